"""What a text says of who was consulted, on which day, and of what several bodies did together."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.documents.case import Answer
from tests.documents.cases import PERIOD, PLAN, points

AS_AT = date(2023, 10, 2)
REPORT = "# Report of the consultation on the draft Fife Children's Services Plan 2023-2026\n\n"
OFFERED = "sct-cyp-2014.give-opportunity-on-plan"
CONSULTED = "sct-cyp-2014.consult-on-plan"
PREPARED = "sct-cyp-2014.prepare-plan"


def read(written: str) -> dict[str, tuple[Answer, str]]:
    """Return the answer to each point that a text gives, with the day."""
    found = points(written, as_at=AS_AT, period=PERIOD)
    return {point: (each.answer, str(each.day or "")) for point, each in found.items()}


def answer(written: str, point: str) -> Answer:
    """Return the answer to a point."""
    return read(written)[point][0]


def test_a_report_of_a_consultation_is_about_it() -> None:
    """No sentence has to name the plan again."""
    text = REPORT + "In all 211 responses were received from parents and carers."
    assert answer(text, f"{CONSULTED}/act") is Answer.FOUND


def test_a_consultation_draft_is_no_report_of_one() -> None:
    """It says of itself that it is a draft, and not that anybody was asked."""
    text = "# Fife Children's Services Plan 2023-2026: consultation draft\n\nParents told us about play parks."
    assert answer(text, f"{CONSULTED}/act") is Answer.PARTLY


def test_sentences_that_go_on_say_who_it_was() -> None:
    """The list behind them does, too."""
    text = REPORT + (
        "A total of 90 responses were received. Of these 12 came from organisations, including:\n\n"
        "| Organisation | Town |\n| --- | --- |\n| Fife Voluntary Action | Glenrothes |\n"
    )
    assert answer(text, f"{CONSULTED}/reached/provider-organisation") is Answer.FOUND


def test_a_table_that_a_sentence_points_to() -> None:
    """A sentence that ends with a stop leads to it where it says that it is below."""
    text = PLAN + (
        "Those who were invited to contribute to the plan are shown below.\n\n"
        "| Body | What it did |\n| --- | --- |\n| Police Scotland | Wrote a section |\n"
    )
    assert answer(text, f"{OFFERED}/reached/police-scotland") is Answer.FOUND


def test_a_table_that_nothing_points_to() -> None:
    """A sentence with a stop leads nowhere."""
    text = PLAN + (
        "The fire service was invited to contribute to the plan.\n\n"
        "| Body | Office |\n| --- | --- |\n| Police Scotland | Kirkcaldy |\n"
    )
    assert answer(text, f"{OFFERED}/reached/police-scotland") is not Answer.FOUND


def test_the_views_of_many_were_sought() -> None:
    """However many names stand between."""
    text = PLAN + (
        "For this plan the views of Police Scotland, Fife Voluntary Action, Children's Hearings Scotland, "
        "Aberlour and Kingdom Housing Association were sought."
    )
    assert answer(text, f"{OFFERED}/reached/police-scotland") is Answer.FOUND


def test_what_children_said_gives_no_body_an_opportunity() -> None:
    """The other service providers are to have it."""
    text = PLAN + "For this plan 900 pupils took part in conversations about what they need."
    assert answer(text, f"{OFFERED}/act") is Answer.ABSENT


def test_a_body_in_a_clause_of_its_own_is_not_reached() -> None:
    """It was sent the draft, and the draft was put to others."""
    said = "The draft plan, of which a copy went to Police Scotland in May, was circulated for comment to parents."
    assert answer(PLAN + said, f"{OFFERED}/reached/police-scotland") is not Answer.FOUND


def test_a_consultation_has_the_day_on_which_it_opened() -> None:
    """The sentence that says when need not say who."""
    text = PLAN + "The consultation on the draft plan ran from 9 January to 17 February 2023."
    assert read(text)[f"{CONSULTED}/day"] == (Answer.FOUND, "9 January 2023")


def test_a_month_is_no_day_of_a_consultation() -> None:
    """It began on one of its days, or before."""
    text = PLAN + "Parents were consulted on the draft plan between November 2022 and February 2023."
    assert answer(text, f"{CONSULTED}/day") is Answer.PARTLY


def test_a_letter_has_its_own_day() -> None:
    """It is not the day on which anybody was asked."""
    text = PLAN + "Police Scotland was invited to comment on the draft plan and did so in a letter of 3 July 2022."
    assert answer(text, f"{OFFERED}/day") is Answer.PARTLY


def test_what_came_of_it_tells_what_it_was_about() -> None:
    """The next sentence names the plan."""
    text = PLAN + "We have spoken to Police Scotland and to parents. Their views have shaped this plan."
    assert answer(text, f"{OFFERED}/reached/police-scotland") is Answer.FOUND


def test_the_two_organisations_are_those_named_before() -> None:
    """They need not be named again."""
    text = PLAN + (
        "Children in Fife look to Fife Council and NHS Fife. "
        "This plan was drawn up by the two organisations working side by side."
    )
    assert answer(text, f"{PREPARED}/together") is Answer.FOUND


def test_three_organisations_are_not_two() -> None:
    """Others may be meant."""
    text = PLAN + (
        "Children in Fife look to Fife Council and NHS Fife. "
        "This plan was drawn up by the three organisations working side by side."
    )
    assert answer(text, f"{PREPARED}/together") is not Answer.FOUND


def test_those_who_owe_it_may_be_those_who_were_asked() -> None:
    """Nothing tells that they did the asking."""
    text = PLAN + "Staff of Fife Council, NHS Fife and Police Scotland were consulted on this plan."
    assert answer(text, f"{CONSULTED}/together") is Answer.PARTLY


def test_we_are_those_who_sign() -> None:
    """The lines below the foreword name them."""
    text = PLAN + (
        "## Foreword\n\nWe have prepared this plan together.\n\n"
        "Ann Reid, Chief Executive, Fife Council\n\nJohn Hall, Chief Executive, NHS Fife\n"
    )
    assert answer(text, f"{PREPARED}/together") is Answer.FOUND


def test_we_are_not_one_of_them_alone() -> None:
    """Nobody signs for the board."""
    text = PLAN + ("## Foreword\n\nWe have prepared this plan together.\n\nAnn Reid, Chief Executive, Fife Council\n")
    assert answer(text, f"{PREPARED}/together") is not Answer.FOUND


def test_another_council_consulted_others() -> None:
    """In a report of our own consultation it stays the other one's."""
    text = REPORT + "Angus Council consulted Police Scotland in May, and we waited until it had done so."
    assert answer(text, f"{OFFERED}/reached/police-scotland") is not Answer.FOUND


