"""What pages, minutes and lists of contents say around a document, and what is thereby not found in it."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.record.model import Record
from tests.documents.cases import FIFE, points
from tests.documents.contents import OF_A_PLAN, rest

AS_AT = date(2021, 10, 2)
BELFAST = Record(body="Belfast City Council")
EXECUTIVE = Record(body="Northern Ireland Executive")
PLAN = "# Fife Children's Services Plan 2020-2023\n\n"
COMMUNITY = "# Belfast Community Plan\n\n"
STRATEGY = "# Children and Young People's Strategy 2020-2030\n\n"
GUIDED = "sct-csp-guidance-2020.plan-in-place-from-2020/item/"
PUBLISHED = "sct-cyp-2014.publish-plan/act"
FIRST = "ni-community-planning-2014.first-statement/act"


def answer(point: str, text: str, record: Record = FIFE) -> str:
    """Return what is said of a point."""
    period = (date(2020, 4, 1), date(2023, 3, 31)) if record is FIFE else None
    return points(text, record=record, as_at=AS_AT, period=period)[point].answer.value


def given(item: str, text: str) -> str:
    """Return what is said of something that a plan must contain, where more of what a plan has in it stands behind."""
    return answer(GUIDED + item, text + rest(OF_A_PLAN, but=item))


@pytest.mark.parametrize(
    "said",
    [
        "The Children and Young People's Strategy was launched today for formal public consultation.",
        "The Department has issued the Children and Young People's Strategy for comment.",
        "The Children and Young People's Strategy was published for a twelve week period of consultation.",
        "The Children and Young People's Strategy was launched in draft form at Parliament Buildings.",
    ],
)
def test_what_goes_out_for_consultation_is_a_draft(said: str) -> None:
    """The final document is not published by that."""
    assert answer("ni-act-2015.publish-strategy/act", STRATEGY + said, EXECUTIVE) != "found"


def test_what_was_published_after_consultation() -> None:
    """Then it is the final document."""
    said = "The Children and Young People's Strategy was published on 5 January 2021 following public consultation."
    assert answer("ni-act-2015.publish-strategy/act", STRATEGY + said, EXECUTIVE) == "found"


@pytest.mark.parametrize(
    "said",
    [
        "The matter would be considered again when the plan was published.",
        "It was agreed that the item should come back after the plan was published.",
        "The risk register could be closed once the plan was published.",
    ],
)
def test_what_only_says_when_something_is_to_be_done(said: str) -> None:
    """What is still to be done then tells that it has not come to that."""
    assert answer(PUBLISHED, PLAN + said) != "found"


def test_what_came_with_it() -> None:
    """A time in the past is one."""
    said = "When the plan was published in May 2020, a copy was sent to Scottish Ministers."
    assert answer(PUBLISHED, PLAN + said) == "found"


@pytest.mark.parametrize(
    "said",
    [
        "The Partnership recently launched its fourth Statement of Progress.",
        "The Council published its statement of progress, the fourth of its kind, last week.",
    ],
)
def test_a_later_one_is_not_the_first(said: str) -> None:
    """No other duty asks for the same act on another, and still it is not the first."""
    assert answer(FIRST, COMMUNITY + said, BELFAST) != "found"


def test_the_first_one() -> None:
    """It is called so."""
    said = "The Partnership published its first Statement of Progress in November 2019."
    assert answer(FIRST, COMMUNITY + said, BELFAST) == "found"


@pytest.mark.parametrize(
    "said",
    [
        "The Belfast Community Plan 2030 Action Plan was published in March 2018.",
        "The Community Plan Communications Strategy was published in March 2018.",
        "The Good Relations Strategy was published in May 2018 under the community plan.",
        "A survey report was published alongside the community plan.",
    ],
)
def test_what_begins_with_its_name_or_goes_with_it(said: str) -> None:
    """That is another document."""
    assert answer("ni-community-planning-2014.publish-plan/act", COMMUNITY + said, BELFAST) != "found"


@pytest.mark.parametrize(
    "said",
    [
        "We want to hear your views as part of our duty to review our community plan.",
        "Residents were asked for their views in June 2021 as part of the review of our community plan.",
    ],
)
def test_views_in_a_review(said: str) -> None:
    """They were not asked for when the plan was made."""
    assert answer("ni-community-planning-2014.involve-in-plan/act", COMMUNITY + said, BELFAST) != "found"


@pytest.mark.parametrize("item", ["needs-assessment", "resources", "measures", "vision"])
def test_chapters_in_running_text(item: str) -> None:
    """They are a list of contents."""
    chapters = ("Our vision", "Analysis of need", "Priorities", "How we will measure progress", "Resources")
    listed = "\n\n".join(f"Chapter {number} {title}" for number, title in enumerate(chapters, 1))
    assert given(item, f"{PLAN}{listed}\n") != "found"


@pytest.mark.parametrize(
    "lead",
    [
        "Our work is informed by the following:",
        "The plan is underpinned by these principles:",
        "## Appendices",
        "## Related documents",
    ],
)
def test_keywords_of_what_informs_it(lead: str) -> None:
    """They give nothing of their own."""
    listed = "- Whole family support and wellbeing\n- Shifting resources to prevention and early intervention\n"
    assert "found" not in {given(item, f"{PLAN}{lead}\n\n{listed}") for item in ("family-support", "prevention")}


def test_what_is_promised_in_a_list() -> None:
    """What "we will" leads to is a sentence."""
    listed = "We will:\n\n- Shift resources to prevention and early intervention\n- Open a hub in each town\n"
    assert given("prevention", PLAN + listed) == "found"


def test_a_quotation_from_the_last_plan() -> None:
    """The plan before this one has it."""
    said = "The last plan included this vision:\n\n“Our vision is that every child in Fife is safe and happy.”"
    assert given("vision", PLAN + said) != "found"


def test_a_heading_that_is_the_title_of_a_page() -> None:
    """It is not over the services of which it has the name."""
    page = (
        "# Planning services for children and families - Consultation\n\n"
        "The Children's Services Plan is a continuation of the previous plan, revised to take account of new duties."
    )
    assert answer("sct-cyp-2014.prepare-plan/item/childrens-services", page) != "found"


HUBS = "Our early help teams work with families in seven towns to prevent crisis."
LINK = "\n\n## Children's Services Plan\n\nThe Children's Services Plan 2020-2023 can be downloaded here."


def test_a_page_that_leads_to_the_document() -> None:
    """What the council says of its services there need not stand in the document."""
    assert given("prevention", f"# Help for families\n\n## Early help and prevention\n\n{HUBS}{LINK}") != "found"


def test_what_a_page_says_of_the_document() -> None:
    """The document may have it, and gives it where it is the text supplied; a page only tells of it."""
    said = "The plan has these priorities:\n\n- Being safe\n- Being well\n- Being heard\n\n"
    assert given("priorities", PLAN + said) == "found"
    assert given("priorities", f"{PLAN}{said}{LINK}") == "partly"


def test_a_heading_over_another_plan_on_a_page() -> None:
    """A page about two plans tells nothing of how they go together."""
    other = "As corporate parents we are committed to all who left care. Partners will work together on that.\n"
    page = (
        f"# Fife Children's Services Plan\n\nThe plan is for 2020-2023.\n\n## Fife Corporate Parenting Plan\n\n{other}"
    )
    assert given("links", page) != "found"


def test_something_that_is_part_of_it() -> None:
    """What is said of a part is not said of the whole."""
    said = "# News\n\nThis food strategy forms part of the Children's Services Plan. It was published in May 2020."
    assert answer(PUBLISHED, said) != "found"


def test_what_any_such_plan_has() -> None:
    """That is said of all of them, and tells nothing of this one."""
    listed = "- Being safe\n- Being well\n- Being heard\n"
    assert given("few-priorities", f"{PLAN}A Children's Services Plan has three priorities:\n\n{listed}") != "found"


def test_contents_that_were_read_as_one_sentence() -> None:
    """The numbers of pages tell that it is a list."""
    said = "Contents Page 3 We want every child to be safe and well 4 Needs 9 Our vision is 10 Resources 16 Actions"
    assert given("vision", PLAN + said) != "found"


def test_the_vision_of_the_plan_is_not_the_plan() -> None:
    """What reflects something there is the vision."""
    said = "The vision of our Children's Services Plan reflects a shared drive of the partners."
    assert answer("sct-cyp-2014.prepare-plan/act", PLAN + said) != "found"


def test_news_that_talks_of_a_document() -> None:
    """What only a word beside it makes a statement gives no content there."""
    said = "Schools will work with parents.\n\nSpeaking at the launch, the Lord Mayor said: “We are proud of this.”"
    assert answer("ni-community-planning-2014.produce-plan/item/actions", COMMUNITY + said, BELFAST) != "found"
