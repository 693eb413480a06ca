"""``csc-rules record accept`` and ``check --with-suggestions``: what they write, ask, and leave alone."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path
from typing import Any

import pytest

from csc_rules.cli import main
from csc_rules.record.formats import load
from csc_rules.selection import assess
from tests.documents.decided import ACT, DAY, ITEM, as_toml, as_workbook
from tests.house.program import ROOT
from tests.report import cases

Told = pytest.CaptureFixture[str]
# The files of the case are made up, and not at hand.
CLERK = ("--by", "A. Clerk", "--done-by", "all", "--unseen")
TAKEN = {DAY: {"decision": "accept"}, ITEM: {"decision": "reject", "reason": "an aim of another plan"}}


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """Give a record that may be changed, and go to its folder."""
    copy = tmp_path / "fife.toml"
    copy.write_bytes((ROOT / "examples" / "fife.toml").read_bytes())
    return copy


def suggestions(record: Path, entered: dict[str, dict[str, str]], suffix: str = ".toml") -> Path:
    """Write a file of suggestions beside a record."""
    path = record.parent / f"suggestions{suffix}"
    path.write_bytes((as_toml if suffix == ".toml" else as_workbook)(cases.case(), entered))
    return path


def typed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Type lines."""
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def log(record: Path) -> str:
    """Return the log of decisions."""
    return (record.parent / "fife.read.toml").read_text("utf-8")


@pytest.mark.parametrize("suffix", [".toml", ".xlsx"])
def test_what_was_accepted_comes_into_the_record(record: Path, suffix: str, capsys: Told) -> None:
    """Comments stay, the version before stays beside it, what was rejected is kept in the log, and each is told."""
    before = record.read_text("utf-8")
    assert main(["record", "accept", str(record), str(suggestions(record, TAKEN, suffix)), *CLERK]) == 0
    after = record.read_text("utf-8")

    assert [act.act for act in load(record).acts][-1] == "publish"
    assert set(before.splitlines()) <= set(after.splitlines())
    assert (record.parent / "fife.previous.toml").read_text("utf-8") == before
    assert 'decision = "reject"' in log(record)
    assert f"accept: {DAY}" in capsys.readouterr().out


def test_a_second_time_changes_nothing(record: Path, capsys: Told) -> None:
    """Neither the record nor the log."""
    command = ["record", "accept", str(record), str(suggestions(record, TAKEN)), *CLERK]
    main(command)
    once = record.read_bytes(), log(record)
    main(command)

    assert (record.read_bytes(), log(record)) == once
    assert "nothing new" in capsys.readouterr().err


def test_one_mistake_and_nothing_is_changed(record: Path, capsys: Told) -> None:
    """Not even what is in order; each mistake has its line."""
    before = record.read_bytes()
    entered = {**TAKEN, "sct-cyp-2014.prepare-plan/period": {"decision": "correct", "correction": "soon"}}

    assert main(["record", "accept", str(record), str(suggestions(record, entered)), *CLERK]) == 2
    assert record.read_bytes() == before
    assert not (record.parent / "fife.read.toml").exists()
    assert "suggestions.toml:" in capsys.readouterr().err


def test_a_dry_run_changes_nothing(record: Path, capsys: Told) -> None:
    """It says what would be entered."""
    before = record.read_bytes()
    main(["record", "accept", str(record), str(suggestions(record, TAKEN)), *CLERK, "--dry-run"])

    assert record.read_bytes() == before
    assert not (record.parent / "fife.read.toml").exists()
    assert f"accept: {DAY}" in capsys.readouterr().out


def test_suggestions_for_another_body(record: Path, capsys: Told) -> None:
    """They are refused before anything is asked."""
    path = suggestions(record, TAKEN)
    path.write_text(path.read_text("utf-8").replace('body = "Fife Council"', 'body = "Highland Council"'), "utf-8")

    assert main(["record", "accept", str(record), str(path)]) == 2
    assert "found suggestions for Highland Council" in capsys.readouterr().err


