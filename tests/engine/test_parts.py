"""Small parts of the engine by themselves: clocks, the table, unification, coverage, spans of being bound."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_rules.engine.clocks import arithmetic, last_day
from csc_rules.engine.codes import Verdict
from csc_rules.engine.decide import unify
from csc_rules.engine.facts import Coverage, Facts
from csc_rules.engine.holders import intersection, spans
from csc_rules.engine.values import Choice, Days, Possible, hull
from csc_rules.law.model import Anchor, Clock, FixedDay, Force, Party, SoonAfter, WithinSpan
from csc_rules.law.ruleset import register
from tests.engine.small import law

ANCHOR = Anchor(day=date(2010, 1, 31))
JANUARY = Days(date(2010, 1, 31), date(2010, 1, 31))

# Clocks


@pytest.mark.parametrize(
    ("clock", "words"),
    [
        (
            WithinSpan(count=1, unit="months", beginning=False, anchor=ANCHOR),
            "1 month after 31 January 2010, that day left out, by corresponding date: 28 February 2010",
        ),
        (
            WithinSpan(count=1, unit="months", beginning=True, anchor=ANCHOR),
            "1 month beginning with 31 January 2010, that day counted, by corresponding date: 28 February 2010",
        ),
        (
            WithinSpan(count=10, unit="days", beginning=True, anchor=ANCHOR),
            "10 days beginning with 31 January 2010, that day counted, by counting days: 9 February 2010",
        ),
        (FixedDay(day=date(2011, 4, 1)), "the day is named: 1 April 2011"),
        (SoonAfter(anchor=ANCHOR), "as soon as practicable after 31 January 2010; how soon is a judgement"),
    ],
)
def test_the_arithmetic_in_words(clock: Clock, words: str) -> None:
    """Every clock says in words how its last day was worked out."""
    assert arithmetic(clock, JANUARY) == words


def test_the_arithmetic_of_a_day_that_is_not_known() -> None:
    """Where the anchor is not known, the words say so."""
    clock = WithinSpan(count=1, unit="months", beginning=False, anchor=ANCHOR)
    assert "a day that is not known" in arithmetic(clock, None)


def test_a_last_day_beyond_the_calendar() -> None:
    """A span that leads out of the calendar ends with the calendar."""
    clock = WithinSpan(count=9999, unit="years", beginning=False, anchor=ANCHOR)
    assert last_day(clock, JANUARY) == Days(date.max, date.max)


# The table, unified

MET = Possible(verdict=Verdict.MET)
LATE = Possible(verdict=Verdict.MET_LATE, late=(3, 5))
BREACHED = Possible(verdict=Verdict.BREACHED)
YES, NO = Choice("judgement", "slot", "yes"), Choice("judgement", "slot", "no")


def test_verdicts_that_agree_stand() -> None:
    """Where every way gives one verdict, that is the verdict, whatever is open."""
    assert unify([MET.under(YES), MET.under(NO)])[0].verdict == "met"


def test_verdicts_that_turn_on_a_judgement() -> None:
    """Where a judgement makes the difference it is asked for, with what either answer gives."""
    merged, futures = unify([MET.under(YES), BREACHED.under(NO)])
    assert (merged.verdict, {(entry.answer, str(entry.verdict)) for entry in futures}) == (
        "needs_judgement",
        {("yes", "met"), ("no", "breached")},
    )


def test_verdicts_that_turn_on_a_day() -> None:
    """Where a day makes the difference it is open."""
    early, late = Choice("date", "act[0]", "before"), Choice("date", "act[0]", "after")
    assert unify([MET.under(early), LATE.under(late)])[0].verdict == "undetermined"


def test_a_judgement_that_makes_no_difference() -> None:
    """Where the answer to a judgement leaves it as open as it was, no judgement is asked for."""
    early, late = Choice("date", "act[0]", "before"), Choice("date", "act[0]", "after")
    ways = [way.under(choice, answer) for way, choice in ((MET, early), (LATE, late)) for answer in (YES, NO)]
    assert unify(ways)[0].verdict == "undetermined"


@given(
    st.lists(st.sampled_from([MET.under(YES), LATE, BREACHED.under(NO), BREACHED]), min_size=1).flatmap(
        lambda ways: st.tuples(st.just(ways), st.permutations(ways))
    )
)
def test_the_order_of_ways_means_nothing(ways: tuple[list[Possible], list[Possible]]) -> None:
    """Ways in another order give the same verdict."""
    assert unify(ways[0])[0].verdict == unify(ways[1])[0].verdict


def test_days_late_are_a_range_over_all_ways() -> None:
    """Days late reach from the least to the most that any way gives."""
    other = Possible(verdict=Verdict.MET_LATE, late=(1, 4))
    assert unify([LATE, other])[0].late == (1, 5)


def test_the_hull_of_nothing() -> None:
    """Of no days there is no hull."""
    assert hull([None, None]) is None


# Coverage


def _facts(*coverages: Coverage) -> Facts:
    return Facts(
        bodies=("a",),
        begins=None,
        doings=(),
        papers={},
        coverages=coverages,
        consultations=(),
        activities=(),
        funds={},
        fund_bodies={},
        determinations=(),
        remarks=(),
        excuses=(),
    )


def _listed(first: date, last: date) -> Coverage:
    everything = frozenset[str]()
    return Coverage(acts=everything, by=frozenset({"a"}), about=None, first=first, last=last, path="complete[0]")


SPAN = st.tuples(st.dates(date(2010, 1, 1), date(2010, 2, 1)), st.dates(date(2010, 1, 1), date(2010, 2, 1))).map(
    lambda ends: (min(ends), max(ends))
)


@given(spans=st.lists(SPAN, max_size=4), asked=SPAN)
def test_gaps_are_the_days_that_no_statement_covers(spans: list[tuple[date, date]], asked: tuple[date, date]) -> None:
    """The gaps are exactly the days that lie in no statement's span."""
    facts = _facts(*(_listed(*span) for span in spans))
    gaps = facts.gaps("adopt", "a", "plan", None, *asked)
    for number in range(asked[0].toordinal(), asked[1].toordinal() + 1):
        day = date.fromordinal(number)
        covered = any(first <= day <= last for first, last in spans)
        assert covered is not any(first <= day <= last for first, last in gaps)


