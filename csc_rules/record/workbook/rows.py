"""A plain tree as rows for the sheets of the workbook: every row has a name, and says which row it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from csc_rules.record.model import Content, Evidence
from csc_rules.record.workbook.sheets import Sheet, sheets


@frozen
class Row:
    """One row: its own name, the name of the row it belongs to, and its table of the plain tree.

    A row that is to be filled in has *why*, and the keys of the columns that are *asked* for.
    """

    ref: str
    parent: str
    table: Mapping[str, Any]
    why: str = ""
    asked: frozenset[tuple[str, ...]] = frozenset()


def rows_of(tree: Mapping[str, Any]) -> dict[str, list[Row]]:
    """Return the rows of every sheet, by the title of the sheet.

    >>> rows = rows_of({"record": {"body": "B"}, "act": [{"act": "lay", "on": "2021", "evidence": [{"page": "3"}]}]})
    >>> rows["Acts"][0].ref, rows["Evidence"][0].parent
    ('act 1', 'act 1')
    """
    return _Rows(tree).rows


class _Rows:
    def __init__(self, tree: Mapping[str, Any]) -> None:
        self.sheets = sheets()
        self.rows: dict[str, list[Row]] = {sheet.title: [] for sheet in self.sheets}
        # The ids are taken before any other row is named.
        self.taken = {str(entry["id"]) for sheet in self.sheets if sheet.ref_is_id for entry in tree.get(sheet.key, ())}
        for sheet in self.sheets:
            if not sheet.parents:
                self.add(sheet, tree.get(sheet.key, ()), "")

    def add(self, sheet: Sheet, tables: Any, parent: str) -> None:
        if sheet.owner is Content and isinstance(tables, dict):
            tables = [{"item": item, **_of_item(entry)} for item, entry in tables.items()]
        for table in tables:
            ref = self.name(sheet, table)
            self.rows[sheet.title].append(Row(ref, parent, table))
            for below in self.sheets:
                if sheet.title in below.parents and below.key in table:
                    self.add(below, table[below.key], ref)

    def name(self, sheet: Sheet, table: Mapping[str, Any]) -> str:
        """Name a row: by its id, or by its number, and on if that name is an id already."""
        if sheet.owner is Evidence:
            return ""
        if sheet.ref_is_id:
            return str(table["id"])
        return next_ref(sheet, len(self.rows[sheet.title]) + 1, self.taken)


def next_ref(sheet: Sheet, number: int, taken: set[str]) -> str:
    """Name a row by its number, such as "act 3"; with a mark where some document has that for its id."""
    ref = f"{sheet.noun} {number}"
    while ref in taken:
        ref += "'"
    return ref


def _of_item(entry: Any) -> dict[str, Any]:
    return entry if isinstance(entry, dict) else {"status": entry}


def value_at(table: Mapping[str, Any], keys: tuple[str, ...]) -> Any:
    """Return the value in a plain table under keys, one below another; None where there is none."""
    value: Any = table
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value
