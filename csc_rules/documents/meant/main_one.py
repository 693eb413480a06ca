"""What a short version calls the document that it is a version of: "the long book", "the big plan"."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.signs import Sign

# Words that only tell a document from a shorter one, and do not name another.
_SIZES = frozenset(
    {"big", "long", "full", "whole", "main", "final", "finished", "proper", "real", "thick", "grown", "up", "ups"}
    | {"grownup", "grownups", "adult", "adults", "complete", "entire", "actual", "very", "much", "longer", "bigger"}
    | {"fuller", "larger", "large", "heavy", "fat", "approved", "agreed", "great", "glossy"}
)
_THE = frozenset({"the", "our", "this", "that", "their", "its", "a"})
# Such a word means the document only with a word before it that tells it from a shorter one.
_VERSIONS = frozenset({"version", "edition", "text", "thing", "book", "booklet", "document", "publication"})
_SHORTER = frozenset({"version", "summary", "edition", "digest", "guide", "leaflet"})
_HERE = frozenset({"this", "here", "our"})
_OF = frozenset({"of", "to"})
# Between "the" and what it stands with are so many words; in a sentence that says what a file is, "this" is as near.
_BETWEEN, _BEGINS = 4, 4


def speaks_of_the_main_one(sign: Sign, noun: str, called: Collection[str]) -> bool:
    """Tell whether a sentence says something of the document that its file is the short version of.

    *noun* is the last word of the title of that document, and *called* are the words that the file has for it. "It"
    stands for nothing here: it may be the version.
    """
    for at, bare in _named(sign.line, sign.cued.last):
        word = sign.line.words.folded[at]
        if word in called or (word == noun and noun) or (word in _VERSIONS and not bare):
            return True
    return False


def _named(line: Line, last: int) -> Iterator[tuple[int, bool]]:
    """Yield where a noun stands behind "the", with nothing but sizes between, and whether there is nothing at all."""
    folded = line.words.folded
    for begin in range(line.first, last):
        if folded[begin] not in _THE:
            continue
        for at in range(begin + 1, min(begin + 1 + _BETWEEN, last)):
            if folded[at] not in _SIZES:
                yield at, at == begin + 1
                break


def words_for_the_main_one(text: Marked) -> Iterator[str]:
    """Yield the words that a file has for what it is a version of: "this is the short version of a very long book"."""
    for line in text.lines:
        folded = line.folded
        if _HERE.isdisjoint(folded[:_BEGINS]):
            continue
        for at, word in enumerate(folded):
            if word in _SHORTER and not _OF.isdisjoint(folded[at + 1 : at + 2]):
                named = next((each for each, _ in _named_in(folded, at + 2)), None)
                if named is not None:
                    yield named


def _named_in(folded: tuple[str, ...], begin: int) -> Iterator[tuple[str, int]]:
    if folded[begin : begin + 1] and folded[begin] in _THE:
        for at in range(begin + 1, min(begin + 1 + _BETWEEN, len(folded))):
            if folded[at] not in _SIZES:
                yield folded[at], at
                return
