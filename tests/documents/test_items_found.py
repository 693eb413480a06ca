"""What a document gives of an item: headings and what stands under them, lists of a number, words side by side."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.documents.case import Answer
from csc_rules.record.model import Record
from tests.documents.cases import PLAN, points
from tests.documents.contents import ENGLISH, answer


def test_a_heading_and_what_stands_under_it() -> None:
    """A whole sentence is a body."""
    assert (
        answer("vision", f"{PLAN}## Where we want to be\n\nEvery child in the kingdom feels safe and heard.") == "found"
    )


def test_a_heading_over_what_is_still_to_be_written() -> None:
    """A statement that is in preparation is not there."""
    under = "Ambition must be matched by money. A resource statement is in preparation."
    assert answer("resources", f"{PLAN}## Money\n\n{under}") == "partly"


def test_a_heading_over_what_is_in_an_appendix() -> None:
    """What stands elsewhere is not there."""
    under = "The amounts that all of the partners put in are set out in Appendix C."
    assert answer("resources", f"{PLAN}## Money\n\n{under}") == "partly"


@pytest.mark.parametrize(("many", "said"), [(2, "partly"), (3, "found"), (5, "found"), (6, "partly")])
def test_a_list_of_priorities_is_counted(many: int, said: str) -> None:
    """Guidance asks for three to five."""
    things = "\n".join(f"- The {number} thing that has to get better" for number in ("one", *"bcdef")[:many])
    assert answer("few-priorities", f"{PLAN}## Our priorities\n\n{things}\n") == said


def test_a_list_behind_a_sentence_is_counted() -> None:
    """The sentence has to lead to it."""
    things = "- Being well\n- Being safe\n- Being heard\n- Being at school\n"
    assert answer("few-priorities", f"{PLAN}We have these priorities:\n\n{things}") == "found"


def test_two_columns_of_a_table_say_what_it_is() -> None:
    """Measures have a baseline and a target."""
    table = "| Measure | Baseline | Target |\n| --- | --- | --- |\n| Children seen in a month | 61% | 90% |\n"
    assert answer("measures", f"{PLAN}{table}") == "found"


def test_one_column_of_a_table_does_not() -> None:
    """A table of figures measures no success."""
    table = "| Measure | Fife | Scotland |\n| --- | --- | --- |\n| Children in poverty | 21% | 24% |\n"
    assert answer("measures", f"{PLAN}{table}") != "found"


def test_a_table_with_no_other_row() -> None:
    """Nobody has filled it in."""
    assert answer("measures", f"{PLAN}| Measure | Baseline | Target |\n| --- | --- | --- |\n") != "found"


def test_what_is_mentioned_beside_what_will_be() -> None:
    """An improvement that is intended is what a plan has to give, and one sentence alone may tell of it in passing."""
    obesity, infants = "Obesity at eleven will be cut by a tenth.", "Infant mortality will be reduced."
    assert answer("health-improvements", f"{ENGLISH}{obesity}") == "partly"
    assert answer("health-improvements", f"{ENGLISH}{obesity}\n\n{infants}") == "found"


def test_what_is_mentioned_without_it() -> None:
    """How things are is no improvement."""
    assert answer("health-improvements", f"{ENGLISH}Obesity at eleven stands at 21%.") == "partly"


def test_what_stands_beside_it_in_the_head_of_the_table() -> None:
    """A target for a thing improves it."""
    table = "| What | 2007 | Target |\n| --- | --- | --- |\n| Obesity at eleven | 21% | 19% |\n"
    assert answer("health-improvements", f"{ENGLISH}{table}") == "found"


def test_how_a_plan_goes_with_another() -> None:
    """What the plan says of itself first is about the plan, whatever it names behind that."""
    assert answer("links", f"{PLAN}This plan should be read beside the Local Housing Strategy.") == "found"


def test_a_heading_before_a_colon() -> None:
    """What stands behind it is its body."""
    said = "Early intervention: we find out what a family needs and help at once."
    assert answer("prevention", f"{PLAN}- {said}\n- Poverty: we help with money.\n") == "found"


def test_a_heading_in_the_first_cell() -> None:
    """The other cells are its body."""
    table = "| What | How |\n| --- | --- |\n| Family support | A worker visits each week for as long as it takes |\n"
    assert answer("family-support", f"{PLAN}{table}") == "found"


def test_a_first_cell_with_a_date_behind_it() -> None:
    """A few words are no body."""
    table = "| What | When |\n| --- | --- |\n| Consultation | May 2021 |\n"
    assert answer("engagement", f"{PLAN}{table}") == "partly"


def test_what_a_plan_only_announces() -> None:
    """That it has priorities does not tell them."""
    assert answer("priorities", f"{PLAN}This plan sets out our priorities for the next three years.") == "partly"


def test_priorities_that_are_numbered_headings() -> None:
    """Their numbers go up to four."""
    parts = "\n\n".join(
        f"## Priority {number}\n\nIn four years children will be far safer than today." for number in "1234"
    )
    assert answer("few-priorities", f"{PLAN}{parts}\n") == "found"


def test_a_list_behind_the_sentence_after_it() -> None:
    """What leads to the list may be a sentence of its own."""
    things = "- Being well\n- Being safe\n- Being heard\n"
    assert answer("few-priorities", f"{PLAN}The plan has clear priorities. We will work for:\n\n{things}") == "found"


def test_what_a_paper_recommends_is_no_content_of_the_plan() -> None:
    """A cabinet asks for a report on how performance will be measured; that is no performance management."""
    said = "2.2 That a report be made on performance management of the plan by the lead member."
    assert answer("performance-management", f"{ENGLISH}## 2. Recommendations\n\n{said}") == "partly"


def test_a_heading_that_says_who_met() -> None:
    """A board is no arrangement for working together where its name is the title of its minutes."""
    under = "Notes of the meeting on 4 May 2008\n\nThe chair thanked all who had come to the town hall that day.\n"
    assert answer("partner-arrangements", f"{ENGLISH}## Children's Trust Board\n\n{under}") != "found"


def test_a_title_before_a_stop() -> None:
    """What stands behind it in the paragraph is what it heads."""
    said = "Early help. Any family that asks a nursery for it has a worker of its own within the week."
    assert answer("early-intervention", f"{ENGLISH}## How we work\n\n{said}") == "found"


def test_a_title_with_nothing_behind_it_yet() -> None:
    """What comes next year is not there."""
    said = "Early help. We hope to have more to say on this in the next plan."
    assert answer("early-intervention", f"{ENGLISH}## How we work\n\n{said}") == "partly"


def test_a_sentence_before_a_stop_is_no_title() -> None:
    """A title has no verb."""
    said = "Early help is hard. Any town that has tried it says the same thing of its own volition."
    assert answer("early-intervention", f"{ENGLISH}## How we work\n\n{said}") != "found"


def test_a_title_over_what_names_another_plan() -> None:
    """A document that is named behind the title is not what the title is over."""
    said = "Early help: each nursery has a copy of the Homelessness Strategy and a worker who knows it."
    assert answer("early-intervention", f"{ENGLISH}## How we work\n\n{said}") == "found"


def test_a_heading_over_a_statement_that_is_to_come() -> None:
    """Words around the promise of it do not give it."""
    under = "Ambition has its price. A summary of what each partner spends will be drawn up in the spring."
    assert answer("resources", f"{PLAN}## Money\n\n{under}") == "partly"


@pytest.mark.parametrize(
    "said",
    [
        "Families get the help that they need.",
        "A worker meets the needs of each of them.",
        "The Director of Education, Needs and Inclusion spoke first.",
    ],
)
def test_a_word_in_passing(said: str) -> None:
    """A need that is met is no assessment of needs."""
    assert answer("needs-assessment", f"{PLAN}{said}") == "not in the text supplied"


@pytest.mark.parametrize("office", ["The Director of Social Work", "Ann Hay, Head of Service, Social Work"])
def test_what_an_office_is_called(office: str) -> None:
    """It says nothing of the services that children have."""
    assert answer("childrens-services", f"{PLAN}{office} was pleased.") == "not in the text supplied"


def test_the_same_words_of_a_service() -> None:
    """What is not in the name of an office touches the item."""
    assert answer("childrens-services", f"{PLAN}Social work was pleased.") == "partly"


CONTENTS = (
    "## Contents\n\n1\n\nIntroduction\n\n4\n\n2\n\n## {title}\n\n6\n\n3\n\nHow we work\n\n9\n\n4\n\nWho we are\n\n12\n"
)


def test_contents_with_their_numbers_apart() -> None:
    """A number of a page is no body of a heading."""
    assert answer("vision", PLAN + CONTENTS.format(title="Our vision")) == "partly"


def test_a_plan_that_is_named_first() -> None:
    """What it sits alongside is another plan, and that it does is said of the one that is named first."""
    said = "The Fife Children's Services Plan 2023-2026 sits alongside the Fife Housing Strategy."
    assert answer("links", f"{PLAN}{said}") == "found"


def test_a_line_that_lost_its_look_of_a_heading() -> None:
    """A few words without a stop, in a paragraph of their own, give nothing."""
    assert answer("prevention", f"{PLAN}## Part\n\nEarly intervention and prevention\n\nWe met in May.") == "partly"


def test_the_title_of_what_is_made_for_the_document() -> None:
    """A delivery plan for the plan is another document, and its title heads none of the plan's actions."""
    under = "Delivery Plan June 2018. It was developed with the people."
    written = f"# Delivery Plan for Community Plan 2017-2030\n\n{under}"
    found = points(written, record=Record(body="Belfast City Council"), as_at=date(2018, 7, 1))
    actions = found["ni-community-planning-2014.produce-plan/item/actions"]
    assert (actions.answer, actions.why) == (Answer.PARTLY, "it stands beside what is said of the document")


