"""``rules sign-off`` and what ``coverage`` says of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from csc_rules.cli import main
from tests.house.program import ROOT

HARBOUR = (ROOT / "tests" / "golden" / "harbour.rules").read_text("utf-8")
AGAINST = "text as at 2026-11-01"


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """Return a ruleset of one's own."""
    path = tmp_path / "harbour.rules"
    path.write_text(HARBOUR, "utf-8")
    return path


def sign(rules: Path, *provisions: str, by: str = "A. Reader", code: int = 0) -> Path:
    """Sign provisions off, and return the file of sign-offs."""
    arguments = ["rules", "sign-off", str(rules), *provisions, "--by", by, "--on", "2026-11-26", "--against", AGAINST]
    assert main(arguments) == code
    return rules.with_name("harbour.signoff.toml")


def covered(capsys: pytest.CaptureFixture[str], rules: Path, *more: str) -> str:
    """Return what coverage says."""
    capsys.readouterr()
    assert main(["coverage", str(rules), *more]) == 0
    return capsys.readouterr().out


def test_signed_off(capsys: pytest.CaptureFixture[str], rules: Path) -> None:
    """A provision is written down, and coverage has it in its line and in the counts."""
    path = sign(rules, "s.5")
    said = capsys.readouterr()
    assert said.err == f"wrote {path}\n"
    assert said.out == "s.5  signed off  notice, publish-notice\n"
    found = covered(capsys, rules)
    assert f"signed off by A. Reader on 2026-11-26 against {AGAINST}  notice, publish-notice" in found
    assert "1 signed off, 0 changed since, 10 not signed off; in order" in found


def test_changed_since(capsys: pytest.CaptureFixture[str], rules: Path) -> None:
    """A change of a statement shows as such, and is no fault of the coverage."""
    sign(rules, "s.5")
    rules.write_text(HARBOUR.replace('duty publish-notice "', 'duty publish-notice "the '), "utf-8")
    found = covered(capsys, rules)
    assert f"changed since signed off by A. Reader on 2026-11-26 against {AGAINST}" in found
    assert "0 signed off, 1 changed since, 10 not signed off" in found


def test_formatting_changes_nothing(capsys: pytest.CaptureFixture[str], rules: Path) -> None:
    """Blanks, line ends and comments leave a sign-off as it is."""
    sign(rules, "s.5")
    rules.write_text(HARBOUR.replace("\n  ", "\n     ").replace("\nduty", "\n# more\nduty"), "utf-8")
    assert "1 signed off, 0 changed since" in covered(capsys, rules)


def test_as_json(capsys: pytest.CaptureFixture[str], rules: Path) -> None:
    """The JSON has the state and each review."""
    sign(rules, "s.5")
    (found,) = json.loads(covered(capsys, rules, "-f", "json"))
    entry = next(each for each in found["provisions"] if each["provision"] == "s.5")
    assert entry["signed"] == "signed off"
    assert entry["reviews"] == [
        {"by": "A. Reader", "on": "2026-11-26", "against": AGAINST, "note": None, "holds": True}
    ]


def test_a_provision_that_is_not_there(capsys: pytest.CaptureFixture[str], rules: Path) -> None:
    """Nothing is written where one of the provisions is not there."""
    path = sign(rules, "s.5", "s.99", code=2)
    assert "US272 found 's.99'" in capsys.readouterr().err
    assert not path.exists()


def test_a_provision_that_is_gone(capsys: pytest.CaptureFixture[str], rules: Path) -> None:
    """A sign-off of what is no longer listed is told."""
    path = sign(rules, "s.5")
    path.write_text(path.read_text("utf-8").replace('"s.5"', '"s.55"'), "utf-8")
    said = "harbour-act: A. Reader signed s.55 off on 2026-11-26, which is no provision of it now"
    assert said in covered(capsys, rules)


def test_twice(capsys: pytest.CaptureFixture[str], rules: Path) -> None:
    """What is signed off already is not written again, and comments stay."""
    path = sign(rules, "s.5")
    path.write_text(f"# Read by two.\n{path.read_text('utf-8')}", "utf-8")
    before = path.read_bytes()
    capsys.readouterr()
    sign(rules, "s.5")
    assert capsys.readouterr().err == ""
    assert path.read_bytes() == before


def test_a_second_reviewer(capsys: pytest.CaptureFixture[str], rules: Path) -> None:
    """Two reviewers are both named."""
    sign(rules, "s.5")
    sign(rules, "s.5", by="B. Reader")
    assert "; signed off by A. Reader" in covered(capsys, rules)


def test_an_empty_name(capsys: pytest.CaptureFixture[str], rules: Path) -> None:
    """Nobody cannot sign off."""
    sign(rules, "s.5", by=" ", code=2)
    assert "--by got an empty text" in capsys.readouterr().err


def test_a_spoilt_file(capsys: pytest.CaptureFixture[str], rules: Path) -> None:
    """A file of sign-offs that is none is not written over, and coverage says where its mistake is."""
    path = rules.with_name("harbour.signoff.toml")
    path.write_text("[[signed]]\n", "utf-8")
    sign(rules, "s.5", code=2)
    assert main(["coverage", str(rules)]) == 2
    assert "harbour.signoff.toml:1:1" in capsys.readouterr().err
    assert path.read_text("utf-8") == "[[signed]]\n"


def test_a_name_of_several_lines(capsys: pytest.CaptureFixture[str], rules: Path) -> None:
    """Whatever a reviewer is called stays in one line."""
    sign(rules, "s.5", by="A\nReader\u202e")
    line = next(line for line in covered(capsys, rules).splitlines() if "  s.5  " in line)
    assert "signed off by A Reader[U+202E] on" in line
