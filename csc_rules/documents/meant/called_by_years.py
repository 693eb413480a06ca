"""Documents that a sentence calls by the years they are for: "the 2023-2026 plan", "our 2023-26 plan"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from csc_rules.documents.sentences.marks import Line

_LEADING = frozenset({"the", "our", "this", "joint", "new", "final", "draft", "proposed"})
_DRAFTS = frozenset({"draft", "proposed"})
# A year, and the last two figures of one.
YEAR, SHORT = 4, 2


def calls_by_years(line: Line, called: Collection[str], periods: Sequence[tuple[date, date]]) -> bool:
    """Tell whether a sentence calls a document by the years of a period: "the 2023-2026 plan", and of no other one.

    *called* are the last words of what the document may be called.
    """
    return any(years in _years(periods) for years, _ in _called(line, called))


def is_draft_by_years(line: Line, called: Collection[str]) -> bool:
    """Tell whether a sentence speaks of the draft of a document that it calls so: "the draft 2023-2026 plan"."""
    return any(word in _DRAFTS for _, word in _called(line, called))


def _called(line: Line, called: Collection[str]) -> list[tuple[tuple[str, str], str]]:
    """Return the pairs of years that stand before a word for the document, and the word before them."""
    folded = line.folded
    return [
        ((folded[at - 2], folded[at - 1]), folded[at - 3])
        for at in range(3, len(folded))
        if folded[at] in called and folded[at - 3] in _LEADING and len(folded[at - 2]) == YEAR
    ]


def _years(periods: Sequence[tuple[date, date]]) -> frozenset[tuple[str, str]]:
    years = [(str(first.year), str(last.year)) for first, last in periods]
    return frozenset(years) | {(first, last[-SHORT:]) for first, last in years}
