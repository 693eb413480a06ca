"""What a title of two documents, an imprint, printed copies and "jointly with" tell."""

from __future__ import annotations

from datetime import date

import pytest

from tests.documents.cases import PLAN, points
from tests.documents.test_which_document import (
    FIRST_IN_WALES,
    NEWPORT,
    POVERTY,
    PUBLISHED,
    REPORTED,
    answer,
    answers,
)

PREPARED = "sct-cyp-2014.prepare-plan"
CONSULTED = "wal-cypp-2007.consult-on-draft/act"
LAID_OUT = "wal-cypp-2007.provide-copies/act"
OF_ANOTHER_LAW = POVERTY + "This report is made under the Child Poverty (Scotland) Act 2017.\n\n"
NEWPORT_PLAN = "# Newport Children and Young People's Plan 2008-2011\n\n"


def in_newport(point: str, text: str) -> str:
    """Return what a text says of one point of a Welsh plan."""
    return answers(text, record=NEWPORT, period=FIRST_IN_WALES)[point].answer.value


def test_a_plan_whose_title_holds_another_strategy_is_the_plan() -> None:
    """The strategy is a part of it."""
    title = (
        "# Draft Children and Young People's Plan 2008-2011 and Child Poverty Strategy\n\n## Child Poverty Strategy\n\n"
    )
    assert in_newport(CONSULTED, title + "Gwent Police were consulted on this draft.") == "found"


def test_another_strategy_is_not_the_plan() -> None:
    """Nothing joins it to one."""
    title = "# Draft Child Poverty Strategy\n\n## Child Poverty Strategy\n\n"
    assert in_newport(CONSULTED, title + "Gwent Police were consulted on this draft.") != "found"


def test_printed_copies_are_of_the_document_before() -> None:
    """They are no copies of something else."""
    said = "The plan was published on 4 May 2008.\n\nPrinted copies can be inspected at the Civic Centre."
    assert in_newport(LAID_OUT, NEWPORT_PLAN + said) == "found"


@pytest.mark.parametrize(
    ("of", "said"),
    [("copies of this plan", True), ("copies of the papers on this plan", False), ("on this plan", False)],
)
def test_paper_copies_are_no_paper_on_the_plan(of: str, said: bool) -> None:
    """The word tells what they are made of, where they are copies."""
    found = in_newport(LAID_OUT, f"{NEWPORT_PLAN}Paper {of} can be inspected at the Civic Centre.")
    assert (found == "found") is said


def test_printed_copies_of_something_else() -> None:
    """They say of what."""
    said = "The plan was published on 4 May 2008.\n\nPrinted copies of the form can be inspected at the Civic Centre."
    assert in_newport(LAID_OUT, NEWPORT_PLAN + said) != "found"


def test_an_imprint_is_about_its_file() -> None:
    """It names no document."""
    title = "# Annual report on the Fife Children's Services Plan 2023-24\n\n"
    text = title + "## Contact\n\nPublished on behalf of Fife Council and NHS Fife"
    assert answer(f"{REPORTED}/act", text) == "found"


@pytest.mark.parametrize(("report", "said"), [("this report", "found"), ("its other report", "partly")])
def test_one_report_that_a_law_and_its_guidance_ask_for(report: str, said: str) -> None:
    """It is the same report; only one of them may have it made."""
    title = "# Annual report on the Fife Children's Services Plan 2023-24\n\n"
    text = f"{title}Fife Council and NHS Fife jointly published {report} on 27 September 2024."
    assert answer("sct-csp-guidance-2020.annual-report-by-june/day", text) == said


def test_what_begins_as_an_imprint_and_goes_on_is_none() -> None:
    """It says when something was published, and not by whom."""
    assert answer(f"{PUBLISHED}/act", PLAN + "Published in 2019, it gave us much to think about in Fife.") != "found"


def test_what_was_written_together_was_not_published_together() -> None:
    """The names stand with the writing of it."""
    text = PLAN + "The Children's Services Plan, which was published in May, was written by Fife Council and NHS Fife."
    assert answer(f"{PUBLISHED}/together", text) == "partly"


def test_the_paper_of_one_body_names_the_other() -> None:
    """What "jointly with" adds is the rest of them."""
    text = "# Fife Council: Children's Services Plan 2023-2026\n\nThe plan was prepared jointly with NHS Fife."
    assert answer(f"{PREPARED}/together", text) == "found"


def test_the_paper_of_no_body_does_not_say_who_was_with_them() -> None:
    """The title names none of those who owe it."""
    text = "# Children's Services Plan 2023-2026\n\nThe plan was prepared jointly with NHS Fife."
    assert answer(f"{PREPARED}/together", text) == "partly"


