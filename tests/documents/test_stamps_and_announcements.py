"""Stamps of drafts, what a report only announces, lists of downloads, and sentences on the plan or one beside it."""

from __future__ import annotations

import pytest

from csc_rules.record.model import Record
from tests.documents.cases import FIFE, PLAN, points
from tests.documents.contents import AS_AT, OF_A_PLAN, alone, answer, rest

REPORT = "# Fife Children's Services Plan Annual Report 2023-2024\n\n"
WELSH = "# Gwent Well-being Plan 2023-2028\n\n"
VISION = "## Our vision\n\nEvery child in the kingdom feels safe and heard."
PUBLISHED = "sct-cyp-2014.publish-plan/act"
CONSULTED = "wal-wfga-2015.consult-on-plan/act"


@pytest.mark.parametrize(
    "stamp", ["1 Draft 20 March 2006", "Draft v3", "Working draft, page 2 of 40", "Consultation draft"]
)
def test_a_stamp_of_a_draft(stamp: str) -> None:
    """What stands in a draft may not stand in the plan; the stamp may be the last line of a page."""
    assert alone("vision", f"{PLAN}{VISION}{rest(OF_A_PLAN)}\n{stamp}\n") == "partly"


@pytest.mark.parametrize("line", ["20 March 2006", "The draft of 20 March 2006 went to the board", "Draughts, page 2"])
def test_a_line_that_is_no_stamp(line: str) -> None:
    """It has other words in it, or does not call anything a draft."""
    assert alone("vision", f"{PLAN}{VISION}{rest(OF_A_PLAN)}\n{line}\n") == "found"


@pytest.mark.parametrize(
    "begin", ["This statement considers how well", "This report describes how well", "It is shown how"]
)
def test_what_a_report_announces(begin: str) -> None:
    """How well it was is to be looked for elsewhere in it."""
    assert answer("integration", f"{REPORT}{begin} services were joined up for families.") == "partly"


def test_what_a_report_says() -> None:
    """The same words tell it where nothing announces them."""
    assert answer("integration", f"{REPORT}Services were joined up for families.") == "found"


@pytest.mark.parametrize(("heading", "said"), [("Download", "partly"), ("Beside it", "found")])
def test_names_of_documents_under_a_heading_for_downloads(heading: str, said: str) -> None:
    """They are links, and the file is a page."""
    links = "- Fife Children's Services Plan\n- A map of our schools\n"
    vision = "Our vision is that every child is loved. We mean it."

    assert alone("vision", f"{PLAN}{vision}{rest(OF_A_PLAN)}\n## {heading}\n\n{links}") == said


def _published(said: str) -> tuple[str, str]:
    found = points(PLAN + said, record=FIFE, as_at=AS_AT)[PUBLISHED]
    return found.answer.value, found.why


def test_the_plan_before_this_one() -> None:
    """That it was published tells nothing of this one."""
    said = "The plan before this one was published on 5 May 2020."

    assert _published(said) == ("partly", "it is about the document before this one")


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("The plan was approved by the council and published in May 2023.", "found"),
        ("The plan was approved by the council and will be published in May 2023.", "partly"),
        ("The plan was approved by the council, which published its accounts in May 2023.", "partly"),
    ],
)
def test_what_was_done_to_it_after_it_was_approved(said: str, value: str) -> None:
    """The second verb is said of the plan, where nothing else comes between."""
    assert _published(said)[0] == value


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        ("draft Well-being Assessment", "not in the text supplied"),
        ("draft Well-being Plan", "found"),
        ("draft", "found"),
    ],
)
def test_a_draft_of_which_document(draft: str, said: str) -> None:
    """An assessment is another document than the plan that comes of it."""
    found = points(f"{WELSH}The {draft} was consulted on in 2022.", record=Record(body="Gwent PSB"), as_at=AS_AT)

    assert found[CONSULTED].answer.value == said


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("The Council approved the plan in March. The Board approved it on 27 April 2023.", "found"),
        ("The Board heard a paper on boats. The Board approved it on 27 April 2023.", "partly"),
        ("Parents asked for a boat, and the Board approved it on 27 April 2023.", "partly"),
        ("On 27 April 2023, the Board approved it at its meeting.", "found"),
        ("The Community Plan was discussed. The Board approved it on 27 April 2023.", "partly"),
        ("An amendment to the plan was moved. The Board approved it on 27 April 2023.", "partly"),
        ("The plan has a logo. The Board approved it on 27 April 2023.", "partly"),
        (
            "The plan was discussed with the new budget. The Board approved it on 27 April 2023.",
            "partly",
        ),
        ("The plan was discussed. The Water Board approved it on 27 April 2023.", "not in the text supplied"),
        ("The plan was discussed. The Board approved it in principle on 27 April 2023.", "not in the text supplied"),
        ("The plan was changed after the consultation. The Board approved it on 27 April 2023.", "found"),
        ("The plan was discussed. The Board will approve it on 27 April 2023.", "not in the text supplied"),
        (
            "The draft was discussed. The Board approved it on 27 April 2022 for consultation.",
            "not in the text supplied",
        ),
    ],
)
def test_the_day_on_which_it_was_approved(said: str, value: str) -> None:
    """It is what the sentence before tells of, and was approved for good."""
    found = points(f"{WELSH}{said}", record=Record(body="Gwent PSB"), as_at=AS_AT)

    assert found["wal-wfga-2015.approve-plan/day"].answer.value == value


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("It approved the final document.", True),
        ("It was approved by the Board.", True),
        ("The final version was approved by the Board.", True),
        ("It approved the minutes.", False),
        ("The Board met in June and it approved the budget.", False),
        ("The budget was approved by the Board.", False),
    ],
)
def test_what_was_approved(said: str, found: bool) -> None:
    """A body that is told of by "it" approved what stands behind that."""
    text = f"{WELSH}This plan sets out what we will do.\n\n{said}"
    value = points(text, record=Record(body="Gwent PSB"), as_at=AS_AT)["wal-wfga-2015.approve-plan/act"].answer.value

    assert (value == "found") is found


