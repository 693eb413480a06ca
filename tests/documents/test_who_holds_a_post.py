"""On which day somebody was appointed, where the sentence behind the one on the post says it of who holds it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.documents.cases import points
from tests.documents.test_members_given import DURHAM

POST = "The Strategic Director is the Council's statutory Director of Children's Services. "


def day(told: str, post: str = POST) -> str:
    """Return whether a page says on which day the director was appointed."""
    found = points(f"# Who we are\n\n{post}{told}", record=DURHAM, as_at=date(2010, 6, 1))
    return found["eng-children-act-2004.appoint-director/day"].answer.value


@pytest.mark.parametrize(
    "told",
    [
        "The present holder was appointed by the full Council on 24 November 2008.",
        "She was appointed on 2 May 2009 and knows the county well.",
    ],
)
def test_the_day_of_who_holds_the_post(told: str) -> None:
    """It is said of whoever holds the post that the sentence before names."""
    assert day(told) == "found"


@pytest.mark.parametrize(
    "told",
    [
        "She was appointed to the Safeguarding Board on 2 May 2009.",
        "She was appointed by the Safeguarding Board on 2 May 2009.",
        "She was appointed chair of the Board on 2 May 2009.",
        "He was appointed a governor on 2 May 2009.",
        "She will be appointed on 2 May 2011.",
        "She was not appointed on 2 May 2009.",
        "The deputy was appointed on 2 May 2009.",
        "The last holder was appointed on 2 May 2008.",
        "Her deputy is Ann Bell. She was appointed on 2 May 2009.",
        "\n\nShe was appointed on 2 May 2009.",
    ],
)
def test_the_day_of_somebody_or_something_else(told: str) -> None:
    """It is another post, another person, or was not done."""
    assert day(told) != "found"


@pytest.mark.parametrize(
    "post",
    [
        "The Strategic Director is not the Council's Director of Children's Services. ",
        "The Council's Director of Children's Services spoke to Ann Bell. ",
    ],
)
def test_the_day_of_somebody_who_holds_no_post(post: str) -> None:
    """The sentence before does not say who holds it."""
    assert day("She was appointed on 2 May 2009.", post) != "found"


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ("Ann Reid is the Council's Director of Children's Services, with a budget.", True),
        ("She has met staff since her appointment by the Council as Director of Children's Services.", True),
        ("The Executive Director is the Council's Director of Children's Services.", True),
        ("Ann Reid is the Council's Director of Children's Services designate.", False),
        ("Ann Reid is the Council's Director of Children's Services' deputy.", False),
        ("Essex: Ann Reid is the County Council's Director of Children's Services.", False),
        ("Since her appointment as Director of Children's Services at Essex County Council she has met us.", False),
        ("We wait since her appointment by the Council as Director of Children's Services fell through.", False),
    ],
)
def test_who_is_the_director(told: str, answer: bool) -> None:
    """Nobody elsewhere is, and nobody whose post is another."""
    found = points(f"# Who we are\n\n{told}", record=DURHAM, as_at=date(2010, 6, 1))
    assert (found["eng-children-act-2004.appoint-director/act"].answer.value == "found") is answer
