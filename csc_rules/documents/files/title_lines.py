"""The lines of a title, and the names that may stand in them."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.documents.cueing import How
from csc_rules.documents.grammar_words import MONTH_NAMES
from csc_rules.documents.matching import is_number
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.mentions import Mention

# "Our Plan 2017-20", and below it "Annual Report": so many lines can be the title together, of so many words at most.
TITLE_LINES, TITLE_WORDS = 5, 16
# "Title: Our Annual Report", "Subject: …".
_GIVES = frozenset({"title", "subject", "re"})

# "The Big Plan for 2017 to 2020": what stands around a name and says nothing more; "Harbour Plan and its costs" does.
_SMALL = frozenset({"the", "our", "a", "and", "joint", "integrated", "final", "for", "to", "from", "of"})
_WHOSE = frozenset({"for", "of"})
_LEADING = frozenset({"the", "our", "a", "and", "joint", "integrated", "final"})
# "Dumfries and Galloway Plan": the name of a place has so many words at most.
_A_PLACE = 3

Kind = frozenset[str]
NONE: Kind = frozenset()


def may_be_title(line: Line) -> bool:
    """Tell whether a line is so short that it can be a title, and no sentence."""
    return line.last - line.first <= TITLE_WORDS and not line.words.text.rstrip().endswith(".")


def touched(line: Line, known: frozenset[str], ending: frozenset[str] = frozenset()) -> Iterator[Kind]:
    """Yield the kinds of document that a sentence may name by words that can mean something else as well.

    Where words are given with which such a name has to end, others are passed over.
    """
    for cued in line.told:
        if cued.how is How.MENTIONED and (not ending or line.words.folded[cued.last - 1] in ending):
            yield cued.cue.names("document") & known


def names_only(line: Line, mention: Mention, first: int) -> bool:
    """Tell whether a title has nothing from a word on but the name of a document, whose it is, and its years."""
    words = line.words
    owned = {at for name in line.names for at in range(name.first, name.last)}
    before = [at for at in range(first, mention.first) if at not in owned and words.folded[at] not in _LEADING]
    behind = range(mention.last, line.last)
    # "A Plan for the Borough of Big Harbour to 2030."
    whose = next((at for at in behind if words.folded[at] in _WHOSE), line.last)
    told = all(is_small(words.folded[at]) or (at > whose and words.is_capital(at)) for at in behind)
    return told and len(before) <= _A_PLACE and all(map(words.is_capital, before)) and len(line.mentions) == 1


def is_small(word: str) -> bool:
    """Tell whether a word around the name of a document says nothing more: a year, a month, "the", "final"."""
    return word in _SMALL or word in MONTH_NAMES or word[0].isdigit() or is_number(word)


def gives_a_title(line: Line) -> bool:
    """Tell whether a line gives what a paper is about: "Title: Harbour Plan 2017-20"."""
    after = line.words.text[line.words.ends[line.first] :].lstrip()
    return line.words.folded[line.first] in _GIVES and after.startswith(":")
