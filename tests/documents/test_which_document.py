"""Which document a sentence is about, and which day one that speaks of another day means."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.documents.case import Suggestion
from csc_rules.record.model import Record
from tests.documents.cases import FIFE, PERIOD, PLAN, case, points
from tests.documents.contents import OF_A_PLAN, OF_A_REPORT, OF_A_STATEMENT, rest

AS_AT = date(2024, 12, 1)
NEWPORT = Record(body="Newport City Council")
NORFOLK = Record(body="Norfolk County Council")
FIRST_IN_WALES = (date(2008, 9, 1), date(2011, 3, 31))
PUBLISHED = "sct-cyp-2014.publish-plan"
SENT = "sct-cyp-2014.send-plan"
VISION = "sct-csp-guidance-2020.plan-in-place-from-2020/item/vision"
REPORTED = "sct-cyp-2014.publish-annual-report"


def answers(
    *texts: str, record: Record = FIFE, period: tuple[date, date] | None = PERIOD, kind: str = "md"
) -> dict[str, Suggestion]:
    """Read texts as the files of one case, and look up what is said of each point."""
    return points(*texts, record=record, as_at=AS_AT, period=period, kind=kind)


def answer(point: str, *texts: str) -> str:
    """Return what is said of one point."""
    return answers(*texts)[point].answer.value


@pytest.mark.parametrize(
    "told",
    [
        "Our first report was published on 3 October 2024.",
        "This report does so for the first year of the plan. We wrote it together and published it on 3 October 2024.",
        "We publish a report on the plan each year. It was published on 3 October 2024.",
    ],
)
def test_what_a_report_says_of_itself_is_not_said_of_the_plan(told: str) -> None:
    """In a report "it" and "the report" are not the plan, though that is named nearby."""
    report = (
        f"# Fife Children's Services Plan 2023-2026: annual report 2023-24\n\n{rest(OF_A_REPORT)}\n\n## About it\n\n"
    )
    assert answer(f"{PUBLISHED}/act", report + told) != "found"


def test_what_a_report_says_of_the_plan_is_said_of_it() -> None:
    """Named at once, the plan is what was published."""
    report = (
        f"# Fife Children's Services Plan 2023-2026: annual report 2023-24\n\n{rest(OF_A_REPORT)}\n\n## About it\n\n"
    )
    assert answer(f"{PUBLISHED}/act", report + "The plan was published on 3 October 2023.") == "found"


@pytest.mark.parametrize(
    "told",
    [
        "This plan takes the place of the plan for 2017-2020. It was published on 3 October 2017.",
        "This plan will be measured in an annual report. It was published on 3 October 2024.",
        "This plan goes with the Local Housing Strategy. It was published on 3 May 2021.",
    ],
)
def test_it_behind_another_document_that_this_plan_is_set_beside(told: str) -> None:
    """It may be the other one."""
    plan = "# Fife Children's Services Plan 2023-2026\n\nThis plan is for every child.\n\n## About it\n\n"
    assert answer(f"{PUBLISHED}/act", plan + told) != "found"


POVERTY = "# Fife Child Poverty Action Report 2023/24\n\n"


@pytest.mark.parametrize(
    "said",
    [
        "Fife's plan for bairns and young folk was published on 5 May 2023.",
        "A new blueprint for services for children and families was launched on 5 May 2023.",
        "The present one was published on 5 May 2023.",
        "The first plan of its kind was published on 5 May 2023.",
    ],
)
def test_a_plan_goes_by_many_names(said: str) -> None:
    """What it is for, that it is a blueprint, or that it is the present one tells which document is meant."""
    assert answer(f"{PUBLISHED}/act", PLAN + said) == "found"


def test_what_another_report_says_of_itself_is_about_that() -> None:
    """A report on child poverty is prepared by the same bodies, and is no report on the plan."""
    said = "This annual report was prepared jointly by Fife Council and NHS Fife and was published on 30 June 2024."

    assert answer(f"{REPORTED}/act", POVERTY + said) == "not in the text supplied"


def test_a_report_under_another_act_is_another_report() -> None:
    """The law that it was made under tells, where its title does not."""
    said = "This annual report was published on 30 June 2024, in fulfilment of the Child Poverty (Scotland) Act 2017."

    assert answer(f"{REPORTED}/act", "# Annual Report 2023/24\n\n" + said) == "not in the text supplied"


def test_a_report_is_none_of_two_kinds_at_once() -> None:
    """Where nothing says whether it is the report on the plan or on rights, it is found for neither."""
    said = "# Fife\n\nThis report was published on 30 June 2024."

    assert answer("sct-cyp-2014.publish-authority-report/act", said) != "found"


def test_a_sentence_takes_up_what_was_named_before() -> None:
    """The copies are those of what the paragraph before named."""
    said = "On behalf of both I enclose the above plan.\n\nCopies have gone to Police Scotland."

    assert answer(f"{SENT}/reached/police-scotland", PLAN + said) == "found"


def test_copies_of_something_else_are_not_taken_up() -> None:
    """Copies that are said to be of something are no copies of the plan."""
    said = "The above plan was approved.\n\nCopies of the form have gone to Police Scotland."

    assert answer(f"{SENT}/reached/police-scotland", PLAN + said) != "found"


def test_a_clause_behind_two_documents_is_said_of_either() -> None:
    """The report on the plan, which was published: nobody can tell which of them."""
    said = "# Fife\n\nThis is the annual report on the Children's Services Plan, which was published on 8 May 2023."

    assert answer(f"{PUBLISHED}/act", said) == "partly"


def test_a_review_of_a_plan_is_another_document() -> None:
    """What is done to the review was not done to the plan."""
    said = "Fife Council published the first review of progress under the plan on 8 May 2024."

    assert answer(f"{PUBLISHED}/act", PLAN + said) != "found"


def test_a_document_is_called_by_two_words_of_its_title() -> None:
    """A short form of the title is the document."""
    title = "# Kingdom Plan for Children, Young People and Families 2023-2026\n\n"

    assert answer(f"{PUBLISHED}/act", title + "The Kingdom Plan was published on 8 May 2023.") == "found"


def test_a_title_in_two_lines_is_that_of_the_report() -> None:
    """The plan's name above "Annual Report" tells what the report is on."""
    said = "# Fife Children's Services Plan 2020 to 2023\n\n# Annual Report\n\nWelcome to the plan and its year."

    assert answer(f"{REPORTED}/act", said) == "partly"


