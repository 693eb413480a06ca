"""The findings in the format of static analysis results (SARIF 2.1.0), for tools that gather them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import FAIL_ON, Verdict
from csc_rules.errors import Place
from csc_rules.report.rows import Row, rows
from csc_rules.report.visible import one_line
from csc_rules.report.whole import receipt
from csc_rules.report.words import DISCLAIMER, IN_ORDER, next_steps
from csc_rules.report.written import Shown

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_WINDOWS_DRIVE = re.compile(r"[A-Za-z]:/")

# SARIF has its own word for each of what a check can end in. A level other than "none" is for kind "fail" alone.
KINDS = {
    Verdict.MET_LATE: "fail",
    Verdict.EXCUSED: "fail",
    Verdict.NEEDS_JUDGEMENT: "review",
    Verdict.UNDETERMINED: "open",
    Verdict.OUTSTANDING: "open",
    Verdict.DUE: "informational",
    Verdict.NOT_APPLICABLE: "notApplicable",
    **dict.fromkeys(FAIL_ON["missing"], "fail"),
    **dict.fromkeys(IN_ORDER, "pass"),
}


def to_sarif(assessment: Assessment, shown: Shown | None = None) -> str:
    """Return the findings as SARIF: a rule for each duty, a result for each finding, its place in the record.

    What is missing under the law has level error, what came late warning, guidance note; everything else has none,
    and says by its kind whether it is open, for a person to review, passed, or does not apply.

    >>> import csc_rules, json
    >>> from datetime import date
    >>> law = csc_rules.load_ruleset("ni-act-2015")
    >>> found = csc_rules.check([law], csc_rules.Record(body="PSNI"), date(2020, 1, 1))
    >>> json.loads(to_sarif(found))["runs"][0]["results"][0]["kind"]
    'review'
    """
    found = rows(assessment, not_applying=(shown or Shown()).not_applying)
    firsts = {row.finding.duty: row for row in reversed(found)}
    numbers = {duty: number for number, duty in enumerate(sorted(firsts))}
    name, _, version = assessment.receipt.tool.rpartition(" ")
    run = {
        "tool": {"driver": {"name": name, "version": version, "rules": [_rule(firsts[duty]) for duty in numbers]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(assessment, row, numbers[row.finding.duty]) for row in found],
        "properties": {
            "asAt": assessment.as_at.isoformat(),
            "reading": DISCLAIMER,
            "receipt": receipt(assessment),
        },
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def assessment_file(assessment: Assessment, shown: Shown) -> bytes:
    """Return an assessment as the content of a SARIF file."""
    return to_sarif(assessment, shown).encode()


def _rule(row: Row) -> dict[str, Any]:
    finding = row.finding
    rule: dict[str, Any] = {
        "id": finding.duty,
        "shortDescription": {"text": one_line(finding.title)},
        "fullDescription": {"text": one_line(finding.looked_for)},
        "properties": {
            "instrument": row.instrument,
            "provisions": list(row.norm.provisions),
            "standing": row.standing,
            "frequency": row.frequency,
        },
    }
    if finding.source and finding.source.startswith(("https://", "http://")):
        rule["helpUri"] = finding.source
    return rule


def level(row: Row) -> str:
    """Return the level of a finding: how much it matters, where something was not done or came late."""
    if KINDS.get(row.finding.verdict or Verdict.DUE) != "fail":
        return "none"
    if row.finding.standing != "law" or row.finding.verdict is Verdict.EXCUSED:
        return "note"
    return "warning" if row.finding.verdict is Verdict.MET_LATE else "error"


def _result(assessment: Assessment, row: Row, number: int) -> dict[str, Any]:
    finding = row.finding
    result: dict[str, Any] = {
        "ruleId": finding.duty,
        "ruleIndex": number,
        "kind": KINDS.get(finding.verdict or Verdict.DUE, "informational"),
        "level": level(row),
        "message": {"text": _message(row)},
        "locations": [_location(assessment, row)],
        "partialFingerprints": {"findingId/v1": finding.id},
        "properties": {
            "status": finding.label,
            "verdict": finding.verdict,
            "provision": finding.provision,
            "bearer": finding.bearer_name,
            "owedBy": finding.owed_by,
            "lastDay": finding.last_day.isoformat() if finding.last_day else None,
            "whatNext": list(next_steps(finding)),
            "whatIf": list(finding.assumptions),
        },
    }
    further = list(_further(assessment, row))
    if further:
        result["relatedLocations"] = further
    if finding.verdict is Verdict.EXCUSED:
        result["suppressions"] = [{"kind": "external", "justification": one_line(row.found)}]
    return result


def _message(row: Row) -> str:
    finding = row.finding
    about = ": ".join(text for text in (finding.title, row.part) if text)
    return one_line(f"{finding.label}: {about} ({finding.provision}, {finding.owed_by}): {row.found}")


def _location(assessment: Assessment, row: Row) -> dict[str, Any]:
    """Return where the first fact of a finding stands, or the body in the record where it rests on none."""
    facts = [proof.fact for proof in row.finding.evidence] or ["record.body"]
    named = {"fullyQualifiedName": row.finding.instance, "kind": "object"}
    return {**physical(assessment.record.place(facts[0])), "logicalLocations": [named]}


def _further(assessment: Assessment, row: Row) -> Iterator[dict[str, Any]]:
    finding = row.finding
    for number, proof in enumerate((*finding.evidence, *finding.remarks)):
        where = physical(assessment.record.place(proof.fact))
        if where:
            yield {"id": number, **where, "message": {"text": one_line(proof.text)}}


def physical(place: Place) -> dict[str, Any]:
    """Return a place in a file; nothing for a fact of a record that was made in a program."""
    if place.position is None:
        return {}
    region = {"startLine": place.position.line, "startColumn": place.position.column}
    return {"physicalLocation": {"artifactLocation": {"uri": address(place.file)}, "region": region}}


def address(path: str) -> str:
    """Return the path of a file as the address that stands for it.

    >>> address("records/my plan.toml"), address("C:\\\\records\\\\a.toml")
    ('records/my%20plan.toml', 'file:///C:/records/a.toml')
    """
    forward = path.replace("\\", "/")
    if _WINDOWS_DRIVE.match(forward):
        return f"file:///{forward[:2]}{quote(forward[2:])}"
    return f"file://{quote(forward)}" if forward.startswith("/") else quote(forward)
