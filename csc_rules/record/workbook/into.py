"""The record workbook read: the rows of its sheets become a plain tree, and every value keeps the cell it stands in."""

from __future__ import annotations

from typing import Any

from csc_rules.errors import Diagnostic, RecordError
from csc_rules.record.given import Given
from csc_rules.record.model import Record
from csc_rules.record.problems import NOT_A_COLUMN, NOT_A_ROW, NOT_A_SHEET, WRONG_TYPE, child
from csc_rules.record.reading import record_of
from csc_rules.record.workbook import words
from csc_rules.record.workbook.asking import mark_of, mark_of_given, names_in, put, read
from csc_rules.record.workbook.cells import meant
from csc_rules.record.workbook.file import Page, pages
from csc_rules.record.workbook.placing import Cells, Entry, Placing, follows, in_words_of_a_workbook, short
from csc_rules.record.workbook.sheets import Column, Sheet, body_columns, headers, sheets
from csc_rules.similar import nearest


def record(content: bytes, name: str) -> Record:
    """Read the record that a workbook holds. Raises RecordError with every mistake, each with its sheet and cell."""
    reader = _read(content, name)
    reader.leave_unanswered()
    tree = Placing(reader.entries, reader.unused, reader.cells, reader.faults).tree(reader.header)
    try:
        return record_of(tree, reader.cells, content, reader.faults, days_as_text=True)
    except RecordError as error:
        kept = [each for each in error.diagnostics if not follows(each, reader.cells)]
        raise RecordError(in_words_of_a_workbook(each, reader.cells) for each in kept) from None


def given(content: bytes, name: str) -> tuple[Given, ...]:
    """Return the rows that the workbook was given to be filled in. Raises RecordError for what cannot be opened."""
    return _read(content, name).given


def _read(content: bytes, name: str) -> _Reader:
    reader = _Reader(name)
    for page in pages(content, name):
        reader.page(page)
    return reader


