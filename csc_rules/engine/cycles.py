"""The cycles of a duty: each time it is owed, with what its clock counts from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from attrs import evolve, frozen

from csc_rules.dates import corresponding
from csc_rules.engine.clocks import anchor_of, known_day, lifetime_end
from csc_rules.engine.occurrences import View
from csc_rules.engine.periods import AFTERWARDS, periods
from csc_rules.engine.reach import act_wanted, shown_absent
from csc_rules.engine.values import Days, Need
from csc_rules.engine.ways import Occurrence, Way
from csc_rules.law.model import Anchor, BeforeAct, Clock, Sliding, Tiled

ONCE = "once"


@frozen(kw_only=True)
class Cycle:
    """One time a duty is owed.

    ``ways`` are the ways its anchor came about, a single empty one for a clock that needs none. ``document`` is what
    the cycle is about; ``key`` names it in a way that survives another run; ``next`` is the anchor of the cycle after
    it, and ``restart`` what ended a sliding interval. ``period`` is that of a clock that runs over periods, and
    ``opens`` the first day on which what is done can be for it. ``current`` is the cycle that the day asked about lies
    in; ``ahead`` the one that comes next.
    """

    key: str
    document: str | None = None
    ways: tuple[Way, ...] = (Way(days=None),)
    anchored: bool = False
    absent: bool = False
    next: date | None = None
    restart: Days | None = None
    needs: tuple[tuple[Need, ...], ...] = ()
    period: Days | None = None
    opens: date = date.min
    current: bool = False
    ahead: bool = False


def cycles(view: View, bearer: str, clock: Clock | None) -> tuple[Cycle, ...]:
    """Return the cycles of a duty in order, one of them the current one, and behind it the next where it is known."""
    if isinstance(clock, Tiled):
        return _periods(view, clock, bearer)
    *earlier, last = _all(view, bearer, clock)
    return (*earlier, evolve(last, current=True))


def _all(view: View, bearer: str, clock: Clock | None) -> tuple[Cycle, ...]:
    anchor = anchor_of(clock) if clock else None
    if clock is None or anchor is None:
        return (Cycle(key=ONCE),)
    if isinstance(clock, Sliding):
        return _sliding(view, clock, bearer)
    if anchor.end_of_lifetime and anchor.object is not None:
        return _lifetimes(view, anchor.object, bearer)
    if anchor.verb is None:
        return _fixed_anchor(view, anchor, bearer, limits=isinstance(clock, BeforeAct))
    return _per_occurrence(view, anchor, bearer, "began" if isinstance(clock, BeforeAct) else "ended")


def _fixed_anchor(view: View, anchor: Anchor, bearer: str, *, limits: bool = False) -> tuple[Cycle, ...]:
    day = known_day(anchor, view)
    if day is not None:
        return (Cycle(key=ONCE, ways=(Way(days=Days(day, day)),), anchored=True),)
    if anchor.event is None or not view.register.events(anchor.event):
        return (Cycle(key=ONCE, anchored=True, needs=((Need(code="event", item=anchor.event),),)),)
    return _per_event(view, view.register.event_days(bearer, anchor.event), limits=limits)


def _per_event(view: View, known: Sequence[date], *, limits: bool) -> tuple[Cycle, ...]:
    """Return a cycle for each day of a public event; before the first one, nothing is owed yet.

    *limits*: what is owed has to be done before each of them, and what was done before the one that went before does
    not count.
    """
    days = [day for day in known if day <= view.as_at]
    if not days:
        return (Cycle(key=ONCE, anchored=True, absent=True),)
    following, before = [*days[1:], None], [date.min, *days]
    return tuple(
        Cycle(
            key=f"{'before' if limits else 'after'} {day.isoformat()}",
            ways=(Way(days=Days(day, day)),),
            anchored=True,
            next=after,
            opens=opens if limits else date.min,
        )
        for day, after, opens in zip(days, following, before, strict=False)
    )


def _periods(view: View, clock: Tiled, bearer: str) -> tuple[Cycle, ...]:
    """Return a cycle for each period, whatever was done in it."""
    start = known_day(clock.start, view)
    if start is None and clock.start.event is not None:
        start = min(view.register.event_days(bearer, clock.start.event), default=None)
    if start is None:
        (cycle,) = _fixed_anchor(view, clock.start, bearer)[-1:]
        return (evolve(cycle, current=True),)
    found = periods(clock, start, view.as_at)
    now = _now(clock, found, view.as_at)
    return tuple(
        Cycle(
            key=f"{days.first.isoformat()} to {days.last.isoformat()}",
            ways=(Way(days=days),),
            anchored=True,
            period=days,
            opens=_opens(clock, found, index),
            current=index == now,
            ahead=index == now + 1,
        )
        for index, days in enumerate(found[: now + 2])
    )


def _now(clock: Tiled, found: Sequence[Days], as_at: date) -> int:
    """Return the number of the current period: the one a day lies in, or where it is owed after one, the last ended."""
    if clock.mode in AFTERWARDS:
        return max([index for index, days in enumerate(found) if days.last < as_at], default=0)
    return max([index for index, days in enumerate(found) if days.first <= as_at], default=0)


def _opens(clock: Tiled, found: Sequence[Days], index: int) -> date:
    """Return the first day on which what is done can be for a period: that of the period before it where it is prepared
    beforehand, otherwise its own."""
    if clock.mode != "for":
        return found[index].first
    return found[index - 1].first if index else corresponding(found[0].first, -clock.count, clock.unit)[0]


def _per_occurrence(view: View, anchor: Anchor, bearer: str, edge: str) -> tuple[Cycle, ...]:
    found = view.occurrences(anchor, bearer, edge)
    if not found:
        return (_unanchored(view, anchor, bearer),)
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


def _unanchored(view: View, anchor: Anchor, bearer: str) -> Cycle:
    """Return the cycle of an anchor that is not on record: shown absent, or merely unknown."""
    absent = shown_absent(view, anchor, bearer)
    return Cycle(key=ONCE, anchored=True, absent=absent, needs=() if absent else ((act_wanted(view, anchor, bearer),),))


def _keys(found: Sequence[Occurrence]) -> list[str]:
    """Name cycles by their documents; by the day their anchor came about where that does not tell them apart."""
    times = Counter(occurrence.document for occurrence in found)
    return [
        occurrence.document
        if occurrence.document and times[occurrence.document] == 1
        else " ".join(part for part in (occurrence.document, f"after {occurrence.earliest.isoformat()}") if part)
        for occurrence in found
    ]


def _sliding(view: View, clock: Sliding, bearer: str) -> tuple[Cycle, ...]:
    found = sorted(
        (occurrence for anchor in clock.anchors for occurrence in view.occurrences(anchor, bearer)),
        key=lambda entry: (entry.earliest, entry.document or ""),
    )
    if not found:
        first = _unanchored(view, clock.anchors[0], bearer)
        absent = all(shown_absent(view, anchor, bearer) for anchor in clock.anchors)
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


def _lifetimes(view: View, kind: str, bearer: str) -> tuple[Cycle, ...]:
    """Return a cycle for each document of a kind made whose lifetime ends, anchored on its end."""
    made = view.making(kind)
    if made is None:
        return (Cycle(key=ONCE, anchored=True, needs=((Need(code="lifetime", object=kind),),)),)
    found = view.occurrences(made, bearer)
    if not found:
        return (_unanchored(view, made, bearer),)
    return tuple(_lifetime(view, found, index, key) for index, key in enumerate(_keys(found)))


def _lifetime(view: View, found: tuple[Occurrence, ...], index: int, key: str) -> Cycle:
    occurrence = found[index]
    end = lifetime_end(view, None, occurrence.document)
    ways = (evolve(way, days=end if way.days else None, document=occurrence.document) for way in occurrence.ways)
    return Cycle(
        key=key,
        document=occurrence.document,
        ways=tuple(ways),
        anchored=True,
        next=found[index + 1].earliest if index + 1 < len(found) else None,
        needs=() if end else ((Need(code="lifetime", object=occurrence.document),),),
    )
