"""What would change in a check if the suggestions that are open were accepted: a what-if, and no verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from attrs import evolve, frozen

from csc_rules.compare.impact import OfRecord, between
from csc_rules.documents.case import Answer, Point
from csc_rules.documents.confirming.accepting import NO_DOER, tried
from csc_rules.documents.confirming.correcting import answer_of
from csc_rules.documents.confirming.log import Logged
from csc_rules.documents.confirming.offer_files import Decided
from csc_rules.engine.assessment import Assessment
from csc_rules.errors import CscRulesError
from csc_rules.record.change import changed
from csc_rules.record.edit import record_from
from csc_rules.record.model import Record
from csc_rules.record.plain import unstructure

# Nobody has decided, and nothing of it is ever saved.
NOBODY = "nobody: a what-if"


@frozen(kw_only=True)
class LeftOut:
    """A suggestion that could not be taken for accepted, and why."""

    id: str
    why: str


@frozen(kw_only=True)
class Prospect:
    """What a check would find otherwise if open suggestions were accepted, by whom none of them is accepted yet."""

    hypothetical: str
    as_at: date
    record: str
    taken: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    findings: OfRecord
    rulesets: tuple[tuple[str, str], ...]


HYPOTHETICAL = "WHAT IF the suggestions that are open were accepted: nobody has accepted them, and they settle nothing"
DECIDED = (
    "WHAT IF the suggestions were entered, those that are open as they were read and the others as decided: nobody has"
    " accepted the open ones, none of them is in the record by this, and they settle nothing"
)


def prospect(
    name: str,
    now: Assessment,
    decided: Iterable[Decided],
    known: Iterable[Logged],
    again: Callable[[Record], Assessment],
) -> Prospect:
    """Return what would change if suggestions were entered; *again* checks a record as *now* was.

    What was decided in the files is taken as decided, with the day and the answer that a person gave; what is open, as
    it was read. What was rejected, in the files or before, is left aside; what cannot be entered as it is, is left out
    with its reason.
    """
    before = {each.key for each in known if each.decision != "accept"}
    kept = [each for each in decided if each.decision != "reject" and (each.decision or each.offer.key not in before)]
    entered = [_as_if(each, now.as_at) for each in kept]
    taken, left = _acceptable(now.record, [each for each in entered if _enters(each)])
    taken, more = _fitting(now.record, (), taken, again)
    then = again(_with(now.record, taken))
    return Prospect(
        hypothetical=DECIDED if any(each.decision for each in kept) else HYPOTHETICAL,
        as_at=now.as_at,
        record=name,
        taken=tuple(each.offer.id for each in taken),
        left_out=(*left, *more),
        findings=between(name, now.record, now, then),
        rulesets=now.receipt.rulesets,
    )


def _as_if(each: Decided, on: date) -> Decided:
    return evolve(each, decision=each.decision or "accept", by=NOBODY, decided_on=on)


def _enters(each: Decided) -> bool:
    """Tell whether accepting a suggestion enters anything: what is only touched on is evidence, and no act."""
    answer = answer_of(each)
    return answer in (None, Answer.FOUND) or (each.offer.point is Point.ITEM and answer is Answer.PARTLY)


def _acceptable(record: Record, made: Sequence[Decided]) -> tuple[tuple[Decided, ...], list[LeftOut]]:
    """Part the suggestions that could be entered from those that could not, such as one that lacks its day.

    Who did what several owe stays open: no one has said so, and the check asks for it.
    """
    taken, left = tuple(made), list[LeftOut]()
    while True:
        found = tried(record, taken)
        why = {number: each.message for number, each in (*found.lacking, *found.wrong) if each.code != NO_DOER}
        if not why:
            return taken, left
        left += [LeftOut(id=taken[number].offer.id, why=why[number]) for number in sorted(why)]
        taken = tuple(each for number, each in enumerate(taken) if number not in why)


def _with(record: Record, made: Sequence[Decided]) -> Record:
    changes = tried(record, made).entering.all_changes()
    return record_from(changed(unstructure(record), *changes), "the record with the suggestions")


def _fitting(
    record: Record, fit: tuple[Decided, ...], more: tuple[Decided, ...], again: Callable[[Record], Assessment]
) -> tuple[tuple[Decided, ...], tuple[LeftOut, ...]]:
    """Add to suggestions that fit the law those others that do, too: one that names what it does not know is left out.

    They are tried by halves, so that few that do not fit are soon found among many.
    """
    try:
        again(_with(record, (*fit, *more)))
    except CscRulesError as error:
        if not more:
            raise
        if len(more) == 1:
            return fit, (LeftOut(id=more[0].offer.id, why=error.diagnostics[0].message),)
        half = len(more) // 2
        fit, left = _fitting(record, fit, more[:half], again)
        fit, others = _fitting(record, fit, more[half:], again)
        return fit, (*left, *others)
    return (*fit, *more), ()
