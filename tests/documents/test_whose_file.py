"""Files of other bodies: what they say is not found for those they are read for."""

from __future__ import annotations

from datetime import date

from csc_rules.record.model import Record
from tests.documents.cases import PERIOD, points

AS_AT = date(2024, 10, 2)
MORAY = Record(body="Moray Council")
POINT = "sct-cyp-2014.publish-plan/act"
NEXT_DOOR = (
    "# Children's Services Plan 2023-2026\n\nFalkirk Council and NHS Forth Valley prepared this plan together.\n\n"
    "This plan was published on 3 May 2023.\n"
)
OURS = "# Moray Children's Services Plan 2023-2026\n\nMoray Council wrote this plan.\n"
PUBLISHED = "# Notice\n\nThe Children's Services Plan 2023-2026 was published on 3 May 2023.\n"


def said(*texts: str) -> tuple[str, str]:
    """Return what is said of publishing the plan, and why."""
    found = points(*texts, record=MORAY, as_at=AS_AT, period=PERIOD)[POINT]
    return found.answer.value, found.why


def test_the_plan_of_the_council_next_door() -> None:
    """It was published by others."""
    answer, why = said(NEXT_DOOR)
    assert answer == "partly"
    assert "none of those it is read for" in why


def test_a_page_beside_it_that_names_nobody() -> None:
    """It is on that plan."""
    assert said(NEXT_DOOR, PUBLISHED)[0] == "partly"


def test_a_plan_that_names_ours_as_well() -> None:
    """Neighbours plan together."""
    assert said(NEXT_DOOR.replace("together", "with Moray Council"))[0] == "found"


def test_a_plan_that_has_our_place_in_its_title() -> None:
    """It is ours, whoever else it names."""
    assert said(NEXT_DOOR.replace("# Children", "# Moray Children"))[0] == "found"


def test_one_neighbour_in_a_page_beside_our_plan() -> None:
    """One may be named anywhere."""
    page = PUBLISHED.replace("2023.", "2023. So was that of Falkirk Council.")
    assert said(OURS, page)[0] == "found"


def test_several_neighbours_in_a_page_beside_our_plan() -> None:
    """It is a page of theirs."""
    page = PUBLISHED + "\nFalkirk Council and Stirling Council are its authors.\n"
    assert said(OURS, page)[0] == "partly"


def test_a_page_that_names_nobody() -> None:
    """It is taken for ours."""
    assert said(PUBLISHED)[0] == "found"
