"""What was done in the time of a consultation, item by item: whoever was met or written to then was asked."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from tests.documents.cases import in_plan

said = partial(in_plan, as_at=date(2023, 10, 2))
LANDLORD = "sct-cyp-2014.consult-on-plan/reached/social-landlord"
FIRE = "sct-cyp-2014.give-opportunity-on-plan/reached/scottish-fire-and-rescue-service"
OPEN = "The draft plan was open for consultation from 9 January to 17 February 2023."


@pytest.mark.parametrize(
    "item",
    [
        "met officers of Hirta Housing Association",
        "wrote to Hirta Housing Association and the bakers",
        "held two meetings, attended by Hirta Housing Association",
        "took the draft to Hirta Housing Association",
        "wrote to the housing associations in Fife, and had replies from Skerry and Rona",
    ],
)
def test_whom_one_met(item: str) -> None:
    """Those who stand behind the verb were asked."""
    assert said(f"{OPEN} During that time we:\n\n- {item}\n- ran a survey\n", LANDLORD) == "found"


def test_a_body_that_was_met() -> None:
    """Bodies are reached so as well as classes."""
    assert said(f"{OPEN} In that time we:\n\n- met the Scottish Fire and Rescue Service\n", FIRE) == "found"


@pytest.mark.parametrize(
    "item",
    [
        "met the Scottish Fire and Rescue Service's staff",
        "wrote to the Scottish Fire and Rescue Service to thank it",
        "met the Scottish Fire and Rescue Service about the rent",
        "hope to meet the Scottish Fire and Rescue Service",
        "invited the Scottish Fire and Rescue Service, which did not come",
        "heard no more from the Scottish Fire and Rescue Service",
        "met the Scottish Fire and Rescue Service on its transport strategy",
        "wrote to the housing associations, and had replies from their tenants",
    ],
)
def test_an_item_that_says_something_else(item: str) -> None:
    """Who is thanked, invited or met on another matter was not asked."""
    text = f"{OPEN} During that time we:\n\n- {item}\n"

    assert said(text, FIRE) != "found"
    assert said(text, LANDLORD) != "found"


@pytest.mark.parametrize(
    "lead",
    [
        f"{OPEN} Since then we:",
        f"{OPEN} During that time we will:",
        "The draft budget was open for consultation in May 2022. During that time we:",
        "The last plan was open for consultation in May 2019. During that time we:",
        "The draft plan was not open for consultation in May 2022. During that time we:",
    ],
)
def test_a_lead_to_something_else(lead: str) -> None:
    """What came later, what is to come and what was done for another document reached nobody."""
    assert said(f"{lead}\n\n- met the Scottish Fire and Rescue Service\n", FIRE) != "found"
