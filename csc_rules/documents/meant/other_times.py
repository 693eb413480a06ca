"""The document before or the next one, which a sentence may mean by a word before what it says."""

from __future__ import annotations

from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.tones import OF_OTHER_TIMES

# "Told us about the last plan": so many words stand between, and what leads to it.
_TOLD_OF = 6
LEADING = frozenset({"of", "on", "under", "about", "against", "towards"})


def other_time(line: Line, at: int) -> str | None:
    """Return the tone that says before a word that another document is meant, the one before or the next."""
    for tone in OF_OTHER_TIMES:
        marks = line.tones.get(tone)
        if marks is not None and any(mark.first < at or _leads_there(line, at, mark.first) for mark in marks):
            return tone
    return None


def _leads_there(line: Line, at: int, first: int) -> bool:
    """Tell whether what is said leads to a word behind it: "told us about the last plan"."""
    folded = line.words.folded
    return first - at <= _TOLD_OF and not LEADING.isdisjoint(folded[max(at, first - 2) : first])
