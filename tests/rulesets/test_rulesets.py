"""Every test that is written in a shipped rule file, each as a test of its own, and coverage by provision."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest

from csc_rules.law.library import available, cue_names, read, shipped
from csc_rules.verify.coverage import coverage_of
from csc_rules.verify.model import Status, TestResult
from csc_rules.verify.run import run_suite
from csc_rules.verify.suite import Suite, suite_of

RULESETS = tuple(info.name for info in available())


def written() -> Iterator[tuple[str, int, str]]:
    """Name every test of the shipped rule files: the file, which of its tests it is, and its title.

    The files are only glanced at here, which every process of a run does: to read them takes long, and a file that does
    not load should fail its tests, and no others.
    """
    library = shipped()
    for name in sorted(set(library.names()) - set(cue_names())):
        titles = re.findall(r'^test\s+"([^"\n]*)"', read(library.find(name) or name).text, re.MULTILINE)
        yield from ((name, index, title) for index, title in enumerate(titles))


WRITTEN = tuple(written())


@cache
def suite(name: str) -> Suite:
    """Load a shipped rule file once."""
    return suite_of(name)


@cache
def results(name: str) -> tuple[TestResult, ...]:
    """Run its tests once."""
    return run_suite(suite(name))


@pytest.mark.parametrize(
    ("name", "index"),
    [(name, index) for name, index, _ in WRITTEN],
    ids=[f"{name}: {title}" for name, _, title in WRITTEN],
)
def test_a_test_in_a_rule_file(name: str, index: int) -> None:
    """What the rule file expects is what a check finds."""
    result = results(name)[index]
    assert result.passed, "".join(f"\n{result.file}:{failure.line}: {failure.text}" for failure in result.failures)


@pytest.mark.parametrize("name", RULESETS)
def test_every_provision_is_encoded_or_excused(name: str) -> None:
    """Nothing is missing, no excuse is stale, and no test claims what it expects nothing of."""
    found = coverage_of(suite(name))
    wrong = [*found.with_status(Status.MISSING), *found.with_status(Status.STALE_EXCUSE), *found.idle_claims]
    assert wrong == []
    assert found.ok


@pytest.mark.parametrize("name", RULESETS)
def test_every_encoded_provision_is_tested(name: str) -> None:
    """A shipped ruleset has a test, and one that passes, of every provision it encodes."""
    found = coverage_of(suite(name), results(name))
    assert [entry.provision for entry in found.with_status(Status.UNTESTED)] == []
    assert found.complete


@pytest.mark.parametrize("name", sorted(set(shipped().names()) - set(cue_names())))
def test_none_is_overlooked(name: str) -> None:
    """The tests that were found at a glance are those that the rule file has, and each is run."""
    titles = [title for file, _, title in WRITTEN if file == name]
    assert titles == [str(test.title) for test in suite(name).tests]
    assert len(titles) == len(results(name))


def test_there_are_tests() -> None:
    """Every shipped ruleset has tests of its own."""
    assert {name for name, _, _ in WRITTEN} >= set(RULESETS)
