"""Words that make a doubt of a fact, or nearly one: "perhaps it was published", "the council almost published it"."""

from __future__ import annotations

from csc_rules.documents.cueing import Cued
from csc_rules.documents.sentences.marks import Line

# At the beginning of a sentence, or right at the verb.
_DOUBTS = frozenset(
    {"perhaps", "possibly", "maybe", "presumably", "supposedly", "allegedly", "apparently", "reportedly", "hopefully"}
    | {"conceivably", "ostensibly"}
)
# Right at the verb only, and not before a number: "almost 300 parents were consulted", "nearly all".
_NEARLY = frozenset({"nearly", "almost", "hardly", "barely", "scarcely"})


def is_doubted(line: Line, cued: Cued) -> bool:
    """Tell whether what a cue says is put in doubt, or is said to have come about but nearly."""
    folded, first, last = line.words.folded, cued.first, cued.last
    if folded[line.first] in _DOUBTS:
        return True
    at = folded[max(line.first, first - 1) : last - 1]
    return not _DOUBTS.isdisjoint(at) or (at[:1] != () and at[0] in _NEARLY and first > line.first)
