"""Vague days."""

from __future__ import annotations

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_rules.dates import When

DAYS = st.dates()


@given(DAYS)
def test_a_day_is_read_back(day: date) -> None:
    """A whole date is that day and no other."""
    assert When.parse(day.isoformat()) == When.on(day)


@given(DAYS)
def test_a_month_holds_its_days(day: date) -> None:
    """A month runs from its first day through its last, and holds every day of it."""
    when = When.parse(f"{day.year:04}-{day.month:02}")
    assert when.earliest is not None and when.latest is not None
    assert when.earliest <= day <= when.latest
    assert (when.earliest.day, when.earliest.month, when.latest.month) == (1, day.month, day.month)
    assert (when.latest - when.earliest).days in range(27, 31)


@given(DAYS)
def test_a_year_holds_its_days(day: date) -> None:
    """A year runs from 1 January through 31 December."""
    when = When.parse(f"{day.year:04}")
    assert when == When(date(day.year, 1, 1), date(day.year, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        *("", "20270331", "2021-W05", "2021-W05-1", "2021-032", "2021-13", "2021-00", "2021-02-30", "2021-01-00"),
        *("0000", "0000-01", "21-01-01", "2021-1", "2021-1-5", "2021/01/05", "2021-01-05 ", "2021-01-05\n", " 2021"),
        *("2021-01-05T00:00:00", "+2021", "２０２１", "٢٠٢١-٠١", "not known"),
    ],
)
def test_nothing_else_is_read(text: str) -> None:
    """Only the three forms are read, in plain digits, and only days that exist."""
    with pytest.raises(ValueError, match=r"\w") as caught:
        When.parse(text)
    assert type(caught.value) is ValueError


@given(st.text(max_size=12))
def test_reading_raises_nothing_but_value_errors(text: str) -> None:
    """Any text is a day, a month, a year or a ValueError."""
    with contextlib.suppress(ValueError):
        assert When.parse(text).earliest is not None


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (When.parse("2020-12-10"), "10 December 2020"),
        (When.parse("2021-01"), "January 2021"),
        (When.parse("2024-02"), "February 2024"),
        (When.parse("2021"), "2021"),
        (When(date(2014, 1, 1), date(2015, 12, 31)), "1 January 2014 to 31 December 2015"),
        (When(date(2021, 1, 1), date(2021, 1, 30)), "1 January 2021 to 30 January 2021"),
        (When(date(2014, 1, 1), None), "not before 1 January 2014"),
        (When(None, date(2014, 1, 1)), "not after 1 January 2014"),
        (When(None, None), "on an unknown day"),
    ],
)
def test_in_words(when: When, text: str) -> None:
    """A vague day is said as vaguely as it is known."""
    assert str(when) == text


@pytest.mark.parametrize(
    ("when", "exact"),
    [
        (When.parse("2020-12-10"), True),
        (When.parse("2020-12"), False),
        (When(None, None), False),
        (When(date(2020, 1, 1), None), False),
        (When(None, date(2020, 1, 1)), False),
    ],
)
def test_exact(when: When, exact: bool) -> None:
    """Only a range of one day is exact."""
    assert when.exact is exact
