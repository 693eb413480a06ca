"""Faults that lines show before they are joined: columns read straight across, letters one below the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from csc_rules.documents.lines.line import Line
from csc_rules.documents.lines.shapes import ends_sentence

_ROOM = re.compile(r"(?<=\S)(?:[ \u00a0]{3,}|\t+)(?=\S)")
# Columns begin at one place, which typesetting moves by a letter or two.
_NEAR = 4.0
_FEWEST = 5
# So many lines are looked at together, and so many places at which a column may begin.
_AT_ONCE, _PLACES = 60, 4
_LETTERS = 5
_HALF = 15


def is_interleaved(lines: Sequence[Line]) -> bool:
    """Tell whether the lines of a page go straight across two columns of prose.

    A table has columns, too; but its cells are short, and hardly one of them breaks off in the midst of a sentence.
    """
    return any(_goes_across(lines[at : at + _AT_ONCE]) for at in range(0, len(lines), _AT_ONCE))


def _goes_across(lines: Sequence[Line]) -> bool:
    halves = [(round(left / _NEAR), before, after) for line in lines for left, before, after in _halves(line)]
    begun = Counter(left for left, _, _ in halves)
    return any(
        _is_prose([(before, after) for other, before, after in halves if abs(other - left) <= 1], len(lines))
        for left, _ in begun.most_common(_PLACES)
    )


def _halves(line: Line) -> Iterator[tuple[float, str, str]]:
    """Yield each place where a line stands apart: where its right part begins, and its two parts."""
    for left, at in line.pieces[1:]:
        yield left, line.text[:at].strip(), line.text[at:].strip()
    if not line.pieces and "|" not in line.text and ("   " in line.text or "\t" in line.text):
        for room in _ROOM.finditer(line.text):
            yield float(room.end()), line.text[: room.start()].strip(), line.text[room.end() :].strip()


def _is_prose(halves: Sequence[tuple[str, str]], lines: int) -> bool:
    if len(halves) < max(_FEWEST, 0.3 * lines):
        return False
    long = sum(len(before) >= _HALF and len(after) >= _HALF for before, after in halves)
    broken = sum(not ends_sentence(before) for before, _ in halves)
    goes_on = sum(after[:1].islower() for _, after in halves) + sum(before[:1].islower() for before, _ in halves)
    return long >= 0.6 * len(halves) and broken >= 0.6 * len(halves) and goes_on >= 0.5 * len(halves)


def letters_apart(lines: Sequence[Line]) -> frozenset[int]:
    """Return which lines are single letters one below the other, as a title that runs up the margin becomes."""
    found: set[int] = set()
    run: list[int] = []
    for at, line in enumerate([*lines, Line(text="end", start=0, end=0)]):
        if len(line.text) <= 2 and line.text[:1].isalpha():
            run.append(at)
        else:
            found.update(run if len(run) >= _LETTERS else ())
            run = []
    return frozenset(found)
