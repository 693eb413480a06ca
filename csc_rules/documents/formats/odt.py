"""OpenDocument text, by the standard library: what was inserted is read, what was deleted is not, and both are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from xml.etree import ElementTree as ET

from attrs import define, field

from csc_rules.documents import notices
from csc_rules.documents.formats.blocks import PICTURE, Block, Read, Source
from csc_rules.documents.formats.guarded import look_through
from csc_rules.documents.formats.packed import parts_of
from csc_rules.documents.formats.refusals import damaged, locked
from csc_rules.documents.lines import shapes
from csc_rules.documents.model import Notice

ODT = "an OpenDocument text"
_SPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE, _DRAW = f"{{{_SPACE}text:1.0}}", f"{{{_SPACE}table:1.0}}", f"{{{_SPACE}drawing:1.0}}"
_OFFICE, _STYLE = f"{{{_SPACE}office:1.0}}", f"{{{_SPACE}style:1.0}}"
_XLINK = "{http://www.w3.org/1999/xlink}href"
_DC_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_INDEXES = frozenset(
    f"{_TEXT}{name}" for name in ("table-of-content", "illustration-index", "table-index", "alphabetical-index")
)
_DROPPED = frozenset(
    {f"{_TEXT}tracked-changes", f"{_TEXT}sequence-decls", f"{_OFFICE}forms", f"{_OFFICE}annotation", f"{_DRAW}object"}
)
_WANTED = frozenset({"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"})
_LONGEST_CELL = 600
_MOST_BLANKS = 1_000


def read(source: Source, told: Callable[[int, int], None] | None = None) -> Read:  # noqa: ARG001 - it is read at once
    """Return what an OpenDocument text says. Raises Refused for what is damaged, locked or too much."""
    parts, names = parts_of(source.content, ODT, _WANTED.__contains__)
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise locked(ODT)
    if "content.xml" not in parts:
        raise damaged(ODT, "it has no text in it")
    roots = {name: _parsed(parts[name]) for name in ("content.xml", "styles.xml", "meta.xml") if name in parts}
    walk = _Walk()
    body = roots["content.xml"].find(f"{_OFFICE}body/{_OFFICE}text")
    walk.through(body if body is not None else roots["content.xml"])
    edges = [Block(text=text, role="furniture") for text in dict.fromkeys(_edges(roots.get("styles.xml")))]
    title = (roots["meta.xml"].findtext(f".//{_DC_TITLE}") or "").strip() if "meta.xml" in roots else ""
    found = tuple(_notices(roots["content.xml"], names))
    return Read(blocks=(*walk.blocks, *edges), title=title or None, notices=found)


def _parsed(part: bytes) -> ET.Element:
    look_through(part, ODT)
    return ET.fromstring(part)  # noqa: S314 - it was looked through: it has no entities, and is neither deep nor long


@define
class _Walk:
    """Goes through a document, and gathers its blocks."""

    blocks: list[Block] = field(factory=list)
    _inside: set[str] = field(factory=set)
    _contents: int = 0
    _items: int = 0

    def through(self, element: ET.Element) -> None:
        """Gather the blocks of what stands in an element."""
        for child in element:
            tag = child.tag
            if tag in _DROPPED:
                continue
            if tag in (f"{_TEXT}p", f"{_TEXT}h"):
                self._paragraph(child)
            elif tag == f"{_TABLE}table":
                self._table(child)
            elif tag in (f"{_TEXT}change-start", f"{_TEXT}change-end"):
                self._change(child)
            elif tag in (f"{_DRAW}image", f"{_DRAW}object-ole"):
                self.blocks.append(Block(text="", role=PICTURE))
            else:
                self._contents += tag in _INDEXES
                self._items += tag == f"{_TEXT}list-item"
                self.through(child)
                self._contents -= tag in _INDEXES
                self._items -= tag == f"{_TEXT}list-item"

    def _change(self, element: ET.Element) -> None:
        name = element.get(f"{_TEXT}change-id", "")
        (self._inside.add if element.tag.endswith("start") else self._inside.discard)(name)

    def _paragraph(self, element: ET.Element) -> None:
        held = _Held(inside=self._inside, inserted=bool(self._inside))
        held.take(element)
        text = held.text
        if text:
            role, level = self._role(element, text)
            anchor = held.anchor if role == "heading" else None
            self.blocks.append(Block(text=text, role=role, level=level, anchor=anchor, inserted=held.inserted))
        self.blocks += [Block(text="", role=PICTURE)] * held.pictures
        for other in held.others:
            self.through(other)

    def _role(self, element: ET.Element, text: str) -> tuple[str, int | None]:
        if self._contents or shapes.is_leading(text):
            return "contents", None
        if element.tag == f"{_TEXT}h":
            level = element.get(f"{_TEXT}outline-level", "1")
            return "heading", int(level) if level.isdecimal() and len(level) < 3 else 1
        if element.get(f"{_TEXT}style-name") == "Title":
            return "heading", 1
        return ("item", None) if self._items or shapes.is_bulleted(text) else ("paragraph", None)

    def _table(self, table: ET.Element) -> None:
        for row in table.iter(f"{_TABLE}table-row"):
            cells = [cell for cell in row if cell.tag == f"{_TABLE}table-cell"]
            held = [self._cell(cell) for cell in cells]
            if len(cells) < 2 or any(len(text) > _LONGEST_CELL for text, _, _ in held):
                for cell in cells:
                    self._without_tables(cell)
                continue
            if any(text for text, _, _ in held):
                text = " | ".join(text for text, _, _ in held)
                self.blocks.append(Block(text=text, role="row", inserted=any(changed for _, changed, _ in held)))
            self.blocks += [Block(text="", role=PICTURE)] * sum(pictures for _, _, pictures in held)

    def _without_tables(self, cell: ET.Element) -> None:
        """Gather the blocks of a cell; the rows of a table in it come by themselves."""
        for child in cell:
            if child.tag != f"{_TABLE}table":
                holder = ET.Element("holder")
                holder.append(child)
                self.through(holder)

    def _cell(self, cell: ET.Element) -> tuple[str, bool, int]:
        texts, changed, pictures = [], False, 0
        for each in cell:
            if each.tag in (f"{_TEXT}p", f"{_TEXT}h", f"{_TEXT}list"):
                held = _Held(inside=self._inside, inserted=bool(self._inside))
                held.take(each)
                texts.append(held.text)
                changed, pictures = changed or held.inserted, pictures + held.pictures
        return "\n".join(text for text in texts if text), changed, pictures


@define
class _Held:
    """The text of a paragraph, and what stands in it beside text: pictures, notes, boxes, changes."""

    inside: set[str]
    inserted: bool = False
    anchor: str | None = None
    pictures: int = 0
    others: list[ET.Element] = field(factory=list)
    _parts: list[str] = field(factory=list)

    @property
    def text(self) -> str:
        """Return the text, without the blanks around it."""
        return "".join(self._parts).strip()

    def take(self, element: ET.Element) -> None:
        """Take the text of an element, in order."""
        self._parts.append(_plain(element.text))
        for child in element:
            self._child(child)
            self._parts.append(_plain(child.tail))

    def _child(self, child: ET.Element) -> None:
        name = child.tag.rpartition("}")[2]
        match name:
            case "s":
                count = child.get(f"{_TEXT}c", "1")
                self._parts.append(" " * min(int(count) if count.isdecimal() else 1, _MOST_BLANKS))
            case "tab":
                self._parts.append("\t")
            case "line-break":
                self._parts.append("\n")
            case "change-start":
                self.inside.add(child.get(f"{_TEXT}change-id", ""))
                self.inserted = True
            case "change-end":
                self.inside.discard(child.get(f"{_TEXT}change-id", ""))
            case "bookmark" | "bookmark-start":
                self.anchor = self.anchor or child.get(f"{_TEXT}name")
            case "note":
                self.others += child.findall(f"{_TEXT}note-body")
            case "text-box":
                self.others.append(child)
            case "image":
                self.pictures += 1
            case "annotation" | "annotation-end" | "tracked-changes" | "object" | "title" | "desc" | "change":
                pass
            case "p" | "h" | "list-item" if "".join(self._parts).strip():
                self._parts.append("\n")
                self.take(child)
            case _:
                self.take(child)


def _plain(text: str | None) -> str:
    """Return text with its blanks made one, as OpenDocument has it."""
    if not text:
        return ""
    inner = " ".join(text.split())
    before = " " if text[:1].isspace() else ""
    return f"{before}{inner}{' ' if inner and text[-1:].isspace() else ''}"


def _edges(styles: ET.Element | None) -> Iterator[str]:
    """Yield the paragraphs of headers and footers."""
    if styles is None:
        return
    for name in ("header", "footer", "header-first", "footer-first", "header-left", "footer-left"):
        for edge in styles.iter(f"{_STYLE}{name}"):
            for paragraph in edge.iter(f"{_TEXT}p"):
                held = _Held(inside=set())
                held.take(paragraph)
                if held.text:
                    yield held.text


def _notices(content: ET.Element, names: Sequence[str]) -> Iterator[Notice]:
    regions = list(content.iter(f"{_TEXT}changed-region"))
    if regions:
        inserted = sum(region.find(f"{_TEXT}insertion") is not None for region in regions)
        deleted = sum(region.find(f"{_TEXT}deletion") is not None for region in regions)
        text = (
            f"it has {len(regions)} tracked change{'s' * (len(regions) > 1)}: {inserted} inserted (read),"
            f" {deleted} deleted (not read). It may be a draft; accept or reject the changes to be sure of the text"
        )
        yield Notice(code=notices.TRACKED, text=text)
    if any(name.startswith(("Basic/", "Scripts/")) for name in names):
        yield Notice(code=notices.MACROS, text="it has macros; none was run, and none was looked at")
    outside = sum(_is_outside(each.get(_XLINK, "")) for each in content.iter() if each.tag != f"{_TEXT}a")
    if outside:
        text = f"{outside} part{'s' * (outside > 1)} of it lie elsewhere (pictures, sections); none was fetched"
        yield Notice(code=notices.EXTERNAL, text=text)


def _is_outside(address: str) -> bool:
    return "://" in address or address.startswith(("//", "../", "/", "file:"))
