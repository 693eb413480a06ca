"""A schedule or a cure as a Word document that can be edited and circulated: the steps as a table, and what follows."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.dates import spoken
from csc_rules.planner.cure import Cure
from csc_rules.planner.schedule import Schedule
from csc_rules.report.calendar_words import receipt
from csc_rules.report.laid_out import LaidOut, laid_out
from csc_rules.report.schedule import SAID_OF_TIMES
from csc_rules.report.visible import one_line
from csc_rules.report.word import blocks
from csc_rules.report.word.blocks import Cell, Links
from csc_rules.report.word.pages import document
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown


def schedule_file(found: Schedule | Cure, shown: Shown) -> bytes:  # noqa: ARG001 - it hides nothing
    """Return a schedule or a cure as the content of a Word file. Raises UsageError without the extra."""
    whole, links = laid_out(found), Links()
    about = "Steps and their days, from the law"
    return document(whole.title, whole.title, whole.as_at, _blocks(whole, links), links, about=about)


def _blocks(whole: LaidOut, links: Links) -> Iterator[str]:
    yield blocks.paragraph(blocks.run(whole.title), "Title")
    for line in whole.what_if:
        yield blocks.paragraph(blocks.run(line), "Alert")
    yield blocks.paragraph(blocks.bold(whole.said))
    yield blocks.paragraph(blocks.run(f"As at {spoken(whole.as_at)}. {DISCLAIMER}"))
    yield blocks.paragraph(blocks.run(SAID_OF_TIMES if whole.lines else "No step is to be taken."))
    if whole.notes:
        yield blocks.heading("Notes", 1)
        yield from blocks.listed(blocks.run(one_line(note)) for note in whole.notes)
    parts = (_steps(whole, links), _lists(whole))
    for part in reversed(parts) if whole.kind == "cure" else parts:
        yield from part
    yield blocks.heading("Receipt", 1)
    yield blocks.paragraph(blocks.run(receipt(whole.receipt).removeprefix("receipt: ")))
    yield blocks.paragraph(blocks.run(DISCLAIMER))


def _steps(whole: LaidOut, links: Links) -> Iterator[str]:
    if whole.lines:
        yield blocks.heading("Steps in their order", 1)
        headers = ("Step", *whole.days, "To know")
        yield from blocks.table("Steps along their days", headers, _rows(whole), (26, 15, 15, 44), links)


def _lists(whole: LaidOut) -> Iterator[str]:
    for title, texts in whole.lists:
        yield blocks.heading(title, 1)
        yield from blocks.listed(blocks.run(text) for text in texts)


def _rows(whole: LaidOut) -> Iterator[tuple[Cell, ...]]:
    for line in whole.lines:
        known = "\n".join(f"{title} {text}" for title, text in line.known)
        yield (
            Cell(text=line.title, bold=True),
            Cell(text=spoken(line.begins)),
            Cell(text=spoken(line.ends)),
            Cell(text=known),
        )
