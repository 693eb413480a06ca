"""What a document calls itself, the questions it asks and answers, and the heading that stands as a paragraph."""

from __future__ import annotations

import pytest

from tests.documents.cases import PLAN
from tests.documents.contents import answer as item
from tests.documents.test_which_document import PUBLISHED, REPORTED, SENT, answer

REPORT = "# Fife Children's Services Plan 2023-2026: Annual Report 2023/24\n\n"


def test_a_report_calls_itself_the_report() -> None:
    """One of those who owe it did the act."""
    said = "The report was placed on the public pages of Fife Council on 19 September 2024."
    assert answer(f"{REPORTED}/act", REPORT + said) == "found"


def test_a_report_may_be_another_one() -> None:
    """Something else was told of before it."""
    said = "The inspection ended in May. The report was placed on the public pages of Fife Council in June 2024."
    assert answer(f"{REPORTED}/act", REPORT + said) != "found"


def test_a_report_on_something_is_that() -> None:
    """It says which one it is."""
    said = "Fife Council published the report on school meals on 19 September 2024."
    assert answer(f"{REPORTED}/act", REPORT + said) != "found"


def test_a_report_that_nobody_who_owes_it_made_known() -> None:
    """It may be of anybody."""
    said = "The report was placed on the public pages of the library on 19 September 2024."
    assert answer(f"{REPORTED}/act", REPORT + said) != "found"


def test_each_service_provider_is_whom_it_had_to_reach() -> None:
    """The law calls them so."""
    said = "The plan was sent to each service provider named in the Act on 4 May 2023."
    assert answer(f"{SENT}/act", PLAN + said) == "found"


def test_stakeholders_may_be_others() -> None:
    """Nobody is named."""
    assert answer(f"{SENT}/act", PLAN + "The plan was sent to stakeholders on 4 May 2023.") == "partly"


def test_a_question_is_a_heading_where_it_is_answered() -> None:
    """What stands behind it gives it."""
    said = "What does it cost? Schools take £196m, social work £31m and health visitors £6m a year."
    assert item("resources", PLAN + said) == "found"


@pytest.mark.parametrize(
    "said",
    [
        "What does it cost?",
        "What do you think it should cost? Write to the head of finance at the address on the back page.",
        "What does it cost? Is it worth it?",
    ],
)
def test_a_question_that_is_left_open(said: str) -> None:
    """Nothing answers it, or the reader is asked."""
    assert item("resources", PLAN + said) != "found"


def test_a_paragraph_that_is_but_a_heading() -> None:
    """Links are named, and none is given."""
    assert item("links", f"{PLAN}Links to other plans") != "found"


def test_a_result_that_is_a_denial() -> None:
    """It tells how far services went; said once it may be told in passing."""
    once = "Families no longer tell their story twice: 68% said so, up from 49%."
    again = "Three referral routes were merged into one, and parents notice."
    assert item("integration", REPORT + once) == "partly"
    assert item("integration", f"{REPORT}{once}\n\n{again}") == "found"


def test_a_result_under_a_heading_for_it() -> None:
    """It tells how far services went."""
    said = "Three referral routes were merged into one, and parents notice."
    assert item("integration", f"{REPORT}## Working together\n\n{said}") == "found"


def test_a_result_that_is_not_known() -> None:
    """Nothing is told."""
    said = "How far services are joined up was not measured, though 68% of parents said so in the year before."
    assert item("integration", REPORT + said) != "found"


def test_first_published_is_an_imprint() -> None:
    """It tells of the file it stands in."""
    said = "First published on the website of Fife Council on 27 April 2023."
    assert answer(f"{PUBLISHED}/act", PLAN + said) == "found"


def test_published_again_and_again_is_none() -> None:
    """A list of sources begins so."""
    said = "Published in 2021: a guide to play."
    assert answer(f"{PUBLISHED}/act", PLAN + said) != "found"


NAMED = "# Caring for Fife's children\n\nChildren's Services Plan 2023-2026\n\n"
SAVINGS = "## Resources\n\nNext year the council puts in £14m and the health board £6m.\n\n"


def test_a_report_below_the_name_of_a_plan_is_no_plan() -> None:
    """Its title stands in a line of its own, in words that may be those of another report."""
    assert item("resources", f"{NAMED}Annual Progress Report 2023-24\n\n{SAVINGS}") != "found"


def test_a_plan_above_another_line_stays_the_plan() -> None:
    """What stands below is no report."""
    assert item("resources", f"{NAMED}Summary for readers\n\n{SAVINGS}") == "found"
