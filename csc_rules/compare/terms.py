"""The terms of a ruleset as tokens that can be compared: the concept where a term has one, and otherwise the term."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property

from attrs import frozen

from csc_rules.engine.wording import Words
from csc_rules.law.concepts import Concepts
from csc_rules.law.model import ActDone, Anchor, Belongs, BodyClass, Condition, Membership, Party, Slot, SlotAnswered
from csc_rules.law.ruleset import Ruleset

Token = tuple[str, ...]


@frozen(kw_only=True, slots=False)
class Terms:
    """A ruleset on a day, with what its terms mean."""

    ruleset: Ruleset
    concepts: Concepts
    day: date

    @cached_property
    def words(self) -> Words:
        """Return the words for its ids."""
        return Words(ruleset=self.ruleset, register=self.ruleset.register)

    @cached_property
    def _homes(self) -> Mapping[str, str]:
        homes: dict[str, str] = {}
        for unit in self.ruleset.units:
            for each in (*unit.documents, *unit.outcomes, *unit.classes, *unit.bodies):
                homes.setdefault(each.id, unit.name)
        return homes

    def token(self, term: str) -> Token:
        """Return what a term means, or where it is declared and its id."""
        home = self._homes.get(term, "")
        concept = self.concepts.terms.get((home, term))
        return ("concept", concept) if concept else ("term", home, term)

    def item(self, holder: str, item: str) -> Token:
        """Return what an item of a document or list means."""
        home = self._homes.get(holder, "")
        concept = self.concepts.items.get((home, holder, item))
        return ("concept", concept) if concept else ("item", home, holder, item)

    def title(self, token: Token) -> str:
        """Return the title of a concept or term."""
        if token[0] == "concept":
            return self.concepts.titles.get(token[1], token[1])
        name = token[-1]
        found = self.ruleset.documents.get(name) or self.ruleset.outcomes.get(name)
        return found.title if found else self.words.body(name)

    # Parties ----------------------------------------------------------------------------------------------------------

    def kinds(self, party: Party) -> tuple[tuple[Token, str], ...]:
        """Return the kinds of bodies that a party takes in on the day, each with its title.

        A class that lists its members is taken apart into them. Kinds that mean the same concept are one, under its
        title.
        """
        found: dict[Token, list[str]] = {}
        for token, name in self._kinds(party.name, ()):
            found.setdefault(token, []).append(name)
        return tuple(
            (token, self.words.body(names[0]) if len(set(names)) == 1 else self.title(token))
            for token, names in found.items()
        )

    def _kinds(self, name: str, seen: tuple[str, ...]) -> Iterator[tuple[Token, str]]:
        token, entry = self.token(name), self.ruleset.classes.get(name)
        members = () if entry is None or name in seen else self.members(entry)
        if not members:
            yield token, name
            return
        for member in members:
            yield from self._kinds(member.party.name, (*seen, name))

    def members(self, entry: BodyClass) -> tuple[Membership, ...]:
        """Return the entries of a class that count on the day."""
        return tuple(member for member in entry.members if member.force.covers(self.day))

    def question(self, slot: Slot) -> Token:
        """Return a question that is left to a person: its words, the standard it is decided by, and who decides."""
        return ("question", slot.question, slot.standard or "", *self.token(slot.by))

    # What is waited for -----------------------------------------------------------------------------------------------

    def anchor(self, anchor: Anchor) -> Token:
        """Return what a clock or a condition waits for."""
        if anchor.day is not None:
            return ("day", anchor.day.isoformat())
        if anchor.event is not None:
            return ("event", self.ruleset.unit.name, anchor.event)
        done = "end-of-lifetime" if anchor.end_of_lifetime else anchor.verb or ""
        thing = "/".join(self.token(anchor.object)) if anchor.object else ""
        by = "/".join(self.token(anchor.by)) if anchor.by else ""
        return ("act", done, thing, anchor.ordinal or "", by, str(anchor.to_bearer))

    def condition(self, condition: Condition) -> Token:
        """Return a condition; a question is known by its words."""
        match condition:
            case SlotAnswered():
                return self.question(self.ruleset.slots[condition.slot])
            case Belongs():
                return ("belongs", *self.token(condition.kind))
            case ActDone():
                anchor = "/".join(self.anchor(condition.anchor)) if condition.anchor else ""
                span = f"{condition.count} {condition.unit}" if condition.count else ""
                thing = "/".join(self.token(condition.object))
                return ("done", condition.verb, thing, condition.relation or "", span, anchor)
