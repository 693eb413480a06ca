"""``csc-rules schedule``: backwards from the day by which something is to be done; or how to put right what is not."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import click

from csc_rules.cli import OK, files, options
from csc_rules.cli.params import Assumption, Day
from csc_rules.cli.screen import show_result
from csc_rules.cli.subject import record_file, subject
from csc_rules.cli.waiting import working
from csc_rules.planner.cure import cure
from csc_rules.planner.schedule import Span, schedule
from csc_rules.report.written import suffixes
from csc_rules.selection import assess

UNITS = {"d": "days", "w": "weeks", "m": "months", "y": "years"}
LONGEST = 10_000


class Lead(click.ParamType[tuple[str, Span]]):
    """An act, or a duty, and how long it takes, written ``consult=60d``."""

    name = "act=time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, Span]:
        """Read a lead time."""
        if isinstance(value, tuple):
            return value
        match = re.fullmatch(r"([^=\s]+)=([1-9][0-9]{0,3})([dwmy])", str(value))
        if match is None:
            self.fail(
                f"'{value}' is not an act with its time, such as consult=60d, prepare=12w, publish=2m or adopt=1y.",
                param,
                ctx,
            )
        return match[1], Span(count=int(match[2]), unit=UNITS[match[3]])


@click.command("schedule")
@click.argument("body", required=False)
@record_file()
@click.option("--document", metavar="KIND", help="The kind of document, by its id or title.")
@click.option("--by", "target", type=Assumption(), metavar="ACT=DAY", help="What is to be done by when: publish=DAY.")
@click.option("--publish-by", type=Day(), metavar="DAY", help="The same as --by publish=DAY.")
@click.option("--adopt-by", type=Day(), metavar="DAY", help="The same as --by adopt=DAY.")
@click.option("--cure", "curing", is_flag=True, help="Show how what the record is missing can be put right instead.")
@click.option(
    "--lead",
    "leads",
    type=Lead(),
    multiple=True,
    metavar="ACT=TIME",
    help="How long an act takes: consult=60d, prepare=12w. May be given again.",
)
@options.as_at()
@options.law_at()
@options.assume()
@options.rulesets()
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
    targets = [target, ("publish", publish_by), ("adopt", adopt_by)]
    given = [(act, day) for each in targets if each for act, day in [each] if day]
    _agree(record, document, given, curing=curing)
    kind, times = "cure" if curing else "schedule", dict(leads)
    with working("looking for the order of steps"):
        assessment = assess(subject(body, record), as_at, rulesets, law_at, options.events(assumptions))
        result = cure(assessment, times) if curing else schedule(assessment, document or "", *given[0], times)
    show_result(kind, form, result)
    files.write_all(kind, outputs, result)
    return OK


def _agree(record: str | None, document: str | None, given: list[tuple[str, date]], *, curing: bool) -> None:
    """Raise click's usage error unless a cure is asked for, or one act on one document."""
    if curing:
        if record is None or document or given:
            raise click.UsageError("--cure needs --record FILE, and takes neither --document nor a day to aim at.")
        return
    if not document or len(given) != 1:
        found = "none was given" if not given else "several were given" if len(given) > 1 else "no document was named"
        aims = "--publish-by DAY, --adopt-by DAY or --by ACT=DAY"
        raise click.UsageError(f"Expected --document KIND and one day to aim at: {aims}; {found}.")
