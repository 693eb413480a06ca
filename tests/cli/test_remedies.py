"""``remedies``: what may follow a breach, on the screen and in files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from csc_rules.cli import main

DAY = ("--as-at", "2026-11-26")


def out(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run the command and return what it prints."""
    assert main(("remedies", *arguments)) == 0
    return capsys.readouterr().out


def test_in_lines(capsys: pytest.CaptureFixture[str]) -> None:
    """A line has the duty, its provision, how far it goes, the steps and who may act."""
    found = out(capsys, "sct-cyp-2014", *DAY, "-f", "concise")
    (line,) = [line for line in found.splitlines() if line.startswith("sct-cyp-2014.prepare-plan ")]
    assert "  s.8(1)" in line
    assert "  somebody can direct, step in or punish  " in line
    assert "1. direction: The Ministers may direct how this is done. (s.17(2)(a)); 2. default power: " in line
    assert line.endswith("  Scottish Ministers")


def test_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    """In full the shares come first, with what they count."""
    found = out(capsys, "ni-act-2015", *DAY, "-f", "full")
    assert "Northern Ireland, without a remedy of their own: 22 of 22 (100 %)" in found
    assert "22 left to judicial review alone" in found


def test_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """The JSON has each step with its kind and who may take it."""
    found = json.loads(out(capsys, "sct-cyp-2014", *DAY, "-f", "json"))
    ladder = next(each for each in found["layers"][0]["ladders"] if each["duty"] == "prepare-plan")
    assert [step["kind"] for step in ladder["steps"]] == ["direction", "default-power"]
    assert ladder["steps"][0]["by"] == [{"id": "scottish-ministers", "title": "Scottish Ministers"}]


def test_the_law_of_another_day(capsys: pytest.CaptureFixture[str]) -> None:
    """The law of another day is a hypothetical, and is called one."""
    found = out(capsys, "sct-community-planning-2003", *DAY, "--law-at", "2010-01-01", "-f", "full")
    assert "with the law of 1 January 2010: a hypothetical" in " ".join(found.split())


@pytest.mark.parametrize("suffix", [".html", ".xlsx", ".md", ".json", ".txt"])
def test_files(capsys: pytest.CaptureFixture[str], tmp_path: Path, suffix: str) -> None:
    """It is written in each format, twice the same."""
    one, two = tmp_path / f"one{suffix}", tmp_path / f"two{suffix}"
    out(capsys, "wal-partnership-2015", *DAY, "-f", "concise", "-o", str(one), "-o", str(two))
    assert one.read_bytes() == two.read_bytes() != b""


def test_an_unknown_ruleset(capsys: pytest.CaptureFixture[str]) -> None:
    """What is no ruleset is told."""
    assert main(["remedies", "no-such-law"]) == 2
    assert "'no-such-law'" in capsys.readouterr().err
