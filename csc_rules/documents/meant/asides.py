"""Documents that are named in an aside: "the plan, which supports the housing strategy, was published".

What a sentence goes on to say behind the second comma is said of what stands before the first.
"""

from __future__ import annotations

from csc_rules.documents.grammar_words import OPENS_AN_ASIDE
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.mentions import Mention

_COMMA = ","


def is_aside(line: Line, mention: Mention, at: int) -> bool:
    """Tell whether a document is named between commas, behind another one, and something is said behind both."""
    if mention.last > at or _COMMA not in line.words.between(mention.last - 1, at):
        return False
    opens = _opening(line, mention)
    return opens is not None and any(each.last <= opens for each in line.mentions if each is not mention)


def _opening(line: Line, mention: Mention) -> int | None:
    """Return the word behind the last comma before a document, if it opens an aside."""
    for place in range(mention.first, line.first, -1):
        if _COMMA in line.words.between(place - 1, place):
            return place if line.words.folded[place] in OPENS_AN_ASIDE else None
    return None
