"""The light markup in which the texts of the cases are written: blocks, each with what it is on its page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

_DIRECTIVE = re.compile(r"\[(?P<name>header|footer|picture|scanned)(?::\s*(?P<text>.*))?\]")
_MARK = re.compile(r"\[(?P<name>control|inserted|deleted)\] ")


@frozen(kw_only=True)
class Block:
    """A part of a text.

    ``kind`` is heading, paragraph, item, row, break, header, footer, picture, scanned (a page that is a picture),
    control (a paragraph in a content control), inserted or deleted (a tracked change), or columns. ``cells`` are those
    of a row, or what stands in each column.
    """

    kind: str
    text: str = ""
    level: int = 0
    cells: tuple[str, ...] = ()


def blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text.

    ``# Vision`` is a heading (``##`` one below it), ``- `` begins an item, ``|`` a row with ``|`` between its cells,
    ``---`` stands between pages, ``[footer: …]`` and its like are directives, and two columns stand between
    ``[columns]``, ``[column]`` and ``[/columns]``. Anything else is a paragraph, up to an empty line; one that begins
    with ``[control]``, ``[inserted]`` or ``[deleted]`` is that.

    >>> [(block.kind, block.text) for block in blocks("# Vision\\nWe will\\nlisten.\\n\\n- one\\n- two")]
    [('heading', 'Vision'), ('paragraph', 'We will listen.'), ('item', 'one'), ('item', 'two')]
    """
    return tuple(_blocks(text.strip("\n").split("\n")))


def _blocks(lines: list[str]) -> Iterator[Block]:
    kept: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at].rstrip()
        at += 1
        if line == "[columns]":
            yield from _flush(kept)
            end = lines.index("[/columns]", at)
            parts = "\n".join(lines[at:end]).split("[column]")
            yield Block(kind="columns", cells=tuple(" ".join(part.split()) for part in parts))
            at = end + 1
        elif special := _special(line):
            yield from _flush(kept)
            yield special
        elif not line or line.startswith("- "):
            yield from _flush(kept)
            kept += [line] if line else []
        else:
            kept.append(line)
    yield from _flush(kept)


def _special(line: str) -> Block | None:
    if line == "---":
        return Block(kind="break")
    if line.startswith("#"):
        marks = len(line) - len(line.lstrip("#"))
        return Block(kind="heading", text=line[marks:].strip(), level=marks)
    if line.startswith("|"):
        cells = tuple(cell.strip() for cell in line.strip("|").split("|"))
        return Block(kind="row", text=" ".join(cells), cells=cells)
    if found := _DIRECTIVE.fullmatch(line):
        return Block(kind=found["name"], text=found["text"] or "")
    return None


def _flush(kept: list[str]) -> Iterator[Block]:
    if kept:
        text = " ".join(line.strip() for line in kept)
        kept.clear()
        mark = _MARK.match(text)
        if text.startswith("- "):
            yield Block(kind="item", text=text[2:].strip())
        else:
            yield Block(kind=mark["name"] if mark else "paragraph", text=text[mark.end() :] if mark else text)
