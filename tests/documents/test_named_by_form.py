"""Those who are named by the form of their names, in brackets behind their class, or by what a text calls them."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from tests.documents.cases import in_plan

said = partial(in_plan, as_at=date(2023, 10, 2))
USERS = "sct-cyp-2014.consult-on-plan/reached/user-organisation"
LANDLORD = "sct-cyp-2014.consult-on-plan/reached/social-landlord"
BOARD = "sct-cyp-2014.send-plan/reached/fife-ijb"
OPEN = "The draft plan was out for consultation in May 2022. "


def test_organisations_by_the_form_of_their_names() -> None:
    """A youth council speaks for those who use services."""
    assert said("The Fife Youth Council was consulted on the draft plan.", USERS) == "found"


@pytest.mark.parametrize(
    "text",
    [
        "Pupils were asked by the Fife Youth Council what they thought of the draft plan.",
        "Consultation on the draft plan was led by the Fife Youth Council.",
        "We consulted parents on the draft plan at the Kirkcaldy Carers Centre.",
        "Apologies for the consultation meeting on the draft plan came from the Fife Youth Council.",
        "The Fife Youth Council will be consulted on the draft plan.",
        "The Fife Youth Council was not consulted on the draft plan.",
    ],
)
def test_who_only_helped(text: str) -> None:
    """Who asked others, lent a room or stayed away was not asked."""
    assert said(text, USERS) != "found"


def test_names_in_brackets_behind_their_class() -> None:
    """They are some of the class."""
    assert said(OPEN + "Responses came from the three social landlords (Skerry, Rona and Hirta).", LANDLORD) == "found"


@pytest.mark.parametrize(
    "answer",
    [
        "Responses came from social landlords (RSLs) and others.",
        "No responses came from the social landlords (Skerry, Rona and Hirta).",
        "Responses came from tenants of the social landlords (Skerry and Rona).",
        "Responses came from social landlords (May and June 2022).",
        "No responses came from Hirta Housing Association.",
    ],
)
def test_brackets_that_name_none_of_them(answer: str) -> None:
    """A short word for the class, a day, and those who did not answer name nobody who did."""
    assert said(OPEN + answer, LANDLORD) != "found"


def test_a_body_by_what_the_text_calls_it_for_short() -> None:
    """The letters stand for the only body of its kind that the text names in full."""
    named = "The Fife Integration Joint Board has a plan of its own. "

    assert said(named + "Copies of this plan were sent to the IJB in May 2023.", BOARD) == "found"


def test_letters_for_a_body_that_the_text_does_not_name() -> None:
    """It is then for somebody to say."""
    assert said("Copies of this plan were sent to the IJB in May 2023.", BOARD) == "partly"
