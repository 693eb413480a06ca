"""What a verb is said of: the document, or another noun in the sentence."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.record.model import Record
from tests.documents.cases import PERIOD, PLAN, points

AS_AT = date(2024, 12, 1)
BELFAST = Record(body="Belfast City Council")
PREPARED = "sct-cyp-2014.prepare-plan/act"
PUBLISHED = "sct-cyp-2014.publish-plan/act"
CONSULTED = "sct-cyp-2014.consult-on-plan/act"
SENT = "sct-cyp-2014.send-plan/act"
IN_REVIEW = "ni-community-planning-2014.involve-in-review/act"
REVIEWED = "ni-community-planning-2014.complete-review/act"
FIRST = "ni-community-planning-2014.first-statement/act"
BIG = "# Belfast Community Plan 2017 to 2030\n\n"


def answer(point: str, text: str) -> str:
    """Return what a text says of a point of the plan of Fife."""
    return points(text, as_at=AS_AT, period=PERIOD)[point].answer.value


def in_belfast(point: str, text: str) -> str:
    """Return what a text says of a point of the community plan of Belfast."""
    return points(text, record=BELFAST, as_at=AS_AT)[point].answer.value


@pytest.mark.parametrize(
    ("point", "said"),
    [
        (PREPARED, "A budget of £3m was approved by Fife Council to deliver the plan."),
        (PREPARED, "A grant of £20,000 towards the plan was approved by NHS Fife."),
        (PUBLISHED, "Concerns over the plan were published by the inspectors."),
        (PREPARED, "The governance arrangements for the Children's Services Plan were approved by Fife Council."),
        (PREPARED, "Two new posts were approved by Fife Council under the Children's Services Plan."),
        (SENT, "A number of bids have been submitted to the Scottish Ministers to assist in delivery of the plan."),
        (PUBLISHED, "The leaflets for the plan were published on 8 May 2023."),
        (PUBLISHED, "An inspection of the services in the plan was published on 8 May 2023."),
        (PREPARED, "Other areas that residents wished to see in the plan have been adopted."),
        (PREPARED, "Terms of reference were agreed by Fife Council for the group that writes the plan."),
        (PREPARED, "The action plans that sit under the Children's Services Plan were approved by Fife Council."),
    ],
)
def test_a_passive_is_said_of_the_noun_before_it(point: str, said: str) -> None:
    """What stands behind a preposition had nothing done to it."""
    assert answer(point, PLAN + said) != "found"


@pytest.mark.parametrize(
    ("point", "said"),
    [
        (PREPARED, "The final version of the Children's Services Plan was approved by Fife Council on 3 May 2023."),
        (PREPARED, "The budget and the Children's Services Plan were approved by Fife Council on 3 May 2023."),
        (PREPARED, "Publication of the Children's Services Plan was approved by Fife Council on 3 May 2023."),
        (SENT, "The Scottish Ministers were sent a copy of the Children's Services Plan on 3 May 2023."),
        (PUBLISHED, "Fife's new plan for children, young people and families was published on 8 May 2023."),
    ],
)
def test_a_version_of_a_document_is_that(point: str, said: str) -> None:
    """Its version, a copy of it and what stands beside it with "and" take nothing from it."""
    assert answer(point, PLAN + said) == "found"


def test_a_noun_behind_a_fronted_phrase_is_another_thing() -> None:
    """What was published as part of the plan is not the plan."""
    said = "As part of the Children's Services Plan, a directory of clubs was published on 8 May 2023."

    assert answer(PUBLISHED, PLAN + said) != "found"


def test_what_somebody_did_was_done_to_the_noun_that_follows() -> None:
    """A directory that supports the plan is not the plan."""
    said = "Fife Council and NHS Fife have published a directory to support the Children's Services Plan."

    assert answer(PUBLISHED, PLAN + said) != "found"


def test_a_sentence_with_a_subject_of_its_own_takes_up_no_document() -> None:
    """An easy guide is another thing than the plan of the sentence before."""
    said = "The plan is for three years. An easy guide was published on 8 May 2023."

    assert answer(PUBLISHED, PLAN + said) != "found"


def test_a_year_behind_a_comma_is_no_subject() -> None:
    """The clause goes on about what it began with."""
    said = "The Children's Services Plan was agreed on May 3, 2023 and was published the same day."

    assert answer(PUBLISHED, PLAN + said) == "found"


@pytest.mark.parametrize("which", ["workforce", "physical activity", "corporate parenting"])
def test_a_noun_before_plan_names_another(which: str) -> None:
    """A plan for children that is called by another matter is one on that."""
    said = f"A {which} plan for children and families was approved by Fife Council on 3 May 2023."

    assert answer(PREPARED, "# Council news\n\n" + said) != "found"


@pytest.mark.parametrize("which", ["new joint", "three-year strategic", "council's own"])
def test_a_word_that_says_how_a_plan_is_names_no_other(which: str) -> None:
    """A joint plan for children is the plan."""
    said = f"The {which} plan for children and families was approved by Fife Council on 3 May 2023."

    assert answer(PREPARED, "# Council news\n\n" + said) == "found"


def test_a_name_does_not_go_over_a_verb() -> None:
    """The committee for children says nothing of what the plan is."""
    said = "A plan for Dunlin Wood was approved by the children and families committee of Fife Council."

    assert answer(PREPARED, "# Council news\n\n" + said) != "found"


def test_a_review_of_the_evidence_is_none_of_the_plan() -> None:
    """Those who reviewed the evidence before they wrote the plan did not review it."""
    said = "Having reviewed the evidence and talked to residents, we developed the Community Plan."

    assert in_belfast(IN_REVIEW, BIG + said) != "found"


def test_who_reviewed_the_answers_completed_no_review() -> None:
    """What was reviewed is what people answered."""
    said = "We reviewed all the responses from residents and wrote the Community Plan."

    assert in_belfast(REVIEWED, BIG + said) != "found"


def test_who_reviewed_the_plan_did() -> None:
    """The object of the verb is the document."""
    said = "We reviewed the Community Plan and consulted residents on its priorities."

    assert in_belfast(IN_REVIEW, BIG + said) == "found"


def test_in_this_statement_we_tell_what_is_in_it() -> None:
    """A document that lies before the reader, and calls itself no draft, was prepared."""
    said = "# Statement of Progress\n\nIn this statement we highlight how we worked together."

    assert in_belfast(FIRST, said) == "found"


def test_a_statement_that_tells_of_the_last_one_may_not_be_the_first() -> None:
    """Nobody can tell which it is."""
    said = "# Statement of Progress\n\nSince our last Statement of Progress, we met. In this statement we tell more."

    assert in_belfast(FIRST, said) == "partly"


def test_the_name_of_a_plan_makes_no_statement_the_first() -> None:
    """The title says that it is the third."""
    said = "# Our 3rd Statement of Progress\n\n## People First Community Plan\n\nThis statement describes our work."

    assert in_belfast(FIRST, said) != "found"


def test_a_name_goes_on_over_the_years_of_another() -> None:
    """The delivery plan for three years is another document than the plan."""
    said = "The Children's Services Plan Initial 3-year Delivery Plan was approved by Fife Council on 3 May 2023."

    assert answer(PREPARED, "# Council news\n\n" + said) != "found"


def test_what_goes_with_the_plan_was_asked_about_alone() -> None:
    """Who was consulted on a club was not consulted on the plan that the club is part of."""
    said = "Young people were consulted on the redesign of the youth club, which is part of the plan."

    assert answer(CONSULTED, PLAN + said) != "found"


def test_have_your_say_asks_the_reader() -> None:
    """Whoever reads a page may answer."""
    said = "# Consultation\n\nHave your say on Fife's Children's Services Plan 2023 to 2026."

    assert answer(CONSULTED, said) == "found"


def test_a_plan_made_in_consultation_with_families_is_no_draft() -> None:
    """It was not made for consultation."""
    said = "The plan was prepared in consultation with children and their families."

    assert answer(PREPARED, PLAN + said) == "found"


def test_news_of_a_plan_may_tell_of_its_draft() -> None:
    """That people were asked about a draft makes no draft of what came of it."""
    asked = "Families were consulted on the draft Children's Services Plan.\n\n"
    said = "Fife's Children's Services Plan was published on 8 May 2023 and was developed with many people."

    assert answer(PREPARED, "# Council launches new plan\n\n" + asked + said) == "found"


def test_as_the_act_requires_something_was_done() -> None:
    """What a sentence begins with makes no recital of what it tells."""
    said = "As the 2014 Act requires, the plan was published on 8 May 2023."

    assert answer(PUBLISHED, PLAN + said) == "found"


def test_as_the_act_requires_plans_should_be_published() -> None:
    """Nothing is told to have been done."""
    assert answer(PUBLISHED, PLAN + "As the 2014 Act requires, plans should be published.") != "found"


def test_the_ambitious_plan_is_the_plan() -> None:
    """Praise names no other document."""
    said = "Fife's Children's Services Plan has been launched. The ambitious plan was developed with local people."

    assert answer(PREPARED, "# Council news\n\n" + said) == "found"


def test_a_heading_over_what_people_said_asks_nobody() -> None:
    """Whom it was that told something is not said."""
    assert answer(CONSULTED, PLAN + "## What you told us about the plan\n\nThe plan is for three years.") != "found"


def test_a_review_of_the_plan_by_its_years_is_one() -> None:
    """The years before the name of the plan end no noun."""
    said = "This is the first review of the 2017-2030 Community Plan."

    assert in_belfast(REVIEWED, "# Belfast\n\n" + said) == "found"


@pytest.mark.parametrize("how", ["rights-based", "evidence-based", "needs-led", "child-friendly", "preventive"])
def test_how_a_plan_is(how: str) -> None:
    """What tells how the plan is makes no other plan of it."""
    said = f"In May 2023 we published our {how} plan for children's services."
    assert answer(PUBLISHED, f"{PLAN}{said}\n") == "found"


def test_a_name_with_a_comma() -> None:
    """The forum was launched, and not the plan on which the event was held."""
    said = (
        "At the event on the children's services plan, the new Children, Young People and Families Forum was launched."
    )
    assert answer(PUBLISHED, f"{PLAN}{said}\n") != "found"


@pytest.mark.parametrize(
    "said",
    [
        "Housing associations were consulted on the housing allocations policy on which the draft plan leans.",
        "Voluntary organisations were consulted on who should chair the group drafting the plan.",
        "Parents were consulted on bus fares, which the draft plan mentions.",
        "Parents were consulted on bus fares, and the draft plan records what they said.",
        "The Children's Fund consulted 40 voluntary groups on its own bid for money under the draft plan.",
        "An officer consulted her notes before she spoke to the draft plan.",
        "Letters from pupils shaped our draft reply to the minister.",
        "Parents were consulted on one page of the draft plan, the page about car parking.",
    ],
)
def test_who_was_consulted_on_something_else(said: str) -> None:
    """The noun behind “on” is what they were asked about."""
    assert answer(CONSULTED, f"{PLAN}{said}") != "found"


@pytest.mark.parametrize(
    "said",
    [
        "Parents were consulted on the targets in the draft plan.",
        "Parents were consulted on school meals, bus fares and the draft plan.",
        "Voluntary organisations were consulted on the budget for play and the draft plan.",
        "Parents were consulted on the needs of families and on the draft plan.",
        "Parents were consulted on the commitments set out in the draft plan.",
    ],
)
def test_who_was_consulted_on_what_is_in_it(said: str) -> None:
    """What the noun leads to, or what stands beside it, was asked about too."""
    assert answer(CONSULTED, f"{PLAN}{said}") == "found"


@pytest.mark.parametrize(
    "said",
    [
        "Only the foreword of the plan has so far been put on our website.",
        "NHS Fife has published its part of the plan, and the council's will follow.",
    ],
)
def test_one_part_of_it(said: str) -> None:
    """A part is not the whole."""
    assert answer(PUBLISHED, f"{PLAN}{said}") != "found"


@pytest.mark.parametrize(
    "said",
    [
        "The health board's own delivery plan, which sits beside this plan, came out on its website in June 2023.",
        "The research on which this plan draws was published by the university in 2022.",
        "Our workforce plan followed. It was published in May 2023.",
    ],
)
def test_another_thing_told_of_around_the_plan(said: str) -> None:
    """A clause that names the plan only tells of another thing, and “it” takes up another plan."""
    assert answer(PUBLISHED, f"{PLAN}{said}") != "found"


@pytest.mark.parametrize(
    "said",
    [
        "This plan, which sits beside our play plan, was published in May 2023.",
        "The day on which this plan was published was a Monday.",
        "Our new joint plan followed. It was published in May 2023.",
    ],
)
def test_the_plan_itself_told_of_around_another(said: str) -> None:
    """What stands around it takes nothing from what is said of the plan."""
    assert answer(PUBLISHED, f"{PLAN}{said}") == "found"
