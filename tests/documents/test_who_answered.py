"""Whom a text says an act reached, told by who answered: under a heading that asks, by whom a draft was read, whose."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.documents.case import Answer
from csc_rules.record.model import Record
from tests.documents.cases import points

CONWY, DURHAM = Record(body="Conwy County Borough Council"), Record(body="Durham County Council")
IN_WALES, IN_ENGLAND = date(2008, 12, 1), date(2006, 6, 1)
DRAFT = "wal-cypp-2007.consult-on-draft"


def read(written: str, record: Record, as_at: date) -> dict[str, tuple[Answer, str]]:
    """Return the answer to each point that a text gives, and why."""
    found = points(written, record=record, as_at=as_at)
    return {point: (each.answer, each.why) for point, each in found.items()}


def in_wales(written: str, point: str) -> Answer:
    """Return the answer that a Welsh plan gives to a point."""
    return read(f"# Conwy Children and Young People's Plan 2008-2011\n\n{written}", CONWY, IN_WALES)[point][0]


def asked(written: str, whom: str) -> Answer:
    """Return whether a Welsh plan says that somebody was consulted."""
    return in_wales(written, f"{DRAFT}/reached/{whom}")


def asked_in_england(written: str, whom: str) -> Answer:
    """Return whether an English plan says that somebody was consulted."""
    text = f"# Durham Children and Young People's Plan 2006-2009\n\n{written}"
    return read(text, DURHAM, IN_ENGLAND)[f"eng-cypp-2005.consult-on-plan/reached/{whom}"][0]


def test_a_heading_that_asks_what_somebody_said() -> None:
    """Whoever said something of the draft was asked."""
    assert asked("## What did Estyn say about the draft?\n\nThat it was too long.", "estyn") is Answer.FOUND


def test_the_answer_is_quoted() -> None:
    """The reason names the question that it answers."""
    text = "# Conwy Children and Young People's Plan 2008-2011\n\n"
    text += "## What did Estyn say about the draft?\n\nThat it was too long."
    assert read(text, CONWY, IN_WALES)[f"{DRAFT}/reached/estyn"][1].startswith("it answers")


def test_who_gives_the_answer() -> None:
    """The subject of the answer is whom the question was about."""
    text = "## What did inspectors say about the draft?\n\nEstyn liked it."
    assert asked(text, "estyn") is Answer.FOUND


@pytest.mark.parametrize(
    "text",
    [
        "## What did Estyn say about the draft?",
        "## What will Estyn say about the draft?\n\nThat remains to be seen.",
        "## What did Estyn say about the draft?\n\nIt has not replied yet.",
        "## Did Estyn comment on the draft?\n\nNo, it did not.",
        "## Did Estyn comment on the draft?\n\nInspectors are busy people.",
    ],
)
def test_a_question_without_such_an_answer(text: str) -> None:
    """A question is no answer, and neither is a denial."""
    assert asked(text, "estyn") is not Answer.FOUND


def test_a_question_that_is_answered_with_yes() -> None:
    """What was asked was so."""
    assert asked("## Did Estyn comment on the draft?\n\nYes, in May.", "estyn") is Answer.FOUND


@pytest.mark.parametrize(
    "text", ["Our draft was read and commented on by Estyn.", "Comments on the draft by Estyn led to changes."]
)
def test_by_whom_a_draft_was_read(text: str) -> None:
    """Whoever read it, or remarked on it, answered."""
    assert asked(text, "estyn") is Answer.FOUND


def test_by_whom_others_were_asked() -> None:
    """Who asked was not asked."""
    assert asked("Parents were consulted on the draft by Estyn.", "estyn") is not Answer.FOUND


def test_what_we_remarked_on() -> None:
    """What is another's own was not put to them."""
    assert asked("We commented on Estyn's draft report.", "estyn") is not Answer.FOUND


def test_who_asked_for_something_on_others() -> None:
    """What they said is about those named behind it, whom nobody asked."""
    text = "On Estyn's advice, given in reply to the draft, there is a target for the police."
    assert asked(text, "estyn") is Answer.FOUND


def test_on_whom_a_draft_was_tested() -> None:
    """Those on whom it was tested are no matter."""
    assert asked("The draft was tested on school councils.", "school-council") is Answer.FOUND


def test_a_matter_in_capitals() -> None:
    """What was talked of was no plan."""
    text = "School councils were consulted on CCTV. The draft plan is long."
    assert asked(text, "school-council") is not Answer.FOUND


def test_some_of_a_class() -> None:
    """Some schools are not the schools."""
    assert asked("Some schools commented on the draft.", "maintained-school") is Answer.PARTLY


def test_pupils_are_no_council() -> None:
    """A word for others only touches on those who are meant."""
    assert asked("Pupils were consulted on the draft.", "school-council") is Answer.PARTLY


def test_what_it_had_included() -> None:
    """A sentence goes on about those of the one before it, in whatever tense."""
    text = "The plan is the product of a wide consultation process. This had also included parents."
    assert asked_in_england(text, "child-or-family-consulted") is Answer.FOUND


def test_sending_a_draft_and_not_the_plan() -> None:
    """Sending the final plan is not sending a draft of it."""
    text = "The final plan was sent to partners in October."
    assert in_wales(text, "wal-cypp-2007.send-draft/act") is not Answer.FOUND


def test_a_summary_and_the_plan_behind_it() -> None:
    """What is said of a summary is not said of the plan that a clause behind it names."""
    text = "A summary for young people was published in April 2006, and the full plan is to follow."
    found = read(f"# Durham Children and Young People's Plan 2006-2009\n\n{text}", DURHAM, IN_ENGLAND)[
        "eng-cypp-2005.first-plan/act"
    ]
    assert found[0] is not Answer.FOUND


def test_the_printed_version() -> None:
    """In the file of the plan, the printed version is that of the plan."""
    text = "# Durham Children and Young People's Plan 2006-2009\n\nThe printed version has been handed to libraries."
    assert read(text, DURHAM, IN_ENGLAND)["eng-cypp-2005.deposit-copies/act"][0] is Answer.FOUND


def test_the_printed_version_of_something_else() -> None:
    """Of what it is a version is said."""
    text = "# Durham Children and Young People's Plan 2006-2009\n\n"
    text += "The printed version of the leaflet has been handed to libraries."
    assert read(text, DURHAM, IN_ENGLAND)["eng-cypp-2005.deposit-copies/act"][0] is not Answer.FOUND


@pytest.mark.parametrize(
    "text",
    [
        "## When was the plan published?\n\nOn 31 March 2006, for the first time.",
        "Publication took place on 31 March 2006.",
    ],
)
def test_publication_of_the_file(text: str) -> None:
    """What a plan says of publication, and of nothing else, is said of itself."""
    text = f"# Durham Children and Young People's Plan 2006-2009\n\n{text}"
    assert read(text, DURHAM, IN_ENGLAND)["eng-cypp-2005.first-plan/act"][0] is Answer.FOUND


def test_publication_of_something_else() -> None:
    """Of what it was is said."""
    text = "# Durham Children and Young People's Plan 2006-2009\n\nPublication of the leaflet took place in March 2006."
    assert read(text, DURHAM, IN_ENGLAND)["eng-cypp-2005.first-plan/act"][0] is not Answer.FOUND
