"""Draw the days in which things are in force as bars, one below the other, on one scale for a whole page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from attrs import frozen
from markupsafe import Markup

from csc_rules.dates import spoken
from csc_rules.law.model import Force
from csc_rules.planner.timeline import Span
from csc_rules.report.markup import text
from csc_rules.report.svg import SIDE, TOP, WIDTH, Axis, cut, grid

HEIGHT, TRACK, BAR = 44, 22, 12
_LETTERS = 96


@frozen(kw_only=True)
class Bar:
    """A row: what it is, and its days in force."""

    title: str
    days: Force


def scale(days: Iterable[Force], also: Iterable[date] = ()) -> Axis:
    """Return the days that pictures of a page show: all on which something begins or ends, with some room around.

    >>> scale([Force(since=date(2020, 1, 1), until=date(2021, 1, 1))]).first < date(2020, 1, 1)
    True
    """
    ends = sorted({*(end for force in days for end in (force.since, force.until) if end), *also})
    first, last = (ends[0], ends[-1]) if ends else (date(2000, 1, 1), date(2001, 1, 1))
    room = timedelta(days=max((last - first).days // 12, 120))
    return Axis(max(first, date.min + room) - room, min(last, date.max - room) + room)


def spans(
    rows: Sequence[Bar], days: Axis, *, name: str, title: str, description: str, at: date | None = None
) -> Markup:
    """Return a picture of rows; *at* draws a line through all of them on a day.

    A bar whose end is open has an arrow there, and one that ends has a stroke.
    """
    height = TOP + HEIGHT * len(rows) + 4
    named = f'role="img" aria-labelledby="{name}-title {name}-desc" xmlns="http://www.w3.org/2000/svg" font-size="13"'
    parts = [
        f'<svg class="timeline" {named} viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}">',
        f'<title id="{name}-title">{text(title)}</title><desc id="{name}-desc">{text(description)}</desc>',
        *grid(days, height),
        *(_row(row, days, TOP + HEIGHT * index) for index, row in enumerate(rows)),
        *_at(at, days, height),
        "</svg>",
    ]
    return Markup("\n").join(Markup(part) for part in parts)  # noqa: S704 - every text in it has been escaped


def _row(row: Bar, days: Axis, top: int) -> str:
    left, right = days.bar(Span(first=row.days.since, last=row.days.until), 4)
    y = top + TRACK
    shape = f'x="{left}" y="{y}" width="{right - left:.1f}" height="{BAR}"'
    ends = "".join(_end(row.days, days, y))
    label = f'<text x="{SIDE}" y="{top + 14}">{text(cut(row.title, _LETTERS))}</text>'
    bar = f'<rect class="period" {shape} fill="currentColor" fill-opacity="0.25" stroke="currentColor"/>'
    return f"<g>{label}{bar}{ends}</g>"


def _end(force: Force, days: Axis, y: int) -> Iterator[str]:
    """Yield a stroke on the day of each end, and an arrow where an end is open."""
    if force.since is None:
        yield _arrow(SIDE, y, -6)
    if force.until is None:
        yield _arrow(WIDTH - SIDE, y, 6)
    for end in (force.since, force.until):
        if end is not None:
            yield f'<path d="M{days.x(end)} {y - 3}V{y + BAR + 3}" stroke="currentColor" stroke-width="2.5"/>'


def _arrow(x: int, y: int, step: int) -> str:
    return f'<path d="M{x} {y}l{step} {BAR // 2}l{-step} {BAR // 2}Z" fill="currentColor"/>'


def _at(at: date | None, days: Axis, height: int) -> Iterator[str]:
    if at is None:
        return
    x = days.x(at)
    end = "start" if x < 90 else "end" if x > WIDTH - 90 else "middle"
    line = 'stroke="currentColor" stroke-width="1.5" stroke-dasharray="4 3"'
    yield f'<path class="as-at" d="M{x} 16V{height}" {line}/>'
    yield f'<text class="as-at" x="{x}" y="12" text-anchor="{end}" font-weight="bold">{spoken(at)}</text>'
