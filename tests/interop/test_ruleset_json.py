"""A ruleset as JSON: its schema describes it, it loses nothing, and it is one form wherever it is asked for."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import jsonschema
import pytest

from csc_rules.law.library import available, registers
from csc_rules.law.loader import load_register, load_ruleset
from csc_rules.law.model import Unit
from csc_rules.report.ruleset_json import (
    PublishedRuleset,
    published_register,
    published_ruleset,
    ruleset_schema,
    ruleset_text,
    schema_text,
)
from csc_rules.report.written import Shown, written
from tests.house.program import ROOT
from tests.interop.rebuilt import rebuilt

NAMES = [info.id for info in available()]


@cache
def published(name: str) -> PublishedRuleset:
    """Return a ruleset or register as it is published."""
    register = load_register(name)
    return published_register(register) if register else published_ruleset(load_ruleset(name))


@cache
def validator() -> jsonschema.Draft202012Validator:
    """Return a validator of the schema that checks days as well."""
    return jsonschema.Draft202012Validator(ruleset_schema(), format_checker=jsonschema.FormatChecker())


def read(name: str) -> Any:
    """Return the JSON of a ruleset or register, read back."""
    return json.loads(ruleset_text(published(name)))


@cache
def unit(written: str) -> Unit:
    """Return the unit that was written as a text; what many rulesets use is read back once."""
    found: Unit = rebuilt(Unit, json.loads(written))
    return found


@cache
def faults(written: str) -> list[str]:
    """List what the schema has against a unit that was written as a text; one that many rulesets use is asked once."""
    schema = ruleset_schema()
    of_units = validator().evolve(schema={**schema["properties"]["units"]["items"], "$defs": schema["$defs"]})
    return [each.message for each in of_units.iter_errors(json.loads(written))]


@pytest.mark.parametrize("name", [*NAMES, *registers()])
def test_the_schema_describes_it(name: str) -> None:
    """Every shipped ruleset and register is as the schema says: whole with its own unit, and each unit that it uses."""
    found = read(name)
    own, *used = found["units"]
    validator().validate({**found, "units": [own]})

    assert [fault for each in used for fault in faults(json.dumps(each))] == []


def test_the_schema_has_something_against_a_unit_that_is_none() -> None:
    """A unit without its name is not as the schema says."""
    used = read("ni-act-2015")["units"][1]
    del used["name"]

    assert faults(json.dumps(used)) == ["'name' is a required property"]


@pytest.mark.parametrize("name", [*NAMES, *registers()])
def test_nothing_is_lost(name: str) -> None:
    """Every statement of a ruleset, and of all it uses, can be read back as it was."""
    assert tuple(unit(json.dumps(each)) for each in read(name)["units"]) == published(name).units


def test_the_schema_is_a_schema() -> None:
    """The schema keeps to its own dialect."""
    jsonschema.Draft202012Validator.check_schema(ruleset_schema())


def test_the_schema_checked_in_is_current() -> None:
    """The schema in the documents is the one the classes make."""
    assert (ROOT / "docs" / "reference" / "ruleset.schema.json").read_text("utf-8") == schema_text()


def test_the_file_is_the_same_form() -> None:
    """What a file holds is what the text is."""
    law = load_ruleset("ni-act-2015")

    assert written("ruleset", ".json", law, Shown()).decode() == ruleset_text(published_ruleset(law))


def test_a_clock_says_which_it_is() -> None:
    """A duty that is owed within a span has a clock that says so."""
    (clock,) = [duty["clock"] for duty in read("ni-act-2015")["units"][0]["duties"] if duty["id"] == "first-report"]

    assert (clock["is"], clock["count"], clock["unit"]) == ("within-span", 18, "months")
