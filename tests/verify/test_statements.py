"""What tests expect of the law itself."""

from __future__ import annotations

import pytest

from csc_rules.verify.run import run_suite
from csc_rules.verify.suite import suite_of_text
from tests.verify.small import LAW, TOGETHER, texts, unchecked


def found(line: str, day: str = "2020-06-01", law: str = LAW) -> list[str]:
    """Say what fails of one expectation on a day."""
    return texts(f"  as at {day}\n  {line}", law)


@pytest.mark.parametrize(
    "line",
    [
        "expect north is council",
        'expect "North Council" is council',
        "expect charity is not council",
        "expect council has 2 members",
        "expect aims has 1 member",
        "expect advise in force",
        "expect a-law in force",
        "expect north in force",
        "expect aims lists health",
        "expect plan lists costs",
    ],
)
def test_so_it_is(line: str) -> None:
    """What the law says may be expected of it."""
    assert found(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "expect east-board covers north",
        'expect "East Health Board" covers "North Council"',
        "expect north covers not east-board",
        "expect east-board covers not south",
        "expect later not in force",
        "expect advise in force",
    ],
)
def test_so_it_is_of_areas_and_amendments(line: str) -> None:
    """Areas, and amendments with what they change, may be expected."""
    assert found(line, law=TOGETHER) == []


@pytest.mark.parametrize(
    ("line", "day", "text"),
    [
        ("east-board covers not north", "2020-06-01", "East Health Board covers North Council"),
        ("east-board covers north", "2020-05-31", "East Health Board does not cover North Council"),
        ("north covers east-board", "2020-06-01", "North Council does not cover East Health Board"),
        ("later not in force", "2022-01-01", "in force (it is from 2022-01-01)"),
        ("advise in force", "2022-01-01", "not in force (it is from 2020-01-01 until 2022-01-01)"),
    ],
)
def test_so_it_is_not_of_areas_and_amendments(line: str, day: str, text: str) -> None:
    """An area is dated, and has a direction; what an amendment omits ends on its day."""
    assert found(f"expect {line}", day, TOGETHER) == [f"expected {line}; found {text}"]


def test_a_declared_body_is_known_to_its_test() -> None:
    """What a test declares and states it may expect."""
    lines = """  given body "New Trust" of health-board covering "North Council"
  given south is county
  as at 2020-01-01
  expect "New Trust" is health-board
  expect "New Trust" covers north
  expect health-board has 2 members
  expect south is county
"""
    assert texts(lines, TOGETHER) == []


def test_area_of_nobody() -> None:
    """An area of a body that nobody knows is told as such."""
    (text,) = found('expect "Est Health Board" covers north', law=TOGETHER)
    assert text == "found “Est Health Board”; expected a body the register knows (did you mean “East Health Board”?)"


@pytest.mark.parametrize(
    ("line", "day", "text"),
    [
        ("north is not council", "2020-06-01", "North Council is one of council"),
        ("charity is council", "2020-06-01", "The Charity is not one of council"),
        (
            "south is council",
            "2024-01-01",
            "South Council is not one of council, since there is no such body on that day",
        ),
        ("council has 3 members", "2020-06-01", "2: north, south"),
        ("council has 2 members", "2024-01-01", "1: north"),
        ("adviser has 1 member", "2020-06-01", "none"),
        ("aims has 1 member", "2023-01-01", "2: health, play"),
        ("advise in force", "2019-12-31", "not in force (it is from 2020-01-01)"),
        ("a-law not in force", "2020-06-01", "in force (it is from 2020-01-01)"),
        ("south in force", "2024-01-01", "not in force (it is until 2024-01-01)"),
        ("aims lists play", "2022-12-31", "health"),
    ],
)
def test_so_it_is_not(line: str, day: str, text: str) -> None:
    """What the law says instead is told, with dates and names."""
    assert found(f"expect {line}", day) == [f"expected {line}; found {text}"]


def test_membership_for_a_person_to_determine() -> None:
    """Membership that is for somebody to determine is neither."""
    said = "; found The Charity is perhaps one of adviser: that is for board to determine"
    assert found("expect charity is adviser") == [f"expected charity is adviser{said}"]
    assert found("expect charity is not adviser") == [f"expected charity is not adviser{said}"]


def test_membership_of_a_list_that_is_not_known() -> None:
    """So is membership of a list that was not found."""
    law = LAW.replace('members judged by board "such as it thinks fit"', 'members unknown because "the list is lost"')
    assert found("expect charity is adviser", law=law) == [
        "expected charity is adviser; found The Charity is perhaps one of adviser: the list is lost"
    ]


def test_unknown_body() -> None:
    """A name that means nobody is a failure, with likely ones."""
    assert found('expect "Norht Council" is council') == [
        "found “Norht Council”; expected a body the register knows (did you mean “North Council” or “South Council”?)"
    ]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("expect north is counsil", "found “counsil”; expected a class (did you mean “council”?)"),
        ("expect nowhere has 1 member", "found “nowhere”; expected a class"),
        ("expect whatever in force", "found “whatever”; expected a statement of the rules"),
        (
            "expect aimss lists health",
            "found “aimss”; expected a list of outcomes or a document (did you mean “aims”?)",
        ),
    ],
)
def test_unknown_name(line: str, text: str) -> None:
    """A name of the rules that means nothing is a failure as well, should it get past the loader."""
    (result,) = run_suite(unchecked(f"  as at 2020-06-01\n  {line}"))
    assert [failure.text for failure in result.failures] == [text]


def test_bill() -> None:
    """No statement of a bill is in force, whatever its days."""
    law = LAW.replace("kind act", "kind bill")
    assert found("expect advise not in force", law=law) == []
    assert found("expect a-law not in force", law=law) == []


def test_a_class_of_a_used_file_has_no_dates() -> None:
    """What has no dates of its own is in force always."""
    assert found("expect charity not in force") == ["expected charity not in force; found in force"]


BODIES = """register some-bodies "Some bodies"
  jurisdiction somewhere

class council "council"

body north "North Council"
  is council
  from 2020-01-01
"""


def test_register() -> None:
    """A register can have tests of membership, number and force."""
    text = BODIES + 'test "north"\n  as at 2020-01-01\n  expect north is council\n  expect council has 1 member\n'
    (result,) = run_suite(
        suite_of_text(text + "  expect north in force\n  as at 2019-12-31\n  expect north not in force")
    )
    assert (result.passed, result.expectations) == (True, 4)
