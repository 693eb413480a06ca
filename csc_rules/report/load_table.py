"""The reporting load of a body as a workbook: side by side, contents, people, what is shared, and the months."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from csc_rules.dates import MONTHS, spoken
from csc_rules.planner.load import Load
from csc_rules.report.load import COLUMNS, cells, heading, parts
from csc_rules.report.load_words import titles
from csc_rules.report.read_me import read_me
from csc_rules.report.register.sheets import Book, Column, book, printed, table
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown

Row = Sequence[str | date | None]
WIDE, NARROW = 40, 16
SHORT = {"Provision", "From", "Last day", "Meant for", "Part", "Month", "Fits all", "Contents", "Standing"}


def workbook_file(found: Load, shown: Shown) -> bytes:  # noqa: ARG001 - a load hides nothing
    """Return a load as the content of a workbook.

    Raises UsageError where the package that writes it is not installed.
    """
    made = book(f"Plans and reports of {heading(found)}", "reporting load", found.as_at)
    read_me(made, _lines(found))
    _sheet(made, "Side by side", COLUMNS, (cells(report) for report in found.reports))
    _sheet(made, "Times", ("Plan or report", "From", "Last day", "Meant for"), _times(found))
    _sheet(made, "Contents", ("Plan or report", "Content", "Provision"), _contents(found))
    _sheet(made, "People", ("Plan or report", "Part", "Who", "Bodies", "Provision"), _people(found))
    shared = ((title, text) for title, texts in parts(found) for text in texts)
    _sheet(made, "Shared", ("What", "Which"), shared)
    _sheet(made, "Months", ("Month", "Fits all", "Not in time", "Would wait"), _months(found))
    return made.bytes()


def _lines(found: Load) -> Iterable[str]:
    yield f"Plans and reports of {heading(found)}"
    yield f"As at {spoken(found.as_at)}."
    yield DISCLAIMER
    yield "It is made from the law and the record, and is not read back."
    yield from found.notes


def _times(found: Load) -> Iterable[Row]:
    names = titles(found)
    for report in found.reports:
        for time in report.course.times:
            yield names[report.name], time.first, time.last, time.wanted


def _contents(found: Load) -> Iterable[Row]:
    names = titles(found)
    for report in found.reports:
        for item in report.contents:
            yield names[report.name], item.title, item.provision


def _people(found: Load) -> Iterable[Row]:
    names = titles(found)
    for report in found.reports:
        for part, items in (("consulted", report.consultees), ("goes to", report.addressees)):
            for item in items:
                yield names[report.name], part, item.title, "; ".join(item.bodies), item.provision


def _months(found: Load) -> Iterable[Row]:
    names = titles(found)
    for month in found.months:
        cannot = "; ".join(names[name] for name, _ in month.cannot)
        waits = "; ".join(f"{names[name]}: {months} months" for name, months in month.waits if months)
        yield MONTHS[month.month - 1], "yes" if month.fits else "no", cannot, waits


def _sheet(made: Book, name: str, headers: Sequence[str], rows: Iterable[Row]) -> None:
    sheet = made.sheet(name)
    columns = [Column(header=header, width=NARROW if header in SHORT else WIDE) for header in headers]
    number = table(made, sheet, name.replace(" ", "_"), columns, rows)
    printed(sheet, len(headers) - 1, number)
