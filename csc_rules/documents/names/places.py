"""Places, taken from the names of bodies: what is left of a name without the words for the kind of body.

A place alone names no body. With a word for a kind of body before or behind it, it does: the joint board of the place,
its health board, under whatever name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from csc_rules.documents.matching import steps_of
from csc_rules.law.model import Body
from csc_rules.law.register import Register

Steps = tuple[str, ...]
AND = "and"
OF = "of"


@frozen
class Places:
    """The places of a register: the bodies that bear each, and the parts of a place that are no place themselves.

    ``alone`` are names that some bodies bear which are no more than a place, by body.
    """

    bodies: Mapping[Steps, tuple[str, ...]]
    parts: Mapping[Steps, tuple[str, ...]]
    alone: Mapping[str, frozenset[Steps]]

    @property
    def placed(self) -> frozenset[str]:
        """Return every body that bears the name of a place."""
        return frozenset(body for bodies in self.bodies.values() for body in bodies)


def places_of(register: Register, words: Mapping[str, Iterable[str]]) -> Places:
    """Find the places in the names of the bodies of some classes, each with the words for the kind of body.

    >>> from csc_rules.law.model import Body, BodyClass, Kind
    >>> fife = Body(id="f", title="Fife Council", kinds=(Kind(name="council"),))
    >>> found = places_of(Register([fife], [BodyClass(id="council", title="council")]), {"council": ["council"]})
    >>> dict(found.bodies)
    {('fife',): ('f',)}
    """
    found: dict[Steps, dict[str, None]] = {}
    alone: dict[str, frozenset[Steps]] = {}
    for name, forms in words.items():
        kinds = sorted({steps_of(form) for form in forms}, key=len, reverse=True)
        members = [body for body in register.bodies.values() if any(kind.name == name for kind in body.kinds)]
        has_areas = any(body.areas for body in members)
        for body in members:
            names = _names(body)
            own = {place for each in names for place in _without(each, kinds)}
            for place in own:
                found.setdefault(place, {})[body.id] = None
            if not has_areas:
                # Of a body that is no more than its place, a name that is part of the place is no name of the body.
                alone[body.id] = frozenset(each for each in names if any(_within(each, place) for place in own))
                for each in alone[body.id]:
                    found.setdefault(each, {})[body.id] = None
    bodies = {place: tuple(who) for place, who in found.items()}
    return Places(bodies, _parts(bodies), alone)


def _names(body: Body) -> tuple[Steps, ...]:
    former = (entry.name for entry in body.former_names)
    return tuple(dict.fromkeys(steps_of(name) for name in (body.title, *body.aliases, *former)))


def _without(name: Steps, kinds: Iterable[Steps]) -> Iterator[Steps]:
    """Yield what is left of a name without words for the kind of body, at its end or at its beginning."""
    for kind in kinds:
        size = len(kind)
        if len(name) > size and name[-size:] == kind:
            yield name[:-size]
        if len(name) > size and name[:size] == kind:
            yield name[size:]


def _within(part: Steps, whole: Steps) -> bool:
    return any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))


def _parts(places: Mapping[Steps, tuple[str, ...]]) -> Mapping[Steps, tuple[str, ...]]:
    """Return the parts that an "and" joins to places, where they are the part of one place only."""
    found: dict[Steps, set[tuple[str, ...]]] = {}
    for place, bodies in places.items():
        if AND in place:
            at = place.index(AND)
            for part in (place[:at], place[at + 1 :]):
                if part and part not in places:
                    found.setdefault(part, set()).add(bodies)
    return {part: whose.pop() for part, whose in found.items() if len(whose) == 1}
