"""A duty whose time limit was replaced is compared with the limit of the day."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.compare.delta import delta
from csc_rules.compare.matrix import Subject
from tests.engine.small import law

RULES = """
document plan "plan"
duty prepare-plan "the plan" at s.1
  council must prepare plan
  at least every 3 years from preparation of plan
amendment shorter "shorter" from 2012-01-01 at s.2
  substitutes time limit of prepare-plan with at least every 1 years from preparation of plan
"""


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        (date(2010, 6, 1), date(2011, 6, 1), []),
        (date(2011, 6, 1), date(2013, 6, 1), ["clock tightened"]),
        (date(2013, 6, 1), date(2014, 6, 1), []),
    ],
)
def test_the_time_limit_of_the_day(before: date, after: date, what: list[str]) -> None:
    """It is tightened on the day on which it was replaced, and on no other."""
    ruleset = law(RULES)
    found = delta(Subject(ruleset=ruleset, day=before), Subject(ruleset=ruleset, day=after))
    assert [change.what for change in found.changes] == what


def test_the_day_of_a_time_limit_is_a_step() -> None:
    """The delta of one ruleset tells on which day its time limit was replaced."""
    ruleset = law(RULES)
    found = delta(Subject(ruleset=ruleset, day=date(2010, 6, 1)), Subject(ruleset=ruleset, day=date(2014, 6, 1)))
    assert [step.day for step in found.steps] == [date(2012, 1, 1)]
