"""Duties kept up over a span: one instance for each bearer and span of being bound."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from attrs import evolve

from csc_rules.dates import day_before
from csc_rules.engine import codes
from csc_rules.engine.clocks import anchor_of, first_event_day
from csc_rules.engine.codes import Aspect, Verdict
from csc_rules.engine.conditions import exemptions, provisos, relieved
from csc_rules.engine.decide import unify
from csc_rules.engine.gates import untriggered
from csc_rules.engine.holders import barrier, intersection, looked_for, spans
from csc_rules.engine.kept import recorded, running, shown
from csc_rules.engine.occurrences import View
from csc_rules.engine.reach import act_wanted, shown_absent
from csc_rules.engine.trace import Emit
from csc_rules.engine.values import Cause, Choice, Days, Future, Outcome, Possible
from csc_rules.law.model import Duty, Force, OnceAfter
from csc_rules.record.model import Determination


def maintained(view: View, duty: Duty, bearer: str, emit: Emit) -> tuple[Outcome, ...]:
    """Return the finding of every span in which a body is bound by a maintained duty, the last one current."""
    bound = [
        shared
        for span in spans(view.register, bearer, duty.bearers)
        if (shared := intersection(span, Force(since=_since(view, duty), until=duty.force.until)))
    ]
    begun = [span for span in bound if span.since is None or span.since <= view.as_at]
    if not begun or view.law_at:
        return (_outcome(view, duty, bearer, None, _unbound_or(view, duty, bearer), emit),)
    return tuple(_outcome(view, duty, bearer, span, _in_span(view, duty, bearer, span), emit) for span in begun)


def _since(view: View, duty: Duty) -> date | None:
    if not view.assumed:
        return duty.force.since
    return max(view.commenced, duty.force.since or date.min)


def _unbound_or(view: View, duty: Duty, bearer: str) -> Possible:
    """Return why nobody is bound, or with the law frozen on a day, the verdict of the span that day lies in."""
    barred = barrier(view, duty, bearer, view.as_at)
    if barred is not None:
        return untriggered(view, duty, bearer) or barred
    return _in_span(view, duty, bearer, Force(since=duty.force.since))


def _in_span(view: View, duty: Duty, bearer: str, span: Force) -> Possible:
    last = view.as_at if span.until is None else min(view.as_at, day_before(span.until))
    ended = span.until is not None and view.as_at >= span.until
    if ended and not _evidence(view, duty, bearer):
        return barrier(view, duty, bearer, view.as_at) or Possible(
            verdict=Verdict.NOT_APPLICABLE, reason=codes.NOT_A_BEARER
        )
    ways: list[Possible] = []
    for start, choices in _starts(view, duty, bearer, span.since):
        if start is None:
            ways.append(_without_trigger(view, duty, bearer).under(*choices))
            continue
        found = _judged(view, duty, bearer, start, last) if _open(duty) else shown(view, duty, bearer, start, last)
        ways.extend(entry.under(*choices) for entry in _as_conditions_leave_it(view, duty, bearer, found))
    return unify(ways)[0]


def _starts(
    view: View, duty: Duty, bearer: str, since: date | None
) -> Iterable[tuple[date | None, tuple[Choice, ...]]]:
    """Yield the days from which a span runs: that of being bound, or of the trigger where the duty waits for one.

    Of a trigger on a vague day both ends are tried; None stands for no trigger.
    """
    anchor = duty.contingent or (duty.clock.anchor if isinstance(duty.clock, OnceAfter) else None)
    if anchor is None:
        yield since or date.min, ()
        return
    if anchor.verb is None:
        day = first_event_day(view, anchor, bearer)
        yield max(since or date.min, day) if day else None, ()
        return
    triggers = view.occurrences(anchor, bearer)
    if not triggers:
        yield None, ()
    for way in triggers[0].ways if triggers else ():
        for day in sorted({way.days.first, way.days.last}) if way.days else (None,):
            choice = Choice("date", next(iter(way.facts), ""), str(day))
            yield (max(since or date.min, day) if day else None), (*way.choices, choice)


def _without_trigger(view: View, duty: Duty, bearer: str) -> Possible:
    """Return the verdict where what a duty runs from is not on record: not triggered, or merely unknown."""
    anchor = anchor_of(duty.clock) if duty.clock and duty.contingent is None else None
    if anchor is None or anchor.verb is None or shown_absent(view, anchor, bearer):
        return Possible(verdict=Verdict.NOT_APPLICABLE, reason=codes.NOT_TRIGGERED)
    return Possible(verdict=Verdict.UNDETERMINED, needs=((act_wanted(view, anchor, bearer),),))


def _as_conditions_leave_it(view: View, duty: Duty, bearer: str, found: Possible) -> Iterable[Possible]:
    """Yield the verdict as the conditions of the duty and the exceptions to it leave it."""
    for condition in provisos(view, duty, None, bearer, view.as_at):
        for way in exemptions(view, duty.id, None, bearer, view.as_at):
            entry = relieved(found, way) if condition.holds else _condition_false()
            needs = (*entry.needs, *condition.needs)
            yield evolve(entry, needs=needs).under(*condition.choices, *way.choices)


def _condition_false() -> Possible:
    return Possible(verdict=Verdict.NOT_APPLICABLE, reason=codes.CONDITION_FALSE)


def _evidence(view: View, duty: Duty, bearer: str) -> bool:
    """Tell whether the record holds anything on a span that is over."""
    answered = any(view.answers.to(slot) for slot in _slots(duty))
    return answered or any(recorded(view, duty, bearer))


def _slots(duty: Duty) -> tuple[str, ...]:
    return (*((duty.slot,) if duty.slot else ()), *duty.qualifiers)


def _open(duty: Duty) -> bool:
    return bool(_slots(duty))


def _judged(view: View, duty: Duty, bearer: str, start: date, last: date) -> Possible:
    """Return the verdict of an open-textured duty: only determinations settle it.

    The qualifiers say how far the duty goes (no: it does not go so far here); the slot says whether it was done. Where
    there is no slot, and the duty goes as far as this, whether it was done is a matter of fact.
    """
    # A determination is about the body of the record; what those it acts with did is not answered by it.
    own = bearer == view.facts.bodies[0]
    answers = {slot: view.answers.to(slot) if own else None for slot in _slots(duty)}
    said = {slot: answer.answer.strip().casefold() for slot, answer in answers.items() if answer}
    paths = tuple(answer.path for answer in answers.values() if answer)
    if any(said.get(slot) in codes.NO for slot in duty.qualifiers):
        return Possible(verdict=Verdict.NOT_APPLICABLE, reason=codes.CONDITION_FALSE, facts=paths)
    if duty.slot is None and all(said.get(slot) == codes.YES for slot in duty.qualifiers):
        found = shown(view, duty, bearer, start, last)
        return evolve(found, facts=(*found.facts, *paths))
    did = said.get(duty.slot or "")
    if did is not None and duty.forbids:
        did = codes.YES if did in codes.NO else next(iter(codes.NO))
    if did == codes.YES and not _stopped_since(view, duty, bearer, answers):
        return Possible(verdict=Verdict.MET, facts=paths)
    if did in codes.NO and all(said.get(slot) == codes.YES for slot in duty.qualifiers):
        return Possible(verdict=Verdict.BREACHED, facts=paths)
    # What was answered of a time before it stopped is to be asked again.
    open_slots = [slot for slot in _slots(duty) if slot not in said or (slot == duty.slot and did == codes.YES)]
    activity = tuple(entry.path for entry in recorded(view, duty, bearer))
    return Possible(
        verdict=Verdict.NEEDS_JUDGEMENT,
        causes=tuple(Cause("judgement", slot) for slot in open_slots or _slots(duty)),
        facts=(*paths, *activity),
    )


def _stopped_since(view: View, duty: Duty, bearer: str, answers: Mapping[str, Determination | None]) -> bool:
    """Tell whether the record shows that what a determination speaks of came to an end after it."""
    answer = answers.get(duty.slot or "")
    return answer is not None and any(
        entry.shown is duty.forbids
        and entry.since.earliest is not None
        and answer.on < entry.since.earliest <= view.as_at
        for entry in running(view, duty, bearer)
    )


def _outcome(view: View, duty: Duty, bearer: str, span: Force | None, found: Possible, emit: Emit) -> Outcome:
    since = span.since.isoformat() if span and span.since else "the beginning"
    slots = tuple(cause.about for cause in found.causes if cause.kind == "judgement")
    idle = found.verdict is Verdict.NOT_APPLICABLE
    outcome = Outcome(
        norm=duty.id,
        bearer=bearer,
        cycle=f"from {since}" if span else "once",
        object=duty.object,
        aspect=Aspect.ACT,
        verdict=found.verdict,
        reason=found.reason,
        detail=found.detail,
        last=found.last,
        late=found.late,
        since=Days(span.since, span.since) if span and span.since and not idle else None,
        needs=found.needs,
        causes=found.causes,
        slots=slots,
        futures=_either_way(slots),
        facts=found.facts,
        notes=found.notes,
        determinations=tuple(path for path in found.facts if path.startswith("determination")),
        provisions=duty.provisions,
        expected=looked_for(view, duty, found.detail),
    )
    if emit is not None:
        emit("maintained", duty=duty, span=span, outcome=outcome)
    return outcome


def _either_way(slots: tuple[str, ...]) -> tuple[Future, ...]:
    if not slots:
        return ()
    return (Future(answer="yes", verdict=Verdict.MET), Future(answer="no", verdict=Verdict.BREACHED))
