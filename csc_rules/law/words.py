"""The vocabulary in scope: which verb a noun or a participle belongs to, and which event a name means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from attrs import frozen

from csc_rules.law.model import ActWord, NamedEvent, PublicEvent, Unit


@frozen(slots=False)
class Words:
    """Acts by their verb, noun and participle, the earlier one where two share it; and the events that can be named:
    those of the instrument first, then public ones.

    >>> words = Words((ActWord(id="have-regard-to", title="had regard to", noun="regard"),))
    >>> words.verb_of("regard"), words.verb_of_participle("had-regard-to"), words.verb_of("unheard-of")
    ('have-regard-to', 'have-regard-to', None)
    """

    acts: tuple[ActWord, ...] = ()
    events: tuple[NamedEvent | PublicEvent, ...] = ()

    @cached_property
    def by_verb(self) -> Mapping[str, ActWord]:
        """Look up an act by its verb."""
        return _first((act.id, act) for act in self.acts)

    @cached_property
    def by_noun(self) -> Mapping[str, ActWord]:
        """Look up an act by its noun."""
        return _first((act.noun, act) for act in self.acts)

    @cached_property
    def by_participle(self) -> Mapping[str, ActWord]:
        """Look up an act by its participle, written as one name."""
        return _first((participle(act), act) for act in self.acts)

    @cached_property
    def by_event(self) -> Mapping[str, str]:
        """Look up the id of an event by any of its names."""
        return {name: event.id for event in reversed(self.events) for name in (*event.also, event.id)}

    def verb_of(self, noun: str) -> str | None:
        """Return the verb of a noun."""
        return self.by_noun[noun].id if noun in self.by_noun else None

    def verb_of_participle(self, done: str) -> str | None:
        """Return the verb of a participle."""
        return self.by_participle[done].id if done in self.by_participle else None


def public_events(units: Iterable[Unit]) -> Iterator[PublicEvent]:
    """List the public events of the bodies and classes of some units."""
    for unit in units:
        for body in unit.bodies:
            yield from body.events
        for entry in unit.classes:
            yield from entry.events


def participle(act: ActWord) -> str:
    """Return the participle of an act as one name: ``had-regard-to``."""
    return act.title.replace(" ", "-")


def _first(pairs: Iterable[tuple[str, ActWord]]) -> Mapping[str, ActWord]:
    found: dict[str, ActWord] = {}
    for key, act in pairs:
        found.setdefault(key, act)
    return found
