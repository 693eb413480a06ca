"""Periods that contradict each other: rival periods of one document, a plan misquoted, three years that are two."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from attrs import frozen

from csc_rules.dates import spoken
from csc_rules.documents.clashes.model import OWN, TimedText
from csc_rules.documents.days.own_period import OwnPeriod, cover_of, label_of
from csc_rules.documents.days.periods import PeriodRead
from csc_rules.documents.model import Notice, Passage, Quote, quoted
from csc_rules.documents.words import Words, flat, words_again, words_of

_OURS = re.compile(r"\b(?:this|our|we)\b", re.IGNORECASE)
_THIS = re.compile(r"\b(?:this|our|(?:this|here)\s+is\s+an?)\s+(?:new\s+|joint\s+)?$", re.IGNORECASE)
# A title that goes on behind the years names another document: "Plan 2017-20 Annual Report".
_GOES_ON = re.compile(r"[ \t]*[-:,\u2013]?[ \t]*(?:[A-Z]|\(?(?:[a-z]+\s+)?(?:19|20)\d\d)")
_SURE = ("cover", "title", "stated")
# Shorter labels name too many things, and longer ones begin with the name of a place.
_LABEL, _LONG_LABEL = 2, 3
# "The plan was adopted for 2017-2026": so many words may stand between a name and its period.
_BETWEEN = 4
# Beyond so many periods of documents a file is a list of them.
_MOST = 60
_OUR_OWN = re.compile(r"\b(?:our|this|the)\s+\w+\s+(?:(?:of|for)\s+)?(?:the\s+)?(?:period\s+)?[(]?$", re.IGNORECASE)
# A number of years that is off by more is about something else: forecasts, funding.
_FEW_YEARS, _OPENING = 5, 15
# Who does in a foreword what is said of the years of the plan.
_OURSELVES = frozenset({"we", "partners", "partnership", "plan"})


def rivals(read: TimedText) -> Iterator[Notice]:
    """Yield the periods that a document gives itself in two places, and that cannot both be its own."""
    named = [own for own in read.own if own.place in _SURE]
    for first, second in itertools.pairwise(named):
        same = first.label[-_LABEL:] == second.label[-_LABEL:] or second.place == "stated"
        if same and _differ(first.period, second.period):
            quotes = tuple(own.quote for own in (first, second) if own.quote is not None)
            text = f"The document gives itself two periods: {_said(first)}, and {_said(second)}."
            yield Notice(code="rival-periods", text=text, quotes=quotes, file=read.text.file.name)


def other_period(read: TimedText, period: tuple[date, date]) -> Iterator[Notice]:
    """Yield the period on the cover of a file that goes beyond the time for which the files are read."""
    own = read.own[0] if read.own and read.own[0].place in ("cover", "title") else None
    if own is None or own.period.days is None or own.quote is None:
        return
    first, last = own.period.days
    # A report on one year of a plan may be read with the plan.
    if (period[1] - period[0]).days < 366 and first <= period[0] and period[1] <= last:
        return
    if first.year < period[0].year or last.year > period[1].year:
        number = own.period.whole_years
        run = f", {number} years" if number is not None and number > 1 else ""
        text = (
            f"The document gives itself {_said(own)}: {spoken(first)} to {spoken(last)}{run}. The files are read for"
            f" {spoken(period[0])} to {spoken(period[1])}."
        )
        yield Notice(code="other-period", text=text, quotes=(own.quote,), file=read.text.file.name)


def _said(own: OwnPeriod) -> str:
    return f"“{flat(own.period.text)}” ({own.reason})"


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


@frozen(kw_only=True)
class _Named:
    """A period that stands with the name of a document; ``keys`` are the names by which others may know it."""

    read: TimedText
    period: PeriodRead
    quote: Quote | None
    keys: frozenset[object]
    cover: bool


def misquoted(reads: Sequence[TimedText]) -> Iterator[Notice]:
    """Yield where a document is named with another period than the one on its cover, in its own file or in another.

    Of a document without a cover, two files that name it with two periods are told.
    """
    covers = [named for read in reads for named in _covers(read)]
    named = [named for read in reads for named in _named(read)]
    told: set[frozenset[object]] = set()
    covered = frozenset(key for cover in covers for key in cover.keys)
    pairs = itertools.chain(
        itertools.combinations(covers, 2),
        itertools.product(covers, named),
        itertools.combinations([each for each in named if covered.isdisjoint(each.keys)][:_MOST], 2),
    )
    for first, second in pairs:
        days: frozenset[object] = frozenset((first.period.days, second.period.days))
        if days not in told and _is_misquoted(first, second):
            told.add(days)
            yield _misquoted(first, second)


def _is_misquoted(first: _Named, second: _Named) -> bool:
    """Tell whether two periods of one name contradict each other."""
    if first.keys.isdisjoint(second.keys):
        return False
    if first.read is second.read and first.cover == second.cover:
        return False
    one_year = first.cover and second.cover and _year_of_several(first.period, second.period)
    return one_year or _differ(first.period, second.period)


def _covers(read: TimedText) -> Iterator[_Named]:
    for own in read.own:
        if own.place in ("cover", "title") and own.label:
            keys: set[object] = {(OWN, own.label[-1])}
            if len(own.label) >= _LABEL:
                keys.add(own.label[-_LONG_LABEL:])
            if own.quote is not None:
                words = words_of(_text_of(read, own.quote))
                keys |= _kinds(read, words, own.quote.start)
            yield _Named(read=read, period=own.period, quote=own.quote, keys=frozenset(keys), cover=True)


def _text_of(read: TimedText, quote: Quote) -> str:
    return next(passage.text for passage in read.text.passages if passage.number == quote.passage)


def _named(read: TimedText) -> Iterator[_Named]:
    """Yield the periods of a text that stand with the name of a document, whose title ends there."""
    for _, passage, found in read.passages():
        for period in found.periods:
            if passage.role == "contents" or period.days is None or _GOES_ON.match(passage.text, period.end):
                continue
            words = words_again(passage.text)
            keys = _keys(read, words, period)
            if keys and not _of_others(read, passage, period):
                quote = read.quote(passage, period.start, period.end)
                yield _Named(read=read, period=period, quote=quote, keys=frozenset(keys), cover=False)


def _keys(read: TimedText, words: Words, period: PeriodRead) -> set[object]:
    label = label_of(words, period.start)
    keys = _kinds(read, words, period.start)
    if len(label) >= _LABEL:
        keys.add(label[-_LONG_LABEL:])
    before = words.text[max(0, period.start - 40) : period.start]
    if len(label) == 1 and _OUR_OWN.search(before):
        keys.add((OWN, label[0]))
    return keys


def _kinds(read: TimedText, words: Words, place: int) -> set[object]:
    """Return the document that is named before a period, with a few words such as "is for" between at most."""
    named = read.document_before(words, place)
    return {named[0]} if named is not None and named[1] <= _BETWEEN else set()


def _year_of_several(first: PeriodRead, second: PeriodRead) -> bool:
    """Tell whether a plan for several years is called one for a single year of them: "2008 - 2009", "2009-12"."""
    if first.days is None or second.days is None:
        return False
    lengths = sorted((first.whole_years or 0, second.whole_years or 0))
    touching = first.days[0].year <= second.days[1].year and second.days[0].year <= first.days[1].year
    return lengths[0] == 1 < lengths[1] and touching and "financial-year" not in (first.form, second.form)


def _misquoted(first: _Named, second: _Named) -> Notice:
    text = (
        f"One name stands with “{flat(first.period.text)}” in {first.read.text.file.name}, and with"
        f" “{flat(second.period.text)}” in {second.read.text.file.name}."
    )
    quotes = tuple(quote for quote in (first.quote, second.quote) if quote is not None)
    return Notice(code="period-misquoted", text=text, quotes=quotes)


def _of_others(read: TimedText, passage: Passage, period: PeriodRead) -> bool:
    return read.about_others(read.sentence(words_again(passage.text), period.start, period.end))


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
    for place, passage, found in read.passages():
        for period in found.periods:
            number = period.years
            if period.form != "length" or number is None or number == own.period.whole_years:
                continue
            if not _of_document(read, own, passage, period, place):
                continue
            quotes: tuple[Quote, ...] = (read.quote(passage, period.start, period.end),)
            if own.quote is not None:
                quotes = (own.quote, *quotes)
            text = f"{_runs(own.period, number)} “{flat(period.text)}” stands below."
            yield Notice(code="number-of-years", text=text, quotes=quotes)
            return


def _of_document(read: TimedText, own: OwnPeriod, passage: Passage, period: PeriodRead, place: int) -> bool:
    """Tell whether a number of years is that of the document: "this three-year plan", "our plan for the next three"."""
    sentence = read.sentence(words_again(passage.text), period.start, period.end)
    if period.turn == "last" or read.about_others(sentence):
        return False
    noun, cover = own.label[-1] if own.label else None, place in cover_of(read.text)
    if period.turn is None:
        behind = passage.text[period.end : period.end + 60]
        ours = cover or _THIS.search(passage.text, max(0, period.start - 30), period.start) is not None
        return ours and noun is not None and noun in words_of(behind).folded[:6]
    before = passage.text[max(0, period.start - 240) : period.start]
    named = noun is not None and noun in sentence and _OURS.search(before) is not None
    return cover or named or (place < _OPENING and _foretold(own, period, sentence))


def _foretold(own: OwnPeriod, period: PeriodRead, sentence: Sequence[str]) -> bool:
    """Tell whether a foreword says what will be done in the years of the plan: "over the next three years we will"."""
    run, number = own.period.whole_years or 0, period.years or 0
    return (
        abs(run - number) == 1 and number <= _FEW_YEARS and "will" in sentence and not _OURSELVES.isdisjoint(sentence)
    )


def _runs(period: PeriodRead, number: int) -> str:
    """Say how many years a period is, and how it was counted."""
    assert period.days is not None
    run = period.whole_years
    first, last = period.days
    text = f"“{flat(period.text)}” is {run} years, from {spoken(first)} to {spoken(last)}, and not {number}"
    if run is not None and number == run + 1 and period.sure != "certain":
        return f"{text}; {number} only if whole calendar years are meant, the first and the last counted."
    return f"{text}."
