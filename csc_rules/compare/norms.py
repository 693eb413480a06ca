"""The duties, powers and exceptions of a ruleset on a day: what each is about, and which of them go together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import frozen

from csc_rules.compare.terms import Terms, Token
from csc_rules.engine.versions import versions
from csc_rules.law.model import Duty, Exemption, Power, Statement

MAKING, CONSULTATION, PUBLICATION = "making", "consultation", "publication"
Norm = Duty | Power


@frozen(kw_only=True, slots=False)
class Norms:
    """The duties, powers and exceptions of a ruleset that are in force on the day of its terms."""

    terms: Terms

    @cached_property
    def norms(self) -> tuple[Norm, ...]:
        """Return the duties and powers, each duty with the time limit of the day."""
        unit, day = self.terms.ruleset.unit, self.terms.day
        duties = (next(each for each in versions(duty) if each.began.covers(day)) for duty in unit.duties)
        every: tuple[Norm, ...] = (*duties, *unit.powers)
        return tuple(each for each in every if self.in_force(each))

    @cached_property
    def exemptions(self) -> tuple[Exemption, ...]:
        """Return the exceptions."""
        return tuple(each for each in self.terms.ruleset.unit.exemptions if self.in_force(each))

    def in_force(self, statement: Statement) -> bool:
        """Tell whether a statement is in force on the day."""
        return statement.force.covers(self.terms.day)

    @cached_property
    def subjects(self) -> Mapping[str, Token]:
        """Return what each duty and power is about: a concept, or a term of the ruleset."""
        return {norm.id: self._subject(norm, ()) for norm in self.norms}

    def _subject(self, norm: Norm, seen: tuple[str, ...]) -> Token:
        """Return what the table says, or the object; without one, what it mirrors or waits for, or the act itself."""
        terms = self.terms
        stated = terms.concepts.norms.get((terms.ruleset.unit.name, norm.id))
        if stated:
            return ("concept", stated)
        thing = norm.object or next((name for name in phrased(norm) if name in terms.ruleset.documents), None)
        if thing:
            return terms.token(thing)
        if isinstance(norm, Duty):
            mirrored = terms.ruleset.duties.get(norm.answers or "")
            if mirrored is not None and mirrored.id not in seen:
                return self._subject(mirrored, (*seen, norm.id))
            if norm.contingent is not None and norm.contingent.object:
                return terms.token(norm.contingent.object)
        return ("act", norm.verb)

    def group(self, norm: Norm) -> str:
        """Return the group of the act of a norm; what publishes a document that it makes is making it."""
        return MAKING if isinstance(norm, Duty) and norm.makes else self.terms.concepts.group(norm.verb)

    def beside(self, norm: Norm, group: str) -> Iterator[Norm]:
        """Yield the norms of a group that go with one that makes a thing."""
        if self.group(norm) == MAKING:
            about = self.subjects[norm.id]
            yield from (each for each in self.norms if self.group(each) == group and self.subjects[each.id] == about)


def phrased(norm: Norm) -> Iterator[str]:
    """Yield the names in the phrases of a norm."""
    return (party.name for phrase in norm.phrases for party in phrase.parties)


def at(statement: Statement) -> str:
    """Return the provision of a statement that is cited first."""
    return statement.provisions[0] if statement.provisions else ""
