"""The Word report: headings that are headings, header rows that repeat, its language, its links, and texts as texts."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from functools import cache
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from csc_rules.record.model import Record
from csc_rules.report.visible import visible
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown, written
from csc_rules.selection import assess
from tests.hostile import HOSTILE
from tests.report import awkward


@cache
def content(kind: str = "executive") -> bytes:
    """Return the content of a report, everything shown."""
    return written("assessment", ".docx", getattr(awkward, kind)(), Shown(met=True))


@cache
def report(kind: str = "executive") -> Document:
    """Open a report."""
    return docx.Document(io.BytesIO(content(kind)))


def headings(kind: str = "executive", level: int = 1) -> list[str]:
    """Return the headings of a level."""
    return [each.text for each in report(kind).paragraphs if each.style and each.style.name == f"Heading {level}"]


def xml(name: str, kind: str = "executive") -> str:
    """Return a file of a report."""
    with zipfile.ZipFile(io.BytesIO(content(kind))) as archive:
        return archive.read(name).decode()


def test_summary_first_and_law_before_what_is_not() -> None:
    """The summary comes first, then what to do; the law, then what is not law; the receipt last."""
    assert headings() == [
        "Summary",
        "What to do next",
        "Findings at a glance",
        "What the law asks",
        "Good practice, which is not law",
        "What the law says may follow where a duty is not kept",
        "Receipt",
    ]


def test_the_most_urgent_first() -> None:
    """The findings are grouped by label, what has to be acted on first."""
    assert [each for each in headings(level=2) if each.startswith("Missing")][:1] == ["Missing (1)"]


def test_rows_name_the_body_where_there_are_several() -> None:
    """Two bodies owe duties of the same name, and a reader sees at a glance which row is whose."""
    record = Record(body="Highland Council", jointly_with=("NHS Highland",))
    made = written("assessment", ".docx", assess(record, date(2021, 5, 20), ("sct-cyp-2014",)))
    glance = next(each for each in docx.Document(io.BytesIO(made)).tables if each.cell(0, 1).text == "Duty or power")
    regard = [row.cells[1].text for row in glance.rows if row.cells[1].text.startswith("regard to guidance")]

    assert [each.rpartition(" (")[2] for each in regard] == ["Highland Council)", "NHS Highland)"]


@pytest.mark.parametrize("question", ["Provision:", "On whom:", "Looked for:", "Found:", "What next:"])
def test_five_questions_are_answered(question: str) -> None:
    """A finding says which duty, on whom, what was looked for, what was found, and what to do next."""
    paragraphs = [each.text for each in report().paragraphs if each.style and each.style.name == "Finding"]

    assert any(each.startswith(f"{question}\t") for each in paragraphs)


def test_its_properties() -> None:
    """It says its title, its language, and no time but the day of the check."""
    found = report().core_properties

    assert found.title == "Check of Executive Committee of the Northern Ireland Assembly, as at 1 November 2026"
    assert found.language == "en-GB"
    assert found.created is not None
    assert found.created.date().isoformat() == "2026-11-01"


def test_its_language() -> None:
    """Spelling is checked as that of British English."""
    assert re.search(r'<w:lang w:val="en-GB"', xml("word/styles.xml"))


@pytest.mark.parametrize("kind", ["executive", "hostile"])
def test_header_rows_are_repeated_and_rows_stay_whole(kind: str) -> None:
    """Every table has one header row, which is repeated, and no row of it is broken over two pages."""
    for table in report(kind).tables:
        rows: list[Any] = [row._tr.trPr for row in table.rows]
        heads = [row.find(qn("w:tblHeader")) is not None for row in rows]
        assert heads == [True, *(False for _ in rows[1:])]
        assert all(row.find(qn("w:cantSplit")) is not None for row in rows)


def test_pages_are_numbered_and_headed() -> None:
    """Every page has the body and the day at its head, and its number at its foot."""
    assert "Executive Committee of the Northern Ireland Assembly" in xml("word/header1.xml")
    assert "as at 1 November 2026" in xml("word/header1.xml")
    assert re.findall(r'w:instr=" (\w+) "', xml("word/footer1.xml")) == ["PAGE", "NUMPAGES"]


def test_provisions_lead_to_the_law() -> None:
    """A provision is a link to where it is published."""
    addresses = {each.address for paragraph in report().paragraphs for each in paragraph.hyperlinks}

    assert "https://www.legislation.gov.uk/nia/2015/10/section/10" in addresses


@pytest.mark.parametrize("kind", ["executive", "hostile"])
def test_every_link_leads_somewhere(kind: str) -> None:
    """Links lead to the web, or to a bookmark that the report has once."""
    text = xml("word/document.xml", kind)
    marks = re.findall(r'<w:bookmarkStart w:id="\d+" w:name="(\w+)"', text)
    numbers = re.findall(r'<w:bookmarkStart w:id="(\d+)"', text)

    assert set(re.findall(r'w:anchor="(\w+)"', text)) == set(marks)
    assert len(set(numbers)) == len(numbers) == len(set(marks))
    assert numbers == re.findall(r'<w:bookmarkEnd w:id="(\d+)"', text)
    for each in re.findall(r'Target="([^"]+)" TargetMode="External"', xml("word/_rels/document.xml.rels", kind)):
        assert each.startswith(("https://", "http://"))


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_are_texts(name: str) -> None:
    """Whatever was typed into a field stands in the report as it was typed, on one line or on its own lines."""
    whole = " ".join(" ".join(each.text.split()) for each in report("hostile").paragraphs)

    assert " ".join(visible(HOSTILE[name]).split())[:9_000] in whole


def test_nothing_turns_round_what_follows() -> None:
    """A text that turns the order of letters round does not turn the date that follows it."""
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", "".join(each.text for each in report("hostile").paragraphs))


def test_an_empty_assessment() -> None:
    """Where there is nothing to find, it says so, and whose reading that is."""
    text = "\n".join(each.text for each in report("empty").paragraphs)

    assert "No duty or power applies, because" in text
    assert DISCLAIMER in text
