"""Who is who on a day: names and aliases resolved to bodies, and membership of dated classes.

An alias decides; similarity only suggests.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from attrs import frozen

from csc_rules.law.model import Body, BodyClass, FormerName
from csc_rules.similar import nearest


@frozen
class Match:
    """A name resolved to a body, with what has to be said about it (an alias used, a name no longer borne)."""

    body: Body
    said: str | None = None


def fold(name: str) -> str:
    """Fold a name for comparison: case, white space, apostrophes, and a leading "the".

    >>> fold("The  Children’s Commissioner")
    "children's commissioner"
    """
    folded = " ".join(unicodedata.normalize("NFKC", name).replace("’", "'").casefold().split())
    return folded.removeprefix("the ")


class Register:
    """Answer questions about bodies and classes; built once from the units in use and the bodies a record declares."""

    def __init__(self, bodies: Iterable[Body], classes: Iterable[BodyClass]) -> None:
        self.bodies: Mapping[str, Body] = {body.id: body for body in bodies}
        self.classes: Mapping[str, BodyClass] = {entry.id: entry for entry in classes}
        self._names: dict[str, list[Body]] = {}
        for body in self.bodies.values():
            for name in _names_of(body):
                found = self._names.setdefault(fold(name), [])
                if body not in found:
                    found.append(body)

    def find(self, name: str, day: date | None = None) -> Match | None:
        """Resolve a name (an id, the title, an alias or a former name) to a body, or to none.

        Where two bodies bear the name, the one that exists on *day* is meant, if there is only one.
        """
        found = self._names.get(fold(name), [])
        if len(found) > 1 and day is not None:
            found = [body for body in found if body.force.covers(day)]
        if len(found) != 1:
            return None
        body = found[0]
        return Match(body, _said(body, name, day))

    def suggestions(self, name: str, count: int = 3) -> tuple[str, ...]:
        """Return the titles of bodies with a similar name, the most similar first."""
        # Only a name that nobody bears asks for this, and every run would pay for the import.
        close = nearest(fold(name), self._names, count=count * 2)
        titles = dict.fromkeys(body.title for key in close for body in self._names[key])
        return tuple(titles)[:count]

    def is_member(self, body: str, name: str, day: date) -> bool | None:
        """Tell whether a body belongs to a class on a day; None where that is for a person, or not known."""
        entry, member = self.classes.get(name), self.bodies.get(body)
        if member is None or not member.force.covers(day):
            return False
        if entry is None:
            return False
        if not entry.force.covers(day):
            return False
        if self._listed(body, entry, day):
            return True
        return None if entry.judged_by or entry.unknown else False

    def _listed(self, body: str, entry: BodyClass, day: date) -> bool:
        if any(kind.name == entry.id and kind.force.covers(day) for kind in self.bodies[body].kinds):
            return True
        for member in entry.members:
            if not member.force.covers(day):
                continue
            if member.party.quantifier is None and member.party.name == body:
                return True
            if member.party.quantifier and self.is_member(body, member.party.name, day):
                return True
        return False

    def members(self, name: str, day: date) -> tuple[str, ...]:
        """List the bodies known to belong to a class on a day, in the order of the register."""
        return tuple(body for body in self.bodies if self.is_member(body, name, day))

    def is_open(self, name: str) -> bool:
        """Tell whether a class has members that are for a person to name, or not known to us."""
        return any(entry.judged_by or entry.unknown for entry in self.reached((name,)))

    def reached(self, names: Iterable[str]) -> Iterator[BodyClass]:
        """Yield the classes of these names and every class they take members from, each once."""
        waiting, seen = list(names), set()
        while waiting:
            name = waiting.pop()
            if name in seen or name not in self.classes:
                continue
            seen.add(name)
            yield self.classes[name]
            waiting += [member.party.name for member in self.classes[name].members if member.party.quantifier]


def _names_of(body: Body) -> Iterator[str]:
    yield body.id
    yield body.id.replace("-", " ")
    yield body.title
    yield from body.aliases
    yield from (former.name for former in body.former_names)


def _said(body: Body, name: str, day: date | None) -> str | None:
    """Say how a name was taken, where it is not the body's title or id."""
    if fold(name) in (fold(body.title), body.id, fold(body.id.replace("-", " "))):
        return _not_yet_named(body, day)
    for former in body.former_names:
        if fold(former.name) == fold(name):
            return _formerly(body, former, day)
    return f"“{name}” is taken to be {body.title}"


def _formerly(body: Body, former: FormerName, day: date | None) -> str | None:
    if day is not None and day < former.until:
        return None
    return f"“{former.name}” has been called {body.title} since {former.until.isoformat()}"


def _not_yet_named(body: Body, day: date | None) -> str | None:
    """Say what the body was called on a day before it took its present name."""
    for former in sorted(body.former_names, key=lambda entry: entry.until):
        if day is not None and day < former.until:
            return f"{body.title} was called {former.name} until {former.until.isoformat()}"
    return None
