"""The README: two lines to copy, which the gate runs as they stand, and examples that are run."""

from __future__ import annotations

import re
import shutil
import subprocess

from sybil import Sybil

from tests.house.examples import PARSERS, at_the_root, back
from tests.house.program import ROOT

README = (ROOT / "README.md").read_text("utf-8")
GATE = (ROOT / ".ci" / "run").read_text("utf-8")


def line(marker: str) -> str:
    """Give the one line of the code block behind a marker."""
    (found,) = re.findall(rf"<!-- {marker} -->\s*```\w*\n(.+)\n```", README)
    return str(found)


def test_the_first_line_prints_a_check() -> None:
    """One line makes an environment, installs the package and checks an example that is there."""
    found = line("line:check")

    assert found.startswith("python3 -m venv .venv && ")
    assert "csc-rules check examples/ni-executive.toml" in found
    assert (ROOT / "examples" / "ni-executive.toml").is_file()


def test_the_second_line_runs_all_the_tests() -> None:
    """One line makes an environment and runs every test."""
    found = line("line:test")

    assert found.startswith("python3 -m venv .venv && ")
    assert " -m pytest" in found
    assert "--group dev" in found


def test_the_gate_runs_the_readme_line_last() -> None:
    """The gate takes the line from the README, and ends with it."""
    assert "readme_line line:test" in GATE
    assert GATE.strip().splitlines()[-1] == 'bash -euo pipefail -c "$test_line"'
    assert "pytest" not in GATE


def test_the_gate_is_a_script_that_can_be_run() -> None:
    """The gate is executable, and its shell has nothing to say against it."""
    gate = ROOT / ".ci" / "run"
    bash = shutil.which("bash")

    assert bash
    assert gate.stat().st_mode & 0o111
    assert subprocess.run([bash, "-n", str(gate)], check=False, capture_output=True).returncode == 0


def test_the_examples_of_the_readme() -> None:
    """What the README shows is what happens."""
    document = Sybil(parsers=PARSERS).parse(ROOT / "README.md")
    at_the_root(document.namespace)
    try:
        for example in document.examples():
            example.evaluate()
    finally:
        back(document.namespace)
