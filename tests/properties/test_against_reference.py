"""The engine against the slow reference evaluator, on small duties with their facts."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from csc_rules.engine.findings import Finding
from tests.engine.small import judge as judge_small
from tests.engine.small import law
from tests.reference.evaluator import Answer, Case, evaluate
from tests.strategies.cases import cases, record_of, rules_of

SETTLED = ("met", "met_late", "breached", "outstanding", "due", "not_applicable")


def judge(case: Case, *, named: bool) -> Finding:
    """Let the engine judge a case."""
    ruleset = law(rules_of(case), force=f"in force from {case.in_force} at s.99")
    return judge_small(ruleset, record_of(case, named=named), case.as_at.isoformat(), "the-duty")


def told(found: Finding) -> Answer:
    """Return what the engine found in the words of the reference."""
    last = (found.last_day, found.last_day_latest or found.last_day) if found.last_day else None
    late = (found.days_late, found.days_late_latest or found.days_late) if found.days_late is not None else None
    return Answer(str(found.verdict), found.reason.partition(":")[0], last, late)


@settings(max_examples=300, deadline=None)
@given(case=cases(), named=st.booleans())
def test_a_settled_verdict_is_the_verdict_in_every_world(case: Case, *, named: bool) -> None:
    """What the engine settles is so whichever way things were."""
    found = told(judge(case, named=named))
    if found.verdict in SETTLED:
        wanted = evaluate(case)
        assert (found.verdict, found.reason) == (wanted.verdict, wanted.reason)


@settings(max_examples=300, deadline=None)
@given(case=cases(vague=1), named=st.booleans())
def test_the_verdict_where_one_day_at_most_is_vague(case: Case, *, named: bool) -> None:
    """Where no two vague days hang together, the engine and the reference agree in everything."""
    found, wanted = told(judge(case, named=named)), evaluate(case)
    assert (found.verdict, found.reason) == (wanted.verdict, wanted.reason)


@settings(max_examples=200, deadline=None)
@given(case=cases(vague=0), named=st.booleans())
def test_days_where_every_day_is_exact(case: Case, *, named: bool) -> None:
    """Last days and days late are those that one finds walking the calendar."""
    found, wanted = told(judge(case, named=named)), evaluate(case)
    if wanted.verdict in ("met", "met_late", "breached", "due"):
        assert (found.last, found.late) == (wanted.last, wanted.late)
