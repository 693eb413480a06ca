"""Where a text gives the members of what is the arrangements, in the words of terms of reference and of pages."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.record.model import Record
from tests.documents.cases import points

DURHAM = Record(body="Durham County Council")
SUMMER = date(2010, 6, 1)
NOT_THERE = "not in the text supplied"
REACHED = {
    "arrangements": "eng-children-act-2004.have-arrangements/reached",
    "board": "eng-children-act-2004.have-trust-board/reached",
}
LIST = "\n\n- Durham County Council\n\n- Weardale Police\n\n- Jobcentre Plus\n"
TERMS = "# Durham Children's Trust Board\n\n# Terms of Reference\n\n## Membership\n\n"
PLAN = "# Durham Children and Young People's Plan 2010-2013\n\n## Who we are\n\n"
PAGE = (
    "# Durham Children, Young People and Families Partnership\n\n"
    "The Partnership brings together those who run services for children.\n\n## Who is on the Partnership\n\n"
)
THROUGH = "The Harbour Partnership is the body through which the Council and its partners co-operate to improve lives. "
DUTY = "The Harbour Partnership is how we carry out our duty to co-operate. "
NEWS = (
    "# News\n\nThe Children's Trust Board in Durham serves as the board of the theme. Its members are:\n\n"
    "Ann Bell Weardale Police\n\nSam Dale Jobcentre Plus\n"
)


def said(text: str, whom: str = "jobcentre-plus", of: str = "arrangements") -> str:
    """Return whether a text says that somebody is a party to the arrangements, or on the board."""
    return points(text, record=DURHAM, as_at=SUMMER)[f"{REACHED[of]}/{whom}"].answer.value


@pytest.mark.parametrize("of", REACHED)
@pytest.mark.parametrize("lead", ["The following are represented on the Board:", "The members of the Board are:"])
def test_the_board_in_a_file_that_is_called_by_it(lead: str, of: str) -> None:
    """Which board it is stands in the title, and that board is the arrangements."""
    assert said(TERMS + lead + LIST, of=of) == "found"


@pytest.mark.parametrize(
    "text",
    [
        "The following will be represented on the Board:",
        "The following should be represented on the Board:",
        "The following must be represented on the Board:",
        "The Act requires that the following are represented on the Board:",
        "Under the guidance the members of the Board are:",
        "The following are not yet represented on the Board:",
        "The following are invited to be represented on the Board:",
        "The following are represented on the Board as observers:",
        "The following are represented on the shadow Board:",
        "Are the following represented on the Board?",
        "Until 2009 the members of the Board were:",
        "The following are represented on the finance group:",
        "The finance group reports to the Board. Its members are:",
        "The Safeguarding Board looks at safety. The members of the Board are:",
        "The members of the Board are appointed by:",
        "The members of the Board are grateful to:",
        "The members of the Board thanked:",
        "Members of the Board may be drawn from:",
        "Membership of the Board is open to:",
        "Membership has been offered to:",
        "Membership was refused by:",
        "The following are represented on the Board, without a vote:",
        "The following were once represented on the Board:",
        "The following are members of the Board's reference group:",
        "When it is set up, the members of the Board are:",
        "Subject to the agreement of the partners, the members of the Board are:",
        "Membership is to be confirmed.\n\nThe members of the Board are:",
        "It is proposed that membership is as follows. The members of the Board are:",
        "The Board may set up working parties. Their members are:",
    ],
)
def test_who_is_no_member_of_the_board_of_the_title(text: str) -> None:
    """They are to be members, are asked to be, were, or are members of another group."""
    assert said(TERMS + text + LIST) == "partly"


@pytest.mark.parametrize(
    "title",
    [
        TERMS.replace("Terms", "Draft Terms"),
        TERMS.replace("Durham", "Skerry"),
        TERMS.replace("Children's Trust", "Harbour"),
        TERMS.replace("## Membership", "## Safeguarding Board"),
        TERMS.replace("Terms of Reference", "Terms of Reference for approval"),
        TERMS.replace("Terms of Reference", "Terms of Reference 2004"),
        TERMS.replace("Terms of Reference", "Terms of Reference from April 2011"),
        TERMS.replace("# Terms of Reference", "This paper proposes new terms of reference."),
    ],
)
def test_a_title_by_which_the_board_is_another_one(title: str) -> None:
    """It is a draft, that of another place, or of another group."""
    assert said(f"{title}The following are represented on the Board:{LIST}") == "partly"


@pytest.mark.parametrize("heading", ["Membership of working parties", "Membership of the Learning Set"])
def test_a_heading_by_which_they_are_members_of_something_else(heading: str) -> None:
    """The sentence itself does not say of what they are members."""
    title = TERMS.replace("## Membership", f"## {heading}")
    assert said(f"{title}The members are:{LIST}") == "partly"


@pytest.mark.parametrize(
    "items",
    [
        "- Jobcentre Plus (non-voting)",
        "- Jobcentre Plus by invitation",
        "- Jobcentre Plus, when it agrees",
        "In attendance\n\n- Jobcentre Plus",
        "- Observers\n  - Jobcentre Plus",
        "| Partner | Status |\n|---|---|\n| Jobcentre Plus | awaiting reply |",
    ],
)
def test_who_stands_in_a_list_of_members_and_is_none(items: str) -> None:
    """They only watch, or have not joined."""
    assert said(f"{TERMS}The members of the Board are:\n\n- Durham County Council\n\n{items}\n") != "found"


def test_members_of_what_is_not_called_a_board() -> None:
    """The law asks for a board."""
    text = TERMS.replace("Trust Board", "Trust") + "The following are represented on the Trust:" + LIST
    assert said(text, of="board") != "found"


@pytest.mark.parametrize(
    "before",
    [
        THROUGH + "The members of the Partnership are:",
        THROUGH + "It has met since 2005. The members of the Partnership are:",
        DUTY + "The following are partners in it:",
        DUTY + "It was set up in 2009. The following are partners in it:",
    ],
)
def test_members_of_what_partners_co_operate_through(before: str) -> None:
    """It is the arrangements by what it does."""
    assert said(PLAN + before + LIST) == "found"


@pytest.mark.parametrize(
    "before",
    [
        THROUGH.replace("is the body", "will be the body") + "The members of the Partnership are:",
        THROUGH.replace("is the body", "must be the body") + "The members of the Partnership are:",
        THROUGH.replace("is the body", "was until 2008 the body") + "The members of the Partnership are:",
        "In Skerry " + THROUGH.replace("The", "the", 1) + "The members of the Partnership are:",
        THROUGH + "The members of the Safer Forum are:",
        DUTY + "The Harbour Forum was set up in 2009. The following are partners in it:",
        DUTY + "It set up a finance group. The following are partners in it:",
        DUTY.replace("co-operate", "co-operate on drugs") + "Its members are:",
        DUTY.replace("The Harbour Partnership", "The Adults Partnership") + "The following are partners in it:",
        THROUGH.replace("lives", "roads") + "The members of the Partnership are:",
        THROUGH.replace("is the body", "ceased to be the body") + "The members of the Partnership are:",
        THROUGH + "The following are partners in the bid:",
        THROUGH + "It shares an office with a choir. Its members come from:",
        DUTY.replace("The Harbour Partnership is", "We want the Partnership to be")
        + "The following are partners in it:",
    ],
)
def test_members_of_what_partners_do_not_co_operate_through(before: str) -> None:
    """It is to be so, was so, is so elsewhere, or they are members of another group."""
    assert said(PLAN + before + LIST) == "partly"


def test_that_some_are_members_on_a_page_of_the_partnership() -> None:
    """The page says what the partnership is, and its heading whose members they are."""
    assert said(PAGE + "The council, Weardale Police and Jobcentre Plus are members.") == "found"


@pytest.mark.parametrize(
    "text",
    [
        PAGE + "The council, Weardale Police and Jobcentre Plus are not members.",
        PAGE + "The council and Jobcentre Plus are members of the finance group.",
        PAGE + "The council and Jobcentre Plus are members of the Chamber of Trade.",
        PAGE + "Staff from Jobcentre Plus are members.",
        PAGE + "Friends of Jobcentre Plus are members.",
        PAGE + "In Skerry the council and Jobcentre Plus are members.",
        PAGE + "The council has written to Jobcentre Plus and others that are members.",
        PAGE + "The council and two parents are members, and Jobcentre Plus attends.",
        PAGE + "We hope that by May the council and Jobcentre Plus are members.",
        PAGE.replace("on the Partnership", "on the Safer Partnership") + "The council and Jobcentre Plus are members.",
        PAGE.replace("Children, Young People and Families", "Early Years")
        + "Jobcentre Plus and two bakers are members.",
        PAGE.replace("brings together those who run", "meets to talk about") + "Jobcentre Plus and ports are members.",
    ],
)
def test_that_some_are_no_members_of_the_partnership(text: str) -> None:
    """They are members of something else, or none yet, or nothing says what the partnership is."""
    assert said(text) != "found"


def test_its_members_behind_the_name_of_the_board() -> None:
    """The short lines behind the colon are its members."""
    assert said(NEWS) == "found"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("serves as the board of the theme", "set up a finance group"),
        ("serves as the board of the theme", "acts as parent to the finance group"),
        ("serves", "will serve"),
        ("The Children's Trust Board in Durham", "The Skerry Children's Trust Board"),
        ("The Children's Trust Board in Durham serves", "Children's Trust Board partners serve"),
        ("Its members are", "Its members will be"),
        ("Its members are", "Its members are paid by"),
        ("Its members are", "Its members include people once at"),
        ("Jobcentre Plus", "Jobcentre Plus (invited)"),
        ("Jobcentre Plus", "once of Jobcentre Plus"),
    ],
)
def test_its_members_behind_the_name_of_another(old: str, new: str) -> None:
    """They are members of another group, or none yet."""
    assert said(NEWS.replace(old, new)) != "found"


@pytest.mark.parametrize(
    ("item", "whom"),
    [
        ("Weardale Police", "chief-officer-of-police"),
        ("Weardale College", "further-education-institution"),
        ("Weardale College, for further education", "further-education-institution"),
        ("Weardale Hospitals NHS Trust", "other-body-for-children"),
    ],
)
def test_a_member_by_the_form_of_its_name(item: str, whom: str) -> None:
    """A place before the word for a class makes the name of one of it."""
    assert said(f"{TERMS}The members of the Board are:\n\n- two bakers\n\n- {item}\n", whom) == "found"


@pytest.mark.parametrize(
    ("item", "whom"),
    [
        ("Weardale Police Federation", "chief-officer-of-police"),
        ("Weardale Police cadets", "chief-officer-of-police"),
        ("Weardale Police and Crime Panel", "chief-officer-of-police"),
        ("Weardale Housing Trust tenants", "other-body-for-children"),
        ("Friends of Weardale College", "further-education-institution"),
        ("College of Weardale Nurses", "further-education-institution"),
        ("the governors of Weardale College", "further-education-institution"),
        ("head teachers from the primary schools", "maintained-school-governing-body"),
        ("the schools' association", "maintained-school-governing-body"),
    ],
)
def test_a_member_that_only_has_the_name_in_its_own(item: str, whom: str) -> None:
    """It is of them, or speaks for them."""
    assert said(f"{TERMS}The members of the Board are:\n\n- two bakers\n\n- {item}\n", whom) != "found"


TABLE = "The following are represented on the Board:\n\n| Partner | Represented by |\n|---|---|\n"


def test_the_column_of_who_comes_for_a_member() -> None:
    """The body stands in the column that is headed so."""
    assert said(f"{TABLE}| Two bakers | Director of Jobcentre Plus |\n".join((TERMS, ""))) == NOT_THERE


def test_the_column_of_the_member() -> None:
    """Who comes for it may stand beside it."""
    assert said(f"{TERMS}{TABLE}| Jobcentre Plus | two bakers |\n") == "found"


MINUTES = "# Durham Children's Trust Board\n\n4 May 2010\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Present: the Chair; Jobcentre Plus",
        "Present:\n\nAnn Bell, Durham County Council\n\nSam Dale, Jobcentre Plus\n",
        "Apologies: Jobcentre Plus",
    ],
)
def test_who_came_to_a_meeting_of_the_board(text: str) -> None:
    """It touches on who is a member."""
    assert said(MINUTES + text) == "partly"


@pytest.mark.parametrize(
    "text",
    [
        MINUTES.replace("Children's Trust", "Harbour") + "Present: the Chair; Jobcentre Plus",
        MINUTES + "Present: the Chair\n\n## Jobs\n\nThe Board heard of Jobcentre Plus.",
        MINUTES + "Present needs were met by Jobcentre Plus.",
    ],
)
def test_who_is_named_in_minutes_and_did_not_come(text: str) -> None:
    """It is another board, or they are only spoken of."""
    assert said(text) == NOT_THERE


RECITED = (
    "Section 10 of the Children Act 2004 requires the Council to make arrangements to co-operate with its partners. "
)


def test_who_the_partners_are_of_whom_the_law_is_told() -> None:
    """It touches on them, and says nothing of what was done."""
    assert said(f"{PLAN}{RECITED}These include the police and Jobcentre Plus.") == "partly"


def test_what_else_is_included() -> None:
    """The sentence before ends with no partners."""
    text = RECITED.replace("with its partners", "in its schools")
    assert said(f"{PLAN}{text}These include the police and Jobcentre Plus.") == NOT_THERE
