"""Whether things that are owed again and again can be done together: the days each can be done on, and what they share.

Everything here is reckoned from days alone: from when a thing can be done, and by when it must be.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from attrs import frozen

from csc_rules.dates import corresponding, day_before

MONTHS_OF_A_YEAR: Final = range(1, 13)


@frozen(kw_only=True)
class Time:
    """The days on which something can be done once.

    ``last`` None: the law names no last day; ``wanted`` is then the day that it is meant for, where there is one, such
    as the first of the period of a plan.
    """

    first: date
    last: date | None = None
    wanted: date | None = None


@frozen(kw_only=True)
class Course:
    """How something is owed time after time.

    ``chained``: each time counts from the one before, so that doing it early moves all that follow; ``months`` is then
    how many months lie between two at most.
    """

    name: str
    times: tuple[Time, ...]
    chained: bool = False
    months: int = 0


@frozen(kw_only=True)
class Shared:
    """Which days two courses share: for each time of the rarer one the first and the last day, None where there are
    none."""

    one: str
    other: str
    days: tuple[tuple[date, date] | None, ...]

    @property
    def always(self) -> bool:
        """Tell whether each time of the rarer one can be done on one day with a time of the other."""
        return bool(self.days) and None not in self.days


@frozen(kw_only=True)
class Month:
    """A month of the year as the one in which everything is done.

    ``cannot`` names what could not be done in it each time, with the days of the first time that could not; ``waits``
    how many months what has no last day would wait, at most.
    """

    month: int
    cannot: tuple[tuple[str, Time], ...]
    waits: tuple[tuple[str, int], ...]

    @property
    def fits(self) -> bool:
        """Tell whether everything can be done in it, in time."""
        return not self.cannot

    @property
    def longest(self) -> int:
        """Return how many months the last of those without a last day would wait."""
        return max((months for _, months in self.waits), default=0)


def shared(one: Course, other: Course) -> Shared:
    """Return the days that two courses share, by the times of the rarer one.

    >>> plan = Course(name="plan", times=(Time(first=date(2025, 4, 1), last=date(2026, 4, 1)),))
    >>> report = Course(name="report", times=(Time(first=date(2026, 4, 1)), Time(first=date(2027, 4, 1))))
    >>> shared(plan, report).days
    ((datetime.date(2026, 4, 1), datetime.date(2026, 4, 1)),)
    """
    rarer, often = (one, other) if len(one.times) <= len(other.times) else (other, one)
    days = tuple(_common(time, often.times) for time in rarer.times)
    return Shared(one=rarer.name, other=often.name, days=days)


def _common(time: Time, others: Iterable[Time]) -> tuple[date, date] | None:
    """Return the days that a time shares with another: of several, with the one that is meant for the nearest day.

    The next plan can be made years ahead, and shares days with a report that belongs to the one before.
    """
    found: list[tuple[int, tuple[date, date]]] = []
    for other in others:
        first, last = max(time.first, other.first), min(last_of(time), last_of(other))
        if first <= last:
            found.append((abs((_meant_for(other) - _meant_for(time)).days), (first, last)))
    return min(found, key=lambda each: each[0])[1] if found else None


def _meant_for(time: Time) -> date:
    """Return the day that a time is about: its last, that it is wanted for, or from which it is owed."""
    return time.last or time.wanted or time.first


def last_of(time: Time) -> date:
    """Return the last day of a time; where the law names none, the day it is wanted for, or else that of the year which
    begins with its first."""
    return time.last or time.wanted or day_before(_a_year_after(time.first))


def _a_year_after(day: date) -> date:
    try:
        return corresponding(day, 1, "years")[0]
    except OverflowError:
        return date.max


def months(courses: Iterable[Course]) -> tuple[Month, ...]:
    """Return what would become of each month of the year as the one in which everything is done.

    >>> june = Course(name="report", times=(Time(first=date(2026, 4, 1), last=date(2026, 6, 30)),))
    >>> [month.month for month in months([june]) if month.fits]
    [4, 5, 6]
    """
    known = tuple(courses)
    return tuple(_month(number, known) for number in MONTHS_OF_A_YEAR)


def _month(number: int, courses: tuple[Course, ...]) -> Month:
    cannot, waits = [], []
    for course in courses:
        bad = _without(number, course)
        if bad is not None:
            cannot.append((course.name, bad))
        elif longest := [_waits(number, time.first) for time in course.times if not (time.last or time.wanted)]:
            waits.append((course.name, max(longest)))
    return Month(month=number, cannot=tuple(cannot), waits=tuple(waits))


def _without(number: int, course: Course) -> Time | None:
    """Return the first time of a course that has no day in a month.

    Of a chain only the first is asked for: done in that month, the next can be done in it a year or more later, if the
    chain leaves as long.
    """
    times = course.times[:1] if course.chained and course.months >= len(MONTHS_OF_A_YEAR) else course.times
    return next((time for time in times if not has_day_in(time, number)), None)


def has_day_in(time: Time, month: int) -> bool:
    """Tell whether a time has a day in a month, of whichever year.

    >>> has_day_in(Time(first=date(2026, 11, 30), last=date(2027, 1, 2)), 12)
    True
    """
    day, last = time.first, last_of(time)
    while day <= last:
        if day.month == month:
            return True
        day = _first_of_next(day)
        if day == date.max:
            return last.month == month
    return False


def _first_of_next(day: date) -> date:
    try:
        return (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    except OverflowError:
        return date.max


def _waits(number: int, first: date) -> int:
    return (number - first.month) % len(MONTHS_OF_A_YEAR)


def best(found: Iterable[Month]) -> tuple[Month, ...]:
    """Return the months in which everything can be done, those in which what has no last day waits least."""
    fitting = [month for month in found if month.fits]
    least = min((month.longest for month in fitting), default=0)
    return tuple(month for month in fitting if month.longest == least)
