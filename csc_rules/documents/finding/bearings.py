"""What sentences say of a point: each with how it is meant, and the few that are shown."""

from __future__ import annotations

from csc_rules.documents.case import Answer, Bearing
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.tones import DONE, WHY

# So many quotes are shown of a point; the others say no more.
MOST = 5


def bearing(sign: Sign, answer: Answer, tone: str, why: str) -> Bearing:
    """Return what a sentence says of a point."""
    return Bearing(quote=sign.line.quote(sign.cued.first), answer=answer, tone=tone, why=why)


def best(bearings: list[Bearing]) -> tuple[Bearing, ...]:
    """Return the quotes that say most, each sentence once, those that state it first.

    >>> best([])
    ()
    """
    order = {Answer.FOUND: 0, Answer.PARTLY: 1, Answer.ABSENT: 2}
    ranked = sorted(bearings, key=lambda each: (order[each.answer], each.tone != DONE))
    once: dict[tuple[object, ...], Bearing] = {}
    for each in ranked:
        once.setdefault((each.quote.file, each.quote.passage, each.quote.start), each)
    return tuple(once.values())[:MOST]


def meant(tone: str) -> str:
    """Say in words how a sentence is meant.

    >>> meant("promise")
    'it says what is intended'
    """
    return WHY.get(tone, tone)
