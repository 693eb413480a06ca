"""Duties that are achieved once in a cycle: every way things may be is decided, then made into one verdict."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from csc_rules.engine.clocks import arithmetic, effective_clock
from csc_rules.engine.codes import Aspect, Verdict
from csc_rules.engine.cycles import Cycle, cycles
from csc_rules.engine.decide import unify
from csc_rules.engine.done import done_ways
from csc_rules.engine.gates import gated
from csc_rules.engine.holders import looked_for
from csc_rules.engine.occurrences import View
from csc_rules.engine.own_acts import Setting
from csc_rules.engine.trace import Emit
from csc_rules.engine.values import Cause, Choice, Days, Outcome, Possible, ReadingOutcome
from csc_rules.engine.versions import by_its_law, cycles_of, versions
from csc_rules.engine.ways import Way
from csc_rules.law.model import (
    Clock,
    Duty,
)

MOST_WAYS = 256
TOO_MANY = Cause("fact", "there are too many ways things may have been to lay them all out")


@frozen(kw_only=True)
class Decided:
    """The act finding of one cycle, with what the other aspects need to know."""

    duty: Duty  # with the time limit by which the cycle runs
    cycle: Cycle
    outcome: Outcome
    shown: bool  # the act is shown done, whichever way
    last: Days | None  # set where the act has a last day whichever way things are


def achieved(view: View, duty: Duty, bearer: str, emit: Emit) -> tuple[Decided, ...]:
    """Return the act finding of every cycle of a duty, in order; the last is the current cycle."""
    return tuple(
        decided(by_its_law(view, version, cycle), version, bearer, effective_clock(view, version), cycle, emit)
        for version in versions(duty)
        for cycle in cycles_of(view, version, bearer)
    )


def decided(view: View, duty: Duty, bearer: str, clock: Clock | None, cycle: Cycle, emit: Emit = None) -> Decided:
    """Return the act finding of one cycle of a duty."""
    setting = Setting(view=view, duty=duty, bearer=bearer, cycle=cycle)
    clocks = (clock, *duty.readings)
    settings = [setting, *(_reread(setting, reading) for reading in duty.readings)]
    by_reading = []
    for index, (reading, under) in enumerate(zip(clocks, settings, strict=True)):
        choice = (Choice("reading", duty.id, str(index)),) if duty.readings else ()
        skipped = duty.readings and _no_day_for_its_event(under)
        by_reading.append(() if skipped else tuple(_possibles(under, reading, choice)))
    found = tuple(entry for entries in by_reading for entry in entries)
    found = found or (Possible(verdict=Verdict.UNDETERMINED, needs=cycle.needs),)
    merged, futures = unify(found)
    told = zip(clocks, settings, by_reading, strict=True)
    readings = tuple(_reading(entry, under.cycle, ways) for entry, under, ways in told) if duty.readings else ()
    outcome = _outcome(setting, merged, readings)
    outcome = evolve(outcome, futures=futures, slots=_slots(merged), causes=_causes(merged, readings, duty))
    if emit is not None:
        emit("decided", duty=duty, cycle=cycle, clocks=clocks, possibles=found, outcome=outcome)
    shown = outcome.done is not None and outcome.verdict is not Verdict.NOT_APPLICABLE
    last = merged.last if all(entry.last for entry in found) else None
    return Decided(duty=duty, cycle=cycle, outcome=outcome, shown=shown, last=last)


def _outcome(setting: Setting, merged: Possible, readings: tuple[ReadingOutcome, ...]) -> Outcome:
    duty, cycle = setting.duty, setting.cycle
    return Outcome(
        norm=duty.id,
        bearer=setting.bearer,
        cycle=cycle.key,
        object=cycle.document or merged.document,
        aspect=Aspect.ACT,
        verdict=merged.verdict,
        reason=merged.reason,
        detail=merged.detail,
        last=merged.last,
        late=merged.late,
        since=merged.since,
        needs=merged.needs,
        readings=readings,
        facts=merged.facts,
        determinations=tuple(path for path in merged.facts if path.startswith("determination")),
        notes=merged.notes,
        done=merged.done,
        document=merged.document,
        provisions=duty.provisions,
        expected=looked_for(setting.view, duty, merged.detail),
    )


def _slots(merged: Possible) -> tuple[str, ...]:
    asked = [cause.about for cause in merged.causes if cause.kind == "judgement"]
    return tuple(dict.fromkeys(asked)) if merged.verdict is Verdict.NEEDS_JUDGEMENT else ()


def _causes(merged: Possible, readings: tuple[ReadingOutcome, ...], duty: Duty) -> tuple[Cause, ...]:
    if merged.verdict is Verdict.UNDETERMINED and len({entry.verdict for entry in readings}) > 1:
        return (Cause("reading", duty.unsettled or ""), *(cause for cause in merged.causes if cause.kind != "reading"))
    return tuple(cause for cause in merged.causes if cause.kind != "reading")


def _reading(clock: Clock | None, cycle: Cycle, found: tuple[Possible, ...]) -> ReadingOutcome:
    """Return what one reading gives; one that counts from an event without a day gives nothing."""
    label = arithmetic(clock, cycle.ways[0].days) if clock else ""
    if not found:
        return ReadingOutcome(label=label, last=None, verdict=None)
    one, _ = unify(found)
    return ReadingOutcome(label=label, last=one.last, verdict=one.verdict)


def _possibles(setting: Setting, clock: Clock | None, reading: tuple[Choice, ...]) -> Iterable[Possible]:
    """Yield the verdict of every way things may be under one reading of the clock."""
    ways = 0
    for anchor in setting.cycle.ways:
        for done in done_ways(setting, clock, anchor):
            for entry in _one_way(setting, clock, anchor, done):
                ways += 1
                if ways > MOST_WAYS:
                    yield Possible(verdict=Verdict.UNDETERMINED, causes=(TOO_MANY,))
                    return
                yield entry.under(*reading)


def _reread(setting: Setting, clock: Clock | None) -> Setting:
    """Return the same cycle as a rival reading of the clock has it."""
    found = cycles(setting.view, setting.bearer, clock)
    began = setting.cycle.ways[0].facts
    by_key = (cycle for cycle in found if cycle.key == setting.cycle.key)
    by_anchor = (cycle for cycle in found if began and cycle.ways[0].facts == began)
    match = next(by_key, None) or next(by_anchor, found[-1])
    return evolve(setting, cycle=match)


def _no_day_for_its_event(setting: Setting) -> bool:
    """Tell whether a what-if gives no day to the event that a reading counts from."""
    return bool(setting.view.assumed) and any(need.code == "event" for needs in setting.cycle.needs for need in needs)


def _one_way(setting: Setting, clock: Clock | None, anchor: Way, done: Way) -> Iterable[Possible]:
    """Yield the verdicts of one way: the gates of force, bearer, trigger and conditions first, then the table."""
    choices = (*anchor.choices, *done.choices)
    facts = (*anchor.facts, *done.facts, *anchor.determinations, *done.determinations)
    for entry in gated(setting, clock, anchor, done):
        yield evolve(
            entry.under(*choices),
            facts=tuple(dict.fromkeys((*entry.facts, *facts))),
            document=done.document or entry.document,
            notes=(*entry.notes, *anchor.notes, *done.notes),
        )