def test_no_days_are_covered_by_nothing() -> None:
    """A span that ends before it begins is not shown to be covered."""
    facts = _facts(_listed(date(2010, 1, 1), date(2012, 1, 1)))
    assert facts.gaps("adopt", "a", "plan", None, date(2011, 1, 2), date(2011, 1, 1))


def test_coverage_to_the_end_of_the_calendar() -> None:
    """A statement may reach to the last day there is."""
    facts = _facts(_listed(date.min, date.max))
    assert facts.gaps("adopt", "a", "plan", None, date.min, date(2012, 1, 1)) == ()


# Spans of being bound

BODIES = """
class inner "inner"
  member late from 2012-01-01 until 2013-01-01
class authority "authority"
  member council until 2011-01-01
  member council from 2011-01-01 until 2012-01-01
  member each inner
body council "The Council"
body late "The Late"
  until 2012-07-01
body never "The Never"
body court "the court"
"""
DUTY = 'document plan "plan"\nduty adopt-plan\n  each authority must adopt plan\n'


def _spans(body: str) -> list[tuple[date | None, date | None]]:
    ruleset = law(DUTY, bodies=BODIES)
    found = spans(register([ruleset]), body, [Party(name="authority", quantifier="each")])
    return [(force.since, force.until) for force in found]


def test_spans_that_meet_are_one() -> None:
    """Two spans of membership that meet are one span."""
    assert _spans("council") == [(date(2010, 1, 1), date(2012, 1, 1))]


def test_a_span_through_another_class() -> None:
    """A body is bound through a class inside a class, as long as it is in both and exists."""
    assert _spans("late") == [(date(2012, 1, 1), date(2012, 7, 1))]


def test_no_span() -> None:
    """A body that was never a member has no span."""
    assert _spans("never") == []


def test_a_body_by_name_is_bound_as_long_as_it_exists() -> None:
    """A body that is named is bound as long as it exists."""
    found = spans(register([law(DUTY, bodies=BODIES)]), "late", [Party(name="late")])
    assert [(force.since, force.until) for force in found] == [(None, date(2012, 7, 1))]


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (Force(), Force(), Force()),
        (
            Force(since=date(2010, 1, 1)),
            Force(until=date(2011, 1, 1)),
            Force(since=date(2010, 1, 1), until=date(2011, 1, 1)),
        ),
        (Force(until=date(2010, 1, 1)), Force(since=date(2010, 1, 1)), None),
    ],
)
def test_what_two_spans_share(one: Force, other: Force, shared: Force | None) -> None:
    """Half-open spans that only touch share no day."""
    assert intersection(one, other) == shared
