"""Contradictions inside files and between them, each with the words on both sides; only what cannot all be so."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from csc_rules.documents.clashes import counts as clash_counts
from csc_rules.documents.clashes import days as clash_days
from csc_rules.documents.clashes import events as clash_events
from csc_rules.documents.clashes import periods as clash_periods
from csc_rules.documents.clashes.model import TimedText, timed
from csc_rules.documents.days.times import Times, times_of
from csc_rules.documents.matching import Phrases
from csc_rules.documents.model import Notice, Text

CODES = (
    "no-such-day",
    "weekday",
    "weeks",
    "order",
    "published-before-approved",
    "rival-periods",
    "period-misquoted",
    "number-of-years",
    "other-period",
    "two-days",
    "count-of-list",
    "counts-differ",
)


def clashes(
    texts: Sequence[Text],
    *,
    roles: Phrases[str] | None = None,
    tones: Phrases[str] | None = None,
    naming: Phrases[str] | None = None,
    times: Sequence[Sequence[Times]] | None = None,
    counted: Collection[str] = (),
    period: tuple[date, date] | None = None,
) -> tuple[Notice, ...]:
    """Return what the files of a case say that cannot all be so.

    ``roles`` are the words that tell what a day is the day of (``day_roles.role_phrases``), ``tones`` those that tell
    how a sentence is meant (``tone_phrases``), ``naming`` the names of documents (``document_phrases``). ``times`` are
    the days and periods of each file where they have been read, ``counted`` folded words in the plural for what a
    document counts, beside those that head its parts. ``period`` is the time for which the files are read.

    >>> from csc_rules.documents.model import Passage, SourceFile
    >>> line = Passage(number=1, text="We met on Thursday 3 May 2023.")
    >>> clashes((Text(file=SourceFile(name="a.txt", kind="txt", sha256=""), passages=(line,)),))[0].text
    '“Thursday 3 May 2023” was a Wednesday, not a Thursday.'
    """
    found = times if times is not None else [times_of(text, roles) for text in texts]
    meant = tones if tones is not None else roles
    reads = [timed(text, each, meant, naming) for text, each in zip(texts, found, strict=True)]
    return tuple(dict.fromkeys((*_inside(reads, period), *_between(reads, counted))))


def _inside(reads: Sequence[TimedText], period: tuple[date, date] | None) -> Iterator[Notice]:
    for read in reads:
        yield from clash_days.weekdays(read)
        yield from clash_days.weeks(read)
        yield from clash_days.order(read)
        yield from clash_periods.rivals(read)
        yield from clash_periods.numbers_of_years(read)
        if period is not None:
            yield from clash_periods.other_period(read, period)
        yield from clash_counts.lists(read)


def _between(reads: Sequence[TimedText], counted: Collection[str]) -> Iterator[Notice]:
    yield from clash_periods.misquoted(reads)
    yield from clash_events.told_twice(reads)
    yield from clash_counts.differing(reads, counted)
