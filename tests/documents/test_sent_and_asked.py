"""Those to whom a draft or paper went with a request, and those who were asked what they would add to a plan."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from csc_rules.record.model import Record
from tests.documents.cases import in_plan, points

said = partial(in_plan, as_at=date(2023, 10, 2))
LANDLORD = "sct-cyp-2014.consult-on-plan/reached/social-landlord"
FIRE = "sct-cyp-2014.give-opportunity-on-plan/reached/scottish-fire-and-rescue-service"
USERS = "sct-cyp-2014.consult-on-plan/reached/user-organisation"
OPEN = "The draft plan was open for consultation from 9 January to 17 February 2023."


@pytest.mark.parametrize(
    "sentence",
    [
        "We wrote to the Scottish Fire and Rescue Service, and asked it what it would contribute to the plan.",
        "We wrote to the police and the Scottish Fire and Rescue Service asking what they could bring to the plan.",
    ],
)
def test_who_was_asked_what_it_would_add(sentence: str) -> None:
    """To be asked for a part of the plan is an opportunity."""
    assert said(sentence, FIRE) == "found"


@pytest.mark.parametrize(
    "sentence",
    [
        "We will write to the Scottish Fire and Rescue Service and ask it what it would contribute to the plan.",
        "The Scottish Fire and Rescue Service was not asked what it would contribute to the plan.",
        "We hope to have asked the Scottish Fire and Rescue Service what it would contribute to the plan.",
        "We asked the Scottish Fire and Rescue Service what it would contribute to the cost of the plan.",
        "The Scottish Fire and Rescue Service asked us what we would contribute to its strategy.",
        "For the last plan we asked the Scottish Fire and Rescue Service what it would contribute.",
        "We asked the Scottish Fire and Rescue Service what it would contribute to the gala.",
        "The Act says that the Scottish Fire and Rescue Service must be asked what it would contribute to the plan.",
        "It is proposed that the Scottish Fire and Rescue Service is asked what it would contribute to the plan.",
        "Should the Scottish Fire and Rescue Service be asked what it would contribute to the plan?",
    ],
)
def test_who_was_not_asked_for_a_part_of_this_plan(sentence: str) -> None:
    """What is to come, was not done, or is about money or something else gives no opportunity."""
    assert said(sentence, FIRE) != "found"


def test_a_draft_that_was_sent_with_a_request() -> None:
    """Those to whom a draft went so were asked."""
    text = "A draft was approved in May. It was sent on 1 June 2022 to these, with a request to reply by 3 July 2022:"

    assert said(f"{text}\n\n- Hirta Housing Association Ltd\n- the bakers\n", LANDLORD) == "found"


def test_the_day_on_which_it_was_sent() -> None:
    """The day by which to reply names nobody who sent it."""
    text = "A draft was made in May. It was sent on 1 June 2022 to Hirta Housing Association, with a request to reply"
    day = "sct-cyp-2014.consult-on-plan/day"

    assert said(f"{text} by 3 July 2022.", day) == "found"


@pytest.mark.parametrize(
    "text",
    [
        "A draft was approved in May. It will be sent to these, with a request to reply by 3 July 2022:",
        "The bill was approved in May. It was sent to these, with a request to reply by 3 July 2022:",
        "The rent policy was approved in May. It was consulted on with these:",
        "Our budget was made in May. It was circulated for comment to these:",
        "The rent policy was sent on 1 June 2022 to these, with a request to reply by 3 July 2022:",
        "The draft of the last plan was sent to these, with a request to reply by 3 July 2018:",
        "A draft was approved in May. It was never sent to these with a request to reply:",
    ],
)
def test_what_was_not_sent_so(text: str) -> None:
    """What is to be sent, was not, or is another paper asks nobody about this plan."""
    assert said(f"{text}\n\n- Hirta Housing Association\n- the bakers\n", LANDLORD) != "found"


@pytest.mark.parametrize(
    "behind",
    [
        "It went to Hirta Housing Association and the bakers.",
        "We received comments from Hirta Housing Association.",
        "We had written replies from Hirta Housing Association and the bakers.",
    ],
)
def test_what_the_next_sentence_says(behind: str) -> None:
    """To whom a draft went, and who answered, is told behind the sentence that says that it was out."""
    assert said(f"{OPEN} {behind}", LANDLORD) == "found"


@pytest.mark.parametrize(
    "behind",
    [
        "It then went to Hirta Housing Association.",
        "It went to Hirta Housing Association in June for approval.",
        "It went to the printers next to Hirta Housing Association.",
        "It did not go to Hirta Housing Association.",
        "It will go to Hirta Housing Association.",
        "We received no comments from Hirta Housing Association.",
        "We hope to have comments from Hirta Housing Association.",
        "We received comments from tenants of Hirta Housing Association.",
        "We received apologies from Hirta Housing Association.",
        "We would have liked to have received comments from Hirta Housing Association.",
    ],
)
def test_what_the_next_sentence_does_not_say(behind: str) -> None:
    """What went there later, is to go there, or did not come from there tells of nobody who was asked."""
    assert said(f"{OPEN} {behind}", LANDLORD) != "found"


def test_a_day_that_is_called_after_somebody() -> None:
    """Others may have come to it."""
    assert said(f"{OPEN} We consulted at a Champions Board day for pupils.", USERS) != "found"
    assert said(f"{OPEN} We consulted the Skerry Youth Forum.", USERS) == "found"


def test_a_few_of_a_class() -> None:
    """Two whom nobody names may be any two."""
    point = "wal-wfga-2015.consult-on-plan/reached/trade-union"
    title = "# Vale of Glamorgan Public Services Board Well-being Plan 2023-2028\n\n"

    def answer(who: str) -> str:
        text = f"{title}The draft was out to consultation from 3 May 2022 to 5 July 2022. We consulted {who} on it.\n"
        record = Record(body="Vale of Glamorgan Public Services Board")
        return points(text, record=record, as_at=date(2023, 7, 31))[point].answer.value

    assert answer("two trade unions") == "partly"
    assert answer("the two trade unions") == "found"


REVIEW = "# Western Area Children's Services Plan 1999 - 2002\n\n# First Review\n\n"


def _of_review(heading: str, sentence: str, title: str = REVIEW) -> str:
    text = (
        f"{title}# {heading}\n\n{sentence}\n\n# Progress\n\nOf the 48 objectives in the Plan 17 have been achieved.\n"
    )
    record = Record(body="Western Health and Social Services Board")
    found = points(text, record=record, as_at=date(2000, 6, 30))
    return found["ni-planning-1995.consult-on-review/act"].answer.value


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        ("How the review was done", "On 10 May 2000 a paper was sent out for consultation."),
        ("2. Carrying out the review", "Hirta Trust and Skerry Trust were consulted at a meeting on 2 May 2000."),
    ],
)
def test_how_a_review_was_done(heading: str, sentence: str) -> None:
    """Under such a heading of a review it tells of that."""
    assert _of_review(heading, sentence) == "found"


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        ("What the review found", "Hirta Trust was consulted at a meeting on 2 May 2000."),
        ("How the next review will be done", "Hirta Trust was consulted at a meeting on 2 May 2000."),
        ("How the review of fees was done", "Hirta Trust was consulted at a meeting on 2 May 2000."),
        ("How the review was done", "Hirta Trust was not consulted."),
        ("How the review was done", "Hirta Trust will be consulted at a meeting on 2 May 2001."),
        ("How the review was done", "Hirta Trust was consulted on the rent policy."),
        ("How the review was done", "Hirta Trust was invited to be consulted and did not come."),
    ],
)
def test_what_is_no_consultation_on_a_review(heading: str, sentence: str) -> None:
    """Another review, what is to come and what was not done tell of none."""
    assert _of_review(heading, sentence) != "found"


def test_a_plan_that_is_no_review() -> None:
    """In a plan "the review" may be any."""
    plan = "# Western Area Children's Services Plan 1999 - 2002\n\n"

    assert _of_review("How the review was done", "A paper was sent out for consultation.", plan) != "found"
