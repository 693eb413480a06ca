"""Which questions a statement leaves to a person."""

from __future__ import annotations

from collections.abc import Iterable

from csc_rules.law.model import Condition, Document, Duty, Exemption, Power, Slot, SlotAnswered, Statement
from csc_rules.law.ruleset import Ruleset


def slots_of(statement: Statement, ruleset: Ruleset) -> tuple[Slot, ...]:
    """Return the questions that a statement leaves to a person, each once, in the order in which it asks them."""
    asked = [found.slot for found in _conditions(statement) if isinstance(found, SlotAnswered)]
    names = dict.fromkeys([*_named(statement), *asked])
    return tuple(ruleset.slots[name] for name in names if name and name in ruleset.slots)


def _named(statement: Statement) -> tuple[str | None, ...]:
    match statement:
        case Duty():
            return (statement.slot, *statement.qualifiers, statement.shared)
        case Power():
            return (statement.slot,)
        case _:
            return ()


def _conditions(statement: Statement) -> Iterable[Condition | None]:
    match statement:
        case Duty():
            provisos = (each.condition for each in statement.provisos)
            return (*provisos, *(each.condition for each in statement.consultees))
        case Power():
            return (each.condition for each in statement.limits)
        case Exemption():
            return (statement.condition,)
        case Document():
            return (each.condition for each in statement.items)
        case _:
            return ()
