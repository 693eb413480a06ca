"""The reporting load of a body as a workbook: side by side, contents, people, what is shared, and the months."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

from csc_rules.dates import MONTHS, spoken
from csc_rules.extra import needed
from csc_rules.planner.load import Load
from csc_rules.report.load import COLUMNS, cells, heading, parts
from csc_rules.report.load_words import titles
from csc_rules.report.visible import fitting, one_line
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown

Row = Sequence[str | date | None]


def workbook_file(found: Load, shown: Shown) -> bytes:  # noqa: ARG001 - a load hides nothing
    """Return a load as the content of a workbook.

    Raises UsageError where the package that writes it is not installed.
    """
    xlsxwriter = needed("xlsxwriter", "writing .xlsx")
    stream = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(stream, options)
    # A fixed day stands for the clock, so that the same inputs give the same bytes.
    book.set_properties({"title": heading(found), "created": datetime(2000, 1, 1)})
    _read_me(book, found)
    _sheet(book, "Side by side", COLUMNS, (cells(report) for report in found.reports))
    _sheet(book, "Times", ("Plan or report", "From", "Last day", "Meant for"), _times(found))
    _sheet(book, "Contents", ("Plan or report", "Content", "Provision"), _contents(found))
    _sheet(book, "People", ("Plan or report", "Part", "Who", "Bodies", "Provision"), _people(found))
    shared = ((title, text) for title, texts in parts(found) for text in texts)
    _sheet(book, "Shared", ("What", "Which"), shared)
    _sheet(book, "Months", ("Month", "Fits all", "Not in time", "Would wait"), _months(found))
    book.close()
    return stream.getvalue()


def _read_me(book: Any, found: Load) -> None:
    sheet = book.add_worksheet("Read me")
    sheet.set_column(0, 0, 100, book.add_format({"text_wrap": True, "valign": "top"}))
    lines = (
        f"Plans and reports of {heading(found)}",
        f"As at {spoken(found.as_at)}.",
        DISCLAIMER,
        "It is made from the law and the record, and is not read back.",
        *found.notes,
    )
    for row, line in enumerate(lines):
        sheet.write_string(row, 0, fitting(one_line(line)))


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


def _sheet(book: Any, name: str, headers: Sequence[str], rows: Iterable[Row]) -> None:
    sheet = book.add_worksheet(name)
    day = book.add_format({"num_format": "d mmm yyyy", "valign": "top"})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(headers) - 1, 36)
    number = 0
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(number, column, cell, day)
            elif cell:
                sheet.write_string(number, column, fitting(one_line(cell)), text)
    columns = [{"header": header} for header in headers]
    sheet.add_table(0, 0, max(number, 1), len(headers) - 1, {"columns": columns})
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
