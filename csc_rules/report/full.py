"""An assessment as a report for people: the answers to the five questions for each finding, most urgent first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType

from csc_rules.dates import spoken
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import Verdict
from csc_rules.engine.findings import Instance
from csc_rules.report.concise import hypotheticals, receipt, what_next
from csc_rules.report.console import Look, indented, render, styled, titled
from csc_rules.report.instance import Visible, instance_parts, is_visible
from csc_rules.report.published import label_counts
from csc_rules.report.words import DISCLAIMER, count, first_facts, in_reading_order

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
    visible = Visible(assessment=assessment, show_met=show_met, show_not_applying=show_not_applying)
    parts = (*_head(assessment), *_notes(assessment), *_law(visible), *_guidance(visible), *_close(assessment))
    return render(parts, look or Look())


def _head(assessment: Assessment) -> Iterator[RenderableType]:
    yield styled(f"Check of: {', '.join(bearers(assessment)) or assessment.record.body}", "bold")
    if assessment.record.title:
        yield styled(f"Record: {assessment.record.title}")
    yield styled(f"As at: {spoken(assessment.as_at)}")
    law = spoken(assessment.law_at) if assessment.law_at else "as it stood on each day that counts"
    yield styled(f"Law: {law}")
    for checked in assessment.checked:
        instrument = checked.view.ruleset.instrument
        kind = f"{instrument.kind}, {instrument.stage.replace('-', ' ')}"
        yield indented(f"{instrument.title} ({instrument.id}; {kind})", 2)
        if instrument.source:
            yield indented(instrument.source, 4)
    if not assessment.checked:
        yield indented("no ruleset binds the body", 2)
    for line in hypotheticals(assessment):
        yield styled("")
        yield styled(f"*** {line} ***", "bold")
    yield styled("")
    yield styled(DISCLAIMER)


def bearers(assessment: Assessment) -> tuple[str, ...]:
    """Return the titles of the bodies checked, each once."""
    titles = {
        body: checked.view.register.bodies[body].title
        for checked in assessment.checked
        for body in assessment.facts.bodies
        if body in checked.view.register.bodies
    }
    return tuple(titles.values())


def _notes(assessment: Assessment) -> Iterator[RenderableType]:
    if assessment.notes:
        yield from _heading("Notes")
    for note in assessment.notes:
        places = [str(assessment.record.place(path)) for path in note.facts]
        where = f" ({', '.join(places)})" if places else ""
        yield indented(f"- {note.text}{where}", 2)


def _law(visible: Visible) -> Iterator[RenderableType]:
    instances = [entry for entry in visible.assessment.instances if entry.standing == "law"]
    yield from _groups(visible, instances)


def _guidance(visible: Visible) -> Iterator[RenderableType]:
    for standing, title in (("guidance", "Guidance"), ("good_practice", "Good practice")):
        instances = [entry for entry in visible.assessment.instances if entry.standing == standing]
        if any(is_visible(visible, entry) for entry in instances):
            yield from _heading(f"{title}, which is not law")
            yield from _groups(visible, instances)


def _groups(visible: Visible, instances: Iterable[Instance]) -> Iterator[RenderableType]:
    for label, group in in_reading_order(instances):
        seen = [entry for entry in group if is_visible(visible, entry)]
        if not seen:
            continue
        verdict = seen[0].verdict
        yield from _heading(f"{label.upper()} ({len(seen)})", STYLES.get(verdict, "bold") if verdict else "bold")
        for entry in seen:
            yield styled("")
            yield from instance_parts(visible, entry)


def _heading(text: str, style: str = "bold") -> Iterator[RenderableType]:
    yield styled("")
    yield styled(text, style)


def _close(assessment: Assessment) -> Iterator[RenderableType]:
    facts = first_facts(assessment.findings)
    if facts:
        yield from _heading("Facts to find out first")
        for number, fact in enumerate(facts, 1):
            yield indented(f"{number}. {fact}", 2)
    yield from _heading("In all")
    counts = label_counts(assessment)
    counted = ", ".join(f"{number} {label}" for label, number in counts.items())
    yield titled("Findings:", counted or "none", 2)
    judged, of = assessment.judged_share
    yield titled("Judged:", f"{judged} of {count(of, 'finding')} that apply rest on a determination", 2)
    yield titled("Receipt:", receipt(assessment).removeprefix("receipt: "), 2)
    yield titled("What next:", what_next(assessment), 2)
