"""What a terminal shows while something takes long: rule files read from their text, large records, many files."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar

from csc_rules.law.loader import READING

TITLE = "reading the law, this once"

# What is over within this many seconds shows nothing.
PATIENCE = 1.0

_CLOCK: ContextVar[_Clock | None] = ContextVar("_CLOCK", default=None)
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


@contextmanager
def working(on: str) -> Iterator[None]:
    """Say on a terminal what is being worked on and for how long, once it has taken more than a second.

    >>> with working("checking the record"):
    ...     pass
    """
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield
        return
    clock = _Clock(on)
    token = _CLOCK.set(clock)
    try:
        yield
    finally:
        clock.stop()
        _CLOCK.reset(token)


@contextmanager
def reading_on(what: str) -> Iterator[Callable[[int, int], None]]:
    """Give what can be told how much of a large file has been read; a bar shows it once a second has passed.

    >>> with reading_on("evidence") as told:
    ...     told(1, 2)
    """
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda _done, _of: None
        return
    from time import monotonic

    with ExitStack() as open_ends:
        bar, begun = _Bar(open_ends, what), monotonic()
        yield lambda done, of: bar(done, of) if monotonic() - begun > PATIENCE else None


def _stop_the_clock() -> None:
    clock = _CLOCK.get()
    if clock is not None:
        clock.stop()


def over() -> None:
    """Take away what is shown, since something else is about to be."""
    _stop_the_clock()
    shown = _SHOWN.get()
    if shown is not None:
        shown.close()


class _Bar:
    """A progress bar that is there once it is told of something; what draws it is imported no sooner."""

    def __init__(self, open_ends: ExitStack, title: str = TITLE) -> None:
        self._open_ends, self._title = open_ends, title
        self._told: Callable[[int, int], None] | None = None

    def __call__(self, done: int, of: int) -> None:
        if self._told is None:
            _stop_the_clock()
            from csc_rules.report.progress import progress

            self._told = self._open_ends.enter_context(progress(self._title))
        self._told(done, of)


class _Clock:
    """A line that says how many seconds something has taken, written anew each second beside the work."""

    def __init__(self, on: str) -> None:
        from threading import Event, Thread

        self._on, self._stopped = on, Event()
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End it, and take the line away."""
        self._stopped.set()
        self._thread.join()

    def _run(self) -> None:
        seconds, line = 0, ""
        while not self._stopped.wait(PATIENCE):
            seconds += 1
            line = f"{self._on}: {seconds} s"
            _over_the_line(line)
        if line:
            # Blanks, since not every terminal has another way to empty a line.
            _over_the_line(" " * len(line))
            _over_the_line("")


def _over_the_line(text: str) -> None:
    sys.stderr.write(f"\r{text}")
    sys.stderr.flush()
