"""What is only touched on, and given by a list; and what touches nothing, as it is part of a name or of a paper."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.record.model import Record
from tests.documents.cases import PLAN, points
from tests.documents.contents import ENGLISH, answer

THINGS = "- Being well\n- Being safe\n- Being heard\n- Being at school\n"
ABSENT = "not in the text supplied"


def test_a_list_behind_what_a_sentence_ends_with() -> None:
    """What is listed is what the sentence names last."""
    assert answer("priorities", f"{PLAN}On this we settled, and these are the themes for now:\n\n{THINGS}") == "found"


def test_a_list_of_something_else() -> None:
    """Those with whom priorities were discussed are no priorities."""
    people = "- Parents of young children\n- Teachers in the town\n"
    assert answer("priorities", f"{PLAN}We discussed the themes with:\n\n{people}") == "partly"


def test_what_is_quoted_behind_a_colon() -> None:
    """An ambition that stands in quotation marks is given."""
    quoted = "\u201cEvery child in the kingdom grows up well, wherever that is.\u201d\n"
    assert answer("vision", f"{PLAN}Here is the joint ambition:\n\n{quoted}") == "found"


def test_what_somebody_says_of_it_is_not_it() -> None:
    """What a chair says when asked for a vision is no vision."""
    quoted = "\u201cI am very pleased with the work that was done by everybody.\u201d\n"
    assert answer("vision", f"{PLAN}Speaking of this ambition, the chair said:\n\n{quoted}") != "found"


@pytest.mark.parametrize(
    ("many", "said"), [("five new shared", "found"), ("4 broad", "found"), ("seven broad", "partly")]
)
def test_a_number_before_what_is_counted(many: str, said: str) -> None:
    """What stands between them only tells of what kind they are."""
    assert answer("few-priorities", f"{PLAN}The plan has {many} priority areas.\n") == said


def test_a_number_of_something_else() -> None:
    """Three years are no three priorities."""
    assert answer("few-priorities", f"{PLAN}For three years the priority areas stay as they are.\n") == ABSENT


def test_a_list_that_another_sentence_of_the_paragraph_leads_to() -> None:
    """Sixteen are sixteen, whatever the list behind a later sentence has."""
    written = f"{PLAN}The plan has 16 priority areas. Some of it ties back to the town. In particular:\n\n{THINGS}"
    assert answer("few-priorities", written) == "partly"


def test_what_is_part_of_the_name_of_a_group() -> None:
    """A board that has services in its name tells nothing of them."""
    assert answer("childrens-services", f"{PLAN}The Children's Services Planning Group met in May.\n") == ABSENT


def test_what_is_no_part_of_a_name() -> None:
    """The services themselves are touched on."""
    assert answer("childrens-services", f"{PLAN}The council provides children's services.\n") == "partly"


def test_what_the_law_asks_in_letters() -> None:
    """What a plan had to include is not what it includes."""
    asked = "The plan had to include:\n\n(a) a statement of intent\n\n(b) an outline of the key actions planned\n"
    assert answer("key-actions", f"{ENGLISH}{asked}") == "partly"


def test_what_a_paper_says_of_its_costs() -> None:
    """Under the heads of a paper stands what the paper costs, and not the plan."""
    under = "The plan will be delivered within the approved budgets of the council and its partners.\n"
    assert answer("budget", f"{ENGLISH}## Financial/Budget Implications\n\n{under}") == "partly"


def test_a_heading_of_a_paper() -> None:
    """The context of a decision is no context of the plan."""
    paper = "## Legal implications\n\nNone arise.\n\n## Recommendations\n\nThat it be noted.\n\n"
    under = "## How this plan fits\n\nThe town looks to its future and wants all of it to be bright.\n"
    assert answer("links", f"{PLAN}{paper}{under}") == "partly"


def test_the_same_heading_in_no_paper() -> None:
    """In the plan itself it is over what it says."""
    under = "## How this plan fits\n\nThe town looks to its future and wants all of it to be bright.\n"
    assert answer("links", f"{PLAN}{under}") == "found"


def test_what_came_of_a_plan_in_news_of_it() -> None:
    """It is what a report has to tell, and this is no report."""
    done = "Progress has been made in delivering the plan.\n"
    assert answer("delivery", f"{PLAN}{done}") == "partly"


def test_arrangements_of_its_own_under_a_section() -> None:
    """That the law is named makes them no recital."""
    own = "Our arrangements to safeguard children under section 11 of the Children Act 2004 are audited each year.\n"
    assert answer("safeguarding", f"{ENGLISH}{own}") == "found"


REPORT = "# Fife Children's Services Plan Annual Report 2023-2024\n\n"


@pytest.mark.parametrize(
    "told",
    [
        "Good progress has been made in delivering the Children's Services Plan 2023-2026.",
        "Of the 34 actions in the plan 27 have been completed.",
        "In the past twelve months we opened four centres, as the plan said we would.",
    ],
)
def test_a_report_that_names_the_plan_it_is_on(told: str) -> None:
    """What came of the plan is what the report tells of."""
    assert answer("delivery", f"{REPORT}{told}\n") == "found"


def test_what_a_meeting_notes_of_it() -> None:
    """A decision is not the report."""
    assert answer("delivery", f"{REPORT}(v) to note that good progress was made in the plan.\n") == "partly"


def test_a_short_line_beside_what_is_not_known_yet() -> None:
    """A hub that was opened is no account of how early help came."""
    under = "A hub was opened in the town in the spring of 2023. It is too soon to say what it has done.\n"
    assert answer("early-action", f"{REPORT}## Early help\n\n{under}") == "partly"


def test_a_short_line_alone() -> None:
    """It tells what became better."""
    under = "Fewer children are hurt and more of them say that they feel well.\n"
    assert answer("best-wellbeing", f"{REPORT}## Impact on children's wellbeing\n\n{under}") == "found"


def test_what_is_said_of_all_plans() -> None:
    """It tells what they should be, and not what this one is."""
    said = "Children's services plans are underpinned by the UNCRC.\n"
    assert answer("childrens-rights", f"{PLAN}{said}") == "partly"


def test_a_question_above_a_list() -> None:
    """What it asks is answered by the list."""
    assert answer("few-priorities", f"{PLAN}What are our priorities?\n\n{THINGS}") == "found"


def test_a_list_with_the_number_that_was_said() -> None:
    """Things can be anything; four of them in a list are what was agreed on."""
    assert answer("few-priorities", f"{PLAN}We have agreed on four things:\n\n{THINGS}") == "found"


def test_things_without_a_list() -> None:
    """A number of things alone is nothing."""
    assert answer("few-priorities", f"{PLAN}In three areas of the town there are parks.\n") == ABSENT


LISBURN = (
    "# Lisburn and Castlereagh Community Plan 2017-2032\n\n"
    "## Outcomes\n\n- Our people are healthy.\n- Our streets are safe.\n\n"
)
WIDE = "The council will build two play parks by 2020.\n\n"


@pytest.mark.parametrize(
    ("more", "said"),
    [("", "partly"), ("The Trust will train twelve counsellors for schools.\n", "found")],
)
def test_words_that_are_wide_count_in_several_places(more: str, said: str) -> None:
    """One sentence may speak of it in passing; two passages give it."""
    lisburn = Record(body="Lisburn and Castlereagh City Council")
    found = points(f"{LISBURN}## This place\n\n{WIDE}{more}", record=lisburn, as_at=date(2018, 1, 1))

    assert found["ni-community-planning-2014.produce-plan/item/actions"].answer.value == said


@pytest.mark.parametrize(
    ("head", "things", "said"),
    [
        ("Four things to get right", THINGS, "found"),
        ("Four things to get right", "- Being well\n- Being safe\n", "partly"),
        ("Four things you can do", THINGS, "partly"),
        ("Three things to get right", "### 1. Rest\n\nIn bed.\n\n### 2. Food\n\nAt noon.\n\n### 3. Play\n", "found"),
    ],
)
def test_a_heading_that_counts_what_is_under_it(head: str, things: str, said: str) -> None:
    """A heading that says how many things there are is over as many."""
    assert answer("few-priorities", f"{PLAN}## {head}\n\n{things}") == said
