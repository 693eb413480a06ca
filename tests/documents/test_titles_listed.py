"""What pages that list documents, headlines of news and minutes of several matters say of a document."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from csc_rules.documents.reading import read_text
from csc_rules.documents.reading_case import case_of
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.model import Record
from csc_rules.selection import load_rulesets_for
from tests.documents.contents import OF_A_PLAN, rest

FIFE = Record(body="Fife Council", jointly_with=("NHS Fife",))
DURHAM = Record(body="Durham County Council")
GWENT = Record(body="Gwent PSB")
AS_AT = {FIFE.body: date(2023, 10, 2), DURHAM.body: date(2008, 10, 2), GWENT.body: date(2023, 10, 2)}
PLAN = "# Fife Children's Services Plan 2023-2026\n\n"
GUIDED = "sct-csp-guidance-2020.plan-in-place-from-2020/item/"
PUBLISHED = "sct-cyp-2014.publish-plan/act"
IN_ENGLAND = "eng-cypp-2005.consult-on-plan/"
PEOPLE = f"{IN_ENGLAND}reached/child-or-family-consulted"
IN_WALES = "wal-wfga-2015.consult-on-plan/act"
SENT_OUT = "wal-wfga-2015.publish-plan/act"
TWO_TITLES = "Fife Children's Services Plan 2020-2023\n\nFife Children's Services Plan 2023-2026\n"
MORE = rest(OF_A_PLAN, but="measures")


@cache
def law(body: str) -> tuple[Ruleset, ...]:
    """Return the law that binds a body."""
    jointly = FIFE.jointly_with if body == FIFE.body else ()
    return load_rulesets_for(Record(body=body, jointly_with=jointly), AS_AT[body])


def answer(point: str, text: str, record: Record = FIFE) -> str:
    """Return what is said of a point."""
    found = case_of([read_text("page.md", text.encode())], record, AS_AT[record.body], law(record.body))
    return next(each.answer.value for each in found.suggestions if each.id == point)


def test_a_title_among_others_leads_to_the_document() -> None:
    """It does not say that it was published."""
    assert answer(PUBLISHED, "# Planning for children\n\nWe work together.\n\n" + TWO_TITLES) == "partly"


def test_one_title_leads_nowhere() -> None:
    """It may be that of the file."""
    assert answer(PUBLISHED, PLAN + "We work together.") == "not in the text supplied"


def test_a_line_on_a_page_of_titles_gives_nothing() -> None:
    """It may be a link."""
    assert answer(GUIDED + "measures", PLAN + TWO_TITLES + "\nWellbeing has 8 indicators\n" + MORE) != "found"


def test_a_line_of_a_plan_gives_it() -> None:
    """The file is the document."""
    assert answer(GUIDED + "measures", PLAN + "Wellbeing has 8 indicators.\n" + MORE) == "found"


def test_what_stands_under_the_name_of_another_document() -> None:
    """On a page it is said of that one."""
    page = (
        PLAN + TWO_TITLES + MORE + "\n# Fife Children's Services Annual Report 2023-2024\n\nOur vision is to be safe.\n"
    )
    assert answer(GUIDED + "vision", page) != "found"


def test_views_on_another_matter_of_the_same_minute() -> None:
    """The proposed plan was not what they were on."""
    minute = (
        "The Director submitted a report on (a) the proposed Children and Young People's Plan 2008/2011, and"
        " (b) the Durham Waste Policies: Publication and Consultation on Submission Draft."
    )
    assert answer(f"{IN_ENGLAND}act", minute, DURHAM) != "found"


HEAD = "# Durham Children and Young People's Plan 2008-2011\n\n"
ENDED = HEAD + "We consulted on the Children and Young People's Plan in May"


def test_those_of_whom_something_is_hoped_were_not_reached() -> None:
    """What is hoped stands in a clause of its own."""
    assert answer(PEOPLE, ENDED + " and I hope that children will send their ideas.", DURHAM) != "found"


def test_those_who_were_asked_were_reached() -> None:
    """They stand before what is hoped."""
    assert answer(PEOPLE, ENDED + " with children and I hope that they will be glad.", DURHAM) == "found"


def test_a_draft_that_has_its_own_name_in_the_law() -> None:
    """What comes before the plan was made is done to its draft."""
    said = "The consultation on the draft Well-being Plan ended on 31 December 2022."
    assert answer(IN_WALES, f"# Gwent Well-being Plan 2023-2028\n\n{said}", GWENT) == "found"


def test_the_headline_of_news() -> None:
    """It says what somebody does."""
    said = "# Gwent Public Services Board publishes its Well-being Plan for Gwent 2023-2028\n\nIt has five steps.\n"
    assert answer(SENT_OUT, said, GWENT) == "found"


@pytest.mark.parametrize(
    "said",
    [
        "Gwent Public Services Board publishes its draft Well-being Plan for Gwent 2023-2028",
        "Gwent Public Services Board to publish its Well-being Plan for Gwent 2023-2028",
        "Gwent Public Services Board will publish its Well-being Plan for Gwent 2023-2028",
    ],
)
def test_the_headline_of_what_is_to_come(said: str) -> None:
    """Nothing was published by then."""
    assert answer(SENT_OUT, f"# {said}\n\nIt has five steps.\n", GWENT) != "found"


def test_it_behind_something_new_is_that() -> None:
    """The survey was published, and not the plan."""
    text = "The board commissioned a large survey in 2022. It was published on 3 May 2023."
    assert answer(PUBLISHED, PLAN + text) == "partly"


def test_it_behind_a_sentence_on_the_document_may_be_that() -> None:
    """Nothing new was told of before it."""
    assert answer(PUBLISHED, PLAN + "The board wrote it in 2022. It was published on 3 May 2023.") == "found"


def test_the_plan_itself_is_no_review_of_it() -> None:
    """What is said of it is said of the plan, though the file is a review."""
    text = "# Durham Children and Young People's Plan: Annual Review\n\nThe plan itself was published on 3 March 2008."
    assert answer("eng-cypp-2005.publish-review/act", text, DURHAM) != "found"


def test_a_heading_of_a_paper_that_names_a_document_by_the_way_is_its_own() -> None:
    """A paper on who sits on a board was consulted on, and not the agreement that it names."""
    text = (
        "# Children's Trust Board\n\nAgenda Item 6\n\n| Report of: | Director |\n| Date of Meeting: | 7 June 2008 |\n\n"
        "## 1. Membership\n\nThe council and the trust work together under a section 75 agreement.\n\n"
        "## 2. Consultation\n\nAll members were asked for their views in February.\n\n## 3. Financial implications\n\n"
        "None.\n"
    )
    assert answer("eng-partnership-2000.consult-on-pooled-fund/act", text, DURHAM) != "found"
