"""Duties, powers and exceptions."""

from __future__ import annotations

from typing import Any

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
    LeastTime,
    Limit,
    Phrase,
    Power,
    Proviso,
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
        remedies=remedies(block) or default,
        completed_by=tuple(
            anchor(each, around.words) for clause in clauses(block, n.CompletedBy) for each in clause.anchors
        ),
        lasting=_lasting(block),
        shared=shared.slot.name.text if shared else None,
        counts_earlier=earlier is not None,
        counts_from=days(earlier.tail).since if earlier else None,
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
    }


def _clocks(block: n.Block, around: Surroundings) -> dict[str, Any]:
    words = around.words
    restarts = tuple(anchor(clause.anchor, words) for clause in clauses(block, n.RestartsOn))
    stated, rivals = first(block, n.ClockClause), first(block, n.Unsettled)
    return {
        "clock": clock(stated.clock, words, restarts) if stated else None,
        "clock_provisions": cited(stated.tail.provisions) if stated else (),
        "readings": tuple(clock(node, words, restarts) for node in rivals.readings) if rivals else (),
        "unsettled": rivals.why.text if rivals else None,
    }


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
