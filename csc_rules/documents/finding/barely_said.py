"""Words of an act that tell of none: what a paper is for, what the figures "told us", what lies next to the plan.

"Purpose: | To invite comment on the draft" says why a paper was written, "it is published next to this plan" tells of
something else, and "the plan mentions that parents were consulted" is said by one who judges the plan.
"""

from __future__ import annotations

from itertools import pairwise

from csc_rules.documents.case import Sought
from csc_rules.documents.files.assessing import is_assessment, says_what_it_says
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.finding.subject_alone import is_of_something_else
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.words import words_again

_TO, _IT = "to", frozenset({"it", "they"})
# What a paper is for, before a colon or in the first cell of a row.
_PURPOSE = frozenset({"purpose", "purposes", "aim", "aims", "objective", "objectives", "reason", "recommendation"})
A_LABEL = 6
# With one of these what follows "to" is no infinitive alone.
_FINITE = frozenset(
    {
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "did",
        "does",
        "we",
        "they",
        "who",
        "which",
        "that",
        "it",
        "been",
    }
)
# What is no one: what it "told us" nobody was asked.
_THINGS = frozenset(
    {"assessment", "assessments", "data", "figures", "evidence", "inspection", "inspections", "inspectors", "research"}
    | {"statistics", "analysis", "profile", "audit", "numbers", "census", "performance", "indicators", "review"}
    | {"evaluation"}
)
_TELL = frozenset({"told", "tell", "tells", "say", "says", "said", "show", "shows", "showed"})
# "Next to this plan", "alongside the plan": what something else stands beside.
_BESIDE = frozenset({("next", "to"), ("together", "with"), ("along", "with"), ("side", "by")})
_ALONGSIDE = frozenset({"alongside", "beside"})
_NEAR = 3


def why_no_act(grounds: Grounds, sought: Sought, sign: Sign) -> str | None:
    """Return why words that seem to say that an act was done say no such thing; None where they may."""
    if not sought.reaches_only and _is_what_a_paper_is_for(sign):
        return "it says what is intended"
    if is_of_something_else(sign, sought):
        return "it says so of something else"
    if sought.stage and not sign.line.mentions and is_told_by_things(sign.line):
        return "it does not say which document it is about"
    if _stands_beside_it(sign):
        return "it says so of something else"
    if sought.stage and is_judging(grounds, sign.text) and says_what_it_says(sign.line, sign.cued.first):
        return "others say so, who judge the document"
    return None


def is_judging(grounds: Grounds, text: Marked) -> bool:
    """Tell whether others judge a document in a text."""
    return grounds.once(("judging", id(text)), lambda: is_assessment(text))


def is_told_by_things(line: Line) -> bool:
    """Tell whether the heading above a sentence is over what figures or an assessment told: no one was asked there."""
    if not line.passage.trail:
        return False
    folded = words_again(line.passage.trail[-1]).folded
    return any(one in _THINGS and other in _TELL for one, other in pairwise(folded))


def _is_what_a_paper_is_for(sign: Sign) -> bool:
    """Tell whether words stand in an infinitive that says what a paper is for: "Purpose: | To invite comment"."""
    line, cued = sign.line, sign.cued
    folded = line.words.folded
    to = next((at for at in range(line.first, min(line.first + A_LABEL, cued.first)) if folded[at] == _TO), None)
    if to is None or (to > line.first and _PURPOSE.isdisjoint(folded[line.first : to])):
        return False
    if to > line.first and not set(":|").intersection(line.words.between(to - 1, to)):
        return False
    if to == line.first and _PURPOSE.isdisjoint(
        words_again(line.passage.trail[-1] if line.passage.trail else "").folded
    ):
        return False
    return _FINITE.isdisjoint(folded[to : cued.last])


def _stands_beside_it(sign: Sign) -> bool:
    """Tell whether "it" is made known beside the document: "it is published on our page next to this plan"."""
    line, folded = sign.line, sign.line.words.folded
    if folded[line.first] not in _IT or not line.mentions or line.mentions[0].first < sign.cued.last:
        return False
    before = folded[max(sign.cued.last - 1, line.mentions[0].first - _NEAR) : line.mentions[0].first]
    return not _BESIDE.isdisjoint(pairwise(before)) or not _ALONGSIDE.isdisjoint(before)
