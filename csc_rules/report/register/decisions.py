"""The sheet of decisions: every question that is left to judgement, once, however many findings turn on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import field, frozen

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.findings import Question
from csc_rules.record import register_sheet as names
from csc_rules.report.register.choices import answers_of, offered, prompted
from csc_rules.report.register.sheets import Book, Column, Link, Value, printed, table
from csc_rules.report.rows import Row, case

COLUMNS = (
    Column(header=names.QUESTION, width=52),
    Column(header=names.DECISION, width=16, filled_in=True),
    Column(header=names.REASON, width=30, filled_in=True),
    Column(header=names.DECIDED_BY, width=18, filled_in=True),
    Column(header=names.DECIDED_ON, width=12, filled_in=True),
    Column(header="Duty", width=26),
    Column(header="Part", width=22),
    Column(header="On whom", width=20),
    Column(header="Document or case", width=18),
    Column(header="Provision", width=12),
    Column(header="Standing", width=12),
    Column(header="Findings that turn on it", width=12),
    Column(header=names.CODE, width=30),
    Column(header=names.FINDING, width=44),
    Column(header=names.SLOT, width=30),
    Column(header=names.ABOUT, width=16, hidden=True),
)
_AT = {column.header: index for index, column in enumerate(COLUMNS)}
_PRINTED = _AT["Findings that turn on it"]


@frozen(kw_only=True, eq=False)
class _Asked:
    """A question with the first finding that it was met in, and how many there are."""

    question: Question
    row: Row
    findings: set[str] = field(factory=set)


def decisions(made: Book, assessment: Assessment, rows: Iterable[Row]) -> None:
    """Write the sheet."""
    sheet = made.sheet(names.DECISIONS)
    every = _every(rows)
    cells = (_cells(asked) for asked in every)
    number = table(made, sheet, names.DECISIONS, COLUMNS, cells, frozen_columns=1, seen=_PRINTED + 1)
    if every:
        prompted(sheet, COLUMNS, number)
        offered(sheet, _AT[names.DECISION], [answers_of(assessment, asked.question.slot) for asked in every])
    printed(sheet, _PRINTED, number, large=True)


def _every(rows: Iterable[Row]) -> Sequence[_Asked]:
    """Return each question about each document once, in the order of the findings."""
    found: dict[tuple[str, str | None], _Asked] = {}
    for row in rows:
        for question in row.finding.questions:
            asked = found.setdefault((question.slot, row.judged), _Asked(question=question, row=row))
            asked.findings.add(row.finding.id)
    return tuple(found.values())


def _cells(asked: _Asked) -> tuple[Value | Link, ...]:
    row, question = asked.row, asked.question
    in_full = (text for text in row.questions if text.startswith(question.question))
    return (
        next(in_full, question.question),
        None,
        None,
        None,
        None,
        row.finding.title,
        row.part,
        row.finding.bearer_name,
        case(row),
        Link(text=row.finding.provision, address=row.finding.source),
        row.standing,
        len(asked.findings),
        row.finding.duty,
        row.finding.id,
        question.slot,
        row.judged,
    )
