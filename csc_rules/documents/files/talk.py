"""Files in which documents are only talked of: notices, news, questions with their answers."""

from __future__ import annotations

import re
from itertools import pairwise

from csc_rules.documents.sentences.marks import Line, Marked

# Notices, answers to questions, news: what no document of record has in it.
_COOKIES = frozenset({"cookies", "cookie", "click", "faq", "faqs"})
_YOURS = frozenset({("your", "views"), ("your", "say"), ("speaking", "at")})
_SAID = re.compile('\\b(?:said|added|commented)\\b[^.]{0,40}[:,]\\s*["\u201c\u2018]')
_QUESTIONS = 3
# A page has at most so many sentences.
LONGEST = 60


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
