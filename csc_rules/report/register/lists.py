"""The sheets of deadlines, of who has to be consulted or reached, and of what everything rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import LENGTH, Aspect, Verdict
from csc_rules.engine.occurrences import View
from csc_rules.law.model import Duty
from csc_rules.record import register_sheet as names
from csc_rules.report.register.findings import status
from csc_rules.report.register.sheets import Book, Column, Link, Shaded, Value, printed, table
from csc_rules.report.rows import Row, case
from csc_rules.report.words import IN_ORDER, lateness

_Cells = tuple[Value | Link | Shaded, ...]
_DONE = IN_ORDER | {Verdict.MET_LATE, Verdict.NOT_APPLICABLE}

DEADLINES = (
    Column(header="Last day", width=12),
    Column(header="Last day at the latest", width=12),
    Column(header="Days from the day of the check", width=11),
    Column(header="Status", width=17),
    Column(header="Standing", width=12),
    Column(header="Duty", width=30),
    Column(header="Document or case", width=18),
    Column(header="Provision", width=11),
    Column(header="On whom", width=24),
    Column(header=names.OWNER, width=14),
    Column(header="How the day is reckoned", width=42),
    Column(header=names.CODE, width=30),
    Column(header=names.FINDING, width=44),
)
CONSULTEES = (
    Column(header="Document or case", width=18),
    Column(header="Duty", width=24),
    Column(header="Who has to be reached", width=32),
    Column(header="Who that is as at the day", width=36),
    Column(header="Status", width=17),
    Column(header="Standing", width=12),
    Column(header="No record of", width=26),
    Column(header="What to do next", width=36),
    Column(header="On record", width=44),
    Column(header="Provision", width=12),
    Column(header="By whom", width=26),
    Column(header=names.CODE, width=30),
    Column(header=names.FINDING, width=44),
)
SOURCES = (
    Column(header=names.SOURCE, width=16),
    Column(header=names.NAME, width=30),
    Column(header="Title", width=60),
    Column(header="Version", width=24),
    Column(header="Link", width=50),
    Column(header=names.DIGEST, width=66),
)


def deadlines(made: Book, assessment: Assessment, rows: Sequence[Row]) -> None:
    """Write the sheet of what is not yet done: what has a last day first, by day; days gone by are negative."""
    sheet = made.sheet("Deadlines")
    open_rows = [row for row in rows if row.finding.verdict not in _DONE and row.finding.aspect is Aspect.ACT]
    ordered = sorted(open_rows, key=lambda row: (row.finding.last_day or date.max, row.finding.id))
    cells = (_deadline(row, assessment.as_at) for row in ordered)
    number = table(made, sheet, "Deadlines", DEADLINES, cells, frozen_columns=1)
    printed(sheet, len(DEADLINES) - 3, number)


def _deadline(row: Row, as_at: date) -> _Cells:
    finding = row.finding
    readings = "\n".join(reading.label for reading in finding.readings)
    reckoned = [readings or row.frequency, lateness(finding.days_late, finding.days_late_latest)]
    return (
        finding.last_day,
        finding.last_day_latest,
        (finding.last_day - as_at).days if finding.last_day else None,
        status(finding.verdict, finding.label),
        row.standing,
        finding.title,
        case(row),
        Link(text=finding.provision, address=finding.source),
        finding.owed_by,
        row.owner,
        "\n".join(text for text in reckoned if text),
        finding.duty,
        finding.id,
    )


def consultees(made: Book, assessment: Assessment, rows: Sequence[Row]) -> None:
    """Write the sheet of whom each act has to reach, also where that cannot be judged yet."""
    sheet = made.sheet("Consultees")
    views = {checked.view.ruleset.id: checked.view for checked in assessment.checked}
    cells = (
        _consultee(row, _who(row, views[row.finding.duty.partition(".")[0]], assessment.as_at))
        for row in rows
        if row.finding.aspect is Aspect.PROCESS and row.finding.item != LENGTH
    )
    number = table(made, sheet, "Consultees", CONSULTEES, cells, frozen_columns=1)
    printed(sheet, 7, number)


def _consultee(row: Row, who: Sequence[str]) -> _Cells:
    finding = row.finding
    return (
        case(row),
        finding.title,
        f"({finding.item}) {row.part}",
        "\n".join(who),
        status(finding.verdict, finding.label),
        row.standing,
        "\n".join(row.words.body(name) for name in finding.missing) if finding.verdict is Verdict.BREACHED else "",
        "\n".join(row.steps),
        "\n".join(row.on_record),
        Link(text=finding.provision, address=finding.source),
        finding.owed_by,
        finding.duty,
        finding.id,
    )


def _who(row: Row, view: View, as_at: date) -> tuple[str, ...]:
    """Return the titles of those that the register knows to belong to a line of a duty, on the day of the check."""
    lines = row.norm.consultees if isinstance(row.norm, Duty) else ()
    found = [each.party for each in lines if each.letter == row.finding.item]
    names_of = [view.register.to_reach(party, as_at, row.finding.bearer).names for party in found]
    return tuple(row.words.body(name) for name in dict.fromkeys(name for each in names_of for name in each))


def sources(made: Book, assessment: Assessment) -> None:
    """Write the sheet of what everything rests on: the law, the record, and the evidence it names."""
    sheet = made.sheet(names.SOURCES)
    number = table(made, sheet, names.SOURCES, SOURCES, _sources(assessment), frozen_columns=2)
    printed(sheet, len(SOURCES) - 1, number)


def _sources(assessment: Assessment) -> Iterator[_Cells]:
    receipt = assessment.receipt
    digests = dict(receipt.rulesets)
    for checked in assessment.checked:
        law = checked.view.ruleset.instrument
        version = f"{law.kind}, {law.stage.replace('-', ' ')}"
        link = Link(text=law.source or "", address=law.source)
        yield names.RULESET, law.id, law.title, version, link, digests[law.id]
    record = assessment.record
    yield names.RECORD, record.body, record.title, "", None, receipt.record
    yield names.AS_AT, receipt.as_at, "the day of the check", receipt.tool, None, None
    for laid in receipt.amendments:
        yield names.WHAT_IF, laid.file, f"the law as “{laid.title}” would amend it", "", None, laid.digest
    for event, day in receipt.assumptions:
        yield names.WHAT_IF, event, "the day that is assumed for it", day, None, None
    if receipt.law_at:
        yield names.WHAT_IF, "law at", "the law is taken as on that day", receipt.law_at, None, None
    seen = {(each.file, each.source, each.sha256): each for fact in record.facts() for each in fact.evidence}
    for each in seen.values():
        link = Link(text=each.source or "", address=each.source)
        yield "evidence", each.file or "", each.note or "", "", link, each.sha256 or ""
