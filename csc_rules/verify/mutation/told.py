"""What was changed, in the words of the rule language."""

from __future__ import annotations

import re

from csc_rules.language import nodes as n
from csc_rules.language.wording import BREAK, of_clause, of_header
from csc_rules.verify.mutation.operators import Attempt
from csc_rules.verify.mutation.sites import clause_at

# A quoted text is known by its beginning.
_LONG_TEXT = re.compile(r'("[^"\n]{30}\S*) [^"\n]*"')
_COMMENT = re.compile(r"#.*")


def told(block: n.Block, attempt: Attempt, text: str) -> str:
    """Say what an attempt changes in a statement; *text* is that of the file.

    >>> from csc_rules.language.parser import parse
    >>> text = "duty publish\\n  by 2020-06-30"
    >>> block = parse(text).blocks[0]
    >>> told(block, Attempt(operator="", path=(("clauses", 0),), node=block.clauses[0], gone=True), text)
    'without “by 2020-06-30”'
    """
    if not attempt.path:
        return "without the statement"
    before = _words(block, attempt)
    if attempt.gone:
        return f"without “{_short(_gone(attempt.node, before, text))}”"
    changed = attempt.blocks[0]
    assert changed is not None
    return _difference([*map(_bare, before)], [*map(_bare, _words(changed, attempt))])


def _words(block: n.Block, attempt: Attempt) -> list[str]:
    clause = clause_at(block, attempt.path)
    pieces = of_clause(clause) if clause is not None else of_header(block)
    return [word for word in pieces if word != BREAK]


def _gone(node: n.Node, line: list[str], text: str) -> str:
    """Return the words of what is gone: those of a whole line, or what was written in a part of one."""
    if isinstance(node, n.Clause):
        return " ".join(line)
    return " ".join(_COMMENT.sub("", node.span.slice(text)).split())


def _bare(word: str) -> str:
    return word.removesuffix(",")


def _difference(before: list[str], after: list[str]) -> str:
    """Say which words have become which, without those at either end that stayed.

    >>> _difference(["by", "2020-06-30"], ["by", "2020-07-01"])
    '“2020-06-30” becomes “2020-07-01”'
    """
    shortest = min(len(before), len(after))
    same = next((index for index in range(shortest) if before[index] != after[index]), shortest)
    ends = next((index for index in range(shortest - same) if before[-1 - index] != after[-1 - index]), shortest - same)
    old = _short(" ".join(before[same : len(before) - ends]))
    new = _short(" ".join(after[same : len(after) - ends]))
    return f"“{old}” becomes “{new}”" if old and new else f"without “{old}”" if old else f"with “{new}”"


def _short(words: str) -> str:
    """Cut quoted texts that are long.

    >>> _short('judged had "Was regard had to the relevant provisions of the Convention?" by a-court')
    'judged had "Was regard had to the relevant…" by a-court'
    """
    return _LONG_TEXT.sub(r'\1…"', words)
