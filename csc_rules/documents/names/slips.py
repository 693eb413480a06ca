"""Words that are spelt like those of names. Similarity suggests; it never decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress

from csc_rules.similar import nearest

# Below this length, words that differ in a letter are other words: "east" and "west".
SHORTEST = 5
LIKE = 0.84
# How like the words have to be where only one other word goes with them.
VERY_LIKE = 0.9
REACH = 8


class Slips:
    """The words of all names, and which of them a word that is none of them could be.

    >>> slips = Slips([("nhs", "borders"), ("fife", "council")])
    >>> slips.meant("border"), slips.meant("councillor"), slips.meant("fife")
    ('borders', None, None)
    """

    def __init__(self, names: Iterable[Sequence[str]]) -> None:
        self._known = frozenset(word for name in names if len(name) > 1 for word in name)
        self._by_letter: dict[str, list[str]] = {}
        for word in self._known:
            if len(word) >= SHORTEST:
                self._by_letter.setdefault(word[0], []).append(word)
        self._meant: dict[str, str | None] = {}

    def meant(self, word: str) -> str | None:
        """Return the word of a name that a word is spelt like; None where it is one itself, or like none."""
        if word not in self._meant:
            like = () if word in self._known or len(word) < SHORTEST else self._like(word)
            self._meant[word] = like[0] if like else None
        return self._meant[word]

    def _like(self, word: str) -> tuple[str, ...]:
        # The first letter is hardly ever mistaken, and words such as Eastern and Western differ in it alone.
        found = nearest(word, self._by_letter.get(word[0], ()), cutoff=LIKE)
        plural = {f"{found[0]}s", f"{found[0]}es"} if found else set()
        return () if word in plural else found

    def corrected(self, words: Sequence[str], capital: Sequence[bool]) -> dict[int, str]:
        """Return by their places the words that stand beside a word of a name and are spelt like another."""
        found: dict[int, str] = {}
        for at in compress(range(len(words)), capital):
            if self._is_of_a_name(words[at]):
                continue
            led = at > 0 and (at - 1 in found or self._is_of_a_name(words[at - 1]))
            if led or (at + 1 < len(words) and self._is_of_a_name(words[at + 1])):
                meant = self.meant(words[at])
                if meant is not None:
                    found[at] = meant
        return found

    def _is_of_a_name(self, word: str) -> bool:
        return word in self._known and len(word) > 2


def very_like(word: str, other: str) -> bool:
    """Tell whether two words differ in next to nothing.

    >>> very_like("border", "borders"), very_like("report", "reporter")
    (True, False)
    """
    return bool(nearest(word, (other,), cutoff=VERY_LIKE))


def windows(places: Iterable[int], size: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges of words around some places, each word in one of them at most.

    >>> list(windows([3, 5, 40], 100))
    [(0, 14), (32, 49)]
    """
    first = last = -1
    for place in sorted(places):
        if last >= 0 and place - REACH <= last:
            last = min(size, place + REACH + 1)
            continue
        if last >= 0:
            yield first, last
        first, last = max(0, place - REACH), min(size, place + REACH + 1)
    if last >= 0:
        yield first, last
