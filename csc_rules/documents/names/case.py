"""Who is who for a case: on its day, and seen from the bodies it is about, with their area."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

from csc_rules.documents.names.model import ABOLISHED, OTHER_AREA, OTHER_DAY, Certainty, Meaning
from csc_rules.law.model import Body
from csc_rules.law.names import fold
from csc_rules.law.register import Register


class Seen:
    """The register as it is seen on a day from the bodies of a case.

    ``placed`` are the bodies that have an area, as far as their names or the register say so.
    """

    def __init__(self, register: Register, day: date, bodies: Iterable[str]) -> None:
        self.register = register
        self.day = day
        self.bodies = tuple(body for body in bodies if body in register.bodies)
        self.placed: frozenset[str] = frozenset(body.id for body in register.bodies.values() if body.areas)

    def exists(self, body: str) -> bool:
        """Tell whether a body exists on the day."""
        return self.register.bodies[body].force.covers(self.day)

    def title(self, name: str) -> str:
        """Return what a body or class is called."""
        known = self.register.bodies.get(name) or self.register.classes.get(name)
        return known.title if known else name

    @cached_property
    def near(self) -> frozenset[str]:
        """Return the bodies of the case and those that share its area.

        Where the case is about a council and a board that serves others as well, its area is that of the council.
        """
        places = [own for own in self.bodies if own in self.placed and not self.register.bodies[own].areas]
        shares = self.register.share_area
        return frozenset(
            body
            for body in self.register.bodies
            if body in self.bodies or any(shares(body, own, self.day) for own in places or self.bodies)
        )

    def is_elsewhere(self, bodies: Iterable[str]) -> bool:
        """Tell whether bodies that have areas serve none that the case is about."""
        bodies = tuple(bodies)
        if not any(own in self.placed for own in self.bodies) or not all(body in self.placed for body in bodies):
            return False
        return not any(body in self.near for body in bodies)

    @cached_property
    def _of_kind(self) -> dict[str, list[Body]]:
        """Return the bodies that are of each kind on any day."""
        found: dict[str, list[Body]] = {}
        for body in self.register.bodies.values():
            for name in dict.fromkeys(kind.name for kind in body.kinds):
                found.setdefault(name, []).append(body)
        return found

    # Bodies -----------------------------------------------------------------------------------------------------------

    def named(self, body: str, name: str) -> Meaning:
        """Say who is meant by a name that a body bears or bore."""
        entry = self.register.bodies[body]
        if not entry.force.covers(self.day):
            return self._gone(entry, name) if self._is_gone(entry) else self._not_yet(entry, name)
        late = self._on_another_day(entry, name)
        flags = (OTHER_AREA,) if self.is_elsewhere((body,)) else ()
        if late is not None:
            return Meaning(body=body, certainty=Certainty.LIKELY, why=late, flags=(*flags, OTHER_DAY))
        why = f"“{name}” is a name of {entry.title}" if fold(name) != fold(entry.title) else "it is named by its title"
        return Meaning(body=body, certainty=Certainty.CERTAIN, why=why, flags=flags)

    def suggested(self, body: str, certainty: Certainty, why: str) -> Meaning:
        """Say who is meant by a form that suggests a body and does not name it."""
        named = self.named(body, self.title(body))
        if named.flags and OTHER_AREA not in named.flags:
            return named
        return Meaning(body=body, certainty=certainty, why=why, flags=named.flags)

    def _is_gone(self, entry: Body) -> bool:
        return entry.force.until is not None and entry.force.until <= self.day

    def _gone(self, entry: Body, name: str) -> Meaning:
        """Say of a body that is gone who is likely meant: the one body that took its place, if there is only one."""
        after = self._after(entry)
        heirs = tuple(dict.fromkeys(after))
        until = entry.force.until
        assert until is not None
        then = f"; {' and '.join(map(self.title, heirs))} took its place" if heirs else ""
        whose = entry.title if fold(name) == fold(entry.title) else f"“{name}” was a name of {entry.title}, which"
        return Meaning(
            body=heirs[0] if len(heirs) == 1 else entry.id,
            bearer=entry.id,
            gone=until,
            certainty=Certainty.LIKELY,
            why=f"{whose} is gone since {until.isoformat()}{then}",
            flags=(ABOLISHED,),
        )

    def _after(self, entry: Body) -> list[str]:
        """List who took the place of a body, and of those that are gone in turn who took theirs."""
        found: list[str] = []
        for heir in entry.successors:
            body = self.register.bodies.get(heir.body)
            further = self._after(body) if body and self._is_gone(body) else []
            found += further or [heir.body]
        return found

    def _not_yet(self, entry: Body, name: str) -> Meaning:
        """Say of a body that is not there yet who is meant: one before it of the same name, or perhaps itself."""
        since = entry.force.since
        before = tuple(self._like_it_before(entry))
        if before:
            why = f"“{name}” names {self.title(before[0])}; the one of today is there only since {since}"
            return Meaning(classes=before, certainty=Certainty.LIKELY, firm=True, why=why)
        why = f"“{name}” is a name of {entry.title}, which is there only since {since.isoformat() if since else ''}"
        return Meaning(body=entry.id, certainty=Certainty.LIKELY, why=why, flags=(OTHER_DAY,))

    def _like_it_before(self, entry: Body) -> Iterator[str]:
        """Yield the kinds of body of which there is no list, and whose place a body's kind took when it began."""
        titles = [known.title for kind in entry.kinds if (known := self.register.classes.get(kind.name)) is not None]
        for known in self.register.classes.values():
            ended = known.force.until is not None and known.force.until == entry.force.since
            if known.unlisted and ended and any(known.title.startswith(title) for title in titles):
                yield known.id

    def _on_another_day(self, entry: Body, name: str) -> str | None:
        """Say of a name that the body does not bear on the day when it bore it."""
        for former in entry.former_names:
            if fold(former.name) == fold(name) and former.until <= self.day:
                return f"“{former.name}” has been called {entry.title} since {former.until.isoformat()}"
            if fold(entry.title) == fold(name) and self.day < former.until:
                return f"{entry.title} was called {former.name} until {former.until.isoformat()}"
        return None

    # Classes ----------------------------------------------------------------------------------------------------------

    def of_class(self, name: str) -> tuple[str, ...]:
        """List the bodies of a class that the case is about, or else those that share its area."""
        members = self.members(name)
        own = tuple(body for body in members if body in self.bodies)
        return own or tuple(body for body in members if body in self.near)

    def members(self, name: str) -> tuple[str, ...]:
        """List the members of a class on the day."""
        return self.register.members(name, self.day)

    def ended(self, name: str) -> tuple[date, tuple[str, ...]] | None:
        """Say since when there is no body of a class any more, and who took their place; None where there is one."""
        entry = self.register.classes[name]
        bodies = self._of_kind.get(name, ())
        if entry.force.until is not None and entry.force.until <= self.day:
            return entry.force.until, ()
        if not bodies or entry.unlisted or not all(map(self._is_gone, bodies)):
            return None
        heirs = dict.fromkeys(heir for body in bodies for heir in self._after(body))
        return max(body.force.until for body in bodies if body.force.until), tuple(heirs)
