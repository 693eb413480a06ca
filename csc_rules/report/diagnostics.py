"""Mistakes of inputs as people read them: place, code and message, the line with a caret, and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from csc_rules.errors import Diagnostic, Place

# A line longer than this is shown around the place that is meant.
_WIDEST = 100
ALL_OF_THEM = "with “2> mistakes.txt” behind the command, all of them are written into that file"

_LINE_ENDS = re.compile("[\r\n\t\x85\u2028\u2029]")
_SHOWN_AS = {"\r": "\\r", "\n": "\\n", "\t": "\\t"}


def one_line_of(text: str) -> str:
    r"""Return a text with what would break its line shown as Python writes it.

    >>> one_line_of("Fife\nCouncil")
    'Fife\\nCouncil'
    """
    return _LINE_ENDS.sub(lambda found: _SHOWN_AS.get(found[0], f"\\u{ord(found[0]):04x}"), text)


def draw(diagnostics: Iterable[Diagnostic], most: int | None = None) -> str:
    """Return diagnostics as text, one after the other, and how many there are where there is more than one.

    Of more than *most* only the first are drawn, and it is said how the others can be had.

    >>> from csc_rules.spans import Position
    >>> place = Place("a.rules", Position(2, 3), length=5, line="  witin 3 months")
    >>> print(draw([Diagnostic("RL002", "unknown word 'witin'", (place,), "did you mean 'within'?")]))
    a.rules:2:3: RL002 unknown word 'witin'
      |   witin 3 months
      |   ^^^^^
      = did you mean 'within'?
    """
    found = tuple(diagnostics)
    blocks = ["\n".join(_lines(diagnostic)) for diagnostic in found[:most]]
    if most is not None and len(found) > most:
        blocks.append(f"{len(found)} mistakes, of which these are the first {most}; {ALL_OF_THEM}")
    elif len(found) > 1:
        blocks.append(f"{len(found)} mistakes")
    return "\n".join(blocks)


def _lines(diagnostic: Diagnostic) -> Iterator[str]:
    first, *others = diagnostic.places or (None,)
    where = f"{one_line_of(str(first))}: " if first else ""
    yield f"{where}{diagnostic.code} {one_line_of(diagnostic.message)}"
    if first is not None:
        yield from _excerpt(first)
    for place in others:
        if place is not None:
            yield f"  {one_line_of(str(place))}: {one_line_of(place.note or 'see also')}"
            yield from _excerpt(place)
    if diagnostic.hint:
        yield f"  = {one_line_of(diagnostic.hint)}"


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
