"""A page of a PDF: its text, and its lines with the size, weight and place of their letters."""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from attrs import evolve, frozen

from csc_rules.documents.lines.line import Line, lines_in

_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_UNKNOWN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff]")
_NAMED_SIGN = re.compile(r"(?:/[A-Za-z]\d{1,4}|\(cid:\d+\)|/uni[0-9A-F]{4}|/g\d+)")
# A piece stands apart from the one before it where there is room of so many letters between them.
_APART = 1.6
_LETTER = 0.5
_NARROW = frozenset("iljtfrI .,:;'|!()[]-")


@frozen(eq=False)
class Piece:
    """Letters drawn at once: where they stand in the text of the page and on it, and how they are set."""

    offset: int
    length: int
    left: float
    height: float
    size: float
    bold: bool


class Drawn:
    """What is drawn on a page, gathered while it is read."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.pieces: list[Piece] = []
        self._length = 0

    def add(self, text: str, current: Sequence[float], matrix: Sequence[float], font: Any, size: float) -> None:
        """Take what pypdf has drawn: its text, the two matrices, its font and the size of that."""
        stripped = text.strip()
        if stripped:
            left = matrix[4] * current[0] + matrix[5] * current[2] + current[4]
            height = matrix[4] * current[1] + matrix[5] * current[3] + current[5]
            scale = math.hypot(matrix[2], matrix[3]) * math.hypot(current[2], current[3])
            name = str(font.get("/BaseFont", "")) if font else ""
            offset = self._length + text.index(stripped)
            shown = round(2 * abs(size) * scale) / 2
            self.pieces.append(Piece(offset, len(stripped), left, height, shown, bool(_BOLD.search(name))))
        self.parts.append(text)
        self._length += len(text)

    @property
    def text(self) -> str:
        """Return the text that was drawn."""
        return "".join(self.parts)


def lines_of(text: str, drawn: Drawn, leading: float | None = None) -> list[Line]:
    """Return the lines of a page; what is not known of how they are set is left open.

    *leading* is how far lines of the file are apart within a paragraph.
    """
    lines = list(lines_in(text))
    if drawn.text != text or not drawn.pieces:
        return lines
    found, before = [], None
    for line, own in _rows(text, lines, _by_line(lines, drawn)):
        found.append(_set(line, own, before, leading) if own else line)
        before = own or before
    return found


def _rows(text: str, lines: Sequence[Line], pieces: Sequence[list[Piece]]) -> Iterator[tuple[Line, list[Piece]]]:
    """Yield the lines of a page with their pieces; what stands at one height, from left to right, is one line."""
    current: tuple[Line, list[Piece]] | None = None
    for line, own in zip(lines, pieces, strict=True):
        if current and own and current[1] and _is_level(current[1][-1], own[0]):
            first, held = current
            current = evolve(first, text=text[first.start : line.end], end=line.end), [*held, *own]
            continue
        if current:
            yield current
        current = line, own
    if current:
        yield current


def _is_level(before: Piece, piece: Piece) -> bool:
    return abs(before.height - piece.height) < 0.3 * piece.size and piece.left > before.left + piece.size


def _by_line(lines: Sequence[Line], drawn: Drawn) -> list[list[Piece]]:
    offsets = [piece.offset for piece in drawn.pieces]
    return [drawn.pieces[bisect_left(offsets, line.start) : bisect_left(offsets, line.end)] for line in lines]


def leading_of(pages: Iterable[tuple[str, Drawn]]) -> float | None:
    """Return how far lines are apart within the paragraphs of a file: the step between lines met most often.

    Only lines that begin in lower case count, since those go on with a sentence.
    """
    steps: Counter[float] = Counter()
    for text, drawn in pages:
        lines = list(lines_in(text))
        pieces = _by_line(lines, drawn) if drawn.text == text else []
        for line, before, own in zip(lines[1:], pieces, pieces[1:], strict=False):
            if before and own and line.text[:1].islower() and before[0].height > own[0].height:
                steps[round(before[0].height - own[0].height, 1)] += 1
    return max(steps, key=lambda step: (steps[step], -step)) if steps else None


def _set(line: Line, own: Sequence[Piece], before: Sequence[Piece] | None, leading: float | None) -> Line:
    total = sum(piece.length for piece in own)
    size = max({piece.size for piece in own}, key=lambda each: sum(p.length for p in own if p.size == each))
    heavy = sum(piece.length for piece in own if piece.bold) > 0.9 * total
    return evolve(
        line,
        size=size or None,
        bold=heavy,
        left=own[0].left,
        gap=line.gap or _has_room(own, before, leading),
        pieces=tuple(_apart(own, line.text, line.start)),
    )


def _has_room(own: Sequence[Piece], before: Sequence[Piece] | None, leading: float | None) -> bool:
    if before is None:
        return True
    step = before[0].height - own[0].height
    usual = max(min(leading or 0, 2.2 * own[0].size), 1.1 * min(before[0].size, own[0].size))
    return step > 1.3 * usual or step < -own[0].size


def _width(text: str) -> float:
    """Return about how wide a text is, in heights of its letters."""
    narrow = sum(each in _NARROW for each in text)
    broad = sum(each.isupper() or each in "mw" for each in text)
    return _LETTER * len(text) - 0.23 * narrow + 0.2 * broad


def _apart(own: Sequence[Piece], text: str, start: int) -> list[tuple[float, int]]:
    """Return the pieces of a line that stand apart, each as where it begins on the page and in the line."""
    found = [(own[0].left, 0)]
    for before, piece in pairwise(own):
        ends = before.left + before.size * _width(text[before.offset - start : before.offset - start + before.length])
        is_below = "\n" in text[before.offset - start : piece.offset - start]
        if is_below or piece.left - ends > _APART * piece.size:
            found.append((piece.left, piece.offset - start))
    return found


def is_garbled(text: str) -> bool:
    """Tell whether the signs of a page make no words, as where a font does not say which letters it draws.

    >>> is_garbled("Our plan for children and young people."), is_garbled("\\ue001\\ue002 \\ue003\\ue001" * 9)
    (False, True)
    """
    signs = sum(map(len, text.split()))
    if signs < 20:
        return False
    unknown = len(_UNKNOWN.findall(text))
    named = sum(len(each) for each in _NAMED_SIGN.findall(text))
    if unknown > 0.3 * signs or named > 0.5 * signs:
        return True
    letters = len(_LATIN.findall(text))
    if letters >= 60:
        # Every language in Latin letters has more vowels; letters that were put for others have fewer.
        plain = unicodedata.normalize("NFD", text)
        return sum(map(plain.count, "aeiouAEIOU")) < 0.22 * letters
    others = sum(map(str.isalpha, text))
    return signs > 200 and others < 0.2 * signs and not any(map(str.isdigit, text))
