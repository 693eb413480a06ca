"""Whether what went out was the document: not "assessments were published", "the draft plan can be read here"."""

from __future__ import annotations

from csc_rules.documents.case import Sought
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign

_WERE, _HAVE_BEEN = "were", ("have", "been")
# What is more than one and may be the document all the same.
_OF_IT = frozenset(
    {"copies", "plans", "versions", "drafts", "documents", "they", "these", "both", "all", "which", "that", "those"}
    | {"strategies", "reports", "statements", "editions", "translations"}
)
# Where a clause begins: "the plan is under way, and that in May assessments were published".
_BEGINS = frozenset({"that", "which", "while", "whereas", "when", "where", "but"})
_DRAFT = "draft"
# An "s" at the end of so short a word, or behind another, tells nothing: "this", "process".
_SHORTEST = 5
_NOT_PLURAL = ("ss", "us", "is")


def went_something_else(sign: Sign, sought: Sought) -> str | None:
    """Return why it was not the document that went out; None where it may be."""
    if _is_of_many(sign):
        return "it says so of something else"
    if sought.of is None and _DRAFT in sign.line.words.folded[sign.cued.first : sign.cued.last]:
        return "it is about a draft"
    return None


def _is_of_many(sign: Sign) -> bool:
    """Tell whether what "were published" is several things, and none of them a document: "assessments were published".

    "The plan and its annexes were published" names it in the same clause.
    """
    line, first = sign.line, sign.cued.first
    folded = line.words.folded
    if first == line.first or not (folded[first] == _WERE or folded[first : first + 2] == _HAVE_BEEN):
        return False
    noun = folded[first - 1]
    if noun in _OF_IT or len(noun) < _SHORTEST or not noun.endswith("s") or noun.endswith(_NOT_PLURAL):
        return False
    begin = _clause(line, first)
    named = any(begin <= each.first < first for each in line.mentions)
    return not named and _OF_IT.isdisjoint(folded[begin:first])


def _clause(line: Line, at: int) -> int:
    """Return where the clause of a word begins."""
    words = line.words
    for place in range(at - 1, line.first, -1):
        if words.folded[place] in _BEGINS or not {",", ";", ":"}.isdisjoint(words.between(place - 1, place)):
            return place + (words.folded[place] in _BEGINS)
    return line.first
