"""Plans told from the one meant by what stands behind "plan": "the plan for housing", "the plan to close the pool"."""

from __future__ import annotations

from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.mentions import Mention
from csc_rules.documents.sentences.qualified import NOUNS
from csc_rules.documents.words import Words

_FOR, _OF, _TO, _ON = "for", "of", "to", "on"
# Whom a plan for children is for: whatever is told behind them, it is theirs.
_CHILDREN = frozenset(
    {"children", "childrens", "child", "childs", "young", "youth", "families", "family", "infants", "babies"}
    | {"pupil", "pupils", "learner", "learners", "toddler", "toddlers", "mothers", "teenagers"}
)
# What such a plan is for, where and when. A word behind which another noun stands tells nothing: "council tax".
_OURS = frozenset(
    {"year", "years", "period", "months", "future", "decade", "area", "areas", "county", "city", "region", "island"}
    | {"islands", "community", "communities", "services", "website", "websites", "internet", "display", "partnership"}
    | {"council", "councils", "board", "boards", "bodies", "all", "everyone", "everybody", "us", "whom", "people"}
    | {"school", "schools", "nursery", "nurseries", "learning", "schooling", "education", "play", "growing", "start"}
    | {"wellbeing", "outcomes", "outcome", "care", "leavers", "carers", "parenting", "childhood", "poverty", "action"}
    | {"improvement", "inclusion", "safeguarding", "rights", "life", "lives"}
)
_GOES_ON = frozenset(
    {"in", "to", "for", "on", "at", "by", "up", "from", "as", "across", "over", "until", "between", "who"}
    | {"ahead", "here", "olds", "old", "aged", "beginning", "starting", "ending", "within", "experienced"}
)
# What a plan for something else is for.
_FOREIGN = frozenset(
    {"housing", "house", "houses", "homes", "rent", "rents", "tenancies", "road", "roads", "traffic", "transport"}
    | {"bus", "buses", "ferry", "ferries", "parking", "park", "parks", "car", "cars", "cycling", "flood", "flooding"}
    | {"waste", "bins", "recycling", "litter", "pool", "pools", "harbour", "harbours", "port", "ports", "pier"}
    | {"budget", "budgets", "tax", "workforce", "recruitment", "digital", "it", "software", "network", "winter", "snow"}
    | {"resilience", "emergency", "emergencies", "procurement", "assets", "estate", "buildings", "land", "tourism"}
    | {"climate", "carbon", "energy", "forests", "trees", "heritage", "museum", "older", "adult", "adults", "elderly"}
    | {"games", "gala", "sell", "demolish", "dredge"}
)
# "The plan to improve wellbeing": what is done for children; what else a plan is to do says nothing of whom it is for.
_TO_DO = frozenset(
    {"improve", "give", "make", "help", "support", "tackle", "ensure", "raise", "get", "keep", "deliver", "meet"}
    | {"protect", "bring", "reduce", "promote", "secure", "safeguard", "achieve", "transform", "care", "better"}
)
# "For a better Fife", "of the whole of Fife".
_BEFORE_A_NAME = frozenset(
    {"a", "the", "our", "all", "whole", "of", "better", "fairer", "safer", "happier", "healthier", "stronger"}
)
# What a document is published, sent or approved for.
_PURPOSES = frozenset(
    {"approval", "adoption", "agreement", "comment", "comments", "consideration", "consultation", "download", "free"}
    | {"example", "feedback", "implementation", "information", "inspection", "instance", "noting", "now", "publication"}
    | {"ratification", "reading", "reasons", "reference", "review", "scrutiny", "signature", "use", "views", "delivery"}
    | {"which", "that", "them", "you", "anyone", "anybody", "readers", "members", "partners", "parents", "staff"}
)
_NEAR, _YEAR = 6, 4
_FINITE = frozenset({"was", "were", "is", "are", "has", "have", "had", "will", "and", "but", "which", "that"})
# What the words behind "plan" make it.
ANOTHER, PERHAPS = "another", "perhaps"


