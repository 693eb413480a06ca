"""What the tests of rule files gave, and coverage and sign-offs provision by provision, one line for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csc_rules.report.visible import one_line
from csc_rules.report.words import count
from csc_rules.verify.digest import statements_of
from csc_rules.verify.model import ProvisionCoverage, Review, RulesetCoverage, Signed, SignOff, Status, TestResult
from csc_rules.verify.suite import Suite

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
    a-law  s.1  not encoded         not signed off  short title
    a-law: 1 provision: 1 not encoded; 0 signed off, 0 changed since, 1 not signed off; in order
    """
    return "".join(f"{line}\n" for entry in found for line in _ruleset(entry))


def _ruleset(found: RulesetCoverage) -> Iterator[str]:
    for provision in found.provisions:
        yield f"{found.ruleset}  {_provision(provision)}"
    for claim in found.idle_claims:
        yield f"{found.file}:{claim.line}: {claim.text}"
    for entry in found.stray_sign_offs:
        what = f"{one_line(entry.by)} signed {one_line(entry.provision)} off on {entry.on}"
        yield f"{found.ruleset}: {what}, which is no provision of it now"
    tally = {status: len(found.with_status(status)) for status in Status}
    counted = ", ".join(f"{number} {status.value}" for status, number in tally.items() if number)
    verdict = "in order" if found.ok else "not in order"
    signed = f"{_signed(found)}; " if found.provisions else ""
    yield f"{found.ruleset}: {count(len(found.provisions), 'provision')}: {counted or 'none'}; {signed}{verdict}"


def _signed(found: RulesetCoverage) -> str:
    words = {Signed.SIGNED_OFF: "signed off", Signed.CHANGED: "changed since", Signed.NOT_SIGNED_OFF: "not signed off"}
    return ", ".join(f"{len(found.with_sign_off(signed))} {said}" for signed, said in words.items())


def _provision(found: ProvisionCoverage) -> str:
    tests = count(len(found.tests), "test") if found.tests else ""
    parts = [found.provision, f"{found.status.value:{_WIDTH}}", signed_in_line(found)]
    parts += [", ".join(found.statements), tests, found.because or ""]
    return "  ".join(part for part in parts if part)


def signed_in_line(found: ProvisionCoverage) -> str:
    """Say who has signed a provision off, or that it has changed since, in one line.

    >>> signed_in_line(ProvisionCoverage(provision="s.1", status=Status.TESTED))
    'not signed off'
    """
    said = [
        f"{_state(review)} by {one_line(review.by)} on {review.on} against {one_line(review.against)}"
        for review in found.reviews
    ]
    return "; ".join(said) or found.signed.value


def _state(review: Review) -> str:
    return (Signed.SIGNED_OFF if review.holds else Signed.CHANGED).value


def of_sign_offs(suite: Suite, signed: Iterable[SignOff]) -> str:
    """Return what has been signed off, a line for each provision with what was reviewed of it."""
    lines = [f"{each.provision}  {Signed.SIGNED_OFF}  {_reviewed(suite, each.provision)}" for each in signed]
    return "".join(f"{line}\n" for line in lines)


def _reviewed(suite: Suite, provision: str) -> str:
    return ", ".join(statements_of(suite, provision)) or "not encoded, and why"
