"""What officers enter in a register comes back into the record, and nothing of the record is overwritten by it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

import pytest

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.check import check
from csc_rules.errors import RecordError
from csc_rules.planner.merging import Merged, evidence_of, merge
from csc_rules.record import register_sheet as names
from csc_rules.record.formats import amended, loads
from csc_rules.record.model import Evidence, Record
from csc_rules.record.returned import returned
from tests.engine.small import law
from tests.planner.filled_in import Sheets, content_of, entered, filled_in, sheets_of

RULES = """
class friend "friend"
  members judged by council "such as it thinks fit"
document plan "plan" at s.1
document report "report" at s.4
duty adopt "adoption" at s.1
  council must adopt plan
  by 2011-03-31
duty consult-first "consultation" at s.3
  council must consult on plan
  before adoption of plan
  (a) each friend at s.3(2)
duty prepare-report "report" at s.4
  council must prepare report
  within 1 years after adoption of plan
  judged ready "Was it ready?" by court
    raised by circulation
"""
RECORD = """# The record of the council.
[record]
body = "The Council"

[[document]]
id = "plan-1" # the only one
kind = "plan"

[[document]]
id = "report-1"
kind = "report"
about = "plan-1"

[[act]]
act = "adopt"
document = "plan-1"
on = 2011-03-01

