"""Members who are given by what sits beside them: the office each has named, the heading, the agreement they made."""

from __future__ import annotations

from datetime import date

import pytest

from tests.documents.cases import points
from tests.documents.test_members_given import DURHAM, REACHED, TERMS, said

NAMED = "These bodies are represented on the Board and have each named the person who holds the office shown:"
ROWS = "| Durham County Council | Lead member |\n| Weardale Police | Superintendent |\n| Jobcentre Plus | {} |\n"
PLAN = "# Durham Children and Young People's Plan 2010-2013\n\nOur promise\n\nDurham Children's Trust Board\n\n"
WHO = f"{PLAN}# Who is on the Board\n\n"
MET = "The Board has met since April 2010, and its partners are:"
DUTY = (
    "# Who we are\n\nThe Harbour Board is the body through which the Council carries out its duty to make "
    "arrangements for co-operation under section 10. "
)
PARTNERS = "The partners are Weardale Police and Jobcentre Plus."
ON_THE_BOARD = "The Council and its partners on the Board have signed an agreement. "
AGREED = "have made an agreement to improve the well-being of children together."
TWO = "Durham Clinical Commissioning Group and Durham Constabulary"


def listed(lead: str, seat: str = "Manager", of: str = "arrangements") -> str:
    """Return whether a table of bodies, and beside each an office, names a member behind a sentence."""
    return said(f"{TERMS}{lead}\n\n{ROWS.format(seat)}", of=of)


def under(text: str, lead: str = MET) -> str:
    """Return whether a plan says that somebody sits on the board, in a table behind a sentence."""
    return said(f"{text}{lead}\n\n| Partner | Seat |\n{ROWS.format('Manager')}")


def agreed(text: str, whom: str = "chief-officer-of-police") -> str:
    """Return whether a text says that somebody agreed on the arrangements."""
    found = points(f"# Our plan for Durham\n\n# Together\n\n{text}", record=DURHAM, as_at=date(2016, 6, 1))
    return found[f"{REACHED['arrangements']}/{whom}"].answer.value


@pytest.mark.parametrize("of", REACHED)
def test_bodies_that_have_each_named_an_office(of: str) -> None:
    """Each of them is represented."""
    assert listed(NAMED, of=of) == "found"


@pytest.mark.parametrize(
    "seat",
    [
        "Vacant",
        "None at present",
        "To be confirmed",
        "Left in May",
        "Represented by Weardale Police",
        "Observer",
        "Invited",
    ],
)
def test_a_seat_on_which_nobody_sits(seat: str) -> None:
    """It is vacant, was left, is to be filled, or another body comes."""
    assert listed(NAMED, seat) == "partly"


def test_a_body_that_says_which_of_its_own_people_comes() -> None:
    """A superintendent of the police is no other body."""
    text = f"{TERMS}The members of the Board are:\n\n- Weardale Police, represented by its Police Superintendent\n"
    assert said(text, "chief-officer-of-police") == "found"


def test_a_body_that_stands_only_beside_another() -> None:
    """The column of offices names no members."""
    text = f"{TERMS}{NAMED}\n\n| Durham County Council | Lead member |\n| Weardale Police | c/o Jobcentre Plus |\n"
    assert said(text) == "not in the text supplied"


@pytest.mark.parametrize(
    "lead",
    [
        NAMED.replace("have each named the person", "have each been asked to name the person"),
        NAMED.replace("are represented", "are not represented"),
        NAMED.replace("are represented", "will be represented"),
        NAMED.replace("the Board", "the finance group"),
        NAMED.replace("These bodies are represented on the Board and", "The members of the Board"),
        NAMED.replace("the person who holds the office shown", "a charity"),
        NAMED.replace("who holds the office shown", "who is to be asked"),
    ],
)
def test_what_does_not_lead_to_those_who_are_represented(lead: str) -> None:
    """They are asked, are to be, are of another group, or the list is of something else."""
    assert listed(lead) == "partly"


def test_heads_are_no_governors() -> None:
    """The class stands in the first column, and who comes for it are others."""
    text = f"{WHO}{MET}\n\n| Partner | Seat |\n| Durham County Council | Lead member |\n| Schools | Chair of heads |\n"
    assert said(text, "maintained-school-governing-body") == "partly"


def test_the_board_whose_plan_it_is() -> None:
    """A heading asks who is on the Board, and the title page says which that is."""
    assert under(WHO) == "found"


