"""The process findings of an instance: whom the act reached, letter by letter, and how long it lasted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve, frozen

from csc_rules.dates import day_before, last_day_beginning, next_day
from csc_rules.engine import codes
from csc_rules.engine.achieved import Decided
from csc_rules.engine.clocks import effective_clock
from csc_rules.engine.codes import LENGTH, Aspect, Verdict
from csc_rules.engine.conditions import truth
from csc_rules.engine.contacts import Contact, Contacts, of_cycle, of_span
from csc_rules.engine.occurrences import View
from csc_rules.engine.values import Cause, Days, Future, Need, Outcome
from csc_rules.law.model import BeforeAct, Condition, Consultee, Duty, LeastTime

LISTED = "not judged until the act is shown done"
NOBODY = "there is nobody to be reached"


@frozen(kw_only=True)
class _Stage:
    """When those to be reached had to be reached, and whose law says who they are.

    ``open``: whether this can be judged yet. ``limit`` is the last day in time, a range where it is not known closely.
    """

    open: bool
    day: date
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
    stage = _Stage(open=True, day=view.law_at or day, limit=Days(day, day))
    yield from _letters(view, duty, act, of_span(view, duty, act, day), stage)


def listed(act: Outcome, aspect: Aspect, item: str, provisions: tuple[str, ...]) -> Outcome:
    """Return a finding that is listed, without a verdict and not counted."""
    return Outcome(
        norm=act.norm,
        bearer=act.bearer,
        cycle=act.cycle,
        object=act.object,
        aspect=aspect,
        verdict=None,
        item=item,
        reason=LISTED,
        provisions=provisions,
    )


def conditional(view: View, condition: Condition | None, found: Outcome, day: date) -> Iterable[Outcome]:
    """Yield a finding as the condition of what it is about leaves it: nothing where that does not apply.

    Where it may not apply, nothing adverse is said.
    """
    ways = truth(view, condition, found.object, found.bearer, day) if condition else ()
    if any(way.holds is not False for way in ways) or not ways:
        doubt = next((way for way in ways if way.holds is not True), None)
        adverse = found.verdict not in (None, Verdict.MET)
        yield (
            _doubted(found, doubt.needs, ways[0].choices[0].about if ways[0].choices else None)
            if (doubt is not None and adverse)
            else found
        )


def _doubted(found: Outcome, needs: tuple[tuple[Need, ...], ...], slot: str | None) -> Outcome:
    if slot is None:
        return evolve(found, verdict=Verdict.UNDETERMINED, needs=(*needs, *found.needs))
    causes = (Cause("judgement", slot), *found.causes)
    futures = (Future(answer="yes", verdict=found.verdict or Verdict.UNDETERMINED), Future(answer="no", verdict=_NONE))
    return evolve(found, verdict=Verdict.NEEDS_JUDGEMENT, slots=(slot, *found.slots), causes=causes, futures=futures)


_NONE = Verdict.NOT_APPLICABLE


def _stage(view: View, duty: Duty, decided: Decided) -> _Stage:
    if isinstance(effective_clock(view, duty), BeforeAct):
        last = decided.last
        limit = last or Days(view.as_at, view.as_at)
        return _Stage(
            open=last is not None, day=view.law_at or (next_day(last.first) if last else view.as_at), limit=limit
        )
    done = decided.outcome.done if decided.shown else None
    day = view.law_at or (done.first if done else view.as_at)
    return _Stage(open=done is not None, day=day, limit=Days(view.as_at, view.as_at))


def _letters(view: View, duty: Duty, act: Outcome, contacts: Contacts, stage: _Stage) -> Iterator[Outcome]:
    for consultee in duty.consultees:
        if not consultee.force.covers(stage.day):
            continue
        base = listed(act, Aspect.PROCESS, consultee.letter, consultee.provisions or duty.provisions)
        if stage.open:
            found = _letter(view, duty.verb, consultee, contacts, stage, evolve(base, reason=""))
            yield from conditional(view, consultee.condition, found, stage.day)
        else:
            reach = view.register.to_reach(consultee.party, stage.day, act.bearer)
            yield evolve(base, missing=reach.names)


@frozen(kw_only=True)
class _Required:
    """The names to look for, with the determinations they rest on, and the classes that nobody has closed."""

    names: tuple[str, ...]
    optional: tuple[str, ...]
    local: tuple[str, ...]
    unknown: tuple[str, ...]
    determinations: tuple[str, ...]
    open: tuple[str, ...]


def _required(view: View, consultee: Consultee, bearer: str, day: date) -> _Required:
    reach = view.register.to_reach(consultee.party, day, bearer)
    answers = {name: view.answers.to(name) for name in reach.judged}
    closed = [answer for answer in answers.values() if answer]
    named = [_body(view, member) for answer in closed for member in answer.members]
    return _Required(
        names=tuple(dict.fromkeys((*reach.names, *named))),
        optional=reach.names if consultee.if_any else reach.optional,
        local=reach.local,
        unknown=reach.unknown,
        determinations=tuple(answer.path for answer in closed),
        open=tuple(name for name, answer in answers.items() if answer is None),
    )


def _body(view: View, name: str) -> str:
    match = view.register.find(name, view.as_at)
    return match.body.id if match else view.register.find_class(name) or name


def _letter(view: View, verb: str, consultee: Consultee, contacts: Contacts, stage: _Stage, base: Outcome) -> Outcome:
    """Return the finding on one letter: who is missing of those to be reached, as far as the record shows."""
    required = _required(view, consultee, base.bearer, stage.day)
    sure, perhaps = (contacts.names(day, stage.day) for day in (stage.limit.first, stage.limit.last))
    missing = tuple(name for name in required.names if name not in sure)
    paths = tuple(entry.path for entry in contacts.by(stage.limit.last))
    facts = (*paths, *contacts.closed, *required.determinations)
    base = evolve(base, determinations=required.determinations, facts=facts, missing=missing)
    strangers = contacts.strangers(stage.limit.last)
    owed = [name for name in missing if name not in perhaps and name not in required.optional]
    if strangers:
        # Who they are is not known, so that they may be just those of a kind without a list.
        owed = [name for name in owed if name not in view.register.classes]
        base = evolve(base, notes=(f"names that nothing here knows: {', '.join(strangers)}",))
    lacking = [name for name in owed if not _in_part(view, contacts, name, stage, local=name in required.local)]
    if lacking and contacts.complete:
        return evolve(base, verdict=Verdict.BREACHED, missing=tuple(lacking))
    if required.open:
        causes = tuple(Cause("judgement", name) for name in required.open)
        return evolve(base, verdict=Verdict.NEEDS_JUDGEMENT, slots=required.open, causes=causes)
    needs = tuple((Need(code="consulted", verb=verb, item=name, object=base.object),) for name in missing)
    if required.unknown:
        causes = tuple(Cause("fact", why) for why in required.unknown)
        return evolve(base, verdict=Verdict.UNDETERMINED, causes=causes, needs=needs)
    if missing:
        return evolve(base, verdict=Verdict.UNDETERMINED, needs=needs)
    if not required.names and not required.determinations:
        return evolve(base, verdict=Verdict.NOT_APPLICABLE, reason=codes.CONDITION_FALSE, detail=NOBODY)
    return evolve(base, verdict=Verdict.MET)


def _in_part(view: View, contacts: Contacts, name: str, stage: _Stage, *, local: bool) -> bool:
    """Tell whether some of a kind of body were reached, of which all have to be: there may be others."""
    return name in view.register.classes and contacts.some_of(name, stage.limit.last, stage.day, local=local)


def _length(least: LeastTime, contacts: Contacts, stage: _Stage, base: Outcome) -> Outcome:
    """Return the finding on how long it lasted; one occasion that was long enough will do."""
    base, entries = evolve(base, reason=""), contacts.by(stage.limit.last)
    base = evolve(base, facts=tuple(entry.path for entry in entries), detail=f"at least {least.count} {least.unit}")
    lasted = [_lasted(least, entry) for entry in entries]
    if True in lasted:
        return evolve(base, verdict=Verdict.MET)
    if lasted and None not in lasted and contacts.complete:
        return evolve(base, verdict=Verdict.BREACHED)
    need = Need(code="length", object=base.object)
    return evolve(base, verdict=Verdict.UNDETERMINED, needs=((need,),))


def _lasted(least: LeastTime, entry: Contact) -> bool | None:
    """Tell whether an occasion was long enough, its first and last day counted; None where its days do not tell."""
    if _long_enough(least, entry.first.latest, entry.last.earliest):
        return True
    return None if entry.last.latest is None or _long_enough(least, entry.first.earliest, entry.last.latest) else False


def _long_enough(least: LeastTime, first: date | None, last: date | None) -> bool:
    return first is not None and last is not None and last_day_beginning(first, least.count, least.unit) <= last
