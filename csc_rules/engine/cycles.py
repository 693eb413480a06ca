"""The cycles of a duty: each time it is owed, with what its clock counts from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from attrs import evolve, frozen

from csc_rules.engine.clocks import anchor_of, known_day, lifetime_end
from csc_rules.engine.occurrences import Occurrence, View, Way
from csc_rules.engine.reach import shown_absent
from csc_rules.engine.values import Days, Need
from csc_rules.law.model import Anchor, Clock, EndOfLifetime, Sliding

ONCE = "once"


@frozen(kw_only=True)
class Cycle:
    """One time a duty is owed.

    ``ways`` are the ways its anchor came about, a single empty one for a clock that needs none. ``document`` is what
    the cycle is about; ``key`` names it in a way that survives another run; ``next`` is the anchor of the cycle after
    it, and ``restart`` what ended a sliding interval.
    """

    key: str
    document: str | None = None
    ways: tuple[Way, ...] = (Way(days=None),)
    anchored: bool = False
    absent: bool = False
    next: date | None = None
    restart: Days | None = None
    needs: tuple[tuple[Need, ...], ...] = ()


def cycles(view: View, bearer: str, clock: Clock | None) -> tuple[Cycle, ...]:
    """Return the cycles of a duty in order; the last is the current one."""
    anchor = anchor_of(clock) if clock else None
    if clock is None or anchor is None:
        return (Cycle(key=ONCE),)
    if isinstance(clock, Sliding):
        return _sliding(view, clock, bearer)
    if isinstance(clock, EndOfLifetime):
        return _lifetimes(view, clock, bearer)
    if anchor.verb is None:
        return (_fixed_anchor(view, anchor),)
    return _per_occurrence(view, anchor, bearer)


def _fixed_anchor(view: View, anchor: Anchor) -> Cycle:
    day = known_day(anchor, view)
    if day is None:
        need = ((Need(code="event", item=anchor.event),),)
        return Cycle(key=ONCE, anchored=True, needs=need)
    return Cycle(key=ONCE, ways=(Way(days=Days(day, day)),), anchored=True)


def _per_occurrence(view: View, anchor: Anchor, bearer: str) -> tuple[Cycle, ...]:
    found = view.occurrences(anchor, bearer)
    if not found:
        return (_unanchored(view, anchor),)
    return tuple(
        Cycle(
            key=key,
            document=occurrence.document,
            ways=occurrence.ways,
            anchored=True,
            next=found[index + 1].earliest if index + 1 < len(found) else None,
        )
        for index, (occurrence, key) in enumerate(zip(found, _keys(found), strict=True))
    )


def _unanchored(view: View, anchor: Anchor) -> Cycle:
    """Return the cycle of an anchor that is not on record: shown absent, or merely unknown."""
    absent = shown_absent(view, anchor)
    need = ((Need(code="act", verb=anchor.verb, object=anchor.object, by=_actor(view, anchor)),),)
    return Cycle(key=ONCE, anchored=True, absent=absent, needs=() if absent else need)


def _actor(view: View, anchor: Anchor) -> str | None:
    return view.actor(view.performers(anchor.verb or "", anchor.object), anchor.by)


def _keys(found: Sequence[Occurrence]) -> list[str]:
    """Name cycles by their documents; by the day their anchor came about where that does not tell them apart."""
    documents = [occurrence.document for occurrence in found]
    return [
        occurrence.document
        if occurrence.document and documents.count(occurrence.document) == 1
        else " ".join(part for part in (occurrence.document, f"after {occurrence.earliest.isoformat()}") if part)
        for occurrence in found
    ]


def _sliding(view: View, clock: Sliding, bearer: str) -> tuple[Cycle, ...]:
    found = sorted(
        (occurrence for anchor in clock.anchors for occurrence in view.occurrences(anchor, bearer)),
        key=lambda entry: (entry.earliest, entry.document or ""),
    )
    if not found:
        first = _unanchored(view, clock.anchors[0])
        absent = all(shown_absent(view, anchor) for anchor in clock.anchors)
        return (Cycle(key=first.key, anchored=True, absent=absent, needs=() if absent else first.needs),)
    restarts = [entry for anchor in clock.restarts for entry in view.occurrences(anchor, bearer)]
    return tuple(
        Cycle(
            key=f"after {key}".replace("after after", "after"),
            document=occurrence.document,
            ways=occurrence.ways,
            anchored=True,
            next=found[index + 1].earliest if index + 1 < len(found) else None,
            restart=_first_after(restarts, occurrence),
        )
        for index, (occurrence, key) in enumerate(zip(found, _keys(found), strict=True))
    )


def _first_after(restarts: Iterable[Occurrence], occurrence: Occurrence) -> Days | None:
    later = [
        way.days
        for entry in restarts
        if entry.sure and entry.earliest > occurrence.earliest
        for way in entry.ways[:1]
        if way.days
    ]
    return min(later, key=lambda days: days.first, default=None)


def _lifetimes(view: View, clock: EndOfLifetime, bearer: str) -> tuple[Cycle, ...]:
    """Return a cycle for each document made whose lifetime ends, anchored on its end."""
    made = view.making(clock.object)
    if made is None:
        return (Cycle(key=ONCE, anchored=True, needs=((Need(code="lifetime", object=clock.object),),)),)
    found = view.occurrences(made, bearer)
    if not found:
        return (_unanchored(view, made),)
    return tuple(_lifetime(view, found, index) for index in range(len(found)))


def _lifetime(view: View, found: tuple[Occurrence, ...], index: int) -> Cycle:
    occurrence = found[index]
    end = lifetime_end(view, None, occurrence.document)
    ways = (evolve(way, days=end if way.days else None, document=occurrence.document) for way in occurrence.ways)
    return Cycle(
        key=_keys(found)[index],
        document=occurrence.document,
        ways=tuple(ways),
        anchored=True,
        next=found[index + 1].earliest if index + 1 < len(found) else None,
        needs=() if end else ((Need(code="lifetime", object=occurrence.document),),),
    )
