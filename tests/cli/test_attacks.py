"""What a hostile or clumsy user can give to the verbs of records and documents: told in words, never a fault."""

from __future__ import annotations

import os
import re
import zipfile
from pathlib import Path

import pytest

from csc_rules.cli import main
from tests.house.program import ROOT, python


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a record in a folder of its own, which is the current one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "fife.toml").write_bytes((ROOT / "examples" / "fife.toml").read_bytes())
    return tmp_path / "fife.toml"


@pytest.mark.parametrize("answers", ["a = " + "[" * 100_000, "a = " + "9" * 5000], ids=["deep", "digits"])
def test_answers_that_cannot_be_read_are_told(record: Path, capsys: pytest.CaptureFixture[str], answers: str) -> None:
    """A file of answers that no reader of TOML can take is a mistake of the file."""
    Path("answers.toml").write_text(answers)

    assert main(["record", "ask", str(record), "--answers", "answers.toml"]) == 2
    assert "US252" in capsys.readouterr().err


def test_nothing_is_written_where_one_of_several_files_cannot_be(
    record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of several files, none is begun where the folder of one is not there."""
    assert main(["check", str(record), "-o", "a.html", "-o", "no-folder/b.json"]) == 2
    assert not Path("a.html").exists()
    assert "US203 no-folder/b.json could not be written: there is no such folder" in capsys.readouterr().err


@pytest.mark.parametrize("where", [["--file", ""], ["--source", ""]])
def test_evidence_that_says_nothing_is_refused(record: Path, where: list[str]) -> None:
    """An empty name of a file, as from a variable that is not set, adds no empty evidence."""
    before = record.read_bytes()

    assert main(["record", "evidence", str(record), "act[0]", *where]) == 2
    assert record.read_bytes() == before


def test_a_decision_that_would_never_hold_is_refused(record: Path) -> None:
    """A decision that expires before it is made is a slip of the hand."""
    before = record.read_bytes()
    slot = "sct-community-planning-2015.facilitated"
    said = ["--slot", slot, "--answer", "yes", "--by", "x", "--on", "2020-01-01", "--reasons", "y"]

    assert main(["record", "determine", str(record), *said, "--expires", "2020-01-01"]) == 2
    assert record.read_bytes() == before


@pytest.mark.parametrize("form", ["full", "concise"])
def test_letters_are_not_turned_round_on_the_screen(
    record: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    """A title that turns the order of letters round is named as such, on the screen and in the text file."""
    text = re.sub(r"(?m)^title = .*", 'title = "\u202egnp.exe"', record.read_text(encoding="utf-8"), count=1)
    record.write_text(text, encoding="utf-8")

    main(["check", str(record), "-f", form, "-o", "a.txt"])

    assert "\u202e" not in capsys.readouterr().out + Path("a.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        # A day is a number of days, and becomes a text.
        ("><v>44197</v>", ' t="inlineStr"><is><t>yesterday</t></is>', "yesterday"),
        (">sct-community-planning-2015<", ">/etc/passwd<", "/etc/passwd"),
    ],
    ids=["day", "path"],
)
def test_a_register_whose_sources_were_changed_is_refused(
    record: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, said: str
) -> None:
    """A register says from which law it was made, and never has another file read."""
    main(["check", str(record), "-o", "register.xlsx", "--as-at", "2021-01-01"])
    spoil(Path("register.xlsx"), old, new)
    capsys.readouterr()

    assert main(["record", "import", "register.xlsx", str(record)]) == 2
    assert f"IN301 found “{said}”" in capsys.readouterr().err


def spoil(path: Path, old: str, new: str) -> None:
    """Replace a text of a workbook."""
    with zipfile.ZipFile(path) as before:
        parts = {name: before.read(name) for name in before.namelist()}
    with zipfile.ZipFile(path, "w") as after:
        for name, content in parts.items():
            changed = "sharedStrings" in name or "worksheets/sheet" in name
            after.writestr(name, content.replace(old.encode(), new.encode()) if changed else content)


# Runs a command where no file may have more than so many bytes, as on a disk that fills up.
LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))
sys.argv[0] = "csc-rules"
from csc_rules.cli import main
sys.exit(main())
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limits")
def test_a_disk_that_fills_up_after_the_first_file_keeps_none(record: Path, tmp_path: Path) -> None:
    """The calendar would have had its place, and the report has none: neither is written."""
    Path("report.html").write_bytes(b"old")
    outputs = ["-o", "deadlines.ics", "-o", "report.html"]
    done = python(["-c", LIMITED, "check", record.name, *outputs], cwd=tmp_path, path=[ROOT])

    assert done.returncode == 2
    assert "US203 report.html could not be written: File too large; none of the files was written" in done.stderr
    assert sorted(os.listdir(tmp_path)) == ["fife.toml", "report.html"]
    assert Path("report.html").read_bytes() == b"old"


@pytest.mark.parametrize("other", ["Report.HTML", "REPORT.html", "./report.html"])
def test_outputs_that_may_be_one_file_are_refused(record: Path, capsys: pytest.CaptureFixture[str], other: str) -> None:
    """Two names that some disks take for one would leave one file of the two."""
    assert main(["check", str(record), "-o", "report.html", "-o", other]) == 2
    assert "US202" in capsys.readouterr().err
    assert os.listdir() == ["fife.toml"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["record", "check"],
        ["record", "ask"],
        ["record", "evidence", "", "act[0]", "--source", "x"],
        ["funds"],
        ["load", "--record", ""],
        ["calendar", "--record", ""],
        ["schedule", "--record", "", "--cure"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("kind", ["pipe", "device", "folder"])
def test_what_is_no_file_is_told_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], kind: str
) -> None:
    """A pipe that nobody writes to, a device or a folder given for a record is an error, and nobody waits for it."""
    path = tmp_path / "r.toml"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "device":
        path.symlink_to("/dev/zero")
    else:
        path.mkdir()
    filled = [each or str(path) for each in arguments] if "" in arguments else [*arguments, str(path)]

    assert main(filled) == 2
    assert {"pipe": "IN006", "device": "IN003", "folder": "IN002"}[kind] in capsys.readouterr().err


@pytest.mark.parametrize("verb", ["load", "calendar"])
def test_a_file_in_the_place_of_a_body_is_told(record: Path, capsys: pytest.CaptureFixture[str], verb: str) -> None:
    """Whoever gives a record where a body is named is told how a record is given."""
    assert main([verb, record.name]) == 2
    assert "expected the name of a body, or --record fife.toml" in capsys.readouterr().err


HEAD = '[record]\nbody = "Fife Council"\n'
RECORDS = {
    "deep.toml": (f"{HEAD}[[act]]\nact = {'[' * 100_000}{']' * 100_000}\n", "IN008 found far too many levels"),
    "tables.toml": (f"{HEAD}a = {'{a=' * 100_000}1{'}' * 100_000}\n", "IN008 found far too many levels"),
    "header.toml": (f"{HEAD}[{'a.' * 100_000}b]\n", "header.toml:3:2: IN008 found more than 32 levels"),
    "digits.toml": (f"{HEAD}[[fund]]\ntotal = {'9' * 10**6}\n", "digits.toml:4:9: IN007 found a number of thousands"),
    "hex.toml": (f"{HEAD}[[fund]]\ntotal = 0x{'f' * 10**6}\n", "IN017 found a very large number"),
    "keys.toml": (
        HEAD + "".join(f"k{number} = 1\n" for number in range(2000)),
        "2000 mistakes",
    ),
    "deep.json": (f'{{"act": {"[" * 100_000}', "IN008 found more than 32 levels"),
    "asked.json": (f'{{"asked": {"[" * 100_000}', "IN008 found more than 32 levels"),
    "digits.json": (f'{{"fund": [{{"total": {"9" * 10**6}}}]}}', "IN017 found a number of 1,000,000 characters"),
    "power.json": (f'{{"fund": [{{"total": 1e{"9" * 10**6}}}]}}', "IN017 found a number of 1,000,002 characters"),
}


@pytest.mark.parametrize("name", RECORDS)
def test_a_record_made_to_break_a_reader_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """Depth, length and number have their limits, and each is told as a mistake of the file in a short text."""
    monkeypatch.chdir(tmp_path)
    text, said = RECORDS[name]
    Path(name).write_text(text)

    assert main(["record", "check", name]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert len(error) < 300_000


def test_a_sheet_of_endless_empty_rows_is_told(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A million rows in which nothing stands, as a slip of the mouse makes them, are told with what to do."""
    assert main(["record", "check", str(record), "-o", "a.xlsx"]) == 0
    rows = "".join(f'<row r="{number}"><c r="A{number}"/></row>' for number in range(1, 1_000_001)).encode()
    with zipfile.ZipFile("a.xlsx") as book, zipfile.ZipFile("b.xlsx", "w", zipfile.ZIP_DEFLATED) as spoilt:
        for part in book.namelist():
            content = book.read(part)
            if part == "xl/worksheets/sheet5.xml":
                content = re.sub(b"<sheetData>.*</sheetData>", b"<sheetData>" + rows + b"</sheetData>", content)
            spoilt.writestr(part, content)

    assert main(["record", "check", "b.xlsx"]) == 2
    error = capsys.readouterr().err
    assert "IN004 found row 100,001, far away from all others" in error
    assert "delete the empty rows and columns behind the table" in error


@pytest.mark.parametrize(
    "arguments",
    [
        ["duties", "Fyfe\nCouncil"],
        ["record", "check", "no\nsuch.toml"],
        ["record", "evidence", "fife.toml", "act[0]", "--file", "no\nsuch.pdf"],
        ["record", "evidence", "fife.toml", "act\n[0]", "--source", "x"],
        ["explain", "a\r\nb"],
        ["check", "fife.toml", "--ruleset", "a\nb"],
        ["check", "fife.toml", "-o", "a\nb"],
        ["template", "pl\nan", "--for", "Fife Council"],
    ],
    ids=repr,
)
@pytest.mark.usefixtures("record")
def test_a_name_with_a_line_end_makes_no_line_of_its_own(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    """What stands behind a line end in a name would look like another message."""
    assert main(arguments) == 2
    lines = capsys.readouterr().err.splitlines()
    assert all(re.match(r"\S+ \S|  [=|]|Usage|Help|Error", line) for line in lines)
    assert not any(line.startswith(("Council”", "such", "[0]", "b", "an”")) for line in lines)


def test_evidence_of_a_hostile_name_is_told_on_one_line(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file may be called anything, and is read and told as what it is called."""
    name = "plan\nfife.toml:1:1: IN001 forged"
    Path(name).write_text("one")
    assert main(["record", "evidence", record.name, "act[0]", "--file", name]) == 0
    Path(name).write_text("two")
    capsys.readouterr()

    assert main(["record", "check", record.name]) == 0
    assert not [line for line in capsys.readouterr().out.splitlines() if line.startswith("fife.toml:1:1")]


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own on Windows")
@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("../../../../../../../../etc/no-such-passwd", "is not there"),
        ("/etc/no-such-passwd", "is not there"),
        ("round.pdf", "is not there"),
        ("zero.pdf", "is not there"),
        ("/proc/kcore", "is not there"),
    ],
)
def test_evidence_that_leads_elsewhere_is_never_waited_for(
    record: Path, capsys: pytest.CaptureFixture[str], file: str, said: str
) -> None:
    """A record of somebody else may name any file: no content of it is shown, and nothing endless is read."""
    Path("round.pdf").symlink_to("round.pdf")
    Path("zero.pdf").symlink_to("/dev/zero")
    with record.open("a") as text:
        seen = f'evidence = [{{ file = "{file}", sha256 = "{"0" * 64}" }}]'
        text.write(f'\n[[act]]\nact = "review"\non = "2020"\n{seen}\n')

    assert main(["record", "check", record.name]) == 0
    assert said in capsys.readouterr().out
