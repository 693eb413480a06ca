"""Which of several documents of a kind is meant, where duties ask for the first, the next, a new one or the last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from csc_rules.documents.asked.sought import LAST
from csc_rules.documents.case import Sought
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.words import words_again

FIRST, NEXT, NEW = "first", "next", "new"
_WORDS = {
    FIRST: frozenset({"first", "inaugural"}),
    NEXT: frozenset({"next"}),
    NEW: frozenset({"new"}),
    LAST: frozenset({"final", "concluding"}),
}
# "Our third statement" is none of those that a first one is asked of; "the third sector" is no statement.
_LATER = frozenset({"second", "third", "fourth", "fifth", "sixth", "subsequent", "2nd", "3rd", "4th", "5th", "6th"})
BEFORE, BEHIND = 3, 6
_AT_THE_END = frozenset({"end", "lifetime"})


def spoken_of(texts: Sequence[Sequence[str]], noun: str) -> set[str]:
    """Return which documents some texts speak of, in folded words; *noun* is what such a document is called.

    >>> sorted(spoken_of([("our", "fourth", "statement"), ("third", "sector")], "statement"))
    ['next']
    >>> sorted(spoken_of([("at", "the", "end", "of", "its", "lifetime")], "report"))
    ['last']
    """
    found: set[str] = set()
    for words in texts:
        held = frozenset(words)
        found.update(ordinal for ordinal, known in _WORDS.items() if not known.isdisjoint(held))
        if held >= _AT_THE_END:
            found.add(LAST)
    if is_later(texts, noun):
        found.add(NEXT)
    return found


def is_of_number(sign: Sign, sought: Sought, noun: str, *, follows: bool) -> bool | None:
    """Tell whether what is said is of the first or the next document that a duty asks for, where others are, too.

    The sentence, a heading above it or the title says which; None where none does, and one duty asks for any. *noun* is
    what such a document is called, *follows* tells that the texts speak of one before it.
    """
    if not sought.ordinals and sought.ordinal != FIRST:
        return True
    above = (sign.text.lines[0].passage.text, *sign.line.passage.trail)
    texts = (sign.line.folded, *(words_again(each).folded for each in above))
    # What is called new may well be the first, where nothing is said of one before it.
    spoken = spoken_of(texts, noun) - (set() if follows else {NEW})
    if not sought.ordinals and FIRST not in spoken:
        return not is_later(texts, noun)
    if FIRST in spoken or not spoken.isdisjoint({sought.ordinal, *sought.ordinals}):
        return sought.ordinal in spoken
    any_of_them = sought.ordinal is None or (sought.ordinal != LAST and {"", LAST}.isdisjoint(sought.ordinals))
    return True if any_of_them else None


def is_later(texts: Iterable[Sequence[str]], noun: str) -> bool:
    """Tell whether some texts call a document the second, or a later one.

    >>> is_later([("our", "fourth", "statement")], "statement"), is_later([("the", "third", "sector")], "statement")
    (True, False)
    """
    return any(
        word == noun
        and (
            not _LATER.isdisjoint(words[max(0, at - BEFORE) : at])
            # "Its statement of progress, the fourth since 2017".
            or any(pair[0] == "the" and pair[1] in _LATER for pair in pairwise(words[at + 1 : at + BEHIND]))
        )
        for words in texts
        if not _LATER.isdisjoint(words)
        for at, word in enumerate(words)
    )
