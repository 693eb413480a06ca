"""A gist has words that statutes have and people do not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from csc_rules.language import nodes as n
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

_WORDS = re.compile(
    r"\b(shall|hereby|hereinafter|thereof|therein|thereto|herein|aforesaid|notwithstanding|pursuant to|"
    r"in pursuance of|mutatis mutandis|save as|in respect of which)\b",
    re.IGNORECASE,
)


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the gists that sound copied."""
    for block in sheet.blocks:
        for clause in block.clauses:
            if isinstance(clause, n.Texts) and clause.key == "says":
                for text in clause.texts:
                    found = _WORDS.search(text.text)
                    if found is not None:
                        message = f"the gist of “{block.name}” says “{found[0]}”, a word of statutes; a gist is ours"
                        yield sheet.in_block(block, message, text)


RULE = Rule(code="LE05", severity=Severity.NOTE, says="a gist has words that only statutes have", find=find)
