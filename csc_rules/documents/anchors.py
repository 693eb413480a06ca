"""The stable ids that our templates give to headings, as they come back from a finished document."""

from __future__ import annotations

import re
from hashlib import sha256

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
    return anchor in (name, bookmark_of(name), _OTHER.sub("-", name).strip("-"))
