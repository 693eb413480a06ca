"""What an amendment would change as a Word document: record by record, with the proof by each law."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.compare.impact import Changed, Impact
from csc_rules.dates import spoken
from csc_rules.report.impact_words import heading, proof_lines, receipt, said, summary, tally, warnings
from csc_rules.report.visible import one_line
from csc_rules.report.word import blocks
from csc_rules.report.word.blocks import Cell, Links
from csc_rules.report.word.pages import document
from csc_rules.report.words import DISCLAIMER, count
from csc_rules.report.written import Shown

_INDENT = "\u2003"


def impact_file(found: Impact, shown: Shown) -> bytes:  # noqa: ARG001 - an impact hides nothing
    """Return an impact as the content of a Word document. Raises UsageError without the extra."""
    links = Links()
    title = f"What would change: {heading(found)}"
    return document(title, title, found.as_at, list(_blocks(found, links)), links)


def _blocks(found: Impact, links: Links) -> Iterator[str]:
    yield blocks.paragraph(blocks.run(f"What would change: {heading(found)}"), "Title")
    yield blocks.paragraph(f"{blocks.run('As at ')}{blocks.bold(spoken(found.as_at))}{blocks.run(f'. {DISCLAIMER}')}")
    yield from (blocks.paragraph(blocks.run(line), "Alert") for line in warnings(found))
    yield blocks.heading("Summary", 1)
    yield blocks.paragraph(blocks.run(f"{count(found.count, 'finding')} would change: {tally(found)}."))
    for record in found.records:
        yield blocks.heading(one_line(record.body), 1)
        about = f"{one_line(record.title)}. " if record.title else ""
        yield blocks.paragraph(blocks.run(f"{about}{summary(record)} ({one_line(record.record)})."))
        for entry in record.changed:
            yield from _changed(entry, links)
    yield blocks.heading("Receipt", 1)
    yield blocks.paragraph(blocks.run(receipt(found)))
    yield blocks.paragraph(blocks.run(DISCLAIMER))


def _changed(entry: Changed, links: Links) -> Iterator[str]:
    yield blocks.heading(one_line(entry.title), 2)
    cycle = "" if entry.cycle == "once" else f"; {one_line(entry.cycle)}"
    cited = blocks.linked(entry.provision, entry.source, links)
    yield blocks.paragraph(f"{cited}{blocks.run(f', {one_line(entry.bearer_name)}{cycle}; {entry.duty}')}")
    rows = [
        [
            Cell(text=f"{one_line(each.what)}, {each.provision}"),
            Cell(text=", ".join(each.changes)),
            Cell(text=one_line(said(each.before, each.changes))),
            Cell(text=one_line(said(each.after, each.changes))),
        ]
        for each in entry.findings
    ]
    headers = ("What", "Change", "By the law as it is", "As amended")
    yield from blocks.table(f"What would change: {one_line(entry.title)}", headers, rows, (24, 16, 30, 30), links)
    for title, step in (
        ("How it is found by the law as it is", entry.proof_before),
        ("How it would be found", entry.proof_after),
    ):
        yield blocks.heading(title, 3)
        yield from blocks.listed(
            blocks.with_links(f"{_INDENT * depth}{text}", links) for depth, text in proof_lines(step)
        )
