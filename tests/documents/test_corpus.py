"""The labelled corpus is sound: there is enough of it, and its files have the faults that they should."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document
from pypdf import PdfReader

from tests.documents.corpus.build import Draft, made
from tests.documents.corpus.cases import cases
from tests.documents.corpus.markup import blocks

CASES = tuple(cases())


def test_there_are_enough() -> None:
    """There are cases of every place, and files of every kind."""
    places = [case.place for case in CASES]
    kinds = {draft.name.rpartition(".")[2] for case in CASES for draft in case.files}

    assert len(CASES) >= 44
    assert places.count("scotland") >= 20 and places.count("northern-ireland") >= 10 and places.count("england") >= 11
    assert places.count("wales") >= 2
    assert kinds == {"docx", "pdf", "html", "txt", "odt", "md"}


def test_the_numbers_go_up_by_one() -> None:
    """Every other case is held back, unless its file says otherwise: the numbers decide, so none is missing."""
    assert [case.number for case in CASES] == list(range(1, len(CASES) + 1))


def test_a_case_is_in_one_of_six_parts() -> None:
    """A case is tuned on, held back, fresh, unseen, blind or sealed: a part of another name is measured nowhere."""
    assert {case.half for case in CASES} == {"tune", "held", "fresh", "unseen", "blind", "sealed"}


def test_a_word_file_has_its_changes() -> None:
    """A tracked insertion, a deletion and a content control are what they are called in a Word file."""
    text = "[inserted] We agreed.\n\n[deleted] We did not.\n\n[control] Fife"
    with zipfile.ZipFile(io.BytesIO(made(Draft(name="a.docx", text=text)))) as archive:
        body = archive.read("word/document.xml").decode()

    assert "<w:ins " in body and "<w:delText>We did not.</w:delText>" in body and "<w:sdtContent>" in body


def test_a_word_file_has_headings_and_rows() -> None:
    """Headings, lists and tables are real ones."""
    document = Document(io.BytesIO(made(Draft(name="a.docx", text="# Vision\n\n- one\n\n| Name | Body |\n| A | B |"))))

    assert [paragraph.style.name for paragraph in document.paragraphs if paragraph.style] == [
        "Heading 1",
        "List Bullet",
    ]
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [["Name", "Body"], ["A", "B"]]


def test_a_scanned_page_has_no_text() -> None:
    """A page that is only a picture has no text, and the pages around it have theirs."""
    reader = PdfReader(io.BytesIO(made(Draft(name="a.pdf", text="Before.\n\n[scanned]\n\nAfter."))))

    assert [page.extract_text().strip() for page in reader.pages] == ["Before.", "", "After."]


def test_columns_are_read_across() -> None:
    """Columns of a PDF come out line by line across the page."""
    text = "[columns]\nOur vision is that all children here are safe and well\n[column]\nCrews visit\n[/columns]"
    (page,) = PdfReader(io.BytesIO(made(Draft(name="a.pdf", text=text)))).pages

    assert "children here are Crews visit" in page.extract_text()


def test_pages_are_labelled() -> None:
    """The first pages have Roman numbers where that is asked for."""
    reader = PdfReader(io.BytesIO(made(Draft(name="a.pdf", text="One.\n\n---\nTwo.", roman=1))))

    assert reader.page_labels == ["i", "1"]


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        ("split-ligatures", "the fi rst offi cer"),
        ("whole-ligatures", "the \ufb01rst of\ufb01cer"),
        ("private-bullets", "\uf0b7 one"),
        ("comma-bullets", "\u201a\u201a one"),
        ("doubled-headings", "YoungYoung PeoplePeople"),
        ("blank-lines", "the first officer\n\n\n\u2022 one"),
    ],
)
def test_faults_are_done(fault: str, expected: str) -> None:
    """Each fault is in the text."""
    text = made(Draft(name="a.txt", text="# Young People\n\nthe first officer\n\n- one", faults=(fault,))).decode()

    assert expected in text


def test_blocks_are_told_apart() -> None:
    """Rows, items, breaks, directives and columns are told from paragraphs."""
    text = "| a | b |\n---\n[footer: {page}]\n[columns]\nx\n[column]\ny\n[/columns]\n- an item\n  that goes on\nDone."

    assert [block.kind for block in blocks(text)] == ["row", "break", "footer", "columns", "item"]
