"""Words that tell nothing of a document: what a board or an office is called, and what a meeting decides."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from csc_rules.documents.cueing import How
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign

# "Children's Services Board": what stands before such a word, in capitals, is what somebody is called by.
_NAMED = frozenset(
    {
        "board", "boards", "group", "groups", "partnership", "partnerships", "committee", "committees", "subcommittee",
        "directorate", "department", "panel", "network", "executive", "forum", "steering", "strategic", "planning",
        "framework", "portfolio", "manager", "managers", "officer", "officers", "director", "scrutiny", "act",
        "inspectorate", "award", "conference", "day", "week", "plans", "reports",
    }
)  # fmt: skip

# "Corporate Director Education, Communities": who somebody is, in a run of words in capitals.
_OFFICE = frozenset(
    {
        "director",
        "head",
        "chair",
        "convener",
        "convenor",
        "manager",
        "officer",
        "leader",
        "councillor",
        "cllr",
        "chairman",
    }
    | {"spokesperson", "commissioner", "minister", "secretary", "adviser", "chairperson", "portfolio"}
)
_JOINS = frozenset({"of", "for", "and", "the", "in", "to"})
# So many bodies in one sentence are a list of them.
LISTED = 3
# What a meeting decides is told by such a verb: "to note the guidance", behind a number of its own at most.
_DECIDES = frozenset(
    {
        "note", "approve", "agree", "endorse", "instruct", "request", "receive", "consider", "delegate", "refer",
        "adopt", "recommend", "ratify", "homologate", "remit", "thank",
    }
)  # fmt: skip
_TO = "to"


def is_decision(folded: Sequence[str]) -> bool:
    """Tell whether a sentence is one of the decisions of a meeting, whose papers are not what they decide on.

    >>> is_decision(("iii", "to", "note", "the", "guidance")), is_decision(("we", "want", "all", "to", "note"))
    (True, False)
    """
    return any(first == _TO and verb in _DECIDES for first, verb in pairwise(folded[:3]))


def is_of_a_name(sign: Sign) -> bool:
    """Tell whether what a cue touches is only part of a name: "the Children's Services Board met".

    What a cue states stays stated, whoever is named by it.
    """
    line, cued = sign.line, sign.cued
    if cued.how is not How.MENTIONED:
        return False
    if _is_among_names(line, cued.first, cued.last):
        return True
    long = cued.last - cued.first
    if any(n.first <= cued.first and cued.last <= n.last and n.last - n.first > long for n in line.names):
        return line.words.is_capital(cued.first)
    if _is_of_an_office(line, cued.first, cued.last):
        return True
    named = cued.last < line.last and line.words.folded[cued.last] in _NAMED
    return named and line.words.is_capital(cued.first) and line.words.is_capital(cued.last)


def _is_among_names(line: Line, first: int, last: int) -> bool:
    """Tell whether words stand in a list of names: "we asked one board, schools, another board and the council"."""
    named = [name for name in line.names if name.body is not None]
    return len(named) >= LISTED and named[0].first <= first and last <= named[-1].last


def _is_of_an_office(line: Line, first: int, last: int) -> bool:
    """Tell whether words in capitals are part of what somebody's office is called: "Assistant Director, Quality"."""
    if not line.words.is_capital(first) or line.is_heading:
        return False
    begin, end = first, last
    while begin > line.first and _runs_on(line, begin - 1):
        begin -= 1
    while end < line.last and _runs_on(line, end):
        end += 1
    return not _OFFICE.isdisjoint((*line.words.folded[begin:first], *line.words.folded[last:end]))


def _runs_on(line: Line, number: int) -> bool:
    return line.words.folded[number] in _JOINS or line.words.is_capital(number)
