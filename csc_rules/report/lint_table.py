"""What lint found as a table: comma-separated values, and a workbook."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from csc_rules.dates import spoken
from csc_rules.lint.model import Finding, Lint
from csc_rules.report.csv import MARK, cell
from csc_rules.report.lint import cited, summary
from csc_rules.report.read_me import read_me
from csc_rules.report.register.sheets import Book, Column, Link, book, printed, table
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown

COLUMNS = (
    "code",
    "rule",
    "pack",
    "severity",
    "ruleset",
    "statement",
    "provision",
    "link",
    "file",
    "line",
    "column",
    "message",
    "ignored",
)
_HEADERS = ("Code", "Severity", "Ruleset", "Statement", "Provision", "Finding", "Place")
_WIDTHS = (8, 10, 24, 26, 16, 70, 40)


def csv_file(found: Lint, shown: Shown) -> bytes:  # noqa: ARG001 - lint hides nothing
    """Return what was found, and what is ignored with its reason, as the content of a CSV file."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow((*COLUMNS, "as_at", "mind"))
    told = (found.as_at.isoformat(), DISCLAIMER)
    for finding, because in _rows(found):
        writer.writerow(cell(value) for value in (*_values(finding), because, *told))
    return f"{MARK}{stream.getvalue()}".encode()


def _rows(found: Lint) -> Iterable[tuple[Finding, str]]:
    yield from ((finding, "") for finding in found.findings)
    yield from ((entry.finding, entry.because) for entry in found.ignored)


def _values(finding: Finding) -> tuple[str | int | None, ...]:
    line, column = finding.at
    own = (finding.code, finding.rule, finding.pack.value, finding.severity.value, finding.ruleset, finding.statement)
    where = (finding.place.file, line or None, column or None)
    return (*own, cited(finding), finding.source, *where, finding.message)


def workbook_file(found: Lint, shown: Shown) -> bytes:  # noqa: ARG001 - lint hides nothing
    """Return what was found as the content of a workbook.

    Raises UsageError where the package that writes it is not installed.
    """
    made = book("What lint found", "lint of rule files", found.as_at)
    read_me(made, _lines(found))
    _sheet(made, "Findings", _HEADERS, [_cells(finding) for finding in found.findings])
    left = [(*_cells(entry.finding), entry.because) for entry in found.ignored]
    _sheet(made, "Ignored", (*_HEADERS, "Because"), left)
    return made.bytes()


def _lines(found: Lint) -> Iterable[str]:
    yield "What lint found in rule files"
    yield f"As at {spoken(found.as_at)}."
    yield summary(found)
    yield DISCLAIMER
    yield "It is made from the rule files, and is not read back."


def _cells(finding: Finding) -> tuple[str | Link, ...]:
    own = (finding.code, finding.severity.value, finding.ruleset, finding.statement)
    return (*own, Link(text=cited(finding), address=finding.source), finding.message, str(finding.place))


def _sheet(made: Book, name: str, headers: Sequence[str], rows: Iterable[Sequence[str | Link]]) -> None:
    sheet = made.sheet(name)
    columns = [Column(header=each, width=width) for each, width in zip(headers, (*_WIDTHS, 50), strict=False)]
    number = table(made, sheet, name, columns, rows)
    printed(sheet, len(headers) - 1, number)
