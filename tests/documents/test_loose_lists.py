"""Lists of those who were asked that a file shows as none, and sentences that name them behind another."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from csc_rules.documents.reading import read_text
from csc_rules.documents.reading_case import case_of
from tests.documents.cases import FIFE, in_plan, law
from tests.documents.corpus.build import Draft, made

CONSULTED = "sct-cyp-2014.consult-on-plan/reached"
LANDLORD = "social-landlord"
OPEN = "Fife Council is consulting on this draft from Monday 2 May 2022. "
HIRTA = "Hirta Housing Association"

AS_AT = date(2023, 10, 2)
PAGE = f"# Fife Children's Services Plan 2023-2026\n\n## How we made it\n\n{OPEN}The draft was sent to:\n\n"

said = partial(in_plan, as_at=AS_AT, period=None)


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(
            "The draft was sent to:\n\nNHS Fife\n\nHirta Housing Association\n\nSkerry Homes", id="short lines"
        ),
        pytest.param(
            "The draft was sent to:\n\n(a) NHS Fife, which has homes here\n\n(b) Hirta Housing Association.",
            id="letters",
        ),
        pytest.param(
            "The draft was sent to:\n\nNHS Fife\nHirta Housing Association\nSkerry Homes", id="lines run into one"
        ),
        pytest.param(
            "The closing date was 9 June 2022. It was sent to and discussed with:\n\n(a) NHS Fife\n\n"
            "(b) Hirta Housing Association at its meeting in May",
            id="when it closed stands between",
        ),
    ],
)
def test_a_list_that_looks_like_none(told: str) -> None:
    """Whoever stands in it had the draft."""
    assert said(OPEN + told, f"{CONSULTED}/{LANDLORD}") == "found"


@pytest.mark.parametrize(
    "told",
    [
        "The draft was sent to:\n\nNHS Fife\n\nMembers\n\nHirta Housing Association",
        "The draft was sent to:\n\nNHS Fife\n\nNot yet asked\n\nHirta Housing Association",
        "The draft was sent to:\n\nNHS Fife\n\n#### Hirta Housing Association\n\nIt lets 40 homes to young people.",
        "The draft was sent to:\n\nNHS Fife\n\nWe had nine replies.\n\nHirta Housing Association",
        "The draft was sent to:\n\nNHS Fife\n\nFor information:\n\nHirta Housing Association",
        "The draft will be sent to:\n\nNHS Fife\n\nHirta Housing Association\n\nSkerry Homes",
        "The invoice was sent to:\n\nNHS Fife\n\nHirta Housing Association\n\nSkerry Homes",
        "The draft was sent for information to:\n\nNHS Fife\n\nHirta Housing Association\n\nSkerry Homes",
        "The draft was sent to:\n\n(a) NHS Fife\n\n(b) not to Hirta Housing Association",
        "The draft was sent to:\n\nNHS Fife\n\n(b) tenants of Hirta Housing Association",
        "The draft was sent to:\n\n(a) NHS Fife. The paper stock came from Hirta Housing Association",
        "The draft was sent to NHS Fife.\n\nHirta Housing Association\n\nSkerry Homes",
        "The closing date for Hirta Housing Association was 9 June 2022. It was sent to:\n\nNHS Fife\n\nMrs Bain",
    ],
)
def test_what_stands_in_no_such_list(told: str) -> None:
    """It is another list, a heading, or nobody who had the draft."""
    assert said(OPEN + told, f"{CONSULTED}/{LANDLORD}") != "found"


@pytest.mark.parametrize(
    "told",
    [
        (
            "We wrote to the bodies that work with us for their views on the draft. "
            "They are NHS Fife; Hirta Housing Association; and Skerry Homes."
        ),
        (
            "As the law requires, we have written to all organisations that let homes for their views on this draft. "
            "They are Hirta Housing Association, Skerry Homes and NHS Fife."
        ),
        (
            "We asked the five partner organisations for their views on the draft. "
            "These are Hirta Housing Association, Skerry Homes and NHS Fife."
        ),
        (
            "A draft of this plan was issued for comment to all landlords. "
            "Replies came back from NHS Fife, Hirta Housing Association and Skerry Homes."
        ),
        (
            "A draft of this plan was issued for comment to all landlords. "
            "Twenty replies came back in May, with good ones from Hirta Housing Association and Skerry Homes."
        ),
    ],
)
def test_who_they_are(told: str) -> None:
    """The sentence behind tells to whom it was said of them all."""
    assert said(told, f"{CONSULTED}/{LANDLORD}") == "found"


@pytest.mark.parametrize(
    "told",
    [
        (
            "We wrote to the bodies that work with us for their views on the draft. "
            "They are worried about Hirta Housing Association, Skerry Homes and NHS Fife."
        ),
        (
            "We will write to the bodies that work with us for their views on the draft. "
            "They are NHS Fife; Hirta Housing Association; and Skerry Homes."
        ),
        (
            "As the law requires, we must write to the bodies that work with us for their views on the draft. "
            "They are NHS Fife; Hirta Housing Association; and Skerry Homes."
        ),
        (
            "We wrote to the bodies that work with us for a loan. "
            "They are NHS Fife; Hirta Housing Association; and Skerry Homes."
        ),
        (
            "We wrote to the bodies that work with us for their views on the Local Housing Strategy. "
            "They are NHS Fife; Hirta Housing Association; and Skerry Homes."
        ),
        (
            "A draft of this plan was issued for comment to all landlords. "
            "Twenty replies came back in May, but none from Hirta Housing Association and Skerry Homes."
        ),
        (
            "A draft of this plan was issued for comment to all landlords. "
            "Replies are still awaited from Hirta Housing Association and Skerry Homes."
        ),
        (
            "A draft of this plan was issued for comment to all landlords. "
            "Some replies were about a letter from Hirta Housing Association."
        ),
        (
            "We asked young people supported by three organisations for their views on the draft. "
            "These are Hirta Housing Association, Skerry Homes and NHS Fife."
        ),
        (
            "We asked 400 people at events of five organisations for their views on the draft. "
            "They are Hirta Housing Association, Skerry Homes and NHS Fife."
        ),
        (
            "We wrote to the bodies that work with us for their views on the draft. "
            "They are NHS Fife; Hirta Housing Association (no address); and Skerry Homes."
        ),
        (
            "A draft of this plan was issued for comment to all parents. "
            "Replies came back from homes of Hirta Housing Association."
        ),
        (
            "A rent book was issued to all landlords. "
            "Twenty replies came back in May, with good ones from Hirta Housing Association."
        ),
    ],
)
def test_who_they_are_not(told: str) -> None:
    """They are told of something else, or were not asked."""
    assert said(told, f"{CONSULTED}/{LANDLORD}") != "found"


def _on_a_page(text: str) -> str:
    read = read_text("plan.pdf", made(Draft(name="plan.pdf", text=PAGE + text)))
    found = case_of([read], FIFE, AS_AT, law(FIFE, AS_AT), period=None).suggestions
    return next(each.answer.value for each in found if each.id == f"{CONSULTED}/{LANDLORD}")


def test_an_entry_that_looks_like_a_heading() -> None:
    """On a page that is set out a short line of capitals does, and others follow it."""
    text = " NHS Fife and Police Scotland\n\n Hirta Housing Association\n\n the Skerry Advocacy Project"
    assert _on_a_page(f"{text}\n\nWe had nine replies. They were read.") == "found"


@pytest.mark.parametrize(
    "text",
    [
        " NHS Fife\n\n## Hirta Housing Association\n\nIt has forty homes.",
        " NHS Fife\n\n## Who we are\n\n Hirta Housing Association\n\n Skerry Homes",
        " NHS Fife\n\n Photograph: Hirta Housing Association\n\n Skerry Advocacy",
    ],
)
def test_what_is_no_entry_on_a_page(text: str) -> None:
    """It is a heading, or has a label."""
    assert _on_a_page(text) != "found"


PEOPLE_SAID = "In May 2022 we consulted 300 parents on the draft. "


@pytest.mark.parametrize(
    "told",
    [
        "Hirta Housing Association and Skerry Homes also took part.",
        "Bodies such as NHS Fife and Hirta Housing Association contributed as well.",
    ],
)
def test_who_took_part_too(told: str) -> None:
    """It was in the consultation of which the sentence before tells."""
    assert said(PEOPLE_SAID + told, f"{CONSULTED}/{LANDLORD}") == "found"


@pytest.mark.parametrize(
    "told",
    [
        "Tenants of Hirta Housing Association also took part.",
        "Nobody from Hirta Housing Association took part too.",
        "Hirta Housing Association was asked, and also took part in the gala.",
        "The new roof of Hirta Housing Association also contributed to the costs.",
        "Hirta Housing Association's tenants also took part.",
        "Hirta Housing Association will take part too.",
        "We hope that Hirta Housing Association also took part.",
        "A grant from Hirta Housing Association also contributed.",
    ],
)
def test_who_took_no_part(told: str) -> None:
    """It was somebody else, something else, or is still to come."""
    assert said(PEOPLE_SAID + told, f"{CONSULTED}/{LANDLORD}") != "found"


def test_an_item_that_speaks_of_the_document() -> None:
    """Whoever delivers the plan may have had the draft."""
    told = "It went to:\n\n- NHS Fife\n- Hirta Housing Association, which has a part in this plan"
    assert said(OPEN + told, f"{CONSULTED}/{LANDLORD}") == "found"


def test_a_place_behind_a_name() -> None:
    """It is part of the name where it is that of a council, and another word is not."""
    told = "The draft was sent to:\n\nNHS Fife\n\n{}\n\nSkerry Advocacy"
    assert said(OPEN + told.format("Hirta Housing Association Fife"), f"{CONSULTED}/{LANDLORD}") == "found"
    assert said(OPEN + told.format("Hirta Housing Association House"), f"{CONSULTED}/{LANDLORD}") != "found"


def test_who_was_asked_in_the_chapter_on_the_making() -> None:
    """The chapter says of which document it was."""
    text = "## How it was put together\n\nHirta Housing Association answered our survey of landlords."
    assert said(text, f"{CONSULTED}/{LANDLORD}") == "found"


@pytest.mark.parametrize(
    "text",
    [
        "## How the plan will be reviewed\n\nHirta Housing Association answered our survey of landlords.",
        "## How it was not put together\n\nHirta Housing Association answered our survey of landlords.",
        "## How it works\n\nHirta Housing Association answered our survey of landlords.",
        "## How it was put together\n\nHirta Housing Association answered our survey on rents.",
        "## How it was put together\n\nHirta Housing Association answers our survey every year.",
        "## How it was put together\n\nHirta Housing Association answered our survey of 2012.",
        "## How it was put together\n\nHirta Housing Association has not answered our survey.",
        "## How it was put together\n\nHirta Housing Association was asked to answer a survey and will do so.",
        "## How it was put together\n\nFor the last plan Hirta Housing Association answered our survey.",
        "## How it should be put together\n\nHirta Housing Association answered our survey of landlords.",
    ],
)
def test_who_was_asked_about_something_else(text: str) -> None:
    """It is another chapter, another survey or another time."""
    assert said(text, f"{CONSULTED}/{LANDLORD}") != "found"
