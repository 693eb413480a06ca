"""A workbook that would fill the memory, or whose parts are damaged, is refused before it is read."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from csc_rules.errors import RecordError
from csc_rules.record.model import Record
from csc_rules.record.workbook import loads, written
from csc_rules.record.workbook.reach import Damaged, TooFar, looked_at

SHEET = "xl/worksheets/sheet4.xml"
END = b"</sheetData>"


def changed(part: str, old: bytes, new: bytes, *, named: str = "") -> bytes:
    """Return a workbook of which a part is changed, and has another name where one is given."""
    target = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(written(Record(body="B")))) as before,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for info in before.infolist():
            content = before.read(info)
            if info.filename == part:
                assert old in content
                content = content.replace(old, new)
            after.writestr(named if named and info.filename == part else info.filename, content)
    return target.getvalue()


def refused(content: bytes) -> str:
    """Return the only mistake of a workbook."""
    with pytest.raises(RecordError) as raised:
        loads(content, "r.xlsx")
    (found,) = raised.value.diagnostics
    return str(found)


WIDE = b"<row>" + b"<c><v>1</v></c>" * 16_000 + b"</row>"
FAR = b'<row r="90000"><c r="XFD90000"><v>1</v></c></row>'


@pytest.mark.parametrize(
    "rows",
    [
        WIDE,
        FAR.replace(b"XFD", b"xfd"),
        b'<row r="9"><c x=">" r="XFD9"><v>1</v></c></row>',
        b'<row r="9"><c r="&#88;FD9"><v>1</v></c></row>',
        b'<x:row xmlns:x="y" r="9"><x:c r="XFD9"/></x:row>',
    ],
    ids=("no places", "small letters", "a mark in a value", "an entity", "a prefix"),
)
def test_a_cell_is_found_however_its_place_is_written(rows: bytes) -> None:
    """Cells that do not say where they stand, or say it oddly, are counted as those count that read them."""
    assert "IN004 found the cell" in refused(changed(SHEET, END, rows + END))


@pytest.mark.parametrize(
    ("rows", "row"),
    [
        (b"<row><c><v>1</v></c></row>" * 100_001, "100,001"),
        (b'<row r="1"><c r="SA1"/></row><row r="90000"><c r="A90000"/></row>', "90,000"),
    ],
    ids=("rows without places", "an angle"),
)
def test_a_row_too_far_away_is_named_before_its_cells(rows: bytes, row: str) -> None:
    """A row that begins too far away is what is found: no cell of it was read."""
    assert f"IN004 found row {row}, far away" in refused(changed(SHEET, END, rows + END))


def test_a_part_under_another_spelling_is_not_read() -> None:
    """What opens a workbook takes no notice of capitals, and is given no part that was not looked at."""
    spoilt = changed(SHEET, END, FAR + END, named=SHEET.replace("sheet4", "SHEET4"))

    assert "IN019 found a workbook that cannot be read" in refused(spoilt)


def test_a_text_that_many_cells_share_is_counted_for_each() -> None:
    """A text that stands in the file once, and in a hundred thousand cells, is not multiplied."""
    text = b"<si><t>" + b"x" * 1_000_000 + b"</t></si></sst>"
    content = changed("xl/sharedStrings.xml", b"</sst>", text)
    with zipfile.ZipFile(BytesIO(content)) as packed:
        last = packed.read("xl/sharedStrings.xml").count(b"<si>") - 1
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as before, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after:
        for info in before.infolist():
            cells = b'<row><c t="s"><v>%d</v></c></row>' % last * 100_000
            part = before.read(info)
            after.writestr(info.filename, part.replace(END, cells + END) if info.filename == SHEET else part)

    assert "IN004 found a file of more than" in refused(target.getvalue())


@pytest.mark.parametrize("rows", [b"<row>", b"\xff\xfe", b'<row r="x"/>', b'<row><c r="1A"/></row>', b"&a;"])
def test_a_damaged_sheet_is_not_taken_for_an_empty_one(rows: bytes) -> None:
    """A sheet that breaks off is refused: half of its rows are not what the body did."""
    assert "IN019 found a damaged sheet" in refused(changed(SHEET, END, rows + END))


def test_entities_are_not_followed() -> None:
    """A sheet that declares entities is refused."""
    with pytest.raises(Damaged):
        looked_at(b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>')


def test_a_cell_too_far_away_is_named() -> None:
    """The message names the cell as a spreadsheet does."""
    with pytest.raises(TooFar) as raised:
        looked_at(b'<row r="7"><c r="AAA7"/></row>')

    assert raised.value.cell == "AAA7"


def test_bytes_that_cannot_be_unpacked_are_refused() -> None:
    """A zip file whose compressed bytes are spoilt is no workbook, and no fault of the program."""
    content = bytearray(written(Record(body="B")))
    seen = set()
    for at in range(45, 400, 25):
        spoilt = bytearray(content)
        spoilt[at] ^= 0xFF
        try:
            loads(bytes(spoilt), "r.xlsx")
        except RecordError as error:
            seen |= {each.code for each in error.diagnostics}

    assert "IN019" in seen
