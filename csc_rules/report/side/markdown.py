"""A paper as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.report import markdown
from csc_rules.report.side import papers
from csc_rules.report.side.paper import Cell, Line, Paper
from csc_rules.report.visible import one_line
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown


def file(found: object, shown: Shown) -> bytes:  # noqa: ARG001 - nothing is hidden
    """Return a result as the content of a Markdown file."""
    return ("\n".join(lines(papers.of(found))) + "\n").encode()


def lines(made: Paper, level: int = 1) -> Iterator[str]:
    """Yield the lines of a paper, its title as a heading of some level."""
    yield from (f"{'#' * level} {_escaped(made.title)}", "")
    yield from (*(_escaped(text) for text in made.lead), "", DISCLAIMER, "")
    yield from (f"- {_escaped(note)}" for note in made.notes)
    for table in made.tables:
        yield from ("", f"{'#' * (level + 1)} {_escaped(table.title)}", "")
        rows = [[_cell(cell) for cell in row] for row in table.rows]
        yield from markdown.table([_escaped(each) for each in table.columns], rows)


def _cell(cell: Cell) -> str:
    return "<br>".join(_line(line) for line in cell)


def _line(line: Line) -> str:
    text = _escaped(line.text)
    said = f"**{text}**" if line.strong else text
    said = f"{said}: {_escaped(line.reason)}" if line.reason else said
    return f"{said} ({markdown.link(_escaped(line.provision), line.source)})" if line.provision else said


def _escaped(text: str) -> str:
    return markdown.escaped(one_line(text))
