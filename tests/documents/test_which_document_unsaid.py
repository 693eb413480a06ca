"""Files that do not say which document they are, titles of reports on a plan, and plans that are not final."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.documents.case import Suggestion
from csc_rules.documents.reading import read_text
from csc_rules.documents.reading_case import case_of
from csc_rules.record.model import Record
from tests.documents.contents import OF_A_STATEMENT

TRUST = Record(body="Essex County Council")
DISTRICT = Record(body="Belfast City Council")
PAGE = (
    "Attainment and achievement: We will ensure that children learn and achieve highly in our schools.\n\n"
    "- Raising attainment at every key stage.\n\n"
    "Protecting children: We will strengthen the services that keep children safe from abuse and neglect.\n\n"
    "- Safeguarding procedures that all partners apply.\n\n"
    "Being healthy: We will improve the health of children and young people and reduce teenage pregnancy.\n"
)
HEALTH = "eng-cypp-2005.next-plan/item/health-improvements"
EDUCATION = "eng-cypp-2005.next-plan/item/education-improvements"
PUBLISHED = "eng-cypp-2005.place-on-website/act"
ACTION = "eng-cypp-2005.next-plan/item/key-actions"
COVER = "Essex Children & Plan Young People's 2009-2012\n\n"
OBJECTIVES = "ni-community-planning-2014.produce-plan/item/objectives"
TAKEN = "ni-community-planning-2014.first-statement/item/actions-taken"
AIMS = "The community plan has five outcomes:\n\n- Our people are healthy.\n- Our streets are safe.\n"
ACTIONS = "\n## Actions\n\nThe council will build two play parks by 2020.\n"


def answers(text: str, record: Record, as_at: date) -> dict[str, Suggestion]:
    """Read a text as the only file of a case, and look up what is said of each point."""
    found = case_of([read_text("file.md", text.encode())], record, as_at)
    return {each.id: each for each in found.suggestions}


def test_a_page_of_a_plan_without_its_title_touches_what_it_has() -> None:
    """It may be a page of another paper, so that it is not found; behind its title it is."""
    found = answers(PAGE, TRUST, date(2009, 12, 1))[HEALTH]
    titled = answers(f"# Essex Children and Young People's Plan\n\n{PAGE}", TRUST, date(2009, 12, 1))[HEALTH]

    assert (found.answer.value, found.why) == ("partly", "the file does not say which document it is")
    assert titled.answer.value == "found"


def test_a_page_of_minutes_is_no_page_of_a_plan() -> None:
    """The meeting was told of it."""
    minutes = f"Minutes of the meeting held on 3 March 2009\n\nPresent: Councillor Jones (Chair)\n\n{PAGE}"

    assert answers(minutes, TRUST, date(2009, 12, 1))[HEALTH].answer.value == "not in the text supplied"


def test_few_things_tell_no_document() -> None:
    """One aim stands in many a paper."""
    said = "We will ensure that children learn and achieve highly in our schools.\n"

    assert answers(said, TRUST, date(2009, 12, 1))[EDUCATION].answer.value == "not in the text supplied"


@pytest.mark.parametrize("said", ["## Key actions\n\nTwo play parks.\n", "The key actions are two play parks.\n"])
def test_what_a_text_on_the_document_has_is_touched_where_no_file_is_it(said: str) -> None:
    """It is not told to be missing: the text may be a part of the document that does not say so."""
    found = answers(f"{COVER}{said}", TRUST, date(2009, 12, 1))[ACTION]

    assert (found.answer.value, found.why) == ("partly", "no file shows that it is the document")


def test_what_minutes_only_touch_is_not_there() -> None:
    """Words of the matter stand in all that is written on it."""
    minutes = "Minutes of the meeting held on 3 March 2009\n\nPresent: Councillor Jones (Chair)\n\n{}\n"
    touched = minutes.format("Members talked about the people's plan, children, young ones and attainment.")

    assert answers(touched, TRUST, date(2009, 12, 1))[EDUCATION].answer.value == "not in the text supplied"


@pytest.mark.parametrize("title", ["Essex Local Housing Strategy 2009-2012", "Cooking for Two"])
def test_what_another_document_has_is_not_there(title: str) -> None:
    """Each has key actions of its own."""
    said = f"# {title}\n\n## Key actions\n\nTwo play parks.\n"

    assert answers(said, TRUST, date(2009, 12, 1))[ACTION].answer.value == "not in the text supplied"


def test_a_statement_behind_the_name_of_the_plan_is_a_statement() -> None:
    """The years of the plan stand between the two names, with a dash."""
    text = (
        "Community Plan for 2017-2030 - Statement of Progress\n\n"
        "## Actions taken by partners\n\n- A hub was opened by the council.\n- 402 homes were visited.\n"
        + OF_A_STATEMENT
    )

    assert answers(text, DISTRICT, date(2019, 12, 1))[TAKEN].answer.value == "found"


def test_a_statement_behind_the_plan_of_a_place_is_a_statement() -> None:
    """The place of the plan stands between the two names."""
    text = (
        "Community Plan for Belfast and Lagan Borough Statement of Progress 2019\n\n"
        "## Actions taken by partners\n\n- A hub was opened by the council.\n- 402 homes were visited.\n"
        + OF_A_STATEMENT
    )

    assert answers(text, DISTRICT, date(2019, 12, 1))[TAKEN].answer.value == "found"


def test_a_plan_that_is_still_to_be_finalised_is_a_draft() -> None:
    """What is in it may not stand in the document."""
    text = f"# Community Plan\n\nBefore we finalise the community plan we ask what you think.\n\n{AIMS}{ACTIONS}"

    assert answers(text, DISTRICT, date(2017, 12, 1))[OBJECTIVES].answer.value == "partly"


def test_a_plan_that_was_finalised_is_none() -> None:
    """The pages are the plan."""
    text = f"# Community Plan\n\nWe finalised the community plan in May.\n\n{AIMS}{ACTIONS}"

    assert answers(text, DISTRICT, date(2017, 12, 1))[OBJECTIVES].answer.value == "found"


def test_an_act_told_of_no_document_is_touched_where_no_file_is_the_document() -> None:
    """The sentence may be on it: an officer is led there."""
    said = "Parents and schools were consulted in May 2008.\n"
    found = answers(COVER + said, TRUST, date(2009, 12, 1))["eng-cypp-2005.consult-on-plan/act"]

    assert (found.answer.value, found.why) == ("partly", "it does not say which document it is about")


def test_what_takes_up_something_else_touches_no_document() -> None:
    """What “it” is stands before it."""
    said = "The hall is old. It was put on our website in May 2008.\n"

    assert answers(COVER + said, TRUST, date(2009, 12, 1))[PUBLISHED].answer.value == "not in the text supplied"
