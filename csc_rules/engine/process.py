"""The process findings of an instance: whom the act reached, letter by letter, and how long it lasted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve, frozen

from csc_rules.dates import day_before, last_day_beginning, next_day
from csc_rules.engine.achieved import Decided
from csc_rules.engine.clocks import effective_clock
from csc_rules.engine.codes import LENGTH, Aspect, Verdict
from csc_rules.engine.contacts import Contact, Contacts, of_cycle, of_span
from csc_rules.engine.letters import Letter
from csc_rules.engine.occurrences import View
from csc_rules.engine.required import listed, required
from csc_rules.engine.values import Days, Need, Outcome
from csc_rules.law.model import BeforeAct, Duty, LeastTime


@frozen(kw_only=True)
class _Stage:
    """When those to be reached had to be reached, and whose law says who they are.

    ``open``: whether this can be judged yet. ``days`` are those whose law may decide, more than one where it is not
    known closely; ``limit`` is the last day in time, likewise a range.
    """

    open: bool
    days: tuple[date, ...]
    limit: Days


def process(view: View, duty: Duty, decided: Decided) -> Iterable[Outcome]:
    """Yield the process findings of one cycle of an achieved act, in the order of the law."""
    if not duty.consultees and duty.lasting is None:
        return
    act = decided.outcome
    stage = _stage(view, duty, decided)
    contacts = of_cycle(view, duty, act)
    yield from _letters(view, duty, act, contacts, stage)
    if duty.lasting is not None:
        base = listed(act, Aspect.PROCESS, LENGTH, duty.lasting.provisions or duty.provisions)
        yield _length(duty.lasting, contacts, stage, base) if stage.open else base


def represented(view: View, duty: Duty, act: Outcome) -> Iterable[Outcome]:
    """Yield the process findings of one span of what is kept up: who has to take part in it, or be represented."""
    if act.verdict is Verdict.NOT_APPLICABLE or not duty.consultees:
        return
    day = view.as_at if duty.force.until is None else min(view.as_at, day_before(duty.force.until))
    stage = _Stage(open=True, days=(view.law_at or day,), limit=Days(day, day))
    yield from _letters(view, duty, act, of_span(view, duty, act, day), stage)


def _stage(view: View, duty: Duty, decided: Decided) -> _Stage:
    now = Days(view.as_at, view.as_at)
    if isinstance(effective_clock(view, duty), BeforeAct):
        limit = decided.last
        days = Days(next_day(limit.first), next_day(limit.last)) if limit else now
        return _Stage(open=limit is not None, days=_law_of(view, days), limit=limit or now)
    done = decided.outcome.done if decided.shown else None
    return _Stage(open=done is not None, days=_law_of(view, done or now), limit=now)


def _law_of(view: View, days: Days) -> tuple[date, ...]:
    return (view.law_at,) if view.law_at else (days.first, days.last)


def _letters(view: View, duty: Duty, act: Outcome, contacts: Contacts, stage: _Stage) -> Iterator[Outcome]:
    for consultee in duty.consultees:
        base = listed(act, Aspect.PROCESS, consultee.letter, consultee.provisions or duty.provisions)
        letter = Letter(view=view, duty=duty, consultee=consultee, contacts=contacts, limit=stage.limit, base=base)
        yield from required(view, consultee, stage.days, letter.judged if stage.open else letter.listed)


def _length(least: LeastTime, contacts: Contacts, stage: _Stage, base: Outcome) -> Outcome:
    """Return the finding on how long it lasted; one occasion that was long enough will do."""
    base, entries = evolve(base, reason=""), contacts.perhaps(stage.limit.last)
    base = evolve(base, facts=tuple(entry.path for entry in entries), detail=f"at least {least.count} {least.unit}")
    lasted = [_lasted(least, entry, stage.limit) for entry in entries]
    if True in lasted:
        return evolve(base, verdict=Verdict.MET)
    if lasted and None not in lasted and contacts.complete:
        return evolve(base, verdict=Verdict.BREACHED)
    need = Need(code="length", object=base.object)
    return evolve(base, verdict=Verdict.UNDETERMINED, needs=((need,),))


def _lasted(least: LeastTime, entry: Contact, limit: Days) -> bool | None:
    """Tell whether an occasion was long enough by the last day, the first and the last of its days counted.

    None where its days do not tell.
    """
    surely = min(entry.last.earliest, limit.first) if entry.last.earliest else None
    if _long_enough(least, entry.first.latest, surely):
        return True
    perhaps = min(entry.last.latest or limit.last, limit.last)
    return None if entry.first.earliest is None or _long_enough(least, entry.first.earliest, perhaps) else False


def _long_enough(least: LeastTime, first: date | None, last: date | None) -> bool:
    return first is not None and last is not None and last_day_beginning(first, least.count, least.unit) <= last
