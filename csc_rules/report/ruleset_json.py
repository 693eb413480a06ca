"""A ruleset for other tools: every statement of it and of all it uses, as JSON that its published schema describes.

It is the one form of a ruleset that loses nothing: ``tests/interop`` reads it back into the ruleset it was made from.
"""

from __future__ import annotations

from typing import Any

from attrs import frozen

from csc_rules.interop.kinds import KINDS
from csc_rules.law.model import Unit
from csc_rules.law.ruleset import Ruleset
from csc_rules.report.json import text
from csc_rules.report.rules import Listed, Row, shown, shown_unit
from csc_rules.report.schema import document_schema
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown

# Raised whenever a key is taken away or changes its meaning; new keys alone do not raise it.
SCHEMA_VERSION = "1"
ADDRESS = "ruleset.schema.json"


@frozen(kw_only=True)
class PublishedRuleset:
    """A ruleset or register as published: ``rows`` has a line for each statement, ``units`` holds all they say.

    The first unit is its own rule file; the others are those it uses, directly or not, each once.
    """

    schema_version: str
    reading: str
    name: str
    title: str
    listed: Listed | None
    rows: tuple[Row, ...]
    units: tuple[Unit, ...]


def published_ruleset(ruleset: Ruleset) -> PublishedRuleset:
    """Return a ruleset in the shape that is published."""
    found = shown(ruleset)
    return _published(found.name, found.title, found.listed, found.rows, ruleset.units)


def published_register(units: tuple[Unit, ...]) -> PublishedRuleset:
    """Return a register of bodies or acts, with the units it uses, in the shape that is published."""
    found = shown_unit(units[0])
    return _published(found.name, found.title, None, found.rows, units)


def _published(
    name: str, title: str, listed: Listed | None, rows: tuple[Row, ...], units: tuple[Unit, ...]
) -> PublishedRuleset:
    return PublishedRuleset(
        schema_version=SCHEMA_VERSION,
        reading=DISCLAIMER,
        name=name,
        title=title,
        listed=listed,
        rows=rows,
        units=units,
    )


def ruleset_text(found: PublishedRuleset) -> str:
    """Return a published ruleset as JSON.

    >>> import json
    >>> from csc_rules.law.loader import load_ruleset
    >>> found = json.loads(ruleset_text(published_ruleset(load_ruleset("ni-act-2015"))))
    >>> {duty["clock"]["is"] for duty in found["units"][0]["duties"] if duty["clock"]} >= {"within-span", "sliding"}
    True
    """
    return text(found, KINDS)


def ruleset_file(ruleset: Ruleset, shown: Shown) -> bytes:  # noqa: ARG001 - tools get everything
    """Return a ruleset as the content of a JSON file."""
    return ruleset_text(published_ruleset(ruleset)).encode()


def ruleset_schema() -> dict[str, Any]:
    """Return the schema, in draft 2020-12, of a published ruleset. Nothing beyond it is let through.

    >>> ruleset_schema()["$defs"]["FixedDay"]["properties"]["is"]
    {'const': 'fixed-day'}
    """
    return document_schema(PublishedRuleset, ADDRESS, "A ruleset of csc-rules", KINDS)


def schema_text() -> str:
    """Return the schema as it is checked in."""
    return text(ruleset_schema())
