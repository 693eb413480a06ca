"""What a record would say if a suggestion is accepted: an act, a consultation, an item or the time of a document."""

from __future__ import annotations

from attrs import evolve

from csc_rules.dates import When
from csc_rules.documents.case import Answer, Point, Sought, Suggestion
from csc_rules.record.model import Act, Consultation, Content, Document, Period

# What a record calls consultations; other acts that reach somebody are sent to them.
_CONSULTING = ("consult", "give-opportunity")
_UNKNOWN = When(None, None)
ON, SINCE = "on", "from"


def with_fact(suggestion: Suggestion, sought: Sought) -> Suggestion:
    """Add to a suggestion the fact that a record would have, and what is missing from it; an absent one has none.

    The document of the fact is named by its kind; whoever enters it names the one that is meant.
    """
    if suggestion.answer is Answer.ABSENT:
        return suggestion
    match sought.point:
        case Point.ACT | Point.DAY | Point.TOGETHER:
            return _act(suggestion, sought)
        case Point.REACHED:
            return _reached(suggestion, sought)
        case Point.ITEM if sought.item is not None:
            status = "present" if suggestion.answer is Answer.FOUND else "partial"
            return evolve(suggestion, fact=Content(item=sought.item, status=status))
        case Point.PERIOD if sought.document is not None and suggestion.period is not None:
            first, last = suggestion.period
            period = Period(since=first, through=last)
            return evolve(suggestion, fact=Document(id=sought.document, kind=sought.document, period=period))
        case _:
            return suggestion


def _act(suggestion: Suggestion, sought: Sought) -> Suggestion:
    on = suggestion.day or _UNKNOWN
    doers = tuple(doer.title for doer in sought.doers) if sought.point is Point.TOGETHER else ()
    if sought.verb in _CONSULTING:
        return suggestion
    fact = Act(act=sought.verb, document=sought.document, by=doers, on=on)
    return evolve(suggestion, fact=fact, needs=() if suggestion.day else (ON,))


def _reached(suggestion: Suggestion, sought: Sought) -> Suggestion:
    assert sought.whom is not None
    whom, day = (sought.whom.title,), suggestion.day
    since = day or _UNKNOWN
    if sought.verb in _CONSULTING:
        about = (sought.document,) if sought.document else ()
        return evolve(
            suggestion,
            fact=Consultation(about=about, consulted=whom, act=sought.verb, since=since),
            needs=() if day else (SINCE,),
        )
    fact = Act(act=sought.verb, document=sought.document, to=whom, on=since)
    return evolve(suggestion, fact=fact, needs=() if day else (ON,))
