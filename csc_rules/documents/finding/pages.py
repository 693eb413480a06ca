"""Pages about a document, which lead to it by a link: what else stands on them need not stand in the document."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from csc_rules.documents.case import Sought
from csc_rules.documents.files.talk import LONGEST
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.mentions import Mention
from csc_rules.documents.sentences.years import years_of

# "Our plan (PDF, 1.1 MB)", "opens in a new window".
_FILE = re.compile(
    r"[(\[](?:pdf|word|docx?|odt|pptx?)\b|\[\d[\d.,]*\s?[km]b\]|opens? (?:in )?(?:a )?new (?:window|tab)", re.IGNORECASE
)
_GET = frozenset({"download", "downloaded", "view", "read", "accessed", "viewed", "see", "found", "available", "get"})
_HERE = frozenset({"here", "download", "downloaded", "link", "below"})
_TITLES = frozenset({"paragraph", "item", "heading"})
# So many words stand at most beside the name in a title: a place, and the years.
_BESIDE = 7
_VERBS = frozenset({"is", "was", "are", "were", "has", "have", "had", "will", "from", "for", "the", "our", "this"})


def is_page(grounds: Grounds, text: Marked, sought: Sought) -> bool:
    """Tell whether a text is a page that leads to the document that a point asks of: "it can be downloaded here"."""
    means = partial(grounds.means, text, sought)
    return next(_leading(text, means), None) is not None


def leading_to(grounds: Grounds, text: Marked, sought: Sought) -> Iterator[Line]:
    """Yield where a page leads to the document that a point asks of: a link, or its title among others."""
    return _leading(text, partial(grounds.means, text, sought))


def _leading(text: Marked, means: Callable[[Mention], bool]) -> Iterator[Line]:
    if len(text.lines) <= LONGEST:
        yield from (line for line in text.lines if _is_link(line, means))
        yield from _titles_listed(text, means)


def _titles_listed(text: Marked, means: Callable[[Mention], bool]) -> Iterator[Line]:
    """Yield the titles of a document where a page has several, each in a line: of other years, or a report on it.

    "Harbour Plan 2017-20" and "Harbour Plan 2020-23" on one page are what it leads to.
    """
    found: list[tuple[Line, Mention, tuple[date, date]]] = []
    for line in text.lines:
        named = line.mentions[0] if len(line.mentions) == 1 else None
        years = years_of(line, named) if named is not None and named.kinds and not named.here else None
        if named is not None and years is not None and _is_title(line, named):
            found.append((line, named, years))
    if len({years for _, _, years in found}) > 1:
        yield from (line for line, named, _ in found if means(named))


def _is_title(line: Line, named: Mention) -> bool:
    """Tell whether a line is a paragraph, an item or a heading of its own, and no more than a name with its years."""
    words, role = line.words.folded, line.passage.role
    if role not in _TITLES or line.first != 0 or line.last != len(words) or line.passage.text.rstrip().endswith("."):
        return False
    rest = (*words[: named.first], *words[named.last :])
    return len(rest) <= _BESIDE and _VERBS.isdisjoint(rest) and words[-1].isdigit()


def _is_link(line: Line, means: Callable[[Mention], bool]) -> bool:
    if not any(means(each) and not each.many for each in line.mentions):
        return False
    folded = frozenset(line.folded)
    return bool(_FILE.search(line.passage.text)) or not (_GET.isdisjoint(folded) or _HERE.isdisjoint(folded))
