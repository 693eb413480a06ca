"""Sentences that are nearly what is looked for, and those that are it though they look like something less."""

from __future__ import annotations

from datetime import date

import pytest

from tests.documents.cases import PERIOD, PLAN, points
from tests.documents.contents import OF_A_PLAN, alone, answer, rest

AS_AT = date(2024, 10, 2)
WHOLE = PLAN + rest(OF_A_PLAN) + "\n"
ON_THE_PLAN = "# Bulletin\n\nThe Children's Services Plan 2023-2026 runs for three years.\n\n"


def said(point: str, *texts: str) -> str:
    """Return what is said of a point of the Act."""
    return points(*texts, as_at=AS_AT, period=PERIOD)[f"sct-cyp-2014.{point}"].answer.value


def test_one_sentence_that_gives_two_things() -> None:
    """A number of priorities is one thing with the priorities, so that a speech with a vision gives two."""
    speech = "# Speech on the Children's Services Plan 2023-2026\n\nFriends, our vision is that every child is safe. "
    assert alone("priorities", f"{speech}Our three priorities are early years, mental health and poverty.") == "partly"


def test_all_that_an_act_asks_for() -> None:
    """Two things are enough where the Act asks for two, whatever guidance asks for besides."""
    text = (
        "# Fife Children's Services Plan 2017-2020\n\n## Children's services\n\nThis plan covers these children's"
        " services: schools, nurseries, health visiting and social work.\n\n## Related services\n\nRelated services"
        " are housing, leisure, libraries and transport.\n"
    )
    found = points(text, as_at=date(2018, 10, 2), period=(date(2017, 4, 1), date(2020, 3, 31)))
    assert found["sct-cyp-2014.prepare-plan/item/related-services"].answer.value == "found"


@pytest.mark.parametrize(
    "beside",
    [
        "is supported by a leaflet for parents",
        "is shaped by a report on poverty which schools wrote in 2022",
        "is supported by a programme of work that was agreed by schools",
    ],
)
def test_what_was_done_to_what_supports_a_plan(beside: str) -> None:
    """The plan itself was not."""
    assert said("publish-plan/act", f"{WHOLE}The plan {beside} and published in May 2023.") == "partly"


def test_what_was_done_after_a_plan_was_approved() -> None:
    """It was done to the plan."""
    text = f"{WHOLE}The plan was approved by the Board on 5 May 2023 and published in June 2023."
    assert said("publish-plan/act", text) == "found"


def test_copies_behind_an_opening_of_time() -> None:
    """They are of what a sentence before names."""
    text = f"{ON_THE_PLAN}In June 2023, copies were sent to the Scottish Ministers."
    assert said("send-plan/act", WHOLE, text) == "found"


def test_they_behind_an_opening_that_says_of_what() -> None:
    """It was of that."""
    text = f"{ON_THE_PLAN}On new uniforms, they consulted parents and children in May 2022."
    assert said("consult-on-plan/act", WHOLE, text) == "partly"


@pytest.mark.parametrize("draft", ["In March we wrote a draft, with an", "The draft had an"])
def test_a_draft_with_an_assessment(draft: str) -> None:
    """It is a draft of the plan."""
    text = f"{WHOLE}{draft} equality assessment. It was sent to the Scottish Ministers in June 2022."
    assert said("send-plan/act", text) == "partly"


@pytest.mark.parametrize(
    "history",
    ["| Version | Date |\n| --- | --- |\n| Draft | March 2022 |\n", "- First draft: March 2022\n", "- Draft\n"],
)
def test_a_history_of_versions_is_no_stamp(history: str) -> None:
    """A finished plan tells of its drafts."""
    text = f"{WHOLE}Our vision is that every child in Fife grows up safe.\n\n## How it was made\n\n{history}"
    assert alone("vision", text) == "found"


def test_a_quotation_in_a_foreword() -> None:
    """It makes no news of the plan."""
    foreword = '## Foreword\n\nCouncillor John Brown, Leader of Fife Council: "Our children matter."\n\n'
    assert answer("vision", f"{PLAN}{foreword}Our vision is that every child in Fife grows up safe.") == "found"


def test_forms_in_which_a_plan_can_be_had() -> None:
    """They make no page of it."""
    text = "Our vision is that every child in Fife grows up safe.\n\n## Downloads\n\n- This plan in large print\n"
    assert answer("vision", PLAN + text) == "found"


@pytest.mark.parametrize(
    ("item", "text"),
    [
        ("priorities", "Since families told us what matters, our three priorities are health, play and poverty."),
        ("vision", "Children told us what matters, and our vision is that every child in Fife grows up safe."),
        ("prevention", "We will show families how to get help early and so prevent needs from arising."),
        ("prevention", "We will roll out parenting groups, which prevent problems from getting worse."),
        ("priorities", "The three priorities identified in this plan are early years, mental health and poverty."),
    ],
)
def test_what_is_given_beside_a_question(item: str, text: str) -> None:
    """What stands in another clause than what somebody asked or told is given."""
    assert answer(item, PLAN + text) == "found"