def test_a_report_that_begins_by_saying_for_which_year_is_no_plan() -> None:
    """A report on the plan for a year has no title of its own in some files."""
    said = "This report is an update on the work between April 2023 and March 2024 under our Children's Services Plan."

    assert answer(f"{REPORTED}/act", "# Fife\n\n" + said) == "partly"


STRATEGY = "The Children and Young People's Strategy was adopted in January 2021.\n\n"
EXECUTIVE = Record(body="Executive Committee of the Northern Ireland Assembly")
ON_THE_ACT = "# Report on the operation of the Children's Services Co-operation Act\n\n"


def test_a_report_that_often_names_a_strategy_is_a_report() -> None:
    """Its title says what it is, however often it speaks of something else."""
    said = "This report was laid before the Assembly on 30 June 2022."
    found = answers(ON_THE_ACT + STRATEGY * 30 + said, record=EXECUTIVE, period=None)

    assert found["ni-act-2015.lay-report/act"].answer.value == "found"


def test_a_plan_that_often_names_those_of_others_is_a_plan() -> None:
    """Its title says what it is."""
    others = (
        "We work with the Fife Housing Strategy, the Corporate Parenting Plan and the Local Transport Strategy.\n\n"
    )

    assert answer(f"{PUBLISHED}/act", PLAN + others * 30 + "The plan was published on 5 May 2023.") == "found"


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("This is the first report, and it was agreed by the Executive on 23 June 2022.", True, False),
        ("This report was agreed by the Executive on 23 June 2022.", False, False),
        ("Our third report was agreed by the Executive on 23 June 2022.", False, False),
    ],
)
def test_which_report_it_is_has_to_be_said(said: str, first: bool, last: bool) -> None:
    """A first report is called so; one at the end of the lifetime is said to be at its end."""
    found = answers(ON_THE_ACT + STRATEGY + said, record=EXECUTIVE, period=None)
    points = ("ni-act-2015.first-report/act", "ni-act-2015.end-of-lifetime-report/act")

    assert tuple(found[each].answer.value == "found" for each in points) == (first, last)


