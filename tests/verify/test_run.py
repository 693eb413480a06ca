"""Tests of rule files, run: what passes, and what is said of what does not."""

from __future__ import annotations

from typing import Any

import pytest

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.check import check
from csc_rules.verify.model import Failure
from csc_rules.verify.run import run_suite, run_tests
from tests.verify.small import LAW, TOGETHER, run, suite, texts, unchecked

ADOPTED = "  given adoption of plan on 2020-03-01\n  as at 2020-07-01\n"
OVERDUE = "  given nothing else about plan from 2020-01-01 through 2020-12-31\n  as at 2020-12-31\n"
LATE = """  given nothing else about plan from 2020-01-01 through 2020-07-02
  given adoption of plan on 2020-07-03
  as at 2020-08-01
"""
NORTH = '  given body "North Council"\n  given is-small answered "no" on 2020-01-01\n'


def test_passes() -> None:
    """A test passes where everything is found as expected."""
    result = run(ADOPTED + "  expect adopt-plan met, last day 2020-06-30")
    assert result.passed
    assert (result.title, result.expectations, result.failures) == ("a test", 1, ())


def test_where_it_stands() -> None:
    """A result has the file, the line and what the test claims to cover, ranges expanded."""
    (result,) = run_suite(suite('test "ranged" covers s.2(1)-(2)\n  as at 2020-01-01\n  expect advise in force'))
    assert (result.file, result.covers) == ("small.rules", ("s.2(1)", "s.2(2)"))
    assert result.line == LAW.count("\n") + 2


def test_another_verdict() -> None:
    """A failure has its line, what was expected, and what was found."""
    result = run(ADOPTED + "  expect adopt-plan breached")
    assert not result.passed
    assert result.failures == (
        Failure(line=result.line + 3, text="expected adopt-plan breached; found met, last day 2020-06-30"),
    )


def test_verdict_with_a_hyphen() -> None:
    """A verdict may be written with a hyphen."""
    assert texts(LATE + "  expect adopt-plan met-late") == []


def test_every_failure_is_told() -> None:
    """One failure does not hide the next."""
    assert len(texts(ADOPTED + "  expect adopt-plan breached\n  expect adopt-plan due")) == 2


def test_no_expectation() -> None:
    """A test that expects nothing fails."""
    assert texts("  as at 2020-01-01") == ["expected at least one “expect”; found none"]


def test_no_day() -> None:
    """An expectation needs a day to look from."""
    assert texts("  expect adopt-plan due") == [
        "found no day to look from; expected “as at” before the first “expect”",
    ]


def test_several_days() -> None:
    """Each expectation is of the last day before it; what is given holds for all."""
    lines = "  as at 2020-02-29\n  expect adopt-plan due, last day 2020-06-30\n  as at 2020-03-01\n"
    assert texts("  given adoption of plan on 2020-03-01\n" + lines + "  expect adopt-plan met") == []


def test_law_at() -> None:
    """The law can be frozen as on a day, from that line on."""
    given = '  given body "South Council"\n  as at 2024-06-01\n  expect co-operate not_applicable\n'
    assert texts(given + "  expect south is not council\n  law at 2023-06-01\n  expect south is council") == []


# Particulars ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("because", ["not in force", "in force"])
def test_reason(because: str) -> None:
    """The reason has to hold the words given."""
    assert texts(f'  as at 2019-12-31\n  expect advise not_applicable because "{because}"') == []


def test_another_reason() -> None:
    """A verdict for another reason is not what is expected."""
    (found,) = texts('  as at 2019-12-31\n  expect advise not_applicable because "never law"')
    assert found.startswith(
        'expected advise not_applicable because "never law"; found not_applicable, because “not in force'
    )


def test_another_last_day() -> None:
    """The last day is compared."""
    assert texts("  as at 2020-02-01\n  expect adopt-plan due, last day 2020-06-29") == [
        "expected adopt-plan due, last day 2020-06-29; found due, last day 2020-06-30"
    ]


VAGUE = (
    LAW
    + """
duty lay-plan "laying" at s.5
  board must lay plan
  within 6 months after adoption of plan
"""
)


