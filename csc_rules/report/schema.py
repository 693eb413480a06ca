"""The JSON schema of a published assessment, made from the classes that are published."""

from __future__ import annotations

import types
from collections.abc import Mapping
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
    return document_schema(Published, ADDRESS, "An assessment of csc-rules")


def document_schema(
    top: type[Any], address: str, title: str, kinds: Mapping[type[Any], str] | None = None
) -> dict[str, Any]:
    """Return the schema of what is published of a class; those named in *kinds* say under ``is`` which they are."""
    shapes: dict[str, Any] = {}
    table = _Shapes(shapes, kinds or {}).table(top)
    return {"$schema": DIALECT, "$id": address, "title": title, **table, "$defs": _sorted(shapes)}


def schema_text() -> str:
    """Return the schema as it is checked in."""
    from csc_rules.report.json import text

    return text(assessment_schema())


def _sorted(shapes: dict[str, Any]) -> dict[str, Any]:
    return {name: shapes[name] for name in sorted(shapes)}


class _Shapes:
    """Make the schemas of types, each class once, under its name in *shapes*."""

    def __init__(self, shapes: dict[str, Any], kinds: Mapping[type[Any], str]) -> None:
        self.shapes = shapes
        self.kinds = kinds

    def table(self, kind: type[Any]) -> dict[str, Any]:
        """Return the schema of an attrs class."""
        hints = get_type_hints(kind)
        properties = {field.name: self.shape(hints[field.name]) for field in attrs.fields(kind)}
        if kind in self.kinds:
            properties = {"is": {"const": self.kinds[kind]}, **properties}
        return {
            "description": _said(kind),
            "type": "object",
            "properties": properties,
            "required": list(properties),
            "additionalProperties": False,
        }

    def shape(self, hint: Any) -> dict[str, Any]:
        """Return the schema of a type."""
        if hint in _PLAIN:
            return _PLAIN[hint]
        origin, inner = get_origin(hint), get_args(hint)
        if origin in (Union, types.UnionType):
            return {"anyOf": [self.shape(each) for each in inner]}
        if origin is Literal:
            return {"enum": list(inner)}
        if origin is dict:
            return {"type": "object", "additionalProperties": self.shape(inner[1])}
        if origin is tuple:
            return self._list(inner)
        return self._named(hint)

    def _list(self, inner: tuple[Any, ...]) -> dict[str, Any]:
        if inner[-1] is Ellipsis:
            return {"type": "array", "items": self.shape(inner[0])}
        parts = [self.shape(each) for each in inner]
        return {"type": "array", "prefixItems": parts, "items": False, "minItems": len(parts), "maxItems": len(parts)}

    def _named(self, kind: type[Any]) -> dict[str, Any]:
        """Return a reference to the schema of a class."""
        if kind.__name__ not in self.shapes:
            self.shapes[kind.__name__] = {}  # A class that holds itself finds its place taken.
            self.shapes[kind.__name__] = _choice(kind) if issubclass(kind, Enum) else self.table(kind)
        return {"$ref": f"#/$defs/{kind.__name__}"}


def _choice(kind: type[Enum]) -> dict[str, Any]:
    return {"description": _said(kind), "enum": [each.value for each in kind]}


def _said(kind: type[Any]) -> str:
    """Return what a class says of itself, on one line."""
    return " ".join((kind.__doc__ or "").split())
