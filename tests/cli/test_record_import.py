"""``csc-rules record import`` as a process: what it writes, what it says, and what it leaves alone."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from csc_rules.record import register_sheet as names
from csc_rules.record.formats import load
from csc_rules.selection import assess
from tests.house.program import ROOT, python
from tests.planner.filled_in import filled_in
from tests.report.awkward import executive

OWNED = "ni-act-2015.lay-first-strategy/the-executive/once#act"


def run(*arguments: str | Path, path: list[Path] | None = None) -> subprocess.CompletedProcess[str]:
    """Run ``csc-rules record import``."""
    command = ["-m", "csc_rules", "record", "import", *map(str, arguments)]
    return python(command, cwd=ROOT, path=[*(path or []), ROOT])


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """Give a record that may be changed."""
    copy = tmp_path / "record.toml"
    copy.write_bytes((ROOT / "examples" / "ni-executive.toml").read_bytes())
    return copy


def register(folder: Path, values: dict[str, Any]) -> Path:
    """Write a register of that record with something entered."""
    path = folder / "register.xlsx"
    path.write_bytes(filled_in(executive(), {OWNED: values}))
    return path


def test_it_changes_the_record_and_says_so(record: Path) -> None:
    """An owner comes into the record, the version before stays beside it, and each change is told."""
    before = record.read_bytes()
    done = run(register(record.parent, {names.OWNER: "Strategy Team"}), record)

    assert (done.returncode, done.stdout) == (0, "owner of ni-act-2015.lay-first-strategy: Strategy Team\n")
    assert [each.owner for each in load(record).owners] == ["Strategy Team"]
    assert (record.parent / "record.previous.toml").read_bytes() == before


def test_what_it_changed_can_be_checked(record: Path) -> None:
    """After the import, the record is one that a check accepts."""
    run(
        register(record.parent, {names.OWNER: "Strategy Team", names.EVIDENCE: "a.pdf p. 3"}),
        record,
        "--by",
        "A. Clerk",
    )

    assert assess(load(record), executive().as_at).findings


def test_a_dry_run_changes_nothing(record: Path) -> None:
    """A dry run says the same, and leaves the record as it was."""
    before = record.read_bytes()
    done = run(register(record.parent, {names.OWNER: "Strategy Team"}), record, "--dry-run")

    assert done.stdout == "owner of ni-act-2015.lay-first-strategy: Strategy Team\n"
    assert "this was a dry run" in done.stderr
    assert record.read_bytes() == before


def test_one_mistake_and_nothing_is_changed(record: Path) -> None:
    """Where anything is wrong, nothing is changed, and the cell is named."""
    before = record.read_bytes()
    done = run(register(record.parent, {names.OWNER: "Strategy Team", names.DECISION: "yes"}), record)

    assert done.returncode == 2
    assert "register.xlsx:Findings!O2" in done.stderr
    assert record.read_bytes() == before


def test_a_record_workbook_is_told_from_a_register(record: Path) -> None:
    """A file that is no register is refused with what it should be."""
    done = run(record, record)

    assert done.returncode == 2
    assert "IN019" in done.stderr


def test_without_the_extra_it_says_what_to_install(record: Path, tmp_path: Path) -> None:
    """Where workbooks cannot be read, the extra is named."""
    path = register(record.parent, {names.OWNER: "Strategy Team"})
    package = tmp_path / "blocked" / "python_calamine"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("raise ModuleNotFoundError('not here', name='python_calamine')\n")
    done = run(path, record, path=[package.parent])

    assert done.returncode == 2
    assert "pip install 'csc-rules[officer]'" in done.stderr
