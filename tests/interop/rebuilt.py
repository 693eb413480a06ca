"""Read what JSON holds back into the values it was made from, by the types of their fields."""

from __future__ import annotations

import types
from datetime import date
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs

from csc_rules.interop.kinds import KINDS


def rebuilt(hint: Any, found: Any) -> Any:
    """Return the value of a type that was written as *found*."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _one_of(inner, found)
    if origin is tuple and inner[-1] is Ellipsis:
        return tuple(rebuilt(inner[0], each) for each in found)
    if origin is tuple:
        return tuple(rebuilt(each, value) for each, value in zip(inner, found, strict=True))
    if hint is date:
        return date.fromisoformat(found)
    if attrs.has(hint):
        hints = _hints(hint)
        assert set(found) - {"is"} == {field.name for field in attrs.fields(hint)}
        assert found.get("is") == KINDS.get(hint)
        return hint(**{name: rebuilt(hints[name], value) for name, value in found.items() if name != "is"})
    assert isinstance(found, hint)
    return found


@cache
def _hints(kind: Any) -> dict[str, Any]:
    """Return the types of the fields of a class."""
    return get_type_hints(kind)


def _one_of(kinds: tuple[Any, ...], found: Any) -> Any:
    if found is None:
        return None
    others = [kind for kind in kinds if kind is not types.NoneType]
    if isinstance(found, dict) and "is" in found:
        others = [kind for kind in others if KINDS[kind] == found["is"]]
    (kind,) = others
    return rebuilt(kind, found)
