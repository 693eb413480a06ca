"""Headings of numbered clauses, as agreements have them: "3. Term", and below it "3.1 This Agreement …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from csc_rules.documents.formats.blocks import PICTURE, Block
from csc_rules.documents.lines.shapes import ends_sentence

_CLAUSE = re.compile(r"\s*(?:clause\s+)?(\d{1,2})\.?\s+(?=[^\W\d_])", re.IGNORECASE)
_LONGEST = 90
_NO_HEADING = ("heading", "furniture", "contents", "row", PICTURE)


def with_clauses(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield blocks, those that head a numbered clause as headings under the one that stands above them.

    A line heads a clause where what follows it begins with the same number and the next level of it.

    >>> clause = (Block(text="3. Term"), Block(text="3.1 This Agreement begins on 1 April."))
    >>> [(block.role, block.level) for block in with_clauses(clause)]
    [('heading', 1), ('paragraph', None)]
    """
    above = 0
    for number, block in enumerate(blocks):
        if block.role == "heading":
            above = block.level or 1
        elif number + 1 < len(blocks) and _heads(block, blocks[number + 1]):
            yield evolve(block, role="heading", level=above + 1)
            continue
        yield block


def _heads(block: Block, following: Block) -> bool:
    if block.role in _NO_HEADING or len(block.text) > _LONGEST or "\n" in block.text:
        return False
    clause = _CLAUSE.match(block.text)
    if clause is None or ends_sentence(block.text.rstrip()):
        return False
    return re.match(rf"\s*{clause[1]}\.1\b", following.text) is not None
