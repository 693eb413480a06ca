"""What a file tells of how it was made: by a noun of its own, by a numbered part, by an imprint."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from tests.documents.cases import in_plan

AS_AT = date(2023, 10, 2)
PREPARED = "sct-cyp-2014.prepare-plan/act"
OPPORTUNITY = "sct-cyp-2014.give-opportunity-on-plan/act"


_answer = partial(in_plan, as_at=AS_AT)


@pytest.mark.parametrize(
    "text",
    [
        "Drafting was led by four officers of the two bodies.",
        "Jointly prepared by Fife Council and NHS Fife.",
        "This version: final, 30 March 2023.",
        "We compiled a plan that anybody can read in an hour.",
        "Preparation of this plan was overseen by the Lochside Leadership Group.",
    ],
)
def test_a_plan_that_tells_how_it_was_made(text: str) -> None:
    """What names no document tells of the file where it has a noun, an imprint or a version of its own."""
    assert _answer(text, PREPARED) == "found"


@pytest.mark.parametrize(
    "text",
    [
        "Drafting of the byelaws was led by four officers.",
        "Version 3 of the software is final.",
        "Chapter 2 of the inspection was written by Fife Council.",
        "We compiled a plan for the school estate.",
        "Drafting was completed of the minutes in May.",
        "Drafting was completed in May for the Local Housing Strategy.",
        "Drafting was led by the clerk of the Bill.",
        "The minutes are late. Drafting was completed in May.",
        "Preparation was completed for the new school in Leven.",
        "Compilation was carried out of the figures.",
        "Version: final for the school.",
        "This version is final for the school improvement framework.",
        "Status: final year pupils, 2023.",
        "The final version for schools was completed by us.",
    ],
)
def test_what_tells_of_something_else(text: str) -> None:
    """A noun, a version or a part of something else tells nothing of the file."""
    assert _answer(text, PREPARED) != "found"


@pytest.mark.parametrize(
    "text",
    [
        "The plan was ready to be drafted.",
        "This plan is complete nonsense.",
        "The plan has been in the making for years.",
        "This plan took shape slowly and was never finished.",
        "This plan grew out of frustration.",
        "Final version to be agreed.",
        "The plan went out to tender.",
        "We sent the plan to the printers.",
        "The plan that partners have written off is the old one.",
        "Completed March 2023, as this plan promised: a nursery.",
        "While we made this plan our priority, nothing was written.",
        "Money went into this plan.",
    ],
)
def test_a_plan_that_is_not_said_to_have_been_made(text: str) -> None:
    """What a plan is said to be, or where it went to be worked on, tells of no plan that was made."""
    assert _answer(text, PREPARED) != "found"


@pytest.mark.parametrize("text", ["Jointly prepared by", "This plan was written by", "Prepared by:"])
def test_a_line_that_breaks_off(text: str) -> None:
    """Where "by" is the last word, and nobody is named behind it, nobody is said to have done it."""
    assert _answer(text, PREPARED) == "partly"


def test_a_line_that_leads_to_names() -> None:
    """Those named in the list behind "by" are whom it is said of."""
    assert _answer("Jointly prepared by:\n\n- Fife Council\n- NHS Fife", PREPARED) == "found"


def test_a_numbered_part() -> None:
    """A part that is told by its number alone is one of the file."""
    assert _answer("Chapter 4 was co-written with Police Scotland.", OPPORTUNITY) == "found"


def test_a_part_of_another_document() -> None:
    """A part of something else is not."""
    assert _answer("Chapter 4 of the inspection report was co-written with Police Scotland.", OPPORTUNITY) != "found"


@pytest.mark.parametrize(
    "text",
    [
        "Section 10 was drafted with the Principal Reporter in 2013.",
        "Part 3 was drafted with Police Scotland by the Scottish Parliament.",
        "Chapter 4 in the Promise was co-written with Police Scotland.",
        "Chapter 9 from the Code of Practice was written with Police Scotland.",
        "Chapter 4 was co-written with Police Scotland for the inspection.",
        "Chapter \u00b2 was co-written with Police Scotland.",
        "Chapter 4 was written with Police Scotland in mind.",
    ],
)
def test_parts_of_laws_and_of_other_books(text: str) -> None:
    """Sections and parts are those of a law as well, and a chapter may be that of another book."""
    assert _answer(text, OPPORTUNITY) != "found"


def test_a_section_that_is_said_to_be_of_the_plan() -> None:
    """A section "of this plan" is one of the plan."""
    assert _answer("Section 10 of this plan was drafted with Police Scotland.", OPPORTUNITY) == "found"


def test_what_led_to_a_change() -> None:
    """Cuts that led to a change of the plan gave nobody a part in it."""
    assert _answer("The Scottish Ministers' cuts led us to change this plan.", OPPORTUNITY) != "found"


def test_an_opportunity_during_preparation() -> None:
    """In a plan, "preparation" alone is that of the plan."""
    text = "Police Scotland was given an opportunity to contribute during preparation."
    assert _answer(text, OPPORTUNITY) == "found"


def test_an_opportunity_in_preparing_something_else() -> None:
    """Preparation "for" something is that of something else."""
    text = "Police Scotland was given an opportunity to contribute in preparation for the hearing."
    assert _answer(text, OPPORTUNITY) != "found"


def test_by_whom_at_the_end_of_a_file() -> None:
    """Nothing stands behind the last word of a file."""
    assert _answer("This plan was written by March.", PREPARED) in ("found", "partly")


def test_drafting_that_came_to_its_end() -> None:
    """A month behind those who led the drafting is when it was done."""
    assert _answer("Drafting was led by Fife Council and NHS Fife and finished in March 2023.", PREPARED) == "found"


def test_drafting_in_another_paper() -> None:
    """Where the drafting took place is no time."""
    assert _answer("Drafting was led by Fife Council and NHS Fife in the bill team.", PREPARED) != "found"


@pytest.mark.parametrize(
    "text",
    [
        "This plan is finished.",
        "This plan is now complete.",
        "This plan is the result of joint work between Fife Council and NHS Fife.",
        "Preparation was completed in March 2023.",
    ],
)
def test_plans_that_came_to_their_end(text: str) -> None:
    """A plan that is finished, and preparation of which nothing else is told, was made."""
    assert _answer(text, PREPARED) == "found"


@pytest.mark.parametrize(
    "text",
    [
        "This plan is finished when every boat is back.",
        "Our plan is now finished, said the school of its own work.",
        "Preparation was completed in March 2023 for the inspection.",
        "The inspectors came in 2022. Preparation was completed in March 2023.",
    ],
)
def test_what_else_came_to_its_end(text: str) -> None:
    """What is finished on a condition, by others or for something else is left open."""
    assert _answer(text, PREPARED) != "found"


def test_evidence_for_a_plan() -> None:
    """Whoever gave evidence for a plan may have had a part in making it, which is for a person to judge."""
    assert _answer("Police Scotland provided data and analysis for this plan.", OPPORTUNITY) == "partly"
