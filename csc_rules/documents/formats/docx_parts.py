"""The parts of a Word file looked through before mammoth reads it: marks of changes, levels of styles, heads and feet.

mammoth reads what was inserted and leaves out what was deleted, and says nothing of it. So each insertion is marked by
a bookmark of a name of our own, which it hands on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from xml.sax.saxutils import quoteattr

from attrs import define, field

from csc_rules.documents import limits
from csc_rules.documents.formats.guarded import look_through
from csc_rules.documents.formats.refusals import too_much

INSERTED = "_csc_rules_inserted"
WORD = "a Word document"
_W = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main ",
    "http://purl.oclc.org/ooxml/wordprocessingml/main ",
)
# What mammoth reads of styles, each in what it stands in: their ids, kinds and names, and the numbering they have.
_HANDED_ON = {"style": "styles", "name": "style", "pPr": "style", "numPr": "pPr", "numId": "numPr"}
_PROPERTIES = frozenset({"rPr", "pPr", "trPr", "tcPr", "tblPr", "sectPr", "numberingChange"})
_PREFIX = re.compile(rb"<([A-Za-z_][\w.-]*:)?ins[\s/>]")
_HEADING_NAME = re.compile(r"(?:heading|berschrift|titre|pennawd)\s*([1-9])", re.IGNORECASE)


@lru_cache(maxsize=1024)
def _local(name: str) -> str:
    """Return the name of an element of Word without its namespace, and nothing for others."""
    return next((name[len(space) :] for space in _W if name.startswith(space)), "")


@define
class Body:
    """What is found in the body of a Word file, or in its notes."""

    paragraphs: int = 0
    inserted: int = 0
    deleted: int = 0
    moved: int = 0
    embedded: int = 0
    placeholders: set[str] = field(factory=set)
    places: list[int] = field(factory=list)
    _stack: list[str] = field(factory=list)
    _controls: list[list[str]] = field(factory=list)
    _waiting: list[bool] = field(factory=list)

    def started(self, name: str, attributes: Mapping[str, str], place: int) -> None:
        """Take the beginning of an element."""
        del attributes
        local = _local(name)
        above = self._stack[-1] if self._stack else ""
        self._stack.append(local)
        if local == "p":
            self.paragraphs += 1
            if self.paragraphs > limits.PASSAGES:
                raise too_much("paragraphs", limits.PASSAGES)
        if local == "ins" and above not in _PROPERTIES:
            self.inserted += 1
            self.places.append(place)
        elif local in ("ins", "del") and above in _PROPERTIES:
            self.inserted += local == "ins" and above == "trPr"
            self.deleted += local == "del"
        elif local == "del":
            self.deleted += 1
        elif local == "moveTo":
            self.moved += 1
        elif local == "altChunk":
            self.embedded += 1
        elif local == "sdt":
            self._controls.append([])
            self._waiting.append(False)
        elif local == "showingPlcHdr" and self._waiting:
            self._waiting[-1] = True

    def characters(self, text: str) -> None:
        """Take characters, which are kept where nobody has written in a content control yet."""
        if self._waiting and self._waiting[-1] and self._stack[-1] == "t":
            self._controls[-1].append(text)

    def ended(self, name: str) -> None:
        """Take the end of an element."""
        self._stack.pop()
        if _local(name) == "sdt":
            held = "".join(self._controls.pop()).strip()
            if self._waiting.pop() and held:
                self.placeholders.add(held)


def body_of(part: bytes) -> tuple[Body, bytes]:
    """Look through the body of a Word file; return what was found, and the part with its insertions marked."""
    body = Body()
    look_through(part, WORD, body.started, body.ended, body.characters)
    return body, _marked(part, body.places)


def _marked(part: bytes, places: Sequence[int]) -> bytes:
    """Return a part with a bookmark before each insertion; one in two bytes a letter is left as it is."""
    if not places or part[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return part
    pieces, at = [], 0
    for place in places:
        found = _PREFIX.match(part, place)
        if found is None:
            continue
        prefix = found[1] or b""
        mark = b'<%sbookmarkStart %sid="0" %sname="%s"/>' % (prefix, prefix, prefix, INSERTED.encode())
        pieces += [part[at:place], mark]
        at = place
    return b"".join([*pieces, part[at:]])


def styles_of(part: bytes) -> tuple[dict[str, int], bytes]:
    """Look through the styles of a Word file; return the levels of headings, and the part as far as mammoth reads it.

    The level of a style is by its id, as it says itself or as the style that it is based on. How a style looks is most
    of the part, is nothing to mammoth, and would take it longer than the text does.
    """
    styles: dict[str, dict[str, str]] = {}
    current: dict[str, str] = {}
    pieces: list[str] = []
    kept: list[str | None] = []

    def started(name: str, attributes: dict[str, str], _: int) -> None:
        nonlocal current
        local = _local(name)
        handed_on = _HANDED_ON.get(local, "") == kept[-1] if kept else True
        kept.append((local if len(kept) else "styles") if handed_on else None)
        if local == "style":
            current = styles.setdefault(_values(attributes).get("styleId", ""), {})
        elif local in ("name", "basedOn", "outlineLvl"):
            current[local] = _values(attributes).get("val", "")
        if handed_on and len(kept) > 1:
            own = ((_local(key), value) for key, value in attributes.items())
            pieces.append(f"<w:{local}{''.join(f' w:{key}={quoteattr(value)}' for key, value in own if key)}>")

    def ended(_: str) -> None:
        local = kept.pop()
        if local is not None and kept:
            pieces.append(f"</w:{local}>")

    look_through(part, WORD, started, ended)
    found = ((style, _level(styles, style)) for style in styles)
    lean = f'<w:styles xmlns:w="{_W[0].strip()}">{"".join(pieces)}</w:styles>'
    return {style: level for style, level in found if level is not None}, lean.encode()


def _values(attributes: Mapping[str, str]) -> dict[str, str]:
    return {_local(key) or key: value for key, value in attributes.items()}


def _level(styles: Mapping[str, Mapping[str, str]], style: str) -> int | None:
    """Return the level of a style; one that is based on itself, over however many others, has none."""
    seen: set[str] = set()
    while style in styles and style not in seen:
        seen.add(style)
        told = styles[style]
        if (level := told.get("outlineLvl", "")).isdecimal():
            return int(level) + 1 if int(level) < 9 else None
        if named := _HEADING_NAME.match(told.get("name", "")):
            return int(named[1])
        if told.get("name", "").lower() == "title":
            return 1
        style = told.get("basedOn", "")
    return None


def edge_of(part: bytes) -> list[str]:
    """Return the paragraphs of a header or footer."""
    found: list[list[str]] = []
    stack: list[str] = []

    def started(name: str, _: dict[str, str], __: int) -> None:
        stack.append(_local(name))
        if stack[-1] == "p":
            found.append([])
        elif stack[-1] in ("tab", "br") and found and "pPr" not in stack:
            found[-1].append("\t" if stack[-1] == "tab" else "\n")

    def ended(_: str) -> None:
        stack.pop()

    def characters(text: str) -> None:
        if found and stack[-1] == "t":
            found[-1].append(text)

    look_through(part, WORD, started, ended, characters)
    return [text for text in ("".join(each).strip() for each in found) if text]


def elsewhere_in(part: bytes) -> int:
    """Count what a part leads to outside its file, but links, which are only there to be followed."""
    count = 0

    def started(_: str, attributes: dict[str, str], __: int) -> None:
        nonlocal count
        if attributes.get("TargetMode", "").lower() == "external":
            count += not attributes.get("Type", "").lower().endswith("/hyperlink")

    look_through(part, WORD, started)
    return count
