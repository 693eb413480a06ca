"""What a file tells of how it was made: by a noun of its own, by a numbered part, by an imprint."""

from __future__ import annotations

from datetime import date

import pytest

from tests.documents.cases import PERIOD, PLAN, points

AS_AT = date(2023, 10, 2)
PREPARED = "sct-cyp-2014.prepare-plan/act"
OPPORTUNITY = "sct-cyp-2014.give-opportunity-on-plan/act"


def _answer(text: str, point: str) -> str:
    return points(PLAN + text, as_at=AS_AT, period=PERIOD)[point].answer.value


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
    ],
)
def test_what_tells_of_something_else(text: str) -> None:
    """A noun, a version or a part of something else tells nothing of the file."""
    assert _answer(text, PREPARED) != "found"


def test_a_numbered_part() -> None:
    """A part that is told by its number alone is one of the file."""
    assert _answer("Chapter 4 was co-written with Police Scotland.", OPPORTUNITY) == "found"


def test_a_part_of_another_document() -> None:
    """A part of something else is not."""
    assert _answer("Chapter 4 of the inspection report was co-written with Police Scotland.", OPPORTUNITY) != "found"


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
