"""Which of several documents of a kind is meant, where duties ask for the first, the next, a new one or the last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from csc_rules.documents.asked.sought import LAST
from csc_rules.documents.case import Sought
from csc_rules.documents.grammar_words import LATER
from csc_rules.documents.sentences.marks import Marked
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.words import words_again

FIRST, NEXT, NEW = "first", "next", "new"
_WORDS = {
    FIRST: frozenset({"first", "inaugural"}),
    NEXT: frozenset({"next"}),
    NEW: frozenset({"new"}),
    LAST: frozenset({"final", "concluding"}),
}
_BEFORE_IT = frozenset({"last", "previous", "earlier", "preceding"})
BEFORE, BEHIND = 3, 6
_PRESENTS = frozenset({"present", "presents", "launch", "launched", "launches", "introduce", "introduces", "unveiled"})
_BACK = frozenset({"when", "since", "after", "before", "in", "as", "although", "while"})
NEAR = 7
_AT_THE_END = frozenset({"end", "lifetime"})


def spoken_of(texts: Sequence[Sequence[str]], noun: str) -> set[str]:
    """Return which documents some texts speak of, in folded words; *noun* is what such a document is called.

    >>> sorted(spoken_of([("our", "fourth", "statement"), ("third", "sector")], "statement"))
    ['next']
    >>> sorted(spoken_of([("at", "the", "end", "of", "its", "lifetime")], "report"))
    ['last']

    "Status: final" says that the text is settled, and not that no other report comes behind it.

    >>> spoken_of([("status", "final")], "report"), spoken_of([("our", "final", "report")], "report")
    (set(), {'last'})
    """
    found: set[str] = set()
    for words in texts:
        held = frozenset(words)
        found.update(ordinal for ordinal, known in _WORDS.items() if ordinal != LAST and not known.isdisjoint(held))
        if held >= _AT_THE_END or _stands_before((words,), noun, _WORDS[LAST]):
            found.add(LAST)
    if is_later(texts, noun):
        found.add(NEXT)
    return found


def is_of_number(sign: Sign, sought: Sought, noun: str, *, follows: bool, first: bool = False) -> bool | None:
    """Tell whether what is said is of the first or the next document that a duty asks for, where others are, too.

    The sentence, a heading above it or the title says which; None where none does, and one duty asks for any. *noun* is
    what such a document is called, *follows* tells that the texts speak of one before it, *first* that they present it
    as the first.
    """
    if not sought.ordinals and sought.ordinal != FIRST:
        return True
    above = (sign.text.lines[0].passage.text, *sign.line.passage.trail)
    texts = (sign.line.folded, *(words_again(each).folded for each in above))
    # What is called new may well be the first, where nothing is said of one before it.
    spoken = spoken_of(texts, noun) - (set() if follows else {NEW})
    if not _stands_before(texts, noun, _WORDS[FIRST]):
        # The title of a plan, "Harbours First", says nothing of its third statement.
        later = is_later(texts, noun)
        spoken -= {FIRST} if later else set()
        if sought.ordinal == FIRST and (later or _tells_of_one_before(sign, sought.kind)):
            return False if later else None
    if first and sought.ordinal != FIRST:
        spoken.add(FIRST)
    if not (sought.ordinals or FIRST in spoken):
        return True
    if FIRST in spoken or not spoken.isdisjoint({sought.ordinal, *sought.ordinals}):
        return sought.ordinal in spoken
    any_of_them = sought.ordinal is None or (sought.ordinal != LAST and {"", LAST}.isdisjoint(sought.ordinals))
    return True if any_of_them else None


def presents_the_first(texts: Iterable[Marked], kind: str) -> bool:
    """Tell whether texts say that the first document of a kind is presented: "they met to launch our first plan".

    "Since we launched our first plan" tells of another.
    """
    return any(
        kind in mention.kinds
        and not _WORDS[FIRST].isdisjoint(line.words.folded[max(line.first, mention.first - BEFORE) : mention.last])
        and not _PRESENTS.isdisjoint(line.words.folded[max(line.first, mention.first - NEAR) : mention.first])
        and not (line.folded[0] in _BACK or "previous" in line.tones)
        for text in texts
        for line in text.lines
        for mention in line.mentions
    )


def _tells_of_one_before(sign: Sign, kind: str) -> bool:
    """Tell whether a text speaks of a document of a kind that came before: "since our last statement of progress"."""
    return any(
        kind in mention.kinds and line.words.folded[mention.first - 1] in _BEFORE_IT and mention.first > line.first
        for line in sign.text.lines
        for mention in line.mentions
    )


def is_later(texts: Iterable[Sequence[str]], noun: str) -> bool:
    """Tell whether some texts call a document the second, or a later one.

    >>> is_later([("our", "fourth", "statement")], "statement"), is_later([("the", "third", "sector")], "statement")
    (True, False)
    """
    held = [words for words in texts if not LATER.isdisjoint(words)]
    # "The first statement came out in 2019. This, the third, was published."
    if any(words[:2] == ("this", "the") and words[2] in LATER for words in held if len(words) > BEFORE):
        return True
    # "Its statement of progress, the fourth since 2017".
    return _stands_before(held, noun, LATER) or any(
        pair[0] == "the" and pair[1] in LATER
        for words in held
        for at, word in enumerate(words)
        if word == noun
        for pair in pairwise(words[at + 1 : at + BEHIND])
    )


def _stands_before(texts: Iterable[Sequence[str]], noun: str, which: AbstractSet[str]) -> bool:
    """Tell whether one of some words stands close before what a document is called: "our third statement"."""
    return any(
        word == noun and not which.isdisjoint(words[max(0, at - BEFORE) : at])
        for words in texts
        for at, word in enumerate(words)
    )
