"""Draw shares as bars of one length, one below the other: real text, and patterns that say what the colours say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen
from markupsafe import Markup

from csc_rules.report.markup import text
from csc_rules.report.svg import PATTERNS, cut

WIDTH, SIDE, TOP, HEIGHT, BAR = 800, 12, 8, 52, 16
# As many letters as a row has room for before its number.
_LETTERS = 78


@frozen(kw_only=True)
class Bar:
    """A row: its name, what is said at its end, and its parts, each a number with the kind of its filling."""

    title: str
    said: str
    parts: tuple[tuple[str, int], ...]


def bars(rows: Sequence[Bar], *, name: str, title: str, description: str) -> Markup:
    """Return a picture of rows; *name* keeps its ids apart from those of other pictures.

    A kind is one of the patterns of a timeline, or ``done`` for a full one.
    """
    height = TOP + HEIGHT * len(rows)
    named = f'role="img" aria-labelledby="{name}-title {name}-desc" xmlns="http://www.w3.org/2000/svg" font-size="13"'
    parts = [
        f'<svg class="timeline" {named} viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}">',
        f'<title id="{name}-title">{text(title)}</title><desc id="{name}-desc">{text(description)}</desc>',
        f"<defs>{''.join(_patterns(name))}</defs>",
        *(_row(row, TOP + HEIGHT * index, name) for index, row in enumerate(rows)),
        "</svg>",
    ]
    return Markup("\n").join(Markup(part) for part in parts)  # noqa: S704 - every text in it has been escaped


def _patterns(name: str) -> Iterator[str]:
    for kind, strokes in PATTERNS.items():
        square = f'id="{name}-{kind}" class="ink-{kind}" width="8" height="8" patternUnits="userSpaceOnUse"'
        yield f"<pattern {square}>{strokes}</pattern>"


def _row(row: Bar, top: int, name: str) -> str:
    whole, at = sum(number for _, number in row.parts), float(SIDE)
    shapes = [
        f'<text x="{SIDE}" y="{top + 14}">{text(cut(row.title, _LETTERS))}</text>',
        f'<text x="{WIDTH - SIDE}" y="{top + 14}" text-anchor="end" font-weight="bold">{text(row.said)}</text>',
    ]
    for kind, number in row.parts:
        if number:
            wide = (WIDTH - 2 * SIDE) * number / whole
            shapes.append(_part(kind, number, at, wide, top + 21, name))
            at += wide
    return f"<g>{''.join(shapes)}</g>"


def _part(kind: str, number: int, left: float, wide: float, y: int, name: str) -> str:
    fill = "currentColor" if kind == "done" else f"url(#{name}-{kind})"
    place = f'x="{left:.1f}" y="{y}" width="{wide:.1f}" height="{BAR}"'
    return f'<rect class="ink-{kind}" {place} fill="{fill}" stroke="currentColor"><title>{number}</title></rect>'
