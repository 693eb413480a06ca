"""Duties, powers and exceptions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from csc_rules.language import nodes as n
from csc_rules.law.build_clocks import anchor, clock, condition
from csc_rules.law.build_entries import party
from csc_rules.law.build_heads import (
    Surroundings,
    cited,
    clauses,
    days,
    first,
    head,
    reason,
    setting,
    spaced,
)
from csc_rules.law.build_instrument import remedies
from csc_rules.law.model import (
    Consultee,
    Duty,
    Exemption,
    Force,
    FormerClock,
    LeastTime,
    Limit,
    Phrase,
    Power,
    Proviso,
    Remedy,
)


def duty(block: n.Block, around: Surroundings) -> Duty | None:
    """Build a duty, or a prohibition; none where its sentence is missing."""
    sentence = first(block, n.Sentence)
    if sentence is None:
        return None
    word = around.words.by_verb.get(sentence.verb.text)
    default = around.instrument.remedies if around.instrument else ()
    waits = first(block, n.Contingent)
    lifetime = first(block, n.While)
    shared, earlier = first(block, n.Shared), first(block, n.EarlierActs)
    return Duty(
        **head(block, around),
        **_norm(block, sentence),
        **_clocks(block, around),
        jointly=sentence.jointly,
        forbids=sentence.modal == "must not",
        maintained=word.maintained if word else False,
        makes=setting(block, "makes"),
        provisos=tuple(_proviso(clause, around) for clause in clauses(block, n.Where)),
        while_lifetime_of=lifetime.object.text if lifetime else None,
        contingent=anchor(waits.anchor, around.words) if waits else None,
        qualifiers=tuple(clause.slot.name.text for clause in clauses(block, n.SoFarAs)),
        answers=setting(block, "answers"),
        consultees=tuple(_consultee(clause, around) for clause in clauses(block, n.Item)),
        remedies=_remedies(block, default),
        completed_by=tuple(
            anchor(each, around.words) for clause in clauses(block, n.CompletedBy) for each in clause.anchors
        ),
        lasting=_lasting(block),
        shared=shared.slot.name.text if shared else None,
        counts_earlier=earlier is not None,
        counts_from=days(earlier.tail).since if earlier else None,
        saved=tuple(sorted(clause.before.day for clause in clauses(block, n.Saved))),
    )


def _lasting(block: n.Block) -> LeastTime | None:
    found = first(block, n.Lasting)
    if found is None:
        return None
    return LeastTime(count=found.length.count, unit=found.length.unit, provisions=cited(found.tail.provisions))


def _norm(block: n.Block, sentence: n.Sentence) -> dict[str, Any]:
    judged = first(block, n.JudgedClause)
    return {
        "bearers": tuple(party(ref) for ref in sentence.bearers),
        "verb": sentence.verb.text,
        "object": sentence.object.text if sentence.object else None,
        "ordinal": sentence.ordinal,
        "phrases": tuple(
            Phrase(preposition=phrase.preposition, parties=tuple(party(ref) for ref in phrase.refs))
            for phrase in sentence.phrases
        ),
        "slot": judged.slot.name.text if judged else None,
        "earlier_version_of": setting(block, "earlier version of"),
    }


def _clocks(block: n.Block, around: Surroundings) -> dict[str, Any]:
    """Return the clock of a duty with what belongs to it, and those that it had before."""
    stated = [*_stated(block, around)]
    latest = stated[-1] if stated else FormerClock(clock=None)
    if latest.force.until is not None:
        latest = FormerClock(clock=None, force=Force(since=latest.force.until))
        stated.append(latest)
    first = stated[0].force.since if stated else None
    before = [FormerClock(clock=None, force=Force(until=first))] if first else []
    return {
        "clock": latest.clock,
        "clock_provisions": latest.provisions,
        "readings": latest.readings,
        "unsettled": latest.unsettled,
        "former_clocks": (*before, *stated[:-1]),
    }


def _stated(block: n.Block, around: Surroundings) -> Iterator[FormerClock]:
    """Yield the clocks that a duty states, the earliest first; rival readings belong to the one that they follow."""
    words = around.words
    restarts = tuple(anchor(clause.anchor, words) for clause in clauses(block, n.RestartsOn))
    lines = [clause for clause in block.clauses if isinstance(clause, n.ClockClause | n.Unsettled)]
    ordered = [clause for clause in lines if isinstance(clause, n.ClockClause)]
    rivals: dict[int, n.Unsettled] = {}
    for index, clause in enumerate(lines):
        if isinstance(clause, n.Unsettled):
            rivals[max(sum(isinstance(each, n.ClockClause) for each in lines[:index]) - 1, 0)] = clause
    for index, each in enumerate(ordered):
        rival = rivals.get(index)
        yield FormerClock(
            clock=clock(each.clock, words, restarts),
            provisions=cited(each.tail.provisions),
            readings=tuple(clock(node, words, restarts) for node in rival.readings) if rival else (),
            unsettled=rival.why.text if rival else None,
            force=days(each.tail),
        )


def _remedies(block: n.Block, default: tuple[Remedy, ...]) -> tuple[Remedy, ...]:
    """Return what may follow a breach, on which days: what the duty says, and else what the instrument says."""
    stated = remedies(block)
    if not stated:
        return default
    begins, ends = [each.force.since for each in stated], [each.force.until for each in stated]
    first = min((day for day in begins if day), default=None) if all(begins) else None
    last = max((day for day in ends if day), default=None) if all(ends) else None
    before = tuple(evolve(each, force=Force(until=first)) for each in default) if first else ()
    after = tuple(evolve(each, force=Force(since=last)) for each in default) if last else ()
    return (*before, *stated, *after)


def _proviso(clause: n.Where, around: Surroundings) -> Proviso:
    found = condition(clause.condition, around.words)
    assert found is not None
    return Proviso(condition=found, negated=clause.key == "unless")


def _consultee(clause: n.Item, around: Surroundings) -> Consultee:
    name = clause.ref.name.text
    title = clause.title.text if clause.title else around.titles.get(name, spaced(name))
    return Consultee(
        letter=clause.letter,
        party=party(clause.ref),
        title=title,
        provisions=cited(clause.tail.provisions),
        force=days(clause.tail),
        unverified=reason(clause.tail),
        if_any=clause.if_any,
        condition=condition(clause.condition, around.words),
    )


def power(block: n.Block, around: Surroundings) -> Power | None:
    """Build a power; none where its sentence is missing."""
    sentence = first(block, n.Sentence)
    if sentence is None:
        return None
    return Power(
        **head(block, around),
        **_norm(block, sentence),
        limits=tuple(_limit(clause, around) for clause in clauses(block, n.Only)),
        procedures=tuple(
            (" ".join(text.text for text in clause.texts), cited(clause.tail.provisions))
            for clause in clauses(block, n.Texts)
            if clause.key == "procedure"
        ),
    )


def _limit(clause: n.Only, around: Surroundings) -> Limit:
    return Limit(
        kind=clause.key,
        parties=tuple(party(ref) for ref in clause.refs),
        object=clause.object.text if clause.object else None,
        anchor=anchor(clause.anchor, around.words) if clause.anchor else None,
        condition=condition(clause.condition, around.words),
        provisions=cited(clause.tail.provisions),
    )


def exemption(block: n.Block, around: Surroundings) -> Exemption | None:
    """Build an exception; none where it says nothing of what it is made to."""
    effect = first(block, n.Effect)
    if effect is None:
        return None
    return Exemption(
        **head(block, around),
        effect=effect.key,
        target=effect.target.text,
        instead=effect.instead.text if effect.instead else None,
        condition=condition(effect.condition, around.words),
    )
