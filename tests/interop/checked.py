"""Check exports against schemas: those of NIST for OSCAL, and the grammar of what is written of LegalRuleML."""

from __future__ import annotations

import json
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import jsonschema

SCHEMAS = Path(__file__).parent / "schemas"
# Python does not know the classes of Unicode by these names.
_CLASSES = {r"\\p{L}": r"[^\\W\\d_]", r"\\p{N}": r"\\d"}
# lxml has no types.
etree: Any = import_module("lxml.etree")


@cache
def oscal(model: str) -> jsonschema.Draft7Validator:
    """Return the validator of a model of OSCAL: ``catalog`` or ``assessment-results``."""
    text = (SCHEMAS / f"oscal_{model}_schema.json").read_text("utf-8")
    for found, meant in _CLASSES.items():
        text = text.replace(found, meant)
    return jsonschema.Draft7Validator(json.loads(text), format_checker=jsonschema.FormatChecker())


def check_oscal(content: bytes) -> Any:
    """Read an OSCAL file that has to be valid, and return what is in it."""
    found = json.loads(content)
    (model,) = found
    oscal(model).validate(found)
    return found[model]


@cache
def legalruleml() -> Any:
    """Return the validator of what is written of LegalRuleML."""
    return etree.RelaxNG(etree.parse(str(SCHEMAS / "legalruleml.rng")))


def check_legalruleml(content: bytes) -> Any:
    """Read a LegalRuleML file that has to be valid, and in which each reference leads to one label, and return it."""
    found = etree.fromstring(content)
    schema = legalruleml()
    assert schema.validate(found), schema.error_log
    labels = [label.removeprefix(":") for label in _values(found, "key", "refersTo")]
    assert len(labels) == len(set(labels))
    assert {led.removeprefix("#") for led in _values(found, "keyref", "over", "under")} <= set(labels)
    return found


def _values(found: Any, *names: str) -> list[str]:
    return [each.get(name) for each in found.iter() for name in names if each.get(name) is not None]