def test_each_suggestion_is_a_question(record: Path, monkeypatch: pytest.MonkeyPatch, capsys: Told) -> None:
    """Who decides is asked once; each decision is saved as it is made, and q stops."""
    typed(monkeypatch, "A. Clerk", "s", "accept", "reject", "not ours", "q")

    assert main(["record", "accept", str(record), str(suggestions(record, {})), *CLERK[2:]]) == 0
    out = capsys.readouterr().out
    assert "“The plan for 2017-2021 was published on 3 May 2017.”" in out
    assert "2 decisions entered" in out
    assert [act.act for act in load(record).acts][-1] == "publish"
    assert 'reason = "not ours"' in log(record)


def test_what_was_decided_is_not_asked_again(record: Path, monkeypatch: pytest.MonkeyPatch, capsys: Told) -> None:
    """A second reading of the same words comes to the next suggestion."""
    main(["record", "accept", str(record), str(suggestions(record, TAKEN)), *CLERK])
    typed(monkeypatch, "q")
    capsys.readouterr()
    main(["record", "accept", str(record), str(suggestions(record, {})), *CLERK])

    assert "2 suggestions decided before" in capsys.readouterr().err


def test_a_wrong_word_in_a_pipe_is_told_with_its_line(
    record: Path, monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    """What was decided before it is kept."""
    typed(monkeypatch, "s", "a", "perhaps")

    assert main(["record", "accept", str(record), str(suggestions(record, {})), *CLERK]) == 2
    assert "standard input:3:1" in capsys.readouterr().err
    assert [act.act for act in load(record).acts][-1] == "publish"


# What would change


def check(record: Path, *more: str) -> int:
    """Check a record as at a day on which the plan was there."""
    return main(["check", str(record), "--as-at", "2018-06-01", *more])


def test_a_check_shows_what_would_change_behind_its_own_result(record: Path, capsys: Told) -> None:
    """Its own result and its exit code stay those of the record alone."""
    alone = check(record, "-f", "concise")
    result = capsys.readouterr().out
    both = check(record, "-f", "concise", "--with-suggestions", str(suggestions(record, {})))
    found = capsys.readouterr().out

    assert both == alone
    assert found.startswith(result)
    added = found.removeprefix(result)
    assert "what if  s.10(7)(b)  sct-cyp-2014.publish-plan" in added
    assert "nobody has accepted them" in added


def test_nothing_is_saved_by_it(record: Path) -> None:
    """A what-if enters nothing."""
    before = record.read_bytes()
    check(record, "--with-suggestions", str(suggestions(record, {})))

    assert record.read_bytes() == before
    assert not (record.parent / "fife.read.toml").exists()


def test_as_json_both_have_names(record: Path, capsys: Told) -> None:
    """So that no tool takes one for the other."""
    check(record, "-f", "json", "--with-suggestions", str(suggestions(record, {})))
    found = json.loads(capsys.readouterr().out)

    assert found["assessment"]["schema_version"]
    assert found["with_suggestions"]["hypothetical"].startswith("WHAT IF")


@pytest.mark.parametrize("suffix", [".html", ".txt", ".json"])
def test_files_of_it_are_files_of_their_own(record: Path, suffix: str) -> None:
    """Beside those of the check, which stay as they are; each is marked."""
    alone, both = record.parent / f"alone{suffix}", record.parent / f"both{suffix}"
    check(record, "-o", str(alone))
    check(record, "-o", str(both), "--with-suggestions", str(suggestions(record, {})))

    assert both.read_bytes() == alone.read_bytes()
    assert "WHAT IF" in (record.parent / f"both.with-suggestions{suffix}").read_text("utf-8")


def test_what_was_rejected_is_no_part_of_it(record: Path, capsys: Told) -> None:
    """In the file, or in the log."""
    check(record, "-f", "json", "--with-suggestions", str(suggestions(record, {DAY: {"decision": "reject"}})))
    found = json.loads(capsys.readouterr().out)["with_suggestions"]

    assert DAY not in found["taken"]
    assert ACT in found["taken"]


# What suggestions rest on


@pytest.fixture
def seen(record: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give suggestions that were read from a file, beside it and the record."""
    monkeypatch.chdir(record.parent)
    plan = record.parent / "plan.md"
    plan.write_bytes((ROOT / "tests" / "documents" / "fife-plan.md").read_bytes())
    path = record.parent / "read.toml"
    options = ("--jointly-with", "NHS Fife", "--ruleset", "sct-cyp-2014", "--as-at", "2018-06-01")
    assert main(["read", plan.name, "--for", "Fife Council", *options, "-f", "concise", "-o", str(path)]) == 0
    text = path.read_text("utf-8")
    at = text.index(f'id = "{DAY}"')
    begun = text.rindex("[[suggestion]]", 0, at)
    path.write_text(text[:begun] + text[begun:].replace('decision = ""', 'decision = "accept"', 1), "utf-8")
    return path


def accepting(record: Path, path: Path, *more: str) -> int:
    """Accept what a file has."""
    return main(["record", "accept", str(record), str(path), "--by", "A. Clerk", "--done-by", "all", *more])


def test_a_quote_that_stands_in_its_file_is_entered(record: Path, seen: Path) -> None:
    """With its digest, and without a note: somebody has looked."""
    assert accepting(record, seen) == 0
    (entry,) = load(record).acts[-1].evidence

    assert (entry.file, entry.note, len(entry.sha256 or "")) == ("plan.md", None, 64)


@pytest.mark.parametrize(
    ("before", "behind", "code"),
    [
        ("The plan was published on 3 May", "The plan was published on 4 May", "IN513"),
        ('id = "sct-cyp-2014.publish-plan/day"', 'id = "sct-cyp-2014.publish-plan/days"', "IN512"),
        ('file = "plan.md"', 'file = "other.md"', "IN514"),
    ],
)
def test_what_rests_on_nothing_is_refused(
    record: Path, seen: Path, before: str, behind: str, code: str, capsys: Told
) -> None:
    """With its line, and nothing is changed: not even what is right in the same file."""
    was = record.read_bytes()
    text = seen.read_text("utf-8")
    assert before in text
    seen.write_text(text.replace(before, behind), "utf-8")

    assert accepting(record, seen) == 2
    told = capsys.readouterr().err
    assert code in told
    assert "read.toml:" in told
    assert record.read_bytes() == was
    assert not (record.parent / "fife.read.toml").exists()


def test_a_file_that_has_changed_since_is_refused(record: Path, seen: Path, capsys: Told) -> None:
    """It says to read it again, and how to find what is in the record already."""
    with (record.parent / "plan.md").open("a", encoding="utf-8") as file:
        file.write("\nMore.\n")

    assert accepting(record, seen) == 2
    told = capsys.readouterr().err
    assert "has changed since it was read" in told
    assert "record anchor" in told


def test_quotes_taken_on_trust_are_noted(record: Path, seen: Path) -> None:
    """With each of them, so that a reader of the record knows."""
    (record.parent / "plan.md").unlink()
    assert accepting(record, seen) == 2
    assert accepting(record, seen, "--unseen") == 0

    assert "not looked for" in (load(record).acts[-1].evidence[0].note or "")


def test_who_did_it_is_asked(record: Path, seen: Path, monkeypatch: pytest.MonkeyPatch, capsys: Told) -> None:
    """Of what several bodies owe, in a conversation as in a file."""
    assert main(["record", "accept", str(record), str(seen), "--by", "A. Clerk"]) == 2
    assert "would be entered without who did it" in capsys.readouterr().err
    seen.write_text(seen.read_text("utf-8").replace('decision = "accept"', 'decision = ""'), "utf-8")
    text = seen.read_text("utf-8")
    number = [block.partition('id = "')[2].partition('"')[0] for block in text.split("[[suggestion]]")[1:]]
    assert DAY in number
    head, *blocks = text.split("[[suggestion]]")
    seen.write_text(head + "".join(f"[[suggestion]]{each}" for each in blocks if f'id = "{DAY}"' in each), "utf-8")
    typed(monkeypatch, "a", "all")

    assert main(["record", "accept", str(record), str(seen), "--by", "A. Clerk"]) == 0
    assert load(record).acts[-1].by == ("Fife Council", "NHS Fife")


def test_a_day_that_was_filled_in_counts_in_a_what_if(record: Path, capsys: Told) -> None:
    """And the answer by which a suggestion was corrected."""
    record.write_text('[record]\nbody = "Fife Council"\njointly_with = ["NHS Fife"]\n', "utf-8")
    bare = suggestions(record, {})
    check(record, "-f", "json", "--with-suggestions", str(bare))
    left = {each["id"] for each in json.loads(capsys.readouterr().out)["with_suggestions"]["left_out"]}
    dated = suggestions(record, {ACT: {"decision": "accept", "on": "2017-03-20"}})
    check(record, "-f", "json", "--with-suggestions", str(dated))
    found = json.loads(capsys.readouterr().out)["with_suggestions"]

    assert ACT in left
    assert ACT in found["taken"]
    assert "as decided" in found["hypothetical"]


# A record that others change, and a disk that is full


def test_a_record_that_somebody_else_has_changed_meanwhile(
    record: Path, monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    """Nothing is written over what they wrote, and no decision is kept without its fact."""
    path, known = suggestions(record, TAKEN), assess

    def slow(*given: Any) -> Any:
        record.write_bytes(record.read_bytes() + b"# theirs\n")
        return known(*given)

    monkeypatch.setattr("csc_rules.cli.record_accept.assess", slow)

    assert main(["record", "accept", str(record), str(path), *CLERK]) == 2
    assert "changed by somebody else" in capsys.readouterr().err
    assert record.read_bytes().endswith(b"# theirs\n")
    assert not (record.parent / "fife.read.toml").exists()


def test_a_log_that_somebody_else_has_changed_meanwhile(
    record: Path, monkeypatch: pytest.MonkeyPatch, capsys: Told
) -> None:
    """The record is left, too."""
    path, before, known = suggestions(record, TAKEN), record.read_bytes(), assess

    def slow(*given: Any) -> Any:
        (record.parent / "fife.read.toml").write_text("# theirs\n", "utf-8")
        return known(*given)

    monkeypatch.setattr("csc_rules.cli.record_accept.assess", slow)

    assert main(["record", "accept", str(record), str(path), *CLERK]) == 2
    assert "changed by somebody else" in capsys.readouterr().err
    assert (record.read_bytes(), log(record)) == (before, "# theirs\n")


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_disk_that_is_full_changes_neither_record_nor_log(
    record: Path, monkeypatch: pytest.MonkeyPatch, capsys: Told, call: str
) -> None:
    """Whatever fails first."""
    path, before = suggestions(record, TAKEN), record.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, call, full)

    assert main(["record", "accept", str(record), str(path), *CLERK]) == 2
    assert "No space left on device" in capsys.readouterr().err
    assert record.read_bytes() == before
    assert sorted(each.name for each in record.parent.iterdir()) == ["fife.toml", path.name]


def test_a_second_accept_adds_to_the_log_of_the_first(record: Path) -> None:
    """What was decided between is not lost."""
    main(["record", "accept", str(record), str(suggestions(record, {DAY: {"decision": "accept"}})), *CLERK])
    main(["record", "accept", str(record), str(suggestions(record, {ITEM: {"decision": "reject"}})), *CLERK])

    assert log(record).count("[[reading]]") == 2
