"""Cue files through the commands that take rule files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from csc_rules.cli import main
from tests.cli.test_program import run

TEXT = """cues some-cues "Cues"

cue vision "a vision"
  for tone promise
  states "our vision is"

test "a vision"
  given text "Our vision is clear."
  expect vision stated
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Write a cue file."""
    found = tmp_path / "cues.rules"
    found.write_text(TEXT, encoding="utf-8")
    return found


def test_its_tests_are_run(path: Path) -> None:
    """The program runs the tests of a cue file as it does those of a ruleset."""
    done = run("test", str(path))

    assert (done.returncode, done.stdout) == (0, "1 test passed, 0 tests failed, with 1 expectation\n")


def test_a_test_that_fails(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is not found is exit code 1, and told at its line."""
    path.write_text(TEXT.replace("expect vision stated", "expect vision nothing"), encoding="utf-8")

    assert main(["test", str(path)]) == 1
    assert f"{path}:9: expected vision nothing; found stated" in capsys.readouterr().out


def test_the_results_as_json(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The results are of the form that those of a ruleset have."""
    assert main(["test", str(path), "-f", "json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["title"] == "a vision"


def test_its_mistakes_are_told(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A cue file that cannot be read is exit code 2, with the place."""
    path.write_text(TEXT.replace("tone promise", "tone promising"), encoding="utf-8")

    assert main(["test", str(path)]) == 2
    assert f"{path}:4:12" in capsys.readouterr().err


def test_it_is_formatted(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It has a canonical form, as every rule file has."""
    path.write_text(TEXT.replace("  for", "for   "), encoding="utf-8")

    assert main(["fmt", "--check", str(path)]) == 1
    assert main(["fmt", str(path)]) == 0
    assert path.read_text("utf-8") == TEXT
    capsys.readouterr()


def test_lint_has_nothing_to_say_of_it(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A cue file that can be read is in order."""
    assert main(["lint", str(path), "-f", "concise"]) == 0
    capsys.readouterr()


def test_lint_tells_its_mistakes(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One that cannot be read is not."""
    path.write_text(TEXT.replace("states", "state"), encoding="utf-8")

    assert main(["lint", str(path)]) == 2
    assert "RL002" in capsys.readouterr().err


@pytest.mark.parametrize("verb", [["coverage"], ["rules", "show"], ["test", "--mutate"]])
def test_where_a_ruleset_is_needed(path: Path, capsys: pytest.CaptureFixture[str], verb: list[str]) -> None:
    """What is of the law alone says that a cue file is none."""
    assert main([*verb, str(path)]) == 2
    assert "RL181" in capsys.readouterr().err
