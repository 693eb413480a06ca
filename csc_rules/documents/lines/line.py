"""A printed line: its characters, where they stand in the text of their page, and how they are set."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import field, frozen

_LINE = re.compile(r"[^\n]*")


@frozen(kw_only=True, eq=False)
class Line:
    """A line with something on it: ``text`` is ``page[start:end]``, without the blanks around it.

    ``gap`` tells that there is room above it, as between paragraphs, and ``blanks`` how many blank lines. ``size``,
    ``bold`` and ``left`` are those of its letters and of its place, where the file says so; ``pieces`` are the parts of
    it that stand apart, as cells of a table and columns do, each as where it begins on the page and in the line.
    """

    text: str
    start: int
    end: int
    gap: bool = False
    blanks: int = 0
    size: float | None = None
    bold: bool = False
    left: float | None = None
    pieces: tuple[tuple[float, int], ...] = field(default=())


def lines_in(page: str) -> Iterator[Line]:
    r"""Yield the lines of a page on which something stands; a blank line is a gap.

    >>> [(line.text, line.gap) for line in lines_in("One\ntwo\n\n  Three")]
    [('One', False), ('two', False), ('Three', True)]
    """
    blanks = 0
    for match in _LINE.finditer(page):
        text = match[0].strip()
        if not text:
            # The end of each line is found once more, as nothing.
            blanks += match.start() == 0 or page[match.start() - 1] == "\n"
            continue
        start = match.start() + match[0].index(text)
        yield Line(text=text, start=start, end=start + len(text), gap=blanks > 0, blanks=blanks)
        blanks = 0
