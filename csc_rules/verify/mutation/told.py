"""What was changed, in the words of the rule language."""

from __future__ import annotations

from csc_rules.language import nodes as n
from csc_rules.language.wording import BREAK, of_clause, of_header
from csc_rules.verify.mutation.operators import Attempt
from csc_rules.verify.mutation.sites import clause_at

_LONGEST = 40


def told(block: n.Block, attempt: Attempt) -> str:
    """Say what an attempt changes in a statement.

    >>> from csc_rules.language.parser import parse
    >>> from csc_rules.verify.mutation.sites import put
    >>> block = parse("duty publish\\n  by 2020-06-30").blocks[0]
    >>> path = (("clauses", 0),)
    >>> told(block, Attempt(operator="", path=path, node=block.clauses[0], blocks=(put(block, path, None),)))
    'without “by 2020-06-30”'
    """
    changed = attempt.blocks[0]
    if changed is None:
        return "without the statement"
    before, after = _words(block, attempt), _words(changed, attempt)
    if len(changed.clauses) < len(block.clauses):
        after = []
    return _difference(before, after)


def _words(block: n.Block, attempt: Attempt) -> list[str]:
    goes_on = attempt.path[0][0] == "clauses" and (attempt.path[0][1] or 0) < len(block.clauses)
    clause = clause_at(block, attempt.path) if goes_on else None
    pieces = of_clause(clause) if clause is not None else of_header(block)
    return [_short(word.removesuffix(",")) for word in pieces if word != BREAK]


def _short(word: str) -> str:
    """Cut a quoted text that is long: a question is known by its beginning.

    >>> _short('"Was regard had to the relevant provisions of the Convention?"')
    '"Was regard had to the relevant…"'
    """
    if len(word) <= _LONGEST or not word.startswith('"'):
        return word
    return f'{word[:_LONGEST].rpartition(" ")[0]}…"'


def _difference(before: list[str], after: list[str]) -> str:
    """Say which words have become which, without those at either end that stayed.

    >>> _difference(["by", "2020-06-30"], ["by", "2020-07-01"])
    '“2020-06-30” becomes “2020-07-01”'
    """
    # From the end, so that of several entries that begin alike the one that is gone is named, and not parts of two.
    shortest = min(len(before), len(after))
    ends = next((index for index in range(shortest) if before[-1 - index] != after[-1 - index]), shortest)
    same = next((index for index in range(shortest - ends) if before[index] != after[index]), shortest - ends)
    old = " ".join(before[same : len(before) - ends])
    new = " ".join(after[same : len(after) - ends])
    if not new:
        return f"without “{old}”"
    return f"“{old}” becomes “{new}”" if old else f"with “{new}”"
