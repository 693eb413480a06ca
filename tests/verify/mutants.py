"""Small laws to change, and what becomes of their mutants."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.language import nodes as n
from csc_rules.verify.mutation.bench import bench_of
from csc_rules.verify.mutation.model import Mutant, MutationReport
from csc_rules.verify.mutation.operators import Attempt, attempts
from csc_rules.verify.mutation.run import tried
from csc_rules.verify.mutation.told import told
from csc_rules.verify.suite import Suite, suite_of_text

TOP = """instrument a-law "A Law"
  kind act
  stage as-made
  jurisdiction somewhere
  in force from 2020-01-01 at s.1
  provisions s.1, s.2
  use "acts"

body board "The Board" at s.2

body other-board "The Other Board"
"""
DUTY = """
document plan "plan" at s.2

duty publish-plan "publication of the plan" at s.2
  board must publish plan
  by 2020-06-30
"""
# The first day, the last day, the day after it, and both ways in which the plan can be published.
TESTS = """
test "nothing published"
  given nothing else about plan from 2020-01-01 through 2020-07-01
  as at 2019-12-31
  expect publish-plan not_applicable
  as at 2020-06-30
  expect publish-plan due, last day 2020-06-30
  as at 2020-07-01
  expect publish-plan breached
"""


def suite(statements: str, tests: str = "", top: str = TOP) -> Suite:
    """Load a small law."""
    return suite_of_text(f"{top}{statements}{tests}", "small.rules")


def report(statements: str, tests: str = "", top: str = TOP) -> MutationReport:
    """Try all mutants of a small law."""
    return tried(bench_of(suite(statements, tests, top)))


def changes(statements: str, operator: str, name: str | None = None) -> list[str]:
    """Say what an operator changes in a small law, or in one statement of it."""
    return [said for found, said in _changes(suite(statements), name) if found == operator]


def operators(statements: str, name: str) -> dict[str, list[str]]:
    """Say what each operator changes in a statement."""
    found: dict[str, list[str]] = {}
    for operator, said in _changes(suite(statements), name):
        found.setdefault(operator, []).append(said)
    return found


def _changes(loaded: Suite, name: str | None) -> Iterator[tuple[str, str]]:
    for block in loaded.tree.blocks:
        if block.keyword != "test" and name in (None, str(block.name)):
            for attempt in attempts(loaded.law, block):
                yield attempt.operator, told(block, attempt, loaded.source.text)


def attempt(statements: str, operator: str, name: str) -> tuple[Suite, n.Block, Attempt]:
    """Return the first thing that an operator changes in a statement."""
    loaded = suite(statements)
    (block,) = (each for each in loaded.tree.blocks if str(each.name) == name)
    found = (each for each in attempts(loaded.law, block) if each.operator == operator)
    return loaded, block, next(found)


def one(found: MutationReport, operator: str, statement: str = "publish-plan") -> Mutant:
    """Return the one mutant of an operator in a statement."""
    (mutant,) = (each for each in found.mutants if (each.operator, each.statement) == (operator, statement))
    return mutant
