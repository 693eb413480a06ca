"""What our templates leave in a document, by which it is known when it comes back: ids, notes, blank rows."""

from __future__ import annotations

import re
from hashlib import sha256

# The style of the notes of a template in Word, which are no part of the document that is written from it.
NOTE_STYLE = "Template Note"
_BOOKMARK = re.compile(r"f[0-9a-f]{20}")
_BLANK_ROW = re.compile(r"\|\s*\|\s*$")
_OTHER = re.compile(r"[^A-Za-z0-9-]+")


def bookmark_of(name: str) -> str:
    """Return the bookmark of a thing by its id: the same on every run, and never longer than Word allows.

    >>> len(bookmark_of("a-ruleset.first-report/the-body/strategy-2020"))
    21
    """
    return f"f{sha256(name.encode()).hexdigest()[:20]}"


def is_anchor_of(anchor: str | None, name: str) -> bool:
    """Tell whether the anchor of a passage is the one that a template gave to the heading of a required item.

    *name* is what the template calls the item, such as ``strategy.outcomes``. Word keeps it as a bookmark, Markdown and
    web pages as an id or a comment.

    >>> is_anchor_of(bookmark_of("strategy.outcomes"), "strategy.outcomes")
    True
    >>> is_anchor_of("strategy-outcomes", "strategy.outcomes"), is_anchor_of(None, "strategy.outcomes")
    (True, False)
    """
    return anchor is not None and anchor in (name, bookmark_of(name), _OTHER.sub("-", name).strip("-"))


def is_ours(anchor: str | None) -> bool:
    """Tell whether an anchor is one that we give.

    >>> is_ours(bookmark_of("strategy.outcomes")), is_ours("_Toc123")
    (True, False)
    """
    return anchor is not None and bool(_BOOKMARK.fullmatch(anchor))


def is_blank_row(row: str) -> bool:
    """Tell whether the last cells of a row are empty, as in a table of a template that nobody has filled in.

    >>> is_blank_row("The board | (a) s.10 |  | "), is_blank_row("The board | 3 May 2021")
    (True, False)
    """
    return bool(_BLANK_ROW.search(row))
