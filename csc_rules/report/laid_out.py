"""A schedule or a cure laid out alike, as its page, its document, its table and its calendar file show it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from io import StringIO
from typing import Final

from attrs import frozen

from csc_rules.dates import spoken
from csc_rules.engine.receipt import Receipt, hypotheticals
from csc_rules.engine.wording import spoken_verb
from csc_rules.planner.cure import Cure
from csc_rules.planner.schedule import Schedule, Step
from csc_rules.report.csv import MARK, cell
from csc_rules.report.schedule import afterwards, answer, details, heading, law_days, remedy
from csc_rules.report.visible import one_line
from csc_rules.report.words import DISCLAIMER, capital
from csc_rules.report.written import Shown

ENTER_IT: Final = (
    "put the days into a calendar with -o steps.ics; enter what is done in the record, and make it again from there"
)


@frozen(kw_only=True)
class Line:
    """A step in its place: the days between which it is done, and what is to be known of it, each with a title.

    ``name`` is what names it for ever, whatever its days; ``late`` tells that it can no longer be done by them.
    """

    name: str
    step: Step
    title: str
    begins: date
    ends: date
    known: tuple[tuple[str, str], ...]
    late: bool


@frozen(kw_only=True)
class LaidOut:
    """Steps with their days, and lists of what is to be known beside them.

    ``days`` are the titles of their days; ``verbs`` say in a calendar what one does on them. The lists of a cure are
    its answer, and come before the steps; those of a schedule follow them.
    """

    kind: str
    title: str
    name: str
    said: str
    as_at: date
    what_if: tuple[str, ...]
    notes: tuple[str, ...]
    days: tuple[str, str]
    verbs: tuple[str, str, str]
    ruleset: str
    lines: tuple[Line, ...]
    lists: tuple[tuple[str, tuple[str, ...]], ...]
    receipt: Receipt


def laid_out(found: Schedule | Cure) -> LaidOut:
    """Return a schedule or a cure as it is shown."""
    return _schedule(found) if isinstance(found, Schedule) else _cure(found)


def _schedule(found: Schedule) -> LaidOut:
    what_if = tuple(hypotheticals(found.receipt))
    whole = f"{found.ruleset}.{found.document}/{found.body}/{found.act}/{_time(found)}"
    lists = (
        ("The law's last days for it", tuple(law_days(found))),
        ("What follows", tuple(afterwards(each) for each in found.afterwards)),
    )
    return LaidOut(
        kind="schedule",
        title=f"Schedule of {heading(found)}",
        name=one_line(found.name),
        said=answer(found),
        as_at=found.as_at,
        what_if=what_if,
        notes=tuple(note for note in found.notes if note not in what_if),
        days=("Begin by", "Done by"),
        verbs=("Begin by", "Done by", "To be done by"),
        ruleset=found.ruleset,
        lines=tuple(_line(f"schedule/{whole}", step, step.starts, step.ends) for step in found.steps),
        lists=tuple((title, texts) for title, texts in lists if texts),
        receipt=found.receipt,
    )


def _time(found: Schedule) -> str:
    """Return which time it is that the act is done: that of the last day in law that is nearest to the day aimed at."""
    days = ((abs((entry.last_day - found.by).days), entry.number) for entry in found.deadlines if entry.last_day)
    return min(days, default=(0, ""))[1]


def _cure(found: Cure) -> LaidOut:
    what_if = tuple(hypotheticals(found.receipt))
    can, cannot = (tuple(remedy(each) for each in found.remedies if each.can is which) for which in (True, False))
    lists = (("Can be put right", can), ("Cannot be put right", cannot))
    return LaidOut(
        kind="cure",
        title=f"What {one_line(found.name)} can put right, and how",
        name=one_line(found.name),
        said=_how_much(len(can), len(cannot)),
        as_at=found.as_at,
        what_if=what_if,
        notes=tuple(note for note in found.notes if note not in what_if),
        days=("Can begin from", "Can be done from"),
        verbs=("Can begin from today", "Can be done from today", "Can be done from today"),
        ruleset="",
        lines=tuple(_cured(found, each.ruleset, each.step, each.cures) for each in found.steps),
        lists=tuple((title, texts) for title, texts in lists if texts),
        receipt=found.receipt,
    )


def _how_much(can: int, cannot: int) -> str:
    if not can and not cannot:
        return "Nothing was found missing or outstanding."
    return f"Of what was found missing or outstanding, {can} can be put right and {cannot} cannot."


def _cured(found: Cure, ruleset: str, step: Step, cures: tuple[str, ...]) -> Line:
    what = ("Puts right:", ", ".join(cures)) if cures else ("Why:", "it has to come first")
    name = f"cure/{ruleset}/{found.body}"
    return _line(name, step, step.earliest, step.earliest_end, what)


def _line(name: str, step: Step, begins: date, ends: date, *more: tuple[str, str]) -> Line:
    title = one_line(step.node.title)
    verb, kind = step.node.act
    return Line(
        name=f"{name}/{verb}/{kind or ''}",
        step=step,
        title=capital(title) or spoken_verb(verb),
        begins=begins,
        ends=ends,
        known=(*more, *((head, one_line(text)) for head, text in details(step))),
        late=not more and step.earliest_end > step.ends,
    )


def csv_file(found: Schedule | Cure, shown: Shown) -> bytes:  # noqa: ARG001 - it hides nothing
    """Return a schedule or a cure as the content of a CSV file: a row for each step, days as ISO, nothing a formula."""
    whole = laid_out(found)
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow((*whole.days, "Step", "Code", "Provision", "Who", "To know", "As at", "What if", "To mind"))
    told = (whole.as_at, " | ".join(whole.what_if), DISCLAIMER)
    for row in _rows(whole):
        writer.writerow([cell(each) for each in (*row, *told)])
    return f"{MARK}{stream.getvalue()}".encode()


def _rows(whole: LaidOut) -> Iterator[tuple[str | date, ...]]:
    for line in whole.lines:
        node = line.step.node
        known = "; ".join(f"{title} {text}" for title, text in line.known if title not in ("Duty:", "Who:"))
        duties, provisions, who = ("; ".join(each) for each in (node.duties, node.provisions, node.bearers))
        yield line.begins, line.ends, line.title, duties, provisions, who, known


def when(line: Line, whole: LaidOut) -> str:
    """Say on which days a step is to be begun and done, as the label of its place in a picture.

    >>> import csc_rules
    >>> from csc_rules.planner.schedule import schedule
    >>> law, body = csc_rules.load_ruleset("wal-wfga-2015"), csc_rules.Record(body="Gwent Public Services Board")
    >>> assessment = csc_rules.check([law], body, date(2022, 6, 1))
    >>> found = laid_out(schedule(assessment, "local-well-being-plan", "publish", date(2023, 5, 5)))
    >>> when(found.lines[0], found)
    'begin by 3 November 2022'
    """
    verb = whole.days[0 if line.begins != line.ends else 1]
    said = f"{verb[0].lower()}{verb[1:]} {spoken(line.begins)}"
    return f"too late: {said}" if line.late else said
