"""Word files: real headings, lists and tables, content controls, tracked changes, pictures and running feet."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

from tests.documents.corpus.markup import Block
from tests.documents.corpus.pictures import png

_DAY = datetime(2020, 1, 1)


def made(parts: tuple[Block, ...], title: str | None) -> bytes:
    """Return the bytes of a .docx file."""
    from docx import Document

    document = Document()
    document.core_properties.title = title or ""
    document.core_properties.created = document.core_properties.modified = _DAY
    table: Any = None
    for part in parts:
        if part.kind == "row":
            table = table or document.add_table(rows=0, cols=len(part.cells))
            row = table.add_row()
            for cell, text in zip(row.cells, part.cells, strict=False):
                cell.text = text
            continue
        table = None
        _add(document, part)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _add(document: Any, part: Block) -> None:
    match part.kind:
        case "heading":
            document.add_heading(part.text, part.level)
        case "item":
            document.add_paragraph(part.text, style="List Bullet")
        case "break":
            document.add_page_break()
        case "picture" | "scanned":
            document.add_picture(io.BytesIO(png()))
        case "header":
            document.sections[0].header.paragraphs[0].text = part.text
        case "footer":
            document.sections[0].footer.paragraphs[0].text = part.text
        case "control":
            _in_control(document.add_paragraph(part.text))
        case "inserted" | "deleted":
            _tracked(document.add_paragraph(part.text), inserted=part.kind == "inserted")
        case "columns":
            for cell in part.cells:
                document.add_paragraph(cell)
        case _:
            document.add_paragraph(part.text)


def _in_control(paragraph: Any) -> None:
    """Put a paragraph into a content control, as forms and templates do."""
    from docx.oxml import OxmlElement

    element = paragraph._p
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    element.addprevious(control)
    control.append(OxmlElement("w:sdtPr"))
    control.append(content)
    content.append(element)


def _tracked(paragraph: Any, *, inserted: bool) -> None:
    """Mark the text of a paragraph as a tracked insertion or deletion."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    change = OxmlElement("w:ins" if inserted else "w:del")
    for name, value in (("w:id", "7"), ("w:author", "Policy officer"), ("w:date", "2020-01-01T00:00:00Z")):
        change.set(qn(name), value)
    for run in list(paragraph._p.iterchildren(qn("w:r"))):
        change.append(run)
        if not inserted:
            for text in run.iterchildren(qn("w:t")):
                text.tag = qn("w:delText")
    paragraph._p.append(change)
