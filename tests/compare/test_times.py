"""What one clock is to another."""

from __future__ import annotations

import pytest

from csc_rules.compare.matrix import Subject, compare
from csc_rules.law.ruleset import Ruleset
from tests.compare.shapes import DAY, by_id
from tests.engine.small import law

RULES = """
document plan "plan"
document notice "notice"
duty issue-notice "issue of the notice"
  council must issue notice
duty prepare-plan "the plan"
  council must prepare plan
  {clock}
"""
NONE, SOON = "", "as soon as practicable after issue of notice"


def relation(mine: str, other: str) -> tuple[str, str]:
    """Return what one clock is to another, and why."""
    one, two = _law(mine), _law(other, name="second")
    rows = compare([Subject(ruleset=two, day=DAY), Subject(ruleset=one, day=DAY)], by_id(one, two)).rows
    row = next(row for row in rows if row.concept == "concept/plan/prepare")
    found = next(slot for slot in row.slots if slot.slot == "clock").cells[1].relation
    assert found is not None
    return found.kind, found.reason


def _law(clock: str, name: str = "small") -> Ruleset:
    return law(RULES.format(clock=clock), name=name)


@pytest.mark.parametrize(
    ("mine", "other", "kind", "reason"),
    [
        ("by 2011-04-01", "by 2012-04-01", "stronger", "1 April 2011 against 1 April 2012"),
        (
            "within 18 months after issue of notice",
            "within 3 years after issue of notice",
            "stronger",
            "a shorter time: 18 months against 3 years",
        ),
        (
            "within 12 months beginning with issue of notice",
            "within 12 months after issue of notice",
            "stronger",
            "the first day counts",
        ),
        ("within 1 years after issue of notice", NONE, "stronger", "a last day against no time"),
        (SOON, NONE, "stronger", "as soon as practicable against no time"),
        ("within 1 years after issue of notice", SOON, "stronger", "a last day against as soon as practicable"),
        ("after issue of notice", NONE, "different", "they are not counted alike"),
        ("before issue of notice", NONE, "different", "they are not counted alike"),
        ('time limit unknown because "lost"', "by 2012-04-01", "different", "they are not counted alike"),
        ("by 2012-04-01", "within 1 years after issue of notice", "different", "they are not counted alike"),
        (
            "at least every 1 years from preparation of plan",
            "at least every 3 years from preparation of plan",
            "stronger",
            "a shorter interval: 1 year against 3 years",
        ),
        (
            "in each 1 years beginning on 2011-04-01",
            "at least every 3 years from preparation of plan",
            "stronger",
            "a shorter interval: 1 year against 3 years",
        ),
        (
            "as soon as practicable after each 1 years beginning on 2011-04-01",
            "at least every 3 years from preparation of plan",
            "different",
            "a shorter interval: 1 year against 3 years, but no last day so near",
        ),
        (
            "within 1 months after issue of notice",
            "within 30 days after issue of notice",
            "different",
            "they are not counted alike",
        ),
        (
            "within 1 years after issue of notice",
            "within 1 years after preparation of plan",
            "different",
            "they are counted from different events",
        ),
    ],
)
def test_two_clocks(mine: str, other: str, kind: str, reason: str) -> None:
    """The clock that leaves less time is the stronger one, where that can be said."""
    assert relation(mine, other) == (kind, reason)


def test_rival_readings_that_agree() -> None:
    """A clock that is shorter in every reading is stronger."""
    rival = 'within 1 years after issue of notice\n  unsettled "why" reading within 2 years after issue of notice'
    assert relation(rival, "within 3 years after issue of notice") == (
        "stronger",
        "in every way in which the law can be read",
    )


def test_rival_readings_that_do_not_agree() -> None:
    """A clock that is shorter in one reading only is neither stronger nor weaker."""
    rival = 'within 1 years after issue of notice\n  unsettled "why" reading within 4 years after issue of notice'
    assert relation(rival, "within 3 years after issue of notice") == (
        "different",
        "the law can be read in more than one way",
    )
