"""What a file tells of itself in a table of its versions, of who had it and of who approved it."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.documents.case import Suggestion
from tests.documents.cases import FIFE, PERIOD, PLAN, points

UNDER = (
    "# Fife Children's Services Plan 2023-2026\n\n## {heading}\n\n"
    "| Version | Date | Change |\n|---|---|---|\n| {row} |\n"
)
OUT = "1.1 | 1 May 2023 | Published on the Fife Council website"


def _told(row: str, heading: str = "Document control") -> dict[str, Suggestion]:
    """Return what a plan says with a row of a table under a heading."""
    vision = "\n## Vision\n\nEvery child in Fife will grow up loved.\n"
    text = UNDER.format(heading=heading, row=row) + "| 1.2 | 3 May 2023 | Typing errors |\n" + vision
    return points(text, record=FIFE, as_at=date(2024, 6, 1), period=PERIOD)


@pytest.mark.parametrize("heading", ["Document control", "Version history", "Document information"])
def test_a_row_of_what_was_done_to_the_file(heading: str) -> None:
    """It names no document, and tells of the file it stands in."""
    assert _told(OUT, heading)["sct-cyp-2014.publish-plan/act"].answer.value == "found"


def test_the_day_in_the_row() -> None:
    """Beside what was done stands when."""
    assert _told(OUT)["sct-cyp-2014.publish-plan/day"].answer.value == "found"


@pytest.mark.parametrize(
    ("row", "heading"),
    [
        ("1.1 | 1 May 2023 | Published on the Fife Council website", "Reading list"),
        ("0.5 | 1 May 2023 | Published for consultation", "Document control"),
        ("1.2 | 1 May 2024 | To be published", "Document control"),
        ("1.0 | 3 May 2023 | Publication delayed", "Document control"),
        ("1.1 | 1 May 2023 | Equality impact assessment published", "Document control"),
        ("1.0 | 1 May 2023 | Easy read summary published on the website", "Document control"),
        ("Previous edition | 1 May 2020 | Published on the Fife Council website", "Document control"),
        ("Status | Published | No", "Approvals"),
        ("Approved by Fife Council | ☐ | Published ☐", "Approvals"),
        ("Published on website | Planned for | 1 May 2023", "Approvals"),
        ("0.1 | 1 May 2023 | Published on the Fife Council website", "Version history"),
        ("0.3 | 2 March 2023 | Draft published for comment", "Document control"),
    ],
)
def test_rows_of_other_things(row: str, heading: str) -> None:
    """What was done to a draft or to something else, and what is to be done, is no publication of the plan."""
    assert _told(row, heading)["sct-cyp-2014.publish-plan/act"].answer.value != "found"


def test_an_item_that_begins_with_the_draft() -> None:
    """Nothing stands before its first word, and no stop behind its last."""
    found = points(f"{PLAN}- draft plan on the website\n", as_at=date(2024, 6, 1), period=PERIOD)
    assert found["sct-cyp-2014.publish-plan/act"].answer.value != "found"
