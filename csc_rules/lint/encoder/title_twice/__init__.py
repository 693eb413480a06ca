"""Two statements of one kind have the same title."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.law.names import fold
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

_KINDS = ("duty", "power", "exception", "document", "class", "outcomes")


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the titles that a statement of the same kind before it has."""
    seen: dict[tuple[str, str], str] = {}
    for block in sheet.blocks:
        if block.keyword in _KINDS and block.title is not None:
            first = seen.setdefault((block.keyword, fold(block.title.text)), str(block.name))
            if first != str(block.name):
                message = f"“{block.title}” is the title of {block.keyword} “{first}”, too; nobody can tell them apart"
                yield sheet.in_block(block, message, block.title)


RULE = Rule(code="LE09", severity=Severity.WARNING, says="two statements have one title", find=find)
