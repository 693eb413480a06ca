"""What an amendment would change for real bodies: every finding over some records that would be another one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from attrs import frozen

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import Verdict
from csc_rules.engine.evaluate import EARLIER_CYCLE
from csc_rules.engine.explain import Step, explain
from csc_rules.engine.findings import Finding
from csc_rules.law.loader import PathLike, amended_rulesets, laid_over
from csc_rules.law.model import LaidOver
from csc_rules.law.provisions import sort_key
from csc_rules.record.model import Record
from csc_rules.selection import assess
from csc_rules.version import VERSION

# How a finding changes, in the order in which it is told.
OWED, NOT_OWED = "newly owed", "no longer owed"
VERDICT, LAST_DAY, MISSING, FOLLOWS, CITED, SAID = (
    "verdict",
    "last day",
    "what is missing",
    "what may follow",
    "provision",
    "what is asked",
)


@frozen(kw_only=True)
class ChangedFinding:
    """A finding that would be another one: how it changes, and what it is by each law; none where nothing is owed."""

    what: str  # the act, or the title of the item
    provision: str
    changes: tuple[str, ...]
    before: Finding | None
    after: Finding | None


@frozen(kw_only=True)
class Changed:
    """A duty instance of which something would change, with how it was found by each law."""

    duty: str
    title: str
    provision: str
    source: str | None
    bearer: str
    bearer_name: str
    cycle: str
    standing: str
    findings: tuple[ChangedFinding, ...]
    proof_before: Step | None
    proof_after: Step | None


@frozen(kw_only=True)
class OfRecord:
    """What would change for the body of one record; ``same`` counts the findings that would not."""

    record: str
    digest: str
    body: str
    title: str | None
    changed: tuple[Changed, ...]
    same: int


@frozen(kw_only=True)
class Receipt:
    """With what an impact was worked out: the tool, the digests of the law as it is, of the amended, of each record."""

    tool: str
    rulesets: tuple[tuple[str, str], ...]
    amended: tuple[tuple[str, str], ...]
    records: tuple[tuple[str, str], ...]


@frozen(kw_only=True)
class Impact:
    """What amendments would change over some records, as at a day."""

    amendments: tuple[LaidOver, ...]
    rulesets: tuple[str, ...]
    as_at: date
    law_at: date | None
    assumptions: tuple[tuple[str, date], ...]
    records: tuple[OfRecord, ...]
    receipt: Receipt

    @property
    def count(self) -> int:
        """Return how many findings would change."""
        return sum(len(entry.findings) for record in self.records for entry in record.changed)


def impact(
    amendments: PathLike | Iterable[PathLike],
    records: Record | Iterable[Record],
    as_at: date,
    *,
    rulesets: Iterable[str] = (),
    law_at: date | None = None,
    assume: Mapping[str, date] | None = None,
    called: Iterable[str] = (),
) -> Impact:
    """Return every finding over some records that amendment files would change, with the proof by each law.

    Checked are *rulesets*, or without any those that the amendments name and those that use them. *law_at* and *assume*
    are as in a check. *called* are the names of the records, such as those of their files; without them, each is called
    by its body.

    >>> import csc_rules
    >>> record = csc_rules.load_record("examples/ni-executive.toml")
    >>> found = impact("examples/amendments/annual-reports.rules", record, date(2026, 11, 26))
    >>> [(entry.duty, entry.findings[0].changes) for entry in found.records[0].changed]
    [('ni-act-2015.later-report', ('verdict', 'last day'))]

    Raises CscRulesError where an amendment cannot be laid over the law, or a record not be checked.
    """
    paths = (amendments,) if isinstance(amendments, str | os.PathLike) else tuple(amendments)
    known = (records,) if isinstance(records, Record) else tuple(records)
    named = tuple(rulesets)
    labels = tuple(called) or tuple(record.body for record in known)
    with laid_over(paths, named):
        names = named or amended_rulesets()
        then = [assess(record, as_at, names, law_at, assume) for record in known]
    now = [assess(record, as_at, names, law_at, assume) for record in known]
    first = now[0].receipt if now else None
    return Impact(
        amendments=then[0].receipt.amendments if then else (),
        rulesets=names,
        as_at=as_at,
        law_at=law_at,
        assumptions=tuple(sorted((assume or {}).items())),
        records=tuple(between(*each) for each in zip(labels, known, now, then, strict=True)),
        receipt=Receipt(
            tool=f"csc-rules {VERSION}",
            rulesets=first.rulesets if first else (),
            amended=then[0].receipt.rulesets if then else (),
            records=tuple((label, entry.receipt.record) for label, entry in zip(labels, now, strict=True)),
        ),
    )


def between(label: str, record: Record, now: Assessment, then: Assessment) -> OfRecord:
    """Return every finding of an assessment that would be another one by a second, with the proof by each."""
    before, after = _by_instance(now, then), _by_instance(then, then)
    changed: list[Changed] = []
    same = 0
    proofs = _Proofs(now), _Proofs(then)
    for key in dict.fromkeys((*before, *after)):
        was, becomes = before.get(key, {}), after.get(key, {})
        pairs = [(was.get(part), becomes.get(part)) for part in dict.fromkeys((*was, *becomes))]
        findings = tuple(made for pair in pairs if (made := _changed(*pair)) is not None)
        same += len(pairs) - len(findings)
        if findings:
            changed.append(_instance(findings, pairs, proofs))
    changed.sort(key=lambda entry: sort_key(entry.provision))
    return OfRecord(
        record=label,
        digest=now.receipt.record,
        body=record.body,
        title=record.title,
        changed=tuple(changed),
        same=same,
    )


Key = tuple[str, str, str]
Part = tuple[str, str | None]


def _by_instance(assessment: Assessment, amended: Assessment) -> dict[Key, dict[Part, Finding]]:
    """Return findings by the duty that they are of in the amended law, the bearer and the cycle; then by their part.

    Of two versions of a duty that one is told of which applies.
    """
    latest = {
        f"{checked.view.ruleset.id}.{norm.id}": f"{checked.view.ruleset.id}.{norm.earlier_version_of}"
        for checked in amended.checked
        for norm in (*checked.view.ruleset.duties.values(), *checked.view.ruleset.powers.values())
        if norm.earlier_version_of is not None
    }
    found: dict[Key, dict[Part, Finding]] = {}
    for finding in assessment.findings:
        duty = finding.duty
        while duty in latest:
            duty = latest[duty]
        parts = found.setdefault((duty, finding.bearer, finding.cycle), {})
        part = (finding.aspect.value, finding.item)
        if part not in parts or not _is_owed(parts[part]):
            parts[part] = finding
    return found


def _is_owed(finding: Finding | None) -> bool:
    """Tell whether something is asked for: what does not apply is not, nor what is no longer judged."""
    if finding is None or finding.verdict is Verdict.NOT_APPLICABLE:
        return False
    return finding.verdict is not None or not finding.reason.startswith(EARLIER_CYCLE)


def _changed(before: Finding | None, after: Finding | None) -> ChangedFinding | None:
    was, becomes = (before if _is_owed(before) else None), (after if _is_owed(after) else None)
    told = becomes or was
    changes = tuple(_changes(was, becomes))
    if told is None or not changes:
        return None
    what = told.item_title or told.item or "the act itself"
    return ChangedFinding(what=what, provision=told.provision, changes=changes, before=before, after=after)


def _changes(was: Finding | None, becomes: Finding | None) -> Iterator[str]:
    if was is None or becomes is None:
        if becomes is not None:
            yield OWED
        elif was is not None:
            yield NOT_OWED
        return
    compared = {
        VERDICT: (was.verdict, was.days_late, was.days_late_latest)
        != (becomes.verdict, becomes.days_late, becomes.days_late_latest),
        LAST_DAY: (was.last_day, was.last_day_latest) != (becomes.last_day, becomes.last_day_latest),
        # Of the act itself, what is missing are the facts to be found out, which follow from the rest.
        MISSING: becomes.item is not None and was.missing != becomes.missing,
        FOLLOWS: was.consequence != becomes.consequence,
        CITED: was.provisions != becomes.provisions,
        SAID: was.looked_for != becomes.looked_for,
    }
    yield from (name for name, differs in compared.items() if differs)


class _Proofs:
    """The proofs of an assessment, by the ids of instances; those of a duty are made when one of them is asked for."""

    def __init__(self, assessment: Assessment) -> None:
        self._assessment = assessment
        self._known: dict[str, tuple[Step, ...]] = {}

    def of(self, finding: Finding | None) -> Step | None:
        """Return the proof of the instance that a finding belongs to; none where there is no finding."""
        if finding is None:
            return None
        if finding.duty not in self._known:
            self._known[finding.duty] = explain(self._assessment, finding.duty)
        ending = f"[{finding.instance}]"
        return next((step for step in self._known[finding.duty] if step.text.endswith(ending)), None)


def _instance(
    findings: tuple[ChangedFinding, ...],
    pairs: list[tuple[Finding | None, Finding | None]],
    proofs: tuple[_Proofs, _Proofs],
) -> Changed:
    before = next((was for was, _ in pairs if was is not None), None)
    after = next((becomes for _, becomes in pairs if becomes is not None), None)
    told = after if _is_owed(after) or before is None else before
    assert told is not None  # one of the two laws has it
    return Changed(
        duty=told.duty,
        title=told.title,
        provision=told.provision,
        source=told.source,
        bearer=told.bearer,
        bearer_name=told.bearer_name,
        cycle=told.cycle,
        standing=told.standing,
        findings=findings,
        proof_before=proofs[0].of(before),
        proof_after=proofs[1].of(after),
    )
