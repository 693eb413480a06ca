"""The calendar in every format: full, concise, JSON, Markdown, CSV and workbook."""

from __future__ import annotations

import csv
import json
import re
from datetime import date
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile

import pytest
from attrs import evolve
from python_calamine import CalamineWorkbook

from csc_rules.report.calendar import concise, full, to_json
from csc_rules.report.calendar_table import COLUMNS, csv_file, entries, markdown_file, workbook_file
from csc_rules.report.calendar_words import KINDS, days
from csc_rules.report.written import Shown, suffixes, written
from tests.hostile import HOSTILE
from tests.report.calendars import deadline, executive, holding


def sheets(content: bytes) -> Any:
    """Read a workbook."""
    return CalamineWorkbook.from_filelike(BytesIO(content))


def test_what_has_no_last_day_says_so() -> None:
    """No day is made up where the law names none."""
    entry = deadline(kind="from", last_day=None, first_day=date(2026, 4, 1))

    assert days(entry) == "from 1 April 2026; the law names no last day"


def test_the_full_report_tells_law_from_what_waits() -> None:
    """What has a day stands under its year; what has none, under what it depends on."""
    found = full(executive())

    assert "\n2016\n" in found
    assert "Depends on: " in found
    assert "there is no record" in found


def test_the_full_report_fits_80_columns() -> None:
    """Only an address may be longer."""
    assert all(len(line) <= 80 or "://" in line for line in full(executive()).splitlines())


def test_an_empty_calendar_says_so() -> None:
    """Nothing in these days is an answer."""
    empty = evolve(executive(), dated=(), open=(), waiting=(), kept_up=())

    assert "No deadline or cycle in these days" in full(empty)
    assert concise(empty).startswith("no deadline or cycle in these days")


def test_concise_has_a_line_for_each_entry() -> None:
    """Every entry is one line, whatever it is."""
    found = executive()
    lines = concise(found).splitlines()

    assert sum(1 for line in lines if "  ni-act-2015." in line) == len(entries(found))


def test_json_has_what_names_each_entry() -> None:
    """Tools get the name of the event, and every day as ISO has it."""
    found = json.loads(to_json(executive()))
    first = next(entry for entry in found["dated"] if entry["duty"].endswith("lay-first-strategy"))

    assert (first["uid"], first["last_day"]) == ("ni-act-2015.lay-first-strategy/the-executive/1", "2016-12-08")


@pytest.mark.parametrize("suffix", suffixes("calendar"))
def test_same_inputs_same_bytes(suffix: str) -> None:
    """Each format is a pure function of the calendar."""
    assert written("calendar", suffix, executive()) == written("calendar", suffix, executive())


def test_days_of_the_workbook_are_days() -> None:
    """A day can be sorted and reckoned with."""
    rows = sheets(workbook_file(executive(), Shown())).get_sheet_by_name("Calendar").to_python()

    assert tuple(rows[0]) == tuple(name for name, _ in COLUMNS)
    assert date(2016, 12, 8) in [row[0] for row in rows]


def test_the_workbook_says_what_it_is() -> None:
    """The first sheet tells that it is not read back."""
    first = sheets(workbook_file(executive(), Shown())).get_sheet_by_index(0).to_python()

    assert "is not read back" in str(first)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_no_formula_in_a_workbook(name: str) -> None:
    """No cell of the sheet is a formula or a link, and the file can be read."""
    content = workbook_file(holding(HOSTILE[name]), Shown())
    with ZipFile(BytesIO(content)) as archive:
        xml = b"".join(archive.read(part) for part in archive.namelist() if "worksheets/sheet" in part)

    assert b"<f>" not in xml
    assert b"<hyperlink" not in xml
    assert len(sheets(content).get_sheet_by_name("Calendar").to_python()) == 1 + len(KINDS)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_one_cell_in_a_table(name: str) -> None:
    """A CSV has a row for each entry, and no cell that a spreadsheet takes for a formula."""
    rows = list(csv.reader(StringIO(csv_file(holding(HOSTILE[name]), Shown()).decode("utf-8-sig"), newline="")))

    assert {len(row) for row in rows} == {len(COLUMNS) + 3}
    assert len(rows) == 1 + len(KINDS)
    assert not [cell for row in rows for cell in row if re.match(r"[=+\-@\t\r]", cell)]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_stays_on_its_line(name: str) -> None:
    """Neither a concise line nor a row of Markdown is broken in two by what a field holds."""
    found = holding(HOSTILE[name])
    lines = concise(found).split("\n")
    rows = [line for line in markdown_file(found, Shown()).decode().split("\n") if line.startswith("| ")]

    assert sum(1 for line in lines if "  a-law.report  " in line) == len(KINDS)
    assert len(rows) == len(KINDS) + 2 * 5
    assert not [row for row in rows if re.search(r"(?<!\\)<script", row)]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_shown_as_it_stands_in_full(name: str) -> None:
    """Markup of the terminal is text, and no control character is let through."""
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f]", full(holding(HOSTILE[name])))
