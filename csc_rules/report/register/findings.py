"""The sheet of findings: one row each, with the columns that officers fill in, and the ids by which they come back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import Verdict
from csc_rules.engine.slots import answers_to
from csc_rules.record import register_sheet as names
from csc_rules.record.returned import letters
from csc_rules.report.register.sheets import Book, Column, Link, Shaded, Value, printed, table
from csc_rules.report.rows import Row, case, in_days
from csc_rules.report.words import IN_ORDER

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_FIRST = date(1900, 1, 1)

COLUMNS = (
    Column(header=names.CODE, width=28),
    Column(header="Duty", width=24),
    Column(header="Part", width=20),
    Column(header="On whom", width=18),
    Column(header="Document or case", width=18),
    Column(header="Provision", width=11),
    Column(header="Status", width=15),
    Column(header="Standing", width=12),
    Column(header="Last day", width=12),
    Column(header="Last day at the latest", width=12),
    Column(header="What to do next", width=34),
    Column(header=names.OWNER, width=16, filled_in=True),
    Column(header=names.EVIDENCE, width=20, filled_in=True),
    Column(header=names.QUESTION, width=34),
    Column(header=names.DECISION, width=12, filled_in=True),
    Column(header=names.REASON, width=20, filled_in=True),
    Column(header=names.DECIDED_BY, width=14, filled_in=True),
    Column(header=names.DECIDED_ON, width=12, filled_in=True),
    Column(header="What was found", width=32),
    Column(header="On record", width=44),
    Column(header="Frequency or time limit", width=30),
    Column(header="Last done", width=13),
    Column(header="Instrument", width=28),
    Column(header="What was looked for", width=40),
    Column(header="Decided already", width=24),
    Column(header="Only if it is assumed", width=18),
    Column(header=names.FINDING, width=40),
    Column(header=names.SLOT, width=20, hidden=True),
    Column(header=names.ABOUT, width=16, hidden=True),
    Column(header=names.OWNER_BEFORE, width=16, hidden=True),
)
_AT = {column.header: index for index, column in enumerate(COLUMNS)}
_PRINTED = _AT["On record"]

SHADE = {
    Verdict.MET_LATE: "amber",
    Verdict.OUTSTANDING: "amber",
    Verdict.NEEDS_JUDGEMENT: "amber",
    Verdict.UNDETERMINED: "amber",
    Verdict.DUE: "blue",
    **dict.fromkeys((Verdict.BREACHED, Verdict.CONFLICT, Verdict.OUTSIDE_POWER), "red"),
    **dict.fromkeys(IN_ORDER, "green"),
}


def status(verdict: Verdict | None, label: str) -> Shaded:
    """Return a label with a shade behind it that repeats how urgent it is."""
    if verdict is None:
        return Shaded(text=f"{label}, not judged yet", shade="grey")
    return Shaded(text=label, shade=SHADE.get(verdict, "grey"))


def findings(made: Book, assessment: Assessment, rows: Sequence[Row]) -> None:
    """Write the sheet."""
    sheet = made.sheet(names.FINDINGS)
    number = table(
        made, sheet, names.FINDINGS, COLUMNS, (_cells(row) for row in rows), frozen_columns=2, seen=_PRINTED + 1
    )
    sheet.ignore_errors({"number_stored_as_text": f"A1:{letters(len(COLUMNS) - 1)}{number + 1}"})
    if rows:
        _prompts(sheet, number)
        _decisions(sheet, assessment, rows)
    printed(sheet, _PRINTED, number, large=True)


def _cells(row: Row) -> tuple[Value | Link | Shaded, ...]:
    finding = row.finding
    asked = finding.questions[0] if finding.questions else None
    return (
        finding.duty,
        finding.title,
        row.part,
        finding.owed_by,
        case(row),
        Link(text=finding.provision, address=finding.source),
        status(finding.verdict, finding.label),
        row.standing,
        finding.last_day,
        finding.last_day_latest,
        "\n".join(row.steps),
        row.owner,
        None,
        "\n".join(row.questions),
        None,
        None,
        None,
        None,
        row.found,
        "\n".join(row.on_record),
        row.frequency,
        in_days(row.last_done),
        row.instrument,
        row.asked,
        "\n".join(f"{entry.answer}: {entry.by}, {entry.on.isoformat()}" for entry in row.decided),
        "\n".join(finding.assumptions),
        finding.id,
        asked.slot if asked else None,
        row.judged,
        row.owner,
    )


def _prompts(sheet: Worksheet, last: int) -> None:
    """Say at each column that officers fill in what belongs there."""
    told = {
        names.OWNER: "Who in the body sees to this duty. One row of a duty is enough.",
        names.EVIDENCE: "Where it can be seen: a file with its page, or an address. It is added to the record, and "
        "decides nothing by itself.",
        names.REASON: "Why it was decided so.",
        names.DECIDED_BY: "Who decided: a person, a board or an office. Needed with a decision.",
    }
    for header, text in told.items():
        rule = {"validate": "any", "input_title": header, "input_message": text}
        sheet.data_validation(1, _AT[header], last, _AT[header], rule)
    day: dict[str, Any] = {
        "validate": "date",
        "criteria": ">",
        "value": _FIRST,
        "input_title": names.DECIDED_ON,
        "input_message": "The day of the decision, such as 31/01/2027. Needed with a decision.",
        "error_title": "This is no day",
        "error_message": "Enter a day, such as 31/01/2027.",
    }
    sheet.data_validation(1, _AT[names.DECIDED_ON], last, _AT[names.DECIDED_ON], day)


def _decisions(sheet: Worksheet, assessment: Assessment, rows: Sequence[Row]) -> None:
    """Offer in each row the answers that its question takes; where none is asked, nothing is taken."""
    column = _AT[names.DECISION]
    offered: dict[tuple[str, ...] | None, list[int]] = {}
    for number, row in enumerate(rows, 1):
        offered.setdefault(_answers(assessment, row), []).append(number)
    for answers, numbers in offered.items():
        spans = [[first, column, last, column] for first, last in _spans(numbers)]
        for begin in range(0, len(spans), _MOST_SPANS):
            first, *further = spans[begin : begin + _MOST_SPANS]
            rule = _rule(answers) | ({"other_cells": further} if further else {})
            sheet.data_validation(*first, rule)


# One rule for too many places is more than some programs read.
_MOST_SPANS = 100


def _rule(answers: tuple[str, ...] | None) -> dict[str, Any]:
    title = {"input_title": names.DECISION}
    if answers is None:
        return title | {
            "validate": "length",
            "criteria": "==",
            "value": 0,
            "input_message": "Nothing is left to judgement in this row. Leave it empty.",
            "error_title": "Nothing to decide here",
            "error_message": "No judgement is asked for in this row. Leave it empty.",
        }
    if not answers or len(",".join(answers)) > 255 or any("," in answer for answer in answers):
        members = "Name who belongs to it, with semicolons between them, or write “none”."
        return title | {"validate": "any", "input_message": members}
    return title | {
        "validate": "list",
        "source": list(answers),
        "input_message": "Choose the answer that was given to the question. Say by whom, when and why.",
        "error_title": "Not an answer to this question",
        "error_message": f"Choose one of: {', '.join(answers)}. What else was said goes into Reason."[:255],
    }


def _answers(assessment: Assessment, row: Row) -> tuple[str, ...] | None:
    """Return the answers that are offered in a row: none where nothing is asked, an empty tuple for free text."""
    slot = row.finding.questions[0].slot if row.finding.questions else ""
    scope, _, name = slot.partition(".")
    ruleset = next((each.view.ruleset for each in assessment.checked if each.view.ruleset.id == scope), None)
    # “None” says the same as “no”, and is for classes, whose members are written out.
    known = answers_to(ruleset, name) if ruleset is not None and name else None
    return known and tuple(answer for answer in known if answer != "none")


def _spans(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the runs of numbers that follow one another."""
    first = before = numbers[0]
    for number in numbers[1:]:
        if number != before + 1:
            yield first, before
            first = number
        before = number
    yield first, before
