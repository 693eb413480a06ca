"""Rulesets to compare, with one thing of a copy changed, and the relations that come of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from csc_rules.compare.matrix import Comparison, Subject, compare
from csc_rules.compare.relation import Kind
from csc_rules.law.concepts import Concepts, no_concepts
from csc_rules.law.model import Duty, Power, Statement, Unit
from csc_rules.law.ruleset import Ruleset

DAY = date(2013, 6, 1)


def with_norm(ruleset: Ruleset, norm: Duty | Power) -> Ruleset:
    """Return a copy of a ruleset in which a duty or power is another one."""
    unit = ruleset.unit
    changed = evolve(
        unit,
        duties=tuple(norm if each.id == norm.id and isinstance(norm, Duty) else each for each in unit.duties),
        powers=tuple(norm if each.id == norm.id and isinstance(norm, Power) else each for each in unit.powers),
    )
    return Ruleset(unit=changed, units=(changed, *ruleset.units[1:]))


def relations(found: Comparison) -> Iterator[tuple[str, str, Kind]]:
    """Yield every relation of the second column to the first: of which row, to which question, of which kind."""
    for row in found.rows:
        for slot in row.slots:
            relation = slot.cells[1].relation
            if relation is not None:
                yield row.concept, slot.slot, relation.kind


def changed(one: Ruleset, two: Ruleset, day: date) -> set[tuple[str, str]]:
    """Return the cells in which a copy of a ruleset differs, by row and question."""
    found = compare((Subject(ruleset=one, day=day), Subject(ruleset=two, day=day)))
    assert all(row.reference == 0 for row in found.rows)
    return {(row, slot) for row, slot, kind in relations(found) if kind != "same"}


def by_id(*rulesets: Ruleset) -> Concepts:
    """Return a table in which terms of one id mean the same in every ruleset."""
    terms = {(unit.name, each.id): each.id for ruleset in rulesets for unit in ruleset.units for each in _terms(unit)}
    items = {
        (unit.name, each.id, item.id): f"{each.id}.{item.id}"
        for ruleset in rulesets
        for unit in ruleset.units
        for each in unit.documents
        for item in each.items
    }
    titles = dict.fromkeys((*terms.values(), *items.values()))
    return evolve(no_concepts(), titles={name: name for name in titles}, terms=terms, items=items)


def _terms(unit: Unit) -> tuple[Statement, ...]:
    return (*unit.documents, *unit.outcomes, *unit.classes, *unit.bodies)
