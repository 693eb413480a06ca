"""Random units of law, made from the types of the model's fields."""

from __future__ import annotations

import types
import typing
from datetime import date
from typing import Any

from attrs import fields
from hypothesis import strategies as st

from csc_rules.law import model

_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=5),
    int: st.integers(0, 999),
    bool: st.booleans(),
    date: st.dates(),
    type(None): st.none(),
}


def of(kind: Any) -> st.SearchStrategy[Any]:
    """Return a strategy for the values of a type that the model has fields of."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    origin, parts = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return st.one_of(*(of(part) for part in parts))
    if origin is tuple and parts[-1] is Ellipsis:
        return st.lists(of(parts[0]), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*(of(part) for part in parts))
    hints = typing.get_type_hints(kind)
    made = {each.name: of(hints[each.name]) for each in fields(kind)}
    required = {each.name for each in fields(kind) if each.default is not None}
    return st.fixed_dictionaries(
        {name: strategy for name, strategy in made.items() if name in required},
        optional={name: strategy for name, strategy in made.items() if name not in required},
    ).map(lambda values: kind(**values))


units = of(model.Unit)
