"""What a document is built of: a title with its years, chapters, tables of actions, a glossary at its end."""

from __future__ import annotations

from datetime import date

import pytest

from tests.documents.cases import FIFE, PLAN, points
from tests.documents.contents import ENGLISH, alone, answer

STATED = "By 2030 we want all children in the kingdom to feel safe and heard."
CONTENTS = "## Contents\n\nForeword ..... 1\n\n1. Where we are ..... 2\n\n2. Our vision ..... 4\n\n"
CHAPTERS = f"## 1. Where we are\n\nFerries come at noon.\n\n## 2. Our vision\n\n{STATED}\n"


@pytest.mark.parametrize("cover", ["", "Fife Council and NHS Fife\n\n", "Getting it right in Fife\n\n"])
def test_a_chapter_among_the_contents_gives_what_it_is_on(cover: str) -> None:
    """However little else of the plan is supplied."""
    assert alone("vision", f"{PLAN}{cover}{CONTENTS}{CHAPTERS}") == "found"


@pytest.mark.parametrize(
    "written",
    [
        f"{PLAN}{CHAPTERS}",
        f"# Our plan\n\n{CONTENTS}{CHAPTERS}",
        f"{PLAN}What you told us of it\n\n{CONTENTS}{CHAPTERS}",
        f"{PLAN}# Turned down\n\n{CONTENTS}{CHAPTERS}",
        f"{PLAN.strip()}: form for replies\n\n{CONTENTS}{CHAPTERS}",
        f"{PLAN}{CONTENTS}## 1. Where we are\n\n{STATED}\n\n## 2. Boats\n\nThey come at noon.\n",
        f"{PLAN}{CONTENTS}{CHAPTERS.replace(STATED, 'Say here what every child should feel.')}",
        f"{PLAN}{CONTENTS}## 1. Where we are\n\nFerries come at noon.\n\n## Our vision of boats\n\n{STATED}\n",
    ],
)
def test_what_is_no_chapter_on_it(written: str) -> None:
    """No contents, no title, other papers, a sentence elsewhere, none, a heading that is not among the contents."""
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


TABLE = "## {}\n\n| {} |\n| --- | --- | --- |\n| Fewer pregnancies, down to 40 | The colleges | {} |\n"


@pytest.mark.parametrize(
    ("over", "head", "by", "said"),
    [
        ("Key actions", "Action | Lead | By when", "2009", "found"),
        ("Being healthy", "What | Who | Target", "May 2009", "found"),
        ("Key actions", "A | B | C", "2009", "partly"),
        ("Actions of the last plan", "Action | Lead | By when", "2009", "partly"),
        ("Actions that were turned down", "Action | Lead | By when", "2009", "partly"),
        ("Key actions", "Action | Lead | By when", "2 May", "partly"),
    ],
)
def test_a_row_of_a_table_of_actions_needs_no_other(over: str, head: str, by: str, said: str) -> None:
    """It says what is to be done, and by whom or when; others are of meetings, or were given up."""
    assert answer("health-improvements", f"{ENGLISH}{TABLE.format(over, head, by)}") == said


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


@pytest.mark.parametrize(
    ("over", "many", "said"),
    [
        ("## What comes next", 4, "found"),
        ("## What comes next", 2, "partly"),
        ("## What schools proposed", 4, "partly"),
        ("Schools had these in mind:", 4, "partly"),
    ],
)
def test_lines_with_a_number_that_go_on(over: str, many: int, said: str) -> None:
    """A copy without its headings has them as lines; those of others have something else above them."""
    lines = [
        f"Priority {at}: Children on the {name} isles have enough to do"
        for at, name in enumerate(("north", "east", "far", "big"), 1)
    ]

    assert answer("few-priorities", f"{PLAN}{over}\n\n" + "\n\n".join(lines[:many]) + "\n") == said


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
