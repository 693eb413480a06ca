"""Duties and powers against each other: what nobody performs, what waits in a circle, what is there twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Hashable, Iterator, Mapping
from typing import assert_never

from csc_rules.errors import Diagnostic
from csc_rules.language import nodes as n
from csc_rules.language.diagnostics import listed
from csc_rules.law.build_heads import both, clauses, first
from csc_rules.law.check_dates import empty
from csc_rules.law.mistakes import mistake
from csc_rules.law.model import (
    Anchor,
    BeforeAct,
    Clock,
    Duty,
    EndOfLifetime,
    FixedDay,
    Norm,
    OnceAfter,
    Sliding,
    SoonAfter,
    Tiled,
    UnknownLimit,
    WithinSpan,
    YearlyDay,
)
from csc_rules.law.scope import Scope

Found = Iterator[Diagnostic]
Act = tuple[str, str]  # the verb, and what it is done to
Performers = dict[Act, list[Norm]]


def norms(scope: Scope) -> Found:
    """Give the mistakes in how duties and powers hang together."""
    yield from _maintained(scope)
    yield from _same(scope)
    yield from _completed_by_others(scope)
    # An act may be performed, and a circle broken, by what could not be read.
    if scope.whole:
        yield from _nobody(scope)
        yield from _circles(scope)


def _maintained(scope: Scope) -> Found:
    for duty in scope.unit.duties:
        if duty.maintained and duty.clock is not None and not isinstance(duty.clock, OnceAfter):
            clause = first(scope.block(duty.id), n.ClockClause)
            assert clause is not None
            message = f"found a time limit for '{duty.verb}', which is kept up over time; expected none"
            yield mistake("RL145", message, scope.at(clause), hint="say from when it is owed: 'after …'")
        if duty.maintained and duty.saved:
            saved = first(scope.block(duty.id), n.Saved)
            assert saved is not None
            message = (
                f"found a saving for '{duty.verb}', which is kept up over time and has no beginning; expected none"
            )
            hint = "each day is judged by its own law already; insert a duty for the time of transition"
            yield mistake("RL193", message, scope.at(saved), hint=hint)


def _completed_by_others(scope: Scope) -> Found:
    """What discharges a duty is an act of its own bearers: nobody else's is looked for."""
    for duty in scope.unit.duties:
        own = {party.name for party in duty.bearers}
        for clause in clauses(scope.block(duty.id), n.CompletedBy):
            for node in clause.anchors:
                if node.by is not None and node.by.text not in own:
                    message = f"found 'by {node.by}' in 'completed by'; expected an act of those who owe the duty"
                    yield mistake("RL149", message, scope.at(node.by), hint="leave it out, or write another duty")


def _same(scope: Scope) -> Found:
    """Two duties that tell the same bearer to do the same, counted from the same, would be counted twice."""
    seen: defaultdict[Hashable, list[Duty]] = defaultdict(list)
    for duty in scope.unit.duties:
        key = (*_what(duty), _target(duty.clock))
        for other in seen[key]:
            if not empty(both(duty.force, other.force)):
                message = f"found '{duty.id}', which says the same as '{other.id}'; expected one duty for one act"
                places = (scope.at(scope.block(duty.id)), scope.at(scope.block(other.id)))
                hint = "for rival readings of one clock say 'unsettled'"
                yield mistake("RL146", message, *places, hint=hint)
                break
        seen[key].append(duty)


def _what(duty: Duty) -> tuple[Hashable, ...]:
    whom = tuple((each.party, each.provisions) for each in duty.consultees)
    conditions = (duty.provisos, duty.contingent, duty.while_lifetime_of)
    return duty.bearers, duty.forbids, duty.verb, duty.object, duty.ordinal, duty.phrases, whom, conditions


def _target(clock: Clock | None) -> Hashable:
    """Return what a clock counts from or up to."""
    match clock:
        case None | UnknownLimit():
            return None
        case FixedDay():
            return "day"
        case YearlyDay() | WithinSpan() | BeforeAct() | OnceAfter() | SoonAfter():
            return clock.anchor
        case Tiled():
            return clock.mode, clock.count, clock.unit, clock.start, clock.first_through
        case Sliding():
            return clock.anchors
        case EndOfLifetime():
            return clock.object
        case _:  # pragma: no cover
            assert_never(clock)


def _performed(norm: Norm) -> set[Act]:
    """List the acts a norm is about: its verb on its object, or on what its sentence names behind a preposition."""
    things = [norm.object, *(party.name for phrase in norm.phrases for party in phrase.parties)]
    completing = norm.completed_by if isinstance(norm, Duty) else ()
    own = {(norm.verb, thing) for thing in things if thing is not None}
    return own.union(*(_act(anchor) for anchor in completing))


def _performers(scope: Scope) -> Performers:
    found: Performers = {}
    for norm in (*scope.unit.duties, *scope.unit.powers):
        if not (isinstance(norm, Duty) and norm.forbids):
            for act in _performed(norm):
                found.setdefault(act, []).append(norm)
    return found