LONG = "\n\n## Our coast\n\n" + "The coast is long here, and the winters are mild. " * 100
IN_PASSING = "\n\n## Where we want to be\n\nEvery child in the kingdom feels safe and heard.\n"
IN_ONE_SENTENCE = (
    "\n\n## Where we want to be\n\nBy 2026 every child in the kingdom, whichever end of it they live in, feels safe "
    "and heard; fewer are poor; and no family has to tell its story more than once to get help.\n"
)
MORE = "\nThat is what each of our services works for, day by day, with families and with one another. "


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(f"{PLAN}{IN_PASSING}", "found", id="in a short plan"),
        pytest.param(f"{PLAN}{LONG}{IN_PASSING}", "partly", id="in a long one"),
        pytest.param(f"{PLAN}{LONG}{IN_PASSING}{MORE * 3}", "found", id="in a longer section"),
        pytest.param(
            f"{PLAN}{LONG}{IN_PASSING}\n## Our vision\n\nEvery family can pay for a warm house by the end of it.\n",
            "found",
            id="twice",
        ),
        pytest.param(f"{PLAN}{LONG}{IN_ONE_SENTENCE}", "found", id="in one long sentence"),
    ],
)
def test_a_line_of_a_long_plan_speaks_in_passing(text: str, said: str) -> None:
    """One short passage is all that there is."""
    assert answer("vision", text) == said


def test_headings_with_a_word_and_a_number_are_counted() -> None:
    """And not what is listed under the first of them."""
    parts = "".join(f"### Priority {number}: Help\n\n- A hub\n- More\n- Staff\n- Time\n\n" for number in (1, 2, 3))
    text = f"{PLAN}## Our three priorities\n\nThese come straight from what families told us.\n\n{parts}"

    assert answer("few-priorities", text) == "found"


def test_what_a_sentence_lists_is_not_taken_back() -> None:
    """That it is not repeated here says nothing against it."""
    listed = "The Local Outcomes Plan; the Child Poverty Report; the Corporate Parenting Plan; the Education Plan."
    text = f"{PLAN}## Related plans\n\n{listed} Where an action is in one of these it is not repeated here."

    assert answer("links", text) == "found"
