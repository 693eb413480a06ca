"""A ruleset: the unit of an instrument with all the units it uses, and the ways to look things up in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from typing import TypeVar

from attrs import field, frozen

from csc_rules.law.membership import Stated
from csc_rules.law.model import (
    ActWord,
    Body,
    BodyClass,
    Document,
    Duty,
    Exemption,
    Instrument,
    OutcomesList,
    Power,
    Reading,
    Slot,
    Statement,
    Unit,
)
from csc_rules.law.register import Register

S = TypeVar("S", bound=Statement)


@frozen(kw_only=True, slots=False, unsafe_hash=False)
class Ruleset:
    """An instrument as rules. ``units`` are its own unit first, then every unit it uses, directly or not, each once.

    Acts, documents, classes, bodies and outcomes are looked up in all of them; duties, powers, exemptions, readings and
    slots are the instrument's own. Where two units have the same name, the earlier one counts.
    """

    unit: Unit
    units: tuple[Unit, ...] = field(repr=False)

    def __hash__(self) -> int:
        # To hash all that is in the units takes as long as to read them.
        return hash((self.unit.name, self.digest))

    @cached_property
    def instrument(self) -> Instrument:
        """Return the instrument."""
        assert self.unit.instrument is not None
        return self.unit.instrument

    @property
    def id(self) -> str:
        """Return the name of the instrument in findings."""
        return self.instrument.id

    @cached_property
    def digest(self) -> str:
        """Return the sha256 over the text of the ruleset and of everything it uses."""
        return hashlib.sha256("\n".join(unit.digest for unit in self.units).encode()).hexdigest()

    @cached_property
    def acts(self) -> Mapping[str, ActWord]:
        """Look up an act by its verb."""
        return _by_id(word for unit in self.units for word in unit.acts)

    @cached_property
    def by_noun(self) -> Mapping[str, ActWord]:
        """Look up an act by its noun."""
        return {word.noun: word for word in reversed(tuple(self.acts.values()))}

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """Look up a document or object."""
        return _by_id(document for unit in self.units for document in unit.documents)

    @cached_property
    def classes(self) -> Mapping[str, BodyClass]:
        """Look up a class of bodies or persons."""
        return _by_id(entry for unit in self.units for entry in unit.classes)

    @cached_property
    def bodies(self) -> Mapping[str, Body]:
        """Look up a body by its id; names and aliases are for the register."""
        return _by_id(body for unit in self.units for body in unit.bodies)

    @cached_property
    def outcomes(self) -> Mapping[str, OutcomesList]:
        """Look up a list of outcomes."""
        return _by_id(entry for unit in self.units for entry in unit.outcomes)

    @cached_property
    def register(self) -> Register:
        """Return the register of the bodies and classes in use, made once."""
        return _register((self,), ())

    @cached_property
    def slots(self) -> Mapping[str, Slot]:
        """Look up a judgement slot."""
        return {slot.id: slot for slot in self.unit.slots}

    @cached_property
    def duties(self) -> Mapping[str, Duty]:
        """Look up a duty."""
        return _by_id(self.unit.duties)

    @cached_property
    def made(self) -> frozenset[str]:
        """Return the kinds of document that its duties say they make."""
        return frozenset(duty.makes for duty in self.duties.values() if duty.makes is not None)

    @cached_property
    def makings(self) -> frozenset[tuple[str, str]]:
        """Return the kinds of document that its duties, or those it uses, say they make, each with the verb."""
        duties = (duty for unit in self.units for duty in unit.duties)
        return frozenset((duty.makes, duty.verb) for duty in duties if duty.makes is not None)

    @cached_property
    def powers(self) -> Mapping[str, Power]:
        """Look up a power."""
        return _by_id(self.unit.powers)

    @cached_property
    def readings(self) -> Mapping[str, Reading]:
        """Look up a definition or principle."""
        return _by_id(self.unit.readings)

    @cached_property
    def exemptions(self) -> Mapping[str, tuple[Exemption, ...]]:
        """Look up the exceptions to a duty or to another exception, by the name of what they are made to."""
        found: dict[str, tuple[Exemption, ...]] = {}
        for exemption in self.unit.exemptions:
            found[exemption.target] = (*found.get(exemption.target, ()), exemption)
        for duty in self.unit.duties:
            if duty.earlier_version_of is not None and duty.earlier_version_of in found:
                found[duty.id] = (*found.get(duty.id, ()), *found[duty.earlier_version_of])
        return found


# The rulesets of this process by the identities of their units, which they hold: while no rule file changes, it is the
# same ruleset that is loaded, with all that was looked up in it. There are more than are shipped.
_KNOWN: dict[tuple[int, ...], Ruleset] = {}
_MOST = 256


def ruleset_of(units: tuple[Unit, ...]) -> Ruleset:
    """Return the ruleset of some units, of which the first is its own; the same one for the same units.

    >>> unit = Unit(name="a", title="A", digest="b")
    >>> ruleset_of((unit,)) is ruleset_of((unit,))
    True
    """
    names = tuple(map(id, units))
    if names not in _KNOWN:
        if len(_KNOWN) >= _MOST:
            _KNOWN.clear()
        _KNOWN[names] = Ruleset(unit=units[0], units=units)
    return _KNOWN[names]


def _by_id(statements: Iterable[S]) -> Mapping[str, S]:
    found: dict[str, S] = {}
    for statement in statements:
        found.setdefault(statement.id, statement)
    return found


def register(
    rulesets: Iterable[Ruleset],
    extra_bodies: Iterable[Body] = (),
    stated: Mapping[tuple[str, str], Stated] | None = None,
) -> Register:
    """Make the register of all the bodies and classes of some rulesets, and of bodies declared elsewhere.

    A body of a ruleset counts before an extra one of the same id. *stated* are memberships that a record states.

    >>> register([], [Body(id="a-body", title="A Body")]).find("a body").body.title
    'A Body'
    """
    rulesets, extra_bodies = tuple(rulesets), tuple(extra_bodies)
    if len(rulesets) == 1 and not extra_bodies and not stated:
        return rulesets[0].register
    if not extra_bodies and not stated:
        return _register_of(rulesets)
    return _register(rulesets, extra_bodies, stated)


@lru_cache(maxsize=4)
def _register_of(rulesets: tuple[Ruleset, ...]) -> Register:
    """Make the register of rulesets once for all records that they are used for, with all that it has worked out."""
    return _register(rulesets, ())


def _register(
    rulesets: Iterable[Ruleset], extra_bodies: Iterable[Body], stated: Mapping[tuple[str, str], Stated] | None = None
) -> Register:
    units = {(unit.name, unit.digest): unit for ruleset in rulesets for unit in ruleset.units}
    bodies = _by_id([*(body for unit in units.values() for body in unit.bodies), *extra_bodies])
    classes = _by_id(entry for unit in units.values() for entry in unit.classes)
    return Register(bodies.values(), classes.values(), stated)
