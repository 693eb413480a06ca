"""Results as values."""

from __future__ import annotations

from csc_rules.verify.model import Failure, ProvisionCoverage, RulesetCoverage, Status, TestResult


def test_passed() -> None:
    """A test without failures has passed."""
    result = TestResult(file="a.rules", line=1, title="a")
    assert result.passed
    assert not TestResult(file="a.rules", line=1, title="a", failures=(Failure(line=2, text="no"),)).passed


def test_statuses() -> None:
    """Each status reads as people say it."""
    assert [status.value for status in Status] == [
        "encoded and tested",
        "encoded, untested",
        "not encoded",
        "missing",
        "stale excuse",
    ]


def test_ok_and_complete() -> None:
    """Untested provisions are in order; missing ones, stale excuses and idle claims are not."""

    def found(status: Status, *idle: Failure) -> tuple[bool, bool]:
        entry = ProvisionCoverage(provision="s.1", status=status)
        coverage = RulesetCoverage(ruleset="a", file="a.rules", provisions=(entry,), idle_claims=idle)
        return coverage.ok, coverage.complete

    assert found(Status.TESTED) == found(Status.NOT_ENCODED) == (True, True)
    assert found(Status.UNTESTED) == (True, False)
    assert found(Status.MISSING) == found(Status.STALE_EXCUSE) == (False, False)
    assert found(Status.TESTED, Failure(line=1, text="claims")) == (False, False)
