"""``csc-rules calendar`` as it is typed: its forms, its files, and what it says of a mistake."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

import docx
import icalendar
import pytest
from python_calamine import CalamineWorkbook

from csc_rules.cli import main
from csc_rules.report.words import DISCLAIMER
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


# What is only assumed

FROZEN = ("Fife Council", "--as-at", "2026-01-01", "--law-at", "2015-01-01")
BILL = ("OFMDFM", "--ruleset", "ni-bill-2014", "--assume", "passing=2015-11-09", "--as-at", "2016-01-01")


def test_the_law_frozen_on_a_day_is_that_of_all_days(capsys: pytest.CaptureFixture[str]) -> None:
    """What was repealed since is owed, and what was made since is not."""
    found = out(capsys, *FROZEN, "-f", "concise")

    assert "kept up throughout  s.15(1)  sct-community-planning-2003.maintain-community-planning" in found
    assert "sct-uncrc-2024." not in found


def test_a_bill_has_days_where_an_event_is_assumed(capsys: pytest.CaptureFixture[str]) -> None:
    """Without the assumption it is left out; with it, its last days are there."""
    assert "2018-11-09  last day  cl.2  ni-bill-2014.first-departments-report" in out(capsys, *BILL, "-f", "concise")


@pytest.mark.parametrize("suffix", suffixes("calendar"))
def test_every_file_says_that_it_is_a_what_if(capsys: pytest.CaptureFixture[str], tmp_path: Path, suffix: str) -> None:
    """Whatever its format, a calendar of what is not the law says so."""
    file = tmp_path / f"calendar{suffix}"
    out(capsys, *BILL, "-f", "concise", "-o", str(file))

    assert "WHAT IF: this assumes passing" in text_of(file)


def test_a_what_if_takes_the_place_of_no_real_deadline(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Imported into the same calendar, its events are others than those of the law as it is."""
    real, frozen = tmp_path / "real.ics", tmp_path / "frozen.ics"
    window = ("Fife Council", "--as-at", "2026-01-01", "-f", "concise")
    out(capsys, *window, "-o", str(real))
    out(capsys, *window, "--law-at", "2025-12-31", "-o", str(frozen))

    assert names(real)
    assert not names(real) & names(frozen)


def names(file: Path) -> set[str]:
    """Return the names of the events of a calendar file."""
    return {str(event["uid"]) for event in icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")}


def text_of(file: Path) -> str:
    """Return what a file says, be it a document, a workbook, a calendar with its long lines broken, or text."""
    if file.suffix == ".docx":
        return "\n".join(each.text for each in docx.Document(str(file)).paragraphs)
    if file.suffix != ".xlsx":
        return file.read_bytes().replace(b"\r\n ", b"").decode()
    sheets = CalamineWorkbook.from_path(str(file))
    return "\n".join(
        str(cell) for name in sheets.sheet_names for row in sheets.get_sheet_by_name(name).to_python() for cell in row
    )


def test_each_row_of_a_csv_says_from_which_day_and_whose_reading(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A row that is cut out and sent on still says it."""
    file = tmp_path / "calendar.csv"
    out(capsys, "Fife Council", "--as-at", "2026-01-01", "-f", "concise", "-o", str(file))
    rows = list(csv.DictReader(file.read_text("utf-8-sig").splitlines()))

    assert {row["As at"] for row in rows} == {"2026-01-01"}
    assert {row["To mind"] for row in rows} == {DISCLAIMER}


def test_where_no_day_was_counted_it_is_not_said_twice(capsys: pytest.CaptureFixture[str]) -> None:
    """What is owed from a day on is not worked out in the same words once more."""
    found = out(capsys, "Northern Ireland Executive", "--as-at", "2016-01-01", "--to", "2016-12-31", "-f", "full")

    assert "from 8 December 2016" in found
    assert "owed from" not in found


def test_a_calendar_file_that_was_written_is_not_asked_for(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """What to do next leaves out what has just been done."""
    window = ("Fife Council", "--as-at", "2026-01-01", "-f", "full")

    assert "deadlines.ics" in out(capsys, *window)
    assert "deadlines.ics" not in out(capsys, *window, "-o", str(tmp_path / "days.ics"))
