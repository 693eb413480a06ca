"""Lists of members behind sentences that are known by their build, in sections that tell of the arrangements."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.record.model import Record
from tests.documents.cases import points

DURHAM = Record(body="Durham County Council")
SUMMER = date(2010, 6, 1)
REACHED = {
    "arrangements": "eng-children-act-2004.have-arrangements/reached",
    "board": "eng-children-act-2004.have-trust-board/reached",
}
PLAN = "# Durham Children and Young People's Plan 2010-2013\n\n## Who we are\n\n"
NAMES = ("Durham County Council", "Weardale Police", "Jobcentre Plus", "Durham Youth Offending Service")
ITEMS = "\n\n" + "\n\n".join(f"- {name}" for name in NAMES) + "\n"
LINES = "\n\n" + "\n\n".join(NAMES) + "\n"
SENTENCE = " " + ", ".join(NAMES[:3]) + f" and {NAMES[3]}.\n"
TRUST = "Durham Children's Trust has met since 2005. "
AGREED = (
    "The Children and Young People's Partnership is where we meet. It rests on an agreement between its members. "
    "Those who have signed the agreement are"
)


def said(text: str, whom: str = "jobcentre-plus", of: str = "arrangements") -> str:
    """Return whether a text says that somebody is a party to the arrangements, or on the board."""
    return points(text, record=DURHAM, as_at=SUMMER)[f"{REACHED[of]}/{whom}"].answer.value


@pytest.mark.parametrize("behind", [ITEMS, LINES, SENTENCE])
@pytest.mark.parametrize(
    "lead",
    [
        f"{TRUST}Round the table are",
        f"{TRUST}On the Trust sit",
        f"{TRUST}It meets every month. Those who sit on it are",
        "The Children and Young People's Trust meets every month. The bodies that have joined it are",
        AGREED,
    ],
)
def test_who_belongs_to_what_the_sentences_before_tell_of(lead: str, behind: str) -> None:
    """A list, short lines without marks, and the sentence itself give them."""
    assert said(PLAN + lead + behind) == "found"


@pytest.mark.parametrize(
    "lead",
    [
        "Round the table are",
        "Durham Harbour Trust has met since 2005. Round the table are",
        "Skerry Children's Trust has met since 2005. Round the table are",
        "In Skerry the Children's Trust meets every month. Those who belong to it are",
        "We propose this. The Children's Trust meets every month. Those who belong to it are",
        "Durham Children's Trust will meet from May. Round the table are",
        "Durham Children's Trust is to be set up. Round the table are",
        "Durham Children's Trust sets up a task group. Round the table are",
        "Durham Children's Trust works with parents. They meet weekly. Those who belong are",
        f"{TRUST}It reports to the Safeguarding Board. Round the table are",
        f"{TRUST}The Safeguarding Board looks at safety. Round the table are",
        f"{TRUST}It was wound up in May. Round the table are",
        f"{TRUST}It has not met since 2008. Round the table are",
        f"{TRUST}It has a choir. Those who belong to it are",
        f"{TRUST}It sits at the heart of a wider family. Those who belong to it are",
        f"{TRUST}The choir sang. Round the table are",
        f"{TRUST}Its choir sang. Those who belong to it are",
        f"{TRUST}It agreed to close. Round the table are",
        f"{TRUST}Round the table will be",
        f"{TRUST}Round the table were",
        f"{TRUST}Those who have been invited to sit on it are",
        f"{TRUST}Those who should sit on it are",
        f"{TRUST}Those who sit on it are grateful to",
        f"{TRUST}Those who sit behind it are",
        f"{TRUST}Those who have left it are",
        f"{TRUST}Those who receive its papers are",
        f"{TRUST}Those who joined its picnic are",
        f"{TRUST}Those who represent parents on the Trust are",
        f"{TRUST}Its media partners are",
        f"{TRUST}Its honorary members are",
        f"{TRUST}The partners in the bid are",
        f"{TRUST}The members of its reading group are",
        f"{TRUST}It is suggested that its members are",
        f"{TRUST}It wrote this plan. Those who have signed it are",
        f"{TRUST}The agreement on data is new. Those who have signed it are",
        f"{TRUST}It made an agreement with a bank. The signatories are",
    ],
)
def test_a_sentence_that_leads_to_others(lead: str) -> None:
    """They belong to something else, to nothing yet or no more, or do something else than belong."""
    assert "found" not in {said(PLAN + lead + behind) for behind in (ITEMS, SENTENCE)}


def test_a_trust_in_the_plan_of_another_place() -> None:
    """What is not said to be ours is that of the place that the title names."""
    lead = "The Children's Trust meets every month. Round the table are"
    assert said(PLAN + lead + ITEMS) == "found"
    assert said(PLAN.replace("Durham", "Skerry") + lead + ITEMS) != "found"


def test_a_trust_that_meets_as_a_board() -> None:
    """The law asks for a board."""
    assert said(f"{PLAN}{TRUST}It goes on meeting as a Board. Round the table are{ITEMS}", of="board") == "found"


def test_a_trust_that_is_not_said_to_be_a_board() -> None:
    """The law asks for a board."""
    assert said(f"{PLAN}{TRUST}It goes on meeting. Round the table are{ITEMS}", of="board") == "partly"


def test_a_list_of_which_few_entries_name_bodies() -> None:
    """What is listed are not those who belong."""
    others = "".join(f"\n\n- {what}" for what in ("maps", "pens", "cups", "lamps", "Jobcentre Plus"))
    assert said(f"{PLAN}{TRUST}Round the table are{others}\n") != "found"


def test_the_board_by_its_whole_name_in_the_title() -> None:
    """A board of children and young people's trust is that of the children's trust."""
    title = "# Children and Young People's Trust Board\n\n## Membership\n\n"
    assert (
        said(f"{title}Those who sit on the Board and whom they represent are as follows:{ITEMS}", of="board") == "found"
    )


@pytest.mark.parametrize(
    "item",
    [
        "Jobcentre Plus. It left in May.",
        "a customer of Jobcentre Plus",
        "Jobcentre Plus receives the papers",
        "a charity paid by Jobcentre Plus",
        "the union of staff at Jobcentre Plus",
        "Jobcentre Plus, for items on work only",
        "Jobcentre Plus (non-member)",
        "Jobcentre Plus - corresponding member",
        "Unison, Jobcentre Plus branch",
        "A contractor on behalf of Jobcentre Plus clients",
    ],
)
def test_an_entry_that_names_no_member(item: str) -> None:
    """Who left, and who only has to do with a body, is not that body."""
    items = ITEMS.replace("Jobcentre Plus", "Durham College") + f"\n- {item}\n"
    assert said(f"{PLAN}{TRUST}Round the table are{items}") != "found"


@pytest.mark.parametrize(
    "item",
    [
        "the manager of Jobcentre Plus",
        "two members elected by Jobcentre Plus",
        "Jobcentre Plus (Ann Reid, district manager)",
    ],
)
def test_an_entry_with_who_comes(item: str) -> None:
    """Beside a body may stand who comes for it."""
    assert said(f"{PLAN}{TRUST}Round the table are{ITEMS.replace('Jobcentre Plus', item)}") == "found"


def test_what_guidance_says_of_boards() -> None:
    """Who sits on any board, as guidance says, is no member of ours."""
    title = "# Durham Children and Young People's Trust Board\n\n## Membership\n\n"
    says = "Statutory guidance says who sits on a Children's Trust Board. "
    assert said(f"{title}On the Board sit:{ITEMS}", of="board") == "found"
    assert said(f"{title}{says}On the Board sit:{ITEMS}", of="board") != "found"


def test_an_officer_who_comes_for_a_chief() -> None:
    """Whoever sits on behalf of somebody makes him a member."""
    item = "- the Divisional Commander, on behalf of the Chief Constable of Durham"
    items = ITEMS.replace("- Weardale Police", item)
    assert said(f"{PLAN}{TRUST}Round the table are{items}", "chief-officer-of-police") == "found"


@pytest.mark.parametrize(
    "item",
    [
        "- an officer who apologised on behalf of the Chief Constable of Durham",
        "- a singer, on behalf of the Chief Constable of Durham",
        "- the manager of Durham College, on behalf of the Chief Constable of Durham",
    ],
)
def test_somebody_else_who_speaks_for_a_chief(item: str) -> None:
    """Who speaks for him there is none of his, or did not come."""
    items = ITEMS.replace("- Weardale Police", item)
    assert said(f"{PLAN}{TRUST}Round the table are{items}", "chief-officer-of-police") != "found"
