"""Small documents of a few blocks in each format, to be read back."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Callable, Mapping, Sequence
from html import escape

from csc_rules.documents.model import Text
from csc_rules.documents.reading import read_text
from tests.documents.reading.hostile import odt, word

# A block is "h", "p", "i" or "r", with its text or, for a row, its cells.
Blocks = Sequence[tuple[str, str | tuple[str, ...]]]
STYLES = (
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="House"><w:name w:val="House Style"/><w:basedOn w:val="Heading1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/></w:style></w:styles>'
)
_KINDS = {"h": '<w:pStyle w:val="Heading1"/>', "i": '<w:pStyle w:val="ListBullet"/>', "p": ""}


def run(text: str, style: str = "") -> str:
    """Return a run of a Word file."""
    return f'<w:r><w:rPr>{style}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def para(text: str, style: str = "", *, bold: bool = False) -> str:
    """Return a paragraph of a Word file, in a style by its id."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{run(text, '<w:b/>' if bold else '')}</w:p>"


def table(*rows: Sequence[str]) -> str:
    """Return a table of a Word file."""
    cells = ("".join(f"<w:tc>{para(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def read_word(body: str, more: Mapping[str, bytes | str] | None = None) -> Text:
    """Read a Word file with a body and the styles of most."""
    return read_text("plan.docx", word(body, {"word/styles.xml": STYLES, **(more or {})}))


def as_docx(blocks: Blocks) -> bytes:
    """Write blocks as a Word file."""
    styles = {"h": "Heading1", "i": "ListBullet", "p": ""}
    body = (table(held) if isinstance(held, tuple) else para(held, styles[kind]) for kind, held in blocks)
    return word("".join(body), {"word/styles.xml": STYLES})


def as_odt(blocks: Blocks) -> bytes:
    """Write blocks as an OpenDocument text."""
    return odt("".join(_odt(kind, held) for kind, held in blocks))


def _odt(kind: str, held: str | tuple[str, ...]) -> str:
    if isinstance(held, tuple):
        cells = (f"<table:table-cell><text:p>{escape(cell)}</text:p></table:table-cell>" for cell in held)
        return f"<table:table><table:table-row>{''.join(cells)}</table:table-row></table:table>"
    if kind == "h":
        return f'<text:h text:outline-level="1">{escape(held)}</text:h>'
    inner = f"<text:p>{escape(held)}</text:p>"
    return f"<text:list><text:list-item>{inner}</text:list-item></text:list>" if kind == "i" else inner


def as_html(blocks: Blocks) -> bytes:
    """Write blocks as a web page."""
    tags = {"h": "h1", "i": "li", "p": "p"}
    parts = (
        f"<table><tr>{''.join(f'<td>{escape(cell)}</td>' for cell in held)}</tr></table>"
        if isinstance(held, tuple)
        else f"<{tags[kind]}>{escape(held)}</{tags[kind]}>"
        for kind, held in blocks
    )
    return f"<html><body>{''.join(parts)}</body></html>".encode()


def as_md(blocks: Blocks) -> bytes:
    """Write blocks as Markdown."""
    marks = {"h": "# ", "i": "- ", "p": ""}
    parts = (f"| {' | '.join(held)} |" if isinstance(held, tuple) else f"{marks[kind]}{held}" for kind, held in blocks)
    return "\n\n".join(parts).encode()


def as_txt(blocks: Blocks) -> bytes:
    """Write blocks as plain text of printed lines."""
    marks = {"h": "", "i": "\u2022 ", "p": ""}
    parts = (
        "    ".join(held) if isinstance(held, tuple) else textwrap.fill(f"{marks[kind]}{held}", 70)
        for kind, held in blocks
    )
    return "\n\n".join(parts).encode()


def as_pdf(blocks: Blocks, foot: str = "") -> bytes:
    """Write blocks as a PDF, a page for every eight of them."""
    from reportlab.pdfgen.canvas import Canvas

    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(595, 842), invariant=1)
    for number, at in enumerate(range(0, max(1, len(blocks)), 8), 1):
        height = 800
        for kind, text in blocks[at : at + 8]:
            height = _drawn(canvas, kind, text, height) - 18
        if foot:
            canvas.setFont("Helvetica", 8)
            canvas.drawString(60, 30, foot.format(page=number))
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def _drawn(canvas: object, kind: str, text: str | tuple[str, ...], height: int) -> int:
    from reportlab.pdfgen.canvas import Canvas

    assert isinstance(canvas, Canvas)
    canvas.setFont("Helvetica", 16 if kind == "h" else 10)
    if isinstance(text, tuple):
        for number, cell in enumerate(text):
            canvas.drawString(60 + 160 * number, height, cell)
        return height
    for line in textwrap.wrap(f"\u2022 {text}" if kind == "i" else text, 50 if kind == "h" else 90) or [""]:
        canvas.drawString(60, height, line)
        height -= 20 if kind == "h" else 12
    return height + (20 if kind == "h" else 12)


WRITERS: Mapping[str, Callable[[Blocks], bytes]] = {
    "docx": as_docx,
    "odt": as_odt,
    "html": as_html,
    "md": as_md,
    "txt": as_txt,
    "pdf": as_pdf,
}


def told(text: Text) -> list[tuple[str, str]]:
    """Return the roles and texts of what was read, but furniture."""
    return [(each.role, each.text) for each in text.passages if each.role != "furniture"]


def codes(text: Text) -> list[str]:
    """Return the codes of the notices of a text."""
    return [notice.code for notice in text.notices]
