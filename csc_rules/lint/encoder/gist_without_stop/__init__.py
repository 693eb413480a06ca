"""A gist does not end as a sentence does."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.language import nodes as n
from csc_rules.lint.model import Change, Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet
from csc_rules.spans import Span


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the gists without a full stop, question mark or the like at their end."""
    for block in sheet.blocks:
        for clause in block.clauses:
            if isinstance(clause, n.Texts) and clause.key == "says":
                last = clause.texts[-1]
                if not last.text.rstrip(" )”’'").endswith((".", "?", "!", "…", ":")):
                    # The closing quote is the last character of the text as written.
                    end = Span(last.span.end - 1, last.span.end - 1)
                    message = f"the gist of “{block.name}” is a sentence and does not end as one"
                    yield sheet.in_block(block, message, last, fix=(Change(span=end, text="."),))


RULE = Rule(code="LE24", severity=Severity.NOTE, says="a gist does not end as a sentence", find=find)
