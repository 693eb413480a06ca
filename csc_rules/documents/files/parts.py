"""What is said to be part of a document, and is not that document."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.mentions import Mention

# "A review of progress under the plan": what is on a document stands at most so many words before its name.
BEFORE = 5
_PART_OF = ("part", "of")
# "Only the foreword of the plan", "its part of it"; "every page of the plan" is the whole.
_PARTS = frozenset({"foreword", "introduction", "cover", "page", "pages", "chapter", "section", "extract", "extracts"})
_ONE = frozenset({"only", "one", "a", "an", "single"})
_WHOSE_PART = frozenset({"its", "his", "her", "their"})
_OF, _THE, _PART = "of", frozenset({"the", "this", "our", "its"}), "part"
# "Of the draft plan" has no more words.
_FAR = 4
_BEING = frozenset({"form", "forms", "formed"})


def is_of_a_part(line: Line, mention: Mention) -> bool:
    """Tell whether a sentence says of something that it is part of a document: "it forms part of the harbour plan"."""
    before = line.words.folded[max(line.first, mention.first - BEFORE) : mention.first]
    if _is_one_part(before, line.words.folded[mention.first]):
        return True
    if not any(pair == _PART_OF for pair in pairwise(before)):
        return False
    return not _BEING.isdisjoint(before[: list(pairwise(before)).index(_PART_OF)])


def _is_one_part(before: Sequence[str], begun: str) -> bool:
    """Tell whether words that lead to a document speak of one part of it: "only the foreword of the plan"."""
    words = (*before, begun)
    at = next((place for place in range(len(words) - 1, 0, -1) if words[place] == _OF), None)
    if at is None or len(words) - at > _FAR:
        return False
    told = words[:at]
    if told[-1] == _PART:
        return told[-2:-1] != () and told[-2] in _WHOSE_PART
    return told[-1] in _PARTS and not _ONE.isdisjoint(told[-3:-1])
