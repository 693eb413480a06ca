"""Whether a sentence calls the document it stands in by the bare word for its kind: "the report", "the document".

Such a word can mean another report as well. It means the very document where nothing else is told of before it and one
of those who owe the document did it: "the harbour board put the report on its website".
"""

from __future__ import annotations

from itertools import pairwise

from csc_rules.documents.case import Sought
from csc_rules.documents.sentences.signs import Sign

_THE, _DOCUMENT = "the", "document"
# "The finished report", "the agreed document": that it is done.
_SUCH = frozenset({"final", "finished", "completed", "agreed", "approved", "full", "whole"})
# "The report on housing" is one on something else, unless the act's own words go over it.
_OF = frozenset({"of", "on", "about", "by", "from", "for", "into", "that", "which"})
# Other things that can have been made known before it.
_OTHERS = frozenset(
    {"report", "reports", "review", "inspection", "survey", "evaluation", "audit", "letter", "paper", "papers"}
    | {"minutes", "strategy", "summary", "leaflet", "study", "research", "draft", "statement", "assessment", "guidance"}
)
_BOTH = "both"


def is_called_by_its_kind(sign: Sign, sought: Sought) -> bool:
    """Tell whether a sentence of the document says "the report" of it, and that those who owe it did the act.

    Who was asked about something was not asked about the document for that.
    """
    line = sign.line
    if line.is_heading or line.mentions or sought.document is None or sought.stage is not None:
        return False
    ours = {doer.id for doer in sought.doers}
    if _BOTH not in line.folded and not any(name.body in ours for name in line.names):
        return False
    at = _called(sign, frozenset({sought.document.rpartition("-")[2], _DOCUMENT}))
    if at is None:
        return False
    told = {word for each in line.beside(sign.before) for word in each.folded}
    return _OTHERS.isdisjoint(told.union(line.words.folded[line.first : at]))


def _called(sign: Sign, kinds: frozenset[str]) -> int | None:
    """Return where the word of "the report" stands, or None where the sentence has no such words."""
    line, folded = sign.line, sign.line.words.folded
    for at, (first, last) in enumerate(pairwise(folded[line.first : line.last]), line.first + 1):
        the = first == _THE or (first in _SUCH and folded[at - 2 : at - 1] == (_THE,))
        if the and last in kinds and not _goes_on(sign, at + 1):
            return at
    return None


def _goes_on(sign: Sign, at: int) -> bool:
    """Tell whether words go on to say which one it is, outside of the words of the act."""
    line = sign.line
    return at < line.last and line.words.folded[at] in _OF and not sign.cued.first <= at < sign.cued.last
