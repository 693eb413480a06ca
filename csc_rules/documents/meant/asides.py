"""Documents that are named in an aside: "the plan, which supports the housing strategy, was published".

What a sentence goes on to say behind the second comma is said of what stands before the first.
"""

from __future__ import annotations

from csc_rules.documents.grammar_words import OPENS_AN_ASIDE
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.mentions import Mention
from csc_rules.documents.sentences.qualified import NOUNS, is_qualified_otherwise

_COMMA = ","
_RELATIVE = frozenset({"which", "whom"})
# "On which this plan draws": what leads to such a clause, and the verb of what it stands in.
_LEADING = frozenset({"on", "from", "in", "to", "with", "by", "upon"})
_FINITE, _ADVERB = frozenset({"was", "were", "is", "are", "has", "have", "had"}), "ly"


def is_aside(line: Line, mention: Mention, at: int) -> bool:
    """Tell whether a document is named between commas, behind another one, and something is said behind both."""
    if mention.last > at or _COMMA not in line.words.between(mention.last - 1, at):
        return False
    opens = _opening(line, mention)
    return opens is not None and any(each.last <= opens for each in line.mentions if each is not mention)


def is_within_a_clause(line: Line, mention: Mention, at: int) -> bool:
    """Tell whether a document is named only in a clause on what something is said of: "the study on which it draws".

    "A delivery plan, which sits beside this plan, came out" is said of the delivery plan.
    """
    folded, words = line.words.folded, line.words
    if not line.first < mention.first < mention.last < at:
        return False
    opens = _opening(line, mention)
    if opens is not None and folded[opens] in _RELATIVE and _COMMA in words.between(mention.last - 1, at):
        return _speaks_of_another(line, opens)
    behind, verb = folded[mention.last], folded[at - 1] if folded[at] not in _FINITE else folded[at]
    leads = folded[mention.first - 1] in _RELATIVE and folded[mention.first - 2] in _LEADING
    return leads and verb in _FINITE and behind not in _FINITE and not behind.endswith(_ADVERB)


def _speaks_of_another(line: Line, end: int) -> bool:
    """Tell whether a noun before a word names a plan other than the one meant: "the health board's delivery plan"."""
    at = end - 1
    return line.words.folded[at] in NOUNS and is_qualified_otherwise(line.words, at, line.first)


def _opening(line: Line, mention: Mention) -> int | None:
    """Return the word behind the last comma before a document, if it opens an aside."""
    for place in range(mention.first, line.first, -1):
        if _COMMA in line.words.between(place - 1, place):
            return place if line.words.folded[place] in OPENS_AN_ASIDE else None
    return None
