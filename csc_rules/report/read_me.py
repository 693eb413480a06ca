"""The first sheet of a workbook that is made and not read back: what it is, as lines of text."""

from __future__ import annotations

from collections.abc import Iterable

from csc_rules.report.register.sheets import Book, write
from csc_rules.report.visible import one_line

WIDTH = 100


def read_me(made: Book, lines: Iterable[str]) -> None:
    """Add a sheet that says what a workbook is, its first line as a title."""
    sheet = made.sheet("Read me")
    sheet.set_column(0, 0, WIDTH)
    title = made.format("title", bold=True, font_size=14, text_wrap=True)
    plain = made.format("plain", text_wrap=True)
    for row, line in enumerate(lines):
        write(made, sheet, row, 0, one_line(line), plain if row else title)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
