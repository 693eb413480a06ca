"""``csc-rules test --mutate`` as it is run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from csc_rules.cli import main
from tests.verify.mutants import DUTY, TESTS, TOP


@pytest.fixture
def rules(tmp_path: Path) -> str:
    """Write a small law with tests of one day."""
    path = tmp_path / "small.rules"
    path.write_text(TOP + DUTY + TESTS, encoding="utf-8")
    return str(path)


def run(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    """Run the command with one process, and return what it prints."""
    assert main(["test", "--mutate", "--jobs", "1", *arguments]) == code
    return capsys.readouterr().out


def test_survivors_are_listed(capsys: pytest.CaptureFixture[str], rules: str) -> None:
    """Each survivor has its line, and the last line says how many there were."""
    *survivors, last = run(capsys, rules).splitlines()
    assert all(line.startswith(f"{rules}:") and ": survived: " in line for line in survivors)
    assert last.startswith("a-law: ")
    assert last.endswith(" % killed")


def test_full(capsys: pytest.CaptureFixture[str], rules: str) -> None:
    """The full report has the stillborn with their reason, and a table of operators."""
    found = run(capsys, rules, "-f", "full")
    assert ": stillborn: plan: delete-statement: without the statement: RL102 " in found
    assert "operator " in found


def test_json(capsys: pytest.CaptureFixture[str], rules: str) -> None:
    """JSON has every mutant with what became of it."""
    (report,) = json.loads(run(capsys, rules, "-f", "json"))
    assert report["ruleset"] == "a-law"
    assert {mutant["fate"] for mutant in report["mutants"]} == {"killed", "survived", "stillborn"}


def test_at_least(capsys: pytest.CaptureFixture[str], rules: str) -> None:
    """The exit code is 1 where tests notice less than was asked for."""
    run(capsys, rules, "--at-least", "5")
    run(capsys, rules, "--at-least", "100", code=1)


def test_one_statement(capsys: pytest.CaptureFixture[str], rules: str) -> None:
    """Only the statement asked for is changed."""
    (report,) = json.loads(run(capsys, rules, "--statement", "publish-plan", "-f", "json"))
    assert {mutant["statement"] for mutant in report["mutants"]} == {"publish-plan"}


def test_no_such_statement(capsys: pytest.CaptureFixture[str], rules: str) -> None:
    """A name that is no statement's is refused, with the nearest one."""
    assert main(["test", "--mutate", rules, "--statement", "publish-plans"]) == 2
    assert "did you mean “publish-plan”?" in capsys.readouterr().err


def test_tests_that_fail(capsys: pytest.CaptureFixture[str], rules: str) -> None:
    """Rules whose tests fail are refused, before anything is tried."""
    Path(rules).write_text(TOP + DUTY + TESTS.replace("breached", "met"), encoding="utf-8")
    assert main(["test", "--mutate", rules]) == 2
    assert "US208" in capsys.readouterr().err


@pytest.mark.parametrize(
    "option", [("-f", "full"), ("--statement", "publish-plan"), ("--jobs", "2"), ("--at-least", "95")]
)
def test_options_of_mutation_alone(capsys: pytest.CaptureFixture[str], rules: str, option: tuple[str, str]) -> None:
    """What goes with --mutate is refused without it."""
    assert main(["test", rules, *option]) == 2
    assert "go with --mutate" in capsys.readouterr().err


def test_explained(capsys: pytest.CaptureFixture[str], rules: str) -> None:
    """An explained survivor is marked, and an explanation that nothing needs is listed."""
    Path(rules).with_suffix(".survivors.toml").write_text(
        '[[survivor]]\nstatement = "other-board"\noperator = "delete-statement"\nbecause = "it does nothing here"\n'
        '[[survivor]]\nstatement = "other-board"\noperator = "drop-part"\nbecause = "no reason"\n',
        encoding="utf-8",
    )
    found = run(capsys, rules)
    assert "other-board: delete-statement: without the statement (explained: it does nothing here)" in found
    assert "explained, and no survivor: other-board: drop-part" in found
    assert "(1 explained)" in found
