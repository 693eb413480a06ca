"""What accepted suggestions make of a record: evidence for facts that it has, and facts that it has not.

Several suggestions may be of one fact: that an act was done, on which day, and by whom together. They become one fact.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from attrs import Factory, define

from csc_rules.dates import When
from csc_rules.documents.confirming.offers import Offer
from csc_rules.record.change import Append, Change, Put
from csc_rules.record.model import Act, Consultation, Document, Evidence, Fact, Record
from csc_rules.record.plain import plain_when, table
from csc_rules.record.problems import child
from csc_rules.record.values import UNKNOWN_DAY, when

F = TypeVar("F", Act, Consultation)
Plain = dict[str, Any]


class Disagrees(ValueError):
    """The record says otherwise; it is changed by a decision to correct it, and by nothing else."""


@define(kw_only=True)
class Entering:
    """The changes to a record so far; what is new is kept apart until all of it is known, and then put behind."""

    record: Record
    changes: list[Change] = Factory(list)
    documents: list[Plain] = Factory(list)
    acts: list[Plain] = Factory(list)
    consultations: list[Plain] = Factory(list)
    # Facts that are new and lack a day so far, with what that is the day of: another suggestion may still give it.
    lacking: list[tuple[Offer, Plain, str]] = Factory(list)
    _begun: dict[tuple[object, ...], Plain] = Factory(dict)
    _seen: set[tuple[object, ...]] = Factory(set)

    def all_changes(self) -> tuple[Change, ...]:
        """Return the changes: to what is there first, so that their paths hold."""
        new = (("document", self.documents), ("act", self.acts), ("consultation", self.consultations))
        return (*self.changes, *(Append(name, each) for name, tables in new for each in tables))

    def evidence(self, fact: Fact, evidence: tuple[Evidence, ...]) -> bool:
        """Add evidence to a fact of the record; tell whether any of it was new."""
        added = False
        for entry in evidence:
            mark = (fact.path, entry.file, entry.page, entry.quote)
            known = any((each.file, each.page, each.quote) == mark[1:] for each in fact.evidence)
            if not known and mark not in self._seen:
                self._seen.add(mark)
                self.changes.append(Append(child(fact.path, "evidence"), entry))
                added = True
        return added

    # Documents --------------------------------------------------------------------------------------------------------

    def document(self, offer: Offer) -> Document | Plain | None:
        """Return the one document of the record, or of those that are new, that a suggestion is about."""
        if offer.document is None:
            return None
        found = [each for each in self.record.documents if _is_of(each, offer)]
        of_time = [each for each in found if _fits(each, offer)]
        if len(of_time) > 1:
            listed = ", ".join(each.id for each in of_time)
            raise Disagrees(f"the record has several documents that it may be about: {listed}")
        if of_time:
            return of_time[0]
        return self._begun.get(_begun_as(offer))

    def document_or_new(self, offer: Offer) -> Document | Plain | None:
        """Return the document that a suggestion is about, begun here where the record has none."""
        found = self.document(offer)
        if found is None and offer.document is not None:
            found = {"id": self._new_id(offer), "kind": offer.document}
            if offer.period:
                found["period"] = {"from": offer.period[0], "through": offer.period[1]}
            self.documents.append(found)
            self._begun[_begun_as(offer)] = found
        return found

    def _new_id(self, offer: Offer) -> str:
        kind = (offer.document or "").rpartition(".")[2]
        name = f"{kind}-{offer.period[0].year}" if offer.period else kind
        taken = {each.id for each in self.record.documents} | {each["id"] for each in self.documents}
        number, made = 2, name
        while made in taken:
            made, number = f"{name}-{number}", number + 1
        return made

    def name_of(self, offer: Offer, given: object) -> str | None:
        """Return the id of the document that a fact is about: one of the record that it names, or the one meant."""
        if isinstance(given, str) and any(each.id == given for each in self.record.documents):
            return given
        found = self.document_or_new(offer)
        if found is None:
            return given if isinstance(given, str) else None
        return found.id if isinstance(found, Document) else str(found["id"])

    def period(self, offer: Offer, evidence: tuple[Evidence, ...], time: Plain | None, *, correct: bool) -> str:
        """Enter the time that a document is for."""
        found = self.document_or_new(offer)
        if isinstance(found, Document):
            now = table(found.period) if found.period else None
            if time is not None and now not in (None, time):
                if not correct:
                    raise Disagrees(f"the record says that {found.id} is for {_time(now)}, and this says {_time(time)}")
                self.changes.append(Put(child(found.path, "period"), time))
            elif time is not None and now is None:
                self.changes.append(Put(child(found.path, "period"), time))
            self.evidence(found, evidence)
            return found.id
        if found is None:
            raise Disagrees("no kind of document is named for which a time could be entered")
        if time is not None:
            found["period"] = time
        _add_evidence(found, evidence)
        return str(found["id"])

    def content(self, offer: Offer, status: str, evidence: tuple[Evidence, ...], *, correct: bool) -> str:
        """Enter whether a document has an item."""
        found, item = self.document_or_new(offer), offer.item or ""
        if found is None:
            raise Disagrees("no kind of document is named in which the item could be entered")
        if not isinstance(found, Document):
            _content_of_new(found, item, status, evidence)
            return f"{found['id']}/{item}"
        there = next((each for each in found.contents if each.item == item), None)
        if there is None:
            entry: Plain = {"status": status}
            if evidence:
                entry["evidence"] = [table(each) for each in evidence]
            self.changes.append(Put(child(child(found.path, "contents"), item), entry))
        elif there.status != status and not correct:
            raise Disagrees(f"the record says that {found.id} has “{item}” {there.status}, and this says {status}")
        else:
            self.evidence(there, evidence)
            if there.status != status:
                self.changes.append(Put(child(there.path, "status"), status))
        return f"{found.id}/{item}"

    # Acts and consultations -------------------------------------------------------------------------------------------

    def act(self, offer: Offer, fact: Plain, evidence: tuple[Evidence, ...], *, correct: bool) -> str:
        """Enter an act, or evidence for it where it is known."""
        name = self.name_of(offer, fact.get("document"))
        fact = {**fact, "document": name} if name else fact
        there = next((each for each in self.record.acts if same_act(each, fact)), None)
        if there is not None:
            self._day(there, "on", there.on, fact.get("on"), correct=correct)
            if fact.get("by") and not there.by:
                self.changes.append(Put(child(there.path, "by"), fact["by"]))
            self.evidence(there, evidence)
            return there.path
        new = next((each for each in self.acts if _one_act(each, fact)), None)
        if new is None:
            self.acts.append(new := dict(fact))
            self._note_lack(offer, new, "on")
        else:
            _merge_day(new, "on", fact, correct=correct)
            new |= {key: fact[key] for key in ("by", "to") if fact.get(key) and not new.get(key)}
        _add_evidence(new, evidence)
        return f"act: {fact.get('act')} {fact.get('document', '')}".rstrip()

    def consultation(self, offer: Offer, fact: Plain, evidence: tuple[Evidence, ...], *, correct: bool) -> str:
        """Enter whom a body consulted, or evidence for it where it is known."""
        about = [self.name_of(offer, name) or name for name in fact.get("about", ())]
        fact = {**fact, "about": about}
        there = next((each for each in self.record.consultations if same_consultation(each, fact)), None)
        if there is not None:
            self._day(there, "from", there.since, fact.get("from"), correct=correct)
            self.evidence(there, evidence)
            return there.path
        keys = ("about", "with", "act", "from", "through")
        new = next((each for each in self.consultations if _alike(each, fact, keys)), None)
        if new is None:
            self.consultations.append(new := dict(fact))
            self._note_lack(offer, new, "from")
        _add_evidence(new, evidence)
        return f"consultation with {', '.join(map(str, fact.get('with', ())))}"

    def _note_lack(self, offer: Offer, new: Plain, key: str) -> None:
        # Who says that a day is unknown says so in words of his own; what was read only lacks it.
        if new.setdefault(key, UNKNOWN_DAY) == UNKNOWN_DAY and not new.pop("said", False):
            self.lacking.append((offer, new, key))

    def incomplete(self) -> tuple[tuple[Offer, str], ...]:
        """Return the suggestions of new facts that have no day in the end."""
        return tuple((offer, key) for offer, new, key in self.lacking if new[key] == UNKNOWN_DAY)

    def _day(self, there: Fact, key: str, now: When, new: object, *, correct: bool) -> None:
        """Take the day of a fact of the record from what was read, where the record has none."""
        known = plain_when(now)
        if new in (None, UNKNOWN_DAY, known) or (not correct and says_less(when(new), now)):
            return
        if known != UNKNOWN_DAY and not correct:
            raise Disagrees(f"the record says {known} for {there.path}, and this says {new}")
        self.changes.append(Put(child(there.path, key), new))


def says_less(read: When, now: When) -> bool:
    """Tell whether what was read, such as a year, agrees with the day of the record, and says no more.

    >>> says_less(When.parse("2017"), When.parse("2017-05-03")), says_less(When.parse("2017-05-03"), When.parse("2017"))
    (True, False)
    """
    if read.earliest is None or read.latest is None or now.earliest is None or now.latest is None:
        return False
    return read.earliest <= now.earliest and now.latest <= read.latest


def _is_of(document: Document, offer: Offer) -> bool:
    """Tell whether a document is of the kind that is meant; one of the two names may be without its ruleset."""
    mine, theirs = document.kind, offer.document or ""
    if "." in mine and "." in theirs:
        return mine == theirs
    return mine.rpartition(".")[2] == theirs.rpartition(".")[2]


def _fits(document: Document, offer: Offer) -> bool:
    """Tell whether a document is for a time that meets that of the files; not knowing is no reason against it."""
    if document.period is None or offer.period is None:
        return True
    first, last = document.period.since.latest, document.period.through.earliest
    if first is None or last is None:
        return True
    return first <= offer.period[1] and offer.period[0] <= last


def _begun_as(offer: Offer) -> tuple[object, ...]:
    return (offer.document or "").rpartition(".")[2], offer.period


def same_act(act: Act, fact: Mapping[str, Any]) -> bool:
    """Tell whether an act of the record is the one of a plain fact: done to the same document, and to all it names."""
    return (act.act, act.document) == (fact.get("act"), fact.get("document")) and set(fact.get("to", ())) <= set(act.to)


def same_consultation(entry: Consultation, fact: Mapping[str, Any]) -> bool:
    """Tell whether a consultation of the record is the one of a plain fact: about the same, with all it names."""
    wanted, about = set(fact.get("with", ())), set(fact.get("about", ()))
    return entry.act == fact.get("act", "consult") and wanted <= set(entry.consulted) and about <= set(entry.about)


def _one_act(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether two facts that are new are of one act; one of them may leave open to whom it was done."""
    to = one.get("to"), other.get("to")
    return _alike(one, other, ("act", "document")) and (to[0] == to[1] or None in to)


def _alike(one: Mapping[str, Any], other: Mapping[str, Any], keys: tuple[str, ...]) -> bool:
    return all(one.get(key) == other.get(key) for key in keys)


def _merge_day(new: Plain, key: str, fact: Mapping[str, Any], *, correct: bool) -> None:
    day, known = fact.get(key), new.get(key)
    if day in (None, UNKNOWN_DAY, known):
        return
    if known not in (None, UNKNOWN_DAY) and not correct:
        raise Disagrees(f"another suggestion that was accepted says {known}, and this says {day}")
    new[key] = day


def _add_evidence(new: Plain, evidence: tuple[Evidence, ...]) -> None:
    entries = new.setdefault("evidence", []) if evidence else []
    for entry in map(table, evidence):
        if entry not in entries:
            entries.append(entry)


def _content_of_new(document: Plain, item: str, status: str, evidence: tuple[Evidence, ...]) -> None:
    contents = document.setdefault("contents", {})
    entry = contents.setdefault(item, {"status": status})
    _add_evidence(entry, evidence)


def _time(time: Mapping[str, Any] | None) -> str:
    return " to ".join(_values(time or {}))


def _values(time: Mapping[str, Any]) -> Iterator[str]:
    yield from (str(value) for value in time.values())
