"""What a person decided about suggestions → changes of the record, lines that say them, and the log of decisions.

Nothing incomplete is entered, nothing in the record is overwritten without a decision to correct it, and all mistakes
are told at once. Who rejects or corrects is kept in the log, so that a second reading does not ask again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, TypeVar

from attrs import evolve, frozen

from csc_rules.dates import When
from csc_rules.documents.case import Answer, Point
from csc_rules.documents.confirming.entering import Disagrees, Entering
from csc_rules.documents.confirming.log import Logged
from csc_rules.documents.confirming.offer_files import Decided
from csc_rules.errors import Diagnostic, RecordError
from csc_rules.record.change import Change
from csc_rules.record.model import Evidence, Record
from csc_rules.record.plain import plain_when
from csc_rules.record.values import UNKNOWN_DAY

NOT_COMPLETE = "IN504"
DISAGREES = "IN505"
NO_CORRECTION = "IN506"
NOBODY = "IN507"
TWICE = "IN508"

# The time of a document comes first, then days: what is said after them finds them in the record.
FIRST = {Point.PERIOD: 0, Point.DAY: 1}

T = TypeVar("T")

_WORDS = {
    **dict.fromkeys(("found", "present", "done", "yes"), Answer.FOUND),
    **dict.fromkeys(("partly", "partial"), Answer.PARTLY),
    **dict.fromkeys(("absent", "not there", "not done", "no", Answer.ABSENT.value), Answer.ABSENT),
}
_DAY = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_STATUS = {Answer.FOUND: "present", Answer.PARTLY: "partial", Answer.ABSENT: "absent"}


@frozen(kw_only=True)
class Accepted:
    """What comes of decisions: the changes to the record, a line for each decision, and what the log gets."""

    changes: tuple[Change, ...]
    said: tuple[str, ...]
    logged: tuple[Logged, ...]


@frozen(kw_only=True)
class Right:
    """What a suggestion is taken to say in the end: its answer, and a day, a time or names that are right."""

    answer: Answer
    day: object = None
    time: dict[str, Any] | None = None
    names: tuple[str, ...] = ()


def accept(
    record: Record,
    decided: Iterable[Decided],
    on: date,
    *,
    by: str | None = None,
    beside: Callable[[str], str] = str,
) -> Accepted:
    """Return what comes of decisions about suggestions; those that are open come to nothing.

    *by* is who decides where a decision does not say so, *on* the day on which it is entered. *beside* names a file as
    seen from the record.

    >>> accept(Record(body="A Body"), [], date(2026, 11, 26)).changes
    ()

    Raises RecordError with all that stands in the way: what is incomplete, what the record says otherwise, and what is
    no correction, each at its cell or line. Then nothing may be changed.
    """
    made = [evolve(each, by=each.by or by, decided_on=each.decided_on or on) for each in decided if each.decision]
    order = {each.offer.id: number for number, each in reversed(list(enumerate(made)))}
    wrong = [*_twice(made), *((each.offer.id, _nobody(each)) for each in made if not each.by)]
    entering, said = Entering(record=record), list[tuple[str, str]]()
    # The time of a document is entered first, so that acts and items find the document.
    for each in sorted(made, key=lambda each: FIRST.get(each.offer.point, len(FIRST))):
        name = each.offer.id
        try:
            said.append((name, f"{each.decision}: {name}: {_entered(each, entering, beside)}"))
        except Disagrees as error:
            wrong.append((name, _disagrees(each, str(error))))
        except ValueError as error:
            wrong.append((name, Diagnostic(NO_CORRECTION, str(error), (each.place("correction"),))))
    wrong += _incomplete(made, entering)
    if wrong:
        raise RecordError(_in_order(wrong, order))
    logged = tuple(map(_logged, made))
    return Accepted(changes=entering.all_changes(), said=tuple(_in_order(said, order)), logged=logged)


def _in_order(found: list[tuple[str, T]], order: dict[str, int]) -> list[T]:
    """Return what was found by suggestions in the order in which those came."""
    return [each for _, each in sorted(found, key=lambda pair: order[pair[0]])]


def _entered(each: Decided, entering: Entering, beside: Callable[[str], str]) -> str:
    """Enter what was decided; return what came of it, in words."""
    if each.decision == "reject":
        return "nothing entered"
    right = _right(each)
    offer, correct = evolve(each.offer, answer=right.answer), each.decision == "correct"
    if offer.differs and not correct:
        raise Disagrees(f"the record says otherwise: {offer.differs}")
    if right.answer is Answer.ABSENT and not (correct and offer.point is Point.ITEM):
        return "nothing entered: that it is not in the text supplied is no proof that it was not done"
    evidence = () if right.answer is Answer.ABSENT else tuple(_evidence(each, offer.evidence, beside))
    if offer.point is Point.ITEM:
        return entering.content(offer, _STATUS[right.answer], evidence, correct=correct)
    if offer.point is Point.PERIOD:
        time = right.time or (dict(offer.fact["period"]) if offer.fact and "period" in offer.fact else None)
        return entering.period(offer, evidence, time if right.answer is Answer.FOUND else None, correct=correct)
    if right.answer is Answer.PARTLY:
        return _touched(entering, each, evidence)
    if offer.kind not in ("act", "consultation") or offer.fact is None:
        return _touched(entering, each, evidence)
    fact = _fact(each, right)
    enter = entering.act if offer.kind == "act" else entering.consultation
    return enter(offer, fact, evidence, correct=correct)


def _touched(entering: Entering, each: Decided, evidence: tuple[Evidence, ...]) -> str:
    """Add evidence to the fact that the record has; what is only touched on never enters an act."""
    for fact in entering.record.facts():
        if each.offer.existing and fact.path == each.offer.existing:
            entering.evidence(fact, evidence)
            return f"evidence for {fact.path}"
    return "kept as decided; there is no fact of the record that it is evidence for"


def _evidence(each: Decided, evidence: Sequence[Evidence], beside: Callable[[str], str]) -> Iterator[Evidence]:
    for entry in evidence:
        file = beside(entry.file) if entry.file else None
        yield evolve(entry, file=file, entered_by=each.by, entered_on=each.decided_on)


# Corrections ----------------------------------------------------------------------------------------------------------


def _right(each: Decided) -> Right:
    """Return what a decision takes a suggestion to say. Raises ValueError for a correction that says nothing."""
    day, time = _days(each.on, "the day it was done") if each.on else (None, None)
    if each.decision == "accept":
        if each.correction:
            raise ValueError(
                f"found the correction “{each.correction}” beside “accept”; expected the decision “correct”"
            )
        return Right(answer=each.offer.answer, day=day, time=time)
    written = each.correction
    if not written and not each.on:
        raise ValueError("found “correct” without what is right; expected found, partly, absent, a day, or names")
    if not written or written.casefold() in _WORDS:
        return Right(answer=_WORDS.get(written.casefold(), Answer.FOUND), day=day, time=time)
    if _DAY.match(written) or written == UNKNOWN_DAY:
        day, time = _days(written, "a correction")
        return Right(answer=Answer.FOUND, day=day, time=time)
    if each.offer.point is Point.REACHED:
        names = tuple(name for part in written.split(";") if (name := part.strip()))
        return Right(answer=Answer.FOUND, day=day, time=time, names=names)
    raise ValueError(f"found the correction “{written}”; expected found, partly, absent, a day or FROM/THROUGH")


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


def _fact(each: Decided, right: Right) -> dict[str, Any]:
    """Return the fact of a suggestion with what a person said is right in it."""
    offer = each.offer
    fact, key = dict(offer.fact or {}), "on" if offer.kind == "act" else "from"
    if right.time is not None and offer.kind == "consultation":
        fact |= right.time
    elif right.time is not None:
        raise ValueError("found FROM/THROUGH for something done on a day; expected a day")
    elif right.day is not None:
        fact[key] = right.day
    if right.day == UNKNOWN_DAY:
        fact["said"] = True
    if right.names:
        fact["with" if offer.kind == "consultation" else "to"] = list(right.names)
    return fact


# What stands in the way -----------------------------------------------------------------------------------------------


def _twice(made: Sequence[Decided]) -> Iterator[tuple[str, Diagnostic]]:
    """Yield suggestions that two files, or two rows, decide in two ways."""
    first: dict[tuple[str, object], Decided] = {}
    for each in made:
        other = first.setdefault((each.offer.id, each.offer.period), each)
        if (other.decision, other.correction, other.on) != (each.decision, each.correction, each.on):
            said = f"found two decisions about {each.offer.id}: {other.decision} and {each.decision}; expected one"
            places = (each.place("decision"), other.place("decision"))
            yield each.offer.id, Diagnostic(TWICE, said, places, "take one of them out")


def _nobody(each: Decided) -> Diagnostic:
    said = f"found the decision “{each.decision}” without who made it; expected a name"
    return Diagnostic(NOBODY, said, (each.place("by"),), "enter it there, or give --by NAME for all of them")


def _disagrees(each: Decided, why: str) -> Diagnostic:
    hint = "decide “correct” with what is right, or “reject”"
    return Diagnostic(DISAGREES, f"{each.offer.id}: {why}; nothing is overwritten", (each.place("decision"),), hint)


def _incomplete(made: Sequence[Decided], entering: Entering) -> Iterator[tuple[str, Diagnostic]]:
    by_id = {each.offer.id: each for each in made}
    for offer, key in entering.incomplete():
        each = by_id[offer.id]
        what = "the day it was done" if key == "on" else "the day from which it was done"
        said = f"{offer.id} would be entered without {what}; a record does not take what is incomplete"
        hint = "enter the day, such as 2017-04-01, 2017-04 or 2017; or unknown, where nobody knows"
        yield offer.id, Diagnostic(NOT_COMPLETE, said, (each.place("on"),), hint)


def _logged(each: Decided) -> Logged:
    offer = each.offer
    return Logged(
        suggestion=offer.id,
        period=offer.period,
        answer=offer.answer.value,
        decision=each.decision,
        correction="; ".join(part for part in (each.correction, each.on) if part) or None,
        by=each.by,
        on=each.decided_on,
        reason=each.reason,
        quotes=tuple(seen.evidence for seen in offer.seen),
    )
