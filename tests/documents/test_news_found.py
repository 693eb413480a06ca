"""What news, agendas, launch pages and pages of consultations say of a plan."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.documents.asked.regimes import regimes
from csc_rules.documents.case import Suggestion
from csc_rules.law.loader import load_ruleset
from tests.documents.cases import points

AS_AT = date(2023, 10, 2)
PREPARED, CONSULTED = "sct-cyp-2014.prepare-plan", "sct-cyp-2014.consult-on-plan"
NAMED = "The Fife Children's Services Plan 2023-2026"
PAGE = "# Fife Children's Services Plan priorities\n\n"


def said_of(point: str, written: str) -> Suggestion:
    """Return what a page says of a point."""
    return points(written, as_at=AS_AT)[point]


@pytest.mark.parametrize(
    "said",
    [
        "Councillors have today approved Fife's Children's Services Plan 2023-26.",
        "7. Harbour Toll Review\n\n8. Fife Children's Services Plan 2023-26 Report by the Head of Education",
        "The Children's Services Plan for Fife, covering the period 2023-26, was discussed.",
    ],
)
def test_news_and_agendas_call_a_plan_by_its_years(said: str) -> None:
    """Nobody has to say that the plan is for these years."""
    assert said_of(f"{PREPARED}/period", said).answer.value == "found"


def test_the_annual_report_of_others_in_an_agenda_is_for_no_year_of_ours() -> None:
    """It does not say what it is on."""
    written = "1. Apologies\n\n2. Harbour Police Annual Report 2022-23 Report by the Chief Constable"

    assert said_of("sct-cyp-2014.publish-annual-report/period", written).answer.value != "found"


def test_an_item_of_an_agenda_that_names_a_plan_touches_on_its_making() -> None:
    """There is a plan to speak of."""
    written = "1. Harbour Toll Review\n\n2. Fife Children's Services Plan 2023-26 Report by the Head of Education"

    assert said_of(f"{PREPARED}/act", written).answer.value == "partly"


def test_a_board_that_approved_a_plan_by_its_name_had_it() -> None:
    """What stands between the verb and the plan is its name."""
    written = "# New plan approved\n\nBoard members have today approved Fife's Children's Services Plan 2023-26."

    assert said_of(f"{PREPARED}/act", written).answer.value == "found"


def test_those_who_endorse_their_plan_with_its_short_name_have_one() -> None:
    """The short name in brackets is another name of the same."""
    written = f"# {NAMED}\n\nWe are pleased to endorse our Children's Services Plan (CSP) 2023-2026."

    assert said_of(f"{PREPARED}/act", written).answer.value == "found"


@pytest.mark.parametrize(
    "title", ["Consultation on our Children's Services Plan", "Our next Children's Services Plan for 2026-29"]
)
def test_a_page_on_a_plan_that_is_still_to_come_is_no_plan(title: str) -> None:
    """What "our plan" is about there says nothing of its making."""
    written = f"# {title}\n\nOur Children's Services Plan describes how we work together."

    assert said_of(f"{PREPARED}/act", written).answer.value != "found"


@pytest.mark.parametrize("said", ["Opened 17 Jul 2023", "Closed 7 Aug 2023", "You can complete our short survey."])
def test_the_page_of_a_consultation_shows_that_it_was_held(said: str) -> None:
    """Its title names the plan, and it speaks of no other document."""
    assert said_of(f"{CONSULTED}/act", PAGE + said).answer.value in ("found", "partly")


def test_the_day_on_which_a_page_was_opened_is_that_of_the_consultation() -> None:
    """The page gives it beside the day on which it was closed."""
    found = said_of(f"{CONSULTED}/day", PAGE + "Closed 7 Aug 2023\n\nOpened 17 Jul 2023\n\nWe want to hear from you.")

    assert (found.answer.value, found.day and found.day.earliest) == ("found", date(2023, 7, 17))


def test_the_plan_of_others_that_was_named_before_is_what_the_plan_takes_up() -> None:
    """A report on other things speaks of the plan of the council."""
    written = "The Council Plan tells what we want. The Plan has six aims and was developed by council services."

    assert said_of(f"{PREPARED}/act", written).answer.value != "found"


def test_what_stands_before_a_participle_is_what_was_made() -> None:
    """A programme of work was developed, and no plan."""
    written = f"{NAMED} is supported by a programme of work developed by the partnership."

    assert said_of(f"{PREPARED}/act", written).answer.value != "found"


def test_a_report_may_name_the_plan_before_it_says_for_which_year_it_is() -> None:
    """The plan stands in the lines with which the file begins."""
    written = (
        "# Welcome to our 2022/23 progress report\n\nWe wrote the Children's Services Plan in 2020.\n\n"
        "This report gives an overview of the progress that we have made during 2022-23."
    )

    assert said_of("sct-cyp-2014.publish-annual-report/act", written).answer.value == "partly"


def test_the_day_on_which_something_is_to_be_done_is_partly() -> None:
    """It was not done on that day yet."""
    written = f"# {NAMED}\n\nOur plan is due to be submitted to the Scottish Ministers in March 2024."

    assert said_of("sct-cyp-2014.send-plan/day", written).answer.value == "partly"


def test_a_duty_to_prepare_a_plan_without_contents_binds_whatever_the_files_are() -> None:
    """Section 19 of the Act of 1995 asked each council for a plan until 2017."""
    ruleset = load_ruleset("sct-children-1995")
    match = ruleset.register.find("Fife Council", date(2010, 3, 31))
    assert match is not None
    found = regimes([ruleset], [match.body], date(2010, 3, 31), frozenset())

    assert [(each.document, each.binds) for each in found] == [("plan-for-services-for-children", True)]
