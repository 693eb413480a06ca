"""Days that are not exact, and acts that are only shown by others: what is settled whichever day it was."""

from __future__ import annotations

import pytest

from tests.engine.small import act, complete, day, document, judge

RULES = """
document plan "plan"
  must contain aims "the aims"
  must contain costs "the costs"
duty adopt-plan "adoption"
  council must adopt plan
  makes plan
  by 2010-12-31
duty review-plan "review"
  council must review plan
  within 6 months after adoption of plan
duty publish-plan "publication"
  council must publish plan
"""
ADOPTED = act("adopt", "2010-06-15", "plan")
REVIEWED_NOT = complete("review", "plan", "2010-06-15", "2010-12-15")


# Vague days


def test_a_vague_day_wholly_in_time() -> None:
    """A month that ends by the last day is in time."""
    assert judge(RULES, ADOPTED + act("review", "2010-11", "plan"), "2012-01-01", "review-plan").verdict == "met"


def test_a_vague_day_wholly_late() -> None:
    """A month that begins after the last day is late, by a range of days."""
    found = judge(RULES, ADOPTED + act("review", "2011-01", "plan"), "2012-01-01", "review-plan")
    assert (found.verdict, found.days_late, found.days_late_latest) == ("met_late", 17, 47)


def test_a_vague_day_around_the_last_day() -> None:
    """A month that holds the last day leaves it open."""
    found = judge(RULES, ADOPTED + act("review", "2010-12", "plan"), "2012-01-01", "review-plan")
    assert (found.verdict, found.days_late) == ("undetermined", None)


@pytest.mark.parametrize("on", ["2010-12-15/2010-12-20", "2010-12-10/2010-12-16"])
def test_a_vague_day_that_touches_the_last_day(on: str) -> None:
    """A range that begins on the last day, or ends a day after it, leaves it open."""
    assert judge(RULES, ADOPTED + act("review", on, "plan"), "2012-01-01", "review-plan").verdict == "undetermined"


def test_a_vague_day_that_ends_on_the_last_day() -> None:
    """A range that ends on the last day is in time."""
    facts = ADOPTED + act("review", "2010-12-10/2010-12-15", "plan")
    assert judge(RULES, facts, "2012-01-01", "review-plan").verdict == "met"


def test_a_vague_day_that_begins_after_the_last_day() -> None:
    """A range that begins the day after the last day is late."""
    facts = ADOPTED + act("review", "2010-12-16/2010-12-20", "plan")
    assert judge(RULES, facts, "2012-01-01", "review-plan").verdict == "met_late"


def test_a_vague_day_that_is_not_over() -> None:
    """While the day asked about lies inside the range, the act may or may not have been done."""
    facts = ADOPTED + complete("review", "plan", "2010-06-15", "2011-01-15") + act("review", "2011-01", "plan")
    assert judge(RULES, facts, "2011-01-15", "review-plan").verdict == "undetermined"


def test_a_vague_day_before_its_range() -> None:
    """Before the range begins the act has not been done."""
    facts = ADOPTED + REVIEWED_NOT + act("review", "2011-01", "plan")
    assert judge(RULES, facts, "2010-12-31", "review-plan").verdict == "breached"


def test_a_vague_anchor_gives_a_range() -> None:
    """A vague anchor makes the last day a range, of which people see both ends."""
    found = judge(RULES, act("adopt", "2010-06", "plan"), "2010-11-30", "review-plan")
    assert (found.verdict, found.last_day, found.last_day_latest) == ("due", day("2010-12-01"), day("2010-12-30"))


def test_a_vague_anchor_needs_completeness_through_its_latest_last_day() -> None:
    """Completeness has to cover the latest day on which the act could have been in time."""
    facts = act("adopt", "2010-06", "plan") + complete("review", "plan", "2010-06-01", "2010-12-29")
    assert judge(RULES, facts, "2012-01-01", "review-plan").verdict == "undetermined"


