"""A small law to write tests for, and the ways to run them."""

from __future__ import annotations

from csc_rules.language import nodes as n
from csc_rules.language.parser import parse
from csc_rules.record.model import Record
from csc_rules.verify.coverage import coverage_of
from csc_rules.verify.given import record_for
from csc_rules.verify.model import RulesetCoverage, TestResult
from csc_rules.verify.run import run_suite
from csc_rules.verify.suite import Suite, suite_of_text

LAW = """instrument a-law "A Law"
  kind act
  stage as-made
  jurisdiction somewhere
  in force from 2020-01-01 at s.1
  provisions s.1, s.2(1)-(3), s.3, s.4, s.5, s.6, s.7, s.8
  not encoded s.8 because "short title"
  use "acts"

class council "council" at s.1

class person "young persons" at s.1
  persons

class adviser "advisers" at s.1
  members judged by board "such as it thinks fit"

body board "The Board"
  alias "the old Board"

body north "North Council"
  is council

body south "South Council"
  is council
  until 2024-01-01

body charity "The Charity"

outcomes aims "aims" at s.2(1)
  (a) health "good health" at s.2(1)
  (b) play "play" from 2023-01-01 at s.2(1)

document plan "plan" at s.2(2)
  must contain targets "targets" at s.2(2)
  must contain costs "what it costs" at s.2(3)

object fund "pooled fund" at s.3

object advice "advice" at s.3

duty adopt-plan "adoption of the plan" at s.2(2)
  board must adopt plan
  makes plan
  within 6 months after royal-assent

duty consult "consultation" at s.4
  board must consult on plan
  before adoption of plan
  (a) person at s.4
  (b) each council at s.4
  (c) each adviser at s.4

duty publish-plan "publication" at s.5
  each council must publish plan
  by 2020-06-30
  unsettled "the day may be left out" reading by 2020-07-01

exception small "small councils" at s.6
  disapplies publish-plan where judged is-small "Is it small?" by board

duty co-operate "co-operation" at s.5
  each council must co-operate with board

power contribute "contribution" at s.3
  each council may contribute to fund
  only for expenditure of contributors in council at s.3

power advise "advice" at s.7
  board may issue advice
  only to each council at s.7
"""
LAW = LAW.replace("  provisions s.1,", '  event royal-assent "Royal Assent" on 2019-12-31\n  provisions s.1,', 1)

# The same with what is owed together, period by period, and in areas.
TOGETHER = f"""{LAW}
class health-board "health boards" at s.1

class county "counties" at s.1
  members unknown because "the order was not read"

body east-board "East Health Board"
  is health-board
  covers north from 2020-06-01

document joint-plan "joint plan" at s.5

object committee "committee" at s.5

duty plan-together "plan for a year" at s.5
  jointly each council, each health-board in its area must publish joint-plan
  for each 1 year beginning on 2021-04-01 by its first day

duty keep-committee "committee" at s.5
  each council must maintain committee

duty consult-long "consultation" at s.5
  board must consult on joint-plan
  lasting at least 12 weeks at s.3

amendment later "A Later Act s.1" from 2022-01-01 at s.7
  omits advise
"""


def suite(tests: str, law: str = LAW) -> Suite:
    """Load the law with some tests behind it."""
    return suite_of_text(f"{law}\n{tests}", "small.rules")


def run(clauses: str, law: str = LAW) -> TestResult:
    """Run one test."""
    (result,) = run_suite(suite(f'test "a test"\n{clauses}', law))
    return result


def texts(clauses: str, law: str = LAW) -> list[str]:
    """Run one test and say what fails."""
    return [failure.text for failure in run(clauses, law).failures]


def unchecked(clauses: str, covers: str = "") -> Suite:
    """Return the law with a test whose names the loader has not looked at."""
    loaded = suite("")
    text = f'{LAW}\ntest "a test"{covers}\n{clauses}'
    return Suite(source=type(loaded.source)("small.rules", text), tree=parse(text), law=loaded.law)


def record(clauses: str, body: str = "board", law: str = LAW) -> Record:
    """Return what a test gives, as the record of a body."""
    loaded = suite(f'test "a test"\n{clauses}', law)
    return record_for(loaded, only(loaded), body)


def only(loaded: Suite) -> n.Block:
    """Return the one test."""
    (test,) = loaded.tests
    return test


def covered(tests: str, law: str = LAW) -> RulesetCoverage:
    """Return the coverage of the law by some tests."""
    return coverage_of(suite(tests, law))
