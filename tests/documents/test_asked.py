"""What is asked of documents: what waits for an act, what regulations make, and whom a plan binds that others made."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.documents.asked.regimes import regimes
from csc_rules.documents.asked.sought import asked_of
from csc_rules.documents.case import Point
from csc_rules.law.loader import load_ruleset
from csc_rules.record.model import Record

PLAN = "wal-cypp-2007.children-and-young-peoples-plan"
BRISTOL = ("Bristol City Council", "eng-cypp-2005", date(2007, 11, 7))
FIFE = ("Fife Council", "sct-cyp-2014", date(2019, 5, 1))


def _asked(body: str, ruleset: str, day: date, *named: str) -> set[str]:
    points = asked_of(Record(body=body), day, [load_ruleset(ruleset)], named=frozenset(named)).points
    return {point.duty for point in points if point.point in (Point.ACT, Point.STEP)}


def test_a_review_that_waits_for_a_plan_is_asked_of_whoever_owes_the_plan() -> None:
    """It waits for a plan that has to be there."""
    assert "eng-cypp-2005.review-plan" in _asked(*BRISTOL)


@pytest.mark.parametrize("named", [(), ("eng-cypp-2005.plan-review",)])
def test_the_result_of_a_review_is_asked_where_the_text_names_a_review(named: tuple[str, ...]) -> None:
    """Without a review nothing is published of it."""
    asked = _asked(*BRISTOL, *named)

    assert ("eng-cypp-2005.publish-review" in asked) is bool(named)


@pytest.mark.parametrize("named", [(), ("sct-cyp-2014.revised-plan",)])
def test_a_revised_plan_is_asked_for_where_the_text_names_one(named: tuple[str, ...]) -> None:
    """A text that names none is not silent about it."""
    assert ("sct-cyp-2014.publish-revised-plan" in _asked(*FIFE, *named)) is bool(named)


def test_what_waits_for_its_own_act_is_not_asked_for_as_an_act() -> None:
    """It tells what a plan has to contain where there is one."""
    asked = _asked(
        "Cardiff Council",
        "wal-children-act-2004",
        date(2011, 4, 1),
        "wal-children-act-2004.children-and-young-peoples-plan",
    )

    assert "wal-children-act-2004.plan-contents" not in asked


def test_what_waits_for_a_direction_is_not_asked_for_though_the_text_names_the_plan() -> None:
    """A plan may be there without any direction."""
    asked = _asked(*FIFE, "sct-cyp-2014.childrens-services-plan")

    assert "sct-cyp-2014.consult-directed-persons" not in asked


def _binds(body: str, day: date, kind: str) -> bool | None:
    ruleset, _, document = kind.partition(".")
    rulesets = [load_ruleset(ruleset), load_ruleset("wal-children-act-2004")]
    match = rulesets[0].register.find(body, day)
    assert match is not None
    found = regimes(rulesets, [match.body], day, frozenset({kind, f"wal-children-act-2004.{document}"}))
    return next(each.binds for each in found if each.document == document)


def test_a_plan_that_regulations_tell_to_publish_binds_before_an_act_told_its_contents() -> None:
    """The Regulations ask for it from September 2007 on."""
    assert _binds("Wrexham County Borough Council", date(2007, 10, 22), PLAN) is True


def test_a_body_that_has_only_to_review_a_plan_is_bound() -> None:
    """The plan was made by those before it."""
    assert _binds("Regional Health and Social Care Board", date(2013, 6, 1), "ni-planning-1995.plan") is True


def test_a_body_that_no_duty_about_a_plan_binds_is_not() -> None:
    """It is consulted, and owes nothing."""
    assert _binds("Northern Ireland Housing Executive", date(2013, 6, 1), "ni-planning-1995.plan") is False


def _binds_a_plan(first: date) -> bool | None:
    """Tell whether a duty binds Kent to make the plan for some years that a file is."""
    ruleset = load_ruleset("eng-cypp-2005")
    kent, last = ruleset.register.bodies["kent-county-council"], first.replace(year=first.year + 3)
    return regimes([ruleset], [kent], first, frozenset({"eng-cypp-2005.plan"}), last)[0].binds


def test_a_plan_for_the_time_since_the_day_on_which_a_duty_ended() -> None:
    """A plan is made before its time: whether this one was, under the Regulations, is for a person to say."""
    assert _binds_a_plan(date(2010, 4, 1)) is None


def test_a_plan_for_a_time_that_began_long_after_a_duty_had_ended() -> None:
    """No law required one of the council a year later."""
    assert _binds_a_plan(date(2011, 4, 1)) is False


def test_a_plan_for_a_time_under_a_duty() -> None:
    """A plan from the day before it ended was required."""
    assert _binds_a_plan(date(2010, 3, 31)) is True


def test_a_plan_without_a_time_after_a_duty_had_ended() -> None:
    """Of a plan that gives no time nothing tells that it may have been made before."""
    ruleset = load_ruleset("eng-cypp-2005")
    kent = ruleset.register.bodies["kent-county-council"]
    found = regimes([ruleset], [kent], date(2010, 5, 1), frozenset({"eng-cypp-2005.plan"}))
    assert found[0].binds is False


def test_a_report_on_a_time_since_the_day_on_which_a_duty_ended() -> None:
    """A report is made when its time is over: this one was not made before."""
    ruleset = load_ruleset("sct-cyp-2014")
    fife, report = ruleset.register.bodies["fife-council"], "sct-cyp-2014.authority-report"
    found = regimes([ruleset], [fife], date(2024, 8, 1), frozenset({report}), date(2027, 7, 31))
    assert found[0].binds is False