def test_range_of_last_days() -> None:
    """Where the day counted from is vague, both ends of the last day are compared."""
    given = '  given adoption of plan on "2020-01"\n  as at 2020-06-01\n'
    assert texts(given + "  expect lay-plan due, last day 2020-07-01 to 2020-07-31", VAGUE) == []


def test_one_end_of_a_range() -> None:
    """One end alone is not what was found."""
    given = '  given adoption of plan on "2020-01"\n  as at 2020-06-01\n'
    assert texts(given + "  expect lay-plan due, last day 2020-07-01", VAGUE) == [
        "expected lay-plan due, last day 2020-07-01; found due, last day 2020-07-01 to 2020-07-31"
    ]


def test_rival_readings() -> None:
    """Where readings differ, the earliest last day is enough, and those of the readings may be named."""
    lines = NORTH + "  as at 2020-06-01\n"
    assert texts(lines + "  expect publish-plan due, last day 2020-06-30, reading last day 2020-07-01") == []


def test_reading_that_is_not_there() -> None:
    """A last day that no reading gives is not found."""
    (found,) = texts(NORTH + "  as at 2020-06-01\n  expect publish-plan due, reading last day 2020-07-02")
    assert found.endswith("last day 2020-06-30 to 2020-07-01, reading last day 2020-06-30, reading last day 2020-07-01")


def test_days_late() -> None:
    """The days late are compared."""
    assert texts(LATE + "  expect adopt-plan met_late, 3 days late") == []


def test_other_days_late() -> None:
    """Other days late are said."""
    assert texts(LATE + "  expect adopt-plan met_late, 1 day late") == [
        "expected adopt-plan met_late, 1 day late; found met_late, last day 2020-06-30, 3 days late"
    ]


# Items, overall, missing ----------------------------------------------------------------------------------------------

CONTENTS = """  given adoption of plan on 2020-03-01
  given content targets of plan present
  given contents of plan complete
  as at 2020-07-01
"""


def test_item() -> None:
    """An item is a finding of its own."""
    assert texts(CONTENTS + "  expect adopt-plan item targets met\n  expect adopt-plan item costs breached") == []


def test_overall() -> None:
    """Overall is the verdict of the whole, with all that is missing."""
    assert texts(CONTENTS + "  expect adopt-plan met\n  expect adopt-plan overall breached, missing costs") == []


@pytest.mark.parametrize("name", ["costs", '"what it costs"', '"What it  costs"'])
def test_missing_by_id_or_title(name: str) -> None:
    """What is missing is named by its id or its title."""
    assert texts(CONTENTS + f"  expect adopt-plan item costs breached, missing {name}") == []


def test_something_else_missing() -> None:
    """What is missing is said."""
    assert texts(CONTENTS + "  expect adopt-plan item costs breached, missing targets") == [
        "expected adopt-plan item costs breached, missing targets; found breached, missing costs"
    ]


CONSULTED = """  given consultation on plan with person, north from 2020-01-06 through 2020-02-01 complete
  given adoption of plan on 2020-03-01
  as at 2020-07-01
"""


@pytest.mark.parametrize("name", ["south", '"South Council"', '"the south council"'])
def test_missing_body(name: str) -> None:
    """A body that was left out is named by its id or any name of it."""
    assert texts(CONSULTED + f"  expect consult item a met\n  expect consult item b breached, missing {name}") == []


def test_open_class() -> None:
    """Why it is open is said."""
    (said,) = texts(CONSULTED + "  expect consult item c met")
    assert said.endswith(
        "found needs_judgement, open on: Who counts as one of these: advisers (such as it thinks fit)?"
    )


def test_item_listed_without_a_verdict() -> None:
    """A requirement that is only listed has no verdict."""
    (found,) = texts("  as at 2020-02-01\n  expect adopt-plan item costs undetermined")
    assert found == (
        "expected adopt-plan item costs undetermined; "
        "found no verdict, because “not judged until the act is shown done”"
    )


def test_item_that_the_duty_has_no_finding_on() -> None:
    """Where nothing is found of an item, that is said."""
    (result,) = run_suite(unchecked(ADOPTED + "  expect adopt-plan item colour met"))
    assert [failure.text for failure in result.failures] == ["expected adopt-plan item colour met; found no finding"]


# Whose record ---------------------------------------------------------------------------------------------------------


