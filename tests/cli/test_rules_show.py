"""``rules show`` as a page to be read, on a day, and between two days."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from csc_rules.cli import main


def out(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    """Run the command and return what it prints, or what it complains of."""
    assert main(("rules", "show", *arguments)) == code
    said = capsys.readouterr()
    return said.out if code == 0 else said.err


@pytest.mark.parametrize("name", ["ni-bill-2014", "united-kingdom/bodies"])
def test_a_page_to_be_read(capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str) -> None:
    """A ruleset or register is written as a web page."""
    path = tmp_path / "view.html"
    out(capsys, name, "-o", str(path))
    assert path.read_text("utf-8").startswith("<!DOCTYPE html>")


def test_the_law_of_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    """On a day only what is in force on it is listed."""
    assert "care-leavers-with-board" in out(capsys, "ni-act-2015", "--at", "2020-01-01")
    assert "care-leavers-with-board" not in out(capsys, "ni-act-2015", "--at", "2023-01-01")


def test_what_differs(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """What differs between two days is shown, and written in each format."""
    days = ("--from", "2020-01-01", "--to", "2023-01-01")
    path = tmp_path / "differs.md"
    assert "gone  s.9(2)" in out(capsys, "ni-act-2015", *days, "-o", str(path))
    assert "| Gone |" in path.read_text("utf-8")
    assert json.loads(out(capsys, "ni-act-2015", *days, "-f", "json"))["ruleset"] == "ni-act-2015"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("ni-act-2015", "--from", "2020-01-01"), "go together"),
        (("ni-act-2015", "--to", "2020-01-01"), "go together"),
        (("ni-act-2015", "--at", "2020-01-01", "--from", "2020-01-01", "--to", "2021-01-01"), "without --at"),
        (("ni-act-2015", "--from", "2021-01-01", "--to", "2020-01-01"), "before the first day"),
        (("acts", "--at", "2020-01-01"), "are for rulesets"),
    ],
)
def test_options_that_do_not_go_together(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    """Options that cannot be used together, or with a register, are refused with a reason."""
    assert said in " ".join(out(capsys, *arguments, code=2).split())
