"""The sheet of decisions of a register: all questions of a finding are answered there, and come back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

import pytest

from csc_rules.engine.assessment import Assessment
from csc_rules.errors import RecordError
from csc_rules.planner.merging import Merged, merge
from csc_rules.record import register_sheet as names
from csc_rules.record.formats import amended, loads
from csc_rules.record.returned import returned
from csc_rules.selection import assess
from tests.house.program import ROOT
from tests.planner.filled_in import content_of, decided, entered, sheets_of

RECORD = (ROOT / "examples" / "swindon-pooled-fund.toml").read_text("utf-8")
DAY = date(2012, 1, 1)
POWER = "eng-partnership-2000.pool-funds-under-plan"
HOW = {names.DECIDED_BY: "Legal Services", names.DECIDED_ON: date(2011, 11, 30), names.REASON: "as minuted"}


@cache
def checked(text: str = RECORD) -> Assessment:
    """Check a record against the rules on pooled funds."""
    return assess(loads(text.encode(), "record.toml"), DAY, ("eng-partnership-2000",))


def several() -> Any:
    """Return a finding that asks several questions."""
    return next(each for each in checked().findings if each.duty == POWER and len(each.questions) > 1)


def merged(answers: Mapping[str, Mapping[str, Any]], beside: Mapping[str, Any] | None = None) -> Merged:
    """Merge a register with answers on its sheet of decisions, and something beside a finding."""
    sheets = sheets_of(checked())
    for slot, values in answers.items():
        decided(sheets, slot, values)
    if beside:
        entered(sheets, several().id, beside)
    return merge(returned(content_of(sheets), "register.xlsx"), checked())


def refused(answers: Mapping[str, Mapping[str, Any]], beside: Mapping[str, Any] | None = None) -> list[str]:
    """Return what is wrong with a register, each with its cell."""
    with pytest.raises(RecordError) as caught:
        merged(answers, beside)
    return [str(each) for each in caught.value.diagnostics]


def asked() -> tuple[str, ...]:
    """Return the questions of the finding."""
    return tuple(question.slot for question in several().questions)


def test_all_questions_of_a_finding_come_back() -> None:
    """Each answer becomes a determination of its own, and the finding asks nothing any more."""
    found = merged({slot: {names.DECISION: "yes", **HOW} for slot in asked()})
    now = checked(amended(RECORD.encode(), "record.toml", *found.changes).decode())
    (finding,) = [each for each in now.findings if each.id == several().id]

    assert len(asked()) > 1
    assert {each.slot for each in now.record.determinations} >= set(asked())
    assert not finding.questions


def test_a_second_import_changes_nothing() -> None:
    """What has come back already is not entered twice."""
    answers = {slot: {names.DECISION: "yes", **HOW} for slot in asked()}
    sheets = sheets_of(checked())
    for slot, values in answers.items():
        decided(sheets, slot, values)
    now = amended(RECORD.encode(), "record.toml", *merged(answers).changes).decode()

    assert merge(returned(content_of(sheets), "register.xlsx"), checked(now)).changes == ()


def test_beside_a_finding_that_asks_several_nothing_is_taken() -> None:
    """Which of them it would answer is not known; where to answer is said."""
    (fault,) = refused({}, {names.DECISION: "yes", **HOW})

    assert "IN308 found “yes”; several questions are asked in this row" in fault
    assert f"answer each on the sheet “{names.DECISIONS}”" in fault


def test_a_mistake_is_told_with_its_cell_there() -> None:
    """The sheet and the cell are named."""
    (fault,) = refused({asked()[0]: {names.DECISION: "perhaps", **HOW}})

    assert fault.startswith("register.xlsx:Decisions!B")
    assert "IN308 found “perhaps”" in fault


def test_a_register_without_that_sheet_still_comes_back() -> None:
    """A register that was cut down to its findings has no answers there."""
    sheets = sheets_of(checked())
    del sheets[names.DECISIONS]

    assert merge(returned(content_of(sheets), "register.xlsx"), checked()).changes == ()


def test_a_column_that_is_gone_is_told() -> None:
    """A sheet of decisions without its ids cannot be read."""
    sheets = sheets_of(checked())
    head = sheets[names.DECISIONS][0]
    head[head.index(names.SLOT)] = "something else"
    with pytest.raises(RecordError) as caught:
        returned(content_of(sheets), "register.xlsx")

    assert "found no column “Question id” on the sheet “Decisions”" in str(caught.value)
