"""What stands in a file in passing is an item where the file shows that it is the document, and not in one on it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.documents.cases import points
from tests.documents.contents import OF_A_PLAN, rest

AS_AT = date(2024, 6, 1)
VISION = "The vision is that every child in Fife grows up loved, safe and respected."
TALK = "The forum met in May and spoke of many things, and the children's services plan was on the agenda again.\n\n"


def _vision(text: str) -> tuple[str, str]:
    """Say what a text gives of the vision, and why, where more of what a plan has in it stands behind."""
    found = points(text + rest(OF_A_PLAN), as_at=AS_AT)["sct-csp-guidance-2020.plan-in-place-from-2020/item/vision"]
    return found.answer.value, found.why


@pytest.mark.parametrize(
    "shows",
    [
        "# Fife Children's Services Plan 2023-2026\n\n",
        f"{TALK}This plan is for three years.\n\n",
        "# Fife\n\nForeword\n\nBy A\n\nBy B\n\nIn Fife.\n\nIn May.\n\n## Children's Services Plan 2023-2026\n\n",
    ],
)
def test_a_file_that_shows_it(shows: str) -> None:
    """It is titled so, there or behind a foreword, or speaks of the plan as its own."""
    assert _vision(f"{shows}{VISION}\n") == ("found", "the document says so")


def test_a_file_that_only_names_it() -> None:
    """A partner's page that names the plan in a sentence is not thereby the plan."""
    assert _vision(f"{TALK}{VISION}\n") == ("partly", "the file does not show that it is the document")


def test_a_sentence_of_another_file_that_names_it() -> None:
    """What is said of the plan by name is too little by itself, and what stands beside it is not said of the plan."""
    said = "The children's services plan has a vision that each child in Fife will grow up loved, safe and respected."
    assert _vision(f"{TALK}{said}\n") == (
        "partly",
        "the text has little else of what the document must contain: it may be a page or a paper on it",
    )


def test_a_page_of_a_plan_in_several_files() -> None:
    """Where another file is the plan, a page beside it is a part of that."""
    plan = f"# Fife Children's Services Plan 2023-2026\n\nIt is for three years.{rest(OF_A_PLAN)}"
    found = points(plan, f"# Growing up\n\n{VISION}\n", as_at=AS_AT)
    assert found["sct-csp-guidance-2020.plan-in-place-from-2020/item/vision"].answer.value == "found"
