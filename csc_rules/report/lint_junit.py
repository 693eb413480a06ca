"""What lint found as the results of tests, in the XML of JUnit: a suite for each rule file, a case for each finding."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.lint.model import FAIL_ON, Finding, Ignored, Lint
from csc_rules.report.visible import one_line, xml_text, xml_value
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown

_FAILING = FAIL_ON["warning"]


def to_junit(found: Lint) -> str:
    """Return what was found as JUnit XML: errors and warnings fail, notes and what is ignored are skipped.

    >>> from datetime import date
    >>> nothing = Lint(as_at=date(2026, 1, 1), packs=(), rulesets=("a-law",))
    >>> "tests='1' failures='0'" in to_junit(nothing).replace('"', "'")
    True
    """
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    suites = [list(_suite(found, name)) for name in dict.fromkeys(found.rulesets)]
    tests = sum(max(1, len(_of(found, name))) for name in dict.fromkeys(found.rulesets))
    failures = sum(finding.severity in _FAILING for finding in found.findings)
    skipped = len(found.findings) - failures + len(found.ignored)
    lines.append(f'<testsuites name="csc-rules lint" {_counted(tests, failures, skipped)}>')
    return "\n".join([*lines, *(line for suite in suites for line in suite), "</testsuites>"]) + "\n"


def lint_file(found: Lint, shown: Shown) -> bytes:  # noqa: ARG001 - lint hides nothing
    """Return what was found as the content of a JUnit file."""
    return to_junit(found).encode()


def _of(found: Lint, name: str) -> list[tuple[Finding, Ignored | None]]:
    every: list[tuple[Finding, Ignored | None]] = [(each, None) for each in found.findings if each.ruleset == name]
    return every + [(each.finding, each) for each in found.ignored if each.finding.ruleset == name]


def _suite(found: Lint, name: str) -> Iterator[str]:
    cases = _of(found, name)
    failures = sum(each.severity in _FAILING and left is None for each, left in cases)
    counts = _counted(max(1, len(cases)), failures, len(cases) - failures)
    yield f"  <testsuite name={xml_value(one_line(name))} {counts}>"
    yield "    <properties>"
    for key, value in {"as-at": found.as_at.isoformat(), "reading": DISCLAIMER}.items():
        yield f"      <property name={xml_value(key)} value={xml_value(value)}/>"
    yield "    </properties>"
    if not cases:
        yield f'    <testcase classname={xml_value(one_line(name))} name="nothing found" time="0"/>'
    for finding, left in cases:
        yield from _case(finding, left)
    yield "  </testsuite>"


def _counted(tests: int, failures: int, skipped: int) -> str:
    return f'tests="{tests}" failures="{failures}" skipped="{skipped}" errors="0" time="0"'


def _case(finding: Finding, left: Ignored | None) -> Iterator[str]:
    kind = f"{finding.ruleset}.{one_line(finding.statement)}"
    name = f"{finding.code} {finding.rule} {one_line(str(finding.place))}"
    yield f'    <testcase classname={xml_value(kind)} name={xml_value(name)} time="0">'
    word = "failure" if finding.severity in _FAILING and left is None else "skipped"
    why = f"ignored: {left.because}" if left else finding.message
    told = f"{finding.message}\n{', '.join(finding.provisions)}\n{finding.source or ''}"
    yield f"      <{word} message={xml_value(one_line(why))}>{xml_text(told)}</{word}>"
    yield "    </testcase>"
