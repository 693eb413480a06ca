"""The record workbook as people fill it in: what is taken as meant, and what is told with its sheet and cell."""

from __future__ import annotations

import re
import sys
import zipfile
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from csc_rules.dates import When
from csc_rules.errors import RecordError, UsageError
from csc_rules.extra import needed
from csc_rules.record.choices import Choices
from csc_rules.record.model import Act, Document, Record
from csc_rules.record.workbook import loads, written
from csc_rules.record.workbook.file import LARGEST_UNPACKED
from csc_rules.record.workbook.sheets import headers, sheets

xlsxwriter = needed("xlsxwriter", "tests")

BODY = [["What", "Answer"], ["Body", "B"]]
ACTS = ["Row", "Act*", "When*", "Document or object", "By whom"]


def book(**pages: Any) -> bytes:
    """Make a workbook of sheets, each a list of rows; a name is written with _ for a blank."""
    target = BytesIO()
    made = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False})
    day = made.add_format({"num_format": "yyyy-mm-dd"})
    for name, rows in ({"Body": BODY} | pages).items():
        page = made.add_worksheet(name.replace("_", " "))
        for number, row in enumerate(rows):
            for at, value in enumerate(row):
                if isinstance(value, str):
                    page.write_string(number, at, value)
                elif isinstance(value, date | time):
                    page.write_datetime(number, at, value, day)
                elif value is not None:
                    page.write(number, at, value)
    made.close()
    return target.getvalue()


def read(**pages: Any) -> Record:
    """Read the record of a workbook."""
    return loads(book(**pages), "r.xlsx")


def mistakes(content: bytes) -> list[str]:
    """Give what is wrong with a workbook."""
    with pytest.raises(RecordError) as caught:
        loads(content, "r.xlsx")
    return [str(each) for each in caught.value.diagnostics]


def only(**pages: Any) -> str:
    """Give the one thing that is wrong with a workbook."""
    (found,) = mistakes(book(**pages))
    return found


# What is taken as it is meant


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        ("2021-01-31", When.parse("2021-01-31")),
        (date(2021, 1, 31), When.parse("2021-01-31")),
        (datetime(2021, 1, 31), When.parse("2021-01-31")),
        ("2021-01", When.parse("2021-01")),
        (" 2021 ", When.parse("2021")),
        (2021, When.parse("2021")),
        ("Unknown", When(None, None)),
        ("not before 2014", When(date(2014, 1, 1), None)),
        ("Not after  2015-06", When(None, date(2015, 6, 30))),
        ("not before 2014 and not after 2015", When(date(2014, 1, 1), date(2015, 12, 31))),
        ("not before 2014, not after 2015", When(date(2014, 1, 1), date(2015, 12, 31))),
    ],
)
def test_days(cell: object, meant: When) -> None:
    """A day is taken as a date or as text, and may be honestly less."""
    assert read(Acts=[ACTS, ["", "lay", cell]]).acts[0].on == meant


def test_numbers_in_columns_of_text_are_text() -> None:
    """A page 5 is the text "5", not "5.0"."""
    record = read(
        Acts=[ACTS, ["a", "lay", "2021"]], Evidence=[["Belongs to", "Page", "Source"], ["a", 5, 2.5], ["a", True, "x"]]
    )

    assert [(seen.page, seen.source) for seen in record.acts[0].evidence] == [("5", "2.5"), ("TRUE", "x")]


def test_blanks_around_words_and_blank_rows_are_nothing() -> None:
    """Trailing blanks, and rows in which nothing stands but their name, are not taken for anything."""
    record = read(Acts=[["", ""], ACTS, ["act 1", " lay ", "2021", "  ", " B ; C\nD "], [], ["act 2"], ["", "  "]])

    assert record.acts == (Act(act="lay", on=When.parse("2021"), by=("B", "C", "D")),)


