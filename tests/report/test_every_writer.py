"""Hostile text in every kind of result, in every format of it: a writer that is added is tried without being named."""

from __future__ import annotations

import csv
import json
import re
import tomllib
from collections.abc import Callable
from datetime import date
from functools import cache
from io import BytesIO, StringIO
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from attrs import evolve, frozen

import csc_rules
from csc_rules.compare.remedies import remedies
from csc_rules.law.model import Remedy
from csc_rules.law.ruleset import Ruleset
from csc_rules.planner.template import template
from csc_rules.report.law_page.differences import differences
from csc_rules.report.written import WRITERS, Shown, written
from tests.engine.small import law
from tests.hostile import HOSTILE
from tests.interop.checked import check_legalruleml, check_oscal
from tests.report import (
    appearing,
    awkward,
    calendars,
    cases,
    pages,
    steps,
    test_funds,
    test_impact,
    test_lint,
    test_load,
    test_reading,
    test_side,
)

ALL = Shown(met=True, not_applying=True)


def _assessment(text: str) -> Any:
    return csc_rules.check([law(awkward.RULES)], awkward.record((text,)), awkward.DAY)


def _template(text: str) -> Any:
    made = template("strategy", csc_rules.Record(body="Northern Ireland Executive"), date(2026, 11, 26))
    return evolve(made, outline=evolve(made.outline, body=evolve(made.outline.body, title=text)))


def _remedies(text: str) -> Any:
    found = remedies([csc_rules.load_ruleset("sct-cyp-2014")], date(2026, 11, 26))
    (layer,) = found.layers
    steps = tuple(evolve(each, text=text, unverified=text) for each in layer.ladders[0].steps)
    held = evolve(layer.ladders[0], title=text, bearers=text, source=text, steps=steps)
    shares = tuple(evolve(each, title=text) for each in layer.rulesets)
    return evolve(found, layers=(evolve(layer, rulesets=shares, ladders=(held,)),), left_out=(("a-law", text),))


def _reading(text: str) -> Any:
    found = test_reading.reading(date(2022, 1, 1), signed=True)
    unit = found.ruleset.unit
    assert unit.instrument is not None
    duties = tuple(evolve(duty, title=text, says=text, unsettled=text, unverified=text) for duty in unit.duties)
    unit = evolve(unit, instrument=evolve(unit.instrument, title=text, says=text, source=text), duties=duties)
    law = evolve(found.ruleset, unit=unit, units=(unit, *found.ruleset.units[1:]))
    covered = (evolve(each, tests=(text,), because=text) for each in found.coverage.provisions)
    return evolve(found, ruleset=law, coverage=evolve(found.coverage, provisions=tuple(covered)))


def _differences(text: str) -> Any:
    return differences(_reading(text).ruleset, date(2021, 12, 31), date(2022, 1, 1))


def _ruleset(text: str) -> Any:
    """Return a ruleset that holds a text in its instrument, a duty with its remedy and list, and a document."""
    ruleset = law(awkward.RULES)
    unit = ruleset.unit
    remedy = Remedy(kind="direction", text=text)
    duties = tuple(evolve(each, title=text, says=text, unverified=text, remedies=(remedy,)) for each in unit.duties)
    documents = tuple(evolve(each, title=text, says=text) for each in unit.documents)
    instrument = evolve(ruleset.instrument, title=text, citation=text, source=text, says=text)
    made = evolve(unit, title=text, instrument=instrument, duties=duties, documents=documents)
    return Ruleset(unit=made, units=(made, *ruleset.units[1:]))


HOLDING: dict[str, Callable[[str], Any]] = {
    "assessment": _assessment,
    "calendar": calendars.holding,
    "schedule": steps.schedule_holding,
    "cure": steps.cure_holding,
    "load": test_load.holding,
    "remedies": _remedies,
    "read": cases.holding,
    "reading": _reading,
    "differences": _differences,
    "impact": test_impact.holding,
    "funds": test_funds.holding,
    "template": _template,
    "lint": test_lint.holding,
    "ruleset": _ruleset,
    "comparison": test_side.comparison_holding,
    "delta": test_side.delta_holding,
    "prospect": cases.prospect_holding,
}


@cache
def holding(kind: str, name: str) -> Any:
    """Return a result of a kind that holds one hostile text."""
    return HOLDING[kind](HOSTILE[name])


def _is_page(content: bytes) -> None:
    page = pages.parsed(content)
    assert not page.all("script", "img", "iframe", "object")
    for each in page.elements:
        assert not any(name.startswith("on") for name in each.attributes)
        assert not each.attributes.get("href", "").strip().lower().startswith("javascript")


def _is_package(content: bytes) -> None:
    with ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                found = appearing.part(archive.read(name))
                assert "worksheets/" not in name or not found.has_formula


def _is_table(content: bytes) -> None:
    rows = list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    assert len({len(row) for row in rows}) == 1
    assert not [cell for row in rows for cell in row if cell.lstrip().startswith(("=", "+", "@", "-1"))]


def _is_calendar(content: bytes) -> None:
    import icalendar

    found = icalendar.Calendar.from_ical(content)
    assert not found.errors
    names = [str(each["uid"]) for each in found.events]
    assert len(set(names)) == len(names)


def _is_text(content: bytes) -> None:
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f]", content.decode())


def _is_markdown(content: bytes) -> None:
    _is_text(content)
    assert not re.search(r"(?<!\\)<(script|img)", content.decode())


READ: dict[str, Callable[[bytes], object]] = {
    ".html": _is_page,
    ".docx": _is_package,
    ".xlsx": _is_package,
    ".csv": _is_table,
    ".ics": _is_calendar,
    ".txt": _is_text,
    ".md": _is_markdown,
    ".json": json.loads,
    ".sarif": json.loads,
    ".junit.xml": ET.fromstring,
    ".oscal.json": check_oscal,
    ".legalruleml.xml": check_legalruleml,
    ".toml": lambda content: tomllib.loads(content.decode()),
}


def test_every_kind_and_format_is_tried() -> None:
    """A kind of result or a format that is added has to say here how it is made, and how it is read."""
    assert set(HOLDING) == set(WRITERS)
    assert set(READ) == {suffix for formats in WRITERS.values() for suffix in formats}


CASES = [(kind, suffix, name) for kind, known in WRITERS.items() for suffix in known for name in HOSTILE]


@frozen(kw_only=True)
class Made:
    """A file that was made from a result with a hostile text."""

    kind: str
    suffix: str
    name: str
    content: bytes


@pytest.fixture(scope="module", params=CASES, ids="-".join)
def made(request: pytest.FixtureRequest) -> Made:
    """Make a file once for all that is asked of it."""
    kind, suffix, name = request.param
    return Made(kind=kind, suffix=suffix, name=name, content=written(kind, suffix, holding(kind, name), ALL))


def test_hostile_text_is_only_text(made: Made) -> None:
    """The file can be read as what it is, and nothing in it runs, is a formula, or breaks a line or a tag."""
    READ[made.suffix](made.content)


def test_hostile_text_is_there_as_text(made: Made) -> None:
    """Every letter of it can be read in the file, in its order; of a very long one, at least the beginning."""
    own, text = appearing.OWN.get((made.kind, made.suffix)), HOSTILE[made.name]
    content = written(made.kind, made.suffix, own(text), ALL) if own else made.content
    wanted = appearing.letters(text)[:60]

    assert wanted
    assert wanted in appearing.letters(appearing.READ[made.suffix](content))
