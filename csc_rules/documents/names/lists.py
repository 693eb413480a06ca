"""Words that name somebody only as an item of a list: "health; police; schools", and not "the health of children"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from csc_rules.documents.words import Words

_BEGINS = re.compile(r"\s*(?:[,;/|&\u2022\u25cf\u25aa\uf0b7\n]|(?:and|or)\s)")
_ENDS = re.compile(r"(?:[,;/|&\u2022\u25cf\u25aa\uf0b7\n]|\s(?:and|or))\s*$")
# How many words an item can have that is not known, with an "and" beside it.
BETWEEN = 3
# How many bare words in a row make a list by themselves.
MANY = 3


def in_lists(
    words: Words, ranges: Sequence[tuple[int, int]], labels: Sequence[bool], *, item: bool = False
) -> list[bool]:
    """Tell for each of some forms in a text whether it counts: no bare word, or an item of a list.

    With *item* the text is an item of a list itself.

    >>> from csc_rules.documents.words import words_of
    >>> in_lists(words_of("health; police; schools"), [(0, 1), (1, 2), (2, 3)], [True, False, True])
    [True, True, True]
    >>> in_lists(words_of("the health of children"), [(1, 2)], [True])
    [False]
    """
    counts = [not label for label in labels]
    first = 0
    for at in range(1, len(ranges) + 1):
        if at == len(ranges) or not _joined(words, ranges[at - 1][1], ranges[at][0]):
            row = range(first, at)
            if len(row) >= MANY or (len(row) > 1 and any(not labels[each] for each in row)):
                counts[first:at] = [True] * len(row)
            first = at
    whole = item and len(ranges) == 1 and ranges[0] == (0, len(words.folded))
    return [True] if whole else counts


def _joined(words: Words, end: int, begin: int) -> bool:
    """Tell whether two items of a list follow each other, at once or with an item between that is not known."""
    if begin - end > BETWEEN:
        return False
    between = words.between(end - 1, begin)
    return bool(_BEGINS.match(between) and _ENDS.search(between))
