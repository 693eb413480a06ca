"""The file of a workbook opened with care: what is no workbook, is locked, or would fill the memory is refused.

Its parts are taken out of the zip here, within limits, and handed on in a new one: so nothing larger than what was
looked at is ever read. A cell far away from all others would make a sheet of millions of empty ones, and is refused.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET

from attrs import frozen

from csc_rules.errors import Diagnostic, Place, RecordError
from csc_rules.extra import needed
from csc_rules.record.files import LARGEST, too_large
from csc_rules.record.problems import EMPTY, NO_WORKBOOK, TOO_LARGE
from csc_rules.record.workbook.reach import Damaged, TooFar, TooMuch, lengths_of, looked_at

# What a workbook of the largest size may be when its parts are unpacked, and how many it may have.
LARGEST_UNPACKED = 12 * LARGEST
MOST_PARTS = 2000

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_SHARED = "xl/sharedstrings.xml"
# What a workbook is read by, beside its sheets.
_NEEDED = {"[content_types].xml", "xl/workbook.xml", _SHARED, "xl/styles.xml"}
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@frozen(kw_only=True)
class Page:
    """One sheet as it was read: its name, its rows of values from A1 on, and what is odd about it.

    *faulty* are the cells that show an error, *merged* the areas that are one cell, as row and column from 0.
    """

    name: str
    hidden: bool
    rows: tuple[tuple[object, ...], ...]
    faulty: frozenset[tuple[int, int]]
    merged: tuple[tuple[tuple[int, int], tuple[int, int]], ...]


def pages(content: bytes, name: str) -> tuple[Page, ...]:
    """Return the sheets of a workbook, in its order. Raises RecordError for what is none, or cannot be opened."""
    if len(content) > LARGEST:
        raise too_large(name)
    package = needed("python_calamine", "reading .xlsx")
    parts = _parts(content, name)
    sheets = dict(_sheet_parts(parts, name))
    lengths = _lengths(parts, name)
    faulty = {title: _looked_at(parts[part], lengths, title, name) for title, part in sheets.items()}
    try:
        book = package.CalamineWorkbook.from_filelike(_packed(parts, sheets.values()))
        return tuple(_page(book, meta, faulty.get(meta.name, frozenset()), package) for meta in book.sheets_metadata)
    except package.CalamineError as error:
        raise _refused(f"found a workbook that cannot be read ({error}); expected one", name, _SAVE_AGAIN) from None


_SAVE_AGAIN = "open it in Excel or LibreOffice and save it again as .xlsx"


def _page(book: Any, meta: Any, faulty: frozenset[tuple[int, int]], package: Any) -> Page:
    rows: tuple[tuple[object, ...], ...] = ()
    merged: tuple[Any, ...] = ()
    if meta.typ == package.SheetTypeEnum.WorkSheet:
        sheet = book.get_sheet_by_name(meta.name)
        rows = tuple(map(tuple, sheet.to_python(skip_empty_area=False)))
        merged = tuple(sheet.merged_cell_ranges or ())
    hidden = meta.visible != package.SheetVisibleEnum.Visible
    return Page(name=meta.name, hidden=hidden, rows=rows, faulty=faulty, merged=merged)


def _parts(content: bytes, name: str) -> dict[str, bytes]:
    """Take the parts out of the zip, and refuse what has too many or too large ones before it is unpacked."""
    if not content:
        raise RecordError([Diagnostic(EMPTY, "found an empty file; expected a workbook", (Place(name),))])
    if content.startswith(_OLD):
        locked = _LOCKED in content
        found = "that is protected by a password" if locked else "of an old format, .xls"
        hint = "take the password off, and save it again" if locked else "save it as .xlsx"
        raise _refused(f"found a workbook {found}; expected .xlsx that can be opened", name, hint)
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            infos = packed.infolist()
            if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > LARGEST_UNPACKED:
                raise _too_much(name)
            # Reading stops at the size that was looked at, and a part that goes on beyond it is found faulty.
            parts = {info.filename: packed.read(info) for info in infos}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError, zlib.error) as error:
        if isinstance(error, RecordError):
            raise
        raise _refused(f"found no workbook ({_said(error)}); expected .xlsx", name, _SAVE_AGAIN) from None
    if "xl/workbook.xml" not in parts:
        raise _refused(f"found {_what(parts)}; expected a workbook, .xlsx", name, _SAVE_AGAIN)
    return parts


def _too_much(name: str) -> RecordError:
    limit = f"{LARGEST_UNPACKED // 1024 // 1024} MiB or {MOST_PARTS:,} parts"
    message = f"found a file that unpacks to more than {limit}; expected a record, which is far smaller"
    return RecordError([Diagnostic(TOO_LARGE, message, (Place(name),), "is it the right file?")])


def _said(error: Exception) -> str:
    if isinstance(error, RuntimeError) and "password" in str(error):
        return "it is protected by a password"
    return "it is damaged, or something else"


def _what(parts: dict[str, bytes]) -> str:
    if "word/document.xml" in parts:
        return "a Word document"
    if b"opendocument" in parts.get("mimetype", b""):
        return "an OpenDocument file"
    return "a zip file that is no workbook"


def _packed(parts: dict[str, bytes], sheets: Iterable[str]) -> BytesIO:
    """Pack the sheets that were looked at with what is needed to read them, and nothing else."""
    # What reads them takes no notice of capitals; of two names that differ in nothing else it is given one.
    needed_parts = {part.lower(): part for part in parts if part.endswith(".rels") or part.lower() in _NEEDED}
    kept = {*needed_parts.values(), *sheets}
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as packed:
        for part in sorted(kept):
            packed.writestr(part, parts[part])
    target.seek(0)
    return target


def _sheet_parts(parts: dict[str, bytes], name: str) -> Iterator[tuple[str, str]]:
    """Yield the name of each sheet with the part that holds it."""
    relations = _xml(parts, "xl/_rels/workbook.xml.rels", name)
    targets = {each.get("Id", ""): each.get("Target", "") for each in relations}
    for sheet in _xml(parts, "xl/workbook.xml", name).iter():
        if sheet.tag.endswith("}sheet"):
            target = targets.get(sheet.get(_RELATION, ""), "")
            part = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
            if part in parts:
                yield sheet.get("name", ""), part


def _xml(parts: dict[str, bytes], part: str, name: str) -> ET.Element:
    content = parts.get(part, b"")
    damaged = _damaged(part, name)
    # A part of a workbook declares no entities, and one that does is no part of a workbook.
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise damaged
    try:
        return ET.fromstring(content)  # noqa: S314 - without entities
    except ET.ParseError:
        raise damaged from None


def _lengths(parts: dict[str, bytes], name: str) -> tuple[int, ...]:
    """Return the lengths of the texts that cells share."""
    shared = [content for part, content in parts.items() if part.lower() == _SHARED]
    try:
        return lengths_of(shared[-1]) if shared else ()
    except Damaged:
        raise _damaged(_SHARED, name) from None


def _damaged(part: str, name: str) -> RecordError:
    return _refused(f"found a workbook with a damaged part ({part}); expected .xlsx", name, _SAVE_AGAIN)


def _looked_at(content: bytes, lengths: Sequence[int], title: str, name: str) -> frozenset[tuple[int, int]]:
    """Return the cells of a sheet that show an error; refuse a sheet that reaches too far, or is none."""
    try:
        return looked_at(content, lengths)
    except TooFar as error:
        what = f"row {int(error.cell):,}" if error.cell.isdigit() else f"the cell {error.cell}"
        message = f"found {what}, far away from all others; expected a table of a record"
        hint = "delete the empty rows and columns behind the table, and save again"
        raise RecordError([Diagnostic(TOO_LARGE, message, (Place(f"{name}:{title}!{error.cell}"),), hint)]) from None
    except TooMuch:
        raise too_large(name) from None
    except Damaged:
        raise _refused(f"found a damaged sheet, “{title}”; expected .xlsx", name, _SAVE_AGAIN) from None


def _refused(message: str, name: str, hint: str = "") -> RecordError:
    return RecordError([Diagnostic(NO_WORKBOOK, message, (Place(name),), hint)])
