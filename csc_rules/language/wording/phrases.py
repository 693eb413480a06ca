"""The words of what clauses share: tails, anchors, clocks, slots, conditions, and a block's first line."""

from __future__ import annotations

from typing import assert_never

from csc_rules.language import nodes as n
from csc_rules.language.wording.leaves import (
    BREAK,
    Pieces,
    day_or_none,
    listed,
    maybe,
    of_day,
    of_provision,
    of_text,
    party_or_none,
    text_or_none,
)


def of_tail(tail: n.Tail) -> Pieces:
    """Return a tail, its parts in their one order."""
    provisions = ["at", *listed(map(of_provision, tail.provisions))] if tail.provisions else []
    return [
        *maybe("from", day_or_none(tail.since)),
        *maybe("until", day_or_none(tail.until)),
        *provisions,
        *maybe("unverified", text_or_none(tail.unverified)),
    ]


def of_header(block: n.Block) -> Pieces:
    """Return the first line of a block."""
    title = [] if block.title is None else [of_text(block.title)]
    name = [] if block.name is None else [block.name.text]
    covers = ["covers", *listed(map(of_provision, block.covers))] if block.covers else []
    return [block.keyword, *name, *title, *covers, *of_tail(block.tail)]


def of_length(length: n.Length) -> str:
    """Return a span of time, in the singular for one."""
    return f"{length.count} {length.unit[:-1] if length.count == 1 else length.unit}"


def of_anchor(anchor: n.Anchor) -> Pieces:
    """Return what a clock counts from or up to."""
    if anchor.day is not None:
        return [of_day(anchor.day)]
    if anchor.end_of_lifetime:
        return ["end of lifetime of", *([anchor.ordinal] if anchor.ordinal else []), str(anchor.object)]
    act = [str(anchor.event)]
    if anchor.object is not None:
        act += ["of", *([anchor.ordinal] if anchor.ordinal else []), anchor.object.text]
    return [*act, *maybe("by", party_or_none(anchor.by)), *(["to bearer"] if anchor.to_bearer else [])]


def of_clock(clock: n.Clock) -> Pieces:
    """Return a clock."""
    match clock:
        case n.By():
            return ["by", of_day(clock.day)]
        case n.ByYearly():
            year = ["in year", str(clock.years), "after"]
            return ["by", str(clock.number), clock.month, *year, *of_anchor(clock.anchor)]
        case n.Tiled():
            return _tiled(clock)
        case n.Within():
            start = "beginning with" if clock.beginning else "after"
            return ["within", of_length(clock.length), start, *of_anchor(clock.anchor)]
        case n.AtLeastEvery():
            if clock.anniversary:
                return ["before each", of_length(clock.length), "anniversary of", *of_any(clock.anchors)]
            return ["at least every", of_length(clock.length), "from", *of_any(clock.anchors)]
        case n.Before():
            return ["before", *of_anchor(clock.anchor)]
        case n.After():
            return ["after", *of_anchor(clock.anchor)]
        case n.AtEndOf():
            return ["at the end of lifetime of", clock.object.text]
        case n.AsSoonAs():
            return ["as soon as practicable after", *of_anchor(clock.anchor)]
        case n.LastDay():
            return ["last day", of_day(clock.day)]
        case n.UnknownTime():
            return ["time limit unknown because", of_text(clock.because)]
        case _:  # pragma: no cover - mypy reports a clock that has no words
            assert_never(clock)


_MODES = {"for": "for", "in": "in", "after": "after", "soon": "as soon as practicable after"}
_LIMITS = {"first-day": "by its first day", "before": "before it begins"}


def _tiled(clock: n.Tiled) -> Pieces:
    mode = f"within {of_length(clock.length)} after" if clock.length else _MODES[clock.mode]
    limit = [_LIMITS[clock.limit]] if clock.limit else []
    return [mode, *_period(clock.period), *limit]


def _period(period: n.Period) -> Pieces:
    long = "financial year" if period.length is None else of_length(period.length)
    first = maybe("the first through", day_or_none(period.first_through))
    return ["each", long, "beginning on", *of_anchor(period.start), *first]


def of_any(anchors: tuple[n.Anchor, ...]) -> Pieces:
    """Return what any of several acts is, the first one first."""
    first, *others = anchors
    return [*of_anchor(first), *(piece for anchor in others for piece in ("or", *of_anchor(anchor)))]


def of_slot(slot: n.Slot) -> Pieces:
    """Return a judgement slot: its question in the line, standard, evidence and acts each on a line of its own."""
    question = [] if slot.question is None else [of_text(slot.question)]
    return [
        slot.name.text,
        *question,
        *maybe("by", party_or_none(slot.by)),
        *_own_line("standard", slot.standard),
        *_own_line("evidence", slot.evidence),
        *_acts("settled by", slot.settled),
        *_acts("raised by", slot.raised),
    ]


def _own_line(keyword: str, text: n.Text | None) -> Pieces:
    return [] if text is None else [BREAK, keyword, of_text(text)]


def _acts(keyword: str, acts: tuple[n.Name, ...]) -> Pieces:
    return [BREAK, keyword, *listed(act.text for act in acts)] if acts else []


def of_condition(condition: n.Condition) -> Pieces:
    """Return a condition."""
    match condition:
        case n.Judged():
            return ["judged", *of_slot(condition.slot)]
        case n.Belongs():
            return ["bearer is", condition.kind.text]
        case n.WasDone():
            return [condition.object.text, "was", condition.done.text, *_relation(condition)]
        case _:  # pragma: no cover - mypy reports a condition that has no words
            assert_never(condition)


def _relation(condition: n.WasDone) -> Pieces:
    if condition.relation is None or condition.anchor is None:
        return []
    if condition.length is None:
        return [condition.relation, *of_anchor(condition.anchor)]
    return ["less than", of_length(condition.length), "before", *of_anchor(condition.anchor)]
