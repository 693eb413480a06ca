"""A provision is left out, and the reason is none."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.language import nodes as n
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

_NONE = frozenset(
    {"", "todo", "tbd", "later", "n/a", "na", "none", "not needed", "not relevant", "out of scope", "skip"}
)


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the provisions that are ``not encoded`` because of nothing."""
    for block in sheet.blocks:
        for clause in block.clauses:
            if isinstance(clause, n.NotEncoded) and clause.because.text.strip(" .").casefold() in _NONE:
                message = (
                    f"“{clause.because}” does not say what the provision is about, so nobody can tell if it matters"
                )
                yield sheet.in_block(block, message, clause.because)


RULE = Rule(code="LE19", severity=Severity.WARNING, says="a provision is left out without a reason", find=find)
