"""A file with its days and periods, as it is looked through for what contradicts itself."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

from attrs import frozen

from csc_rules.documents.days.own_period import OTHERS, OwnPeriod, own_periods
from csc_rules.documents.days.periods import PeriodRead
from csc_rules.documents.days.points import DayRead
from csc_rules.documents.days.roles import sentence_at
from csc_rules.documents.days.times import Times
from csc_rules.documents.grammar_words import DEFINITE
from csc_rules.documents.matching import Phrases
from csc_rules.documents.model import Passage, Quote, Text, quoted
from csc_rules.documents.words import Words, words_again

# A document is named in the first lines of its file.
_OPENING = 30
# What stands for the document that the file is about, where a sentence says no more than "the plan".
OWN = "own"
# "The annual report on the new plan": so many words stand at most between.
_ON_IT = 4
_REPORTS = frozenset({"report", "review", "evaluation", "update", "summary"})
_ON = frozenset({"on", "of", "under", "about"})


@frozen(kw_only=True, slots=False)
class Dated:
    """A day with the passage in which it stands."""

    read: TimedText
    passage: Passage
    place: int
    day: DayRead

    @cached_property
    def sentence(self) -> tuple[str, ...]:
        """Return the folded words of the sentence in which it stands."""
        return self.read.sentence(words_again(self.passage.text), self.day.start, self.day.end)

    @property
    def names_document(self) -> bool:
        """Tell whether the sentence names the document, by the last word of what it calls itself."""
        return not self.read.nouns.isdisjoint(self.sentence)

    @property
    def quote(self) -> Quote:
        """Quote the sentence around the day, or the day where the sentence is long."""
        return self.read.quote(self.passage, self.day.start, self.day.end)


@frozen(kw_only=True, eq=False)
class TimedText:
    """A file, the days and periods of its passages, and the candidates for its own period."""

    text: Text
    times: tuple[Times, ...]
    tones: Phrases[str] | None
    naming: Phrases[str] | None
    own: tuple[OwnPeriod, ...]

    def passages(self) -> Iterator[tuple[int, Passage, Times]]:
        """Yield the passages in which a day or period stands, with their places."""
        for place, (passage, found) in enumerate(zip(self.text.passages, self.times, strict=True)):
            if found.days or found.periods:
                yield place, passage, found

    def sentence(self, words: Words, start: int, end: int) -> tuple[str, ...]:
        """Return the folded words of the sentence around some characters."""
        first, last = sentence_at(words, start, end)
        return words.folded[first:last]

    def tones_of(self, sentence: Sequence[str]) -> frozenset[str]:
        """Return what a sentence is about other than this document, by the words of the cues."""
        return _keys_in(tuple(sentence), self.tones) if self.tones is not None else frozenset()

    def about_others(self, sentence: Sequence[str]) -> bool:
        """Tell whether a sentence is about another document, the one before or the next."""
        return not self.tones_of(sentence).isdisjoint(OTHERS)

    def quote(self, passage: Passage, start: int, end: int) -> Quote:
        """Quote the sentence around some characters; of a sentence too long to read, these characters."""
        words = words_again(passage.text)
        first, last = sentence_at(words, start, end)
        low, high = min(start, words.starts[first]), max(end, words.ends[last - 1])
        return quoted(self.text, passage, low, high) if high - low <= 300 else quoted(self.text, passage, start, end)

    def period_quote(self, passage: Passage, period: PeriodRead) -> Quote:
        """Quote a period with the sentence around it."""
        return self.quote(passage, period.start, period.end)

    @cached_property
    def nouns(self) -> frozenset[str]:
        """Return the last words of what the document calls itself: plan, report."""
        named = {own.label[-1] for own in self.own if own.label and own.place != "stated"}
        for passage in self.text.passages[:_OPENING]:
            if self.naming is not None and passage.role == "heading":
                words = words_again(passage.text).folded
                named.update(words[match.last - 1] for match in self.naming.find(words))
        return frozenset(named)

    def documents_in(self, words: Sequence[str]) -> frozenset[str]:
        """Return the documents that a sentence names, by the ids of their cues; "the plan" is the one of the file.

        Of "the report on the plan" it names the report.
        """
        named = tuple(self.naming.find(words)) if self.naming is not None else ()
        found = frozenset(match.key for match in named if not _is_on_it(words, match.first))
        meant = {OWN for before, word in pairwise(words) if word in self.nouns and before in DEFINITE}
        return found | meant

    def document_before(self, words: Words, place: int) -> tuple[str | None, int] | None:
        """Return the document that is named just before some character, and how many words stand between.

        Of names one within the other the longer counts: "plan" is part of "annual report on the plan".
        """
        first, _ = sentence_at(words, place, place)
        last = bisect_left(words.starts, place)
        matches = list(self.naming.find(words.folded[first:last])) if self.naming is not None else []
        if not matches:
            return None
        best = max(matches, key=lambda match: (match.last, -match.first))
        return best.key, last - first - best.last

    @cached_property
    def events(self) -> tuple[Dated, ...]:
        """Return the days whose time is known."""
        return tuple(_dated(self))


def _is_on_it(words: Sequence[str], first: int) -> bool:
    """Tell whether a document is only what a report or review is on, where its name begins at a word."""
    before = list(words[max(0, first - _ON_IT) : first])
    place = next((at for at, word in enumerate(before) if word in _REPORTS), None)
    return place is not None and not _ON.isdisjoint(before[place + 1 :])


# One sentence can have very many days, as a table without a stop has.
@lru_cache(maxsize=256)
def _keys_in(sentence: tuple[str, ...], phrases: Phrases[str]) -> frozenset[str]:
    return frozenset(match.key for match in phrases.find(sentence))


def timed(
    text: Text, times: Sequence[Times], tones: Phrases[str] | None, naming: Phrases[str] | None = None
) -> TimedText:
    """Put a file and its times together, and find the candidates for its own period."""
    own = own_periods(text, times, tones)
    return TimedText(text=text, times=tuple(times), tones=tones, naming=naming, own=own)


def _dated(read: TimedText) -> Iterator[Dated]:
    """Yield the days of a file whose time is known."""
    for place, passage, found in read.passages():
        for day in found.days:
            if day.known:
                yield Dated(read=read, passage=passage, place=place, day=day)
