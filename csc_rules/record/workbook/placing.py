"""Rows of the record workbook put where they belong: a plain tree, in which every path has its cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve, field, frozen

from csc_rules.errors import Diagnostic, Place
from csc_rules.record.model import Content
from csc_rules.record.problems import MISSING_KEY, NOT_A_ROW, SAME_ID, child
from csc_rules.record.workbook.sheets import Sheet, sheets
from csc_rules.similar import nearest


@frozen
class Cells:
    """Where the paths of a record stand in a workbook: each in a cell, below a title.

    *misnamed* are the sheets with a column that is not known: one that they lack may be that.
    """

    name: str
    spots: dict[str, str] = field(factory=dict)
    titles: dict[str, str] = field(factory=dict)
    misnamed: set[str] = field(factory=set)

    def value(self, path: str) -> Place:
        """Return the cell of a path, or of the nearest thing known above it."""
        while path and path not in self.spots:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        cell = self.spots.get(path)
        return Place(f"{self.name}:{cell}" if cell else self.name)

    def fault(self, code: str, message: str, cell: str, hint: str = "", first: str | None = None) -> Diagnostic:
        """Make the diagnostic of a mistake in a cell; *first* is another cell to look at."""
        places = [Place(f"{self.name}:{cell}")]
        if first is not None:
            places.append(Place(f"{self.name}:{first}", note="the first"))
        return Diagnostic(code, message, tuple(places), hint)

    @property
    def key(self) -> Callable[[str], Place]:
        """Return the cell of a path: a key and its value have one."""
        return self.value


@frozen
class Entry:
    """A row that is used: its table, the cell of each column, the cell of the row, and what it says it belongs to."""

    sheet: Sheet
    ref: str
    parent: str
    table: dict[str, Any]
    cells: Mapping[tuple[str, ...], str]
    cell: str


class Placing:
    """Put rows into a tree; *unused* are the names of rows that say nothing. Mistakes are added to *faults*."""

    def __init__(self, entries: Iterable[Entry], unused: set[str], cells: Cells, faults: list[Diagnostic]) -> None:
        self.entries = tuple(entries)
        self.unused = unused
        self.cells = cells
        self.faults = faults

    def fault(self, code: str, message: str, cell: str, hint: str = "", first: str | None = None) -> None:
        """Keep the mistake of a cell."""
        self.faults.append(self.cells.fault(code, message, cell, hint, first))

    def tree(self, header: dict[str, Any]) -> dict[str, Any]:
        """Put every row where it belongs, and note where everything stands."""
        tree: dict[str, Any] = {"record": header} if header else {}
        named: dict[str, tuple[Entry, str]] = {}
        for sheet in _outermost_first():
            for entry in self.entries:
                if entry.sheet is sheet:
                    path = self.place(entry, tree, named)
                    if path and entry.ref:
                        self.name_row(entry, path, named)
        return tree

    def name_row(self, entry: Entry, path: str, named: dict[str, tuple[Entry, str]]) -> None:
        """Note what a row is called; refuse a name that another row has."""
        first = named.setdefault(entry.ref, (entry, path))[0]
        # Ids are looked at by the reader of records, which knows which of them may not be the same.
        if first is not entry and not (entry.sheet.ref_is_id and first.sheet.ref_is_id):
            message = f"found the name “{short(entry.ref)}” a second time; expected every row to have its own"
            self.fault(SAME_ID, message, entry.cells[self.named_by(entry)], first=first.cells[self.named_by(first)])

    def named_by(self, entry: Entry) -> tuple[str, ...]:
        """Return the keys of the column that names a row."""
        return ("id",) if entry.sheet.ref_is_id else ("",)

    def place(self, entry: Entry, tree: dict[str, Any], named: dict[str, tuple[Entry, str]]) -> str:
        """Put a row into the tree, and return its path; nothing where it belongs nowhere."""
        owner, above = tree, ""
        if entry.sheet.parents:
            holder = self.holder(entry, named)
            if holder is None:
                return ""
            owner, above = holder[0].table, holder[1]
        if entry.sheet.owner is Content:
            return self.item(entry, owner, above)
        rows = owner.setdefault(entry.sheet.key, [])
        rows.append(entry.table)
        path = child(child(above, entry.sheet.key), len(rows) - 1)
        self.note(entry, path)
        return path

    def item(self, entry: Entry, owner: dict[str, Any], above: str) -> str:
        """Put an item into the contents of its document, which are a table by item."""
        item = entry.table.pop("item", None)
        cell = entry.cells.get(("item",), entry.cell)
        if not isinstance(item, str) or not item.strip():
            self.fault(MISSING_KEY, "found no item; expected one in every row that is used", cell)
            return ""
        contents = owner.setdefault("contents", {})
        path = child(child(above, "contents"), item)
        if item in contents:
            message = f"found the item “{short(item)}” a second time; expected it once in a document"
            self.fault(SAME_ID, message, cell, first=self.cells.spots[path])
            return ""
        contents[item] = entry.table
        self.note(entry, path)
        self.cells.spots[child(path, "item")] = cell
        return path

    def holder(self, entry: Entry, named: dict[str, tuple[Entry, str]]) -> tuple[Entry, str] | None:
        """Find the row that another belongs to, by its name."""
        cell = entry.cells.get(("..",), entry.cell)
        sought, wanted = entry.parent, " or ".join(entry.sheet.parents)
        if len(entry.sheet.parents) > 3:
            wanted = "another sheet"
        if not sought:
            message = f"found nothing in “{entry.sheet.parent}”; expected the name of a row of {wanted}"
            self.fault(MISSING_KEY, message, cell)
            return None
        found = named.get(sought)
        if found is not None and found[0].sheet.title in entry.sheet.parents:
            return found
        if found is not None:
            message = f"found “{short(sought)}”, a row of {found[0].sheet.title}; expected one of {wanted}"
            self.fault(NOT_A_ROW, message, cell)
            return None
        if sought in self.unused:
            message = f"found “{short(sought)}”, a row that says nothing; expected one that is filled in"
            self.fault(NOT_A_ROW, message, cell, "fill that row in, or clear this one")
            return None
        possible = [ref for ref, (row, _) in named.items() if row.sheet.title in entry.sheet.parents]
        near = nearest(sought, possible)
        hint = f"did you mean “{near[0]}”?" if near else "it stands in the first column of that row"
        message = f"found “{short(sought)}”, which no row is called; expected the name of a row of {wanted}"
        self.fault(NOT_A_ROW, message, cell, hint)
        return None

    def note(self, entry: Entry, path: str) -> None:
        """Note in which cells the values of a row stand."""
        self.cells.spots[path] = entry.cell
        for keys, cell in entry.cells.items():
            if keys[0] not in ("", ".."):
                below = path
                for key in keys:
                    below = child(below, key)
                    self.cells.spots.setdefault(below, cell)
                self.cells.spots[below] = cell
        for column in entry.sheet.columns:
            below = path
            for key in column.keys:
                below = child(below, key)
            self.cells.titles[below] = column.title


def _outermost_first() -> Iterator[Sheet]:
    """Yield the sheets such that each stands behind those that its rows may belong to."""
    waiting, done = list(sheets()), set[str]()
    while waiting:
        ready = [sheet for sheet in waiting if done.issuperset(sheet.parents)]
        yield from ready
        done |= {sheet.title for sheet in ready}
        waiting = [sheet for sheet in waiting if sheet not in ready]


def short(value: object) -> str:
    """Return what a message shows of a value, on one line.

    >>> short("one\\ntwo")
    'one two'
    """
    text = " ".join(str(value).split())
    return text if len(text) <= 40 else f"{text[:39]}…"


_NO_KEY = re.compile("found no '([a-z_0-9]+)'")


def follows(found: Diagnostic, cells: Cells) -> bool:
    """Tell whether a mistake only follows from another: what is missing may stand in a column of another title."""
    missing = _NO_KEY.match(found.message) if found.code == MISSING_KEY else None
    if missing is None:
        return False
    path = found.places[0].note
    return child(path, missing[1]) not in cells.spots and cells.spots.get(path, "").split("!")[0] in cells.misnamed


def in_words_of_a_workbook(found: Diagnostic, cells: Cells) -> Diagnostic:
    """Say a mistake of a record as one who fills in cells has met it: with columns for keys, and no quotes."""
    path = found.places[0].note
    if found.code == MISSING_KEY and path == "record":
        place = Place(f"{cells.name}:{cells.spots.get('record.body', 'Body!A1')}")
        return Diagnostic(found.code, "found no body; expected whose record it is", (place,))
    if found.code == MISSING_KEY and (missing := _NO_KEY.match(found.message)):
        place = cells.value(child(path, missing[1]))
        message = f"found nothing in “{cells.titles.get(child(path, missing[1]), missing[1])}”; expected it in this row"
        return Diagnostic(found.code, message, (evolve(place, note=path),))
    message = found.message.replace("expected true or false", "expected yes or no")
    quoted = found.hint.startswith(("put it in quotes", "write a day without quotes", "write a year in quotes"))
    hint = "format the cell as text, and write it again" if quoted else found.hint
    return evolve(found, message=message, hint=hint)
