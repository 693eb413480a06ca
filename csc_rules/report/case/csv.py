"""A case as comma-separated values: a row for each suggestion, with its first quote and place."""

from __future__ import annotations

import csv
import io

from csc_rules.documents.case import Case, Suggestion
from csc_rules.report.case.words import SILENCE, SUGGESTED, entered_line, in_order, needed, tone, where
from csc_rules.report.csv import MARK, cell
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown

COLUMNS = (
    *("suggestion", "answer", "standing", "document", "duty", "title", "provision", "link", "looked_for", "quote"),
    *("where", "meant_as", "quotes", "why", "certain_if", "would_enter", "still_needs", "in_record", "differs"),
)


def csv_file(case: Case, shown: Shown) -> bytes:  # noqa: ARG001 - a case hides nothing
    """Return a case as the content of a CSV file that Excel takes for UTF-8."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    # A row may be cut out and sent on, so that each says what it is.
    writer.writerow((*COLUMNS, "for", "law_at", "mind"))
    told = (case.body.title, case.law_at.isoformat(), f"{SUGGESTED} {SILENCE} {DISCLAIMER}")
    for suggestion in in_order(case).suggestions:
        writer.writerow(cell(value) for value in (*_values(suggestion), *told))
    return f"{MARK}{stream.getvalue()}".encode()


def _values(suggestion: Suggestion) -> tuple[object, ...]:
    sought = suggestion.sought
    first = suggestion.bearings[0] if suggestion.bearings else None
    return (
        suggestion.id,
        suggestion.answer.value,
        sought.standing.replace("_", " "),
        sought.document_title or sought.document,
        f"{sought.ruleset}.{sought.duty}",
        sought.title,
        sought.provision,
        sought.source,
        sought.looked_for,
        first.quote.text if first else None,
        where(first.quote) if first else None,
        tone(first) if first else None,
        len(suggestion.bearings),
        suggestion.why,
        suggestion.certain,
        entered_line(suggestion),
        needed(suggestion.needs),
        suggestion.recorded or suggestion.existing,
        suggestion.differs,
    )
