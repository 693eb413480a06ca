"""Lettered entries do not stand in the order of their letters."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.language import nodes as n
from csc_rules.law.build_heads import clauses
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the entries that stand behind one with a later letter."""
    for block in sheet.blocks:
        before = ""
        for item in clauses(block, n.Item):
            if _key(item.letter) < _key(before):
                yield sheet.in_block(block, f"({item.letter}) stands behind ({before}); the law has them in order", item)
            before = item.letter


def _key(letter: str) -> tuple[int, int, str]:
    """Order (2) before (10), (z) before (aa), and (a) before (aa)… as statutes do where they run out of letters."""
    if letter.isdigit():
        return 0, int(letter), ""
    return 1, 0, letter


RULE = Rule(code="LE22", severity=Severity.NOTE, says="lettered entries are out of order", find=find)
