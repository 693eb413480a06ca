"""Lists that a file shows as none: their bullets are lost, short lines look like headings, or letters lead them.

"The draft was sent to:" and behind it "Harbour Board", "the Ferry Board", or "(a) the harbour boards of the islands".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from csc_rules.documents.grammar_words import STOPS
from csc_rules.documents.model import Passage
from csc_rules.documents.sentences.listing import LONGEST_LIST
from csc_rules.documents.sentences.marks import Line

_LETTERED = re.compile(r"\s*\(?([a-z])[.)]\s", re.IGNORECASE)
# What runs several lines of a list into one passage has at most so many words; what looks like a heading, so many.
_RUN, _HEAD = 60, 9
_LOW, _JOINS = 3, frozenset({"the", "and", "of", "for", "our", "all", "each"})
_ARTICLES = frozenset({"the", "our", "all", "each"})
# What begins another list, of those who did not get what is told of.
_OTHERS = frozenset(
    {"not", "no", "nobody", "none", "information", "noting", "apologies", "members", "membership", "copies", "copied"}
    | {"cc", "contents", "contact", "later", "still", "appendix", "annex", "invited", "observers", "thanks", "authors"}
)


def loose_list(lines: Sequence[Line], number: int) -> Iterator[tuple[Line, int, int]]:
    """Yield the entries of such a list behind a sentence that ends with a colon, each from one word up to another."""
    head = lines[number]
    if not head.passage.text.rstrip().endswith(":") or head.last < len(head.words.folded):
        return
    behind = lines[number + 1 : number + 1 + LONGEST_LIST]
    yield from _of_letters(behind) if behind and _letter_of(behind[0].passage) else _of_short_lines(behind)


def behind_letter(line: Line) -> int:
    """Return the first word of an item behind the letter that it may begin with: "(a) the harbour boards"."""
    return line.first + (not line.first and _LETTERED.match(line.passage.text) is not None)


def _of_letters(behind: Sequence[Line]) -> Iterator[tuple[Line, int, int]]:
    """Yield what stands behind the letters, as long as they follow one another."""
    letter = "a"
    for at, line in enumerate(behind):
        if line.first and at and line.passage.number == behind[at - 1].passage.number:
            # A letter leads to no more than the sentence that it begins.
            continue
        if _letter_of(line.passage) != letter or not _OTHERS.isdisjoint(line.folded):
            return
        letter = chr(ord(letter) + 1)
        yield line, behind_letter(line), line.last


def _letter_of(passage: Passage) -> str:
    found = _LETTERED.match(passage.text) if passage.role == "paragraph" else None
    return found.group(1).casefold() if found else ""


def _of_short_lines(behind: Sequence[Line]) -> Iterator[tuple[Line, int, int]]:
    """Yield lines without a stop; one that looks like a heading is an entry where others follow it."""
    for at, line in enumerate(behind):
        following = behind[at + 1].passage if at + 1 < len(behind) else None
        if not _is_entry(line) or (line.is_heading and not (_begins_with_somebody(line) and _is_short(following))):
            return
        yield from ((line, *span) for span in _rows(line))


def _is_entry(line: Line) -> bool:
    longest = (_HEAD if _may_be_none(line) else 0) if line.is_heading else _RUN
    whole = not line.first and _is_short(line.passage) and not _is_labelled(line)
    short = len(line.words.folded) <= longest
    return short and whole and _OTHERS.isdisjoint(line.folded)


def _may_be_none(line: Line) -> bool:
    """Tell whether a line only looks like a heading: of the lowest rank on pages that are set out, and a mere name."""
    level, words = line.passage.level or 0, line.words
    named = all(words.is_capital(at) or words.folded[at] in _JOINS for at in range(line.first, line.last))
    return named and line.passage.page is not None and level >= _LOW


def _is_labelled(line: Line) -> bool:
    """Tell whether a label stands before whoever is named: "Photograph: the Harbour Board"."""
    named = min((each.first for each in line.names), default=line.last)
    return any(":" in line.words.between(at - 1, at) for at in range(line.first + 1, min(named + 1, line.last)))


def _is_short(passage: Passage | None) -> bool:
    """Tell whether a passage ends without a stop, as an entry does and a sentence does not."""
    return (
        passage is not None
        and passage.role in ("paragraph", "heading")
        and not passage.text.rstrip().endswith((*STOPS, ":"))
    )


def _begins_with_somebody(line: Line) -> bool:
    begin = line.first + (line.folded[0] in _ARTICLES)
    named = [each.first for each in line.names] + [each.first for each in line.cued if each.cue.names("class")]
    # "South" stands before the name by which "Yorkshire Police" is known.
    return any(first - begin <= 1 for first in named)


def _rows(line: Line) -> Iterator[tuple[int, int]]:
    """Yield from where and until where each row of the file goes in a passage that several were run into."""
    words = line.words
    named = [(name.first, name.last) for name in line.names]
    begin = line.first
    for at in range(line.first + 1, line.last):
        if "\n" in words.between(at - 1, at) and not any(first < at < last for first, last in named):
            yield begin, at
            begin = at
    yield begin, line.last
