"""What stands on every page tells which document a chapter is of, and for which years."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from csc_rules.documents.case import Case
from csc_rules.documents.reading import read_text
from csc_rules.documents.reading_case import case_of
from csc_rules.record.model import Record

FIFE = Record(body="Fife Council", jointly_with=("NHS Fife",))
PERIOD = "sct-cyp-2014.prepare-plan/period"
PLAN = "Fife Children's Services Plan 2023-2026"
REPORT = "Fife Children's Services Plan Annual Report 2023-2024"
CHAPTER = "The board meets every two months, and looks at reports at its meetings.\n\nAn annual report will be made."


def pages(head: str, begins: str = "9. Governance") -> bytes:
    """Return four pages of a chapter with a running head, and with how the first page begins."""
    told = [f"{begins}\n\n{CHAPTER}", "We meet in the spring and in autumn.", "Boats are seen to.", "So are the ships."]
    return "\f".join(f"{head}\n\n{each}\n" for each in told).encode()


@cache
def read(head: str, begins: str = "9. Governance", name: str = "chapter.txt") -> Case:
    """Return the case of such a chapter."""
    return case_of([read_text(name, pages(head, begins))], FIFE, date(2024, 10, 1))


def test_what_stands_on_every_page_is_no_part_of_the_text() -> None:
    """So it is with what these tests read."""
    text = read_text("chapter.txt", pages(PLAN))
    assert {each.role for each in text.passages if each.text == PLAN} == {"furniture"}


def kind(case: Case) -> str:
    """Return what the file is taken for; nothing where it is taken for none."""
    return case.kinds[0][1] if case.kinds else ""


def test_a_chapter_is_one_of_what_its_running_head_names() -> None:
    """It has no title of its own, and speaks of a report that is to come."""
    assert kind(read(PLAN)) == "children's services plan"


def test_a_chapter_of_a_report_is_one() -> None:
    """The running head gives the title of the report."""
    assert "annual report" in kind(read(REPORT))


def test_a_title_comes_before_a_running_head() -> None:
    """Papers of a meeting have the name of the plan on every page, and a report may as well."""
    assert "annual report" in kind(read(PLAN, f"{REPORT}"))


def test_a_running_head_that_names_no_document_tells_nothing() -> None:
    """So many pages have the name of the body on them."""
    assert kind(read("Fife Council and its partners")) != "children's services plan"


@pytest.mark.parametrize(
    "head", [PLAN, "Fife's Integrated Children's Services Plan | 2023-26", f"{PLAN} www.example.org/the-plan"]
)
def test_the_years_in_a_running_head_are_those_of_the_plan(head: str) -> None:
    """They are shown where they stand."""
    found = next(each for each in read(head).suggestions if each.id == PERIOD)
    assert (found.answer.value, found.bearings[0].quote.text.startswith("2023")) == ("found", True)


def test_years_are_shown_on_a_page_though_the_file_is_named_by_them() -> None:
    """A name of a file is no quote."""
    case = read(PLAN, "This plan is for children.", "plan 2023-26.txt")
    assert next(each.answer.value for each in case.suggestions if each.id == PERIOD) == "found"


@pytest.mark.parametrize(
    "head",
    [
        f"Agenda pack: {PLAN}",
        f"DRAFT {PLAN}",
        f"{PLAN} workshop",
        f"{PLAN} Strategic Needs Assessment",
        f"Responses to the {PLAN}",
        PLAN.replace("Fife", "Moray"),
    ],
)
def test_a_running_head_with_other_words_is_not_the_title_of_the_plan(head: str) -> None:
    """It names a paper on the plan, or the plan of another place."""
    assert next(each.answer.value for each in read(head).suggestions if each.id == PERIOD) != "found"


@pytest.mark.parametrize(
    "begins", ["Survey\n\nTick one box.", "Why do we need a plan?", "1. Apologies", "9. Are you safe?"]
)
def test_a_form_or_slides_with_the_name_of_the_plan_are_no_chapter_of_it(begins: str) -> None:
    """A chapter begins with its number, or goes on with what stood before it."""
    assert next(each.answer.value for each in read(PLAN, begins).suggestions if each.id == PERIOD) != "found"


@pytest.mark.parametrize(
    ("head", "begins"), [(f"Fife Council | {PLAN}", "9. Governance"), (f"{PLAN} Page 12", "Appendix 3: Governance")]
)
def test_a_title_with_whose_it_is_and_the_number_of_the_page(head: str, begins: str) -> None:
    """They are no part of what it is."""
    assert next(each.answer.value for each in read(head, begins).suggestions if each.id == PERIOD) == "found"


@pytest.mark.parametrize(
    "head",
    ["FC_ICSP_2023-26_v7_final.docx", r"K:\Policy\Plans\Fife CSP 2023-26 chapters v2.doc", "CYPSP-2023-26-web.pdf"],
)
def test_the_short_name_of_the_plan_in_the_name_of_its_file(head: str) -> None:
    """Word puts it on every page."""
    assert kind(read(head)) == "children's services plan"


@pytest.mark.parametrize(
    "head",
    ["ICSP_2023-26_workshop.docx", "Draft CSP 2023-26.docx", "CSP minutes 2023.doc", "The CSP 2023-26 of others"],
)
def test_the_name_of_a_file_that_is_something_else(head: str) -> None:
    """Notes and drafts are called by the plan they are for."""
    assert kind(read(head)) != "children's services plan"
