"""What is said to be part of a document, and is not that document."""

from __future__ import annotations

from itertools import pairwise

from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.mentions import Mention

# "A review of progress under the plan": what is on a document stands at most so many words before its name.
BEFORE = 5
_PART_OF = ("part", "of")
_BEING = frozenset({"form", "forms", "formed"})


def is_of_a_part(line: Line, mention: Mention) -> bool:
    """Tell whether a sentence says of something that it is part of a document: "it forms part of the harbour plan"."""
    before = line.words.folded[max(line.first, mention.first - BEFORE) : mention.first]
    if not any(pair == _PART_OF for pair in pairwise(before)):
        return False
    return not _BEING.isdisjoint(before[: list(pairwise(before)).index(_PART_OF)])
