"""What holds for every format that an assessment is written in."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from csc_rules.engine.assessment import Assessment
from csc_rules.report.written import Shown, suffix_of, suffixes, written
from tests.house.program import ROOT, python
from tests.report import awkward

ALL = suffixes("assessment")
KINDS = {"hostile": awkward.hostile, "empty": awkward.empty, "real": awkward.executive}
NEEDS = {".docx": "docx", ".xlsx": "xlsxwriter"}


@pytest.fixture(params=sorted(KINDS))
def assessment(request: pytest.FixtureRequest) -> Assessment:
    """Give each awkward assessment in turn."""
    return KINDS[request.param]()


@pytest.mark.parametrize("suffix", ALL)
def test_same_inputs_same_bytes(suffix: str, assessment: Assessment) -> None:
    """What is written does not change from run to run, whatever is in it."""
    shown = Shown(met=True, not_applying=True)

    assert written("assessment", suffix, assessment, shown) == written("assessment", suffix, assessment, shown)


@pytest.mark.parametrize("suffix", ALL)
def test_five_hundred_findings(suffix: str) -> None:
    """A large assessment is written, too."""
    assert written("assessment", suffix, awkward.large(500))


def test_the_longer_suffix_goes_first() -> None:
    """A suffix of two parts is not taken for another one."""
    assert suffix_of("report.junit.xml", ALL) == ".junit.xml"


def test_several_files_of_one_run(tmp_path: Path) -> None:
    """Every format comes from one run, and each file is named."""
    names = [str(tmp_path / f"report{suffix}") for suffix in ALL]
    options = [part for name in names for part in ("-o", name)]
    done = python(
        ["-m", "csc_rules", "check", "examples/ni-executive.toml", "--as-at", "2022-06-11", *options],
        cwd=ROOT,
        path=[ROOT],
    )

    assert done.returncode == 1
    assert [line for line in done.stderr.splitlines() if line.startswith("wrote ")] == [
        f"wrote {name}" for name in names
    ]


def test_several_files_are_evaluated_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many files are asked for, the record is checked once."""
    from csc_rules.cli import check, main

    times: list[int] = []

    def assess(*_arguments: object) -> Assessment:
        times.append(1)
        return awkward.executive()

    monkeypatch.setattr(check, "assess", assess)
    monkeypatch.chdir(ROOT)
    options = [part for suffix in ALL for part in ("-o", str(tmp_path / f"report{suffix}"))]
    monkeypatch.setattr(sys, "argv", ["csc-rules", "check", "examples/ni-executive.toml", *options])
    main()

    assert len(times) == 1


@pytest.mark.parametrize("suffix", sorted(NEEDS))
def test_without_the_extra_it_says_what_to_install(suffix: str, tmp_path: Path) -> None:
    """A format whose package is not there writes nothing, and names the extra."""
    blocked = tmp_path / "blocked"
    package = blocked / NEEDS[suffix]
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(f"raise ModuleNotFoundError('not here', name='{NEEDS[suffix]}')\n")
    target, other = tmp_path / f"report{suffix}", tmp_path / "report.json"
    command = ["-m", "csc_rules", "check", "examples/empty.toml", "--as-at", "2020-01-01"]
    done = python([*command, "-o", str(other), "-o", str(target)], cwd=ROOT, path=[blocked, ROOT])

    assert done.returncode == 2
    assert "pip install 'csc-rules[officer]'" in done.stderr
    assert not target.exists()
    assert not other.exists()
