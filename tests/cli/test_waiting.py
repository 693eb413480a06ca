"""What a terminal shows while something takes long."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from csc_rules.cli import main, waiting
from csc_rules.cli.streams import complain
from csc_rules.cli.waiting import working
from tests.report.test_progress import Terminal


def terminal(monkeypatch: pytest.MonkeyPatch, patience: float = 0.01) -> Terminal:
    """Give a terminal to say things on, and little patience."""
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(waiting, "PATIENCE", patience)
    monkeypatch.setenv("TERM", "xterm")
    return stream


def until_said(stream: Terminal, text: str) -> None:
    """Wait until something is said, however busy the machine is; a minute is never."""
    for _ in range(6_000):
        if text in stream.getvalue():
            return
        time.sleep(0.01)


def test_what_takes_long_is_said_and_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is worked on is said with a time, and the line is empty in the end."""
    stream = terminal(monkeypatch)
    with working("checking"):
        until_said(stream, "checking: 2 s")
    said = stream.getvalue()

    assert said.startswith("\rchecking: 1 s\rchecking: 2 s")
    assert said.endswith(" \r")


def test_what_is_over_soon_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is shown what is over within a moment."""
    stream = terminal(monkeypatch, patience=10)
    with working("checking"):
        pass

    assert stream.getvalue() == ""


def test_a_message_comes_on_a_line_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is shown is taken away before anything else is written, and does not come back."""
    stream = terminal(monkeypatch)
    with working("checking"):
        until_said(stream, "checking: 1 s")
        complain("a message")
        time.sleep(0.1)

    assert stream.getvalue().endswith(" \ra message\n")


def test_off_a_terminal_nothing_is_shown(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe gets results and messages, and nothing else."""
    monkeypatch.setattr(waiting, "PATIENCE", 0.01)
    with working("checking"):
        time.sleep(0.1)

    assert capsys.readouterr().err == ""


def test_a_terminal_is_shown_the_first_mistakes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Of three hundred mistakes two hundred are on the screen, and the last line says so."""
    path = tmp_path / "record.toml"
    path.write_text('[record]\nbody = "Fife Council"\n' + '[[document]]\nid = "d"\nkind = 5\n' * 300)
    stream = terminal(monkeypatch, patience=100)

    assert main(["check", str(path)]) == 2
    assert stream.getvalue().count(": IN01") == 200
    assert "of which these are the first 200" in stream.getvalue().splitlines()[-1]
