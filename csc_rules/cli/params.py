"""Types of parameters that answer a mistake with what was found, what was expected, and the nearest good value."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from typing import Any

import click

from csc_rules.dates import MONTHS, When
from csc_rules.similar import nearest

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_OTHER_ORDERS = (
    (re.compile(r"([0-9]{4})[-/. ]?([0-9]{1,2})[-/. ]?([0-9]{1,2})"), (1, 2, 3)),
    (re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})"), (3, 2, 1)),
)


def day(written: str) -> date:
    """Read a day written YYYY-MM-DD.

    >>> day("2024-07-01")
    datetime.date(2024, 7, 1)

    Raises ValueError, with what is wrong in words, for anything else.
    """
    match = _DAY.fullmatch(written)
    if match is None:
        raise ValueError(f"'{written}' is not a day written YYYY-MM-DD, such as 2024-07-31.{_meant(written)}")
    year, month, number = (int(part) for part in match.groups())
    if year < 1 or not 1 <= month <= 12:
        raise ValueError(f"'{written}' is not a day of the calendar: there is no {_no_such(year, month)}.")
    length = monthrange(year, month)[1]
    if not 1 <= number <= length:
        named = f"{MONTHS[month - 1]} {year}"
        raise ValueError(f"'{written}' is not a day of the calendar: {named} has {length} days.{_nearest(year, month)}")
    return date(year, month, number)


def _no_such(year: int, month: int) -> str:
    return f"month {month:02}" if year else "year 0000"


def _nearest(year: int, month: int) -> str:
    return f" Did you mean {date(year, month, monthrange(year, month)[1]).isoformat()}?"


def _meant(written: str) -> str:
    """Suggest the day that was probably meant; never used as the value."""
    for pattern, groups in _OTHER_ORDERS:
        match = pattern.fullmatch(written.strip())
        if match:
            try:
                return f" Did you mean {date(*(int(match[group]) for group in groups)).isoformat()}?"
            except ValueError:
                return ""
    return ""


class Day(click.ParamType[date]):
    """A day, written YYYY-MM-DD."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read a day."""
        if isinstance(value, date):
            return value
        try:
            return day(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


class Period(click.ParamType["tuple[When, When]"]):
    """The time a document is for, written FROM/THROUGH, each a day, a month or a year; or one month or year alone."""

    name = "period"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[When, When]:
        """Read a period, the first day not after the last."""
        if isinstance(value, tuple):
            return value
        first, _, last = str(value).partition("/")
        try:
            since, through = When.parse(first.strip()), When.parse((last or first).strip())
        except ValueError:
            self.fail(
                f"'{value}' is no period; expected FROM/THROUGH, as in 2023-04-01/2026-03-31, or 2023.", param, ctx
            )
        if since.earliest and through.latest and since.earliest > through.latest:
            self.fail(f"'{value}' ends before it begins.", param, ctx)
        return since, through


class Assumption(click.ParamType[tuple[str, date]]):
    """An event and the day it is assumed to have, written EVENT=DAY."""

    name = "event=day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, date]:
        """Read an assumption."""
        if isinstance(value, tuple):
            return value
        event, equals, written = str(value).partition("=")
        if not equals or not event.strip():
            self.fail(f"'{value}' is not an event with its day, such as commencement=2015-12-10.", param, ctx)
        try:
            return event.strip(), day(written.strip())
        except ValueError as error:
            self.fail(str(error), param, ctx)


class OneOf(click.Choice[str]):
    """One of a few words; for any other the nearest of them is suggested."""

    def __init__(self, choices: Sequence[str]) -> None:
        super().__init__(choices)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take a word if it is one of the choices."""
        written, known = str(value), [str(choice) for choice in self.choices]
        if written in known:
            return written
        near = nearest(written.casefold(), known, cutoff=0.5)
        meant = f" Did you mean '{near[0]}'?" if near else ""
        return self.fail(f"'{written}' is not one of {', '.join(known)}.{meant}", param, ctx)
