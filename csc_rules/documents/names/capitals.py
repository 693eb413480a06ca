"""How a name is written in a text: its capital letters, what stands between its words, and what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from attrs import evolve

from csc_rules.documents.names.forms import NAME, Form, is_acronym
from csc_rules.documents.names.model import Certainty, Meaning
from csc_rules.documents.words import Words, words_of

_PARTING = re.compile(r"[,;:|()\[\]\u2022\u25cf\u25aa\uf0b7\t]|\n\s*\n")
_GENITIVES = ("'s", "\u2019s", "\u02bcs", "\u2018s")
# Words that can begin a sentence before a name, and belong to none.
# fmt: off
_LITTLE = frozenset((
    "a", "all", "an", "and", "any", "as", "at", "both", "by", "each", "every", "for", "from", "his", "her", "if",
    "in", "its", "of", "on", "or", "our", "some", "that", "their", "these", "they", "this", "the", "to", "under",
    "we", "when", "where", "which", "while", "with", "your",
))
# fmt: on
_SIDE_BY_SIDE = re.compile(r"[ \u00a0]")


class Capitals:
    """The words of a passage as they are written."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.capital: tuple[bool, ...] = tuple(map(str.isupper, map(words.text.__getitem__, words.starts)))
        self._sentences: list[int] | None = None

    def written(self, at: int) -> str:
        """Return a word as it is written."""
        return self.words.text[self.words.starts[at] : self.words.ends[at]]

    def sentence(self, at: int) -> int:
        """Return in which sentence a word stands."""
        if self._sentences is None:
            self._sentences = [
                number for number, (first, last) in enumerate(self.words.sentences) for _ in range(first, last)
            ]
        return self._sentences[at]

    def together(self, first: int, last: int, written: str, *, torn: bool) -> bool:
        """Tell whether words belong together: in one sentence, with no comma or bracket that is not in the name."""
        if last - first == 1:
            return True
        if self.sentence(first) != self.sentence(last - 1):
            return False
        if torn:
            return True
        words = self.words
        between = (words.between(at, at + 1) for at in range(first, last - 1))
        return all(part[0] in written for gap in between for part in _PARTING.findall(gap))

    def is_genitive(self, at: int) -> bool:
        """Tell whether a word has the apostrophe of a genitive: "council's"."""
        return self.written(at)[-2:] in _GENITIVES

    def goes_on(self, last: int) -> bool:
        """Tell whether the word behind a short form, both with a capital letter, belongs to it: "the Council Plan"."""
        if not self.capital[last - 1] or self._is_in_capitals(last - 1):
            return False
        return self._side_by_side(last - 1) and self.capital[last]

    def is_part_of_longer(self, first: int) -> bool:
        """Tell whether the word before a name, with a capital letter, belongs to it: "Community Health Board"."""
        before = first - 1
        if first == 0 or not self._side_by_side(before) or not self.capital[before] or self._is_in_capitals(first):
            return False
        return self.words.folded[before] not in _LITTLE

    def are_listed(self, end: int, begin: int) -> bool:
        """Tell whether two words of a list follow each other: with a comma between them, or "and"."""
        between = self.words.between(end - 1, begin)
        return between.strip() in (",", "&", "and", ", and")

    def _side_by_side(self, at: int) -> bool:
        words = self.words
        if at + 1 >= len(words.folded):
            return False
        return _SIDE_BY_SIDE.fullmatch(words.between(at, at + 1)) is not None

    def _is_in_capitals(self, at: int) -> bool:
        """Tell whether the sentence of a word is written in capitals, where they say nothing."""
        words = self.words
        first, last = words.sentences[self.sentence(at)]
        return last - first > 1 and words.text[words.starts[first] : words.ends[last - 1]].isupper()

    def is_short_form(self, first: int, last: int) -> bool:
        """Tell whether words are written as a short form is: an acronym, or "the" with a capital letter behind it."""
        if last - first == 1:
            return sum(map(str.isupper, self.written(first))) > 1
        return all(self.capital[first + 1 : last]) and not self.goes_on(last)


def as_written(
    text: Capitals, first: int, last: int, folded: Sequence[str], forms: Iterable[Form], meaning: Meaning
) -> Meaning | None:
    """Say who is meant by a form as it is written, or nobody where its capital letters are missing.

    A name of several words without them is likely that name; what a cue declares with them counts only with them.
    """
    best: bool | None = None
    for form in forms:
        whole = _has_capitals(text, first, last, folded, form.written)
        if whole:
            return meaning
        if form.origin == NAME and last - first > 1:
            best = False
    if best is None:
        return None
    likely = Certainty.LIKELY if meaning.certainty is Certainty.CERTAIN else meaning.certainty
    return evolve(meaning, certainty=likely, why=f"{meaning.why}, but it is not written with its capital letters")


def _has_capitals(text: Capitals, first: int, last: int, folded: Sequence[str], written: str) -> bool:
    asked = _capitals_of(written)
    if not asked:
        return True
    for at in range(first, last):
        word = asked.get(folded[at]) or asked.get(folded[at].removesuffix("s"))
        if word is None:
            continue
        if is_acronym(word):
            here = text.written(at)
            if sum(map(str.isupper, here)) < min(2, sum(map(str.isupper, word))):
                return False
        elif word[0].isupper() and not text.capital[at]:
            return False
    return True


@cache
def _capitals_of(written: str) -> dict[str, str]:
    """Return the words of a form by how they are folded, or none where all are small; "the" may have any letter."""
    words = words_of(written)
    found = {word: written[words.starts[at] : words.ends[at]] for at, word in enumerate(words.folded)}
    asked = {word: as_it_is for word, as_it_is in found.items() if word != "the"}
    return asked if any(as_it_is != word for word, as_it_is in asked.items()) else {}
