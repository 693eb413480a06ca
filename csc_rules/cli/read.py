"""``csc-rules read``: what plans and reports say of each thing that the law asks, as suggestions for a person."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from csc_rules.cli import OK, files, options
from csc_rules.cli.screen import show_result
from csc_rules.cli.streams import remark
from csc_rules.cli.waiting import reading_on, working
from csc_rules.dates import When, spoken
from csc_rules.record.model import Record
from csc_rules.report.words import count
from csc_rules.report.written import suffixes

if TYPE_CHECKING:
    from csc_rules.documents.case import Case
    from csc_rules.documents.model import Text

Days = tuple[date, date]
# A plan “for 2017-20” begins and ends with the years for which public bodies plan.
FIRST_MONTH, LAST_MONTH, LAST_DAY = 4, 3, 31


class TimeOfPlan(click.ParamType[Days]):
    """The time that files are for: FROM..THROUGH, each a day, month or year; or years as a plan has them, 2017-20."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Days:
        """Read a time, the first day not after the last."""
        if isinstance(value, tuple):
            return value
        text = str(value).strip()
        found = years(text) or _between(text)
        if found is None:
            self.fail(f"'{value}' is no time; expected FROM..THROUGH, as in 2017-04-01..2020-03-31, or 2017-20.", param)
        if found[0] > found[1]:
            self.fail(f"'{value}' ends before it begins.", param, ctx)
        return found


def years(text: str) -> Days | None:
    """Read the years of a plan, from April of the first to March of the last; none where the text is something else.

    >>> years("2017-20")
    (datetime.date(2017, 4, 1), datetime.date(2020, 3, 31))
    >>> years("2017-13")
    """
    first, _, last = text.replace("/", "-").replace("\u2013", "-").partition("-")
    if not (first.isdigit() and last.isdigit() and len(first) == 4 and len(last) in (2, 4)):
        return None
    begin, end = int(first), int(last) if len(last) == 4 else int(first[:2] + last)
    return (date(begin, FIRST_MONTH, 1), date(end, LAST_MONTH, LAST_DAY)) if 0 < begin < end else None


def _between(text: str) -> Days | None:
    first, _, last = (part.strip() for part in text.replace("/", "..").partition(".."))
    try:
        begin, end = When.parse(first).earliest, When.parse(last or first).latest
    except ValueError:
        return None
    return (begin, end) if begin and end else None


@click.command("read")
@click.argument("paths", nargs=-1, required=True, metavar="FILE...")
@click.option("--for", "body", metavar="BODY", help="Whose plans and reports they are; or give --record.")
@click.option("--jointly-with", "jointly", multiple=True, metavar="BODY", help="A body it acts with; may be repeated.")
@click.option(
    "--period",
    type=TimeOfPlan(),
    metavar="TIME",
    help="What they are for: 2017-04-01..2020-03-31, or 2017-20. Without it, what they say themselves.",
)
@click.option("--record", metavar="RECORD", help="The record of the body: what differs from it is shown.")
@options.as_at()
@options.law_at()
@options.rulesets()
@options.form()
@options.outputs(suffixes("read"))
def command(
    paths: tuple[str, ...],
    body: str | None,
    jointly: tuple[str, ...],
    period: Days | None,
    record: str | None,
    as_at: date,
    law_at: date | None,
    rulesets: tuple[str, ...],
    form: str | None,
    outputs: tuple[str, ...],
) -> int:
    """Read FILE..., plans and reports of BODY, and show what they say of each thing that the law asks.

    Takes .docx, .pdf, .html, .odt, .md and .txt; several files are read as one case. Each answer is a suggestion with
    its quotes, and none is a verdict: “record accept” brings into a record what a person accepts.
    """
    files.refuse_overwriting(outputs, [*paths, *([record] if record else []), *rulesets])
    known = _record(body, jointly, record)
    texts = _texts(paths)
    case = _case(texts, known, as_at, rulesets, period, law_at)
    if record is not None:
        from csc_rules.documents.confirming.against import against

        case = against(case, known)
        _say_decided(case, record)
    if period is not None:
        remark(f"the files are taken to be for {spoken(period[0])} to {spoken(period[1])}")
    show_result("read", form, case)
    files.write_all("read", outputs, case)
    return OK


def _record(body: str | None, jointly: tuple[str, ...], record: str | None) -> Record:
    """Return the record of the body. Raises click's usage error where it is not said whose files they are."""
    if record is None:
        if body is None:
            raise click.UsageError("Expected whose files they are: --for BODY, or --record RECORD; neither was given.")
        return Record(body=body, jointly_with=jointly)
    from attrs import evolve

    from csc_rules.law.names import fold
    from csc_rules.record.formats import load

    known = load(record)
    if body is not None and fold(body) != fold(known.body):
        raise click.UsageError(f"--for names {body}, and {record} is the record of {known.body}; expected one body.")
    return evolve(known, jointly_with=tuple(dict.fromkeys((*known.jointly_with, *jointly))))


def _texts(paths: tuple[str, ...]) -> tuple[Text, ...]:
    from csc_rules.documents.reading import read_texts

    with reading_on("reading the files") as told:
        return read_texts(paths, told)


def _case(
    texts: tuple[Text, ...],
    record: Record,
    as_at: date,
    rulesets: tuple[str, ...],
    period: Days | None,
    law_at: date | None,
) -> Case:
    from csc_rules.documents.reading_case import case_of
    from csc_rules.law.loader import load_ruleset

    chosen = tuple(load_ruleset(name) for name in rulesets) or None
    with working("looking for what the law asks"):
        return case_of(texts, record, as_at, chosen, period=period, law_at=law_at)


def _say_decided(case: Case, record: str) -> None:
    """Say how many of the suggestions were decided before, on the same words."""
    from csc_rules.documents.confirming.log import decided_before, log_of, logged
    from csc_rules.documents.confirming.offers import offers_of

    before = decided_before(offers_of(case), logged(record)[1])
    if before:
        remark(f"{count(len(before), 'suggestion')} of these {_were(len(before))} decided before; see {log_of(record)}")


def _were(number: int) -> str:
    return "was" if number == 1 else "were"
