"""Clocks, anchors, conditions and judgement slots, with nouns and participles turned into the verbs they belong to."""

from __future__ import annotations

from typing import assert_never

from csc_rules.dates import MONTHS
from csc_rules.language import nodes as n
from csc_rules.law.build_heads import cited, tails
from csc_rules.law.model import (
    ActDone,
    Anchor,
    BeforeAct,
    Belongs,
    Clock,
    Condition,
    EndOfLifetime,
    FixedDay,
    OnceAfter,
    Sliding,
    Slot,
    SlotAnswered,
    SoonAfter,
    Tiled,
    UnknownLimit,
    WithinSpan,
    YearlyDay,
)
from csc_rules.law.words import Words


def anchor(node: n.Anchor, words: Words) -> Anchor:
    """Build what a clock counts from: a day, an event, an act on an object, or the end of a lifetime."""
    if node.day is not None:
        return Anchor(day=node.day.day)
    thing = node.object.text if node.object else None
    if node.end_of_lifetime:
        return Anchor(object=thing, ordinal=node.ordinal, end_of_lifetime=True)
    named = node.event.text if node.event else ""
    if thing is None:
        return Anchor(event=words.by_event.get(named, named))
    return Anchor(
        verb=words.verb_of(named) or named,
        object=thing,
        ordinal=node.ordinal,
        by=node.by.text if node.by else None,
        to_bearer=node.to_bearer,
    )


def clock(node: n.Clock, words: Words, restarts: tuple[Anchor, ...] = ()) -> Clock:
    """Build a clock; *restarts* are the acts that end the running interval of a sliding one."""
    match node:
        case n.By() | n.LastDay():
            return FixedDay(day=node.day.day)
        case n.ByYearly():
            month = MONTHS.index(node.month) + 1
            return YearlyDay(day=node.number, month=month, years=node.years, anchor=anchor(node.anchor, words))
        case n.Tiled():
            return _tiled(node, words)
        case n.Within(length=length):
            start = anchor(node.anchor, words)
            return WithinSpan(count=length.count, unit=length.unit, beginning=node.beginning, anchor=start)
        case n.AtLeastEvery(length=length):
            return Sliding(
                count=length.count,
                unit=length.unit,
                anchors=tuple(anchor(each, words) for each in node.anchors),
                restarts=restarts,
                anniversary=node.anniversary,
            )
        case n.Before():
            return BeforeAct(anchor=anchor(node.anchor, words))
        case n.After():
            return OnceAfter(anchor=anchor(node.anchor, words))
        case n.AtEndOf():
            return EndOfLifetime(object=node.object.text)
        case n.AsSoonAs():
            return SoonAfter(anchor=anchor(node.anchor, words))
        case n.UnknownTime():
            return UnknownLimit(because=node.because.text)
        case _:  # pragma: no cover
            assert_never(node)


def _tiled(node: n.Tiled, words: Words) -> Tiled:
    """Build a clock over periods; a financial year is a year."""
    period = node.period
    return Tiled(
        count=period.length.count if period.length else 1,
        unit=period.length.unit if period.length else "years",
        start=anchor(period.start, words),
        first_through=period.first_through.day if period.first_through else None,
        mode=node.mode,
        limit=node.limit,
        grace=node.length.count if node.length else 0,
        grace_unit=node.length.unit if node.length else "days",
    )


def condition(node: n.Condition | None, words: Words) -> Condition | None:
    """Build a condition, where there is one."""
    match node:
        case None:
            return None
        case n.Judged():
            return SlotAnswered(slot=node.slot.name.text)
        case n.Belongs():
            return Belongs(kind=node.kind.text)
        case n.WasDone():
            return _done(node, words)
        case _:  # pragma: no cover
            assert_never(node)


def _done(node: n.WasDone, words: Words) -> ActDone:
    length = node.length
    return ActDone(
        verb=words.verb_of_participle(node.done.text) or node.done.text,
        object=node.object.text,
        relation=node.relation,
        count=length.count if length else 0,
        unit=length.unit if length else "days",
        anchor=anchor(node.anchor, words) if node.anchor else None,
    )


def slot_nodes(block: n.Block) -> tuple[n.Slot, ...]:
    """List the judgement slots that a block declares or refers to, in the order written."""
    return tuple(slot for clause in block.clauses if (slot := _slot_of(clause)) is not None)


def _slot_of(clause: n.Clause) -> n.Slot | None:
    match clause:
        case n.JudgedClause() | n.SoFarAs() | n.Shared():
            return clause.slot
        case n.Where() | n.Only() | n.Effect() | n.Item() | n.MustContain():
            return clause.condition.slot if isinstance(clause.condition, n.Judged) else None
        case _:
            return None


def declared_slots(block: n.Block, words: Words) -> tuple[Slot, ...]:
    """Build the slots that a block declares: those it puts the question of."""
    provisions = cited(ref for tail in tails(block) for ref in tail.provisions)
    limits = {
        id(_slot_of(clause)): cited(clause.tail.provisions)
        for clause in block.clauses
        if isinstance(clause, n.Only | n.Item | n.MustContain)
    }
    return tuple(
        _slot(node, words, limits.get(id(node)) or provisions)
        for node in slot_nodes(block)
        if node.question is not None
    )


def _slot(node: n.Slot, words: Words, provisions: tuple[str, ...]) -> Slot:
    return Slot(
        id=node.name.text,
        question=str(node.question),
        by=node.by.text if node.by else "",
        standard=node.standard.text if node.standard else None,
        evidence=node.evidence.text if node.evidence else None,
        settled=tuple(words.verb_of(noun.text) or noun.text for noun in node.settled),
        raised=tuple(words.verb_of(noun.text) or noun.text for noun in node.raised),
        provisions=provisions,
    )
