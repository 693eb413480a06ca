"""Lists whose bullets are lost: which lines become items, and which do not."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.documents.reading import read_text
from csc_rules.documents.reading_case import case_of
from csc_rules.record.model import Record

# A line that fills the page, so that the short ones below could each have gone on the line before it.
FULL = "The harbour board met five times in the year, and asked every one of its partners what they thought.\n\n"
LEADS = "The following were asked for their comments:\n\n"


def items(text: str) -> list[str]:
    """Return the items of a text."""
    return [each.text for each in read_text("plan.txt", text.encode()).passages if each.role == "item"]


def roles(text: str) -> dict[str, str]:
    """Return the role of each passage of a text."""
    return {each.text: each.role for each in read_text("plan.txt", text.encode()).passages}


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_short_lines_behind_a_colon_are_items(between: str) -> None:
    """Each is one, with or without room between them."""
    names = ["Northshire Harbour Board", "the ferry companies", "Westshire Police", "the youth club"]
    assert items(FULL + LEADS + between.join(names)) == names


def test_a_line_that_goes_on_in_the_next_is_one_item() -> None:
    """What fills its line may go on in the next."""
    long = "Barnacle, Bright Sails, the Coast Trust and all the other members of the Northshire Association of\nClubs"
    assert items(FULL + LEADS + "the police\n\n" + long + "\n\nthe schools\n") == ["the police", long, "the schools"]


@pytest.mark.parametrize("ends", ["young people who are supported by", "the tenants of", "all the clubs save"])
def test_a_line_that_ends_in_the_midst_of_a_phrase_goes_on(ends: str) -> None:
    """Whoever stands in the next line is none of those who are listed."""
    long = f"{ends}\nHarbour Homes"
    assert items(FULL + LEADS + f"the police\nthe schools\n{long}\nthe choir") == [
        "the police",
        "the schools",
        long,
        "the choir",
    ]


def test_a_sentence_without_a_colon_leads_to_a_list_if_it_is_left_open() -> None:
    """It ends with a word that something has to follow."""
    assert items(FULL + "On the draft the board consulted\n\nthe police\n\nthe schools\n\nthe clubs") == [
        "the police",
        "the schools",
        "the clubs",
    ]


def test_the_last_item_may_end_with_a_stop() -> None:
    """The list is one sentence."""
    assert items(FULL + LEADS + "the police\nthe schools\nthe clubs.\n\nWe met.") == [
        "the police",
        "the schools",
        "the clubs.",
    ]


@pytest.mark.parametrize(
    "behind",
    [
        "We had nine replies. They were of use.",
        "What was said is told below.",
        "1.4 Ships and boats",
        "These came late:",
        "Photograph: the coast guard",
    ],
)
def test_what_is_no_entry_ends_the_list(behind: str) -> None:
    """A sentence, a numbered clause, and what leads to another list are none."""
    assert items(FULL + LEADS + f"the police\n\nthe schools\n\nthe clubs\n\n{behind}")[-1] == "the clubs"


def test_a_heading_behind_the_list_is_one() -> None:
    """A paragraph stands below it."""
    text = FULL + LEADS + "the police\n\nthe schools\n\nthe clubs\n\nWhat We Heard\n\n" + FULL
    assert roles(text)["What We Heard"] == "heading"


def test_a_name_that_looks_like_a_heading_is_an_item() -> None:
    """Other entries stand below it."""
    text = FULL + LEADS + "the police\n\nNorthshire Strategic Harbour Authority\n\nWestshire Police and all its boats"
    assert roles(text)["Northshire Strategic Harbour Authority"] == "item"


def test_two_lines_are_no_list() -> None:
    """They may be anything."""
    assert not items(FULL + "Written by:\n\nthe harbour master\n\nMay 2020")


def test_sentences_behind_a_colon_are_no_items() -> None:
    """Whole sentences say what they say."""
    assert not items(FULL + "Our vision:\n\nAll ships are safe.\n\nAll boats are fast.\n\nAll clubs are open.")


def test_lines_that_fill_the_page_are_a_paragraph() -> None:
    """They were broken for want of room."""
    line = "the harbour board and the ferry company and the coast guard and the clubs and the schools of the\n"
    assert not items(FULL + LEADS + line * 4)


def test_what_goes_before_a_list_stays_a_paragraph() -> None:
    """Only what stands below it is a list."""
    assert roles(FULL + LEADS + "the police\nthe schools\nthe clubs")[LEADS.strip()] == "paragraph"


@pytest.mark.parametrize("heading", ["How", "Appendix 1", "How it", "Who"])
def test_a_heading_of_few_words_is_read(heading: str) -> None:
    """Nothing is asked of a word that is not there."""
    text = f"# Fife Children's Services Plan 2023-2026\n\n## {heading}\n\nParents were consulted on the plan.\n"
    record = Record(body="Fife Council", jointly_with=("NHS Fife",))
    assert case_of([read_text("plan.md", text.encode())], record, date(2023, 10, 2)).suggestions
