"""Last days: what a clock gives for an anchor, and the arithmetic in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import assert_never

from csc_rules.dates import corresponding, day_before, last_day_after, last_day_beginning, spoken
from csc_rules.engine.facts import Doing
from csc_rules.engine.occurrences import View, target
from csc_rules.engine.values import Days
from csc_rules.law.model import (
    Anchor,
    BeforeAct,
    Clock,
    Duty,
    EndOfLifetime,
    FixedDay,
    OnceAfter,
    Sliding,
    SoonAfter,
    Tiled,
    UnknownLimit,
    WithinSpan,
    YearlyDay,
)


def effective_clock(view: View, duty: Duty) -> Clock | None:
    """Return the clock of a duty; one that acts on a document that another duty makes waits for its making."""
    if duty.clock is not None:
        return duty.clock
    if duty.contingent is not None:
        return OnceAfter(anchor=duty.contingent)
    kind = target(duty, view.ruleset)
    if kind is None or duty.makes == kind or duty.ordinal == "first":
        return None
    made = view.making(kind)
    return OnceAfter(anchor=made) if made else None


def anchor_of(clock: Clock) -> Anchor | None:
    """Return what a clock counts from or up to; None where it stands by itself."""
    match clock:
        case YearlyDay() | WithinSpan() | BeforeAct() | OnceAfter() | SoonAfter():
            return clock.anchor
        case Sliding():
            return clock.anchors[0]
        case EndOfLifetime():
            return Anchor(object=clock.object, end_of_lifetime=True)
        case FixedDay() | Tiled() | UnknownLimit():
            return None
        case _:
            assert_never(clock)


def last_day(clock: Clock, anchor: Days | None) -> Days | None:
    """Return the last day of a clock, as a range where its anchor is one; None where the law names no last day.

    Of a clock that runs over periods, *anchor* is the first and the last day of one of them.

    >>> last_day(FixedDay(day=date(2011, 4, 1)), None)
    Days(first=datetime.date(2011, 4, 1), last=datetime.date(2011, 4, 1))
    """
    match clock:
        case FixedDay():
            return Days(clock.day, clock.day)
        case WithinSpan():
            count = last_day_beginning if clock.beginning else last_day_after
            return _each(anchor, lambda day: count(day, clock.count, clock.unit))
        case YearlyDay():
            return _each(anchor, lambda day: _in_year(clock, day.year + clock.years))
        case Sliding():
            count = last_day_beginning if clock.anniversary else last_day_after
            return _each(anchor, lambda day: count(day, clock.count, clock.unit))
        case Tiled():
            return _of_period(clock, anchor)
        case BeforeAct():
            return _each(anchor, day_before)
        case OnceAfter() | EndOfLifetime() | SoonAfter() | UnknownLimit():
            return None
        case _:
            assert_never(clock)


# A leap year, so that it has every day of the calendar.
LEAP_YEAR = 2000


def _in_year(clock: YearlyDay, year: int) -> date:
    """Return the day of a year; in a year without 29 February the day before it."""
    return corresponding(date(LEAP_YEAR, clock.month, clock.day), year - LEAP_YEAR, "years")[0]


def _of_period(clock: Tiled, period: Days | None) -> Days | None:
    """Return the last day that a period gives; None where what is owed for it has no last day in law."""
    if period is None:
        return None
    match clock.mode, clock.limit:
        case "in", _:
            return Days(period.last, period.last)
        case "within", _:
            return _each(Days(period.last, period.last), lambda day: last_day_after(day, clock.grace, clock.grace_unit))
        case _, "first-day":
            return Days(period.first, period.first)
        case _, "before":
            return _each(Days(period.first, period.first), day_before)
        case _:
            return None


def _each(days: Days | None, count: Callable[[date], date]) -> Days | None:
    if days is None:
        return None
    return Days(_within_calendar(count, days.first), _within_calendar(count, days.last))


def _within_calendar(count: Callable[[date], date], day: date) -> date:
    try:
        return count(day)
    except OverflowError:
        return date.max


def known_day(anchor: Anchor, view: View) -> date | None:
    """Return the day of an anchor that is a day or an event of the instrument; None if that is not known."""
    if anchor.day is not None:
        return anchor.day
    events = view.ruleset.instrument.events
    return next((view.assumed.get(event.id, event.day) for event in events if event.id == anchor.event), None)


def first_event_day(view: View, anchor: Anchor, bearer: str) -> date | None:
    """Return the first day of an event by the day asked about: of the instrument, or a public one of the bearer."""
    day = known_day(anchor, view)
    days = [day] if day else view.register.event_days(bearer, anchor.event) if anchor.event else []
    return min((each for each in days if each <= view.as_at), default=None)


def triggered(view: View, anchor: Anchor, bearer: str) -> bool:
    """Tell whether what a duty waits for has happened, or may have."""
    if anchor.verb is None and not anchor.end_of_lifetime:
        return first_event_day(view, anchor, bearer) is not None
    return bool(view.occurrences(anchor, bearer))


def lifetime_end(view: View, kind: str | None, document: str | None) -> Days | None:
    """Return the last day of a lifetime, as extended by what is visible; None where it is not known.

    The lifetime is that of *document*, or where it is not of *kind* itself, of the document of that kind it is about.
    """
    paper = view.facts.papers.get(view.related(kind, document) or "")
    if paper is None:
        return None
    ends = [paper.period.through] if paper.period else []
    for doing in view.facts.done_to(paper.id):
        visible = doing.when.latest is not None and doing.when.latest <= view.as_at
        if doing.until is not None and visible and _may_lengthen(view, doing):
            ends.append(doing.until)
    ends = [end for end in ends if end.earliest and end.latest]
    if not ends:
        return None
    last = max(ends, key=lambda end: (end.latest or date.min, end.earliest or date.min))
    return Days(last.earliest or date.min, last.latest or date.max)


def _may_lengthen(view: View, doing: Doing) -> bool:
    """Tell whether a lifetime was lengthened by one who may: by the power to, or else by who makes the document."""
    made = view.making(doing.object or "")
    norms = view.performers(doing.verb, doing.object) or (view.performers(made.verb or "", made.object) if made else ())
    return view.may_do(doing, norms)


def arithmetic(clock: Clock, anchor: Days | None) -> str:
    """Say in words how a last day was worked out.

    >>> clock = WithinSpan(count=18, unit="months", beginning=False, anchor=Anchor(day=date(2020, 12, 10)))
    >>> arithmetic(clock, Days(date(2020, 12, 10), date(2020, 12, 10)))
    '18 months after 10 December 2020, that day left out, by corresponding date: 10 June 2022'
    """
    if anchor is None and isinstance(clock, WithinSpan | Sliding):
        how = "beginning with" if isinstance(clock, WithinSpan) and clock.beginning else "after"
        return f"{_length(clock.count, clock.unit)} {how} {_start(clock, None)}"
    last = last_day(clock, anchor)
    match clock:
        case FixedDay():
            return f"the day is named: {spoken(clock.day)}"
        case WithinSpan():
            how = "beginning with {}, that day counted" if clock.beginning else "after {}, that day left out"
            counted = how.format(_start(clock, anchor))
            return f"{_length(clock.count, clock.unit)} {counted}, {_by(clock.unit)}: {_days(last)}"
        case YearlyDay():
            return f"in year {clock.years} after that of {_start(clock, anchor)}: {_days(last)}"
        case Sliding() if clock.anniversary:
            start = f"before {_length(clock.count, clock.unit)} have gone by since {_start(clock, anchor)}"
            return f"{start}, the last good day being the day before the anniversary: {_days(last)}"
        case Sliding():
            start = f"{_length(clock.count, clock.unit)} after {_start(clock, anchor)}, that day left out"
            return f"{start}, {_by(clock.unit)}: {_days(last)}"
        case Tiled():
            return _period_in_words(clock, anchor, last)
        case BeforeAct():
            return f"before {_days(anchor)}: the last good day is the day before, {_days(last)}"
        case OnceAfter():
            return f"owed from {_days(anchor)} on; the law names no last day"
        case EndOfLifetime():
            return f"at the end of the lifetime, {_days(anchor)}; the law names no last day"
        case SoonAfter():
            return f"as soon as practicable after {_days(anchor)}; how soon is a judgement"
        case UnknownLimit():
            return f"the time limit is not known: {clock.because}"
        case _:
            assert_never(clock)


def _period_in_words(clock: Tiled, period: Days | None, last: Days | None) -> str:
    if period is None:
        return f"each {_length(clock.count, clock.unit)} from a day that is not known"
    named = f"the period {spoken(period.first)} to {spoken(period.last)}"
    match clock.mode:
        case "in":
            return f"within {named}: its last day is {_days(last)}"
        case "within":
            grace = f"{_length(clock.grace, clock.grace_unit)} after {spoken(period.last)}, that day left out"
            return f"for {named}: {grace}, {_by(clock.grace_unit)}: {_days(last)}"
        case "soon":
            return f"as soon as practicable after {named}; how soon is a judgement"
        case "after":
            return f"after {named}; the law names no last day"
        case _ if last is not None:
            return f"for {named}: {_days(last)}"
        case _:
            return f"for {named}; the law names no last day"


def _start(clock: Clock, days: Days | None) -> str:
    """Name what a clock counts from: an event with its day, or the day alone."""
    anchor = anchor_of(clock)
    if anchor is None or anchor.event is None:
        return _days(days)
    return f"{anchor.event.replace('-', ' ')} ({_days(days)})"


def _length(count: int, unit: str) -> str:
    return f"{count} {unit if count != 1 else unit.removesuffix('s')}"


def _by(unit: str) -> str:
    return "by corresponding date" if unit in ("months", "years") else "by counting days"


def _days(days: Days | None) -> str:
    if days is None:
        return "a day that is not known"
    if days.first == days.last:
        return spoken(days.first)
    return f"{spoken(days.first)} to {spoken(days.last)}"
