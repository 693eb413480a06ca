"""``csc-rules schedule``: backwards from the day by which something is to be done; or how to put right what is not."""

from __future__ import annotations

from datetime import date

import click

from csc_rules.cli import OK, files, options
from csc_rules.cli.aim import aims, given, leads
from csc_rules.cli.screen import show_result
from csc_rules.cli.subject import record_file, subject
from csc_rules.cli.waiting import working
from csc_rules.planner.cure import cure
from csc_rules.planner.schedule import Span, schedule
from csc_rules.report.written import suffixes
from csc_rules.selection import assess


@click.command("schedule")
@click.argument("body", required=False)
@record_file()
@click.option("--document", metavar="KIND", help="The kind of document, by its id or title.")
@aims()
@click.option("--cure", "curing", is_flag=True, help="Show how what the record is missing can be put right instead.")
@leads()
@options.as_at()
@options.law_at()
@options.assume()
@options.rulesets()
@options.laid_over()
@options.form()
@options.outputs(suffixes("schedule"))
def command(
    body: str | None,
    record: str | None,
    document: str | None,
    target: tuple[str, date] | None,
    publish_by: date | None,
    adopt_by: date | None,
    curing: bool,
    leads: tuple[tuple[str, Span], ...],
    as_at: date,
    law_at: date | None,
    assumptions: tuple[tuple[str, date], ...],
    rulesets: tuple[str, ...],
    form: str | None,
    outputs: tuple[str, ...],
) -> int:
    """Show by when BODY has to begin each step, for an act on a document to be done by a day.

    The order and the least times are the law's; the officer says with --lead how long a step takes beyond that.
    With --record FILE --cure it shows instead which acts put right what is missing, in which order, and what cannot be.
    """
    files.refuse_overwriting(outputs, [*([record] if record else []), *rulesets])
    aimed = given(target, publish_by, adopt_by)
    _agree(record, document, aimed, curing=curing)
    kind, times = "cure" if curing else "schedule", dict(leads)
    with working("looking for the order of steps"):
        assessment = assess(subject(body, record), as_at, rulesets, law_at, options.events(assumptions))
        result = cure(assessment, times) if curing else schedule(assessment, document or "", *aimed[0], times)
    show_result(kind, form, result)
    files.write_all(kind, outputs, result)
    return OK


def _agree(record: str | None, document: str | None, aimed: list[tuple[str, date]], *, curing: bool) -> None:
    """Raise click's usage error unless a cure is asked for, or one act on one document."""
    if curing:
        if record is None or document or aimed:
            raise click.UsageError("--cure needs --record FILE, and takes neither --document nor a day to aim at.")
        return
    if not document or len(aimed) != 1:
        found = "none was given" if not aimed else "several were given" if len(aimed) > 1 else "no document was named"
        aims = "--publish-by DAY, --adopt-by DAY or --by ACT=DAY"
        raise click.UsageError(f"Expected --document KIND and one day to aim at: {aims}; {found}.")
