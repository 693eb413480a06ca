"""The grammar: the only place that knows pyparsing. It takes the text of a line and gives its parts.

Each form of line has a grammar of its own, built when the first line of that form is met and kept from then on.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

import pyparsing as pp
from attrs import frozen

from csc_rules.language.grammar.headers import header
from csc_rules.language.grammar.table import ITEM, KEYWORDS, SENTENCE, Entry
from csc_rules.language.grammar.tokens import NAME_PATTERN, WORD_END, Expected, expected
from csc_rules.language.parts import Branch

END_OF_LINE = "the end of the line"
# Every third line of the law is one that stood before, and a file is often read more than once: it is kept so long.
KEPT = 32_768

_BY_KEYWORD = {entry.keyword: entry for entry in KEYWORDS}
_BEGINS = re.compile(
    "(?:"
    + "|".join(r"\s+".join(keyword.split()) for keyword in sorted(_BY_KEYWORD, key=len, reverse=True))
    + f"){WORD_END}"
)
_A_REF = rf"(?:(?:each|another)\s+)?{NAME_PATTERN}(?:\s+in\s+its\s+area{WORD_END})?"
_IS_SENTENCE = re.compile(rf"(?:jointly\s+)?{_A_REF}(?:\s*,\s*{_A_REF})*\s+(?:must|may|need){WORD_END}")


@frozen
class MismatchError(Exception):
    """A line does not follow its grammar: where it stops to, and what could have stood there."""

    at: int
    labels: tuple[str, ...]


def entry_for(line: str) -> Entry | None:
    """Return which form of clause a line has by its first words, or nothing where they begin none.

    >>> entry_for("at least  every 3 years").keyword
    'at least every'
    >>> entry_for("the-executive must adopt strategy").keyword
    'a sentence'
    """
    if line.startswith("("):
        return ITEM
    if _IS_SENTENCE.match(line):
        return SENTENCE
    begins = _BEGINS.match(line)
    return _BY_KEYWORD[" ".join(begins.group().split())] if begins else None


@cache
def _header_grammar(word: str) -> pp.ParserElement:
    return header(word).parse_with_tabs()


@cache
def _clause_grammar(entry: Entry) -> pp.ParserElement:
    return entry.grammar().parse_with_tabs()


@lru_cache(maxsize=KEPT)
def parse_header(word: str, line: str) -> Branch:
    """Return the parts of a block's first line; raise MismatchError where it does not follow the grammar."""
    return _parse(_header_grammar(word), line)


@lru_cache(maxsize=KEPT)
def parse_clause(entry: Entry, line: str) -> Branch:
    """Return the parts of a clause; raise MismatchError where it does not follow the grammar."""
    return _parse(_clause_grammar(entry), line)


def _parse(grammar: pp.ParserElement, line: str) -> Branch:
    furthest = Expected()
    token = expected.set(furthest)
    try:
        (branch,) = grammar.parse_string(line, parse_all=True)
    except pp.ParseBaseException as error:
        if "end of text" in error.msg:
            furthest.note(error.loc, END_OF_LINE)
        raise MismatchError(furthest.at, tuple(furthest.labels)) from None
    finally:
        expected.reset(token)
    assert isinstance(branch, Branch)
    return branch
