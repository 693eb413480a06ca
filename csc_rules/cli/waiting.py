"""What is shown while rule files are read from their text, which takes seconds and happens once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar

from csc_rules.law.loader import READING

TITLE = "reading the law, this once"

_SHOWN: ContextVar[ExitStack | None] = ContextVar("_SHOWN", default=None)


@contextmanager
def waiting() -> Iterator[None]:
    """Show on a terminal how far the reading of rule files has come, from the first one that has to be read on.

    >>> with waiting():
    ...     pass
    """
    if not sys.stderr.isatty():
        yield
        return
    with ExitStack() as open_ends:
        token, shown = READING.set(_Bar(open_ends)), _SHOWN.set(open_ends)
        try:
            yield
        finally:
            READING.reset(token)
            _SHOWN.reset(shown)


def over() -> None:
    """Take away what is shown, since something else is about to be."""
    shown = _SHOWN.get()
    if shown is not None:
        shown.close()


class _Bar:
    """A progress bar that is there once it is told of something; what draws it is imported no sooner."""

    def __init__(self, open_ends: ExitStack) -> None:
        self._open_ends = open_ends
        self._told: Callable[[int, int], None] | None = None

    def __call__(self, done: int, of: int) -> None:
        if self._told is None:
            from csc_rules.report.progress import progress

            self._told = self._open_ends.enter_context(progress(TITLE))
        self._told(done, of)
