"""Mistakes of inputs as people read them: place, code and message, the line with a caret, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csc_rules.errors import Diagnostic, Place
from csc_rules.report.visible import one_line

# A line longer than this is shown around the place that is meant.
_WIDEST = 100

# More than these is a file of another kind, or one mistake that was made over and over.
MOST = 1000


def draw(diagnostics: Iterable[Diagnostic]) -> str:
    """Return diagnostics as text, one after the other, and how many there are where there is more than one.

    Of very many, the first are shown.

    >>> from csc_rules.spans import Position
    >>> place = Place("a.rules", Position(2, 3), length=5, line="  witin 3 months")
    >>> print(draw([Diagnostic("RL002", "unknown word 'witin'", (place,), "did you mean 'within'?")]))
    a.rules:2:3: RL002 unknown word 'witin'
      |   witin 3 months
      |   ^^^^^
      = did you mean 'within'?
    """
    found = tuple(diagnostics)
    blocks = ["\n".join(_lines(diagnostic)) for diagnostic in found[:MOST]]
    if len(found) > MOST:
        blocks.append(f"{len(found):,} mistakes, of which the first {MOST:,} are shown: mend these, and run it again")
    elif len(found) > 1:
        blocks.append(f"{len(found)} mistakes")
    return "\n".join(blocks)


def _lines(diagnostic: Diagnostic) -> Iterator[str]:
    first, *others = diagnostic.places or (None,)
    # A name that was given may have line ends, and what stands behind them would look like another message.
    yield one_line(f"{f'{first}: ' if first else ''}{diagnostic.code} {diagnostic.message}")
    if first is not None:
        yield from _excerpt(first)
    for place in others:
        if place is not None:
            yield "  " + one_line(f"{place}: {place.note or 'see also'}")
            yield from _excerpt(place)
    if diagnostic.hint:
        yield f"  = {one_line(diagnostic.hint)}"


def _excerpt(place: Place) -> Iterator[str]:
    """Yield the line of a place and the caret under what is meant."""
    if place.line is None or place.position is None or not place.line.strip():
        return
    at = place.position.column - 1
    start = max(0, min(at - _WIDEST // 2, len(place.line) - _WIDEST))
    shown = place.line[start : start + _WIDEST]
    length = max(1, min(place.length, len(shown) - (at - start)))
    # A tab before the caret is kept, so that the caret stands under its place whatever the width of a tab.
    lead = "".join("\t" if each == "\t" else " " for each in shown[: at - start])
    yield f"  | {shown}"
    yield f"  | {lead}{'^' * length}"