def test_what_a_report_says_of_its_strategy_is_what_it_reports() -> None:
    """Its first sentence may well name the strategy, which its title does not."""
    said = "This is the first report.\n\n## Changes to the Strategy\n\n"
    said += "The third outcome of the Strategy might be changed to name the youngest.\n\n"
    said += "## Actions taken\n\nThe Department of Health opened four centres under the Strategy.\n\n"
    said += "## Co-operation\n\nThe departments worked together on three programmes.\n"
    found = answers(ON_THE_ACT + STRATEGY + said, record=EXECUTIVE, period=None)

    assert found["ni-act-2015.first-report/item/strategy-changes"].answer.value == "found"


def test_what_its_predecessor_did_is_not_about_the_plan() -> None:
    """The one before has no name of its own in the sentence."""
    said = "Its predecessor was published in March 2020."

    assert answer(f"{PUBLISHED}/act", PLAN + said) == "partly"


def test_the_same_day_is_the_day_before_it() -> None:
    """An act on the same day has the day that the sentence gave before."""
    said = "The plan was approved on 3 May 2023, on which day it was also put on the council's website."

    assert str(answers(PLAN + said)[f"{PUBLISHED}/day"].day) == "3 May 2023"


LETTER = "14 August 2023\n\nDear colleagues,\n\nThe Children's Services Plan was sent today to Police Scotland."


def test_today_in_a_letter_is_its_day() -> None:
    """A letter gives its day above the salutation."""
    found = answers(LETTER, kind="txt")[f"{SENT}/day"]

    assert (found.answer.value, str(found.day)) == ("found", "14 August 2023")


def test_today_elsewhere_is_no_day() -> None:
    """The day of a page is not the day of what it tells."""
    found = answers(LETTER.replace("Dear colleagues,", "Read more"), kind="txt")[f"{SENT}/day"]

    assert found.answer.value != "found"


def test_a_month_is_of_those_who_were_asked_in_it() -> None:
    """The month in which pupils were asked is not that of the consultation of bodies."""
    said = "This plan is for Fife. Pupils were consulted on this plan in November 2022."

    assert answer("sct-cyp-2014.give-opportunity-on-plan/day", PLAN + said) != "found"


WELSH = "# Newport Children and Young People's Plan 2008-2011\n\nThis plan was published on 30 September 2008."


@pytest.mark.parametrize(
    ("duty", "said"),
    [
        ("place-on-website", "It is on the council's website."),
        ("provide-copies", "Copies are available for inspection at the Civic Centre."),
        ("send-draft", "The draft was sent to the Welsh Ministers on 4 January 2008."),
    ],
)
def test_a_thing_of_a_document_is_spoken_of_with_it(duty: str, said: str) -> None:
    """The plan on the website, its copies and its draft have no name of their own."""
    found = answers(f"{WELSH} {said}", record=NEWPORT, period=FIRST_IN_WALES)

    assert found[f"wal-cypp-2007.{duty}/act"].answer.value == "found"


def test_an_agreement_is_known_by_its_title_and_read_by_clauses() -> None:
    """The number of a clause makes a heading of a plain line."""
    said = (
        "DATED 1 April 2009\n\nAGREEMENT relating to a pooled fund for children\n\n3. Term\n\n"
        "3.1 The arrangements are to last until three years have gone by from the day on which all have signed.\n\n"
        "4. Contributions\n\n4.1 The council pays £200,000 into the fund each year and the trust pays £100,000.\n\n"
        "5. Host\n\n5.1 The council is the host partner of the fund.\n"
    )
    found = answers(said, record=NORFOLK, period=(date(2009, 4, 1), date(2012, 3, 31)), kind="txt")

    assert found["eng-partnership-2000.pooled-fund-terms/item/duration"].answer.value == "found"


