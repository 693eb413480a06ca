"""What texts say of a duty that goes on: what was done under a plan is told elsewhere than in the plan."""

from __future__ import annotations

from datetime import date

import pytest

from tests.documents.cases import PERIOD, in_plan, points

AS_AT = date(2024, 10, 1)
DELIVERED = "sct-cyp-2014.deliver-plan/step"
REVIEWED = "sct-cyp-2014.keep-plan-under-review/step"
REPORT = "# Fife Children's Services Plan 2023-2026: Annual Report 2023-24\n\n"


def in_report(written: str, point: str) -> str:
    """Return the answer that an annual report of Fife gives to a point."""
    return points(REPORT + written, as_at=AS_AT, period=PERIOD)[point].answer.value


def test_a_report_tells_how_many_actions_of_the_plan_were_done() -> None:
    """It is a report on the services under the plan."""
    assert in_report("Of the 41 actions in the plan, 30 were completed in the year.", DELIVERED) == "found"


def test_what_a_new_plan_counts_was_done_under_the_last_one() -> None:
    """The last plan is named by the heading alone."""
    told = "## What happened before\n\nOf the 41 actions, 24 were finished.\n"
    assert in_plan(told, DELIVERED, as_at=AS_AT) == "partly"


def test_actions_of_another_plan_are_not_those_of_the_plan() -> None:
    """Another plan has actions, too."""
    assert in_report("Of the 30 actions in the Local Housing Strategy, 12 were completed.", DELIVERED) != "found"


def test_who_is_to_look_at_progress_touches_the_review_of_the_plan() -> None:
    """It is an intention."""
    assert in_plan("The Board will look at the indicators each quarter.", REVIEWED, as_at=AS_AT) == "partly"


def test_a_plan_that_was_kept_under_review() -> None:
    """The body's own word that it did so."""
    assert in_report("The Board has kept the plan under review.", REVIEWED) == "found"


def test_another_plan_that_was_kept_under_review() -> None:
    """A sentence that names another plan is about that."""
    told = "The Local Housing Strategy was changed: the Board has kept the plan under review."
    assert in_report(told, REVIEWED) != "found"


@pytest.mark.parametrize(
    ("told", "point"),
    [
        ("12 of 30 actions in the audit were done.", DELIVERED),
        ("Actions in the plan were to be completed.", DELIVERED),
        ("Not all actions in our plan have been completed.", DELIVERED),
        ("The roads team did what the plan said.", DELIVERED),
        ("Following its review of the canteen the board changed the menu.", REVIEWED),
        ("The partnership went through the plan to find errors of spelling.", REVIEWED),
    ],
)
def test_what_may_be_of_anything(told: str, point: str) -> None:
    """The sentence does not name the plan, or says less than that it was carried out or reviewed."""
    assert in_report(told, point) != "found"
