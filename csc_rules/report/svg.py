"""Draw rows of a timeline as SVG: real text, shapes and patterns that say what the colours say, no script, no style.

Colours come from the page, by class; without it everything is drawn in the colour of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from unicodedata import east_asian_width

from attrs import frozen
from markupsafe import Markup

from csc_rules.dates import MONTHS, spoken
from csc_rules.planner.timeline import Mark, Row, Span, Window
from csc_rules.report.markup import text
from csc_rules.report.words import cycle_in_words

WIDTH, SIDE, TOP, HEIGHT, TRACK, BAR = 800, 12, 40, 54, 29, 14
# A day of long ago or far ahead is drawn at the edge, so that one of them does not flatten all the others.
FURTHEST = 40 * 366
_STEPS = (1, 3, 6, 12, 24, 60, 120, 240)  # months between two lines
_TEXTS = (96, 30)  # as many letters as a row has room for, and as a verdict takes of them at most

# The ways of filling a window, by strokes in a square of eight by eight; none is told from another by colour alone.
PATTERNS = {
    "missing": '<path d="M0 0L8 8M8 0L0 8" stroke="currentColor" stroke-width="1.6"/>',
    "late": '<path d="M-2 10L10 -2M-2 2L2 -2M6 10L10 6" stroke="currentColor" stroke-width="2.4"/>',
    "owed": '<path d="M0 2H8M0 6H8" stroke="currentColor" stroke-width="1.6"/>',
    "open": '<circle cx="2" cy="2" r="1.2" fill="currentColor"/><circle cx="6" cy="6" r="1.2" fill="currentColor"/>',
    "left": '<path d="M4 0V8" stroke="currentColor" stroke-width="1"/>',
}


@frozen
class Axis:
    """The days that a picture shows, and where each of them is drawn."""

    first: date
    last: date

    def x(self, day: date) -> float:
        """Return where a day is drawn; one beyond the ends at the end.

        >>> Axis(date(2020, 1, 1), date(2021, 1, 1)).x(date(2030, 1, 1))
        788.0
        """
        inside = min(max(day, self.first), self.last)
        share = (inside - self.first).days / max((self.last - self.first).days, 1)
        return round(SIDE + share * (WIDTH - 2 * SIDE), 1)

    def bar(self, days: Span, least: int = 2) -> tuple[float, float]:
        """Return from where to where a span is drawn; an open end goes to the edge, and no bar is too thin to see."""
        left, right = self.x(days.first or self.first), self.x(days.last or self.last)
        if right - left >= least:
            return left, right
        start = round(min(max((left + right - least) / 2, SIDE), WIDTH - SIDE - least), 1)
        return start, start + least


def axis(rows: Iterable[Row], as_at: date) -> Axis:
    """Return the days that rows and the day asked about reach over, as far as a picture can show them."""
    ends = [end for row in rows for span in row.spans for end in (span.first, span.last) if end]
    near = [end for end in ends if abs((end - as_at).days) <= FURTHEST]
    first, last = min(near, default=as_at), max(near, default=as_at)
    first, last = min(first, as_at), max(last, as_at)
    room = max((last - first).days // 40, 15)
    return Axis(
        date.fromordinal(max(first.toordinal() - room, 1)),
        date.fromordinal(min(last.toordinal() + room, date.max.toordinal())),
    )


def timeline(rows: Sequence[Row], as_at: date, *, name: str, title: str, description: str) -> Markup:
    """Return a picture of rows, one below the other; *name* keeps its ids apart from those of other pictures."""
    scale, height = axis(rows, as_at), TOP + HEIGHT * len(rows) + 8
    named = f'role="img" aria-labelledby="{name}-title {name}-desc" xmlns="http://www.w3.org/2000/svg" font-size="13"'
    parts = [
        f'<svg class="timeline" {named} viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}">',
        f'<title id="{name}-title">{text(title)}</title><desc id="{name}-desc">{text(description)}</desc>',
        _patterns(name),
        *grid(scale, height),
        *_as_at(scale, as_at, len(rows)),
        *(_row(row, scale, TOP + HEIGHT * index, name, _whom(row, rows)) for index, row in enumerate(rows)),
        "</svg>",
    ]
    return Markup("\n").join(Markup(part) for part in parts)  # noqa: S704 - every text in it has been escaped


def shares(rows: Sequence[tuple[str, str, float | None]], *, name: str, title: str, description: str) -> Markup:
    """Return a picture of parts of a whole, one below the other: what each is, how much in words, and how long its bar
    is; where that is not known, the bar is empty and its line is broken.

    >>> drawn = shares([("A Council", "£20, 71.4 %", 0.714)], name="fund-1", title="Shares", description="One bar.")
    >>> 'width="554.1"' in drawn
    True
    """
    height, room = HEIGHT * len(rows) + 8, WIDTH - 2 * SIDE
    named = f'role="img" aria-labelledby="{name}-title {name}-desc" xmlns="http://www.w3.org/2000/svg" font-size="13"'
    parts = [
        f'<svg class="timeline shares" {named} viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}">',
        f'<title id="{name}-title">{text(title)}</title><desc id="{name}-desc">{text(description)}</desc>',
    ]
    for index, (who, how_much, length) in enumerate(rows):
        top = HEIGHT * index
        letters = _TEXTS[0] - min(len(how_much), 2 * _TEXTS[1])
        parts.append(f'<text x="{SIDE}" y="{top + 16}">{text(cut(who, letters))}</text>')
        end = f'x="{WIDTH - SIDE}" y="{top + 16}" text-anchor="end" font-weight="bold"'
        parts.append(f"<text {end}>{text(cut(how_much, 2 * _TEXTS[1]))}</text>")
        place, broken = f'y="{top + TRACK}" height="{BAR}"', ' stroke-dasharray="4 3"' if length is None else ""
        empty = f'fill="none" stroke="currentColor" stroke-opacity="0.55"{broken}'
        parts.append(f'<rect class="whole" x="{SIDE}" {place} width="{room}" {empty}/>')
        if length is not None:
            wide = min(max(round(length * room, 1), 1), room)
            parts.append(f'<rect class="share" x="{SIDE}" {place} width="{wide}" {_FILL}/>')
    return Markup("\n").join(Markup(part) for part in (*parts, "</svg>"))  # noqa: S704 - every text has been escaped


def key(kind: str, name: str) -> Markup:
    """Return a small picture of one shape, for the list that says what each means."""
    days = Span(first=date(2000, 1, 1), last=date(2000, 1, 31))
    day = Span(first=days.first, last=days.first)
    match kind:
        case "period":
            shape = f'<rect class="period" x="1" y="3" width="34" height="{BAR}" rx="2" {_OUTLINE}/>'
        case "deadline":
            shape = _deadline(18, 20, 3, exact=True)
        case "done" | "fact" | "kept-up" | "not-kept-up":
            shape = _shape(Mark(kind=kind, days=days, text=""), 8, 28, 3)
        case "day":
            shape = _shape(Mark(kind="done", days=day, text=""), 17, 19, 3)
        case "as-at":
            shape = '<path class="as-at" d="M18 0V20" stroke="currentColor" stroke-width="1.5" stroke-dasharray="4 3"/>'
        case _:
            shape = _filled(kind, name, 1, 35, 3)
    svg = f'<svg class="key" aria-hidden="true" focusable="false" viewBox="0 0 36 20" width="36" height="20">{shape}'
    return Markup(f"{svg}</svg>")  # noqa: S704 - it holds numbers and our own words only


_OUTLINE = 'fill="currentColor" fill-opacity="0.1" stroke="currentColor" stroke-opacity="0.55"'


def _patterns(name: str) -> str:
    each = (
        f'<pattern id="{name}-{kind}" class="ink-{kind}" width="8" height="8" patternUnits="userSpaceOnUse">'
        f"{strokes}</pattern>"
        for kind, strokes in PATTERNS.items()
    )
    return f"<defs>{''.join(each)}</defs>"


def patterns(name: str) -> Markup:
    """Return the patterns by themselves, for the small pictures of a key; nothing of it is seen."""
    svg = '<svg class="unseen" aria-hidden="true" focusable="false" width="0" height="0">'
    return Markup(f"{svg}{_patterns(name)}</svg>")  # noqa: S704 - it holds our own words only


def grid(scale: Axis, height: int) -> Iterator[str]:
    """Yield a line for every so many months, with its month or year above it."""
    months = [12 * day.year + day.month - 1 for day in (scale.first, scale.last)]
    step = next((each for each in _STEPS if (months[1] - months[0]) // each <= 8), _STEPS[-1])
    for month in range(-(-(months[0] + 1) // step) * step, months[1] + 1, step):
        year, number = divmod(month, 12)
        x, named = scale.x(date(year, number + 1, 1)), f"{MONTHS[number][:3]} {year}" if step < 12 else str(year)
        yield f'<path class="grid" d="M{x} {TOP - 6}V{height}" stroke="currentColor" stroke-opacity="0.18"/>'
        end = "start" if x < 40 else "end" if x > WIDTH - 40 else "middle"
        yield f'<text class="tick" x="{x}" y="{TOP - 11}" text-anchor="{end}">{named}</text>'


def _as_at(scale: Axis, as_at: date, rows: int) -> Iterator[str]:
    """Yield the day of the check: its name, and a line through every row that leaves its words alone."""
    x = scale.x(as_at)
    end = "start" if x < 90 else "end" if x > WIDTH - 90 else "middle"
    tops = (TOP + HEIGHT * row + TRACK for row in range(rows))
    through = f"M{x} 16V{TOP - 4}" + "".join(f"M{x} {top - 9}V{top + BAR + 8}" for top in tops)
    yield f'<path class="as-at" d="{through}" stroke="currentColor" stroke-width="1.5" stroke-dasharray="4 3"/>'
    yield f'<text class="as-at" x="{x}" y="12" text-anchor="{end}" font-weight="bold">as at {spoken(as_at)}</text>'


def _row(row: Row, scale: Axis, top: int, name: str, whom: str) -> str:
    y, letters = top + TRACK, _TEXTS[0] - min(len(row.label), _TEXTS[1])
    label = text(cut(f"{row.title}{whom}{_about(row)}", letters))
    end = f'x="{WIDTH - SIDE}" y="{top + 16}" text-anchor="end"'
    shapes = [
        f'<text x="{SIDE}" y="{top + 16}">{label}</text>',
        f'<text class="verdict v-{row.verdict or "listed"}" {end}>{text(row.label)}</text>',
        f'<path class="rule" d="M{SIDE} {y + BAR / 2}H{WIDTH - SIDE}" stroke="currentColor" stroke-opacity="0.25"/>',
    ]
    if row.period:
        left, right = scale.bar(row.period)
        shapes.append(
            f'<rect class="period" x="{left}" y="{y}" width="{right - left:.1f}" height="{BAR}" rx="2" {_OUTLINE}/>'
        )
    shapes += [_window(each, scale, y, name) for each in row.windows]
    if row.deadline:
        shapes.append(_deadline(*scale.bar(row.deadline), y, exact=row.deadline.exact))
    # The act itself is drawn last, over what else took place on its day.
    marks = sorted(row.marks, key=lambda mark: mark.kind == "done")
    shapes += [_shape(each, *scale.bar(each.days, 2 if each.days.exact else 12), y) for each in marks]
    return f"<g>{''.join(shapes)}</g>"


def _about(row: Row) -> str:
    if row.cycle not in ("once", row.object):
        return f", {cycle_in_words(row.cycle)}"
    return f", “{row.object_title}”" if row.object else ""


def _whom(row: Row, rows: Sequence[Row]) -> str:
    """Name the body of a row where the rows of a picture are of several."""
    return f", {row.bearer}" if any(other.bearer != row.bearer for other in rows) else ""


def _window(window: Window, scale: Axis, y: int, name: str) -> str:
    return _filled(window.kind, name, *scale.bar(Span(first=window.first, last=window.last), 4), y)


def _filled(kind: str, name: str, left: float, right: float, y: int) -> str:
    place = f'x="{left}" y="{y}" width="{right - left:.1f}" height="{BAR}"'
    return f'<rect class="ink-{kind}" {place} fill="url(#{name}-{kind})" stroke="currentColor"/>'


def _deadline(left: float, right: float, y: int, *, exact: bool) -> str:
    """Return a last day as a flag; a range of them is a bar between two."""
    middle = round((left + right) / 2, 1)
    flag = f"M{middle - 5} {y - 6}H{middle + 5}L{middle} {y + 1}Z"
    if exact:
        return f'<path class="deadline" d="{flag}M{middle - 1} {y}H{middle + 1}V{y + BAR + 3}H{middle - 1}Z" {_FILL}/>'
    ends = f"M{left} {y - 2}V{y + BAR + 3}M{right} {y - 2}V{y + BAR + 3}M{left} {y - 2}H{right}"
    bar = f'<path class="deadline" d="{ends}" fill="none" stroke="currentColor" stroke-width="2"/>'
    return f'{bar}<path class="deadline" d="{flag}" {_FILL}/>'


_FILL = 'fill="currentColor"'


def _shape(mark: Mark, left: float, right: float, y: int) -> str:
    """Return what is on record: a dot on its day, or a bar over all it may have been; hollow, if not the act."""
    middle, hollow = y + BAR / 2, mark.kind in ("fact", "not-kept-up")
    paint = 'class="hollow" fill="none" stroke="currentColor" stroke-width="2"' if hollow else f'class="done" {_FILL}'
    if mark.days.exact:
        return f'<circle {paint} cx="{(left + right) / 2:.1f}" cy="{middle}" r="5"/>'
    round_ = 0 if mark.kind in ("kept-up", "not-kept-up") else 4
    return f'<rect {paint} x="{left}" y="{middle - 4}" width="{right - left:.1f}" height="8" rx="{round_}"/>'


def cut(written: str, room: int) -> str:
    """Return as much of a text as there is room for, on one line; wide letters take twice as much.

    >>> cut("adoption of a new strategy", 12)
    'adoption of…'
    """
    line, taken = " ".join(written.split()), 0
    for index, letter in enumerate(line):
        taken += 2 if east_asian_width(letter) in ("W", "F") else 1
        if taken > room:
            return f"{line[: index - 1].rstrip()}…"
    return line
