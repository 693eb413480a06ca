"""The funds of a record as a Word document: shares with their bars, payments, and what the law says of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csc_rules.dates import spoken
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.receipt import hypotheticals
from csc_rules.planner.funds import FundReport, funds
from csc_rules.report.fund_parts import Bar, Found, about, bars, told
from csc_rules.report.funds import pounds
from csc_rules.report.visible import one_line
from csc_rules.report.whole import notes, receipt
from csc_rules.report.word import blocks
from csc_rules.report.word.bars import bar
from csc_rules.report.word.blocks import Cell, Links
from csc_rules.report.word.pages import document
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown

_BAR = 26


def funds_file(assessment: Assessment, shown: Shown) -> bytes:  # noqa: ARG001 - a report shows all there is
    """Return the funds of a record as the content of a Word file. Raises UsageError without the extra."""
    links, title = Links(), f"Pooled funds in the record of {one_line(assessment.record.body)}"
    written = _blocks(assessment, title, links)
    return document(title, title, assessment.as_at, written, links, about="Pooled funds, and the law on them")


def _blocks(assessment: Assessment, title: str, links: Links) -> Iterator[str]:
    yield blocks.paragraph(blocks.run(title), "Title")
    yield blocks.paragraph(blocks.run(f"As at {spoken(assessment.as_at)}. {DISCLAIMER}"))
    for line in hypotheticals(assessment.receipt):
        yield blocks.paragraph(blocks.run(line), "Alert")
    noted = [blocks.with_links(note, links) for note in notes(assessment)]
    if noted:
        yield blocks.heading("Notes on the record", 1)
        yield from blocks.listed(noted)
    reports = funds(assessment)
    if not reports:
        text = "The record has no fund. A fund is entered as [[fund]], its contributions below it."
        yield blocks.paragraph(blocks.run(text))
    for fund in reports:
        yield from _fund(fund, links)
    yield blocks.heading("Receipt", 1)
    yield blocks.paragraph(blocks.run(receipt(assessment)))
    yield blocks.paragraph(blocks.run(DISCLAIMER))


def _fund(fund: FundReport, links: Links) -> Iterator[str]:
    yield blocks.heading(one_line(fund.title), 1)
    for title, text in about(fund):
        yield blocks.titled(f"{title}:", blocks.with_links(text, links))
    if fund.paid_in:
        yield blocks.heading("Who paid in what part", 2)
        rows = (_paid_in(each, links) for each in bars(fund))
        headers = ("Who", "Paid in", "Part", "As a bar", "When")
        yield from blocks.table("Who paid in what part", headers, rows, (32, 16, 10, _BAR, 16), links)
    if fund.paid_out:
        yield blocks.heading("What it paid out", 2)
        yield from blocks.table("Payments", ("For whom", "Paid", "When", "Who that is"), _paid_out(fund), _PAID, links)
    yield from _findings("Powers it may rest on", told(fund.powers), "No power was found in these rulesets.", links)
    yield from _findings("Duties that follow from it", told(fund.duties), "None that applies.", links)


_PAID = (36, 18, 18, 28)


def _paid_in(row: Bar, links: Links) -> tuple[Cell, ...]:
    drawn = "" if row.length is None else bar(row.length, _BAR - 3, row.part or row.paid, links)
    who = "\n".join((row.who, *row.notes))
    return Cell(text=who), Cell(text=row.paid), Cell(text=row.part), Cell(text="", bar=drawn), Cell(text=row.when)


def _paid_out(fund: FundReport) -> Iterator[tuple[Cell, ...]]:
    for entry in fund.paid_out:
        who = "one who paid in" if entry.to_contributor else "not recorded as having paid in"
        texts = (one_line(entry.beneficiary), pounds(entry.amount), str(entry.on), who)
        yield tuple(Cell(text=text) for text in texts)


def _findings(title: str, entries: Iterable[Found], none: str, links: Links) -> Iterator[str]:
    rows = [_found(each) for each in entries]
    yield blocks.heading(title, 2)
    if rows:
        headers = ("Duty or power", "Provision", "Found", "On whom", "Why, and what is to be decided")
        yield from blocks.table(title, headers, rows, (23, 13, 14, 19, 31), links)
    else:
        yield blocks.paragraph(blocks.run(none))


def _found(entry: Found) -> tuple[Cell, ...]:
    return (
        Cell(text=entry.title),
        Cell(text=entry.provision, address=entry.source),
        Cell(text=entry.label, bold=True),
        Cell(text=entry.bearers),
        Cell(text="\n".join((entry.why, *entry.questions))),
    )
