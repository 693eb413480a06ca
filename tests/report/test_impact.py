"""What an amendment would change, in every format, with whatever its fields hold."""

from __future__ import annotations

import csv
import json
import re
from datetime import date
from functools import cache
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from attrs import evolve

import csc_rules
from csc_rules.compare.impact import Impact
from csc_rules.engine.explain import Step
from csc_rules.report.impact import concise, csv_file, full, json_file
from csc_rules.report.written import Shown, suffixes, written
from tests.hostile import HOSTILE


@cache
def annual() -> Impact:
    """Return the impact of annual reports on the Executive."""
    record = csc_rules.load_record("examples/ni-executive.toml")
    return csc_rules.impact("examples/amendments/annual-reports.rules", record, date(2026, 11, 26))


def holding(text: str) -> Impact:
    """Return an impact in which each field that anybody could have written has one text."""
    found = annual()
    laid = tuple(evolve(each, title=text, file=text) for each in found.amendments)
    (record,) = found.records
    (changed,) = record.changed
    findings = tuple(evolve(each, what=text) for each in changed.findings)
    step = Step(kind="fact", text=text)
    below = evolve(step, steps=(step, evolve(step, steps=(step,))))
    changed = evolve(changed, title=text, bearer_name=text, cycle=text, findings=findings, proof_after=below)
    return evolve(
        found, amendments=laid, records=(evolve(record, record=text, body=text, title=text, changed=(changed,)),)
    )


@pytest.mark.parametrize("suffix", suffixes("impact"))
def test_same_inputs_same_bytes(suffix: str) -> None:
    """Each format is a pure function of the impact."""
    assert written("impact", suffix, annual()) == written("impact", suffix, annual())


def test_each_changed_finding_is_a_line() -> None:
    """With what it is and what it would be."""
    line = concise(annual()).splitlines()[0]

    assert "last day 17 June 2027 -> " in line
    assert line.endswith("last day 17 June 2025")


def test_it_is_marked_as_a_what_if() -> None:
    """In lines, in full and on the page."""
    for text in (concise(annual()), full(annual()), written("impact", ".html", annual()).decode()):
        assert "WHAT IF: this takes the law as" in text


def test_the_full_report_fits_80_columns() -> None:
    """Only an address may be longer."""
    assert all(len(line) <= 80 or "://" in line for line in full(annual()).splitlines())


def test_the_full_report_has_both_proofs() -> None:
    """One below the other."""
    text = full(annual())

    assert text.index("3 years after 17 June 2024") < text.index("1 year after 17 June 2024")


def test_json_has_findings_and_proofs() -> None:
    """Tools get the whole of both."""
    (changed,) = json.loads(json_file(annual(), Shown()))["impact"]["records"][0]["changed"]

    assert changed["findings"][0]["before"]["last_day"] == "2027-06-17"
    assert changed["proof_after"]["kind"] == "instance"


def test_csv_has_a_row_for_each_change() -> None:
    """With whose reading it is, since a row may be cut out and sent on."""
    rows = list(csv.reader(StringIO(csv_file(annual(), Shown()).decode("utf-8-sig"))))

    assert len(rows) == 2
    assert "not legal advice" in rows[1][-1]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_stays_text(name: str) -> None:
    """No line is broken, no control character let through, no cell a formula, no tag a tag."""
    found = holding(HOSTILE[name])
    with ZipFile(BytesIO(written("impact", ".xlsx", found))) as archive:
        sheets = b"".join(archive.read(part) for part in archive.namelist() if "worksheets/sheet" in part)

    assert not re.search("[\x00-\x08\x0b-\x1f\x7f]", concise(found) + full(found))
    assert b"<script" not in written("impact", ".html", found)
    assert b"<f>" not in sheets
