"""A paper in the terminal and in text files: in full, or a line for each answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from csc_rules.report.side import papers
from csc_rules.report.side.paper import Cell, Paper, Table
from csc_rules.report.visible import one_line
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown

if TYPE_CHECKING:
    from rich.text import Text

    from csc_rules.report.console import Look, Pen


def concise(found: object) -> str:
    """Return a result in lines."""
    made = papers.of(found)
    lines = (*made.concise, *((note,) for note in made.notes), (f"{made.title}; {DISCLAIMER}",))
    return "".join("  ".join(one_line(part) for part in line if part) + "\n" for line in lines)


def full(found: object, look: Look | None = None) -> str:
    """Return a result as a report."""
    from csc_rules.report.console import Look, Pen, render

    look = look or Look()
    return render(_full(papers.of(found), Pen(look=look)), look)


def text_file(found: object, shown: Shown) -> bytes:  # noqa: ARG001 - nothing is hidden
    """Return a result as the content of a text file."""
    return full(found).encode()


def json_file(found: object, shown: Shown | None = None) -> bytes:  # noqa: ARG001 - tools get everything
    """Return a result as the content of a JSON file."""
    from csc_rules.report.json import text

    return text(found).encode()


def _full(made: Paper, pen: Pen) -> Iterator[Text]:
    from csc_rules.report.console import styled

    yield from pen.indented(one_line(made.title), style="bold", hang=2)
    for text in (*made.lead, *made.notes):
        yield from pen.indented(one_line(text), hang=2)
    yield from pen.indented(DISCLAIMER)
    for table in made.tables:
        yield styled("")
        yield from pen.indented(one_line(table.title), style="bold", hang=2)
        yield from _table(table, pen)


def _table(table: Table, pen: Pen) -> Iterator[Text]:
    for name, *cells in table.rows:
        yield from pen.indented("; ".join(one_line(line.text) for line in name), 2, hang=2, style="bold")
        for title, cell in zip(table.columns[1:], cells, strict=True):
            yield from pen.indented(f"{one_line(title)}: {_cell(cell)}", 4, hang=2)


def _cell(cell: Cell) -> str:
    return "; ".join(one_line(line.plain()) for line in cell)
