"""Pages about a document, which lead to it by a link: what else stands on them need not stand in the document."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

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
# A page has at most so many sentences.
_LONGEST = 60


def is_page(grounds: Grounds, text: Marked, sought: Sought) -> bool:
    """Tell whether a text is a page that leads to the document that a point asks of: "it can be downloaded here"."""
    means = partial(grounds.means, text, sought)
    return len(text.lines) <= _LONGEST and any(_is_link(line, means) for line in text.lines)


def _is_link(line: Line, means: Callable[[Mention], bool]) -> bool:
    if not any(means(each) and not each.many for each in line.mentions):
        return False
    folded = frozenset(line.folded)
    return bool(_FILE.search(line.passage.text)) or not (_GET.isdisjoint(folded) or _HERE.isdisjoint(folded))
