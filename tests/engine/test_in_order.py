"""Doings in the order of their days: an interval looks at the next, and at what may lie before it."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from csc_rules.dates import When
from csc_rules.engine.facts import Doing
from csc_rules.engine.in_order import Group, in_order
from tests.engine.small import act, assess, document, law, record

START = date(2010, 1, 1)


def doing(number: int, first: int, last: int) -> Doing:
    """Return that a report was sent on one of some days."""
    when = When(START + timedelta(days=first), START + timedelta(days=last))
    return Doing(verb="send", by="council", object="report", document=f"r{number}", when=when, path=f"act[{number}]")


def exact(group: Group) -> bool:
    """Tell whether a group lies on one day."""
    return group.first == group.last


spans = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=30)


@given(spans, st.integers(0, 80))
def test_what_can_come_first_is_never_left_out(found: list[tuple[int, int]], since: int) -> None:
    """Everything from a day on that can lie before the first of which the day is sure is among what is looked at."""
    doings = [doing(number, first, first + more) for number, (first, more) in enumerate(found)]
    day = START + timedelta(days=since)
    looked_at = set(map(id, in_order(doings).until(day, exact)))
    later = [each for each in doings if (each.when.latest or day) >= day]
    sure = [each.when.latest for each in later if each.when.exact and each.when.latest]
    bound = min(sure, default=date.max)

    assert {id(each) for each in later if (each.when.earliest or day) <= bound} <= looked_at


def test_what_comes_after_is_left_out() -> None:
    """Of exact days only the next is looked at."""
    doings = [doing(number, number * 10, number * 10) for number in range(100)]

    assert [each.document for each in in_order(doings).until(START + timedelta(days=15), exact)] == ["r2"]


def test_a_report_ends_the_interval_before_it() -> None:
    """In a long chain of reports each ends the interval of the one before, and the last begins one that is due."""
    rules = """
document report "report"
duty report-again
  council must issue next report
  makes report
  at least every 1 year from issue of previous report
"""
    facts = "".join(
        document(f"r{year}", "report") + act("issue", f"{year}-06-01", f"r{year}") for year in range(2010, 2020)
    )
    checked = assess(law(rules), record(facts), "2019-12-31")
    found = [str(entry.verdict) for entry in checked.instances if entry.duty.endswith("report-again")]

    assert found[-1] == "due"
