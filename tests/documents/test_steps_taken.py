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
        table(when="not yet"),
        table(what="The Scottish Fire and Rescue Service was not asked for its contribution."),
        table(what="The Scottish Fire and Rescue Service will be asked for its contribution."),
        table(what="The Scottish Fire and Rescue Service was asked for its contribution to the housing strategy."),
    ],
)
def test_no_step_of_the_making(text: str) -> None:
    """Steps for another document, and those that are to come, reach nobody."""
    assert said(text, FIRE) != "found"
