"""Texts in which others judge a document: feedback on a plan, an inspector's reading of it, an appraisal.

"The plan mentions that parents were involved", "it would be helpful to describe costs": what such a text says of
what is in the document, and of what was done for it, is what somebody made of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from csc_rules.documents.files.drafts import OPENING_LINES
from csc_rules.documents.grammar_words import OWN
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.words import words_of

# What such a text calls itself in its title or at its beginning.
_CALLED = frozenset(
    {"feedback", "review", "inspection", "appraisal", "evaluation", "critique", "assessment", "scrutiny", "reading"}
    | {"findings", "comments", "analysis", "audit", "benchmarking", "assurance"}
)
# So many sentences have to judge, and so many of them in words that only one who judges has.
FEWEST, PLAINLY = 3, 2
# What the document does, in the words of one who reads it.
_SAYS = frozenset(
    {"mentions", "mention", "says", "states", "refers", "suggests", "notes", "describes", "explains", "acknowledges"}
    | {
        "claims",
        "indicates",
        "recognises",
        "highlights",
        "lists",
        "reports",
        "sets",
        "shows",
        "makes",
        "lacks",
        "omits",
    }
)
# "Partially met", "well described", "not clear", "could find", "would welcome", "be strengthened".
_JUDGED = frozenset(
    {("fully", "met"), ("partially", "met"), ("partly", "met"), ("not", "met"), ("well", "described")}
    | {("well", "explained"), ("well", "evidenced"), ("clearly", "described"), ("not", "clear"), ("less", "clear")}
    | {("could", "find"), ("not", "find"), ("would", "welcome"), ("be", "strengthened"), ("be", "helpful")}
    | {("be", "useful"), ("been", "helpful"), ("been", "useful"), ("we", "saw"), ("we", "read"), ("we", "appreciate")}
    | {("have", "liked"), ("good", "example"), ("no", "information"), ("little", "information"), ("little", "detail")}
    | {("no", "evidence"), ("limited", "evidence"), ("some", "evidence"), ("not", "said"), ("have", "read")}
    | {("more", "detail"), ("be", "clearer"), ("not", "evident"), ("be", "improved"), ("we", "suggest")}
    | {("for", "development"), ("for", "improvement"), ("your", "plan"), ("your", "next"), ("your", "report")}
)
_STRENGTHS = frozenset({"strengths", "weaknesses", "criterion", "criteria"})
_MENTIONS_AT = 2
_WE, _WILL = "we", frozenset({"will", "shall"})


def is_assessment(text: Marked) -> bool:
    """Tell whether others judge a document in a text, which itself speaks of none as its own."""
    opening = (word for line in text.lines[:OPENING_LINES] if line.is_heading for word in line.folded)
    title = words_of(text.text.file.title or "").folded
    if _CALLED.isdisjoint(title) and _CALLED.isdisjoint(opening):
        return False
    if sum(map(_judges, text.lines)) < FEWEST or sum(map(_judges_plainly, text.lines)) < PLAINLY:
        return False
    return not any(_is_own(line) for line in text.lines)


def says_what_it_says(line: Line, before: int) -> bool:
    """Tell whether a sentence, up to a word, tells what a document says: "the plan mentions that parents were"."""
    folded = line.words.folded
    return any(
        each.last <= before and not _SAYS.isdisjoint(folded[each.last : each.last + _MENTIONS_AT])
        for each in line.mentions
    )


def _judges(line: Line) -> bool:
    heads = line.is_heading and not _STRENGTHS.isdisjoint(line.folded)
    return heads or _judges_plainly(line) or says_what_it_says(line, line.last)


def _judges_plainly(line: Line) -> bool:
    return not _JUDGED.isdisjoint(pairwise(line.folded))


def _is_own(line: Line) -> bool:
    """Tell whether a sentence speaks of a document as its own, or says what those who speak will do about it."""
    folded: Sequence[str] = line.words.folded
    if any(folded[each.first] in OWN for each in line.mentions):
        return True
    return any(one == _WE and other in _WILL for one, other in pairwise(line.folded))
