"""A paper as a workbook: a sheet for each kind of table, with filters, and nothing that is a formula."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.report.read_me import read_me
from csc_rules.report.register.sheets import Column, book, printed, table
from csc_rules.report.side import papers
from csc_rules.report.side.paper import Cell, Paper, Table, sheets
from csc_rules.report.visible import one_line
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown

NARROW, WIDE = 28, 48


def file(found: object, shown: Shown) -> bytes:  # noqa: ARG001 - nothing is hidden
    """Return a result as the content of a workbook. Raises UsageError without the extra."""
    made = papers.of(found)
    title = one_line(made.title)
    written = book(title, made.kicker, made.as_at)
    read_me(written, _lines(made))
    for name, tables in sheets(made):
        sheet = written.sheet(name)
        # Several tables of a sheet are told apart by a column with their titles.
        named = len(tables) > 1
        headers = [*(["Concept"] if named else []), *map(one_line, tables[0].columns)]
        columns = [Column(header=each, width=WIDE if index else NARROW) for index, each in enumerate(headers)]
        number = table(written, sheet, name.replace(" ", "_"), columns, _rows(tables, named=named))
        printed(sheet, len(headers) - 1, number, large=True)
    return written.bytes()


def _rows(tables: tuple[Table, ...], *, named: bool) -> Iterator[tuple[str, ...]]:
    for each in tables:
        for row in each.rows:
            cells = tuple(_cell(cell) for cell in row)
            yield (one_line(each.title), *cells) if named else cells


def _cell(cell: Cell) -> str:
    return "\n".join(one_line(line.plain()) for line in cell)


def _lines(made: Paper) -> Iterator[str]:
    yield made.title
    yield from made.lead
    yield DISCLAIMER
    yield f"It is made from {made.made_from}, and is not read back."
    yield from made.notes
    yield from (f"{name}: {digest}" for name, digest in made.receipt)
