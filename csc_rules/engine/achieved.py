"""Duties that are achieved once in a cycle: every way things may be is decided, then made into one verdict."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from attrs import evolve, frozen

from csc_rules.engine import codes
from csc_rules.engine.clocks import last_day, lifetime_end
from csc_rules.engine.codes import ADVERSE, Aspect, Verdict
from csc_rules.engine.conditions import Exempted, exemptions, truth
from csc_rules.engine.cycles import Cycle, cycles, effective_clock
from csc_rules.engine.decide import Covered, decide, unify
from csc_rules.engine.holders import barrier
from csc_rules.engine.occurrences import Occurrence, View, Way, target
from csc_rules.engine.trace import Emit
from csc_rules.engine.values import Cause, Choice, Days, Need, Outcome, Possible, ReadingOutcome
from csc_rules.law.model import (
    BeforeAct,
    Clock,
    Duty,
    EndOfLifetime,
    SoonAfter,
    UnknownLimit,
)

MOST_WAYS = 256
ONE_DAY = timedelta(days=1)


@frozen(kw_only=True)
class Decided:
    """The act finding of one cycle, with what the other aspects need to know."""

    cycle: Cycle
    outcome: Outcome
    shown: bool  # the act is shown done, whichever way
    last: Days | None


def achieved(view: View, duty: Duty, bearer: str, emit: Emit) -> tuple[Decided, ...]:
    """Return the act finding of every cycle of a duty, in order; the last is the current cycle."""
    clock = effective_clock(view, duty)
    return tuple(_decided(view, duty, bearer, clock, cycle, emit) for cycle in cycles(view, duty, bearer, clock))


def _decided(view: View, duty: Duty, bearer: str, clock: Clock | None, cycle: Cycle, emit: Emit) -> Decided:
    settings = _Setting(view=view, duty=duty, bearer=bearer, cycle=cycle)
    clocks = (clock, *duty.readings) if duty.readings else (clock,)
    by_reading = [tuple(_possibles(settings, entry, index, len(clocks))) for index, entry in enumerate(clocks)]
    found = tuple(entry for entries in by_reading for entry in entries)
    merged, futures = unify(found)
    readings = _readings(clocks, by_reading) if len(clocks) > 1 else ()
    outcome = _outcome(settings, merged, readings)
    outcome = evolve(outcome, futures=futures, slots=_slots(duty, merged), causes=_causes(merged, readings, duty))
    if emit is not None:
        emit("decided", duty=duty, cycle=cycle, clocks=clocks, possibles=found, outcome=outcome)
    shown = outcome.verdict in (Verdict.MET, Verdict.MET_LATE)
    return Decided(cycle=cycle, outcome=outcome, shown=shown, last=merged.last)


@frozen(kw_only=True)
class _Setting:
    """One cycle of one duty of one bearer."""

    view: View
    duty: Duty
    bearer: str
    cycle: Cycle


def _outcome(setting: _Setting, merged: Possible, readings: tuple[ReadingOutcome, ...]) -> Outcome:
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
    )


def _slots(duty: Duty, merged: Possible) -> tuple[str, ...]:
    asked = [cause.about for cause in merged.causes if cause.kind == "judgement"]
    return tuple(dict.fromkeys(asked)) if merged.verdict is Verdict.NEEDS_JUDGEMENT else ()


def _causes(merged: Possible, readings: tuple[ReadingOutcome, ...], duty: Duty) -> tuple[Cause, ...]:
    if merged.verdict is Verdict.UNDETERMINED and len({entry.verdict for entry in readings}) > 1:
        return (Cause("reading", duty.unsettled or ""), *(cause for cause in merged.causes if cause.kind != "reading"))
    return tuple(cause for cause in merged.causes if cause.kind != "reading")


def _readings(
    clocks: tuple[Clock | None, ...], found: list[tuple[Possible, ...]]
) -> tuple[ReadingOutcome, ...]:
    results = []
    for clock, entries in zip(clocks, found, strict=True):
        if not entries:
            results.append(ReadingOutcome(label=_label(clock), last=None, verdict=None))
            continue
        one, _ = unify(entries)
        results.append(ReadingOutcome(label=_label(clock), last=one.last, verdict=one.verdict))
    return tuple(results)


def _label(clock: Clock | None) -> str:
    anchor = getattr(clock, "anchor", None)
    return str(getattr(anchor, "event", None) or "") if anchor else ""


def _possibles(setting: _Setting, clock: Clock | None, index: int, count: int) -> Iterable[Possible]:
    """Yield the verdict of every way things may be under one reading of the clock."""
    cycle = setting.cycle
    reading = (Choice("reading", setting.duty.id, str(index)),) if count > 1 else ()
    current = _reread(setting, clock, index) if index and clock is not None else cycle
    if current is None:
        return
    ways = 0
    for anchor in current.ways:
        for done in _done_ways(setting, clock, anchor):
            for entry in _one_way(evolve(setting, cycle=current), clock, anchor, done):
                ways += 1
                if ways > MOST_WAYS:
                    yield Possible(verdict=Verdict.UNDETERMINED, detail="too many ways things may have been")
                    return
                yield entry.under(*reading)


def _reread(setting: _Setting, clock: Clock, index: int) -> Cycle | None:
    """Return the cycle under a rival reading; none where it counts from an event of which no day is known."""
    found = cycles(setting.view, setting.duty, setting.bearer, clock)
    match = next((cycle for cycle in found if cycle.key == setting.cycle.key), found[-1])
    unknown_event = any(need.code == "event" for needs in match.needs for need in needs)
    return None if unknown_event and setting.view.assumed else match


def _one_way(setting: _Setting, clock: Clock | None, anchor: Way, done: Way) -> Iterable[Possible]:
    """Yield the verdicts of one way: the gates of force, bearer, trigger and conditions first, then the table."""
    choices = (*anchor.choices, *done.choices)
    facts = (*anchor.facts, *done.facts, *anchor.determinations, *done.determinations)
    for entry in _gated(setting, clock, anchor, done):
        yield evolve(
            entry.under(*choices),
            facts=tuple(dict.fromkeys((*entry.facts, *facts))),
            document=done.document or entry.document,
            notes=(*entry.notes, *anchor.notes, *done.notes),
        )


def _gated(setting: _Setting, clock: Clock | None, anchor: Way, done: Way) -> Iterable[Possible]:
    view, duty = setting.view, setting.duty
    last = last_day(clock, anchor.days) if clock else None
    day = _deciding_day(view, last, done)
    barred = barrier(view, duty, setting.bearer, day)
    if barred is not None:
        yield barred
        return
    if duty.contingent is not None and not view.occurrences(duty.contingent, setting.bearer):
        yield Possible(verdict=Verdict.NOT_APPLICABLE, reason=codes.NOT_TRIGGERED)
        return
    if setting.cycle.anchored and anchor.days is None:
        yield _without_anchor(setting, clock)
        return
    if setting.cycle.restart is not None and last is not None and last.last >= setting.cycle.restart.first:
        yield Possible(verdict=Verdict.NOT_APPLICABLE, reason=codes.RESTARTED)
        return
    for proviso, needs, taken in _provisos(setting, last):
        if proviso is False:
            yield Possible(verdict=Verdict.NOT_APPLICABLE, reason=codes.CONDITION_FALSE).under(*taken)
            continue
        for entry in _exempted(setting, clock, anchor, done, last, day):
            yield evolve(entry, needs=(*entry.needs, *needs)).under(*taken)


def _deciding_day(view: View, last: Days | None, done: Way) -> date:
    """Return the day whose law decides: the last day or as-at, whichever is earlier; else the day the act was done."""
    if view.law_at is not None:
        return view.law_at
    if last is not None:
        return min(last.first, view.as_at)
    if done.days is not None:
        return min(done.days.first, view.as_at)
    return view.as_at


def _without_anchor(setting: _Setting, clock: Clock | None) -> Possible:
    """Return the verdict where the anchoring act is absent, or merely unknown."""
    cycle = setting.cycle
    absent = cycle.absent or (cycle.document is not None and _absent_after_all(setting, clock))
    if isinstance(clock, BeforeAct) and absent:
        return Possible(verdict=Verdict.DUE)
    if absent:
        return Possible(verdict=Verdict.NOT_APPLICABLE, reason=codes.NOT_TRIGGERED)
    return Possible(verdict=Verdict.UNDETERMINED, needs=cycle.needs)


def _absent_after_all(setting: _Setting, clock: Clock | None) -> bool:
    """Tell whether the act is shown absent once what is doubtful does not count."""
    anchor = getattr(clock, "anchor", None) or next(iter(getattr(clock, "anchors", ())), None)
    return anchor is not None and anchor.verb is not None and setting.view.shown_absent(anchor, setting.bearer)


def _provisos(
    setting: _Setting, last: Days | None
) -> Iterable[tuple[bool, tuple[tuple[Need, ...], ...], tuple[Choice, ...]]]:
    """Yield whether the conditions of a duty hold, with the choices under which they do."""
    ways: list[tuple[bool, tuple[tuple[Need, ...], ...], tuple[Choice, ...]]] = [(True, (), ())]
    for proviso in setting.duty.provisos:
        found = []
        for way in truth(setting.view, proviso.condition, setting.cycle.document, setting.bearer):
            outcomes = (True, False) if way.holds is None else (way.holds,)
            for holds in outcomes:
                unknown = (Choice("fact", _condition_name(setting.duty), str(holds)),) if way.holds is None else ()
                kept = holds is not proviso.negated
                found += [(a and kept, (*n, *way.needs), (*c, *way.choices, *unknown)) for a, n, c in ways]
        ways = found
    return [entry for way in ways for entry in _while_running(setting, last, *way)]


def _condition_name(duty: Duty) -> str:
    return f"condition of {duty.id}"


def _while_running(
    setting: _Setting,
    last: Days | None,
    holds: bool,
    needs: tuple[tuple[Need, ...], ...],
    choices: tuple[Choice, ...],
) -> Iterable[tuple[bool, tuple[tuple[Need, ...], ...], tuple[Choice, ...]]]:
    """Yield the same, narrowed to last days within the lifetime that the duty runs with."""
    kind = setting.duty.while_lifetime_of
    if kind is None or not holds:
        yield holds, needs, choices
        return
    end = lifetime_end(setting.view, kind, setting.cycle.document)
    if end is not None and last is not None and last.last <= end.first:
        yield True, needs, choices
    elif end is not None and last is not None and last.first > end.last:
        yield False, needs, choices
    else:
        ask = (Need(code="lifetime", object=setting.view.related(kind, setting.cycle.document) or kind),)
        for runs in (True, False):
            yield runs, (*needs, ask), (*choices, Choice("fact", f"lifetime of {kind}", str(runs)))


def _exempted(
    setting: _Setting, clock: Clock | None, anchor: Way, done: Way, last: Days | None, day: date
) -> Iterable[Possible]:
    """Yield the verdicts of the table, as the exceptions leave them."""
    for way in exemptions(setting.view, setting.duty.id, setting.cycle.document, setting.bearer, day):
        if way.conflict:
            detail = ", ".join(entry.id for entry in way.certain)
            yield Possible(verdict=Verdict.CONFLICT, detail=detail).under(*way.choices)
            continue
        for entry in _table(setting, clock, anchor, done, last):
            yield _relieved(entry, way).under(*way.choices)


def _relieved(entry: Possible, way: Exempted) -> Possible:
    """Return a verdict with the effect of exceptions that hold, or that might."""
    if way.certain:
        exemption = way.certain[0]
        if exemption.effect in ("disapplies", "replaces"):
            names = ", ".join(other.id for other in way.certain)
            instead = f"; {exemption.instead} instead" if exemption.instead else ""
            return Possible(verdict=Verdict.NOT_APPLICABLE, reason=f"{codes.DISAPPLIED} by {names}{instead}")
        if entry.verdict in (Verdict.BREACHED, Verdict.OUTSTANDING):
            return evolve(entry, verdict=Verdict.EXCUSED, detail=exemption.id)
    if way.unknown:
        names = ", ".join(other.id for other in way.unknown)
        if entry.verdict in ADVERSE:
            cause = Cause("exception", names)
            return evolve(entry, verdict=Verdict.UNDETERMINED, late=None, needs=way.needs, causes=(*entry.causes, cause))
        return evolve(entry, notes=(*entry.notes, f"the exception {names} may apply; nothing tells"))
    return entry


def _table(
    setting: _Setting, clock: Clock | None, anchor: Way, done: Way, last: Days | None
) -> tuple[Possible, ...]:
    """Return the verdicts of the table for one way things may be."""
    view, duty = setting.view, setting.duty
    if isinstance(clock, UnknownLimit):
        cause = Cause("unknown-limit", clock.because)
        return (Possible(verdict=Verdict.UNDETERMINED, causes=(cause,), done=done.days),)
    if isinstance(clock, EndOfLifetime | SoonAfter):
        return _open_ended(setting, clock, anchor, done)
    first = first_day(setting.view, duty, setting.cycle, clock, anchor)
    return decide(
        first=first,
        last=last,
        done=done.days,
        as_at=view.as_at,
        covered=_covered(setting),
        ask=_ask(setting, first, last),
    )


def _open_ended(
    setting: _Setting, clock: EndOfLifetime | SoonAfter, anchor: Way, done: Way
) -> tuple[Possible, ...]:
    """Return the verdicts of a clock that is judged once its day is past."""
    view, end = setting.view, anchor.days
    if end is None:
        return (Possible(verdict=Verdict.UNDETERMINED, needs=setting.cycle.needs),)
    if done.days is not None:
        return _delay(setting, end, done.days)
    first = first_day(view, setting.duty, setting.cycle, clock, anchor)
    due = Possible(verdict=Verdict.DUE, last=end)
    if view.as_at <= end.first:
        return (due,)
    past = decide(
        first=first, last=None, done=None, as_at=view.as_at, covered=_covered(setting), ask=_ask(setting, first, None)
    )
    past = tuple(evolve(entry, since=end.last + ONE_DAY if entry.since else None) for entry in past)
    return past if view.as_at > end.last else (due, *past)


def _delay(setting: _Setting, end: Days, done: Days) -> tuple[Possible, ...]:
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
        met.under(Choice("judgement", slot, "soon enough")),
        late.under(Choice("judgement", slot, "not soon enough")),
    )


def first_day(view: View, duty: Duty, cycle: Cycle, clock: Clock | None, anchor: Way) -> date:
    """Return the first day on which the act could count for a cycle."""
    body = view.register.bodies
    existing = [body[party.name].force.since or date.min for party in duty.bearers if party.name in body]
    in_force = max(view.first_day((duty,)), min(existing, default=date.min))
    if anchor.days is None:
        return in_force
    if isinstance(clock, EndOfLifetime):
        made = [way.days.first for way in _made(view, clock, cycle) if way.days] if duty.ordinal == "new" else []
        return max(in_force, *(day + ONE_DAY for day in made)) if made else max(in_force, anchor.days.first)
    if isinstance(clock, BeforeAct):
        return in_force
    return max(in_force, anchor.days.first)


def _made(view: View, clock: EndOfLifetime, cycle: Cycle) -> tuple[Way, ...]:
    made = view.making(clock.object)
    for occurrence in view.occurrences(made, "") if made else ():
        if occurrence.document == cycle.document:
            return occurrence.ways
    return ()


def _covered(setting: _Setting) -> Covered:
    duty, view = setting.duty, setting.view
    kind = target(duty, view.ruleset)

    def covered(first: date, last: date) -> bool:
        return view.facts.covered(duty.verb, setting.bearer, kind, setting.cycle.document, first, last)

    return covered


def _ask(setting: _Setting, first: date, last: Days | None) -> tuple[tuple[Need, ...], ...]:
    """Return the two facts either of which settles it: the day it was done, or that the record is complete."""
    duty, view = setting.duty, setting.view
    kind = target(duty, view.ruleset)
    until = last.last if last else view.as_at
    done = Need(code="done", verb=duty.verb, object=setting.cycle.document or kind, by=setting.bearer)
    complete = Need(code="complete", verb=duty.verb, object=kind, by=setting.bearer, first=first, last=until)
    return ((done,), (complete,))


def _done_ways(setting: _Setting, clock: Clock | None, anchor: Way) -> tuple[Way, ...]:
    """Return the ways the duty's own act was done in this cycle, not done among them."""
    view, duty, cycle = setting.view, setting.duty, setting.cycle
    if cycle.anchored and anchor.days is None:
        return (Way(days=None),)
    since = first_day(view, duty, cycle, clock, anchor)
    slot = view.ruleset.slots[duty.slot] if duty.slot else None
    found = view.acts(
        duty.verb,
        target(duty, view.ruleset),
        slot=slot,
        since=since,
        allowed=lambda doing: doing.by == setting.bearer,
    )
    own = [occurrence for occurrence in found if _serves(setting, clock, anchor, occurrence)]
    return _chain(sorted(own, key=lambda entry: (_latest(entry), entry.document or "")))


