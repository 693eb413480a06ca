"""Two tests have the same title."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.law.names import fold
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the tests whose title another one before them has."""
    seen: dict[str, int] = {}
    for test in sheet.tests:
        title = fold(str(test.title or ""))
        if title in seen:
            message = f"another test is called so, on line {seen[title]}; when one fails, nobody knows which"
            yield sheet.in_block(test, message)
        seen.setdefault(title, sheet.suite.line(test))


RULE = Rule(code="LE18", severity=Severity.WARNING, says="two tests have one title", find=find)
