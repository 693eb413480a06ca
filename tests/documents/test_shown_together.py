"""What a document must contain is found where other things of it stand beside it (decision 0080)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from csc_rules.documents.case import Suggestion
from csc_rules.record.model import Content, Record
from tests.documents.cases import FIFE, PERIOD, PLAN, points
from tests.documents.contents import (
    AS_AT,
    ENGLISH,
    OF_A_PLAN,
    OF_A_REPORT,
    OF_A_STATEMENT,
    OF_AN_ENGLISH_PLAN,
    alone,
    answer,
    rest,
)

REPORT = "# Fife Children's Services Plan Annual Report 2023-2024\n\n"
GUIDED = "sct-csp-guidance-2020.plan-in-place-from-2020/item/"
BELFAST = Record(body="Belfast City Council")
STATEMENT = "ni-community-planning-2014.first-statement/item/"
TOO_LITTLE = "the text has little else of what the document must contain: it may be a page or a paper on it"
VISION = "## Our vision\n\nEvery child in the kingdom feels safe and heard.\n"


def guided(text: str) -> dict[str, Suggestion]:
    """Return what a text gives of each thing that guidance asks of a plan."""
    found = points(text, record=FIFE, as_at=AS_AT, period=PERIOD)
    return {name.removeprefix(GUIDED): each for name, each in found.items() if name.startswith(GUIDED)}


def found_in(text: str) -> set[str]:
    """Return what is found in a text."""
    return {item for item, each in guided(text).items() if each.answer.value == "found"}


def chapters(*items: str) -> str:
    """Return a plan with some chapters."""
    return PLAN + "\n\n".join(OF_A_PLAN[each] for each in items)


ASKED = {
    PLAN: (
        "vision few-priorities priorities measures links prevention family-support engagement resources"
        " needs-assessment childrens-services childrens-rights"
    ),
    REPORT: "delivery early-action best-wellbeing integration",
    ENGLISH: (
        "health-improvements performance-management partner-arrangements early-intervention key-actions budget"
        " safeguarding"
    ),
}


@pytest.mark.parametrize(("title", "item"), [(title, item) for title, items in ASKED.items() for item in items.split()])
def test_the_rest_of_a_document_does_not_give_what_is_asked(title: str, item: str) -> None:
    """What our tests find hangs on what each of them wrote."""
    assert answer(item, title) == "not in the text supplied"


@pytest.mark.parametrize(
    ("title", "sections"), [(PLAN, OF_A_PLAN), (REPORT, OF_A_REPORT), (ENGLISH, OF_AN_ENGLISH_PLAN)]
)
def test_the_rest_of_a_document_gives_what_it_is_on(title: str, sections: Mapping[str, str]) -> None:
    """Each section gives its item, so that there are three."""
    assert {alone(item, title + "\n\n".join(sections.values())) for item in sections} == {"found"}


def test_an_item_alone_is_partly() -> None:
    """It may stand on a page about the plan."""
    found = guided(PLAN + VISION)["vision"]

    assert (found.answer.value, found.why) == ("partly", TOO_LITTLE)


def test_two_together_are_partly() -> None:
    """Both are."""
    found = guided(chapters("girfec", "resources"))

    assert {found[each].why for each in ("girfec", "resources")} == {TOO_LITTLE}
    assert found_in(chapters("girfec", "resources")) == set()


def test_three_together_are_found() -> None:
    """A plan gives one after the other."""
    assert found_in(chapters("girfec", "resources", "measures")) == {"girfec", "resources", "measures"}


def test_what_is_partly_does_not_count() -> None:
    """A heading alone is no third one."""
    assert found_in(chapters("girfec", "resources") + "\n\n## Our vision\n\n## Our money\n") == set()


def test_an_item_of_an_act_and_of_guidance_counts_once() -> None:
    """Both ask for the services of the plan, and with the vision they are two."""
    services = "## Children's services\n\nHealth visitors see every child at home before the age of five.\n\n"

    assert found_in(PLAN + services + VISION) == set()

    whole = points(f"{PLAN}{services}{VISION}\n{OF_A_PLAN['girfec']}", record=FIFE, as_at=AS_AT, period=PERIOD)
    asked = ("sct-cyp-2014.prepare-plan/item/childrens-services", f"{GUIDED}childrens-services")
    assert [whole[each].answer.value for each in asked] == ["found", "found"]


ACTIONS = (
    "Community Plan for 2017-2030 - Statement of Progress\n\n"
    "## Actions taken by partners\n\n- A hub was opened by the council.\n- 402 homes were visited.\n"
)


@pytest.mark.parametrize(("more", "said"), [("", "partly"), (OF_A_STATEMENT, "found")])
def test_all_of_two_where_two_are_asked(more: str, said: str) -> None:
    """A statement of progress has no third thing."""
    found = points(ACTIONS + more, record=BELFAST, as_at=date(2019, 12, 1))

    assert found[f"{STATEMENT}actions-taken"].answer.value == said


@pytest.mark.parametrize(("document", "said"), [("childrens-services-plan", "found"), ("strategy", "partly")])
def test_a_heading_of_our_template(document: str, said: str) -> None:
    """A file that has one is the plan, however little was written into it; one of another template is not."""
    anchor = f"<!-- csc-rules: {document}.girfec -->\n\n## How we work\n\n"

    assert guided(f"{PLAN}{anchor}{VISION}")["vision"].answer.value == said


def test_what_stands_on_a_page() -> None:
    """Where it can be downloaded, the document is another file, however much the page says of it."""
    said = "Our vision is that every child is loved. We mean it.\n"
    link = "\n\nThe Fife Children's Services Plan 2023-2026 can be downloaded here.\n"

    assert "vision" in found_in(PLAN + said + rest(OF_A_PLAN))
    assert guided(PLAN + said + link + rest(OF_A_PLAN))["vision"].answer.value == "partly"


def test_the_fact_of_an_item_that_was_taken_back() -> None:
    """What would be entered says no more than the answer does."""
    found = guided(PLAN + VISION)["vision"]

    assert found.fact == Content(item="vision", status="partial")


def test_the_fact_of_an_item_that_is_found() -> None:
    """It is present."""
    assert guided(PLAN + VISION + rest(OF_A_PLAN))["vision"].fact == Content(item="vision", status="present")
