"""``csc-rules load``: the plans and reports of a body side by side, and how they could be aligned."""

from __future__ import annotations

from datetime import date

import click

from csc_rules.cli import OK, files, options
from csc_rules.cli.params import Day
from csc_rules.cli.streams import show
from csc_rules.cli.subject import in_order, record_file, subject, years_later
from csc_rules.cli.waiting import working
from csc_rules.planner.load import Load, load
from csc_rules.report.written import suffixes
from csc_rules.selection import assess

YEARS = 6


@click.command("load")
@click.argument("body", required=False)
@record_file()
@click.option("--from", "since", type=Day(), metavar="DAY", help="The first day. The day of --as-at, if not given.")
@click.option("--to", "through", type=Day(), metavar="DAY", help="The last day. Six years later, if not given.")
@options.as_at()
@options.rulesets()
@options.form()
@options.outputs(suffixes("load"))
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
    """Show the plans and reports that BODY owes side by side: cycles, contents, consultees, and where they go.

    Says which of them share something, which can be done on one day, and which month of the year would do for all.
    """
    files.refuse_overwriting(outputs, [*([record] if record else []), *rulesets])
    first = since or as_at
    last = through or years_later(first, YEARS)
    in_order(first, last)
    with working("looking ahead"):
        found = load(assess(subject(body, record), as_at, rulesets), first, last, has_record=record is not None)
    _show(options.chosen_form(form), found)
    files.write_all("load", outputs, found)
    return OK


def _show(form: str, found: Load) -> None:
    """Show a load in a format, which is imported when used."""
    from csc_rules.report.json import text
    from csc_rules.report.load import concise, full

    match form:
        case "json":
            show(text(found), json=True)
        case "concise":
            show(concise(found))
        case _:
            show(full(found, options.look()))