def other_matter(words: Words, at: int, last: int, *, acted_on: bool = False) -> str:
    """Tell whether words right behind "plan" make it one for something else, *perhaps* so, or not at all.

    Where it is *acted_on*, "to" and "on" tell of that: "sent the plan to parents", "put the plan on a site".

    >>> from csc_rules.documents.words import words_of
    >>> [
    ...     other_matter(words_of(f"The plan {behind} was published"), 2, 20)
    ...     for behind in ("for housing", "of the port", "to mend a clock", "for every pupil", "for a better Fife", "")
    ... ]
    ['another', 'another', 'perhaps', '', '', '']
    """
    leading, behind = words.folded[at : at + 1], words.folded[at + 1 : min(at + 1 + _NEAR, last)]
    if (
        not behind
        or leading[0] not in ((_FOR, _OF) if acted_on else (_FOR, _OF, _TO, _ON))
        or words.between(at - 1, at).strip()
    ):
        return ""
    ends = (
        place
        for place, word in enumerate(behind)
        if word in _FINITE or (place and "," in words.between(at + place, at + 1 + place))
    )
    told = behind[: next(ends, len(behind))]
    if not told:
        return ""
    foreign = next((place for place, word in enumerate(told) if word in _FOREIGN), len(told))
    to_do = leading[0] != _TO or told[0] in _TO_DO
    if to_do and not _CHILDREN.isdisjoint(told[:foreign]):
        return ""
    if foreign < len(told) and told != ("it",):
        return ANOTHER
    if leading[0] == _TO and told[:2] == ("be", "read"):
        return ""
    if to_do and any(_is_ours(words, at + 1 + place, at + 1 + len(told)) for place in range(len(told))):
        return ""
    if leading[0] in (_FOR, _OF) and told[0] in _PURPOSES:
        return ""
    return "" if _leads_to_a_name(words, at, at + 1 + len(told)) else PERHAPS


def _is_ours(words: Words, at: int, last: int) -> bool:
    """Tell whether a word tells what, where or when a plan for children is for, and no other noun stands behind it."""
    word, behind = words.folded[at], words.folded[at + 1 : min(at + 2, last)]
    if word[0].isdigit():
        return len(word) >= _YEAR or word.endswith("s") or words.folded[at - 1] == _ON
    return word in _OURS and (not behind or behind[0] in _GOES_ON or behind[0][0].isdigit() or words.is_capital(at + 1))


def _leads_to_a_name(words: Words, at: int, last: int) -> bool:
    """Tell whether a plan is one for a place: "for Fife", "of the whole of Fife", "to make Fife fairer"."""
    place = at + 1
    if words.folded[at] == _TO:
        named = words.folded[place] in _TO_DO and place + 1 < last and words.is_capital(place + 1)
        return named and (place + 2 >= last or not words.is_capital(place + 2))
    while place < last - 1 and words.folded[place] in _BEFORE_A_NAME and not words.is_capital(place):
        place += 1
    return words.folded[at] != _ON and words.is_capital(place)


def of_other_matter(line: Line, mention: Mention, at: int) -> str:
    """Tell whether what a sentence calls "the plan" is one for something else, or may be, where it says something."""
    words = line.words
    if mention.here not in NOUNS or mention.kinds:
        return ""
    if _is_a_name(words, mention.last, line.last):
        return ANOTHER
    return other_matter(words, mention.last, line.last, acted_on=at < mention.last)


def _is_a_name(words: Words, at: int, last: int) -> bool:
    """Tell whether "Plan" is the beginning of a name: "the Plan for Westport", "Plan 4 Ports"; not "the Plan for …"."""
    named = at + 1 < last and words.folded[at] in (_FOR, "4") and not words.between(at - 1, at + 1).strip(" for4")
    return named and words.is_capital(at - 1) and words.is_capital(at + 1) and words.folded[at + 2 : at + 3] != ("s",)
