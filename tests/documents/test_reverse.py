"""A case from the side of the text: what serves no duty, what no passage serves, and the pages one by one."""

from __future__ import annotations

from datetime import date

from csc_rules.documents.case import Answer, Case, Named
from csc_rules.documents.confirming.reverse import duties, parts, unserved, unused
from csc_rules.documents.reading import read_text
from tests.report import cases


def test_passages_that_serve_no_duty() -> None:
    """Headings and running heads are none of them."""
    assert [each.passage.text for each in unused(cases.case())] == ["The canteen is open on weekdays."]
    assert [each.where for each in unused(cases.case())] == ["page 3 (printed 2)"]


def test_duties_that_no_passage_serves() -> None:
    """Each with its provision."""
    assert [(each.id, each.provision) for each in unserved(cases.case())] == [
        ("sct-cyp-2014.report-annually", "para 3")
    ]
    assert len(duties(cases.case())) == 4


def test_a_page_that_was_not_read_is_among_the_pages() -> None:
    """It is not taken for an empty one."""
    assert [(each.name, each.read) for each in parts(cases.case())][3] == ("page 4 (printed 3)", False)


def test_a_page_with_what_it_serves() -> None:
    """The best answer of its passages for each duty."""
    page = parts(cases.case())[1]

    assert page.serves == (("sct-cyp-2014.prepare-plan", Answer.FOUND),)
    assert (page.passages, page.unused) == (2, 0)


def test_a_file_without_pages_is_parted_by_its_headings() -> None:
    """By the outermost of them."""
    assert [each.name for each in parts(cases.case())][4:] == ["Annual report"]


def test_the_title_of_a_file_parts_nothing() -> None:
    """What stands beneath it does; what stands before the first of them is under the title."""
    plan = b"# Plan 2020\n\nFor all.\n\n## Vision\n\nSafe.\n\n## Money\n\nSpent.\n\n### Staff\n\nPaid.\n"
    case = Case(body=Named(id="b", title="B"), law_at=date(2020, 1, 1), texts=(read_text("plan.md", plan),))

    assert [(each.name, each.passages) for each in parts(case)] == [("Plan 2020", 1), ("Vision", 1), ("Money", 2)]
