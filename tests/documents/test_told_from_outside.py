"""Pages that speak of a document as of another, pages read across, and lines of contents: what they do not give."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.documents.case import Answer
from tests.documents.cases import FIFE, case, points
from tests.documents.contents import OF_A_PLAN, rest

AS_AT = date(2021, 10, 2)
PERIOD = (date(2020, 4, 1), date(2023, 3, 31))
PLAN = "# Fife Children's Services Plan 2020-2023\n\n"
VISION = "sct-csp-guidance-2020.plan-in-place-from-2020/item/vision"
OWN_TIME = "sct-cyp-2014.prepare-plan/period"
CONSULTED = "sct-cyp-2014.consult-on-plan/act"
HAS_A_VISION = "Our vision is that every child in Fife is safe, healthy and heard.\n\n"


def answer(point: str, text: str, kind: str = "md") -> str:
    """Return what is said of a point."""
    return points(text, record=FIFE, as_at=AS_AT, period=PERIOD, kind=kind)[point].answer.value


@pytest.mark.parametrize(
    "said",
    [
        "How the vision will be achieved is set out in the Children's Services Plan.",
        "A joint Children's Services Plan for 2020-2023 has now been agreed and published in Fife.",
        "Our latest Children's Services Plan runs until 2023.",
        "The team has lead responsibility for developing the Children's Services Plan.",
    ],
)
def test_a_page_that_speaks_of_it_as_of_another(said: str) -> None:
    """What such a page tells of the plan only touches it."""
    assert answer(VISION, f"{PLAN}{said}\n\n{HAS_A_VISION}{rest(OF_A_PLAN, but='vision')}") == "partly"


@pytest.mark.parametrize(
    "said",
    [
        "This plan was agreed in March 2020. How we will do it is set out in the Children's Services Plan.",
        "The last Children's Services Plan was agreed in March 2017.",
        "Nobody wrote it alone.",
    ],
)
def test_the_plan_itself(said: str) -> None:
    """What says "this plan", or tells of the last one, may be the plan."""
    assert answer(VISION, f"{PLAN}{said}\n\n{HAS_A_VISION}{rest(OF_A_PLAN, but='vision')}") == "found"


def test_a_line_of_the_contents_states_no_act() -> None:
    """It says only that the document has a chapter on it."""
    lines = ("1. Our vision ........ 4", "2. How we consulted children and families ........ 6", "3. Money ........ 9")
    assert answer(CONSULTED, PLAN + "Contents\n\n" + "\n\n".join(lines)) != "found"


def test_a_month_without_its_year() -> None:
    """The day of what was done in it is touched."""
    text = "The Children's Services Plan 2020-2023 was published in April."
    found = points(PLAN + text, record=FIFE, as_at=AS_AT, period=PERIOD)["sct-cyp-2014.publish-plan/day"]
    assert (found.answer, found.day) == (Answer.PARTLY, None)


def test_columns_read_across_join_halves_of_sentences() -> None:
    """Whom an act reached may be another sentence's, and the reason says so."""
    text = (
        "Children's Services Plan 2020-2023\n\n"
        "The plan has been written after our staff and The money for it is found by the two partners and by\n"
        "we consulted children and families in Fife on We keep in mind that the plan will not work on its own\n"
        "the plan in May and June 2020. All of them In this we look to the people of the whole of the county\n"
    )
    found = points(text, record=FIFE, as_at=AS_AT, period=PERIOD, kind="txt")[CONSULTED]
    assert found.answer is Answer.PARTLY
    assert "columns" in found.why


def test_years_of_a_document_that_is_only_named() -> None:
    """Where a text speaks of two of them, and says of neither that it is there, the years wanted are touched."""
    said = (
        "# News\n\nIn the Children's Services Plan 2020-2023 you will find more."
        " It is to go on from the Integrated Children's Services Plan 2012-18."
    )
    assert answer(OWN_TIME, said) == "partly"


def test_a_short_name_in_the_midst_of_a_long_one() -> None:
    """The plan is named all the same, and its years are those by which it is called."""
    said = "# Introduction\n\nThis reports on progress in our Integrated Children's Services (ICS) Plan 2020-2023."
    assert answer(OWN_TIME, said) == "found"


def test_a_team_that_has_its_name_from_a_document() -> None:
    """A page on the team names no document."""
    said = "# People\n\nThe Children's Services Plan Team sits in Glenrothes."
    read = case(said, record=FIFE, as_at=AS_AT, period=PERIOD)
    assert read.kinds == ()


@pytest.mark.parametrize(
    "said",
    [
        "This plan explains how we consulted children and families on it.",
        "This chapter describes whom we consulted on the plan.",
        'The Council\'s spokesperson for children said: "This plan is a good one."',
        "A needs assessment was made by the health board. It put together what 600 children and families said.",
        "# What you told us",
    ],
)
def test_what_states_no_consultation_on_the_plan(said: str) -> None:
    """What is announced, said by somebody else or taken up for another thing is no consultation on the plan."""
    assert answer(CONSULTED, PLAN + said) != "found"


def test_a_title_with_years_that_only_touches_the_plan() -> None:
    """Where the title names no other document, the file is the plan."""
    text = "Fife Children's Plan 2020-2023\n\nHome | Needs | Money\n\n" + HAS_A_VISION + rest(OF_A_PLAN, but="vision")
    assert answer(VISION, text) == "found"


def test_a_month_is_no_day() -> None:
    """What was done in it is touched, and the month is kept."""
    text = "The Children's Services Plan 2020-2023 was published in September 2020."
    found = points(PLAN + text, record=FIFE, as_at=AS_AT, period=PERIOD)["sct-cyp-2014.publish-plan/day"]
    assert (found.answer, str(found.day)) == (Answer.PARTLY, "September 2020")
