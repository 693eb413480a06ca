"""A paper as a Word document."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.report.side import papers
from csc_rules.report.side.paper import Cell, Line, Paper, Table
from csc_rules.report.visible import one_line
from csc_rules.report.word import blocks
from csc_rules.report.word.blocks import BROAD, Links
from csc_rules.report.word.pages import document
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown


def file(found: object, shown: Shown) -> bytes:  # noqa: ARG001 - nothing is hidden
    """Return a result as the content of a Word file. Raises UsageError without the extra."""
    made, links = papers.of(found), Links()
    title = one_line(made.title)
    return document(title, title, made.as_at, _blocks(made, links), links, about=made.kicker, text_width=BROAD)


def _blocks(made: Paper, links: Links) -> Iterator[str]:
    yield blocks.paragraph(blocks.run(one_line(made.title)), "Title")
    for text in (*made.lead, DISCLAIMER):
        yield blocks.paragraph(blocks.run(one_line(text)))
    yield from blocks.listed(blocks.run(one_line(note)) for note in made.notes)
    for table in made.tables:
        yield blocks.heading(one_line(table.title), 1)
        yield from _table(table, links)
    yield blocks.heading("Receipt", 1)
    yield from blocks.listed(blocks.run(f"{name}: {digest}") for name, digest in made.receipt)


def _table(table: Table, links: Links) -> Iterator[str]:
    rest = 100 - _FIRST
    widths = [_FIRST, *(rest // (len(table.columns) - 1) for _ in table.columns[1:])]
    rows = [[_cell(cell, links) for cell in row] for row in table.rows]
    yield from blocks.table(
        one_line(table.title), [one_line(each) for each in table.columns], rows, widths, links, text_width=BROAD
    )


_FIRST = 16  # hundredths of the width, for the names of the rows


def _cell(cell: Cell, links: Links) -> blocks.Cell:
    return blocks.Cell(runs=tuple(_line(line, links) for line in cell))


def _line(line: Line, links: Links) -> str:
    text = one_line(line.text)
    said = blocks.bold(text) if line.strong else blocks.run(text)
    if line.reason:
        said = f"{said}{blocks.run(f': {one_line(line.reason)}')}"
    if not line.provision:
        return said
    return f"{said}{blocks.run(' (')}{blocks.linked(line.provision, line.source, links)}{blocks.run(')')}"
