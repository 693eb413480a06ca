"""``csc-rules template`` as it is typed: the day to aim at, and what is said of a mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from csc_rules.cli import main

GWENT = ("local-well-being-plan", "--for", "Gwent Public Services Board", "--as-at", "2026-11-26")


def out(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    """Run a command, and return what it prints."""
    assert main(("template", *arguments)) == code
    found = capsys.readouterr()
    return found.out if code == 0 else found.err


def test_the_day_and_the_times_are_those_that_were_typed(capsys: pytest.CaptureFixture[str]) -> None:
    """A step of eight weeks is begun that much before."""
    found = out(capsys, *GWENT, "--publish-by", "2028-05-04", "--lead", "approve=8w")

    assert "to publish the local well-being plan by 4 May 2028, as was asked" in found
    assert "| 9 March 2028 |" in found


def test_the_record_that_goes_with_it_has_the_days(tmp_path: Path) -> None:
    """What stands in the document stands in the record, too."""
    record = tmp_path / "record.toml"

    assert main(("template", *GWENT, "--publish-by", "2028-05-04", "-o", str(record))) == 0
    assert "To be begun by: 9 February 2028" in record.read_text("utf-8")


def test_one_day_is_aimed_at(capsys: pytest.CaptureFixture[str]) -> None:
    """Two days are refused."""
    found = out(capsys, *GWENT, "--publish-by", "2028-05-04", "--by", "approve=2028-04-01", code=2)

    assert "Expected one day to aim at" in found


def test_an_act_that_no_duty_asks_for(capsys: pytest.CaptureFixture[str]) -> None:
    """What can be aimed at is named."""
    assert "there are: publish, " in out(capsys, *GWENT, "--adopt-by", "2028-05-04", code=2)
