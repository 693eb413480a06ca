"""Statutory date arithmetic, against examples, against a day-by-day reference, and against python-dateutil."""

from __future__ import annotations

from datetime import MAXYEAR, date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import assume, example, given
from hypothesis import strategies as st

from csc_rules.dates import (
    UNITS,
    corresponding,
    last_day_after,
    last_day_beginning,
    less_than_before,
    spoken,
)

DAY = timedelta(days=1)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
COUNTS = st.integers(0, 60)
LONG_UNITS = ("months", "years")


def walked_after(day: date, count: int, unit: str) -> date:
    """Count months day by day: a month ends on the corresponding date, or where the month ends before it."""
    months = count * (12 if unit == "years" else 1)
    current, passed = day, 0
    while passed < months:
        current += DAY
        last_of_month = (current + DAY).month != current.month
        if current.day == day.day or (last_of_month and current.day < day.day):
            passed += 1
    return current


def walked_beginning(day: date, count: int, unit: str) -> date:
    """Count months of which *day* is the first: the last day is the one before the next would begin, day by day."""
    end = walked_after(day, count, unit)
    return end - DAY if end.day == day.day else end


@pytest.mark.parametrize(
    ("day", "count", "unit", "last"),
    [
        (date(2020, 12, 10), 18, "months", date(2022, 6, 10)),
        (date(2024, 6, 17), 3, "years", date(2027, 6, 17)),
        (date(1978, 9, 30), 4, "months", date(1979, 1, 30)),
        (date(2024, 1, 31), 1, "months", date(2024, 2, 29)),
        (date(2023, 1, 31), 1, "months", date(2023, 2, 28)),
        (date(2024, 2, 29), 1, "years", date(2025, 2, 28)),
        (date(2024, 2, 29), 4, "years", date(2028, 2, 29)),
        (date(2023, 2, 28), 1, "years", date(2024, 2, 28)),
        (date(2020, 12, 31), 28, "days", date(2021, 1, 28)),
        (date(2020, 12, 31), 4, "weeks", date(2021, 1, 28)),
    ],
)
def test_after(day: date, count: int, unit: str, last: date) -> None:
    """A period after a day leaves that day out and ends on the corresponding date."""
    assert last_day_after(day, count, unit) == last


@pytest.mark.parametrize(
    ("day", "count", "unit", "last"),
    [
        (date(2015, 12, 9), 12, "months", date(2016, 12, 8)),
        (date(2020, 1, 1), 1, "months", date(2020, 1, 31)),
        (date(2020, 1, 1), 1, "years", date(2020, 12, 31)),
        (date(2024, 1, 31), 1, "months", date(2024, 2, 29)),
        (date(2024, 2, 29), 1, "years", date(2025, 2, 28)),
        (date(2020, 1, 1), 7, "days", date(2020, 1, 7)),
        (date(2020, 1, 1), 1, "days", date(2020, 1, 1)),
        (date(2020, 1, 1), 2, "weeks", date(2020, 1, 14)),
    ],
)
def test_beginning(day: date, count: int, unit: str, last: date) -> None:
    """A period beginning with a day counts that day as its first."""
    assert last_day_beginning(day, count, unit) == last


@given(DAYS, COUNTS, st.sampled_from(UNITS))
@example(date(2024, 1, 31), 1, "months")
def test_after_agrees_with_dateutil(day: date, count: int, unit: str) -> None:
    """python-dateutil is an oracle for periods after a day."""
    assert last_day_after(day, count, unit) == day + relativedelta(**{unit: count})  # type: ignore[arg-type]


@given(DAYS, st.integers(0, 5), st.sampled_from(LONG_UNITS))
@example(date(2023, 10, 31), 4, "months")
@example(date(2024, 2, 29), 4, "years")
def test_after_agrees_with_walking(day: date, count: int, unit: str) -> None:
    """Counting day by day ends on the same day."""
    assert last_day_after(day, count, unit) == walked_after(day, count, unit)


@given(DAYS, st.integers(1, 36))
@example(date(2024, 1, 31), 1)
@example(date(2024, 1, 30), 1)
def test_beginning_agrees_with_walking(day: date, count: int) -> None:
    """Counting day by day, the first day included, ends on the same day."""
    assert last_day_beginning(day, count, "months") == walked_beginning(day, count, "months")


