"""Others of the kind of those who owe something, called by two words of their names: "the Western Board".

"Western Harbour and Navigation Board" goes by its first word and its last where another board tells of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from csc_rules.documents.case import Named
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.qualified import NOUNS
from csc_rules.documents.words import Words, words_of
from csc_rules.law.register import Register

# A shorter first word of a name tells nobody: "the", "City".
SHORTEST = 5
# "Westport has completed": the place alone stands for its board where it does something.
_HAS = frozenset({"has", "had", "is", "was", "have"})
# "In Westport, the plan has been published", "the plan for Westport".
_IN = frozenset({"in", "for", "of", "across", "throughout"})
# A sentence in which those who speak act too is about them.
_THIS = "this"
_WE = frozenset({"we", "our", "us"})


def is_of_a_namesake(line: Line, register: Register, doers: Iterable[Named]) -> bool:
    """Tell whether a sentence speaks of another body of the kind of those who owe something, and of none of them."""
    ours = frozenset(doer.id for doer in doers)
    if not _WE.isdisjoint(line.folded) or any(name.body in ours for name in line.names):
        return False
    called = _called(register, ours)
    if not called:
        return False
    words = line.words
    begun = words.folded[line.first : line.first + 2]
    places = _places(called)
    if len(begun) > 1 and begun[1] in _HAS and begun[0] in places:
        return words.is_capital(line.first)
    if _is_in_one_of(line, places, _own(register, ours)):
        return True
    return any(
        pair in called and words.is_capital(at) and words.is_capital(at + 1)
        for at, pair in enumerate(pairwise(words.folded[line.first : line.last]), line.first)
    )


def _is_in_one_of(line: Line, places: frozenset[str], own: frozenset[str]) -> bool:
    """Tell whether a sentence begins with the place of another body, or speaks of a plan for it: "in Westport, …".

    "In North Eastport" is a place of ours, where we are those of Eastport, and where a sentence speaks of "this plan"
    the place at its beginning is only where that took place.
    """
    words = line.words
    of_this = any(one == _THIS and other in NOUNS for one, other in pairwise(line.folded))
    return any(
        words.folded[at] in places
        and words.is_capital(at)
        and words.folded[at - 1] in _IN
        and (not of_this if at == line.first + 1 else words.folded[at - 2] in NOUNS)
        and own.isdisjoint(_named_from(words, at, line.last))
        for at in range(line.first + 1, line.last)
    )


def _named_from(words: Words, at: int, last: int) -> tuple[str, ...]:
    """Return the words of a name from its first: as long as they have capitals, and nothing stands between them."""
    end = at + 1
    while end < last and words.is_capital(end) and not words.between(end - 1, end).strip():
        end += 1
    return words.folded[at:end]


@lru_cache(maxsize=64)
def _places(called: frozenset[tuple[str, str]]) -> frozenset[str]:
    return frozenset(first for first, _ in called)


@lru_cache(maxsize=64)
def _own(register: Register, ours: frozenset[str]) -> frozenset[str]:
    """Return the words in the names of some bodies that stand in those of no others of their kinds."""
    theirs = {word for title in _others(register, ours) for word in title}
    bodies = (register.bodies.get(each) for each in ours)
    return frozenset(word for body in bodies if body is not None for word in words_of(body.title).folded) - theirs


@lru_cache(maxsize=64)
def _others(register: Register, ours: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """Return the words of the names of all bodies of the kinds of some, but for their own."""
    bodies = register.bodies
    own = [body for body in (bodies.get(each) for each in ours) if body is not None]
    kinds = {kind.name for body in own for kind in body.kinds}
    others = (body for body in bodies.values() if any(kind.name in kinds for kind in body.kinds))
    return tuple(words_of(body.title).folded for body in others if body.id not in ours)


@lru_cache(maxsize=64)
def _called(register: Register, ours: frozenset[str]) -> frozenset[tuple[str, str]]:
    """Return the first and the last word of the names of all bodies of the kinds of some, but for their own."""
    own = [body for body in (register.bodies.get(each) for each in ours) if body is not None]
    begins = {word for body in own for word in words_of(body.title).folded}
    titles = _others(register, ours)
    pairs = {(words[0], words[-1]) for words in titles if len(words[0]) >= SHORTEST and words[0] not in begins}
    # "The Western Board's plan".
    return frozenset(pairs | {(first, f"{last}s") for first, last in pairs})
