"""Build the findings of one ruleset from outcomes: ids become titles, codes become words, paths become evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from csc_rules.dates import When
from csc_rules.engine.codes import ADVERSE, LENGTH, Aspect, Verdict, label
from csc_rules.engine.evaluate import InstanceOutcome
from csc_rules.engine.facts_in_words import sentence
from csc_rules.engine.findings import Finding, Future, Instance, Proof, Question, Reading
from csc_rules.engine.joint import owing_with
from csc_rules.engine.occurrences import View
from csc_rules.engine.values import Cause, Outcome
from csc_rules.engine.versions import remedies_of
from csc_rules.engine.wording import Words, amendments_in_words
from csc_rules.law.model import Duty, Power, SlotAnswered, follows
from csc_rules.law.provisions import address
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.model import Excuse, Fact


class Builder:
    """Build the findings of one ruleset from outcomes."""

    def __init__(self, view: View, record_facts: Mapping[str, Fact]) -> None:
        self.record_facts = record_facts
        self.view = view
        self.ruleset: Ruleset = view.ruleset
        self.words = Words(ruleset=view.ruleset, register=view.register)
        # What is the same for every finding of a norm, by its id.
        self._sentences: dict[str, str] = {}
        self._all_names: dict[str, frozenset[str]] = {}
        self.standing = self.ruleset.instrument.standing
        self.assumptions = tuple(f"{event} on {day.isoformat()}" for event, day in sorted(view.assumed.items()))
        self.assumptions = (*self.assumptions, *amendments_in_words(view.ruleset))
        if view.law_at:
            self.assumptions = (*self.assumptions, f"the law as on {view.law_at.isoformat()}")

    def instance(self, entry: InstanceOutcome) -> tuple[Instance, tuple[Finding, ...]]:
        """Build an instance with its findings."""
        norm = self.norm(entry.norm)
        name = instance_id(self.ruleset.id, entry)
        partners = owing_with(self.view, norm, entry.outcomes[0])
        findings = tuple(self.finding(norm, name, outcome, partners) for outcome in entry.outcomes)
        instance = Instance(
            id=name,
            duty=f"{self.ruleset.id}.{entry.norm}",
            title=norm.title,
            bearer=entry.bearer,
            partners=partners,
            object=entry.object,
            object_title=self.words.named(entry.object),
            cycle=entry.cycle,
            standing=self.standing,
            verdict=entry.verdict,
            label=label(entry.verdict, self.standing) if entry.verdict else "listed, not judged",
            judged=entry.judged,
            current=entry.current,
            findings=tuple(finding.id for finding in findings),
            refers_to=tuple(f"{self.ruleset.id}.{other}" for other in entry.refers_to),
            period=(entry.period.first, entry.period.last) if entry.period else None,
        )
        return instance, findings

    def norm(self, name: str) -> Duty | Power:
        """Return the duty or power of that id."""
        return self.ruleset.duties.get(name) or self.ruleset.powers[name]

    def finding(self, norm: Duty | Power, instance: str, outcome: Outcome, partners: tuple[str, ...]) -> Finding:
        """Build one finding of an instance that the bearer owes with these partners."""
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
            partners=partners,
            partner_names=tuple(self.words.body(partner) for partner in partners),
            instance=instance,
            cycle=outcome.cycle,
            object=outcome.object,
            object_title=self.words.named(outcome.object),
            aspect=outcome.aspect,
            item=outcome.item,
            item_title=self._item_title(norm, outcome),
            standing=self.standing,
            verdict=outcome.verdict,
            label=label(outcome.verdict, self.standing) if outcome.verdict else "listed",
            reason=": ".join(part for part in (outcome.reason, outcome.detail) if part),
            looked_for=self._sentence(norm),
            last_day=outcome.last.first if outcome.last else None,
            last_day_latest=outcome.last.last if outcome.last and outcome.last.last != outcome.last.first else None,
            days_left=self._days_left(outcome),
            days_late=late[0],
            days_late_latest=late[1] if late[1] != late[0] else None,
            since=outcome.since.last if outcome.since else None,
            since_earliest=outcome.since.first if outcome.since and outcome.since.first != outcome.since.last else None,
            readings=self._readings(outcome),
            missing=self._missing(outcome),
            missing_names=self._missing_names(norm, outcome),
            settles=tuple(tuple(self.words.need(need) for need in needs) for needs in outcome.needs),
            causes=tuple(self._cause(cause) for cause in outcome.causes),
            futures=self._futures(outcome),
            questions=self._asked(norm, outcome),
            assumptions=self.assumptions,
            evidence=tuple(self._proof(path) for path in outcome.facts),
            remarks=self._remarks(norm, outcome),
            determinations=outcome.determinations,
            unverified=self._unverified(norm, outcome),
            consequence=self._consequence(norm, outcome),
            version=(norm.force.since, norm.force.until),
            notes=outcome.notes,
            expected=outcome.expected,
        )

    def _cause(self, cause: Cause) -> str:
        """Say why a verdict is open; a day that is not known is named by what was done on it."""
        fact = self.record_facts.get(cause.about) if cause.kind == "date" else None
        if fact is None:
            return self.words.cause(cause)
        return f"the day is not known closely enough: {sentence(fact, self.words)}"

    def _consequence(self, norm: Duty | Power, outcome: Outcome) -> str | None:
        """Say what may follow a breach of a duty that applies."""
        if outcome.verdict is Verdict.NOT_APPLICABLE or not isinstance(norm, Duty):
            return None
        return follows(remedies_of(norm, self._law_of(outcome)))

    def _law_of(self, outcome: Outcome) -> date:
        """Return the day whose law says what may follow: the last day, where it is past, or the day asked about."""
        days = [self.view.as_at, *((outcome.last.first,) if outcome.last else ())]
        return self.view.law_at or min(days)

    def _days_left(self, outcome: Outcome) -> int | None:
        if outcome.verdict is not Verdict.DUE or outcome.last is None:
            return None
        return (outcome.last.first - self.view.as_at).days

    def _item_title(self, norm: Duty | Power, outcome: Outcome) -> str | None:
        if outcome.item is None or not isinstance(norm, Duty):
            return None
        if outcome.aspect is Aspect.PROCESS:
            if outcome.item == LENGTH:
                return "how long it lasted"
            return next((entry.title for entry in norm.consultees if entry.letter == outcome.item), None)
        return self._contents(norm).get(outcome.item)

    def _contents(self, norm: Duty | Power) -> Mapping[str, str]:
        """Return the titles of what the document that a duty makes must contain."""
        made = norm.makes if isinstance(norm, Duty) else None
        return {entry.id: entry.title for entry in self.ruleset.documents[made].items} if made else {}

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

    def _missing_names(self, norm: Duty | Power, outcome: Outcome) -> tuple[str, ...]:
        """List what is missing as people call it."""
        missing = self._missing(outcome)
        if outcome.aspect is Aspect.PROCESS:
            return tuple(self.words.body(name) for name in missing)
        titles = self._contents(norm)
        return tuple(titles.get(name, name) for name in missing)

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
        fact = self.record_facts[path]
        return Proof(
            fact=path,
            text=sentence(fact, self.words),
            evidence=fact.evidence,
            determination=path.startswith("determination"),
        )

    def _remarks(self, norm: Duty | Power, outcome: Outcome) -> tuple[Proof, ...]:
        """Return what was said that bears on the duty or on a slot it asks; it settles nothing."""
        wanted = self._names(norm) | {f"{self.ruleset.id}.{name}" for name in (norm.slot, *outcome.slots)}
        said = [
            Proof(fact=remark.path, text=remark.text, evidence=remark.evidence)
            for remark in self.view.facts.remarks
            if remark.about in wanted and _visible_on(remark.on, self.view.as_at)
        ]
        return (*said, *(self._claimed(excuse) for excuse in self._excuses(norm)))

    def _excuses(self, norm: Duty | Power) -> tuple[Excuse, ...]:
        names = self._names(norm)
        return tuple(
            excuse
            for excuse in self.view.facts.excuses
            if excuse.duty in names and _visible_on(excuse.on, self.view.as_at)
        )

    def _sentence(self, norm: Duty | Power) -> str:
        """Return what a norm says, put into words once."""
        if norm.id not in self._sentences:
            self._sentences[norm.id] = self.words.sentence(norm)
        return self._sentences[norm.id]

    def _names(self, norm: Duty | Power) -> frozenset[str]:
        """Return the names by which a record speaks of a norm: its own, and of an earlier version what it became."""
        if norm.id not in self._all_names:
            self._all_names[norm.id] = frozenset(self._versions(norm))
        return self._all_names[norm.id]

    def _versions(self, norm: Duty | Power) -> Iterator[str]:
        found, later = [norm.id], norm.earlier_version_of
        while later is not None and later not in found:
            found.append(later)
            version = self.ruleset.duties.get(later) or self.ruleset.powers.get(later)
            later = version.earlier_version_of if version else None
        yield from (f"{self.ruleset.id}.{name}" for name in found)

    def _claimed(self, excuse: Excuse) -> Proof:
        return Proof(fact=excuse.path, text=f"an excuse is claimed: {excuse.claim}", evidence=excuse.evidence)

    def _asked(self, norm: Duty | Power, outcome: Outcome) -> tuple[Question, ...]:
        """Return the judgements asked for; a bare claim of an excuse changes nothing and adds one."""
        asked = tuple(self._question(slot, outcome) for slot in outcome.slots)
        if outcome.verdict not in ADVERSE:
            return asked
        slots = [
            entry.condition.slot
            for entry in self.ruleset.exemptions.get(norm.id, ())
            if entry.effect == "excuses" and isinstance(entry.condition, SlotAnswered)
        ]
        return (
            *asked,
            *(
                Question(
                    slot=f"{self.ruleset.id}.{slots[0]}" if slots else "",
                    question=f"Does the law recognise the excuse that is claimed here: {excuse.claim}?",
                    by=None,
                    standard=None,
                    evidence=None,
                    answers=(),
                )
                for excuse in self._excuses(norm)
            ),
        )

    def _unverified(self, norm: Duty | Power, outcome: Outcome) -> str | None:
        if outcome.item is not None and isinstance(norm, Duty):
            items = self.ruleset.documents[norm.makes].items if norm.makes else ()
            marked = {item.id: item.unverified for item in items}
            marked |= {entry.letter: entry.unverified for entry in norm.consultees}
            if marked.get(outcome.item):
                return marked[outcome.item]
        return norm.unverified


def _visible_on(when: When | None, as_at: date) -> bool:
    return when is None or (when.latest is not None and when.latest <= as_at)


def instance_id(ruleset: str, entry: InstanceOutcome) -> str:
    """Return the stable id of an instance: ruleset and duty, bearer, and cycle."""
    return f"{ruleset}.{entry.norm}/{entry.bearer}/{entry.cycle}"
