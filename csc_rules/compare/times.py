"""What one clock is to another: which leaves less time, where that can be said of them at all."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from typing import assert_never

from attrs import evolve, frozen

from csc_rules.compare.relation import SAME, Kind, Relation
from csc_rules.compare.terms import Terms, Token
from csc_rules.dates import spoken
from csc_rules.engine.clock_words import clock as in_words
from csc_rules.engine.clock_words import length
from csc_rules.law.model import (
    BeforeAct,
    Clock,
    Duty,
    EndOfLifetime,
    FixedDay,
    OnceAfter,
    Power,
    Sliding,
    SoonAfter,
    Tiled,
    UnknownLimit,
    WithinSpan,
    YearlyDay,
)

_MONTHS = {"months": 1, "years": 12}
_DAYS = {"days": 1, "weeks": 7}


@frozen(kw_only=True)
class Time:
    """When something is to be done: ``role`` says which time of it, ``readings`` are rival clocks beside the first.

    ``token`` tells equal clocks of one form; of a duty without a clock it says whether it is kept up.
    """

    role: str  # once, first, each time, or at the end
    text: str
    clocks: tuple[Clock | None, ...]
    tokens: tuple[Token, ...]


def time_of(norm: Duty | Power, terms: Terms) -> Time:
    """Return when a norm is to be done."""
    if isinstance(norm, Power):
        return Time(role="once", text="whenever it is used", clocks=(None,), tokens=(("power",),))
    clocks = (norm.clock, *norm.readings)
    texts = [_said(norm, clock, terms) for clock in clocks]
    text = f"{texts[0]} (unsettled; or else {'; or '.join(texts[1:])})" if norm.readings else texts[0]
    return Time(role=_role(norm), text=text, clocks=clocks, tokens=tuple(_token(norm, each, terms) for each in clocks))


def _role(norm: Duty) -> str:
    match norm.clock:
        case EndOfLifetime():
            return "at the end"
        case Sliding() | Tiled():
            return "each time"
        case _:
            return {"first": "first", "next": "each time"}.get(norm.ordinal or "", "once")


def _said(norm: Duty, clock: Clock | None, terms: Terms) -> str:
    if clock is not None:
        return in_words(clock, terms.words)
    if norm.forbids:
        return "at no time"
    return "kept up all the time" if norm.maintained else "no time is named"


def _token(norm: Duty, clock: Clock | None, terms: Terms) -> Token:
    match clock:
        case None:
            return ("never",) if norm.forbids else ("always",) if norm.maintained else ("none",)
        case FixedDay():
            return ("fixed", clock.day.isoformat())
        case YearlyDay():
            return ("yearly", str(clock.day), str(clock.month), str(clock.years), *terms.anchor(clock.anchor))
        case WithinSpan():
            begin = "beginning" if clock.beginning else "after"
            return ("within", str(clock.count), clock.unit, begin, *terms.anchor(clock.anchor))
        case Sliding():
            anchors = (part for each in clock.anchors for part in terms.anchor(each))
            restarts = (part for each in clock.restarts for part in ("restart", *terms.anchor(each)))
            return ("every", str(clock.count), clock.unit, str(clock.anniversary), *anchors, *restarts)
        case Tiled():
            grace = (str(clock.grace), clock.grace_unit, clock.limit or "", str(clock.first_through or ""))
            return ("each", str(clock.count), clock.unit, clock.mode, *grace, *terms.anchor(clock.start))
        case BeforeAct():
            return ("before", *terms.anchor(clock.anchor))
        case OnceAfter():
            return ("once-after", *terms.anchor(clock.anchor))
        case EndOfLifetime():
            return ("end-of-lifetime", *terms.token(clock.object))
        case SoonAfter():
            return ("soon-after", *terms.anchor(clock.anchor))
        case UnknownLimit():
            return ("unknown",)
        case _:
            assert_never(clock)


# Two times ------------------------------------------------------------------------------------------------------------


def of_times(mine: Time, other: Time) -> Relation:
    """Return what one time is to another; where readings rival, only what all of them agree on."""
    if mine.tokens == other.tokens:
        return SAME
    found = {_of(one, two) for one, two in product(_each(mine), _each(other))}
    if len(found) == 1:
        return found.pop()
    if len({each.kind for each in found}) == 1:
        return Relation(kind=next(iter(found)).kind, reason="in every way in which the law can be read")
    return Relation(kind="different", reason="the law can be read in more than one way")


def _each(time: Time) -> list[tuple[Clock | None, Token]]:
    return list(zip(time.clocks, time.tokens, strict=True))


def _of(one: tuple[Clock | None, Token], two: tuple[Clock | None, Token]) -> Relation:
    if one[1] == two[1]:
        return SAME
    sooner, why = _sooner(one, two)
    kind: Kind = "different" if sooner is None else "stronger" if sooner else "weaker"
    return Relation(kind=kind, reason=why or "they are not counted alike")


def _sooner(one: tuple[Clock | None, Token], two: tuple[Clock | None, Token]) -> tuple[bool | None, str]:
    """Tell whether one clock asks for more than another, and why; None where neither can be said to."""
    if isinstance(one[0], Sliding | Tiled) and isinstance(two[0], Sliding | Tiled):
        return _in_periods(one[0], two[0])
    ranks = _rank(one), _rank(two)
    if ranks[0] is not None and ranks[1] is not None and ranks[0] != ranks[1]:
        return ranks[0] > ranks[1], f"{_RANKED[ranks[0]]} against {_RANKED[ranks[1]]}"
    if ranks[0] == ranks[1] == _DATED:
        return _earlier(one[0], two[0], one[1], two[1])
    return None, ""


# How far a clock binds: none, as soon as practicable, or a last day. A day that waits for an act of others, one that is
# not known, and what has to be kept up all the time are none of these.
_OPEN, _SOON, _DATED = 0, 1, 2
_RANKED = {_OPEN: "no time", _SOON: "as soon as practicable", _DATED: "a last day"}


def _rank(found: tuple[Clock | None, Token]) -> int | None:
    clock, token = found
    match clock:
        case None:
            return _OPEN if token == ("none",) else None
        case OnceAfter() | EndOfLifetime():
            return _OPEN
        case SoonAfter():
            return _SOON
        case Tiled(mode="soon"):
            return _SOON
        case Tiled(mode="after"):
            return _OPEN
        case FixedDay() | YearlyDay() | WithinSpan() | Sliding() | Tiled():
            return _DATED
        case _:
            return None


def _earlier(one: Clock | None, two: Clock | None, mine: Token, other: Token) -> tuple[bool | None, str]:
    match one, two:
        case FixedDay(), FixedDay():
            return one.day < two.day, f"{spoken(one.day)} against {spoken(two.day)}"
        case WithinSpan(), WithinSpan():
            return _shorter_span(one, two, mine, other)
        case _:
            return None, "they are not counted alike"


def _shorter_span(one: WithinSpan, two: WithinSpan, mine: Token, other: Token) -> tuple[bool | None, str]:
    if mine[4:] != other[4:]:
        return None, "they are counted from different events"
    shorter = _shorter((one.count, one.unit), (two.count, two.unit))
    if shorter is not None:
        return shorter, f"a {'shorter' if shorter else 'longer'} time: {_against(one, two)}"
    if (one.count, one.unit) == (two.count, two.unit):
        return one.beginning, "the first day counts" if one.beginning else "the first day is left out"
    return None, ""


def _in_periods(one: Sliding | Tiled, two: Sliding | Tiled) -> tuple[bool | None, str]:
    """Compare how long the periods are, and whether there is a last day in each; where they pull both ways, neither."""
    shorter = _shorter((one.count, one.unit), (two.count, two.unit))
    ranks = _rank((one, ())) or 0, _rank((two, ())) or 0
    nearer = None if ranks[0] == ranks[1] else ranks[0] > ranks[1]
    told = [
        (f"a shorter interval: {_against(one, two)}", f"a longer interval: {_against(one, two)}", shorter),
        ("a nearer last day", "no last day so near", nearer),
    ]
    why = ", but ".join(yes if found else no for yes, no, found in told if found is not None)
    found = {each for each in (shorter, nearer) if each is not None}
    return (found.pop() if len(found) == 1 else None), why or "the intervals are of one length, and run otherwise"


def _against(one: WithinSpan | Sliding | Tiled, two: WithinSpan | Sliding | Tiled) -> str:
    return f"{length(one.count, one.unit)} against {length(two.count, two.unit)}"


def _shorter(one: tuple[int, str], two: tuple[int, str]) -> bool | None:
    """Tell whether one span is shorter, whatever months they fall into; None where that depends, or neither is.

    >>> (
    ...     _shorter((18, "months"), (3, "years")),
    ...     _shorter((1, "months"), (30, "days")),
    ...     _shorter((1, "weeks"), (7, "days")),
    ... )
    (True, None, None)
    """
    (first, last), (other_first, other_last) = _days(*one), _days(*two)
    if one[1] in _MONTHS and two[1] in _MONTHS:
        mine, other = one[0] * _MONTHS[one[1]], two[0] * _MONTHS[two[1]]
        return None if mine == other else mine < other
    return True if last < other_first else False if first > other_last else None


def _days(count: int, unit: str) -> tuple[int, int]:
    """Return how many days a span has at the least and at the most."""
    if unit in _DAYS:
        return count * _DAYS[unit], count * _DAYS[unit]
    months = count * _MONTHS[unit]
    return months * 28, months * 31


def by_role(times: Mapping[str, Time], others: Mapping[str, Time]) -> list[Relation]:
    """Return what the times of one rule are to those of another, role by role.

    What runs on in periods covers a first time of its own; any other time that only one of them has is one more.
    """
    roles = tuple(dict.fromkeys((*times, *others)))
    return [_in_role(role, times, others, named=len(roles) > 1) for role in roles]


def _in_role(role: str, times: Mapping[str, Time], others: Mapping[str, Time], *, named: bool) -> Relation:
    mine, other = times.get(role), others.get(role)
    if mine is not None and other is not None:
        found = of_times(mine, other)
    else:
        found = _alone(role, others if mine is not None else times, more=mine is not None)
    return evolve(found, reason=f"{role}: {found.reason}") if named and found.kind != "same" else found


def _alone(role: str, opposite: Mapping[str, Time], *, more: bool) -> Relation:
    """Compare a time that only one of the rules has: with what runs on in periods it is not counted alike."""
    if opposite.keys().isdisjoint({"each time"} if role == "at the end" else {"once", "each time"}):
        kind: Kind = "stronger" if more else "weaker"
        return Relation(kind=kind, reason="only here" if more else "only there")
    return Relation(kind="different", reason="they are not owed at the same times")
