"""The calendar of a body as a table: Markdown, CSV, and a workbook in which days are days and nothing is a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from io import StringIO
from typing import Final

from csc_rules.dates import spoken
from csc_rules.engine.receipt import hypotheticals
from csc_rules.planner.calendar import Calendar
from csc_rules.planner.entries import Entry
from csc_rules.report import markdown
from csc_rules.report.calendar import counts, parts
from csc_rules.report.calendar_words import KINDS, days, heading, how, looked_at, receipt, standing
from csc_rules.report.csv import MARK, cell
from csc_rules.report.read_me import read_me
from csc_rules.report.register.sheets import Column, Link, book, printed, table
from csc_rules.report.visible import one_line
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown

Cell = str | date | None

SEEN: Final = 13  # the columns that are printed; those behind them are for whoever looks further

COLUMNS: Final = (
    ("Day", 12),
    ("Latest day it may be", 12),
    ("Kind", 22),
    ("From", 12),
    ("Duty", 38),
    ("Provision", 14),
    ("Owed by", 28),
    ("What", 44),
    ("When", 44),
    ("Standing", 16),
    ("Status", 22),
    ("Depends on", 44),
    ("Assumes", 44),
    ("Cycle", 24),
    ("Code", 34),
    ("Source", 30),
)


def entries(found: Calendar) -> tuple[Entry, ...]:
    """Return every entry of a calendar in the order of its reports."""
    return (*found.dated, *found.open, *found.waiting, *found.kept_up, *found.lapsed)


def cells(entry: Entry) -> tuple[Cell, ...]:
    """Return an entry as the cells of a row; what there is nothing to say of is None."""
    return (
        entry.last_day or entry.first_day,
        entry.last_day_latest or (None if entry.last_day else entry.first_day_latest),
        KINDS[entry.kind],
        entry.first_day,
        entry.title,
        entry.provision,
        entry.owed_by,
        entry.what,
        "; ".join(part for part in (days(entry), how(entry)) if part),
        standing(entry) or "law",
        entry.status,
        "; ".join(entry.depends_on) or None,
        "; ".join(entry.assumes) or None,
        entry.cycle,
        entry.duty,
        entry.source,
    )


def csv_file(found: Calendar, shown: Shown) -> bytes:  # noqa: ARG001 - a calendar hides nothing
    """Return a calendar as the content of a CSV file: a row for each entry, days as ISO, nothing that is a formula."""
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    # A row may be cut out and sent on, so that each says from which day, and whose reading it is.
    told = {"As at": found.as_at, "What if": " | ".join(hypotheticals(found.receipt)), "To mind": DISCLAIMER}
    writer.writerow((*(name for name, _ in COLUMNS), *told))
    for entry in entries(found):
        writer.writerow([cell(each) for each in (*cells(entry), *told.values())])
    return f"{MARK}{stream.getvalue()}".encode()


def markdown_file(found: Calendar, shown: Shown) -> bytes:  # noqa: ARG001 - a calendar hides nothing
    """Return a calendar as the content of a Markdown file: a table for each kind of entry."""
    return ("\n".join(_markdown(found)) + "\n").encode()


def _markdown(found: Calendar) -> Iterator[str]:
    yield from (f"# Calendar of {_marked(heading(found))}", "")
    yield from (f"As at {looked_at(found)}.", DISCLAIMER, "")
    yield from (f"- {_marked(note)}" for note in found.notes)
    for title, held in parts(found):
        if held:
            yield from ("", f"## {title}", "")
            yield from markdown.table([name for name, _ in COLUMNS], [[_in_table(c) for c in cells(e)] for e in held])
    yield from ("", f"In all: {counts(found)}.", "", _marked(receipt(found.receipt)))


def _marked(text: str) -> str:
    return markdown.escaped(one_line(text))


def _in_table(each: Cell) -> str:
    if each is None:
        return ""
    return spoken(each) if isinstance(each, date) else _marked(each)


def workbook_file(found: Calendar, shown: Shown) -> bytes:  # noqa: ARG001 - a calendar hides nothing
    """Return a calendar as the content of a workbook.

    Raises UsageError where the package that writes it is not installed.
    """
    made = book(f"Calendar of {heading(found)}", "calendar", found.as_at)
    read_me(made, _lines(found))
    sheet = made.sheet("Calendar")
    columns = [Column(header=name, width=width) for name, width in COLUMNS]
    number = table(made, sheet, "Calendar", columns, (_row(entry) for entry in entries(found)), seen=SEEN)
    printed(sheet, SEEN - 1, number, large=True)
    return made.bytes()


def _row(entry: Entry) -> tuple[Cell | Link, ...]:
    *values, source = cells(entry)
    return (*values, Link(text=str(source or ""), address=entry.source))


def _lines(found: Calendar) -> Iterator[str]:
    yield f"Calendar of {heading(found)}"
    yield f"As at {looked_at(found)}."
    yield DISCLAIMER
    yield "It is made from the law and the record, and is not read back: enter what is done in the record."
    yield "A row without a latest day has one day only. “From, no last day in law” means that the law names none."
    yield "What a row assumes has not happened: its day moves when that is done on another day."
    yield f"In all: {counts(found)}."
    yield from found.notes
    yield receipt(found.receipt)
