"""Letters: whoever one is addressed or copied to got what it encloses, and was asked for what it asks."""

from __future__ import annotations

from datetime import date

import pytest

from tests.documents.cases import FIFE, in_plan, points

SENT = "sct-cyp-2014.send-plan/reached"
CONSULTED = "sct-cyp-2014.consult-on-plan/reached/social-landlord"
AS_AT = date(2023, 12, 1)
HEAD = "Fife Council\n\n22 September 2023\n\n"
TITLE = "Dear colleague\n\n# Fife Children's Services Plan 2023-2026\n\n"
ENCLOSES = "I enclose a copy of our plan."
LANDLORD = "To: Chief Executive, Hirta Housing Association; Skerry Homes\n\n"
ASKS = "I enclose the draft of the plan. We would be glad to have your views on it by 7 October.\n\nYours sincerely"


def said(letter: str, point: str) -> str:
    """Return the answer that a letter gives to a point."""
    return points(letter, record=FIFE, as_at=AS_AT, period=None)[point].answer.value


@pytest.mark.parametrize(
    "head",
    [
        "To: Area Commander, Police Scotland; NHS Fife\n\n",
        "Scottish Government\n\nCopy to: Area Commander, Police Scotland\n\n",
        "Area Commander\n\nPolice Scotland\n\n",
        "Area Commander, Police Scotland\n\n",
    ],
)
def test_who_got_what_a_letter_encloses(head: str) -> None:
    """Whoever a letter is addressed or copied to got it."""
    assert said(HEAD + head + TITLE + ENCLOSES, f"{SENT}/police-scotland") == "found"


def test_the_plan_itself_is_enclosed() -> None:
    """The plan is what stands behind the verb, with nothing else between."""
    text = HEAD + "To: Police Scotland\n\n" + TITLE + "We enclose, as agreed, a copy of our plan, as the Act asks."
    assert said(text, f"{SENT}/police-scotland") == "found"


def test_the_place_in_the_title_of_the_plan_stands_before_it() -> None:
    """A letter has its subject over it, and calls the plan so."""
    text = HEAD + "To:\n\nPolice Scotland\n\n" + TITLE + "I enclose a copy of the Fife Plan for Children."
    assert said(text, f"{SENT}/police-scotland") == "found"
    other = HEAD + "To:\n\nPolice Scotland\n\n" + TITLE + "I enclose a copy of the Skerry Plan for Children."
    assert said(other, f"{SENT}/police-scotland") != "found"


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("To: tenants of Police Scotland\n\n", ENCLOSES),
        ("To: Police Scotland\n\n", "I do not enclose a copy of our plan."),
        ("To: Police Scotland\n\n", "We will enclose a copy of our plan with our next letter."),
        ("To: Police Scotland\n\n", "I enclose a copy of the Housing Strategy."),
        ("To: Police Scotland\n\n", "Thank you for the copy of our plan that you enclosed."),
        ("To: Police Scotland\n\n", "I enclose an invitation to the launch of our plan."),
        ("To: Police Scotland\n\n", "I enclose our plan's timetable."),
        ("To: Police Scotland\n\n", "I enclose a copy of your comments for our plan."),
        ("To: Police Scotland\n\n", "An order form for our plan is enclosed."),
        ("NHS Fife\n\nMeeting with Police Scotland\n\n", ENCLOSES),
        ("Re: Police Scotland\n\n", ENCLOSES),
        ("To: Police Scotland\n\n", "The last plan was enclosed with our letter of May."),
    ],
)
def test_who_got_nothing_by_a_letter(head: str, text: str) -> None:
    """Nobody got what a letter does not enclose, or what went to others."""
    assert said(HEAD + head + TITLE + text, f"{SENT}/police-scotland") != "found"


@pytest.mark.parametrize(
    "encloses", ["I enclose for your views the draft of the plan.", "A draft of the plan is enclosed."]
)
def test_whom_a_letter_asks(encloses: str) -> None:
    """Whoever a letter with the draft is addressed to, and asked for views by, was consulted."""
    letter = HEAD + LANDLORD + TITLE + ASKS.replace("I enclose the draft of the plan.", encloses)
    assert said(letter, CONSULTED) == "found"


@pytest.mark.parametrize(
    "letter",
    [
        HEAD + LANDLORD.replace("To:", "cc:") + TITLE + ASKS,
        HEAD + LANDLORD + TITLE + ASKS.replace("draft of the plan", "plan"),
        HEAD + LANDLORD + TITLE + ASKS.replace("draft of the plan", "draft budget"),
        HEAD + LANDLORD + TITLE + ASKS.replace("We would be glad to have", "You have already sent us"),
        HEAD + LANDLORD + TITLE + ASKS.replace("have your views", "have your views on the new hall, and not"),
        LANDLORD + TITLE + ASKS,
        HEAD + LANDLORD + TITLE + ASKS.replace("of the plan", "of the Housing Strategy, to be read with our plan"),
    ],
)
def test_whom_a_letter_does_not_ask(letter: str) -> None:
    """Nobody was consulted by a copy, by a letter without the draft or a request, or by one without a day."""
    assert said(letter, CONSULTED) != "found"


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("The plan was published on 3 May 2023. We regret the delay.", "found"),
        ("The plan was published on 3 May 2023. A leaflet on fostering came out in June.", "partly"),
        ("The plan is to be published. We regret the delay.", "partly"),
    ],
)
def test_copies_of_what_the_passage_before_tells_of(before: str, told: str) -> None:
    """Copies are of the plan where the passage before says that it was published, and speaks of nothing else."""
    text = f"# Introduction\n\n{before}\n\nIn line with section 10 of the Act, copies were sent to Police Scotland."
    assert in_plan(text, f"{SENT}/police-scotland", as_at=AS_AT, period=None) == told


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ("We consulted Skerry Homes and Hirta Housing Association.", "found"),
        ("We consulted NHS Fife, but not Hirta Housing Association.", "absent"),
        ("We consulted tenants of Hirta Housing Association.", "absent"),
    ],
)
def test_whom_it_was_not_done_to(told: str, answer: str) -> None:
    """Whoever stands behind "but not", or only has tenants who were asked, was not asked."""
    opened = "The draft plan was ready in May 2022. "
    found = in_plan(
        opened + told.replace("consulted", "consulted on the draft with"), CONSULTED, as_at=AS_AT, period=None
    )
    assert (found == "found") == (answer == "found")


@pytest.mark.parametrize(
    ("heading", "answer"),
    [
        ("Who was consulted", "found"),
        ("Who was consulted last time", "partly"),
        ("Who will be consulted", "partly"),
        ("Who was consulted on the harbour", "partly"),
    ],
)
def test_a_heading_in_the_chapter_on_the_making(heading: str, answer: str) -> None:
    """A heading in an appendix on how the plan was made heads those who were asked about it."""
    text = f"# Appendix 1: How this plan was prepared\n\n## {heading}\n\nThe draft was sent to the bodies below.\n\n"
    text += "Housing: Hirta Housing Association\n\nHealth: NHS Fife"
    found = in_plan(text, CONSULTED, as_at=AS_AT, period=None)
    assert (found == "found") == (answer == "found")
