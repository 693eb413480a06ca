"""``csc-rules calendar`` as it is typed: its forms, its files, and what it says of a mistake."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import icalendar
import pytest

from csc_rules.cli import main
from csc_rules.report.written import suffixes
from tests.cli.test_program import run
from tests.house.program import ROOT

GWENT = str(ROOT / "examples" / "gwent-well-being-plan.toml")
WINDOW = ("--as-at", "2024-07-01", "--from", "2024-01-01", "--to", "2030-12-31")


def out(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    """Run a command that answers, and return what it prints."""
    assert main(("calendar", *arguments)) == code
    return capsys.readouterr().out


def err(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run a command that cannot be used, and return what it says."""
    assert main(("calendar", *arguments)) == 2
    return capsys.readouterr().err


def test_a_body_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    """The name of a body is enough; nothing is said of what it did."""
    found = out(capsys, "Fife Council", "--as-at", "2026-03-01", "--to", "2026-06-30", "-f", "concise")

    assert "\n2026-04-01  last day  para.1  sct-csp-guidance-2020.plan-in-place-from-2020  Fife Council" in found


def test_a_record_in_place_of_the_name(capsys: pytest.CaptureFixture[str]) -> None:
    """With a record each day has its status."""
    found = out(capsys, "--record", GWENT, *WINDOW, "-f", "concise")

    assert "first progress report on a plan  due" in found


def test_without_days_it_looks_three_years_ahead(capsys: pytest.CaptureFixture[str]) -> None:
    """From the day asked about to the same day three years on."""
    found = json.loads(out(capsys, "Fife Council", "--as-at", "2026-03-01", "-f", "json"))

    assert (found["since"], found["through"]) == ("2026-03-01", "2029-03-01")


def test_every_format_is_written_in_one_run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """As many files as there are formats, each with something in it."""
    files = [tmp_path / f"calendar{suffix}" for suffix in suffixes("calendar")]
    out(capsys, "--record", GWENT, *WINDOW, "-f", "concise", *(f"-o{file}" for file in files))

    assert all(file.stat().st_size for file in files)


def test_the_calendar_file_of_the_installed_command(tmp_path: Path) -> None:
    """Through the program as it is run, the file is read by another one."""
    file = tmp_path / "deadlines.ics"
    done = run("calendar", "--record", GWENT, *WINDOW, "-o", str(file))

    assert (done.returncode, done.stderr.strip()) == (0, f"wrote {file}")
    assert len(icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")) > 10


def test_a_check_writes_its_deadlines(tmp_path: Path) -> None:
    """The deadlines of an assessment are a file of their own."""
    file = tmp_path / "deadlines.ics"
    run("check", GWENT, "--as-at", "2024-07-01", "-o", str(file))

    assert b"first progress report on a plan" in file.read_bytes().replace(b"\r\n ", b"")


@pytest.mark.parametrize("arguments", [(), ("Fife Council", "--record", GWENT)])
def test_a_body_or_a_record_and_not_both(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    """Neither, or both, is a mistake that is said."""
    assert "Expected the name of a body, or --record FILE" in err(capsys, *arguments)


def test_a_window_that_ends_before_it_begins(capsys: pytest.CaptureFixture[str]) -> None:
    """The days are named in their order."""
    found = err(capsys, "Fife Council", "--from", "2026-01-01", "--to", "2025-01-01")

    assert "--to 2025-01-01 is before the first day, 1 January 2026" in found


def test_an_unknown_body_gets_suggestions(capsys: pytest.CaptureFixture[str]) -> None:
    """A slip of the pen is answered with the nearest name."""
    assert "Fife Council" in err(capsys, "Fyfe Council")


def test_a_body_that_nothing_binds_is_told_why(capsys: pytest.CaptureFixture[str]) -> None:
    """No duty applies, because …, and the exit code is 0."""
    assert "No duty applies, because" in out(capsys, "Scottish Parliament", "-f", "concise")


def test_an_input_is_never_written_over(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A file that is read by the command is refused as one to write."""
    ruleset = tmp_path / "own.txt"
    ruleset.write_text("")

    assert "is read by this command" in err(capsys, "Fife Council", "--ruleset", str(ruleset), "-o", str(ruleset))


def test_without_the_extra_it_names_what_to_install(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where the package is not installed nothing is written, and the extra is named."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    file = tmp_path / "deadlines.ics"

    assert "pip install 'csc-rules[officer]'" in err(capsys, "Fife Council", "-f", "concise", "-o", str(file))
    assert not file.exists()
