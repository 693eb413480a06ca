"""A duty instance for people: which duty, on whom, what was looked for, what was found, what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from attrs import frozen
from rich.text import Text

from csc_rules.dates import spoken
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import Aspect, Verdict, label
from csc_rules.engine.findings import Finding, Instance, Proof
from csc_rules.report.console import Pen
from csc_rules.report.words import (
    IN_ORDER,
    count,
    days,
    found,
    future,
    is_shown,
    next_steps,
    plain_text,
    seen,
)


@frozen(kw_only=True, slots=False)
class Visible:
    """An assessment, and what of it a reader wants to see."""

    assessment: Assessment
    pen: Pen
    show_met: bool
    show_not_applying: bool

    @cached_property
    def by_id(self) -> dict[str, Finding]:
        """Look up a finding."""
        return {finding.id: finding for finding in self.assessment.findings}

    @cached_property
    def instances(self) -> dict[str, Instance]:
        """Look up an instance."""
        return {instance.id: instance for instance in self.assessment.instances}

    def findings(self, instance: Instance) -> list[Finding]:
        """Return the findings of an instance that are to be seen."""
        shown = [self.by_id[name] for name in instance.findings]
        return [
            entry
            for entry in shown
            if is_shown(entry, show_met=self.show_met, show_not_applying=self.show_not_applying)
        ]


def is_visible(visible: Visible, instance: Instance) -> bool:
    """Tell whether anything of an instance is to be seen."""
    return bool(visible.findings(instance))


def instance_parts(visible: Visible, instance: Instance) -> Iterator[Text]:
    """Yield the parts of an instance: its duty and bearer, then each finding."""
    findings = visible.findings(instance)
    act = visible.by_id[instance.findings[0]]
    yield from visible.pen.indented(f"{instance.title} [{instance.duty}]", style="bold", hang=2)
    yield from visible.pen.titled("Provision:", f"{', '.join(act.provisions)}  {act.source or ''}".rstrip(), 2)
    yield from visible.pen.titled("On whom:", act.bearer_name, 2)
    yield from visible.pen.titled("Looked for:", f"whether this was done{_of(instance)}: “{act.looked_for}”", 2)
    if instance.verdict is Verdict.NOT_APPLICABLE:
        for entry in findings:
            yield from visible.pen.titled("Not now:", _does_not_apply(entry), 2)
        return
    for finding in findings:
        yield from _finding(visible, finding)
    yield from _met_unseen(visible, instance)
    yield from _listed(visible, instance)


def _of(instance: Instance) -> str:
    """Name the document and the cycle that an instance is about."""
    about = f", for “{instance.object}”" if instance.object else ""
    cycle = f", {instance.cycle}" if instance.cycle not in ("once", instance.object) else ""
    return f"{about}{cycle}"


def _does_not_apply(finding: Finding) -> str:
    return f"does not apply: {finding.reason}" if finding.reason else "does not apply"


def _finding(visible: Visible, finding: Finding) -> Iterator[Text]:
    if finding.aspect is not Aspect.ACT:
        named = plain_text(finding.item_title or finding.item or "")
        yield from visible.pen.titled(f"{finding.provision}:", f"{named}: {finding.label}", 2)
    by = 2 if finding.aspect is Aspect.ACT else 4
    yield from visible.pen.titled("Found:", _found(visible, finding), by)
    yield from _facts(visible, finding, by)
    yield from _dates(visible, finding, by)
    yield from _doubts(visible, finding, by)
    for index, step in enumerate(next_steps(finding)):
        yield from visible.pen.titled("" if index else "What next:", step, by)
    for assumption in finding.assumptions:
        yield from visible.pen.titled("WHAT IF:", f"this assumes {assumption}", by)


def _found(visible: Visible, finding: Finding) -> str:
    """Say what was found, with its label where the heading above has another one."""
    heading = visible.instances[finding.instance].label
    named = finding.label if finding.aspect is Aspect.ACT and finding.label != heading else ""
    parts = [named, found(finding), finding.reason]
    if finding.verdict is Verdict.BREACHED and finding.missing:
        parts.append(f"missing: {plain_text(', '.join(finding.missing_names))}")
    return "; ".join(part for part in parts if part)


def _facts(visible: Visible, finding: Finding, by: int) -> Iterator[Text]:
    for proof in finding.evidence:
        yield from _proof(visible, "Determined:" if proof.determination else "On record:", proof, by)
    for remark in finding.remarks:
        yield from _proof(visible, "Was said:", remark, by)
        yield from visible.pen.titled("", "what was said settles nothing by itself", by)


def _proof(visible: Visible, title: str, proof: Proof, by: int) -> Iterator[Text]:
    place = visible.assessment.record.place(proof.fact)
    yield from visible.pen.titled(title, f"{plain_text(proof.text)} ({place})", by)
    for entry in proof.evidence:
        yield from visible.pen.titled("", seen(entry), by)


def _dates(visible: Visible, finding: Finding, by: int) -> Iterator[Text]:
    if finding.last_day:
        earlier = " to the earlier" if finding.last_day_latest else ""
        left = f" ({count(finding.days_left, 'day')} left{earlier})" if finding.days_left is not None else ""
        yield from visible.pen.titled("Last day:", f"{days(finding.last_day, finding.last_day_latest)}{left}", by)
    for reading in finding.readings:
        gives = days(reading.last_day, reading.last_day_latest) or "no last day"
        verdict = label(reading.verdict, finding.standing) if reading.verdict else ""
        # The arithmetic of a reading ends with its day.
        parts = [reading.label, "" if reading.label.endswith(gives) else gives, verdict]
        yield from visible.pen.titled("Reading:", "; ".join(part for part in parts if part), by)
    since, until = finding.version
    if until:
        begins = f"from {spoken(since)} " if since else ""
        yield from visible.pen.titled("Version:", f"in force {begins}until {spoken(until)}, that day left out", by)


def _doubts(visible: Visible, finding: Finding, by: int) -> Iterator[Text]:
    """Yield what is open: the questions with their deciders, the causes, the futures, and what is unverified."""
    for question in finding.questions:
        yield from visible.pen.titled("Question:", question.question, by)
        details = [f"decided by {question.by}" if question.by else "", _standard(question.standard)]
        details += [f"what bears on it: {question.evidence}" if question.evidence else ""]
        if any(details):
            yield from visible.pen.titled("", "; ".join(part for part in details if part), by)
    asked = {question.question for question in finding.questions}
    for cause in finding.causes:
        if cause not in asked:
            yield from visible.pen.titled("Open because:", cause, by)
    for index, entry in enumerate(finding.futures):
        yield from visible.pen.titled("or:" if index else "Either:", future(entry), by)
    for note in finding.notes:
        yield from visible.pen.titled("Note:", note, by)
    if finding.unverified:
        yield from visible.pen.titled(
            "Unverified:", f"this rests on what we have not seen ourselves: {finding.unverified}", by
        )


def _standard(standard: str | None) -> str:
    return f"the standard: {standard}" if standard else ""


def _met_unseen(visible: Visible, instance: Instance) -> Iterator[Text]:
    """Say in one line what of an instance is in order, where that is not shown in full."""
    met = [visible.by_id[name] for name in instance.findings if visible.by_id[name].verdict in IN_ORDER]
    if met and not visible.show_met:
        named = ", ".join(f"{entry.provision} ({_named(entry)})" for entry in met)
        yield from visible.pen.titled("In order:", named, 2)


def _named(finding: Finding) -> str:
    return "the act itself" if finding.aspect is Aspect.ACT else plain_text(finding.item_title or finding.item or "")


def _listed(visible: Visible, instance: Instance) -> Iterator[Text]:
    """List what else is asked of the thing, and cannot be judged before the act is shown done."""
    listed = [visible.by_id[name] for name in instance.findings if visible.by_id[name].verdict is None]
    if listed:
        named = "; ".join(f"{_named(entry)}, {entry.provision}" for entry in listed)
        yield from visible.pen.titled("Also asked:", f"{named} (not judged yet)", 2)
