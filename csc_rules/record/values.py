"""Strict readers of single values: no number becomes text, no text a number, and nothing is guessed about a date."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time

from csc_rules.dates import When
from csc_rules.record.problems import (
    BAD_AMOUNT,
    BAD_DATE,
    BAD_TEXT,
    NOT_A_CHOICE,
    UNKNOWN_KEY,
    WRONG_TYPE,
    Refused,
    found,
)
from csc_rules.similar import nearest

LONGEST_TEXT = 100_000
LARGEST_AMOUNT = 10**15
STATUSES = ("present", "absent", "partial")
ASKING = ("consult", "give-opportunity")
UNKNOWN_DAY = "unknown"

# Control characters other than newline and tab, halves of surrogate pairs, and what is no character by definition:
# not every format of files could hold them.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_DAY = 'a day (2021-01-31), a month ("2021-01"), a year ("2021"), or { not_before = …, not_after = … }'
_BOUNDS = ("not_before", "not_after")


def text(value: object) -> str:
    """Read text: not blank, at most 100,000 characters, with no control characters but newline and tab.

    >>> text("Northern Ireland Executive")
    'Northern Ireland Executive'
    """
    if not isinstance(value, str):
        raise Refused(WRONG_TYPE, f"found {found(value)}; expected text", _text_hint(value))
    if control := _CONTROL.search(value):
        name = f"U+{ord(control.group()):04X}"
        where = f"at character {control.start() + 1}"
        raise Refused(BAD_TEXT, f"found the control character {name} {where}; expected text", "take it out")
    if not value.strip():
        raise Refused(BAD_TEXT, "found empty text; expected text", "leave the key out if there is nothing to say")
    if len(value) > LONGEST_TEXT:
        raise Refused(BAD_TEXT, f"found {len(value):,} characters; expected at most {LONGEST_TEXT:,}")
    return value


def _text_hint(value: object) -> str:
    match value:
        case list():
            return "only one can be named here"
        case date():
            return f'put it in quotes: "{value}"'
        case int() if not isinstance(value, bool) and 0 <= value < 10**9:
            return f'put it in quotes: "{value}"'
    return ""


def flag(value: object) -> bool:
    """Read ``true`` or ``false``, and nothing that merely resembles them."""
    if not isinstance(value, bool):
        raise Refused(WRONG_TYPE, f"found {found(value)}; expected true or false")
    return value


def amount(value: object) -> int | float:
    """Read an amount of money in pounds: a number, not negative, below a thousand million million."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        hint = "write 5000000 or 5_000_000, without quotes" if isinstance(value, str) else ""
        raise Refused(WRONG_TYPE, f"found {found(value)}; expected an amount, a number", hint)
    if not 0 <= value < LARGEST_AMOUNT:
        raise Refused(BAD_AMOUNT, f"found {found(value)}; expected an amount from 0 to {LARGEST_AMOUNT:,}")
    return value


def status(value: object) -> str:
    """Read whether a required item is there: ``present``, ``absent`` or ``partial``."""
    return _one_of(STATUSES, '"present", "absent" or "partial"', value)


def asking(value: object) -> str:
    """Read how people were asked: they were consulted, or given an opportunity to take part."""
    return _one_of(ASKING, '"consult" or "give-opportunity"', value)


def _one_of(choices: tuple[str, ...], wanted: str, value: object) -> str:
    if value not in choices:
        close = nearest(value, choices) if isinstance(value, str) else ()
        hint = f'did you mean "{close[0]}"?' if close else ""
        raise Refused(NOT_A_CHOICE, f"found {found(value)}; expected {wanted}", hint)
    return str(value)


def day(value: object) -> date:
    """Read a day: a date of the calendar, not text and not a time of day."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise Refused(BAD_DATE, f"found {found(value)}; expected a day, as in 2021-01-31", _date_hint(value, whole=True))


def day_of_text(value: object) -> date:
    """Read a day in a format that has no dates of its own, such as JSON: exactly ``"2021-01-31"``."""
    exact = isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value)
    if exact and (found_day := _parsed(exact.string).earliest):
        return found_day
    return day(value)


def when(value: object) -> When:
    """Read a day, or honestly less.

    >>> str(when("2021-01")), str(when({"not_before": "2014"}))
    ('January 2021', 'not before 1 January 2014')
    """
    match value:
        case date() if not isinstance(value, datetime):
            return When.on(value)
        case "unknown":
            return When(None, None)
        case str():
            return _parsed(value)
        case dict() if value:
            return _between(value)
        case _:
            raise Refused(BAD_DATE, f"found {found(value)}; expected {_DAY}", _date_hint(value))


def _parsed(value: str) -> When:
    try:
        return When.parse(value)
    except ValueError:
        raise Refused(BAD_DATE, f"found {found(value)}; expected {_DAY}", _date_hint(value)) from None


def _between(value: Mapping[str, object]) -> When:
    bounds = {str(key).replace("-", "_"): bound for key, bound in value.items()}
    for key in bounds:
        if key not in _BOUNDS:
            raise Refused(UNKNOWN_KEY, f"found the key '{key}'; expected not_before, not_after or both")
    if len(bounds) < len(value):
        raise Refused(UNKNOWN_KEY, "found not_before or not_after twice; expected each of them once")
    low = _bound(bounds["not_before"]).earliest if "not_before" in bounds else None
    high = _bound(bounds["not_after"]).latest if "not_after" in bounds else None
    if low is not None and high is not None and high < low:
        message = f"found not_before = {low} and not_after = {high}; expected the first not to be the later one"
        raise Refused(BAD_DATE, message, "swap them")
    return When(low, high)


def _bound(value: object) -> When:
    if isinstance(value, dict) or value == UNKNOWN_DAY:
        raise Refused(BAD_DATE, f"found {found(value)}; expected a day, a month or a year", "leave an open end out")
    return when(value)


def _date_hint(value: object, *, whole: bool = False) -> str:
    match value:
        case datetime():
            return f"leave the time of day out: {value.date()}"
        case time():
            return "a record counts in days"
        case int() if not isinstance(value, bool) and 0 < value < 10**9:
            quoted = f'write a year in quotes: "{value}"' if 1000 <= value <= 9999 and not whole else ""
            return quoted or _text_date_hint(str(value), whole=whole)
        case str():
            return _text_date_hint(value, whole=whole)
        case _:
            return ""


def _text_date_hint(value: str, *, whole: bool) -> str:
    if (spelt := _spelt_out(value)) and spelt != value:
        return f"did you mean {spelt}?"
    if spelt:
        return "write a day without quotes"
    if whole and re.fullmatch(r"[0-9]{4}(-[0-9]{2})?", value):
        return "this needs the exact day"
    if re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])-(29|30|31)", value):
        return "that month has fewer days"
    return ""


def _spelt_out(value: str) -> str | None:
    """Return the day that was probably meant, for a message; never used as the value."""
    orders = (
        (r"([0-9]{4})[-/. ]?([0-9]{2})[-/. ]?([0-9]{2})", 1, 2, 3),
        (r"([0-9]{2})[-/. ]([0-9]{2})[-/. ]([0-9]{4})", 3, 2, 1),
    )
    for pattern, *groups in orders:
        if match := re.fullmatch(pattern, value.strip()):
            try:
                return date(*(int(match[group]) for group in groups)).isoformat()
            except ValueError:
                return None
    return None
