"""Lists of bodies behind a passage that says what was done to them, whatever shape they have."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from tests.documents.cases import in_plan

CONSULTED = "sct-cyp-2014.consult-on-plan/reached/social-landlord"
ASKED = "sct-cyp-2014.give-opportunity-on-plan/reached/police-scotland"
OPEN = "Fife Council consulted on the draft from 2 May 2022. "
LANDLORDS = "- NHS Fife\n\n- Hirta Housing Association\n\n- Skerry Homes"

said = partial(in_plan, as_at=date(2023, 10, 2), period=None)


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(f"It was sent, with a form, to the bodies set out below.\n\n{LANDLORDS}", id="set out below"),
        pytest.param(f"Over that time staff went to 40 meetings. We consulted with:\n\n{LANDLORDS}", id="further on"),
        pytest.param(
            "It was sent to the bodies listed below. An asterisk shows those which did not reply.\n\n"
            "Housing | Hirta Housing Association*; Skerry Homes\n\nHealth | NHS Fife",
            id="labels before bars",
        ),
        pytest.param(
            "The draft was sent to the organisations below.\n\nHousing: Hirta Housing Association and Skerry Homes\n\n"
            "Health: NHS Fife",
            id="labels before colons",
        ),
        pytest.param(
            "It was sent for comment to:\n\na) NHS Fife\n\nb) Hirta Housing Association, western area", id="lettered"
        ),
        pytest.param(
            "The following were asked for comments, and all but two replied:\n\nNHS Fife\n\nSkerry Homes\n\n"
            "Tiree Forum\n\nHirta Housing Association, Rona Link and the Skye scheme.",
            id="the last ends with a stop",
        ),
    ],
)
def test_whoever_is_in_the_list_was_asked(told: str) -> None:
    """Whoever stands in such a list was asked, however it is set out."""
    assert said(OPEN + told, CONSULTED) == "found"


@pytest.mark.parametrize(
    "told",
    [
        f"It will be sent to the bodies set out below.\n\n{LANDLORDS}",
        f"It was not sent to the bodies set out below.\n\n{LANDLORDS}",
        f"It should have been sent to the bodies set out below.\n\n{LANDLORDS}",
        f"The final plan was sent to the bodies set out below.\n\n{LANDLORDS}",
        f"The draft budget was sent to the bodies set out below.\n\n{LANDLORDS}",
        f"A copy was sent for information to the bodies set out below.\n\n{LANDLORDS}",
        f"The Housing Strategy was sent to the bodies set out below.\n\n{LANDLORDS}",
        f"The last plan was sent to the bodies set out below.\n\n{LANDLORDS}",
        f"The bodies set out below deliver services.\n\n{LANDLORDS}",
        f"It was sent to the bodies set out below. Those in bold will be sent it later.\n\n{LANDLORDS}",
        f"It was sent to the bodies set out below. An asterisk shows those that were left out.\n\n{LANDLORDS}",
        f"Staff went to 40 meetings. The plan is to be delivered with:\n\n{LANDLORDS}",
        "The draft was sent to the organisations below.\n\nPhotograph: Hirta Housing Association\n\nHealth: NHS Fife",
        "The following were asked for comments:\n\nNHS Fife\n\nSkerry Care\n\nHirta Housing Association was left out.",
        "The following were asked for comments:\n\nNHS Fife\n\nSkerry Care\n\nTenants of Hirta Housing Association",
        "It was sent to the bodies below.\n\nHousing | tenants of Hirta Housing Association\n\nHealth | NHS Fife",
        "It was sent to the bodies below.\n\nHealth | NHS Fife\n\nNot yet asked | Hirta Housing Association",
    ],
)
def test_whoever_is_in_another_list_was_not_asked(told: str) -> None:
    """Nobody was asked by a list of what is to come, of another document, or of others."""
    assert said(OPEN + told, CONSULTED) != "found"


@pytest.mark.parametrize(
    "lead",
    [
        "We wrote to, and had answers from:",
        "It was sent on 3 May 2022, in both languages, to the following, with a request to reply by 30 June 2022:",
        "The draft was sent to the organisations below with eight questions and an offer to meet.",
        "We asked for and received comments from:",
        "Replies were received from:",
        "Those who replied were:",
        "Copies of the proposed changes to the plan went by post to:",
        "Those consulted are listed here in alphabetical order.",
        "As part of the formal consultation the draft plan was circulated by e-mail to the following partners.",
        "Between May and July the Council wrote to:",
        "A full list of those who were consulted is given below.",
        "Feedback on the draft was received from the following organisations.",
        "The following bodies sent in written comments on the draft:",
    ],
)
def test_what_leads_to_a_list(lead: str) -> None:
    """Such a sentence says that they were asked, or answered, and nothing else."""
    assert said(f"{OPEN}{lead}\n\n{LANDLORDS}", CONSULTED) == "found"


@pytest.mark.parametrize(
    "lead",
    [
        "Young people were invited by:",
        "The draft was sent back to the authors, who are from:",
        "Training in how to run a group was offered to:",
        "The following were asked to put the draft on their websites:",
        "Parents of children who are known to the following were asked:",
        "Comments were passed on to:",
        "Those consulted on parking are listed here in alphabetical order.",
        "A full list of those who will be consulted is given below.",
        "The review of parking has been sent to:",
        "The plan was launched at the town hall on 4 May 2023. Those invited were:",
        "On the plan for 2020-2023 the following were consulted:",
        "We consulted on the budget in January. We wrote to:",
        "The draft was approved in June. It was issued to:",
        "A leaflet was drawn up. It was sent to:",
    ],
)
def test_what_leads_to_another_list(lead: str) -> None:
    """Such a sentence has another agent, another object, other people or another time."""
    assert said(f"{OPEN}{lead}\n\n{LANDLORDS}", CONSULTED) != "found"


@pytest.mark.parametrize(
    "told",
    [
        "The names of those who took part are held by the bodies below.",
        "Pupils were consulted at events paid for by the bodies below.",
    ],
)
def test_what_stands_under_a_heading_on_who_was_asked(told: str) -> None:
    """Bodies that only held names, or paid, were not asked."""
    text = f"# Appendix 1: How this plan was prepared\n\n## Who was consulted\n\n{told}\n\n"
    entries = "Housing: Hirta Housing Association\n\nHealth: NHS Fife"
    assert said(text + entries, CONSULTED) != "found"
    right = text.replace(told, "The draft was sent for comment to the bodies below.")
    assert said(right + entries, CONSULTED) == "found"


@pytest.mark.parametrize("label", ["Declined", "Typesetting", "Chair of the group", "Cost met by", "Left out in error"])
def test_a_label_that_is_no_sort_of_bodies(label: str) -> None:
    """Whoever stands behind it was not asked, though a sort of bodies may stand before it."""
    told = f"The draft was sent to the bodies below.\n\nHealth: NHS Fife\n\n{label}: Hirta Housing Association"
    assert said(OPEN + told, CONSULTED) != "found"


def test_a_list_that_the_next_passage_leads_to() -> None:
    """What was sent to whom may stand in a passage of its own, behind the one on the consultation."""
    assert said(f"{OPEN}\n\nThe draft has been sent to:\n\n{LANDLORDS}", CONSULTED) == "found"
    between = "The Council then looked at its budget for parking. It asked the police for figures."
    assert said(f"{OPEN}\n\n{between}\n\nIt has been sent to:\n\n{LANDLORDS}", CONSULTED) != "found"


@pytest.mark.parametrize(
    ("between", "lead", "found"),
    [
        ("There were 90 replies. The closing date was 9 June.", "The draft was sent to:", True),
        ("There were 90 replies.", "The following commented on the draft:", True),
        ("Buses were hired for the day.", "The draft was sent to:", False),
        ("A raffle was held.", "The following commented:", False),
        ("There were 90 replies.", "We wrote to:", False),
        ("There were 90 replies.", "The plan was sent in June 2023 for discussion to:", False),
    ],
)
def test_what_stands_between_the_consultation_and_the_lead(between: str, lead: str, *, found: bool) -> None:
    """It tells of the consultation alone, and the lead of its own passage names the draft."""
    assert (said(f"{OPEN}{between}\n\n{lead}\n\n{LANDLORDS}", CONSULTED) == "found") is found


@pytest.mark.parametrize(
    "told",
    [
        "The buses cost £900. The following contributed:",
        "Buses were hired. As part of the consultation we wrote to:",
        "Replies asked for changes to ferries. The suggested changes were sent to:",
        "The port was writing its own plan. Its draft was sent to:",
        "The port was moving. Our partners wrote to:",
    ],
)
def test_a_lead_that_may_be_of_something_else(told: str) -> None:
    """What it is of stands in the sentence before it, and is not the draft."""
    assert said(f"{OPEN}{told}\n\n{LANDLORDS}", CONSULTED) != "found"


SHORT = "NHS Fife\n\nHirta Housing Association\n\nSkerry Homes"


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (f"The draft was sent to the bodies below.\n\n{SHORT}", True),
        (f"The draft was sent to the bodies below.\n\nWho runs our services\n\n{SHORT}", False),
        (f"Those consulted are listed here.\n\n{SHORT}", False),
        (f"The Council consulted on the draft in full.\n\n{SHORT}", False),
        (f"Those consulted are listed here by group.\n\n{SHORT}", False),
        ("Those consulted are listed here by group.\n\nHealth: NHS Fife\n\nHousing: Hirta Housing Association", True),
    ],
)
def test_short_lines_behind_a_whole_sentence(told: str, *, found: bool) -> None:
    """Such a sentence points to the list, not to a page, and the first line names somebody."""
    assert (said(OPEN + told, CONSULTED) == "found") is found


@pytest.mark.parametrize(
    "labels",
    [
        "Not heard from: three\n\nHousing: Hirta Housing Association",
        "Help in a crisis: ring any of these\n\nHousing: Hirta Housing Association",
        "Venue: Skerry Hall\n\nTransport: Hirta Housing Association",
    ],
)
def test_a_label_that_begins_another_list(labels: str) -> None:
    """No name stands behind it, or those behind it did a job."""
    told = f"The draft was sent to the bodies below.\n\nHealth: NHS Fife\n\nEducation: Skerry College\n\n{labels}"
    assert said(OPEN + told, CONSULTED) != "found"


def test_a_label_of_which_nothing_is_known_ends_no_list() -> None:
    """Whoever stands behind another label was asked, and whoever stands behind that was not."""
    told = "The draft was sent to the bodies below.\n\nHealth: NHS Fife\n\nTypesetting: Skerry Prints\n\n"
    assert said(OPEN + told + "Housing: Hirta Housing Association", CONSULTED) == "found"


@pytest.mark.parametrize("label", ["Housing", "Housing providers", "Voluntary and community sector"])
def test_a_label_that_is_a_sort_of_bodies(label: str) -> None:
    """Whoever stands behind it was asked."""
    told = f"The draft was sent to the bodies below.\n\nHealth: NHS Fife\n\n{label}: Hirta Housing Association"
    assert said(OPEN + told, CONSULTED) == "found"


@pytest.mark.parametrize(
    "told",
    [
        "Police Scotland and NHS Fife provided written contributions.",
        "Replies came as well from NHS Fife, from Police Scotland and from Rona Link, all of which had the draft.",
        "Responses were received from Police Scotland and the Fire and Rescue Service.",
    ],
)
def test_who_contributed(told: str) -> None:
    """Whoever sent in something took part, where the chapter says that the draft went out for comment."""
    opened = "## How we made it\n\nEach partner was invited to contribute to this plan in May 2022. "
    assert said(opened + told, ASKED) == "found"


@pytest.mark.parametrize(
    "told",
    [
        "Police Scotland provided no written contributions.",
        "Police Scotland provided written comments on the new bridge.",
        "Police Scotland provided contributions to the gala.",
        "Police Scotland will provide written contributions.",
        "No replies came from Police Scotland.",
        "Replies are awaited from Police Scotland.",
        "Replies came from tenants of Police Scotland.",
        "Replies came in 2017 from Police Scotland.",
        "Replies came from NHS Fife, but not from Police Scotland.",
    ],
)
def test_who_contributed_nothing(told: str) -> None:
    """Nobody took part by what was not sent, was of something else, or came from others."""
    opened = "## How we made it\n\nEach partner was invited to contribute to this plan in May 2022. "
    assert said(opened + told, ASKED) != "found"
