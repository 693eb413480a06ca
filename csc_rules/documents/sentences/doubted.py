"""Words that make a doubt of a fact, or nearly one: "perhaps it was published", "the council almost published it"."""

from __future__ import annotations

from csc_rules.documents.cueing import Cued
from csc_rules.documents.matching import is_number
from csc_rules.documents.sentences.marks import Line

# At the beginning of a sentence, or right at the verb.
_DOUBTS = frozenset(
    {"perhaps", "possibly", "maybe", "presumably", "supposedly", "allegedly", "apparently", "reportedly", "hopefully"}
    | {"conceivably", "ostensibly"}
)
# "It was allegedly openly published".
_ADVERB = "ly"
# Right at the verb only, and not before how many they were: "almost 300 parents took part", "nearly all of them".
_NEARLY = frozenset({"nearly", "almost", "hardly", "barely", "scarcely"})
_HOW_MANY = frozenset({"all", "every", "everybody", "everyone"})
# "Perhaps surprisingly, it was published": such an adverb is a comment on the fact, and the doubt is about the comment.
# Who weighs says so; "allegedly secretly, it was published" is no comment, and neither is "perhaps quickly".
_WEIGHING = frozenset({"perhaps", "maybe", "possibly"})
_JUDGING = frozenset(
    {"surprisingly", "unsurprisingly", "inevitably", "importantly", "understandably", "unusually", "tellingly"}
    | {"oddly", "strangely", "curiously", "ironically", "sadly", "regrettably", "rightly", "wisely", "significantly"}
    | {"fortunately", "unfortunately", "predictably", "unexpectedly"}
)
_HOW_MUCH = frozenset({"most", "more", "rather", "not"})


def is_doubted(line: Line, cued: Cued) -> bool:
    """Tell whether what a cue says is put in doubt, or is said to have come about but nearly."""
    folded, first, last = line.words.folded, cued.first, cued.last
    begin = max(line.first, first - 1)
    while begin > line.first and folded[begin].endswith(_ADVERB):
        begin -= 1
    places = (line.first, *range(begin, last - 1))
    if any(folded[at] in _DOUBTS and not _is_of_a_comment(line, at) for at in places):
        return True
    nearly = first > line.first and folded[first - 1] in _NEARLY
    return nearly and not (is_number(folded[first]) or folded[first] in _HOW_MANY)


def _is_of_a_comment(line: Line, at: int) -> bool:
    """Tell whether the doubt at a place is about the adverb behind it, with which a comment ends."""
    words = line.words
    if words.folded[at] not in _WEIGHING:
        return False
    adverb = at + 2 if words.folded[at + 1 : at + 2] and words.folded[at + 1] in _HOW_MUCH else at + 1
    return adverb + 1 < line.last and words.folded[adverb] in _JUDGING and "," in words.between(adverb, adverb + 1)
