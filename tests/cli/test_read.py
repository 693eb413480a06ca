"""``csc-rules read`` and ``record anchor``: what they show, write and refuse; and the way from a plan to a record."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click
import pytest

from csc_rules.cli import main
from csc_rules.cli.read import TimeOfPlan
from csc_rules.record.formats import load
from tests.house.program import ROOT

Told = pytest.CaptureFixture[str]
PLAN = ROOT / "tests" / "documents" / "fife-plan.md"
FOR = ("--for", "Fife Council", "--jointly-with", "NHS Fife", "--as-at", "2018-06-01", "--ruleset", "sct-cyp-2014")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Read the plan once, into files."""
    folder = tmp_path_factory.mktemp("read")
    files = [part for name in ("s.toml", "s.json") for part in ("-o", str(folder / name))]
    assert main(["read", str(PLAN), *FOR, "-f", "concise", *files]) == 0
    return folder


def found(folder: Path) -> dict[str, str]:
    """Return the answer to each point."""
    case = json.loads((folder / "s.json").read_text("utf-8"))
    return {each["sought"]["id"]: each["answer"] for each in case["suggestions"]}


def test_what_the_plan_says_is_found(written: Path) -> None:
    """And what it leaves out is not taken for absent, but said to be not in the text."""
    answers = found(written)

    assert answers["sct-cyp-2014.publish-plan/day"] == "found"
    assert answers["sct-cyp-2014.publish-annual-report/act"] == "not in the text supplied"


def test_every_quote_is_in_the_file(written: Path) -> None:
    """Character for character."""
    case, text = json.loads((written / "s.json").read_text("utf-8")), PLAN.read_text("utf-8")
    quotes = [each["quote"]["text"] for entry in case["suggestions"] for each in entry["bearings"]]

    assert quotes
    assert all(quote in text for quote in quotes)


def test_from_a_plan_to_a_record(written: Path, tmp_path: Path, capsys: Told) -> None:
    """What was accepted is in the record; read again beside it, it is evidence for that, and decided before."""
    record, filled = tmp_path / "fife.toml", tmp_path / "s.toml"
    record.write_text('[record]\nbody = "Fife Council"\njointly_with = ["NHS Fife"]\n')
    before, name, after = (written / "s.toml").read_text("utf-8").partition('id = "sct-cyp-2014.publish-plan/day"')
    head, mark, rest = before.rpartition('decision = ""')
    filled.write_text(f'{head}decision = "accept"{rest}{name}{after}', "utf-8")
    assert mark
    assert main(["record", "accept", str(record), str(filled), "--by", "A. Clerk", "--done-by", "all"]) == 0
    assert [str(act.on) for act in load(record).acts] == ["3 May 2017"]
    capsys.readouterr()

    assert main(["read", str(PLAN), "--record", str(record), *FOR[4:], "-f", "json"]) == 0
    told = capsys.readouterr()
    again = {each["sought"]["id"]: each for each in json.loads(told.out)["suggestions"]}
    known = again["sct-cyp-2014.publish-plan/day"]
    assert known["existing"] == "act[0]"
    assert known["recorded"].startswith("act: publish childrens-services-plan-2017, by Fife Council, NHS Fife")
    assert "1 suggestion of these was decided before" in told.err


def test_quotes_are_found_in_a_new_edition(tmp_path: Path, capsys: Told) -> None:
    """Each is the same, moved or lost; an update brings the digest, and keeps the version before."""
    record, edition = tmp_path / "fife.toml", tmp_path / "plan.md"
    quotes = ("The plan was published on 3 May 2017", "Every child gets ice cream.")
    evidence = "".join(
        f'[[act.evidence]]\nfile = "plan.md"\npage = "paragraph 1"\nquote = "{each}"\n' for each in quotes
    )
    record.write_text(f'[record]\nbody = "Fife Council"\n[[act]]\nact = "publish"\non = 2017-05-03\n{evidence}')
    edition.write_bytes(PLAN.read_bytes())

    assert main(["record", "anchor", str(record), str(edition), "--update", "--by", "A. Clerk"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"moved  “{quotes[0]}” paragraph 1 -> ")
    assert lines[0].endswith("  evidence of act: publish, on 3 May 2017  act[0].evidence[0]")
    assert lines[1].startswith(f"lost   “{quotes[1]}” paragraph 1  is not in ")
    first, second = load(record).acts[0].evidence
    assert (first.sha256 is not None, second.sha256, second.quote) == (True, None, quotes[1])


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ((str(PLAN),), "--for BODY, or --record RECORD; neither was given"),
        (("no-such-plan.pdf", "no-such-report.docx", "--for", "Fife Council"), "no-such-report.docx"),
        ((str(PLAN), "--for", "Fife Council", "--period", "soon"), "is no time"),
        ((str(PLAN), "--for", "Fief Council"), "Fife Council"),
        ((str(PLAN), "--for", "Fife Council", "-o", str(PLAN.with_suffix(".txt")), "-o", "x.pptx"), "US201"),
    ],
)
def test_what_cannot_be_used_is_said(command: tuple[str, ...], said: str, capsys: Told) -> None:
    """With what was found and what was expected; all files at once."""
    assert main(["read", *command]) == 2
    assert said in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("2017-20", (date(2017, 4, 1), date(2020, 3, 31))),
        ("2017/2020", (date(2017, 4, 1), date(2020, 3, 31))),
        ("2017-04-01..2020-03-31", (date(2017, 4, 1), date(2020, 3, 31))),
        ("2017..2019", (date(2017, 1, 1), date(2019, 12, 31))),
        ("2017-06..2019", (date(2017, 6, 1), date(2019, 12, 31))),
    ],
)
def test_a_time_is_taken_in_the_forms_of_plans(written: str, days: tuple[date, date]) -> None:
    """Years of plans run from April to March."""
    assert TimeOfPlan().convert(written, None, None) == days


@pytest.mark.parametrize("written", ["2020..2017", "17-20", "2017-13", "", "2017-20-24"])
def test_what_is_no_time_is_refused(written: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(click.UsageError):
        TimeOfPlan().convert(written, None, None)
