"""What lint found in the format of static analysis results (SARIF 2.1.0), for editors and for reviews of changes."""

from __future__ import annotations

import json
from typing import Any

from csc_rules.lint.model import Finding, Ignored, Lint, Severity
from csc_rules.lint.rules import rules_of
from csc_rules.report.sarif import SCHEMA, physical
from csc_rules.report.visible import one_line
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown
from csc_rules.version import VERSION

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def to_sarif(found: Lint) -> str:
    """Return what was found as SARIF: every rule that was asked, a result for each finding, and what is ignored.

    >>> from datetime import date
    >>> from csc_rules.lint.model import Pack
    >>> nothing = Lint(as_at=date(2026, 1, 1), packs=(Pack.ENCODER,), rulesets=())
    >>> json.loads(to_sarif(nothing))["runs"][0]["results"]
    []
    """
    rules = rules_of(found.packs)
    numbers = {rule.code: number for number, rule in enumerate(rules)}
    driver = {
        "name": "csc-rules lint",
        "version": VERSION,
        "rules": [
            {
                "id": rule.code,
                "name": rule.name,
                "shortDescription": {"text": rule.says},
                "defaultConfiguration": {"level": _LEVELS[rule.severity]},
                "properties": {"pack": rule.pack},
            }
            for rule in rules
        ],
    }
    results = [_result(finding, numbers) for finding in found.findings]
    results += [_suppressed(entry, numbers) for entry in found.ignored]
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
        "properties": {"asAt": found.as_at.isoformat(), "reading": DISCLAIMER},
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def lint_file(found: Lint, shown: Shown) -> bytes:  # noqa: ARG001 - lint hides nothing
    """Return what was found as the content of a SARIF file."""
    return to_sarif(found).encode()


def _result(finding: Finding, numbers: dict[str, int]) -> dict[str, Any]:
    named = {"fullyQualifiedName": f"{finding.ruleset}.{one_line(finding.statement)}", "kind": "object"}
    return {
        "ruleId": finding.code,
        **({"ruleIndex": numbers[finding.code]} if finding.code in numbers else {}),
        "level": _LEVELS[finding.severity],
        "message": {"text": one_line(finding.message)},
        "locations": [{**physical(finding.place), "logicalLocations": [named]}],
        "properties": {"provisions": list(finding.provisions), "source": finding.source, "fixable": finding.fixable},
    }


def _suppressed(entry: Ignored, numbers: dict[str, int]) -> dict[str, Any]:
    reason = {"kind": "external", "justification": one_line(entry.because)}
    return {**_result(entry.finding, numbers), "suppressions": [reason]}
