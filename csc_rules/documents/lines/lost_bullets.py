"""Lists whose bullets are lost: short lines behind a colon, each of which could have gone on the line before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from csc_rules.documents.grammar_words import LEAVE_OPEN
from csc_rules.documents.lines import shapes
from csc_rules.documents.lines.line import Line

# An entry has at most so many words; so many of them are a list.
_LONGEST, _FEWEST = 45, 3
# One that ends with a stop has at most so many, if it begins like a sentence.
_SHORT = 12
# A line that is longer than this part of the longest of its page may have been broken for want of room.
_FULL = 0.85
# "The council. It said": a stop within a text, before another sentence.
_STOP_WITHIN = re.compile(r"[.?!][\"\u201d\u2019)]?\s+[A-Z]")
# What an entry has that is a sentence, and no name or thing.
_VERBS = frozenset(
    {"was", "were", "is", "are", "has", "have", "had", "will", "said", "told", "can", "may", "this", "it"}
)
# "Photograph: the harbour board" says what a picture shows.
_CAPTION = re.compile(
    r"\s*(?:photo(?:graph)?s?|pictures?|images?|figure|source|notes?|map|credits?)\b[^:]{0,12}:", re.IGNORECASE
)
_GOES_ON = LEAVE_OPEN | {"of", "the", "and", "or", "for", "in", "on", "a", "an", "their", "our", "save", "but", "not"}


def entries_of(lines: Sequence[Line], heads: Callable[[int], bool]) -> dict[int, int]:
    r"""Return where the entries of such lists begin, each with the line behind it; *heads* tells what looks a heading.

    >>> from csc_rules.documents.lines.line import lines_in
    >>> page = "We asked these bodies, who all have a part in it, in May:\n\nHarbour Board\n\nthe police\n\nFerry Trust"
    >>> entries_of(list(lines_in(page)), lambda _: False)
    {1: 2, 2: 3, 3: 4}
    """
    full = max((len(line.text) for line in lines if len(line.pieces) <= 1), default=0)
    found: dict[int, int] = {}
    for at, line in enumerate(lines):
        if at not in found and _leads(line, lines[at + 1 : at + 2]):
            entries = list(_behind(lines, at + 1, full))
            # A heading that follows the list is none of its entries.
            while entries and heads(entries[-1][0]):
                entries.pop()
            if len(entries) >= _FEWEST:
                found |= dict(entries)
    return found


def _leads(line: Line, following: Sequence[Line]) -> bool:
    """Tell whether a line leads to what stands below it: by a colon, or by a word that leaves a sentence open."""
    if line.text.endswith(":"):
        return True
    return any(each.gap for each in following) and line.text.rsplit(maxsplit=1)[-1].casefold() in LEAVE_OPEN


def _behind(lines: Sequence[Line], first: int, full: int) -> Iterator[tuple[int, int]]:
    """Yield from where and until where each entry goes, up to what is none."""
    begin = first
    for at in range(first, len(lines) + 1):
        if at < len(lines) and at == begin and not _may_be_entry(lines[at], lines[first]):
            return
        ends = at == len(lines) or (at > begin and _begins(lines[at - 1], lines[at], full))
        if not ends:
            continue
        if at == begin or not _is_entry(lines[begin:at]):
            return
        yield begin, at
        if shapes.ends_sentence(lines[at - 1].text) or (at < len(lines) and not _may_be_entry(lines[at], lines[first])):
            return
        begin = at


def _may_be_entry(line: Line, first: Line) -> bool:
    """Tell whether an entry can begin with a line, that is set like the first."""
    if len(line.pieces) > 1 or shapes.is_item(line.text) or shapes.has_cells(line.text):
        return False
    if shapes.depth_of(line.text) is not None or shapes.is_leading(line.text):
        return False
    return line.size == first.size and line.bold == first.bold


def _is_entry(lines: Sequence[Line]) -> bool:
    """Tell whether lines are a name or a thing, and neither a sentence nor what leads to another list."""
    text = " ".join(line.text for line in lines)
    if text.endswith(":") or len(text.split()) > _LONGEST or _STOP_WITHIN.search(text) or _CAPTION.match(text):
        return False
    if not shapes.ends_sentence(text):
        return True
    # The last one may end with a stop, and is no sentence that stands behind the list.
    return (text[:1].islower() or len(text.split()) <= _SHORT) and _VERBS.isdisjoint(text.casefold().split())


def _begins(before: Line, line: Line, full: int) -> bool:
    """Tell whether a line begins an entry: its first word would have had room on the line before it.

    What ends in the midst of a phrase, "the tenants of", goes on.
    """
    if before.text.rsplit(maxsplit=1)[-1].casefold().strip(",") in _GOES_ON:
        return False
    room = len(before.text) + 1 + len(line.text.split(maxsplit=1)[0]) <= _FULL * full
    return room or (line.gap and not line.text[:1].islower())
