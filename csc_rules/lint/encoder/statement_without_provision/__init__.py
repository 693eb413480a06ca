"""A statement of an instrument cites no provision."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.language.nodes import ProvisionRef
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

_CITING = ("duty", "power", "exception", "definition", "principle", "outcomes", "document", "object", "class")


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the statements of an instrument with no provision of their own nor on any of their lines."""
    if sheet.instrument is None:
        return
    for block in sheet.blocks:
        if block.keyword in _CITING and not any(True for _ in sheet.inside(str(block.name), ProvisionRef)):
            message = f"{block.keyword} “{block.name}” cites no provision, so that nobody can check it"
            yield sheet.in_block(block, message)


RULE = Rule(code="LE07", severity=Severity.ERROR, says="a statement cites no provision", find=find)