def test_this_plan_takes_up_nothing() -> None:
    """A sentence about the plan does not tell what the one before it was about."""
    text = PLAN + "Parents were consulted in May. This plan sets out what we shall do."
    assert answer(text, f"{CONSULTED}/act") is Answer.PARTLY


def test_a_list_with_days_gives_the_first() -> None:
    """Each was consulted on a day of its own."""
    text = PLAN + (
        "## Consultation on the plan\n\nThese were consulted on the plan:\n\n"
        "| Body | Day |\n| --- | --- |\n| Police Scotland | 9 May 2022 |\n| Aberlour | 4 May 2022 |\n"
    )
    assert read(text)[f"{CONSULTED}/day"] == (Answer.PARTLY, "4 May 2022")


def test_two_that_sought_views_together() -> None:
    """What is done to the draft before the plan is made is done to the plan."""
    text = PLAN + "Fife Council and NHS Fife sought the views of parents on the draft plan."
    assert answer(text, f"{CONSULTED}/together") is Answer.FOUND


def test_a_body_that_answered_was_reached() -> None:
    """It stands before what it did."""
    text = PLAN + "Police Scotland and Children's Hearings Scotland commented on the draft of this plan."
    assert answer(text, f"{OFFERED}/reached/police-scotland") is Answer.FOUND


def test_a_body_that_asked_others_was_not_reached() -> None:
    """It stands before what it did to them."""
    text = PLAN + "Police Scotland consulted parents on this plan."
    assert answer(text, f"{OFFERED}/reached/police-scotland") is not Answer.FOUND


def test_workshops_on_something_else() -> None:
    """They stand under a heading about taking part, and were no consultation on the plan."""
    text = PLAN + "## Participation\n\nWe ran 14 workshops on internet safety for 900 pupils."
    assert answer(text, f"{CONSULTED}/act") is not Answer.FOUND


def test_a_title_that_nobody_knows_is_another_document() -> None:
    """It is written as titles are."""
    text = PLAN + "## Consultation\n\nKingdom Housing Association was consulted on the Anti-Bullying Strategy."
    assert answer(text, f"{CONSULTED}/reached/social-landlord") is not Answer.PARTLY


def test_a_service_that_two_run_is_no_plan() -> None:
    """They developed it together, and that is the service."""
    text = PLAN + "Fife Council and NHS Fife jointly fund the nursing team and developed it together."
    assert answer(text, f"{PREPARED}/together") is Answer.PARTLY


def test_who_was_asked_in_a_review() -> None:
    """They were not asked when the plan was made."""
    text = PLAN + "## Who had a say in the review\n\nDuring the review we consulted parents and Aberlour."
    assert answer(text, f"{CONSULTED}/act") is not Answer.FOUND


@pytest.mark.parametrize(
    "text",
    [
        "They took it out because of a fire.",
        "We told you that it was shut.",
        "We went through the plan with new staff.",
        "The launch of the plan heard from 3 speakers.",
        "What pupils said about the plan to close the pool.",
        "Words in this plan come from children in another country.",
        "Meetings with 12 families are paid for by this plan.",
        "At the request of parents a crossing in the plan was built.",
        "We questioned 30 pupils about smoking under this plan.",
        "The draft was put in front of the printer.",
        "Police sat down with the plan and a coffee.",
    ],
)
def test_who_was_not_asked_about_it(text: str) -> None:
    """Whoever did something else, or was met on something else, was not consulted on the plan."""
    assert answer(PLAN + text, f"{CONSULTED}/act") is not Answer.FOUND


def test_those_who_owe_it_read_their_own_draft() -> None:
    """Words for a kind of body that stand within the name of those who owe it name nobody else."""
    assert answer(PLAN + "The council examined the draft.", f"{CONSULTED}/act") is not Answer.FOUND


def test_others_read_the_draft() -> None:
    """Others who did so were asked."""
    assert answer(PLAN + "The Youth Council examined the draft.", f"{CONSULTED}/act") is Answer.FOUND
