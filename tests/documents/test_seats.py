"""Who has a seat on the arrangements, in a part of a file on their members: lists, tables and sentences."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.record.model import Record
from tests.documents.cases import points

DURHAM = Record(body="Durham County Council")
SUMMER = date(2010, 6, 1)
BOARD = "eng-children-act-2004.have-trust-board/reached"
ARRANGEMENTS = "eng-children-act-2004.have-arrangements/reached"
CONSTITUTION = "# Durham Children's Trust Board\n\n# How it works\n\n## {}\n\n"
SITS = CONSTITUTION.format("Who sits on it") + "The Council is represented by its lead member. "
PLAN = "# Durham Children and Young People's Plan 2010-2013\n\n# Why we plan\n\nThe duty to co-operate goes on. {}\n\n"
ROWS = "| Organisation | Represented by |\n| Weardale Police | Superintendent |\n| Jobcentre Plus | {} |\n"


def said(text: str, whom: str = "jobcentre-plus", of: str = BOARD) -> str:
    """Return whether a text says that somebody is on the board, or a party to the arrangements."""
    return points(text, record=DURHAM, as_at=SUMMER)[f"{of}/{whom}"].answer.value


@pytest.mark.parametrize(
    "sentence",
    [
        "Jobcentre Plus sends its district manager.",
        "Jobcentre Plus and Weardale Police each have a seat.",
        "From Jobcentre Plus comes the district manager.",
        "The district manager of Jobcentre Plus is a member.",
        "Weardale Police is a member. So is Jobcentre Plus.",
        "Jobcentre Plus joined in May.",
        "Jobcentre Plus takes part in it.",
        "The Board is the partnership of us all. Jobcentre Plus has a seat.",
        "It has further invited these bodies, and they have accepted: Weardale Police and Jobcentre Plus.",
    ],
)
def test_sentences_on_how_each_takes_its_seat(sentence: str) -> None:
    """They stand where the file tells who sits on the board of its title."""
    assert said(SITS + sentence) == "found"


@pytest.mark.parametrize(
    "sentence",
    [
        "Jobcentre Plus may send its district manager.",
        "Jobcentre Plus is a member of the Safer Durham Partnership.",
        "Jobcentre Plus is a member of the Chamber of Trade.",
        "Jobcentre Plus takes part in a survey.",
        "Jobcentre Plus sends its apologies.",
        "Jobcentre Plus is sent the papers.",
        "Jobcentre Plus sits on it as an observer.",
        "Jobcentre Plus is not a member.",
        "Jobcentre Plus will have a seat.",
        "Jobcentre Plus is a partner. It does not sit on the Board.",
        "Staff of Jobcentre Plus are members.",
        "It has invited these bodies: Weardale Police and Jobcentre Plus.",
        "Guidance says who comes. Jobcentre Plus has a seat.",
        "Jobcentre Plus has a seat in the gallery.",
        "Jobcentre Plus sends a parcel to the manager.",
        "Jobcentre Plus sits on it when the budget is on the table.",
        "From Jobcentre Plus come three complaints.",
        "Beside it there is a housing panel. Jobcentre Plus is a member.",
        "In York it is larger. Jobcentre Plus has a seat.",
        "Jobcentre Plus has a seat. That was before the merger.",
        "Jobcentre Plus has a seat. Jobcentre Plus gave it up in May.",
        "Jobcentre Plus is a member. Its seat was lost in May.",
        "Apart from those who sit on it there are: Jobcentre Plus.",
    ],
)
def test_sentences_on_who_has_no_seat(sentence: str) -> None:
    """They may come, watch, are asked, or belong to something else."""
    assert said(SITS + sentence) != "found"


@pytest.mark.parametrize(
    "entries",
    [
        "(i) Weardale Police - Superintendent;\n\n(ii) Jobcentre Plus - District Manager;\n\n",
        "The members are, besides the Council,\n\n(a) Weardale Police;\n\n(b) Jobcentre Plus - District Manager;\n\n",
        "- Weardale Police: a superintendent\n- Jobcentre Plus: the district manager\n",
        "- Weardale Police\n\n**Voluntary sector**\n\n- Jobcentre Plus (district manager)\n",
        "The partners are set out below. Each has a named officer.\n\n" + ROWS.format("District Manager"),
    ],
)
def test_entries_with_an_office_behind_a_dash(entries: str) -> None:
    """The heading alone says whose members they are."""
    assert said(CONSTITUTION.format("Members") + entries) == "found"


@pytest.mark.parametrize(
    "entries",
    [
        "(i) Weardale Police - Superintendent;\n\n(ii) Jobcentre Plus - to be named;\n\n",
        "(i) Weardale Police - Superintendent;\n\n(ii) Jobcentre Plus - when it opens;\n\n",
        "(i) Weardale Police - Superintendent;\n\nObservers\n\n(ii) Jobcentre Plus - District Manager;\n\n",
        "The following may be asked:\n\n(i) Weardale Police;\n\n(ii) Jobcentre Plus - District Manager;\n\n",
        "- Weardale Police\n- Jobcentre Plus (for the skills item)\n",
        "- Weardale Police\n\n**Kept informed**\n\n- Jobcentre Plus\n",
        "- Weardale Police\n\n### Stakeholders\n\n- Jobcentre Plus\n",
        "Those who used to come\n\n- Weardale Police\n- Jobcentre Plus\n",
        "These bodies gave theirs up.\n\n- Weardale Police\n- Jobcentre Plus\n",
        "| Organisation | Present | Past |\n| Weardale Police | X |  |\n| Jobcentre Plus |  | X |\n",
        ROWS.format("on request"),
        "- Weardale Police\n- Jobcentre Plus\n\nThe above left in May.\n",
        "The finance group sits below it. Its members are\n\n(i) Weardale Police;\n\n(ii) Jobcentre Plus;\n\n",
    ],
)
def test_entries_that_give_no_member(entries: str) -> None:
    """The seat is not filled, or they are others."""
    assert said(CONSTITUTION.format("Members") + entries) != "found"


@pytest.mark.parametrize("title", ["Terms of reference, agreed 3 May 2010", "Constitution"])
def test_a_title_that_has_but_words_for_the_group(title: str) -> None:
    """What the paper is, and that it was agreed, bars nothing."""
    text = CONSTITUTION.format("Members").replace("How it works", title)
    assert said(text + "- Weardale Police\n- Jobcentre Plus\n") == "found"


@pytest.mark.parametrize("title", ["Choices for the cabinet", "Replaced", "An example", "How Leeds does it"])
def test_a_title_with_other_words(title: str) -> None:
    """The paper may be about what is to come, was, or is elsewhere; so it may be where the words are a mere line."""
    text = CONSTITUTION.format("Members") + "- Weardale Police\n- Jobcentre Plus\n"
    for line in (title, f"# {title}"):
        assert said(text.replace("# How it works", line)) == "partly"


MET = [
    "In Durham it is carried out through the Children's Partnership.",
    "The Children's Partnership is how the Council and others meet it.",
]
WHO = "# Who we are\n\nThe organisations which have agreed to work together in the Partnership are set out below.\n\n"


@pytest.mark.parametrize("sentence", MET)
def test_a_group_by_which_the_duty_is_carried_out(sentence: str) -> None:
    """Another part of the file says that the group is what the law asks for."""
    assert said(PLAN.format(sentence) + WHO + ROWS.format("District Manager"), of=ARRANGEMENTS) == "found"


@pytest.mark.parametrize(
    ("sentence", "who", "seat"),
    [
        ("It will be carried out through the Children's Partnership.", WHO, "District Manager"),
        ("In Durham it is carried out through the Adults Partnership.", WHO, "District Manager"),
        ("The Partnership paints boats.", WHO, "District Manager"),
        ("In York it is carried out through the Children's Partnership.", WHO, "District Manager"),
        ("It is met by leaving the Children's Partnership.", WHO, "District Manager"),
        ("The Children's Partnership is how young fathers meet it.", WHO, "District Manager"),
        (MET[0], WHO.replace("the Partnership", "the Finance Panel"), "District Manager"),
        (MET[0], WHO, "to be confirmed"),
        (MET[0], WHO.replace("have agreed", "may agree"), "District Manager"),
    ],
)
def test_a_group_that_is_not_how_the_duty_is_carried_out(sentence: str, who: str, seat: str) -> None:
    """It is another group, it is to come, or the seat is not filled."""
    assert said(PLAN.format(sentence) + who + ROWS.format(seat), of=ARRANGEMENTS) != "found"


DEED = "# DURHAM CHILDREN'S TRUST\n\n# PARTNERSHIP AGREEMENT\n\n## BETWEEN\n\n"
PARTIES = (
    "(1) DURHAM COUNTY COUNCIL\n\n(2) WEARDALE POLICE\n\n(3) JOBCENTRE PLUS\n\n## MONEY\n\nEach pays for itself.\n"
)


def test_the_parties_to_an_agreement() -> None:
    """The title names the arrangements and the agreement."""
    assert said(DEED + PARTIES, of=ARRANGEMENTS) == "found"


@pytest.mark.parametrize(
    "title",
    [
        DEED.replace("PARTNERSHIP", "DRAFT PARTNERSHIP"),
        DEED.replace("DURHAM CHILDREN'S TRUST", "DURHAM HARBOUR LEASE"),
        DEED.replace("AGREEMENT", "QUIZ"),
        DEED.replace("PARTNERSHIP AGREEMENT", "TENANCY AGREEMENT"),
        DEED.replace("PARTNERSHIP AGREEMENT", "AGREEMENT ON PARKING"),
        DEED.replace("BETWEEN", "COPIES TO"),
    ],
)
def test_those_named_in_another_agreement(title: str) -> None:
    """It is a draft, no agreement, about another thing, or they are sent copies."""
    assert said(title + PARTIES, of=ARRANGEMENTS) != "found"
