"""Powers: one instance for each recorded exercise, within or outside the limits; never breached by not being used."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from attrs import evolve, frozen

from csc_rules.dates import When
from csc_rules.engine import codes
from csc_rules.engine.codes import Aspect, Verdict
from csc_rules.engine.conditions import truth
from csc_rules.engine.decide import unify
from csc_rules.engine.facts import Doing
from csc_rules.engine.holders import barrier, barriers, looked_for
from csc_rules.engine.occurrences import View, target
from csc_rules.engine.reach import act_wanted
from csc_rules.engine.trace import Emit
from csc_rules.engine.values import Choice, Days, Future, Need, Outcome, Possible
from csc_rules.law.model import Anchor, Limit, Party, Power, SlotAnswered
from csc_rules.record.model import Payment

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
    """Judge one exercise on its day; of a vague day both ends are tried, and every change of law between them."""
    first, last = doing.when.earliest, doing.when.latest or view.as_at
    found: list[Possible] = []
    if first is None:
        need = ((Need(code="day", item=doing.path),),)
        found.append(Possible(verdict=Verdict.UNDETERMINED, needs=need))
        first = last
    reached = list(barriers(view, power, bearer, Days(first, last)))
    for barred, choices in reached:
        if barred is not None:
            found.append(barred.under(*choices))
            continue
        for day in sorted({first, last}):
            under = (*choices, Choice("date", doing.path, day.isoformat())) if first != last else choices
            found.extend(entry.under(*under) for entry in _on_day(view, power, bearer, doing, day))
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
            yield from _conditioned(view, limit, bearer, doing, day)
        case _:
            yield _payments(view, limit, doing)


def _recipients(view: View, limit: Limit, bearer: str, doing: Doing, day: date) -> Kept:
    whom = (*doing.to, *_others(view, doing)) if limit.kind == "with" else doing.to
    if not whom:
        need = ((Need(code="recipient", verb=doing.verb, item=doing.path),),)
        return Kept(state=UNKNOWN, needs=need, provisions=limit.provisions)
    states = [_recipient(view, limit.parties, bearer, body, day) for body in whom]
    if any(state is False for state in states):
        names = [_title(view, body) for body, state in zip(whom, states, strict=True) if state is False]
        return Kept(state=BROKEN, text=f"not one who may receive it: {', '.join(names)}", provisions=limit.provisions)
    if any(state is None for state in states):
        need = ((Need(code="recipient", verb=doing.verb, item=doing.path),),)
        return Kept(state=UNKNOWN, needs=need, provisions=limit.provisions)
    return Kept(state=KEPT)


def _others(view: View, doing: Doing) -> tuple[str, ...]:
    """Return those who did the same together with a body."""
    same = (other.by for other in view.facts.done(doing.verb, doing.object) if other.path == doing.path)
    return tuple(body for body in dict.fromkeys(same) if body != doing.by)


def _recipient(view: View, parties: tuple[Party, ...], bearer: str, body: str, day: date) -> bool | None:
    states = [_may_receive(view, party, bearer, body, view.law_at or day) for party in parties]
    return True if True in states else None if None in states else False


def _may_receive(view: View, party: Party, bearer: str, body: str, day: date) -> bool | None:
    """Tell whether a body is one of those that a limit names; a class of bodies named as a whole is one of itself."""
    if party.quantifier == "another" and body == bearer:
        return False
    if body in view.register.classes:
        return body == party.name or None
    belongs = view.belongs(body, party.name, day)
    if belongs is False or not party.in_its_area:
        return belongs
    shares = view.register.share_area(body, bearer, day)
    return False if shares is False else None if shares is None else belongs


def _title(view: View, body: str) -> str:
    found = view.register.bodies.get(body)
    return found.title if found else body


def _preceded(view: View, power: Power, limit: Limit, bearer: str, doing: Doing, day: date) -> Iterable[Kept]:
    """Yield whether what a power depends on was there on the day; a slot of the power governs where it was not."""
    anchor = limit.anchor or (view.making(limit.object) if limit.object else None)
    if anchor is None:
        yield Kept(state=UNKNOWN, provisions=limit.provisions)
        return
    found = view.occurrences(anchor, bearer)
    for occurrence in found:
        if all(way.days is not None and way.days.last <= day for way in occurrence.ways):
            yield Kept(state=KEPT, facts=occurrence.ways[0].facts)
            return
    if not found:
        yield from _nothing_there(view, power, limit, anchor, doing, day, bearer)
    for way in found[0].ways if found else ():
        if way.days is not None and way.days.last <= day:
            yield Kept(state=KEPT, choices=way.choices, facts=way.facts)
        elif way.days is not None and way.days.first <= day:
            yield _ask_for(view, anchor, limit, bearer)
        else:
            yield from _nothing_there(view, power, limit, anchor, doing, day, bearer, way.choices)


def _nothing_there(
    view: View,
    power: Power,
    limit: Limit,
    anchor: Anchor,
    doing: Doing,
    day: date,
    bearer: str,
    choices: tuple[Choice, ...] = (),
) -> Iterable[Kept]:
    """Yield how a limit fares where nothing on record shows that what it depends on was there."""
    norms = view.performers(anchor.verb or "", anchor.object)
    actor = view.actor(norms, anchor.by, bearer)
    first = view.first_day(norms or (power,))
    absent = actor is not None and view.facts.covered(anchor.verb or "", actor, anchor.object, None, first, day)
    broken = Kept(
        state=BROKEN, text="used before what it depends on was there", provisions=limit.provisions, choices=choices
    )
    unknown = evolve(_ask_for(view, anchor, limit, bearer), choices=choices)
    if power.slot is None or limit.kind != "under":
        yield broken if absent else unknown
        return
    for answer in truth(view, SlotAnswered(slot=power.slot), doing.document, actor or ""):
        under = (*choices, *answer.choices)
        if answer.holds:
            yield Kept(state=KEPT, choices=under, facts=answer.facts)
        else:
            yield evolve(broken if absent else unknown, choices=under)


def _ask_for(view: View, anchor: Anchor, limit: Limit, bearer: str) -> Kept:
    return Kept(state=UNKNOWN, needs=((act_wanted(view, anchor, bearer),),), provisions=limit.provisions)


def _conditioned(view: View, limit: Limit, bearer: str, doing: Doing, day: date) -> Iterable[Kept]:
    assert limit.condition is not None  # the loader gives an "only if" its condition
    for way in truth(view, limit.condition, doing.document, bearer, day):
        state = UNKNOWN if way.holds is None else KEPT if way.holds else BROKEN
        yield Kept(
            state=state,
            text="its condition does not hold",
            provisions=limit.provisions,
            choices=way.choices,
            needs=way.needs,
            facts=way.facts,
        )


def _payments(view: View, limit: Limit, doing: Doing) -> Kept:
    """Judge whether a fund pays only for those who pay into it and belong to the class named."""
    fund = view.facts.funds.get(doing.document or "")
    names = view.facts.fund_bodies
    need = ((Need(code="payments", object=doing.document),),)
    if fund is None:
        return Kept(state=UNKNOWN, needs=need, provisions=limit.provisions)
    paid_in = [entry for entry in fund.contributions if _seen(entry.on, view.as_at)]
    contributors = {names.get(entry.body) for entry in paid_in}
    paid_out = [entry for entry in fund.payments if _seen(entry.on, view.as_at)]
    states = [_payment(view, limit, entry, contributors, fund.complete) for entry in paid_out]
    for payment, state in zip(paid_out, states, strict=True):
        if state is False:
            text = f"it paid for {_title(view, names.get(payment.beneficiary, payment.beneficiary))}"
            return Kept(state=BROKEN, text=text, provisions=limit.provisions, facts=(payment.path,))
    if None in states or not paid_out or not fund.complete:
        return Kept(state=UNKNOWN, needs=need, provisions=limit.provisions)
    return Kept(state=KEPT, facts=(fund.path,))


def _seen(when: When, as_at: date) -> bool:
    return when.latest is not None and when.latest <= as_at


def _payment(view: View, limit: Limit, payment: Payment, contributors: set[str | None], complete: bool) -> bool | None:
    """Tell whether a payment met the expenditure of one who pays in and is of the class; None if not known."""
    body = view.facts.fund_bodies.get(payment.beneficiary, payment.beneficiary)
    day = view.law_at or payment.on.earliest or view.as_at
    member = [view.belongs(body, party.name, day) for party in limit.parties]
    if True not in member:
        return None if None in member else False
    if body in contributors:
        return True
    return False if complete else None


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
        expected=doing is not None or looked_for(view, power, merged.detail),
    )
    if emit is not None:
        emit("exercised", power=power, doing=doing, outcome=outcome)
    return outcome


def _asked(merged: Possible, futures: tuple[Future, ...]) -> tuple[str, ...]:
    if not futures:
        return ()
    return tuple(dict.fromkeys(cause.about for cause in merged.causes if cause.kind == "judgement"))
