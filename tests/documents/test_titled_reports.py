"""Reports that say in the words of their titles that they are one, and plans and papers that only speak of reports."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.record.model import Record
from tests.documents.cases import FIFE, PERIOD, case, points
from tests.documents.contents import OF_A_PLAN, rest

TOLD = """

## The year

Twelve of the nineteen actions were completed. Two family centres opened, and 340 parents came to them.

## What next

In the coming year we will open a third centre.
"""
ASSEMBLY = Record(body="Northern Ireland Executive")
MID_ULSTER = Record(body="Mid Ulster District Council")


def _said(title: str, record: Record = FIFE, as_at: date = date(2024, 1, 10)) -> str:
    """Return what a file with a title is taken for."""
    return dict(case(title + TOLD, record=record, as_at=as_at).kinds)["file-0.md"]


@pytest.mark.parametrize(
    "title",
    [
        "# How did we do?\n\nOur report on the Children's Services Plan, April 2022 to March 2023",
        "# Fife Children's Services Plan: Year Two Report",
        "# A Fife for Every Child: Report on our Children's Services Plan\n\n2022-23",
        "# Children's Services Plan 2021-23\n\n# One year on",
        "# One year on\n\n# Children's Services Plan 2021-23",
        "# Reporting on our Children's Services Plan\n\n1 April 2022 - 31 March 2023",
        "# Fife Children's Services Plan 2021-2023 Progress Update March 2023",
        "# Performance report: Children's Services Plan 2021-2023\n\nApril 2022 to March 2023",
        "# Children's Services Plan review 2022/23",
        "# Annual progress report 2022-23 on the Fife Children's Services Plan",
        "# End of year report 2022-2023\n\n## Fife Children's Services Plan 2021-2023",
        "# Children and Young People's Services Plan\n\n# Report for 2022-23",
        "# Our year\n\nThe report on Fife's Children's Services Plan for the year from April 2022 to March 2023, too.",
    ],
)
def test_a_report_by_the_words_around_the_name_of_the_plan(title: str) -> None:
    """What stands beside the name of the plan in the title, or in the line above or below it, calls it a report."""
    assert "annual report on the children's services plan" in _said(title)


@pytest.mark.parametrize(
    "title",
    [
        "# Fife Children's Services Plan 2023-2026",
        "# Joint Children's Services Plan 2023-26\n\nincluding our report on 2020-23",
        "# Fife Children's Services Plan 2023-26\n\n## How we will review progress",
        "# Fife Children's Services Plan 2023-26\n\nReview: March 2025",
        "# Fife Children's Services Plan 2023-26\n\nUpdated 2024",
        "# Children's Services Plan 2023-26: consultation report",
        "# Report of the consultation on the draft Fife Children's Services Plan 2023-26",
        "# Report by the Director of Education\n\nFife Children's Services Plan 2023-26",
    ],
)
def test_a_plan_beside_whose_name_other_words_stand(title: str) -> None:
    """A day of review, who reports to whom, and a report on something else make no report of a plan."""
    assert "annual report" not in _said(title)


@pytest.mark.parametrize(
    "title",
    [
        "# Fife Children's Services Plan 2023-2026\n\n## What we did\n\nWe asked people of all ages what they want.",
        "# Fife Children's Services Plan 2023-2026\n\n## Reporting and review",
        "# Fife Children's Services Plan 2023-2026\n\nStatement of outcomes 2023-2026",
        "# Fife Children's Services Plan 2023-24 summary",
        "# Fife Children's Services Plan 2023-2026\n\nAnnual delivery plan and progress review",
        "# Fife Children's Services Plan 2023-2026\n\nFirst report: June 2024",
        "# Update of the Fife Children's Services Plan 2023-2026",
        "# Report on Spending and the Fife Children's Services Plan",
        "# Report of Smith Ltd on the Children's Services Plan",
        "# Fife Children's Services Plan 2023-2026\n\nPerformance statement",
        "# Care Inspectorate\n\nProgress review of Fife Children's Services Plan 2021-23",
        "# Barnardo's\n\n# One year on\n\n# Fife Children's Services Plan 2021-23",
        "# Equality impact assessment\n\n## Final report\n\n## Fife Children's Services Plan 2023-26",
        "# Consultation on the Fife Children's Services Plan\n\n# Final report",
        "# Fife Children's Services Plan 2023-26\n\nThe annual report for April 2022 to March 2023 told us of it.",
    ],
)
def test_no_report_beside_the_name_of_the_plan(title: str) -> None:
    """Chapters, parts of a plan, and what others write about it, or what is written in its making, are no reports."""
    assert "annual report" not in _said(title)


def test_a_report_on_a_strategy_is_none_on_an_act() -> None:
    """What a law asks for on something else is not told by the name of what the law asks for besides."""
    title = "# Children and Young People's Strategy 2020-2030: annual monitoring report"
    assert "operation" not in _said(title, ASSEMBLY, date(2025, 1, 10))


def test_a_report_on_an_act_with_a_chapter_on_a_strategy() -> None:
    """The lines of a title count before the headings of chapters."""
    title = "# Children's Services Co-operation Act (Northern Ireland) 2015\n\n# Report on Operation: 2020 to 2024"
    chapter = "\n\n# The Children and Young People's Strategy\n\nThe strategy was adopted in 2020."
    said = _said(title + chapter, ASSEMBLY, date(2025, 1, 10))
    assert said == "report on the operation of the Act"


def test_a_statement_below_what_the_plan_is_called_by_its_makers() -> None:
    """A plan that is called "our" is named as well as another."""
    assert _said("# Our Community Plan\n\n# Statement of Progress 2019-2021", MID_ULSTER, date(2022, 9, 10)) == (
        "statement of progress"
    )


YEAR = "# Fife Children's Services Plan 2023-26: annual report 2023-24\n\n"


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("Around 900 children and young people gave views on the plan during the year.", "partly"),
        ("Around 900 children and young people gave views on the draft plan before it was approved.", "found"),
    ],
)
def test_what_a_report_tells_of_consultation(said: str, answer: str) -> None:
    """Those who were asked while a plan ran were not asked in its making."""
    found = points(YEAR + said + TOLD, as_at=date(2024, 9, 1))
    assert found["sct-cyp-2014.consult-on-plan/act"].answer.value == answer


PAPER = """# Report to the Education Committee, 4 September 2023

