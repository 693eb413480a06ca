"""Papers about a document, as councils and boards get them: what stands under their own headings is no part of it."""

from __future__ import annotations

from itertools import pairwise

from csc_rules.documents.files.drafts import OPENING_LINES
from csc_rules.documents.files.pages import LONGEST
from csc_rules.documents.sentences.marks import Marked
from csc_rules.documents.sentences.tones import MEETING
from csc_rules.documents.words import words_of

# "Appendix 1", and below it the title of what is appended, in so many lines.
_APPENDED = frozenset({"appendix", "annex", "annexe", "enclosure", "attachment"})
_NEAR = 3
# A paper has at least so many headings that only papers have, such as its purpose and what it recommends.
FEWEST = 2


def is_paper(text: Marked) -> bool:
    """Tell whether a text begins as the paper or the minute of a meeting, to which a plan may belong.

    A long one has to say so more than once: the page on which a whole plan stands was "last updated", too.
    """
    opening = text.lines[:OPENING_LINES]
    saying = sum(MEETING in line.tones or MEETING in line.under_tones for line in opening)
    return saying >= (FEWEST if len(text.lines) > LONGEST else 1)


def last_of_paper(text: Marked) -> int:
    """Return the number of the last line that is a heading of a paper; -1 for a text that is no paper.

    A plan that is appended to the paper comes behind it.
    """
    found = text.headings_of.get(MEETING, [])
    called = {words_of(text.lines[number].passage.text).folded for number in found}
    return found[-1] if len(called) >= FEWEST else -1


def appended(text: Marked, kinds: frozenset[str]) -> frozenset[int]:
    """Return the numbers of the lines of a document of some kinds that is appended to a paper.

    It stands from "Appendix 1", which has its name or has it just below, up to the next such heading.
    """
    begins = [number for number, line in enumerate(text.lines) if line.is_heading and line.folded[0] in _APPENDED]
    found: set[int] = set()
    for begin, end in pairwise((*begins, len(text.lines))):
        titles = (line for line in text.lines[begin : min(begin + _NEAR, end)] if line.is_heading)
        if any(each.kinds & kinds for line in titles for each in line.mentions):
            found.update(range(begin, end))
    return frozenset(found)
