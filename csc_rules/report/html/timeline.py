"""The timeline of an assessment on a page: pictures of what is most urgent first, each with its days in a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from attrs import frozen
from markupsafe import Markup

from csc_rules.dates import When, spoken
from csc_rules.engine.assessment import Assessment
from csc_rules.planner import timeline as planner
from csc_rules.planner.timeline import MarkKind, Row, Span, WindowKind
from csc_rules.report import svg
from csc_rules.report.markup import anchor
from csc_rules.report.tally import SECTIONS
from csc_rules.report.words import READING_ORDER, count, cycle_in_words, days

# More rows than these are not taken in at a glance, nor printed on a sheet; the less urgent go to the end.
FIRST, EACH = 36, 18

MARKS: dict[MarkKind, str] = {
    "done": "done",
    "fact": "other fact it rests on",
    "kept-up": "kept up",
    "not-kept-up": "shown not to be kept up",
}
WINDOWS: dict[WindowKind, str] = {
    "missing": "missing",
    "late": "late",
    "owed": "owed, no last day",
    "open": "last day passed, not known whether in time",
    "left": "time left",
}


@frozen(kw_only=True, eq=False, repr=False)
class Line:
    """A row of a timeline in words."""

    anchor: str
    row: Row
    period: str
    marks: tuple[str, ...]
    deadline: str
    windows: tuple[str, ...]


@frozen(kw_only=True, eq=False, repr=False)
class Picture:
    """One picture, with its table; ``several`` tells that its rows are of more than one body."""

    anchor: str
    title: str
    several: bool
    drawn: Markup
    lines: tuple[Line, ...]


@frozen(kw_only=True, eq=False, repr=False)
class Pictures:
    """The pictures of a page: those at its head, those at its end, and what their shapes mean."""

    first: tuple[Picture, ...]
    further: tuple[Picture, ...]
    key: tuple[tuple[Markup, str], ...]
    patterns: Markup


def pictures(assessment: Assessment) -> Pictures:
    """Return the pictures of an assessment, by ruleset, the rows that are most urgent before all others."""
    found = planner.timeline(assessment)
    # The law comes before what is not law.
    rows = sorted(found.rows, key=lambda row: list(SECTIONS).index(row.standing))
    titles = {each.view.ruleset.id: each.view.ruleset.instrument.title for each in assessment.checked}
    urgent = sorted(range(len(rows)), key=lambda index: _urgency(rows[index]))
    chosen = set(urgent[:FIRST])
    first = [row for index, row in enumerate(rows) if index in chosen]
    rest = [row for index, row in enumerate(rows) if index not in chosen]
    return Pictures(
        first=tuple(_pictures(first, found.as_at, titles, "timeline")),
        further=tuple(_pictures(rest, found.as_at, titles, "timeline-further")),
        key=tuple(_key(rows)),
        patterns=svg.patterns("key"),
    )


def _urgency(row: Row) -> int:
    return READING_ORDER.index(row.verdict) if row.verdict else len(READING_ORDER)


def _pictures(rows: Iterable[Row], as_at: date, titles: dict[str, str], name: str) -> Iterator[Picture]:
    number = 0
    for ruleset, group in groupby(rows, key=lambda row: row.ruleset):
        every = list(group)
        for start in range(0, len(every), EACH):
            number += 1
            part = f" ({start // EACH + 1} of {-(-len(every) // EACH)})" if len(every) > EACH else ""
            chunk = every[start : start + EACH]
            yield _picture(chunk, as_at, f"{titles[ruleset]}{_standing(chunk[0])}{part}", f"{name}-{number}")


def _standing(row: Row) -> str:
    return "" if row.standing == "law" else f" ({row.standing.replace('_', ' ')}, which is not law)"


def _picture(rows: Sequence[Row], as_at: date, title: str, name: str) -> Picture:
    lasts = sum(1 for row in rows if row.deadline)
    described = f"{count(len(rows), 'row')}, {lasts} with a last day. The table below holds the same days in words."
    return Picture(
        anchor=name,
        title=title,
        several=len({row.bearer for row in rows}) > 1,
        drawn=svg.timeline(rows, as_at, name=name, title=f"Timeline: {title}", description=described),
        lines=tuple(_line(row) for row in rows),
    )


def _line(row: Row) -> Line:
    return Line(
        anchor=anchor(row.instance),
        row=row,
        period=_days(row.period) or ("" if row.cycle in ("once", row.object) else cycle_in_words(row.cycle)),
        marks=tuple(f"{MARKS[mark.kind]}: {mark.text}" for mark in row.marks),
        deadline=days(row.deadline.first, None if row.deadline.exact else row.deadline.last) if row.deadline else "",
        windows=tuple(f"{WINDOWS[each.kind]}: {_days(Span(first=each.first, last=each.last))}" for each in row.windows),
    )


def _days(span: Span | None) -> str:
    if span is None:
        return ""
    if span.first and span.last:
        return spoken(span.first) if span.exact else f"{spoken(span.first)} to {spoken(span.last)}"
    return str(When(span.first, span.last))


def _key(rows: Iterable[Row]) -> Iterator[tuple[Markup, str]]:
    """Yield each shape that the pictures have, with what it means."""
    marks, windows, vague, period, deadline = set[str](), set[str](), False, False, False
    for row in rows:
        marks |= {mark.kind for mark in row.marks}
        windows |= {window.kind for window in row.windows}
        vague |= any(not mark.days.exact for mark in row.marks)
        period, deadline = period or row.period is not None, deadline or row.deadline is not None
    shapes = [("period", "the period it is for", period), ("deadline", "last day; a bar where it is a range", deadline)]
    shapes += [("day", f"{MARKS['done']}, on a day", "done" in marks)]
    shapes += [("done", f"{MARKS['done']}, on one of these days", "done" in marks and vague)]
    shapes += [(kind, words, kind in marks) for kind, words in MARKS.items() if kind != "done"]
    shapes += [(kind, words, kind in windows) for kind, words in WINDOWS.items()]
    yield from ((svg.key(kind, "key"), words) for kind, words, there in shapes if there)
    yield svg.key("as-at", "key"), "the day of this check"