def test_with_a_third_body_beside_it_is_open_who_did_it() -> None:
    """The council may be a reader only."""
    text = (
        "# Fife Council: Children's Services Plan 2023-2026\n\nPolice Scotland prepared the plan jointly with NHS Fife."
    )
    assert answer(f"{PREPARED}/together", text) == "partly"


def test_a_report_on_another_plan_is_not_the_report() -> None:
    """The sentence names what it is on."""
    text = "# Fife: caring for people\n\nOur work on the Local Development Plan is in our annual report, published."
    assert answer(f"{REPORTED}/act", text) != "found"


def test_progress_in_a_plan_tells_its_years() -> None:
    """There is no progress in what is not there."""
    text = OF_ANOTHER_LAW + "Members will note the progress made in the Fife Children's Services Plan 2023-2026."
    assert answer(f"{PREPARED}/period", text) == "found"


def test_progress_in_writing_a_plan_tells_nothing() -> None:
    """It is not there yet."""
    text = OF_ANOTHER_LAW + "Members noted progress in drafting the Fife Children's Services Plan 2023-2026."
    assert answer(f"{PREPARED}/period", text) != "found"


VISION = "## Our vision\n\nEvery child is safe and heard.\n\n"


@pytest.mark.parametrize(
    "said",
    [
        "Published 19 June 2023.",
        "Published: 9 June 2023",
        "Approved by Fife Council on 22 June 2023. A copy was sent to the port. Published 30 June 2023.",
        "## Notes to the plan\n\nThe board answers for it.\n\nPublished 30 June 2023.",
        "Partners: Fife Council; NHS Fife; Police Scotland.\n\nPublished 30 June 2023.",
        "Adopted by the Partnership on 12 June, ratified by Fife Council on 26 June and published on 29 June 2023.",
    ],
)
def test_the_last_words_of_a_file_say_when_it_came_out(said: str) -> None:
    """They need no subject, and nothing else stands there that can be it."""
    assert answer(f"{PUBLISHED}/day", PLAN + VISION + said) == "found"


def test_the_cover_of_a_file_says_when_it_came_out() -> None:
    """It stands below the title."""
    assert answer(f"{PUBLISHED}/day", PLAN + "Published 9 June 2023\n\n" + VISION) == "found"


def test_the_cover_of_a_plan_for_a_place() -> None:
    """Whose it is may be said behind its name."""
    cover = "# A Children's Services Plan for the Kingdom of Fife to 2026\n\nPublished 9 June 2023\n\n"
    assert answer(f"{PUBLISHED}/day", cover + VISION) == "found"


@pytest.mark.parametrize(
    "said",
    [
        "## Further reading\n\nThe Promise\n\nPublished 5 February 2023",
        "# Further reading\n\nThere is more to know.\n\nPublished 5 February 2023",
        "## Appendix 2: The audit\n\nIt found much to do.\n\nPublished 5 May 2023",
        "Boats and Us is our strategy on sailing.\n\nPublished 5 May 2023",
        "The Promise\n\nPublished 5 February 2023",
        "The Poverty Strategy tells more. Published May 2023.",
        "Our accounts. Published May 2023.",
        "The Community Plan was adopted in 2017.\n\nPublished 3 May 2023.",
        "Published May 2023. Last updated June 2023",
        "To be published May 2023.",
        "Agreed savings were published on 3 May 2023.",
        "Published 3 May 2019.",
        "- The Promise\n- Published 3 May 2023",
        "Data: the Scottish census.\n\nPublished 3 May 2023.",
        "## Endnotes\n\nThe Scottish census.\n\nPublished 3 May 2023.",
        "## Notes\n\nThe Scottish census.\n\nPublished 3 May 2023.",
        "## Boats\n\nIt is a magazine for sailors in the town.\n\nPublished 3 May 2023.",
        "## The plan before\n\nThe previous plan was for 2020.\n\nPublished 3 May 2023.",
        "Approved by the Care Inspectorate and published on 6 May 2023.",
        "Adopted in principle on 3 May and published on 6 May 2023.",
        "Approved budget of the council and published 6 May 2023",
        "Copies of the questionnaire were sent. Published 6 May 2023.",
    ],
)
def test_a_day_at_the_end_of_a_file_that_may_be_another(said: str) -> None:
    """It is that of another document, of a page, of one before it, or still to come."""
    assert answer(f"{PUBLISHED}/act", PLAN + VISION + said) != "found"


