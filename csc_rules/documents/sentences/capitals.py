"""Documents that are named by capitals, and by no cue: "the Harbour Workers' Charter", "the National Safety Framework".

What such papers are called can be listed, and whose they are cannot. Plans, strategies and reports are left to cues and
to what stands before the noun, since one of those may be the very document under a name of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.documents.words import Words

_NOUNS = frozenset(
    {"framework", "charter", "protocol", "toolkit", "handbook", "manifesto", "concordat", "prospectus", "covenant"}
    | {"compact", "blueprint"}
)
_BETWEEN = frozenset({"and", "of", "for", "the", "on", "in"})


def named_by_capitals(words: Words, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield where a document is named by capitals among some words: its first word, and the one behind its last.

    >>> from csc_rules.documents.words import words_of
    >>> list(named_by_capitals(words_of("We wrote the National Safety Framework and a charter."), 0, 9))
    [(3, 6)]
    """
    if _NOUNS.isdisjoint(words.folded[first:last]):
        return
    for at in range(first, last):
        if words.folded[at] in _NOUNS and _is_capital(words, at) and at > first:
            yield _begins(words, first, at), at + 1


def _begins(words: Words, first: int, at: int) -> int:
    """Return where the name begins: with the first of the capitals that stand together before its noun."""
    begin = at
    for place in range(at - 1, first, -1):
        if words.between(place, place + 1).strip(" &"):
            break
        if _is_capital(words, place):
            begin = place
        elif words.folded[place] not in _BETWEEN:
            break
    return begin


def _is_capital(words: Words, at: int) -> bool:
    written = words.text[words.starts[at] : words.ends[at]]
    return words.is_capital(at) and not (written.isupper() and len(written) > 1)
