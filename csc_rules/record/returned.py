"""What officers entered in an obligations register, read back from its workbook, each entry with its cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from attrs import field, frozen

from csc_rules.errors import Diagnostic, Place, RecordError
from csc_rules.record import register_sheet as names
from csc_rules.record.workbook.file import Page, pages

NOT_A_REGISTER = "IN301"
NO_COLUMN = "IN302"
NOT_A_DAY = "IN303"

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


@frozen(kw_only=True)
class Entry:
    """What stands in one row of the findings or the decisions, and in which cell each of it stands; empty where nothing
    does."""

    code: str
    finding: str
    slot: str
    question: str
    about: str
    owner_before: str
    owner: str
    evidence: str
    decision: str
    reason: str
    decided_by: str
    decided_on: date | None
    cells: Mapping[str, Place] = field(eq=False)

    def place(self, column: str) -> Place:
        """Return the cell of a column."""
        return self.cells[column]


@frozen(kw_only=True)
class Returned:
    """A register as it came back: of whose record it was made, when, from which law, and what was entered in it."""

    name: str
    body: str
    digest: str
    as_at: date
    rulesets: Mapping[str, str]
    what_if: bool
    entries: tuple[Entry, ...]
    body_at: Place


def returned(content: bytes, name: str) -> Returned:
    """Read an obligations register; *name* is what messages call its file.

    Rows may be in any order, and rows that nobody filled in are left out. Raises RecordError with everything that is
    wrong with the workbook, by sheet and cell; UsageError without the extra.
    """
    found = {page.name: page for page in pages(content, name)}
    _refuse_others(found, name)
    told = _Sources(page=found[names.SOURCES], name=name)
    faults: list[Diagnostic] = []
    entries = list(_entries(found[names.FINDINGS], name, names.READ_BACK, faults))
    # A register without that sheet may have been cut down to the findings.
    if names.DECISIONS in found:
        entries += _entries(found[names.DECISIONS], name, names.DECISIONS_READ_BACK, faults)
    if faults:
        raise RecordError(faults)
    record, day = told.row(names.RECORD), told.row(names.AS_AT)
    return Returned(
        name=name,
        body=told.value(record, names.NAME),
        digest=told.value(record, names.DIGEST),
        as_at=told.day(day, names.NAME),
        rulesets={told.ruleset(row): told.value(row, names.DIGEST) for row in told.rows(names.RULESET)},
        what_if=bool(list(told.rows(names.WHAT_IF))),
        entries=tuple(entries),
        body_at=told.place(record, names.NAME),
    )


def _refuse_others(found: Mapping[str, Page], name: str) -> None:
    """Refuse a workbook that is no register, such as the record workbook."""
    first = found.get(names.READ_ME)
    title = _text(first.rows[0][0]) if first and first.rows and first.rows[0] else ""
    lacking = [each for each in (names.FINDINGS, names.SOURCES) if each not in found]
    if title == names.TITLE and not lacking:
        return
    why = f"without the sheet “{lacking[0]}”" if title == names.TITLE else "that does not begin as one"
    raise RecordError(
        [
            Diagnostic(
                NOT_A_REGISTER,
                f"found a workbook {why}; expected an obligations register, as “check -o register.xlsx” writes it",
                (Place(name),),
                "a record workbook is a record itself, and is not imported: use it in place of the record",
            )
        ]
    )


@frozen(kw_only=True)
class _Sources:
    """The sheet of sources, whose rows are told apart by what they are of."""

    page: Page
    name: str

    @property
    def columns(self) -> Mapping[str, int]:
        return {_text(header): index for index, header in enumerate(self.page.rows[0])} if self.page.rows else {}

    def rows(self, what: str) -> Iterator[int]:
        at = self.columns.get(names.SOURCE)
        for number, row in enumerate(self.page.rows):
            if number and at is not None and _text(row[at]) == what:
                yield number

    def row(self, what: str) -> int:
        for number in self.rows(what):
            return number
        message = f"found no row of “{what}” on the sheet “{names.SOURCES}”; expected the one that was written there"
        hint = "take the sheet from a register that was not changed there"
        raise RecordError([Diagnostic(NOT_A_REGISTER, message, (Place(f"{self.name}:{names.SOURCES}"),), hint)])

    def value(self, row: int, column: str) -> str:
        at = self.columns.get(column)
        if at is None:
            raise RecordError([_no_column(column, names.SOURCES, self.name)])
        return _text(self.page.rows[row][at])

    def day(self, row: int, column: str) -> date:
        text = self.value(row, column)
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise self.spoilt(row, f"found “{text}”; expected the day that was written there") from None

    def ruleset(self, row: int) -> str:
        """Return the id of a ruleset; a path, which would have any file read, is none."""
        text = self.value(row, names.NAME)
        if not _ID.fullmatch(text):
            raise self.spoilt(row, f"found “{text}”; expected the id of a ruleset, as it was written there")
        return text

    def spoilt(self, row: int, message: str) -> RecordError:
        hint = "take the sheet from a register that was not changed there"
        return RecordError([Diagnostic(NOT_A_REGISTER, message, (self.place(row, names.NAME),), hint)])

    def place(self, row: int, column: str) -> Place:
        return _cell(self.name, names.SOURCES, row, self.columns[column])


def _entries(page: Page, name: str, columns: Sequence[str], faults: list[Diagnostic]) -> Iterator[Entry]:
    """Yield the rows of a sheet in which somebody has filled in something."""
    head = [_text(each) for each in page.rows[0]] if page.rows else []
    lacking = [column for column in columns if column not in head]
    faults.extend(_no_column(column, page.name, name) for column in lacking)
    if lacking:
        return
    at = {column: head.index(column) for column in columns}
    theirs = [column for column in columns if column in names.OFFICERS]
    for number, row in enumerate(page.rows):
        if number and any(_text(row[at[column]]) for column in theirs):
            cells = {column: _cell(name, page.name, number, index) for column, index in at.items()}
            yield _entry({column: row[index] for column, index in at.items()}, cells, faults)


def _entry(row: Mapping[str, Any], cells: Mapping[str, Place], faults: list[Diagnostic]) -> Entry:
    texts = {column: _text(row.get(column)) for column in names.READ_BACK}
    return Entry(
        code=texts[names.CODE],
        finding=texts[names.FINDING],
        slot=texts[names.SLOT],
        question=texts[names.QUESTION],
        about=texts[names.ABOUT],
        owner_before=texts[names.OWNER_BEFORE],
        owner=texts[names.OWNER],
        evidence=texts[names.EVIDENCE],
        decision=texts[names.DECISION],
        reason=texts[names.REASON],
        decided_by=texts[names.DECIDED_BY],
        decided_on=_day(row[names.DECIDED_ON], cells[names.DECIDED_ON], faults),
        cells=cells,
    )


def _day(value: object, place: Place, faults: list[Diagnostic]) -> date | None:
    """Return a day, also where it was typed as 2027-01-31 into a cell of texts."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = _text(value)
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        message = f"found “{text}”; expected a day"
        faults.append(Diagnostic(NOT_A_DAY, message, (place,), "enter a day, such as 31/01/2027"))
        return None


def _text(value: object) -> str:
    """Return what stands in a cell as text: a number that was typed over a text without its “.0”."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat()
    return str(value).strip() if value is not None else ""


def _no_column(column: str, sheet: str, name: str) -> Diagnostic:
    message = f"found no column “{column}” on the sheet “{sheet}”; expected those that were written there"
    return Diagnostic(NO_COLUMN, message, (Place(f"{name}:{sheet}!1:1"),), "name it again as it was")


def _cell(name: str, sheet: str, row: int, column: int) -> Place:
    return Place(f"{name}:{sheet}!{letters(column)}{row + 1}")


def letters(column: int) -> str:
    """Return the letters of a column by its number from 0.

    >>> letters(0), letters(25), letters(26), letters(702)
    ('A', 'Z', 'AA', 'AAA')
    """
    found = ""
    while column >= 0:
        found = chr(65 + column % 26) + found
        column = column // 26 - 1
    return found


def cited(entries: Sequence[Entry], column: str) -> tuple[Place, ...]:
    """Return the cells of a column in several rows."""
    return tuple(entry.place(column) for entry in entries)
