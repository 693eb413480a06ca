"""The progress bar: on a terminal, and nowhere else."""

from __future__ import annotations

import io
import sys

import pytest

from csc_rules.report.progress import progress


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away what tells rich that it is on a terminal, or not."""
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")


def test_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal it shows how much of how much is done."""
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    with progress("a [law]") as told:
        told(1, 2)
    assert "a [law]" in stream.getvalue()
    assert "1/2" in stream.getvalue()


def test_in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a pipe it shows nothing."""
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    with progress("a law") as told:
        told(1, 2)
    assert stream.getvalue() == ""
