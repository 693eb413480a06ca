"""That an act was done, and when, as sentences, headlines and the document itself say it."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.record.model import Record
from tests.documents.cases import PLAN, points

AS_AT = date(2023, 10, 2)
PREPARED = "sct-cyp-2014.prepare-plan"
PUBLISHED = "sct-cyp-2014.publish-plan"


def answer(written: str, point: str) -> str:
    """Return the answer to a point of a plan of Fife."""
    return points(written, as_at=AS_AT)[point].answer.value


def test_a_plan_that_tells_what_is_in_it_was_prepared() -> None:
    """The document itself is the proof."""
    assert answer(PLAN + "This plan sets out how we work with families.", f"{PREPARED}/act") == "found"


def test_the_years_may_stand_before_the_verb() -> None:
    """Its years belong to its name."""
    assert answer(PLAN + "Our plan for 2023 to 2026 describes how we work.", f"{PREPARED}/act") == "found"


@pytest.mark.parametrize(
    "said",
    [
        "This draft plan sets out how we work with families.",
        "This plan sets out how we work with families. The plan will be approved by both boards in June.",
        "The plan sets out how we work with families.",
        "This report sets out how we work with families.",
        "We are here for families.",
    ],
)
def test_what_may_not_be_done_was_not_prepared(said: str) -> None:
    """A draft, an approval to come, another document and a page about the plan prove nothing."""
    assert answer(PLAN + said, f"{PREPARED}/act") != "found"


def test_a_plan_that_a_meeting_has_before_it_is_not_done() -> None:
    """A paper asks for approval."""
    said = "Report by the Director.\n\nThe Committee is asked to approve it.\n\nThis plan sets out how we work."

    assert answer(PLAN + said, f"{PREPARED}/act") != "found"


def test_a_plan_does_not_prove_that_it_was_published() -> None:
    """That it is there is not that the public has it."""
    assert answer(PLAN + "This plan sets out how we work with families.", f"{PUBLISHED}/act") != "found"


def test_a_headline_that_leaves_out_its_verb() -> None:
    """A notice begins so."""
    assert answer("# Fife Children's Services Plan launched\n\nFamilies came.", f"{PUBLISHED}/act") == "found"


@pytest.mark.parametrize(
    "headline",
    [
        "Consultation on the Fife Children's Services Plan launched",
        "Draft Fife Children's Services Plan launched",
        "Fife Children's Services Plan to be launched",
        "Website for the Fife Children's Services Plan launched",
    ],
)
def test_a_headline_about_something_else(headline: str) -> None:
    """What was launched is no plan, or not launched."""
    assert answer(f"# {headline}\n\nFamilies came.", f"{PUBLISHED}/act") != "found"


def test_a_heading_with_a_verb_is_a_sentence() -> None:
    """A short line without a stop looks like a heading."""
    said = PLAN + "## The plan was published in May 2023\n\nThe vision is that children are safe."

    assert answer(said, f"{PUBLISHED}/act") == "found"


@pytest.mark.parametrize("when", ["today", "this morning"])
def test_today_in_a_notice_gives_a_day_that_is_to_be_confirmed(when: str) -> None:
    """The day of a page may be another."""
    said = f"# Plan for children\n\n12 June 2023\n\nFife Children's Services Plan 2023-2026 was published {when}."
    found = points(said, as_at=AS_AT)[f"{PUBLISHED}/day"]

    assert (found.answer.value, str(found.day)) == ("partly", "12 June 2023")


@pytest.mark.parametrize("head", ["Menu", "Last updated: 12 June 2023", "12 June 2023\n\n19 June 2023"])
def test_today_on_a_page_without_a_day_of_its_own_is_none(head: str) -> None:
    """A page that was only changed on a day, or has two, does not say when it was written."""
    said = f"# Plan for children\n\n{head}\n\nFife Children's Services Plan 2023-2026 was published today."

    assert points(said, as_at=AS_AT)[f"{PUBLISHED}/day"].answer.value != "found"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The plan came out on 5 June 2023 and looks ahead to 2030.", "found"),
        (
            "The plan, which the meeting of the board approved, was published on 5 June 2023 and renamed in May 2024.",
            "found",
        ),
        ("The plan was approved on 5 June 2023, which is also the day on which it was published.", "found"),
        ("The plan was approved on 5 June 2023, which was the same day that it was published.", "found"),
        ("The plan was approved on 5 June 2023, which was a good day, and published.", "partly"),
        ("The plan was approved on 5 June 2023, and was published a week after that very day.", "partly"),
        ("The plan was published; a count of trees was carried out on 5 June 2023.", "partly"),
        ("The plan, which looks ahead to 2030, was published before 5 June 2023.", "partly"),
    ],
)
def test_the_day_right_behind_an_act_is_its_day(said: str, expected: str) -> None:
    """Other days and years in the sentence do not matter then, nor does what else is said to be so on "the day"."""
    assert answer(PLAN + said, f"{PUBLISHED}/day") == expected


def test_a_plan_is_for_the_time_that_it_was_prepared_for() -> None:
    """The sentence that says it was prepared gives its first and last day."""
    said = "# To the Board\n\nThe Children's Services Plan was prepared for the three years from 1 April 2023."

    assert answer(said, f"{PREPARED}/period") == "found"


def test_the_title_that_a_paper_gives_has_the_years() -> None:
    """A table at the head of a paper names it."""
    said = "# Board\n\n| Title: | Fife Children's Services Plan 2023-2026 |\n|---|---|\n\nWe met."

    assert answer(said, f"{PREPARED}/period") == "found"


def test_by_the_council_is_by_the_very_council() -> None:
    """In a file of one council no other is "the Council"."""
    assert answer(PLAN + "The plan was published by the Council in May 2023.", f"{PUBLISHED}/act") == "found"


@pytest.mark.parametrize("whom", ["the Council Youth Forum", "Circle Scotland"])
def test_by_others_is_not_by_the_council(whom: str) -> None:
    """A longer name is that of somebody else."""
    assert answer(PLAN + f"The plan was published by {whom} in May 2023.", f"{PUBLISHED}/act") != "found"


def test_those_who_sign_on_lines_that_look_like_headings() -> None:
    """The two organisations are those who sign."""
    said = "## Foreword\n\nWe present this plan, which our two organisations have prepared together.\n\n"
    signed = (
        "### Chief Executive, Fife Council\n\n### Chief Executive, NHS Fife\n\n## Vision\n\nWe want all to be safe."
    )

    assert answer(PLAN + said + signed, f"{PREPARED}/together") == "found"


DEVON = Record(body="Devon County Council")
FIRST = "eng-cypp-2005.first-plan"
NEXT = "eng-cypp-2005.next-plan"


@pytest.mark.parametrize(("day", "first", "later"), [("30 March 2006", "found", "partly")])
def test_the_day_tells_which_plan_it_was(day: str, first: str, later: str) -> None:
    """The first plan was due by 1 April 2006."""
    said = f"# Devon Children and Young People's Plan 2006-2009\n\nThis plan was published on {day}."
    found = points(said, record=DEVON, as_at=date(2006, 10, 1))

    assert [found[f"{each}/act"].answer.value for each in (FIRST, NEXT)] == [first, later]


def test_what_leads_to_its_object_is_said_of_that() -> None:
    """The report stands nearer, and the plan is what was published."""
    said = "# Annual Report 2023-24\n\nThis is our report following the publication of our Children's Services Plan."

    assert answer(said, f"{PUBLISHED}/act") == "found"


@pytest.mark.parametrize(
    "said",
    [
        "The 2023-2026 Fife Children's Services Plan is our fourth.",
        "Progress was made on outcomes set out in the 2023-2026 Fife Children's Services Plan.",
    ],
)
def test_a_plan_is_called_by_the_years_before_its_place(said: str) -> None:
    """The name of the place stands between."""
    assert answer(f"# News\n\n{said}", f"{PREPARED}/period") == "found"


def test_a_strategy_that_a_department_published_was_not_adopted_by_the_executive() -> None:
    """What only shows an act has to be done by those who owe it."""
    said = "# News\n\nThe Department of Education has published a Children and Young People's Strategy 2019-2029."
    found = points(said, record=Record(body="Northern Ireland Executive"), as_at=date(2020, 1, 5))

    assert found["ni-act-2015.adopt-strategy/act"].answer.value == "partly"


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("Fife Council prepared this plan, and NHS Fife was consulted.", False),
        ("Prepared jointly by Fife Council and NHS Fife.", True),
        ("The plan has been drawn up by Fife Council and NHS Fife.", True),
    ],
)
def test_who_did_it_stands_with_the_act(said: str, right: bool) -> None:
    """Who has an act of their own did not do it."""
    assert (answer(PLAN + said, f"{PREPARED}/together") == "found") is right


def test_partners_without_names_touch_what_was_done_together() -> None:
    """That they are all who owe it is not said, and is not missing either."""
    said = "This plan was prepared by Fife Council with its partners.\n"

    assert answer(PLAN + said, f"{PREPARED}/together") == "partly"


def test_what_was_done_in_a_common_plan_touches_whether_they_did_it_together() -> None:
    """It says that it was done, and does not say by whom."""
    said = "Fife Council and NHS Fife prepared this plan together.\n\nThe plan was published on 3 May 2023."

    assert answer(PLAN + said, f"{PUBLISHED}/together") == "partly"


def test_that_was_follows_what_stands_before_it() -> None:
    """It is the report that was published."""
    said = "The plan was informed by a report that was published in May."

    assert answer(PLAN + said, f"{PUBLISHED}/act") == "partly"


@pytest.mark.parametrize(
    "said",
    ["The plan covers the period from 1 April 2023 to 31 March 2026.", "The plan was agreed for the period 2023-2026."],
)
def test_the_time_that_a_plan_covers(said: str) -> None:
    """A paper on a plan says for which time it is."""
    assert answer(f"# Paper on children\n\n{said}", f"{PREPARED}/period") == "found"


def test_those_who_present_their_plan_have_one() -> None:
    """A foreword presents it."""
    assert answer(PLAN + "We are pleased to present our plan.", f"{PREPARED}/act") == "found"