def test_the_law_is_that_of_the_years_where_no_day_is_given() -> None:
    """A plan that only says 2006/9 is one of its first day."""
    text = "# Norfolk Children and Young People's Plan 2006/9\n\nOur plan is for all."

    assert case(text, record=NORFOLK, as_at=AS_AT).law_at == date(2006, 4, 1)


def test_the_law_is_that_of_the_last_month_where_no_day_is_given() -> None:
    """A text with a month and no day was written about then, and not on the day of reading."""
    text = "# News\n\nThe plan was adopted in September 2008."

    assert case(text, record=NORFOLK, as_at=AS_AT).law_at == date(2008, 9, 30)


def test_a_page_that_begins_with_our_plan_is_about_the_plan() -> None:
    """The link to the report further down does not make it a report; what a page of links gives is looked at."""
    page = (
        "Our 3-year plan tells how children are helped.\n\n"
        "We carried out a joint assessment of need in 2022. It drew on what 900 pupils told us. Six groups met.\n\n"
        "## Annual reports\n\nThe annual report for 2023-24 is here.\n"
    )
    found = answers(page)["sct-csp-guidance-2020.plan-in-place-from-2020/item/needs-assessment"]

    assert found.answer.value == "partly"


REPORT_PAGE = f"Welcome to our update on the Fife Children's Services Plan 2023-2026.{rest(OF_A_REPORT)}"
DONE_PAGE = "# What was done\n\nAll the actions in the plan have been completed by now.\n"


def test_a_page_of_a_site_that_speaks_of_the_plan_is_one_of_the_report() -> None:
    """The other page of the site is an update on the plan."""
    assert answers(REPORT_PAGE, DONE_PAGE)["sct-cyp-2014.publish-annual-report/item/delivery"].answer.value == "found"


def test_a_page_that_speaks_of_this_plan_is_the_plan() -> None:
    """It is no page of the report beside it."""
    page = "# What is done\n\nAll the actions in this plan have been completed by now.\n"
    found = answers(REPORT_PAGE, page)["sct-cyp-2014.publish-annual-report/item/delivery"]

    assert found.answer.value != "found"


REPORT = "# Fife Children's Services Plan 2023-2026: Annual Report 2023-24\n\n"


def test_what_came_of_the_plan_is_what_a_report_tells() -> None:
    """Actions in the plan were completed; the report on the plan says so."""
    said = "Of the 34 actions in the plan which were due in the year, 27 were completed."

    assert answer("sct-cyp-2014.publish-annual-report/item/delivery", REPORT + said + rest(OF_A_REPORT)) == "found"


def test_what_came_of_another_plan_is_nothing_that_the_report_tells() -> None:
    """The housing strategy has actions of its own."""
    said = "Of the 34 actions in the Local Housing Strategy which were due in the year, 27 were completed."

    assert answer("sct-cyp-2014.publish-annual-report/item/delivery", REPORT + said + rest(OF_A_REPORT)) != "found"


BIG_PLAN = "# The Big Plan for Ards and North Down\n\n## Statement of Progress, November 2019: Summary\n\n"
DONE = "## Actions taken by partners\n\n- A hub was opened by the council.\n- 402 homes were visited.\n"


def test_a_statement_on_a_plan_with_a_name_of_its_own() -> None:
    """The other file is a statement of progress, so that this is one, too."""
    record = Record(body="Ards and North Down Borough Council")
    page = "# Ards and North Down Community Planning Partnership: Statement of Progress\n\nA summary is below.\n"
    found = answers(page, BIG_PLAN + DONE + OF_A_STATEMENT, record=record, period=None)

    assert found["ni-community-planning-2014.first-statement/item/actions-taken"].answer.value == "found"


def test_a_plan_that_names_many_others_is_still_the_plan_of_its_title() -> None:
    """It names itself on its cover alone, and every paragraph of it names other plans."""
    others = "\n\n".join(f"The Corporate Parenting Plan has action {number} on housing." for number in range(20))

    said = "Our vision is that every child is loved. We mean it. All of us do."
    assert answer(VISION, f"{PLAN}{said}\n\n{others}{rest(OF_A_PLAN)}") == "found"
