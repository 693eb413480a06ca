"""The words of a text, folded for comparison, each with where it stands in the original; and its sentences.

Folding forgives what extraction and typing do to words: letter case, ligatures and split ones ("fi rst"), curly
apostrophes, dashes, words broken at the end of a line, doubled words ("YoungYoung"), and signs that are no letters.
Comparison runs on the folded words, and quotes are cut from the original by their places.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import accumulate

from attrs import frozen

_WORD = re.compile(r"([^\W_]++(?:['\u2018\u2019\u02bc][^\W_]++)*)")
_APOSTROPHES = str.maketrans("", "", "'\u2018\u2019\u02bc\u00ad")
_SPLIT = frozenset({"fi", "fl", "ff", "ffi", "ffl"})
# Prefixes that are written with a hyphen, a blank or neither: co-operate, cooperate; well-being, well being, wellbeing.
_PREFIXES = {"co": None, "well": "being", "multi": None, "non": None, "pre": None, "inter": None}
_GOES_ON = _SPLIT | _PREFIXES.keys()
_BROKEN = re.compile(r"[-\u2010\u00ad][ \t]*\n[ \t]*")
_HYPHEN = re.compile(r"[-\u2010\u2011\u00ad]|\s?")
# What goes on for longer is no sentence, but a list or a table without a stop; it is taken piece by piece, so that the
# time that a text takes grows with its length.
LONGEST_SENTENCE = 400
# A blank line ends no sentence: some texts have one after each printed line, and paragraphs are passages of their own.
# Each way begins with a sign of its own, so that what has none of them is passed over at once.
_ENDS = re.compile(
    r"""[.!?:;\n](?:(?<![.!?][.!?])(?<=[.!?])[.!?]*+["'\u2019\u201d)\]]*+(?=\s++[^a-z]|\s*+\Z)|(?<=[;:])(?=\s*\n)"""
    r"""|(?<=\n)[ \t]*+(?=[\u2022\u25cf\u25aa\u2013\uf0b7*-][ \t]))"""
)
_ABBREVIATIONS = frozenset(
    {
        "s",
        "ss",
        "no",
        "nos",
        "dr",
        "mr",
        "mrs",
        "ms",
        "st",
        "eg",
        "ie",
        "etc",
        "para",
        "paras",
        "reg",
        "regs",
        "art",
        "p",
        "pp",
        "v",
        "vol",
        "ch",
    }
)


@frozen(kw_only=True)
class Words:
    """A text with its words: ``folded[i]`` stands at ``text[starts[i]:ends[i]]``; sentences are ranges of words."""

    text: str
    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentences: tuple[tuple[int, int], ...]

    def original(self, first: int, last: int) -> str:
        """Return the original text from a word up to, and without, another.

        >>> words_of("Our  Vision is clear").original(0, 2)
        'Our  Vision'
        """
        return self.text[self.starts[first] : self.ends[last - 1]]

    def between(self, first: int, last: int) -> str:
        """Return what stands in the original text between a word and another behind it.

        >>> words_of("Our plan, and theirs").between(1, 2)
        ', '
        """
        return self.text[self.ends[first] : self.starts[last]]

    def is_capital(self, at: int) -> bool:
        """Tell whether a word begins with a capital, as names do.

        >>> [words_of("our Vision").is_capital(at) for at in (0, 1)]
        [False, True]
        """
        return self.text[self.starts[at]].isupper()

    def says_any(self, wanted: AbstractSet[str], first: int, last: int) -> bool:
        """Tell whether any of some small words stands among others; "May", the month, is no "may".

        >>> words_of("On 3 May").says_any({"may"}, 0, 3), words_of("It may come").says_any({"may"}, 0, 3)
        (False, True)
        """
        return any(word in wanted and not self.is_month(at) for at, word in enumerate(self.folded[first:last], first))

    def is_month(self, at: int) -> bool:
        """Tell whether a word is "May", the month, and not what may be."""
        return self.text[self.starts[at] : self.ends[at]] == "May"


def words_of(text: str) -> Words:
    """Return the words of a text.

    >>> words_of("Children\u2019s well-being \u2013 \ufb01rst").folded
    ('childrens', 'wellbeing', 'first')
    >>> words_of("We met. We agreed.").sentences
    ((0, 2), (2, 4))
    """
    # Blanks and words take turns, so that where each of them ends is where the next one begins.
    parts = _WORD.split(text)
    edges = tuple(accumulate(map(len, parts)))
    starts, ends, between = edges[:-1:2], edges[1::2], parts[::2]
    written = parts[1::2]
    folded = tuple(map(_compared, written))
    # Few texts have a word that may belong to the one before.
    broken = "\n" in text or not _GOES_ON.isdisjoint(folded)
    if broken and any(
        _belongs(folded[at - 1], _folded(written[at]), between[at]) for at in _may_go_on(text, folded, between)
    ):
        folded, starts, ends = _joined(written, starts, ends, between)
    return Words(
        text=text,
        folded=folded,
        starts=starts,
        ends=ends,
        sentences=_sentences(text, folded, starts),
    )


def flat(text: str) -> str:
    """Return a text on one line, with single blanks, as messages quote it.

    >>> flat("our  vision\\nis")
    'our vision is'
    """
    return " ".join(text.split())


def is_plain(word: str) -> bool:
    """Tell whether a word is its own folded form, whatever stands beside it: most words of phrases are.

    >>> [is_plain(word) for word in ("vision", "co", "YoungYoung", "", "year-end")]
    [True, False, False, False, False]
    """
    half = len(word) // 2
    return word.isascii() and word.isalpha() and word.islower() and word not in _GOES_ON and word != word[:half] * 2


def _may_go_on(text: str, folded: Sequence[str], between: Sequence[str]) -> Iterator[int]:
    """Yield the words that may belong to the one before, which few do: behind a blank, that one tells."""
    yield from (at for at, word in enumerate(folded[:-1], start=1) if word in _GOES_ON)
    if "\n" in text:
        yield from (at for at, blank in enumerate(between[1:-1], start=1) if "\n" in blank)


def _joined(
    written: Sequence[str], starts: Sequence[int], ends: Sequence[int], between: Sequence[str]
) -> tuple[tuple[str, ...], tuple[int, ...], tuple[int, ...]]:
    """Put words together that belong together; what has been put together may go on."""
    found: list[tuple[str, int, int]] = []
    for word, start, end, blank in zip(written, starts, ends, between, strict=False):
        if found and _belongs(found[-1][0], _folded(word), blank):
            found[-1] = (found[-1][0] + _folded(word), found[-1][1], end)
        else:
            found.append((_compared(word), start, end))
    folded, begins, stops = zip(*found, strict=True)
    return folded, begins, stops


# A passage may have very many days, and be asked for its words for each of them, as a heading for each line under it.
words_again = lru_cache(maxsize=128)(words_of)


@lru_cache(maxsize=32_768)
def _compared(written: str) -> str:
    """Return a word as it is compared, once where it was printed twice. Texts use few over and over."""
    return _single(_folded(written))


def _folded(written: str) -> str:
    word = (written if written.isascii() else unicodedata.normalize("NFKC", written)).casefold()
    return word.translate(_APOSTROPHES)


def _belongs(before: str, word: str, between: str) -> bool:
    """Tell whether a word goes on the one before it: a broken line, a split ligature, a prefix."""
    if _BROKEN.fullmatch(between):
        return before.isalpha() and word.isalpha()
    if before in _SPLIT:
        return between == " " and word.isalpha()
    if before in _PREFIXES and _HYPHEN.fullmatch(between):
        goes_with = _PREFIXES[before]
        return word == goes_with if goes_with else not between.isspace() and word.isalpha()
    return False


def _single(word: str) -> str:
    """Return a word once that was printed twice over itself: "andand", "youngyoung".

    >>> _single("andand"), _single("murmur")
    ('and', 'murmur')
    """
    half = len(word) // 2
    doubled = half >= 3 and len(word) % 2 == 0 and word[:half] == word[half:]
    return word[:half] if doubled and word not in ("murmur", "tartar", "couscous") else word


def _sentences(text: str, folded: Sequence[str], starts: Sequence[int]) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    first = 0
    for match in _ENDS.finditer(text):
        at = bisect_left(starts, match.start(), first)
        if at > first and not (match[0] == "." and _goes_on(folded[at - 1], begins=at - 1 == first)):
            found += _pieces(first, at)
            first = at
    return (*found, *_pieces(first, len(starts)))


def _goes_on(word: str, *, begins: bool) -> bool:
    """Tell whether a sentence goes on behind a word and a stop: "St. Andrews", "J. Smith"; not "in section 5. The".

    A number with which it *begins* is that of a heading or an item.
    """
    return word in _ABBREVIATIONS or (len(word) == 1 and (begins or not word.isdigit()))


def _pieces(first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence, or the pieces of one that never ends."""
    for begin in range(first, last, LONGEST_SENTENCE):
        yield begin, min(begin + LONGEST_SENTENCE, last)
