"""A duty instance for people: which duty, on whom, what was looked for, what was found, what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from attrs import frozen
from rich.console import RenderableType

from csc_rules.dates import spoken
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import Aspect, Verdict, label
from csc_rules.engine.findings import Finding, Instance, Proof
from csc_rules.report.console import styled, titled
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
    show_met: bool
    show_not_applying: bool

    @cached_property
    def by_id(self) -> dict[str, Finding]:
        """Look up a finding."""
        return {finding.id: finding for finding in self.assessment.findings}

    def findings(self, instance: Instance) -> list[Finding]:
        """Return the findings of an instance that are to be seen."""
        shown = [self.by_id[name] for name in instance.findings]
        return [
            entry for entry in shown if is_shown(entry, show_met=self.show_met, show_not_applying=self.show_not_applying)
        ]


def is_visible(visible: Visible, instance: Instance) -> bool:
    """Tell whether anything of an instance is to be seen."""
    return bool(visible.findings(instance))


def instance_parts(visible: Visible, instance: Instance) -> Iterator[RenderableType]:
    """Yield the parts of an instance: its duty and bearer, then each finding."""
    findings = visible.findings(instance)
    act = visible.by_id[instance.findings[0]]
    yield styled(f"{instance.title} [{instance.duty}]", "bold")
    yield titled("Provision:", f"{', '.join(act.provisions)}  {act.source or ''}".rstrip(), 2)
    yield titled("On whom:", act.bearer_name, 2)
    yield titled("Looked for:", f"that “{act.looked_for}”, in the record{_of(visible, instance)}", 2)
    if instance.verdict is Verdict.NOT_APPLICABLE:
        yield from (titled("Not now:", _does_not_apply(entry), 2) for entry in findings)
        return
    for finding in findings:
        yield from _finding(visible, finding)
    yield from _met_unseen(visible, instance)
    yield from _listed(visible, instance)
    if act.consequence and instance.verdict not in IN_ORDER and instance.verdict is not Verdict.DUE:
        yield titled("What follows:", act.consequence, 2)


def _of(visible: Visible, instance: Instance) -> str:
    """Name the document and the cycle that an instance is about."""
    about = f", for “{instance.object}”" if instance.object else ""
    cycle = f", {instance.cycle}" if instance.cycle not in ("once", instance.object) else ""
    return f"{about}{cycle}"


def _does_not_apply(finding: Finding) -> str:
    return f"does not apply: {finding.reason}" if finding.reason else "does not apply"


def _finding(visible: Visible, finding: Finding) -> Iterator[RenderableType]:
    if finding.aspect is not Aspect.ACT:
        named = plain_text(finding.item_title or finding.item or "")
        yield titled(f"{finding.provision}:", f"{named}: {finding.label}", 2)
    by = 2 if finding.aspect is Aspect.ACT else 4
    yield titled("Found:", _found(finding), by)
    yield from _facts(visible, finding, by)
    yield from _dates(finding, by)
    yield from _doubts(visible, finding, by)
    for index, step in enumerate(next_steps(finding)):
        yield titled("" if index else "What next:", step, by)
    for assumption in finding.assumptions:
        yield titled("WHAT IF:", f"this assumes {assumption}", by)


def _found(finding: Finding) -> str:
    parts = [found(finding), finding.reason]
    if finding.verdict is Verdict.BREACHED and finding.missing:
        parts.append(f"missing: {', '.join(finding.missing)}")
    return "; ".join(part for part in parts if part)


def _facts(visible: Visible, finding: Finding, by: int) -> Iterator[RenderableType]:
    for proof in finding.evidence:
        title = "Determined:" if proof.determination else "Record:"
        yield titled(title, _proof(visible, proof), by)
    for remark in finding.remarks:
        yield titled("Was said:", f"{_proof(visible, remark)} (this settles nothing by itself)", by)


def _proof(visible: Visible, proof: Proof) -> str:
    place = visible.assessment.record.place(proof.fact)
    sources = [f"[{text}]" for entry in proof.evidence if (text := seen(entry))]
    return " ".join([plain_text(proof.text), f"({place})", *sources])


def _dates(finding: Finding, by: int) -> Iterator[RenderableType]:
    if finding.last_day:
        left = f" ({count(finding.days_left, 'day')} left)" if finding.days_left is not None else ""
        yield titled("Last day:", f"{days(finding.last_day, finding.last_day_latest)}{left}", by)
    for reading in finding.readings:
        gives = days(reading.last_day, reading.last_day_latest) or "no last day"
        verdict = f": {label(reading.verdict, finding.standing)}" if reading.verdict else ""
        yield titled("Reading:", f"{reading.label}: {gives}{verdict}", by)
    since, until = finding.version
    if until:
        begins = f"from {spoken(since)} " if since else ""
        yield titled("Version:", f"in force {begins}until {spoken(until)}, that day left out", by)


def _doubts(visible: Visible, finding: Finding, by: int) -> Iterator[RenderableType]:
    """Yield what is open: the questions with their deciders, the causes, the futures, and what is unverified."""
    for question in finding.questions:
        yield titled("Question:", question.question, by)
        details = [f"decided by {question.by}" if question.by else "", _standard(question.standard)]
        details += [f"what bears on it: {question.evidence}" if question.evidence else ""]
        if any(details):
            yield titled("", "; ".join(part for part in details if part), by)
    asked = {question.question for question in finding.questions}
    for cause in finding.causes:
        if cause not in asked:
            yield titled("Open because:", cause, by)
    for index, entry in enumerate(finding.futures):
        yield titled("or:" if index else "Either:", future(entry), by)
    for note in finding.notes:
        yield titled("Note:", note, by)
    if finding.unverified:
        yield titled("Unverified:", f"this rests on what we have not seen ourselves: {finding.unverified}", by)


def _standard(standard: str | None) -> str:
    return f"the standard: {standard}" if standard else ""


def _met_unseen(visible: Visible, instance: Instance) -> Iterator[RenderableType]:
    """Say in one line what of an instance is in order, where that is not shown in full."""
    met = [visible.by_id[name] for name in instance.findings if visible.by_id[name].verdict in IN_ORDER]
    if met and not visible.show_met:
        named = ", ".join(f"{entry.provision} ({_named(entry)})" for entry in met)
        yield titled("In order:", named, 2)


def _named(finding: Finding) -> str:
    return "the act itself" if finding.aspect is Aspect.ACT else plain_text(finding.item_title or finding.item or "")


def _listed(visible: Visible, instance: Instance) -> Iterator[RenderableType]:
    """List what else is asked of the thing, and cannot be judged before the act is shown done."""
    listed = [visible.by_id[name] for name in instance.findings if visible.by_id[name].verdict is None]
    if listed:
        named = "; ".join(f"{_named(entry)}, {entry.provision}" for entry in listed)
        yield titled("Also asked:", f"{named} (not judged yet)", 2)


