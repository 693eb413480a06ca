"""Who answered, as the sentences of a chapter on a consultation tell, and the lists that a sentence there leads to."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from tests.documents.cases import in_plan

OFFERED = "sct-cyp-2014.give-opportunity-on-plan/reached"
FIRE = "scottish-fire-and-rescue-service"
NAME = "the Scottish Fire and Rescue Service"
answer = partial(in_plan, as_at=date(2023, 10, 2))
ASKED = "## Who helped to write it\n\nWe consulted others on the draft of this plan from May to July 2022.\n\n"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The Scottish Fire and Rescue Service commented at length.", True),
        ("*Fire.* The Scottish Fire and Rescue Service took the draft on 14 November.", True),
        ("Police Scotland answered in June, and so did the Scottish Fire and Rescue Service.", True),
        ("The Scottish Fire and Rescue Service took part in two workshops.", True),
        ("*Fire.* The Scottish Fire and Rescue Service took part in two round tables (Cupar, 21 November).", True),
        ("The Scottish Fire and Rescue Service had the draft on its table on 31 May and asked for less.", True),
        ("The draft was open to all. The Scottish Fire and Rescue Service considered it on 14 June.", True),
        ("We consulted NHS Fife. The Scottish Fire and Rescue Service considered it on 14 June.", True),
        ("The budget was tight. The Scottish Fire and Rescue Service considered it on 14 June.", False),
        ("The draft budget was tight. The Scottish Fire and Rescue Service considered it on 14 June.", False),
        ("The draft was open to all. The Scottish Fire and Rescue Service considered it unwise.", False),
        ("The draft went missing. The Scottish Fire and Rescue Service considered it on 14 June.", False),
        ("The draft plan of Skerry was long. The Scottish Fire and Rescue Service considered it on 14 June.", False),
        ("We consulted NHS Fife on rents. The Scottish Fire and Rescue Service considered it on 14 June.", False),
        ("We consulted NHS Fife. The Scottish Fire and Rescue Service took it on 14 June to the tip.", False),
        ("The Scottish Fire and Rescue Service took part in two round tables (on the future of hoses).", False),
        ("The draft was open to all. The Scottish Fire and Rescue Service considered its budget on 14 June.", False),
        ("The last draft was open to all. The Scottish Fire and Rescue Service will consider it on 14 June.", False),
        ("The Scottish Fire and Rescue Service had the draft printed.", False),
        ("The Scottish Fire and Rescue Service had the budget on its table on 31 May.", False),
        ("The Scottish Fire and Rescue Service took part in the laying of two round tables.", False),
        ("The Scottish Fire and Rescue Service was to have the draft on its table on 31 May.", False),
        ("The Scottish Fire and Rescue Service commented on the road scheme.", False),
        ("The Scottish Fire and Rescue Service answered 300 calls.", False),
        ("In 2015 the Scottish Fire and Rescue Service commented at length.", False),
        ("All but the Scottish Fire and Rescue Service commented at length.", False),
        ("A neighbour of the Scottish Fire and Rescue Service commented at length.", False),
        ("The Scottish Fire and Rescue Service would have commented at length.", False),
        ("The Scottish Fire and Rescue Service took part in a gala.", False),
        ("The Scottish Fire and Rescue Service will comment in June.", False),
        (
            "Our board, whose members are Police Scotland and the Scottish Fire and Rescue Service, took the draft.",
            False,
        ),
    ],
)
def test_who_answered_in_a_chapter(text: str, right: bool) -> None:
    """It says so of the draft, or of nothing else."""
    assert (answer(ASKED + text, f"{OFFERED}/{FIRE}") == "found") is right


def test_who_answered_in_another_chapter() -> None:
    """Nobody knows what was answered there."""
    text = "\n\n## Our roads\n\nThe Scottish Fire and Rescue Service commented at length."

    assert answer(ASKED + text, f"{OFFERED}/{FIRE}") != "found"


@pytest.mark.parametrize(
    "lead",
    [
        "No answers were received from:",
        "Views on the last plan were received from:",
        "They sat around a table.",
        "Those who never replied are:",
    ],
)
def test_what_leads_to_somebody_else(lead: str) -> None:
    """It says that they did not answer, or nothing of who they are."""
    asked = f"{ASKED.rstrip()} {lead}\n\n"

    assert answer(f"{asked}| Group | Names |\n| Safety | {NAME[4:]} |\n", f"{OFFERED}/{FIRE}") != "found"


@pytest.mark.parametrize(
    "lead", ["Four events were held. Answers were received from:", "The table shows who was consulted, and how."]
)
def test_what_leads_to_those_who_answered(lead: str) -> None:
    """It stands at the end of the passage, and the list below it."""
    asked = f"{ASKED.rstrip()} {lead}\n\n"

    assert answer(f"{asked}| Group | Names |\n| Safety | {NAME[4:]} |\n", f"{OFFERED}/{FIRE}") == "found"


@pytest.mark.parametrize(
    ("gave", "right"), [("provided written contributions", True), ("provided contributions", False)]
)
def test_contributions_may_be_money(gave: str, right: bool) -> None:
    """Contributions that are not said to be written may be to the cost."""
    text = f"{ASKED}Each partner was invited to contribute. The Scottish Fire and Rescue Service {gave}."
    assert (answer(text, f"{OFFERED}/{FIRE}") == "found") is right


@pytest.mark.parametrize(
    ("asked", "right"),
    [
        ("In March we consulted on the draft of this plan.", True),
        ("In March we consulted on the Local Housing Strategy.", False),
        ("In March we consulted on the council's budget.", False),
    ],
)
@pytest.mark.parametrize("lead", ["Those consulted were:", "The following were asked for their views:"])
def test_those_who_were_asked_on_what_the_sentence_before_names(asked: str, lead: str, right: bool) -> None:
    """A list is of those who were asked on the document that the sentence before names."""
    text = f"{ASKED}{asked} {lead}\n\n- NHS Fife\n\n- Scottish Fire and Rescue Service\n"
    assert (answer(text, f"{OFFERED}/{FIRE}") == "found") is right
