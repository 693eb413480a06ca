"""Draw the pages of a file as strips with the duties beside them: real text and shapes, no script, no style.

What a mark says is said by its shape: a full circle is found, a ring is partly; a page that was not read is hatched.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from csc_rules.documents.case import Answer
from csc_rules.documents.confirming.reverse import Part
from csc_rules.report.markup import text
from csc_rules.report.svg import cut

WIDTH, SIDE, TOP, ROW, STRIP = 800, 12, 30, 20, 12
_NAMED, _STRIP_AT, _STRIP_WIDE, _MARKS_AT = 190, 204, 120, 344
# More columns than fit at this distance are drawn closer together, and named every fifth.
_APART, _CLOSE = 22, 14
MOST_ROWS = 60


def pictures(
    parts: Sequence[Part], columns: Sequence[str], *, name: str, title: str, description: str
) -> Iterator[Markup]:
    """Yield pictures of the pages of one file, so many on each; *columns* are the ids of duties, numbered from 1.

    >>> part = Part(file="a.pdf", name="page 1", page=1, passages=2, unused=1, serves=(("a.duty", Answer.FOUND),))
    >>> drawn = list(pictures([part], ["a.duty"], name="p", title="Pages", description="One page."))
    >>> len(drawn), "<circle" in drawn[0]
    (1, True)
    """
    for number, first in enumerate(range(0, len(parts), MOST_ROWS)):
        some = parts[first : first + MOST_ROWS]
        more = f", {some[0].name} to {some[-1].name}" if len(parts) > MOST_ROWS else ""
        yield _picture(some, columns, f"{name}-{number}", f"{title}{more}", description)


def _picture(parts: Sequence[Part], columns: Sequence[str], name: str, title: str, description: str) -> Markup:
    apart = min(_APART, max((WIDTH - SIDE - _MARKS_AT) / max(len(columns), 1), 4))
    height = TOP + ROW * len(parts) + 8
    most = max((part.passages for part in parts), default=1) or 1
    at = {duty: _MARKS_AT + apart * (index + 0.5) for index, duty in enumerate(columns)}
    named = f'role="img" aria-labelledby="{name}-title {name}-desc" xmlns="http://www.w3.org/2000/svg" font-size="12"'
    drawn = [
        f'<svg class="timeline pages" {named} viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}">',
        f'<title id="{name}-title">{text(title)}</title><desc id="{name}-desc">{text(description)}</desc>',
        _hatched(name),
        f'<text x="{_STRIP_AT}" y="18">passages</text>',
        *_heads(at, apart, height),
        *(_row(part, TOP + ROW * index, most, at, name) for index, part in enumerate(parts)),
        "</svg>",
    ]
    return Markup("\n").join(Markup(each) for each in drawn)  # noqa: S704 - every text in it has been escaped


def _hatched(name: str) -> str:
    square = f'id="{name}-unread" class="ink-missing" width="8" height="8" patternUnits="userSpaceOnUse"'
    strokes = '<path d="M0 0L8 8M8 0L0 8" stroke="currentColor" stroke-width="1.4"/>'
    return f"<defs><pattern {square}>{strokes}</pattern></defs>"


def _heads(at: dict[str, float], apart: float, height: int) -> Iterator[str]:
    for number, x in enumerate(at.values(), 1):
        yield f'<path d="M{x:.1f} {TOP - 6}V{height - 8}" stroke="currentColor" stroke-opacity="0.15"/>'
        if apart >= _CLOSE or number == 1 or number % 5 == 0:
            yield f'<text class="tick" x="{x:.1f}" y="18" text-anchor="middle">{number}</text>'


def _row(part: Part, top: int, most: int, at: dict[str, float], name: str) -> str:
    y = top + (ROW - STRIP) // 2
    shapes = [f'<text x="{SIDE}" y="{y + 10}">{text(cut(part.name, _NAMED // 7))}</text>']
    if not part.read:
        place = f'x="{_STRIP_AT}" y="{y}" width="{_STRIP_WIDE}" height="{STRIP}"'
        shapes.append(
            f'<rect class="ink-missing" {place} fill="url(#{name}-unread)" stroke="currentColor"/>'
            f'<text x="{_MARKS_AT}" y="{y + 10}" font-weight="bold">not read</text>'
        )
        return f"<g>{''.join(shapes)}</g>"
    wide = _STRIP_WIDE * part.passages / most
    serving = _STRIP_WIDE * (part.passages - part.unused) / most
    shapes.append(
        f'<rect x="{_STRIP_AT}" y="{y}" width="{wide:.1f}" height="{STRIP}" fill="none" stroke="currentColor"'
        f' stroke-opacity="0.6"/><rect x="{_STRIP_AT}" y="{y}" width="{serving:.1f}" height="{STRIP}"'
        ' fill="currentColor" fill-opacity="0.6"/>'
    )
    shapes += [_mark(at[duty], y + STRIP / 2, answer) for duty, answer in part.serves if duty in at]
    return f"<g>{''.join(shapes)}</g>"


def _mark(x: float, y: float, answer: Answer) -> str:
    if answer is Answer.FOUND:
        return f'<circle class="done" cx="{x:.1f}" cy="{y}" r="4.5" fill="currentColor"/>'
    ring = 'fill="none" stroke="currentColor" stroke-width="2"'
    return f'<circle class="hollow" cx="{x:.1f}" cy="{y}" r="4" {ring}/>'
