"""``csc-rules lint`` as it is typed."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from csc_rules.cli import main
from csc_rules.lint.pages import page_of, whole
from csc_rules.lint.rules import rule
from csc_rules.report.written import suffixes
from tests.cli.test_program import run

STOP = whole(page_of(rule("title-with-stop")).bad)[0]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a rule file with a stop too many, which can be put right."""
    path = tmp_path / "a-law.rules"
    path.write_text(STOP, "utf-8")
    return path


def test_notes_do_not_count(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A note is shown, and counts at its own level only."""
    arguments = ("lint", "ni-bill-2014", "-f", "concise", "--as-at", "2026-01-01")
    assert main(arguments) == 0
    assert capsys.readouterr().out.startswith("nothing found in 1 rule file")

    main(("lint", str(file), "-f", "json", "--as-at", "2026-01-01", "--fail-on", "error"))
    found = json.loads(capsys.readouterr().out)["findings"]
    assert "LE25" in [each["code"] for each in found]


def test_warnings_are_exit_code_1(capsys: pytest.CaptureFixture[str]) -> None:
    """What the drafter's pack finds in an Act counts."""
    assert main(("lint", "ni-act-2015", "--pack", "drafter", "--as-at", "2026-01-01", "-f", "concise")) == 1
    assert "LD16 note: section 2(1) asks for co-operation with" in capsys.readouterr().out
    assert main(("lint", "ni-act-2015", "--pack", "drafter", "--fail-on", "error", "-f", "concise")) == 0


def test_every_format_is_written_in_one_run(tmp_path: Path) -> None:
    """As many files as there are formats, through the program as it is run."""
    files = [tmp_path / f"lint{suffix}" for suffix in suffixes("lint")]
    done = run("lint", "ni-act-2015", "--pack", "both", "--as-at", "2026-01-01", *(f"-o{path}" for path in files))

    assert done.returncode == 1
    assert done.stderr.count("wrote ") == len(files)
    assert all(path.stat().st_size for path in files)


def test_a_fix_is_written_and_shown(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The stop goes, the difference is shown, and the file is in its form."""
    main(("lint", str(file), "--fix", "-f", "json", "--as-at", "2026-01-01"))
    told = capsys.readouterr()

    assert 'document plan "safety plan" at s.1' in file.read_text("utf-8")
    assert '-document plan "safety plan." at s.1' in told.err
    assert "LE25" not in [each["code"] for each in json.loads(told.out)["findings"]]
    assert main(("fmt", "--check", str(file))) == 0


def test_nothing_is_written_where_there_is_nothing_to_fix(file: Path) -> None:
    """A second run leaves the file as it is."""
    main(("lint", str(file), "--fix", "-f", "concise"))
    was = file.stat().st_ino, file.read_bytes()
    main(("lint", str(file), "--fix", "-f", "concise"))

    assert (file.stat().st_ino, file.read_bytes()) == was


@pytest.mark.parametrize("names", [(), ("ni-act-2015",)])
def test_only_files_of_ones_own_are_fixed(names: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    """What is shipped is changed by nobody who does not name the file."""
    assert main(("lint", *names, "--fix")) == 2
    assert "expected the path of each" in capsys.readouterr().err


def test_what_lies_beside_is_read(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An ignore beside the file takes its finding away, and is told."""
    beside = file.with_suffix(".lint.toml")
    beside.write_text('[[ignore]]\ncode = "LE25"\nstatement = "plan"\nbecause = "so it is called"\n', "utf-8")
    main(("lint", str(file), "-f", "json", "--as-at", "2026-01-01"))
    found = json.loads(capsys.readouterr().out)

    assert "LE25" not in [each["code"] for each in found["findings"]]
    assert [(each["code"], each["because"]) for each in found["ignored"]] == [("LE25", "so it is called")]


def test_a_mistake_in_what_lies_beside(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is told with its line, and the exit code is 2."""
    file.with_suffix(".lint.toml").write_text('[[ignore]]\ncode = "LE25"\n', "utf-8")

    assert main(("lint", str(file))) == 2
    assert "a-law.lint.toml:1:" in capsys.readouterr().err


@pytest.mark.parametrize("code", ["LD16", "one-sided-co-operation"])
def test_a_rule_is_explained(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Its page is shown as it is."""
    assert main(("lint", "--explain", code)) == 0
    assert capsys.readouterr().out.startswith("# LD16 one-sided-co-operation\n")


def test_an_unknown_rule(capsys: pytest.CaptureFixture[str]) -> None:
    """The nearest one is named."""
    assert main(("lint", "--explain", "no-tim")) == 2
    assert "no-time" in capsys.readouterr().err


def test_rules_are_listed_by_pack(capsys: pytest.CaptureFixture[str]) -> None:
    """Only those of the pack asked for are listed."""
    assert main(("lint", "--rules", "--pack", "drafter")) == 0
    assert {line[:2] for line in capsys.readouterr().out.splitlines()} == {"LD"}


def test_all_mistakes_of_all_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Files that do not load are told together."""
    for name in ("a", "b"):
        (tmp_path / f"{name}.rules").write_text("duty\n", "utf-8")

    assert main(("lint", *(str(tmp_path / f"{name}.rules") for name in ("a", "b")))) == 2
    told = capsys.readouterr().err
    assert f"{os.sep}a.rules:" in told
    assert f"{os.sep}b.rules:" in told


def test_an_output_that_is_an_input_is_refused(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A rule file is not overwritten by what was found in it."""
    target = file.with_suffix(".json")
    target.hardlink_to(file)

    assert main(("lint", str(file), "-o", str(target))) == 2
    assert "is read by this command" in capsys.readouterr().err
