"""A title ends with a full stop."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.lint.model import Change, Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet
from csc_rules.spans import Span


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the titles of statements and tests with a stop at their end, but for abbreviations such as “etc.”."""
    for block in sheet.suite.tree.blocks:
        title = block.title
        if title is not None and title.text.endswith(".") and not title.text.endswith(("etc.", "Ltd.", "..")):
            stop = Span(title.span.end - 2, title.span.end - 1)
            message = "a title is no sentence, and stands inside others; it ends without a stop"
            yield sheet.in_block(block, message, title, fix=(Change(span=stop, text=""),))


RULE = Rule(code="LE25", severity=Severity.NOTE, says="a title ends with a stop", find=find)
