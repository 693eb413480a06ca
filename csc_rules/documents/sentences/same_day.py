"""Days that a sentence tells by another one, a little before it: "on the same day"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from csc_rules.documents.days.points import DayRead, points
from csc_rules.documents.model import Quote
from csc_rules.documents.sentences.signs import Sign

# "On which day it was also put on the website", "sent to all of them on the same day", "which is the day on which".
_SAME = re.compile(
    r"\bwhich\s+(?:is|was)\s+(?:also\s+)?the\s+(?:same\s+)?(?:day|date)\s+(?:on\s+which|when|that)\b"
    r"|\b(?:on\s+which|(?:on\s+|from\s+|since\s+)?(?:that|the\s+same)(?:\s+very)?|the\s+very\s+same)"
    r"\s+(?:day|date|morning|afternoon|evening)\b",
    re.IGNORECASE,
)
# Another clause has its own day, or none; and what is told to be before or after a day is not of it.
_CLAUSE = re.compile(r",\s+(?:and|but|who|whose|which)\b|;|\b(?:after|before|following|until|since|later|earlier)\b")
_NOT_ON_IT = re.compile(r"\b(?:after|before|following|until)\s*$", re.IGNORECASE)
# "Which was the day on which" leads to the act at once: "it was", "the plan was".
_WHICH, _AT_ONCE = "which", re.compile(r"\s*(?:(?:it|they|(?:the|this|our)\s+\w+)(?:\s+(?:was|were))?)?\s*")


def same_day(sign: Sign, quote: Quote, days: Sequence[DayRead]) -> DayRead | None:
    """Return the day that "on the same day" takes up for an act, from before it in the sentence, or near that."""
    at = sign.line.words.starts[sign.cued.first] - quote.start
    found = min(_SAME.finditer(quote.text), key=lambda match: abs(match.start() - at), default=None)
    between = (found.end(), at) if found is not None and found.end() < at else (at, found.start() if found else at)
    if found is None or _CLAUSE.search(quote.text, *between) or _NOT_ON_IT.search(quote.text[: found.start()]):
        return None
    if found[0].casefold().startswith(_WHICH) and not _AT_ONCE.fullmatch(quote.text, *between):
        return None
    before = [day for day in days if day.end <= found.start()]
    if not before and not days:
        first = (sign.line, *sign.line.beside(sign.before))[-1]
        near = sign.line.passage.text[first.words.starts[first.first] : quote.start]
        before = [day for day in points(near) if day.known and not day.impossible]
    exact = [day for day in before if day.when.exact]
    return exact[-1] if exact else None
