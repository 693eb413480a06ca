"""``csc-rules impact``: what a drafted amendment would change for the bodies of some records."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from csc_rules.cli import OK, files, options
from csc_rules.cli.each import of_each
from csc_rules.cli.streams import show
from csc_rules.cli.waiting import working
from csc_rules.record.formats import load
from csc_rules.report.written import suffixes

if TYPE_CHECKING:
    from csc_rules.compare.impact import Impact


@click.command("impact")
@click.argument("amendment")
@click.argument("records", nargs=-1, required=True, metavar="RECORD...")
@click.option(
    "--with",
    "amendments",
    multiple=True,
    metavar="FILE",
    help="Another amendment that is laid over the law along with AMENDMENT; may be given again.",
)
@options.as_at()
@options.law_at()
@options.assume()
@options.rulesets()
@options.form()
@options.outputs(suffixes("impact"))
def command(
    amendment: str,
    records: tuple[str, ...],
    amendments: tuple[str, ...],
    as_at: date,
    law_at: date | None,
    assumptions: tuple[tuple[str, date], ...],
    rulesets: tuple[str, ...],
    form: str | None,
    outputs: tuple[str, ...],
) -> int:
    """List every finding over RECORD... that AMENDMENT, a drafted amendment, would change.

    Each comes with what it is by the law as it is and what it would be, and with the proof by each. The records, in
    .toml, .json or .xlsx, are checked against the rulesets that the amendment names and those that use them.
    """
    from csc_rules.compare.impact import impact

    files.refuse_overwriting(outputs, [amendment, *amendments, *records, *rulesets])
    with working("checking the records twice"):
        found = impact(
            (amendment, *amendments),
            of_each(records, load),
            as_at,
            rulesets=rulesets,
            law_at=law_at,
            assume=options.events(assumptions),
            called=records,
        )
    _show(options.chosen_form(form), found)
    files.write_all("impact", outputs, found)
    return OK


def _show(form: str, found: Impact) -> None:
    """Show an impact in a format, which is imported when used."""
    from csc_rules.report.impact import concise, full, to_json

    match form:
        case "json":
            show(to_json(found), json=True)
        case "concise":
            show(concise(found))
        case _:
            show(full(found, options.look()))
