"""A Word document around its blocks: paper, styles, language, title, header and footer, and how it is saved."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from csc_rules.dates import spoken
from csc_rules.documents.anchors import NOTE_STYLE
from csc_rules.extra import needed
from csc_rules.report.visible import one_line, xml_text
from csc_rules.report.word.blocks import BROAD, UPRIGHT, Links
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.zipped import timeless

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

LANGUAGE = "en-GB"
CHECK = "Check of a record against the law"
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_FONT = "Arial"
_INK = "1F2A44"
_MOST_IN_A_HEADER = 85


def document(
    title: str,
    running: str,
    as_at: date,
    blocks: Iterable[str],
    links: Links,
    *,
    about: str = CHECK,
    text_width: int = UPRIGHT,
) -> bytes:
    """Return a Word document of blocks; *running* heads every page, with the day, and *about* says what it is.

    With a *text_width* of ``BROAD`` its pages lie on their side.

    The links are those that the blocks came to need while they were made. Raises UsageError without the extra.
    """
    needed("docx", "writing .docx")
    import docx

    made = docx.Document()
    _paper(made, text_width)
    _styles(made)
    _properties(made, title, as_at, about)
    _edges(made, running, as_at, text_width)
    body = "".join(blocks).encode()
    _follow(made, links)
    made.add_paragraph()
    held = io.BytesIO()
    made.save(held)
    # The blocks take the place of the one paragraph: as text, which is many times as fast as moving elements.
    return timeless(held.getvalue(), {"word/document.xml": (b"<w:p/>", body)})


def _follow(made: Document, links: Links) -> None:
    """Put the addresses and the pictures where the ids in the blocks are looked up."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    for content, name in links.pictures.items():
        part = made.part.package.get_or_add_image_part(io.BytesIO(content))
        made.part.rels.add_relationship(RELATIONSHIP_TYPE.IMAGE, part, name)

    for address, name in links.ids.items():
        made.part.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, address, name, is_external=True)


def _paper(made: Document, text_width: int) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm

    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    if text_width == BROAD:
        section.page_width, section.page_height = Cm(29.7), Cm(21)
        section.orientation = WD_ORIENT.LANDSCAPE
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2)


def _styles(made: Document) -> None:
    """Set the styles: one plain typeface, dark headings, and the hanging lines in which findings are told."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    defaults: Any = made.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    defaults.find(qn("w:lang")).set(qn("w:val"), LANGUAGE)
    _face(made.styles["Normal"], 10.5)
    made.styles["Normal"].paragraph_format.space_after = Pt(6)
    made.styles["Normal"].paragraph_format.line_spacing = 1.1
    for name, size, before in (("Title", 22, 0), ("Heading 1", 16, 18), ("Heading 2", 13, 14), ("Heading 3", 11, 10)):
        _face(made.styles[name], size, _INK)
        made.styles[name].paragraph_format.space_before = Pt(before)
        made.styles[name].paragraph_format.space_after = Pt(4)
    for name, indent in (("Finding", 2.9), ("Finding Detail", 5.2)):
        style: Any = made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = made.styles["Normal"]
        style.paragraph_format.left_indent, style.paragraph_format.first_line_indent = Cm(indent), Cm(-2.6)
        style.paragraph_format.tab_stops.add_tab_stop(Cm(indent))
        style.paragraph_format.space_after = Pt(2)
    for name, points, after in (("Table Text", 9.5, 0), ("Table End", 4.0, 4)):
        style = made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = made.styles["Normal"]
        style.font.size, style.paragraph_format.space_after = Pt(points), Pt(after)
    made.styles.add_style(NOTE_STYLE, WD_STYLE_TYPE.PARAGRAPH).base_style = made.styles["Normal"]
    _alert(made)
    link: Any = made.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.underline, link.font.color.rgb = True, _colour("0B4F9E")


def _alert(made: Document) -> None:
    """Make the style of what must not be overlooked: bold, with a line around it."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml import parse_xml

    style: Any = made.styles.add_style("Alert", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style, style.font.bold = made.styles["Normal"], True
    lines = "".join(f'<w:{side} w:val="single" w:sz="8" w:space="4" w:color="8A1F11"/>' for side in _SIDES)
    style.element.get_or_add_pPr().append(parse_xml(f"<w:pBdr {_NAMESPACES}>{lines}</w:pBdr>"))


_SIDES = ("top", "left", "bottom", "right")


def _face(style: ParagraphStyle | Any, size: float, colour: str = "") -> None:
    """Set the typeface of a style, in place of that of the theme."""
    from docx.oxml.ns import qn
    from docx.shared import Pt

    style.font.name, style.font.size = _FONT, Pt(size)
    fonts = style.element.rPr.rFonts
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    fonts.set(qn("w:cs"), _FONT)
    if colour:
        style.font.color.rgb = _colour(colour)


def _colour(code: str) -> Any:
    from docx.shared import RGBColor

    return RGBColor.from_string(code)


def _properties(made: Document, title: str, as_at: date, subject: str) -> None:
    """Set what the document says of itself; its days are that of the check, as the clock would change the bytes."""
    about = made.core_properties
    about.title, about.language = one_line(title)[:250], LANGUAGE
    about.author, about.last_modified_by, about.comments = "csc-rules", "csc-rules", DISCLAIMER
    about.subject, about.keywords = subject, ""
    about.created = about.modified = datetime.combine(as_at, time())
    about.revision = 1


def _edges(made: Document, running: str, as_at: date, text_width: int) -> None:
    """Head every page with whom it is about and the day, and number the pages at the foot."""
    cut = one_line(running)
    cut = cut if len(cut) <= _MOST_IN_A_HEADER else f"{cut[:_MOST_IN_A_HEADER]}…"
    section = made.sections[0]
    _edge(section.header, "Header", text_width, f"{_text(cut)}<w:r><w:tab/></w:r>{_text(f'as at {spoken(as_at)}')}")
    numbers = f"{_text('Page ')}{_field('PAGE')}{_text(' of ')}{_field('NUMPAGES')}"
    _edge(section.footer, "Footer", text_width, f"{_text(DISCLAIMER)}<w:r><w:tab/></w:r>{numbers}")


def _edge(edge: Any, style: str, text_width: int, runs: str) -> None:
    from docx.oxml import parse_xml

    edge.is_linked_to_previous = False
    cleared = "".join(f'<w:tab w:val="clear" w:pos="{each}"/>' for each in (4320, 4680, 8640, 9360))
    tabs = f'<w:tabs>{cleared}<w:tab w:val="right" w:pos="{text_width}"/></w:tabs>'
    xml = f'<w:p {_NAMESPACES}><w:pPr><w:pStyle w:val="{style}"/>{tabs}</w:pPr>{runs}</w:p>'
    edge._element.replace(edge.paragraphs[0]._element, parse_xml(xml))  # noqa: SLF001 - it gives no other way


def _text(text: str) -> str:
    small = '<w:rPr><w:sz w:val="17"/></w:rPr>'
    return f'<w:r>{small}<w:t xml:space="preserve">{xml_text(text)}</w:t></w:r>'


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} ">{_text("1")}</w:fldSimple>'
