"""Acts by whom: an anchor that names a body behind `by`, or a class whose every member can have done it."""

from __future__ import annotations

import pytest

from csc_rules.engine.findings import Finding
from tests.engine.small import BODIES, act, assess, complete, document, finding, law, record

DUTY = """
document plan "plan"
duty publish-plan
  court must publish plan
  {clock} issue of plan by {by}
"""
CLASSES = """
class friend "friend"
  member charity from 2011-01-01
class lost "lost body"
  members unknown because "lost"
"""
CLOCKS = pytest.mark.parametrize("clock", ["contingent on", "after"])
PUBLISHED = complete("publish", "plan", "2010-01-01", "2012-06-01")
ISSUES = complete("issue", "plan", "2010-01-01", "2012-06-01", by="the court, The Council, The Other, The Charity")


def followed(by: str, who: str, clock: str = "after", on: str = "2011-05-01", facts: str = "") -> Finding:
    """Judge what follows an issue of a plan by one of a class."""
    rules = law(DUTY.format(clock=clock, by=by), bodies=BODIES + CLASSES)
    issued = document("p") + act("issue", on, "p", by=who) if who else ""
    entered = record(issued + facts + PUBLISHED, "the court")
    return finding(assess(rules, entered, "2012-01-01"), "publish-plan", body="court")


@CLOCKS
@pytest.mark.parametrize("who", ["The Council", "The Other"])
def test_any_member_of_a_class(clock: str, who: str) -> None:
    """What any member of the class did counts."""
    assert followed("authority", who, clock).verdict == "outstanding"


@pytest.mark.parametrize(("clock", "verdict"), [("contingent on", "not_applicable"), ("after", "undetermined")])
def test_one_who_is_no_member(clock: str, verdict: str) -> None:
    """What somebody else did does not count."""
    assert followed("authority", "The Charity", clock).verdict == verdict


@pytest.mark.parametrize(("on", "verdict"), [("2010-12-31", "undetermined"), ("2011-01-01", "outstanding")])
def test_a_member_on_the_day(on: str, verdict: str) -> None:
    """Who did it has to be a member on the day of the act."""
    assert followed("friend", "The Charity", on=on).verdict == verdict


@CLOCKS
def test_one_who_may_be_a_member(clock: str) -> None:
    """Where nobody knows whether who did it is a member, there is no telling, and that is said."""
    found = followed("lost", "The Charity", clock)
    assert (found.verdict, "whether who did it was one of these is not known: lost body" in found.causes) == (
        "undetermined",
        True,
    )


def test_no_member_is_shown_to_have_done_it() -> None:
    """That nobody of a class did it is not shown by what the record says of some."""
    assert followed("authority", "", facts=ISSUES).verdict == "undetermined"


@pytest.mark.parametrize(("by", "verdict"), [("council", "outstanding"), ("other", "undetermined")])
def test_one_body(by: str, verdict: str) -> None:
    """Where one body is named, what it did counts, and no more."""
    assert followed(by, "The Council").verdict == verdict


def test_one_body_that_did_nothing() -> None:
    """Of one body, a complete record shows that it did nothing."""
    assert followed("council", "", facts=ISSUES).reason == "not triggered"


OWN_CLOCK = "by 2011-12-31\n  contingent on"


@pytest.mark.parametrize(
    ("by", "who", "verdict"),
    [
        ("authority", "The Council", "breached"),
        ("authority", "The Charity", "not_applicable"),
        ("lost", "The Charity", "undetermined"),
    ],
)
def test_a_trigger_beside_a_clock(by: str, who: str, verdict: str) -> None:
    """What may not have been set off is not missing, whatever its clock says."""
    assert followed(by, who, OWN_CLOCK).verdict == verdict


@pytest.mark.parametrize(("on", "verdict"), [("2011-12", "breached"), ("2011-12/2012-02", "undetermined")])
def test_a_trigger_on_a_vague_day_beside_a_clock(on: str, verdict: str) -> None:
    """What may come after the day asked about may not have set it off yet."""
    assert followed("authority", "The Council", OWN_CLOCK, on=on).verdict == verdict