@given(DAYS, st.integers(1, 500))
def test_days_beginning_are_so_many_days(day: date, count: int) -> None:
    """A period of n days beginning with a day holds n days."""
    assert (last_day_beginning(day, count, "days") - day).days + 1 == count


@given(DAYS, DAYS, COUNTS, st.sampled_from(UNITS))
def test_a_later_day_never_gives_an_earlier_last_day(one: date, other: date, count: int, unit: str) -> None:
    """Both ways of counting are monotonic in the day for whole periods."""
    earlier, later = sorted((one, other))
    assert last_day_after(earlier, count, unit) <= last_day_after(later, count, unit)
    if count:
        assert last_day_beginning(earlier, count, unit) <= last_day_beginning(later, count, unit)


@given(DAYS, COUNTS, COUNTS, st.sampled_from(UNITS))
def test_a_longer_period_never_ends_earlier(day: date, one: int, other: int, unit: str) -> None:
    """Both ways of counting are monotonic in the length."""
    shorter, longer = sorted((one, other))
    assert last_day_after(day, shorter, unit) <= last_day_after(day, longer, unit)
    assert last_day_beginning(day, shorter, unit) <= last_day_beginning(day, longer, unit)


@given(DAYS, st.integers(1, 60), st.sampled_from(UNITS))
def test_beginning_is_never_later_than_after(day: date, count: int, unit: str) -> None:
    """Counting the first day takes away at most one day."""
    after, beginning = last_day_after(day, count, unit), last_day_beginning(day, count, unit)
    assert after - DAY <= beginning <= after


@given(DAYS, COUNTS)
def test_a_year_is_twelve_months(day: date, count: int) -> None:
    """Years and twelve times as many months end on the same day."""
    assert corresponding(day, count, "years") == corresponding(day, 12 * count, "months")


@given(DAYS, st.integers(-60, 60))
def test_missing_date_is_said(day: date, count: int) -> None:
    """Whether the month has the date is told, and where it has not its last day is given."""
    end, exists = corresponding(day, count, "months")
    assert exists == (end.day == day.day)
    assert exists or (end + DAY).day == 1


def test_back() -> None:
    """A negative count goes back."""
    assert corresponding(date(2024, 3, 31), -1, "months") == (date(2024, 2, 29), False)


@pytest.mark.parametrize("unit", UNITS)
def test_end_of_the_calendar(unit: str) -> None:
    """Where the calendar ends, the error is one and the same for every unit."""
    with pytest.raises(OverflowError):
        corresponding(date(MAXYEAR, 12, 31), 1, unit)


@pytest.mark.parametrize("unit", UNITS)
def test_beginning_of_the_calendar(unit: str) -> None:
    """Nothing comes before the first day of the calendar."""
    with pytest.raises(OverflowError):
        corresponding(date(1, 1, 1), -1, unit)


@pytest.mark.parametrize(
    ("day", "less"),
    [
        (date(2030, 6, 30), True),
        (date(2030, 6, 29), False),
        (date(2030, 12, 29), True),
        (date(2030, 12, 30), True),
        (date(2031, 1, 1), True),
        (date(2029, 12, 29), False),
    ],
)
def test_less_than_six_months_before(day: date, less: bool) -> None:
    """Less than six months before 29 December 2030: from 30 June on, the 29th being six months exactly."""
    assert less_than_before(day, 6, "months", date(2030, 12, 29)) is less


@given(DAYS, st.integers(0, 24), st.sampled_from(UNITS), DAYS)
def test_less_than_before_is_monotonic(day: date, count: int, unit: str, end: date) -> None:
    """What is near enough to the end stays near enough a day later."""
    assume(day < date(2199, 12, 31))
    assert less_than_before(day, count, unit, end) <= less_than_before(day + DAY, count, unit, end)


@given(st.dates())
def test_spoken_names_the_day(day: date) -> None:
    """A day as people write it has its number, month and year, whatever the locale."""
    number, month, year = spoken(day).split(" ")
    assert (int(number), int(year)) == (day.day, day.year)
    assert month == date(2000, day.month, 1).strftime("%B")
