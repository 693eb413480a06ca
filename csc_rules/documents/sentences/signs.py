"""A cue where it stands in a text, with the sentences around it that tell more of what it says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from csc_rules.documents.cueing import Cued, How
from csc_rules.documents.sentences.listing import (
    LONGEST_LIST,
    behind_passage,
    broken_off,
    going_on,
    is_below_a_row,
    lead,
    listed,
)
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.referred import listed_elsewhere

# "It was published": what "it" is stands at most so many sentences before.
FAR = 4


class Sign(NamedTuple):
    """A cue where it stands: the text, the number of the line in it, and what was found there."""

    text: Marked
    number: int
    line: Line
    cued: Cued

    @property
    def before(self) -> tuple[Line, ...]:
        """Return the sentences before under the same heading, the nearest first."""
        nearest: list[Line] = []
        for line in reversed(self.text.lines[max(0, self.number - FAR) : self.number]):
            if line.is_heading:
                break
            nearest.append(line)
        return tuple(nearest)

    def behind(self) -> Iterator[Line]:
        """Yield the sentences behind it, under the same headings."""
        following = self.text.lines[self.number + 1 : self.number + 1 + FAR]
        return takewhile(lambda line: not line.is_heading and line.passage.trail == self.line.passage.trail, following)

    def lead(self) -> Line | None:
        """Return the sentence that leads to the list whose item it is."""
        return lead(self.text.lines, self.number)

    def table_head(self) -> Line | None:
        """Return the first row of the table whose row it is, unless it is that row itself."""
        if self.line.passage.role != "row":
            return None
        before = reversed(self.text.lines[max(0, self.number - LONGEST_LIST) : self.number])
        rows = tuple(takewhile(lambda line: line.passage.role == "row", before))
        return rows[-1] if rows and rows[-1].passage.number != self.line.passage.number else None

    def listed(self) -> Iterator[Line]:
        """Yield the lines of the list that the sentence or heading introduces, and what is broken off by a page."""
        if self.cued.how is not How.STATED or not is_below_a_row(self.text.lines, self.number):
            yield from listed(self.text.lines, self.number)
        yield from broken_off(self.text.lines, self.number)
        yield from listed_elsewhere(self.text, self.number, self.cued.first, self.cued.last)

    def going_on(self) -> Iterator[Line]:
        """Yield the sentences behind it that go on about the same people, with the list behind them."""
        return going_on(self.text.lines, self.number)

    def behind_passage(self) -> Iterator[Line]:
        """Yield the lines of the list that stands behind its passage, whichever sentence of that leads to it."""
        return behind_passage(self.text.lines, self.number)
