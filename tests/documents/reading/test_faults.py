"""Faults of extraction that are told: cut lists, extracts, appendices, pictures for text, names that were lost."""

from __future__ import annotations

import pytest

from csc_rules.documents import notices
from csc_rules.documents.faults import broken
from csc_rules.documents.model import Notice, Text
from csc_rules.documents.notices import MEANINGS
from csc_rules.documents.reading import read_text
from tests.documents.reading.made import codes, para, read_word

BODY = "The council and the health board prepared it together."


def md(text: str) -> Text:
    """Read a text in Markdown."""
    return read_text("plan.md", text.encode())


def only(text: Text, code: str) -> list[Notice]:
    """Return the notices of a code."""
    return [notice for notice in text.notices if notice.code == code]


@pytest.mark.parametrize(
    "lead", ["The six outcomes are:-", "Our priorities for the plan:", "We asked these partners: \u2013"]
)
def test_a_cut_list(lead: str) -> None:
    """A colon that introduces a list, with a heading or nothing after it, is told with its words."""
    for rest in ("", f"\n\n## Needs\n\n{BODY}"):
        (notice,) = md(f"# Plan\n\n## Aims\n\n{lead}{rest}").notices

        assert notice.code == notices.CUT_LIST
        assert notice.quotes[0].text == lead


@pytest.mark.parametrize("rest", ["- safe\n- well", "Safe; well; heard.", "### Safe\n\nWe will."])
def test_a_list_that_follows(rest: str) -> None:
    """Items, a sentence, or headings below are what the colon introduced."""
    assert codes(md(f"# Plan\n\n## Aims\n\nThe outcomes are these:\n\n{rest}")) == []


CONTENTS = (
    "Contents\n\nOur vision ........ 3\nNeeds of children ........ 9\nMoney ........ 12\nAppendix 2 ........ 20\n\n"
)


def test_an_extract() -> None:
    """A contents page that lists what the text does not have makes it an extract, with what is absent."""
    text = read_text("plan.txt", f"{CONTENTS}Our vision\n\n{BODY}".encode())
    (notice,) = only(text, notices.EXTRACT)

    assert "list 4 parts, and 3 of them are not in the text (Needs of children; Money; Appendix 2)" in notice.text
    assert notice.quotes[0].text == "Needs of children ........ 9"


def test_a_whole_plan_is_no_extract() -> None:
    """A text that has what its contents list is whole, with numbers before the headings or without."""
    body = "\n\n".join(f"{head}\n\n{BODY}" for head in ("1 Our vision", "2. Needs of Children", "MONEY", "Appendix 2"))

    assert codes(read_text("plan.txt", f"{CONTENTS}{body}".encode())) == []


def test_a_missing_appendix() -> None:
    """An appendix that is spoken of and not there is told; one that is there, or that of an Act, is not."""
    text = md(
        "# Plan\n\nWe asked those in appendix 3, and see Annex A. Schedule 1 to the Act lists them."
        f"\n\n# Annex A\n\n{BODY}"
    )
    (notice,) = text.notices

    assert (notice.code, [quote.text for quote in notice.quotes]) == (notices.MISSING_APPENDIX, ["appendix 3"])


@pytest.mark.parametrize(
    "page",
    [
        "<h2>Statutory Partners</h2><img src=a.png><h2>Needs</h2><p>We met.</p>",
        "<h2>Needs</h2><p>We met.</p><h2>Our partners</h2><p><img src=a.png></p>",
    ],
)
def test_pictures_for_names(page: str) -> None:
    """A heading under which only pictures stand is told: no readable names."""
    (notice,) = read_text("a.html", f"<html><body>{page}</body></html>".encode()).notices

    assert notice.code == notices.PICTURES
    assert notice.text.startswith("a heading was found but no readable names")


def test_a_picture_beside_text() -> None:
    """A heading with a picture and text under it has its text."""
    page = "<html><h2>Our partners</h2><img src=a.png><p>The council and the police.</p></html>"

    assert codes(read_text("a.html", page.encode())) == []


@pytest.mark.parametrize("said", ["Image module", "[logo]", "Images", "Picture removed"])
def test_words_in_place_of_pictures(said: str) -> None:
    """What a page has where its pictures were is no text."""
    page = f"<h2>Who we are</h2><p>{said}</p><h2>Aims</h2><p>We aim high for all.</p>"

    assert codes(read_text("a.html", page.encode())) == [notices.PICTURES]


@pytest.mark.parametrize("said", ["Image rights are ours.", "The logo was drawn by pupils.", "Photography club"])
def test_text_about_pictures_is_text(said: str) -> None:
    """A sentence on a picture stands for none."""
    page = f"<h2>Who we are</h2><p>{said}</p><h2>Aims</h2><p>We aim high for all.</p>"

    assert codes(read_text("a.html", page.encode())) == []


@pytest.mark.parametrize(
    "said",
    ["We wrote to NHS & Arran in May.", "It is for the children of North , who live here.", "Those in , and near it."],
)
def test_a_lost_name(said: str) -> None:
    """A place where a name was lost is told with its words."""
    assert codes(md(said)) == [notices.LOST_WORDS]


@pytest.mark.parametrize(
    "said", ["Services in the north, and the south.", "R&D & more", "We asked parents, carers and staff of it."]
)
def test_no_lost_name(said: str) -> None:
    """Ordinary commas and signs are no loss."""
    assert codes(md(said)) == []


def test_sentences_cut_into_each_other() -> None:
    """Columns that were joined without any room are known by sentences that begin in the midst of others."""
    said = (
        "Being healthy. By 2012 one in ten fewer Staying safe. Repeat referrals will come\nchildren will be overweight"
        " when they leave down to 18% by 2012. The county\nprimary school, and the team in six towns. and with health."
    )

    assert codes(read_text("a.txt", said.encode())) == [notices.INTERLEAVED]


def test_titles_within_sentences_are_no_columns() -> None:
    """Titles of programmes within sentences do not make columns."""
    said = "We use Getting It Right for Every Child, The Promise and Best Start. " * 6

    assert codes(read_text("a.txt", said.encode())) == []


def test_notices_of_lost_names_are_few() -> None:
    """Of the same loss again and again only the first are told."""
    assert len(md("It is for children of North , who live here.\n\n" * 90).notices) == broken._MOST


def test_every_code_has_a_meaning() -> None:
    """Each code of a notice says what it means."""
    named = {value for name, value in vars(notices).items() if name.isupper() and isinstance(value, str)}

    assert named == set(MEANINGS)


def test_a_fault_has_the_name_of_its_file() -> None:
    """A notice says which file it is about."""
    assert [each.file for each in read_word(para("The six outcomes are these:-")).notices] == ["plan.docx"]
