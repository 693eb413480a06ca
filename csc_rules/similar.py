"""Similar names, for suggestions. Similarity suggests; it never decides."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str], *, count: int = 1, cutoff: float = 0.6) -> tuple[str, ...]:
    """Return up to *count* known names that are like a name, the most alike first.

    >>> nearest("stratgey", ["report", "strategy"])
    ('strategy',)
    """
    # Only a mistake needs difflib, and what is right should not pay for it.
    from difflib import get_close_matches

    return tuple(get_close_matches(name, sorted(set(known)), n=count, cutoff=cutoff))
