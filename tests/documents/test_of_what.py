"""What it was that went out, who sent it, and to whom it has not gone yet."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from tests.documents.cases import in_plan

SEND, PUBLISH = "sct-cyp-2014.send-plan", "sct-cyp-2014.publish-plan"
FIRE = "scottish-fire-and-rescue-service"
answer = partial(in_plan, as_at=date(2023, 10, 2))
WENT = "The plan has been sent to the Scottish Ministers; "


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Work on the plan of 2023-2026 had begun, and in May 2022 local assessments were published.",
            id="many things",
        ),
        pytest.param("You can read the draft Children's Services Plan here: our plan 2023-2026.pdf", id="a draft"),
        pytest.param("The Department for Schools had published the plan in May 2023.", id="a department"),
    ],
)
def test_what_went_out_is_something_else(text: str) -> None:
    """It is not the plan, or not that of those who owe it."""
    assert answer(text, f"{PUBLISH}/act") != "found"


@pytest.mark.parametrize(
    "text",
    [
        "The plan and its annexes were published in May 2023.",
        "Copies of the plan were published in May 2023.",
        "Asked by the Department, the Council published the plan in May 2023.",
    ],
)
def test_what_went_out_is_the_plan(text: str) -> None:
    """With others, or as copies; and whoever asked for it."""
    assert answer(text, f"{PUBLISH}/act") == "found"


@pytest.mark.parametrize(
    ("behind", "got_it"),
    [
        ("the Scottish Fire and Rescue Service is to consider it in January.", False),
        ("the Scottish Fire and Rescue Service will discuss it in January.", False),
        ("Police Scotland; and the Scottish Fire and Rescue Service.", True),
    ],
)
def test_who_has_something_still_to_do_was_not_sent_it(behind: str, got_it: bool) -> None:
    """Though the sentence says that it was sent to others."""
    assert (answer(WENT + behind, f"{SEND}/reached/{FIRE}") == "found") is got_it
