"""What accepted suggestions make of a record: evidence for facts that it has, and facts that it has not.

Several suggestions may be of one fact: that an act was done, on which day, and by whom together. They become one fact.
Everything is looked up by what it is of, so that the time it takes grows with the number of suggestions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar

from attrs import Factory, define

from csc_rules.dates import When
from csc_rules.documents.confirming.in_words import in_words
from csc_rules.documents.confirming.new_facts import Disagrees, New, Plain
from csc_rules.documents.confirming.offers import Offer
from csc_rules.documents.confirming.sameness import (
    about_of,
    begun_as,
    fits,
    is_of,
    kind_of,
    same_act,
    same_consultation,
    same_names,
    says_less,
)
from csc_rules.record.change import Append, Change, Put
from csc_rules.record.model import Act, Consultation, Content, Document, Evidence, Fact, Record
from csc_rules.record.plain import plain_when, table
from csc_rules.record.problems import child
from csc_rules.record.values import UNKNOWN_DAY, when

F = TypeVar("F")
K = TypeVar("K")


@define(kw_only=True, slots=False)
class Entering:
    """The changes to a record so far; what is new is kept apart until all of it is known, and then put behind.

    ``decision`` numbers the decision that is being entered.
    """

    record: Record
    decision: int = 0
    changes: list[Change] = Factory(list)
    documents: list[Plain] = Factory(list)
    acts: list[New] = Factory(list)
    consultations: list[New] = Factory(list)
    _begun: dict[tuple[object, ...], Plain] = Factory(dict)
    _seen: set[tuple[object, ...]] = Factory(set)
    _items: dict[tuple[object, ...], Plain] = Factory(dict)
    _days: dict[str, object] = Factory(dict)
    _new: dict[tuple[object, ...], dict[object, New]] = Factory(dict)

    def all_changes(self) -> tuple[Change, ...]:
        """Return the changes: to what is there first, so that their paths hold."""
        consultations = [each.table for each in self.consultations if not self._is_told_by_others(each)]
        new = (
            ("document", self.documents),
            ("act", [each.table for each in self.acts]),
            ("consultation", consultations),
        )
        return (*self.changes, *(Append(name, each) for name, tables in new for each in tables))

    def incomplete(self) -> Iterator[tuple[New, tuple[str, ...]]]:
        """Yield the new facts that lack their day, or who did them, in the end."""
        for each in (*self.acts, *self.consultations):
            if each.lacks and not self._is_told_by_others(each):
                yield each, each.lacks

    def evidence(self, fact: Fact, evidence: tuple[Evidence, ...]) -> None:
        """Add evidence to a fact of the record, what of it is new."""
        if fact.path not in self._seen_of:
            self._seen_of.add(fact.path)
            self._seen |= {(fact.path, each.file, each.page, each.quote) for each in fact.evidence}
        for entry in evidence:
            mark = (fact.path, entry.file, entry.page, entry.quote)
            if mark not in self._seen:
                self._seen.add(mark)
                self.changes.append(Append(child(fact.path, "evidence"), entry))

    @cached_property
    def _seen_of(self) -> set[str]:
        return set()

    def _add_evidence(self, new: Plain, evidence: Iterable[Evidence]) -> None:
        """Add evidence to a table that is new, what of it is new."""
        for entry in evidence:
            mark = (id(new), entry.file, entry.page, entry.quote)
            if mark not in self._seen:
                self._seen.add(mark)
                new.setdefault("evidence", []).append(table(entry))

    # Documents --------------------------------------------------------------------------------------------------------

    def document(self, offer: Offer) -> Document | Plain | None:
        """Return the one document of the record, or of those that are new, that a suggestion is about."""
        if offer.document is None:
            return None
        of_time = [each for each in self._of_kind.get(kind_of(offer.document), ()) if is_of(each, offer)]
        of_time = [each for each in of_time if fits(each, offer)]
        if len(of_time) > 1:
            listed = ", ".join(each.id for each in of_time)
            raise Disagrees(f"the record has several documents that it may be about: {listed}")
        if of_time:
            return of_time[0]
        return self._begun.get(begun_as(offer))

    @cached_property
    def _of_kind(self) -> dict[str, list[Document]]:
        return _by(self.record.documents, lambda each: kind_of(each.kind))

    @cached_property
    def _ids(self) -> set[str]:
        return {each.id for each in self.record.documents}

    def document_or_new(self, offer: Offer) -> Document | Plain | None:
        """Return the document that a suggestion is about, begun here where the record has none."""
        found = self.document(offer)
        if found is None and offer.document is not None:
            found = {"id": self._new_id(offer), "kind": offer.document}
            if offer.period:
                found["period"] = {"from": offer.period[0], "through": offer.period[1]}
            self.documents.append(found)
            self._begun[begun_as(offer)] = found
        return found

    def _new_id(self, offer: Offer) -> str:
        kind = kind_of(offer.document or "")
        name = f"{kind}-{offer.period[0].year}" if offer.period else kind
        taken = self._ids | {each["id"] for each in self.documents}
        number, made = 2, name
        while made in taken:
            made, number = f"{name}-{number}", number + 1
        return made

    def name_of(self, offer: Offer, given: object) -> str | None:
        """Return the id of the document that a fact is about: one of the record that it names, or the one meant."""
        if isinstance(given, str) and given in self._ids:
            return given
        found = self.document_or_new(offer)
        if found is None:
            return given if isinstance(given, str) else None
        return found.id if isinstance(found, Document) else str(found["id"])

    def period(self, offer: Offer, evidence: tuple[Evidence, ...], time: Plain | None, *, correct: bool) -> str:
        """Enter the time that a document is for."""
        found = self.document_or_new(offer)
        if isinstance(found, Document):
            now = self._days.get(found.path) or (table(found.period) if found.period else None)
            if time is not None and now not in (None, time) and not correct:
                raise Disagrees(f"the record says that {found.id} is for {_time(now)}, and this says {_time(time)}")
            if time not in (None, now):
                self.changes.append(Put(child(found.path, "period"), time))
                self._days[found.path] = time
            self.evidence(found, evidence)
            return f"document {found.id}"
        if found is None:
            raise Disagrees("no kind of document is named for which a time could be entered")
        if time is not None:
            found["period"] = time
        self._add_evidence(found, evidence)
        return f"document {found['id']}"

    def content(self, offer: Offer, status: str, evidence: tuple[Evidence, ...], *, correct: bool) -> str:
        """Enter whether a document has an item."""
        found, item = self.document_or_new(offer), offer.item or ""
        if found is None:
            raise Disagrees("no kind of document is named in which the item could be entered")
        name = found.id if isinstance(found, Document) else str(found["id"])
        there = self._contents(found).get(item) if isinstance(found, Document) else None
        new = self._items.get((name, item))
        now = str(new["status"]) if new is not None else there.status if there is not None else None
        if now not in (None, status) and not correct:
            whose = "another suggestion that was accepted says" if new is not None else "the record says"
            raise Disagrees(f"{whose} that {name} has “{item}” {now}, and this says {status}")
        if there is not None and isinstance(found, Document):
            self.evidence(there, evidence)
            if now != status:
                self.changes.append(Put(child(there.path, "status"), status))
                self._items[name, item] = {"status": status}
            return f"{item} in {name}: {status}"
        if new is None:
            new = self._items[name, item] = {"status": status}
            if isinstance(found, Document):
                self.changes.append(Put(child(child(found.path, "contents"), item), new))
            else:
                found.setdefault("contents", {})[item] = new
        new["status"] = status
        self._add_evidence(new, evidence)
        return f"{item} in {name}: {status}"

    def _contents(self, document: Document) -> Mapping[str, Content]:
        if document.path not in self._listed:
            self._listed[document.path] = {each.item: each for each in document.contents}
        return self._listed[document.path]

    @cached_property
    def _listed(self) -> dict[str, dict[str, Content]]:
        return {}

    # Acts and consultations -------------------------------------------------------------------------------------------

    def act(self, offer: Offer, fact: Plain, evidence: tuple[Evidence, ...], *, correct: bool) -> str:
        """Enter an act, or evidence for it where it is known."""
        name = self.name_of(offer, fact.get("document"))
        fact = {**fact, "document": name} if name else fact
        known = self._acts_of.get((fact.get("act"), fact.get("document")), ())
        there = next((each for each in known if same_act(each, fact)), None)
        if there is not None:
            return self._known(there, "on", there.on, fact, evidence, correct=correct)
        like = self._new.setdefault(("act", fact.get("act"), fact.get("document")), {})
        to = tuple(fact.get("to", ()))
        # One of two facts of one act may leave open to whom it was done.
        new = like.get(to) or like.get(()) or (next(iter(like.values()), None) if not to else None)
        if new is None:
            like[to] = new = self._begin(self.acts, offer, fact, "on")
        else:
            new.merge(self.decision, offer.doers, fact, correct=correct)
            if to and not new.table.get("to"):
                new.table["to"] = list(to)
                like[to] = like.pop(())
        self._add_evidence(new.table, evidence)
        return f"act: {fact.get('act')} {fact.get('document', '')}".rstrip()

    @cached_property
    def _acts_of(self) -> dict[tuple[object, ...], list[Act]]:
        return _by(self.record.acts, lambda each: (each.act, each.document))

    def consultation(self, offer: Offer, fact: Plain, evidence: tuple[Evidence, ...], *, correct: bool) -> str:
        """Enter whom a body consulted, or evidence for it where it is known."""
        about = [self.name_of(offer, name) or name for name in fact.get("about", ())]
        fact = {**fact, "about": about}
        known = self._consultations_of.get(fact.get("act", "consult"), ())
        there = next((each for each in known if same_consultation(each, fact)), None)
        if there is not None:
            return self._known(there, "from", there.since, fact, evidence, correct=correct)
        whom = tuple(fact.get("with", ()))
        # Two days are two consultations; of the whole there is one, whose day another suggestion may tell.
        days = (repr(fact.get("from")), repr(fact.get("through"))) if whom else ()
        like = self._new.setdefault(about_of(fact), {})
        new = like.get((whom, days))
        if new is None:
            like[whom, days] = new = self._begin(self.consultations, offer, fact, "from")
        else:
            new.merge(self.decision, offer.doers, fact, correct=correct)
        self._add_evidence(new.table, evidence)
        with_whom = f"with {', '.join(whom)}" if whom else "with whom is not said"
        return f"{fact.get('act', 'consult')} about {', '.join(about)}, {with_whom}"

    @cached_property
    def _consultations_of(self) -> dict[str, list[Consultation]]:
        return _by(self.record.consultations, lambda each: each.act)

    def _begin(self, kept: list[New], offer: Offer, fact: Plain, key: str) -> New:
        made = dict(fact)
        said = bool(made.pop("said", False))
        made.setdefault(key, UNKNOWN_DAY)
        kept.append(New(table=made, key=key, doers=offer.doers, decisions=[self.decision], said_unknown=said))
        return kept[-1]

    def _is_told_by_others(self, new: New) -> bool:
        """Tell whether a new fact only says that a consultation was held, with no day, of which others say the rest."""
        if new.key != "from" or new.table.get("with") or "from" not in new.lacks:
            return False
        others = [each for each in self._new[about_of(new.table)].values() if each is not new]
        for entry in new.table.get("evidence", ()) if others else ():
            told = others[0].table.setdefault("evidence", [])
            if entry not in told:
                told.append(entry)
        return bool(others)

    def _known(
        self,
        there: Act | Consultation,
        key: str,
        now: When,
        fact: Plain,
        evidence: tuple[Evidence, ...],
        *,
        correct: bool,
    ) -> str:
        """Take from what was read what a fact of the record lacks, and add the evidence."""
        self._day(there, key, now, fact.get(key), correct=correct)
        if isinstance(there, Consultation) and there.through is None and fact.get("through"):
            self.changes.append(Put(child(there.path, "through"), fact["through"]))
        by = fact.get("by")
        if by and there.by and not same_names(by, there.by) and not correct:
            raise Disagrees(f"the record says that {_list(there.by)} did it, and this says {_list(by)}")
        if by and not (there.by and same_names(by, there.by)) and self._days.get(f"{there.path}.by") != by:
            self._days[f"{there.path}.by"] = by
            self.changes.append(Put(child(there.path, "by"), by))
        self.evidence(there, evidence)
        return f"evidence for what the record has: {in_words(there)}"

    def _day(self, there: Fact, key: str, now: When, new: object, *, correct: bool) -> None:
        """Take the day of a fact of the record from what was read, where the record has none."""
        path = child(there.path, key)
        known = self._days.get(path) or plain_when(now)
        if new in (None, UNKNOWN_DAY, known) or (not correct and says_less(when(new), when(known))):
            return
        if known != UNKNOWN_DAY and not correct:
            whose = "another suggestion that was accepted" if path in self._days else "the record"
            raise Disagrees(f"{whose} says {known} for {in_words(there)}, and this says {new}")
        self._days[path] = new
        self.changes.append(Put(path, new))


def _by(values: Iterable[F], key: Any) -> dict[Any, list[F]]:
    found: dict[Any, list[F]] = {}
    for value in values:
        found.setdefault(key(value), []).append(value)
    return found


def _list(names: Iterable[object]) -> str:
    return ", ".join(map(str, names))


def _time(time: object) -> str:
    return " to ".join(map(str, time.values())) if isinstance(time, Mapping) else str(time)
