"""Documents that a sentence calls as the title of the file does: "the Harbour Plan", "the Agenda".

A title may end with a word that is no document elsewhere; where it does, that word in capitals is the document.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from csc_rules.documents.sentences.marks import Line, Marked

# A title is among so many lines; a word of a name in it has at least so many letters.
TITLE_LINES, SHORTEST, LONGEST_TITLE = 5, 4, 10
_NO_NAMES = frozenset(
    {"this", "that", "services", "service", "people", "peoples", "annual", "draft", "action", "delivery", "final"}
)
# What a plan or a strategy may be called by its makers.
_CALLED = frozenset({"agenda", "blueprint", "prospectus", "compact", "charter", "manifesto"})
_LEADING = frozenset({"the", "our", "this", "draft", "final", "finished", "proposed", "emerging"})
_DRAFTS = frozenset({"draft", "proposed", "emerging"})


def titles_of(text: Marked, last_words: frozenset[str]) -> frozenset[tuple[str, str]]:
    """Return the pairs of words by which the title of a file calls a document of some kinds, "Harbour Plan".

    Of a title such as "The Harbour Agenda" the last word alone is enough behind "the".
    """
    if not last_words:
        return frozenset()
    lines = [
        line
        for number, line in enumerate(text.lines[:TITLE_LINES])
        if not number or line.is_heading or len(line.folded) <= LONGEST_TITLE
    ]
    own = {word for line in lines[:1] for word in line.folded if word in _CALLED}
    pairs = {pair for line in lines for pair in pairwise(line.folded) if pair[1] in last_words | own}
    named = {pair for pair in pairs if _is_a_name(pair[0])}
    return frozenset(named | {(first, last) for first in _LEADING for last in own})


def _is_a_name(word: str) -> bool:
    return len(word) >= SHORTEST and word.isalpha() and word not in _NO_NAMES


def calls_by_title(line: Line, titles: frozenset[tuple[str, str]]) -> bool:
    """Tell whether a sentence calls a document by two words of its title: "the Harbour Plan"."""
    return next(_called(line, titles), None) is not None


def is_draft_by_title(line: Line, titles: frozenset[tuple[str, str]]) -> bool:
    """Tell whether a sentence speaks of the draft of a document that it calls so: "the draft Agenda"."""
    folded = line.words.folded
    return any(not _DRAFTS.isdisjoint(folded[max(line.first, at - 1) : at + 1]) for at in _called(line, titles))


def _called(line: Line, titles: frozenset[tuple[str, str]]) -> Iterator[int]:
    words = line.words
    for at, pair in enumerate(pairwise(words.folded[line.first : line.last]), line.first):
        capital = pair in titles and words.is_capital(at + 1)
        if capital and (pair[0] in _LEADING or words.is_capital(at)):
            yield at
