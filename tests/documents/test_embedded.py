"""What is said behind "that" is a fact where somebody reports it, and not where it is hoped, doubted or claimed."""

from __future__ import annotations

from datetime import date

import pytest

from tests.documents.cases import PLAN, points

AS_AT = date(2024, 6, 1)
SAID = "the children's services plan was published in April 2023"


def _published(sentence: str) -> str:
    return points(f"{PLAN}{sentence}\n", as_at=AS_AT)["sct-cyp-2014.publish-plan/act"].answer.value


@pytest.mark.parametrize(
    "leads",
    [
        "Our target is that",
        "Imagine that",
        "We doubt that",
        "It would be wrong to say that",
        "The draft claimed that",
        "It is likely that",
        "Nobody could show us that",
        "There is nothing in the minutes that says that",
        "It was a condition that",
        "Members suggested that",
        "We worry that",
        "It is just not true that",
        "The minutes do not show that",
    ],
)
def test_what_is_no_fact(leads: str) -> None:
    """The clause tells what is wanted, doubted or claimed."""
    assert _published(f"{leads} {SAID}.") != "found"


@pytest.mark.parametrize(
    "leads",
    [
        "We can report that",
        "Members noted that",
        "It is not surprising that",
        "There is no doubt that",
        "It is no secret that",
        "It was never in dispute that",
        "It was not until last spring, in April, that",
        "It is important to note that",
        "Members were told in answer to a question that",
        "We are proud that",
        "The board confirmed that",
        "Members will wish to know that",
        "The aim of this section is clear: it shows that",
    ],
)
def test_what_is_reported(leads: str) -> None:
    """Who reports it tells a fact."""
    assert _published(f"{leads} {SAID}.") == "found"


def test_a_clause_that_has_ended() -> None:
    """What a condition is told by is over before the plan is spoken of."""
    assert _published(f"The condition that it be costed was met in March and {SAID}.") == "found"


def test_a_relative_clause_is_no_report() -> None:
    """What tells more of a noun begins with "that" as well."""
    assert _published(f"To meet the aims that we share, {SAID}.") == "found"


@pytest.mark.parametrize(
    "leads", ["It was suggested in discussion that", "A complaint that", "Members took the view that"]
)
def test_what_somebody_only_said(leads: str) -> None:
    """It may not be so, though something stands between the verb and the clause."""
    assert _published(f"{leads} {SAID}.") == "partly"
