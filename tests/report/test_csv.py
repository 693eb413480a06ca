"""The table of comma-separated values: one row for each finding, and nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

import pytest

from csc_rules.report.csv import COLUMNS, cell, to_csv
from csc_rules.report.visible import MOST
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import written
from tests.hostile import HOSTILE
from tests.report import awkward


def table(text: str) -> list[dict[str, str]]:
    """Read a table back."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_one_row_for_each_finding() -> None:
    """Every finding that applies has one row, what was met among them."""
    found = [row["finding"] for row in table(to_csv(awkward.executive()))]
    wanted = [each.id for each in awkward.executive().findings if each.verdict not in (None, "not_applicable")]

    assert sorted(found) == sorted(wanted)


def test_days_are_iso() -> None:
    """Days are written so that every program reads them alike."""
    (row,) = [row for row in table(to_csv(awkward.executive())) if row["code"] == "ni-act-2015.lay-first-strategy"]

    assert (row["last_day"], row["last_day_latest"]) == ("2016-12-08", "2016-12-09")


def test_excel_takes_it_for_utf_8() -> None:
    """The file begins with the mark by which Excel knows its encoding."""
    assert written("assessment", ".csv", awkward.empty()).startswith(b"\xef\xbb\xbffinding,")


def test_an_empty_assessment_has_its_header() -> None:
    """Where there is no finding, there is still the header."""
    assert to_csv(awkward.empty()) == ",".join((*COLUMNS, "as_at", "law_at", "mind")) + "\r\n"


def test_each_row_says_from_which_day_and_whose_reading_it_is() -> None:
    """A row that is cut out and sent on is not taken for the law."""
    rows = table(to_csv(awkward.executive()))

    assert {row["as_at"] for row in rows} == {awkward.executive().as_at.isoformat()}
    assert {row["mind"] for row in rows} == {DISCLAIMER}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_cell_begins_a_formula(name: str) -> None:
    """Whatever a text is, its cell does not begin as a formula does, and is no longer than a cell may be."""
    found = cell(HOSTILE[name] * 4)

    assert not found.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert len(found) <= MOST


def test_hostile_rows_stay_rows() -> None:
    """No text breaks out of its row or cell."""
    csv.field_size_limit(1_000_000)
    rows = list(csv.reader(io.StringIO(to_csv(awkward.hostile()), newline="")))

    assert {len(row) for row in rows} == {len(COLUMNS) + 3}


def test_an_apostrophe_can_be_taken_away() -> None:
    """A text that had an apostrophe gets another, so that taking one away always gives what was there."""
    assert cell("'=1+1") == "''=1+1"
