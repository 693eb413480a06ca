"""Whether a sentence tells what was done, or what is wanted, asked for, conditional or still to come."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from csc_rules.record.model import Record
from tests.documents.cases import PERIOD, PLAN, case, in_plan, points
from tests.documents.contents import OF_A_PLAN, rest

GUIDED = "sct-csp-guidance-2020.plan-in-place-from-2020/item"
AS_AT = date(2024, 12, 1)
PUBLISHED = "sct-cyp-2014.publish-plan/act"
SENT = "sct-cyp-2014.send-plan/act"
CONSULTED = "sct-cyp-2014.consult-on-plan/act"


answer = partial(in_plan, as_at=AS_AT)


@pytest.mark.parametrize(
    "said",
    [
        "If both approve it, it will be sent to the Ministers and the plan published on the web site by 30 June 2023.",
        "Officers propose that the Plan be published on the Council's website by 30 June 2023.",
        "Had the plan been published in June, parents could have seen it.",
        "We had hoped to have published the Plan by June 2023.",
        "The Plan might have been published sooner.",
        "In the event that the Board approves, the plan is published on 3 July 2023.",
        "The Plan is normally published in April, and parents are told.",
        "Members asked whether the plan had been published on the website.",
        "Glasgow City Council published its Children's Services Plan on 3 April 2023.",
        "## Recommendations\n\nIt is recommended that:\n\n1. it is approved;\n2. the Plan is published on the website.",
    ],
)
def test_what_is_no_fact_was_not_done(said: str) -> None:
    """Conditions, wishes, habits, questions that somebody asked, and what others did tell of no publication."""
    assert answer(said, PUBLISHED) != "found"


@pytest.mark.parametrize(
    "said",
    [
        "We will build on the plan, which was published on the Council's website on 30 June 2023.",
        "If you would like to read it in large print: the Plan was published on the website on 30 June 2023.",
        "The Committee noted that the Plan had been published on the website on 30 June 2023.",
        "## Recommendations\n\nThe Committee is asked to note that the Plan was published on the website in June 2023.",
        "To be heard by everybody, we published the plan on the Council's website on 30 June 2023.",
    ],
)
def test_a_fact_beside_a_wish_was_done(said: str) -> None:
    """A verb of the past tells a fact, whatever else the sentence wishes for."""
    assert answer(said, PUBLISHED) == "found"


@pytest.mark.parametrize(
    "said",
    [
        "The plan could be shown in June 2023 and copies sent to the Scottish Ministers.",
        "Following approval, the plan would be placed on the website and copies sent to the Scottish Ministers.",
        "The plan was to have been sent to the Scottish Ministers in March 2023.",
        "Once approved by both, the plan is printed and copies are sent to the Scottish Ministers.",
    ],
)
def test_be_reaches_over_and(said: str) -> None:
    """What "be" governs goes on behind "and", where the second verb has none of its own."""
    assert answer(said, SENT) != "found"


def test_what_follows_a_wish_in_a_clause_of_its_own_was_done() -> None:
    """A verb of its own behind "and" is not governed by what stands before."""
    said = "The summary will be printed and the plan was sent to the Scottish Ministers on 3 May 2023."

    assert answer(said, SENT) == "found"


@pytest.mark.parametrize(
    "said",
    [
        "It is essential that parents, carers and young people are consulted on the plan.",
        "There is no record that parents were consulted on the plan.",
        "The plan cannot go out until children and parents have been consulted on it.",
        "Members queried if parents had been consulted on the plan.",
        "Parents were consulted on the closure of two primary schools.",
    ],
)
def test_that_people_ought_to_be_consulted_is_no_consultation(said: str) -> None:
    """What is essential, not recorded, waited for, asked or about another matter tells of no consultation."""
    assert answer(said, CONSULTED) != "found"


def test_the_purpose_of_a_consultation_does_not_undo_it() -> None:
    """What is ensured is a purpose, and what stands behind the comma was done."""
    said = "To ensure that everybody was heard, parents and young people were consulted on the plan."

    assert answer(said, CONSULTED) == "found"


def test_a_lettered_list_under_a_recital_is_one() -> None:
    """What a plan had to have is not thereby in it, though each thing stands in a line with its letter."""
    said = "Under the Act the plan must include:\n\n(a) a vision for all\n\n(b) our priorities are health and play"
    assert answer(said + rest(OF_A_PLAN), f"{GUIDED}/priorities") != "found"


REPORTED = "# Report on the operation of the Act\n\nChildren's Services Co-operation Act (Northern Ireland) 2015\n\n"
LAID = "ni-act-2015.lay-report/act"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Laid before the Assembly under section 5(5) of the Act on 18 June 2024.", True),
        ("To be laid before the Assembly under section 5(5) of the Act in June 2024.", False),
        ("Under section 5(5) of the Act the report must be laid before the Assembly by 10 December 2024.", False),
        ("Laid before the Assembly on 18 June 2024 were three petitions on bins.", False),
        ("Laid before the Assembly library on 18 June 2024.", False),
        ("Under section 5(5) of the Act reports are laid before the Assembly.", False),
    ],
)
def test_what_is_told_with_the_law_under_which_it_was_done(said: str, *, found: bool) -> None:
    """The law that a fact is told with makes it no recital of the law; a duty told is one."""
    executive = Record(body="Northern Ireland Executive")
    told = points(REPORTED + said, record=executive, as_at=date(2025, 1, 10))[LAID].answer.value
    assert (told == "found") is found


def test_the_costs_of_a_paper_are_no_resources_of_the_plan() -> None:
    """Under its own headings a paper speaks of itself."""
    said = (
        "## Purpose of report\n\nTo present the plan.\n\n## Resource implications\n\nThere is a cost of printing.\n\n"
        "## Recommendations\n\nThe Board is asked to approve the plan.\n"
    )
    more = rest(OF_A_PLAN, but="resources")
    assert answer(more + said, f"{GUIDED}/resources") != "found"


def test_a_doubtful_name_on_which_nothing_hangs_is_not_told() -> None:
    """A Board that only met is nobody who was consulted."""
    said = "The Board met in May, and NHS Fife sent a paper."
    found = case(PLAN + said, as_at=AS_AT, period=PERIOD)

    assert [each.code for each in found.notices] == []


def test_it_takes_up_the_document_that_was_named_before() -> None:
    """What "it" is, is what the sentence before names, though the file is a plan."""
    said = "Parents were consulted on the Mental Health Strategy. It was published on 3 February 2023."

    assert answer(said, PUBLISHED) != "found"


@pytest.mark.parametrize(
    "said",
    [
        "A newsletter about the plan was published on 30 June 2023.",
        "The equality impact assessment of the plan was published on the website on 30 June 2023.",
    ],
)
def test_what_is_on_a_plan_is_not_the_plan(said: str) -> None:
    """A newsletter that is made known makes no plan known."""
    assert answer(said, PUBLISHED) != "found"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("It has been published under section 13 of the Act.", True),
        ("It has to be published under section 13 of the Act.", False),
        ("It has been required under section 13 that it is published on the website.", False),
        ("It has been said that under section 13 it was published on the website.", False),
    ],
)
def test_what_has_been_done_under_a_section_was_done(said: str, found: bool) -> None:
    """The law is only named by which it was."""
    assert (answer(f"This plan is short. {said}", PUBLISHED) == "found") is found
