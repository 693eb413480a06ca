"""``csc-rules load`` as it is typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from csc_rules.cli import main
from csc_rules.report.written import suffixes
from tests.cli.test_calendar import text_of
from tests.cli.test_program import run


def test_plans_and_reports_of_a_body(capsys: pytest.CaptureFixture[str]) -> None:
    """Each is a line; the month that does for all is another."""
    assert main(("load", "Fife Council", "--as-at", "2026-01-01", "-f", "concise")) == 0
    lines = capsys.readouterr().out.splitlines()

    assert lines[0].startswith("sct-cyp-2014.prepare-plan  preparation of the children's services plan  s.8(1)")
    assert "month: all that the law asks for can be done in: April" in lines


def test_every_format_is_written_in_one_run(tmp_path: Path) -> None:
    """As many files as there are formats, through the program as it is run."""
    files = [tmp_path / f"load{suffix}" for suffix in suffixes("load")]
    done = run("load", "Fife Council", "--as-at", "2026-01-01", "-f", "json", *(f"-o{file}" for file in files))

    assert done.returncode == 0
    assert all(file.stat().st_size for file in files)


def test_a_window_that_ends_before_it_begins(capsys: pytest.CaptureFixture[str]) -> None:
    """The days are named in their order."""
    assert main(("load", "Fife Council", "--from", "2026-01-01", "--to", "2025-01-01")) == 2
    assert "is before the first day" in capsys.readouterr().err


@pytest.mark.parametrize("suffix", suffixes("load"))
def test_every_file_says_that_the_law_is_frozen(tmp_path: Path, suffix: str) -> None:
    """Whatever its format, a load under the law of another day says so."""
    file = tmp_path / f"load{suffix}"
    assert main(("load", "Fife Council", "--as-at", "2026-01-01", "--law-at", "2025-01-01", "-o", str(file))) == 0

    assert "HYPOTHETICAL: the law is taken as it stood on 1 January 2025" in text_of(file)


def test_plans_under_the_law_of_another_day(capsys: pytest.CaptureFixture[str]) -> None:
    """What was not yet the law on that day is no part of it."""
    found = []
    for law in ((), ("--law-at", "2015-01-01")):
        main(("load", "Fife Council", "--as-at", "2026-01-01", *law, "-f", "concise"))
        found.append("sct-cyp-2014.prepare-plan" in capsys.readouterr().out)

    assert found == [True, False]
