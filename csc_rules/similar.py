"""Similar names, for suggestions. Similarity suggests; it never decides."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

LONGEST = 300


def nearest(name: str, known: Iterable[str], *, count: int = 1, cutoff: float = 0.6) -> tuple[str, ...]:
    """Return up to *count* known names that are like a name, the most alike first.

    >>> nearest("stratgey", ["report", "strategy"])
    ('strategy',)
    """
    # Nothing is called by a name of this length, and comparing takes a time that grows with it.
    return () if len(name) > LONGEST else _nearest(name, tuple(sorted(set(known))), count, cutoff)


@lru_cache(maxsize=4096)
def _nearest(name: str, known: tuple[str, ...], count: int, cutoff: float) -> tuple[str, ...]:
    # Only a mistake needs difflib, and what is right should not pay for it; the same mistake is often made again.
    from difflib import get_close_matches

    # Names whose lengths alone are too far apart are like each other in no way: the same is found, with less to do.
    near = [each for each in known if 2 * min(len(each), len(name)) >= cutoff * (len(each) + len(name))]
    return tuple(get_close_matches(name, near, n=count, cutoff=cutoff))
