"""The rows of a timeline: periods, acts, last days and what ran on, with vague days as the spans they are."""

from __future__ import annotations

from datetime import date

from csc_rules.engine.check import check
from csc_rules.planner.timeline import Mark, Row, Span, Window, timeline
from csc_rules.record.toml import loads
from tests.engine.small import law

RULES = """
document plan "plan" at s.1
document accounts "accounts" at s.3
duty adopt "adoption" at s.1
  each authority must adopt plan
  by 2011-03-31
duty publish "publication" at s.2
  each authority must publish plan
  within 3 months after adoption of plan
duty send "accounts" at s.3
  each authority must send accounts to other
  within 3 months after each financial year beginning on 2011-04-01
duty lay "laying" at s.4
  each authority must lay plan
  after adoption of plan
"""
HEAD = '[record]\nbody = "The Council"\n[[document]]\nid = "p"\nkind = "plan"\n'


def rows(facts: str, day: date = date(2012, 7, 15)) -> dict[str, Row]:
    """Return the rows of a record by the duty and the cycle."""
    found = timeline(check([law(RULES)], loads(f"{HEAD}{facts}".encode(), "record.toml"), day))
    return {f"{row.duty.removeprefix('small.')} {row.cycle}": row for row in found.rows}


def did(act: str, day: str) -> str:
    """Return an act of a record."""
    return f'[[act]]\nact = "{act}"\ndocument = "p"\non = {day}\n'


def complete(act: str) -> str:
    """State that a record has every such act."""
    return f'[[complete]]\nacts = "{act}"\nfrom = 2010-01-01\nthrough = 2012-07-15\n'


def span(first: str, last: str | None = None) -> Span:
    """Return a span of days."""
    return Span(first=date.fromisoformat(first), last=date.fromisoformat(last or first))


def window(kind: str, first: str, last: str) -> tuple[Window, ...]:
    """Return a single window."""
    return (Window(kind=kind, first=date.fromisoformat(first), last=date.fromisoformat(last)),)  # type: ignore[arg-type]


def kinds(row: Row) -> list[tuple[str, Span]]:
    """Return what marks a row has, and on which days."""
    return [(mark.kind, mark.days) for mark in row.marks]


def test_an_act_is_marked_on_its_day() -> None:
    """The act of a duty is a mark on its day, and its last day is there."""
    row = rows(did("adopt", "2011-03-01"))["adopt once"]

    assert row.marks == (Mark(kind="done", days=span("2011-03-01"), text=row.marks[0].text),)
    assert row.deadline == span("2011-03-31")
    assert row.windows == ()


def test_what_a_clock_starts_from_is_another_fact() -> None:
    """The act that a time limit runs from is marked as a fact, and not as the act of this duty."""
    row = rows(did("adopt", "2011-03-01") + did("publish", "2011-05-01"))["publish p"]

    assert kinds(row) == [("fact", span("2011-03-01")), ("done", span("2011-05-01"))]


def test_a_vague_day_is_a_span() -> None:
    """A month is drawn as the month it is, and gives a last day that is a range."""
    row = rows(did("adopt", '"2011-03"'))["publish p"]

    assert kinds(row) == [("fact", span("2011-03-01", "2011-03-31"))]
    assert row.deadline == span("2011-06-01", "2011-06-30")


def test_what_is_missing_runs_from_the_day_after() -> None:
    """What is missing has been since the day after the last day, through the day of the check."""
    assert rows(complete("adopt"))["adopt once"].windows == window("missing", "2011-04-01", "2012-07-15")


def test_what_may_have_been_missing_is_not_shown_so() -> None:
    """Of a last day that is a range, what is missing begins after the whole of it."""
    row = rows(did("adopt", '"2011-03"') + complete("publish"))["publish p"]

    assert row.windows == window("missing", "2011-07-01", "2012-07-15")


def test_what_came_late_was_late_through_its_day() -> None:
    """What was done late was late from the day after the last day through the day it was done."""
    assert rows(did("adopt", "2011-05-01"))["adopt once"].windows == window("late", "2011-04-01", "2011-05-01")


def test_an_open_verdict_is_no_lateness() -> None:
    """Where it is not known whether it was done, the days since are shown as not known."""
    assert rows("")["adopt once"].windows == window("open", "2011-04-01", "2012-07-15")


def test_time_that_is_left() -> None:
    """What is due has its time left, through the last day."""
    row = rows("", date(2012, 6, 1))["send 2011-04-01 to 2012-03-31"]

    assert row.period == span("2011-04-01", "2012-03-31")
    assert row.windows == window("left", "2012-06-01", "2012-06-30")


def test_what_is_owed_without_a_last_day() -> None:
    """What the law names no last day for is owed since its clock began."""
    row = rows(did("adopt", "2011-03-01") + complete("lay"))["lay p"]

    assert row.windows == window("owed", "2011-03-01", "2012-07-15")
    assert row.deadline is None


def test_what_has_nothing_to_draw_has_no_row() -> None:
    """A duty of which nothing has a day is left out."""
    assert not any(name.startswith(("publish", "lay")) for name in rows(""))


def test_the_days_are_those_asked_about() -> None:
    """A timeline knows the day of the check."""
    found = check([law(RULES)], loads(HEAD.encode(), "record.toml"), date(2012, 7, 15))

    assert timeline(found).as_at == date(2012, 7, 15)
