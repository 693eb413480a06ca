"""Papers about a document, as councils and boards get them: what stands under their own headings is no part of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise

from csc_rules.documents.files.drafts import OPENING_LINES
from csc_rules.documents.files.pages import LONGEST
from csc_rules.documents.files.title_lines import names_only
from csc_rules.documents.matching import is_number
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.mentions import Mention
from csc_rules.documents.sentences.tones import MEETING
from csc_rules.documents.sentences.years import years_of
from csc_rules.documents.words import words_of

# "Appendix 1", and behind it or in the next line the title of what is appended.
_APPENDED = frozenset({"appendix", "annex", "annexe", "enclosure", "attachment"})
_DRAFTS = frozenset(
    {"draft", "drafts", "proposed", "consultation", "comment", "approval", "discussion", "previous", "last"}
)
# "Appendix 1" has so many words.
_MARKED = 2
_OF_PAPERS = frozenset({"minute", "minutes", "agenda", "contact", "papers"})
# What is shorter is no text of a document.
_TEXT = 5
# A paper has at least so many headings that only papers have, such as its purpose and what it recommends.
FEWEST = 2


def is_paper(text: Marked) -> bool:
    """Tell whether a text begins as the paper or the minute of a meeting, to which a plan may belong.

    A long one has to say so more than once: the page on which a whole plan stands was "last updated", too; and so has
    one with the name of a document on every page, which may tell that a board spoke of it "at its meeting".
    """
    opening = text.lines[:OPENING_LINES]
    saying = sum(MEETING in line.tones or MEETING in line.under_tones for line in opening)
    named = any(each.mentions for each in text.on_pages)
    return saying >= (FEWEST if named or len(text.lines) > LONGEST else 1)


def last_of_paper(text: Marked) -> int:
    """Return the number of the last line that is a heading of a paper; -1 for a text that is no paper.

    A plan that is appended to the paper comes behind it.
    """
    found = text.headings_of.get(MEETING, [])
    called = {words_of(text.lines[number].passage.text).folded for number in found}
    return found[-1] if len(called) >= FEWEST else -1


def appended(text: Marked, means: Callable[[Mention], bool], period: tuple[date, date] | None) -> frozenset[int]:
    """Return the numbers of the lines of a document that is appended to a paper.

    *means* tells of a document that is named whether it is the one, and *period* is the time it is for.

    It stands from "Appendix 1", which has its name and no more or has it just below, up to the next such heading, to
    one that only papers have, or to one that names another document.
    """
    begins = [number for number, line in enumerate(text.lines) if line.is_heading and line.folded[0] in _APPENDED]
    found: set[int] = set()
    for begin, end in pairwise((*begins, len(text.lines))):
        title = begin + (len(text.lines[begin].folded) <= _MARKED)
        if (
            title < end
            and _is_title_of(text.lines[title], means, period)
            and not _is_elsewhere(text.lines[title + 1 : end])
        ):
            others = (at for at in range(title + 1, end) if _is_of_another(text.lines[at], means))
            found.update(range(begin, next(others, end)))
    return frozenset(found)


def _is_title_of(line: Line, means: Callable[[Mention], bool], period: tuple[date, date] | None) -> bool:
    """Tell whether a heading is the title of the document: "Appendix 1: Harbour Plan", and no "Summary of the Plan"."""
    named = next(iter(line.mentions), None)
    if named is None or not line.is_heading or not _DRAFTS.isdisjoint(line.folded) or not means(named):
        return False
    years = years_of(line, named)
    if years is not None and period is not None and abs(years[0].year - period[0].year) > 1:
        return False
    marked = line.folded[0] in _APPENDED
    numbered = marked and (line.folded[1][0].isdigit() or is_number(line.folded[1]) or len(line.folded[1]) == 1)
    return names_only(line, named, line.first + marked + numbered)


def _is_elsewhere(lines: Sequence[Line]) -> bool:
    """Tell whether nothing stands below a title but where the document is: "See the website.", "Attached."."""
    first = next(iter(lines), None)
    return first is None or (not first.is_heading and len(first.folded) < _TEXT)


def _is_of_another(line: Line, means: Callable[[Mention], bool]) -> bool:
    others = any(not (each.here or means(each)) for each in line.mentions)
    return line.is_heading and (others or MEETING in line.sets_tones or not _OF_PAPERS.isdisjoint(line.folded))
