"""Which kind of document a file appears to be, by what it calls itself."""

from __future__ import annotations

from collections import Counter

from attrs import frozen

from csc_rules.documents.marks import Line, Marked
from csc_rules.documents.subjects import mentions

# How much a name counts: in the title or the first heading, near the beginning, anywhere else.
TITLE, OPENING, ANYWHERE = 12, 4, 1
OPENING_LINES = 25


@frozen(kw_only=True)
class Kinds:
    """The kinds of document that a file appears to be, and the line that says so; none where it does not say."""

    kinds: frozenset[str] = frozenset()
    line: Line | None = None
    draft: bool = False


def kinds_of(text: Marked, known: frozenset[str]) -> Kinds:
    """Return which of some kinds of document a file appears to be.

    *known* are the kinds (``ruleset.document``) that are asked about; names of others count against them.
    """
    counted: Counter[frozenset[str]] = Counter()
    first: dict[frozenset[str], Line] = {}
    for number, line in enumerate(text.lines):
        for each in mentions(line):
            if not each.here:
                kinds = each.kinds & known
                counted[kinds] += _weight(line, number)
                first.setdefault(kinds, line)
    if not counted:
        return Kinds()
    kinds = max(counted, key=lambda each: (counted[each], bool(each)))
    return Kinds(kinds=kinds, line=first.get(kinds), draft=any("draft" in each.tones for each in text.lines[:3]))


def _weight(line: Line, number: int) -> int:
    if number < 3 or (line.is_heading and (line.passage.level or 9) == 1):
        return TITLE
    return OPENING if number < OPENING_LINES else ANYWHERE
