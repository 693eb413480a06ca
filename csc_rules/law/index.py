"""Who stands in which rule file, and whom each ruleset speaks to: enough to load only what can bind a body.

The index is made from the loaded rulesets and kept in the cache; while no rule file has changed, a check that needs two
of forty rulesets reads two.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from attrs import frozen

from csc_rules.law import cache
from csc_rules.law.library import shipped
from csc_rules.law.loader import load_all
from csc_rules.law.names import fold, names_of
from csc_rules.law.ruleset import Ruleset

NAME = "index"


@frozen(kw_only=True)
class Entry:
    """A ruleset as the index has it: its name, its jurisdiction, and the bodies and classes that its norms can bind."""

    name: str
    jurisdiction: str
    bearers: frozenset[str]


@frozen(kw_only=True)
class Listed:
    """A body as the index has it: its jurisdiction, and itself with every class that it belongs to at some time."""

    jurisdiction: str | None
    kinds: frozenset[str]


@frozen(kw_only=True, slots=False)
class Index:
    """Bodies and the ids of classes, each by their folded names, and rulesets."""

    bodies: Mapping[str, tuple[Listed, ...]]
    classes: Mapping[str, tuple[str, ...]]
    rulesets: tuple[Entry, ...]

    def may_bind(self, names: Iterable[str], kinds: Iterable[tuple[str, str]] = ()) -> tuple[str, ...] | None:
        """Return the names of the rulesets that can bind bodies of these names, or None for a name that nobody bears.

        *kinds* are classes that a record says somebody belongs to, by any of their names, each with a jurisdiction or
        an empty text. More rulesets may come back than bind in the end, and never fewer.
        """
        wanted = [
            Listed(jurisdiction=place or None, kinds=frozenset(self.classes.get(fold(kind), ())))
            for kind, place in kinds
        ]
        for name in names:
            found = self.bodies.get(fold(name), ())
            if not found and not wanted:
                return None
            wanted += found
        return tuple(entry.name for entry in self.rulesets if any(_may(entry, body) for body in wanted))

    @cached_property
    def plain(self) -> list[object]:
        """Return what can be written as JSON."""
        bodies = {
            name: [[body.jurisdiction, sorted(body.kinds)] for body in bodies] for name, bodies in self.bodies.items()
        }
        rulesets = [[entry.name, entry.jurisdiction, sorted(entry.bearers)] for entry in self.rulesets]
        return [bodies, {name: list(ids) for name, ids in self.classes.items()}, rulesets]


def _may(entry: Entry, body: Listed) -> bool:
    return body.jurisdiction in (None, entry.jurisdiction) and not entry.bearers.isdisjoint(body.kinds)


def index() -> Index:
    """Return the index of the shipped rulesets, from the cache where no rule file has changed since it was made.

    >>> "northern-ireland/ni-act-2015" in index().may_bind(["PSNI"])
    True
    >>> index().may_bind(["Nobody of that name"]) is None
    True
    """
    key = _key()
    found = cache.fetch_read(NAME, key, _read)
    if found is None:
        found = _made(load_all())
        cache.keep_plain(NAME, key, found.plain)
    return found


def _key() -> str:
    """Return what the index depends on: the program, and the state of every rule file."""
    return cache.sha256(cache.tool(), *_states())


def _states() -> Iterator[str]:
    library = shipped()
    for top in library.folders:
        for folder, folders, files in os.walk(os.path.realpath(top)):
            folders.sort()
            for file in sorted(files):
                state = os.stat(os.path.join(folder, file))
                yield f"{folder}/{file}:{state.st_size}:{state.st_mtime_ns}"


def _read(kept: object) -> Index | None:
    match kept:
        case [dict(bodies), dict(classes), list(rulesets)]:
            return Index(
                bodies={
                    str(name): tuple(Listed(jurisdiction=place, kinds=frozenset(kinds)) for place, kinds in entries)
                    for name, entries in bodies.items()
                },
                classes={str(name): tuple(ids) for name, ids in classes.items()},
                rulesets=tuple(
                    Entry(name=name, jurisdiction=place, bearers=frozenset(bearers))
                    for name, place, bearers in rulesets
                ),
            )
        case _:
            return None


def _made(rulesets: tuple[Ruleset, ...]) -> Index:
    units = {unit.name: unit for ruleset in rulesets for unit in ruleset.units}
    named: dict[str, set[str]] = {}
    classes: dict[str, set[str]] = {}
    for unit in units.values():
        for entry in unit.classes:
            for name in (entry.id, entry.title, *entry.aliases):
                classes.setdefault(fold(name), set()).add(entry.id)
            for member in entry.members:
                if member.party.quantifier is None:
                    named.setdefault(member.party.name, set()).add(entry.id)
    bodies: dict[str, list[Listed]] = {}
    for body in {body.id: body for unit in units.values() for body in unit.bodies}.values():
        kinds = frozenset((body.id, *(kind.name for kind in body.kinds), *named.get(body.id, ())))
        listed = Listed(jurisdiction=body.jurisdiction, kinds=kinds)
        for name in {fold(each) for each in names_of(body)}:
            bodies.setdefault(name, []).append(listed)
    return Index(
        bodies={name: tuple(found) for name, found in sorted(bodies.items())},
        classes={name: tuple(sorted(ids)) for name, ids in sorted(classes.items())},
        rulesets=tuple(_entry(ruleset) for ruleset in rulesets),
    )


def _entry(ruleset: Ruleset) -> Entry:
    norms = (*ruleset.duties.values(), *ruleset.powers.values())
    parties = {party.name for norm in norms for party in norm.bearers}
    reached = {entry.id for entry in ruleset.register.reached(parties)}
    return Entry(
        name=ruleset.unit.name,
        jurisdiction=ruleset.instrument.jurisdiction,
        bearers=frozenset((*parties, *reached)),
    )
