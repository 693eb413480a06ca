"""Documents that a sentence calls by the years they are for: "the 2023-2026 plan", "our 2023-26 plan"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from csc_rules.documents.meant.matters import other_matter
from csc_rules.documents.sentences.marks import Line

_LEADING = frozenset({"the", "our", "this", "joint", "new", "final", "draft", "proposed"})
_DRAFTS = frozenset({"draft", "proposed"})
# A year, and the last two figures of one.
YEAR, SHORT = 4, 2
# A sentence that begins with the document has its word among so many: "the new 2023-2026 plan".
BEGINS = 4


def calls_by_years(line: Line, called: Collection[str], periods: Sequence[tuple[date, date]]) -> bool:
    """Tell whether a sentence calls a document by the years of a period: "the 2023-2026 plan", and of no other one.

    *called* are the last words of what the document may be called. "The 2023-2026 plan for housing" is another one.
    """
    wanted = _years(periods)
    words = line.words
    return any(
        words.folded[at - 2 : at] in wanted
        and not other_matter(words, at + 1, line.last, acted_on=at > line.first + BEGINS)
        for at in _called(line, called)
    )


def is_draft_by_years(line: Line, called: Collection[str]) -> bool:
    """Tell whether a sentence speaks of the draft of a document that it calls so: "the draft 2023-2026 plan"."""
    return any(line.words.folded[at - 3] in _DRAFTS for at in _called(line, called))


def _called(line: Line, called: Collection[str]) -> Iterator[int]:
    """Yield where a word for the document stands behind two years, and these behind a word that leads to it."""
    folded = line.words.folded
    for at in range(line.first + 3, line.last):
        if folded[at] in called and folded[at - 3] in _LEADING and len(folded[at - 2]) == YEAR:
            yield at


def _years(periods: Sequence[tuple[date, date]]) -> frozenset[tuple[str, ...]]:
    years = [(str(first.year), str(last.year)) for first, last in periods]
    return frozenset(years) | {(first, last[-SHORT:]) for first, last in years}
