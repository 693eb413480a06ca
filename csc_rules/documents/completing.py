"""What a suggestion lacks before a record can hold it: a consultation as a whole, and who did what several owe.

A record holds a consultation by whom it was with. That one was held, and on which day, is a consultation of which that
is not said: the record then knows the act, and nobody counts as reached by it.
"""

from __future__ import annotations

from attrs import evolve

from csc_rules.dates import When
from csc_rules.documents.case import Answer, Point, Suggestion
from csc_rules.record.model import Act, Consultation

# What a record has a table of its own for.
CONSULTING = ("consult", "give-opportunity")
_OF_THE_WHOLE = (Point.ACT, Point.DAY, Point.TOGETHER)
BY, SINCE = "by", "from"


def completed(suggestion: Suggestion) -> Suggestion:
    """Return a suggestion with the consultation that it is of, and told that who did it is needed where several owe it.

    The bearer of the record alone is taken to have done what names nobody: of what several owe, a person has to say.
    """
    whole = _whole(suggestion)
    owed_by_several = len(whole.sought.doers) > 1 and isinstance(whole.fact, Act | Consultation)
    if owed_by_several and isinstance(whole.fact, Act | Consultation) and not whole.fact.by and BY not in whole.needs:
        return evolve(whole, needs=(*whole.needs, BY))
    return whole


def _whole(suggestion: Suggestion) -> Suggestion:
    sought = suggestion.sought
    of_the_whole = sought.point in _OF_THE_WHOLE and sought.verb in CONSULTING and sought.document is not None
    if suggestion.fact is not None or suggestion.answer is Answer.ABSENT or not of_the_whole:
        return suggestion
    assert sought.document is not None
    fact = Consultation(
        about=(sought.document,),
        consulted=(),
        act=sought.verb,
        by=tuple(doer.title for doer in sought.doers) if sought.point is Point.TOGETHER else (),
        since=suggestion.day or When(None, None),
    )
    return evolve(suggestion, fact=fact, needs=() if suggestion.day else (SINCE,))
