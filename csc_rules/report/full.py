"""An assessment as a report for people: the answers to the five questions for each finding, most urgent first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from rich.text import Text

from csc_rules.dates import spoken
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import Verdict
from csc_rules.engine.findings import Instance
from csc_rules.engine.receipt import hypotheticals
from csc_rules.report.console import Look, Pen, render, styled
from csc_rules.report.instance import instance_parts
from csc_rules.report.published import label_counts
from csc_rules.report.tally import SECTIONS
from csc_rules.report.told import Teller
from csc_rules.report.whole import consequences, law_of, notes, receipt, subject, what_next
from csc_rules.report.words import (
    DISCLAIMER,
    count,
    first_facts,
    in_reading_order,
    nothing_applies,
)
from csc_rules.report.written import Shown

# Colours repeat what the label says; a reader without them misses nothing.
STYLES = {
    Verdict.CONFLICT: "bold red",
    Verdict.BREACHED: "bold red",
    Verdict.OUTSIDE_POWER: "bold red",
    Verdict.MET_LATE: "bold yellow",
    Verdict.OUTSTANDING: "bold yellow",
    Verdict.MET: "bold green",
    Verdict.WITHIN_POWER: "bold green",
}


def full(
    assessment: Assessment, look: Look | None = None, *, show_met: bool = False, show_not_applying: bool = False
) -> str:
    """Return an assessment as a report: who and when, notes, findings by urgency, guidance apart, and what to do next.

    >>> import csc_rules
    >>> from datetime import date
    >>> law = csc_rules.load_ruleset("ni-act-2015")
    >>> found = csc_rules.check([law], csc_rules.Record(body="PSNI"), date(2020, 1, 1))
    >>> print(full(found).splitlines()[0])
    Check of: Police Service of Northern Ireland
    """
    look = look or Look()
    pen = Pen(look=look)
    teller = Teller(assessment=assessment, shown=Shown(met=show_met, not_applying=show_not_applying))
    findings = (_law(teller, pen), _guidance(teller, pen))
    parts = (_head(assessment, pen), _notes(assessment, pen), *findings, _close(assessment, pen))
    return render(chain.from_iterable(parts), look)


def assessment_file(assessment: Assessment, shown: Shown) -> bytes:
    """Return an assessment as the content of a text file."""
    return full(assessment, show_met=shown.met, show_not_applying=shown.not_applying).encode()


def _head(assessment: Assessment, pen: Pen) -> Iterator[Text]:
    yield from pen.indented(f"Check of: {subject(assessment)}", style="bold", hang=2)
    if assessment.record.title:
        yield from pen.indented(f"Record: {assessment.record.title}", hang=2)
    yield styled(f"As at: {spoken(assessment.as_at)}")
    yield styled(f"Law: {law_of(assessment)}")
    for checked in assessment.checked:
        instrument = checked.view.ruleset.instrument
        kind = f"{instrument.kind}, {instrument.stage.replace('-', ' ')}"
        yield from pen.indented(f"{instrument.title} ({instrument.id}; {kind})", 2, hang=2)
        if instrument.source:
            yield styled(f"    {instrument.source}")
    if not assessment.checked:
        yield styled("  no ruleset binds the body")
    for line in hypotheticals(assessment.receipt):
        yield styled("")
        yield from pen.indented(f"*** {line} ***", style="bold")
    yield styled("")
    yield styled(DISCLAIMER)


def _notes(assessment: Assessment, pen: Pen) -> Iterator[Text]:
    if assessment.notes:
        yield from _heading("Notes")
    for note in notes(assessment):
        yield from pen.indented(f"- {note}", 2, hang=2)


def _law(teller: Teller, pen: Pen) -> Iterator[Text]:
    instances = [entry for entry in teller.assessment.instances if entry.standing == "law"]
    yield from _groups(teller, instances, pen)


def _guidance(teller: Teller, pen: Pen) -> Iterator[Text]:
    for standing in ("guidance", "good_practice"):
        instances = [entry for entry in teller.assessment.instances if entry.standing == standing]
        if any(teller.findings(entry) for entry in instances):
            yield from _heading(SECTIONS[standing])
            yield from _groups(teller, instances, pen)


def _groups(teller: Teller, instances: Iterable[Instance], pen: Pen) -> Iterator[Text]:
    for label, group in in_reading_order(instances):
        seen = [entry for entry in group if teller.findings(entry)]
        if not seen:
            continue
        verdict = seen[0].verdict
        yield from _heading(f"{label.upper()} ({len(seen)})", STYLES.get(verdict, "bold") if verdict else "bold")
        for entry in seen:
            yield styled("")
            yield from instance_parts(teller.told(entry), pen)


def _heading(text: str, style: str = "bold") -> Iterator[Text]:
    yield styled("")
    yield styled(text, style)


def _close(assessment: Assessment, pen: Pen) -> Iterator[Text]:
    yield from _consequences(assessment, pen)
    facts = first_facts(assessment)
    if facts:
        yield from _heading("Facts to find out first")
    for number, (fact, settled) in enumerate(facts, 1):
        for_how_many = f" (for {count(settled, 'finding')})" if settled > 1 else ""
        yield from pen.indented(f"{number}. {fact}{for_how_many}", 2, hang=3)
    yield from _heading("In all")
    none = nothing_applies(assessment.findings)
    if none:
        yield from pen.titled("No duty:", none, 2)
    counts = label_counts(assessment)
    counted = ", ".join(f"{number} {label}" for label, number in counts.items())
    yield from pen.titled("Findings:", counted or "none", 2)
    judged, of = assessment.judged_share
    yield from pen.titled("Judged:", f"{judged} of {count(of, 'finding')} that apply rest on a determination", 2)
    yield from pen.titled("Receipt:", receipt(assessment), 2)
    yield from pen.titled("What next:", what_next(assessment), 2)


def _consequences(assessment: Assessment, pen: Pen) -> Iterator[Text]:
    """Say once what may follow, and for which provisions, instead of under each finding."""
    entries = consequences(assessment)
    if entries:
        yield from _heading("What the law says may follow where a duty is not kept")
    for text, cited in entries:
        where = f"{', '.join(cited)}: " if len(entries) > 1 else ""
        yield from pen.indented(f"{where}{text}", 2, hang=2)
