"""Periods that contradict each other: rival periods of one document, a plan misquoted, three years that are two."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from csc_rules.dates import spoken
from csc_rules.documents.clash_model import TimedText
from csc_rules.documents.model import Notice, Passage, Quote, quoted
from csc_rules.documents.own_period import OwnPeriod, cover_of, label_of
from csc_rules.documents.periods import PeriodRead
from csc_rules.documents.words import words_of

_OURS = re.compile(r"\b(?:this|our|we)\b", re.IGNORECASE)
_THIS = re.compile(r"\b(?:this|our)\s+(?:new\s+|joint\s+)?$", re.IGNORECASE)
# A title that goes on behind the years names another document: "Plan 2017-20 Annual Report".
_GOES_ON = re.compile(r"[ \t]*[-:,\u2013]?[ \t]*(?:[A-Z]|\(?(?:[a-z]+\s+)?(?:19|20)\d\d)")
_SURE = ("cover", "title", "stated")
# Shorter labels name too many things.
_LABEL = 2


def rivals(read: TimedText) -> Iterator[Notice]:
    """Yield the periods that a document gives itself in two places, and that cannot both be its own."""
    named = [own for own in read.own if own.place in _SURE]
    for first, second in itertools.pairwise(named):
        same = first.label[-_LABEL:] == second.label[-_LABEL:] or second.place == "stated"
        if same and _differ(first.period, second.period):
            quotes = tuple(own.quote for own in (first, second) if own.quote is not None)
            text = f"The document gives itself two periods: {_said(first)}, and {_said(second)}."
            yield Notice(code="rival-periods", text=text, quotes=quotes, file=read.text.file.name)


def _said(own: OwnPeriod) -> str:
    return f"“{_flat(own.period.text)}” ({own.reason})"


def _flat(text: str) -> str:
    return " ".join(text.split())


def _differ(first: PeriodRead, second: PeriodRead) -> bool:
    """Tell whether two periods run at the same time for the most part, and are not the same.

    Years that are the same are no contradiction, whether they run from January or from April; neither is one year of
    several.
    """
    if first.days is None or second.days is None or _years(first.days) == _years(second.days):
        return False
    low, high = max(first.days[0], second.days[0]), min(first.days[1], second.days[1])
    shared = (high - low).days + 1
    shorter = min(_length(first.days), _length(second.days))
    a_year = "financial-year" in (first.form, second.form) or shorter < 360
    return shared * 2 > shorter and not a_year


def _years(days: tuple[date, date]) -> tuple[int, int]:
    return days[0].year, days[1].year


def _length(days: tuple[date, date]) -> int:
    return (days[1] - days[0]).days + 1


def misquoted(reads: Sequence[TimedText]) -> Iterator[Notice]:
    """Yield where a document is named with another period than the one on its cover, in its own file or in another."""
    told: set[frozenset[object]] = set()
    for owner in reads:
        named = [own for own in owner.own if own.place in ("cover", "title") and len(own.label) >= _LABEL]
        for own, read in itertools.product(named, reads):
            for passage, period in _others(own, read):
                # Two files that name each other's plan, and a plan that is named often, are told once.
                pair: frozenset[object] = frozenset((own.period.days, period.days))
                if pair not in told:
                    told.add(pair)
                    yield _misquoted(owner, own, read, read.quote(passage, period.start, period.end), period)


def _others(own: OwnPeriod, read: TimedText) -> Iterator[tuple[Passage, PeriodRead]]:
    """Yield the places of a file where a document is named with another period."""
    for _, passage, found in read.passages():
        for period in found.periods:
            if _differ(own.period, period) and _names(own, period, passage) and not _of_others(read, passage, period):
                yield passage, period


def _misquoted(owner: TimedText, own: OwnPeriod, read: TimedText, quote: Quote, period: PeriodRead) -> Notice:
    text = (
        f"One name stands with “{_flat(own.period.text)}” in {owner.text.file.name}, and with “{_flat(period.text)}” in"
        f" {read.text.file.name}."
    )
    quotes = (own.quote, quote) if own.quote is not None else (quote,)
    return Notice(code="period-misquoted", text=text, quotes=quotes)


def _names(own: OwnPeriod, period: PeriodRead, passage: Passage) -> bool:
    """Tell whether a period stands behind the name of a document, and its title ends there."""
    if passage.role == "contents" or period.days is None or _GOES_ON.match(passage.text, period.end):
        return False
    label = label_of(words_of(passage.text), period.start)
    size = min(3, len(own.label))
    return len(label) >= size and label[-size:] == own.label[-size:]


def _of_others(read: TimedText, passage: Passage, period: PeriodRead) -> bool:
    return read.about_others(read.sentence(words_of(passage.text), period.start, period.end))


def numbers_of_years(read: TimedText) -> Iterator[Notice]:
    """Yield the periods that are not as many years as the words beside them or below the title say."""
    for _, passage, found in read.passages():
        for period in found.periods:
            if period.years is not None and _other_number(period, read.nouns):
                quote = quoted(read.text, passage, period.start, period.end)
                yield Notice(code="number-of-years", text=_runs(period, period.years), quotes=(quote,))
    own = read.own[0] if read.own and read.own[0].place in _SURE else None
    # A report of one year speaks of the next three as well.
    if own is not None and (own.period.whole_years or 0) > 1 and own.period.years is None:
        yield from _below(read, own)


def _other_number(period: PeriodRead, nouns: AbstractSet[str]) -> bool:
    """Tell whether a period is not as many years as are said of it.

    Figures are counted in calendar years ("five-year average 2014-2018"); of a plan's years nobody does so.
    """
    run, said = period.whole_years, words_of(period.text).folded
    if run is None or run == period.years:
        return False
    return not nouns.isdisjoint(said) or ("period" in said and period.years != run + 1)


def _below(read: TimedText, own: OwnPeriod) -> Iterator[Notice]:
    """Yield the first place that gives the document another number of years than its title."""
    cover = set(cover_of(read.text))
    for place, passage, found in read.passages():
        for period in found.periods:
            number = period.years
            if period.form != "length" or number is None or number == own.period.whole_years:
                continue
            if not _of_document(read, own, passage, period, place in cover):
                continue
            quotes: tuple[Quote, ...] = (read.quote(passage, period.start, period.end),)
            if own.quote is not None:
                quotes = (own.quote, *quotes)
            text = f"{_runs(own.period, number)} “{_flat(period.text)}” stands below."
            yield Notice(code="number-of-years", text=text, quotes=quotes)
            return


def _of_document(read: TimedText, own: OwnPeriod, passage: Passage, period: PeriodRead, cover: bool) -> bool:
    """Tell whether a number of years is that of the document: "this three-year plan", "our plan for the next three"."""
    sentence = read.sentence(words_of(passage.text), period.start, period.end)
    if period.turn == "last" or read.about_others(sentence):
        return False
    noun = own.label[-1] if own.label else None
    if period.turn is None:
        behind = passage.text[period.end : period.end + 60]
        ours = cover or _THIS.search(passage.text, max(0, period.start - 30), period.start) is not None
        return ours and noun is not None and noun in words_of(behind).folded[:6]
    before = passage.text[max(0, period.start - 240) : period.start]
    return cover or (noun is not None and noun in sentence and _OURS.search(before) is not None)


def _runs(period: PeriodRead, number: int) -> str:
    """Say how many years a period is, and how it was counted."""
    assert period.days is not None
    run = period.whole_years
    first, last = period.days
    text = f"“{_flat(period.text)}” is {run} years, from {spoken(first)} to {spoken(last)}, and not {number}"
    if run is not None and number == run + 1 and period.sure != "certain":
        return f"{text}; {number} only if whole calendar years are meant, the first and the last counted."
    return f"{text}."
