"""Which rulesets a check is made against: those that are named, otherwise all that bind the body."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.bound import binds_ever
from csc_rules.engine.check import check
from csc_rules.engine.declared import who_is_who
from csc_rules.engine.names import find_body
from csc_rules.engine.slots import answerable
from csc_rules.law.index import index
from csc_rules.law.loader import amended, load_all, load_ruleset
from csc_rules.law.model import Body
from csc_rules.law.names import fold
from csc_rules.law.ruleset import Ruleset, register
from csc_rules.record.model import Record

if TYPE_CHECKING:
    from csc_rules.engine.duties import DutiesOf


def load_rulesets_for(record: Record, as_at: date) -> tuple[Ruleset, ...]:
    """Load the shipped rulesets that bind a record's body, or one it acts jointly with, at any time.

    Bills and what has not come into force are left out. *as_at* tells bodies apart that bore one name at different
    times. A body that no register knows is bound by none.

    >>> from csc_rules.record.model import Record
    >>> "ni-act-2015" in [ruleset.id for ruleset in load_rulesets_for(Record(body="PSNI"), date(2020, 1, 1))]
    True
    """
    return _binding(_at_hand(record) or load_all(), record, as_at)


def duties_of(name: str, as_at: date, rulesets: Iterable[Ruleset] | None = None) -> DutiesOf:
    """Return what binds a body on a day, over some rulesets or all shipped ones of its jurisdiction.

    Raises NotFoundError for a name that no register knows, with the nearest ones.

    >>> len(duties_of("Northern Ireland Assembly", date(2020, 1, 1)).bound)
    0
    """
    from csc_rules.engine.duties import duties

    chosen = tuple(rulesets) if rulesets is not None else load_all()
    known = register(chosen if rulesets is None else (*chosen, *load_all()))
    body = find_body(known, name, as_at)
    match = known.find(name, as_at)
    said = match.said if match else None
    if said is None and fold(name) != fold(body.title):
        said = f"“{name}” is taken to be {body.title}"
    return duties(_of_its_place(chosen, body), body, as_at, said)


def assess(
    record: Record,
    as_at: date,
    names: Iterable[str] = (),
    law_at: date | None = None,
    assume: Mapping[str, date] | None = None,
) -> Assessment:
    """Check a record against the rulesets of these names, or with none named against all that bind its body."""
    named = _each_once(load_ruleset(name) for name in names)
    if named:
        if not assume and _of_elsewhere(named, record, as_at):
            from csc_rules.engine.unbound import unbound

            return unbound(load_all(), record, as_at, law_at, asked=named)
        return check(named, record, as_at, law_at=law_at, assume=assume, known_elsewhere=Installed(named))
    binding = () if assume else _binding(_at_hand(record), record, as_at)
    if binding:
        return check(binding, record, as_at, law_at=law_at, known_elsewhere=Installed(binding))
    known = load_all()
    binding = _binding(known, record, as_at)
    if not binding and not assume:
        from csc_rules.engine.unbound import unbound

        return unbound(known, record, as_at, law_at)
    return check(binding or known, record, as_at, law_at=law_at, assume=assume, known_elsewhere=Installed(known))


def assess_again(before: Assessment, record: Record, names: Iterable[str] = ()) -> Assessment:
    """Check a record that has changed since it was assessed, everything in it, with the rulesets that were loaded then.

    Where it is of other bodies by now, or states other memberships, the rulesets are chosen and loaded anew.
    """
    rulesets = tuple(checked.view.ruleset for checked in before.checked)
    if not rulesets or _whose(record) != _whose(before.record) or before.receipt.assumptions:
        return assess(record, before.as_at, names, before.law_at, dict(before.receipt.assumptions))
    return check(rulesets, record, before.as_at, law_at=before.law_at, known_elsewhere=installed(rulesets))


def _whose(record: Record) -> tuple[object, ...]:
    """Return all in a record that tells which rulesets bind its bodies."""
    return record.body, record.jointly_with, record.bodies, record.memberships


def installed(rulesets: Iterable[Ruleset]) -> Installed:
    """Return the kinds and slots of every ruleset at hand, gathered once for all checks by the same rulesets.

    >>> "no-such-kind" in installed(())
    False
    """
    chosen = tuple(rulesets)
    key = tuple((ruleset.id, ruleset.digest) for ruleset in chosen)
    if key not in _INSTALLED:
        _INSTALLED.clear()
        _INSTALLED[key] = Installed(chosen)
    return _INSTALLED[key]


class Installed(Container[str]):
    """The kinds and slots of every ruleset at hand, gathered only when a record names one that its check has not."""

    def __init__(self, more: Iterable[Ruleset] = ()) -> None:
        self._more = tuple(more)

    def __contains__(self, name: object) -> bool:
        return name in self._names

    @cached_property
    def _names(self) -> frozenset[str]:
        found: set[str] = set()
        for ruleset in (*load_all(), *self._more):
            for own in (*ruleset.documents, *answerable(ruleset), *ruleset.duties, *ruleset.powers):
                found |= {own, f"{ruleset.id}.{own}"}
        return frozenset(found)


_INSTALLED: dict[tuple[tuple[str, str], ...], Installed] = {}


def _of_elsewhere(named: tuple[Ruleset, ...], record: Record, as_at: date) -> bool:
    """Tell whether a record is of a body that the rulesets named do not know, and others do."""
    if who_is_who(named, record).find(record.body, as_at) is not None:
        return False
    return who_is_who(load_all(), record).find(record.body, as_at) is not None


def _at_hand(record: Record) -> tuple[Ruleset, ...]:
    """Load the rulesets that can bind the bodies of a record, by the index; none where it does not know a name."""
    kinds = [(body.kind, body.jurisdiction) for body in record.bodies]
    kinds += [(entry.of, "") for entry in record.memberships]
    names = index().may_bind((record.body, *record.jointly_with), kinds)
    # The index is of the law as it is shipped; what is laid over it may bind others.
    return tuple(load_ruleset(name) for name in dict.fromkeys((*(names or ()), *(amended() if names else ()))))


def _binding(known: tuple[Ruleset, ...], record: Record, as_at: date) -> tuple[Ruleset, ...]:
    names = who_is_who(known, record)
    matches = [names.find(name, as_at) for name in (record.body, *record.jointly_with)]
    bodies = [match.body for match in matches if match]
    return tuple(
        ruleset
        for ruleset in known
        if any(ruleset in _of_its_place((ruleset,), body) and binds_ever(ruleset, body) for body in bodies)
    )


def _of_its_place(rulesets: tuple[Ruleset, ...], body: Body) -> tuple[Ruleset, ...]:
    """Keep the rulesets of a body's jurisdiction; a body without one may be bound by any."""
    return tuple(entry for entry in rulesets if body.jurisdiction in (None, entry.instrument.jurisdiction))


def _each_once(rulesets: Iterable[Ruleset]) -> tuple[Ruleset, ...]:
    return tuple({ruleset.id: ruleset for ruleset in rulesets}.values())
