"""What an export of a ruleset is made from: its norms and exceptions, and every term, body and act that they name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property

from attrs import frozen

from csc_rules.engine.duties import kind
from csc_rules.engine.wording import Words
from csc_rules.interop.said import Entry, entry, named
from csc_rules.law.model import Body, Document, Duty, Power, Statement
from csc_rules.law.ruleset import Ruleset


@frozen(kw_only=True, slots=False)
class Sheet:
    """A ruleset, entry by entry."""

    ruleset: Ruleset

    @cached_property
    def words(self) -> Words:
        """Return the words of the ruleset."""
        return Words(ruleset=self.ruleset, register=self.ruleset.register)

    @cached_property
    def instrument(self) -> Entry:
        """Return the instrument."""
        return entry("instrument", self.ruleset.instrument, self.words)

    @cached_property
    def norms(self) -> tuple[Entry, ...]:
        """Return its duties, prohibitions and powers, in the order of the rules."""
        unit = self.ruleset.unit
        norms: tuple[Duty | Power, ...] = (*unit.duties, *unit.powers)
        return tuple(entry(kind(norm), norm, self.words) for norm in norms)

    @cached_property
    def exceptions(self) -> tuple[Entry, ...]:
        """Return its exceptions."""
        return tuple(entry("exception", each, self.words) for each in self.ruleset.unit.exemptions)

    @cached_property
    def questions(self) -> tuple[Entry, ...]:
        """Return the questions that it leaves to somebody."""
        return tuple(entry("question", each, self.words) for each in self.ruleset.unit.slots)

    @cached_property
    def terms(self) -> tuple[Entry, ...]:
        """Return its own definitions, classes, documents and lists, and all that its statements name elsewhere.

        What is named is followed until nothing new is named.
        """
        found: dict[tuple[str, str], Entry] = {}
        wanted: list[Entry] = [*self.norms, *self.exceptions, *self.questions, self.instrument]
        self._add(found, ((_kind(each), each) for each in self._own_terms()))
        wanted += found.values()
        while wanted:
            before = len(found)
            self._add(found, self._of_names(named(wanted)))
            wanted = list(found.values())[before:]
        return tuple(found.values())

    def _own_terms(self) -> Iterable[Statement]:
        unit = self.ruleset.unit
        return (*unit.readings, *unit.documents, *unit.outcomes, *unit.classes, *unit.bodies, *unit.acts)

    def _of_names(self, names: frozenset[str]) -> Iterator[tuple[str, Statement]]:
        law = self.ruleset
        tables: tuple[Mapping[str, Statement], ...] = (law.documents, law.outcomes, law.classes, law.bodies, law.acts)
        for table in tables:
            for name, statement in table.items():
                if name in names:
                    yield _kind(statement), statement

    def _add(self, found: dict[tuple[str, str], Entry], statements: Iterable[tuple[str, Statement]]) -> None:
        for called, statement in statements:
            if (called, statement.id) not in found:
                found[called, statement.id] = entry(called, statement, self.words)

    @cached_property
    def members_not_named(self) -> int:
        """Count the bodies that belong to a class of the export by their kind alone, and are not told one by one."""
        told = {each.id for each in self.terms if each.kind == "body"}
        classes = {each.id for each in self.terms if each.kind == "class"}
        return sum(
            1
            for body in self.ruleset.bodies.values()
            if body.id not in told and classes & {each.name for each in body.kinds}
        )

    @cached_property
    def last_change(self) -> date | None:
        """Return the last day on which anything of the instrument begins or ends; none where no day is known."""
        own = (*self.ruleset.unit.statements(), self.ruleset.instrument)
        told = (said.force for each in (*self.norms, self.instrument) for said in each.said)
        spans = (*(each.force for each in own), *told)
        days = [day for span in spans for day in (span.since, span.until) if day]
        made = self.ruleset.instrument.made
        return max([*days, *([made] if made else [])], default=None)


def _kind(statement: Statement) -> str:
    match statement:
        case Body():
            return "body"
        case Document(plain_object=True):
            return "thing"
        case _:
            return _KINDS.get(type(statement).__name__) or str(getattr(statement, "kind", "statement"))


_KINDS = {"ActWord": "act", "BodyClass": "class", "Document": "document", "OutcomesList": "outcomes"}


# An act that shows a document to everybody has nobody to whom it is done.
_TO_ALL = "publish"


def reports(sheet: Sheet) -> frozenset[str]:
    """Return the duties that are reporting obligations: once in each cycle something is owed on a document, and that
    document has to be given to somebody, or published.

    >>> from csc_rules.law.loader import load_ruleset
    >>> sorted(reports(Sheet(ruleset=load_ruleset("ni-act-2015"))))[:4]
    ['adopt-new-strategy', 'adopt-strategy', 'end-of-lifetime-report', 'first-report']
    """
    duties = [duty for duty in sheet.ruleset.unit.duties if not duty.maintained and not duty.forbids]
    given = {_document(duty, sheet) for duty in duties if duty.verb == _TO_ALL or _has_addressee(duty, sheet)}
    return frozenset(duty.id for duty in duties if _document(duty, sheet) in given - {None})


def _document(duty: Duty, sheet: Sheet) -> str | None:
    found = sheet.ruleset.documents.get(duty.makes or duty.object or "")
    return found.id if found is not None and not found.plain_object else None


def _has_addressee(duty: Duty, sheet: Sheet) -> bool:
    known = (sheet.ruleset.bodies, sheet.ruleset.classes)
    return any(party.name in table for phrase in duty.phrases for party in phrase.parties for table in known)
