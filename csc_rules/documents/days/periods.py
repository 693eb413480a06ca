"""Periods that a text states: the time a plan or report is for, the days between which people were asked.

Years without days are read as planning years, from 1 April to 31 March: "2017-20" begins on 1 April 2017 and ends on
31 March 2020. That is likely and no more; days and months that are written are certain.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from attrs import evolve, frozen

from csc_rules.dates import When, corresponding, day_before, last_day_beginning, next_day
from csc_rules.documents.days.forms import GAP
from csc_rules.documents.days.period_forms import Length, Span, lengths, spans
from csc_rules.documents.days.points import JOINED, NOTHING, UNKNOWN, Context, DayRead, points, ranged
from csc_rules.documents.words import Words
from csc_rules.value import Value

T = TypeVar("T", "PeriodRead", DayRead)
# A number of years and the day it is counted from stand so near to each other, in characters.
_REACH = 80
CERTAIN, LIKELY, OPEN = "certain", "likely", "open"
_BEGINNING = re.compile(
    rf"(?:\s+[a-z]+){{0,2}}{GAP},?\s*\(?"
    r"(?:from|beginning(?: with| on)?|commencing(?: on| with)?|starting(?: on| from)?)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_ENDING = re.compile(
    rf"(?:\s+[a-z]+){{0,2}}{GAP},?\s*\(?(?:to|ending(?: on| with)?|up to)\s+(?:the\s+)?", re.IGNORECASE
)
_FOR = re.compile(rf"{GAP},?\s*for(?:\s+a\s+period\s+of)?\s+", re.IGNORECASE)
_NAMED = re.compile(rf"(?:\s+[a-z]+){{0,2}}{GAP},?\s*[(:]?(?:for|from|between)?\s*", re.IGNORECASE)
_FROM_NOW = re.compile(
    r"\bbetween\s+now\s+and\s+(?:the\s+)?(?:end\s+of\s+)?$|\bfrom\s+now\s+(?:to|until)\s+$", re.IGNORECASE
)


@frozen(kw_only=True, eq=False, repr=False)
class PeriodRead(Value):
    """A period that a passage states: ``text`` is ``passage.text[start:end]``.

    ``first`` and ``last`` are its first and last day, without ends where nothing tells them. ``sure`` is certain where
    days or months are written, likely where years were read as planning years, and open where an end is not known.
    ``rule`` says how it was read. ``years`` is a number of years that the words give it. ``form`` is days, months,
    years, short-years, financial-year, financial-years, length, until or plan-year; ``number`` is that of a plan year,
    and ``turn`` tells the next years from the last.
    """

    start: int
    end: int
    text: str
    form: str
    first: When = UNKNOWN
    last: When = UNKNOWN
    sure: str = OPEN
    rule: str = ""
    years: int | None = None
    number: int | None = None
    turn: str | None = None

    @property
    def days(self) -> tuple[date, date] | None:
        """Return the first and the last day, where both are known."""
        if self.first.earliest is None or self.last.latest is None or not (self.first.exact and self.last.exact):
            return None
        return self.first.earliest, self.last.latest

    @property
    def whole_years(self) -> int | None:
        """Return how many whole years it runs, or None where it does not run whole years.

        >>> periods("2017-20")[0].whole_years
        3
        """
        if self.days is None:
            return None
        first, last = self.days
        number = next_day(last).year - first.year
        return number if number > 0 and last_day_beginning(first, number, "years") == last else None


def periods(text: Words | str, context: Context = NOTHING) -> tuple[PeriodRead, ...]:
    """Return the periods that a passage states, in order.

    >>> [(each.text, each.days and each.days[1].isoformat(), each.sure) for each in periods("2017/20, to 2030")]
    [('2017/20', '2020-03-31', 'likely'), ('2030', None, 'open')]
    >>> periods("the three year period from 1 April 2017")[0].days
    (datetime.date(2017, 4, 1), datetime.date(2020, 3, 31))
    """
    return periods_among(text if isinstance(text, str) else text.text, points(text, context), context)


def periods_among(text: str, days: Sequence[DayRead], context: Context = NOTHING) -> tuple[PeriodRead, ...]:
    """Return the periods of a passage whose days have been read.

    >>> line = "1 April 2020 - 31 March 2023"
    >>> periods_among(line, points(line))[0].sure
    'certain'
    """
    dated = Places((day.start, day.end) for day in days if day.form != "year")
    found = [_of_span(span, text) for span in spans(text) if not dated.touch(span.start, span.end)]
    if days:
        taken = Places((each.start, each.end) for each in found)
        found += _of_days(text, [day for day in days if not taken.touch(day.start, day.end)])
        found.sort(key=_start)
    counted = [_of_length(length, text, days, found, context) for length in lengths(text)]
    if counted:
        longer = [period for period in counted if period is not None]
        holding = Places((period.start, period.end) for period in longer)
        found = sorted([*longer, *(each for each in found if not holding.touch(each.start, each.end))], key=_start)
    return tuple(found)


def _start(each: PeriodRead | DayRead) -> int:
    return each.start


def _near(length: Length, found: Sequence[T]) -> Sequence[T]:
    """Return those that stand so near to a number of years that they may go with it."""
    low = bisect_left(found, length.start - _REACH, key=_start)
    return found[low : bisect_left(found, length.end + _REACH, key=_start)]


class Places:
    """Stretches of characters that do not overlap, asked whether others touch them.

    >>> Places(((3, 7),)).touch(5, 9)
    True
    """

    def __init__(self, places: Iterable[tuple[int, int]]) -> None:
        self._places = sorted(places)

    def touch(self, start: int, end: int) -> bool:
        """Tell whether some characters are among them."""
        at = bisect_left(self._places, (end, 0))
        return at > 0 and self._places[at - 1][1] > start


def _of_span(span: Span, text: str) -> PeriodRead:
    """Return a span of years, read as planning years."""
    first, last = date(span.first, 4, 1), date(span.last, 3, 31)
    return PeriodRead(
        start=span.start,
        end=span.end,
        text=text[span.start : span.end],
        form=span.form,
        first=When.on(first),
        last=When.on(last),
        sure=LIKELY,
        rule="years without days are read as planning years, from 1 April to 31 March",
    )


def _of_days(text: str, days: Sequence[DayRead]) -> Iterator[PeriodRead]:
    """Yield the stretches whose two ends are written, and those that run until a year."""
    taken = -1
    for number, (first, second) in enumerate(itertools.zip_longest(days, days[1:])):
        if second is not None and number > taken and ranged(first, second, text):
            period = _stretch(first, second, text)
            if period is not None:
                taken = number + 1
                yield period
        elif number > taken and _until(number, days, text):
            yield PeriodRead(
                start=first.start,
                end=first.end,
                text=first.text,
                form="until",
                last=first.when,
                rule="it says only when it ends",
            )


def _stretch(first: DayRead, second: DayRead, text: str) -> PeriodRead | None:
    low, high = first.when.earliest, second.when.latest
    if first.form == second.form == "year" and low is not None and high is not None:
        return None
    both = low is not None and high is not None
    if low is not None and high is not None and low > high:
        return None
    exact = first.form in ("day", "month") and second.form in ("day", "month")
    form = "days" if "day" in (first.form, second.form) else "months"
    added = " and ".join(f"{day.text}: {day.note}" for day in (first, second) if day.note)
    return PeriodRead(
        start=first.start,
        end=second.end,
        text=text[first.start : second.end],
        form=form,
        first=When.on(low) if low is not None and exact else first.when,
        last=When.on(high) if high is not None and exact else second.when,
        sure=OPEN if not both else CERTAIN if exact else LIKELY,
        rule=added
        or ("its first and last day are stated" if form == "days" else "months run from their first to their last day"),
    )


def _until(number: int, days: Sequence[DayRead], text: str) -> bool:
    """Tell whether a year is the end of something that has begun: "to 2030", "between now and 2021"."""
    day = days[number]
    if _FROM_NOW.search(text, max(0, day.start - 40), day.start):
        return True
    after_another = number > 0 and JOINED.fullmatch(text, days[number - 1].end, day.start)
    return day.form == "year" and day.link in ("to", "until", "till") and not after_another


def _of_length(
    length: Length, text: str, days: Sequence[DayRead], found: Sequence[PeriodRead], context: Context
) -> PeriodRead | None:
    """Return a number of years: from the day or with the span beside it, or by itself."""
    read = PeriodRead(start=length.start, end=length.end, text=text[length.start : length.end], form=length.form)
    if length.form == "plan-year":
        return _plan_year(read, length.years, context)
    read = evolve(read, years=length.years, turn=length.turn, rule="a number of years, and nothing says from when")
    for period in _near(length, found):
        named = _NAMED.fullmatch(text, length.end, period.start) if period.start >= length.end else None
        if named and period.days is not None:
            return evolve(period, start=length.start, text=text[length.start : period.end], years=length.years)
    for day in _near(length, days):
        anchored = _anchored(read, length, day, text)
        if anchored is not None:
            return anchored
    return read if not length.plural or length.turn else None


def _anchored(read: PeriodRead, length: Length, day: DayRead, text: str) -> PeriodRead | None:
    """Return a number of years that is counted from a day, or to one."""
    low, high = day.when.earliest, day.when.latest
    if low is None or high is None or day.form not in ("day", "month", "year"):
        return None
    sure = CERTAIN if day.form != "year" and not day.inferred else LIKELY
    if day.form == "year":
        low, high = date(low.year, 4, 1), date(high.year, 3, 31)
    counted = f"{length.years} years, counted from {{}}"
    if day.end <= length.start and _FOR.fullmatch(text, day.end, length.start):
        read, start, end = evolve(read, start=day.start), low, last_day_beginning(low, length.years, "years")
    elif day.start >= length.end and _BEGINNING.fullmatch(text, length.end, day.start):
        read, start, end = evolve(read, end=day.end), low, last_day_beginning(low, length.years, "years")
    elif day.start >= length.end and _ENDING.fullmatch(text, length.end, day.start):
        counted = f"{length.years} years, counted back from {{}}"
        start, end = next_day(corresponding(high, -length.years, "years")[0]), high
        read = evolve(read, end=day.end)
    else:
        return None
    return evolve(
        read,
        text=text[read.start : read.end],
        form="days" if day.form == "day" else "months" if day.form == "month" else "years",
        first=When.on(start),
        last=When.on(end),
        sure=sure,
        rule=counted.format(day.text),
    )


def _plan_year(read: PeriodRead, number: int, context: Context) -> PeriodRead:
    """Return a numbered year of a plan, with its days where the plan's own are known."""
    read = evolve(read, number=number, rule="a year of a plan whose first day is not known here")
    if context.period is None:
        return read
    begins = corresponding(context.period[0], number - 1, "years")[0]
    ends = day_before(corresponding(context.period[0], number, "years")[0])
    if ends > context.period[1]:
        return read
    return evolve(
        read,
        first=When.on(begins),
        last=When.on(ends),
        sure=LIKELY,
        rule=f"year {number} of the period of the document",
    )
