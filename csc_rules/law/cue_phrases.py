"""The phrases of cues: alternatives written out, and why a phrase can never be found.

A phrase is words; ``word*`` is one with any ending, ``...`` stands for up to five words in between, and ``#`` for a
number. ``[put|placed] online`` is two phrases, and ``on [|our] website`` is, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

LONGEST = 50
MOST = 200
GAP, ENDING, NUMBER = "...", "*", "#"
PARTS = re.compile(r"[^\W_]+\*?|\.\.\.|\S")
_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SIGNS = frozenset("[]|")


def written_out(phrase: str) -> tuple[str, ...]:
    """Return the phrases that one with alternatives stands for.

    >>> written_out("[put|placed] on [|our] website")
    ('put on website', 'put on our website', 'placed on website', 'placed on our website')
    >>> written_out("put online")
    ('put online',)
    """
    if "[" not in phrase:
        return (phrase,)
    pieces = _CHOICE.split(phrase)
    choices = [piece.split("|") if number % 2 else [piece] for number, piece in enumerate(pieces)]
    return tuple(" ".join("".join(chosen).split()) for chosen in product(*choices))


def unlooked_for(phrase: str) -> tuple[str, str] | None:
    """Say why a phrase can never be found, and what could be; none where it can.

    >>> unlooked_for("put [online|on our site]")
    >>> unlooked_for("put [online")
    ("'[' in a phrase", 'alternatives in brackets, such as [put|placed], and none within others')
    >>> unlooked_for("...")
    ('"...", a phrase without words', 'words to look for')
    """
    if not _SIGNS.isdisjoint(_CHOICE.sub("x", phrase)):
        sign = next(letter for letter in phrase if letter in _SIGNS)
        return (f"'{sign}' in a phrase", "alternatives in brackets, such as [put|placed], and none within others")
    many = 1
    for choice in _CHOICE.findall(phrase):
        many *= choice.count("|") + 1
        if "|" not in choice:
            return (f"'[{choice}]' in a phrase", "two alternatives or more, such as [put|placed]")
    if many > MOST:
        return (f"a phrase that stands for {many}", f"at most {MOST}")
    return next((wrong for each in written_out(phrase) if (wrong := _wrong(each))), None)


def _wrong(phrase: str) -> tuple[str, str] | None:
    if not any(part[0].isalnum() for part in PARTS.findall(phrase)):
        return (f'"{phrase}", a phrase without words', "words to look for")
    if "\u2026" in phrase:
        return ("'\u2026' in a phrase", "three dots, which stand for up to five words")
    written = phrase.split()
    if len(written) > LONGEST:
        return (f"a phrase of {len(written)} words", f"at most {LONGEST}")
    if GAP in (written[0], written[-1]):
        return ("'...' at an end of a phrase", "it between words")
    for word in written:
        if word not in (GAP, NUMBER):
            for found, expected in _in_word(word):
                return (f"'{found}' in a phrase", expected)
    return None


def _in_word(word: str) -> Iterator[tuple[str, str]]:
    if ENDING in word[:-1] or word == ENDING or GAP in word:
        yield word, "'*' behind the last letters of a word, and '...' between blanks"
    if NUMBER in word:
        yield word, "'#', which stands for a number, between blanks"
