"""``csc-rules funds``: the pooled funds of a record."""

from __future__ import annotations

from datetime import date

import click

from csc_rules.cli import OK, files, options
from csc_rules.cli.screen import show_result
from csc_rules.cli.waiting import working
from csc_rules.record.formats import load
from csc_rules.report.written import suffixes
from csc_rules.selection import assess


@click.command("funds")
@click.argument("record")
@options.as_at()
@options.rulesets()
@options.laid_over()
@options.form()
@options.outputs(suffixes("funds"))
def command(record: str, as_at: date, rulesets: tuple[str, ...], form: str | None, outputs: tuple[str, ...]) -> int:
    """Show the pooled funds of RECORD: who paid in what part, whether it adds up, whom it paid, what the law says.

    Each fund is shown with the powers that it may rest on, and with the duties that follow from it.
    """
    files.refuse_overwriting(outputs, [record, *rulesets])
    with working("checking the record"):
        assessment = assess(load(record), as_at, rulesets)
    show_result("funds", form, assessment)
    files.write_all("funds", outputs, assessment)
    return OK