def _is_performed(act: Act, performers: Performers, scope: Scope) -> bool:
    """Tell whether an act is performed, or another that shows it: what is published has been prepared."""
    verb, thing = act
    return act in performers or any(verb in word.shows and (word.id, thing) in performers for word in scope.words.acts)


def _nobody(scope: Scope) -> Found:
    performers = _performers(scope)
    for duty in scope.unit.duties:
        for clause in scope.block(duty.id).clauses:
            if isinstance(clause, n.ClockClause | n.RestartsOn | n.Unsettled):
                for node in _anchors(clause):
                    yield from _performed_by_nobody(node, performers, scope)


def _anchors(clause: n.ClockClause | n.RestartsOn | n.Unsettled) -> Iterator[n.Anchor]:
    if isinstance(clause, n.RestartsOn):
        yield clause.anchor
    else:
        for clock in clause.readings if isinstance(clause, n.Unsettled) else (clause.clock,):
            yield from _of_clock(clock)


def _of_clock(clock: n.Clock) -> Iterator[n.Anchor]:
    if isinstance(clock, n.AtLeastEvery):
        yield from clock.anchors
    elif isinstance(clock, n.Within | n.ByYearly | n.Before | n.After | n.AsSoonAs):
        yield clock.anchor


def _performed_by_nobody(node: n.Anchor, performers: Performers, scope: Scope) -> Found:
    """Check that someone performs what a clock waits for; an anchor that says `by` names who does."""
    if node.event is None or node.object is None or node.by is not None:
        return
    verb, thing = scope.words.verb_of(node.event.text), node.object.text
    # An unknown name is a mistake of its own.
    if verb is None or thing not in scope.names or _is_performed((verb, thing), performers, scope):
        return
    message = f"found '{node.event} of {thing}', which no duty or power is about; expected an act that someone performs"
    yield mistake("RL147", message, scope.at(node), hint=_instead(thing, performers, scope))


def _instead(thing: str, performers: Performers, scope: Scope) -> str:
    words = [scope.words.by_verb.get(verb) for verb, other in performers if other == thing]
    nouns = sorted({word.noun for word in words if word is not None})
    if nouns:
        wanted = listed([f"'{noun} of {thing}'" for noun in nouns])
        return f"did you mean {wanted}?"
    return "if another body performs it, say so: 'by' and its name"


def _circles(scope: Scope) -> Found:
    """Find the duties none of which can ever begin, because each waits for another of them.

    A duty can begin when for each act it waits for there is a norm that can; a norm that waits for nothing can at once.
    """
    performers = _performers(scope)
    waits = _waits(scope)
    waiting = dict.fromkeys(name for name, acts in waits.items() if acts)
    before = -1
    while before != len(waiting):
        before = len(waiting)
        for name in list(waiting):
            if all(_can_begin(act, performers, waiting) for act in waits[name]):
                del waiting[name]
    yield from _said([*waiting], waits, performers, scope)


def _can_begin(act: Act, performers: Performers, waiting: Container[str]) -> bool:
    # What nobody here performs is a mistake of its own, or somebody else's act.
    return act not in performers or any(norm.id not in waiting for norm in performers[act])


def _waits(scope: Scope) -> dict[str, set[Act]]:
    """List for each duty the acts that have to be done before it is owed, or before what it says can be done."""
    limits: defaultdict[Act, set[Act]] = defaultdict(set)
    for duty in scope.unit.duties:
        if isinstance(duty.clock, BeforeAct):
            for act in _act(duty.clock.anchor):
                limits[act] |= _performed(duty)
    return {duty.id: _waits_for(duty, limits) for duty in scope.unit.duties}


def _waits_for(duty: Duty, limits: Mapping[Act, set[Act]]) -> set[Act]:
    own = _performed(duty)
    acts = _act(duty.clock.anchor) if isinstance(duty.clock, YearlyDay | WithinSpan | OnceAfter | SoonAfter) else set()
    return acts.union(*(limits.get(act, set()) for act in own)) - own


def _act(anchor: Anchor) -> set[Act]:
    if anchor.verb is None or anchor.object is None or anchor.by is not None:
        return set()
    return {(anchor.verb, anchor.object)}


def _said(waiting: list[str], waits: Mapping[str, set[Act]], performers: Performers, scope: Scope) -> Found:
    """Say which duties wait in a circle, leaving out those that only wait for one that does."""
    reaches = {
        name: {norm.id for act in waits[name] for norm in performers.get(act, ()) if norm.id in waiting}
        for name in waiting
    }
    circle = [name for name in waiting if name in _reached(name, reaches)]
    if circle:
        names = listed([f"'{name}'" for name in circle]).replace("' or '", "' and '")
        places = [scope.at(scope.block(name)) for name in circle]
        message = f"found duties that wait for each other: {names}; expected one of them to begin by itself"
        yield mistake("RL151", message, *places)


def _reached(name: str, reaches: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    open_ends = set(reaches[name])
    while open_ends:
        found |= open_ends
        open_ends = {far for near in open_ends for far in reaches[near]} - found
    return found
