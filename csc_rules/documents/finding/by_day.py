"""Which of several duties an act was done for, by its day: the plan that was due by 1 April 2006, or a later one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from csc_rules.documents.case import Answer, Point, Sought, Suggestion

# What was due on a day and came so much later was still done for it; what came later than that was done for another.
LATE = timedelta(days=183)
_OF_AN_ACT = frozenset({Point.ACT, Point.DAY, Point.TOGETHER})

_Act = tuple[str, str, str | None]


def told_apart(suggestions: Iterable[Suggestion]) -> Iterator[Suggestion]:
    """Yield suggestions, those of an act that was done for another duty by its day as partly.

    Where several duties ask for one act on a document, and one of them by a named day, the day on which a text says
    that it was done tells for which: the first plan was published by 1 April 2006, and the next one was not.
    """
    whole = tuple(suggestions)
    due: dict[_Act, set[date]] = {}
    duties: dict[_Act, set[str]] = {}
    for each in whole:
        duties.setdefault(_act(each.sought), set()).add(each.sought.duty)
        if each.sought.by is not None:
            due.setdefault(_act(each.sought), set()).add(each.sought.by)
    days = {each.sought.duty: each.day.latest for each in whole if each.sought.point is Point.DAY and each.day}
    for each in whole:
        act, done = _act(each.sought), days.get(each.sought.duty)
        several = len(duties[act]) > 1 and act in due and each.sought.point in _OF_AN_ACT
        if several and each.answer is Answer.FOUND and done is not None and not _is_for(each.sought, done, due[act]):
            yield each.taken_back("by the day that it gives this was done for another duty")
        else:
            yield each


def _act(sought: Sought) -> _Act:
    return sought.ruleset, sought.verb, sought.document


def _is_for(sought: Sought, done: date, due: Iterable[date]) -> bool:
    """Tell whether an act of a day may be the one that a duty asks for.

    A later one comes after the first that was due; a day behind that binds those who had longer for their first.
    """
    if sought.by is not None:
        return done <= sought.by + LATE
    return done > min(due) + LATE