def test_body_that_alone_is_bound() -> None:
    """Where a duty binds one named body, its record is checked."""
    assert texts(OVERDUE + "  expect adopt-plan breached") == []


def test_class_that_is_bound() -> None:
    """Where it binds a class, the test has to say whose record is checked."""
    assert texts("  as at 2020-02-01\n  expect co-operate undetermined") == [
        "“co-operate” binds more than one body; expected “given body” or “of” to say whose record is checked"
    ]


def test_of() -> None:
    """An expectation may name another body than the test."""
    lines = '  given body "North Council"\n  given activity co-operate shown from 2020-01-01 through 2020-02-01\n'
    lines += "  as at 2020-02-01\n  expect co-operate met\n"
    assert (
        texts(lines + '  expect co-operate of "South Council" undetermined\n  expect co-operate of south undetermined')
        == []
    )


def test_unknown_body() -> None:
    """A body that is not known is a failure on the line that names it, once."""
    result = run('  given body "Norht Council"\n  as at 2020-02-01\n  expect co-operate met\n  expect publish-plan met')
    (failure,) = result.failures
    assert failure.line == result.line + 1
    assert "Norht Council" in failure.text
    assert "did you mean “North Council”" in failure.text


def test_act_done_twice() -> None:
    """What a record cannot have is a failure, not an error."""
    given = "  given adoption of plan on 2020-03-01\n  given adoption of plan on 2020-03-02\n"
    result = run(given + "  as at 2020-07-01\n  expect adopt-plan met")
    assert [failure.line for failure in result.failures] == [result.line + 2]
    assert "“plan” is adopted on two days" in result.failures[0].text


def test_unknown_duty() -> None:
    """A duty that is not there is a failure with the likely one."""
    (result,) = run_suite(unchecked("  as at 2020-02-01\n  expect adopt-plans met"))
    assert [failure.text for failure in result.failures] == [
        "found “adopt-plans”; expected a duty or power of this file (did you mean “adopt-plan”?)"
    ]


# Cycles, powers, what-ifs ---------------------------------------------------------------------------------------------

SLIDING = """
duty review-plan "review" at s.5
  board must review plan
  at least every 1 year from adoption of plan or review of plan
"""


def test_current_cycle() -> None:
    """Of several cycles the current one is meant."""
    given = '  given adoption of plan "p1" on 2020-03-01\n  given adoption of plan "p2" on 2020-09-01\n'
    law = LAW + SLIDING
    assert texts(given + "  as at 2020-10-01\n  expect review-plan due, last day 2021-09-01", law) == []


def test_each_use_of_a_power() -> None:
    """Every use of a power has to be as expected, and the one that is not is told."""
    given = "  given issue of advice to north on 2020-03-01\n  given issue of advice to charity on 2020-04-01\n"
    (found,) = texts(given + "  as at 2020-07-01\n  expect advise within_power")
    assert "2020-04-01 to charity: outside_power" in found
    assert found.count("within_power") == 1


def test_fund() -> None:
    """A fund that pays for one who does not pay into it is outside the power."""
    given = NORTH + '  given contribution of fund "f" on 2020-02-01\n  given contents of fund "f" complete\n'
    given += '  given payment of fund "f" for {} on 2020-03-01\n  as at 2020-07-01\n  expect contribute {}'
    assert texts(given.format("north", "within_power")) == []
    assert texts(given.format('"The Charity"', "outside_power")) == []


PENDING = LAW.replace("in force from 2020-01-01 at s.1", "in force from commencement at s.1").replace(
    "  event royal-assent", '  event commencement "commencement" also passing\n  event royal-assent'
)


@pytest.mark.parametrize("event", ["commencement", "passing"])
def test_assume(event: str) -> None:
    """A what-if brings law into force that is not, by any name of the event."""
    lines = f"  assume {event} on 2020-01-01\n  as at 2020-02-01\n  expect adopt-plan due\n  expect advise in force"
    assert texts(lines, PENDING) == []


def test_nothing_assumed() -> None:
    """Without it nothing is in force."""
    lines = (
        '  as at 2020-02-01\n  expect adopt-plan not_applicable because "not in force"\n  expect advise not in force'
    )
    assert texts(lines, PENDING) == []


