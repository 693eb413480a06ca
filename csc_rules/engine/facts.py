"""A record bound to the register and the vocabulary: every name an id, every fact indexed by act and object."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Final

from attrs import frozen

from csc_rules.dates import When, day_before, next_day
from csc_rules.record.model import Content, Determination, Excuse, Fund, Period, Remark
from csc_rules.value import Value

# The acts by which people are asked: they are done while there is only a draft, and go on over days.
WITH_OTHERS: Final = frozenset({"consult", "give-opportunity"})


@frozen(kw_only=True, eq=False, repr=False)
class Doing(Value):
    """An act of the record: the verb, who, on what kind of object and which document, to and for whom, and when.

    ``shown_by`` is the verb whose doing implies this one; then ``when`` says only "not after", and ``seen_from`` is the
    first day on which that doing can be seen. What goes on over days ``began`` and ``ended``. ``only_raises``: it is
    looked at for another body, of which it only raises the question whether it did the same.
    """

    verb: str
    by: str
    object: str | None
    document: str | None
    to: tuple[str, ...] = ()
    beneficiary: str | None = None
    when: When
    until: When | None = None
    path: str
    shown_by: str | None = None
    seen_from: date | None = None
    began: When | None = None
    ended: When | None = None
    only_raises: bool = False


@frozen(kw_only=True, eq=False, repr=False)
class Paper(Value):
    """A document of the record. ``scope`` names the ruleset whose kind it is, where the record says so."""

    id: str
    kind: str
    scope: str | None
    title: str | None
    about: tuple[str, ...]
    period: Period | None
    contents: Mapping[str, Content]
    complete: bool
    path: str
    draft: bool = False


@frozen(kw_only=True, eq=False, repr=False)
class Coverage(Value):
    """A span of days, both included, for which the record lists every such act."""

    acts: frozenset[str]
    by: frozenset[str]
    about: str | None
    first: date
    last: date
    path: str


@frozen(kw_only=True, eq=False, repr=False)
class Consulted(Value):
    """A consultation with the names it reached, bound to bodies and classes where they are known."""

    verb: str
    about: tuple[str, ...]
    names: frozenset[str]
    by: frozenset[str]
    first: When
    last: When
    complete: bool
    path: str


@frozen(kw_only=True, eq=False, repr=False)
class Running(Value):
    """A span in which a maintained act was kept up (``shown``) or not, on what, and with whom."""

    verb: str
    by: frozenset[str]
    object: str | None
    document: str | None
    names: frozenset[str]
    since: When
    through: When | None
    shown: bool
    complete: bool
    path: str


@frozen(kw_only=True, eq=False, repr=False, slots=False)
class Facts(Value):
    """Everything a check looks at. Built by :func:`csc_rules.engine.binding.bind`."""

    bodies: tuple[str, ...]
    begins: date | None
    doings: tuple[Doing, ...]
    papers: Mapping[str, Paper]
    coverages: tuple[Coverage, ...]
    consultations: tuple[Consulted, ...]
    activities: tuple[Running, ...]
    funds: Mapping[str, Fund]
    fund_bodies: Mapping[str, str]  # name as written in a fund -> body id
    determinations: tuple[Determination, ...]
    remarks: tuple[Remark, ...]
    excuses: tuple[Excuse, ...] = ()

    @cached_property
    def objects(self) -> frozenset[str | None]:
        """The kinds of document and object that anything in the record is about."""
        kinds = [doing.object for doing in self.doings] + [entry.object for entry in self.activities]
        return frozenset((*kinds, *(paper.kind for paper in self.papers.values())))

    @cached_property
    def _papers_by_kind(self) -> Mapping[str, tuple[Paper, ...]]:
        found: dict[str, list[Paper]] = {}
        for paper in self.papers.values():
            found.setdefault(paper.kind, []).append(paper)
        return {kind: tuple(papers) for kind, papers in found.items()}

    def papers_of(self, kind: str | None) -> tuple[Paper, ...]:
        """Return the documents of a kind, drafts included."""
        return self._papers_by_kind.get(kind or "", ())

    @cached_property
    def _by_subject_asked(self) -> Mapping[str, tuple[Consulted, ...]]:
        found: dict[str, list[Consulted]] = {}
        for entry in self.consultations:
            for about in entry.about:
                found.setdefault(about, []).append(entry)
        return {about: tuple(entries) for about, entries in found.items()}

    def consulted_on(self, document: str | None) -> tuple[Consulted, ...]:
        """Return the consultations about a document."""
        return self._by_subject_asked.get(document or "", ())

    @cached_property
    def consulted_on_drafts(self) -> tuple[Consulted, ...]:
        """The consultations about some draft."""
        drafts = {paper.id for paper in self.papers.values() if paper.draft}
        return tuple(entry for entry in self.consultations if drafts.intersection(entry.about)) if drafts else ()

    @cached_property
    def _by_act(self) -> Mapping[tuple[str, str | None], tuple[Doing, ...]]:
        found: dict[tuple[str, str | None], list[Doing]] = {}
        for doing in self.doings:
            found.setdefault((doing.verb, doing.object), []).append(doing)
        return {key: tuple(entries) for key, entries in found.items()}

    def done(self, verb: str, kind: str | None) -> tuple[Doing, ...]:
        """Return the doings of an act on a kind of object, implied ones included."""
        return self._by_act.get((verb, kind), ())

    @cached_property
    def _by_document(self) -> Mapping[str | None, tuple[Doing, ...]]:
        found: dict[str | None, list[Doing]] = {}
        for doing in self.doings:
            found.setdefault(doing.document, []).append(doing)
        return {document: tuple(entries) for document, entries in found.items()}

    def done_to(self, document: str) -> tuple[Doing, ...]:
        """Return what was done to a document, implied acts included."""
        return self._by_document.get(document, ())

    def done_on(self, verb: str, kind: str | None, document: str) -> tuple[Doing, ...]:
        """Return the doings of an act on a kind of object, but for those on other documents than the one."""
        known = (*self.done_to(document), *self._by_document.get(None, ()))
        return tuple(doing for doing in known if (doing.verb, doing.object) == (verb, kind))

    def done_on_one(self, verb: str, kind: str | None, document: str | None) -> tuple[Doing, ...]:
        """Return the doings of an act on a kind of object on one document; with None, on none that is named."""
        known = self._by_document.get(document, ())
        return tuple(doing for doing in known if (doing.verb, doing.object) == (verb, kind))

    @cached_property
    def _drafted(self) -> frozenset[tuple[str, str | None]]:
        drafts = {paper.id for paper in self.papers.values() if paper.draft}
        return frozenset((doing.verb, doing.object) for doing in self.doings if doing.document in drafts)

    def is_done_to_drafts(self, verb: str, kind: str | None) -> bool:
        """Tell whether an act on a kind of object was done to a draft."""
        return (verb, kind) in self._drafted

    @cached_property
    def _by_subject(self) -> Mapping[tuple[str, str | None], Mapping[str | None, tuple[Doing, ...]]]:
        found: dict[tuple[str, str | None], dict[str | None, list[Doing]]] = {}
        for doing in self.doings:
            paper = self.papers.get(doing.document or "")
            subjects = (paper.id, *paper.about) if paper and paper.about else (None,)
            for subject in dict.fromkeys(subjects):
                found.setdefault((doing.verb, doing.object), {}).setdefault(subject, []).append(doing)
        return {key: {subject: tuple(entries) for subject, entries in entry.items()} for key, entry in found.items()}

    def done_near(self, verb: str, kind: str | None, document: str) -> tuple[Doing, ...]:
        """Return the doings of an act on a kind of object, but for those on documents about others than the one."""
        by_subject = self._by_subject.get((verb, kind), {})
        return (*by_subject.get(None, ()), *by_subject.get(document, ()))

    def covered(
        self, verb: str, by: str, kind: str | None, document: str | None, first: date, last: date
    ) -> tuple[str, ...]:
        """Return the statements by which the record lists every such act on each day from *first* through *last*.

        None are returned where a day is left that no statement covers.
        """
        found = self._complete_for(verb, by, kind, document)
        if _uncovered(sorted((entry.first, entry.last) for entry in found), first, last):
            return ()
        return tuple(entry.path for entry in found if entry.first <= last and entry.last >= first)

    def gaps(
        self, verb: str, by: str, kind: str | None, document: str | None, first: date, last: date
    ) -> tuple[tuple[date, date], ...]:
        """Return the spans of days from *first* through *last* that no completeness statement covers."""
        found = self._complete_for(verb, by, kind, document)
        return _uncovered(sorted((entry.first, entry.last) for entry in found), first, last)

    def untold(
        self, verb: str, by: str, kind: str | None, document: str | None, first: date, last: date
    ) -> tuple[date | None, date | None]:
        """Return the first and the last day of which no statement of completeness tells; none where all or none do."""
        left = self.gaps(verb, by, kind, document, first, last)
        return (left[0][0], left[-1][1]) if left and left != ((first, last),) else (None, None)

    def _complete_for(self, verb: str, by: str, kind: str | None, document: str | None) -> list[Coverage]:
        return [
            entry
            for entry in self.coverages
            if (not entry.acts or verb in entry.acts)
            and by in entry.by
            and (entry.about is None or entry.about in (kind, document))
        ]


def _uncovered(spans: Iterable[tuple[date, date]], first: date, last: date) -> tuple[tuple[date, date], ...]:
    """Return what of a span is left when sorted spans are taken out of it. An empty span is not covered by anything."""
    if first > last:
        return ((first, last),)
    found, reached = [], first
    for start, end in spans:
        if reached > last:
            break
        if start > reached:
            found.append((reached, min(day_before(start), last)))
        if end >= reached:
            reached = next_day(end)
    if reached <= last:
        found.append((reached, last))
    return tuple(entry for entry in found if entry[0] <= entry[1])
