"""Web pages, by lxml: headings, paragraphs, items and rows as they would be seen; menus and scripts are left out.

White space is what a browser makes of it. Nothing that a page leads to is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from attrs import define, field

from csc_rules.documents import limits, notices
from csc_rules.documents.formats.blocks import PICTURE, Block, Read, Source
from csc_rules.documents.formats.decoding import decoded
from csc_rules.documents.formats.refusals import NO_TEXT, READABLE, Refused, damaged, too_deep, too_much
from csc_rules.documents.model import Notice
from csc_rules.extra import needed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_LEVELS = {f"h{level}": level for level in range(1, 7)}
_FURNITURE = frozenset({"nav", "footer"})
_FURNITURE_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "menu", "menubar"})
_DROPPED = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "select",
        "option",
        "button",
        "input",
        "textarea",
        "svg",
        "canvas",
        "iframe",
        "object",
        "embed",
        "frame",
        "audio",
        "video",
        "datalist",
        "title",
    ]
)
_ELSEWHERE = frozenset({"iframe", "frame", "embed", "object"})
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "img",
        "br",
        "nobr",
    ]
)
_PARTED = frozenset({"table", "ul", "ol", "dl", *_LEVELS})
_LONGEST_CELLS = 1_500


def read(source: Source, told: Callable[[int, int], None] | None = None) -> Read:  # noqa: ARG001 - it takes no time
    """Return what a web page says. Raises Refused, or UsageError without lxml."""
    text, said = decoded(source.content, stated=True)
    root = _parsed(text)
    walk = _Walk()
    walk.through(root)
    if not any(block.text for block in walk.blocks):
        message = f"found a web page without any text; expected {READABLE}"
        raise Refused(NO_TEXT, message, "a page that scripts fill has to be saved from a browser, or printed to PDF")
    if walk.elsewhere:
        count = walk.elsewhere
        told_of = (
            f"{count} part{'s' * (count > 1)} of the page lie elsewhere (frames, embedded files); none was fetched"
        )
        said = (*said, Notice(code=notices.EXTERNAL, text=told_of))
    title = " ".join((root.findtext(".//title") or "").split())
    return Read(blocks=tuple(walk.blocks), title=title or None, notices=said)


def _parsed(text: str) -> Element:
    needed("lxml.etree", "reading .html")
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError) as error:
        raise damaged("a web page", "it has no elements", "open it in a browser, and save it again") from error
    if root is None:
        raise damaged("a web page", "it has no elements", "open it in a browser, and save it again")
    if any("depth" in str(entry.message).lower() for entry in parser.error_log):
        raise too_deep(limits.HTML_DEPTH)
    return root


@define
class _Walk:
    """Goes through a page once, from its first element to its last, and gathers its blocks."""

    blocks: list[Block] = field(factory=list)
    elsewhere: int = 0
    _parts: list[str] = field(factory=list)
    _roles: list[tuple[str, int | None]] = field(factory=lambda: [("paragraph", None)])
    _cells: list[list[str]] = field(factory=list)
    _anchor: str | None = None
    _furniture: int = 0

    def through(self, root: Element) -> None:
        """Gather the blocks of a page. Raises Refused for one with more elements than are read."""
        from lxml import etree

        count = hidden = depth = 0
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if event == "start":
                count, depth = count + 1, depth + 1
                if count > limits.ELEMENTS:
                    raise too_much("elements", limits.ELEMENTS)
                if depth > limits.HTML_DEPTH:
                    raise too_deep(limits.HTML_DEPTH)
                self.elsewhere += element.tag in _ELSEWHERE and bool(element.get("src") or element.get("data"))
                hidden += hidden > 0 or _is_hidden(element)
                if not hidden:
                    self._start(element)
            else:
                depth -= 1
                if not hidden:
                    self._end(element)
                hidden -= hidden > 0
                if not hidden and element.tail and element is not root:
                    self._parts.append(element.tail)
        self._flush()

    def _start(self, element: Element) -> None:
        tag = str(element.tag)
        if tag == "br":
            self._parts.append("\v")
        elif tag == "img":
            self._picture(element)
        elif tag not in _INLINE:
            self._begin(tag, element)
        elif tag == "a" and not self._in_heading and (element.get("id") or element.get("name")):
            self._anchor = element.get("id") or element.get("name")
        if element.text:
            self._parts.append(element.text)

    @property
    def _in_heading(self) -> bool:
        return self._roles[-1][0] == "heading"

    def _begin(self, tag: str, element: Element) -> None:
        if tag == "tr" and not _is_layout(element):
            self._flush()
            self._cells.append([])
        elif tag in ("td", "th") and self._in_row(element):
            self._parts.append("")
        elif not self._cells:
            self._flush()
        else:
            self._parts.append("\v" if "".join(self._parts).strip() else "")
        self._furniture += _is_furniture(tag, element)
        if tag in _LEVELS:
            self._roles.append(("heading", _LEVELS[tag]))
            self._anchor = element.get("id") or self._anchor
        elif tag in ("li", "dd"):
            self._roles.append(("item", None))

    def _end(self, element: Element) -> None:
        tag = str(element.tag)
        if tag in _INLINE:
            return
        if tag in ("td", "th") and self._in_row(element):
            self._cells[-1].append(_seen(self._parts))
            self._parts.clear()
        elif tag == "tr" and self._cells and not _is_layout(element):
            cells = self._cells.pop()
            self._add(" | ".join(cells) if any(cells) else "", "row", None)
            self._parts.clear()
        elif not self._cells:
            self._flush()
        if tag in _LEVELS or tag in ("li", "dd"):
            self._roles.pop()
        self._furniture -= _is_furniture(tag, element)

    def _in_row(self, element: Element) -> bool:
        parent = element.getparent()
        return bool(self._cells) and parent is not None and parent.tag == "tr" and not _is_layout(parent)

    def _picture(self, element: Element) -> None:
        # What a picture shows stands in the page for those who cannot see it; it is no text of the document.
        if not self._furniture and element.get("alt") != "" and not self._cells:
            self._flush()
            self.blocks.append(Block(text="", role=PICTURE))

    def _flush(self) -> None:
        text = _seen(self._parts)
        self._parts.clear()
        self._add(text, *self._roles[-1])

    def _add(self, text: str, role: str, level: int | None) -> None:
        if not text:
            return
        if self._furniture:
            self.blocks.append(Block(text=text, role="furniture"))
            return
        anchor = self._anchor if role == "heading" else None
        self._anchor = None if role == "heading" else self._anchor
        self.blocks.append(Block(text=text, role=role, level=level, anchor=anchor))


def _seen(parts: list[str]) -> str:
    """Return text as a browser shows it: blanks made one, lines broken where the page breaks them."""
    lines = (_BLANKS.sub(" ", line).strip() for line in "".join(parts).split("\v"))
    return "\n".join(line for line in lines if line)


def _is_hidden(element: Element) -> bool:
    if not isinstance(element.tag, str) or element.tag in _DROPPED or element.get("hidden") is not None:
        return True
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style


def _is_furniture(tag: str, element: Element) -> bool:
    return tag in _FURNITURE or element.get("role") in _FURNITURE_ROLES


def _is_layout(row: Element) -> bool:
    """Tell whether a row of a table only places things: it holds headings, lists, tables or long text."""
    cells = sum(child.tag in ("td", "th") for child in row)
    if cells < 2:
        return True
    return any(each.tag in _PARTED for each in row.iter()) and _is_long(row)


def _is_long(row: Element) -> bool:
    length = 0
    for text in _texts(row):
        length += len(text)
        if length > _LONGEST_CELLS:
            return True
    return any(each.tag == "table" or each.tag in _LEVELS for each in row.iter())


def _texts(element: Element) -> Iterator[str]:
    for each in element.iter():
        yield each.text or ""
        yield each.tail or ""