@pytest.mark.parametrize(
    ("met", "said", "found"),
    [
        ("The Board met on 27 April 2023.", "It approved the plan.", True),
        ("A meeting of the Board was held on 27 April 2023.", "It unanimously approved the plan.", True),
        ("The Board met on 27 April 2023.", "It approved the plan in May.", False),
        ("The Board met on 27 April 2023.", "It has approved the plan.", False),
        ("The Board met on 27 April 2023.", "It will approve the plan.", False),
        ("The Board met on 27 April 2023.", "It approved the minutes.", False),
        ("The Board met on 27 April 2023.", "The plan was approved.", False),
        ("The Board met on 27 April 2023 to hear of the plan.", "It approved the plan later.", False),
        ("The Board met on 27 April 2023.", "It approved the plan at its next meeting.", False),
        ("The Board met on 3 March and 27 April 2023.", "It approved the plan.", False),
        ("The Council met on 27 April 2023.", "It approved the plan.", False),
        ("The Board meets on 27 April 2023 if need be.", "It approved the plan.", False),
        ("The Board met on 27 April 2023.", "It approved the outline of the plan.", False),
        ("The Board met on 27 April 2023.", "It approved the plan in principle.", False),
        ("The Board met on 27 April 2023.", "It approved the plan for consultation.", False),
        ("The Board met on 27 April 2023.", "It agreed the plan was not ready.", False),
        ("The Board met on 27 April 2023.", "It approved the plan by email.", False),
        ("The Board met its target on 27 April 2023.", "It approved the plan.", False),
        ("The Board met until 27 April 2023.", "It approved the plan.", False),
        ("The Board met on 27 April 2023 and adjourned.", "It approved the plan.", False),
        ("The Board's sub-group met on 27 April 2023.", "It approved the plan.", False),
        ("Parents met the Board on 27 April 2023.", "They approved the plan.", False),
        ("No meeting of the Board was held on 27 April 2023.", "It approved the plan.", False),
        ("The Board met on 27 April 2023.", "It approved the plan for the car park.", False),
        ("The Board met on 27 April 2023.", "It approved the timetable for the plan.", False),
        ("The shadow Board met on 27 April 2023.", "It approved the plan.", False),
        ("Officers of the Board met on 27 April 2023.", "They approved the plan.", False),
        ("The Board met the Minister on 27 April 2023.", "It approved the plan.", False),
        ("The Board met on 27 April 2023 without a quorum.", "It approved the plan.", False),
        ("The Board met on 27 April 2015.", "It approved the plan.", False),
        ("The Board met on 27 April 2023 in Newport.", "It approved the final Well-being Plan.", True),
    ],
)
def test_the_day_on_which_those_met_who_approved_it(met: str, said: str, found: bool) -> None:
    """It is that of what the next sentence says was done there, and of nothing that was done at another time."""
    text = f"{WELSH}This plan sets out what we will do.\n\n{met} {said}"
    value = points(text, record=Record(body="Gwent PSB"), as_at=AS_AT)["wal-wfga-2015.approve-plan/day"].answer.value

    assert (value == "found") is found


def test_a_day_on_which_they_met_is_no_day_of_publication() -> None:
    """What is published is so after the meeting."""
    text = f"{WELSH}The Board met on 27 April 2023. It published the plan."
    found = points(text, record=Record(body="Gwent PSB"), as_at=AS_AT)["wal-wfga-2015.publish-plan/day"]

    assert found.answer.value != "found"
