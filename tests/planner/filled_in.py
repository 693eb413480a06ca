"""A register as an officer fills it in: the workbook written anew with some cells changed."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import date
from typing import Any

import xlsxwriter
from python_calamine import CalamineWorkbook

from csc_rules.engine.assessment import Assessment
from csc_rules.record import register_sheet as names
from csc_rules.report.written import written

Sheets = dict[str, list[list[Any]]]


def sheets_of(assessment: Assessment) -> Sheets:
    """Return the sheets of the register of an assessment."""
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(written("assessment", ".xlsx", assessment)))
    return {name: workbook.get_sheet_by_name(name).to_python() for name in workbook.sheet_names}


def content_of(sheets: Sheets) -> bytes:
    """Write sheets as a workbook."""
    held = io.BytesIO()
    with xlsxwriter.Workbook(held, {"strings_to_formulas": False, "strings_to_urls": False}) as workbook:
        day = workbook.add_format({"num_format": "yyyy-mm-dd"})
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            for number, row in enumerate(rows):
                for index, value in enumerate(row):
                    if isinstance(value, date):
                        sheet.write_datetime(number, index, value, day)
                    elif value != "":
                        sheet.write(number, index, value)
    return held.getvalue()


def entered(sheets: Sheets, finding: str, values: Mapping[str, Any]) -> None:
    """Enter values in the row of a finding, by column."""
    head, *rows = sheets[names.FINDINGS]
    (row,) = [each for each in rows if each[head.index(names.FINDING)] == finding]
    for column, value in values.items():
        row[head.index(column)] = value


def decided(sheets: Sheets, slot: str, values: Mapping[str, Any]) -> None:
    """Enter values in the row of a question, by column."""
    head, *rows = sheets[names.DECISIONS]
    (row,) = [each for each in rows if each[head.index(names.SLOT)] == slot]
    for column, value in values.items():
        row[head.index(column)] = value


def filled_in(assessment: Assessment, values: Mapping[str, Mapping[str, Any]]) -> bytes:
    """Return the register of an assessment with values entered, by finding and column."""
    sheets = sheets_of(assessment)
    for finding, each in values.items():
        entered(sheets, finding, each)
    return content_of(sheets)