def test_breached_under_a_vague_anchor() -> None:
    """Where completeness covers every day that is possible, the act is missing whichever day the anchor was."""
    facts = act("adopt", "2010-06", "plan") + complete("review", "plan", "2010-06-01", "2010-12-30")
    assert judge(RULES, facts, "2012-01-01", "review-plan").verdict == "breached"


def test_between_the_ends_of_a_vague_last_day() -> None:
    """Between the two ends of a last day it is open whether the act is due or missing."""
    facts = act("adopt", "2010-06", "plan") + complete("review", "plan", "2010-06-01", "2010-12-30")
    assert judge(RULES, facts, "2010-12-15", "review-plan").verdict == "undetermined"


def test_an_act_inside_the_range_of_its_anchor() -> None:
    """An act that may have been done before its anchor is not known to count."""
    facts = act("adopt", "2010-06", "plan") + act("review", "2010-06-15", "plan")
    assert judge(RULES, facts, "2012-01-01", "review-plan").verdict == "undetermined"


def test_an_act_on_the_latest_day_of_its_anchor() -> None:
    """An act on the last day that its anchor may have come about was not done before it."""
    facts = act("adopt", "2010-06", "plan") + act("review", "2010-06-30", "plan")
    assert judge(RULES, facts, "2012-01-01", "review-plan").verdict == "met"


def test_a_day_that_is_open_at_its_end() -> None:
    """An act done on or after a day may be later than any day asked about."""
    facts = ADOPTED + act("review", "2010-07-01/", "plan")
    assert judge(RULES, facts, "2012-01-01", "review-plan").verdict == "undetermined"


def test_a_listed_act_may_lie_in_a_covered_span() -> None:
    """Completeness lists the act itself, so it does not push an act with an open start out of the span it covers."""
    facts = ADOPTED + act("review", "/2011-01-10", "plan") + complete("review", "plan", "2010-01-01", "2011-01-05")
    assert judge(RULES, facts, "2012-01-01", "review-plan").verdict == "undetermined"


# Implied acts


def test_publication_shows_adoption() -> None:
    """A document that was published by the last day was adopted by then."""
    assert judge(RULES, act("publish", "2010-12-31", "plan"), "2012-01-01", "adopt-plan").verdict == "undetermined"
    facts = document("p") + act("publish", "2010-12-31", "p")
    assert judge(RULES, facts, "2012-01-01", "adopt-plan").verdict == "met"


def test_late_publication_leaves_adoption_open() -> None:
    """A document published after the last day may have been adopted before it."""
    facts = document("p") + act("publish", "2011-01-31", "p")
    assert judge(RULES, facts, "2012-01-01", "adopt-plan").verdict == "undetermined"


def test_late_publication_and_completeness_show_late_adoption() -> None:
    """Where no adoption lies in the covered days, one that is only shown lies behind them."""
    facts = document("p") + act("publish", "2011-01-31", "p") + complete("adopt", "plan", "2010-01-01", "2011-01-20")
    found = judge(RULES, facts, "2012-01-01", "adopt-plan")
    assert (found.verdict, found.days_late, found.days_late_latest) == ("met_late", 21, 31)


def test_an_implied_act_against_completeness_is_a_contradiction() -> None:
    """What is shown to be done while the record says that nothing was is said to be a contradiction."""
    facts = document("p") + act("publish", "2010-10-31", "p") + complete("adopt", "plan", "2010-01-01", "2011-01-20")
    found = judge(RULES, facts, "2012-01-01", "adopt-plan")
    assert any("contradiction" in note for note in found.notes)


def test_a_stated_act_stands_before_an_implied_one() -> None:
    """An adoption that is stated is not overridden by what publication shows."""
    facts = document("p") + act("adopt", "2011-01-05", "p") + act("publish", "2010-12-01", "p")
    assert judge(RULES, facts, "2012-01-01", "adopt-plan").verdict == "met_late"