def test_assume_what_has_a_day() -> None:
    """An event that has its day cannot be assumed: a failure."""
    (found,) = texts("  assume royal-assent on 2020-01-01\n  as at 2020-02-01\n  expect adopt-plan due")
    assert "“royal-assent” is no event without a day" in found


# Files ----------------------------------------------------------------------------------------------------------------


def test_of_a_name() -> None:
    """A register has tests, run by the name of its file."""
    assert all(result.passed for result in run_tests("northern-ireland/bodies"))


def test_only_what_is_asked_about_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The check that an expectation asks for is narrowed to its duty, and finds the same."""
    asked: list[str | None] = []

    def noted(*arguments: Any, only: str | None = None, **others: Any) -> Assessment:
        asked.append(only)
        narrow, wide = check(*arguments, only=only, **others), check(*arguments, **others)
        assert {each.duty for each in narrow.instances} == {f"a-law.{only}"}
        assert set(narrow.findings) <= set(wide.findings)
        return narrow

    monkeypatch.setattr("csc_rules.verify.run.check", noted)
    assert texts(ADOPTED + "  expect adopt-plan met\n  expect adopt-plan met, last day 2020-06-30") == []
    assert asked == ["adopt-plan"]


# Instances, bodies and notes ------------------------------------------------------------------------------------------

TOLD = """  given body "North Council"
  given jointly with "East Health Board"
  given publication of joint-plan "p1" by "North Council", "East Health Board" on 2021-03-01
  given lifetime of joint-plan "p1" from 2021-04-01 through 2022-03-31
  given nothing else about joint-plan by "North Council", "East Health Board" from 2020-01-01 through 2023-12-31
  as at 2022-06-30
"""


def test_the_instance_of_a_day() -> None:
    """With a day, the instance is meant in whose period it lies."""
    lines = "  expect plan-together for 2022-03-31 met\n  expect plan-together for 2022-04-01 due\n"
    assert texts(TOLD.replace("as at 2022-06-30", "as at 2021-04-01") + lines, TOGETHER) == []


def test_the_current_instance_without_a_day() -> None:
    """Without a day, it is the one that runs."""
    assert texts(f"{TOLD}  expect plan-together breached, last day 2022-04-01", TOGETHER) == []


def test_a_day_in_no_period() -> None:
    """A day that lies in no period has no finding."""
    assert texts(f"{TOLD}  expect plan-together for 2021-03-31 met", TOGETHER) == [
        "expected plan-together for 2021-03-31 met; found no finding",
    ]


def test_of_a_body_of_the_same_record() -> None:
    """Of one with whom the record is kept jointly, its own instance is meant."""
    lines = """  given body "North Council"
  given jointly with "South Council"
  given nothing else about plan by "North Council", "South Council" from 2020-01-01 through 2020-12-31
  given publication of plan by "South Council" on 2020-03-01
  given is-small answered "no" on 2020-01-01
  as at 2020-12-31
  expect publish-plan of "North Council" breached
  expect publish-plan of "South Council" met
"""
    assert texts(lines) == []


def test_of_one_name_that_binds_nobody() -> None:
    """A name that means no body leaves all instances."""
    lines = '  given body "North Council"\n  given jointly with "South Council"\n'
    lines += "  as at 2020-12-31\n"
    (text,) = texts(f'{lines}  expect publish-plan of "South Council" met')
    assert text.startswith('expected publish-plan of "South Council" met; found undetermined')


def test_note() -> None:
    """A note is there where its words are."""
    lines = '  given body "the old Board"\n  as at 2020-03-01\n'
    assert texts(lines + '  expect note "is taken to be The Board"') == []


def test_note_of_a_finding() -> None:
    """The notes of findings are looked at too."""
    lines = '  given body "North Council"\n  as at 2020-03-01\n'
    assert texts(lines + '  expect note "an exception may apply, “small councils”"') == []


def test_no_such_note() -> None:
    """What is noted instead is told."""
    lines = '  given body "the old Board"\n  as at 2020-03-01\n'
    (text,) = texts(lines + '  expect note "2021"')
    assert "“the old Board” is taken to be The Board" in text


def test_note_of_nobody() -> None:
    """A note needs to be told whose record is checked."""
    assert texts('  as at 2020-03-01\n  expect note "2021"') == [
        "found no body whose record is checked; expected “given body” in the test",
    ]
