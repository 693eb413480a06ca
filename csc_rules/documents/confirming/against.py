"""A case against the record of the body: which facts the record has already, and where the two disagree.

Nothing is decided here: both are shown, and a person says which is right.
"""

from __future__ import annotations

from attrs import evolve

from csc_rules.dates import When
from csc_rules.documents.case import Case, Suggestion
from csc_rules.documents.confirming.entering import Entering
from csc_rules.documents.confirming.in_words import in_words
from csc_rules.documents.confirming.new_facts import Disagrees
from csc_rules.documents.confirming.offers import offer_of
from csc_rules.documents.confirming.sameness import agree, same_act, same_consultation
from csc_rules.record.model import Act, Consultation, Content, Document, Period, Record
from csc_rules.record.plain import table


def against(case: Case, record: Record) -> Case:
    """Return a case in which each suggestion says which fact of a record it is evidence for, and how they differ.

    >>> from datetime import date
    >>> from csc_rules.documents.case import Named
    >>> against(Case(body=Named(id="b", title="B"), law_at=date(2020, 1, 1)), Record(body="B")).suggestions
    ()
    """
    entering = Entering(record=record)
    return evolve(case, suggestions=tuple(_against(each, case, entering) for each in case.suggestions))


def _against(suggestion: Suggestion, case: Case, entering: Entering) -> Suggestion:
    if suggestion.fact is None or suggestion.existing is not None:
        return suggestion
    try:
        document = entering.document(offer_of(suggestion, case))
    except Disagrees as error:
        return evolve(suggestion, certain=f"{error}; say which is meant")
    if not isinstance(document, Document):
        return suggestion
    match suggestion.fact:
        case Content():
            return _item(suggestion, suggestion.fact, document)
        case Document():
            return _time(suggestion, suggestion.fact, document)
        case Act():
            return _act(suggestion, suggestion.fact, document, entering.record)
        case Consultation():
            return _consultation(suggestion, suggestion.fact, document, entering.record)


def _item(suggestion: Suggestion, fact: Content, document: Document) -> Suggestion:
    there = next((each for each in document.contents if each.item == fact.item), None)
    if there is None:
        return suggestion
    said = f"the record says that the item is {there.status}, and the text that it is {fact.status}"
    differs = said if there.status != fact.status else None
    return evolve(suggestion, existing=there.path, recorded=in_words(there), differs=differs)


def _time(suggestion: Suggestion, fact: Document, document: Document) -> Suggestion:
    ours, theirs = document.period, fact.period
    differs = None
    if ours is not None and theirs is not None and not _same_time(ours, theirs):
        record, text = (f"{each.since} to {each.through}" for each in (ours, theirs))
        differs = f"the record says that it is for {record}, and the text says {text}"
    return evolve(suggestion, existing=document.path, recorded=in_words(document), differs=differs)


def _same_time(ours: Period, theirs: Period) -> bool:
    return agree(ours.since, theirs.since) and agree(ours.through, theirs.through)


def _act(suggestion: Suggestion, fact: Act, document: Document, record: Record) -> Suggestion:
    plain = {**table(fact), "document": document.id}
    there = next((each for each in record.acts if same_act(each, plain)), None)
    if there is None:
        return suggestion
    return _dated(suggestion, there, there.on, fact.on)


def _consultation(suggestion: Suggestion, fact: Consultation, document: Document, record: Record) -> Suggestion:
    plain = {**table(fact), "about": [document.id]}
    there = next((each for each in record.consultations if same_consultation(each, plain)), None)
    if there is None:
        return suggestion
    return _dated(suggestion, there, there.since, fact.since)


def _dated(suggestion: Suggestion, there: Act | Consultation, ours: When, theirs: When) -> Suggestion:
    """Say that the record has a fact; where it knows the day, none is needed, nor who did it."""
    known = evolve(suggestion, existing=there.path, recorded=in_words(there))
    if not agree(ours, theirs):
        return evolve(known, differs=f"the record says {ours}, and the text says {theirs}")
    dated = ours.earliest is not None or ours.latest is not None
    return evolve(known, needs=() if dated else tuple(each for each in suggestion.needs if each != "by"))