@pytest.mark.parametrize(
    "cover",
    [
        "# Report on the Fife Children's Services Plan 2023-2026",
        PLAN + "Draft",
        "# Fife Children's Services Plan 2023-2026: action plan",
        "# Towards a Fife Children's Services Plan 2023-2026",
        "# Councillors delay Fife Children's Services Plan 2023-2026",
        "# Equality impact assessment\n\n" + PLAN,
    ],
)
def test_a_day_on_the_cover_of_another_paper(cover: str) -> None:
    """A draft, a part, news of the plan and a report on it came out on a day of their own."""
    assert answer(f"{PUBLISHED}/act", f"{cover}\n\nPublished June 2023\n\n{VISION}") != "found"


def test_a_day_in_the_midst_of_a_file() -> None:
    """It may be that of anything that is told of there."""
    said = "Published June 2023.\n\n" + "Children like to sail. " * 8 + "\n\n" + "They swim too. " * 8
    assert answer(f"{PUBLISHED}/act", PLAN + VISION + VISION + said) != "found"


ADOPTED = "The council adopted it on 3 May 2023, and it was published on 6 May 2023."


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("It is for three years, so that it keeps step with the Community Plan.", True),
        ("It sits beside the Community Plan.", False),
        ("It was made with the Community Plan, so that both are one.", False),
        ("The Community Plan was made first, because it is broader.", False),
    ],
)
def test_it_goes_on_past_what_is_named_by_the_way(said: str, found: bool) -> None:
    """What a sentence about "it" names to say why is not what the next one takes up."""
    assert (answer(f"{PUBLISHED}/day", f"{PLAN}{said} {ADOPTED}") == "found") is found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Our first plan came out in 2017, the next in 2020.", True),
        ("Three strategies were written.", False),
        ("Our first plan came out in 2017. The Poverty Strategy came out in 2020.", False),
    ],
)
def test_this_the_third_is_the_file(said: str, found: bool) -> None:
    """It is counted with those that the sentences before tell of."""
    assert (
        answer(f"{PUBLISHED}/day", f"{PLAN}{said} This, the third, was published on 6 May 2023.") == "found"
    ) is found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("The plan was discussed.", True),
        ("The plan was discussed. It was agreed in May.", True),
        ("The plan was discussed. Our budget was hard.", False),
        ("The board heard a paper on boats.", False),
        ("The plan was discussed. The minister made a speech.", False),
    ],
)
def test_what_was_done_to_it_was_done_to_what_the_nearest_sentence_tells_of(said: str, found: bool) -> None:
    """Where it is no subject, another thing between takes its place."""
    text = f"{PLAN}{said} The board of NHS Fife published it on 27 April 2023."
    assert (answer(f"{PUBLISHED}/day", text) == "found") is found


REPORT = "# Fife Children's Services Plan 2023-26: annual report 2023-24\n\n## About this report\n\n"


@pytest.mark.parametrize(
    ("before", "answer"),
    [
        ("The report was written for Fife Council and NHS Fife.", "found"),
        ("The report of the inspectors was written in May.", "partly"),
        ("The last report was written in May.", "partly"),
        ("The report has a foreword.", "partly"),
    ],
)
def test_what_is_done_to_what_a_sentence_before_begins_with(before: str, answer: str) -> None:
    """In a report, "the report was written" tells of that, and "it" behind it takes it up."""
    out = " Fife Council and NHS Fife published it jointly on 9 September 2024."
    found = points(REPORT + before + out, as_at=date(2025, 6, 1))
    assert found["sct-cyp-2014.publish-annual-report/act"].answer.value == answer


@pytest.mark.parametrize(
    "said",
    [
        "Fife Council and NHS Fife wrote it together, and a printer published it in May 2024.",
        "The report was written for families. Fife Council and NHS Fife wrote a song and published it jointly.",
    ],
)
def test_what_both_did_and_others_published(said: str) -> None:
    """A clause with a subject of its own tells what others did, and "it" may be what the clause before made."""
    found = points(REPORT + said, as_at=date(2025, 6, 1))
    assert found["sct-cyp-2014.publish-annual-report/together"].answer.value != "found"


def test_both_wrote_it_and_published_it_jointly() -> None:
    """However long the names of those who did it, "it" behind the verb is the report they wrote."""
    said = "Fife Council and NHS Fife wrote it together, with help, and jointly published it on 27 May 2024."
    found = points(REPORT + said, as_at=date(2025, 6, 1))
    assert found["sct-cyp-2014.publish-annual-report/together"].answer.value == "found"
