"""The answer of a check. It holds codes and ids; the findings people and tools read are built when asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property

from attrs import field, frozen

from csc_rules.engine.binding import Note
from csc_rules.engine.codes import FAIL_ON, Aspect, Verdict, label
from csc_rules.engine.evaluate import InstanceOutcome
from csc_rules.engine.facts import Facts
from csc_rules.engine.facts_in_words import sentence
from csc_rules.engine.occurrences import View
from csc_rules.engine.receipt import Receipt
from csc_rules.engine.values import Outcome
from csc_rules.engine.wording import Words
from csc_rules.law.model import Duty, Power
from csc_rules.law.provisions import address
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.model import Evidence, Fact, Record


@frozen(kw_only=True)
class Reading:
    """What one of the rival readings of a time limit gives."""

    label: str
    last_day: date | None
    last_day_latest: date | None
    verdict: Verdict | None


@frozen(kw_only=True)
class Future:
    """What the verdict would be under an answer to the judgement asked for."""

    answer: str
    verdict: Verdict
    reason: str
    last_day: date | None
    days_late: int | None
    days_late_latest: int | None


@frozen(kw_only=True)
class Question:
    """A judgement that is asked for: who decides, by what standard, and what bears on it."""

    slot: str
    question: str
    by: str | None
    standard: str | None
    evidence: str | None
    answers: tuple[str, ...]


@frozen(kw_only=True)
class Proof:
    """A fact of the record that a finding rests on, with its evidence."""

    fact: str
    text: str
    evidence: tuple[Evidence, ...]
    determination: bool = False


@frozen(kw_only=True)
class Finding:
    """One finding: which duty, on whom, what was looked for, what was found, what to do next.

    ``verdict`` is None for a requirement that is listed, without a verdict and not counted. Days late and last days
    come as the earliest, with ``…_latest`` where they are a range.
    """

    id: str
    duty: str
    title: str
    provision: str
    provisions: tuple[str, ...]
    source: str | None
    bearer: str
    bearer_name: str
    instance: str
    cycle: str
    object: str | None
    aspect: Aspect
    item: str | None
    item_title: str | None
    standing: str
    verdict: Verdict | None
    label: str
    reason: str
    looked_for: str
    last_day: date | None
    last_day_latest: date | None
    days_left: int | None
    days_late: int | None
    days_late_latest: int | None
    since: date | None
    readings: tuple[Reading, ...]
    missing: tuple[str, ...]
    settles: tuple[tuple[str, ...], ...]
    causes: tuple[str, ...]
    futures: tuple[Future, ...]
    questions: tuple[Question, ...]
    assumptions: tuple[str, ...]
    evidence: tuple[Proof, ...]
    remarks: tuple[Proof, ...]
    determinations: tuple[str, ...]
    unverified: str | None
    consequence: str | None
    version: tuple[date | None, date | None]
    notes: tuple[str, ...]
    expected: bool


@frozen(kw_only=True)
class Instance:
    """A duty instance: a duty, its bearer, its object and its cycle, with the overall verdict."""

    id: str
    duty: str
    title: str
    bearer: str
    object: str | None
    cycle: str
    standing: str
    verdict: Verdict | None
    label: str
    judged: bool
    current: bool
    findings: tuple[str, ...]
    refers_to: tuple[str, ...]


@frozen(kw_only=True)
class Checked:
    """What one ruleset gave: its view of the facts and its instances by codes."""

    view: View
    outcomes: tuple[InstanceOutcome, ...]


@frozen(kw_only=True, slots=False)
class Assessment:
    """The answer of a check: findings grouped by instance, notes, counts and a receipt."""

    record: Record
    as_at: date
    law_at: date | None
    checked: tuple[Checked, ...]
    facts: Facts = field(repr=False)
    notes: tuple[Note, ...]
    receipt: Receipt

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, in the order of the rulesets and their rules."""
        return tuple(finding for _, findings in self._built for finding in findings)

    @cached_property
    def instances(self) -> tuple[Instance, ...]:
        """Every duty instance with its overall verdict."""
        return tuple(instance for instance, _ in self._built)

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many findings have each verdict; those listed without one are not counted."""
        found = Counter(finding.verdict for finding in self.findings if finding.verdict is not None)
        return {verdict.value: found[verdict] for verdict in Verdict if found[verdict]}

    @cached_property
    def judged_share(self) -> tuple[int, int]:
        """How many of the findings that apply rest on a determination, and how many there are."""
        applying = [
            finding for finding in self.findings if finding.verdict not in (None, Verdict.NOT_APPLICABLE)
        ]
        return sum(1 for finding in applying if finding.determinations), len(applying)

    def fails(self, threshold: str = "missing") -> bool:
        """Tell whether an instance of standing law counts for a threshold: missing, late or open."""
        counted = FAIL_ON[threshold]
        return any(entry.verdict in counted for checked in self.checked if _is_law(checked) for entry in checked.outcomes)

    @cached_property
    def _facts_by_path(self) -> Mapping[str, Fact]:
        return {fact.path: fact for fact in self.record.facts()}

    @cached_property
    def _built(self) -> tuple[tuple[Instance, tuple[Finding, ...]], ...]:
        return tuple(self._build())

    def _build(self) -> Iterator[tuple[Instance, tuple[Finding, ...]]]:
        for checked in self.checked:
            builder = _Builder(self, checked.view)
            for entry in checked.outcomes:
                yield builder.instance(entry)

    def fact(self, path: str) -> Fact | None:
        """Return the fact of the record at a path."""
        return self._facts_by_path.get(path)


def _is_law(checked: Checked) -> bool:
    return checked.view.ruleset.instrument.standing == "law"


class _Builder:
    """Build the findings of one ruleset from outcomes."""

    def __init__(self, assessment: Assessment, view: View) -> None:
        self.assessment = assessment
        self.view = view
        self.ruleset: Ruleset = view.ruleset
        self.words = Words(ruleset=view.ruleset, register=view.register)
        self.standing = self.ruleset.instrument.standing
        self.assumptions = tuple(f"{event} on {day.isoformat()}" for event, day in sorted(view.assumed.items()))
        if view.law_at:
            self.assumptions = (*self.assumptions, f"the law as on {view.law_at.isoformat()}")

    def instance(self, entry: InstanceOutcome) -> tuple[Instance, tuple[Finding, ...]]:
        """Build an instance with its findings."""
        norm = self.norm(entry.norm)
        name = instance_id(self.ruleset.id, entry)
        findings = tuple(self.finding(norm, name, outcome) for outcome in entry.outcomes)
        instance = Instance(
            id=name,
            duty=f"{self.ruleset.id}.{entry.norm}",
            title=norm.title,
            bearer=entry.bearer,
            object=entry.object,
            cycle=entry.cycle,
            standing=self.standing,
            verdict=entry.verdict,
            label=label(entry.verdict, self.standing) if entry.verdict else "listed, not judged",
            judged=entry.judged,
            current=entry.current,
            findings=tuple(finding.id for finding in findings),
            refers_to=tuple(f"{self.ruleset.id}.{other}" for other in entry.refers_to),
        )
        return instance, findings

    def norm(self, name: str) -> Duty | Power:
        """Return the duty or power of that id."""
        return self.ruleset.duties.get(name) or self.ruleset.powers[name]

    def finding(self, norm: Duty | Power, instance: str, outcome: Outcome) -> Finding:
        """Build one finding."""
        provisions = outcome.provisions or norm.provisions
        item = f"/{outcome.item}" if outcome.item else ""
        late = outcome.late or (None, None)
        return Finding(
            id=f"{instance}#{outcome.aspect}{item}",
            duty=f"{self.ruleset.id}.{norm.id}",
            title=norm.title,
            provision=provisions[0] if provisions else "",
            provisions=provisions,
            source=address(self.ruleset.instrument.source, provisions[0] if provisions else ""),
            bearer=outcome.bearer,
            bearer_name=self.words.body(outcome.bearer),
            instance=instance,
            cycle=outcome.cycle,
            object=outcome.object,
            aspect=outcome.aspect,
            item=outcome.item,
            item_title=self._item_title(norm, outcome),
            standing=self.standing,
            verdict=outcome.verdict,
            label=label(outcome.verdict, self.standing) if outcome.verdict else "listed",
            reason=": ".join(part for part in (outcome.reason, outcome.detail) if part),
            looked_for=self.words.sentence(norm),
            last_day=outcome.last.first if outcome.last else None,
            last_day_latest=outcome.last.last if outcome.last and outcome.last.last != outcome.last.first else None,
            days_left=self._days_left(outcome),
            days_late=late[0],
            days_late_latest=late[1] if late[1] != late[0] else None,
            since=outcome.since,
            readings=self._readings(outcome),
            missing=self._missing(outcome),
            settles=tuple(tuple(self.words.need(need) for need in needs) for needs in outcome.needs),
            causes=tuple(self.words.cause(cause) for cause in outcome.causes),
            futures=self._futures(outcome),
            questions=tuple(self._question(slot, outcome) for slot in outcome.slots),
            assumptions=self.assumptions,
            evidence=tuple(self._proof(path) for path in outcome.facts),
            remarks=self._remarks(norm, outcome),
            determinations=outcome.determinations,
            unverified=self._unverified(norm, outcome),
            consequence=norm.remedy.text if isinstance(norm, Duty) and norm.remedy else None,
            version=(norm.force.since, norm.force.until),
            notes=outcome.notes,
            expected=outcome.expected,
        )

    def _days_left(self, outcome: Outcome) -> int | None:
        if outcome.verdict is not Verdict.DUE or outcome.last is None:
            return None
        return (outcome.last.first - self.view.as_at).days

    def _item_title(self, norm: Duty | Power, outcome: Outcome) -> str | None:
        if outcome.item is None or not isinstance(norm, Duty):
            return None
        if outcome.aspect is Aspect.PROCESS:
            return next((entry.title for entry in norm.consultees if entry.letter == outcome.item), None)
        items = self.ruleset.documents[norm.makes].items if norm.makes else ()
        return next((entry.title for entry in items if entry.id == outcome.item), None)

    def _readings(self, outcome: Outcome) -> tuple[Reading, ...]:
        return tuple(
            Reading(
                label=entry.label,
                last_day=entry.last.first if entry.last else None,
                last_day_latest=entry.last.last if entry.last and entry.last.first != entry.last.last else None,
                verdict=entry.verdict,
            )
            for entry in outcome.readings
        )

    def _missing(self, outcome: Outcome) -> tuple[str, ...]:
        """List what is missing: members or items by id; for an act, the facts first to be found out."""
        if outcome.missing:
            return outcome.missing
        return tuple(dict.fromkeys(self.words.need(need) for needs in outcome.needs for need in needs))

    def _futures(self, outcome: Outcome) -> tuple[Future, ...]:
        return tuple(
            Future(
                answer=entry.answer,
                verdict=entry.verdict,
                reason=entry.reason,
                last_day=entry.last.first if entry.last else None,
                days_late=entry.late[0] if entry.late else None,
                days_late_latest=entry.late[1] if entry.late and entry.late[0] != entry.late[1] else None,
            )
            for entry in outcome.futures
        )

    def _question(self, slot: str, outcome: Outcome) -> Question:
        declared = self.ruleset.slots.get(slot)
        entry = self.ruleset.classes.get(slot)
        by = declared.by if declared else entry.judged_by if entry else None
        return Question(
            slot=f"{self.ruleset.id}.{slot}",
            question=declared.question if declared else self.words.implied_question(slot),
            by=self.words.body(by) if by else None,
            standard=declared.standard if declared else entry.standard if entry else None,
            evidence=declared.evidence if declared else None,
            answers=tuple(future.answer for future in outcome.futures),
        )

    def _proof(self, path: str) -> Proof:
        fact = self.assessment.fact(path)
        if fact is None:
            return Proof(fact=path, text=path, evidence=())
        return Proof(
            fact=path,
            text=sentence(fact, self.words),
            evidence=fact.evidence,
            determination=path.startswith("determination"),
        )

    def _remarks(self, norm: Duty | Power, outcome: Outcome) -> tuple[Proof, ...]:
        """Return what was said that bears on the duty or on a slot it asks; it settles nothing."""
        wanted = {f"{self.ruleset.id}.{name}" for name in (norm.id, norm.slot, *outcome.slots)}
        return tuple(
            Proof(fact=remark.path, text=remark.text, evidence=remark.evidence)
            for remark in self.assessment.facts.remarks
            if remark.about in wanted and _visible_on(remark.on, self.view.as_at)
        )

    def _unverified(self, norm: Duty | Power, outcome: Outcome) -> str | None:
        if outcome.item is not None and isinstance(norm, Duty):
            items = self.ruleset.documents[norm.makes].items if norm.makes else ()
            for entry in (*items, *norm.consultees):
                if outcome.item in (getattr(entry, "id", None), entry.letter) and entry.unverified:
                    return entry.unverified
        return norm.unverified


def _visible_on(when: object, as_at: date) -> bool:
    latest = getattr(when, "latest", None)
    return when is None or (latest is not None and latest <= as_at)


def instance_id(ruleset: str, entry: InstanceOutcome) -> str:
    """Return the stable id of an instance: ruleset and duty, bearer, and cycle."""
    return f"{ruleset}.{entry.norm}/{entry.bearer}/{entry.cycle}"