Report by: Director of Education

# 1. Purpose

1.1 To present the plan.

# 2. Recommendations

2.1 That the Committee notes the plan.

"""
VISION = "The vision is that every child in Fife grows up loved, safe and respected."


@pytest.mark.parametrize(
    ("begins", "answer"),
    [
        ("# Appendix 1\n\n# Fife Children's Services Plan 2023-2026\n\n# 1. Introduction\n\n", "found"),
        ("# Appendix 1: Fife Children's Services Plan 2023-2026\n\n# 1. Introduction\n\n", "found"),
        ("# Appendix 1\n\n# Equality impact assessment\n\n# 1. Introduction\n\n", "partly"),
        ("# Fife Children's Services Plan 2023-2026\n\n# Appendix 1: Replies\n\n# Introduction\n\n", "partly"),
        ("# Appendix 1: Draft Fife Children's Services Plan 2023-2026\n\n# Introduction\n\n", "partly"),
        ("# Appendix 1: Fife Children's Services Plan 2020-2023\n\n# Introduction\n\n", "partly"),
        ("# Appendix 1: Summary of the Children's Services Plan\n\n# Introduction\n\n", "partly"),
        ("# Appendix 1: Links between the Children's Services Plan and us\n\n# Introduction\n\n", "partly"),
        ("# Appendix 1: Children's Services Plan\n\n# Aims\n\n# Minute of the Meeting\n\n# Item 1\n\n", "partly"),
        ("# Appendix to the Children's Services Plan\n\n# Introduction\n\n", "partly"),
        ("# Appendix 1\n\n# Impact assessment\n\n# Children's Services Plan\n\n# Introduction\n\n", "partly"),
        ("# Appendix 1: Fife Children's Services Plan 2023-2026\n\nSee the website.\n\n# Background\n\n", "partly"),
    ],
)
def test_a_plan_appended_to_a_paper(begins: str, answer: str) -> None:
    """What stands behind "Appendix 1" and the name of the plan, at whatever level, is the plan."""
    found = points(PAPER + begins + VISION + rest(OF_A_PLAN), as_at=date(2024, 1, 10), period=PERIOD)
    assert found["sct-csp-guidance-2020.plan-in-place-from-2020/item/vision"].answer.value == answer


TORFAEN = Record(body="Torfaen County Borough Council")
BOTH = "Torfaen Children and Young People's Plan and Child Poverty Strategy\n\n1 April 2011 - 31 March 2014"


def test_a_plan_that_is_another_document_as_well_below_a_name_of_its_own() -> None:
    """The line below the first heading joins both, whether it is a heading or not."""
    assert "young people's plan" in _said(f"# Their Future, Our Promise\n\n{BOTH}", TORFAEN, date(2012, 3, 1))


def test_a_name_that_may_be_the_plans_on_a_cover_with_its_years() -> None:
    """The words suggest it, and the years on the cover show what the file is."""
    text = "# Children and Families Plan 2023-2026\n\nFife Council and NHS Fife\n\n"
    found = points(text + VISION + rest(OF_A_PLAN), as_at=date(2024, 1, 10))
    assert found["sct-csp-guidance-2020.plan-in-place-from-2020/item/vision"].answer.value == "found"
