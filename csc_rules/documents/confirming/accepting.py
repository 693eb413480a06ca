"""What a person decided about suggestions → changes of the record, lines that say them, and the log of decisions.

Nothing incomplete is entered, nothing in the record is overwritten without a decision to correct it, and all mistakes
are told at once. Who rejects or corrects is kept in the log, so that a second reading does not ask again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from attrs import evolve, frozen

from csc_rules.documents.case import Answer, Point
from csc_rules.documents.confirming.correcting import Right, answer_of, doers_of, right_of
from csc_rules.documents.confirming.entering import Entering
from csc_rules.documents.confirming.in_words import in_words
from csc_rules.documents.confirming.log import Logged
from csc_rules.documents.confirming.new_facts import Disagrees
from csc_rules.documents.confirming.offer_files import Decided
from csc_rules.documents.confirming.offers import Offer
from csc_rules.errors import Diagnostic, RecordError
from csc_rules.record.change import Change
from csc_rules.record.model import Evidence, Fact, Record
from csc_rules.record.values import UNKNOWN_DAY

NOT_COMPLETE = "IN504"
DISAGREES = "IN505"
NO_CORRECTION = "IN506"
NOBODY = "IN507"
TWICE = "IN508"
NO_DOER = "IN511"

# The time of a document comes first, then days: what is said after them finds them in the record.
FIRST = {Point.PERIOD: 0, Point.DAY: 1}

Wrong = tuple[int, Diagnostic]
Placed = Callable[[Evidence], Evidence]

_STATUS = {Answer.FOUND: "present", Answer.PARTLY: "partial", Answer.ABSENT: "absent"}


@frozen(kw_only=True)
class Accepted:
    """What comes of decisions: the changes to the record, a line for each decision, and what the log gets."""

    changes: tuple[Change, ...]
    said: tuple[str, ...]
    logged: tuple[Logged, ...]


@frozen(kw_only=True)
class Tried:
    """What came of trying to enter decisions, each by its number: in words, and what stands in the way.

    ``lacking`` are all decisions of facts that lack something, with what; ``wrong`` has it of the first of each only.
    """

    entering: Entering
    made: tuple[Decided, ...]
    said: tuple[tuple[int, str], ...]
    wrong: tuple[Wrong, ...]
    lacking: tuple[Wrong, ...]


def accept(
    record: Record,
    decided: Iterable[Decided],
    on: date,
    *,
    by: str | None = None,
    placed: Placed = lambda entry: entry,
    done_by: str = "",
    rests: Callable[[Decided], Iterable[Diagnostic]] = lambda _: (),
) -> Accepted:
    """Return what comes of decisions about suggestions; those that are open come to nothing.

    *by* is who decides where a decision does not say so, *on* the day on which it is entered. *placed* names the file
    of evidence as seen from the record. *done_by* is who did what several owe, where nothing else says so: names with
    semicolons, or all. *rests* tells what is wrong with that on which a suggestion rests: its point, and its quotes.

    >>> accept(Record(body="A Body"), [], date(2026, 11, 26)).changes
    ()

    Raises RecordError with all that stands in the way: what is incomplete, what the record says otherwise, and what is
    no correction, each at its cell or line. Then nothing may be changed.
    """
    made = [evolve(each, by=each.by or by, decided_on=each.decided_on or on) for each in decided if each.decision]
    found = tried(record, made, placed, done_by)
    wrong = [*_twice(made), *((number, _nobody(each)) for number, each in enumerate(made) if not each.by)]
    wrong += [(number, each) for number, decision in enumerate(made) for each in rests(decision)]
    wrong += found.wrong
    if wrong:
        raise RecordError(each for _, each in sorted(wrong, key=lambda pair: pair[0]))
    said = tuple(each for _, each in sorted(found.said))
    return Accepted(changes=found.entering.all_changes(), said=said, logged=tuple(map(_logged, made)))


def tried(
    record: Record,
    made: Sequence[Decided],
    placed: Placed = lambda entry: entry,
    done_by: str = "",
) -> Tried:
    """Try to enter decisions; whatever stands in the way of one, the others are tried, too."""
    entering, said, wrong = Entering(record=record), list[tuple[int, str]](), list[Wrong]()
    together = _together(made)
    # The time of a document is entered first, so that acts and items find the document.
    for number, each in sorted(enumerate(made), key=lambda pair: FIRST.get(pair[1].offer.point, len(FIRST))):
        entering.decision = number
        try:
            entered = _entered(each, entering, placed, _doers_meant(each, together, done_by))
            said.append((number, f"{each.decision}: {each.offer.id}: {entered}"))
        except Disagrees as error:
            wrong.append((number, _disagrees(each, str(error))))
        except ValueError as error:
            wrong.append((number, Diagnostic(NO_CORRECTION, str(error), (each.place("correction"),))))
    lacks = [(new.decisions, key) for new, keys in entering.incomplete() for key in keys]
    wrong += [(numbers[0], _incomplete(made[numbers[0]], key)) for numbers, key in lacks]
    lacking = tuple((number, _incomplete(made[number], key)) for numbers, key in lacks for number in numbers)
    return Tried(entering=entering, made=tuple(made), said=tuple(said), wrong=tuple(wrong), lacking=lacking)


def _together(made: Iterable[Decided]) -> dict[object, tuple[str, ...]]:
    """Return who did what is owed by a duty together, where that was found and a person has accepted it."""
    found: dict[object, tuple[str, ...]] = {}
    for each in made:
        offer = each.offer
        by = (offer.fact or {}).get("by")
        if by and offer.point is Point.TOGETHER and each.decision != "reject" and answer_of(each) is Answer.FOUND:
            found[offer.duty, offer.period] = tuple(by)
    return found


def _doers_meant(each: Decided, together: Mapping[object, tuple[str, ...]], done_by: str) -> tuple[str, ...]:
    """Return who did what several owe, where the decision and its quotes do not say so."""
    offer = each.offer
    if len(offer.doers) < 2:
        return ()
    return together.get((offer.duty, offer.period)) or doers_of(done_by, offer)


def _entered(each: Decided, entering: Entering, placed: Placed, doers: tuple[str, ...]) -> str:
    """Enter what was decided; return what came of it, in words."""
    if each.decision == "reject":
        return "nothing entered"
    right = right_of(each)
    offer, correct = evolve(each.offer, answer=right.answer), each.decision == "correct"
    if offer.differs and not correct:
        raise Disagrees(f"the record said otherwise when the files were read: {offer.differs}")
    if right.answer is Answer.ABSENT and not (correct and offer.point is Point.ITEM):
        return "nothing entered: that it is not in the text supplied is no proof that it was not done"
    evidence = () if right.answer is Answer.ABSENT else tuple(_evidence(each, offer.evidence, placed))
    if offer.point is Point.ITEM:
        return entering.content(offer, _STATUS[right.answer], evidence, correct=correct)
    if offer.point is Point.PERIOD:
        time = right.time or (dict(offer.fact["period"]) if offer.fact and "period" in offer.fact else None)
        return entering.period(offer, evidence, time if right.answer is Answer.FOUND else None, correct=correct)
    if right.answer is Answer.PARTLY:
        return _touched(entering, each, evidence)
    if offer.kind not in ("act", "consultation") or offer.fact is None:
        return _touched(entering, each, evidence)
    fact = _fact(each, right, doers)
    enter = entering.act if offer.kind == "act" else entering.consultation
    return enter(offer, fact, evidence, correct=correct)


def _touched(entering: Entering, each: Decided, evidence: tuple[Evidence, ...]) -> str:
    """Add evidence to the fact that the record has; what is only touched on never enters an act."""
    fact = _meant(entering.record, each.offer)
    if fact is not None:
        entering.evidence(fact, evidence)
        return f"evidence for what the record has: {in_words(fact)}"
    return (
        "nothing entered, kept with the decisions: no fact of the record can hold it; what you know of it goes into the"
        " record by hand"
        if each.decision == "correct"
        else "nothing entered, kept with the decisions: there is no fact of the record that it is evidence for"
    )


def _meant(record: Record, offer: Offer) -> Fact | None:
    """Return the fact that the record had when the files were read. Raises Disagrees where it says that no longer."""
    if not offer.existing:
        return None
    there = {fact.path: fact for fact in record.facts()}
    known = there.get(offer.existing)
    if known is not None and offer.recorded in (None, in_words(known)):
        return known
    # Facts are counted by their place, and others may have been put before it since.
    same = [fact for fact in there.values() if offer.recorded and in_words(fact) == offer.recorded]
    if len(same) != 1:
        was = f"“{offer.recorded}”" if offer.recorded else offer.existing
        raise Disagrees(f"the record has changed since the files were read, and has no longer {was}, or more than once")
    return same[0]


def _evidence(each: Decided, evidence: Sequence[Evidence], placed: Placed) -> Iterator[Evidence]:
    for entry in evidence:
        yield evolve(placed(entry), entered_by=each.by, entered_on=each.decided_on)


def _fact(each: Decided, right: Right, doers: tuple[str, ...]) -> dict[str, Any]:
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
    if by := right.doers or fact.get("by") or doers:
        fact["by"] = list(by)
    if right.names:
        fact["with" if offer.kind == "consultation" else "to"] = list(right.names)
    return fact


# What stands in the way -----------------------------------------------------------------------------------------------


def _twice(made: Sequence[Decided]) -> Iterator[Wrong]:
    """Yield suggestions that two files, or two rows, decide in two ways."""
    first: dict[tuple[str, object], Decided] = {}
    for number, each in enumerate(made):
        other = first.setdefault((each.offer.id, each.offer.period), each)
        if _made_so(other) != _made_so(each):
            said = f"found two decisions about {each.offer.id}: {other.decision} and {each.decision}; expected one"
            places = (each.place("decision"), other.place("decision"))
            yield number, Diagnostic(TWICE, said, places, "take one of them out")


def _made_so(each: Decided) -> tuple[str, ...]:
    return each.decision, each.correction, each.on, each.done_by


def _nobody(each: Decided) -> Diagnostic:
    said = f"found the decision “{each.decision}” without who made it; expected a name"
    return Diagnostic(NOBODY, said, (each.place("by"),), "enter it there, or give --by NAME for all of them")


def _disagrees(each: Decided, why: str) -> Diagnostic:
    hint = "decide “correct” with what is right, or “reject”"
    return Diagnostic(DISAGREES, f"{each.offer.id}: {why}; nothing is overwritten", (each.place("decision"),), hint)


def _incomplete(each: Decided, key: str) -> Diagnostic:
    offer = each.offer
    if key == "by":
        owed = " and ".join(offer.doers)
        said = f"{offer.id} would be entered without who did it, which is owed by {owed}"
        hint = f"enter who did it: {'; '.join(offer.doers)}, or all; or give --done-by for all that lack it"
        return Diagnostic(NO_DOER, said, (each.place("done_by"),), hint)
    what = "the day it was done" if key == "on" else "the day from which it was done"
    said = f"{offer.id} would be entered without {what}; a record does not take what is incomplete"
    hint = "enter the day, such as 2017-04-01, 2017-04 or 2017; or unknown, where nobody knows"
    return Diagnostic(NOT_COMPLETE, said, (each.place("on"),), hint)


def _logged(each: Decided) -> Logged:
    offer = each.offer
    return Logged(
        suggestion=offer.id,
        period=offer.period,
        answer=offer.answer.value,
        decision=each.decision,
        correction="; ".join(part for part in (each.correction, each.on, each.done_by) if part) or None,
        by=each.by,
        on=each.decided_on,
        reason=each.reason,
        quotes=tuple(seen.evidence for seen in offer.seen),
    )
