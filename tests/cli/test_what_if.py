"""``--with``, ``csc-rules impact`` and ``csc-rules rules inverse`` as they are typed."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from csc_rules.cli import main
from csc_rules.report.written import suffixes
from tests.cli.test_program import run

EXECUTIVE = "examples/ni-executive.toml"
FUND = "examples/ni-eitp-2014.toml"
ANNUAL = "examples/amendments/annual-reports.rules"
DAY = ("--as-at", "2026-11-26")


@pytest.mark.parametrize(
    "command",
    [
        ("check", EXECUTIVE, *DAY, "-f", "concise"),
        ("check", EXECUTIVE, *DAY, "-f", "full"),
        ("check", EXECUTIVE, *DAY, "-f", "json"),
        ("duties", "the Executive", *DAY, "-f", "concise"),
        ("duties", "the Executive", *DAY, "-f", "full"),
        ("explain", "later-report", "-f", "full"),
        ("explain", "later-report", EXECUTIVE, *DAY, "-f", "concise"),
        ("calendar", "--record", EXECUTIVE, *DAY, "-f", "concise"),
        ("record", "ask", EXECUTIVE, *DAY, "--list"),
        ("rules", "show", "ni-act-2015"),
        ("rules", "show", "ni-act-2015", "-f", "json"),
    ],
    ids=" ".join,
)
def test_an_amendment_is_named_in_all_that_is_shown(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """With its title, its file and the beginning of its digest."""
    main((*command, "--with", ANNUAL))
    shown = " ".join(capsys.readouterr().out.split())

    assert "Annual Reports on Children's Services Bill" in shown
    assert "annual-reports.rules" in shown


def test_the_law_as_amended_is_what_is_checked(capsys: pytest.CaptureFixture[str]) -> None:
    """The last day is another one."""
    main(("check", EXECUTIVE, *DAY, "-f", "json", "--with", ANNUAL))
    found = json.loads(capsys.readouterr().out)
    (act,) = [each for each in found["findings"] if each["duty"] == "ni-act-2015.later-report" and not each["item"]]

    assert (act["last_day"], found["hypothetical"]) == ("2025-06-17", True)
    assert [each["file"] for each in found["receipt"]["amendments"]] == ["annual-reports.rules"]


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".html", ".csv", ".txt", ".sarif", ".junit.xml"])
def test_an_amendment_is_named_in_files(suffix: str, tmp_path: Path) -> None:
    """Every format of a check is written with one."""
    path = tmp_path / f"report{suffix}"
    main(("check", EXECUTIVE, *DAY, "--with", ANNUAL, "-o", str(path)))

    assert path.stat().st_size


PLANNED = {
    "load": ("load", "--record", EXECUTIVE),
    "cure": ("schedule", "--record", EXECUTIVE, "--cure"),
    "schedule": ("schedule", "--record", EXECUTIVE, "--document", "report", "--by", "prepare=2027-03-01"),
    "funds": ("funds", FUND),
}


@pytest.mark.parametrize("result", PLANNED)
def test_an_amendment_is_named_in_all_that_a_plan_or_fund_is_written_as(
    result: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """On the screen, and in a file of every format, by the name of its file."""
    files = [tmp_path / f"found{suffix}" for suffix in suffixes(result)]
    outputs = (f"-o{file}" for file in files)
    assert main((*PLANNED[result], *DAY, "--with", ANNUAL, "-f", "full", *outputs)) == 0

    assert "annual-reports.rules" in " ".join(capsys.readouterr().out.split())
    assert [file.name for file in files if "annual-reports.rules" not in _text(file)] == []


def _text(path: Path) -> str:
    """Return all the text of a file, unpacked if it is packed, its folded lines joined."""
    if path.suffix in (".docx", ".xlsx"):
        with ZipFile(path) as packed:
            return " ".join(packed.read(name).decode("utf-8") for name in packed.namelist() if name.endswith(".xml"))
    text = path.read_text("utf-8")
    return text.replace("\n ", "") if path.suffix == ".ics" else text


def test_the_schedule_is_that_of_the_law_as_amended(capsys: pytest.CaptureFixture[str]) -> None:
    """A report that is owed every year has another last day in what is aligned, and in what puts it right."""
    main(("load", "--record", EXECUTIVE, *DAY, "-f", "json"))
    before = json.loads(capsys.readouterr().out)
    main(("load", "--record", EXECUTIVE, *DAY, "-f", "json", "--with", ANNUAL))
    after = json.loads(capsys.readouterr().out)

    assert before != after
    assert "every year" in json.dumps(after) or "1 year" in json.dumps(after)


def test_what_is_answered_under_an_amendment_is_entered_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a body did it did whatever the law; that the questions were of a what-if is said before the first."""
    record, answers = tmp_path / "record.toml", tmp_path / "answers.txt"
    record.write_text(Path(EXECUTIVE).read_text("utf-8"), "utf-8")
    answers.write_text("act/make/arrangements/the-executive = 2016-05-01 | source: minutes\n", "utf-8")
    assert main(("record", "ask", str(record), *DAY, "--with", ANNUAL, "--answers", str(answers))) == 0

    assert capsys.readouterr().out.startswith("WHAT IF: this takes the law as “Annual Reports")
    assert "2016-05-01" in record.read_text("utf-8")


