"""Quotes of a record looked for in a new edition of their file: where they stand now, and which are lost.

A quote is looked for as it is, and then by its folded words, so that other dashes and broken lines do not hide it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cached_property

from attrs import define, evolve, frozen

from csc_rules.documents.confirming.offers import held, page_of
from csc_rules.documents.model import Passage, SourceFile, Text, quoted
from csc_rules.documents.words import words_of
from csc_rules.record.change import Change, Put
from csc_rules.record.model import Evidence, Fact, Record


@frozen(kw_only=True)
class Anchored:
    """A quote of a record in a new edition: *page* and *quote* are where and how it stands there; none if it is lost.

    *path* leads to the evidence in the record, which is that of a *fact*; *document* is the id of the document that
    holds it, where it is one of its required items.
    """

    path: str
    fact: Fact
    evidence: Evidence
    document: str | None = None
    file: str
    sha256: str
    page: str | None = None
    quote: str | None = None

    @property
    def lost(self) -> bool:
        """Tell whether the quote is not in the new edition."""
        return self.quote is None

    @property
    def moved(self) -> bool:
        """Tell whether it stands on another page, or in other characters."""
        return not self.lost and (self.page, self.quote) != (self.evidence.page, self.evidence.quote)


def anchored(
    record: Record, texts: Iterable[Text], is_of: Callable[[str, str], bool] | None = None
) -> tuple[Anchored, ...]:
    """Return where the quotes that a record has from some files stand in what was read of them now.

    *is_of* tells whether the file that evidence names is the one that was read; without it, their names have to match.

    >>> anchored(Record(body="A Body"), ())
    ()
    """
    same = is_of or (lambda named, read: named.rpartition("/")[2] == read.replace("\\", "/").rpartition("/")[2])
    found: list[Anchored] = []
    for text in texts:
        folded = _Folded(text=text)
        found.extend(
            _anchored(made, text, folded)
            for made in _quotes(record, text.file)
            if made.evidence.file and same(made.evidence.file, text.file.name)
        )
    return tuple(found)


def _quotes(record: Record, file: SourceFile) -> Iterator[Anchored]:
    """Yield the quotes of a record, none of which is looked for yet in a file."""
    held_by = {content.path: document.id for document in record.documents for content in document.contents}
    for fact in record.facts():
        for number, entry in enumerate(fact.evidence):
            if entry.quote:
                yield Anchored(
                    path=f"{fact.path}.evidence[{number}]",
                    fact=fact,
                    evidence=entry,
                    document=held_by.get(fact.path),
                    file=file.name,
                    sha256=file.sha256,
                )


def _anchored(made: Anchored, text: Text, folded: _Folded) -> Anchored:
    evidence = made.evidence
    spots = list(_exact(text, evidence.quote or "")) or list(folded.spots(evidence.quote or ""))
    if not spots:
        return made
    # Words that stand on several pages are taken for those on the page where they were.
    for passage, start, end in spots:
        quote = quoted(text, passage, start, end)
        if page_of(quote) == evidence.page:
            return evolve(made, page=evidence.page, quote=held(quote.text))
    quote = quoted(text, *spots[0])
    return evolve(made, page=held(page_of(quote)), quote=held(quote.text))


def _exact(text: Text, quote: str) -> Iterator[tuple[Passage, int, int]]:
    for passage in text.passages:
        at = passage.text.find(quote)
        if at >= 0:
            yield passage, at, at + len(quote)


@define(kw_only=True, slots=False)
class _Folded:
    """A text by its folded words: a quote is looked for where its rarest word stands, and nowhere else."""

    text: Text

    @cached_property
    def _words(self) -> list[tuple[str, ...]]:
        return [words_of(passage.text).folded for passage in self.text.passages]

    @cached_property
    def _places(self) -> dict[str, list[tuple[int, int]]]:
        found: dict[str, list[tuple[int, int]]] = {}
        for number, words in enumerate(self._words):
            for at, word in enumerate(words):
                found.setdefault(word, []).append((number, at))
        return found

    def spots(self, quote: str) -> Iterator[tuple[Passage, int, int]]:
        """Yield where the words of a quote stand, the first in each passage."""
        wanted = words_of(quote).folded
        rarest = min(range(len(wanted)), key=lambda at: len(self._places.get(wanted[at], ())), default=None)
        if rarest is None:
            return
        seen = set[int]()
        for number, at in self._places.get(wanted[rarest], ()):
            start = at - rarest
            words = self._words[number]
            if number not in seen and start >= 0 and words[start : start + len(wanted)] == wanted:
                seen.add(number)
                passage = self.text.passages[number]
                places = words_of(passage.text)
                yield passage, places.starts[start], places.ends[start + len(wanted) - 1]


def updates(
    found: Iterable[Anchored], by: str | None, on: date, named: Callable[[Anchored], str | None] | None = None
) -> tuple[Change, ...]:
    """Return the changes that bring evidence to the new edition; what is lost stays with the edition that it was in.

    *named* tells how the record is to name the new edition; without it the name stays.
    """
    kept = [each for each in found if not each.lost]
    return tuple(
        change for each in kept for change in _update(each, by, on, named(each) if named else each.evidence.file)
    )


def _update(each: Anchored, by: str | None, on: date, file: str | None) -> Iterator[Change]:
    old = each.evidence
    now = {"file": file, "page": each.page, "quote": each.quote, "sha256": each.sha256}
    was = {"file": old.file, "page": old.page, "quote": old.quote, "sha256": old.sha256}
    if now == was:
        return
    who = {"entered_by": by} if by else {}
    for key, value in {**now, **who, "entered_on": on}.items():
        yield Put(f"{each.path}.{key}", value)
