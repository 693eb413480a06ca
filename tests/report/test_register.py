"""The obligations register: sheets and tables that a spreadsheet reads as they are meant, and nothing that it runs."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from functools import cache
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from csc_rules.record import register_sheet as names
from csc_rules.report.register.findings import COLUMNS
from csc_rules.report.register.sheets import height, is_linked
from csc_rules.report.visible import MOST, visible
from csc_rules.report.written import Shown, written
from tests.hostile import HOSTILE
from tests.report import awkward

KINDS = ("executive", "hostile", "empty")
TABLES = ("Findings", "Decisions", "Deadlines", "Consultees", "Sources")


@cache
def content(kind: str = "executive") -> bytes:
    """Return the content of a register."""
    return written("assessment", ".xlsx", getattr(awkward, kind)(), Shown())


@cache
def rows(sheet: str, kind: str = "executive") -> list[list[Any]]:
    """Read a sheet back."""
    return CalamineWorkbook.from_filelike(io.BytesIO(content(kind))).get_sheet_by_name(sheet).to_python()


def table(sheet: str, kind: str = "executive") -> list[dict[str, Any]]:
    """Read a table back."""
    head, *others = rows(sheet, kind)
    return [dict(zip(head, row, strict=True)) for row in others]


def parts(pattern: str, kind: str = "executive") -> list[str]:
    """Return the files of a register whose names fit a pattern."""
    with zipfile.ZipFile(io.BytesIO(content(kind))) as archive:
        return [archive.read(name).decode() for name in archive.namelist() if re.fullmatch(pattern, name)]


def sheets(kind: str = "executive") -> list[str]:
    """Return the XML of each sheet."""
    return parts(r"xl/worksheets/sheet\d\.xml", kind)


def test_the_sheets_in_order() -> None:
    """The sheets are those that the contract names, and the first says what the workbook is."""
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(content()))

    assert tuple(workbook.sheet_names) == names.SHEETS
    assert rows("Read me")[0][0] == "Obligations register"
    assert any("It is not the record workbook" in str(row[1]) for row in rows("Read me"))


@pytest.mark.parametrize("kind", KINDS)
def test_no_cell_is_a_formula(kind: str) -> None:
    """No sheet holds a formula, whatever its texts begin with."""
    assert not [sheet for sheet in sheets(kind) if re.search(r"<f[ >/]", sheet)]


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_cell_is_filled_and_no_cells_are_merged(kind: str) -> None:
    """The first cell of every sheet says something, and no cells are merged."""
    for name in names.SHEETS:
        assert rows(name, kind)[0][0]
    assert not [sheet for sheet in sheets(kind) if "mergeCell" in sheet]


@pytest.mark.parametrize("kind", KINDS)
def test_tables_are_tables(kind: str) -> None:
    """Each of five sheets is a table with filters, a frozen header, and the header repeated in print."""
    assert [sheet.count('state="frozen"') for sheet in sheets(kind)] == [0, 0, 1, 1, 1, 1, 1]
    assert len([each for each in parts(r"xl/tables/table\d\.xml", kind) if "<autoFilter" in each]) == len(TABLES)
    assert parts("xl/workbook.xml", kind)[0].count("_xlnm.Print_Titles") == len(TABLES)


def test_days_are_days() -> None:
    """Days come back as days."""
    (row,) = [each for each in table("Findings") if each["Code"] == "ni-act-2015.lay-first-strategy"]

    assert (row["Last day"], row["Last day at the latest"]) == (date(2016, 12, 8), date(2016, 12, 9))


def test_deadlines_are_in_order() -> None:
    """What is not done yet is listed by its day; what has none comes last."""
    days = [each["Last day"] for each in table("Deadlines")]
    known = [day for day in days if day]

    assert known == sorted(known)
    assert days[: len(known)] == known


def test_one_row_for_each_finding() -> None:
    """Every finding that applies has one row, with its id."""
    wanted = [each.id for each in awkward.executive().findings if each.verdict not in (None, "not_applicable")]

    assert sorted(each["Finding id"] for each in table("Findings")) == sorted(wanted)


def test_on_whom_and_about_what_stand_beside_the_duty() -> None:
    """A register of several bodies, or of one duty year after year, is read without scrolling sideways."""
    headers = [column.header for column in COLUMNS]

    assert headers[:6] == ["Code", "Duty", "Part", "On whom", "Document or case", "Provision"]


def test_the_officers_columns() -> None:
    """The columns that officers fill in are there, and empty but for the owners the record knows."""
    for row in table("Findings"):
        assert {row[name] for name in names.OFFICERS} == {""}
    assert "=cmd|' /C calc'!A0" in {row["Owner"] for row in table("Findings", "hostile")}


def test_the_answers_that_a_question_takes_are_offered() -> None:
    """Where a judgement is asked for, its answers are offered; elsewhere nothing is taken."""
    found, decided = [each.replace("&quot;", '"') for each in sheets() if "dataValidation" in each]

    assert '<formula1>"yes,no,preparation,approval,circulation"</formula1>' in found
    assert '<formula1>"yes,no,preparation,approval,circulation"</formula1>' in decided
    assert 'type="textLength"' in found
    assert 'type="textLength"' not in decided
    assert 'type="date"' in found
    assert 'type="date"' in decided


def test_each_question_has_a_row_of_its_own() -> None:
    """Every question about every document is there once, however many findings turn on it."""
    asked = {question.slot for each in awkward.executive().findings for question in each.questions}
    found = [(row[names.SLOT], row[names.ABOUT]) for row in table(names.DECISIONS)]

    assert {slot for slot, _ in found} == asked
    assert len(found) == len(set(found))


def test_the_day_of_the_check_is_a_day() -> None:
    """Among the sources, too, a day is a day."""
    (row,) = [each for each in table("Sources") if each[names.SOURCE] == names.AS_AT]

    assert row[names.NAME] == awkward.executive().as_at


@pytest.mark.parametrize("sheet", ["Findings", "Deadlines"])
def test_what_is_not_law_says_so(sheet: str) -> None:
    """Guidance and good practice are told apart from the law in every list."""
    found = {each["Standing"] for each in table(sheet) if each["Code"].startswith("niccy-good-practice.")}

    assert found == {"good practice, not law"}
    assert {each["Standing"] for each in table(sheet)} == {"law", "good practice, not law"}


def test_whom_an_act_has_to_reach() -> None:
    """Every group that has to be consulted has its row, with its status."""
    found = {each["Who has to be reached"]: each["Status"] for each in table("Consultees")}

    assert found["(a) children and young persons"] == "open: facts needed"
    assert len(found) == 4


def test_what_it_rests_on() -> None:
    """The rulesets and the record are named with their digests."""
    found = {each["What"]: each["SHA-256"] for each in table("Sources")}

    assert found["record"] == awkward.executive().receipt.record
    assert dict(awkward.executive().receipt.rulesets)["ni-act-2015"] in {each["SHA-256"] for each in table("Sources")}


def test_provisions_lead_to_the_law() -> None:
    """A provision is a link to where it is published, and a text beside."""
    assert "https://www.legislation.gov.uk/nia/2015/10/section/10" in "".join(parts(r"xl/worksheets/_rels/.*"))
    assert "s.10(2)" in {each["Provision"] for each in table("Findings")}


def test_its_properties() -> None:
    """It has a title, a language, and no time but the day of the check."""
    (core,) = parts("docProps/core.xml")

    assert "<dc:title>Obligations register: Executive Committee" in core
    assert "<dc:language>en-GB</dc:language>" in core
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[^<]*", core)) == {"2026-11-01T00:00:00Z"}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_are_texts(name: str) -> None:
    """Whatever was typed into a field stands in a cell as it was typed."""
    cells = [str(cell) for sheet in names.SHEETS for row in rows(sheet, "hostile") for cell in row]
    wanted = " ".join(visible(HOSTILE[name]).split())[:9_000]

    assert any(wanted in " ".join(cell.split()) for cell in cells)
    assert all(len(cell.encode("utf-16-le")) // 2 <= MOST for cell in cells)


def test_an_empty_assessment() -> None:
    """Where there is nothing to list, the tables say so."""
    assert [rows(name, "empty")[1][0] for name in TABLES[:3]] == ["nothing to list"] * 3


def test_no_row_hides_the_others() -> None:
    """However long a text is, its row is not so high that a table cannot be scanned."""
    assert height(["x" * 40_000], [20]) < 200


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.c", "", None, "https://a b"]
)
def test_only_the_web_is_linked(address: str | None) -> None:
    """What is no address of the web is not linked."""
    assert not is_linked(address)
