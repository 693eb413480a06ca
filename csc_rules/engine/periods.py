"""Periods that run on by themselves: which there are by a day, and which of them a document is for."""

from __future__ import annotations

from datetime import date
from typing import Final

from csc_rules.dates import day_before, last_day_beginning, next_day
from csc_rules.engine.values import Days
from csc_rules.law.model import Tiled
from csc_rules.record.model import Period

# More periods than this before the one asked about are not listed; nobody keeps a record over so many.
MOST: Final = 60

# The modes of a clock by which something is owed for a period once that has ended.
AFTERWARDS: Final = frozenset({"after", "soon", "within"})

WITHIN: Final = "within"
ACROSS: Final = "across"
ELSEWHERE: Final = "elsewhere"
UNKNOWN: Final = "unknown"


def periods(clock: Tiled, start: date, as_at: date) -> tuple[Days, ...]:
    """Return the periods of a clock up to the one that a day lies in, and the one after it.

    Before the first period has begun there is that one alone.

    >>> from csc_rules.law.model import Anchor
    >>> clock = Tiled(count=3, unit="years", start=Anchor(day=date(2017, 4, 1)), mode="for")
    >>> [str(entry.last) for entry in periods(clock, date(2017, 4, 1), date(2021, 5, 20))]
    ['2020-03-31', '2023-03-31', '2026-03-31']
    """
    found = [_first(clock, start)]
    base, number = next_day(found[0].last), 0
    try:
        while found[-1].first <= as_at:
            number += 1
            found.append(_numbered(clock, base, number))
            del found[: -MOST - 1]
    except OverflowError:
        pass  # The calendar ends before the next period does.
    return tuple(found)


def _first(clock: Tiled, start: date) -> Days:
    through = clock.first_through
    return Days(start, through if through is not None else last_day_beginning(start, clock.count, clock.unit))


def _numbered(clock: Tiled, base: date, number: int) -> Days:
    """Return the period that is so many after the first, counted from one day so that months do not wear down."""
    before = last_day_beginning(base, clock.count * (number - 1), clock.unit) if number > 1 else day_before(base)
    return Days(next_day(before), last_day_beginning(base, clock.count * number, clock.unit))


def fit(stated: Period | None, period: Days) -> str:
    """Tell how the period that a document states lies to one of a clock: within it, across it, elsewhere, or unknown.

    >>> from csc_rules.dates import When
    >>> stated = Period(since=When.parse("2021-04-01"), through=When.parse("2023-03-31"))
    >>> fit(stated, Days(date(2020, 4, 1), date(2023, 3, 31))), fit(stated, Days(date(2023, 4, 1), date(2026, 3, 31)))
    ('within', 'elsewhere')
    """
    if stated is None:
        return UNKNOWN
    first, last = stated.since, stated.through
    if first.earliest is None or first.latest is None or last.earliest is None or last.latest is None:
        return UNKNOWN
    if first.earliest > period.last or last.latest < period.first:
        return ELSEWHERE
    if first.earliest >= period.first and last.latest <= period.last:
        return WITHIN
    if first.earliest <= period.first <= first.latest and last.earliest <= period.last <= last.latest:
        # Vague ends that could be the very ends of the period, as "2020" and "2023" may be, are meant to be.
        return WITHIN
    surely_beside = first.latest < period.first or last.earliest > period.last
    surely_touching = first.latest <= period.last and last.earliest >= period.first
    return ACROSS if surely_beside and surely_touching else UNKNOWN


def is_shorter(stated: Period, period: Days) -> bool:
    """Tell whether a document states a shorter period than the one it is for."""
    first, last = stated.since.earliest, stated.through.latest
    return (first is not None and first > period.first) or (last is not None and last < period.last)
