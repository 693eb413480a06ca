"""What is done in the review of a document, what was done when it was made, and what others of one kind did."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.record.model import Record
from tests.documents.cases import points

BOARD = Record(body="Southern Health and Social Services Board")
LISBURN = Record(body="Lisburn and Castlereagh City Council")
EXECUTIVE = Record(body="Northern Ireland Executive")
REVIEW = "# Southern Area Children's Services Plan 2005-2008: Annual Review 2006/07\n\n## Who took part\n\n"
AMENDED = "# Lisburn and Castlereagh Community Plan 2017-2032: Review 2021\n\n## What was changed\n\n"
HOUSING = "ni-planning-1995.consult-on-review/reached/housing-executive"
CONSULTED = "ni-planning-1995.consult-on-review/act"
REVIEWED = "ni-planning-1995.yearly-review/act"
CHANGED = "ni-community-planning-2014.publish-amended-plan/act"
REPORTED = "ni-act-2015.first-report/act"
ADOPTED = "ni-act-2015.consult-on-strategy/act"


def answer(point: str, text: str, record: Record, day: date) -> str:
    """Return what is said of one point in one file."""
    return points(text, record=record, as_at=day)[point].answer.value


def in_review(said: str, point: str = HOUSING) -> str:
    """Return what is said of one point in the yearly review of a plan."""
    return answer(point, REVIEW + said, BOARD, date(2007, 3, 30))


def test_what_is_done_in_the_review_of_a_document_is_done_of_it() -> None:
    """A review of the plan is no other thing where the review is what is asked of."""
    assert in_review("The Northern Ireland Housing Executive was consulted in the review of the plan.") == "found"


def test_consultation_of_the_year_in_which_a_plan_began_is_of_its_making() -> None:
    """The plan is for 2005 to 2008, so that of 2005 came before it."""
    assert in_review("NIHE was consulted on the plan in 2005.") != "found"


def test_consultation_of_a_later_year_is_of_the_review() -> None:
    """In a review, what was done in its own year is done for it."""
    assert in_review("NIHE was consulted on the plan in November 2006.") == "found"


PLAN = "# Southern Area Children's Services Plan 2005-2008\n\n## What went before\n\n"
TOOK_UP = "In doing it we consulted the Northern Ireland Housing Executive (workshop, 17 May 2005)."


def in_its_plan(said: str) -> str:
    """Return what the plan itself says of whom its review reached."""
    return answer(HOUSING, PLAN + said, BOARD, date(2007, 3, 30))


@pytest.mark.parametrize(
    "said",
    [
        f"In May 2005 the Board reviewed the old plans. {TOOK_UP}",
        f"The review was finished on 30 June 2005. It found that much had been done.\n\n{TOOK_UP}",
    ],
)
def test_what_was_done_in_the_review_that_was_told_of_before(said: str) -> None:
    """It says so, and the year is that of the review."""
    assert in_its_plan(said) == "found"


@pytest.mark.parametrize(
    "said",
    [
        f"The Board reviewed the evidence on homes. {TOOK_UP}",
        f"The review was finished on 30 June 2005. Then the Board prepared this plan. {TOOK_UP}",
        f"The Board will review the plan. {TOOK_UP}",
        f"The Board did not review the plan. {TOOK_UP}",
        f"The Board painted its office. {TOOK_UP}",
        f"The auditor reviewed the plan. {TOOK_UP}",
        f"The Western Board reviewed its plan. {TOOK_UP}",
        f"The Board reviewed the plan for its car park. {TOOK_UP}",
        "The Board reviewed the plan. As part of this summer's gala we consulted NIHE.",
        "The Board reviewed the plan. In doing it up, the hall, we consulted NIHE.",
        "In May 2005 the Board reviewed the old plans. In doing it we shall consult NIHE.",
        "In May 2005 the Board reviewed the old plans. In doing it we consulted NIHE on the Housing Strategy.",
    ],
)
def test_what_was_done_in_something_else(said: str) -> None:
    """The review is not what the sentence takes up, or nobody was reached in it."""
    assert in_its_plan(said) != "found"


@pytest.mark.parametrize(
    ("point", "said"),
    [
        (HOUSING, "The Western Board consulted NIHE in its review."),
        (HOUSING, "NIHE was consulted on the Western Board's plan for the review."),
        (CONSULTED, "The Western Board consulted NIHE on its children's services plan in the review."),
        (REVIEWED, "The Western Board has reviewed its plan."),
    ],
)
def test_a_board_of_the_same_kind_is_told_by_two_words_of_its_name(point: str, said: str) -> None:
    """By "the Western Board" is meant the Western Health and Social Services Board, which owes a plan of its own."""
    assert in_review(said, point) != "found"


def test_a_sentence_in_which_we_act_beside_another_board_is_ours() -> None:
    """Who acts is told by "we"."""
    assert in_review("With the Western Board we consulted NIHE in the review of the plan.") == "found"


@pytest.mark.parametrize(
    "said", ["Today the Council published its revised plan.", "The refreshed plan was published by the Council in May."]
)
def test_a_plan_that_was_amended_is_called_so(said: str) -> None:
    """The file is a community plan, and the same Act asks for the amended one."""
    assert answer(CHANGED, AMENDED + said, LISBURN, date(2021, 6, 30)) == "found"


def test_the_publication_of_the_plan_is_not_that_of_an_amended_one() -> None:
    """Nothing says that it was amended."""
    assert answer(CHANGED, AMENDED + "The plan was published in May.", LISBURN, date(2021, 6, 30)) != "found"


REPORT = (
    "# Report on the Operation of the Children's Services Co-operation Act: January 2021 to June 2022\n\n## Text\n\n"
)


def test_the_first_report_in_a_report_is_that_report() -> None:
    """What the file is called by its own word, it is."""
    said = (
        "This is the first report the Executive has produced since it adopted the Children and Young People's Strategy."
    )
    assert answer(REPORTED, REPORT + said, EXECUTIVE, date(2022, 9, 30)) == "found"


def test_the_report_on_something_is_another() -> None:
    """A report that is on something is told by that."""
    said = "The Executive prepared its first report on housing in June 2022."
    assert answer(REPORTED, REPORT + said, EXECUTIVE, date(2022, 9, 30)) != "found"


def test_a_strategy_of_an_earlier_year_is_the_one_before() -> None:
    """The strategy is for 2020 to 2030."""
    text = "# Children and Young People's Strategy 2020-2030\n\n## Text\n\nWe consulted pupils on the strategy of 2006."
    assert answer(ADOPTED, text, EXECUTIVE, date(2021, 3, 31)) != "found"


@pytest.mark.parametrize("said", ["is to receive the plan for comment", "has been invited to comment on the plan"])
def test_who_is_to_be_asked_has_not_answered(said: str) -> None:
    """What is to come, and what is only asked for, was not done."""
    assert in_review(f"NIHE {said} for the review.") != "found"


AGENDA = "# The Belfast Agenda: community plan for the city 2017-2035\n\n## What was done\n\n"
BELFAST = Record(body="Belfast City Council")


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("The Agenda was published on 21 November 2017.", True),
        ("The Belfast Agenda was published by the Council in November 2017.", True),
        ("The draft Agenda was published in May 2017.", False),
        ("The agenda of the meeting was published in May 2017.", False),
    ],
)
def test_a_plan_goes_by_the_last_word_of_its_title(said: str, found: bool) -> None:
    """What the title calls an agenda is called so in capitals."""
    point = "ni-community-planning-2014.publish-plan/act"
    assert (answer(point, AGENDA + said, BELFAST, date(2018, 3, 30)) == "found") is found


def test_whoever_consulted_involved_somebody() -> None:
    """The word for one act tells enough of another that it shows."""
    point = "ni-community-planning-2014.involve-in-plan/act"
    said = "We consulted on the draft plan from December 2016 until April 2017."
    assert answer(point, AGENDA + said, BELFAST, date(2018, 3, 30)) == "found"


def test_those_who_were_consulted_are_only_meant() -> None:
    """Whom a review is to reach is said by what they did before; that tells of no consultation in a review."""
    said = "The Board will review the plan each year, consulting again those who were consulted on this one."
    assert answer(CONSULTED, PLAN + said, BOARD, date(2007, 3, 30)) != "found"


@pytest.mark.parametrize(("act", "reached"), [("consult-on-review", True), ("consult-on-plan", False)])
def test_what_the_sentence_before_says_was_consulted_on(act: str, *, reached: bool) -> None:
    """Those to whom a draft was issued then were asked about the review, and not about the plan."""
    text = "Consultation on the review lasted twelve weeks. The following were sent a draft and invited to comment:\n\n"
    point = f"ni-planning-1995.{act}/reached/housing-executive"
    plan = "# Southern Area Children's Services Plan 2005-2008\n\n"
    told = plan + text + "- Northern Ireland Housing Executive\n- Barnardo's\n"
    assert (answer(point, told, BOARD, date(2007, 3, 30)) == "found") is reached


def test_what_was_done_in_the_making_is_not_of_the_review_told_before() -> None:
    """A sentence behind one on the review goes on about it, but for a year in which the plan was made."""
    said = "The review is due in June 2008. The Northern Ireland Housing Executive was consulted in 2004 on it."
    assert in_review(said) != "found"


PAPER = "# Review of the Harbour City Plan 2017-2032\n\nTo present the outcome of the review of the community plan.\n\n"
IN_REVIEW = "ni-community-planning-2014.involve-in-review/act"
COMPLETED = "ni-community-planning-2014.complete-review"
SURVEYED = "## How people took part\n\nResidents were consulted from 4 March to 20 May 2021."


def in_paper(said: str, point: str, paper: str = PAPER) -> str:
    """Return what is said of one point in a paper on the review of a community plan."""
    return answer(point, paper + said, LISBURN, date(2021, 12, 1))


@pytest.mark.parametrize("part", ["act", "day"])
@pytest.mark.parametrize(
    "said",
    [
        "The Partnership began the review in March 2021 and completed it on 4 October 2021.",
        "The review was carried out over the summer and was completed by the Council on 4 October 2021.",
        "Members were told that the review had been completed on 4 October 2021.",
    ],
)
def test_the_review_in_a_paper_on_one_is_that(said: str, part: str) -> None:
    """The title says of what it is, or a sentence below it."""
    assert in_paper(said, f"{COMPLETED}/{part}") == "found"


@pytest.mark.parametrize(
    "said",
    [
        "The Partnership began the review in March 2021 and hopes to complete it on 4 October 2021.",
        "The review of the museums was carried out over the summer and was completed on 4 October 2021.",
        "The review of public toilets has been announced, and the outcome of the review of parking was given in May.",
        "The review will have been completed on 4 October 2021.",
    ],
)
def test_another_review_or_one_to_come_is_not(said: str) -> None:
    """A review of something else, or one that goes on, was not made of the document."""
    assert in_paper(said, f"{COMPLETED}/act") != "found"


def test_those_who_took_part_by_a_paper_on_the_review() -> None:
    """What a paper on the review of the plan tells was done, was done in that; one on another thing tells no such."""
    assert in_paper(SURVEYED, IN_REVIEW) == "found"
    assert (
        in_paper(SURVEYED, IN_REVIEW, "# Review of the museums\n\nThe community plan is not part of it.\n\n") != "found"
    )
    assert in_paper("## How people will take part\n\nResidents will be consulted.", IN_REVIEW) != "found"


RAN = "The Partnership began the review in March 2021 and completed it on 4 October 2021."


@pytest.mark.parametrize(
    "title",
    [
        "# Review of the pictures in the Lisburn and Castlereagh Community Plan",
        "# Review of bus shelters\n\nThe review of bus shelters is an action in the community plan.",
        "# Review of our community plan and of two others",
        "# Review of cycling\n\nThe review of lanes in the community plan comes next.",
    ],
)
def test_a_paper_on_the_review_of_a_part_or_of_another_thing(title: str) -> None:
    """Its title has to be that of the document, and nothing else."""
    assert in_paper(RAN, f"{COMPLETED}/act", f"{title}\n\n") != "found"


@pytest.mark.parametrize("title", ["# Review of our Community Plan 2017-2032", "# Review of the Community Plan"])
def test_a_paper_on_the_review_of_the_document_by_its_name(title: str) -> None:
    """Behind the name at most years stand."""
    assert in_paper(RAN, f"{COMPLETED}/act", f"{title}\n\n") == "found"
