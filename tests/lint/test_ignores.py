"""What an author leaves stands beside the rules: it needs a reason, may expire, and is found where nothing needs it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from csc_rules.errors import CscRulesError
from csc_rules.lint.ignores import ENDING, ignores, loads
from csc_rules.lint.model import Pack
from csc_rules.lint.pages import whole
from csc_rules.lint.run import Looked, look
from csc_rules.verify.suite import suite_of_text

STOP = 'document plan "safety plan." at s.1\n\nduty adopt "adoption" at s.1\n  each authority must adopt plan\n'
ENTRY = '[[ignore]]\ncode = "LE25"\nstatement = "plan"\nbecause = "so it is called"\n'


def looked(beside: str, day: date = date(2026, 1, 1), packs: tuple[Pack, ...] = (Pack.ENCODER,)) -> Looked:
    """Look through a file whose only wrong title is to be ignored by what lies beside it."""
    return look(suite_of_text(whole(STOP)[0], "a.rules"), day, packs, loads(beside.encode(), "a.lint.toml"))


def codes(found: Looked) -> list[str]:
    """List the codes that matter here."""
    return [each.code for each in found.findings if each.code in ("LE25", "LE27", "LE28")]


def test_what_is_ignored_is_told_apart() -> None:
    """A finding that is ignored is none, and is kept with its reason."""
    found = looked(ENTRY)

    assert codes(found) == []
    assert [(each.finding.code, each.because) for each in found.ignored] == [("LE25", "so it is called")]


def test_nothing_else_is_ignored_with_it() -> None:
    """An entry is for one code of one statement."""
    assert codes(looked(ENTRY.replace("plan", "adopt"))) == ["LE28", "LE25"]


@pytest.mark.parametrize(
    ("day", "found"), [(date(2025, 12, 31), []), (date(2026, 1, 1), ["LE27", "LE25"])], ids=["before", "on the day"]
)
def test_it_counts_until_its_day(day: date, found: list[str]) -> None:
    """On the day itself an entry has expired, which is found, and what it hid is found again."""
    assert codes(looked(f'{ENTRY}until = "2026-01-01"\n', day)) == found


def test_an_entry_of_a_pack_that_was_not_asked_is_left_alone() -> None:
    """Whether something of the encoder's pack is ignored for nothing is not told where only the drafter's is asked."""
    assert codes(looked(ENTRY, packs=(Pack.DRAFTER,))) == []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('[[ignore]]\ncode = "LE25"\nstatement = "plan"\n', "without 'because'"),
        (f'{ENTRY}until = "soon"\n', "'soon'"),
        (f'{ENTRY}until = "2026-02-30"\n', "'2026-02-30'"),
        (f'{ENTRY}who = "me"\n', "the key 'who'"),
        (ENTRY.replace('"so it is called"', '" "'), "no text as 'because'"),
        ('[ignore]\ncode = "LE25"\n', "found 'ignore'"),
        ('x = "y"\n', "found 'x'"),
        ('code = "LE25\n', ""),
    ],
)
def test_what_is_wrong_in_it_is_said(content: str, said: str) -> None:
    """A mistake has its line and says what was expected."""
    with pytest.raises(CscRulesError) as raised:
        loads(content.encode(), "a.lint.toml")

    assert said in str(raised.value)
    assert "a.lint.toml:" in str(raised.value)


def test_it_lies_beside_the_rules(tmp_path: Path) -> None:
    """The file is found by the name of the rule file; without one, nothing is ignored."""
    (tmp_path / f"a{ENDING}").write_text(ENTRY, "utf-8")

    assert len(ignores(str(tmp_path / "a.rules"))) == 1
    assert ignores(str(tmp_path / "b.rules")) == ()
    assert ignores("<text>") == ()


def test_an_empty_file_ignores_nothing() -> None:
    """A file may have been emptied."""
    assert loads(b"\n", "a.lint.toml") == ()
