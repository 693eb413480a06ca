"""Lettered entries do not stand in the order of their letters."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.language import nodes as n
from csc_rules.law.build_heads import clauses
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

# What is longer is a word of ours.
_LONGEST = 3


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the entries that stand behind one with a later letter."""
    for block in sheet.blocks:
        before = ""
        for item in clauses(block, n.Item):
            if before and _behind(item.letter, before):
                yield sheet.in_block(
                    block, f"({item.letter}) stands behind ({before}); the law has them in order", item
                )
            before = item.letter


def _behind(letter: str, before: str) -> bool:
    """Tell whether a letter stands behind a later one, by either of the orders that statutes have."""
    if letter.isdigit() and before.isdigit():
        return int(letter) < int(before)
    if max(len(letter), len(before)) > _LONGEST:
        return False
    return letter < before and (len(letter), letter) < (len(before), before)


RULE = Rule(code="LE22", severity=Severity.NOTE, says="lettered entries are out of order", find=find)
