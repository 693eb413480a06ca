"""``csc-rules calendar``: every deadline and cycle of a body in a window of days."""

from __future__ import annotations

from datetime import date

import click

from csc_rules.cli import OK, files, options
from csc_rules.cli.screen import show_result
from csc_rules.cli.subject import days_of, record_file, subject, window
from csc_rules.cli.waiting import working
from csc_rules.planner.calendar import calendar
from csc_rules.report.written import suffixes
from csc_rules.selection import assess

YEARS = 3


@click.command("calendar")
@click.argument("body", required=False)
@record_file()
@window(YEARS)
@options.as_at()
@options.law_at()
@options.assume()
@options.rulesets()
@options.laid_over()
@options.form()
@options.outputs(suffixes("calendar"))
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
    """List every deadline and cycle of BODY in a window of days, over all rulesets that bind it then.

    With --record FILE instead of BODY, what the body did moves the days, and each has its status.
    """
    files.refuse_overwriting(outputs, [*([record] if record else []), *rulesets])
    first, last = days_of(since, through, as_at, YEARS)
    with working("looking ahead"):
        assessment = assess(subject(body, record), as_at, rulesets, law_at, options.events(assumptions))
        found = calendar(assessment, first, last, has_record=record is not None)
    filed = any(output.lower().endswith(".ics") for output in outputs)
    show_result("calendar", form, found, filed=filed)
    files.write_all("calendar", outputs, found)
    return OK
