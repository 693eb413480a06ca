"""Whom a text says an act reached: bodies by name, classes by their words or by the names of members, and people."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.documents.case import Answer
from csc_rules.record.model import Record
from tests.documents.cases import FIFE, PLAN, points

DURHAM = Record(body="Durham County Council")
HSCB = Record(body="Health and Social Care Board")
IN_SCOTLAND, IN_ENGLAND, IN_NORTHERN_IRELAND = date(2023, 10, 2), date(2006, 6, 1), date(2012, 3, 1)
YOUNG_PLAN = "# Durham Children and Young People's Plan 2006-2009\n\n"
PAPER = "# Fife Council: Education Committee\n\nTitle: Fife Children's Services Plan 2023-2026\n\n"
OFFERED = "sct-cyp-2014.give-opportunity-on-plan"
CONSULTED = "sct-cyp-2014.consult-on-plan"
IN_ENGLAND_CONSULTED = "eng-cypp-2005.consult-on-plan"
SUBSTITUTE = "ni-planning-1995.consult-on-substitute"


def read(written: str, record: Record, as_at: date) -> dict[str, tuple[Answer, str]]:
    """Return the answer to each point that a text gives, with the day."""
    found = points(written, record=record, as_at=as_at)
    return {point: (each.answer, str(each.day or "")) for point, each in found.items()}


def in_scotland(written: str, point: str) -> Answer:
    """Return the answer that a Scottish text gives to a point."""
    return read(written, FIFE, IN_SCOTLAND)[point][0]


def in_england(written: str, whom: str) -> Answer:
    """Return whether an English text says that somebody was consulted."""
    return read(YOUNG_PLAN + written, DURHAM, IN_ENGLAND)[f"{IN_ENGLAND_CONSULTED}/reached/{whom}"][0]


def in_northern_ireland(written: str, point: str) -> Answer:
    """Return the answer that a text from Northern Ireland gives to a point."""
    return read(written, HSCB, IN_NORTHERN_IRELAND)[point][0]


def test_a_landlord_by_the_form_of_its_name() -> None:
    """A housing association is one, whichever it is."""
    text = PLAN + "Hirta Housing Association was consulted on the draft plan."
    assert in_scotland(text, f"{CONSULTED}/reached/social-landlord") is Answer.FOUND


def test_landlords_as_a_class() -> None:
    """Which of them had to be asked is for somebody to say."""
    text = PLAN + "Housing associations were consulted on the draft plan."
    assert in_scotland(text, f"{CONSULTED}/reached/social-landlord") is Answer.PARTLY


def test_the_body_for_the_office_that_it_serves() -> None:
    """Whoever names the police service probably means its chief constable, for somebody to confirm."""
    text = "# Children's Services Plan 2011-2014\n\nThe Police Service of Northern Ireland was consulted on the draft."
    assert in_northern_ireland(text, f"{SUBSTITUTE}/reached/chief-constable") is Answer.PARTLY


@pytest.mark.parametrize("named", ["including Hirta Help and Skerry Link", "such as Hirta Help"])
def test_a_class_with_the_names_of_some(named: str) -> None:
    """Those that are named were chosen."""
    text = PLAN + f"We consulted a range of voluntary organisations {named} on this plan."
    assert in_scotland(text, f"{CONSULTED}/reached/provider-organisation") is Answer.FOUND


def test_a_class_with_others_behind_it() -> None:
    """What stands in small letters is no name."""
    text = PLAN + "We consulted voluntary organisations including many that run clubs on this plan."
    assert in_scotland(text, f"{CONSULTED}/reached/provider-organisation") is Answer.PARTLY


def test_people_are_no_organisation() -> None:
    """Young people who were asked are no body that represents them; whether one was asked is for somebody to say."""
    text = PLAN + "We consulted 400 young people and their parents on this plan."
    assert in_scotland(text, f"{CONSULTED}/reached/user-organisation") is Answer.PARTLY


def test_people_who_were_chosen() -> None:
    """Of people nobody has to be named."""
    assert (
        in_england("We consulted 740 children and 90 parents on this plan.", "child-or-family-consulted")
        is Answer.FOUND
    )


def test_a_group_of_people_is_not_the_people() -> None:
    """A group for parents is a body."""
    said = in_england("We consulted three parents' groups on this plan.", "representative-consulted")
    assert said is Answer.PARTLY


def test_another_matter() -> None:
    """Being asked about maternity services is not being asked about the plan."""
    text = (
        "The plan was widely discussed. "
        "The Strategic Health Authority was consulted last year about the configuration of maternity services."
    )
    assert in_england(text, "strategic-health-authority") is not Answer.FOUND


def test_partners_may_be_anybody() -> None:
    """What went to all partners does not bear on one of them."""
    text = PLAN + "All partner agencies were given an opportunity to comment on this plan."
    assert in_scotland(text, f"{OFFERED}/reached/police-scotland") is Answer.ABSENT


def test_those_who_took_it_up() -> None:
    """They took up what the sentence before says was offered."""
    text = PLAN + (
        "Every body on the list was offered the opportunity to take part in preparing the plan. "
        "Police Scotland and the Scottish Fire and Rescue Service took it up."
    )
    assert in_scotland(text, f"{OFFERED}/reached/police-scotland") is Answer.FOUND


def test_to_whom_it_is_sent_afterwards() -> None:
    """Those whom something else is done to were not reached by this."""
    text = PAPER + (
        "The director was asked, after consultation with Police Scotland, to submit the plan "
        "to the Principal Reporter and to have it published."
    )
    assert in_scotland(text, f"{OFFERED}/reached/principal-reporter") is not Answer.FOUND


def test_a_review_is_asked_about_where_there_is_one() -> None:
    """Who was involved in the making of a plan bears on no review."""
    record, as_at = Record(body="Belfast City Council"), date(2018, 3, 1)
    text = "# The Belfast Agenda: community plan\n\nResidents were consulted on the community plan in 2016."
    found = read(text, record, as_at)
    assert found["ni-community-planning-2014.involve-in-review/act"][0] is Answer.ABSENT


def test_consultation_without_whom() -> None:
    """It was held, whoever was asked."""
    text = PLAN + "In the spring of 2023 we consulted on the themes of this plan."
    assert in_scotland(text, f"{CONSULTED}/act") is Answer.FOUND


def test_a_paper_on_the_plan() -> None:
    """What its title names is what the consultation was on."""
    text = PAPER + "Wider consultation was launched on 8 May 2023 and there were 90 responses."
    assert read(text, FIFE, IN_SCOTLAND)[f"{CONSULTED}/act"][0] is Answer.FOUND


def test_the_day_of_that() -> None:
    """It is the day on which it opened."""
    text = PAPER + "Wider consultation was launched on 8 May 2023 and there were 90 responses."
    assert read(text, FIFE, IN_SCOTLAND)[f"{CONSULTED}/day"][1] == "8 May 2023"


def test_a_paper_on_the_plan_that_speaks_of_another_matter() -> None:
    """The consultation on something else is none on the plan."""
    text = PAPER + "Consultation on parking charges was launched on 8 May 2023."
    assert in_scotland(text, f"{CONSULTED}/act") is not Answer.FOUND


def test_a_consultation_that_was_told_of_before() -> None:
    """The sentence in the next paragraph goes on about it."""
    text = (
        "# News\n\nThe council and NHS Fife have launched for consultation a draft children's services plan.\n\n"
        "The consultation runs for 12 weeks from Monday 8 May 2023 until Monday 31 July 2023.\n"
    )
    assert read(text, FIFE, IN_SCOTLAND)[f"{CONSULTED}/day"][1] == "8 May 2023"


def test_the_day_of_an_opportunity_that_nobody_is_named_for() -> None:
    """When the public was asked says nothing of when the police were."""
    text = PLAN + "Consultation on this plan took place in May 2023."
    assert in_scotland(text, f"{OFFERED}/day") is Answer.ABSENT


def test_one_plan_in_the_place_of_another() -> None:
    """Where the first was made long ago, consultation on a plan is on one in its place."""
    text = (
        "# Draft Children and Young People's Plan 2011-2014\n\n"
        "The consultation document was issued on 6 June 2011 to each of the following:\n\n"
        "| Body | Office |\n| --- | --- |\n| Northern Ireland Housing Executive | Chief Executive |\n"
    )
    assert in_northern_ireland(text, f"{SUBSTITUTE}/reached/housing-executive") is Answer.FOUND


def test_for_whom_another_speaks() -> None:
    """An association that is asked for the councils is none of them."""
    text = (
        "# Draft Children and Young People's Plan 2011-2014\n\n"
        "The consultation document was issued on 6 June 2011 to each of the following:\n\n"
        "| Body | Office |\n| --- | --- |\n| NILGA, for the district councils | Chief Executive |\n"
    )
    assert in_northern_ireland(text, f"{SUBSTITUTE}/reached/former-district-council") is Answer.PARTLY


@pytest.mark.parametrize("heading", ["Who was consulted on the plan?", "Appendix 2: List of consultees"])
def test_a_heading_over_those_who_were_asked(heading: str) -> None:
    """Names on lines of their own are a list, and a heading that asks who it was is answered by it."""
    text = PLAN + f"## {heading}\n\nPolice Scotland\n\nHirta Housing Association\n"
    assert in_scotland(text, f"{CONSULTED}/reached/social-landlord") is Answer.FOUND


def test_what_follows_a_colon() -> None:
    """The names may stand in the next paragraph."""
    text = PLAN + "The draft plan was sent for comment to:\n\nPolice Scotland and Hirta Housing Association\n"
    assert in_scotland(text, f"{CONSULTED}/reached/social-landlord") is Answer.FOUND


def test_a_row_that_says_no() -> None:
    """In a column that says what was done it was not."""
    text = PLAN + (
        "## Consultation on the plan\n\n| Organisation | Consulted | Replied |\n| --- | --- | --- |\n"
        "| Police Scotland | Yes | No |\n| Scottish Children's Reporter Administration | No | No |\n"
    )
    assert in_scotland(text, f"{OFFERED}/reached/police-scotland") is Answer.FOUND
    assert in_scotland(text, f"{OFFERED}/reached/principal-reporter") is not Answer.FOUND


def test_bullets_behind_a_whole_sentence() -> None:
    """A sentence with a stop leads to none, and what is to be done by somebody is no asking."""
    text = PLAN + "## Our priorities\n\nWe consulted widely.\n\n- Police Scotland will lead on safety\n"
    assert in_scotland(text, f"{OFFERED}/reached/police-scotland") is not Answer.FOUND


def test_by_whom_a_draft_was_read() -> None:
    """Who read the draft, or remarked on it, took part; "by" leads to them."""
    text = PLAN + "The draft was looked over by Police Scotland, and comments on the draft by the Reporter were heeded."
    assert in_scotland(text, f"{OFFERED}/reached/police-scotland") is Answer.FOUND


def test_by_whom_a_consultation_was_run() -> None:
    """Whoever ran a consultation did not take part in it."""
    text = PLAN + "Consultation on the plan was carried out by Police Scotland."
    assert in_scotland(text, f"{OFFERED}/reached/police-scotland") is not Answer.FOUND


def test_what_those_who_answered_spoke_about() -> None:
    """Whom they spoke about does not make them those who asked."""
    text = "In reply to the draft, Connexions asked for more on young parents."
    assert in_england(text, "connexions-provider") is Answer.FOUND


def test_whoever_consulted_others() -> None:
    """Who consulted others was not consulted."""
    text = "The youth offending team consulted victims on this plan."
    assert in_england(text, "youth-offending-team") is not Answer.FOUND


@pytest.mark.parametrize("words", ["So was", "So too was", "So had been"])
def test_so_were_others(words: str) -> None:
    """What was done to those of the sentence before was done to these as well."""
    text = f"Connexions was consulted on this plan. {words} the youth offending team."
    assert in_england(text, "youth-offending-team") is Answer.FOUND


def test_so_will_others_be() -> None:
    """What is to be done to others was not done to them."""
    text = "Connexions was consulted on this plan. So will be the youth offending team."
    assert in_england(text, "youth-offending-team") is not Answer.FOUND


def test_what_follows_a_colon_in_the_same_passage() -> None:
    """Those who are named behind the colon were asked."""
    text = "The following were consulted on the draft plan:\n40 mothers and fathers, and the youth offending team."
    assert in_england(text, "youth-offending-team") is Answer.FOUND


def test_whom_a_body_of_another_kind_consulted() -> None:
    """Who was asked by one that does not owe it was not asked by those who do."""
    text = "For this plan we used what the Children's Commissioner had consulted the youth offending team on."
    assert in_england(text, "youth-offending-team") is not Answer.FOUND


def test_those_who_were_consulted_beside_another_of_a_kind() -> None:
    """A body of the kind of those who owe it did not do what was done to it."""
    text = YOUNG_PLAN + "Newcastle City Council and the police were consulted on the draft plan."
    assert read(text, DURHAM, IN_ENGLAND)[f"{IN_ENGLAND_CONSULTED}/act"][0] is Answer.FOUND


def test_a_plan_that_takes_the_place_of_another() -> None:
    """Making it is to put it in the place of the one before."""
    text = (
        "# Children's Services Plan 2012-2014\n\nThis plan is substituted for the plan of 2008.\n\n"
        "In preparing the plan the Board consulted the Northern Ireland Housing Executive.\n"
    )
    assert in_northern_ireland(text, f"{SUBSTITUTE}/reached/housing-executive") is Answer.FOUND
