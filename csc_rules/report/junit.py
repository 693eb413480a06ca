"""The findings as the results of tests, in the XML of JUnit, for pipelines that know how to show such."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import FAIL_ON, Verdict
from csc_rules.report.rows import Row, rows
from csc_rules.report.visible import one_line, xml_text, xml_value
from csc_rules.report.whole import receipt, subject
from csc_rules.report.words import DISCLAIMER, IN_ORDER
from csc_rules.report.written import Shown

# These pass: they are in order, or came late and are done.
_PASSED = IN_ORDER | {Verdict.MET_LATE, Verdict.EXCUSED}


def to_junit(assessment: Assessment, shown: Shown | None = None) -> str:
    """Return the findings as JUnit XML: a suite for each instrument, a case for each finding.

    What is missing under the law is told as a failure, what is open or due as skipped; guidance is never a failure.

    >>> import csc_rules
    >>> from datetime import date
    >>> law = csc_rules.load_ruleset("ni-act-2015")
    >>> found = csc_rules.check([law], csc_rules.Record(body="PSNI"), date(2020, 1, 1))
    >>> "failures='0'" in to_junit(found).replace('"', "'")
    True
    """
    found = rows(assessment, not_applying=(shown or Shown()).not_applying)
    suites: dict[str, list[Row]] = {}
    for row in found:
        suites.setdefault(row.instrument, []).append(row)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append(f"<testsuites {_counted(subject(assessment), found)}>")
    for instrument, each in suites.items():
        lines.extend(_suite(assessment, instrument, each))
    lines.append("</testsuites>")
    return "\n".join(lines) + "\n"


def assessment_file(assessment: Assessment, shown: Shown) -> bytes:
    """Return an assessment as the content of a JUnit file."""
    return to_junit(assessment, shown).encode()


def _suite(assessment: Assessment, instrument: str, found: list[Row]) -> Iterator[str]:
    yield f"  <testsuite {_counted(instrument, found)}>"
    yield "    <properties>"
    told = {"as-at": assessment.as_at.isoformat(), "receipt": receipt(assessment), "reading": DISCLAIMER}
    for name, text in told.items():
        yield f"      <property name={xml_value(name)} value={xml_value(text)}/>"
    yield "    </properties>"
    for row in found:
        yield from _case(row)
    yield "  </testsuite>"


def _counted(name: str, found: list[Row] | tuple[Row, ...]) -> str:
    outcomes = [_outcome(row) for row in found]
    counts = {"tests": len(outcomes), "failures": outcomes.count("failure"), "skipped": outcomes.count("skipped")}
    numbers = " ".join(f'{key}="{number}"' for key, number in {**counts, "errors": 0}.items())
    return f'name={xml_value(one_line(name))} {numbers} time="0"'


def _outcome(row: Row) -> str:
    if row.finding.verdict in FAIL_ON["missing"] and row.finding.standing == "law":
        return "failure"
    return "" if row.finding.verdict in _PASSED else "skipped"


def _case(row: Row) -> Iterator[str]:
    finding, outcome = row.finding, _outcome(row)
    about = ": ".join(text for text in (finding.title, row.part) if text)
    name = f"{finding.provision} {about} ({finding.bearer_name}, {finding.cycle})"
    yield (f'    <testcase classname={xml_value(one_line(finding.duty))} name={xml_value(one_line(name))} time="0">')
    if outcome:
        kind = f" type={xml_value(finding.label)}" if outcome == "failure" else ""
        message = xml_value(one_line(f"{finding.label}: {row.found}"))
        yield f"      <{outcome} message={message}{kind}>{xml_text(_told(row))}</{outcome}>"
    else:
        yield f"      <system-out>{xml_text(_told(row))}</system-out>"
    yield "    </testcase>"


def _told(row: Row) -> str:
    """Tell a finding in lines: what was looked for, what was found, what is on record, what to do next."""
    lines = [f"finding: {row.finding.id}", f"status: {row.finding.label} ({row.standing})"]
    lines += [f"on whom: {row.finding.owed_by}"] if row.finding.partners else []
    lines += [f"looked for: {row.asked}", f"found: {row.found}", *row.on_record]
    lines += [f"question: {each}" for each in row.questions]
    lines += [f"what next: {each}" for each in row.steps]
    lines += [f"WHAT IF: this assumes {each}" for each in row.finding.assumptions]
    return "\n".join(one_line(each) for each in lines)
