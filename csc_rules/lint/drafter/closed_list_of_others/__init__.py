"""A list is closed, and an entry of it is called "other"."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.language import nodes as n
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the entries called other, another or further of lists of outcomes that are not open."""
    for entry in sheet.unit.outcomes:
        for item in () if entry.open else entry.items:
            if item.title.casefold().split()[:1] in (["other"], ["another"], ["further"], ["any"]):
                node = next((each for each in sheet.inside(entry.id, n.Item) if each.ref.name.text == item.id), None)
                message = f"“{item.title}” is an entry of a closed list; what else belongs there is not said"
                yield sheet.hit(entry, message, node, provisions=item.provisions)


RULE = Rule(code="LD29", severity=Severity.NOTE, says="a closed list has an entry for the rest", find=find)
