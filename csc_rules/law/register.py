"""Who is who on a day: names and aliases resolved to bodies, and membership of dated classes.

An alias decides; similarity only suggests.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property

from attrs import evolve, frozen

from csc_rules.law.membership import Reach, Stated
from csc_rules.law.model import Body, BodyClass, Force, Membership, Party, PublicEvent
from csc_rules.law.names import fold, names_of, said_of
from csc_rules.law.turns import Turns
from csc_rules.similar import nearest


@frozen
class Match:
    """A name resolved to a body, with what has to be said about it (an alias used, a name no longer borne)."""

    body: Body
    said: str | None = None


class Register:
    """Answer questions about bodies and classes; built once from the units in use and the bodies a record declares.

    *stated* are memberships that a record states where the register cannot tell: by body and class, whether it holds on
    a day, or None where the statement does not reach that day.
    """

    def __init__(
        self,
        bodies: Iterable[Body],
        classes: Iterable[BodyClass],
        stated: Mapping[tuple[str, str], Stated] | None = None,
    ) -> None:
        self.bodies: Mapping[str, Body] = {body.id: body for body in bodies}
        self.classes: Mapping[str, BodyClass] = {entry.id: entry for entry in classes}
        self._stated = stated or {}
        self._membership: dict[tuple[str, str, int, str | None], bool | None] = {}
        self._reach: dict[tuple[str, bool, int, str], Reach] = {}
        self._names: dict[str, list[Body]] = {}
        self._of_kind: dict[str, list[tuple[str, Force]]] = {}
        for body in self.bodies.values():
            for kind in body.kinds:
                self._of_kind.setdefault(kind.name, []).append((body.id, kind.force))
            for name in names_of(body):
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
        return Match(body, said_of(body, name, day))

    def find_class(self, name: str) -> str | None:
        """Resolve a name (an id, the title or an alias) to a class, or to none; a class of bodies is meant as a whole.

        A title that two classes share names neither.
        """
        found = self._class_names.get(fold(name), ())
        return found[0] if len(found) == 1 else None

    @cached_property
    def _class_names(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {}
        for entry in self.classes.values():
            for name in {fold(each) for each in (entry.id, entry.title, *entry.aliases)}:
                found.setdefault(name, []).append(entry.id)
        return found

    def suggestions(self, name: str, count: int = 3) -> tuple[str, ...]:
        """Return the titles of bodies that have all the words of a name, then of those with a similar one.

        >>> from csc_rules.law.model import Body
        >>> bodies = [
        ...     Body(id="a", title="NHS Fife"),
        ...     Body(id="b", title="Fife Council"),
        ...     Body(id="c", title="Fyfe Ltd"),
        ... ]
        >>> Register(bodies, []).suggestions("Fife")
        ('Fife Council', 'NHS Fife')
        """
        folded = fold(name)
        words = set(folded.split())
        within = [key for key in self._names if words and words <= set(key.split())]
        within.sort(key=lambda key: (not key.startswith(folded), len(key), key))
        close = within or nearest(folded, self._names, count=count * 2)
        titles = dict.fromkeys(body.title for key in close for body in self._names[key])
        return tuple(titles)[:count]

    # Areas ------------------------------------------------------------------------------------------------------------

    def share_area(self, one: str, other: str, day: date) -> bool | None:
        """Tell whether the areas of two bodies overlap on a day; None where the register has the area of neither.

        >>> from csc_rules.law.model import Area
        >>> bodies = [Body(id="a-council", title="A Council"), Body(id="b-council", title="B Council")]
        >>> bodies += [Body(id="a-board", title="A Board", areas=(Area(body="a-council"),))]
        >>> register, day = Register(bodies, []), date(2020, 1, 1)
        >>> register.share_area("a-board", "a-council", day), register.share_area("a-board", "b-council", day)
        (True, False)
        >>> register.share_area("a-council", "b-council", day) is None
        True
        """
        mine, theirs = self._area(one, day), self._area(other, day)
        if mine & theirs:
            return True
        return False if len(mine) > 1 or len(theirs) > 1 else None

    def _area(self, name: str, day: date) -> frozenset[str]:
        body = self.bodies.get(name)
        covered = (area.body for area in body.areas if area.force.covers(day)) if body else ()
        return frozenset((name, *covered))

    # Membership -------------------------------------------------------------------------------------------------------

    def is_member(self, body: str, name: str, day: date, near: str | None = None) -> bool | None:
        """Tell whether a body belongs to a class on a day; None where that is for a person, or not known.

        Of a class with members "in its area" those count that share an area with the body *near*; without it, all do.
        """
        key = (body, name, self._turns.of(day), near)
        if key not in self._membership:
            self._membership[key] = self._is_member(body, name, day, near)
        return self._membership[key]

    @cached_property
    def _turns(self) -> Turns:
        return Turns(self.bodies.values(), self.classes.values(), self._stated.values())

    def _is_member(self, body: str, name: str, day: date, near: str | None) -> bool | None:
        entry, member = self.classes.get(name), self.bodies.get(body)
        if member is None or not member.force.covers(day):
            return False
        if entry is None or not entry.force.covers(day):
            return False
        said = self._says(body, name, day)
        if said is not None:
            return said
        listed = self._listed(body, entry, day, near)
        if listed is not False:
            return listed
        return None if entry.judged_by or entry.unknown else False

    def _says(self, body: str, name: str, day: date) -> bool | None:
        """Return what a record states of a membership; None where it states nothing of the day."""
        stated = self._stated.get((body, name))
        return stated(day) if stated else None

    def _listed(self, body: str, entry: BodyClass, day: date, near: str | None) -> bool | None:
        """Tell whether a body is one of those that a class lists, in one way or another."""
        if any(kind.name == entry.id and kind.force.covers(day) for kind in self.bodies[body].kinds):
            return True
        ways = [self._by_entry(body, member, day, near) for member in entry.members if member.force.covers(day)]
        return True if True in ways else None if None in ways else False

    def _by_entry(self, body: str, member: Membership, day: date, near: str | None) -> bool | None:
        party = member.party
        if party.quantifier is None and party.name != body:
            return False
        found = True if party.quantifier is None else self.is_member(body, party.name, day, near)
        if found is not False and near is not None and member.for_bearer is not None:
            bearer = self.is_member(near, member.for_bearer, day)
            found = False if bearer is False else None if bearer is None else found
        if found is False or near is None or not party.in_its_area:
            return found
        shares = self.share_area(body, near, day)
        return False if shares is False else None if shares is None else found

    def members(self, name: str, day: date, near: str | None = None) -> tuple[str, ...]:
        """List the bodies known to belong to a class on a day, in the order of the register."""
        likely = self._likely(name, day)
        return tuple(body for body in self.bodies if body in likely and self.is_member(body, name, day, near))

    def _likely(self, name: str, day: date) -> set[str]:
        """Gather the bodies that could be members: by their kind, by name, by being members of what a class takes."""
        found = {body for body, force in self._of_kind.get(name, ()) if force.covers(day)}
        found |= {body for body, kind in self._stated if kind == name}
        for member in self.classes[name].members if name in self.classes else ():
            party = member.party
            found |= self._likely(party.name, day) if party.quantifier else {party.name}
        return found

    def to_reach(self, party: Party, day: date, near: str) -> Reach:
        """Say whom an act has to reach that is to reach a party: bodies by id, and kinds of body as a whole.

        What is for a person to say, or is not known, is told apart.
        """
        key = (party.name, party.in_its_area, self._turns.of(day), near)
        if key not in self._reach:
            self._reach[key] = self._to_reach(party, day, near)
        return self._reach[key]

    def _to_reach(self, party: Party, day: date, near: str) -> Reach:
        entry = self.classes.get(party.name)
        if entry is None:
            body = self.bodies.get(party.name)
            return Reach(names=(party.name,) if body is None or body.force.covers(day) else ())
        if not entry.force.covers(day):
            return Reach()
        if entry.persons or entry.unlisted:
            return Reach(names=(entry.id,), local=(entry.id,) if party.in_its_area else ())
        found = self._of_class(entry, day, near)
        return self._in_area(found, day, near) if party.in_its_area else found

    def _of_class(self, entry: BodyClass, day: date, near: str) -> Reach:
        own = [body for body, force in self._of_kind.get(entry.id, ()) if force.covers(day)]
        own += [body for (body, kind), holds in self._stated.items() if kind == entry.id and holds(day)]
        found = Reach(
            names=tuple(body for body in dict.fromkeys(own) if self.bodies[body].force.covers(day)),
            judged=(entry.id,) if entry.judged_by else (),
            unknown=(entry.unknown,) if entry.unknown else (),
        )
        for member in entry.members:
            if member.force.covers(day):
                found = found.joined(self._reach_by_entry(member, day, near))
        left = tuple(name for name in found.names if self._says(name, entry.id, day) is not False)
        return evolve(found, names=left)

    def _reach_by_entry(self, member: Membership, day: date, near: str) -> Reach:
        bearer = self.is_member(near, member.for_bearer, day) if member.for_bearer else True
        if bearer:
            found = self.to_reach(member.party, day, near)
            return evolve(found, optional=found.names) if member.if_any else found
        if bearer is None and member.for_bearer is not None:
            kind = self.classes[member.for_bearer].title
            return Reach(unknown=(f"whether {self._title(near)} belonged to these is not known: {kind}",))
        return Reach()

    def in_area_of(self, party: Party, body: str, day: date) -> tuple[str, ...]:
        """List the bodies of a party that are known to share an area with a body, or all where areas play no part."""
        if party.name not in self.classes:
            return (party.name,)
        return tuple(name for name in self.members(party.name, day) if self.share_area(name, body, day))

    def _in_area(self, found: Reach, day: date, near: str) -> Reach:
        """Keep the bodies that share an area with another; a kind of body named as a whole is one in that area."""
        bodies = [name for name in found.names if name in self.bodies]
        shares = {name: self.share_area(name, near, day) for name in bodies}
        doubts = tuple(
            f"whether {self.bodies[name].title} shares an area with {self._title(near)} is not known"
            for name in bodies
            if shares[name] is None
        )
        kept = tuple(name for name in found.names if shares.get(name, True))
        return evolve(found, names=kept, unknown=(*found.unknown, *doubts))

    def _title(self, name: str) -> str:
        return self.bodies[name].title if name in self.bodies else name

    def stated_days(self, body: str, names: Iterable[str]) -> tuple[date, ...]:
        """List the days on which what a record states of a body's membership of some classes may change."""
        return tuple(day for name in names if (body, name) in self._stated for day in self._stated[body, name].days)

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

    def may_ever_be(self, body: str, name: str) -> bool:
        """Tell whether a body is the one named, or on some day perhaps a member of the class named."""
        if body == name:
            return True
        if name not in self.classes or body not in self.bodies:
            return False
        kinds = {kind.name for kind in self.bodies[body].kinds}
        kinds |= {kind for named, kind in self._stated if named == body}
        return any(
            entry.id in kinds or any(member.party.name == body for member in entry.members)
            for entry in self.reached((name,))
        )

    # Events -----------------------------------------------------------------------------------------------------------

    def events(self, name: str) -> tuple[PublicEvent, ...]:
        """List the public events of a name, of whichever bodies or classes."""
        holders: tuple[Body | BodyClass, ...] = (*self.bodies.values(), *self.classes.values())
        return tuple(event for holder in holders for event in holder.events if name in (event.id, *event.also))

    def event_days(self, body: str, name: str) -> tuple[date, ...]:
        """List the days of a body's public event: its own, and of each class that it is a member of on the day."""
        found = {day for event in self.bodies[body].events if name in (event.id, *event.also) for day in event.days}
        for entry in self.classes.values():
            for event in entry.events:
                if name in (event.id, *event.also):
                    found |= {day for day in event.days if self.is_member(body, entry.id, day)}
        return tuple(sorted(found))
