"""What the findings of OSCAL results rest on: facts with their evidence, files, and the scope that names them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.findings import Finding, Proof
from csc_rules.interop.oscal.catalog import law_resource
from csc_rules.interop.oscal.plain import Table, markup, props, prose, stamp, uid, web, without_empty
from csc_rules.record.model import Evidence


class Scope:
    """Make the identifiers of one assessment: from what it was made with, so that the same inputs give the same."""

    def __init__(self, assessment: Assessment) -> None:
        receipt = assessment.receipt
        law_at = receipt.law_at.isoformat() if receipt.law_at else ""
        given = [f"{event}={day.isoformat()}" for event, day in receipt.assumptions]
        rulesets = [f"{name}={digest}" for name, digest in receipt.rulesets]
        self._names = (receipt.record, receipt.as_at.isoformat(), law_at, *given, *rulesets)
        self.key = uid("assessment", *self._names)

    def uid(self, *names: str) -> str:
        """Return the identifier of something in the assessment."""
        return uid(self.key, *names)


def proofs(findings: Iterable[Finding]) -> tuple[Proof, ...]:
    """Return what findings rest on, each fact once for each text that tells it."""
    found: dict[tuple[str, str], Proof] = {}
    for finding in findings:
        for proof in (*finding.evidence, *finding.remarks):
            found.setdefault((proof.fact, proof.text), proof)
    return tuple(found.values())


def fact_id(proof: Proof, ruleset: str, scope: Scope) -> str:
    """Return the identifier of a fact among the observations of a ruleset, which has them for itself."""
    return scope.uid("fact", ruleset, proof.fact, proof.text)


def facts(findings: Iterable[Finding], ruleset: str, assessment: Assessment, scope: Scope) -> Iterator[Table]:
    """Yield an observation for each fact that the findings of a ruleset rest on."""
    for proof in proofs(findings):
        yield without_empty(
            {
                "uuid": fact_id(proof, ruleset, scope),
                "title": markup(f"Fact {proof.fact}"),
                "description": markup(proof.text),
                "props": [*props([("fact", proof.fact), ("determination", proof.determination)])],
                "methods": ["EXAMINE"],
                "types": ["determination" if proof.determination else "fact"],
                "relevant-evidence": [_evidence(each, scope) for each in proof.evidence],
                "collected": stamp(assessment.as_at),
            }
        )


def _evidence(found: Evidence, scope: Scope) -> Table:
    about: list[tuple[str, object]] = [
        ("file", found.file),
        ("page", found.page),
        ("quote", found.quote),
        ("note", found.note),
        ("source", found.source),
        ("sha256", found.sha256),
        ("entered-by", found.entered_by),
        ("entered-on", found.entered_on),
    ]
    told = [f"{name}: {value}" for name, value in about if value is not None]
    href = web(found.source)
    if href is None and found.file is not None and found.sha256 is not None:
        href = f"#{scope.uid('file', found.file, found.sha256)}"
    return without_empty(
        {"href": href, "description": prose(told) or "Evidence without particulars", "props": [*props(about)]}
    )


def resources(assessment: Assessment, scope: Scope) -> Iterator[Table]:
    """Yield what was asked, the law, the files of evidence with their digests, and the notes on the record."""
    plan = [f"Rulesets: {', '.join(name for name, _ in assessment.receipt.rulesets)}."]
    yield {
        "uuid": scope.uid("plan"),
        "title": "What was asked",
        "description": prose([*plan, f"As at {assessment.as_at.isoformat()}."]),
    }
    for checked in assessment.checked:
        yield law_resource(checked.view.ruleset.instrument)
    for file, digest in assessment.receipt.evidence:
        yield {
            "uuid": scope.uid("file", file, digest),
            "title": markup(file),
            "rlinks": [{"href": quote(file.replace("\\", "/")), "hashes": [{"algorithm": "SHA-256", "value": digest}]}],
        }
    notes = [f"{note.code}: {note.text}{_places(note.facts)}" for note in assessment.notes]
    if notes:
        yield {"uuid": scope.uid("notes"), "title": "Notes on the record", "description": prose(notes)}


def _places(facts: tuple[str, ...]) -> str:
    return f" ({', '.join(facts)})" if facts else ""
