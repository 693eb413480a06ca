"""Values of which every field holds something, made by their types, and what each would be with one field changed."""

from __future__ import annotations

import types
from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from csc_rules.law import model as m
from csc_rules.law.model.clocks import Clock, Condition
from csc_rules.law.ruleset import Ruleset
from csc_rules.report.written import written

# Fields that hold two days, and cannot hold none.
PAIRS = frozenset({"version", "period"})


def filled(hint: Any, name: str = "value", **given: Any) -> Any:
    """Return a value of a type in which nothing is left at its default; *given* are some of its fields."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return filled(next(each for each in inner if each is not types.NoneType), name)
    if origin is Literal:
        return inner[0]
    if origin is tuple:
        kinds = inner[:1] if inner[-1] is Ellipsis else inner
        return tuple(filled(each, name) for each in kinds)
    if attrs.has(hint):
        hints = get_type_hints(hint)
        made = {field.name: filled(hints[field.name], field.name) for field in attrs.fields(hint) if field.init}
        return hint(**{**made, **given})
    if issubclass(hint, Enum):
        return next(iter(hint))
    return {str: f"a {name}", bool: True, int: 7, date: date(2001, 2, 3)}[hint]


def changes(value: Any) -> Iterator[tuple[str, Any]]:
    """Yield a value again and again, each time with one field of it, or of something in it, changed; and that field."""
    for field in attrs.fields(type(value)):
        held = getattr(value, field.name)
        for other in _others(held):
            if other != () or field.name not in PAIRS:
                yield f"{type(value).__name__}.{field.name}", attrs.evolve(value, **{field.name: other})
        for label, deeper in _deeper(held):
            yield label, attrs.evolve(value, **{field.name: deeper})


def _deeper(held: Any) -> Iterator[tuple[str, Any]]:
    if attrs.has(type(held)):
        yield from changes(held)
    elif isinstance(held, tuple):
        for number, each in enumerate(held):
            for label, changed in _deeper(each):
                yield label, (*held[:number], changed, *held[number + 1 :])


def _others(held: Any) -> Iterator[Any]:
    match held:
        case bool():
            yield not held
        case Enum():
            yield next(each for each in type(held) if each is not held)
        case str():
            yield f"{held} changed"
        case int():
            yield held + 1
        case date():
            yield held + timedelta(days=1)
        case tuple():
            if held:
                yield ()
            for number, each in enumerate(held):
                yield from ((*held[:number], other, *held[number + 1 :]) for other in _within(each))
        case _:
            pass


def _within(each: Any) -> Iterator[Any]:
    """Yield what an entry of a list would be otherwise; one of several parts keeps their number."""
    if not isinstance(each, tuple):
        yield from _others(each)
        return
    for number, part in enumerate(each):
        yield from ((*each[:number], other, *each[number + 1 :]) for other in _others(part))


# Rule files


def duties() -> Iterator[m.Duty]:
    """Yield a duty for each kind of clock and condition that says no more than that."""
    bare = m.Duty(id="bare", title="a title", bearers=(m.Party(name="a-body"),), verb="an-act")
    for number, kind in enumerate(get_args(Clock)):
        yield attrs.evolve(bare, id=f"clock-{number}", clock=filled(kind))
    for number, kind in enumerate(get_args(Condition)):
        yield attrs.evolve(bare, id=f"condition-{number}", provisos=(m.Proviso(condition=filled(kind), negated=True),))


def units() -> Iterator[m.Unit]:
    """Yield rule files that together hold a statement of each kind, with something in every field of it."""
    instrument = m.Instrument(id="whole-act", title="a title", kind="act", stage="made", jurisdiction="somewhere")
    bare = m.Unit(name="whole", title="a title", digest="0123", instrument=instrument)
    yield m.Unit(
        name="whole",
        title="a title",
        digest="0123",
        uses=("acts",),
        jurisdiction="somewhere",
        instrument=filled(m.Instrument, id="whole-act"),
    )
    yield attrs.evolve(bare, laid_over=(filled(m.LaidOver),))
    yield attrs.evolve(bare, acts=(filled(m.ActWord),), bodies=(filled(m.Body),), classes=(filled(m.BodyClass),))
    yield attrs.evolve(bare, documents=(filled(m.Document),), outcomes=(filled(m.OutcomesList),))
    yield attrs.evolve(bare, readings=(filled(m.Reading),), slots=(filled(m.Slot),))
    yield attrs.evolve(bare, duties=(filled(m.Duty, forbids=False),))
    yield attrs.evolve(bare, powers=(filled(m.Power),))
    other = m.Duty(id="a-duty", title="a title", bearers=(m.Party(name="a-body"),), verb="an-act")
    for effect in ("disapplies", "excuses"):
        exception = filled(m.Exemption, target="a-duty", instead="a-duty", effect=effect)
        yield attrs.evolve(bare, duties=(other,), exemptions=(exception,))
    for duty in duties():
        yield attrs.evolve(bare, duties=(duty,))


def as_file(unit: m.Unit, suffix: str) -> bytes:
    """Return the file of a ruleset that is one rule file."""
    return written("ruleset", suffix, Ruleset(unit=unit, units=(unit,)))
