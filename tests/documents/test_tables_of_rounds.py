"""Tables of those who took part in the making of a plan, round by round."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from tests.documents.cases import in_plan

said = partial(in_plan, as_at=date(2023, 10, 2), period=None)
LANDLORD = "sct-cyp-2014.consult-on-plan/reached/social-landlord"
FIRE = "sct-cyp-2014.give-opportunity-on-plan/reached/scottish-fire-and-rescue-service"
MADE = "## How the plan came about\n\nWe listened in three rounds.\n\n"


def table(
    heads: str = "Round | When | Who took part",
    when: str = "May 2022",
    who: str = "the Scottish Fire and Rescue Service and Hirta Housing Association",
) -> str:
    """Return a table of two rounds."""
    return f"| {heads} |\n|---|---|---|\n| First | {when} | {who} |\n| Second | July 2022 | bakers |\n"


@pytest.mark.parametrize("point", [LANDLORD, FIRE])
def test_who_took_part_in_the_making(point: str) -> None:
    """Whoever stands in the column took part."""
    assert said(MADE + table(), point) == "found"


def test_who_took_part_behind_a_semicolon() -> None:
    """Each part is read by itself."""
    who = "bakers, called by the grocers; workshops with officers of Hirta Housing Association"

    assert said(MADE + table(who=who), LANDLORD) == "found"


@pytest.mark.parametrize(
    "before",
    [
        "## How we wrote this plan\n\n",
        "## You said\n\nWe wanted the plan to be drawn up by as many as can be. It went in rounds.\n\n",
        "## Rounds\n\nThis plan was drawn up in two rounds.\n\n",
    ],
)
def test_what_tells_that_it_is_of_the_making(before: str) -> None:
    """The heading does, or what leads to the table."""
    assert said(before + table(), LANDLORD) == "found"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("## What we did last year\n\n" + table(), id="of no making"),
        pytest.param("## How the plan is going\n\n" + table(), id="of what came of it"),
        pytest.param("## How the last plan was made\n\n" + table(), id="of the last one"),
        pytest.param("## How the Local Housing Strategy was made\n\n" + table(), id="of another"),
        pytest.param("## How the plan will be made\n\n" + table(), id="of what is to come"),
        pytest.param("## How the plan's leaflet was made\n\n" + table(), id="of something else"),
        pytest.param(MADE + table("Round | When | Who was invited"), id="of those who were invited"),
        pytest.param(MADE + table("Round | When | Who will take part"), id="of those who will"),
        pytest.param(MADE + table("Round | When | Who led it"), id="of those who led it"),
        pytest.param(MADE + table("Round | When | Who should get a copy"), id="of those who get copies"),
        pytest.param(MADE + table("Round | Who took part | Who was missed"), id="in another column"),
        pytest.param(MADE + table(when="May 2024"), id="at a time that lies ahead"),
        pytest.param(MADE + table(when="November 2023"), id="in a month that lies ahead"),
        pytest.param(MADE + table(who="not Hirta Housing Association"), id="of those who did not"),
        pytest.param(
            MADE + table(who="Hirta Housing Association was invited and sent apologies"), id="who stayed away"
        ),
        pytest.param(MADE + table(who="Hirta Housing Association (to be confirmed)"), id="who is not known"),
        pytest.param(MADE + table(who="tenants of Hirta Housing Association"), id="who rents from it"),
        pytest.param(MADE + table(who="bakers, at the hall of Hirta Housing Association"), id="where it was"),
        pytest.param(MADE + table(who="bakers, in place of Hirta Housing Association"), id="who came instead"),
        pytest.param(MADE + table(who="Hirta Housing Association (absent)"), id="who was absent"),
        pytest.param(MADE + table(who="NHS Fife for Hirta Housing Association"), id="who spoke for another"),
        pytest.param(MADE + table(who="Tenants of Hirta Housing Association"), id="with a capital"),
        pytest.param(MADE + table(who="Hirta Housing Association provided the tea"), id="who did something else"),
        pytest.param(MADE + table(when="May 2012"), id="long ago"),
        pytest.param(MADE + table(when="cancelled"), id="at no time"),
        pytest.param(MADE + table(when="winter 2023"), id="in a season that lies ahead"),
        pytest.param("## How the floor plan was drawn\n\n" + table(), id="of a plan of another kind"),
        pytest.param("## How the plan should have been made\n\n" + table(), id="of what was not done"),
        pytest.param("## How the plan was made in Skerry\n\n" + table(), id="of what others did"),
        pytest.param("## How the plan was made known\n\n" + table(), id="of what was done with it"),
        pytest.param("## How the plan was made\n\nTraining was given.\n\n" + table(), id="of training"),
        pytest.param(MADE + table("Training | When | Participants"), id="of something else that was done"),
        pytest.param(MADE + "We met.\n\n## Jobs\n\n" + table(), id="under another heading"),
    ],
)
def test_another_table(text: str) -> None:
    """It does not say that they took part."""
    assert said(text, LANDLORD) != "found"


ASKED = "## Who we asked about this plan\n\nAll entries are about draft 3.\n\n"


def row(
    how: str = "Workshop | May 2022", heads: str = "Who | How | When", who: str = "Hirta Housing Association"
) -> str:
    """Return a table of those who were asked, one after the other."""
    return f"| {heads} |\n|---|---|---|\n| {who} | {how} |\n| Bakers | Letter; replied | July 2022 |\n"


@pytest.mark.parametrize(
    "before",
    [
        ASKED,
        "## Appendix A Who was consulted on the draft plan\n\n",
        "## Consultation on this plan\n\n",
        "## How we got here\n\nWe began in May 2021. A draft of the plan was open for comment for ten weeks.\n\n",
    ],
)
def test_whoever_has_a_row_was_asked(before: str) -> None:
    """The heading says what of, and the row when and how."""
    assert said(before + row(), LANDLORD) == "found"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("## Who was asked to deliver the plan\n\n" + row(), id="of something else"),
        pytest.param("## Who we asked about the housing strategy\n\n" + row(), id="of another"),
        pytest.param("## Who we will ask about this plan\n\n" + row(), id="of what is to come"),
        pytest.param("## How we got here\n\nThe draft budget was open for comment.\n\n" + row(), id="of a budget"),
        pytest.param("## Who we should have consulted on the plan\n\n" + row(), id="of what ought to have been"),
        pytest.param("## Consultation on the travel plan\n\n" + row(), id="of a plan of another kind"),
        pytest.param("## Consultation on the plan by our neighbours\n\n" + row(), id="by others"),
        pytest.param("## Partners involved in acting on the plan\n\n" + row(), id="of what is done under it"),
        pytest.param(ASKED + "These people ran the rounds.\n\n" + row(), id="of those who led it"),
        pytest.param(ASKED + "None of them has been asked yet.\n\n" + row(), id="of those still to be asked"),
        pytest.param(
            "## Partners\n\nThe draft plan was open to comments. These are our partners.\n\n" + row(), id="of partners"
        ),
        pytest.param("## Gala\n\nThe draft travel plan was out for consultation.\n\n" + row(), id="of its draft"),
        pytest.param(ASKED + row(heads="Who | Role | Phone"), id="of what they do"),
        pytest.param(ASKED + row("Workshop | Deferred to October"), id="put off"),
        pytest.param(ASKED + row("Presentation to be given | Next meeting"), id="still to be given"),
        pytest.param(ASKED + row("Invited | None came"), id="who did not come"),
        pytest.param(ASKED + row("Workshop | May 2024"), id="at a time that lies ahead"),
        pytest.param(ASKED + row(who="Tenants of Hirta Housing Association"), id="who rents from it"),
    ],
)
def test_whoever_has_a_row_of_another_table_was_not(text: str) -> None:
    """A table of other things, and a row that says no, tell nothing of it."""
    assert said(text, LANDLORD) != "found"


def test_what_a_row_says_is_said_of_that_row() -> None:
    """That the draft was sent to those of one row says nothing of the rows below it."""
    rows = "| Body | What was done |\n|---|---|\n| Police Scotland | Draft sent; written comments |\n"
    below = "| Hirta Housing Association | Presentation about parking |\n"
    assert said("## Partners\n\n" + rows + below, LANDLORD) != "found"
