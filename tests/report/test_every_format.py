"""What holds for every format that an assessment is written in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from csc_rules import selection
from csc_rules.cli import main
from csc_rules.engine import check as engine
from csc_rules.engine.assessment import Assessment
from csc_rules.planner import what_if
from csc_rules.report.written import Shown, suffix_of, suffixes, written
from tests.house.program import ROOT, python
from tests.report import awkward

ALL = suffixes("assessment")
KINDS = {"hostile": awkward.hostile, "empty": awkward.empty, "real": awkward.executive}


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
    """However many files are asked for, the engine checks the record once, and no writer asks it again."""
    times: list[int] = []

    def counted(*arguments: Any, **named: Any) -> Assessment:
        times.append(1)
        return engine.check(*arguments, **named)

    for module in (selection, what_if):
        monkeypatch.setattr(module, "check", counted)
    options = [part for suffix in ALL for part in ("-o", str(tmp_path / f"report{suffix}"))]
    main(("check", str(ROOT / "examples" / "ni-executive.toml"), "--as-at", "2022-06-11", *options))

    assert len(times) == 1
    assert len(list(tmp_path.iterdir())) == len(ALL)
