"""What is made known and is not the document: a draft that goes out for consultation, or what stands beside it."""

from __future__ import annotations

from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.words import Words

_FOR = frozenset({"for", "as", "in", "to"})
_CONSULTING = frozenset(
    {"consultation", "comment", "comments", "views", "feedback", "responses", "draft", "consult", "seek", "gather"}
)
# "Launched today for formal public consultation": so many words stand at most before "for", and behind it.
_BEFORE, _BEHIND = 4, 7
# "For use after consultation", "to those who gave their views": what came before is meant.
_PASSED = frozenset(
    {"after", "following", "from", "since", "those", "who", "that", "and", "with", "reflect", "reflects"}
)
_STOPS = frozenset(".;:,")
_IN, _WITH_THEM, _CONSULTATION = "in", "with", "consultation"


def is_for_consultation(sign: Sign) -> bool:
    """Tell whether what was done was done for consultation: "the plan was issued in May for public comment"."""
    words, last = sign.line.words, sign.cued.last
    for at in range(last - 1, min(sign.line.last, last + _BEFORE + 1)):
        if at >= last and not _STOPS.isdisjoint(words.between(at - 1, at)):
            return False
        if words.folded[at] in _FOR:
            behind = words.folded[at + 1 : min(at + 1 + _BEHIND, sign.line.last)]
            place = next((each for each, word in enumerate(behind) if word in _CONSULTING), None)
            return place is not None and _PASSED.isdisjoint(behind[:place]) and not _is_with_others(words, at)
    return False


def _is_with_others(words: Words, at: int) -> bool:
    """Tell whether "in" leads to those who helped to make something: "prepared in close consultation with families"."""
    behind = words.folded[at + 1 : at + 4]
    return words.folded[at] == _IN and _CONSULTATION in behind[:2] and _WITH_THEM in behind


_PASSIVE = frozenset({"was", "were", "been", "is", "are"})
_WITH = frozenset(
    {"alongside", "with", "beside", "against", "under", "about", "from", "inform", "support", "accompany", "underpin"}
)
_TAKEN_UP = frozenset({"it", "this", "both", "they", "these", "which", "that", "all"})


def is_of_what_goes_with_it(sign: Sign) -> bool:
    """Tell whether a document is only what something else goes with: "a leaflet was published alongside the plan"."""
    line, cued = sign.line, sign.cued
    folded = line.words.folded
    if cued.first == line.first or _PASSIVE.isdisjoint(folded[cued.first - 1 : cued.last]):
        return False
    behind = next((each for each in line.mentions if each.last > cued.first), None)
    if behind is None or behind.first < cued.last or any(each.last <= cued.first for each in line.mentions):
        return False
    subject = folded[line.first : cued.first]
    return not _WITH.isdisjoint(folded[cued.last : behind.first]) and _TAKEN_UP.isdisjoint(subject)
