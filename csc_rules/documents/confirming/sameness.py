"""Which facts are one: the document that a suggestion is about, an act or consultation that the record has, a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from csc_rules.dates import When
from csc_rules.documents.confirming.offers import Offer
from csc_rules.law.names import fold
from csc_rules.record.model import Act, Consultation, Document
from csc_rules.record.values import UNKNOWN_DAY, when


def says_less(read: When, now: When) -> bool:
    """Tell whether what was read, such as a year, agrees with the day of the record, and says no more.

    >>> says_less(When.parse("2017"), When.parse("2017-05-03")), says_less(When.parse("2017-05-03"), When.parse("2017"))
    (True, False)
    """
    if read.earliest is None or read.latest is None or now.earliest is None or now.latest is None:
        return False
    return read.earliest <= now.earliest and now.latest <= read.latest


def agree(ours: When, theirs: When) -> bool:
    """Tell whether two days may be one: one of them says less than the other, or is not known."""
    unknown = When(None, None)
    return unknown in (ours, theirs) or says_less(theirs, ours)


def is_of(document: Document, offer: Offer) -> bool:
    """Tell whether a document is of the kind that is meant; one of the two names may be without its ruleset."""
    mine, theirs = document.kind, offer.document or ""
    return mine == theirs if "." in mine and "." in theirs else kind_of(mine) == kind_of(theirs)


def fits(document: Document, offer: Offer) -> bool:
    """Tell whether a document is for a time that meets that of the files; not knowing is no reason against it."""
    if document.period is None or offer.period is None:
        return True
    first, last = document.period.since.latest, document.period.through.earliest
    if first is None or last is None:
        return True
    return first <= offer.period[1] and offer.period[0] <= last


def begun_as(offer: Offer) -> tuple[object, ...]:
    """Return by what a document that is new is known again: its kind, and the time it is for."""
    return kind_of(offer.document or ""), offer.period


def same_act(act: Act, fact: Mapping[str, Any]) -> bool:
    """Tell whether an act of the record is the one of a plain fact: done to the same document, and to all it names."""
    return (act.act, act.document) == (fact.get("act"), fact.get("document")) and set(fact.get("to", ())) <= set(act.to)


def same_consultation(entry: Consultation, fact: Mapping[str, Any]) -> bool:
    """Tell whether a consultation of the record is the one of a plain fact: about the same, with all it names.

    One that names nobody, and only says that a consultation was held, is the one of that day.
    """
    wanted, about = set(fact.get("with", ())), set(fact.get("about", ()))
    same = entry.act == fact.get("act", "consult") and wanted <= set(entry.consulted) and about <= set(entry.about)
    return same and bool(wanted or agree(entry.since, when(fact.get("from", UNKNOWN_DAY))))


def same_names(one: Iterable[object], other: Iterable[object]) -> bool:
    """Tell whether two lists name the same, in whatever order and case."""
    return {fold(str(each)) for each in one} == {fold(str(each)) for each in other}


def kind_of(name: str) -> str:
    """Return a kind of document without its ruleset."""
    return name.rpartition(".")[2]


def about_of(fact: Mapping[str, Any]) -> tuple[object, ...]:
    """Return what a consultation is of: its act, and the documents it is about."""
    return "consultation", fact.get("act", "consult"), tuple(fact.get("about", ()))
