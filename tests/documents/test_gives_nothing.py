"""What stands under a heading and gives nothing of it, who judges a plan, and words of an act that tell of none."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from tests.documents.cases import FIFE, PERIOD, PLAN, in_plan, points
from tests.documents.contents import ENGLAND, ENGLISH, OF_A_PLAN, alone, answer

AS_AT = date(2023, 10, 2)
said = partial(in_plan, as_at=AS_AT)
CONSULTED = "sct-cyp-2014.consult-on-plan/act"
PUBLISHED = "sct-cyp-2014.publish-plan/act"
TOGETHER = "sct-cyp-2014.give-opportunity-on-plan/together"
NEEDS = "There are 56,300 people under the age of 18 in Fife, and on the coast there are rather more of them"


@pytest.mark.parametrize("end", [".", ""])
def test_a_page_that_breaks_off(end: str) -> None:
    """A sentence at the end of the file that was cut is but the beginning."""
    expected = "found" if end else "partly"
    before = "\n\n".join(OF_A_PLAN.values())
    assert alone("needs-assessment", f"{PLAN}{before}\n\n## What we know of needs\n\n{NEEDS}{end}\n") == expected


def test_what_goes_on_behind_a_sentence_without_a_stop() -> None:
    """Only the end of a file is cut."""
    text = f"{PLAN}## What we know of needs\n\n{NEEDS}\n\n## Thanks\n\nWe thank all who helped us with it.\n"
    assert answer("needs-assessment", text) == "found"


@pytest.mark.parametrize(
    "text",
    [
        "Published by Fife Council on behalf of all partners, March 2023.",
        "Printed in Fife for the partnership on paper from the mill in Leven, June 2023.",
        "Version 3 of the text for the printer in Leven, 4 May 2023, with corrections.",
    ],
)
def test_an_imprint_under_a_heading(text: str) -> None:
    """Who published a plan is no vision."""
    assert answer("vision", f"{PLAN}## Our vision\n\n{text}\n\n## Thanks\n\nWe thank you.\n") == "partly"


def test_what_follows_an_imprint() -> None:
    """A vision below an imprint is one."""
    text = "Published by Fife Council, March 2023.\n\nEvery child in Fife grows up warm, well and heard by us all."
    assert answer("vision", f"{PLAN}## Our vision\n\n{text}\n\n## Thanks\n\nWe thank you.\n") == "found"


def test_whose_vision_it_is() -> None:
    """Who produced a vision may be said in it."""
    text = "Produced by young people themselves, this is what we want: a Fife where all are well and heard."
    assert answer("vision", f"{PLAN}## Our vision\n\n{text}\n\n## Thanks\n\nWe thank you.\n") == "found"


def test_a_row_of_a_form_heads_nothing() -> None:
    """What stands in the next row of a form is an answer to that row."""
    rows = "| Our priorities: | 1, 3 and 4 |\n|---|---|\n| Staff needed for it: | None at all at present |\n"
    assert answer("priorities", f"{PLAN}{rows}") != "found"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the north 22% of mothers breastfeed at six weeks. In the south 51% do.", "partly"),
        ("Teenage conceptions stand at 52 for every 1,000 girls in the two towns.", "partly"),
        ("In the north 22% of mothers breastfeed at six weeks. We want it to be 40% by 2009.", "found"),
        ("Obesity down to 9% by 2010. Smoking down to 12% of those over 15 in all wards.", "found"),
        ("By 2009 40% of mothers will breastfeed at six weeks. In the south 51% do so now.", "found"),
    ],
)
def test_figures_alone_are_no_improvement(text: str, expected: str) -> None:
    """How things are is not what is intended."""
    assert (
        answer("health-improvements", f"{ENGLISH}## Being healthy\n\n{text}\n\n## Thanks\n\nWe thank you.\n")
        == expected
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Being healthy: one mother in four is a smoker and more are in the south.", "partly"),
        ("Being healthy: fewer mothers will smoke, and more will breastfeed at six weeks.", "found"),
    ],
)
def test_a_label_before_how_things_are_gives_no_improvement(text: str, expected: str) -> None:
    """It has to say what is intended."""
    under = f"## What we found\n\n{text}\n\n## Thanks\n\nWe thank you.\n"
    assert answer("health-improvements", f"{ENGLISH}{under}") == expected


def test_a_name_in_a_list_of_names_heads_nothing() -> None:
    """A name that was read as a heading is over no more than the next names."""
    text = "## Skerry Safe Children Board\n\nSkerry Primary Care Trust and the Skerry Hospital NHS Trust\n\n## Thanks\n"
    assert answer("protection-improvements", ENGLISH + text) != "found"


def test_a_list_of_contents_in_one_sentence() -> None:
    """It names the parts of a document, and gives none."""
    text = "Introduction, Our vision, What we know, Our three priorities, How we pay for it, Governance, Annexes\n"
    assert answer("few-priorities", PLAN + text) != "found"


FEEDBACK = (
    "# Review of plans: feedback on the Fife Children's Services Plan 2023-2026\n\n"
    "We have read the plan against nine criteria. The plan is well described. It would be helpful to know more.\n\n"
    "## Areas for development\n\n"
)


def judged(text: str, point: str) -> str:
    """Return what the feedback of others says of a point."""
    return points(FEEDBACK + text, record=FIFE, as_at=AS_AT, period=PERIOD)[point].answer.value


@pytest.mark.parametrize(
    "text",
    [
        "The plan mentions that young people were consulted on the draft.",
        "The plan says that the Youth Forum was consulted on it.",
        "The plan claims that parents were consulted on the draft plan.",
    ],
)
def test_what_one_who_judges_makes_of_it(text: str) -> None:
    """What a plan says of itself is told at second hand."""
    assert judged(text, CONSULTED) != "found"


def test_what_one_who_judges_knows_for_himself() -> None:
    """That it was sent to him he says for himself."""
    text = "Fife Council and NHS Fife submitted the plan to the Scottish Ministers on 14 July 2023."
    assert judged(text, "sct-cyp-2014.send-plan/act") == "found"


@pytest.mark.parametrize(
    "text",
    [
        "Our priorities are well described: health, safety, and a good start for all. We have three priorities.",
        "The account of whole family support was amongst the best that we saw in the whole of the country.",
    ],
)
def test_contents_told_by_one_who_judges(text: str) -> None:
    """What is in a plan that somebody judges stands in the plan."""
    found = points(FEEDBACK + text, record=FIFE, as_at=AS_AT, period=PERIOD)
    assert not [key for key, each in found.items() if "/item/" in key and each.answer.value == "found"]


def test_a_review_by_those_whose_plan_it_is() -> None:
    """Those who speak of their own plan judge nobody else's."""
    own = FEEDBACK.replace("We have read the plan", "We have read our plan")
    text = own + "Parents were consulted on the draft plan in May 2023."
    assert points(text, record=FIFE, as_at=AS_AT, period=PERIOD)[CONSULTED].answer.value == "found"


