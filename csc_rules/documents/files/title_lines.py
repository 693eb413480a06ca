"""The lines of a title, and the names that may stand in them."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.documents.cueing import How
from csc_rules.documents.sentences.marks import Line

# "Our Plan 2017-20", and below it "Annual Report": so many lines can be the title together, of so many words at most.
TITLE_LINES, TITLE_WORDS = 5, 16
# "Title: Our Annual Report", "Subject: …".
_GIVES = frozenset({"title", "subject", "re"})

Kind = frozenset[str]
NONE: Kind = frozenset()


def may_be_title(line: Line) -> bool:
    """Tell whether a line is so short that it can be a title, and no sentence."""
    return line.last - line.first <= TITLE_WORDS and not line.words.text.rstrip().endswith(".")


def touched(line: Line, known: frozenset[str], ending: frozenset[str] = frozenset()) -> Iterator[Kind]:
    """Yield the kinds of document that a sentence may name by words that can mean something else as well.

    Where words are given with which such a name has to end, others are passed over.
    """
    for cued in line.cued:
        if cued.how is How.MENTIONED and (not ending or line.words.folded[cued.last - 1] in ending):
            yield cued.cue.names("document") & known


def gives_a_title(line: Line) -> bool:
    """Tell whether a line gives what a paper is about: "Title: Harbour Plan 2017-20"."""
    after = line.words.text[line.words.ends[line.first] :].lstrip()
    return line.words.folded[line.first] in _GIVES and after.startswith(":")
