"""What extraction and typing do to texts, done on purpose: split ligatures, doubled words, narrow columns and so on."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from attrs import evolve

from tests.documents.corpus.markup import Block

# Faults of words are done to blocks, whatever the format; the others to printed lines, in .txt and .pdf.
FAULTS = (
    "split-ligatures",  # "fi rst"
    "whole-ligatures",  # "ﬁrst", in one sign
    "doubled-headings",  # "YoungYoung PeoplePeople"
    "curly",  # curly apostrophes in every other block
    "private-bullets",  # items begin with a private-use sign
    "comma-bullets",  # items begin with two low commas
    "blank-lines",  # an empty line after each printed line
    "narrow",  # lines of some thirty characters
    "hyphenated",  # long words broken at the end of a line
    "page-of",  # "1 | P a g e" at the foot of each page
)
WIDTH = 92
NARROW = 30
LETTERS = re.compile(r"[^\W\d_]{2,}")


def with_faults(given: Iterable[Block], faults: tuple[str, ...]) -> tuple[Block, ...]:
    """Return blocks with what is done to their words."""
    found = []
    for number, block in enumerate(given):
        text = block.text
        if "doubled-headings" in faults and block.kind == "heading":
            text = LETTERS.sub(lambda word: word[0] * 2 if len(word[0]) > 2 else word[0], text)
        if "curly" in faults and number % 2:
            text = text.replace("'", "\u2019")
        if "split-ligatures" in faults and block.kind != "heading":
            text = re.sub(r"(?<=\w)(ffi|ff|fi|fl)(?=\w)|\b(fi|fl)(?=\w)", lambda word: f"{word[0]} ", text)
        if "whole-ligatures" in faults:
            text = text.replace("fi", "\ufb01").replace("fl", "\ufb02")
        found.append(evolve(block, text=text))
    return tuple(found)


def bullet(faults: tuple[str, ...]) -> str:
    """Return the sign that an item begins with.

    >>> bullet(("comma-bullets",))
    '‚‚ '
    """
    if "private-bullets" in faults:
        return "\uf0b7 "
    return "\u201a\u201a " if "comma-bullets" in faults else "\u2022 "


def printed(text: str, faults: tuple[str, ...], width: int = WIDTH) -> list[str]:
    """Return the printed lines of a paragraph.

    >>> printed("What children told us", ("blank-lines",))
    ['What children told us', '']
    """
    wide = NARROW if "narrow" in faults else width
    lines = textwrap.wrap(text, wide, break_long_words=False, break_on_hyphens=False) or [""]
    if "hyphenated" in faults:
        lines = list(_hyphenated(lines))
    return [each for line in lines for each in ((line, "") if "blank-lines" in faults else (line,))]


def _hyphenated(lines: list[str]) -> Iterator[str]:
    """Break the last word of every other line, where it is long enough, and carry the rest over."""
    rest = ""
    for number, line in enumerate(lines):
        carried = f"{rest}{' ' if rest else ''}{line}" if rest else line
        rest = ""
        *_, last = carried.split(" ")
        if number % 2 == 0 and number + 1 < len(lines) and len(last) > 7 and last.isalpha():
            carried, rest = carried[: -len(last)] + last[:4] + "-", last[4:]
        yield carried


def across(columns: Sequence[str], width: int = 44) -> list[str]:
    """Return columns read straight across, as copying often does.

    >>> across(["Our vision is clear", "What it costs"], width=10)
    ['Our vision What it', 'is clear costs']
    """
    wrapped = [textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False) for text in columns]
    lines = zip_longest(*wrapped, fillvalue="")
    return [" ".join(part for part in line if part) for line in lines]