def _latest(occurrence: Occurrence) -> date:
    return min((way.days.last for way in occurrence.ways if way.days), default=date.max)


def _serves(setting: _Setting, clock: Clock | None, anchor: Way, occurrence: Occurrence) -> bool:
    """Tell whether an occurrence of the act belongs to this cycle: by document, by what that is about, or by day."""
    cycle, papers = setting.cycle, setting.view.facts.papers
    if cycle.document is None or occurrence.document is None:
        return cycle.next is None or occurrence.earliest < cycle.next
    paper, about = papers.get(occurrence.document), papers.get(cycle.document)
    if paper is not None and about is not None and paper.kind == about.kind:
        same = occurrence.document == cycle.document
        makes_another = setting.duty.makes == paper.kind or setting.duty.ordinal in ("new", "next")
        return not same if makes_another else same
    if paper is not None and paper.about:
        return cycle.document in paper.about
    return cycle.next is None or occurrence.earliest < cycle.next


def _chain(found: list[Occurrence]) -> tuple[Way, ...]:
    """Return the ways the first of some occurrences came about; where it may not have, the next stands in."""
    if not found:
        return (Way(days=None),)
    ways: list[Way] = []
    for way in found[0].ways:
        if way.days is not None:
            ways.append(way)
            continue
        for rest in _chain(found[1:]):
            ways.append(evolve(rest, choices=(*way.choices, *rest.choices)))
    return tuple(ways)