def test_columns_may_be_moved_and_sheets_too() -> None:
    """Columns are known by their titles, whatever their order, in capitals or not."""
    record = read(Acts=[["when", "BY WHOM", "Act"], ["2021", "B", "lay"]])

    assert record.acts == (Act(act="lay", on=When.parse("2021"), by=("B",)),)


def test_a_name_with_a_semicolon_stands_in_quotes() -> None:
    """Several names in a cell have semicolons between them, and a quoted one may hold one."""
    assert read(Acts=[ACTS, ["", "lay", "2021", "", '"A; B"; "C" D']]).acts[0].by == ("A; B", '"C" D')


def test_yes_and_no() -> None:
    """A cell for yes or no takes the words, and what a spreadsheet makes of true and false."""
    header = ["Id", "Kind", "Draft"]
    rows = [["a", "k", "Yes "], ["b", "k", True], ["c", "k", "no"], ["d", "k", None]]

    assert [each.draft for each in read(Documents=[header, *rows]).documents] == [True, True, False, False]


def test_a_formula_counts_for_its_value() -> None:
    """What a formula came to is taken as if it had been written."""
    target = BytesIO()
    made = xlsxwriter.Workbook(target, {"in_memory": True})
    page = made.add_worksheet("Body")
    page.write_row(0, 0, ["Body"])
    page.write_formula(0, 1, '="B"&"C"', None, "BC")
    made.close()

    assert loads(target.getvalue(), "r.xlsx").body == "BC"


def test_hidden_sheets_are_read() -> None:
    """What stands on a hidden sheet counts: hiding it does not take it back."""
    target = BytesIO()
    made = xlsxwriter.Workbook(target, {"in_memory": True})
    made.add_worksheet("Body").write_row(0, 0, ["Body", "B"])
    page = made.add_worksheet("Acts")
    page.write_row(0, 0, ["Act", "When"])
    page.write_row(1, 0, ["lay", "2021"])
    page.hide()
    made.close()

    assert len(loads(target.getvalue(), "r.xlsx").acts) == 1


def test_rows_can_be_sorted() -> None:
    """Evidence stays with its row when the rows are put in another order."""
    evidence = [["Belongs to", "Page"], ["act 2", "two"], ["act 1", "one"]]
    record = read(Acts=[ACTS, ["act 2", "lay", "2021"], ["act 1", "adopt", "2020"]], Evidence=evidence)

    assert [(act.act, act.evidence[0].page) for act in record.acts] == [("lay", "two"), ("adopt", "one")]


def test_a_new_row_between_others_needs_no_name() -> None:
    """A row that somebody has put in is taken without a name, and moves nobody's evidence."""
    rows = [["act 1", "lay", "2021"], ["", "publish", "2021"], ["act 2", "adopt", "2020"]]
    record = read(Acts=[ACTS, *rows], Evidence=[["Belongs to", "Page"], ["act 2", "1"]])

    assert [len(act.evidence) for act in record.acts] == [0, 0, 1]


def test_contents_belong_to_their_document() -> None:
    """An item belongs to a document by its id, and can have evidence of its own."""
    record = read(
        Documents=[["Id", "Kind"], ["d", "plan"]],
        Contents=[["Row", "Document", "Item", "Status"], ["c", "d", "aims", "partial"]],
        Evidence=[["Belongs to", "Quote"], ["c", "“aims”"]],
    )
    (content,) = record.documents[0].contents

    assert (content.item, content.status, content.evidence[0].quote) == ("aims", "partial", "“aims”")
    assert str(record.place("document[0].contents.aims.status")) == "r.xlsx:Contents!D2"


