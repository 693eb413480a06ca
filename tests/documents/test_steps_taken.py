"""Tables of the steps by which a document was made, with a row for each of them."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from tests.documents.cases import in_plan

said = partial(in_plan, as_at=date(2023, 10, 2))
FIRE = "sct-cyp-2014.give-opportunity-on-plan/reached/scottish-fire-and-rescue-service"
LANDLORD = "sct-cyp-2014.consult-on-plan/reached/social-landlord"
GIVEN = "sct-cyp-2014.give-opportunity-on-plan/act"


def table(
    what: str = "The Scottish Fire and Rescue Service was asked for its contribution.",
    when: str = "May 2022",
    heading: str = "Assessment",
    heads: str = "Step | What was done | When",
) -> str:
    """Return a table of two steps."""
    rows = f"| Contribution of others | {what} | {when} |\n| Approval | Full council | June 2022 |\n"
    return f"## {heading}\n\nThe table shows the steps.\n\n| {heads} |\n|---|---|---|\n{rows}"


@pytest.mark.parametrize("point", [FIRE, GIVEN])
def test_a_step_that_was_taken(point: str) -> None:
    """A row tells of the document whose table it is."""
    assert said(table(), point) == "found"


def test_a_draft_that_was_sent_in_consultation() -> None:
    """The label and what stands behind it say it together."""
    text = table().replace("| Approval | Full council", "| Consultation | Draft sent to Hirta Housing Association")

    assert said(text, LANDLORD) == "found"


@pytest.mark.parametrize(
    "text",
    [
        table(heading="How the housing strategy was made"),
        table(heading="How the last plan was made"),
        table(heading="How the plan will be made"),
        table(heads="Step | Who | By when"),
        table(when="planned"),
        table(when="To be confirmed"),
        table(when="withdrawn"),
        table(when="May 2016"),
        table(when="May 2027"),
        table(when="N/A"),
        table(heading="Corporate parenting"),
        table(heading="Steps in the play park"),
        table(heading="The plan before this one"),
        table(heads="Step | What was done | Target date"),
        table(what="The Scottish Fire and Rescue Service was asked for its contribution. It declined."),
        table().replace("The table shows the steps.", "The table shows what other areas did."),
        table().replace("The table shows the steps.", "These are the steps in Dundee City."),
        table().replace("| Contribution of others |", "| Locality planning |"),
        table(when="not yet"),
        table(what="The Scottish Fire and Rescue Service was not asked for its contribution."),
        table(what="The Scottish Fire and Rescue Service will be asked for its contribution."),
        table(what="The Scottish Fire and Rescue Service was asked for its contribution to the housing strategy."),
    ],
)
def test_no_step_of_the_making(text: str) -> None:
    """Steps for another document, and those that are to come, reach nobody."""
    assert said(text, FIRE) != "found"


@pytest.mark.parametrize("where", ["for printing", "in error", "after adoption"])
def test_a_draft_that_was_sent_for_something_else(where: str) -> None:
    """It was not sent for its views."""
    text = table().replace(
        "| Approval | Full council", f"| Consultation | Draft sent to Hirta Housing Association {where}"
    )

    assert said(text, LANDLORD) != "found"


OPEN = "## Consultation\n\nThe draft plan was open for consultation in May 2022. "
MET = "\n\n- met Hirta Housing Association\n"


@pytest.mark.parametrize(
    "lead", ["In that time we:", "It closed in June. During the consultation we:", "As part of this we:"]
)
def test_whom_one_met_in_the_time_of_a_consultation(lead: str) -> None:
    """What leads to the items speaks of that time."""
    assert said(f"{OPEN}{lead}{MET}", LANDLORD) == "found"


@pytest.mark.parametrize(
    "lead",
    [
        "In this report we:",
        "In this plan we:",
        "As part of the merger we:",
        "As part of our housing work we:",
        "In that time we should have:",
        "The council then set up a housing board. During that time we:",
        "In that time we:\n\n- Planned:",
    ],
)
def test_whom_one_met_for_something_else(lead: str) -> None:
    """It was another time, or it was not done."""
    assert said(f"{OPEN}{lead}{MET}", LANDLORD) != "found"


@pytest.mark.parametrize("item", ["had replies from nobody at Hirta Housing Association", "tried to reach it"])
def test_who_did_not_answer(item: str) -> None:
    """Nobody there wrote back."""
    assert said(f"{OPEN}In that time we:\n\n- {item}\n", LANDLORD) != "found"
