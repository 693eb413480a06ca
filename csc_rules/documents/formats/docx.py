"""Word files, by mammoth: content controls and tracked insertions are read, what was deleted is not, and both are told.

No macro is run, nothing that lies elsewhere is fetched, and no picture is unpacked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from attrs import define, evolve, field, frozen

from csc_rules.documents import limits, notices
from csc_rules.documents.anchors import NOTE_STYLE, is_blank_row, is_ours
from csc_rules.documents.formats.blocks import PICTURE, Block, Read, Source
from csc_rules.documents.formats.docx_parts import INSERTED, WORD, Body, body_of, edge_of, elsewhere_in, styles_of
from csc_rules.documents.formats.guarded import look_through
from csc_rules.documents.formats.packed import parts_of, repacked
from csc_rules.documents.formats.refusals import damaged, too_deep
from csc_rules.documents.lines import shapes
from csc_rules.documents.model import Notice
from csc_rules.extra import needed

_TEXTS = re.compile(r"word/[^/]*document[^/]*\.xml|word/(?:footnotes|endnotes)\.xml", re.IGNORECASE)
_EDGES = re.compile(r"word/(?:header|footer)\d*\.xml", re.IGNORECASE)
_OTHERS = re.compile(
    r"\[content_types\]\.xml|(?:word/)?_rels/[^/]*\.rels|word/(?:styles|numbering)\.xml", re.IGNORECASE
)
_TITLE = re.compile(r"<dc:title[^>]*>([^<]{1,300})</dc:title>")
# A layout of tables holds text in its cells that is longer than that of any row to be read across.
_LONGEST_CELL = 600
_FAKE_LEVEL = 6


def read(source: Source, told: Callable[[int, int], None] | None = None) -> Read:  # noqa: ARG001 - it is read at once
    """Return what a Word file says. Raises Refused, or UsageError without mammoth."""
    parts, names = parts_of(source.content, WORD, _is_wanted)
    if not any(_TEXTS.fullmatch(name) for name in parts):
        raise damaged(WORD, "it has no text in it")
    looked = _looked_through(parts)
    document = _document(looked.parts)
    walk = _Walk(levels=looked.levels, waiting=frozenset(looked.body.placeholders), notes=document.notes)
    walk.through(document.children)
    edges = [Block(text=text, role="furniture") for text in dict.fromkeys(looked.edges)]
    return Read(
        blocks=(*_without_blank_rows(walk.blocks), *edges),
        title=_title(parts.get("docProps/core.xml", b"")),
        notices=tuple(_notices(looked, names, walk)),
    )


def _without_blank_rows(blocks: Sequence[Block]) -> Sequence[Block]:
    """Set the rows of a template apart in which nothing is filled in: they name who was to be asked, not who was."""
    if not any(is_ours(block.anchor) for block in blocks):
        return blocks
    return [
        evolve(each, role="furniture") if each.role == "row" and is_blank_row(each.text) else each for each in blocks
    ]


def _is_wanted(name: str) -> bool:
    return any(each.fullmatch(name) for each in (_TEXTS, _EDGES, _OTHERS)) or name == "docProps/core.xml"


@frozen(kw_only=True, eq=False)
class Looked:
    """What was found before reading: the parts for mammoth, the body, the levels of styles, heads and feet."""

    parts: dict[str, bytes]
    body: Body
    levels: dict[str, int]
    edges: tuple[str, ...]
    elsewhere: int


def _looked_through(parts: dict[str, bytes]) -> Looked:
    """Look through every part, so that none reaches a library unseen."""
    whole = Body()
    kept: dict[str, bytes] = {}
    levels: dict[str, int] = {}
    edges: list[str] = []
    elsewhere = 0
    for name, part in parts.items():
        if _EDGES.fullmatch(name):
            edges += edge_of(part)
        elif _TEXTS.fullmatch(name):
            body, kept[name] = body_of(part)
            whole.inserted += body.inserted
            whole.deleted += body.deleted
            whole.moved += body.moved
            whole.embedded += body.embedded
            whole.placeholders |= body.placeholders
        elif name.lower().endswith("styles.xml"):
            found, kept[name] = styles_of(part)
            levels |= found
        else:
            kept[name] = part
            if name.lower().endswith(".rels"):
                elsewhere += elsewhere_in(part)
            else:
                look_through(part, WORD)
    return Looked(parts=kept, body=whole, levels=levels, edges=tuple(edges), elsewhere=elsewhere)


def _document(parts: dict[str, bytes]) -> Any:
    needed("mammoth", "reading .docx")
    from mammoth import docx

    try:
        return docx.read(repacked(parts), external_file_access=False).value
    except RecursionError as error:
        raise too_deep(limits.DEPTH) from error
    except Exception as error:
        # mammoth raises whatever a spoilt file leads it to: missing parts, numbers that are none.
        raise damaged(WORD, "its parts do not fit together") from error


@define
class _Walk:
    """Goes through a document as mammoth has it, and gathers its blocks."""

    levels: dict[str, int]
    waiting: frozenset[str]
    notes: Any
    blocks: list[Block] = field(factory=list)
    unwritten: int = 0
    _anchor: str | None = None

    def through(self, elements: Iterable[Any]) -> None:
        """Gather the blocks of some elements."""
        for element in elements:
            kind = type(element).__name__
            if kind == "Paragraph":
                self._paragraph(element)
            elif kind == "Table":
                self._table(element)
            elif kind == "Bookmark":
                self._anchor = element.name
            elif kind == "Image":
                self.blocks.append(Block(text="", role=PICTURE))
            elif hasattr(element, "children"):
                self.through(element.children)

    def _paragraph(self, paragraph: Any) -> None:
        held = _held(paragraph)
        text = held.text.strip()
        if text:
            role, level = self._role(paragraph, text)
            anchor = (held.anchor or self._anchor) if role == "heading" else None
            self._anchor = None
            self.blocks.append(Block(text=text, role=role, level=level, anchor=anchor, inserted=held.inserted))
        self.blocks += [Block(text="", role=PICTURE)] * held.pictures
        for reference in held.notes:
            note = self.notes.find_note(*reference) if hasattr(self.notes, "find_note") else None
            self.through(note.body if note is not None else ())

    def _role(self, paragraph: Any, text: str) -> tuple[str, int | None]:
        style = str(paragraph.style_name or paragraph.style_id or "").lower()
        if text in self.waiting:
            self.unwritten += 1
            return "furniture", None
        if style == NOTE_STYLE.lower():
            return "furniture", None
        if re.match(r"toc\s?\d|table of figures|contents \d", style) or shapes.is_leading(text):
            return "contents", None
        if (level := self._level(paragraph, style)) is not None:
            return "heading", min(level, 9)
        if paragraph.numbering is not None or style.startswith("list") or shapes.is_bulleted(text):
            return "item", None
        if _is_bold(paragraph) and shapes.can_be_heading(text) and not text.endswith(":"):
            return "heading", _FAKE_LEVEL
        return "paragraph", None

    def _level(self, paragraph: Any, style: str) -> int | None:
        if (level := self.levels.get(paragraph.style_id)) is not None:
            return level
        named = re.match(r"heading ?([1-9])", style)
        return int(named[1]) if named else None

    def _table(self, table: Any) -> None:
        for row in table.children:
            cells = [cell for cell in getattr(row, "children", ()) if hasattr(cell, "children")]
            held = [_cell(cell) for cell in cells]
            if len(cells) < 2 or any(len(each.text) > _LONGEST_CELL for each in held):
                for cell in cells:
                    self.through(cell.children)
            elif any(each.text for each in held):
                text = " | ".join(each.text for each in held)
                self.blocks.append(Block(text=text, role="row", inserted=any(each.inserted for each in held)))
                self.blocks += [Block(text="", role=PICTURE)] * sum(each.pictures for each in held)
            else:
                self.blocks += [Block(text="", role=PICTURE)] * sum(each.pictures for each in held)


@define
class _Held:
    """What a paragraph or a cell holds: its text, and what stands in it beside text."""

    text: str = ""
    anchor: str | None = None
    inserted: bool = False
    pictures: int = 0
    notes: list[tuple[str, str]] = field(factory=list)


def _held(element: Any) -> _Held:
    held = _Held()
    parts: list[str] = []
    for each in _inside(element.children):
        match type(each).__name__:
            case "Text":
                parts.append(each.value)
            case "Tab":
                parts.append("\t")
            case "Break":
                parts.append("\n")
            case "Checkbox":
                parts.append("\u2612" if each.checked else "\u2610")
            case "Image":
                held.pictures += 1
            case "NoteReference":
                held.notes.append((each.note_type, each.note_id))
            case "Bookmark" if each.name == INSERTED:
                held.inserted = True
            case "Bookmark":
                # Word has marks of its own, for its tables of contents and for what was last looked at.
                held.anchor = held.anchor or (None if str(each.name).startswith("_") else each.name)
            case _:
                pass
    held.text = "".join(parts)
    return held


def _inside(elements: Sequence[Any]) -> Iterator[Any]:
    """Yield what stands in runs and links, in order."""
    waiting = list(reversed(elements))
    while waiting:
        each = waiting.pop()
        children = getattr(each, "children", None)
        if children is None:
            yield each
        else:
            waiting.extend(reversed(children))


def _cell(cell: Any) -> _Held:
    whole = _Held()
    texts = []
    for each in cell.children:
        held = _held(each) if hasattr(each, "children") else _Held()
        texts.append(held.text.strip())
        whole.inserted |= held.inserted
        whole.pictures += held.pictures
    whole.text = "\n".join(text for text in texts if text)
    return whole


def _is_bold(paragraph: Any) -> bool:
    runs = [each for each in paragraph.children if type(each).__name__ == "Run"]
    return bool(runs) and all(run.is_bold or not _held(run).text.strip() for run in runs)


def _title(core: bytes) -> str | None:
    found = _TITLE.search(core.decode("utf-8", errors="replace"))
    title = " ".join(found[1].split()) if found else ""
    return title or None


def _notices(looked: Looked, names: Sequence[str], walk: _Walk) -> Iterator[Notice]:
    body = looked.body
    if changes := body.inserted + body.deleted + body.moved:
        text = (
            f"it has {changes} tracked change{'s' * (changes > 1)}: {body.inserted} inserted (read),"
            f" {body.deleted} deleted (not read), {body.moved} moved (read where moved to). It may be a draft;"
            " accept or reject the changes in Word to be sure of the text"
        )
        yield Notice(code=notices.TRACKED, text=text)
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        yield Notice(code=notices.MACROS, text="it has macros; none was run, and none was looked at")
    if elsewhere := looked.elsewhere:
        text = f"{elsewhere} part{'s' * (elsewhere > 1)} of it lie elsewhere (pictures, templates); none was fetched"
        yield Notice(code=notices.EXTERNAL, text=text)
    if body.embedded:
        text = f"{body.embedded} whole file{'s' * (body.embedded > 1)} in another format lie in it and were not read"
        yield Notice(code=notices.EXTERNAL, text=text)
    if walk.unwritten:
        text = f"{walk.unwritten} place{'s' * (walk.unwritten > 1)} of its template are not written in yet"
        yield Notice(code=notices.HIDDEN, text=text)
