"""What only looks like an act on the plan: other consultations, drafts, days and names, and those who only helped."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from tests.documents.cases import FIFE, PERIOD, in_plan, points

AS_AT = date(2023, 10, 2)
said = partial(in_plan, as_at=AS_AT)
CONSULTED = "sct-cyp-2014.consult-on-plan/act"
PUBLISHED = "sct-cyp-2014.publish-plan/act"
DAY = "sct-cyp-2014.publish-plan/day"
USERS = "sct-cyp-2014.consult-on-plan/reached/user-organisation"
LANDLORD = "sct-cyp-2014.consult-on-plan/reached/social-landlord"
IJB = "sct-cyp-2014.give-opportunity-on-plan/reached/fife-ijb"


@pytest.mark.parametrize(
    "text",
    [
        "The Council is consulting parents on the plan to close the school.",
        "The Council is consulting staff on a plan to restructure.",
        "NHS Fife is consulting patients on its plan for the hospital.",
        "From next spring the council is consulting children and families on the draft.",
        "The consultation draft sent to Hirta Housing Association was lost in the post.",
    ],
)
def test_a_consultation_that_is_not_on_the_plan(text: str) -> None:
    """It is on something else, is to come, or reached nobody."""
    assert said(text, CONSULTED) != "found"


@pytest.mark.parametrize(
    "text",
    [
        "This plan is published by order of nobody yet.",
        "This plan is published by the time the year ends.",
        "The law says that this plan is published by the council.",
        "We must see that this plan is published by Fife Council and NHS Fife.",
        "You can find the Children's Services Plan consultation on our website.",
    ],
)
def test_what_does_not_say_that_the_plan_is_out(text: str) -> None:
    """It says by when, or what the law asks, or where something else is."""
    assert said(text, PUBLISHED) != "found"


@pytest.mark.parametrize(
    "text",
    [
        "We consulted on the draft plan near the Youth Forum.",
        "We consulted parents on the draft plan with a survey written for us by the Youth Forum.",
        "We consulted parents on the draft plan in the Youth Council offices.",
        "We consulted parents on the draft plan and thanked the Youth Council.",
        "We consulted parents on the draft plan and set up a Youth Forum.",
    ],
)
def test_who_was_only_near_or_helped(text: str) -> None:
    """They were not asked themselves."""
    assert said(text, USERS) != "found"


@pytest.mark.parametrize(
    "text",
    [
        "We consulted housing associations (Easter, Whitsun and May) on the draft plan.",
        "We consulted children on the draft plan, with housing associations (Hirta and Skerry) lending rooms.",
    ],
)
def test_what_stands_in_brackets_behind_a_class(text: str) -> None:
    """They are no names, or only lent a room."""
    assert said(text, LANDLORD) != "found"


@pytest.mark.parametrize(
    "text",
    ["The IJB in Angus was consulted on the plan.", "We consulted the staff of the IJB on the plan."],
)
def test_a_short_name_that_is_of_somebody_else(text: str) -> None:
    """It is that of another place, or people of the body are meant."""
    assert said(f"The Fife Integration Joint Board runs care. {text}", IJB) != "found"


def test_a_word_in_brackets_that_is_no_short_name() -> None:
    """It is not the first letters of the words before it."""
    text = "# Progress\n\nThe Children's Services (WORKFORCE) Plan 2023-2026 was published on 4 May 2023."
    assert points(text, record=FIFE, as_at=AS_AT, period=PERIOD)[PUBLISHED].answer.value != "found"


@pytest.mark.parametrize(
    "text",
    [
        "The Children's Services Plan 2023-2026, about which we wrote today, was published in spring.",
        "The Children's Services Plan 2023-2026 has been published, and today pupils sang.",
    ],
)
def test_today_is_the_day_of_something_else(text: str) -> None:
    """It does not stand beside what was done."""
    news = f"# News\n\n4 September 2023\n\n{text}"
    assert points(news, record=FIFE, as_at=AS_AT, period=PERIOD)[DAY].answer.value != "found"
