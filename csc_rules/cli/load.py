"""``csc-rules load``: the plans and reports of a body side by side, and how they could be aligned."""

from __future__ import annotations

from datetime import date

import click

from csc_rules.cli import OK, files, options
from csc_rules.cli.screen import show_result
from csc_rules.cli.subject import days_of, record_file, subject, window
from csc_rules.cli.waiting import working
from csc_rules.planner.load import load
from csc_rules.report.written import suffixes
from csc_rules.selection import assess

YEARS = 6


@click.command("load")
@click.argument("body", required=False)
@record_file()
@window(YEARS)
@options.as_at()
@options.law_at()
@options.assume()
@options.rulesets()
@options.laid_over()
@options.form()
@options.outputs(suffixes("load"))
def command(
    body: str | None,
    record: str | None,
    since: date | None,
    through: date | None,
    as_at: date,
    law_at: date | None,
    assumptions: tuple[tuple[str, date], ...],
    rulesets: tuple[str, ...],
    form: str | None,
    outputs: tuple[str, ...],
) -> int:
    """Show the plans and reports that BODY owes side by side: cycles, contents, consultees, and where they go.

    Says which of them share something, which can be done on one day, and which month of the year would do for all.
    """
    files.refuse_overwriting(outputs, [*([record] if record else []), *rulesets])
    first, last = days_of(since, through, as_at, YEARS)
    with working("looking ahead"):
        assessment = assess(subject(body, record), as_at, rulesets, law_at, options.events(assumptions))
        found = load(assessment, first, last, has_record=record is not None)
    show_result("load", form, found)
    files.write_all("load", outputs, found)
    return OK
