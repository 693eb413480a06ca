"""Days behind the one on which a text is read: what is told with such a day was not done yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from csc_rules.documents.case import Answer, Point, Suggestion

WHY = "the day that it gives is still to come"


def not_to_come(suggestions: Iterable[Suggestion], as_at: date) -> Iterator[Suggestion]:
    """Yield suggestions, what a passage tells with a day behind *as_at* as partly: "published on 30 June 2040"."""
    whole = tuple(suggestions)
    late = {_duty(each): _told_in(each) for each in whole if each.sought.point is Point.DAY and _is_late(each, as_at)}
    for each in whole:
        told = _told_in(each, Answer.FOUND)
        taken = each.answer is Answer.FOUND and bool(told) and told <= late.get(_duty(each), frozenset())
        yield each.taken_back(WHY) if taken else each


def _is_late(suggestion: Suggestion, as_at: date) -> bool:
    """Tell whether it is found that something was done on a day that is still to come."""
    day = suggestion.day.earliest if suggestion.day is not None and suggestion.answer is Answer.FOUND else None
    return day is not None and day > as_at


def _duty(suggestion: Suggestion) -> tuple[str, str]:
    return suggestion.sought.ruleset, suggestion.sought.duty


def _told_in(suggestion: Suggestion, answer: Answer | None = None) -> frozenset[tuple[str, int]]:
    """Return in which passages of which files it is told, with one answer or any."""
    quotes = [each.quote for each in suggestion.bearings if answer in (None, each.answer)]
    return frozenset((quote.file, quote.passage) for quote in quotes)
