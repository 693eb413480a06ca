"""``csc-rules export``: which files a ruleset is written to, and what is said where it cannot be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from csc_rules.cli import main
from tests.house.program import ROOT

SUFFIXES = (".legalruleml.xml", ".oscal.json", ".json")


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_several_files_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    """A ruleset is written in each format asked for, and each file is told."""
    assert main(["export", "ni-act-2015", *(each for suffix in SUFFIXES for each in ("-o", f"law{suffix}"))]) == 0

    assert Path("law.legalruleml.xml").read_bytes().startswith(b"<?xml")
    assert "catalog" in json.loads(Path("law.oscal.json").read_text("utf-8"))
    assert "units" in json.loads(Path("law.json").read_text("utf-8"))
    assert capsys.readouterr().err == "".join(f"wrote law{suffix}\n" for suffix in SUFFIXES)


def test_without_a_file_the_json_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """Without -o the JSON goes to standard output; it is what ``rules show`` gives."""
    assert main(["export", "ni-act-2015"]) == 0
    exported = capsys.readouterr().out
    main(["rules", "show", "ni-act-2015", "-f", "json"])

    assert exported == capsys.readouterr().out


def test_a_file_of_ones_own() -> None:
    """A rule file that is not shipped is exported by its path."""
    text = (ROOT / "tests" / "golden" / "harbour.rules").read_text("utf-8")
    Path("harbour.rules").write_text(text, "utf-8")

    assert main(["export", "harbour.rules", "-o", "harbour.oscal.json"]) == 0
    assert json.loads(Path("harbour.oscal.json").read_text("utf-8"))["catalog"]["groups"]


def test_the_rule_file_is_not_overwritten(capsys: pytest.CaptureFixture[str]) -> None:
    """A ruleset is not written over the file that it is read from."""
    Path("law.json").write_text("", "utf-8")

    assert main(["export", "law.json", "-o", "law.json"]) == 2
    assert "US202" in capsys.readouterr().err


def test_a_register_is_no_ruleset(capsys: pytest.CaptureFixture[str]) -> None:
    """Of a register it is said how that is exported, and nothing is written."""
    assert main(["export", "scotland/bodies", "-o", "bodies.oscal.json"]) == 2
    assert "csc-rules rules show scotland/bodies -o bodies.json" in capsys.readouterr().err
    assert not Path("bodies.oscal.json").exists()


def test_an_unknown_ruleset(capsys: pytest.CaptureFixture[str]) -> None:
    """A name that is none is told, with the nearest that is."""
    assert main(["export", "ni-act-2105", "-o", "law.json"]) == 2
    assert "did you mean 'ni-act-2015'?" in capsys.readouterr().err


def test_an_assessment_is_exported_by_check(capsys: pytest.CaptureFixture[str]) -> None:
    """The results of a check are written by check, under a suffix of two parts."""
    main(["check", str(ROOT / "examples" / "empty.toml"), "--as-at", "2022-06-11", "-o", "found.oscal.json"])

    assert "assessment-results" in json.loads(Path("found.oscal.json").read_text("utf-8"))
    assert capsys.readouterr().err == "wrote found.oscal.json\n"
