"""What of an assessment can be laid out along days: periods, acts, last days, and the days that something ran late.

Nothing here is judged anew; a day that is not known closely is a span of days, and stays one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import Literal

from attrs import frozen

from csc_rules.dates import When, next_day
from csc_rules.engine.assessment import Assessment, Checked
from csc_rules.engine.codes import Aspect, Verdict
from csc_rules.engine.evaluate import InstanceOutcome
from csc_rules.engine.findings import Finding, Instance
from csc_rules.record.model import Act, Activity, Consultation, Contribution, Fact, Payment

# An act of the duty itself, another dated fact that the finding rests on, and what was, or was not, kept up.
MarkKind = Literal["done", "fact", "kept-up", "not-kept-up"]
# Missing, done late, owed without a last day, not known whether in time, and what is left of the time.
WindowKind = Literal["missing", "late", "owed", "open", "left"]

_OPEN = frozenset({Verdict.UNDETERMINED, Verdict.NEEDS_JUDGEMENT})


@frozen(kw_only=True)
class Span:
    """Days from the first through the last; an end that is not known is open."""

    first: date | None
    last: date | None

    @property
    def exact(self) -> bool:
        """Tell whether it is one day."""
        return self.first is not None and self.first == self.last


@frozen(kw_only=True)
class Mark:
    """Something on record that took place in a span of days; of a vague day, on one of them."""

    kind: MarkKind
    days: Span
    text: str


@frozen(kw_only=True)
class Window:
    """Days, both ends included, on which something surely ran on."""

    kind: WindowKind
    first: date
    last: date


@frozen(kw_only=True)
class Row:
    """What there is of one duty instance along days."""

    instance: str
    duty: str
    title: str
    provision: str
    bearer: str
    object: str | None
    object_title: str | None
    cycle: str
    ruleset: str
    standing: str
    verdict: Verdict | None
    label: str
    period: Span | None
    deadline: Span | None
    marks: tuple[Mark, ...]
    windows: tuple[Window, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        """Return everything that it has along days."""
        own = tuple(each for each in (self.period, self.deadline) if each)
        return (
            *own,
            *(mark.days for mark in self.marks),
            *(Span(first=each.first, last=each.last) for each in self.windows),
        )


@frozen(kw_only=True)
class Timeline:
    """The rows of an assessment that have something to show, in the order of the rulesets and their rules."""

    as_at: date
    rows: tuple[Row, ...]


def timeline(assessment: Assessment) -> Timeline:
    """Lay out an assessment along days.

    What does not apply has no row, and an earlier cycle that is listed and not judged has one only where it was kept.

    >>> import csc_rules
    >>> law = csc_rules.load_ruleset("ni-act-2015")
    >>> found = csc_rules.check([law], csc_rules.Record(body="Northern Ireland Executive"), date(2020, 1, 1))
    >>> [(row.duty, row.deadline.last.isoformat()) for row in timeline(found).rows]
    [('ni-act-2015.lay-first-strategy', '2016-12-09')]
    """
    return Timeline(as_at=assessment.as_at, rows=tuple(_rows(assessment)))


def _rows(assessment: Assessment) -> Iterator[Row]:
    outcomes = chain.from_iterable(((each, entry) for entry in each.outcomes) for each in assessment.checked)
    findings = iter(assessment.findings)
    for instance, (checked, outcome) in zip(assessment.instances, outcomes, strict=True):
        # The findings of an assessment stand in the order of its instances, the act first.
        act, *_ = [next(findings) for _ in instance.findings]
        if act.verdict is not Verdict.NOT_APPLICABLE:
            row = _row(assessment, instance, act, checked, outcome)
            if row.spans and (instance.judged or outcome.outcomes[0].done):
                yield row


def _row(assessment: Assessment, instance: Instance, act: Finding, checked: Checked, outcome: InstanceOutcome) -> Row:
    done = outcome.outcomes[0].done
    span = Span(first=done.first, last=done.last) if done else None
    period = instance.period
    return Row(
        instance=instance.id,
        duty=instance.duty,
        title=instance.title,
        provision=act.provision,
        bearer=act.owed_by,
        object=instance.object,
        object_title=instance.object_title,
        cycle=instance.cycle,
        ruleset=checked.view.ruleset.id,
        standing=instance.standing,
        verdict=instance.verdict,
        label=instance.label,
        period=Span(first=period[0], last=period[1]) if period else None,
        deadline=Span(first=act.last_day, last=act.last_day_latest or act.last_day) if act.last_day else None,
        marks=tuple(_marks(assessment, act, span, _verb(checked, outcome))) if act.aspect is Aspect.ACT else (),
        windows=tuple(_windows(act, span, assessment.as_at)),
    )


def _verb(checked: Checked, outcome: InstanceOutcome) -> str:
    ruleset = checked.view.ruleset
    norm = ruleset.duties.get(outcome.norm) or ruleset.powers[outcome.norm]
    return norm.verb


def _marks(assessment: Assessment, act: Finding, done: Span | None, verb: str) -> Iterator[Mark]:
    """Yield the dated facts of a finding; those of the day on which the act was done are that act."""
    dated = [(proof.text, assessment.fact(proof.fact)) for proof in act.evidence]
    known = [(text, fact, days) for text, fact in dated if (days := _days(fact))]
    that_day = [fact for _, fact, days in known if days == done]
    itself = [fact for fact in that_day if isinstance(fact, Act) and fact.act == verb] or that_day
    for text, fact, days in known:
        yield Mark(kind=_kind(fact, itself), days=days, text=text)
    if done and not itself:
        yield Mark(kind="done", days=done, text=f"this was done: {When(done.first, done.last)}")


def _kind(fact: Fact, itself: Iterable[Fact]) -> MarkKind:
    if isinstance(fact, Activity):
        return "kept-up" if fact.shown else "not-kept-up"
    return "done" if any(fact is each for each in itself) else "fact"


def _days(fact: Fact) -> Span | None:
    match fact:
        case Act() | Contribution() | Payment():
            return _span(fact.on, fact.on)
        case Consultation():
            return _span(fact.since, fact.through or fact.since)
        case Activity():
            return _span(fact.since, fact.through or When(None, None))
        case _:
            return None


def _span(first: When, last: When) -> Span | None:
    if first.earliest is None and last.latest is None:
        return None
    return Span(first=first.earliest, last=last.latest)


def _windows(act: Finding, done: Span | None, as_at: date) -> Iterator[Window]:
    """Yield the days on which something ran on; of a last day that is a range, those after all of it."""
    found = _window(act, done, as_at)
    if found and found.first <= found.last:
        yield found


def _window(act: Finding, done: Span | None, as_at: date) -> Window | None:
    if act.verdict is Verdict.OUTSTANDING and act.since:
        return Window(kind="owed", first=act.since, last=as_at)
    if act.last_day is None:
        return None
    after = next_day(act.last_day_latest or act.last_day)
    match act.verdict:
        case Verdict.BREACHED:
            return Window(kind="missing", first=after, last=as_at)
        case Verdict.MET_LATE if done and done.first and done.last:
            # Where the readings of a clock differ, it may be late by each, and by less than they differ.
            sure = Window(kind="late", first=after, last=done.first)
            return (
                sure if sure.first <= sure.last else Window(kind="late", first=next_day(act.last_day), last=done.last)
            )
        case Verdict.DUE:
            return Window(kind="left", first=as_at, last=act.last_day)
        case verdict if verdict in _OPEN:
            return Window(kind="open", first=after, last=as_at)
        case _:
            return None
