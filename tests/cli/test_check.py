"""The verb ``check``: which rulesets, which day, what it writes, and what makes it fail."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from csc_rules.cli import main
from tests.house.program import ROOT

EXECUTIVE = str(ROOT / "examples" / "ni-executive.toml")
EMPTY = str(ROOT / "examples" / "empty.toml")


@pytest.fixture
def record(tmp_path: Path) -> Any:
    """Return a writer of records."""

    def write(body: str, more: str = "") -> str:
        path = tmp_path / "record.toml"
        path.write_text(f'[record]\nbody = "{body}"\n{more}', encoding="utf-8")
        return str(path)

    return write


def out(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    """Run a command that answers, and return what it prints."""
    assert main(arguments) == code
    found = capsys.readouterr()
    assert found.err == ""
    return found.out


def err(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run a command that cannot be answered, and return what it says."""
    assert main(arguments) == 2
    found = capsys.readouterr()
    assert found.out == ""
    return found.err


def test_today_is_the_default_and_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a day it is today's check, and says so."""
    assert f"as at {date.today().isoformat()}" in out(capsys, "check", EMPTY)


def test_all_that_binds_the_body(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a ruleset the check is made against what binds the body, and no bill."""
    found = json.loads(out(capsys, "check", EMPTY, "-f", "json"))

    assert [law["ruleset"] for law in found["receipt"]["rulesets"]] == ["ni-act-2015", "niccy-good-practice"]


def test_a_body_that_nothing_binds(capsys: pytest.CaptureFixture[str], record: Any) -> None:
    """A body that is no bearer gets no finding, and a reason."""
    path = record("Northern Ireland Assembly")
    found = json.loads(out(capsys, "check", path, "--as-at", "2020-01-01", "-f", "json"))

    assert found["findings"] == []
    assert "No duty applies, because no ruleset has Northern Ireland Assembly as a b" in found["notes"][-1]["text"]
    assert "other children's service provider" in found["notes"][-1]["text"]


@pytest.mark.parametrize("form", ["full", "concise"])
def test_nothing_binds_for_people(capsys: pytest.CaptureFixture[str], record: Any, form: str) -> None:
    """The reason is shown in the formats for people, too."""
    found = out(capsys, "check", record("Northern Ireland Assembly"), "--as-at", "2020-01-01", "-f", form)

    assert "No duty applies, because" in " ".join(found.split())


def test_facts_of_a_body_that_nothing_binds_are_read(capsys: pytest.CaptureFixture[str], record: Any) -> None:
    """A record of such a body is read like any other, and its mistakes are found."""
    path = record("Northern Ireland Assembly", '[[act]]\nact = "publsh"\ndocument = "strategy"\non = 2020-01-01\n')

    assert "IN102" in err(capsys, "check", path)


def test_the_regional_board_on_both_days(capsys: pytest.CaptureFixture[str]) -> None:
    """A body that ceased to be bound is told that it ended."""
    path = str(ROOT / "examples" / "ni-regional-board.toml")
    before = json.loads(out(capsys, "check", path, "--as-at", "2022-03-31", "-f", "json"))
    after = json.loads(out(capsys, "check", path, "--as-at", "2022-04-01", "-f", "json"))

    assert "needs_judgement" in before["counts"]
    assert set(after["counts"]) == {"not_applicable"}


def test_before_the_act_there_is_no_duty(capsys: pytest.CaptureFixture[str]) -> None:
    """A fund from before the Act has nothing that applies, and no unknown names."""
    path = str(ROOT / "examples" / "ni-eitp-2014.toml")

    arguments = ("--ruleset", "ni-act-2015", "--as-at", "2015-06-30", "-f", "concise")

    assert "no duty or power applies" in out(capsys, "check", path, *arguments)


def test_a_bill_is_never_law(capsys: pytest.CaptureFixture[str]) -> None:
    """A bill that is named gives findings that never apply."""
    found = json.loads(out(capsys, "check", EMPTY, "--ruleset", "ni-bill-2014", "-f", "json"))

    assert {entry["reason"].split(":")[0] for entry in found["findings"]} == {"never law"}


def test_a_what_if(capsys: pytest.CaptureFixture[str]) -> None:
    """An assumed event opens a what-if that is marked on every finding."""
    arguments = ("--ruleset", "ni-bill-2014", "--assume", "commencement=2015-12-10", "--as-at", "2016-01-01")
    found = json.loads(out(capsys, "check", EMPTY, *arguments, "-f", "json"))

    assert found["hypothetical"] is True
    assert all(entry["assumptions"] == ["commencement on 2015-12-10"] for entry in found["findings"])


def test_an_unknown_event(capsys: pytest.CaptureFixture[str]) -> None:
    """An event that no ruleset has is said, with the nearest one."""
    found = err(capsys, "check", EMPTY, "--ruleset", "ni-bill-2014", "--assume", "comencement=2015-12-10")

    assert "did you mean “commencement”?" in found


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2022-02-30", "February 2022 has 28 days. Did you mean 2022-02-28?"),
        ("2022-13-01", "there is no month 13"),
        ("20220201", "Did you mean 2022-02-01?"),
        ("1/2/2022", "Did you mean 2022-02-01?"),
        ("2022-02", "is not a day written YYYY-MM-DD"),
        ("yesterday", "is not a day written YYYY-MM-DD"),
        ("2022-W05-1", "is not a day written YYYY-MM-DD"),
        ("0000-01-01", "is not a day of the calendar"),
        ("", "is not a day written YYYY-MM-DD"),
    ],
)
@pytest.mark.parametrize("option", ["--as-at", "--law-at"])
def test_a_day_that_is_none(capsys: pytest.CaptureFixture[str], option: str, written: str, said: str) -> None:
    """A day is written in one way; for any other the option, the value and the nearest good one are named."""
    found = err(capsys, "check", EMPTY, option, written)

    assert f"'{option}'" in found
    assert f"'{written}'" in found
    assert said in found


@pytest.mark.parametrize("written", ["commencement", "=2015-12-10", "commencement=soon", "commencement=2015-02-29"])
def test_an_assumption_that_is_none(capsys: pytest.CaptureFixture[str], written: str) -> None:
    """An assumption is an event with its day."""
    assert "--assume" in err(capsys, "check", EMPTY, "--assume", written)


def test_an_event_with_two_days(capsys: pytest.CaptureFixture[str]) -> None:
    """One event cannot be assumed on two days."""
    arguments = ("--assume", "commencement=2015-12-10", "--assume", "commencement=2015-12-11")

    assert "two days" in err(capsys, "check", EMPTY, "--ruleset", "ni-bill-2014", *arguments)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-f", "jsn"), "Did you mean 'json'?"),
        (("--format", "xml"), "not one of full, concise, json"),
        (("--fail-on", "mising"), "Did you mean 'missing'?"),
        (("--as-a", "2022-01-01"), "--as-at"),
        (("--ruleset", "ni-act-2016"), "did you mean 'ni-act-2015'?"),
    ],
)
def test_a_slip_is_answered_with_the_nearest(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    """A mistyped option, format, level or ruleset is answered with the nearest good one."""
    assert said in err(capsys, "check", EMPTY, *arguments)


def test_a_mistyped_verb(capsys: pytest.CaptureFixture[str]) -> None:
    """A mistyped verb is answered with the nearest one."""
    assert "Did you mean 'check'?" in err(capsys, "chek", EMPTY)


def test_a_verb_that_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    """A verb that is near to none is answered with the list."""
    assert "There are duties, record, read, check" in err(capsys, "zzz")


def test_no_record(capsys: pytest.CaptureFixture[str]) -> None:
    """A check without a record shows how it is written."""
    assert "Usage: csc-rules check [OPTIONS] RECORD" in err(capsys, "check")


# What makes it fail


@pytest.mark.parametrize(
    ("level", "day", "code"),
    [("missing", "2016-11-01", 0), ("open", "2016-11-01", 1), ("missing", "2016-12-10", 1), ("late", "2016-12-10", 1)],
)
def test_what_makes_it_fail(capsys: pytest.CaptureFixture[str], level: str, day: str, code: int) -> None:
    """Each level of --fail-on includes those before it."""
    out(capsys, "check", EXECUTIVE, "--as-at", day, "--fail-on", level, code=code)


# Files


def test_a_file_of_json_is_the_output(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A .json file holds what -f json prints, and writing it is said on standard error."""
    target = tmp_path / "out.json"
    code = main(["check", EXECUTIVE, "--as-at", "2016-11-01", "-f", "json", "-o", str(target)])
    found = capsys.readouterr()

    assert code == 0
    assert target.read_text("utf-8") == found.out
    assert found.err == f"wrote {target}\n"


def test_a_file_of_text_is_the_full_report(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A .txt file holds the full report, whatever is printed; several files are written in one run."""
    text, more = tmp_path / "out.txt", tmp_path / "out.JSON"
    main(["check", EXECUTIVE, "--as-at", "2016-11-01", "-f", "concise", "-o", str(text), "-o", str(more)])
    capsys.readouterr()

    assert text.read_text("utf-8").startswith("Check of: ")
    assert json.loads(more.read_text("utf-8"))["as_at"] == "2016-11-01"


@pytest.mark.parametrize("name", ["out.pdf", "out", "out.json.bak"])
def test_a_suffix_that_is_not_known(capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str) -> None:
    """A suffix of no format is refused before anything is done, and the known ones are named."""
    found = err(capsys, "check", "no-such-record.toml", "-o", str(tmp_path / name))

    assert "US201" in found
    assert "the formats that can be written end in" in found


def test_the_record_is_not_overwritten(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A record is never written over, by whatever name or link it is called."""
    record = tmp_path / "record.json"
    record.write_text('[record]\nbody = "PSNI"\n')
    link = tmp_path / "link.txt"
    link.symlink_to(record)

    for target in (record, link):
        assert "US202" in err(capsys, "check", str(record), "-o", str(target))
    assert record.read_text() == '[record]\nbody = "PSNI"\n'


def test_a_folder_is_not_written_over(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """What is there and is no file is refused."""
    folder = tmp_path / "out.json"
    folder.mkdir()

    assert "US202" in err(capsys, "check", EXECUTIVE, "-o", str(folder))


def test_a_file_named_twice(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """One file cannot hold two results."""
    target = str(tmp_path / "out.json")

    assert "named twice" in err(capsys, "check", EXECUTIVE, "-o", target, "-o", target)


def test_a_file_keeps_its_mode(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Writing over an older result keeps who may read it, and leaves nothing beside it."""
    target = tmp_path / "out.json"
    target.write_text("old")
    target.chmod(0o640)
    main(["check", EMPTY, "-f", "json", "-o", str(target)])
    capsys.readouterr()

    assert target.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["out.json"]


# What is shown


def test_met_and_not_applying_on_request(capsys: pytest.CaptureFixture[str]) -> None:
    """What was met, and what does not apply, is listed on request only."""
    arguments = ("check", EXECUTIVE, "--as-at", "2021-12-31", "-f", "concise")
    plain = out(capsys, *arguments, code=1)
    more = out(capsys, *arguments, "--show-met", "--show-not-applying", code=1)

    assert "\nmet  " not in plain
    assert "\ndoes not apply  " not in plain
    assert "\nmet  " in more
    assert "\ndoes not apply  " in more
