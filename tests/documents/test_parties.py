"""Who is a party to arrangements: the members of the board that a text says is the arrangements."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.record.model import Record
from tests.documents.cases import points

DURHAM = Record(body="Durham County Council")
TITLE = "# Durham Children and Young People's Plan 2006-2009\n\n## Who does what\n\n"
REACHED = "eng-children-act-2004.have-arrangements/reached"
BECAME = "In May it became the Children's Trust Board. "


def said(written: str, whom: str = "learning-and-skills-council") -> str:
    """Return whether an English text says that somebody is a party to the arrangements."""
    found = points(TITLE + written, record=DURHAM, as_at=date(2006, 6, 1))
    return found[f"{REACHED}/{whom}"].answer.value


@pytest.mark.parametrize(
    "members",
    [
        "The Board's members are the Council; the Learning and Skills Council; and two bakers.",
        "On its Board sit the Council and the Learning and Skills Council.",
        "Its members are the Council and the Learning and Skills Council.",
    ],
)
def test_members_of_what_became_the_trust(members: str) -> None:
    """They are parties to it."""
    assert said(BECAME + members) == "found"


def test_members_beside_a_day_that_lies_ahead() -> None:
    """The day is that of another sentence."""
    text = "In May 2007 we shall meet. The partnership is our Children's Trust. Its members are the Council and "
    assert said(text + "the Learning and Skills Council.") == "found"


def test_a_class_among_the_members() -> None:
    """There is one of them in the area."""
    assert said(BECAME + "The Board's members are the Council; the Youth Offending Team.", "youth-offending-team") == (
        "found"
    )


def test_members_under_a_heading_that_names_the_trust() -> None:
    """It says of what they are members."""
    text = "## Children's Trust\n\nOn the Trust were:\n\n- the Learning and Skills Council\n- two bakers\n"
    assert said(text) == "found"


@pytest.mark.parametrize(
    "members",
    [
        "The scrutiny panel's members are the Council and the Learning and Skills Council.",
        "Its members are not the Learning and Skills Council.",
        "Its members are the Council, and the Learning and Skills Council as an observer.",
        "It will be asked that its members are the Council and the Learning and Skills Council.",
    ],
)
def test_who_may_be_no_party(members: str) -> None:
    """A member of something else, and one that is none yet, are there, and no more."""
    assert said(BECAME + members) == "partly"


def test_members_of_a_board_that_is_not_said_to_be_the_trust() -> None:
    """Of what they are members has to be looked at."""
    assert said("The Harbour Board's members are the Council and the Learning and Skills Council.") == "partly"


def test_members_of_another_group_under_the_heading() -> None:
    """It stands under the Trust."""
    text = "## Children's Trust\n\nThe finance group's members are the Council and the Learning and Skills Council.\n"
    assert said(text) == "partly"


def test_members_of_another_group_behind_a_sentence_that_ends_with_its() -> None:
    """The word is of the sentence before."""
    text = "In May it became the Children's Trust Board, and the money its. Panel members are the Council and the "
    assert said(text + "Learning and Skills Council.") == "partly"


def test_the_association_of_a_class() -> None:
    """It speaks for them, and is none."""
    text = BECAME + "The Board's members are the Council and the Association of Youth Offending Teams."
    assert said(text, "youth-offending-team") == "partly"


ITS_MEMBERS = "Its members are the Council and the Learning and Skills Council."
AGREED = "Under section 10 of the Children Act 2004 the Council has agreed with"
LSC_LIST = "\n\n| Who | Seat |\n|---|---|\n| Learning and Skills Council | Director |\n| Two bakers | One each |\n"


def in_trust(written: str, title: str = "Durham Children's Trust: plan for 2006-2009") -> str:
    """Return whether the plan of a trust says that somebody is a party to the arrangements."""
    found = points(f"# {title}\n\n## Who does what\n\n{written}", record=DURHAM, as_at=date(2006, 6, 1))
    return found[f"{REACHED}/learning-and-skills-council"].answer.value


@pytest.mark.parametrize(
    "members",
    [
        f"## Members of the Children's Trust{LSC_LIST}",
        f"## Appendix 1: Who sits on the Board{LSC_LIST}",
        f"## Who sits on the Children's Trust Board{LSC_LIST}",
        "Members of the Children's Trust are the Council and the Learning and Skills Council.",
        f"The Board meets in Durham. {ITS_MEMBERS} {AGREED} these partners that they will work together.",
    ],
)
def test_members_of_the_trust_by_its_name(members: str) -> None:
    """It is called by its name, by the title of the plan, or by what was agreed with them."""
    assert in_trust(members) == "found"


@pytest.mark.parametrize(
    "members",
    [
        f"## Members of the Children's Trust finance group{LSC_LIST}",
        f"## Who sits on the Safeguarding Board{LSC_LIST}",
        f"## Members of the Children's Trust choir{LSC_LIST}",
        f"## Letters to members of the Children's Trust{LSC_LIST}",
        f"## Who should sit on the Board{LSC_LIST}",
        f"## Who sits on the Board{LSC_LIST}".replace("Director", "resigned"),
        f"## Who sits on the Board{LSC_LIST}".replace("Director", "seat offered"),
        f"## Safeguarding Board\n\nIt is busy.\n\n## Who sits on the Board{LSC_LIST}",
        f"## Safeguarding Board\n\n### Who sits on the Board{LSC_LIST}",
        f"## Members of the Hospital Trust Board{LSC_LIST}",
        f"## Who sits on the Skerry Children's Trust{LSC_LIST}",
        f"## Terms of reference of the Children's Trust{LSC_LIST}",
        f"## Who sits on the Board{LSC_LIST}".replace("Director", "invited"),
        f"## Who sits on the Board{LSC_LIST}".replace("Director", "will join in May"),
        "Members of the Children's Trust will be the Council and the Learning and Skills Council.",
        f"{ITS_MEMBERS} The Council has agreed with these partners that they will paint the hall.",
        f"{ITS_MEMBERS} {AGREED} other partners that they will work together.",
        f"{ITS_MEMBERS} We hope that by May {AGREED} these partners.",
    ],
)
def test_members_of_what_is_not_the_trust(members: str) -> None:
    """They sit on something else, or are not there yet."""
    assert in_trust(members) != "found"


THE_LSC = "the Learning and Skills Council"


@pytest.mark.parametrize(
    "members",
    [
        f"Members of the Children's Trust met {THE_LSC}.",
        f"Members of the Children's Trust are grateful to {THE_LSC}.",
        f"{BECAME}Members of the Board met {THE_LSC}.",
        f"{BECAME}Membership of the Board is open to {THE_LSC}.",
        f"{BECAME}The Council's director sits on the Board and on that of {THE_LSC}.",
        f"{BECAME}Its members are the Council and Durham Constabulary, and it meets at {THE_LSC}.",
        f"## Proposed members of the Children's Trust{LSC_LIST}",
        f"## Members of the Children's Trust in 2001{LSC_LIST}",
        f"## Who sits on the Board{LSC_LIST}".replace("Director", "from 2010"),
    ],
)
def test_who_is_named_beside_members(members: str) -> None:
    """The sentence, or the row, does not give them as members."""
    assert in_trust(members) != "found"


def test_the_board_in_a_plan_that_is_not_by_its_title_one_of_the_trust() -> None:
    """Which board it is has to be looked at."""
    text = f"## Who sits on the Board{LSC_LIST}"
    assert in_trust(text, "Durham Children and Young People's Plan 2006-2009") == "partly"
