"""The verb ``record``: check, determine, evidence; what they say, what they write, and what they leave alone."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from csc_rules.cli import main
from csc_rules.record.formats import load
from tests.house.program import ROOT

EXECUTIVE = ROOT / "examples" / "ni-executive.toml"


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a copy of a record in a folder of its own, where the program is run."""
    path = tmp_path / "executive.toml"
    path.write_bytes(EXECUTIVE.read_bytes())
    monkeypatch.chdir(tmp_path)
    return path


def said(capsys: pytest.CaptureFixture[str], code: int, *arguments: str) -> str:
    """Run a command that has some exit code, and give all that it said."""
    found = main(["record", *arguments])
    streams = capsys.readouterr()
    assert found == code, streams.out + streams.err
    return streams.out + streams.err


# record check


def test_a_record_without_mistakes(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A record in order is summed up, with notes on what is not used in it."""
    found = said(capsys, 0, "check", record.name, "--as-at", "2024-07-01")

    summary = "a record of Northern Ireland Executive, without mistakes: 4 documents, 4 acts, 1 consultation\n"
    assert found.startswith(f"executive.toml: {summary}")
    assert "executive.toml:50:1: note: “department-2019” published by Department of Education" in found


def test_the_mistakes_of_all_files_are_told(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every mistake of every file is told in one run, those of the format and those of the law."""
    Path("a.toml").write_text('[record]\nbody = "NI Executive"\ncolour = "red"\n', "utf-8")
    Path("b.json").write_text('{"record": {"body": "NI Executive"}, "act": [{"act": "publsh", "on": "2021"}]}', "utf-8")
    found = said(capsys, 2, "check", "a.toml", "b.json", record.name)

    assert "a.toml:3:1: IN009 found the key 'colour'" in found
    assert "b.json:1:54: IN102 “publsh” is not an act of the vocabulary" in found


def test_an_item_that_is_mistyped_is_told(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An item that is spelt almost like one that the law requires is a mistake, since nothing would look at it."""
    text = record.read_text("utf-8")
    assert "actions" in text
    record.write_text(text.replace("actions = {", "action = {").replace("contents.actions", "contents.action"), "utf-8")
    found = said(capsys, 2, "check", record.name)

    assert "IN109 “action” is not an item that the law requires of “strategy”" in found
    assert "did you mean “actions”?" in found


def test_what_no_ruleset_knows_is_noted(capsys: pytest.CaptureFixture[str], record: Path) -> None:
    """An item or a duty that no ruleset has is noted, and is no mistake."""
    record.write_text(
        '[record]\nbody = "NI Executive"\n[[document]]\nid = "d"\nkind = "strategy"\n'
        '[document.contents]\ncolour = "present"\n[[owner]]\nduty = "a.b"\nowner = "Unit"\n',
        "utf-8",
    )
    found = said(capsys, 0, "check", record.name)

    assert (
        "executive.toml:7:1: note: no ruleset requires “colour” of “strategy”; not used" in found or "colour" in found
    )
    assert "no ruleset has a duty or question “a.b”; not used" in found


@pytest.mark.parametrize("suffix", [".toml", ".json", ".xlsx"])
def test_a_record_is_written_in_another_format(record: Path, capsys: pytest.CaptureFixture[str], suffix: str) -> None:
    """With -o the same record is written in the format of the suffix, and says so."""
    found = said(capsys, 0, "check", record.name, "-o", f"copy{suffix}")

    assert f"wrote copy{suffix}" in found
    assert load(f"copy{suffix}") == load(record)


def test_the_workbook_offers_the_words_of_the_law(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The drop-downs of a workbook have the kinds, acts, items and questions of the law that binds the body."""
    from python_calamine import CalamineWorkbook

    said(capsys, 0, "check", record.name, "-o", "copy.xlsx")
    rows = CalamineWorkbook.from_path("copy.xlsx").get_sheet_by_name("Lists").to_python()
    columns = dict(zip(rows[0], zip(*rows[1:], strict=True), strict=True))

    assert "strategy" in columns["Kinds"]
    assert "publish" in columns["Acts"]
    assert "outcomes" in columns["Items"]
    assert "ni-act-2015.prepared" in columns["Slots"]


def test_a_record_is_not_written_over_itself(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file that is read is not written to, and only one record is written."""
    assert "US202" in said(capsys, 2, "check", record.name, "-o", record.name)
    assert "expected one FILE" in said(capsys, 2, "check", record.name, "b.toml", "-o", "c.json")
    assert "US201" in said(capsys, 2, "check", record.name, "-o", "c.docx")


def test_a_record_that_was_there_is_kept(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A record that is written over another leaves the other beside it."""
    Path("copy.json").write_text("before", "utf-8")
    said(capsys, 0, "check", record.name, "-o", "copy.json")

    assert Path("copy.previous.json").read_text("utf-8") == "before"


# record determine

DETERMINE = (
    "--slot",
    "ni-act-2015.prepared",
    "--by",
    "Legal",
    "--on",
    "2024-06-28",
    "--reasons",
    "Ministers had agreed.",
)


def test_a_determination_is_added(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A determination stands at the end of the file, and all else stays as it was."""
    before = record.read_text("utf-8")
    more = ("--answer", "circulation", "--about", "report-2024", "--expires", "2026-01-01")
    found = said(capsys, 0, "determine", record.name, *DETERMINE, *more, "--provision-version", "2024-06-17")

    assert "wrote executive.toml; the version before is executive.previous.toml" in found
    assert record.read_text("utf-8") == before + (
        '\n[[determination]]\nslot = "ni-act-2015.prepared"\nanswer = "circulation"\nby = "Legal"\non = 2024-06-28\n'
        'reasons = "Ministers had agreed."\nexpires = 2026-01-01\nabout = "report-2024"\n'
        "provision_version = 2024-06-17\n"
    )
    assert Path("executive.previous.toml").read_text("utf-8") == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--answer", "maybe"), "IN108 “maybe” is not an answer to “ni-act-2015.prepared”"),
        (("--answer", "yes", "--about", "report-2042"), "report-2024"),
        (("--answer", "yes", "--slot", "ni-act-2015.prepard"), "US238"),
        (("--answer", "yes", "--slot", "prepared"), "did you mean “ni-act-2015.prepared”"),
        (("--answer", ""), "IN015 found empty text"),
        (("--answer", "yes", "--expires", "soon"), "'soon' is not a day"),
        ((), "Missing option '--answer'"),
    ],
)
def test_a_determination_that_answers_nothing_is_refused(
    record: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], told: str
) -> None:
    """What is no answer to a question of the law is refused before anything is written."""
    found = said(capsys, 2, "determine", record.name, *DETERMINE, *arguments)

    assert told in found
    assert record.read_bytes() == EXECUTIVE.read_bytes()
    assert os.listdir() == [record.name]


@pytest.mark.parametrize("suffix", [".json", ".xlsx"])
def test_a_determination_in_other_formats(record: Path, capsys: pytest.CaptureFixture[str], suffix: str) -> None:
    """A determination can be added to a record in any format."""
    said(capsys, 0, "check", record.name, "-o", f"copy{suffix}")
    said(capsys, 0, "determine", f"copy{suffix}", *DETERMINE, "--answer", "yes")

    assert [each.reasons for each in load(f"copy{suffix}").determinations] == ["Ministers had agreed."]


# record evidence


def test_evidence_is_added_with_the_digest_of_its_file(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Evidence is noted with the sha256 of its file, who entered it and when, at its fact."""
    Path("papers").mkdir()
    Path("papers/plan.pdf").write_bytes(b"plan")
    more = ("--page", "12", "--quote", "actions will follow", "--by", "A. Officer", "--on", "2024-01-05")
    said(capsys, 0, "evidence", record.name, "strategy-2020/actions", "--file", "papers/plan.pdf", *more)
    seen = load(record).documents[2].contents[0].evidence[-1]

    assert (seen.file, seen.page, seen.quote) == ("papers/plan.pdf", "12", "actions will follow")
    assert (seen.sha256, seen.entered_by) == (hashlib.sha256(b"plan").hexdigest(), "A. Officer")
    assert str(seen.entered_on) == "2024-01-05"


@pytest.mark.parametrize("fact", ["act[1]", "strategy-2020", "document[2].contents.actions"])
def test_a_fact_is_named_by_its_id_or_its_place(record: Path, capsys: pytest.CaptureFixture[str], fact: str) -> None:
    """A fact is meant by its id, by its item, or by its place in the record; comments stay."""
    before = record.read_text("utf-8")
    said(capsys, 0, "evidence", record.name, fact, "--source", "https://example.org/new")
    after = record.read_text("utf-8")

    assert after.count("https://example.org/new") == 1
    assert after.count("#") == before.count("#")
    assert len(after) > len(before)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("act[77]", "--source", "x"), "US239 “act[77]” is no fact of this record"),
        (("act[0]", "--file", "no.pdf"), "US237 no.pdf cannot be read as evidence"),
        (("act[0]", "--file", "."), "US237 . is no file"),
        (("act[0]", "--page", "1"), "found neither --file nor --source"),
    ],
)
def test_evidence_that_leads_nowhere_is_refused(
    record: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], told: str
) -> None:
    """A fact or a file that is not there is refused, and nothing is written."""
    assert told in said(capsys, 2, "evidence", record.name, *arguments)
    assert record.read_bytes() == EXECUTIVE.read_bytes()


def test_a_file_that_has_changed_is_told_by_both_checks(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file of evidence that is another by now is told when the record is checked, wherever one stands."""
    Path("plan.pdf").write_bytes(b"plan")
    said(capsys, 0, "evidence", record.name, "act[1]", "--file", "plan.pdf")
    Path("plan.pdf").write_bytes(b"another")
    told = "the evidence file plan.pdf has changed since it was entered"

    assert told in said(capsys, 0, "check", record.name)
    main(["check", record.name, "--as-at", "2024-07-01"])
    assert told in capsys.readouterr().err
    Path("elsewhere").mkdir()
    os.chdir("elsewhere")
    assert told in said(capsys, 0, "check", f"../{record.name}")


def test_the_group_lists_its_subcommands(capsys: pytest.CaptureFixture[str]) -> None:
    """Help lists the subcommands, and a mistyped one is answered with the nearest."""
    assert "determine" in said(capsys, 0, "--help")
    assert "Did you mean 'check'?" in said(capsys, 2, "chek")
