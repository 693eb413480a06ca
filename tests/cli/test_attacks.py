"""What a hostile or clumsy user can give to the verbs of records and documents: told in words, never a fault."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from csc_rules.cli import main
from tests.house.program import ROOT


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a record in a folder of its own, which is the current one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "fife.toml").write_bytes((ROOT / "examples" / "fife.toml").read_bytes())
    return tmp_path / "fife.toml"


@pytest.mark.parametrize("answers", ["a = " + "[" * 100_000, "a = " + "9" * 5000], ids=["deep", "digits"])
def test_answers_that_cannot_be_read_are_told(record: Path, capsys: pytest.CaptureFixture[str], answers: str) -> None:
    """A file of answers that no reader of TOML can take is a mistake of the file."""
    Path("answers.toml").write_text(answers)

    assert main(["record", "ask", str(record), "--answers", "answers.toml"]) == 2
    assert "US252" in capsys.readouterr().err


def test_nothing_is_written_where_one_of_several_files_cannot_be(
    record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of several files, none is begun where the folder of one is not there."""
    assert main(["check", str(record), "-o", "a.html", "-o", "no-folder/b.json"]) == 2
    assert not Path("a.html").exists()
    assert "US203 no-folder/b.json could not be written: there is no such folder" in capsys.readouterr().err


@pytest.mark.parametrize("where", [["--file", ""], ["--source", ""]])
def test_evidence_that_says_nothing_is_refused(record: Path, where: list[str]) -> None:
    """An empty name of a file, as from a variable that is not set, adds no empty evidence."""
    before = record.read_bytes()

    assert main(["record", "evidence", str(record), "act[0]", *where]) == 2
    assert record.read_bytes() == before


def test_a_decision_that_would_never_hold_is_refused(record: Path) -> None:
    """A decision that expires before it is made is a slip of the hand."""
    before = record.read_bytes()
    slot = "sct-community-planning-2015.facilitated"
    said = ["--slot", slot, "--answer", "yes", "--by", "x", "--on", "2020-01-01", "--reasons", "y"]

    assert main(["record", "determine", str(record), *said, "--expires", "2020-01-01"]) == 2
    assert record.read_bytes() == before


@pytest.mark.parametrize("form", ["full", "concise"])
def test_letters_are_not_turned_round_on_the_screen(
    record: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    """A title that turns the order of letters round is named as such, on the screen and in the text file."""
    text = re.sub(r"(?m)^title = .*", 'title = "\u202egnp.exe"', record.read_text(encoding="utf-8"), count=1)
    record.write_text(text, encoding="utf-8")

    main(["check", str(record), "-f", form, "-o", "a.txt"])

    assert "\u202e" not in capsys.readouterr().out + Path("a.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new"), [("2021-01-01", "yesterday"), ("sct-community-planning-2015", "/etc/passwd")], ids=["day", "path"]
)
def test_a_register_whose_sources_were_changed_is_refused(
    record: Path, capsys: pytest.CaptureFixture[str], old: str, new: str
) -> None:
    """A register says from which law it was made, and never has another file read."""
    main(["check", str(record), "-o", "register.xlsx", "--as-at", "2021-01-01"])
    spoil(Path("register.xlsx"), f">{old}<", f">{new}<")
    capsys.readouterr()

    assert main(["record", "import", "register.xlsx", str(record)]) == 2
    assert f"IN301 found “{new}”" in capsys.readouterr().err


def spoil(path: Path, old: str, new: str) -> None:
    """Replace a text of a workbook."""
    with zipfile.ZipFile(path) as before:
        parts = {name: before.read(name) for name in before.namelist()}
    with zipfile.ZipFile(path, "w") as after:
        for name, content in parts.items():
            after.writestr(name, content.replace(old.encode(), new.encode()) if "sharedStrings" in name else content)
