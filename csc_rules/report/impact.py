"""What an amendment would change, for people and tools: in full, in lines, as JSON, CSV, text and a workbook."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeVar

from csc_rules.compare.impact import Changed, Impact
from csc_rules.dates import spoken
from csc_rules.report.csv import MARK, cell
from csc_rules.report.impact_words import (
    HEADERS,
    Row,
    heading,
    proof_lines,
    receipt,
    rows,
    said,
    summary,
    tally,
    warnings,
)
from csc_rules.report.visible import one_line
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown

if TYPE_CHECKING:
    from rich.text import Text

    from csc_rules.report.console import Look, Pen

T = TypeVar("T")


def concise(found: Impact) -> str:
    """Return an impact in lines, one for each finding that would be another one.

    >>> import csc_rules
    >>> from datetime import date
    >>> record = csc_rules.load_record("examples/ni-executive.toml")
    >>> made = csc_rules.impact("examples/amendments/annual-reports.rules", record, date(2026, 11, 26))
    >>> print(concise(made).split("  ")[2])
    ni-act-2015.later-report
    """
    lines = []
    for row in rows(found):
        what = row.duty if row.what == "the act itself" else f"{row.duty} [{row.what}]"
        lines.append("  ".join(part for part in (row.body, row.provision, what, row.cycle, row.change) if part))
        lines[-1] += f"  {row.before} -> {row.after}"
    lines += [f"{one_line(record.record)}: {summary(record)}" for record in found.records]
    lines += [*warnings(found), f"changes: {tally(found)}", f"receipt: {receipt(found)}"]
    lines.append(f"{heading(found)}, as at {found.as_at.isoformat()}; {DISCLAIMER}")
    return "\n".join(lines) + "\n"


def full(found: Impact, look: Look | None = None) -> str:
    """Return an impact as a report: record by record what would change, with the proof by each law."""
    from csc_rules.report.console import Look, Pen, render

    look = look or Look()
    return render(_full(found, Pen(look=look)), look)


def _full(found: Impact, pen: Pen) -> Iterator[Text]:
    from csc_rules.report.console import styled

    yield from pen.indented(f"What would change: {heading(found)}", style="bold", hang=2)
    yield from pen.indented(f"As at: {spoken(found.as_at)}")
    yield from pen.indented(f"Rulesets: {', '.join(found.rulesets)}", hang=2)
    yield styled("")
    yield from pen.indented(DISCLAIMER)
    for text in warnings(found):
        yield from pen.indented(text, style="bold")
    for record in found.records:
        yield styled("")
        yield from pen.indented(f"{one_line(record.body)} [{one_line(record.record)}]", style="bold", hang=2)
        yield from pen.indented(summary(record), 2)
        for entry in record.changed:
            yield styled("")
            yield from _changed(entry, pen)
    yield styled("")
    yield from pen.indented(f"Changes: {tally(found)}", hang=2)
    yield from pen.indented(f"Receipt: {receipt(found)}", hang=2)


def _changed(entry: Changed, pen: Pen) -> Iterator[Text]:
    yield from pen.indented(f"{one_line(entry.title)} [{entry.duty}]", 2, style="bold", hang=2)
    yield from pen.titled("Provision:", f"{entry.provision}  {entry.source or ''}".rstrip(), 4)
    yield from pen.titled("Bearer:", one_line(entry.bearer_name), 4)
    if entry.cycle != "once":
        yield from pen.titled("For:", one_line(entry.cycle), 4)
    for each in entry.findings:
        name = f"{one_line(each.what)}, {each.provision}: {', '.join(each.changes)}"
        yield from pen.indented(name, 4, hang=2)
        yield from pen.titled("Now:", one_line(said(each.before, each.changes)), 6)
        yield from pen.titled("Amended:", one_line(said(each.after, each.changes)), 6)
    for title, step in (("How by the law as it is", entry.proof_before), ("How as amended", entry.proof_after)):
        yield from pen.indented(title, 4, style="bold")
        for depth, text in proof_lines(step):
            yield from pen.indented(text, 6 + 2 * depth, hang=4)


def text_file(found: Impact, shown: Shown) -> bytes:  # noqa: ARG001 - an impact hides nothing
    """Return an impact as the content of a text file."""
    return full(found).encode()


def json_file(found: Impact, shown: Shown) -> bytes:  # noqa: ARG001 - tools get everything
    """Return an impact as the content of a JSON file."""
    return to_json(found).encode()


def to_json(found: Impact) -> str:
    """Return an impact as JSON, with whose reading it is."""
    from csc_rules.report.json import text

    return text({"reading": DISCLAIMER, "hypothetical": True, "impact": found})


def csv_file(found: Impact, shown: Shown) -> bytes:  # noqa: ARG001 - an impact hides nothing
    """Return an impact as the content of a CSV file that Excel takes for UTF-8, one row for each changed finding."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    mind = "; ".join((*warnings(found), DISCLAIMER))
    writer.writerow((*HEADERS, "As at", "Mind"))
    for row in rows(found):
        told = (*_cells(row, row.provision), found.as_at.isoformat(), mind)
        writer.writerow(cell(value) for value in told)
    return f"{MARK}{stream.getvalue()}".encode()


def _cells(row: Row, provision: T) -> tuple[str | T, ...]:
    """Return a changed finding as the cells of a row, in the order of the headers."""
    duty = f"{row.title} [{row.duty}]"
    return row.record, row.body, provision, duty, row.what, row.cycle, row.change, row.before, row.after


def workbook_file(found: Impact, shown: Shown) -> bytes:  # noqa: ARG001 - an impact hides nothing
    """Return an impact as the content of a workbook: what would change, and how each finding was reached.

    Raises UsageError where the package that writes it is not installed.
    """
    from csc_rules.report.read_me import read_me
    from csc_rules.report.register.sheets import Column, Link, book, printed, table

    made = book(f"What would change: {heading(found)}", "impact of an amendment", found.as_at)
    read_me(made, _lines(found))
    sheet = made.sheet("Changes")
    widths = (24, 28, 14, 34, 28, 18, 18, 44, 44)
    columns = [Column(header=header, width=width) for header, width in zip(HEADERS, widths, strict=True)]
    cells = (_cells(row, Link(text=row.provision, address=row.source)) for row in rows(found))
    printed(sheet, len(columns) - 1, table(made, sheet, "Changes", columns, cells))
    sheet = made.sheet("Proofs")
    columns = [
        Column(header=name, width=width) for name, width in (("Record", 24), ("Duty", 40), ("By", 20), ("Step", 90))
    ]
    printed(sheet, len(columns) - 1, table(made, sheet, "Proofs", columns, _proofs(found)))
    return made.bytes()


def _lines(found: Impact) -> Iterator[str]:
    yield f"What would change: {heading(found)}"
    yield f"As at {spoken(found.as_at)}."
    yield DISCLAIMER
    yield from warnings(found)
    yield from (f"{one_line(record.record)}: {summary(record)}" for record in found.records)
    yield "It is made from the law, the amendment and the records, and is not read back."
    yield receipt(found)


def _proofs(found: Impact) -> Iterator[tuple[str, str, str, str]]:
    for record in found.records:
        for entry in record.changed:
            for law, step in (("the law as it is", entry.proof_before), ("as amended", entry.proof_after)):
                for depth, text in proof_lines(step):
                    yield one_line(record.record), f"{entry.title} [{entry.duty}]", law, f"{'  ' * depth}{text}"
