"""The collector of cyclic garbage, which waits while much is made that is kept."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_waits() -> Iterator[None]:
    """Let the collector wait for as long as something lasts; where it was off before, it stays off.

    Finding makes hundreds of thousands of words, spots and sentences that it keeps until it is done, and next to none
    that refer to each other in a circle; to look through them again and again took a fifth of its time.

    >>> with collector_waits():
    ...     gc.isenabled()
    False
    >>> gc.isenabled()
    True
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
