"""Pages about a document, which lead to it by a link: what else stands on them need not stand in the document."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from itertools import pairwise

from csc_rules.documents.case import Sought
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.finding.marks import Line, Marked
from csc_rules.documents.finding.mentions import Mention

# "Our plan (PDF, 1.1 MB)", "opens in a new window".
_FILE = re.compile(
    r"[(\[](?:pdf|word|docx?|odt|pptx?)\b|\[\d[\d.,]*\s?[km]b\]|opens? (?:in )?(?:a )?new (?:window|tab)", re.IGNORECASE
)
_GET = frozenset({"download", "downloaded", "view", "read", "accessed", "viewed", "see", "found", "available", "get"})
_HERE = frozenset({"here", "download", "downloaded", "link", "below"})
# Notices, answers to questions, news: what no document of record has in it.
_COOKIES = frozenset({"cookies", "cookie", "click", "faq", "faqs"})
_YOURS = frozenset({("your", "views"), ("your", "say"), ("speaking", "at")})
_SAID = re.compile('\\b(?:said|added|commented)\\b[^.]{0,40}[:,]\\s*["\u201c\u2018]')
_QUESTIONS = 3
# A page has at most so many sentences.
_LONGEST = 60


def is_page(grounds: Grounds, text: Marked, sought: Sought) -> bool:
    """Tell whether a text is a page that leads to the document that a point asks of: "it can be downloaded here"."""
    means = partial(grounds.means, text, sought)
    return len(text.lines) <= _LONGEST and any(_is_link(line, means) for line in text.lines)


def is_talk(text: Marked) -> bool:
    """Tell whether a text is a notice, news, or questions with their answers, in which a document is only talked of."""
    if len(text.lines) > _LONGEST:
        return False
    questions = sum(line.asks for line in text.lines)
    return questions >= _QUESTIONS or any(_is_talk(line) for line in text.lines)


def _is_talk(line: Line) -> bool:
    folded = line.folded
    if not _COOKIES.isdisjoint(folded) or not _YOURS.isdisjoint(pairwise(folded)):
        return True
    return _SAID.search(line.passage.text) is not None


def _is_link(line: Line, means: Callable[[Mention], bool]) -> bool:
    if not any(means(each) and not each.many for each in line.mentions):
        return False
    folded = frozenset(line.folded)
    return bool(_FILE.search(line.passage.text)) or not (_GET.isdisjoint(folded) or _HERE.isdisjoint(folded))
