"""What a person takes a suggestion to say: its answer, and a day, a time, names or doers that are right in it."""

from __future__ import annotations

import re
from typing import Any

from attrs import evolve, frozen

from csc_rules.dates import When
from csc_rules.documents.case import Answer, Point
from csc_rules.documents.confirming.offer_files import Decided
from csc_rules.documents.confirming.offers import Offer
from csc_rules.record.plain import plain_when
from csc_rules.record.values import UNKNOWN_DAY

ALL_OF_THEM = ("all", "all of them", "both", "together", "jointly")

_WORDS = {
    **dict.fromkeys(("found", "present", "done", "yes"), Answer.FOUND),
    **dict.fromkeys(("partly", "partial"), Answer.PARTLY),
    **dict.fromkeys(("absent", "not there", "not done", "no", Answer.ABSENT.value), Answer.ABSENT),
}
_DAY = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


@frozen(kw_only=True)
class Right:
    """What a suggestion is taken to say in the end: its answer, and a day, a time, names or doers that are right."""

    answer: Answer
    day: object = None
    time: dict[str, Any] | None = None
    names: tuple[str, ...] = ()
    doers: tuple[str, ...] = ()


def answer_of(each: Decided) -> Answer | None:
    """Return the answer that a decision takes for right; none for a correction that says nothing."""
    try:
        return right_of(each).answer
    except ValueError:
        return None


def right_of(each: Decided) -> Right:
    """Return what a decision takes a suggestion to say. Raises ValueError for a correction that says nothing."""
    day, time = _days(each.on, "the day it was done") if each.on else (None, None)
    right = Right(answer=each.offer.answer, day=day, time=time, doers=doers_of(each.done_by, each.offer))
    if each.decision == "accept":
        if each.correction:
            raise ValueError(
                f"found the correction “{each.correction}” beside “accept”; expected the decision “correct”"
            )
        return right
    answer, rest = _answer_and_rest(each.correction)
    if not (answer or rest or each.on or right.doers):
        raise ValueError("found “correct” without what is right; expected found, partly, absent, a day, or names")
    if rest and (_DAY.match(rest) or rest == UNKNOWN_DAY):
        day, time = _days(rest, "a correction")
        right = evolve(right, day=day, time=time)
    elif rest and each.offer.point is Point.REACHED:
        # Who names those who were reached says that they were.
        names = tuple(name for part in rest.split(";") if (name := part.strip()))
        right, answer = evolve(right, names=names), answer or Answer.FOUND
    elif rest:
        raise ValueError(f"found the correction “{rest}”; expected found, partly, absent, a day or FROM/THROUGH")
    if answer is None and each.offer.point is Point.PERIOD:
        answer = Answer.FOUND
    if answer is None and each.offer.answer is not Answer.FOUND:
        raise ValueError(_no_answer(each))
    return evolve(right, answer=answer or Answer.FOUND)


def _answer_and_rest(written: str) -> tuple[Answer | None, str]:
    """Part a correction in the answer that it begins with, and the day or the names behind that.

    >>> _answer_and_rest("found 2017-05-03"), _answer_and_rest("A Landlord")
    ((<Answer.FOUND: 'found'>, '2017-05-03'), (None, 'A Landlord'))
    """
    answer = _WORDS.get(written.casefold())
    if answer is not None or not written:
        return answer, ""
    first, _, rest = re.sub(r"\s*[\s,;:]\s*", " ", written, count=1).partition(" ")
    return (_WORDS[first.casefold()], rest) if first.casefold() in _WORDS else (None, written)


def _no_answer(each: Decided) -> str:
    answer = each.offer.answer
    said = f"found a correction that does not say whether it was done, where the text says “{answer.value}”"
    keep = "accept it to keep it so" if answer is Answer.PARTLY else "leave it open to keep it so"
    return f"{said}; expected found, and the day beside it (found 2017-05-03), if it was done; {keep}"


def doers_of(written: str, offer: Offer) -> tuple[str, ...]:
    """Return who did it, as a person says; all are those who owe it, where several do."""
    if written.casefold() in ALL_OF_THEM:
        return offer.doers
    return tuple(name for part in written.split(";") if (name := part.strip()))


def _days(written: str, what: str) -> tuple[object, dict[str, Any] | None]:
    """Read a day, or a first and a last one, as a record has them."""
    first, slash, last = (part.strip() for part in written.partition("/"))
    try:
        begin = UNKNOWN_DAY if first == UNKNOWN_DAY else plain_when(When.parse(first))
        end = plain_when(When.parse(last)) if slash else None
    except ValueError:
        expected = "a day (2017-04-01), a month (2017-04), a year, unknown, or FROM/THROUGH"
        raise ValueError(f"found “{written}” as {what}; expected {expected}") from None
    return begin, {"from": begin, "through": end} if slash else None
