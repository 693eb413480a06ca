"""Rows of a workbook that are given to be filled in, and how they are told from those that somebody has answered in.

A copy of each stands on a hidden sheet: a row that is still the same as its copy counts for nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from csc_rules.record.given import Given
from csc_rules.record.model import Content
from csc_rules.record.workbook import cells, words
from csc_rules.record.workbook.cells import meant
from csc_rules.record.workbook.rows import Row, next_ref, value_at
from csc_rules.record.workbook.sheets import Sheet, headers, sheets

Values = Mapping[tuple[str, ...], Any]
# Before the title of a column on the hidden sheet: what follows is an example, and no value of the row.
_EXAMPLE = "?"
_PARENT = ("..",)
LONGEST_WHY = 4000


def rows_given(given: Iterable[Given], rows: Mapping[str, list[Row]]) -> None:
    """Put rows to be filled in behind those of a record, each with a name of its own."""
    taken = {row.ref for found in rows.values() for row in found}
    for entry in given:
        sheet = _sheet_of(entry)
        found = rows[sheet.title]
        table = dict(entry.table)
        ref = str(table["id"]) if sheet.ref_is_id else next_ref(sheet, len(found) + 1, taken)
        asked = frozenset(column.keys for column in sheet.columns if value_at(entry.asked, column.keys) is not None)
        found.append(Row(ref, entry.parent, table, said(entry), asked))


def said(entry: Given) -> str:
    """Return why a row is asked for, with an example of each answer."""
    examples = [
        f"{column.title}: {cells.as_text(value)}"
        for column in _sheet_of(entry).columns
        if (value := value_at(entry.asked, column.keys)) is not None
    ]
    why = entry.why if len(entry.why) <= LONGEST_WHY else f"{entry.why[:LONGEST_WHY]}…"
    return f"{why}\n{words.FOR_EXAMPLE} {'; '.join(examples)}." if examples else why


def copies(given: Iterable[Given]) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the hidden sheet: the sheet, why, and the title of each column with its value behind it."""
    for entry in given:
        sheet = _sheet_of(entry)
        texts = [sheet.title, entry.why[:LONGEST_WHY]]
        if entry.parent:
            texts += [sheet.parent, cells.as_text(entry.parent)]
        for table, mark in ((entry.table, ""), (entry.asked, _EXAMPLE)):
            for column in sheet.columns:
                value = value_at(table, column.keys)
                if value is not None and value != []:
                    texts += [mark + column.title, cells.as_text(value)]
        yield tuple(texts)


def read(rows: Iterable[tuple[object, ...]]) -> Iterator[Given]:
    """Yield what the rows of the hidden sheet give; those that csc-rules has not written are passed over."""
    known = {sheet.title: sheet for sheet in sheets()}
    for row in rows:
        title, why, *pairs = (*row, "", "")
        sheet = known.get(str(title))
        if sheet is None:
            continue
        by_title = {column.title: column for column in headers(sheet)}
        tables: dict[str, dict[str, Any]] = {"": {}, _EXAMPLE: {}}
        parent = ""
        for name, value in zip(pairs[::2], pairs[1::2], strict=False):
            mark = _EXAMPLE if str(name).startswith(_EXAMPLE) else ""
            column = by_title.get(str(name).removeprefix(_EXAMPLE))
            if column is None or column.keys == ("",):
                continue
            if column.keys == _PARENT:
                parent = str(meant(column, value) or "")
            elif (found := meant(column, value)) is not None:
                put(tables[mark], column.keys, found)
        if not (sheet.ref_is_id and "id" not in tables[""]):
            key = "contents" if sheet.owner is Content else sheet.key
            yield Given(key=key, table=tables[""], asked=tables[_EXAMPLE], why=str(why), parent=parent)


def mark_of(sheet: Sheet, values: Values) -> str:
    """Return what two rows of a sheet have in common that say the same, whatever they are called.

    A day is one, whether its cell holds a date or, as on the hidden sheet, its text.
    """
    filled = {keys: value for keys, value in values.items() if keys != ("",) and value is not None and value != []}
    return f"{sheet.title}: {sorted((keys, cells.as_text(value)) for keys, value in filled.items())}"


def mark_of_given(entry: Given) -> str:
    """Return the same for a row that is given."""
    sheet = _sheet_of(entry)
    values: dict[tuple[str, ...], Any] = {
        column.keys: meant(column, cells.as_text(value))
        for column in sheet.columns
        if (value := value_at(entry.table, column.keys)) is not None
    }
    return mark_of(sheet, {**values, _PARENT: entry.parent or None})


def put(table: dict[str, Any], keys: tuple[str, ...], value: object) -> None:
    """Put a value into a plain table under keys, one below another."""
    *before, last = keys
    for key in before:
        table = table.setdefault(key, {})
    table[last] = value


def names_in(values: Values) -> Iterator[str]:
    """Yield the names of other rows that a row refers to: what it belongs to, and documents that it is about."""
    for keys in (_PARENT, ("about",), ("document",)):
        value = values.get(keys)
        yield from (str(each) for each in value) if isinstance(value, list) else [str(value)] if value else []


def _sheet_of(entry: Given) -> Sheet:
    return next(
        sheet
        for sheet in sheets()
        if (sheet.owner is Content if entry.key == "contents" else sheet.key == entry.key and not sheet.parents)
    )
