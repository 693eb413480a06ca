"""What a person decides on: each suggestion of a case as it goes into a file, and comes back from one.

An offer holds all that is needed to enter it in a record: the fact, where it was seen, and what is still missing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import field, frozen

from csc_rules.documents.case import Answer, Case, Point, Sought, Suggestion
from csc_rules.documents.confirming.reverse import duty_of
from csc_rules.documents.model import Quote
from csc_rules.record.model import Act, Consultation, Content, Document, Evidence
from csc_rules.record.plain import table
from csc_rules.value import Value

KINDS: dict[type[Any], str] = {Act: "act", Consultation: "consultation", Content: "content", Document: "document"}
DECISIONS = ("accept", "reject", "correct")
Days = tuple[date, date]
# A page of a book is far shorter; who needs more looks into the file.
LONGEST_QUOTE = 4_000

# A record holds no control characters but newline and tab.
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_NOT_HELD = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@frozen(kw_only=True, eq=False, repr=False)
class Seen(Value):
    """Where a suggestion was seen, as the evidence of a record, and what the quote says by itself."""

    evidence: Evidence
    answer: Answer


@frozen(kw_only=True, eq=False, repr=False)
class Offer(Value):
    """A suggestion, with the fact that a record would have as a plain table, and where it was seen.

    ``kind`` says which table of a record the fact is of; ``item`` and ``document`` where in it a required item belongs.
    ``recorded`` says in words what the record has of it already, ``doers`` who owes it, where several do.
    """

    id: str
    point: Point
    answer: Answer
    duty: str
    title: str
    provision: str
    standing: str
    looked_for: str
    why: str
    certain: str
    document: str | None = None
    period: tuple[date, date] | None = None
    item: str | None = None
    kind: str | None = None
    fact: Mapping[str, Any] | None = field(default=None)
    needs: tuple[str, ...] = ()
    existing: str | None = None
    recorded: str | None = None
    differs: str | None = None
    doers: tuple[str, ...] = ()
    seen: tuple[Seen, ...] = ()

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Return the evidence that is entered: of what was found, the quotes that state it; otherwise all there are."""
        stating = [each.evidence for each in self.seen if each.answer is Answer.FOUND]
        every = stating if self.answer is Answer.FOUND and stating else [each.evidence for each in self.seen]
        return tuple(dict.fromkeys(every))

    @property
    def key(self) -> tuple[object, ...]:
        """Return by what a suggestion is known again: the point, the time it is for, and the words it rests on."""
        return (self.id, self.period, self.answer, frozenset(each.evidence.quote for each in self.seen))


def offers_of(case: Case) -> tuple[Offer, ...]:
    """Return what a person decides on, in the order of the case.

    >>> from csc_rules.documents.case import Named
    >>> offers_of(Case(body=Named(id="a-body", title="A Body"), law_at=date(2020, 1, 1)))
    ()
    """
    return tuple(offer_of(each, case) for each in case.suggestions)


def offer_of(suggestion: Suggestion, case: Case) -> Offer:
    """Return what a person decides on about one suggestion of a case."""
    sought, fact = suggestion.sought, suggestion.fact
    digests = {quoted.quote.file: _digest(case, quoted.quote.file) for quoted in suggestion.bearings}
    return Offer(
        id=suggestion.id,
        point=sought.point,
        answer=suggestion.answer,
        duty=duty_of(sought),
        title=sought.title,
        provision=sought.provision,
        standing=sought.standing,
        looked_for=sought.looked_for,
        why=suggestion.why,
        certain=suggestion.certain,
        document=sought.document,
        period=sought.period or _time_of(sought, case),
        item=fact.item if isinstance(fact, Content) else sought.item,
        kind=KINDS[type(fact)] if fact is not None else None,
        fact=table(fact) if fact is not None else None,
        needs=suggestion.needs,
        existing=suggestion.existing,
        recorded=suggestion.recorded,
        differs=suggestion.differs,
        doers=_doers(suggestion),
        seen=tuple(Seen(evidence=_seen(each.quote, digests), answer=each.answer) for each in suggestion.bearings),
    )


def _doers(suggestion: Suggestion) -> tuple[str, ...]:
    """Return who owes what was done, where several do."""
    doers = suggestion.sought.doers
    acted = len(doers) > 1 and isinstance(suggestion.fact, Act | Consultation)
    return tuple(doer.title for doer in doers) if acted else ()


def _time_of(sought: Sought, case: Case) -> Days | None:
    """Return the time of the document that is sought: the one it states, or else that of the files.

    A report on a year is not for the years of the plan that it reports on.
    """
    of_document = [
        each
        for each in case.suggestions
        if each.sought.point is Point.PERIOD
        and (each.sought.ruleset, each.sought.document) == (sought.ruleset, sought.document)
    ]
    for each in of_document:
        if each.answer is Answer.FOUND and each.sought.period:
            return each.sought.period
    if any(each.sought.period not in (None, case.period) for each in of_document):
        return None
    return case.period


def _digest(case: Case, name: str) -> str:
    return next((file.sha256 for file in case.files if file.name == name), "")


def _seen(quote: Quote, digests: Mapping[str, str]) -> Evidence:
    return Evidence(
        file=held(quote.file) or None,
        page=held(page_of(quote)) or None,
        quote=held(quote.text[:LONGEST_QUOTE]) or None,
        sha256=digests.get(quote.file) or None,
    )


def page_of(quote: Quote) -> str:
    """Return where a quote stands as evidence names it: the number of a page, or the paragraph.

    >>> page_of(Quote(file="a.pdf", passage=9, start=0, end=3, text="The", page=4, label="ii"))
    '4 (printed ii)'
    """
    return quote.where.removeprefix("page ")


def held(text: str) -> str:
    r"""Return a text as a record can hold it: line ends made one, and a blank for each other control character.

    >>> held("a\r\nb\x07")
    'a\nb'
    """
    return _NOT_HELD.sub(" ", _LINE_ENDS.sub("\n", text)).strip()
