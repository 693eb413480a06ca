"""What "it" is behind a sentence that says what the file is, and days and times that such sentences give."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.record.model import Record
from tests.documents.cases import FIFE, PLAN, points

LATER = date(2024, 11, 1)
REPORT = "# Fife Children's Services Plan 2023-2026: Annual Report 2023-24\n\n"
PAPER = "# Fife Council: Education Committee\n\n18 July 2023\n\n# Fife Children's Services Plan\n\n"
PUBLISHED, REPORTED = "sct-cyp-2014.publish-plan", "sct-cyp-2014.publish-annual-report"


def said(text: str, point: str) -> str:
    """Return the answer that a text gives to a point."""
    return points(text, record=FIFE, as_at=LATER)[point].answer.value


def test_a_report_that_says_what_it_is() -> None:
    """What was published is the report that the sentence before calls so."""
    text = (
        "## Foreword\n\nThis is the report of Fife Council and NHS Fife on the first year of our plan. "
        "We published it on 3 September 2024.\n"
    )
    assert said(REPORT + text, f"{REPORTED}/act") == "found"


@pytest.mark.parametrize(
    "written",
    [
        "## Foreword\n\nThis is the report of the inspectors. We published it on 3 September 2024.",
        "## Foreword\n\nThis is the draft report of Fife Council on our plan. We published it on 3 September 2024.",
        "## Introduction\n\nThis is the report on the survey. We published it on 3 September 2024.",
        "## Schools\n\nThis is the report of the schools on our plan. We published it on 3 September 2024.",
        "## Introduction\n\nThis is the report that nobody read. We published it on 3 September 2024.",
        "## About\n\nThis is the report for staff. We published it on 3 September 2024.",
        "## Foreword\n\nThis is the auditor's report. We published it on 3 September 2024.",
        "## Foreword\n\nThis is the report of the inspectors on our plan. We published it on 3 September 2024.",
        "## Foreword\n\nNHS Fife has written the report with its lawyers. We published it on 3 September 2024.",
        "## Introduction\n\nThis is the previous report on our plan. We published it on 3 September 2023.",
        "## Introduction\n\nThis is our report on our plan. The budget was hard. The Board published it in May 2024.",
    ],
)
def test_a_report_that_is_another(written: str) -> None:
    """A report of others, a draft, one that no foreword tells of, and what stands between, are not the file."""
    assert said(REPORT + written, f"{REPORTED}/act") != "found"


@pytest.mark.parametrize("written", ["the report for 2023-24", "Fife's annual report", "the partnership's report"])
def test_a_report_for_a_year_or_of_those_who_made_it(written: str) -> None:
    """They are no others, and nobody whom it is written for."""
    text = f"## Foreword\n\nThis is {written}. We published it on 3 September 2024.\n"
    assert said(REPORT + text, f"{REPORTED}/act") == "found"


def test_a_report_that_two_have_written() -> None:
    """Who has written the report wrote the one that tells so, though a plan is named before."""
    text = (
        "# Fife Children's Services Plan\n\n# Annual Report 2023/24\n\n# Introduction\n\n"
        "Fife's Children's Services Plan for 2023-2026 was agreed in June 2023.\n\n"
        "Fife Council and NHS Fife have written the report together. It was agreed by the Board in August 2024. "
        "It was published on 3 September 2024.\n"
    )
    assert said(text, f"{REPORTED}/act") == "found"


def test_a_draft_that_was_finished() -> None:
    """What was published is the finished plan."""
    text = (
        "The draft was late. Its completion was put back, and it was approved by Fife Council on 4 May 2023. "
        "It was published on 12 May 2023."
    )
    assert said(PLAN + text, f"{PUBLISHED}/act") == "found"


@pytest.mark.parametrize(
    "written",
    [
        "The draft was late. It was finished in May, and it was approved by Fife Council for consultation.",
        "The draft was late. It was finished in May, and it was agreed by the Board subject to changes.",
        "The draft was late. The budget was hard. It was finished, and it was approved by Fife Council.",
        "The draft was late. It is not finished, and it was approved by nobody.",
        "The draft was finished in April.",
        "The draft was late. The survey was finished, and it was approved by Fife Council.",
        "The draft was late. Its completion was put back, and it was agreed by the Board to wait.",
    ],
)
def test_a_draft_that_stayed_one(written: str) -> None:
    """What was approved for others to comment on, or is something else, is no finished plan."""
    assert said(f"{PLAN}{written} It was published on 12 May 2023.", f"{PUBLISHED}/act") != "found"


def test_a_day_a_little_before_that_of_a_paper() -> None:
    """Nobody means the June of another year."""
    suggestion = points(PAPER + "The plan was published on 28 June.", record=FIFE, as_at=LATER)[f"{PUBLISHED}/day"]
    assert (suggestion.answer.value, str(suggestion.day)) == ("found", "28 June 2023")


@pytest.mark.parametrize(
    "written",
    [
        "In 2020 the plan was approved. It was published on 28 June.",
        "The plan was published on 28 August.",
        "The plan was published on 28 January.",
        "The plan is to be published on 28 June.",
        "The plan was published by 28 June.",
        "The plan was published before 28 June.",
        "The plan was published on 31 June.",
        "The plan was published about 28 June.",
        "The plan was published no earlier than 28 June.",
        "Each year the plan was published on 28 June.",
        "Parts of the plan were published on 28 June.",
        "The plan was published and the report on it was published on 28 June.",
    ],
)
def test_days_that_may_be_of_another_year(written: str) -> None:
    """So long before, behind a limit, or near another year, the year stays open."""
    assert said(PAPER + written, f"{PUBLISHED}/day") != "found"


@pytest.mark.parametrize(
    "written", ["It was approved and published on 28 June.", "The Council published the plan on 28 June."]
)
def test_a_sentence_that_says_nothing_but_what_was_done(written: str) -> None:
    """By whom and of what does not keep the day from being of this year."""
    assert said(f"{PAPER}The plan is for every child. {written}", f"{PUBLISHED}/day") == "found"


def test_a_day_in_a_text_that_bears_none() -> None:
    """Of which year it is nothing tells."""
    text = (
        "# Fife Council: Education Committee\n\n# Fife Children's Services Plan\n\nThe plan was published on 28 June."
    )
    assert said(text, f"{PUBLISHED}/day") == "partly"


@pytest.mark.parametrize(
    ("written", "answer"),
    [
        ("Members will recall that the Council published this plan on 3 May 2023.", "found"),
        ("Members will be aware that the Council published this plan on 3 May 2023.", "found"),
        ("Members will recall that the Council will publish this plan on 3 May 2025.", "partly"),
        ("Members will recall that the Council has not published this plan.", "partly"),
        ("Members will recall that the Council was to publish this plan.", "partly"),
        ("Members will hope that the Council published this plan on 3 May 2023.", "partly"),
        ("Members will recall that the Council published the last plan on 3 May 2020.", "partly"),
    ],
)
def test_what_readers_will_recall(written: str, answer: str) -> None:
    """It is a fact, where it is told as one."""
    assert said(PLAN + written, f"{PUBLISHED}/act") == answer


@pytest.mark.parametrize(
    ("written", "answer"),
    [
        ("The Fife Children's Services Plan for 2023-2026 was agreed in June 2023.", "found"),
        ("Since the Fife Children's Services Plan 2023-2026 came to its end in March, we look back.", "found"),
        ("Since the Fife Children's Services Plan 2023-2026 ended, and no other was made, we look back.", "found"),
        ("A draft of the Fife Children's Services Plan for 2023-2026 was agreed in June 2023.", "partly"),
        ("If the Fife Children's Services Plan for 2023-2026 was agreed in June, it is late.", "partly"),
        ("The Perth and Kinross Children's Services Plan for 2023-2026 was agreed in June 2023.", "partly"),
        ("Since the Moray Children's Services Plan 2023-2026 came to its end in March, we look back.", "partly"),
        ("Work on the Fife Children's Services Plan 2023-2026 came to a halt in June.", "partly"),
        ("The Fife Children's Services Plan 2023-2026 will be agreed in June 2023.", "partly"),
        ("The Fife Children's Services Plan 2023-2026 was not agreed in June 2023.", "partly"),
    ],
)
def test_a_plan_with_its_years_that_was_agreed_or_ended(written: str, answer: str) -> None:
    """There is a plan of these years."""
    text = f"# Fife Children's Services Planning\n\n# Annual Report 2023/24\n\n# Introduction\n\n{written}\n"
    assert said(text, "sct-cyp-2014.prepare-plan/period") == answer


@pytest.mark.parametrize(
    ("written", "answer"),
    [
        ("This plan is now on the Council's website.", True),
        ("You can read the plan at www.fife.gov.uk/plan, where it was put in May.", True),
        ("The draft of this plan is on the Council's website.", False),
        ("A summary of this plan is now on the Council's website.", False),
        ("The agenda with this plan is on the Council's website.", False),
        ("The plan which came before this plan is on the Council's website.", False),
        ("The easy read version of this plan is on the Council's website.", False),
        ("This plan, which was agreed in May, is now on our website.", True),
        ("News of this plan is on the Council's website.", False),
        ("This plan is on the Council's website for staff only.", False),
        ("This plan will be on the Council's website.", False),
        ("This plan is not on the Council's website.", False),
        ("The budget can be read at www.fife.gov.uk/budget, where it was put in May.", False),
    ],
)
def test_what_is_on_the_website_of_a_body(written: str, answer: bool) -> None:
    """It is published there; not a draft, a summary or what only staff can see."""
    assert (said(PLAN + written, f"{PUBLISHED}/act") == "found") is answer


@pytest.mark.parametrize(
    ("written", "answer"),
    [
        ("Fife Council submitted the CSP to Scottish Ministers on 14 July 2023.", True),
        ("Perth Council submitted the CSP to Scottish Ministers on 14 July 2023.", False),
        ("Under the guidance, a council submitted the CSP to Scottish Ministers when it had agreed it.", False),
        ("Fife Council submitted the draft CSP to Scottish Ministers.", False),
        ("Fife Council has not submitted the CSP to Scottish Ministers.", False),
        ("Fife Council should have submitted the CSP to Scottish Ministers.", False),
        ("Had Fife Council submitted the CSP to Scottish Ministers in time, all would be well.", False),
        ("Fife Council submitted the strategy on parks to Scottish Ministers.", False),
    ],
)
def test_a_plan_that_a_body_submitted(written: str, answer: bool) -> None:
    """Who has it is told by the active voice as well."""
    text = f"# Fife Council: Committee\n\n# Children's Services Plan 2023-2026\n\n{written}\n"
    assert (said(text, "sct-cyp-2014.send-plan/act") == "found") is answer


def test_a_plan_in_the_place_of_another() -> None:
    """Consulting on it is consulting on one in substitution."""
    text = (
        "# Children's Services Plan 2012-2014\n\nThis Plan stands in the place of the Plan for 2009-2011.\n\n"
        "In preparing the plan the Board consulted the Northern Ireland Housing Executive.\n"
    )
    record = Record(body="Health and Social Care Board")
    point = "ni-planning-1995.consult-on-substitute/reached/housing-executive"
    assert points(text, record=record, as_at=date(2012, 3, 1))[point].answer.value == "found"


@pytest.mark.parametrize(("day", "answer"), [("28 September 2007", "found"), ("28 June 2006", "partly")])
def test_a_later_plan_behind_the_first_day(day: str, answer: str) -> None:
    """A plan long after the first was due is a later one, though some authorities had until 2007 for their first."""
    text = (
        "# Durham Children and Young People's Plan 2007-2010\n\nThe first plan was published in 2006. "
        f"This is a new plan. It was published by the Council on {day}.\n"
    )
    found = points(text, record=Record(body="Durham County Council"), as_at=date(2008, 1, 1))
    assert found["eng-cypp-2005.next-plan/act"].answer.value == answer


def test_a_day_that_two_lines_share_is_no_page() -> None:
    """The number at the end of a line below the contents is that of a day, where a month begins the next line."""
    text = (
        "CONTENTS\nIntroduction 1\nHow it was made 2\nWhat next 4\n\nIntroduction\n"
        "Fife Children's Services Plan 2023-2026 was published on 9\nMay 2023 by Fife Council and NHS Fife.\n"
    )
    found = points(text, record=FIFE, as_at=LATER, kind="txt")[f"{PUBLISHED}/day"]
    assert str(found.day) == "9 May 2023"
