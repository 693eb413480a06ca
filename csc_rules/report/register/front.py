"""The first two sheets: what this workbook is and how its columns come back, and how things stand in short."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.dates import spoken
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.receipt import hypotheticals
from csc_rules.record import register_sheet as names
from csc_rules.report.register.findings import status
from csc_rules.report.register.sheets import Book, height, printed, write
from csc_rules.report.tally import COLUMNS, standings, tallies
from csc_rules.report.visible import one_line
from csc_rules.report.whole import law_of, notes, receipt, subject, what_next
from csc_rules.report.words import DISCLAIMER, count, first_facts, nothing_applies

_TOLD = {
    "What this is": """
        The obligations register of the body named below: what the law asks of it, and how each duty stands by its
        record on the day of the check. It is not the record workbook: facts, such as the day on which something was
        done, are entered in the record.""",
    "The sheets": """
        Summary: how many findings there are, and what to do first. Findings: one row for each duty, each required part
        of a document and each group that has to be reached. Decisions: every question that is left to judgement, once,
        with the answers it takes. Deadlines: what is not done yet, by day. Consultees: whom each act has to reach.
        Sources: the law, the record and the evidence behind it.""",
    "Columns to fill in": f"""
        On the sheets {names.FINDINGS} and {names.DECISIONS}, the columns with a brown header and a yellow ground are
        yours: {", ".join(names.OFFICERS)}. Everything else is written anew with each register; what is typed there is
        lost.""",
    names.OWNER: "Who in the body sees to a duty. One row of a duty is enough.",
    names.EVIDENCE: """
        Where something can be seen: a file with its page, or an address. It is added to the record beside what the
        finding rests on, and decides nothing by itself.""",
    names.DECISION: f"""
        Where the law leaves something to judgement, the list offers the answers. Say who decided, on which day, and
        why. Each question stands once on the sheet {names.DECISIONS}; one that a finding asks alone can be answered
        beside the finding as well. Where nothing is left to judgement, the cell takes nothing.""",
    "How it comes back": f"""
        csc-rules record import REGISTER.xlsx RECORD.toml puts these columns into the record, and nothing else. With
        --dry-run it only says what it would do. Rows may be sorted, filtered and left out; the column
        {names.FINDING} has to stay.""",
    "Colours": "A colour behind a status only repeats its words.",
    "What it is not": DISCLAIMER,
}


def read_me(made: Book, assessment: Assessment) -> None:
    """Write the sheet that says what the workbook is."""
    sheet = made.sheet(names.READ_ME)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 100)
    title, bold = made.format("title", bold=True, font_size=16), made.format("bold", bold=True, text_wrap=True)
    sheet.write_string(0, 0, names.TITLE, title)
    rows = [*_TOLD.items(), ("Body", subject(assessment)), ("As at", spoken(assessment.as_at))]
    rows += [("Receipt", receipt(assessment))]
    for number, (name, text) in enumerate(rows, 2):
        write(made, sheet, number, 0, name, bold)
        write(made, sheet, number, 1, one_line(text), made.text)
        sheet.set_row(number, height((name, one_line(text)), (24, 100)))
    printed(sheet, 1, len(rows) + 1)


def summary(made: Book, assessment: Assessment) -> None:
    """Write the sheet that says how things stand."""
    sheet = made.sheet("Summary")
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 100)
    sheet.set_column(2, 3, 20)
    title, bold = made.format("title", bold=True, font_size=16), made.format("bold", bold=True, text_wrap=True)
    write(made, sheet, 0, 0, f"{names.TITLE}: {subject(assessment)}", title)
    number = 1
    for name, text in _said(assessment):
        number += 1
        write(made, sheet, number, 0, name, bold)
        write(made, sheet, number, 1, text, made.text)
        sheet.set_row(number, height((name, text), (34, 100)))
    number += 2
    for index, header in enumerate(("Found", *(COLUMNS[each] for each in standings(assessment)))):
        write(made, sheet, number, index, header, made.format("count head", bold=True, bottom=1))
    for each in tallies(assessment):
        number += 1
        write(made, sheet, number, 0, status(each.verdict, each.label), bold)
        for index, found in enumerate(each.numbers, 1):
            write(made, sheet, number, index, found, made.text)
    printed(sheet, 3, number)


def _said(assessment: Assessment) -> Iterator[tuple[str, str]]:
    yield "Record", assessment.record.title or assessment.record.body
    yield "As at", spoken(assessment.as_at)
    yield "Law", law_of(assessment)
    yield from (("What if", line) for line in hypotheticals(assessment.receipt))
    none = nothing_applies(assessment.findings)
    if none:
        yield "No duty", none
    yield "What to do next", what_next(assessment)
    for index, (fact, settled) in enumerate(first_facts(assessment)):
        more = f" (for {count(settled, 'finding')})" if settled > 1 else ""
        yield "" if index else "Facts to find out first", f"{index + 1}. {fact}{more}"
    judged, of = assessment.judged_share
    yield "Judged", f"{judged} of {count(of, 'finding')} that apply rest on a determination"
    for index, note in enumerate(notes(assessment)):
        yield "" if index else "Notes on the record", note
    yield "Mind", DISCLAIMER
