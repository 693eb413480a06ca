"""Something is to be ignored that is not found."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the entries beside a file that no finding needs."""
    for entry in sheet.idle:
        message = f"{entry.code} is not found of “{entry.statement}”, so that nothing is left to ignore"
        yield Hit(node=sheet.suite.tree, message=message, statement=entry.statement, place=entry.place)


RULE = Rule(code="LE28", severity=Severity.WARNING, says="an ignore is not needed", find=find, last=True)
