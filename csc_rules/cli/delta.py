"""``csc-rules delta``: what changed from one text of the law to another."""

from __future__ import annotations

from datetime import date

import click

from csc_rules.cli import OK, files, options
from csc_rules.cli.compared import WRITTEN, give, subject
from csc_rules.cli.each import of_each
from csc_rules.compare.delta import delta
from csc_rules.report.written import suffixes


@click.command("delta")
@click.argument("before", metavar=WRITTEN)
@click.argument("after", metavar=WRITTEN)
@options.as_at()
@options.laid_over()
@options.form()
@options.outputs(suffixes("delta"))
def command(before: str, after: str, as_at: date, form: str | None, outputs: tuple[str, ...]) -> int:
    """Show what changed from one text to another: gained, lost, and otherwise, with both provisions.

    Of one ruleset on two days it also shows what changed on which day between them.
    """
    files.refuse_overwriting(outputs, (before, after))
    first, second = of_each((before, after), lambda each: subject(each, as_at))
    give("delta", delta(first, second), form, outputs)
    return OK
