"""The times of a duty in a window of days: its cycles, unrolled, and what it waits for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import evolve, frozen

from csc_rules.dates import day_before
from csc_rules.engine import codes
from csc_rules.engine.achieved import decided
from csc_rules.engine.clock_words import anchor as anchor_in_words
from csc_rules.engine.clocks import anchor_of, first_event_day, triggered
from csc_rules.engine.codes import Verdict
from csc_rules.engine.cycles import Cycle
from csc_rules.engine.holders import ENDED_ON, barrier, intersection, spans
from csc_rules.engine.maintained import maintained
from csc_rules.engine.values import Days, Outcome
from csc_rules.engine.versions import cycles_of
from csc_rules.law.model import Anchor, Force, OnceAfter, Sliding, Tiled, UnknownLimit
from csc_rules.planner.ahead import last_of, on_day
from csc_rules.planner.entries import (
    BEGINS,
    FROM,
    KEPT_UP,
    LAPSED,
    OPEN,
    WAITING,
    Entry,
    Place,
    from_days,
    made,
    of_cycle,
)

AGAIN = "each further time"


@frozen(kw_only=True)
class Window:
    """The days of a calendar, both ends included, and the day from which the record is looked at."""

    since: date
    through: date
    as_at: date
    has_record: bool = True

    def meets(self, days: Days | None) -> bool:
        """Tell whether some day of a range lies in the window."""
        return days is not None and days.first <= self.through and days.last >= self.since

    def part(self, span: Force) -> Days | None:
        """Return the days of the window that lie in a span; None where none does."""
        first = max(span.since or self.since, self.since)
        last = min(day_before(span.until) if span.until else self.through, self.through)
        return Days(first, last) if first <= last else None


def times(place: Place, window: Window) -> Iterator[Entry]:
    """Yield an entry for each time that a duty is owed in a window, and for what it waits for.

    A prohibition has no times.
    """
    bound = _bound(place, window)
    if place.duty.forbids:
        return
    if not bound:
        yield from _perhaps_bound(place, window)
    elif place.duty.maintained:
        yield from _kept_up(place, bound, window)
    elif place.clock is None or isinstance(place.clock, UnknownLimit):
        yield from _without_days(place, bound, window)
    else:
        yield from _cycles(place, bound, window)


def _bound(place: Place, window: Window) -> tuple[Force, ...]:
    """Return the spans of days on which a duty binds its bearer, of those that meet the window.

    With the law frozen on a day it binds always, if it does on that day.
    """
    if place.view.law_at is not None:
        return () if barrier(place.view, place.duty, place.bearer, place.view.law_at) else (Force(),)
    found = (
        intersection(span, place.duty.force) for span in spans(place.view.register, place.bearer, place.duty.bearers)
    )
    return tuple(span for span in found if span is not None and window.part(span) is not None)


def _perhaps_bound(place: Place, window: Window) -> Iterator[Entry]:
    """Yield that a duty waits for word whether the body is one of those that it binds."""
    view = on_day(place.view, min(max(window.as_at, window.since), window.through))
    found = barrier(view, place.duty, place.bearer, view.as_at)
    if found is not None and found.verdict is Verdict.UNDETERMINED:
        parties = ", ".join(place.words.body(party.name) for party in place.duty.bearers if party.quantifier)
        yield made(place, WAITING, number="perhaps", depends_on=(f"whether the body is one of: {parties}",))


def _looked_at(span: Force, window: Window) -> date:
    """Return the day on which to look at what has no day of its own: that asked about, or the nearest on which it
    binds."""
    days = window.part(span)
    assert days is not None
    return min(max(window.as_at, days.first), days.last)


def _kept_up(place: Place, bound: tuple[Force, ...], window: Window) -> Iterator[Entry]:
    """Yield what has to be kept up, span by span, or what it waits for."""
    for span in (_from_its_event(place, span, window) for span in bound):
        if window.part(span) is None:
            continue
        view = on_day(place.view, _looked_at(span, window))
        found = maintained(view, place.duty, place.bearer, None)[-1]
        if found.verdict is not Verdict.NOT_APPLICABLE:
            kind = BEGINS if _begins(span, window) else KEPT_UP
            last = day_before(span.until) if span.until else None
            yield made(place, kind, cycle=found.cycle, number=found.cycle, first_day=span.since, ends=last)
        elif found.reason == codes.NOT_TRIGGERED and _may_still_come(span, window):
            yield _waiting(place, Cycle(key=found.cycle))


def _from_its_event(place: Place, span: Force, window: Window) -> Force:
    """Return a span of being bound from the day of the event that a duty waits for, where that has a known day."""
    duty = place.duty
    anchor = duty.contingent or (duty.clock.anchor if isinstance(duty.clock, OnceAfter) else None)
    if anchor is None or anchor.event is None:
        return span
    day = first_event_day(on_day(place.view, window.through), anchor, place.bearer)
    return evolve(span, since=max(span.since or day, day)) if day else span


def _without_days(place: Place, bound: tuple[Force, ...], window: Window) -> Iterator[Entry]:
    """Yield what is owed while the law names no day for it."""
    view = on_day(place.view, _looked_at(bound[-1], window))
    kind, since = (FROM if _begins(bound[-1], window) else OPEN), bound[-1].since
    for cycle in cycles_of(view, place.duty, place.bearer):
        found = decided(view, place.duty, place.bearer, place.clock, cycle).outcome
        if found.verdict is not Verdict.NOT_APPLICABLE:
            yield made(place, kind, cycle=cycle.key, first_day=since)


def _begins(span: Force, window: Window) -> bool:
    return span.since is not None and window.since <= span.since <= window.through


def _may_still_come(span: Force, window: Window) -> bool:
    """Tell whether what a duty waits for can still count: on some day ahead, or in a window that is over altogether."""
    return window.through < window.as_at or span.until is None or span.until > window.as_at


def _cycles(place: Place, bound: tuple[Force, ...], window: Window) -> Iterator[Entry]:
    """Yield the cycles of a duty that meet the window, and that it waits where there is no day for the next."""
    found = cycles_of(place.view, place.duty, place.bearer)
    missing = []
    for index, cycle in enumerate(found):
        last, starts = last_of(place.clock, cycle), from_days(place.clock, cycle)
        if last is None and starts is None:
            missing.append(_waiting(place, cycle))
        elif window.meets(_reach(place, cycle, last, starts)):
            yield from _cycle(place, cycle, index, last, starts)
    if not missing and _comes_again(place, found, window):
        missing = [evolve(_waiting(place, Cycle(key=AGAIN)), number="next")]
    if _may_still_come(bound[-1], window):
        yield from missing


def _reach(place: Place, cycle: Cycle, last: Days | None, starts: Days | None) -> Days | None:
    """Return the days by which a cycle belongs to a window: its last day, its whole period where what it is for has no
    last day, or else the day from which it is owed."""
    if last is None and isinstance(place.clock, Tiled) and place.clock.mode == "for":
        return cycle.period
    return last or starts


def _cycle(place: Place, cycle: Cycle, index: int, last: Days | None, starts: Days | None) -> Iterator[Entry]:
    """Yield a cycle by the law of its day: nothing where it is not owed then, and that it has lapsed where the law
    went before its day came."""
    day = last or starts
    assert day is not None
    view = on_day(place.view, day.first)
    found = decided(view, place.duty, place.bearer, place.clock, cycle).outcome
    entry = of_cycle(place, cycle, index, found, last)
    if found.verdict is not Verdict.NOT_APPLICABLE:
        yield entry
    elif found.reason == codes.NOT_TRIGGERED:
        yield _waiting(place, cycle)
    elif _had_begun(place, found, cycle, starts):
        yield evolve(entry, kind=LAPSED, ends=_ended_on(found))


def _had_begun(place: Place, found: Outcome, cycle: Cycle, starts: Days | None) -> bool:
    """Tell whether the time of a cycle had begun when the law that asked for it ended."""
    if not found.detail.startswith(ENDED_ON):
        return False
    begun = cycle.period.first if cycle.period else starts.first if starts else date.min
    if isinstance(place.clock, Tiled) and place.clock.mode == "for":
        begun = cycle.opens
    return begun <= _ended_on(found)


def _ended_on(found: Outcome) -> date:
    """Return the last day on which what asked for a cycle was the law."""
    return day_before(date.fromisoformat(found.detail.removeprefix(ENDED_ON)))


# What has not happened ------------------------------------------------------------------------------------------------


def _comes_again(place: Place, found: tuple[Cycle, ...], window: Window) -> bool:
    """Tell whether what a duty hangs on can happen once more, on a day that nobody knows yet."""
    anchor = anchor_of(place.clock) if place.clock and place.duty.began.until is None else None
    if anchor is None or anchor.ordinal == "first" or window.through < window.as_at:
        return False
    if anchor.verb is None and not (anchor.event and place.view.register.events(anchor.event)):
        return False
    ahead = [days for cycle in found if (days := last_of(place.clock, cycle) or from_days(place.clock, cycle))]
    return not any(days.last >= window.as_at for days in ahead)


def _waiting(place: Place, cycle: Cycle) -> Entry:
    return made(place, WAITING, cycle=cycle.key, depends_on=tuple(dict.fromkeys(_missing(place, cycle))))


def _missing(place: Place, cycle: Cycle) -> Iterator[str]:
    """Yield what has no day yet: what the duty hangs on, with who would do it where that is one body."""
    known = [need for needs in cycle.needs for need in needs if need.code in ("event", "lifetime")]
    for need in known:
        yield place.words.need(need)
    if not known:
        for anchor in _anchors(place):
            yield _named(place, anchor)


def _anchors(place: Place) -> tuple[Anchor, ...]:
    duty, clock = place.duty, place.clock
    if duty.contingent is not None and not triggered(place.view, duty.contingent, place.bearer):
        return (duty.contingent,)
    if isinstance(clock, Sliding):
        return clock.anchors
    anchor = anchor_of(clock) if clock else duty.contingent
    return (anchor,) if anchor else ()


def _named(place: Place, anchor: Anchor) -> str:
    named = anchor_in_words(anchor, place.words)
    known = anchor.verb and anchor.by is None and place.view.performers(anchor.verb, anchor.object)
    doer = place.view.doer(anchor, place.bearer) if known else None
    if doer is None:
        return named
    return f"{named}, by the body itself" if doer == place.bearer else f"{named}, by {place.words.body(doer)}"
