"""The shape of an assessment as other tools get it. Its classes are what the published schema is made from.

They are only ever written, and go without comparison and repr, which would slow the start of every check.
"""

from __future__ import annotations

from datetime import date

from attrs import frozen

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.findings import Finding, Instance
from csc_rules.engine.names import Note
from csc_rules.law.model import Instrument
from csc_rules.planner.asked import OpenQuestion
from csc_rules.planner.questions import questions
from csc_rules.report.words import DISCLAIMER

# Raised whenever a key is taken away or changes its meaning; new keys alone do not raise it.
SCHEMA_VERSION = "1"


@frozen(kw_only=True, eq=False, repr=False)
class RecordSummary:
    """Whose record was checked."""

    body: str
    jointly_with: tuple[str, ...]
    title: str | None
    begins: date | None


@frozen(kw_only=True, eq=False, repr=False)
class Assumed:
    """A day that was given to an event, which makes the whole assessment a what-if."""

    event: str
    day: date


@frozen(kw_only=True, eq=False, repr=False)
class Laid:
    """An amendment file laid over the law, which makes the whole assessment a what-if; with the sha256 of its text."""

    title: str
    file: str
    sha256: str


@frozen(kw_only=True, eq=False, repr=False)
class Law:
    """A ruleset that the record was checked against, with the sha256 of its text and of all it uses."""

    ruleset: str
    title: str
    kind: str
    stage: str
    standing: str
    source: str | None
    sha256: str


@frozen(kw_only=True, eq=False, repr=False)
class Seen:
    """A file named as evidence, with its sha256 as the record gives it."""

    file: str
    sha256: str


@frozen(kw_only=True, eq=False, repr=False)
class PublishedReceipt:
    """With what law, record and assumptions the assessment was made, so that it can be made again."""

    tool: str
    rulesets: tuple[Law, ...]
    as_at: date
    law_at: date | None
    assumptions: tuple[Assumed, ...]
    amendments: tuple[Laid, ...]
    record_sha256: str
    evidence: tuple[Seen, ...]


@frozen(kw_only=True, eq=False, repr=False)
class Share:
    """How many of the findings that apply rest on a determination."""

    judged: int
    of: int


@frozen(kw_only=True, eq=False, repr=False)
class Published:
    """An assessment as published. ``counts`` is by verdict, ``labels`` holds the same by the labels people see.

    ``questions`` stand in the order in which their answers settle most findings.
    """

    schema_version: str
    reading: str
    hypothetical: bool
    record: RecordSummary
    as_at: date
    law_at: date | None
    assumptions: tuple[Assumed, ...]
    amendments: tuple[Laid, ...]
    findings: tuple[Finding, ...]
    instances: tuple[Instance, ...]
    notes: tuple[Note, ...]
    questions: tuple[OpenQuestion, ...]
    counts: dict[str, int]
    labels: dict[str, int]
    judged_share: Share
    receipt: PublishedReceipt


def published(assessment: Assessment) -> Published:
    """Return an assessment in the shape that is published."""
    record = assessment.record
    assumptions = tuple(Assumed(event=event, day=day) for event, day in assessment.receipt.assumptions)
    judged, of = assessment.judged_share
    return Published(
        schema_version=SCHEMA_VERSION,
        reading=DISCLAIMER,
        hypothetical=bool(assumptions or assessment.receipt.amendments) or assessment.law_at is not None,
        record=RecordSummary(
            body=record.body, jointly_with=record.jointly_with, title=record.title, begins=record.begins
        ),
        as_at=assessment.as_at,
        law_at=assessment.law_at,
        assumptions=assumptions,
        amendments=_laid(assessment),
        findings=assessment.findings,
        instances=assessment.instances,
        notes=assessment.notes,
        questions=questions(assessment),
        counts=dict(assessment.counts),
        labels=dict(label_counts(assessment)),
        judged_share=Share(judged=judged, of=of),
        receipt=_receipt(assessment, assumptions),
    )


def label_counts(assessment: Assessment) -> dict[str, int]:
    """Count the findings by the label people see, in the order of the verdicts; guidance has labels of its own."""
    found: dict[str, int] = {}
    for verdict in assessment.counts:
        for finding in assessment.findings:
            if finding.verdict == verdict:
                found[finding.label] = found.get(finding.label, 0) + 1
    return found


def _receipt(assessment: Assessment, assumptions: tuple[Assumed, ...]) -> PublishedReceipt:
    receipt = assessment.receipt
    digests = dict(receipt.rulesets)
    return PublishedReceipt(
        tool=receipt.tool,
        rulesets=tuple(_law(checked.view.ruleset.instrument, digests) for checked in assessment.checked),
        as_at=receipt.as_at,
        law_at=receipt.law_at,
        assumptions=assumptions,
        amendments=_laid(assessment),
        record_sha256=receipt.record,
        evidence=tuple(Seen(file=file, sha256=digest) for file, digest in receipt.evidence),
    )


def _laid(assessment: Assessment) -> tuple[Laid, ...]:
    given = assessment.receipt.amendments
    return tuple(Laid(title=each.title, file=each.file, sha256=each.digest) for each in given)


def _law(instrument: Instrument, digests: dict[str, str]) -> Law:
    return Law(
        ruleset=instrument.id,
        title=instrument.title,
        kind=instrument.kind,
        stage=instrument.stage,
        standing=instrument.standing,
        source=instrument.source,
        sha256=digests[instrument.id],
    )
