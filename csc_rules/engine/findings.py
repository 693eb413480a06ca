"""What people and tools read of a check: findings and instances, with every date, reason and piece of evidence."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from csc_rules.engine.codes import Aspect, Verdict
from csc_rules.engine.wording import owing
from csc_rules.record.model import Evidence
from csc_rules.value import Value


@frozen(kw_only=True, eq=False, repr=False)
class Reading(Value):
    """What one of the rival readings of a time limit gives."""

    label: str
    last_day: date | None
    last_day_latest: date | None
    verdict: Verdict | None


@frozen(kw_only=True, eq=False, repr=False)
class Future(Value):
    """What the verdict would be under an answer to the judgement asked for."""

    answer: str
    verdict: Verdict
    reason: str
    last_day: date | None
    days_late: int | None
    days_late_latest: int | None


@frozen(kw_only=True, eq=False, repr=False)
class Question(Value):
    """A judgement that is asked for: who decides, by what standard, and what bears on it."""

    slot: str
    question: str
    by: str | None
    standard: str | None
    evidence: str | None
    answers: tuple[str, ...]


@frozen(kw_only=True, eq=False, repr=False)
class Proof(Value):
    """A fact of the record that a finding rests on, with its evidence."""

    fact: str
    text: str
    evidence: tuple[Evidence, ...]
    determination: bool = False


@frozen(kw_only=True, eq=False, repr=False)
class Finding(Value):
    """One finding: which duty, on whom, what was looked for, what was found, what to do next.

    ``verdict`` is None for a requirement that is listed, without a verdict and not counted. Days late and last days
    come as the earliest, with ``…_latest`` where they are a range; ``since`` as the latest, with ``since_earliest``: it
    may not have been owed before. ``missing`` are members and items by id, and ``missing_names`` what they are called.
    ``partners`` are the bodies that owe it together with the bearer on the day that decides, ``partner_names`` what
    they are called.
    """

    id: str
    duty: str
    title: str
    provision: str
    provisions: tuple[str, ...]
    source: str | None
    bearer: str
    bearer_name: str
    partners: tuple[str, ...]
    partner_names: tuple[str, ...]
    instance: str
    cycle: str
    object: str | None
    object_title: str | None
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
    since_earliest: date | None
    readings: tuple[Reading, ...]
    missing: tuple[str, ...]
    missing_names: tuple[str, ...]
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

    @property
    def owed_by(self) -> str:
        """Return who owes it: the bearer, with those that owe it together with the bearer."""
        return owing(self.bearer_name, self.partner_names)


@frozen(kw_only=True, eq=False, repr=False)
class Instance(Value):
    """A duty instance: a duty, its bearer, its object and its cycle, with the overall verdict.

    ``partners`` are the bodies that owe it together with the bearer on the day that decides. ``period`` is the first
    and the last day of what it is for, where its clock runs over periods.
    """

    id: str
    duty: str
    title: str
    bearer: str
    partners: tuple[str, ...]
    object: str | None
    object_title: str | None
    cycle: str
    standing: str
    verdict: Verdict | None
    label: str
    judged: bool
    current: bool
    findings: tuple[str, ...]
    refers_to: tuple[str, ...]
    period: tuple[date, date] | None = None

    def concerns(self, day: date) -> bool:
        """Tell whether a day lies in its period, or names its cycle."""
        if self.period is not None:
            return self.period[0] <= day <= self.period[1]
        return day.isoformat() in self.cycle