class _Reader:
    def __init__(self, name: str) -> None:
        self.cells = Cells(name)
        self.faults: list[Diagnostic] = []
        self.header: dict[str, Any] = {}
        self.entries: list[Entry] = []
        self.unused: set[str] = set()
        self.given: tuple[Given, ...] = ()
        self.read: list[tuple[Entry, dict[tuple[str, ...], Any]]] = []
        self.known = {sheet.title.casefold(): sheet for sheet in sheets()}

    def fault(self, code: str, message: str, cell: str, hint: str = "", first: str | None = None) -> None:
        self.faults.append(self.cells.fault(code, message, cell, hint, first))

    # Pages

    def page(self, page: Page) -> None:
        """Take a sheet by its name; refuse one that is not known and holds anything."""
        title = " ".join(page.name.split()).casefold()
        if title in (words.READ_ME.casefold(), words.LISTS.casefold()):
            return
        if title == words.COPIES.casefold():
            self.given = tuple(read(page.rows))
            return
        if title == words.BODY.casefold():
            self.body(page)
        elif title in self.known:
            self.table(self.known[title], page)
        elif any(_filled(value) for row in page.rows for value in row):
            self.unknown(page)

    def unknown(self, page: Page) -> None:
        near = nearest(page.name, [words.BODY, *(sheet.title for sheet in sheets())])
        hint = f"did you mean {near[0]}?" if near else "keep notes of your own in another workbook"
        kind = "the hidden sheet" if page.hidden else "the sheet"
        titles = ", ".join((words.BODY, *(sheet.title for sheet in sheets())))
        self.fault(NOT_A_SHEET, f"found {kind} “{page.name}”; expected one of {titles}", f"{page.name}!A1", hint)

    def odd(self, page: Page) -> None:
        """Refuse cells that are merged, since only one of them has the value, and cells that show an error."""
        for (top, left), (bottom, right) in page.merged:
            area = f"{_a1(page, top, left)}:{_letters(right)}{bottom + 1}"
            self.fault(NOT_A_ROW, "found cells that are merged; expected a value in each cell", area, "unmerge them")
        for row, at in sorted(page.faulty):
            message = "found a cell that shows an error; expected a value"
            self.fault(WRONG_TYPE, message, _a1(page, row, at), "correct its formula, or write the value")

    def body(self, page: Page) -> None:
        """Read the sheet on which each key has a row, with its answer beside it."""
        self.odd(page)
        titles = {_folded(column.title): column for column in body_columns()}
        seen: dict[str, str] = {}
        for number, row in enumerate(page.rows):
            question, answer = (*row, "", "")[:2]
            column = titles.get(_folded(str(question)))
            cell = _a1(page, number, 1)
            if column is None:
                if _filled(question) and _folded(str(question)) != _folded(words.QUESTION):
                    near = nearest(str(question), [each.title for each in body_columns()])
                    hint = f"did you mean {near[0]}?" if near else ""
                    message = f"found “{short(question)}”; expected one of {', '.join(sorted(_titles(body_columns())))}"
                    self.fault(NOT_A_COLUMN, message, _a1(page, number, 0), hint)
                elif _filled(answer) and not _filled(question):
                    self.fault(NOT_A_ROW, "found an answer without what it is to; expected both", cell)
                continue
            path = _path(*column.keys)
            if path in seen:
                self.fault(NOT_A_ROW, f"found {column.title} a second time; expected it once", cell, first=seen[path])
            seen[path] = self.cells.spots[path] = cell
            value = meant(column, answer)
            if value is not None:
                self.header[column.keys[-1]] = value
        self.cells.spots.setdefault("record", f"{page.name}!A1")

    # Tables

    def table(self, sheet: Sheet, page: Page) -> None:
        """Read the rows of a table below the first row that holds anything, its header."""
        self.odd(page)
        top = next((number for number, row in enumerate(page.rows) if any(map(_filled, row))), None)
        if top is None:
            return
        columns = self.columns(sheet, page, top)
        for number in range(top + 1, len(page.rows)):
            row = page.rows[number]
            values = {column.keys: meant(column, row[at]) for at, column in columns.items()}
            cells = {column.keys: _a1(page, number, at) for at, column in columns.items()}
            ref = values.get(("id",) if sheet.ref_is_id else ("",))
            said = [at for at, column in columns.items() if column.keys != ("",) and _filled(row[at])]
            if not said:
                if isinstance(ref, str):
                    self.unused.add(ref)
                continue
            self.entry(sheet, values, cells, _a1(page, number, min(said)))

    def columns(self, sheet: Sheet, page: Page, top: int) -> dict[int, Column]:
        """Match columns by their titles, wherever they stand."""
        known = {_folded(column.title): column for column in headers(sheet)}
        found: dict[int, Column] = {}
        for at, title in enumerate(page.rows[top]):
            column = known.get(_folded(str(title)))
            cell = _a1(page, top, at)
            if _folded(str(title)) == _folded(words.WHY):
                continue
            if column is None:
                if any(_filled(row[at]) for row in page.rows[top:]):
                    self.unknown_column(sheet, title, cell)
                    self.cells.misnamed.add(page.name)
            elif column in found.values():
                self.fault(NOT_A_COLUMN, f"found the column “{column.title}” a second time; expected it once", cell)
            else:
                found[at] = column
        return found

    def unknown_column(self, sheet: Sheet, title: object, cell: str) -> None:
        titles = _titles(headers(sheet))
        if not _filled(title):
            hint = "give it one of these titles, or clear it"
            message = f"found values in a column without a title; expected one of {', '.join(titles)}"
        else:
            near = nearest(_folded(str(title)), [each.casefold() for each in titles])
            hint = f"did you mean {next(each for each in titles if each.casefold() == near[0])}?" if near else ""
            message = f"found the column “{short(title)}”; expected one of {', '.join(titles)}"
        self.fault(NOT_A_COLUMN, message, cell, hint)

    def entry(
        self, sheet: Sheet, values: dict[tuple[str, ...], Any], cells: dict[tuple[str, ...], str], cell: str
    ) -> None:
        table: dict[str, Any] = {}
        for column in sheet.columns:
            value = values.get(column.keys, [] if column.written else None)
            if value is not None:
                put(table, column.keys, value)
        ref = values.get(("id",) if sheet.ref_is_id else ("",))
        parent = values.get(("..",))
        entry = Entry(sheet, ref if isinstance(ref, str) else "", str(parent or ""), table, cells, cell)
        self.read.append((entry, values))

    def leave_unanswered(self) -> None:
        """Keep the rows that were given and that nobody has answered in out of the record.

        A document that an answer is about is there, and so is one that it is about.
        """
        marks = {mark_of_given(entry) for entry in self.given}
        answered = [not marks or mark_of(entry.sheet, values) not in marks for entry, values in self.read]
        papers = {entry.ref: values for entry, values in self.read if entry.sheet.ref_is_id}
        named: set[str] = set()
        more = [values for (_, values), is_answer in zip(self.read, answered, strict=True) if is_answer and marks]
        while more:
            new = set(names_in(more.pop())) - named
            named |= new
            more += [papers[name] for name in new if name in papers]
        for (entry, _), is_answer in zip(self.read, answered, strict=True):
            if is_answer or (entry.sheet.ref_is_id and entry.ref in named):
                self.entries.append(entry)
            elif entry.ref:
                self.unused.add(entry.ref)


def _path(*keys: str) -> str:
    path = ""
    for key in keys:
        path = child(path, key)
    return path


def _filled(value: object) -> bool:
    return bool(value.strip()) if isinstance(value, str) else value is not None


def _folded(title: str) -> str:
    return " ".join(title.replace("*", " ").split()).casefold()


def _titles(columns: tuple[Column, ...]) -> list[str]:
    return [column.title for column in columns]


def _a1(page: Page, row: int, column: int) -> str:
    return f"{page.name}!{_letters(column)}{row + 1}"


def _letters(column: int) -> str:
    letters, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
