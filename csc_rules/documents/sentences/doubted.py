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
# Right at the verb only, and not before how many they were: "almost 300 parents took part", "nearly all of them".
_NEARLY = frozenset({"nearly", "almost", "hardly", "barely", "scarcely"})
_HOW_MANY = frozenset({"all", "every", "everybody", "everyone"})
# "Perhaps surprisingly, it was published": such an adverb is a comment on the fact, and the doubt is about the comment.
_ADVERB = "ly"
# "Perhaps recently, it was published": when, how far and how likely it is are no comments.
_NO_COMMENTS = frozenset(
    {"recently", "lately", "early", "previously", "formerly", "initially", "originally", "subsequently", "finally"}
    | {"eventually", "ultimately", "shortly", "yearly", "annually", "monthly", "weekly", "daily", "quarterly", "only"}
    | {"simultaneously", "presently", "currently", "promptly", "partly", "mostly", "mainly", "wholly", "likely"}
    | {"probably", "seemingly", "arguably", "purportedly", "evidently"}
)


def is_doubted(line: Line, cued: Cued) -> bool:
    """Tell whether what a cue says is put in doubt, or is said to have come about but nearly."""
    folded, first, last = line.words.folded, cued.first, cued.last
    places = (line.first, *range(max(line.first, first - 1), last - 1))
    if any(folded[at] in _DOUBTS and not _is_of_a_comment(line, at) for at in places):
        return True
    nearly = first > line.first and folded[first - 1] in _NEARLY
    return nearly and not (is_number(folded[first]) or folded[first] in _HOW_MANY)


def _is_of_a_comment(line: Line, at: int) -> bool:
    """Tell whether the doubt at a place is about the adverb behind it, with which a comment ends."""
    if at + 2 >= line.last:
        return False
    adverb = line.words.folded[at + 1]
    comments = adverb.endswith(_ADVERB) and adverb not in _NO_COMMENTS | _DOUBTS | _NEARLY
    return comments and "," in line.words.between(at + 1, at + 2)
