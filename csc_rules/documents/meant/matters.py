"""Plans told from the one meant by what stands behind "plan": "the plan for housing", "the plan to close the pool"."""

from __future__ import annotations

from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.mentions import Mention
from csc_rules.documents.sentences.qualified import NOUNS
from csc_rules.documents.words import Words

_FOR, _OF, _TO, _ON = "for", "of", "to", "on"
# Whom, where and when a plan for children is for; a few words may stand before: "for the next three years".
_OURS = frozenset(
    {"children", "childrens", "child", "childs", "young", "youth", "families", "family", "infants", "babies", "people"}
    | {"year", "years", "period", "months", "future", "decade", "area", "areas", "county", "city", "region", "island"}
    | {"islands", "community", "communities", "services", "website", "websites", "internet", "display", "partnership"}
    | {"council", "councils", "board", "boards", "all", "everyone", "everybody", "us", "whom"}
)
# What a document is published, sent or approved for.
_PURPOSES = frozenset(
    {"approval", "adoption", "agreement", "comment", "comments", "consideration", "consultation", "download", "free"}
    | {"example", "feedback", "implementation", "information", "inspection", "instance", "noting", "now", "publication"}
    | {"ratification", "reading", "reasons", "reference", "review", "scrutiny", "signature", "use", "views", "delivery"}
    | {"which", "that", "it", "them", "you", "anyone", "anybody", "readers", "members", "partners", "parents", "staff"}
)
_NEAR = 6
_FINITE = frozenset({"was", "were", "is", "are", "has", "have", "had", "will", "and", "but", "which", "that"})


def is_for_another_matter(words: Words, at: int, last: int, *, acted_on: bool = False) -> bool:
    """Tell whether words that stand right behind "plan" say that it is for something else, or somebody else's.

    Where it is *acted_on*, "to" and "on" tell of that: "sent the plan to parents", "put the plan on a site".

    >>> from csc_rules.documents.words import words_of
    >>> [
    ...     is_for_another_matter(words_of(f"The plan {behind} was published"), 2, 20)
    ...     for behind in ("for housing", "of the port", "to close a pool", "for the next three years", "for Fife", "")
    ... ]
    [True, True, True, False, False, False]
    """
    leading, behind = words.folded[at : at + 1], words.folded[at + 1 : min(at + 1 + _NEAR, last)]
    if (
        not behind
        or leading[0] not in ((_FOR, _OF) if acted_on else (_FOR, _OF, _TO, _ON))
        or words.between(at - 1, at).strip()
    ):
        return False
    told = behind[: next((place for place, word in enumerate(behind) if word in _FINITE), len(behind))]
    if not told or any(word in _OURS or word.isdigit() for word in told):
        return False
    return leading[0] in (_TO, _ON) or not (told[0] in _PURPOSES or words.is_capital(at + 1))


def is_of_another_matter(line: Line, mention: Mention, at: int) -> bool:
    """Tell whether what a sentence calls "the plan" is one for something else, where it says something at a word."""
    words = line.words
    if mention.here not in NOUNS or mention.kinds:
        return False
    end, acted_on = mention.last, at < mention.last
    return is_for_another_matter(words, end, line.last, acted_on=acted_on) or _is_a_name(words, mention.last, line.last)


def _is_a_name(words: Words, at: int, last: int) -> bool:
    """Tell whether "Plan" is the beginning of a name: "the Plan for Westport", "Plan 4 Ports"; not "the Plan for …"."""
    named = at + 1 < last and words.folded[at] in (_FOR, "4") and not words.between(at - 1, at + 1).strip(" for4")
    return named and words.is_capital(at - 1) and words.is_capital(at + 1) and words.folded[at + 2 : at + 3] != ("s",)
