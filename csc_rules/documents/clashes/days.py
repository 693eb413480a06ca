"""Days that contradict themselves or each other: weekdays, weeks that are counted, and what comes before what."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from csc_rules.documents.clashes.model import Dated, TimedText
from csc_rules.documents.days.forms import COUNT, WEEKDAYS
from csc_rules.documents.days.period_forms import count
from csc_rules.documents.days.points import DayRead
from csc_rules.documents.days.times import Times
from csc_rules.documents.model import Notice, Passage, quoted
from csc_rules.documents.words import flat

_WEEKS = re.compile(rf"(?<![^\W_])({COUNT})[\s-]+weeks?\b", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:about|around|approximately|roughly|almost|nearly|some|every|first|last|next)\s+(?:an?\s+|the\s+)?$",
    re.IGNORECASE,
)
_LEAST = re.compile(r"\b(?:over|least|minimum of|more than)\s+(?:an?\s+)?$", re.IGNORECASE)
_MOST = re.compile(r"\b(?:less than|up to|within|under|maximum of)\s+(?:an?\s+)?$", re.IGNORECASE)
_OPEN_FOR = re.compile(
    r"\b(?:open|opens|runs?|lasts?|consultation\s+period)\s+(?:for|of|over)\s+(?:an?\s+)?$", re.IGNORECASE
)
# "Monday 14/03/2023", and not "Monday to Friday, 14/03/2023"; "3 May 2023 (a Thursday)".
_WEEKDAY = rf"({'|'.join(WEEKDAYS)})"
_WEEKDAY_BEFORE = re.compile(
    rf"(?<!\bto )(?<!\band )(?<!\bor )(?<![-/\u2013,] )\b{_WEEKDAY},?\s+(?:the\s+)?$", re.IGNORECASE
)
_WEEKDAY_BEHIND = re.compile(rf"\s+\((?:an?\s+)?{_WEEKDAY}\)|,\s+an?\s+{_WEEKDAY}(?=\s*(?:[,.;)]|$))", re.IGNORECASE)
# Where a stretch of days stands, and its first and its last day.
_Stretch = tuple[int, int, date, date]
# Longer stretches are not what the weeks are counted of.
_STRETCH, _OFF = 200, 35
_FED = re.compile(r"\b(?:fe(?:e)?d(?:s|ing)?\s+in(?:to)?|to\s+inform|inform(?:s|ed|ing)(?!\s+by))\b", re.IGNORECASE)
_EARLIER = re.compile(r"\b(?:before|prior\s+to|ahead\s+of|in\s+advance\s+of|in\s+time\s+for)\b", re.IGNORECASE)
_LATER = re.compile(
    r"\b(?:following(?!\s+(?:in|on|at|by|soon|shortly)\b)|after|informed\s+by|in\s+response\s+to|in\s+(?:the\s+)?light\s+of|having\s+(?:heard|considered)"
    r"|based\s+on)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;.]\s|\b(?:but|while|whereas|than|which|who)\b", re.IGNORECASE)
# What can only come after people were asked, in the acts of the vocabulary.
_SETTLED = ("approve", "adopt", "decide")
# What happened more days apart is hardly about one document.
_APART = 200
_NEAR = 3


def weekdays(read: TimedText) -> Iterator[Notice]:
    """Yield the days that had another weekday than the one stated, and those that no calendar has."""
    for _, passage, found in read.passages():
        for day in found.days:
            quote = quoted(read.text, passage, day.start, day.end)
            if day.impossible:
                yield Notice(code="no-such-day", text=f"There is no “{flat(day.text)}”: {day.note}.", quotes=(quote,))
            elif day.when.exact and not day.inferred:
                assert day.when.earliest is not None
                real, told = day.when.earliest.weekday(), _weekday(day, passage.text)
                if told is not None and real != told[0]:
                    start, end = told[1:]
                    text = f"“{flat(passage.text[start:end])}” was a {WEEKDAYS[real]}, not a {WEEKDAYS[told[0]]}."
                    yield Notice(code="weekday", text=text, quotes=(quoted(read.text, passage, start, end),))


def _weekday(day: DayRead, text: str) -> tuple[int, int, int] | None:
    """Return the weekday that stands in or beside a day, with the characters of both: "3 May 2023 (a Thursday)"."""
    if day.weekday is not None:
        return day.weekday, day.start, day.end
    before = _WEEKDAY_BEFORE.search(text, max(0, day.start - 20), day.start)
    behind = _WEEKDAY_BEHIND.match(text, day.end)
    if before is not None:
        return WEEKDAYS.index(before[1].capitalize()), before.start(1), day.end
    if behind is None:
        return None
    return WEEKDAYS.index((behind[1] or behind[2]).capitalize()), day.start, behind.end()


def weeks(read: TimedText) -> Iterator[Notice]:
    """Yield the stretches of days that are not as many weeks as the passage says.

    Where a file has one stretch alone, and says elsewhere for how many weeks something is open, it is that stretch.
    """
    timed = {passage.number: (passage, tuple(_stretches(found))) for _, passage, found in read.passages()}
    alone = [(passage, stretches[0]) for passage, stretches in timed.values() if len(stretches) == 1]
    for passage, stretch in alone:
        said = _weeks_of(passage)
        if said is not None:
            yield from _miscounted(read, (passage, said), (passage, stretch))
    if sum(len(stretches) for _, stretches in timed.values()) != 1 or _weeks_of(alone[0][0]) is not None:
        return
    for passage in read.text.passages:
        said = _weeks_of(passage)
        if said is not None and _OPEN_FOR.search(passage.text, 0, said.start()):
            yield from _miscounted(read, (passage, said), alone[0])


def _weeks_of(passage: Passage) -> re.Match[str] | None:
    """Return the only number of weeks that a passage says, unless it is one that only comes near."""
    said = tuple(_WEEKS.finditer(passage.text)) if "week" in passage.text.casefold() else ()
    return said[0] if len(said) == 1 and not _ABOUT.search(passage.text, 0, said[0].start()) else None


def _stretches(found: Times) -> Iterator[_Stretch]:
    """Yield the stretches from a stated day to another: "from … to …", "opened on … and closed on …"."""
    taken: list[tuple[int, int]] = []
    for period in found.periods:
        if period.form == "days" and period.days is not None and period.years is None:
            taken.append((period.start, period.end))
            yield period.start, period.end, *period.days
    for first, second in pairwise(found.days):
        if (first.edge, second.edge) != ("opening", "closing") or not (first.when.exact and second.when.exact):
            continue
        # Periods do not overlap, so that one alone can begin last before a day and hold it.
        at = bisect_right(taken, first.start, key=_begins) - 1
        if at < 0 or second.end > taken[at][1]:
            assert first.when.earliest is not None
            assert second.when.earliest is not None
            yield first.start, second.end, first.when.earliest, second.when.earliest


def _begins(span: tuple[int, int]) -> int:
    return span[0]


def _miscounted(
    read: TimedText, counted: tuple[Passage, re.Match[str]], stretch: tuple[Passage, _Stretch]
) -> Iterator[Notice]:
    (passage, said), (other, (start, end, first, last)) = counted, stretch
    days = (last - first).days + 1
    number = count(said[1])
    # From a Monday to a Friday, or to the Monday after the last week, is how people count weeks.
    if (
        days in (7 * number, 7 * number - 2, 7 * number + 1)
        or not 0 < days <= _STRETCH
        or abs(days - 7 * number) > _OFF
    ):
        return
    if _LEAST.search(passage.text, 0, said.start()) and days > 7 * number:
        return
    if _MOST.search(passage.text, 0, said.start()) and days < 7 * number:
        return
    text = (
        f"“{flat(said[0])}” are {7 * number} days, and “{flat(other.text[start:end])}” is {days} days, the first"
        " and the last counted."
    )
    quotes = (quoted(read.text, passage, said.start(), said.end()), quoted(read.text, other, start, end))
    yield Notice(code="weeks", text=text, quotes=quotes)


def order(read: TimedText) -> Iterator[Notice]:
    """Yield what is said to come before something that was earlier, and approvals before people had been heard."""
    for _, passage, found in read.passages():
        for first, second in pairwise(found.days):
            if _turned(first, second, passage.text):
                quotes = (read.quote(passage, first.start, second.end),)
                text = f"By these words “{flat(first.text)}” and “{flat(second.text)}” come in the other order."
                yield Notice(code="order", text=text, quotes=quotes)
    yield from _settled_early(read)


def _turned(first: DayRead, second: DayRead, text: str) -> bool:
    """Tell whether the words between two days put them in an order that they do not have."""
    if {first.form, second.form} - {"day", "month"} or first.inferred or second.inferred:
        return False
    between = text[first.end : second.start]
    if len(between) > 160 or _CLAUSE.search(between):
        return False
    backwards = bool(_FED.search(between)) or (first.role is not None and bool(_EARLIER.search(between)))
    if backwards and not _LATER.search(between):
        return _earlier(second, first)
    return first.role is not None and bool(_LATER.search(between)) and not backwards and _earlier(first, second)


def _earlier(first: DayRead, second: DayRead) -> bool:
    """Tell whether one day is surely before another."""
    low, high = first.when.latest, second.when.earliest
    return low is not None and high is not None and low < high


def _settled_early(read: TimedText) -> Iterator[Notice]:
    events = [event for event in read.events if event.day.role is not None and _of_this(event)]
    asked = [event for event in events if _asked(event)]
    settled = [event for event in events if event.day.role in _SETTLED and "consult" not in event.day.also]
    published = [event for event in events if event.day.role == "publish" and "consult" not in event.day.also]
    for done in settled:
        event = next((each for each in asked if _too_early(done, each, asked)), None)
        if event is not None:
            heard = f"before people had been heard: “{flat(event.day.text)}”"
            text = f"“{flat(done.day.text)}” is a day of decision, and {heard}."
            yield Notice(code="order", text=text, quotes=(done.quote, event.quote))
    if len(published) == 1 and settled and all(_after(each, published[0]) for each in settled):
        text = (
            f"“{flat(published[0].day.text)}” is a day of publication, and before the approval,"
            f" “{flat(settled[0].day.text)}”; that may be so, and is worth a look."
        )
        yield Notice(code="published-before-approved", text=text, quotes=(published[0].quote, settled[0].quote))


def _asked(event: Dated) -> bool:
    """Tell whether people were asked on a day, at a meeting or otherwise."""
    return event.day.role == "consult" or (event.day.role == "meeting" and "consult" in event.day.also)


def _too_early(done: Dated, event: Dated, asked: Sequence[Dated]) -> bool:
    """Tell whether the document was settled while people were asked, or something before, told in one place."""
    if not _within(done.day, event.day, _APART):
        return False
    during = event.day.edge == "closing" and any(
        each.day.edge == "opening" and each.place == event.place and _earlier(each.day, done.day) for each in asked
    )
    if _together(done, event):
        return during or all(_earlier(done.day, each.day) for each in asked)
    return during and done.names_document


def _after(approved: Dated, published: Dated) -> bool:
    """Tell whether one document was approved after it was published, as far as the words tell that it is one."""
    one = _together(approved, published) or (approved.names_document and published.names_document)
    return one and _within(published.day, approved.day, _APART)


def _together(first: Dated, second: Dated) -> bool:
    return abs(first.place - second.place) <= _NEAR and first.passage.trail == second.passage.trail


def _within(first: DayRead, second: DayRead, days: int) -> bool:
    """Tell whether one day is surely before another, and not by more than some days."""
    low, high = first.when.latest, second.when.earliest
    return low is not None and high is not None and 0 < (high - low).days <= days


def _of_this(event: Dated) -> bool:
    """Tell whether a day is that of an act to this document, done and not planned, of which the year is written."""
    tones = event.read.tones_of(event.sentence)
    return not event.day.inferred and tones.isdisjoint(("other", "previous", "next", "draft", "promise", "recital"))
