"""An assessment as a report for people: the answers to the five questions for each finding, most urgent first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from rich.text import Text

from csc_rules.dates import spoken
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import Verdict
from csc_rules.engine.findings import Instance
from csc_rules.report.concise import hypotheticals, receipt, what_next
from csc_rules.report.console import Look, Pen, render, styled
from csc_rules.report.instance import Visible, instance_parts, is_visible
from csc_rules.report.published import label_counts
from csc_rules.report.words import (
    DISCLAIMER,
    MAY_HAVE_CONSEQUENCES,
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
    visible = Visible(assessment=assessment, pen=pen, show_met=show_met, show_not_applying=show_not_applying)
    parts = (_head(assessment, pen), _notes(assessment, pen), _law(visible), _guidance(visible), _close(visible))
    return render(chain.from_iterable(parts), look)


def assessment_file(assessment: Assessment, shown: Shown) -> bytes:
    """Return an assessment as the content of a text file."""
    return full(assessment, show_met=shown.met, show_not_applying=shown.not_applying).encode()


def _head(assessment: Assessment, pen: Pen) -> Iterator[Text]:
    yield from pen.indented(
        f"Check of: {', '.join(bearers(assessment)) or assessment.record.body}", style="bold", hang=2
    )
    if assessment.record.title:
        yield from pen.indented(f"Record: {assessment.record.title}", hang=2)
    yield styled(f"As at: {spoken(assessment.as_at)}")
    law = spoken(assessment.law_at) if assessment.law_at else "as it stood on each day that counts"
    yield styled(f"Law: {law}")
    for checked in assessment.checked:
        instrument = checked.view.ruleset.instrument
        kind = f"{instrument.kind}, {instrument.stage.replace('-', ' ')}"
        yield from pen.indented(f"{instrument.title} ({instrument.id}; {kind})", 2, hang=2)
        if instrument.source:
            yield styled(f"    {instrument.source}")
    if not assessment.checked:
        yield styled("  no ruleset binds the body")
    for line in hypotheticals(assessment):
        yield styled("")
        yield from pen.indented(f"*** {line} ***", style="bold")
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


def _notes(assessment: Assessment, pen: Pen) -> Iterator[Text]:
    if assessment.notes:
        yield from _heading("Notes")
    for note in assessment.notes:
        places = [str(assessment.record.place(path)) for path in note.facts]
        where = f" ({', '.join(places)})" if places else ""
        yield from pen.indented(f"- {note.text}{where}", 2, hang=2)


def _law(visible: Visible) -> Iterator[Text]:
    instances = [entry for entry in visible.assessment.instances if entry.standing == "law"]
    yield from _groups(visible, instances)


def _guidance(visible: Visible) -> Iterator[Text]:
    for standing, title in (("guidance", "Guidance"), ("good_practice", "Good practice")):
        instances = [entry for entry in visible.assessment.instances if entry.standing == standing]
        if any(is_visible(visible, entry) for entry in instances):
            yield from _heading(f"{title}, which is not law")
            yield from _groups(visible, instances)


def _groups(visible: Visible, instances: Iterable[Instance]) -> Iterator[Text]:
    for label, group in in_reading_order(instances):
        seen = [entry for entry in group if is_visible(visible, entry)]
        if not seen:
            continue
        verdict = seen[0].verdict
        yield from _heading(f"{label.upper()} ({len(seen)})", STYLES.get(verdict, "bold") if verdict else "bold")
        for entry in seen:
            yield styled("")
            yield from instance_parts(visible, entry)


def _heading(text: str, style: str = "bold") -> Iterator[Text]:
    yield styled("")
    yield styled(text, style)


def _close(visible: Visible) -> Iterator[Text]:
    assessment, pen = visible.assessment, visible.pen
    yield from _consequences(visible)
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
    yield from pen.titled("Receipt:", receipt(assessment).removeprefix("receipt: "), 2)
    yield from pen.titled("What next:", what_next(assessment), 2)


def _consequences(visible: Visible) -> Iterator[Text]:
    """Say once what may follow, and for which provisions, instead of under each finding."""
    provisions: dict[str, list[str]] = {}
    for entry in visible.assessment.instances:
        act = visible.by_id[entry.findings[0]]
        if act.consequence and entry.verdict in MAY_HAVE_CONSEQUENCES:
            provisions.setdefault(act.consequence, []).append(act.provision)
    if provisions:
        yield from _heading("What the law says may follow where a duty is not kept")
    for text, cited in provisions.items():
        where = f"{', '.join(dict.fromkeys(cited))}: " if len(provisions) > 1 else ""
        yield from visible.pen.indented(f"{where}{text}", 2, hang=2)
