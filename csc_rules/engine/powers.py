"""Powers: one instance for each recorded exercise, within or outside the limits; never breached by not being used."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from attrs import frozen

from csc_rules.engine import codes
from csc_rules.engine.codes import Aspect, Verdict
from csc_rules.engine.conditions import truth
from csc_rules.engine.decide import unify
from csc_rules.engine.facts import Doing
from csc_rules.engine.holders import barrier
from csc_rules.engine.occurrences import View, target
from csc_rules.engine.trace import Emit
from csc_rules.engine.values import Choice, Future, Need, Outcome, Possible
from csc_rules.law.model import Anchor, Limit, Party, Power

KEPT: Final = "kept"
BROKEN: Final = "broken"
UNKNOWN: Final = "unknown"


@frozen(kw_only=True)
class Kept:
    """How one limit fares: kept, broken or unknown, under some choices, with the facts that would tell."""

    state: str
    text: str = ""
    provisions: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    needs: tuple[tuple[Need, ...], ...] = ()
    facts: tuple[str, ...] = ()


def exercises(view: View, power: Power, bearer: str, emit: Emit) -> tuple[Outcome, ...]:
    """Return a finding for every exercise of a power by a body, or that no use is recorded."""
    found = [
        doing for doing in view.facts.done(power.verb, target(power, view.ruleset)) if _visible(view, doing, bearer)
    ]
    if not found:
        barred = barrier(view, power, bearer, view.as_at)
        none = barred or Possible(verdict=Verdict.NOT_APPLICABLE, reason=codes.NO_USE)
        return (_outcome(view, power, bearer, "once", None, (none,), emit),)
    found.sort(key=lambda doing: (_name(doing), doing.path))
    names = [_name(doing) for doing in found]
    cycles = [
        f"{name} ({names[:index].count(name) + 1})" if name in names[:index] else name
        for index, name in enumerate(names)
    ]
    return tuple(_exercise(view, power, bearer, doing, key, emit) for doing, key in zip(found, cycles, strict=True))


def _name(doing: Doing) -> str:
    """Name an exercise by what it was, when and to whom, so that the name survives a change of order in the record."""
    days = (doing.when.earliest, doing.when.latest)
    day = " to ".join(dict.fromkeys(day.isoformat() for day in days if day))
    return " ".join(
        part for part in (doing.document, "on", day, *(("to", *sorted(doing.to)) if doing.to else ())) if part
    )


def _visible(view: View, doing: Doing, bearer: str) -> bool:
    seen = doing.when.latest is not None and doing.when.latest <= view.as_at
    return doing.by == bearer and doing.shown_by is None and seen


def _exercise(view: View, power: Power, bearer: str, doing: Doing, cycle: str, emit: Emit) -> Outcome:
    """Judge one exercise on its day; a vague day counts only where both its ends give the same answer."""
    days = {day for day in (doing.when.earliest, doing.when.latest) if day}
    found: list[Possible] = []
    for day in sorted(days):
        choices = (Choice("date", doing.path, day.isoformat()),) if len(days) > 1 else ()
        barred = barrier(view, power, bearer, day)
        if barred is not None:
            found.append(barred.under(*choices))
        else:
            found.extend(entry.under(*choices) for entry in _on_day(view, power, bearer, doing, day))
    return _outcome(view, power, bearer, cycle, doing, tuple(found), emit)


def _on_day(view: View, power: Power, bearer: str, doing: Doing, day: date) -> Iterable[Possible]:
    """Yield the verdict of every way the limits may have fared."""
    ways: list[tuple[Kept, ...]] = [()]
    for limit in power.limits:
        kept = tuple(_fares(view, power, limit, bearer, doing, day))
        ways = [(*way, entry) for way in ways for entry in kept]
    for way in ways:
        yield _verdict(way, doing).under(*(choice for entry in way for choice in entry.choices))


def _verdict(way: tuple[Kept, ...], doing: Doing) -> Possible:
    broken = [entry for entry in way if entry.state == BROKEN]
    unknown = [entry for entry in way if entry.state == UNKNOWN]
    facts = (doing.path, *(fact for entry in way for fact in entry.facts))
    if broken:
        detail = "; ".join(f"{entry.text} ({', '.join(entry.provisions)})" for entry in broken)
        return Possible(verdict=Verdict.OUTSIDE_POWER, detail=detail, facts=facts)
    if unknown:
        needs = tuple(need for entry in unknown for need in entry.needs)
        return Possible(verdict=Verdict.UNDETERMINED, needs=needs, facts=facts)
    return Possible(verdict=Verdict.WITHIN_POWER, facts=facts)


def _fares(view: View, power: Power, limit: Limit, bearer: str, doing: Doing, day: date) -> Iterable[Kept]:
    """Yield the ways a limit may have fared on the day of an exercise."""
    match limit.kind:
        case "to" | "with":
            yield _recipients(view, limit, bearer, doing, day)
        case "under" | "after":
            yield from _preceded(view, power, limit, bearer, doing, day)
        case "if":
            yield from _conditioned(view, limit, bearer, doing)
        case _:
            yield _payments(view, limit, doing, day)


def _recipients(view: View, limit: Limit, bearer: str, doing: Doing, day: date) -> Kept:
    if not doing.to:
        need = ((Need(code="recipient", verb=doing.verb, item=doing.path),),)
        return Kept(state=UNKNOWN, needs=need, provisions=limit.provisions)
    states = [_recipient(view, limit.parties, bearer, body, day) for body in doing.to]
    if any(state is False for state in states):
        names = [_title(view, body) for body, state in zip(doing.to, states, strict=True) if state is False]
        return Kept(state=BROKEN, text=f"not one who may receive it: {', '.join(names)}", provisions=limit.provisions)
    if any(state is None for state in states):
        need = ((Need(code="recipient", verb=doing.verb, item=doing.path),),)
        return Kept(state=UNKNOWN, needs=need, provisions=limit.provisions)
    return Kept(state=KEPT)


def _recipient(view: View, parties: tuple[Party, ...], bearer: str, body: str, day: date) -> bool | None:
    day = view.law_at or day
    states: list[bool | None] = []
    for party in parties:
        if party.quantifier == "another" and body == bearer:
            states.append(False)
        elif party.quantifier is None:
            states.append(body == party.name)
        else:
            states.append(view.register.is_member(body, party.name, day))
    return True if True in states else None if None in states else False


def _title(view: View, body: str) -> str:
    found = view.register.bodies.get(body)
    return found.title if found else body


def _preceded(view: View, power: Power, limit: Limit, bearer: str, doing: Doing, day: date) -> Iterable[Kept]:
    """Yield whether what a power depends on was there on the day; a slot of the power governs where it was not."""
    anchor = limit.anchor or (view.making(limit.object) if limit.object else None)
    if anchor is None:
        yield Kept(state=UNKNOWN, provisions=limit.provisions)
        return
    ways = [way for occurrence in view.occurrences(anchor, bearer) for way in occurrence.ways]
    for way in ways:
        if way.days is not None and way.days.last <= day:
            yield Kept(state=KEPT, choices=way.choices, facts=way.facts)
        elif way.days is None or way.days.first > day:
            yield from _nothing_there(view, power, limit, anchor, bearer, doing, day, way.choices)
        else:
            yield _ask_for(view, anchor, limit)
    if not ways:
        yield from _nothing_there(view, power, limit, anchor, bearer, doing, day, ())


def _nothing_there(
    view: View,
    power: Power,
    limit: Limit,
    anchor: Anchor,
    bearer: str,
    doing: Doing,
    day: date,
    choices: tuple[Choice, ...],
) -> Iterable[Kept]:
    """Yield how a limit fares where nothing on record shows that what it depends on was there."""
    norms = view.performers(anchor.verb or "", anchor.object)
    actor = view.actor(norms, anchor.by)
    first = view.first_day(norms or (power,))
    absent = actor is not None and view.facts.covered(anchor.verb or "", actor, anchor.object, None, first, day)
    if power.slot is None or limit.kind != "under":
        text = "what it depends on had not been done"
        yield Kept(state=BROKEN, text=text, provisions=limit.provisions) if absent else _ask_for(view, anchor, limit)
        return
    answer = view.answers.to(power.slot, doing.document)
    folded = answer.answer.strip().casefold() if answer else ""
    if answer and folded == codes.YES:
        yield Kept(state=KEPT, facts=(answer.path,), choices=choices)
        return
    broken = Kept(
        state=BROKEN if absent or choices else UNKNOWN,
        text="used before what it depends on was there",
        provisions=limit.provisions,
        needs=_ask_for(view, anchor, limit).needs,
        choices=choices,
    )
    if answer and folded in codes.NO:
        yield broken
    elif absent or choices:
        yield Kept(state=KEPT, choices=(*choices, Choice("judgement", power.slot, "yes")))
        yield Kept(
            state=BROKEN,
            text=broken.text,
            provisions=limit.provisions,
            choices=(*choices, Choice("judgement", power.slot, "no")),
        )
    else:
        yield _ask_for(view, anchor, limit)


def _ask_for(view: View, anchor: Anchor, limit: Limit) -> Kept:
    actor = view.actor(view.performers(anchor.verb or "", anchor.object), anchor.by)
    need = Need(code="act", verb=anchor.verb, object=anchor.object, by=actor)
    return Kept(state=UNKNOWN, needs=((need,),), provisions=limit.provisions)


def _conditioned(view: View, limit: Limit, bearer: str, doing: Doing) -> Iterable[Kept]:
    if limit.condition is None:
        return
    for way in truth(view, limit.condition, doing.document, bearer):
        state = UNKNOWN if way.holds is None else KEPT if way.holds else BROKEN
        yield Kept(
            state=state,
            text="its condition does not hold",
            provisions=limit.provisions,
            choices=way.choices,
            needs=way.needs,
            facts=way.facts,
        )


def _payments(view: View, limit: Limit, doing: Doing, day: date) -> Kept:
    """Judge whether a fund pays only for those who pay into it and belong to the class named."""
    fund = view.facts.funds.get(doing.document or "")
    names = view.facts.fund_bodies
    need = ((Need(code="payments", object=doing.document),),)
    if fund is None:
        return Kept(state=UNKNOWN, needs=need, provisions=limit.provisions)
    contributors = {names.get(entry.body) for entry in fund.contributions}
    for payment in fund.payments:
        body = names.get(payment.beneficiary, payment.beneficiary)
        law_day = view.law_at or payment.on.earliest or day
        member = any(view.is_party(body, party.name, party.quantifier, law_day) for party in limit.parties)
        if body not in contributors and fund.complete or not member:
            text = f"it paid for {_title(view, body)}"
            return Kept(state=BROKEN, text=text, provisions=limit.provisions, facts=(payment.path,))
    if not fund.payments or not fund.complete:
        return Kept(state=UNKNOWN, needs=need, provisions=limit.provisions)
    return Kept(state=KEPT, facts=(fund.path,))


def _outcome(
    view: View, power: Power, bearer: str, cycle: str, doing: Doing | None, found: tuple[Possible, ...], emit: Emit
) -> Outcome:
    merged, futures = unify(found)
    outcome = Outcome(
        norm=power.id,
        bearer=bearer,
        cycle=cycle,
        object=doing.document if doing else None,
        aspect=Aspect.ACT,
        verdict=merged.verdict,
        reason=merged.reason,
        detail=merged.detail,
        needs=merged.needs,
        causes=merged.causes,
        futures=futures,
        slots=_asked(merged, futures),
        facts=merged.facts,
        determinations=tuple(path for path in merged.facts if path.startswith("determination")),
        provisions=power.provisions,
        expected=doing is not None or merged.detail.startswith("ended on"),
    )
    if emit is not None:
        emit("exercised", power=power, doing=doing, outcome=outcome)
    return outcome


def _asked(merged: Possible, futures: tuple[Future, ...]) -> tuple[str, ...]:
    if not futures:
        return ()
    return tuple(dict.fromkeys(cause.about for cause in merged.causes if cause.kind == "judgement"))
