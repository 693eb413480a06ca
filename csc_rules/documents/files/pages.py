"""Pages, news and notices about a document: what stands on them need not stand in the document itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise, takewhile

from csc_rules.documents.grammar_words import IN_MAKING, OWN
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.mentions import Mention
from csc_rules.documents.sentences.tones import OF_OTHER_TIMES
from csc_rules.documents.sentences.years import years_of
from csc_rules.documents.words import words_of

# "Our plan (PDF, 1.1 MB)", "opens in a new window".
_FILE = re.compile(
    r"[(\[](?:pdf|word|docx?|odt|pptx?)\b|\[\d[\d.,]*\s?[km]b\]|opens? (?:in )?(?:a )?new (?:window|tab)", re.IGNORECASE
)
_GET = frozenset({"download", "downloaded", "view", "read", "accessed", "viewed", "see", "found", "available", "get"})
_HERE = frozenset({"here", "download", "downloaded", "link", "below"})
_LOAD = frozenset({"download", "downloads"})
# A link, and a heading over links, has at most so many words.
_A_LINK = 12
# Notices, answers to questions, news: what no document of record has in it.
_COOKIES = frozenset({"cookies", "cookie", "click", "faq", "faqs"})
_YOURS = frozenset({("your", "views"), ("your", "say"), ("speaking", "at")})
_SAID = re.compile(
    '\\b(?:said|added|commented|explained)\\b[^.]{0,40}[:,]\\s*["\u201c\u2018]'
    '|["\u201d\u2019],?\\s+(?:said|added|commented|explained)\\b'
    '|\\b(?:welcomed|hailed|praised)\\b[^.:]{0,120}:\\s*["\u201c\u2018]'
)
_QUESTIONS = 3
# A page has at most so many sentences.
LONGEST = 60
_TITLES = frozenset({"paragraph", "item", "heading"})
# So many words stand at most beside the name in a title: a place, and the years.
_BESIDE = 7
_VERBS = frozenset({"is", "was", "are", "were", "has", "have", "had", "will", "from", "for", "the", "our", "this"})

_THIS, _LATEST = "this", "latest"
_NEAR = 8
_SET_OUT = frozenset({"set", "described", "contained", "listed", "included", "laid", "outlined"})
_RESPONSIBLE = frozenset({"responsible", "responsibility"})
# "Has to be published" is what the law asks.
_HAS, _TO = frozenset({"has", "have", "was"}), "to"
_CAME_OUT = frozenset({"published", "launched", "agreed", "approved", "adopted", "produced"})

Means = Callable[[Mention], bool]


def is_page(text: Marked, means: Means) -> bool:
    """Tell whether a text is a page that leads to a document, "it can be downloaded here", or tells of it from outside.

    *means* tells of a document that the text names whether it is the one.
    """
    return next(leading_to(text, means), None) is not None or _is_told_from_outside(text, means)


def leading_to(text: Marked, means: Means) -> Iterator[Line]:
    """Yield where a page leads to a document: a link, or its title among others."""
    if len(text.lines) <= LONGEST:
        yield from (line for line in text.lines if _is_link(line, means))
        yield from _titles_listed(text, means)


def _is_told_from_outside(text: Marked, means: Means) -> bool:
    """Tell whether a short text speaks of a document as of another: "how we will do so is set out in the Plan".

    What says "this plan" anywhere may be the plan.
    """
    if len(text.lines) > LONGEST:
        return False
    if any(each.here and line.words.folded[each.first] == _THIS for line in text.lines for each in line.mentions):
        return False
    return any(line for line in text.lines if any(_is_outside(line, each) for each in line.mentions if means(each)))


def _is_outside(line: Line, named: Mention) -> bool:
    """Tell whether a sentence says what is set out in a document, that one has come out, or looks at the latest."""
    folded, words = line.folded, line.words
    if named.many or line.is_heading or words.folded[named.first] in OWN:
        return False
    at = named.first - line.first
    before, behind = folded[max(0, at - _NEAR) : at], folded[named.last - line.first :][:_NEAR]
    if _LATEST in before[-3:]:
        return True
    if not _RESPONSIBLE.isdisjoint(before) and not IN_MAKING.isdisjoint(before):
        return True
    if "in" in before[-5:] and not _SET_OUT.isdisjoint(before):
        return True
    return (
        line.tones.keys().isdisjoint(OF_OTHER_TIMES)
        and any(one in _HAS and other != _TO for one, other in pairwise((*behind, "")))
        and not _CAME_OUT.isdisjoint(behind)
    )


def _titles_listed(text: Marked, means: Means) -> Iterator[Line]:
    """Yield the titles of a document where a page has several, each in a line: of other years, or a report on it.

    "Harbour Plan 2017-20" and "Harbour Plan 2020-23" on one page are what it leads to. The first lines of a file are
    its own title: "Harbour Plan 2017-20", and below it "Annual Report 2018".
    """
    found: list[tuple[Line, Mention, tuple[date, date]]] = []
    for line in text.lines[_behind_cover(text) :]:
        named = line.mentions[0] if len(line.mentions) == 1 else None
        years = years_of(line, named) if named is not None and named.kinds and not named.here else None
        if named is not None and years is not None and _is_title(line, named):
            found.append((line, named, years))
    if len({years for _, _, years in found}) > 1:
        yield from (line for line, named, _ in found if means(named))


def _behind_cover(text: Marked) -> int:
    """Return how many headings a file begins with that name different documents together: a report, and on what."""
    cover = tuple(takewhile(lambda line: line.is_heading, text.lines))
    named = [each.kinds for line in cover for each in line.mentions]
    return len(cover) if len(named) == len(set(named)) > 1 else 0


def _is_title(line: Line, named: Mention) -> bool:
    """Tell whether a line is a paragraph, an item or a heading of its own, and no more than a name with its years."""
    words, role = line.words.folded, line.passage.role
    if role not in _TITLES or line.first != 0 or line.last != len(words) or line.passage.text.rstrip().endswith("."):
        return False
    rest = (*words[: named.first], *words[named.last :])
    return len(rest) <= _BESIDE and _VERBS.isdisjoint(rest) and words[-1].isdigit()


def is_talk(text: Marked) -> bool:
    """Tell whether a text is a notice, news, or questions with their answers, in which a document is only talked of."""
    if len(text.lines) > LONGEST:
        return False
    questions = sum(line.asks for line in text.lines)
    return questions >= _QUESTIONS or any(_is_talk(line) for line in text.lines)


def _is_talk(line: Line) -> bool:
    folded = line.folded
    if not _COOKIES.isdisjoint(folded) or not _YOURS.isdisjoint(pairwise(folded)):
        return True
    return _SAID.search(line.passage.text) is not None


def _is_link(line: Line, means: Means) -> bool:
    if not any(means(each) and not each.many for each in line.mentions):
        return False
    folded = frozenset(line.folded)
    if _FILE.search(line.passage.text) or not (_GET.isdisjoint(folded) or _HERE.isdisjoint(folded)):
        return True
    return _is_listed_to_load(line, means)


def _is_listed_to_load(line: Line, means: Means) -> bool:
    """Tell whether a short item names a document under a heading for downloads: "Download the plan and the report"."""
    if line.passage.role != "item" or len(line.words.folded) > _A_LINK or not line.passage.trail:
        return False
    heading = words_of(line.passage.trail[-1]).folded
    named = any(means(each) and not each.here for each in line.mentions)
    return named and heading[:1] != () and heading[0] in _LOAD and len(heading) <= _A_LINK
