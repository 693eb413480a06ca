"""Clocks in words, before any day is known: from what, how long, and whether the first day counts."""

from __future__ import annotations

from datetime import date
from typing import assert_never

from csc_rules.dates import spoken
from csc_rules.engine.wording import Words
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
    SlotAnswered,
    SoonAfter,
    Tiled,
    UnknownLimit,
    WithinSpan,
    YearlyDay,
)


def clock(found: Clock, words: Words) -> str:
    """Say in words when something has to be done.

    >>> from csc_rules.law.loader import load_ruleset
    >>> from csc_rules.law.register import Register
    >>> law = load_ruleset("ni-act-2015")
    >>> clock(law.duties["first-report"].clock, Words(ruleset=law, register=Register([], [])))
    'within 18 months after the adoption of the children and young persons strategy, that day left out'
    """
    match found:
        case FixedDay():
            return f"by {spoken(found.day)}"
        case WithinSpan():
            span = length(found.count, found.unit)
            if found.beginning:
                return f"within {span} beginning with {anchor(found.anchor, words)}, that day counted"
            return f"within {span} after {anchor(found.anchor, words)}, that day left out"
        case YearlyDay():
            day = spoken(date(2000, found.month, found.day)).removesuffix(" 2000")
            return f"by {day} of year {found.years} after that of {anchor(found.anchor, words)}"
        case Tiled():
            return _tiled(found, words)
        case Sliding() if found.anniversary:
            starts = " or ".join(anchor(entry, words) for entry in found.anchors)
            return f"each time before {length(found.count, found.unit)} have gone by since {starts}"
        case Sliding():
            starts = " or ".join(anchor(entry, words) for entry in found.anchors)
            restarts = "".join(f"; restarted by {anchor(entry, words)}" for entry in found.restarts)
            return f"at least every {length(found.count, found.unit)} from {starts}, that day left out{restarts}"
        case BeforeAct():
            return f"before {anchor(found.anchor, words)}: the last good day is the day before"
        case OnceAfter():
            return f"after {anchor(found.anchor, words)}; the law names no last day"
        case EndOfLifetime():
            return f"at the end of the lifetime of {words.thing(found.object)}; the law names no last day"
        case SoonAfter():
            return f"as soon as practicable after {anchor(found.anchor, words)}; how soon is a judgement"
        case UnknownLimit():
            return f"there is a time limit, and it is not known: {found.because}"
        case _:
            assert_never(found)


def _tiled(found: Tiled, words: Words) -> str:
    each = "year" if (found.count, found.unit) == (1, "years") else length(found.count, found.unit)
    first = f", the first through {spoken(found.first_through)}" if found.first_through else ""
    period = f"each {each} beginning on {anchor(found.start, words)}{first}"
    match found.mode:
        case "in":
            return f"in {period}"
        case "after":
            return f"after {period}; the law names no last day"
        case "soon":
            return f"as soon as practicable after {period}; how soon is a judgement"
        case "within":
            return f"within {length(found.grace, found.grace_unit)} after the end of {period}"
        case _:
            limit = {"first-day": ", by its first day", "before": ", before it begins"}.get(found.limit or "", "")
            return f"for {period}{limit or '; the law names no last day'}"


def length(count: int, unit: str) -> str:
    """Return a span of time.

    >>> length(1, "years"), length(18, "months")
    ('1 year', '18 months')
    """
    return f"{count} {unit if count != 1 else unit.removesuffix('s')}"


def anchor(found: Anchor, words: Words) -> str:
    """Say what a clock counts from or up to."""
    if found.day is not None:
        return spoken(found.day)
    thing = f"the {found.ordinal} {words.title(found.object)}" if found.ordinal else words.thing(found.object)
    if found.end_of_lifetime:
        return f"the end of the lifetime of {thing}"
    if found.event is not None:
        return _event(found.event, words)
    by = f" by {words.one_of(found.by)}" if found.by else ""
    to = " to the body" if found.to_bearer else ""
    return f"{words.doing(found.verb, thing)}{by}{to}"


def _event(name: str, words: Words) -> str:
    for event in words.ruleset.instrument.events:
        if event.id == name:
            return f"{event.title} ({spoken(event.day)})" if event.day else event.title
    return next((event.title for event in words.register.events(name)), name)


def condition(found: Condition, words: Words, *, negated: bool = False) -> str:
    """Say under what condition something applies."""
    match found:
        case ActDone():
            done = f"{words.thing(found.object)} was {words.done(found.verb)}{_relation(found, words)}"
            return f"unless {done}" if negated else f"where {done}"
        case Belongs():
            belongs = f"the body is one of: {words.body(found.kind)}"
            return f"unless {belongs}" if negated else f"where {belongs}"
        case SlotAnswered():
            slot = words.ruleset.slots.get(found.slot)
            asked = slot.question if slot else found.slot
            return f"{'unless' if negated else 'only if'} this is answered yes: {asked}"
        case _:
            assert_never(found)


def _relation(found: ActDone, words: Words) -> str:
    if found.anchor is None:
        return ""
    if found.relation == "less-than":
        return f" less than {length(found.count, found.unit)} before {anchor(found.anchor, words)}"
    return f" {found.relation or 'before'} {anchor(found.anchor, words)}"
