"""How much work something is, counted: the same on every machine, however much else that does."""

from __future__ import annotations

import sys
from collections.abc import Callable


def calls(does: Callable[[], object]) -> int:
    """Return how many functions are called, those written in C as well, while something is done.

    >>> calls(lambda: [str(each) for each in range(100)]) - calls(lambda: [str(each) for each in range(50)])
    0
    >>> calls(lambda: [len("") for each in range(100)]) - calls(lambda: [len("") for each in range(50)])
    50
    """
    found = 0

    def count(_frame: object, event: str, _what: object) -> None:
        nonlocal found
        found += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        does()
    finally:
        sys.setprofile(before)
    return found
