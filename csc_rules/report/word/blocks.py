"""The blocks of a Word document as XML: headings, paragraphs, titled lines, lists and tables.

They are written as text: a document of thousands of findings is made of hundreds of thousands of elements, and making
each of them as an object takes many times as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import field, frozen

from csc_rules.report.visible import xml_text, xml_value

_ADDRESS = re.compile(r"https?://[^\s<>\"“”|\\^`{}]+")
_NO_END = ".,;:!?'’)]"
# The width of the text on A4 with margins of 2 cm, upright and on its side, in twentieths of a point.
UPRIGHT, BROAD = 9_638, 14_570
# Word takes no longer address for one.
_LONGEST = 2_000


@frozen(kw_only=True, eq=False)
class Links:
    """The addresses that a document leads to, each with the id of its relationship, and the bookmarks it has."""

    ids: dict[str, str] = field(factory=dict)
    bookmarks: dict[str, int] = field(factory=dict)
    pictures: dict[bytes, str] = field(factory=dict)

    def id_of(self, address: str) -> str:
        """Return the id of an address, which is a new one where it was not met before."""
        return self.ids.setdefault(address, f"rLink{len(self.ids) + 1}")

    def id_of_picture(self, content: bytes) -> str:
        """Return the id of a picture, which is a new one where it was not met before."""
        return self.pictures.setdefault(content, f"rPicture{len(self.pictures) + 1}")

    def number_of(self, bookmark: str) -> int:
        """Return the number that the two ends of a bookmark share, and no other bookmark has."""
        return self.bookmarks.setdefault(bookmark, len(self.bookmarks) + 1)


@frozen(kw_only=True)
class Cell:
    """A text of a table, with where it leads to: an address, or a bookmark of the document.

    A *bar*, which is XML, or *runs*, each a paragraph of its own, stand in place of the text.
    """

    text: str = ""
    address: str | None = None
    bookmark: str | None = None
    bold: bool = False
    runs: tuple[str, ...] = ()
    bar: str = ""


def run(text: str, style: str = "") -> str:
    """Return a text as a run; its line ends stay, and a tab is a blank."""
    properties = f"<w:rPr>{style}</w:rPr>" if style else ""
    breaks = '</w:t><w:br/><w:t xml:space="preserve">'
    held = breaks.join(xml_text(line) for line in text.replace("\r\n", "\n").replace("\t", " ").split("\n"))
    return f'<w:r>{properties}<w:t xml:space="preserve">{held}</w:t></w:r>'


def bold(text: str) -> str:
    """Return a text as a bold run."""
    return run(text, "<w:b/><w:bCs/>")


def is_web(address: str | None) -> bool:
    """Tell whether an address is one of the web, which alone may be followed.

    >>> is_web("https://example.org"), is_web("javascript:alert(1)"), is_web(None)
    (True, False, False)
    """
    return bool(address) and len(address or "") <= _LONGEST and bool(_ADDRESS.fullmatch(address or ""))


def linked(text: str, address: str | None, links: Links) -> str:
    """Return a text that leads to an address, where that is one of the web."""
    if not is_web(address):
        return run(text)
    return f'<w:hyperlink r:id="{links.id_of(address or "")}" w:history="1">{run(text, _LINK)}</w:hyperlink>'


_LINK = '<w:rStyle w:val="Hyperlink"/>'


def with_links(text: str, links: Links) -> str:
    """Return a text in which every address of the web can be followed."""
    parts, at = [], 0
    for found in _ADDRESS.finditer(text):
        address = found[0].rstrip(_NO_END)
        parts += [run(text[at : found.start()])] if found.start() > at else []
        parts.append(linked(address, address, links))
        at = found.start() + len(address)
    return "".join([*parts, run(text[at:])]) if at < len(text) or not parts else "".join(parts)


def paragraph(runs: str, style: str = "", *, kept: bool = False) -> str:
    """Return a paragraph of runs, in a style by its id; *kept*: on one page with what follows."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties += "<w:keepNext/>" if kept else ""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def heading(text: str, level: int) -> str:
    """Return a heading."""
    return paragraph(run(text), f"Heading{level}")


def heading_at(text: str, level: int, bookmark: str, links: Links) -> str:
    """Return a heading with a bookmark that links of the document lead to."""
    return paragraph(marked(run(text), bookmark, links.number_of(bookmark)), f"Heading{level}")


def marked(runs: str, bookmark: str, number: int) -> str:
    """Return runs between the two ends of a bookmark."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{bookmark}"/>{runs}<w:bookmarkEnd w:id="{number}"/>'


def titled(title: str, runs: str, *, deep: bool = False) -> str:
    """Return a line with its title in a column of its own."""
    return paragraph(f"{bold(title) if title else ''}<w:r><w:tab/></w:r>{runs}", "FindingDetail" if deep else "Finding")


def listed(runs: Iterable[str], *, numbered: bool = False) -> Iterator[str]:
    """Yield the paragraphs of a list."""
    style = "ListNumber" if numbered else "ListBullet"
    yield from (paragraph(each, style) for each in runs)


def table(
    caption: str,
    headers: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    widths: Sequence[int],
    links: Links,
    *,
    text_width: int = UPRIGHT,
) -> Iterator[str]:
    """Yield a table whose header is repeated on every page, and whose rows stay whole; widths are in hundredths.

    An empty paragraph follows: two tables that touch are one to Word.
    """
    twips = [round(width * (text_width - _INSET) / 100) for width in widths]
    yield (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>'
        f'<w:tblW w:w="{sum(twips)}" w:type="dxa"/><w:tblInd w:w="{_INSET}" w:type="dxa"/>'
        f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/></w:tblCellMar>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/><w:tblCaption w:val={xml_value(caption)}/></w:tblPr>'
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in twips)
    yield f"<w:tblGrid>{grid}</w:tblGrid>"
    yield _row([Cell(text=text, bold=True) for text in headers], twips, links, "<w:cantSplit/><w:tblHeader/>", _SHADE)
    for row in rows:
        yield _row(row, twips, links, "<w:cantSplit/>", "")
    yield "</w:tbl>"
    yield paragraph("", "TableEnd")


# The margin of a cell, which Word sets out to the left.
_INSET = 108
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="A9B2BF"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="E7ECF2"/>'


def _row(row: Sequence[Cell], widths: Sequence[int], links: Links, properties: str, shade: str) -> str:
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{_in_cell(cell, links)}</w:tc>'
        for cell, width in zip(row, widths, strict=True)
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>"


def _in_cell(cell: Cell, links: Links) -> str:
    if cell.runs:
        return "".join(paragraph(each, "TableText") for each in cell.runs)
    if cell.bar:
        return paragraph(cell.bar, "TableText")
    if cell.bookmark:
        leading = f'<w:hyperlink w:anchor="{cell.bookmark}" w:history="1">{run(cell.text, _LINK)}</w:hyperlink>'
        return paragraph(leading, "TableText")
    return paragraph(bold(cell.text) if cell.bold else linked(cell.text, cell.address, links), "TableText")
