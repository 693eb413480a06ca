"""Files of suggestions that are spoilt or made to do harm: each a clear message, and nothing of it is used."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from csc_rules.documents.confirming import offer_files
from csc_rules.documents.confirming import suggestion_sheet as names
from csc_rules.documents.confirming.offer_files import Decided, brought_back
from csc_rules.documents.limits import SUGGESTIONS
from csc_rules.errors import RecordError
from csc_rules.report.written import written
from tests.documents.decided import ACT, DAY, as_toml, as_workbook
from tests.hostile import HOSTILE
from tests.report import cases
from tests.work import calls

Rows = list[list[Any]]
Shape = Callable[[Any, Any], None]
# More functions than are called to refuse any of these files, and far fewer than a table of a million rows would need.
MOMENT = 100_000


def codes(path: Path) -> list[str]:
    """Return the codes of what is wrong with a file."""
    with pytest.raises(RecordError) as caught:
        brought_back(str(path))
    return [each.code for each in caught.value.diagnostics]


@cache
def _content() -> bytes:
    return written("read", ".xlsx", cases.case())


def sheets() -> dict[str, Rows]:
    """Return the sheets of a workbook of suggestions that are needed to read it back."""
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(_content()))
    return {name: workbook.get_sheet_by_name(name).to_python() for name in (names.SUGGESTIONS, names.MADE_FROM)}


def book(folder: Path, made: dict[str, Rows], shape: Shape = lambda _book, _sheet: None) -> Path:
    """Write sheets as a workbook, that of the suggestions shaped by hand."""
    path = folder / "suggestions.xlsx"
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as workbook:
        day = workbook.add_format({"num_format": "yyyy-mm-dd"})
        for name, rows in made.items():
            sheet = workbook.add_worksheet(name)
            for number, row in enumerate(rows):
                for index, value in enumerate(row):
                    if isinstance(value, date):
                        sheet.write_datetime(number, index, value, day)
                    else:
                        sheet.write(number, index, value)
            if name == names.SUGGESTIONS:
                shape(workbook, sheet)
    return path


def filled(column: str, value: object, row: int = 1) -> dict[str, Rows]:
    """Return the sheets with a cell filled in."""
    made = sheets()
    made[names.SUGGESTIONS][row][made[names.SUGGESTIONS][0].index(column)] = value
    return made


def at(column: str) -> int:
    """Return the number of a column."""
    return sheets()[names.SUGGESTIONS][0].index(column)


def first(path: Path) -> Decided:
    """Return the first suggestion of a file."""
    return brought_back(str(path)).entries[0]


# Workbooks


def test_a_day_may_be_a_date_or_text(tmp_path: Path) -> None:
    """Both are the day that an officer sees."""
    dated = first(book(tmp_path, filled(names.DONE_ON, datetime(2017, 4, 1, 13, 30))))
    text = first(book(tmp_path, filled(names.DONE_ON, " 2017-04-01 ")))

    assert (dated.on, text.on) == ("2017-04-01", "2017-04-01")


def test_a_year_may_be_a_number(tmp_path: Path) -> None:
    """A spreadsheet makes one of it."""
    assert first(book(tmp_path, filled(names.DONE_ON, 2017))).on == "2017"


def test_merged_cells_are_refused(tmp_path: Path) -> None:
    """All but the first of them are empty, and would count as open."""

    def merge(_: Any, sheet: Any) -> None:
        sheet.merge_range(1, at(names.DECISION), 3, at(names.DECISION), "accept")

    path = book(tmp_path, sheets(), merge)
    with pytest.raises(RecordError, match="merged; expected a decision in each row"):
        brought_back(str(path))


def test_a_formula_counts_for_its_value(tmp_path: Path) -> None:
    """It is what the officer saw; nothing is worked out here."""

    def formula(_: Any, sheet: Any) -> None:
        sheet.write_formula(1, at(names.DECISION), '="acc"&"ept"', None, "accept")

    assert first(book(tmp_path, sheets(), formula)).decision == "accept"


def test_a_cell_that_shows_an_error_is_refused(tmp_path: Path) -> None:
    """Nobody has decided that."""

    def faulty(_: Any, sheet: Any) -> None:
        sheet.write_formula(1, at(names.DECISION), "=1/0", None, "#DIV/0!")

    assert codes(book(tmp_path, sheets(), faulty)) == ["IN503"]


@pytest.mark.parametrize("column", [names.DECISION, names.ID, names.DATA])
@pytest.mark.parametrize("twice", [True, False])
def test_a_column_that_is_gone_or_there_twice(tmp_path: Path, column: str, twice: bool) -> None:
    """It is not guessed which is meant."""
    made = sheets()
    number = made[names.SUGGESTIONS][0].index(column)
    for row in made[names.SUGGESTIONS]:
        row.append(row[number]) if twice else row.__setitem__(number, "")

    assert codes(book(tmp_path, made)) == ["IN503"]


@pytest.mark.parametrize("sheet", [names.SUGGESTIONS, names.MADE_FROM])
def test_a_sheet_that_is_gone_or_named_anew(tmp_path: Path, sheet: str) -> None:
    """It says which."""
    made = sheets()
    made["Other"] = made.pop(sheet)

    assert codes(book(tmp_path, made)) == ["IN501"]


def test_a_cell_far_away_is_refused(tmp_path: Path) -> None:
    """A table of a million rows is made of no one cell."""

    def far(_: Any, sheet: Any) -> None:
        sheet.write(1_048_575, 0, "x")

    path = book(tmp_path, sheets(), far)

    def refused() -> None:
        with pytest.raises(RecordError, match="far away from all others"):
            brought_back(str(path))

    assert calls(refused) < MOMENT


@pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_in_what_is_filled_in(tmp_path: Path, value: str) -> None:
    """It is text that a record can hold, on every cell that takes text."""
    found = first(book(tmp_path, filled(names.REASON, value[:30_000])))

    assert not any(ord(sign) < 32 and sign not in "\n\t" for sign in found.reason or "")


@pytest.mark.parametrize(
    "data",
    [
        "[" * 20_000,
        '{"id": ' * 5_000,
        "1" * 20_000,
        "null",
        '"text"',
        "{}",
        "NaN",
        '{"id": "x"}',
    ],
    ids=["deep list", "deep table", "number", "null", "text", "empty", "nan", "other"],
)
def test_hostile_data_in_a_row(tmp_path: Path, data: str) -> None:
    """It is the suggestion that was written, or none."""
    assert codes(book(tmp_path, filled(names.DATA, data))) == ["IN503"]


def test_a_suggestion_whose_name_was_changed(tmp_path: Path) -> None:
    """A row says which suggestion it is in two places."""
    assert codes(book(tmp_path, filled(names.ID, DAY))) == ["IN503"]


def test_a_row_more_without_a_suggestion(tmp_path: Path) -> None:
    """A decision about nothing is told, with its cell."""
    made = sheets()
    row = [""] * len(made[names.SUGGESTIONS][0])
    row[at(names.DECISION)] = "accept"
    made[names.SUGGESTIONS].append(row)

    assert codes(book(tmp_path, made)) == ["IN503"]


def test_rows_may_be_sorted_and_left_out(tmp_path: Path) -> None:
    """Each has all that is needed."""
    made = sheets()
    head, *rows = made[names.SUGGESTIONS]
    made[names.SUGGESTIONS] = [head, *reversed(rows[1:])]

    assert len(brought_back(str(book(tmp_path, made))).entries) == len(rows) - 1


def bomb(part: str, content: bytes) -> bytes:
    """Return a workbook of suggestions in which a part is another one."""
    held, made = io.BytesIO(), as_workbook(cases.case(), {})
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
    return held.getvalue()


_ENTITIES = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    "content",
    [
        bomb("xl/sharedStrings.xml", b" " * (100 * 1024 * 1024)),
        bomb("xl/sharedStrings.xml", _ENTITIES),
        bomb("xl/workbook.xml", _ENTITIES),
        bomb("xl/worksheets/sheet2.xml", _ENTITIES),
        b"PK\x03\x04 and nothing",
        b"",
        as_toml(cases.case(), {}),
    ],
    ids=["zip bomb", "entities", "entities of the book", "entities of a sheet", "cut", "empty", "another kind"],
)
def test_a_workbook_that_is_none_or_a_bomb(tmp_path: Path, content: bytes) -> None:
    """It is refused in a moment, and unpacked no further."""
    path = tmp_path / "suggestions.xlsx"
    path.write_bytes(content)

    def refused() -> None:
        assert len(codes(path)) == 1

    assert calls(refused) < MOMENT


# TOML


def toml(folder: Path, text: str) -> Path:
    """Write a TOML file of suggestions."""
    path = folder / "suggestions.toml"
    path.write_text(text, "utf-8")
    return path


def changed(old: str, new: str) -> str:
    """Return suggestions in which a line is another one."""
    text = as_toml(cases.case(), {}).decode()
    assert old in text
    return text.replace(old, new, 1)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('act = "publish"', "act = 5"),
        ('act = "publish"', 'act = "publish", to = 5'),
        ('act = "publish"', 'act = "publish", to = [{}]'),
        ('act = "publish"', 'act = "publish", evidence = [{ quote = "made up" }]'),
        ('act = "publish"', 'act = "publish", note = "made up"'),
        ('act = "publish"', 'act = "publish", more = 1'),
        ('kind = "act"', 'kind = "fund"'),
        ('kind = "act"', 'kind = ["act"]'),
        ('needs = ["on"]', "needs = 5"),
        ('needs = ["on"]', 'needs = "on"'),
        ('doers = ["Fife Council", "NHS Fife"]', "doers = [5]"),
        ('item = "aims"\n', 'item = ["aims"]\n'),
        ('point = "act"', "point = []"),
        ('point = "act"', "point = {}"),
        ('page = "2 (printed 1)"', 'page = "2\\u0000"'),
        ('page = "2 (printed 1)"', 'page = "\\u001b[31m2"'),
    ],
)
def test_a_part_that_was_never_written_so(tmp_path: Path, old: str, new: str) -> None:
    """A fact that a record could not hold, or with evidence that nobody has looked at, is refused with its line."""
    path = toml(tmp_path, changed(old, new))
    with pytest.raises(RecordError) as caught:
        brought_back(str(path))

    assert {each.code for each in caught.value.diagnostics} == {"IN503"}
    assert all(each.places[0].position for each in caught.value.diagnostics)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "suggestion = 5",
        'suggestion = 5\n[reading]\nbody = "B"',
        "suggestion = " + "[" * 5_000,
        "a." * 5_000 + "a = 1",
        "\ufeff[reading]\nbody = 5",
        "[reading]\n" + "body = [" + "1," * 1_000 + "]",
    ],
    ids=["empty", "number", "not a list", "deep", "dotted", "body", "list"],
)
def test_toml_that_is_none_of_suggestions(tmp_path: Path, text: str) -> None:
    """It is told, and nothing of it is used."""
    path = toml(tmp_path, text)

    def refused() -> None:
        assert codes(path)

    assert calls(refused) < MOMENT


@pytest.mark.parametrize("entry", ["5", '"text"', "[]", "{}"])
def test_an_entry_that_is_no_suggestion(tmp_path: Path, entry: str) -> None:
    """It is told apart from those that are."""
    assert codes(toml(tmp_path, f'suggestion = [{entry}]\n[reading]\nbody = "B"\n')) == ["IN503"]


# How many


@pytest.mark.parametrize("number", [SUGGESTIONS, SUGGESTIONS + 1])
def test_there_is_a_limit_to_suggestions(tmp_path: Path, number: int) -> None:
    """Above it a file is refused at once, and with the number of them."""
    bare = {"id": ACT, "answer": "found", "point": "act", "duty": "sct-cyp-2014.prepare-plan"}
    table = f"[[suggestion]]\n{''.join(f'{key} = {json.dumps(value)}{chr(10)}' for key, value in bare.items())}"
    path = toml(tmp_path, '[reading]\nbody = "B"\n' + table * number)
    if number <= SUGGESTIONS:
        assert len(brought_back(str(path)).entries) == number
        return
    with pytest.raises(RecordError, match=r"IN515 found 5,001 suggestions; expected at most 5,000"):
        brought_back(str(path))


def test_there_is_a_limit_to_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a TOML file."""
    monkeypatch.setattr(offer_files, "SUGGESTIONS", len(sheets()[names.SUGGESTIONS]) - 2)

    assert codes(book(tmp_path, sheets())) == ["IN515"]
