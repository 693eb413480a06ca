"""A result as a paper: what it is, what there is to note, tables, and what it was made from; each result says how."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import singledispatch

from attrs import frozen


@frozen(kw_only=True)
class Line:
    """A line of a cell: a text, with its provisions and where they can be read; *strong* for what it comes to.

    A *reason* says in plain letters why that is so.
    """

    text: str
    provision: str = ""
    source: str | None = None
    strong: bool = False
    reason: str = ""

    def plain(self) -> str:
        """Return the line as text.

        >>> Line(text="may", provision="s.4").plain()
        'may [s.4]'
        """
        said = f"{self.text}: {self.reason}" if self.reason else self.text
        return f"{said} [{self.provision}]" if self.provision else said


Cell = tuple[Line, ...]


@frozen(kw_only=True)
class Table:
    """A table: its columns, the first for the names of the rows, and rows of as many cells.

    Tables of one *sheet* are one table of a workbook, under its name. What is in *front* is the whole at a glance, and
    fits on the first sheet of paper; *narrow* are the places of columns that say little there. The lines of a table
    that *runs on* follow one another on paper, to save room.
    """

    title: str
    sheet: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    front: bool = False
    narrow: tuple[int, ...] = ()
    run_on: bool = False


@frozen(kw_only=True)
class Paper:
    """A result that is read side by side.

    ``concise`` are its lines for tools in their parts, ``receipt`` names with their hashes. ``mind_title`` heads its
    notes on a page, and ``made_from`` says what it was made from.
    """

    kicker: str
    title: str
    as_at: date
    lead: tuple[str, ...]
    notes: tuple[str, ...]
    tables: tuple[Table, ...]
    concise: tuple[tuple[str, ...], ...]
    receipt: tuple[tuple[str, str], ...]
    mind_title: str = "What was compared"
    made_from: str = "the rules"


@singledispatch
def paper(found: object) -> Paper:
    """Return a result as a paper. Raises TypeError for a result that is none."""
    raise TypeError(f"{type(found).__name__} is not read side by side")


def sheets(found: Paper) -> Iterator[tuple[str, tuple[Table, ...]]]:
    """Yield the sheets of a paper, each with its tables."""
    held: dict[str, list[Table]] = {}
    for table in found.tables:
        held.setdefault(table.sheet, []).append(table)
    for name, tables in held.items():
        yield name, tuple(tables)
