"""From duty to verdict, one way things may be: force, bearer, trigger, conditions, exceptions, then the table."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial

from attrs import evolve, frozen

from csc_rules.dates import next_day
from csc_rules.engine import codes
from csc_rules.engine.clocks import anchor_of, last_day, lifetime_end, triggered
from csc_rules.engine.codes import Verdict
from csc_rules.engine.conditions import Exempted, Met, exemptions, hangs_on, provisos, qualified, relieved
from csc_rules.engine.decide import Asked, decide
from csc_rules.engine.holders import DECIDES, barrier, turns
from csc_rules.engine.occurrences import View
from csc_rules.engine.own_acts import Setting, ask, covered_by, first_to_cover
from csc_rules.engine.periods import AFTERWARDS
from csc_rules.engine.reach import shown_absent
from csc_rules.engine.values import Cause, Choice, Days, Need, Possible
from csc_rules.engine.ways import Way
from csc_rules.law.model import BeforeAct, Clock, Duty, EndOfLifetime, SoonAfter, Tiled, UnknownLimit


def gated(setting: Setting, clock: Clock | None, anchor: Way, done: Way) -> Iterable[Possible]:
    """Yield the verdicts of one way things may be; several where days are vague or conditions unknown."""
    view, duty = setting.view, setting.duty
    last = last_day(clock, anchor.days) if clock else None
    days = _deciding_days(setting, clock, anchor, last, done)
    ways = tuple(_by_day(setting, days))
    for index, way in enumerate(ways):
        barred = way.barred or _not_in_its_period(setting, clock, last)
        choices = (Choice("date", DECIDES, str(index)),) if len(ways) > 1 else ()
        if way.barred is not None:
            barred = untriggered(view, duty, setting.bearer) or barred
        if barred is not None:
            yield barred.under(*choices)
            continue
        for entry in _applying(setting, clock, anchor, done, last, way):
            yield entry.under(*choices)


@frozen(kw_only=True)
class _OnDay:
    """What the law of a day makes of a duty: why it does not reach the body, its conditions, the exceptions to it."""

    barred: Possible | None
    met: tuple[Met, ...] = ()
    exempted: tuple[Exempted, ...] = ()


def _by_day(setting: Setting, days: Days) -> Iterable[_OnDay]:
    """Yield what the law makes of a duty over a range of days, each way once."""
    view, duty, bearer, document = setting.view, setting.duty, setting.bearer, setting.cycle.document
    kinds, forces = hangs_on(view, duty) if days.first != days.last else ((), ())
    seen: list[_OnDay] = []
    for day in turns(view, duty, bearer, days, kinds, forces):
        barred = barrier(view, duty, bearer, day)
        found = _OnDay(barred=barred)
        if barred is None:
            met = provisos(view, duty, document, bearer, day)
            found = _OnDay(barred=None, met=met, exempted=exemptions(view, duty.id, document, bearer, day))
        if found not in seen:
            seen.append(found)
            yield found


def _not_in_its_period(setting: Setting, clock: Clock | None, last: Days | None) -> Possible | None:
    """Return why a duty for a period did not reach the body before that was over; None where it did.

    Whoever comes after the end of a period owes nothing for it.
    """
    view, period = setting.view, setting.cycle.period
    if period is None or not isinstance(clock, Tiled) or (last is not None and clock.mode not in AFTERWARDS):
        return None
    return barrier(view, setting.duty, setting.bearer, min(period.last, view.as_at))


def untriggered(view: View, duty: Duty, bearer: str) -> Possible | None:
    """Return that a duty waits for what has not happened, where that settles it: whoever is bound, it is not owed."""
    in_force = duty.force.covers(view.law_at or view.as_at) and (view.law_at or view.as_at) >= view.commenced
    if not in_force or duty.contingent is None or triggered(view, duty.contingent, bearer):
        return None
    unknown = all(view.belongs(bearer, party.name, view.law_at or view.as_at) is not True for party in duty.bearers)
    perhaps = any(view.belongs(bearer, party.name, view.law_at or view.as_at) is None for party in duty.bearers)
    return Possible(verdict=Verdict.NOT_APPLICABLE, reason=codes.NOT_TRIGGERED) if unknown and perhaps else None


def _applying(
    setting: Setting, clock: Clock | None, anchor: Way, done: Way, last: Days | None, law: _OnDay
) -> Iterable[Possible]:
    """Yield the verdicts of a duty that is in force and reaches the body: trigger, conditions, exceptions, table."""
    for happened, choices in _triggers(setting, clock):
        if not happened:
            yield Possible(verdict=Verdict.NOT_APPLICABLE, reason=codes.NOT_TRIGGERED).under(*choices)
            continue
        for entry in _once_triggered(setting, clock, anchor, done, last, law):
            yield entry.under(*choices)


def _triggers(setting: Setting, clock: Clock | None) -> Iterable[tuple[bool, tuple[Choice, ...]]]:
    """Yield whether what a duty waits for has happened; both, where nothing on record surely is that.

    Where the clock counts from the same act, the cycle has its doubts already.
    """
    view, waits_for = setting.view, setting.duty.contingent
    if waits_for is None or not triggered(view, waits_for, setting.bearer):
        yield waits_for is None, ()
        return
    found = view.occurrences(waits_for, setting.bearer) if waits_for.verb else ()
    if not found or any(entry.sure for entry in found) or (clock is not None and anchor_of(clock) == waits_for):
        yield True, ()
        return
    for way in found[0].ways:
        yield way.days is not None, way.choices


def _once_triggered(
    setting: Setting, clock: Clock | None, anchor: Way, done: Way, last: Days | None, law: _OnDay
) -> Iterable[Possible]:
    """Yield the verdicts of a duty whose trigger has happened, if it waits for any."""
    view, duty = setting.view, setting.duty
    if setting.cycle.anchored and anchor.days is None:
        yield _without_anchor(setting, clock)
        return
    if setting.cycle.restart is not None and last is not None and last.last >= setting.cycle.restart.first:
        yield Possible(verdict=Verdict.NOT_APPLICABLE, reason=codes.RESTARTED)
        return
    for way in _conditions(setting, last, law):
        if not way.holds:
            yield Possible(verdict=Verdict.NOT_APPLICABLE, reason=codes.CONDITION_FALSE).under(*way.choices)
            continue
        for entry in _exempted(setting, clock, anchor, done, last, law):
            for qualified_entry in qualified(view, duty, setting.cycle.document, entry):
                needs = (*qualified_entry.needs, *way.needs)
                yield evolve(qualified_entry, needs=needs).under(*way.choices)


def _deciding_days(setting: Setting, clock: Clock | None, anchor: Way, last: Days | None, done: Way) -> Days:
    """Return the day whose law decides: the last day or as-at, whichever is earlier; else the day the act was done.

    What has to be done before an act is owed by the law of the day of that act. An act that counts although it was done
    before the duty was in force is judged by the law of the first day on which it was.
    """
    view, duty = setting.view, setting.duty
    if view.law_at is not None:
        return Days(view.law_at, view.law_at)
    before = anchor.days if isinstance(clock, BeforeAct) else None
    days = before or last or done.days or Days(view.as_at, view.as_at)
    if duty.counts_earlier:
        body = view.register.bodies.get(setting.bearer)
        begins = max(duty.force.since or date.min, (body.force.since if body else None) or date.min)
        days = Days(max(days.first, begins), max(days.last, begins))
    return Days(min(days.first, view.as_at), min(days.last, view.as_at))


def _without_anchor(setting: Setting, clock: Clock | None) -> Possible:
    """Return the verdict where the anchoring act is absent, or merely unknown."""
    cycle = setting.cycle
    absent = cycle.absent or (cycle.document is not None and _absent_after_all(setting, clock))
    if isinstance(clock, BeforeAct) and absent:
        return Possible(verdict=Verdict.DUE)
    if absent:
        return Possible(verdict=Verdict.NOT_APPLICABLE, reason=codes.NOT_TRIGGERED)
    return Possible(verdict=Verdict.UNDETERMINED, needs=cycle.needs)


def _absent_after_all(setting: Setting, clock: Clock | None) -> bool:
    """Tell whether the act is shown absent once what is doubtful does not count."""
    anchor = anchor_of(clock) if clock else None
    return anchor is not None and anchor.verb is not None and shown_absent(setting.view, anchor, setting.bearer)


def _conditions(setting: Setting, last: Days | None, law: _OnDay) -> Iterable[Met]:
    """Yield the ways the conditions of a duty may turn out, its lifetime among them."""
    for way in law.met:
        yield from _while_running(setting, last, way)


def _while_running(setting: Setting, last: Days | None, way: Met) -> Iterable[Met]:
    """Yield the same, narrowed to last days within the lifetime that the duty runs with."""
    kind = setting.duty.while_lifetime_of
    if kind is None or not way.holds:
        yield way
        return
    end = lifetime_end(setting.view, kind, setting.cycle.document)
    if end is not None and last is not None and last.last <= end.first:
        yield way
    elif end is not None and last is not None and last.first > end.last:
        yield evolve(way, holds=False)
    else:
        ask = (Need(code="lifetime", object=setting.view.related(kind, setting.cycle.document) or kind),)
        for runs in (True, False):
            choice = Choice("fact", f"lifetime of {kind}", str(runs))
            yield Met(holds=runs, needs=(*way.needs, ask), choices=(*way.choices, choice))


def _exempted(
    setting: Setting, clock: Clock | None, anchor: Way, done: Way, last: Days | None, law: _OnDay
) -> Iterable[Possible]:
    """Yield the verdicts of the table, as the exceptions leave them."""
    for way in law.exempted:
        for entry in _table(setting, clock, anchor, done, last):
            yield relieved(entry, way).under(*way.choices)


def _table(setting: Setting, clock: Clock | None, anchor: Way, done: Way, last: Days | None) -> tuple[Possible, ...]:
    """Return the verdicts of the table for one way things may be."""
    view, duty = setting.view, setting.duty
    if isinstance(clock, UnknownLimit):
        cause = Cause("unknown-limit", clock.because)
        return (Possible(verdict=Verdict.UNDETERMINED, causes=(cause,), done=done.days),)
    if duty.forbids:
        return _forbidden(setting, first_to_cover(setting, clock, anchor), done)
    if isinstance(clock, EndOfLifetime | SoonAfter) or (isinstance(clock, Tiled) and clock.mode == "soon"):
        return _open_ended(setting, clock, anchor, done)
    first = first_to_cover(setting, clock, anchor)
    if isinstance(clock, Tiled) and last is None:
        return _for_the_period(setting, clock, anchor, done)
    covered, asked = covered_by(setting), partial(ask, setting, first, last)
    owed = Days(first, max(first, anchor.days.last) if anchor.days else first)
    found = decide(first=first, last=last, done=done.days, as_at=view.as_at, covered=covered, owed=owed, ask=asked)
    if isinstance(clock, BeforeAct) and anchor.days is not None and done.days is not None:
        found = tuple(other for entry in found for other in _on_the_same_day(entry, anchor.days, done.days))
    if duty.ordinal != "first" or last is None or duty.jointly or covered(first, last.last):
        return found
    return tuple(_perhaps_not_the_first(entry, asked) for entry in found)


def _on_the_same_day(entry: Possible, anchor: Days, done: Days) -> Iterable[Possible]:
    """Yield a late verdict, and where the act may have been done on the very day of the other, that it came first."""
    yield entry
    if entry.verdict is Verdict.MET_LATE and done == anchor and done.first == done.last:
        cause = Cause("fact", "which of the two came first on that day is not known")
        yield evolve(entry, verdict=Verdict.MET, late=None, causes=(*entry.causes, cause))


def _perhaps_not_the_first(entry: Possible, asked: Asked) -> Possible:
    """Return a late verdict on the first of its kind as open: an earlier one may not be in the record."""
    if entry.verdict is not Verdict.MET_LATE:
        return entry
    cause = Cause("fact", "whether this was the first is not known: the record is not complete for the days before")
    return evolve(entry, verdict=Verdict.UNDETERMINED, late=None, needs=asked(), causes=(*entry.causes, cause))


def _for_the_period(setting: Setting, clock: Tiled, anchor: Way, done: Way) -> tuple[Possible, ...]:
    """Return the verdicts of what is owed for a period, where the law names no last day: due until it begins."""
    view, period = setting.view, setting.cycle.period
    assert period is not None  # a clock over periods whose start is not known was answered before
    begins = next_day(period.last) if clock.mode in AFTERWARDS else period.first
    if done.days is None and view.as_at < begins:
        return (Possible(verdict=Verdict.DUE),)
    first = first_to_cover(setting, clock, anchor)
    asked = partial(ask, setting, first, None)
    since = max(begins, view.first_day((setting.duty,)))
    covered, owed = covered_by(setting), Days(since, since)
    return decide(first=first, last=None, done=done.days, as_at=view.as_at, covered=covered, owed=owed, ask=asked)


def _forbidden(setting: Setting, first: date, done: Way) -> tuple[Possible, ...]:
    """Return the verdict of a prohibition: broken by doing, kept only where the record is complete."""
    as_at = setting.view.as_at
    if done.days is not None:
        return (Possible(verdict=Verdict.BREACHED, done=done.days),)
    if complete := covered_by(setting)(first, as_at):
        return (Possible(verdict=Verdict.MET, facts=complete),)
    need = Need(
        code="complete", verb=setting.duty.verb, object=setting.duty.object, by=setting.bearer, first=first, last=as_at
    )
    return (Possible(verdict=Verdict.UNDETERMINED, needs=((need,),)),)


def _open_ended(
    setting: Setting, clock: EndOfLifetime | SoonAfter | Tiled, anchor: Way, done: Way
) -> tuple[Possible, ...]:
    """Return the verdicts of a clock that is judged once its day is past."""
    view, end = setting.view, anchor.days
    assert end is not None  # a way without its anchor was answered before
    if setting.cycle.period is not None:
        end = Days(setting.cycle.period.last, setting.cycle.period.last)
    if done.days is not None:
        return _delay(setting, end, done.days)
    first = first_to_cover(setting, clock, anchor)
    due = Possible(verdict=Verdict.DUE, last=None if isinstance(clock, Tiled) else end)  # a period's end is no deadline
    if view.as_at <= end.first:
        return (due,)
    covered, owed = covered_by(setting), Days(next_day(end.first), next_day(end.last))
    asked = partial(ask, setting, first, None)
    past = decide(first=first, last=None, done=None, as_at=view.as_at, covered=covered, owed=owed, ask=asked)
    return past if view.as_at > end.last else (due, *past)


def _delay(setting: Setting, end: Days, done: Days) -> tuple[Possible, ...]:
    """Return the verdicts of an act done when its day had come: the delay is for a person to judge."""
    if done.last <= end.first:
        return (Possible(verdict=Verdict.MET, done=done),)
    days = (max((done.first - end.last).days, 0), (done.last - end.first).days)
    slot = f"{setting.duty.id}.delay"
    answer = setting.view.answers.to(slot, setting.cycle.document)
    folded = answer.answer.strip().casefold() if answer else ""
    detail = f"{days[0]} days after" if days[0] == days[1] else f"{days[0]} to {days[1]} days after"
    met = Possible(verdict=Verdict.MET, done=done, detail=detail)
    late = Possible(verdict=Verdict.MET_LATE, done=done, late=(max(days[0], 1), days[1]), detail=detail)
    if answer and folded == codes.YES:
        return (evolve(met, facts=(answer.path,)),)
    if answer and folded in codes.NO:
        return (evolve(late, facts=(answer.path,)),)
    return (
        met.under(Choice("judgement", slot, "yes")),
        late.under(Choice("judgement", slot, "no")),
    )
