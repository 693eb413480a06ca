"""What an amendment would change over records: which findings, how, and with which proofs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

import csc_rules
from csc_rules.compare.impact import FOLLOWS, LAST_DAY, MISSING, NOT_OWED, OWED, VERDICT, Changed, Impact
from csc_rules.errors import RuleError

AS_AT = date(2026, 11, 26)
AMENDMENTS = Path("examples/amendments")


def impact(amendment: str | Path, *records: str, as_at: date = AS_AT, **more: object) -> Impact:
    """Return the impact of an amendment over shipped examples."""
    path = amendment if isinstance(amendment, Path) else AMENDMENTS / f"{amendment}.rules"
    loaded = [csc_rules.load_record(f"examples/{record}.toml") for record in records]
    return csc_rules.impact(path, loaded, as_at, **more)  # type: ignore[arg-type]


def bill(folder: Path, *changes: str, day: str = "2016-01-01", more: str = "") -> Path:
    """Write an amendment of the Act."""
    path = folder / "bill.rules"
    lines = "".join(f"  {change}\n" for change in changes)
    path.write_text(
        f'amends ni-act-2015 "A Bill"\n{more}\namendment one "Clause 1" from {day} at s.1(1)\n{lines}', "utf-8"
    )
    return path


def changes(found: Impact) -> list[tuple[str, str, tuple[str, ...]]]:
    """List what would change: the duty, the part of it, and how."""
    entries: Iterable[Changed] = (entry for record in found.records for entry in record.changed)
    return [(entry.duty.partition(".")[2], each.what, each.changes) for entry in entries for each in entry.findings]


def test_a_shorter_time_limit_moves_a_last_day() -> None:
    """Annual reports: the next one is two years earlier, and past."""
    found = impact("annual-reports", "ni-executive")
    (changed,) = found.records[0].changed
    (finding,) = changed.findings

    assert (changed.duty, changed.provision) == ("ni-act-2015.later-report", "s.5(5)(b)")
    assert finding.changes == (VERDICT, LAST_DAY)
    assert finding.before is not None
    assert finding.after is not None
    assert (finding.before.last_day, finding.after.last_day) == (date(2027, 6, 17), date(2025, 6, 17))


def test_each_change_has_the_proof_by_each_law() -> None:
    """As explain gives them."""
    (changed,) = impact("annual-reports", "ni-executive").records[0].changed

    assert changed.proof_before is not None
    assert changed.proof_after is not None
    assert "3 years after" in repr(changed.proof_before)
    assert "1 year after" in repr(changed.proof_after)


def test_a_consultee_is_newly_owed() -> None:
    """Children, in clause 4 of the Bill."""
    assumed = {"commencement": date(2015, 12, 10)}
    found = impact("children-consulted", "ni-regional-board", as_at=date(2016, 11, 26), assume=assumed)

    assert changes(found) == [("consult-on-services-plan", "children and young people in the Board's area", (OWED,))]


def test_a_sanction_is_what_may_follow() -> None:
    """The verdict stays what it was."""
    assert changes(impact("sanction", "ni-department-of-education-2019")) == [
        ("co-operate", "the act itself", (FOLLOWS,))
    ]


def test_what_is_commenced_is_newly_owed() -> None:
    """The plan by three lead bodies; cycles that came before are not judged, and not told."""
    found = impact("section-60-commenced", "fife", as_at=date(2029, 6, 1))

    assert changes(found) == [("lead-bodies-prepare-plan", "the act itself", (OWED,))] * 2


def test_what_is_omitted_is_no_longer_owed(tmp_path: Path) -> None:
    """With the verdict that it had."""
    found = impact(bill(tmp_path, "omits lay-first-strategy"), "ni-executive")

    assert ("lay-first-strategy", "the act itself", (NOT_OWED,)) in changes(found)


def test_findings_of_two_versions_of_a_duty_are_compared(tmp_path: Path) -> None:
    """A sentence that says the same in a later version changes no verdict, and nothing is owed twice."""
    path = bill(tmp_path, "substitutes bearer of lay-strategy with the-executive")

    assert changes(impact(path, "ni-executive")) == []


def test_a_statement_in_the_place_of_another_is_compared_with_it(tmp_path: Path) -> None:
    """Newly owed is only what was not owed before."""
    sentence = "the-executive must lay strategy before the-assembly"
    new = f"\nduty lay-it at s.3(6)(a)\n  {sentence}\n  after adoption of strategy\n"
    found = impact(bill(tmp_path, "substitutes lay-strategy with lay-it", more=new), "ni-executive")

    assert not [entry for entry in changes(found) if OWED in entry[2] or NOT_OWED in entry[2]]


def test_an_item_that_is_missing_more_is_told(tmp_path: Path) -> None:
    """What a strategy must contain is judged by the law of the day of its making."""
    found = impact(bill(tmp_path, 'inserts into strategy must contain costs "what it costs"'), "ni-executive")

    assert ("adopt-strategy", "what it costs", (OWED,)) in changes(found)


def test_members_that_are_missing_more_are_told(tmp_path: Path) -> None:
    """A finding of the same verdict may say of more of them that they are."""
    found = impact(bill(tmp_path, "omits (a) of consult-on-strategy"), "ni-executive")

    assert all(MISSING not in kinds or NOT_OWED not in kinds for _, _, kinds in changes(found))


def test_an_amendment_that_changes_nothing_changes_nothing(tmp_path: Path) -> None:
    """All findings are the same."""
    found = impact(bill(tmp_path, 'substitutes gist of co-operate with says "The same."'), "ni-executive")

    assert (found.count, found.records[0].changed) == (0, ())
    assert found.records[0].same > 50


def test_several_records_are_told_one_by_one() -> None:
    """In their order, by the names that they are given."""
    found = impact("annual-reports", "ni-executive", "ni-regional-board", called=("one", "two"))

    assert [(record.record, len(record.changed)) for record in found.records] == [("one", 1), ("two", 0)]


def test_amendments_are_laid_over_together(tmp_path: Path) -> None:
    """Those that conflict are refused, with both places."""
    twice = bill(tmp_path, "omits later-report")
    record = csc_rules.load_record("examples/ni-executive.toml")
    with pytest.raises(RuleError, match="RL194"):
        csc_rules.impact([AMENDMENTS / "annual-reports.rules", twice], record, AS_AT)


def test_the_receipt_has_every_digest() -> None:
    """Of the law as it is, as amended, of the amendment and of the record."""
    found = impact("annual-reports", "ni-executive")

    assert [name for name, _ in found.receipt.rulesets] == ["ni-act-2015", "niccy-good-practice"]
    assert dict(found.receipt.rulesets) != dict(found.receipt.amended)
    assert [laid.file for laid in found.amendments] == ["annual-reports.rules"]
    assert len(found.receipt.records[0][1]) == 64


def test_the_law_is_what_it_was_after() -> None:
    """Nothing of the amendment stays behind."""
    impact("annual-reports", "ni-executive")

    assert csc_rules.load_ruleset("ni-act-2015").unit.laid_over == ()
