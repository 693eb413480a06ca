"""Results for other tools: JSON with stable keys in a stable order, days as ISO, ending with a newline."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

import attrs

from csc_rules.engine.assessment import Assessment
from csc_rules.report.published import published
from csc_rules.report.written import Shown


def to_json(assessment: Assessment) -> str:
    """Return an assessment as JSON, as its published schema describes it.

    >>> import csc_rules, json
    >>> from datetime import date
    >>> law = csc_rules.load_ruleset("ni-act-2015")
    >>> found = csc_rules.check([law], csc_rules.Record(body="PSNI"), date(2020, 1, 1))
    >>> json.loads(to_json(found))["counts"] == found.counts
    True
    """
    return text(published(assessment))


def assessment_file(assessment: Assessment, shown: Shown) -> bytes:  # noqa: ARG001 - tools get everything
    """Return an assessment as the content of a JSON file."""
    return to_json(assessment).encode()


def to_dict(assessment: Assessment) -> dict[str, Any]:
    """Return an assessment as the plain values that its JSON holds."""
    found: dict[str, Any] = plain(published(assessment))
    return found


def text(result: object, kinds: Mapping[type[Any], str] | None = None) -> str:
    """Return any result made of attrs classes as JSON; those named in *kinds* say under ``is`` which they are."""
    return json.dumps(plain(result, kinds), ensure_ascii=False, indent=2) + "\n"


def plain(value: object, kinds: Mapping[type[Any], str] | None = None) -> Any:
    """Turn a result into what JSON can hold: classes into tables, tuples into lists, days into ISO text.

    >>> plain((date(2020, 12, 10), None))
    ['2020-12-10', None]
    """
    match value:
        case None | bool() | int() | float():
            return value
        case Enum():
            return value.value
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case str():
            return value
        case date():
            return value.isoformat()
        case tuple() | list():
            return [plain(entry, kinds) for entry in value]
        case Mapping():
            return {str(key): plain(entry, kinds) for key, entry in value.items()}
        case _:
            return _table(value, kinds)


def _table(value: Any, kinds: Mapping[type[Any], str] | None) -> dict[str, Any]:
    kind = kinds.get(type(value)) if kinds else None
    said = {"is": kind} if kind else {}
    return said | {name: plain(getattr(value, name), kinds) for name in _names(type(value))}


_known: dict[type[Any], tuple[str, ...]] = {}


def _names(kind: type[Any]) -> tuple[str, ...]:
    """List the fields of a class, looked up once."""
    if kind not in _known:
        _known[kind] = tuple(field.name for field in attrs.fields(kind))
    return _known[kind]
