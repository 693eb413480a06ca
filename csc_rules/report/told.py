"""A duty instance in words, before any format: which duty, on whom, what was looked for and found, what to do next.

The reports for people lay out the same sentences, each in its own way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from attrs import frozen

from csc_rules.dates import spoken
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import Aspect, Verdict, label
from csc_rules.engine.findings import Finding, Instance, Proof, Reading
from csc_rules.errors import Place
from csc_rules.record.model import Evidence
from csc_rules.report.words import (
    IN_ORDER,
    count,
    cycle_in_words,
    days,
    found,
    future,
    is_shown,
    next_steps,
    plain_text,
)
from csc_rules.report.written import Shown

SETTLES_NOTHING = "what was said settles nothing by itself"


@frozen(kw_only=True, eq=False, repr=False)
class Cited:
    """A fact of the record as it is cited: as what, its words, where it stands, and where it was seen."""

    heading: str
    text: str
    place: str
    evidence: tuple[Evidence, ...]
    remark: str = ""


@frozen(kw_only=True, eq=False, repr=False)
class Question:
    """A judgement that is asked for, with who decides it and by what."""

    question: str
    details: str


@frozen(kw_only=True, eq=False, repr=False)
class Part:
    """What is asked for beside the act, by name and provision."""

    name: str
    provision: str


@frozen(kw_only=True, eq=False, repr=False)
class ToldFinding:
    """A finding in words; what there is nothing to say of is empty. ``named`` is empty for the act itself."""

    id: str
    verdict: Verdict | None
    label: str
    provision: str
    named: str
    found: str
    facts: tuple[Cited, ...]
    last_day: str
    readings: tuple[str, ...]
    version: str
    questions: tuple[Question, ...]
    causes: tuple[str, ...]
    futures: tuple[str, ...]
    notes: tuple[str, ...]
    unverified: str
    steps: tuple[str, ...]
    assumptions: tuple[str, ...]


@frozen(kw_only=True, eq=False, repr=False)
class ToldInstance:
    """A duty instance in words, with those of its findings that are shown."""

    id: str
    duty: str
    title: str
    standing: str
    verdict: Verdict | None
    label: str
    provisions: tuple[str, ...]
    source: str | None
    bearer: str
    about: str
    sentence: str
    not_applying: tuple[str, ...]
    findings: tuple[ToldFinding, ...]
    in_order: tuple[Part, ...]
    also_asked: tuple[Part, ...]

    @property
    def looked_for(self) -> str:
        """Say what was looked for, and by which reading of the law."""
        return f"whether this was done{self.about}: “{self.sentence}”"


@frozen(kw_only=True, slots=False)
class Teller:
    """An assessment, and what of it a reader wants to see; ``placed`` says how places of the record are written."""

    assessment: Assessment
    shown: Shown
    placed: Callable[[Place], str] = str

    @cached_property
    def by_id(self) -> dict[str, Finding]:
        """Look up a finding."""
        return {finding.id: finding for finding in self.assessment.findings}

    def findings(self, instance: Instance) -> tuple[Finding, ...]:
        """Return the findings of an instance that are to be seen."""
        met, not_applying = self.shown.met, self.shown.not_applying
        entries = (self.by_id[name] for name in instance.findings)
        return tuple(each for each in entries if is_shown(each, show_met=met, show_not_applying=not_applying))

    def told(self, instance: Instance) -> ToldInstance:
        """Tell an instance with those of its findings that are to be seen."""
        every = [self.by_id[name] for name in instance.findings]
        applies = instance.verdict is not Verdict.NOT_APPLICABLE
        findings, act = self.findings(instance), every[0]
        return ToldInstance(
            id=instance.id,
            duty=instance.duty,
            title=instance.title,
            standing=instance.standing,
            verdict=instance.verdict,
            label=instance.label,
            provisions=act.provisions,
            source=act.source,
            bearer=act.owed_by,
            about=_about(instance),
            sentence=act.looked_for,
            not_applying=() if applies else tuple(_does_not_apply(entry) for entry in findings),
            findings=tuple(self._finding(entry, instance) for entry in findings) if applies else (),
            in_order=()
            if self.shown.met or not applies
            else _parts(each for each in every if each.verdict in IN_ORDER),
            also_asked=_parts(each for each in every if each.verdict is None) if applies else (),
        )

    def _finding(self, finding: Finding, instance: Instance) -> ToldFinding:
        asked = {question.question for question in finding.questions}
        return ToldFinding(
            id=finding.id,
            verdict=finding.verdict,
            label=finding.label,
            provision=finding.provision,
            named="" if finding.aspect is Aspect.ACT else plain_text(finding.item_title or finding.item or ""),
            found=_found(finding, instance),
            facts=tuple(self._facts(finding)),
            last_day=_last_day(finding),
            readings=tuple(_reading(entry, finding) for entry in finding.readings),
            version=_version(finding),
            questions=tuple(_questions(finding)),
            causes=tuple(cause for cause in finding.causes if cause not in asked),
            futures=tuple(future(entry) for entry in finding.futures),
            notes=finding.notes,
            unverified=f"this rests on what we have not seen ourselves: {finding.unverified}"
            if finding.unverified
            else "",
            steps=next_steps(finding),
            assumptions=tuple(f"this assumes {assumption}" for assumption in finding.assumptions),
        )

    def _facts(self, finding: Finding) -> Iterator[Cited]:
        for proof in finding.evidence:
            yield self._cited("Determined" if proof.determination else "On record", proof)
        for remark in finding.remarks:
            yield self._cited("Was said", remark, SETTLES_NOTHING)

    def _cited(self, heading: str, proof: Proof, remark: str = "") -> Cited:
        place = self.placed(self.assessment.record.place(proof.fact))
        return Cited(heading=heading, text=plain_text(proof.text), place=place, evidence=proof.evidence, remark=remark)


def _about(instance: Instance) -> str:
    """Name the document and the cycle that an instance is about."""
    about = f", for “{instance.object_title}”" if instance.object else ""
    leads = "for " if instance.period else ""
    cycle = f", {leads}{cycle_in_words(instance.cycle)}" if instance.cycle not in ("once", instance.object) else ""
    return f"{about}{cycle}"


def _does_not_apply(finding: Finding) -> str:
    return f"does not apply: {finding.reason}" if finding.reason else "does not apply"


def _found(finding: Finding, instance: Instance) -> str:
    """Say what was found, with its label where that of the instance is another one."""
    named = finding.label if finding.aspect is Aspect.ACT and finding.label != instance.label else ""
    parts = [named, found(finding), finding.reason]
    if finding.verdict is Verdict.BREACHED and finding.missing:
        parts.append(f"missing: {plain_text(', '.join(finding.missing_names))}")
    return "; ".join(part for part in parts if part)


def _last_day(finding: Finding) -> str:
    if not finding.last_day:
        return ""
    earlier = " to the earlier" if finding.last_day_latest else ""
    left = f" ({count(finding.days_left, 'day')} left{earlier})" if finding.days_left is not None else ""
    return f"{days(finding.last_day, finding.last_day_latest)}{left}"


def _reading(reading: Reading, finding: Finding) -> str:
    gives = days(reading.last_day, reading.last_day_latest) or "no last day"
    verdict = label(reading.verdict, finding.standing) if reading.verdict else ""
    # The arithmetic of a reading ends with its day.
    parts = [reading.label, "" if reading.label.endswith(gives) else gives, verdict]
    return "; ".join(part for part in parts if part)


def _version(finding: Finding) -> str:
    """Say in which days the version applied was in force, where it no longer is, or will end."""
    since, until = finding.version
    if not until:
        return ""
    begins = f"from {spoken(since)} " if since else ""
    return f"in force {begins}until {spoken(until)}, that day left out"


def _questions(finding: Finding) -> Iterator[Question]:
    for entry in finding.questions:
        details = [
            f"decided by {entry.by}" if entry.by else "",
            f"the standard: {entry.standard}" if entry.standard else "",
            f"what bears on it: {entry.evidence}" if entry.evidence else "",
        ]
        yield Question(question=entry.question, details="; ".join(part for part in details if part))


def _parts(findings: Iterable[Finding]) -> tuple[Part, ...]:
    return tuple(Part(name=_name(entry), provision=entry.provision) for entry in findings)


def _name(finding: Finding) -> str:
    return "the act itself" if finding.aspect is Aspect.ACT else plain_text(finding.item_title or finding.item or "")
