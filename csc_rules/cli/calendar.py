"""``csc-rules calendar``: every deadline and cycle of a body in a window of days."""

from __future__ import annotations

from datetime import date

import click

from csc_rules.cli import OK, files, options
from csc_rules.cli.params import Day
from csc_rules.cli.streams import show
from csc_rules.cli.subject import in_order, record_file, subject, years_later
from csc_rules.cli.waiting import working
from csc_rules.planner.calendar import Calendar, calendar
from csc_rules.report.written import suffixes
from csc_rules.selection import assess

YEARS = 3


@click.command("calendar")
@click.argument("body", required=False)
@record_file()
@click.option("--from", "since", type=Day(), metavar="DAY", help="The first day. The day of --as-at, if not given.")
@click.option("--to", "through", type=Day(), metavar="DAY", help="The last day. Three years later, if not given.")
@options.as_at()
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
    rulesets: tuple[str, ...],
    form: str | None,
    outputs: tuple[str, ...],
) -> int:
    """List every deadline and cycle of BODY in a window of days, over all rulesets that bind it then.

    With --record FILE instead of BODY, what the body did moves the days, and each has its status.
    """
    files.refuse_overwriting(outputs, [*([record] if record else []), *rulesets])
    first = since or as_at
    last = through or years_later(first, YEARS)
    in_order(first, last)
    with working("looking ahead"):
        assessment = assess(subject(body, record), as_at, rulesets)
        found = calendar(assessment, first, last, has_record=record is not None)
    _show(options.chosen_form(form), found)
    files.write_all("calendar", outputs, found)
    return OK


def _show(form: str, found: Calendar) -> None:
    """Show a calendar in a format, which is imported when used."""
    from csc_rules.report.calendar import concise, full, to_json

    match form:
        case "json":
            show(to_json(found), json=True)
        case "concise":
            show(concise(found))
        case _:
            show(full(found, options.look()))
