"""What a document is built of: a title with its years, chapters, tables of actions, a glossary at its end."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.documents.reading import read_text
from csc_rules.documents.reading_case import case_of
from tests.documents.cases import FIFE, PERIOD, PLAN, points
from tests.documents.contents import AS_AT, ENGLISH, alone, answer

GUIDED = "sct-csp-guidance-2020.plan-in-place-from-2020/item/"
VISION = "2. Our vision\n\nEvery child in the kingdom feels safe and heard.\n"


@pytest.mark.parametrize(
    "written",
    [
        f"{PLAN}## 1. Where we are\n\nFerries come at noon.\n\n## {VISION}",
        f"{PLAN}## Foreword\n\nWe thank all who helped.\n\n## Chapter {VISION}",
        f"{PLAN}## {VISION}\n## Appendix A: Maps\n\nThe maps show the isles.\n",
    ],
)
def test_a_chapter_gives_what_it_is_on(written: str) -> None:
    """However little else of the plan is supplied."""
    assert alone("vision", written) == "found"


@pytest.mark.parametrize(
    "written",
    [
        f"{PLAN}## {VISION}",
        f"# Our plan\n\n## 1. Where we are\n\nFerries come at noon.\n\n## {VISION}",
        f"{PLAN}Report by the Director of Education\n\n## 1. Purpose of report\n\nTo tell members.\n\n## {VISION}",
        f"{PLAN}## 1. Why?\n\nYour views matter: have your say.\n\n## {VISION}",
        f"{PLAN}## 1. Where we are\n\nOur vision is that every child is safe.\n\n## 2. Ferries\n\nThey come at noon.\n",
    ],
)
def test_what_is_no_chapter_on_it(written: str) -> None:
    """One heading, no title, a paper, a notice, and a sentence in a chapter on something else."""
    assert alone("vision", written) == "partly"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (f"{PLAN}## Glossary\n\nGIRFEC: Getting it right for every child, by which all our teams work\n", "partly"),
        (
            f"{PLAN}## How we work\n\nGIRFEC: all teams use one child's plan, and each child has a named person.\n",
            "found",
        ),
    ],
)
def test_a_glossary_only_says_what_words_mean(written: str, said: str) -> None:
    """So it does of what stands nowhere else."""
    assert answer("girfec", written) == said


ROW = "| {} |\n| --- | --- | --- |\n| Fewer pregnancies, down to 40 | The colleges | 2009 |\n"


@pytest.mark.parametrize(
    ("head", "said"), [("Action | Lead | By when", "found"), ("What | Who | Target", "found"), ("A | B | C", "partly")]
)
def test_a_row_of_a_table_of_actions_needs_no_other(head: str, said: str) -> None:
    """It says what is to be done, and by whom or when."""
    assert answer("health-improvements", f"{ENGLISH}{ROW.format(head)}") == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Our four priorities ........ 12", "found"),
        ("Our four priorities", "found"),
        ("Our nine priorities", "partly"),
        ("The four priorities of others", "partly"),
    ],
)
def test_a_heading_with_how_many_there_are(line: str, said: str) -> None:
    """Nothing under it needs to count them where they are its own."""
    assert answer("few-priorities", f"{PLAN}## {line}\n\nThese stand further on.\n") == said


@pytest.mark.parametrize(("many", "said"), [(4, "found"), (2, "partly")])
def test_lines_with_a_number_that_go_on(many: int, said: str) -> None:
    """A copy without its headings has them as lines."""
    lines = [
        f"Priority {at}: Children on the {name} isles have enough to do"
        for at, name in enumerate(("north", "east", "far", "big"), 1)
    ]

    assert answer("few-priorities", f"{PLAN}## What comes next\n\n" + "\n\n".join(lines[:many]) + "\n") == said


def test_a_sentence_that_follows_from_another_is_no_title() -> None:
    """A title before a stop has no verb."""
    said = "Four priorities follow from the audit. They were chosen since no service can put them right alone."

    assert answer("few-priorities", f"{PLAN}{said}\n") == "found"


def test_a_title_on_two_lines_leads_to_nothing() -> None:
    """A report names the plan that it is on; two plans, each in a line, stand on a page that leads to them."""
    cover = "# Fife Children's Services Plan 2020-23\n\n# Annual Report 2021-2022\n\n"
    told = "## Early help\n\nFamilies were seen within nine days on average, down from twenty days.\n\n"
    shared = "## Use of resources\n\nWe shared two buildings, and saved £200,000.\n\n"
    safe = "## Are children safer?\n\nCompared with the year before, 78% of them feel safe, up from 74%.\n"
    years = (date(2021, 4, 1), date(2022, 3, 31))
    found = points(cover + told + shared + safe, record=FIFE, as_at=date(2022, 10, 1), period=years)

    assert found["sct-cyp-2014.publish-annual-report/item/early-action"].answer.value == "found"


@pytest.mark.parametrize(("more", "said"), [("", "found"), ("\n\nMembers are asked to approve the plan.", "partly")])
def test_a_chapter_with_a_running_head_speaks_of_one_meeting(more: str, said: str) -> None:
    """A paper of a meeting says more than once that it is one."""
    first = (
        f"9. Our vision\n\nEvery child in the kingdom feels safe and heard.\n\nThe forum saw it at its meeting.{more}"
    )
    told = [first, "10. Boats\n\nFerries come at noon.", "We mend them in spring.", "So are the ships."]
    pages = "\f".join(f"Fife Children's Services Plan 2023-2026\n\n{each}\n" for each in told).encode()
    found = case_of([read_text("chapter.txt", pages)], FIFE, AS_AT, period=PERIOD)

    assert next(each.answer.value for each in found.suggestions if each.id == f"{GUIDED}vision") == said
