"""Markdown: headings, lists, tables and paragraphs, each cut from the file as it stands there.

A blank document that we wrote keeps the ids of its headings in comments, and its notes are quotations; those are no
part of the document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from attrs import evolve

from csc_rules.documents.anchors import is_blank_row
from csc_rules.documents.formats.blocks import PICTURE, Block, Read, Source
from csc_rules.documents.formats.decoding import decoded

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
_UNDER = re.compile(r" {0,3}(=+|-{2,})[ \t]*$")
_ITEM = re.compile(r"\s*(?:[-*+\u2022]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)])\s+\S")
_ROW = re.compile(r"\s*\|.*\|\s*$")
_RULE_ROW = re.compile(r"[\s|:+-]+$")
_BREAK = re.compile(r" {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_QUOTE = re.compile(r" {0,3}>")
_PICTURE = re.compile(r"\s*!\[[^\]]*\]\([^)]*\)\s*$")
_OUR_ID = re.compile(r"<!-- csc-rules: (?!write here)(\S+) -->")
_ID = re.compile(r"""<a\s+(?:id|name)=["']([^"']+)["']\s*>\s*</a>""")
_OURS = "<!-- csc-rules: "
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
# A line that is longer belongs to a paragraph, and no pattern is asked of it.
_LONGEST_LINE = 2_000
_MARKS = "<a id=", "<a name=", "<!--"


def read(source: Source, told: Callable[[int, int], None] | None = None) -> Read:  # noqa: ARG001 - it takes no time
    """Return what a file in Markdown says. Raises Refused for what is no text."""
    text, said = decoded(source.content)
    # A comment that goes over several lines is blanked out, such that all places stay what they are.
    return evolve(Read(blocks=tuple(_Reader(_without_comments(text), ours=_OURS in text).blocks())), notices=said)


def _without_comments(text: str) -> str:
    """Return a text with each comment of several lines blanked out; one that never ends is none."""
    pieces, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        comment = text[start : end + 3]
        pieces += [text[at:start], re.sub(r"[^\n]", " ", comment) if "\n" in comment else comment]
        at = end + 3
    return "".join([*pieces, text[at:]])


class _Reader:
    """Goes through the lines of a text once."""

    def __init__(self, text: str, *, ours: bool) -> None:
        self.text = text
        self.ours = ours
        self.lines = [(found.start(), found[0]) for found in re.finditer(r"[^\n]+|(?<=\n)(?=\n)", text)]
        self.anchor: str | None = None

    def blocks(self) -> Iterator[Block]:
        group: list[tuple[int, str]] = []
        fenced = False
        for place, line in self.lines:
            if len(line) > _LONGEST_LINE:
                group.append((place, line))
            elif _FENCE.match(line):
                fenced = not fenced
                yield from self._group(group)
                group = []
            elif fenced:
                group.append((place, line))
            elif group and (under := _UNDER.match(line)) and not _ITEM.match(group[0][1]) and len(group) == 1:
                yield self._heading(group[0], 1 if under[1][0] == "=" else 2)
                group = []
            elif (alone := self._alone(place, line)) is not None:
                yield from self._group(group)
                yield from alone
                group = []
            else:
                if group and (_ITEM.match(line) or bool(_QUOTE.match(line)) != bool(_QUOTE.match(group[0][1]))):
                    yield from self._group(group)
                    group = []
                group.append((place, line))
        yield from self._group(group)

    def _alone(self, place: int, line: str) -> Sequence[Block] | None:
        """Return the blocks of a line that stands alone, such as a heading; none where it belongs to a paragraph."""
        if not line.strip() or _BREAK.match(line):
            return ()
        if line.strip().startswith(_MARKS):
            return self._marked(place, line)
        if found := _HEADING.match(line):
            start = place + found.start(2)
            return (self._made(start, start + len(found[2]), "heading", len(found[1])),) if found[2] else ()
        if _PICTURE.match(line):
            return (Block(text="", role=PICTURE),)
        if _ROW.match(line):
            return () if _RULE_ROW.match(line) else self._row(place, line)
        return None

    def _marked(self, place: int, line: str) -> Sequence[Block] | None:
        """Take the id of the heading below, from our comment or from an anchor."""
        found = _OUR_ID.search(line) or _ID.search(line)
        if found:
            self.anchor = found[1]
        rest = _COMMENT.sub("", _ID.sub("", line)).strip()
        if not rest:
            return ()
        start = place + line.index(rest)
        return (self._made(start, start + len(rest), "paragraph"),) if rest in line else None

    def _row(self, place: int, line: str) -> Sequence[Block]:
        blank = self.ours and is_blank_row(line.strip().removesuffix("|"))
        inner = line.strip().strip("|").strip()
        if not inner.replace("|", "").strip():
            return ()
        start = place + line.index(inner)
        return (self._made(start, start + len(inner), "furniture" if blank else "row"),)

    def _heading(self, line: tuple[int, str], level: int) -> Block:
        text = line[1].strip()
        start = line[0] + line[1].index(text)
        return self._made(start, start + len(text), "heading", level)

    def _group(self, group: Sequence[tuple[int, str]]) -> Iterator[Block]:
        if not group:
            return
        start = group[0][0] + len(group[0][1]) - len(group[0][1].lstrip())
        end = group[-1][0] + len(group[-1][1].rstrip())
        quoted = bool(_QUOTE.match(group[0][1]))
        role = "furniture" if quoted and self.ours else "item" if _ITEM.match(group[0][1]) else "paragraph"
        yield self._made(start, end, role)

    def _made(self, start: int, end: int, role: str, level: int | None = None) -> Block:
        anchor = self.anchor if role == "heading" else None
        if role == "heading":
            self.anchor = None
        return Block(text=self.text[start:end], role=role, level=level, anchor=anchor)
