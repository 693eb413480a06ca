"""``csc-rules schedule`` as it is typed: its two forms, its files, and what it says of a mistake."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

import csc_rules
from csc_rules.cli import main
from csc_rules.planner.schedule import schedule
from csc_rules.report.schedule import concise, full, markdown_file
from csc_rules.report.written import Shown, suffixes
from csc_rules.selection import assess
from tests.cli.test_calendar import text_of
from tests.cli.test_program import run
from tests.hostile import HOSTILE
from tests.house.program import ROOT

EXECUTIVE = str(ROOT / "examples" / "ni-executive.toml")
GWENT = ("Gwent Public Services Board", "--document", "local-well-being-plan", "--as-at", "2022-06-01")


def out(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    """Run a command, and return what it prints."""
    assert main(("schedule", *arguments)) == code
    found = capsys.readouterr()
    return found.out if code == 0 else found.err


def test_the_first_step_comes_first(capsys: pytest.CaptureFixture[str]) -> None:
    """One line for each step, the first to be begun first."""
    found = out(capsys, *GWENT, "--publish-by", "2023-05-05", "-f", "concise")

    assert found.startswith("2022-11-03  2023-02-08  asking for the Commissioner's advice  wal-wfga-2015.seek-advice\n")


def test_an_act_by_its_verb_is_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    """--publish-by is short for --by publish=DAY."""
    one = out(capsys, *GWENT, "--publish-by", "2023-05-05", "-f", "json")
    other = out(capsys, *GWENT, "--by", "publish=2023-05-05", "-f", "json")

    assert json.loads(one) == json.loads(other)


def test_a_lead_time_counts(capsys: pytest.CaptureFixture[str]) -> None:
    """A consultation of six months is begun six months before."""
    found = out(capsys, *GWENT, "--publish-by", "2023-05-05", "--lead", "consult=6m", "-f", "concise")

    assert "2022-11-05  2023-05-04  consultation on the draft plan" in found


def test_files_of_a_schedule_and_of_a_cure(tmp_path: Path) -> None:
    """Both are written in each format, through the program as it is run."""
    for name, arguments in (
        ("schedule", (*GWENT, "--publish-by", "2023-05-05")),
        ("cure", ("--record", EXECUTIVE, "--cure", "--as-at", "2022-06-11")),
    ):
        files = [tmp_path / f"{name}{suffix}" for suffix in suffixes(name)]
        done = run("schedule", *arguments, "-f", "full", *(f"-o{file}" for file in files))
        assert done.returncode == 0
        assert all(file.stat().st_size for file in files)
        assert all(len(line) <= 80 or "://" in line for line in done.stdout.splitlines())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("Fife Council",), "Expected --document KIND and one day to aim at"),
        ((*GWENT,), "none was given"),
        ((*GWENT, "--publish-by", "2023-05-05", "--adopt-by", "2023-05-05"), "several were given"),
        (("Fife Council", "--cure"), "--cure needs --record FILE"),
        (
            (*GWENT, "--publish-by", "2023-05-05", "--lead", "consult"),
            "is not an act with its time, such as consult=60d",
        ),
    ],
)
def test_what_does_not_go_together(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str) -> None:
    """Each mistake is said, with what was expected."""
    assert said in out(capsys, *arguments, code=2)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_stays_text(name: str) -> None:
    """Whatever a field holds is on its line, and no markup."""
    assessment = assess(csc_rules.Record(body="Gwent Public Services Board"), date(2022, 6, 1))
    found = schedule(assessment, "local-well-being-plan", "publish", date(2023, 5, 5))
    text = HOSTILE[name]
    steps = tuple(
        evolve(each, node=evolve(each.node, title=text, bearers=(text,), only_if=(text,))) for each in found.steps
    )
    found = evolve(found, name=text, document_title=text, notes=(text,), steps=steps)

    assert not re.search("[\x00-\x08\x0b-\x1f\x7f]", concise(found) + full(found))
    assert sum(1 for line in concise(found).split("\n") if re.match("20[0-9-]{8}  ", line)) == len(steps)
    assert not re.search(r"(?<!\\)<script", markdown_file(found, Shown()).decode())


def test_a_schedule_by_the_law_of_another_day(capsys: pytest.CaptureFixture[str]) -> None:
    """What was not the law on that day leads to no step."""
    said = out(capsys, *GWENT, "--publish-by", "2023-05-05", "--law-at", "2015-01-01", code=2)

    assert "no ruleset has a duty that binds" in said


@pytest.mark.parametrize("suffix", suffixes("schedule"))
@pytest.mark.parametrize(
    "arguments",
    [(*GWENT, "--publish-by", "2023-05-05"), ("--record", EXECUTIVE, "--cure", "--as-at", "2022-06-11")],
    ids=["schedule", "cure"],
)
def test_every_file_says_that_the_law_is_frozen(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, arguments: tuple[str, ...], suffix: str
) -> None:
    """Whatever its format, steps under the law of another day say so; and so does the screen."""
    file = tmp_path / f"steps{suffix}"
    shown = out(capsys, *arguments, "--law-at", "2022-06-01", "-f", "concise", "-o", str(file))

    assert "HYPOTHETICAL: the law is taken as it stood on 1 June 2022" in shown
    assert "HYPOTHETICAL: the law is taken as it stood on 1 June 2022" in text_of(file)


BILL = ("OFMDFM", "--ruleset", "ni-bill-2014", "--as-at", "2016-01-01", "--document", "departments-report")


def test_a_bill_leads_to_steps_only_where_it_is_assumed_to_be_law(capsys: pytest.CaptureFixture[str]) -> None:
    """Without the assumption there is no duty; with it, what is shown says that it is a what-if."""
    aim = ("--by", "publish=2018-11-09", "-f", "concise")

    assert "no ruleset has a duty" in out(capsys, *BILL, *aim, code=2)
    assert "WHAT IF: this assumes passing" in out(capsys, *BILL, *aim, "--assume", "passing=2015-11-09")
