"""The officer's desk, from an empty folder to a report that can be circulated, for six bodies of the cases."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from attrs import frozen

from tests.house.program import ROOT, csc_rules, within

ANSWERS = ROOT / "examples" / "answers"


@frozen
class Case:
    """A body, the day, how its record is begun, a document to start from, and a line that the check has to show."""

    name: str
    body: str
    as_at: str
    begun: tuple[str, ...]
    document: str
    found: str


CASES = (
    Case(
        "fife",
        "Fife Council",
        "2017-12-31",
        ("--jointly-with", "NHS Fife", "--document", "childrens-services-plan", "--period", "2017-04-01/2020-03-31"),
        "childrens-services-plan",
        "open: facts needed           s.10(7)(b)  sct-cyp-2014.publish-plan",
    ),
    Case(
        "highland",
        "Highland Council",
        "2021-05-20",
        (
            *("--jointly-with", "NHS Highland", "--document", "childrens-services-plan"),
            *("--period", "2020-04-01/2023-03-31"),
        ),
        "childrens-services-plan",
        "outstanding, no date in law  s.8(1)  sct-cyp-2014.prepare-plan",
    ),
    Case(
        "ni-executive",
        "Northern Ireland Executive",
        "2024-07-01",
        ("--document", "strategy"),
        "strategy",
        "open: facts needed           s.3(2)(a)  ni-act-2015.adopt-strategy",
    ),
    Case(
        "belfast",
        "Belfast City Council",
        "2019-12-31",
        ("--document", "community-plan"),
        "community-plan",
        "open: facts needed           s.71(5)  ni-community-planning-2014.first-statement",
    ),
    Case(
        "brighton-and-hove",
        "Brighton & Hove City Council",
        "2010-05-17",
        (),
        "plan",
        "open: facts needed           s.12A(1)  eng-children-act-2004.have-trust-board",
    ),
    Case(
        "gwent",
        "Gwent Public Services Board",
        "2023-09-01",
        (),
        "local-well-being-plan",
        "met late                     s.39(7)  wal-wfga-2015.publish-plan  Gwent Public Services Board  last day"
        " 2023-05-05, 88 to 118 days late",
    ),
)


def run(case: Case, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command for a case: those of the first as an officer does, each in a process of its own."""
    program = csc_rules if case is CASES[0] else within
    return program(*arguments, cwd=cwd)


@pytest.fixture(scope="module", params=CASES, ids=lambda case: case.name)
def case(request: pytest.FixtureRequest) -> Case:
    """Give each of the cases."""
    found = request.param
    assert isinstance(found, Case)
    return found


@pytest.fixture(scope="module")
def folder(case: Case, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the record of a case, begun and answered, as an officer would have it."""
    place = tmp_path_factory.mktemp(case.name)
    shutil.copy(ANSWERS / f"{case.name}.txt", place / "answers.txt")
    begun = run(case, "record", "new", case.body, *case.begun, "--as-at", case.as_at, "-o", "record.toml", cwd=place)
    assert begun.returncode == 0, begun.stderr
    asked = run(case, "record", "ask", "record.toml", "--answers", "answers.txt", "--as-at", case.as_at, cwd=place)
    assert asked.returncode == 0, asked.stderr
    assert "not asked" not in asked.stderr
    return place


def test_the_check_and_its_files(case: Case, folder: Path) -> None:
    """The check shows what the case says, and writes its report, its register and its deadlines."""
    files = ("report.html", "report.docx", "register.xlsx", "deadlines.ics")
    outputs = [each for name in files for each in ("-o", name)]
    result = run(case, "check", "record.toml", "--as-at", case.as_at, "-f", "concise", *outputs, cwd=folder)

    assert result.returncode == 0, result.stderr
    assert case.found in result.stdout
    assert result.stderr.splitlines() == [f"wrote {name}" for name in files]
    assert zipfile.is_zipfile(folder / "report.docx") and zipfile.is_zipfile(folder / "register.xlsx")


def test_the_calendar(case: Case, folder: Path) -> None:
    """The calendar of the ten years after the day is written with what the record holds."""
    window = ("--from", case.as_at, "--to", str(int(case.as_at[:4]) + 10) + case.as_at[4:])
    arguments = ("calendar", case.body, *window, "--as-at", case.as_at, "-f", "concise", "-o", "calendar.ics")
    result = run(case, *arguments, cwd=folder)

    assert result.returncode == 0, result.stderr
    assert (folder / "calendar.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_the_template(case: Case, folder: Path) -> None:
    """A blank document is made for the body, in Word and Markdown."""
    outputs = ("-o", "plan.docx", "-o", "plan.md")
    result = run(case, "template", case.document, "--for", case.body, "--as-at", case.as_at, *outputs, cwd=folder)

    assert result.returncode == 0, result.stderr
    assert "not legal advice" in (folder / "plan.md").read_text("utf-8")


def test_a_new_record_workbook_answers_nothing(case: Case, folder: Path) -> None:
    """The record can be begun as a workbook as well, and as long as nobody has answered, nothing in it is met."""
    begun = run(case, "record", "new", case.body, *case.begun, "--as-at", case.as_at, "-o", "new.xlsx", cwd=folder)
    checked = run(case, "check", "new.xlsx", "--as-at", case.as_at, "-f", "json", cwd=folder)

    assert begun.returncode == 0, begun.stderr
    counts = json.loads(checked.stdout)["counts"]
    assert {counts.get(verdict, 0) for verdict in ("met", "met_late", "breached", "outstanding")} == {0}


def test_the_record_through_a_workbook_and_back(case: Case, folder: Path) -> None:
    """The record is the same after it was a workbook, and then JSON."""
    for source, target in (("record.toml", "r.xlsx"), ("r.xlsx", "r.json"), ("r.json", "r.toml")):
        result = run(case, "record", "check", source, "-o", target, cwd=folder)
        assert result.returncode == 0, result.stderr
    checked = [
        run(case, "check", name, "--as-at", case.as_at, "-f", "concise", cwd=folder).stdout
        for name in ("record.toml", "r.toml")
    ]

    assert [line for line in checked[0].splitlines() if not line.startswith(("receipt", "next"))] == [
        line for line in checked[1].splitlines() if not line.startswith(("receipt", "next"))
    ]
