"""The findings as a table of comma-separated values: one row each, for spreadsheets and for programs."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from typing import Any

from csc_rules.engine.assessment import Assessment
from csc_rules.report.rows import Row, in_days, rows
from csc_rules.report.visible import MOST, fitting, one_line
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown

# Excel takes a file for UTF-8 only where it begins with this mark.
MARK = "\ufeff"

# A spreadsheet takes a cell that begins so for a formula, wherever it comes from. An apostrophe in front makes it text;
# one that is there already gets another, so that a program can take one away and has what was there.
_BEGINS_A_FORMULA = re.compile("[=+\\-@\t\r'＝＋－＠]")

COLUMNS: dict[str, Callable[[Row], Any]] = {
    "finding": lambda row: row.finding.id,
    "status": lambda row: row.finding.label,
    "standing": lambda row: row.standing,
    "code": lambda row: row.finding.duty,
    "duty": lambda row: row.finding.title,
    "part": lambda row: row.part,
    "provision": lambda row: row.finding.provision,
    "instrument": lambda row: row.instrument,
    "link": lambda row: row.finding.source,
    "bearer": lambda row: row.finding.owed_by,
    "about": lambda row: row.finding.object_title,
    "cycle": lambda row: row.finding.cycle,
    "owner": lambda row: row.owner,
    "frequency": lambda row: row.frequency,
    "last_done": lambda row: in_days(row.last_done),
    "last_day": lambda row: row.finding.last_day,
    "last_day_latest": lambda row: row.finding.last_day_latest,
    "days_left": lambda row: row.finding.days_left,
    "days_late": lambda row: row.finding.days_late,
    "days_late_latest": lambda row: row.finding.days_late_latest,
    "looked_for": lambda row: row.asked,
    "found": lambda row: row.found,
    "on_record": lambda row: " | ".join(row.on_record),
    "questions": lambda row: " | ".join(row.questions),
    "decided": lambda row: " | ".join(f"{entry.slot}: {entry.answer}" for entry in row.decided),
    "what_next": lambda row: " | ".join(row.steps),
    "what_if": lambda row: " | ".join(row.finding.assumptions),
    "unverified": lambda row: row.finding.unverified,
}


def to_csv(assessment: Assessment, shown: Shown | None = None) -> str:
    """Return the findings as comma-separated values with a header, what was met among them; days as ISO.

    A text that a spreadsheet would take for a formula has an apostrophe in front.

    >>> import csc_rules
    >>> from datetime import date
    >>> law = csc_rules.load_ruleset("ni-act-2015")
    >>> found = csc_rules.check([law], csc_rules.Record(body="PSNI"), date(2020, 1, 1))
    >>> to_csv(found).splitlines()[1].split(",")[1]
    'open: a judgement is needed'
    """
    shown = shown or Shown()
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    # A row may be cut out and sent on, so that each says from which day, and whose reading it is.
    told = {"as_at": assessment.as_at, "law_at": assessment.law_at, "mind": DISCLAIMER}
    writer.writerow((*COLUMNS, *told))
    for row in rows(assessment, not_applying=shown.not_applying):
        writer.writerow(cell(value) for value in (*(of(row) for of in COLUMNS.values()), *told.values()))
    return stream.getvalue()


def assessment_file(assessment: Assessment, shown: Shown) -> bytes:
    """Return an assessment as the content of a CSV file that Excel takes for UTF-8."""
    return f"{MARK}{to_csv(assessment, shown)}".encode()


def cell(value: object) -> str:
    """Return a value as a cell: on one line, no longer than a spreadsheet takes, and never a formula.

    >>> cell("=1+1"), cell(None), cell(12)
    ("'=1+1", '', '12')
    """
    if value is None:
        return ""
    if not isinstance(value, str):
        return str(value)
    text = fitting(one_line(value), MOST - 1)
    return f"'{text}" if _BEGINS_A_FORMULA.match(text) else text
