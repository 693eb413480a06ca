"""Something is marked unverified, and not where it could be verified."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.language import nodes as n
from csc_rules.law.scope import walk
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

SHORTEST = 4


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the marks of fewer than SHORTEST words."""
    for block in sheet.blocks:
        for node in walk(block):
            why = node.why if isinstance(node, n.Unverified) else node.unverified if isinstance(node, n.Tail) else None
            if why is not None and len(why.text.split()) < SHORTEST:
                message = f"“{why}” does not say what was seen, and where the rest could be looked up"
                yield sheet.in_block(block, message, why)


RULE = Rule(code="LE08", severity=Severity.WARNING, says="a mark of doubt says nothing of where to look", find=find)
