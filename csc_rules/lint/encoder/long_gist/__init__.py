"""A gist is longer than one reads at a glance."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.language import nodes as n
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

LONGEST = 60


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the gists of more than LONGEST words; what an instrument says of itself may be longer."""
    for block in sheet.blocks:
        for clause in block.clauses:
            if isinstance(clause, n.Texts) and clause.key == "says" and block.keyword not in ("instrument", "register"):
                number = len(" ".join(str(text) for text in clause.texts).split())
                if number > LONGEST:
                    message = f"the gist of “{block.name}” has {number} words; one sentence of our own is meant"
                    yield sheet.in_block(block, message, clause)


RULE = Rule(code="LE04", severity=Severity.NOTE, says="a gist is longer than one reads at a glance", find=find)
