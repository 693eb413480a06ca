"""A gist says no more than the id or the title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from csc_rules.language import nodes as n
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

# What a sentence needs and a title does not.
_EMPTY = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "on",
        "for",
        "by",
        "with",
        "and",
        "or",
        "is",
        "are",
        "be",
        "must",
        "may",
        "has",
        "have",
        "it",
        "its",
        "this",
        "that",
    ]
)


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the gists whose words are all in the name and title of their statement."""
    for block in sheet.blocks:
        for clause in block.clauses:
            if isinstance(clause, n.Texts) and clause.key == "says":
                gist = _words(" ".join(str(text) for text in clause.texts))
                if gist and gist <= _words(f"{block.name} {block.title or ''}"):
                    message = f"the gist of “{block.name}” says no more than its title"
                    yield sheet.in_block(block, message, clause, fix=(sheet.taken_out(clause),))


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", text.casefold())) - _EMPTY


RULE = Rule(code="LE03", severity=Severity.WARNING, says="a gist says no more than the title", find=find)