@pytest.mark.parametrize("result", PLANNED)
def test_every_command_that_plans_takes_amendments_as_it_is_run(result: str) -> None:
    """Through the program, in a line of its own."""
    done = run(*PLANNED[result], *DAY, "--with", ANNUAL, "-f", "concise")

    assert done.returncode == 0, done.stderr
    assert "WHAT IF: this takes the law as “Annual Reports" in done.stdout


def test_a_page_of_the_law_names_what_is_laid_over_it(tmp_path: Path) -> None:
    """Before all else."""
    path = tmp_path / "page.md"
    assert main(("rules", "show", "ni-act-2015", "--with", ANNUAL, "-o", str(path))) == 0

    assert "> **WHAT IF: this takes the law as" in path.read_text("utf-8")


def test_without_it_the_law_is_what_it_was(capsys: pytest.CaptureFixture[str]) -> None:
    """A run with an amendment leaves nothing behind for the next."""
    main(("rules", "show", "ni-act-2015", "--with", ANNUAL))
    capsys.readouterr()
    main(("rules", "show", "ni-act-2015"))

    assert "WHAT IF" not in capsys.readouterr().out


def test_a_ruleset_of_ones_own_is_amended(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Named by its path, and in the amendment by its id."""
    law, bill = tmp_path / "law.rules", tmp_path / "bill.rules"
    law.write_text(
        'instrument my-law "My Law"\n  kind act\n  stage as-enacted\n  jurisdiction northern-ireland\n'
        '  in force from 2020-01-01\n  provisions s.1\n  use "acts"\n  use "northern-ireland/bodies"\n'
        'document plan "plan" at s.1\nduty publish at s.1\n  the-executive must publish plan\n',
        "utf-8",
    )
    bill.write_text('amends my-law "A Bill"\namendment one "Clause 1" from 2021-01-01\n  omits publish\n', "utf-8")
    assert main(("duties", "the Executive", *DAY, "--ruleset", str(law), "--with", str(bill), "-f", "concise")) == 0

    assert "no duty" in capsys.readouterr().out


def test_what_is_wrong_with_an_amendment_is_told_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And the exit code is 2."""
    bill = tmp_path / "bill.rules"
    bill.write_text('amends ni-act-2015 "A Bill"\namendment one "Clause 1" from 2021-01-01\n  omits nothing\n', "utf-8")
    assert main(("check", EXECUTIVE, "--with", str(bill))) == 2

    assert f"{bill}:3:9" in capsys.readouterr().err


def test_an_amendment_is_not_overwritten(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Neither by a check nor by an impact."""
    bill = tmp_path / "bill.json"
    bill.write_text(Path(ANNUAL).read_text("utf-8"), "utf-8")
    assert main(("check", EXECUTIVE, *DAY, "--with", str(bill), "-o", str(bill))) == 2
    assert main(("impact", str(bill), EXECUTIVE, *DAY, "-o", str(bill))) == 2
    assert "is read by this command" in capsys.readouterr().err


def test_every_format_of_an_impact_is_written_in_one_run(tmp_path: Path) -> None:
    """As many files as there are formats, through the program as it is run."""
    files = [tmp_path / f"impact{suffix}" for suffix in suffixes("impact")]
    done = run("impact", ANNUAL, EXECUTIVE, *DAY, "-f", "json", *(f"-o{file}" for file in files))

    assert done.returncode == 0
    assert all(file.stat().st_size for file in files)


def test_an_impact_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    """Record by record, with the proofs."""
    assert main(("impact", ANNUAL, EXECUTIVE, *DAY, "-f", "full")) == 0
    shown = capsys.readouterr().out

    assert "How by the law as it is" in shown
    assert "How as amended" in shown


def test_the_inverse_of_an_amendment_undoes_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Written to a file and laid over the law along with the amendment."""
    undone = tmp_path / "undone.rules"
    assert main(("rules", "inverse", ANNUAL, "-o", str(undone))) == 0
    assert main(("impact", ANNUAL, EXECUTIVE, *DAY, "--with", str(undone), "-f", "concise")) == 0

    assert "changes: nothing would change" in capsys.readouterr().out