[[act]]
act = "circulate"
document = "report-1"
on = 2011-09-01
"""
OWNED = RECORD + '\n[[owner]]\nduty = "small.adopt"\nowner = "Policy Unit"\n'
DAY = date(2011, 12, 31)
ADOPT = "small.adopt/council/once#act"
REPORT = "small.prepare-report/council/plan-1#act"
FRIENDS = "small.consult-first/council/plan-1#process/a"
DECIDED = {
    names.DECISION: "circulation",
    names.DECIDED_BY: "Legal Services",
    names.DECIDED_ON: date(2011, 11, 30),
    names.REASON: "It was final.",
}


@cache
def checked(text: str = RECORD) -> Assessment:
    """Check a record."""
    return check([law(RULES)], loads(text.encode(), "record.toml"), DAY)


Values = Mapping[str, Mapping[str, Any]]


def merged(
    values: Mapping[str, Mapping[str, Any]], written: str = RECORD, now: str | None = None, **more: Any
) -> Merged:
    """Merge what was entered in the register of a record into that record, or into what has become of it."""
    content = filled_in(checked(written), values)
    return merge(returned(content, "register.xlsx"), checked(now or written), **more)


def after(values: Mapping[str, Mapping[str, Any]], written: str = RECORD, **more: Any) -> Record:
    """Return a record with what was entered in its register."""
    changes = merged(values, written, **more).changes
    return loads(amended(written.encode(), "record.toml", *changes), "record.toml")


def refused(values: Mapping[str, Mapping[str, Any]], **more: Any) -> list[str]:
    """Return what is wrong with a register, each with its cell."""
    with pytest.raises(RecordError) as caught:
        merged(values, **more)
    return [str(each) for each in caught.value.diagnostics]


def refused_sheets(sheets: Sheets) -> list[str]:
    """Return what is wrong with a workbook."""
    with pytest.raises(RecordError) as caught:
        merge(returned(content_of(sheets), "register.xlsx"), checked())
    return [str(each) for each in caught.value.diagnostics]


# What comes back


def test_nothing_entered_changes_nothing() -> None:
    """A register as it was written asks for nothing."""
    assert merged({}).changes == ()


def test_an_owner() -> None:
    """An owner of a duty comes into the record."""
    (owner,) = after({ADOPT: {names.OWNER: "Policy Unit"}}).owners

    assert (owner.duty, owner.owner) == ("small.adopt", "Policy Unit")


def test_another_owner() -> None:
    """An owner that was changed in the register is changed in the record."""
    (owner,) = after({ADOPT: {names.OWNER: "Legal Services"}}, OWNED).owners

    assert owner.owner == "Legal Services"


def test_a_decision() -> None:
    """A decision comes back with who made it, when and why, about the document that is in doubt."""
    (found,) = after({REPORT: DECIDED}).determinations

    assert (found.slot, found.answer, found.by) == ("small.ready", "circulation", "Legal Services")
    assert found.on == DECIDED[names.DECIDED_ON]
    assert (found.reasons, found.about, found.provision_version) == ("It was final.", "report-1", DAY)


def test_a_decision_settles_the_finding() -> None:
    """After the import, the question is answered."""
    content = amended(RECORD.encode(), "record.toml", *merged({REPORT: DECIDED}).changes)
    (finding,) = [each for each in checked(content.decode()).findings if each.id == REPORT]

    assert finding.verdict == "met"


def test_the_members_of_a_class() -> None:
    """Where members are to be named, those in the cell are."""
    (found,) = after({FRIENDS: {**DECIDED, names.DECISION: "The Charity; A Neighbour"}}).determinations

    assert (found.answer, found.members) == ("yes", ("The Charity", "A Neighbour"))


def test_a_class_without_members() -> None:
    """That there are none can be said."""
    (found,) = after({FRIENDS: {**DECIDED, names.DECISION: "None"}}).determinations

    assert (found.answer, found.members) == ("none", ())


def test_evidence_of_the_one_fact() -> None:
    """Evidence is added to the fact that a finding rests on, with who entered it."""
    found = after({ADOPT: {names.EVIDENCE: "minutes.pdf, page 4"}}, by="A. Clerk", on=DAY)

    assert found.acts[0].evidence == (Evidence(file="minutes.pdf", page="4", entered_by="A. Clerk", entered_on=DAY),)


def test_evidence_without_a_fact() -> None:
    """Evidence for what rests on several facts is kept as a remark, which settles nothing."""
    found = after({REPORT: {names.EVIDENCE: "in the safe"}})

    assert [each.about for each in found.remarks] == ["small.prepare-report"]
    assert found.remarks[0].evidence == (Evidence(note="in the safe"),)


def test_comments_stay() -> None:
    """What stands in the record beside stays as it is."""
    changes = merged({ADOPT: {names.OWNER: "Policy Unit"}, REPORT: DECIDED}).changes
    text = amended(RECORD.encode(), "record.toml", *changes).decode()

    assert text.startswith(RECORD.rstrip("\n"))


def test_a_second_import_changes_nothing() -> None:
    """What has come back already is not entered twice."""
    values: Values = {
        ADOPT: {names.OWNER: "P", names.EVIDENCE: "a.pdf"},
        REPORT: {**DECIDED, names.EVIDENCE: "in the safe"},
    }
    now = amended(RECORD.encode(), "record.toml", *merged(values).changes).decode()

    assert merged(values, now=now).changes == ()


def test_it_is_said_what_is_done() -> None:
    """Each change is told in a line."""
    assert merged({ADOPT: {names.OWNER: "Policy Unit"}}).said == ("owner of small.adopt: Policy Unit",)


def test_a_record_that_has_changed_is_noted() -> None:
    """That the record has changed meanwhile is said, and what was entered still comes back."""
    found = merged({ADOPT: {names.OWNER: "P"}}, now=RECORD + "\n# seen\n")

    assert found.notes == ("the record has changed since the register was written",)
    assert len(found.changes) == 1


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("minutes.pdf", Evidence(file="minutes.pdf")),
        ("our minutes.docx p. 12", Evidence(file="our minutes.docx", page="12")),
        ("https://example.org/a?b=c", Evidence(source="https://example.org/a?b=c")),
        ("=cmd|x", Evidence(note="=cmd|x")),
        ("the red folder,\nsecond floor", Evidence(note="the red folder, second floor")),
    ],
)
def test_what_was_typed_as_evidence(text: str, wanted: Evidence) -> None:
    """An address, a file with its page, or else a note."""
    assert evidence_of(text) == wanted


# What does not


def test_two_owners_of_one_duty() -> None:
    """A duty has one owner: two are named with both cells."""
    sheets = sheets_of(checked())
    head, *rows = sheets[names.FINDINGS]
    at = head.index(names.CODE)
    same = [row for row in rows if row[at] == "small.consult-first"]
    assert len(same) == 2
    for row, owner in zip(same, ("A", "B"), strict=True):
        row[head.index(names.OWNER)] = owner
    (fault,) = refused_sheets(sheets)

    assert "IN306 found several owners of “small.consult-first”: “A”, “B”" in fault
    assert fault.startswith("register.xlsx:Findings!L")


def test_an_owner_that_the_record_has_changed() -> None:
    """Where both have changed, neither is overwritten."""
    now = OWNED.replace("Policy Unit", "Schools")

    (fault,) = refused({ADOPT: {names.OWNER: "Legal"}}, written=OWNED, now=now)

    assert fault.startswith("register.xlsx:Findings!L5: IN306 found “Legal” as the owner of “small.adopt”")
    assert "by now the record says “Schools”" in fault


@pytest.mark.parametrize("column", [names.DECIDED_BY, names.DECIDED_ON])
def test_a_decision_says_by_whom_and_when(column: str) -> None:
    """A decision without who made it or when is refused, with the cell that is empty."""
    (fault,) = refused({REPORT: {**DECIDED, column: ""}})

    assert f"IN307 found a decision without “{column}”" in fault


def test_a_reason_without_a_decision() -> None:
    """A reason for nothing is refused."""
    (fault,) = refused({REPORT: {names.REASON: "because"}})

    assert "IN307 found “Reason” without a decision" in fault


def test_what_is_no_answer() -> None:
    """What the question does not take is refused with what it does."""
    (fault,) = refused({REPORT: {**DECIDED, names.DECISION: "maybe"}})

    assert "IN308 found “maybe”; expected one of “yes”, “no”, “none”, “preparation”, “circulation”" in fault


def test_a_decision_where_nothing_is_asked() -> None:
    """Where nothing is left to judgement, a decision is refused."""
    (fault,) = refused({ADOPT: DECIDED})

    assert "IN308 found “circulation”; nothing is left to judgement in this row" in fault


def test_a_question_that_was_answered_otherwise() -> None:
    """A question that the record answers by now is not answered again."""
    now = RECORD + '\n[[determination]]\nslot = "small.ready"\nanswer = "no"\nby = "The court"\non = 2011-10-01\n'
    (fault,) = refused({REPORT: DECIDED}, now=now)

    assert "IN306 found a decision on “small.ready”; the question is not asked any more" in fault


def test_a_finding_that_is_not_there_any_more() -> None:
    """A row whose finding is none of the record is refused with its cell."""
    now = RECORD.replace('id = "plan-1"', 'id = "plan-2"').replace('"plan-1"', '"plan-2"')
    (fault,) = refused({REPORT: DECIDED}, now=now)

    assert f"IN304 found “{REPORT}”" in fault
    assert fault.startswith("register.xlsx:Findings!AA")


def test_the_register_of_another_body() -> None:
    """A register of another record is refused."""
    (fault,) = refused({}, now=RECORD.replace("The Council", "The Other").replace("[[act]]", "[[act]]", 1))

    assert fault.startswith("register.xlsx:Sources!B3: IN305 found the register of “The Council”")


def test_the_register_of_a_what_if() -> None:
    """A register of a hypothetical gives nothing to a record."""
    sheets = sheets_of(check([law(RULES)], loads(RECORD.encode(), "record.toml"), DAY, law_at=DAY))
    (fault,) = refused_sheets(sheets)

    assert "IN305 found a register of a what-if" in fault


def test_a_day_that_is_none() -> None:
    """What is no day is refused with its cell."""
    (fault,) = refused({REPORT: {**DECIDED, names.DECIDED_ON: "last week"}})

    assert fault.startswith("register.xlsx:Findings!R3: IN303 found “last week”; expected a day")


def test_all_mistakes_at_once() -> None:
    """Every mistake of a register is told in one go."""
    faults = refused({REPORT: {**DECIDED, names.DECISION: "maybe", names.DECIDED_BY: ""}, ADOPT: {names.REASON: "x"}})

    assert sorted(fault.split(": ")[1].split()[0] for fault in faults) == ["IN307", "IN307", "IN308"]


# Workbooks that are no registers


def test_a_workbook_that_is_no_register() -> None:
    """Another workbook is refused with what it may be."""
    (fault,) = refused_sheets({"Sheet1": [["a"]]})

    assert "IN301 found a workbook that does not begin as one" in fault


def test_a_register_without_a_sheet() -> None:
    """A register that has lost a sheet is refused."""
    sheets = sheets_of(checked())
    del sheets[names.FINDINGS]
    (fault,) = refused_sheets(sheets)

    assert "IN301 found a workbook without the sheet “Findings”" in fault


def test_a_register_without_a_column() -> None:
    """A register that has lost a column is refused."""
    sheets = sheets_of(checked())
    head = sheets[names.FINDINGS][0]
    head[head.index(names.FINDING)] = "Id"
    (fault,) = refused_sheets(sheets)

    assert "IN302 found no column “Finding id”" in fault


def test_rows_in_another_order() -> None:
    """Rows and columns may be sorted, and rows left out."""
    sheets = sheets_of(checked())
    entered(sheets, ADOPT, {names.OWNER: "Policy Unit"})
    head, *rows = sheets[names.FINDINGS]
    kept = [row for row in rows if row[head.index(names.CODE)] != "small.prepare-report"]
    sheets[names.FINDINGS] = [list(reversed(row)) for row in (head, *reversed(kept))]
    found = merge(returned(content_of(sheets), "register.xlsx"), checked())

    assert found.said == ("owner of small.adopt: Policy Unit",)
