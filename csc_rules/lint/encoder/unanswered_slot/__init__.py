"""No test answers a judgement slot."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.language import nodes as n
from csc_rules.law.scope import walk
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the slots that are declared in a file and answered in none of its tests."""
    answered = {
        clause.slot.text for test in sheet.tests for clause in test.clauses if isinstance(clause, n.GivenAnswer)
    }
    for block in sheet.blocks:
        for node in walk(block):
            if isinstance(node, n.Slot) and node.question is not None and node.name.text not in answered:
                yield sheet.in_block(block, f"no test answers “{node.name}”, so what hangs on it is untried", node.name)


RULE = Rule(code="LE15", severity=Severity.NOTE, says="no test answers a question", find=find)
