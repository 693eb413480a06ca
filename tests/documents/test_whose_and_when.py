"""Whose document a sentence speaks of, whether none was done, and the day that an imprint or an e-mail gives."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.documents.case import Answer, Suggestion
from tests.documents.cases import PERIOD, PLAN, points

AS_AT = date(2024, 12, 1)
PUBLISHED, CONSULTED = "sct-cyp-2014.publish-plan", "sct-cyp-2014.consult-on-plan"
SENT, REPORTED = "sct-cyp-2014.send-plan", "sct-cyp-2014.publish-annual-report"


def said_of(point: str, said: str, before: str = PLAN) -> Suggestion:
    """Return what is said of a point by a plan that says something."""
    return points(before + said, as_at=AS_AT, period=PERIOD)[point]


@pytest.mark.parametrize(
    ("point", "said"),
    [
        (f"{SENT}/act", "No copy of the plan has been sent to the Scottish Ministers."),
        (f"{CONSULTED}/act", "None of the housing associations were consulted on the plan."),
        (f"{REPORTED}/act", "The annual report of the Harbour Safety Board was published in May 2024."),
        (f"{CONSULTED}/act", "## Harbour Estate Plan: consultation\n\nIn spring 900 parents were consulted."),
        (f"{CONSULTED}/act", "The panel had before it a report; 900 parents were consulted on the future of a pier."),
        (f"{SENT}/act", "A leaflet was printed as well. Copies were sent to the Scottish Ministers."),
    ],
)
def test_what_was_not_done_or_to_something_else_is_not_found(point: str, said: str) -> None:
    """None for a subject denies it; a report of others, another plan above and a leaflet are other things."""
    assert said_of(point, said).answer is not Answer.FOUND


@pytest.mark.parametrize(
    ("point", "said"),
    [
        (f"{CONSULTED}/act", "No fewer than nine housing associations were consulted on the plan."),
        (f"{SENT}/act", "Copies have been sent to the Scottish Ministers."),
        (f"{PUBLISHED}/act", "Published by Fife Council, Harbour Street, 4 May 2023."),
        (f"{PUBLISHED}/act", "Issued jointly on 4 May 2023 by Fife Council and NHS Fife."),
        (f"{PUBLISHED}/day", "Published by Fife Council, Harbour Street, 4 May 2023."),
        (f"{PUBLISHED}/act", "This plan was published on 4 May 2023, as section 13 of the Act requires."),
    ],
)
def test_a_document_tells_of_itself(point: str, said: str) -> None:
    """Copies are of the file they are spoken of in, and an imprint with a day says that it was published."""
    assert said_of(point, said).answer is Answer.FOUND


def test_what_is_attached_was_sent_on_the_day_of_the_e_mail() -> None:
    """The head of an e-mail gives the day."""
    head = "From: Harbour team\n\nSent: 5 May 2023 16:52\n\nTo: Scottish Ministers\n\nSubject: The plan\n\n"
    said = "Please find attached the Fife Children's Services Plan 2023-2026, which we send to the Scottish Ministers."
    day = said_of(f"{SENT}/day", said, head).day

    assert day is not None
    assert day.earliest == date(2023, 5, 5)
