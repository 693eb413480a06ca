"""What the tests of rule files gave, and coverage provision by provision, one line for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csc_rules.report.words import count
from csc_rules.verify.model import ProvisionCoverage, RulesetCoverage, Status, TestResult

_WIDTH = max(len(status.value) for status in Status)


def of_tests(found: Iterable[TestResult], *, show_met: bool = False) -> str:
    """Return the results of tests: each failure where it stands, and how many there were.

    With *show_met* the tests that passed are listed, too.

    >>> print(of_tests([TestResult(file="a.rules", line=3, title="a year", expectations=2)]), end="")
    1 test passed, 0 tests failed, with 2 expectations
    """
    results = tuple(found)
    failed = [result for result in results if not result.passed]
    lines = [line for result in results for line in _test(result, show_met=show_met)]
    expectations = count(sum(result.expectations for result in results), "expectation")
    passed = count(len(results) - len(failed), "test")
    lines.append(f"{passed} passed, {count(len(failed), 'test')} failed, with {expectations}")
    return "\n".join(lines) + "\n"


def _test(result: TestResult, *, show_met: bool) -> Iterator[str]:
    if result.passed:
        if show_met:
            yield f"{result.file}:{result.line}: passed: {result.title}"
        return
    yield f"{result.file}:{result.line}: failed: {result.title}"
    for failure in result.failures:
        yield f"  {result.file}:{failure.line}: {failure.text}"


def of_coverage(found: Iterable[RulesetCoverage]) -> str:
    """Return coverage: a line for each provision of each ruleset, with what encodes and tests it, or why nothing does.

    >>> entry = ProvisionCoverage(provision="s.1", status=Status.NOT_ENCODED, because="short title")
    >>> print(of_coverage([RulesetCoverage(ruleset="a-law", file="a.rules", provisions=(entry,))]), end="")
    a-law  s.1  not encoded         short title
    a-law: 1 provision: 1 not encoded; in order
    """
    return "".join(f"{line}\n" for entry in found for line in _ruleset(entry))


def _ruleset(found: RulesetCoverage) -> Iterator[str]:
    for provision in found.provisions:
        yield f"{found.ruleset}  {_provision(provision)}"
    for claim in found.idle_claims:
        yield f"{found.file}:{claim.line}: {claim.text}"
    tally = {status: len(found.with_status(status)) for status in Status}
    counted = ", ".join(f"{number} {status.value}" for status, number in tally.items() if number)
    verdict = "in order" if found.ok else "not in order"
    yield f"{found.ruleset}: {count(len(found.provisions), 'provision')}: {counted or 'none'}; {verdict}"


def _provision(found: ProvisionCoverage) -> str:
    tests = count(len(found.tests), "test") if found.tests else ""
    parts = [found.provision, f"{found.status.value:{_WIDTH}}", ", ".join(found.statements), tests, found.because or ""]
    return "  ".join(part for part in parts if part)
