"""Phrases looked for among folded words, all at once: the time grows with the words, hardly with the phrases.

A phrase is words; ``word*`` stands for any ending, ``...`` for up to five words in between.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from attrs import frozen

from csc_rules.documents.words import words_of

K = TypeVar("K")
GAP = "..."
REACH = 5


@frozen
class Match(Generic[K]):
    """A phrase that was found: what it stands for, and the words from the first up to, and without, the last."""

    key: K
    first: int
    last: int


@frozen
class _Pattern(Generic[K]):
    key: K
    steps: tuple[str, ...]
    # Words alone, without gaps and open endings, are compared all at once.
    plain: bool


def steps_of(phrase: str) -> tuple[str, ...]:
    """Return the steps of a phrase: words, words with any ending, and gaps.

    >>> steps_of("jointly ... respons*")
    ('jointly', '...', 'respons*')
    >>> steps_of("well being of co-operat*")
    ('wellbeing', 'of', 'cooperat*')
    """
    steps: list[str] = []
    for number, run in enumerate(phrase.split(GAP)):
        words = words_of(run)
        steps += [GAP] if number else []
        for word, end in zip(words.folded, words.ends, strict=True):
            steps.append(f"{word}*" if run[end : end + 1] == "*" else word)
    return tuple(steps)


class Phrases(Generic[K]):
    """Many phrases, each with what it stands for."""

    def __init__(self, phrases: Iterable[tuple[K, str]]) -> None:
        self._exact: dict[str, list[_Pattern[K]]] = {}
        self._open: list[_Pattern[K]] = []
        for key, phrase in phrases:
            steps = steps_of(phrase)
            pattern = _Pattern(key, steps, not any(step == GAP or step.endswith("*") for step in steps))
            if pattern.steps and pattern.steps[0].endswith("*"):
                self._open.append(pattern)
            elif pattern.steps:
                self._exact.setdefault(pattern.steps[0], []).append(pattern)
        # Texts use few words over and over: which phrases can begin with a word is found out once for each.
        self._begins: dict[str, tuple[_Pattern[K], ...]] = {}

    def find(self, words: Sequence[str]) -> Iterator[Match[K]]:
        """Yield every phrase that stands among some words, in the order of where it begins.

        >>> [
        ...     match.key
        ...     for match in Phrases([("a", "our vision"), ("b", "consult* ... families")]).find(
        ...         ["we", "consulted", "with", "many", "families"]
        ...     )
        ... ]
        ['b']
        """
        begins, words = self._begins, tuple(words)
        for at, word in enumerate(words):
            candidates = begins.get(word)
            if candidates is None:
                candidates = begins[word] = self._that_begin(word)
            for pattern in candidates:
                steps = pattern.steps
                if pattern.plain:
                    end = at + len(steps)
                    if words[at:end] == steps:
                        yield Match(pattern.key, at, end)
                elif (reached := _end(steps, words, at)) is not None:
                    yield Match(pattern.key, at, reached)

    def _that_begin(self, word: str) -> tuple[_Pattern[K], ...]:
        with_ending = (pattern for pattern in self._open if word.startswith(pattern.steps[0][:-1]))
        return (*self._exact.get(word, ()), *with_ending)


def _end(steps: tuple[str, ...], words: Sequence[str], at: int) -> int | None:
    """Return where a phrase ends that begins at a word, or none where it does not stand there."""
    place = at
    for number, step in enumerate(steps):
        if step == GAP:
            rest = steps[number + 1 :]
            ends = (_end(rest, words, begin) for begin in range(place, min(place + REACH + 1, len(words))))
            return next((end for end in ends if end is not None), None)
        if place >= len(words) or not _is(step, words[place]):
            return None
        place += 1
    return place


def _is(step: str, word: str) -> bool:
    return word.startswith(step[:-1]) if step.endswith("*") else word == step
