"""The versions of a duty: by which of its time limits a cycle runs, and which law a saving keeps for it.

A time limit that was replaced is still that of the cycles that began before. Of what is owed once there is no later
cycle for the new one, so that the new one counts there unless the old last day had come by then.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from csc_rules.dates import day_before
from csc_rules.engine.clocks import effective_clock, last_day
from csc_rules.engine.cycles import ONCE, Cycle, cycles
from csc_rules.engine.occurrences import View
from csc_rules.law.model import ALWAYS, Duty, Force, Remedy


def versions(duty: Duty) -> tuple[Duty, ...]:
    """Return a duty once for each of its time limits, the earliest first; as it is where it has only ever had one.

    >>> from csc_rules.law.loader import load_ruleset
    >>> duty = load_ruleset("ni-act-2015").duties["later-report"]
    >>> versions(duty) == (duty,)
    True
    """
    if not duty.former_clocks:
        return (duty,)
    former = tuple(
        evolve(
            duty,
            clock=entry.clock,
            clock_provisions=entry.provisions,
            readings=entry.readings,
            unsettled=entry.unsettled,
            began=entry.force,
        )
        for entry in duty.former_clocks
    )
    return (*former, evolve(duty, began=Force(since=duty.former_clocks[-1].force.until)))


def cycles_of(view: View, duty: Duty, bearer: str) -> tuple[Cycle, ...]:
    """Return the cycles of a duty, or of one of its versions: those that began while its time limit was the law."""
    if duty.began == ALWAYS:
        return cycles(view, bearer, effective_clock(view, duty))
    whole = view.ruleset.duties[duty.id]
    return tuple(cycle for version, cycle in _timed(view, whole, bearer) if version.began == duty.began)


def _timed(view: View, duty: Duty, bearer: str) -> Iterator[tuple[Duty, Cycle]]:
    """Yield every cycle of a duty with the version by whose time limit it runs, one of them the current one."""
    kept = [
        (version, cycle)
        for version in versions(duty)
        for cycle in cycles(view, bearer, effective_clock(view, version))
        if _runs_by(view, duty, version, cycle, bearer)
    ]
    last = max((index for index, (_, cycle) in enumerate(kept) if not cycle.ahead), default=0)
    for index, (version, cycle) in enumerate(kept):
        if index <= last and not cycle.ahead:
            yield version, evolve(cycle, current=index == last)
        elif index > last:
            yield version, cycle


def _runs_by(view: View, duty: Duty, version: Duty, cycle: Cycle, bearer: str) -> bool:
    """Tell whether a cycle runs by the time limit of a version.

    What is owed once runs by the first whose last day came before it was replaced, and otherwise by the latest.
    """
    if cycle.key != ONCE:
        return version.began.covers(began(cycle))
    others = (other for other in versions(duty) if other.began.until is None or _was_over(view, other, bearer))
    return next(others).began == version.began


def _was_over(view: View, version: Duty, bearer: str) -> bool:
    """Tell whether the last day of a version had come before its time limit was replaced."""
    clock, until = effective_clock(view, version), version.began.until
    if clock is None or until is None:
        return False
    lasts = [last_day(clock, way.days) for cycle in cycles(view, bearer, clock) for way in cycle.ways]
    return any(last is not None and last.last < until for last in lasts)


def began(cycle: Cycle) -> date:
    """Return the day on which a cycle began: that from which its time runs; the first of all where there is none."""
    if cycle.period is not None:
        return cycle.period.first
    return min((way.days.first for way in cycle.ways if way.days is not None), default=date.min)


def by_its_law(view: View, duty: Duty, cycle: Cycle) -> View:
    """Return a view with the law that a saving keeps for what began before its day; otherwise the same view."""
    if not duty.saved or view.law_at is not None:
        return view
    day = max(began(cycle), duty.force.since or date.min) if cycle.key == ONCE else began(cycle)
    kept = [before for before in duty.saved if day < before]
    return evolve(view, law_at=day_before(kept[0])) if kept else view


def remedies_of(duty: Duty, day: date) -> tuple[Remedy, ...]:
    """Return what may follow a breach by the law of a day, step by step."""
    return tuple(step for step in duty.remedies if step.force.covers(day))
