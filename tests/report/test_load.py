"""The reporting load in every format, with whatever its fields hold."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import pytest
from attrs import evolve

import csc_rules
from csc_rules.planner.load import Load, load
from csc_rules.report.load import concise, full, json_file, markdown_file
from csc_rules.report.written import Shown, suffixes, written
from csc_rules.selection import assess
from tests.hostile import HOSTILE


@cache
def fife() -> Load:
    """Return the load of a Scottish council for six years."""
    assessment = assess(csc_rules.Record(body="Fife Council"), date(2026, 1, 1))
    return load(assessment, date(2026, 1, 1), date(2031, 12, 31), has_record=False)


def holding(text: str) -> Load:
    """Return a load in which each field that anybody could have written has one text."""
    reports = tuple(evolve(report, title=text, bearer_name=text, owed_by=text) for report in fife().reports)
    return evolve(fife(), name=text, reports=reports, notes=(text,))


@pytest.mark.parametrize("suffix", suffixes("load"))
def test_same_inputs_same_bytes(suffix: str) -> None:
    """Each format is a pure function of the load."""
    assert written("load", suffix, fife()) == written("load", suffix, fife())


def test_the_month_is_said() -> None:
    """The answer to the officers' question is a line of its own."""
    assert "month: all that the law asks for can be done in: April" in concise(fife()).splitlines()


def test_the_full_report_fits_80_columns() -> None:
    """Only an address may be longer."""
    assert all(len(line) <= 80 or "://" in line for line in full(fife()).splitlines())


def test_json_has_the_days_of_each_time() -> None:
    """Tools get the days on which each can be done."""
    found = json.loads(json_file(fife(), Shown()))

    assert found["reports"][1]["course"]["times"][0] == {"first": "2026-04-01", "last": None, "wanted": None}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_stays_text(name: str) -> None:
    """No line is broken, no control character let through, no cell a formula, no tag a tag."""
    found = holding(HOSTILE[name])
    with ZipFile(BytesIO(written("load", ".xlsx", found))) as archive:
        sheets = b"".join(archive.read(part) for part in archive.namelist() if "worksheets/sheet" in part)

    assert not re.search("[\x00-\x08\x0b-\x1f\x7f]", concise(found) + full(found))
    assert sum(1 for line in concise(found).split("\n") if line.startswith("sct-")) == len(found.reports)
    assert not re.search(r"(?<!\\)<script", markdown_file(found, Shown()).decode())
    assert b"<script" not in written("load", ".html", found)
    assert b"<f>" not in sheets
