"""The sheet of findings: one row each, with the columns that officers fill in, and the ids by which they come back."""

from __future__ import annotations

from collections.abc import Sequence

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import Verdict
from csc_rules.record import register_sheet as names
from csc_rules.record.returned import letters
from csc_rules.report.register.choices import NOTHING, SEVERAL, Answers, answers_of, offered, prompted
from csc_rules.report.register.sheets import Book, Column, Link, Shaded, Value, printed, table
from csc_rules.report.rows import Row, case, in_days
from csc_rules.report.words import IN_ORDER

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
        prompted(sheet, COLUMNS, number)
        offered(sheet, _AT[names.DECISION], [_answers(assessment, row) for row in rows])
    printed(sheet, _PRINTED, number, large=True)


def _cells(row: Row) -> tuple[Value | Link | Shaded, ...]:
    finding = row.finding
    # Several questions of one finding are answered one by one, on a sheet of their own.
    asked = finding.questions[0] if len(finding.questions) == 1 else None
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
        row.judged if asked else None,
        row.owner,
    )


def _answers(assessment: Assessment, row: Row) -> Answers:
    if len(row.finding.questions) > 1:
        return SEVERAL
    return answers_of(assessment, row.finding.questions[0].slot) if row.finding.questions else NOTHING
