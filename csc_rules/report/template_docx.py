"""A blank document in Word: real headings, a content control with the id of each required item, tables to fill in."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from itertools import zip_longest
from typing import assert_never

from csc_rules.documents.anchors import NOTE_STYLE, bookmark_of
from csc_rules.planner.template import Template
from csc_rules.report.template_parts import Fill, Grid, Note, Part, Titled, parts, title_of
from csc_rules.report.visible import one_line, xml_value
from csc_rules.report.word.blocks import Cell, Links, heading, heading_at, linked, paragraph, run, table
from csc_rules.report.word.pages import document
from csc_rules.report.written import Shown

# What Word takes as the tag of a content control.
_LONGEST_TAG = 64
_HINT = "Click here and write."


def template_file(template: Template, shown: Shown) -> bytes:  # noqa: ARG001 - a blank document shows everything
    """Return a blank document as the content of a Word file. Raises UsageError where the extra is not installed."""
    links, title = Links(), title_of(template)
    blocks = [paragraph(run(title), "Title")]
    every = tuple(parts(template))
    for part, following in zip_longest(every, every[1:]):
        # A note stays with the place to write, or the table, that it is about.
        blocks += _drawn(part, links, kept=isinstance(following, Fill | Grid))
    about = "A blank document, with what the law asks for in it"
    return document(title, title, template.outline.as_at, blocks, links, about=about)


def tag_of(name: str) -> str:
    """Return the tag of the content control of an item; a long one is cut, and told apart by its digest.

    >>> tag_of("strategy.outcomes")
    'strategy.outcomes'
    """
    if len(name) <= _LONGEST_TAG:
        return name
    return f"{name[: _LONGEST_TAG - 9]}-{sha256(name.encode()).hexdigest()[:8]}"


def _drawn(part: Part, links: Links, *, kept: bool) -> Iterator[str]:
    match part:
        case Titled():
            text = one_line(part.text)
            yield heading_at(text, part.level, bookmark_of(part.id), links) if part.id else heading(text, part.level)
        case Note():
            cited = f"{linked(part.provision, part.source, links)}{run(': ', _ITALIC)}" if part.provision else ""
            yield paragraph(f"{cited}{run(one_line(part.text), _ITALIC)}", NOTE_STYLE.replace(" ", ""), kept=kept)
        case Fill() if part.id:
            yield _control(part.id)
        case Fill():
            yield paragraph(run(part.text))
        case Grid():
            rows = ([Cell(text=one_line(each)) for each in row] for row in part.rows)
            yield from table(part.caption, part.headers, rows, part.widths, links)
        case _:
            assert_never(part)


_ITALIC = '<w:i/><w:iCs/><w:color w:val="4A5568"/>'


def _control(name: str) -> str:
    """Return a content control of its own paragraph, which keeps its tag when somebody writes in it."""
    number = int(sha256(name.encode()).hexdigest()[:7], 16)
    hint = paragraph(run(_HINT, '<w:color w:val="4A5568"/>'))
    return (
        f"<w:sdt><w:sdtPr><w:alias w:val={xml_value(name[:60])}/><w:tag w:val={xml_value(tag_of(name))}/>"
        f'<w:id w:val="{number}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{hint}</w:sdtContent></w:sdt>'
    )
