"""The strict readers of single values."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date, datetime

import pytest

from csc_rules.record import values
from csc_rules.record.problems import Refused


def refusal(read: Callable[[object], object], value: object) -> Refused:
    """Give what a reader says of a value it refuses."""
    with pytest.raises(Refused) as caught:
        read(value)
    return caught.value


@pytest.mark.parametrize("value", [5, 5.0, True, None, ["a"], {"a": 1}, date(2020, 1, 1)])
def test_not_text(value: object) -> None:
    """Nothing but text is text."""
    assert refusal(values.text, value).code == "IN011"


def test_number_for_text() -> None:
    """A number where text is wanted is shown in the quotes it lacks."""
    assert refusal(values.text, 5).hint == 'put it in quotes: "5"'


def test_list_for_one_text() -> None:
    """Several where one is wanted are told so."""
    assert refusal(values.text, ["a", "b"]).hint == "only one can be named here"


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x1b", "\r", "\x7f", "\x85", "\ud800"])
def test_control_characters(char: str) -> None:
    """Control characters are refused, with the place of the first."""
    assert refusal(values.text, f"ab{char}").message == (
        f"found the control character U+{ord(char):04X} at character 3; expected text"
    )


def test_newline_and_tab() -> None:
    """Text may have lines and tabs."""
    assert values.text("a\n\tb") == "a\n\tb"


@pytest.mark.parametrize("value", ["", " ", "\n"])
def test_blank_text(value: str) -> None:
    """A key that says nothing is better left out."""
    assert refusal(values.text, value).hint == "leave the key out if there is nothing to say"


def test_longest_text() -> None:
    """Text has up to 100,000 characters."""
    assert values.text("a" * 100_000)
    assert refusal(values.text, "a" * 100_001).message == "found 100,001 characters; expected at most 100,000"


@pytest.mark.parametrize("value", [0, 1, "true", None])
def test_not_a_flag(value: object) -> None:
    """Only true is true."""
    assert refusal(values.flag, value).code == "IN011"


@pytest.mark.parametrize("value", [0, 5_000_000, 0.01])
def test_amounts(value: float) -> None:
    """An amount is a number, whole or not."""
    assert values.amount(value) == value


@pytest.mark.parametrize(
    ("value", "code"),
    [("5", "IN011"), (True, "IN011"), (-1, "IN017"), (math.nan, "IN017"), (math.inf, "IN017"), (10**15, "IN017")],
)
def test_not_amounts(value: object, code: str) -> None:
    """Text, truth, debts and infinities are no amounts."""
    assert refusal(values.amount, value).code == code


def test_status() -> None:
    """A status is one of three words, and the nearest is suggested."""
    assert values.status("partial") == "partial"
    assert refusal(values.status, "presnt").hint == 'did you mean "present"?'
    assert refusal(values.status, ["present"]).code == "IN016"


def test_asking() -> None:
    """People are consulted or given an opportunity, and the nearest is suggested."""
    assert values.asking("give-opportunity") == "give-opportunity"
    assert refusal(values.asking, "consulted").hint == 'did you mean "consult"?'
    assert refusal(values.asking, "publish").message == 'found "publish"; expected "consult" or "give-opportunity"'


@pytest.mark.parametrize("value", [datetime(2020, 1, 1), "2020-01-01", "2020", 2020, None])
def test_not_a_day(value: object) -> None:
    """A day is a date and nothing else."""
    assert refusal(values.day, value).code == "IN012"


def test_day_as_text() -> None:
    """Where a format has no dates, exactly the ISO form is a day."""
    assert values.day_of_text("2020-01-31") == date(2020, 1, 31)
    assert values.day_of_text(date(2020, 1, 31)) == date(2020, 1, 31)
    for value in ("20200131", "2020-01", "2020-W05-5", "2020-02-30", "２０２０-01-31"):
        assert refusal(values.day_of_text, value).code == "IN012"


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("20270331", "did you mean 2027-03-31?"),
        (20270331, "did you mean 2027-03-31?"),
        ("2027/03/31", "did you mean 2027-03-31?"),
        ("31.03.2027", "did you mean 2027-03-31?"),
        ("99999999", ""),
        ("2021-02-30", "that month has fewer days"),
        (2021, 'write a year in quotes: "2021"'),
        (datetime(2020, 12, 10, 9), "leave the time of day out: 2020-12-10"),
        pytest.param(10**5000, "", id="a very large number"),
        (True, ""),
    ],
)
def test_hints_for_dates(value: object, hint: str) -> None:
    """What was probably meant is suggested, and never used."""
    assert refusal(values.when, value).hint == hint


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("2020-01-31", "write a day without quotes"),
        ("2020-01", "this needs the exact day"),
        (2020, "this needs the exact day"),
    ],
)
def test_hints_for_days(value: object, hint: str) -> None:
    """Where an exact day is needed, the hint says so."""
    assert refusal(values.day, value).hint == hint