# What is told


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        ({"Acts": [ACTS, ["", "lay", "soon"]]}, 'r.xlsx:Acts!C2: IN012 found "soon"; expected a day'),
        ({"Acts": [ACTS, ["", "lay", "31/01/2021"]]}, "did you mean 2021-01-31?"),
        ({"Acts": [ACTS, ["", "lay", ""]]}, "r.xlsx:Acts!C2: IN010 found nothing in “When”; expected it in this row"),
        ({"Acts": [ACTS, ["", "lay", datetime(2021, 1, 31, 9, 30)]]}, "leave the time of day out: 2021-01-31"),
        ({"Acts": [ACTS, ["", date(2021, 1, 31), "2021"]]}, "r.xlsx:Acts!B2: IN011 found 2021-01-31; expected text"),
        ({"Acts": [[*ACTS, "Colour"], ["", "lay", "2021"]]}, "r.xlsx:Acts!F1: IN021 found the column “Colour”"),
        ({"Acts": [["Act", "Wen"], ["lay", "2021"]]}, "did you mean When?"),
        ({"Acts": [[*ACTS, ""], ["", "lay", "2021", "", "", "x"]]}, "r.xlsx:Acts!F1: IN021 found values in a column"),
        ({"Acts": [[*ACTS, "when"], ["", "lay", "2021"]]}, "r.xlsx:Acts!F1: IN021 found the column “When” a second"),
        ({"Acs": [ACTS, ["", "lay", "2021"]]}, "r.xlsx:Acs!A1: IN020 found the sheet “Acs”; expected one of Body"),
        (
            {"Evidence": [["Belongs to", "Page"], ["act 9", "1"]], "Acts": [ACTS, ["act 1", "lay", "2021"]]},
            "r.xlsx:Evidence!A2: IN022 found “act 9”, which no row is called;",
        ),
        (
            {"Evidence": [["Belongs to", "Page"], ["act 1", "1"]], "Acts": [ACTS, ["act 1"]]},
            "r.xlsx:Evidence!A2: IN022 found “act 1”, a row that says nothing",
        ),
        ({"Evidence": [["Belongs to", "Page"], ["", "1"]]}, "r.xlsx:Evidence!A2: IN010 found nothing in “Belongs to”"),
        (
            {"Acts": [ACTS, ["a", "lay", "2021"], ["a", "lay", "2022"]]},
            "r.xlsx:Acts!A3: IN014 found the name “a” a second time",
        ),
        (
            {
                "Funds": [["Id", "Kind"], ["f", "pooled-fund"]],
                "Contents": [["Document", "Item", "Status"], ["f", "aims", "present"]],
            },
            "r.xlsx:Contents!A2: IN022 found “f”, a row of Funds; expected one of Documents",
        ),
        (
            {
                "Documents": [["Id", "Kind"], ["d", "plan"]],
                "Contents": [["Document", "Item", "Status"], ["d", "a", "present"], ["d", "a", "absent"]],
            },
            "r.xlsx:Contents!B3: IN014 found the item “a” a second time",
        ),
        (
            {"Documents": [["Id", "Kind", "Draft"], ["d", "plan", "maybe"]]},
            'r.xlsx:Documents!C2: IN011 found "maybe"; expected yes or no',
        ),
        ({"Documents": [["Id", "Kind", "Period from"], ["d", "plan", "2021"]]}, "nothing in “Period through”"),
        (
            {
                "Funds": [["Id", "Kind"], ["f", "k"]],
                "Payments": [["Fund", "For whom", "When", "Amount"], ["f", "x", "2021", "£5m"]],
            },
            'r.xlsx:Payments!D2: IN011 found "£5m"; expected an amount',
        ),
        ({"Body": [["What", "Answer"]]}, "IN010 found no body; expected whose record it is"),
        ({"Body": [["Body", "B"], ["Titel", "T"]]}, "r.xlsx:Body!A2: IN021 found “Titel”"),
        ({"Body": [["Body", "B"], ["Body", "C"]]}, "r.xlsx:Body!B2: IN022 found Body a second time"),
    ],
)
def test_mistakes_have_their_cell(pages: dict[str, Any], said: str) -> None:
    """Every mistake names its sheet and its cell, and what was expected there."""
    assert said in only(**pages)


