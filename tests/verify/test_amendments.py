"""The tests that stand in amendment files: about the ruleset that the file names, with the file laid over it."""

from __future__ import annotations

from pathlib import Path

import pytest

from csc_rules.verify.run import run_tests
from csc_rules.verify.suite import suite_of

EXAMPLES = sorted(Path("examples/amendments").glob("*.rules"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_tests_of_an_example_pass(path: Path) -> None:
    """Each example has some, and what they expect is found."""
    results = run_tests(path)

    assert results
    assert [result.title for result in results if not result.passed] == []


def test_only_the_tests_of_the_amendment_are_run() -> None:
    """Those of the ruleset may well expect what the amendment changes."""
    suite = suite_of("examples/amendments/annual-reports.rules")

    assert len(suite.tests) == 2
    assert [laid.file for laid in suite.law.unit.laid_over] == ["annual-reports.rules"]
