"""Statutory date arithmetic: days, vague days, and spans counted the way statutes count them.

Sources: Dodds v Walker [1981] 1 WLR 1027 (the corresponding date rule, and the last day of a month that has none);
Trow v Ind Coope [1967] 2 QB 899 and Zoan v Rouamba [2000] 1 WLR 1509 ("beginning with" counts the day itself, "after"
leaves it out). Last days do not move for Sundays or holidays.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from attrs import frozen

UNITS = ("days", "weeks", "months", "years")
ONE_DAY = timedelta(days=1)

# strftime would follow the locale of the machine, and the same inputs must give the same bytes everywhere.
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def corresponding(day: date, count: int, unit: str) -> tuple[date, bool]:
    """Return the date *count* units on from *day*, and whether the month has that date.

    Where the month has no such date its last day is returned, with False. A negative count goes back.

    >>> corresponding(date(2024, 1, 31), 1, "months")
    (datetime.date(2024, 2, 29), False)
    """
    if unit in ("days", "weeks"):
        return day + timedelta(days=count * (7 if unit == "weeks" else 1)), True
    months = day.year * 12 + day.month - 1 + count * (12 if unit == "years" else 1)
    year, month = months // 12, months % 12 + 1
    if not MINYEAR <= year <= MAXYEAR:
        raise OverflowError(f"{count} {unit} from {day} is outside the calendar")
    length = monthrange(year, month)[1]
    return date(year, month, min(day.day, length)), day.day <= length


def last_day_after(day: date, count: int, unit: str) -> date:
    """Return the last day of *count* units after *day*, that day left out.

    >>> last_day_after(date(2020, 12, 10), 18, "months")
    datetime.date(2022, 6, 10)
    """
    return corresponding(day, count, unit)[0]


def last_day_beginning(day: date, count: int, unit: str) -> date:
    """Return the last day of *count* units beginning with *day*, which is day 1.

    >>> last_day_beginning(date(2015, 12, 9), 12, "months")
    datetime.date(2016, 12, 8)
    """
    end, exists = corresponding(day, count, unit)
    return end - ONE_DAY if exists else end


def next_day(day: date) -> date:
    """Return the day after, or the last day of the calendar where there is none.

    >>> next_day(date(2022, 3, 31))
    datetime.date(2022, 4, 1)
    """
    return day if day == date.max else day + ONE_DAY


def day_before(day: date) -> date:
    """Return the day before, or the first day of the calendar where there is none.

    >>> day_before(date(2022, 4, 1))
    datetime.date(2022, 3, 31)
    """
    return day if day == date.min else day - ONE_DAY


def less_than_before(day: date, count: int, unit: str, end: date) -> bool:
    """Tell whether *day* lies less than *count* units before *end*, or not before it at all.

    >>> less_than_before(date(2030, 7, 31), 6, "months", date(2030, 12, 31))
    True
    >>> less_than_before(date(2030, 6, 30), 6, "months", date(2030, 12, 30))
    False
    """
    return corresponding(day, count, unit)[0] > end


@frozen
class When:
    """A day, or honestly less: some day from *earliest* through *latest*, either of which may be open.

    >>> str(When.parse("2021-01"))
    'January 2021'
    >>> When.parse("2021").earliest
    datetime.date(2021, 1, 1)
    """

    earliest: date | None
    latest: date | None

    @classmethod
    def on(cls, day: date) -> When:
        """Make the range that holds just *day*."""
        return cls(day, day)

    @classmethod
    def parse(cls, text: str) -> When:
        """Read ``2021-01-31``, ``2021-01`` or ``2021``; raise ValueError for anything else."""
        match = re.fullmatch(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", text)
        if match is None:
            raise ValueError(f"{text!r} is not a day (2021-01-31), a month (2021-01) or a year (2021)")
        year, month, day = (int(part) if part else None for part in match.groups())
        if year is None or not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f"{text!r} is not a year of the calendar")
        if month is None:
            return cls(date(year, 1, 1), date(year, 12, 31))
        if not 1 <= month <= 12:
            raise ValueError(f"{text!r}: there is no month {month:02}")
        length = monthrange(year, month)[1]
        if day is None:
            return cls(date(year, month, 1), date(year, month, length))
        if not 1 <= day <= length:
            raise ValueError(f"{text!r}: that month has no day {day:02}")
        return cls.on(date(year, month, day))

    @property
    def exact(self) -> bool:
        """Tell whether the range holds one day."""
        return self.earliest is not None and self.earliest == self.latest

    def __str__(self) -> str:
        low, high = self.earliest, self.latest
        if low is None or high is None:
            if high is not None:
                return f"not after {spoken(high)}"
            return f"not before {spoken(low)}" if low is not None else "on an unknown day"
        if low == high:
            return spoken(low)
        if low.day == 1 and high == date(low.year, low.month, monthrange(low.year, low.month)[1]):
            return f"{MONTHS[low.month - 1]} {low.year}"
        if (low.month, low.day, high.month, high.day) == (1, 1, 12, 31) and low.year == high.year:
            return str(low.year)
        return f"{spoken(low)} to {spoken(high)}"


def spoken(day: date) -> str:
    """Return a day as people write it.

    >>> spoken(date(2020, 12, 10))
    '10 December 2020'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
