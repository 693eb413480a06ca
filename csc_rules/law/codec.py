"""Law values to and from JSON: a list begins with a number that says what it is, everything else stands for itself.

A number of 0 or more is a class of the model, by its place in CLASSES, and its fields follow in order, those at the end
that have their default left out; -1 is a tuple, and -2 a day.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from attrs import NOTHING, fields

from csc_rules.law import model

# A new class is added at the end, and any other change asks for a new FORMAT in the cache.
CLASSES: tuple[type[Any], ...] = (
    *(model.Force, model.Statement, model.NamedEvent, model.Excused, model.Remedy, model.Instrument),
    *(model.ActWord, model.Kind, model.FormerName, model.Successor, model.Body, model.Party, model.Membership),
    *(model.BodyClass, model.ListItem, model.Document, model.OutcomesList, model.Reading, model.Slot),
    *(model.Anchor, model.FixedDay, model.WithinSpan, model.Sliding, model.BeforeAct, model.OnceAfter),
    *(model.EndOfLifetime, model.SoonAfter, model.UnknownLimit, model.ActDone, model.SlotAnswered, model.Proviso),
    *(model.Consultee, model.Phrase, model.Norm, model.Duty, model.Limit, model.Power, model.Exemption, model.Unit),
    *(model.YearlyDay, model.Tiled, model.Belongs, model.Area, model.PublicEvent, model.LeastTime),
    *(model.FormerClock, model.LaidOver),
)
TUPLE, DAY = -1, -2

_NUMBERS = {kind: number for number, kind in enumerate(CLASSES)}
_PLAIN = (str, int, bool, type(None))


class Unreadable(Exception):
    """What was read is no encoded value."""


_known_fields: dict[type[Any], tuple[tuple[str, Any], ...]] = {}


def _fields(kind: type[Any]) -> tuple[tuple[str, Any], ...]:
    """List the fields of a class with their defaults."""
    if kind not in _known_fields:
        _known_fields[kind] = tuple((each.name, each.default) for each in fields(kind))
    return _known_fields[kind]


def encode(value: object) -> object:
    """Turn a law value into what JSON can hold.

    >>> encode(model.Force(since=date(2015, 12, 10)))
    [0, [-2, 735942]]

    Raises TypeError for a value that is not one of the model's.
    """
    if type(value) in _PLAIN:
        return value
    if isinstance(value, tuple):
        return [TUPLE, *(encode(each) for each in value)]
    if isinstance(value, date):
        return [DAY, value.toordinal()]
    number = _NUMBERS.get(type(value))
    if number is None:
        raise TypeError(f"{type(value).__name__} is not a law value")
    return [number, *_written(value)]


def _written(value: object) -> list[object]:
    """Encode the fields of a value, without those at the end that have their default."""
    held = [(getattr(value, name), default) for name, default in _fields(type(value))]
    while held and held[-1][1] is not NOTHING and held[-1][0] == held[-1][1]:
        held.pop()
    return [encode(each) for each, _ in held]


def decode(found: object) -> Any:
    """Turn what JSON held back into the law value.

    >>> decode([0, [-2, 735942]])
    Force(since=datetime.date(2015, 12, 10), until=None)

    Raises Unreadable for anything that ``encode`` does not give.
    """
    if type(found) is not list:
        if type(found) in _PLAIN:
            return found
        raise Unreadable
    if not found or type(found[0]) is not int:
        raise Unreadable
    return _reader(found[0])(found)


def _reader(number: int) -> Callable[[list[Any]], Any]:
    if number >= 0:
        return _value
    return _tuple if number == TUPLE else _day


def _tuple(found: list[Any]) -> tuple[Any, ...]:
    return tuple([decode(each) for each in found[1:]])


def _value(found: list[Any]) -> Any:
    if found[0] >= len(CLASSES):
        raise Unreadable
    kind = CLASSES[found[0]]
    names = _fields(kind)
    if len(found) > len(names) + 1:
        raise Unreadable
    try:
        return kind(**{name: decode(each) for (name, _), each in zip(names, found[1:], strict=False)})
    except TypeError:
        raise Unreadable from None  # A field without a default is missing.


def _day(found: list[Any]) -> date:
    try:
        number, ordinal = found
        if number == DAY and type(ordinal) is int:
            return date.fromordinal(ordinal)
    except (ValueError, OverflowError):
        pass
    raise Unreadable
