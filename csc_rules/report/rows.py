"""The findings of an assessment as rows, one each, for tables: what was asked, found and done, and by whom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain

from attrs import field, frozen

from csc_rules.dates import spoken
from csc_rules.engine.assessment import Assessment, Checked
from csc_rules.engine.codes import Aspect, Verdict
from csc_rules.engine.evaluate import InstanceOutcome
from csc_rules.engine.findings import Finding, Instance
from csc_rules.engine.values import Days, Outcome
from csc_rules.engine.wording import Words
from csc_rules.law.model import Duty, Power
from csc_rules.record.model import Act, Determination
from csc_rules.report.page import when
from csc_rules.report.told import Cited, Question, Teller, ToldFinding, ToldInstance
from csc_rules.report.words import READING_ORDER, cycle_in_words, plain_text, seen
from csc_rules.report.written import Shown

STANDINGS = {"law": "law", "guidance": "guidance, not law", "good_practice": "good practice, not law"}


@frozen(kw_only=True, eq=False, repr=False)
class Row:
    """A finding with what a table says of it. What there is nothing to say of is empty.

    ``part`` names what of the duty it is about, ``last_done`` the day on which the act was last done, ``judged`` the
    one document that a judgement asked for here is about.
    """

    finding: Finding
    instance: Instance
    norm: Duty | Power
    words: Words
    instrument: str
    standing: str
    part: str
    owner: str
    frequency: str
    last_done: Days | None
    asked: str
    found: str
    on_record: tuple[str, ...]
    steps: tuple[str, ...]
    questions: tuple[str, ...]
    decided: tuple[Determination, ...]
    judged: str | None


def rows(assessment: Assessment, *, listed: bool = False, not_applying: bool = False) -> tuple[Row, ...]:
    """Return the findings as rows: law before guidance and good practice, what has to be acted on first.

    What is only listed, and what does not apply, comes where it is asked for; what was expected to apply always does.

    >>> import csc_rules
    >>> from datetime import date
    >>> law = csc_rules.load_ruleset("ni-act-2015")
    >>> found = rows(csc_rules.check([law], csc_rules.load_record("examples/ni-executive.toml"), date(2022, 6, 11)))
    >>> found[0].finding.label, found[0].frequency
    ('missing', 'within 18 months after the adoption of the children and young persons strategy, that day left out')
    """
    found = [row for row in _every(assessment) if _wanted(row.finding, listed, not_applying)]
    return tuple(sorted(found, key=_urgency))


def _wanted(finding: Finding, listed: bool, not_applying: bool) -> bool:
    if finding.verdict is None:
        return listed
    return finding.verdict is not Verdict.NOT_APPLICABLE or not_applying or finding.expected


def _urgency(row: Row) -> tuple[int, int]:
    """Order rows without touching the order that the law gives those of one verdict."""
    verdict = row.finding.verdict
    return list(STANDINGS).index(row.finding.standing), READING_ORDER.index(verdict) if verdict else len(READING_ORDER)


def _every(assessment: Assessment) -> Iterator[Row]:
    teller = Teller(assessment=assessment, shown=Shown(met=True, not_applying=True))
    owners = {entry.duty: entry.owner for entry in assessment.record.owners}
    # A large record has thousands of documents, and each finding may ask whether it has one.
    documents = frozenset(entry.id for entry in assessment.record.documents)
    built = iter(assessment.instances)
    for checked in assessment.checked:
        maker = _Maker(teller=teller, checked=checked, owners=owners, documents=documents)
        for outcome, instance in zip(checked.outcomes, built, strict=False):
            yield from maker.rows(instance, outcome)


@frozen(kw_only=True, eq=False, slots=False)
class _Maker:
    """What the rows of one ruleset are made with."""

    teller: Teller
    checked: Checked
    owners: dict[str, str]
    documents: frozenset[str]
    _known: dict[str, tuple[Duty | Power, Words, str]] = field(factory=dict, init=False)

    def rows(self, instance: Instance, outcome: InstanceOutcome) -> Iterator[Row]:
        told = self.teller.told(instance)
        in_words = {each.id: each for each in told.findings}
        for name, each in zip(instance.findings, outcome.outcomes, strict=True):
            yield self._row(self.teller.by_id[name], told, in_words.get(name), each, instance)

    def _row(
        self,
        finding: Finding,
        told: ToldInstance,
        said: ToldFinding | None,
        outcome: Outcome,
        instance: Instance,
    ) -> Row:
        norm, words, frequency = self._norm(finding.duty)
        return Row(
            finding=finding,
            instance=instance,
            norm=norm,
            words=words,
            instrument=self.checked.view.ruleset.instrument.title,
            standing=STANDINGS[finding.standing],
            part=part(finding),
            owner=self.owners.get(finding.duty, ""),
            frequency=frequency,
            last_done=outcome.done if finding.aspect is Aspect.ACT else None,
            asked=told.looked_for,
            found=said.found if said else "; ".join(told.not_applying),
            on_record=tuple(chain.from_iterable(cited(fact) for fact in said.facts)) if said else (),
            steps=said.steps if said else (),
            questions=tuple(asked_in_full(each) for each in said.questions) if said else (),
            decided=tuple(self._decided(finding)),
            judged=self._judged(norm, outcome) if finding.questions else None,
        )

    def _norm(self, duty: str) -> tuple[Duty | Power, Words, str]:
        if duty not in self._known:
            ruleset = self.checked.view.ruleset
            name = duty.removeprefix(f"{ruleset.id}.")
            norm = ruleset.duties.get(name) or ruleset.powers[name]
            words = Words(ruleset=ruleset, register=self.checked.view.register)
            self._known[duty] = norm, words, when(norm if isinstance(norm, Duty) else None, words)
        return self._known[duty]

    def _judged(self, norm: Duty | Power, outcome: Outcome) -> str | None:
        """Return the one document that a judgement is about: whose making or sending, or whose content, is in doubt."""
        ruleset = self.checked.view.ruleset
        slots = [ruleset.slots[name] for name in outcome.slots if name in ruleset.slots]
        verbs = {norm.verb, *(verb for slot in slots for verb in (*slot.settled, *slot.raised))}
        facts = [self.teller.assessment.fact(path) for path in outcome.facts]
        named = {fact.document for fact in facts if isinstance(fact, Act) and fact.act in verbs}
        named = named or ({outcome.document} if outcome.aspect is not Aspect.PROCESS else set())
        known = [name for name in named if name in self.documents]
        return known[0] if len(known) == 1 else None

    def _decided(self, finding: Finding) -> Iterator[Determination]:
        for path in finding.determinations:
            fact = self.teller.assessment.fact(path)
            if isinstance(fact, Determination):
                yield fact


def part(finding: Finding) -> str:
    """Name what of its duty a finding is about; nothing for the act itself."""
    return "" if finding.aspect is Aspect.ACT else plain_text(finding.item_title or finding.item or "")


def cited(fact: Cited) -> Iterator[str]:
    """Yield the lines of a fact on record: what it is and where it stands, and where it was seen."""
    remark = f"; {fact.remark}" if fact.remark else ""
    yield f"{fact.heading}: {fact.text} ({fact.place}){remark}"
    for each in fact.evidence:
        yield seen(each)


def in_days(done: Days | None) -> date | str | None:
    """Return the day on which something was done, or its first and last day in words where it is not known closely."""
    if done is None:
        return None
    return done.last if done.first == done.last else f"{spoken(done.first)} to {spoken(done.last)}"


def case(row: Row) -> str:
    """Name the document and the cycle that a row is about; nothing where there is but one."""
    finding = row.finding
    cycle = "" if finding.cycle in ("once", finding.object) else cycle_in_words(finding.cycle)
    return ", ".join(text for text in (finding.object_title, cycle) if text)


def asked_in_full(question: Question) -> str:
    """Return a question with who decides it, by what standard, and what bears on it."""
    details = question.details
    return f"{question.question} {details[:1].upper()}{details[1:]}".rstrip()
