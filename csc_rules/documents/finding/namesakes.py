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
from csc_rules.documents.words import words_of
from csc_rules.law.register import Register

# A shorter first word of a name tells nobody: "the", "City".
SHORTEST = 5
# "Westport has completed": the place alone stands for its board where it does something.
_HAS = frozenset({"has", "had", "is", "was", "have"})
# "In Westport, the plan has been published", "the plan for Westport".
_IN = frozenset({"in", "for", "of", "across", "throughout"})
# A sentence in which those who speak act too is about them.
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
    if _is_in_one_of(line, places):
        return True
    return any(
        pair in called and words.is_capital(at) and words.is_capital(at + 1)
        for at, pair in enumerate(pairwise(words.folded[line.first : line.last]), line.first)
    )


def _is_in_one_of(line: Line, places: frozenset[str]) -> bool:
    """Tell whether a sentence begins with the place of another body, or speaks of a plan for it: "in Westport, …"."""
    words = line.words
    return any(
        words.folded[at] in places
        and words.is_capital(at)
        and words.folded[at - 1] in _IN
        and (at == line.first + 1 or words.folded[at - 2] in NOUNS)
        for at in range(line.first + 1, line.last)
    )


@lru_cache(maxsize=64)
def _places(called: frozenset[tuple[str, str]]) -> frozenset[str]:
    return frozenset(first for first, _ in called)


@lru_cache(maxsize=64)
def _called(register: Register, ours: frozenset[str]) -> frozenset[tuple[str, str]]:
    """Return the first and the last word of the names of all bodies of the kinds of some, but for their own."""
    bodies = register.bodies
    own = [body for body in (bodies.get(each) for each in ours) if body is not None]
    kinds = {kind.name for body in own for kind in body.kinds}
    begins = {word for body in own for word in words_of(body.title).folded}
    others = (body for body in bodies.values() if any(kind.name in kinds for kind in body.kinds))
    titles = (words_of(body.title).folded for body in others if body.id not in ours)
    pairs = {(words[0], words[-1]) for words in titles if len(words[0]) >= SHORTEST and words[0] not in begins}
    # "The Western Board's plan".
    return frozenset(pairs | {(first, f"{last}s") for first, last in pairs})
