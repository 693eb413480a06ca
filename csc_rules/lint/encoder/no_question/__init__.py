"""The question of a judgement slot is no question."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.language import nodes as n
from csc_rules.law.scope import walk
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the slots whose question has no question mark at its end."""
    for block in sheet.blocks:
        for node in walk(block):
            if isinstance(node, n.Slot) and node.question is not None and not node.question.text.rstrip().endswith("?"):
                message = f"“{node.question}” is put to people as a question and is none"
                yield sheet.in_block(block, message, node.question)


RULE = Rule(code="LE14", severity=Severity.WARNING, says="the question of a slot is no question", find=find)
