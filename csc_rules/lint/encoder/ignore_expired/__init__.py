"""What was to be ignored until a day is so no longer."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.dates import spoken
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the entries beside a file whose day has come."""
    for entry in sheet.ignores:
        if entry.expired(sheet.as_at) and entry.until is not None:
            message = (
                f"{entry.code} of “{entry.statement}” was to be ignored until {spoken(entry.until)} and counts again"
            )
            yield Hit(node=sheet.suite.tree, message=message, statement=entry.statement, place=entry.place)


RULE = Rule(code="LE27", severity=Severity.WARNING, says="an ignore has expired", find=find, last=True)