@pytest.mark.parametrize(
    "text",
    [
        WHO.replace("Durham Children's", "Skerry Children's"),
        WHO.replace("Children's Trust Board", "Safeguarding Board"),
        WHO.replace("on the Board", "on the finance group of the Board"),
        WHO.replace("Who is on", "Who was on"),
        WHO.replace("Who is on", "Who is to be on"),
    ],
)
def test_a_heading_over_those_of_another_board(text: str) -> None:
    """It is another place's, another group's, or that of another time."""
    assert under(text) == "partly"


@pytest.mark.parametrize(
    "lead",
    [
        "The Board works with the Harbour Forum, and its partners are:",
        "The Board will meet from May 2011, and its partners are:",
        "The Board's finance group has met since May, and its partners are:",
        "The Board has met since April 2010, and its partners are grateful to:",
    ],
)
def test_a_sentence_under_such_a_heading_that_gives_others(lead: str) -> None:
    """They are those of another group, or no members yet."""
    assert under(WHO, lead) == "partly"


@pytest.mark.parametrize(
    "text",
    [
        DUTY + PARTNERS,
        DUTY + ON_THE_BOARD + PARTNERS,
        "# Children's Trust\n\nPartners in the Trust include Weardale Police and Jobcentre Plus.",
    ],
)
def test_the_partners_of_what_is_the_arrangements(text: str) -> None:
    """A sentence says what the board is, and the partners are those of that."""
    assert said(text) == "found"


@pytest.mark.parametrize(
    "text",
    [
        DUTY + ON_THE_BOARD.replace("Board", "Forum") + PARTNERS,
        DUTY + ON_THE_BOARD.replace("its partners", "its former partners") + PARTNERS,
        DUTY + ON_THE_BOARD.replace("have signed", "will sign") + PARTNERS,
        DUTY + "It pays for the Pier Project. " + PARTNERS,
        DUTY.replace("is the body", "will be the body") + PARTNERS,
        DUTY.replace("is the body", "is not the body") + PARTNERS,
        DUTY.replace("is the body", "was until 2008 the body") + PARTNERS,
        "# Harbour Trust\n\nPartners in the Trust include Weardale Police and Jobcentre Plus.",
        "# Children's Trust\n\nPartners in the Trust include Weardale Police but not Jobcentre Plus.",
        "# News\n\nA copy was sent to each member of the Board, namely Weardale Police and Jobcentre Plus.",
    ],
)
def test_partners_of_what_may_be_something_else(text: str) -> None:
    """They are partners of another group, or what they are partners of is not there."""
    assert said(text) == "partly"


@pytest.mark.parametrize("whom", ["chief-officer-of-police", "clinical-commissioning-group"])
@pytest.mark.parametrize(
    "text",
    [f"The Council, {TWO} {AGREED}", f"{TWO}, the Council and Pier Help, a company of the city's schools, {AGREED}"],
)
def test_those_who_made_an_agreement_with_the_council(text: str, whom: str) -> None:
    """That they agreed to improve the well-being of children is the arrangement."""
    assert agreed(text, whom) == "found"


@pytest.mark.parametrize(
    "text",
    [
        f"Unlike the Council, {TWO} {AGREED}",
        f"{TWO} {AGREED}",
        f"The Council asked whether {TWO} {AGREED}",
        f"The Council and staff of {TWO} {AGREED}",
        f"The Council, {TWO} will {AGREED}",
        f"The Council, {TWO} should {AGREED}",
        f"If the Council, {TWO} {AGREED}",
        f"Skerry Council, {TWO} {AGREED}",
        f"Until 2012 the Council, {TWO} {AGREED}",
        f"The Council and Pier Help, a company owned by {TWO}, {AGREED}",
    ],
)
def test_those_who_made_no_such_agreement(text: str) -> None:
    """The Council is no party to it, it was not made, or they are only named beside it."""
    assert agreed(text) == "partly"


@pytest.mark.parametrize("told", ["Jobcentre Plus left in January.", "Jobcentre Plus was asked and has not replied."])
def test_who_stands_beside_the_members_and_is_none(told: str) -> None:
    """What the text tells of them is shown."""
    assert said(f"{TERMS}{NAMED}\n\n| Durham County Council | Lead member |\n\n{told}") == "partly"


def test_who_stands_beside_the_members_for_something_else() -> None:
    """It says nothing of the group."""
    text = f"{TERMS}{NAMED}\n\n| Durham County Council | Lead member |\n\nJobcentre Plus opened in May."
    assert said(text) == "not in the text supplied"