def test_all_mistakes_are_told_at_once() -> None:
    """The mistakes of every sheet are told in one run."""
    found = mistakes(
        book(Acts=[ACTS, ["", "lay", "soon"], ["", "lay", "later"]], Nots=[["x"]], Owners=[["Duty"], ["a.b"]])
    )

    assert [re.sub(r": .*", "", each.removeprefix("r.xlsx:")) for each in found] == [
        "Nots!A1",
        "Acts!C2",
        "Acts!C3",
        "Owners!A2",
    ]


def test_merged_cells_are_told() -> None:
    """Of merged cells only one has the value, so none is taken for the others."""
    target = BytesIO()
    made = xlsxwriter.Workbook(target, {"in_memory": True})
    made.add_worksheet("Body").write_row(0, 0, ["Body", "B"])
    page = made.add_worksheet("Acts")
    page.write_row(0, 0, ["Act", "When"])
    page.merge_range(1, 0, 2, 0, "lay")
    page.write_string(1, 1, "2021")
    made.close()

    assert mistakes(target.getvalue())[0].startswith("r.xlsx:Acts!A2:A3: IN022 found cells that are merged")


def test_cells_that_show_an_error_are_told() -> None:
    """A cell that shows #REF! is not taken for an empty one."""
    content = book(Acts=[[*ACTS, "Note"], ["", "lay", "2021", "", "", 5]])
    spoilt = repacked(content, "xl/worksheets/sheet2.xml", b'<c r="F2"><v>5</v>', b'<c r="F2" t="e"><v>#REF!</v>')

    assert mistakes(spoilt)[0].startswith("r.xlsx:Acts!F2: IN011 found a cell that shows an error; expected a value")


# What is no workbook


def repacked(content: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """Replace something in a part of a workbook."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as before, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after:
        for info in before.infolist():
            text = before.read(info)
            if info.filename == part:
                assert old in text
                text = text.replace(old, new)
            after.writestr(info.filename, text)
    return target.getvalue()


def zipped(**parts: bytes) -> bytes:
    """Make a zip file; a name is written with __ for a slash and _ for a dot."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name.replace("__", "/").replace("_", "."), content)
    return target.getvalue()


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "IN006 found an empty file"),
        (b"[record]\nbody = 'B'\n", "IN019 found no workbook"),
        (OLD + b"x" * 100, "IN019 found a workbook of an old format, .xls; expected .xlsx"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), "IN019 found a workbook that is protected by a password"),
        (zipped(word__document_xml=b"<x/>"), "IN019 found a Word document"),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "IN019 found an OpenDocument file"),
        (zipped(a=b"x"), "IN019 found a zip file that is no workbook"),
        (zipped(xl__workbook_xml=b"<x"), "IN019 found a workbook with a damaged part"),
        (zipped(xl__workbook_xml=b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), "IN019 found a workbook with a damaged"),
        (zipped(a=b"\0" * (LARGEST_UNPACKED + 1)), "IN004 found a file that unpacks to more than 60 MiB"),
        (zipped(**{f"a{number}": b"" for number in range(2001)}), "IN004 found a file that unpacks to more than"),
        (book()[:-100], "IN019 found no workbook"),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_what_is_no_workbook(content: bytes, said: str) -> None:
    """A file that is no workbook, is locked, or would fill the memory is refused with the reason."""
    (found,) = mistakes(content)

    assert found.startswith(f"r.xlsx: {said}")


def test_a_part_that_hides_its_size_is_refused() -> None:
    """A part that says it is small and unpacks to more is not believed."""
    content = bytearray(zipped(xl__workbook_xml=b"\0" * 100_000))
    size = (100_000).to_bytes(4, "little")
    while (at := content.find(size)) >= 0:
        content[at : at + 4] = (10).to_bytes(4, "little")

    assert "IN019 found no workbook" in mistakes(bytes(content))[0]


