"""What would change in a check if the suggestions that are open were accepted: a what-if, and no verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from attrs import frozen

from csc_rules.compare.impact import OfRecord, between
from csc_rules.documents.case import Answer, Point
from csc_rules.documents.confirming.accepting import FIRST, accept
from csc_rules.documents.confirming.log import Logged
from csc_rules.documents.confirming.offer_files import Decided
from csc_rules.documents.confirming.offers import Offer
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


def prospect(
    name: str,
    now: Assessment,
    decided: Iterable[Decided],
    known: Iterable[Logged],
    again: Callable[[Record], Assessment],
) -> Prospect:
    """Return what would change if the suggestions that are open were accepted; *again* checks a record as *now* was.

    What was rejected, in the files or before, is left aside; what cannot be accepted as it is, is left out with its
    reason.
    """
    before = {each.key for each in known if each.decision != "accept"}
    open_still = (each.offer for each in decided if each.decision != "reject" and each.offer.key not in before)
    offers = [offer for offer in open_still if _enters(offer)]
    offers.sort(key=lambda offer: FIRST.get(offer.point, len(FIRST)))
    taken, left = _acceptable(now.record, offers, now.as_at)
    then, taken, more = _checked(now.record, taken, now.as_at, again)
    return Prospect(
        hypothetical=HYPOTHETICAL,
        as_at=now.as_at,
        record=name,
        taken=tuple(offer.id for offer in taken),
        left_out=(*left, *more),
        findings=between(name, now.record, now, then),
        rulesets=now.receipt.rulesets,
    )


def _enters(offer: Offer) -> bool:
    """Tell whether accepting a suggestion enters anything: what is only touched on is evidence, and no act."""
    return offer.answer is Answer.FOUND or (offer.answer is Answer.PARTLY and offer.point is Point.ITEM)


def _acceptable(record: Record, offers: Sequence[Offer], on: date) -> tuple[list[Offer], list[LeftOut]]:
    """Part the suggestions that could be entered from those that could not, such as one that lacks its day."""
    taken: list[Offer] = []
    left: list[LeftOut] = []
    for offer in offers:
        try:
            accept(record, _all([*taken, offer]), on)
        except CscRulesError as error:
            left.append(LeftOut(id=offer.id, why=error.diagnostics[0].message))
        else:
            taken.append(offer)
    return taken, left


def _all(offers: Iterable[Offer]) -> list[Decided]:
    return [Decided(offer=offer, decision="accept", by=NOBODY) for offer in offers]


def _with(record: Record, offers: Iterable[Offer], on: date) -> Record:
    changes = accept(record, _all(offers), on).changes
    return record_from(changed(unstructure(record), *changes), "the record with the suggestions")


def _checked(
    record: Record, offers: list[Offer], on: date, again: Callable[[Record], Assessment]
) -> tuple[Assessment, list[Offer], list[LeftOut]]:
    """Check the record with suggestions; one that names what the law does not know is left out."""
    try:
        return again(_with(record, offers, on)), offers, []
    except CscRulesError:
        pass
    fit: list[Offer] = []
    left: list[LeftOut] = []
    for offer in offers:
        try:
            again(_with(record, [offer], on))
        except CscRulesError as error:
            left.append(LeftOut(id=offer.id, why=error.diagnostics[0].message))
        else:
            fit.append(offer)
    return again(_with(record, fit, on)), fit, left
