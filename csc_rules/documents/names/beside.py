"""A word for a kind of body with a place before or behind it: the health board, the trust of a place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from csc_rules.documents.matching import Match, steps_of
from csc_rules.documents.names.capitals import Capitals, as_written
from csc_rules.documents.names.case import Seen
from csc_rules.documents.names.cued import together
from csc_rules.documents.names.entries import Entry, Found
from csc_rules.documents.names.forms import CUT, PLACED
from csc_rules.documents.names.model import ABOLISHED, OTHER_AREA, Certainty, Meaning
from csc_rules.documents.names.places import AND, Places, Steps
from csc_rules.documents.words import Words

Matches = Sequence[Match[Entry]]


@frozen
class Here:
    """A passage, and the places in it at which something ends that can be a name by itself."""

    words: Words
    text: Capitals
    named: frozenset[int]


class Beside:
    """Say which body of a class is that of a place, for words that stand beside each other."""

    def __init__(self, places: Places, seen: Seen) -> None:
        self._places = places
        self._seen = seen
        self._known: dict[tuple[tuple[str, ...], Steps], Meaning | None] = {}

    def found(self, here: Here, kinds: Matches, places: Matches) -> Iterator[Found]:
        """Yield the bodies that words for their kind name together with places that stand beside them."""
        ends: dict[int, list[Match[Entry]]] = {}
        begins: dict[int, list[Match[Entry]]] = {}
        for place in places:
            ends.setdefault(place.last, []).append(place)
            begins.setdefault(place.first, []).append(place)
        for kind in kinds:
            for place in ends.get(kind.first, ()):
                for found in self._one(here, place, kind, place.first, kind.last):
                    joined = not kind.key.plural and _joins(here, place.first)
                    yield found._replace(meaning=_longer(here, found)) if joined else found
                if kind.key.plural:
                    yield from self._listed(here, kind, place, ends)
            if kind.key.before_place:
                yield from self._behind(here, kind, begins)

    def _behind(self, here: Here, kind: Match[Entry], begins: dict[int, list[Match[Entry]]]) -> Iterator[Found]:
        for place in begins.get(kind.last, ()):
            yield from self._one(here, place, kind, kind.first, place.last)
        if here.words.folded[kind.last : kind.last + 1] == (AND,):
            # What is left of a place can begin with the "and" that went before it.
            for place in begins.get(kind.last + 1, ()):
                if place.key.place in self._places.parts:
                    yield from self._one(here, place, kind, kind.first, place.last)

    def _one(self, here: Here, place: Match[Entry], kind: Match[Entry], first: int, last: int) -> Iterator[Found]:
        assert place.key.place is not None
        meaning = self.at(kind.key.kinds, place.key.place)
        if meaning is None or not self._is_written(here, place, kind, first, last):
            return
        origin = PLACED if place.key.place in self._places.bodies else CUT
        found = Found(first=first, last=last, size=last - first, origin=origin, meaning=meaning)
        longer = here.text.is_part_of_longer(first) and first not in here.named
        yield found._replace(meaning=_longer(here, found)) if longer else found

    def _is_written(self, here: Here, place: Match[Entry], kind: Match[Entry], first: int, last: int) -> bool:
        """Tell whether a place and a word for a kind of body are written as parts of one name."""
        allowed = f"{place.key.written} {kind.key.written}"
        return here.text.together(first, last, allowed, torn=False) and all(
            as_written(here.text, each.first, each.last, here.words.folded, each.key.forms, each.key.meaning)
            is not None
            for each in (place, kind)
        )

    def _listed(
        self, here: Here, kind: Match[Entry], place: Match[Entry], ends: dict[int, list[Match[Entry]]]
    ) -> Iterator[Found]:
        """Yield the bodies of places that are listed before a plural: "Falkirk, Stirling and Angus Councils"."""
        first = place.first
        steps: Steps = place.key.steps
        while first > 0:
            before = [each for at in (first, first - 1) for each in ends.get(at, ()) if each.first < first]
            before = [each for each in before if here.text.are_listed(each.last, first)]
            if before:
                each = min(before, key=lambda match: match.first)
                begin, last, where = each.first, each.last, each.key.place
            else:
                # "East, North and South Ayrshire": what they have in common is written once.
                last = first - 1 if here.words.folded[first - 1] == AND else first
                begin, where = last - 1, (here.words.folded[last - 1], *steps[1:])
                if last < 1 or not here.text.are_listed(last, first):
                    return
            meaning = self.at(kind.key.kinds, where) if where is not None and self._knows(where) else None
            if meaning is None or not here.text.capital[begin]:
                return
            assert where is not None
            meaning = self._by_name(meaning, where, kind.key.steps)
            yield Found(first=begin, last=last, size=last - begin, origin=PLACED, meaning=meaning)
            first = begin

    def _by_name(self, meaning: Meaning, place: Steps, plural: Steps) -> Meaning:
        """Say that a place and the singular of words behind a list are a name that a body bears, where they are.

        "The Northern and Southern Trusts" are the Northern Trust and the Southern Trust.
        """
        if meaning.body is None:
            return meaning
        written = (*place, *plural[:-1], plural[-1].removesuffix("s"))
        body = self._seen.register.bodies[meaning.body]
        name = next((each for each in (body.title, *body.aliases) if steps_of(each) == written), None)
        return meaning if name is None else self._seen.named(meaning.body, name)

    def _knows(self, place: Steps) -> bool:
        return place in self._places.bodies or place in self._places.parts

    def at(self, kinds: tuple[str, ...], place: Steps) -> Meaning | None:
        """Say which body of some classes is that of a place; None where there is none, or where several are."""
        key = (kinds, place)
        if key not in self._known:
            found = [meaning for kind in kinds if (meaning := self._of_kind(kind, place)) is not None]
            self._known[key] = found[0] if len(found) == 1 else together(found, self._seen) if found else None
        return self._known[key]

    def _of_kind(self, name: str, place: Steps) -> Meaning | None:
        seen, entry = self._seen, self._seen.register.classes[name]
        whole = place in self._places.bodies
        bodies = self._places.bodies[place] if whole else self._places.parts[place]
        members = seen.members(name)
        found = [each for each in members if each in bodies] or [each for each in members if self._shares(each, bodies)]
        flags = (OTHER_AREA,) if seen.is_elsewhere(found or bodies) else ()
        where = " ".join(word if word == AND else word.capitalize() for word in place)
        if len(found) == 1:
            cut = "" if whole else ", of whose name a part is missing"
            why = f"it is a form of the name of {seen.title(found[0])}{cut}"
            return Meaning(body=found[0], classes=(name,), certainty=Certainty.LIKELY, why=why, flags=flags)
        # Of a kind that nobody lists nobody knows where its bodies end.
        return self._unlisted(name, where, ()) if whole and not found and entry.unlisted else None

    def _shares(self, member: str, bodies: Sequence[str]) -> bool:
        return any(self._seen.register.share_area(member, body, self._seen.day) for body in bodies)

    def _unlisted(self, name: str, where: str, flags: tuple[str, ...]) -> Meaning | None:
        """Say that a body of a kind is meant of which there is no list."""
        title, ended = self._seen.title(name), self._seen.ended(name)
        why = f"it is a form of the name of a body that is not in the register: {title}, {where}"
        if ended is not None:
            why += f"; there is none since {ended[0].isoformat()}"
            flags = (*flags, ABOLISHED)
        gone = ended[0] if ended else None
        return Meaning(classes=(name,), certainty=Certainty.LIKELY, why=why, gone=gone, flags=flags)


def _longer(here: Here, found: Found) -> Meaning:
    why = f"“{here.words.original(found.first, found.last)}” is part of a longer name"
    return Meaning(classes=found.meaning.classes, why=why)


def _joins(here: Here, first: int) -> bool:
    """Tell whether an "and" joins a place to another before it, as in "Devon and Cornwall Police"."""
    words = here.words
    sign = first > 0 and words.between(first - 1, first).strip() == "&"
    other = first if sign else first - 1
    if other < 1 or not (sign or words.folded[first - 1] == AND):
        return False
    return here.text.capital[other - 1] and other not in here.named and here.text.are_listed(other, first)