def test_the_day_before_this_one() -> None:
    """It is no plan."""
    text = f"{WHOLE}On the day before this one the Children's Services Plan was sent to the Scottish Ministers."
    assert said("send-plan/act", text) == "found"


@pytest.mark.parametrize("behind", [" in May 2022 and it will run for three years", ". We will review it each year"])
def test_after_all_have_been_consulted(behind: str) -> None:
    """They have been; what is to come is something else."""
    text = f"{WHOLE}This plan was agreed after parents and children have been consulted{behind}."
    assert said("consult-on-plan/act", text) == "found"


def test_when_it_has_been_published_others_will_follow() -> None:
    """It is still to come."""
    text = f"{ON_THE_PLAN}When the plan has been published the two partnerships are going to merge."
    assert said("publish-plan/act", WHOLE, text) == "partly"


def test_before_it_is_launched() -> None:
    """It is still to come."""
    text = f"{ON_THE_PLAN}Members discussed the plan before it is formally launched at an event tomorrow."
    assert said("publish-plan/act", WHOLE, text) == "partly"


def test_the_member_for_children_said() -> None:
    """No children were asked."""
    text = f"{ON_THE_PLAN}Jane Roe, the councillor responsible for children and young people, said: “The plan is good.”"
    assert said("consult-on-plan/act", WHOLE, text) != "found"


def test_a_comma_too_many() -> None:
    """Those who gave their views are who they are."""
    text = f"{WHOLE}Parents, carers and children, added their views on the draft of this plan in May 2022."
    assert said("consult-on-plan/act", text) == "found"


def test_a_condition_with_a_list_of_bodies() -> None:
    """Its commas begin no other clause."""
    text = f"{ON_THE_PLAN}If the NHS, Police Scotland and parents were consulted on the plan in May, nobody can say."
    assert said("consult-on-plan/act", WHOLE, text) != "found"


def test_what_can_be_published() -> None:
    """It need not have been; what can be read is there."""
    text = f"{ON_THE_PLAN}The plan can be published on the council's website."
    assert said("publish-plan/act", WHOLE, text) == "partly"


@pytest.mark.parametrize(
    "said",
    [
        "An assessment of need was made in 2022 and is on the web page.",
        "A needs assessment was completed in December 2022. It can be read on the website. We do not repeat it here.",
    ],
)
def test_what_stands_on_a_web_page_is_not_given(said: str) -> None:
    """The document says where it is to be read."""
    assert answer("needs-assessment", f"{PLAN}## Where we start from\n\n{said}") == "partly"


def test_what_cannot_be_said_is_not_given() -> None:
    """That there is money is no answer to how much."""
    said = "Budgets are under pressure and are set every year. It is not possible to say here what will be spent."
    assert answer("resources", f"{PLAN}## Resources\n\n{said} Partners are committed to using grants well.") == "partly"


@pytest.mark.parametrize(
    ("item", "heading", "body"),
    [
        (
            "prevention",
            "Flood prevention",
            "The harbour wall was raised by two metres in 2022, and four pumps were bought.",
        ),
        ("resources", "Resources for teachers", "Each school has two boxes of teaching resources on safety at sea."),
    ],
)
def test_a_heading_over_something_narrower(item: str, heading: str, body: str) -> None:
    """Its own word beside the thing makes another matter of it."""
    assert answer(item, f"{PLAN}## {heading}\n\n{body}") != "found"


@pytest.mark.parametrize(
    ("item", "heading", "body"),
    [
        (
            "prevention",
            "Prevention",
            "Prevention is at the heart of this plan. We recognise that acting early is better.",
        ),
        (
            "girfec",
            "GIRFEC",
            "Getting it right for every child is the Scottish Government's national approach to wellbeing.",
        ),
    ],
)
def test_what_anybody_says_gives_nothing(item: str, heading: str, body: str) -> None:
    """Warm words, and what the government does, are in every plan."""
    assert answer(item, f"{PLAN}## {heading}\n\n{body}") == "partly"


def test_a_table_of_who_does_what_by_when_and_how_much() -> None:
    """Its columns are what makes actions specific and measurable."""
    table = "| Action | Who | By when | How much |\n|---|---|---|---|\n| Open a hub | NHS Fife | May 2024 | 90 places |"
    assert answer("smart", f"{PLAN}## What we will do\n\n{table}") == "found"


def test_a_table_of_who_does_what_is_not_enough() -> None:
    """Nothing in it is measured."""
    table = "| Action | Who |\n|---|---|\n| Open a hub | NHS Fife |"
    assert answer("smart", f"{PLAN}## What we will do\n\n{table}") != "found"


def test_a_whole_plan_on_a_page_that_was_last_updated() -> None:
    """So long a page is the plan, and no paper of a meeting."""
    page = f"{PLAN}Page last updated: 9 October 2023\n\n" + "\n\n".join(
        f"Ferry {number} was repaired." for number in range(70)
    )
    said = "We link this plan to the housing strategy: its officer sits on our group for homes."
    assert answer("links", f"{page}\n\n## Links to other plans\n\n{said}") == "found"
