"""The JSON schema of a published assessment, made from the classes that are published."""

from __future__ import annotations

import types
from datetime import date
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from csc_rules.report.published import Published

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ADDRESS = "assessment.schema.json"

_PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    date: {"type": "string", "format": "date"},
    types.NoneType: {"type": "null"},
}


def assessment_schema() -> dict[str, Any]:
    """Return the schema, in draft 2020-12, of what ``to_json`` gives. Nothing beyond it is let through.

    >>> assessment_schema()["additionalProperties"]
    False
    """
    shapes: dict[str, Any] = {}
    top = _table(Published, shapes)
    return {"$schema": DIALECT, "$id": ADDRESS, "title": "An assessment of csc-rules", **top, "$defs": _sorted(shapes)}


def schema_text() -> str:
    """Return the schema as it is checked in."""
    from csc_rules.report.json import text

    return text(assessment_schema())


def _sorted(shapes: dict[str, Any]) -> dict[str, Any]:
    return {name: shapes[name] for name in sorted(shapes)}


def _shape(hint: Any, shapes: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a type, with the classes it needs added to *shapes*."""
    if hint in _PLAIN:
        return _PLAIN[hint]
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return {"anyOf": [_shape(each, shapes) for each in inner]}
    if origin is Literal:
        return {"enum": list(inner)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _shape(inner[1], shapes)}
    if origin is tuple:
        return _list(inner, shapes)
    return _named(hint, shapes)


def _list(inner: tuple[Any, ...], shapes: dict[str, Any]) -> dict[str, Any]:
    if inner[-1] is Ellipsis:
        return {"type": "array", "items": _shape(inner[0], shapes)}
    parts = [_shape(each, shapes) for each in inner]
    return {"type": "array", "prefixItems": parts, "items": False, "minItems": len(parts), "maxItems": len(parts)}


def _named(kind: type[Any], shapes: dict[str, Any]) -> dict[str, Any]:
    """Return a reference to the schema of a class, which stands in *shapes* once."""
    if kind.__name__ not in shapes:
        shapes[kind.__name__] = {}  # A class that holds itself finds its place taken.
        shapes[kind.__name__] = _choice(kind) if issubclass(kind, Enum) else _table(kind, shapes)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _choice(kind: type[Enum]) -> dict[str, Any]:
    return {"description": _said(kind), "enum": [each.value for each in kind]}


def _table(kind: type[Any], shapes: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    names = [field.name for field in attrs.fields(kind)]
    return {
        "description": _said(kind),
        "type": "object",
        "properties": {name: _shape(hints[name], shapes) for name in names},
        "required": names,
        "additionalProperties": False,
    }


def _said(kind: type[Any]) -> str:
    """Return what a class says of itself, on one line."""
    return " ".join((kind.__doc__ or "").split())
