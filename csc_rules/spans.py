"""Where a thing stands in its source: half-open character offsets, and the line and column they fall on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate

from attrs import field, frozen


@frozen
class Span:
    """Mark a stretch of a source text by its first offset and the first offset behind it.

    >>> Span(0, 4).slice("duty adopt-strategy")
    'duty'
    """

    start: int
    end: int

    def slice(self, text: str) -> str:
        """Return the stretch of *text* that the span marks."""
        return text[self.start : self.end]

    def shifted(self, offset: int) -> Span:
        """Return the span moved by *offset* characters."""
        return Span(self.start + offset, self.end + offset)


@frozen
class Position:
    """Name a place for people: line and column, both counted from 1."""

    line: int
    column: int


@frozen(slots=False)
class Source:
    """Hold a text with the name it is known by, and answer where an offset falls.

    >>> Source("act.rules", "duty\\n  says").position(7)
    Position(line=2, column=3)

    ``parts`` are the sources of a text that was put together from several, in their order.
    """

    name: str
    text: str = field(repr=False)
    parts: tuple[Source, ...] = field(default=(), repr=False)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *accumulate(len(line) + 1 for line in self.text.split("\n")[:-1])]

    def position(self, offset: int) -> Position:
        """Return line and column of a character offset."""
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def start_of(self, number: int) -> int:
        """Return the offset at which a line begins, counted from 1."""
        return self._line_starts[number - 1]

    def line(self, number: int) -> str:
        """Return the text of a line, counted from 1, without its line end."""
        start = self.start_of(number)
        end = self.text.find("\n", start)
        return self.text[start : end if end >= 0 else len(self.text)].rstrip("\r")

    def located(self, offset: int) -> tuple[Source, int]:
        """Return the source that an offset falls into, and where in it: of a text put together, the part.

        >>> source, at = joined([Source("act.rules", "duty"), Source("bill.rules", "omits")]).located(6)
        >>> source.name, at
        ('bill.rules', 1)
        """
        for part in self.parts:
            if offset <= len(part.text):
                return part, offset
            offset -= len(part.text) + 1
        return self, offset


def joined(parts: Iterable[Source]) -> Source:
    """Return several sources as one, called by the name of the first; each begins on a line of its own."""
    parts = tuple(parts)
    return Source(parts[0].name, "\n".join(part.text for part in parts), parts)
