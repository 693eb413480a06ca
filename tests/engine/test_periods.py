"""Periods that run on by themselves, and how the period that a document states lies to them."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from csc_rules.dates import When
from csc_rules.engine.periods import ACROSS, ELSEWHERE, MOST, UNKNOWN, WITHIN, fit, is_shorter, periods
from csc_rules.engine.values import Days
from csc_rules.law.model import Anchor, Tiled
from csc_rules.record.model import Period
from tests.engine.small import day


def tiled(count: int, unit: str, start: str, through: str = "") -> Tiled:
    """Make a clock over periods."""
    first = day(through) if through else None
    return Tiled(count=count, unit=unit, start=Anchor(day=day(start)), first_through=first, mode="for")


def lasts(clock: Tiled, as_at: str) -> list[str]:
    """List the last days of the periods of a clock."""
    assert clock.start.day is not None
    return [str(entry.last) for entry in periods(clock, clock.start.day, day(as_at))]


def test_before_the_first_period() -> None:
    """Before the first period has begun there is that one alone."""
    assert lasts(tiled(3, "years", "2017-04-01"), "2017-03-31") == ["2020-03-31"]


def test_the_one_that_a_day_lies_in_and_the_next() -> None:
    """The last two are the one a day lies in and the one after it."""
    assert lasts(tiled(3, "years", "2017-04-01"), "2017-04-01") == ["2020-03-31", "2023-03-31"]


@pytest.mark.parametrize(("as_at", "count"), [("2020-03-31", 2), ("2020-04-01", 3)])
def test_a_period_ends_with_its_last_day(as_at: str, count: int) -> None:
    """Through its last day a day lies in the period, and from the day after in the next."""
    assert len(lasts(tiled(3, "years", "2017-04-01"), as_at)) == count


def test_periods_leave_no_day_between_them() -> None:
    """Each period begins on the day after the one before."""
    found = periods(tiled(1, "months", "2012-01-31"), date(2012, 1, 31), date(2013, 1, 1))
    assert {(later.first - earlier.last).days for earlier, later in pairwise(found)} == {1}


def test_months_do_not_wear_down() -> None:
    """Periods from the end of a month are counted from one day, so that a February shortens none but its own."""
    found = lasts(tiled(1, "months", "2012-01-01", "2012-01-30"), "2012-04-30")
    assert found == ["2012-01-30", "2012-02-29", "2012-03-30", "2012-04-30", "2012-05-30"]


def test_leap_days_do_not_wear_down() -> None:
    """Years that begin on 29 February come back to it."""
    found = periods(tiled(1, "years", "2012-01-01", "2012-02-28"), date(2012, 1, 1), date(2016, 3, 1))
    assert [str(entry.first) for entry in found[1:]] == [
        *("2012-02-29", "2013-03-01", "2014-03-01", "2015-03-01", "2016-02-29", "2017-03-01")
    ]


def test_a_longer_first_period() -> None:
    """The first period ends as stated, and the others count from there."""
    found = lasts(tiled(1, "years", "2012-01-15", "2013-03-31"), "2014-03-31")
    assert found == ["2013-03-31", "2014-03-31", "2015-03-31"]


def test_the_calendar_ends() -> None:
    """Where the calendar ends before the next period does, that one is left out."""
    assert lasts(tiled(3, "years", "9993-01-01"), "9999-12-31") == ["9995-12-31", "9998-12-31"]


def test_periods_of_long_ago_are_left_out() -> None:
    """Of more periods than anybody keeps a record over, the last ones are listed."""
    found = periods(tiled(1, "weeks", "2000-01-01"), date(2000, 1, 1), date(2012, 1, 1))
    assert (len(found), found[-2].first <= date(2012, 1, 1) <= found[-2].last) == (MOST + 1, True)


# What a document states

YEAR = Days(date(2012, 4, 1), date(2013, 3, 31))


def stated(first: str, last: str) -> Period:
    """Make the period that a document states; an end that is left out is not known."""
    none = When(None, None)
    return Period(since=When.parse(first) if first else none, through=When.parse(last) if last else none)


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("2012-04-01", "2013-03-31", WITHIN),
        ("2012-05-01", "2012-12-31", WITHIN),
        ("2012", "2013", WITHIN),
        ("2012-04", "2013-03", WITHIN),
        ("2012-03-31", "2013-03-31", ACROSS),
        ("2012-04-01", "2013-04-01", ACROSS),
        ("2011-04-01", "2014-03-31", ACROSS),
        ("2013-04-01", "2014-03-31", ELSEWHERE),
        ("2011-04-01", "2012-03-31", ELSEWHERE),
        ("2011", "2012", UNKNOWN),
        ("2012", "2012", UNKNOWN),
        ("", "2013-03-31", UNKNOWN),
        ("2012-04-01", "", UNKNOWN),
    ],
)
def test_how_a_stated_period_lies(first: str, last: str, found: str) -> None:
    """A stated period lies within one of a clock, across it, elsewhere, or nobody can tell."""
    assert fit(stated(first, last), YEAR) == found


def test_no_stated_period() -> None:
    """Where a document states no period, nobody can tell."""
    assert fit(None, YEAR) == UNKNOWN


@pytest.mark.parametrize(
    ("first", "last", "shorter"),
    [
        ("2012-04-01", "2013-03-31", False),
        ("2012-04-02", "2013-03-31", True),
        ("2012-04-01", "2013-03-30", True),
        ("2012", "2013", False),
    ],
)
def test_a_shorter_period(first: str, last: str, shorter: bool) -> None:
    """A stated period is shorter where it surely begins later or ends earlier."""
    assert is_shorter(stated(first, last), YEAR) is shorter
