"""Plans that are written from our templates, read back: headings alone are partly, and what was written is found."""

from __future__ import annotations

import io
import re
from datetime import date
from functools import cache

import pytest

from csc_rules.documents.case import Answer, Point, Suggestion
from csc_rules.documents.reading import read_text
from csc_rules.documents.reading_case import case_of
from csc_rules.law.ruleset import Ruleset
from csc_rules.planner.template import template
from csc_rules.record.model import Record
from csc_rules.report.written import written
from csc_rules.selection import load_rulesets_for

AS_AT = date(2024, 7, 1)
BODIES = {"childrens-services-plan": "Fife Council", "strategy": "Northern Ireland Executive"}
WORDS = (
    "Here stand some words about boats and harbours, about tides and lamps and ropes, which are as many as a"
    " paragraph has that says something of a matter."
)


@cache
def blank(kind: str, suffix: str) -> bytes:
    """Return a template as it is written for a body."""
    made = template(kind, Record(body=BODIES[kind]), AS_AT)
    return written("template", suffix, made)


@cache
def rulesets(kind: str) -> tuple[Ruleset, ...]:
    """Return the law that binds a body."""
    return load_rulesets_for(Record(body=BODIES[kind]), AS_AT)


def items(kind: str, suffix: str, content: bytes) -> dict[str, Suggestion]:
    """Return what is said of each item of a document that was written from a template."""
    text = read_text(f"plan{suffix}", content)
    case = case_of([text], Record(body=BODIES[kind]), AS_AT, rulesets(kind))
    return {
        str(each.sought.item): each
        for each in case.suggestions
        if each.sought.point is Point.ITEM and each.sought.document == kind
    }


def filled(content: bytes, suffix: str, item: str, heading: str) -> bytes:
    """Write into the place for an item of a template, and call its heading otherwise."""
    return (_in_word if suffix == ".docx" else _in_markdown)(content, item, heading)


def _in_markdown(content: bytes, item: str, heading: str) -> bytes:
    text = re.sub(rf"(csc-rules: {re.escape(item)} -->\n\n## )[^\n]*", rf"\g<1>{heading}", content.decode())
    text = re.sub(rf"(csc-rules: {re.escape(item)} -->\n\n### )[^\n]*", rf"\g<1>{heading}", text)
    return text.replace(f"<!-- csc-rules: write here, {item} -->", WORDS).encode()


def _in_word(content: bytes, item: str, heading: str) -> bytes:
    import docx
    from docx.oxml.ns import qn

    from csc_rules.documents.anchors import bookmark_of

    document = docx.Document(io.BytesIO(content))
    body = document.element.body
    for mark in body.iter(qn("w:bookmarkStart")):
        if mark.get(qn("w:name")) == bookmark_of(item):
            runs = list(mark.getparent().iter(qn("w:t")))
            runs[0].text = heading
            for run in runs[1:]:
                run.text = ""
    for tag in body.iter(qn("w:tag")):
        if tag.get(qn("w:val")) == item:
            control = tag.getparent().getparent()
            placeholder = control.find(f".//{qn('w:showingPlcHdr')}")
            placeholder.getparent().remove(placeholder)
            next(control.iter(qn("w:t"))).text = WORDS
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


EVERY = [(kind, suffix) for kind in BODIES for suffix in (".docx", ".md")]


@pytest.mark.parametrize(("kind", "suffix"), EVERY)
def test_headings_alone_are_partly(kind: str, suffix: str) -> None:
    """A blank template has every heading, and gives nothing."""
    found = items(kind, suffix, blank(kind, suffix))

    assert found
    assert {each.answer for each in found.values()} <= {Answer.PARTLY, Answer.ABSENT}
    assert any(each.answer is Answer.PARTLY for each in found.values())


@pytest.mark.parametrize(("kind", "suffix"), EVERY)
def test_what_was_written_in_is_found_by_the_id_of_its_heading(kind: str, suffix: str) -> None:
    """The heading is called otherwise by now, in words that no cue knows; nothing else is found."""
    item = next(iter(items(kind, suffix, blank(kind, suffix))))
    content = filled(blank(kind, suffix), suffix, f"{kind}.{item}", "Boats and lamps")
    found = items(kind, suffix, content)

    assert [name for name, each in found.items() if each.answer is Answer.FOUND] == [item]


@pytest.mark.parametrize("suffix", [".docx", ".md"])
def test_notes_and_prompts_are_no_part_of_the_document(suffix: str) -> None:
    """What a template says of itself is quoted for nothing."""
    text = read_text(f"plan{suffix}", blank("childrens-services-plan", suffix))
    read = [each.text for each in text.passages if each.role != "furniture"]

    assert not [each for each in read if "Click here" in each or "Guidance, not law" in each or "write here" in each]