@pytest.mark.parametrize(
    "text",
    [
        "| Purpose of Report: | To tell the Board of progress and to invite comment on the draft plan |",
        "Purpose: To consult parents on the draft plan.",
        "## Purpose\n\nTo consult parents on the draft plan.",
        "## What the needs assessment told us\n\nStaff told us that thresholds are not understood.",
        "## What the figures say\n\nHealth visitors told us that more families ask for help.",
    ],
)
def test_words_of_a_consultation_that_tell_of_none(text: str) -> None:
    """What a paper is for was not done yet, and figures ask nobody."""
    assert said(text, CONSULTED) != "found"


@pytest.mark.parametrize(
    "text",
    [
        "To help us write the plan we consulted parents on the draft.",
        "## What parents told us\n\nParents were consulted on the draft plan in May 2023.",
        "## Purpose\n\nTo this end parents were consulted on the draft plan.",
    ],
)
def test_a_consultation_all_the_same(text: str) -> None:
    """Behind an infinitive somebody says what was done."""
    assert said(text, CONSULTED) == "found"


@pytest.mark.parametrize("where", ["next to this plan", "together with the plan", "alongside this plan"])
def test_what_stands_beside_the_plan(where: str) -> None:
    """It is published next to the plan, and so is something else."""
    text = f"We asked the Commissioner for advice in June. It is published on our web page {where}."
    assert said(text, PUBLISHED) != "found"


@pytest.mark.parametrize(
    "text",
    [
        "Fife Council and NHS Fife prepared the plan jointly and Police Scotland took part in its development.",
        "Fife Council and NHS Fife wrote the plan together, and the Fife IJB was given a chance to comment on it.",
    ],
)
def test_others_took_part_in_what_two_did_together(text: str) -> None:
    """That they prepared it together does not say that they gave the opportunity together."""
    assert said(text, TOGETHER) != "found"


def test_two_gave_the_opportunity_together() -> None:
    """Those who are asked are named behind the act."""
    text = (
        "Fife Council and NHS Fife jointly gave Police Scotland and the Fife IJB an opportunity to comment on the plan."
    )
    assert said(text, TOGETHER) == "found"


@pytest.mark.parametrize("did", ["gathered", "brought together", "collated"])
def test_who_gathered_views_was_not_asked(did: str) -> None:
    """Those who bring together what others said were not asked for it themselves."""
    text = f"We consulted on the draft plan, for which Fife Youth Forum {did} the views of parents."
    assert said(text, "sct-cyp-2014.consult-on-plan/reached/user-organisation") != "found"


NEXT = "eng-cypp-2005.next-plan/act"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Pupils met to launch the city's first Children and Young People's Plan.", False),
        ("Pupils met to launch the city's Children and Young People's Plan.", True),
        ("Since we launched our first Children and Young People's Plan much was done.", True),
    ],
)
def test_the_first_plan_is_not_the_next(before: str, *, expected: bool) -> None:
    """What is launched as the first is not the one behind it, on whatever page that is said."""
    page = "# Children and Young People's Plan\n\nOur plan is for 2006 to 2009.\n\nDownload the plan (PDF, 2 MB)"
    years = (date(2006, 4, 1), date(2009, 3, 31))
    found = points(f"# News\n\n{before}\n", page, record=ENGLAND, as_at=date(2006, 9, 1), period=years)
    assert (found[NEXT].answer.value == "found") == expected