def test_a_cell_far_away_is_refused() -> None:
    """A cell in the last corner of a sheet would make millions of empty ones, and is told instead."""
    content = book(Acts=[ACTS, ["", "lay", "2021"]])
    spoilt = repacked(content, "xl/worksheets/sheet2.xml", b'r="B2"', b'r="XFD1048576"')

    assert mistakes(spoilt)[0].startswith("r.xlsx:Acts!XFD1048576: IN004 found the cell XFD1048576")


# What is written

FULL = Record(
    body="B",
    begins=date(2020, 1, 1),
    documents=(Document(id="=1+1", kind="plan", title="@x"),),
    acts=(Act(act="lay", on=When.parse("2021-01-31")), Act(act="lay", on=When.parse("2021"), amount=7.5)),
)
CHOICES = Choices(kinds=("plan",), acts=("lay",), items=("aims",), slots=("a.b",))


def parts() -> dict[str, str]:
    """Give the parts of a workbook as text."""
    with zipfile.ZipFile(BytesIO(written(FULL, choices=CHOICES))) as packed:
        return {info.filename: packed.read(info).decode() for info in packed.infolist()}


def test_no_cell_holds_a_formula() -> None:
    """Whatever a text begins with, no cell is a formula."""
    assert not [name for name, text in parts().items() if "worksheets/" in name and re.search(r"<f[ >]", text)]


def test_dates_are_dates_and_vague_days_text() -> None:
    """A spreadsheet sees a day as a day, an amount as a number, and a year as text."""
    made = CalamineWorkbook.from_filelike(BytesIO(written(FULL)))
    rows = made.get_sheet_by_name("Acts").to_python()
    when, amount = rows[0].index("When*"), rows[0].index("Amount")

    assert [row[when] for row in rows[1:3]] == [date(2021, 1, 31), "2021"]
    assert rows[2][amount] == 7.5


def test_it_says_what_it_is() -> None:
    """The first sheet says that this is the record workbook, and not the register."""
    made = CalamineWorkbook.from_filelike(BytesIO(written(FULL)))
    lines = [str(row[0]) for row in made.get_sheet_by_name("Read me").to_python()]

    assert made.sheet_names[0] == "Read me"
    assert any("record workbook" in line for line in lines)
    assert any("not the obligations register" in line for line in lines)


def test_every_sheet_is_a_table_with_spare_rows_prompts_and_lists() -> None:
    """Each sheet is a real table with a frozen header, a prompt for each column, and lists to choose from."""
    found = parts()
    tables = [text for name, text in found.items() if name.startswith("xl/tables/")]
    acts = next(
        text for name, text in found.items() if "worksheets/" in name and "By whom" not in name and "sheet5" in name
    )

    assert len(tables) == len(sheets()) + 1
    assert 'state="frozen"' in acts
    assert acts.count("<dataValidation ") >= len(headers(next(each for each in sheets() if each.title == "Acts"))) - 1
    assert "Lists!$B$2:$B$2" in acts
    assert "'Documents'!$A$2" in acts


def test_headers_are_unique() -> None:
    """No two columns of a sheet have one title, and no title is longer than a prompt can show."""
    for sheet in sheets():
        titles = [column.title.casefold() for column in headers(sheet)]
        assert len(set(titles)) == len(titles), sheet.title
        assert max(map(len, titles)) <= 32
        assert all(len(column.prompt) <= 255 for column in headers(sheet)), sheet.title


@pytest.mark.parametrize("package", ["xlsxwriter", "python_calamine"])
def test_without_the_extra_it_says_what_to_install(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the packages for workbooks are not installed, that is said, with what to install."""
    content = written(FULL)
    monkeypatch.setitem(sys.modules, package, None)

    with pytest.raises(UsageError, match=r"US211 .* needs the package .*pip install 'csc-rules\[officer\]'"):
        loads(written(FULL), "r.xlsx") if package == "xlsxwriter" else loads(content, "r.xlsx")
