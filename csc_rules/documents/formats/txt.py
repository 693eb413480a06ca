"""Plain text: paragraphs, headings and lists by how its lines are set; a form feed begins a page."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from csc_rules.documents.formats.blocks import Read, Source
from csc_rules.documents.formats.decoding import decoded
from csc_rules.documents.lines.line import lines_in
from csc_rules.documents.lines.sheets import Sheet, laid_out


def read(source: Source, told: Callable[[int, int], None] | None = None) -> Read:  # noqa: ARG001 - it takes no time
    """Return what a text says. Raises Refused for what is no text."""
    text, said = decoded(source.content)
    pages = text.split("\f")
    if not pages[-1].strip():
        del pages[-1]
    several = len(pages) > 1
    sheets = [
        Sheet(text=page, lines=tuple(lines_in(page)), number=number if several else None)
        for number, page in enumerate(pages, 1)
    ]
    return evolve(laid_out(sheets), pages=len(pages) if several else None, notices=said)
