"""Which period or cycle an act serves: by the period its document states, by what that is about, or by its day."""

from __future__ import annotations

import pytest

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.findings import Finding
from tests.engine.small import act, answer, assess, complete, document, law, record

FOR = """
document plan "plan"
duty make-plan
  council must adopt plan
  makes plan
  for each 1 years beginning on 2010-04-01
"""
NOTHING = complete("adopt", "plan", "2010-01-01", "2013-12-31")


def checked(rules: str, facts: str, as_at: str = "2012-06-01") -> Assessment:
    """Check a record that begins with the law."""
    return assess(law(rules), record(facts, head="begins = 2010-01-01"), as_at)


def verdicts(found: Assessment, duty: str = "make-plan") -> dict[str, str]:
    """Return the verdict of each act finding of a duty by its cycle, without the end of a period."""
    return {
        entry.cycle.partition(" to ")[0]: str(entry.verdict)
        for entry in found.findings
        if entry.duty == f"small.{duty}" and entry.aspect == "act"
    }


def of(found: Assessment, cycle: str) -> Finding:
    """Return the act finding of a cycle."""
    (entry,) = [entry for entry in found.findings if entry.cycle.startswith(cycle) and entry.aspect == "act"]
    return entry


def plan(first: str, last: str, on: str = "2011-05-01", name: str = "p") -> str:
    """Write a plan that states its period, adopted on a day."""
    ends = [f'from = "{first}"', f'through = "{last}"']
    return document(name, more=f"period = {{ {', '.join(ends)} }}") + act("adopt", on, name)


# By the period stated


def test_a_plan_serves_the_period_it_states() -> None:
    """A plan for one year is none for the others."""
    found = verdicts(checked(FOR, plan("2011-04-01", "2012-03-31") + NOTHING))
    assert found == {
        "2010-04-01": "outstanding",
        "2011-04-01": "met",
        "2012-04-01": "outstanding",
        "2013-04-01": "due",
    }


def test_a_plan_for_a_shorter_time_is_noted() -> None:
    """A plan for less than the period counts for it, and that is said."""
    found = of(checked(FOR, plan("2011-06-01", "2012-03-31")), "2011-04-01")
    assert (str(found.verdict), found.notes) == (
        "met",
        ("“p” states a shorter period than 2011-04-01 to 2012-03-31",),
    )


def test_a_plan_for_the_whole_period_is_not_noted() -> None:
    """Of a plan for the whole period there is nothing to say."""
    assert of(checked(FOR, plan("2011-04-01", "2012-03-31")), "2011-04-01").notes == ()


def test_a_plan_across_two_periods_is_judged_in_each() -> None:
    """Whether a plan across two periods is one for either is for a person to judge."""
    found = verdicts(checked(FOR, plan("2011-04-01", "2013-03-31") + NOTHING))
    assert (found["2011-04-01"], found["2012-04-01"]) == ("needs_judgement", "needs_judgement")


def test_a_plan_across_many_periods_is_judged_in_the_last() -> None:
    """A plan across many periods is judged in the last of them too, long after it was made."""
    facts = plan("2010-04-01", "2013-03-31", "2010-05-01") + NOTHING
    assert verdicts(checked(FOR, facts))["2012-04-01"] == "needs_judgement"


def test_the_question_on_a_plan_across_periods() -> None:
    """The question asked is whether it is for the period, and why."""
    found = of(checked(FOR, plan("2011-04-01", "2013-03-31") + NOTHING), "2011-04-01")
    assert [question.slot for question in found.questions] == ["small.make-plan.period"]
    assert "“p”: its period runs across" in found.notes


@pytest.mark.parametrize(("said", "verdict"), [("yes", "met"), ("no", "outstanding")])
def test_a_plan_across_periods_that_was_judged(said: str, verdict: str) -> None:
    """A determination about the plan settles it."""
    facts = plan("2011-04-01", "2013-03-31") + NOTHING + answer("make-plan.period", said, "2012-01-01", 'about = "p"')
    found = of(checked(FOR, facts), "2012-04-01")
    assert (str(found.verdict), found.determinations) == (verdict, ("determination[0]",))


def test_a_plan_without_a_period() -> None:
    """A plan that states no period may be for any, and it is asked for which."""
    facts = document("p") + act("adopt", "2012-05-01", "p") + NOTHING
    found = of(checked(FOR, facts), "2012-04-01")
    assert (str(found.verdict), "the period that “p” is for" in found.causes) == ("undetermined", True)


def test_an_act_without_a_document() -> None:
    """Of what was done to no document in particular nobody can tell for which period it was."""
    found = of(checked(FOR, act("adopt", "2012-05-01", "plan") + NOTHING), "2012-04-01")
    assert (str(found.verdict), "the period that what was done is for" in found.causes) == ("undetermined", True)


def test_a_plan_without_a_period_of_long_ago() -> None:
    """A plan that states no period, made before anything would have been made for one, is not for it."""
    facts = document("p") + act("adopt", "2010-05-01", "p") + NOTHING
    assert verdicts(checked(FOR, facts))["2012-04-01"] == "outstanding"


def test_a_plan_without_a_period_on_a_vague_day() -> None:
    """A plan that may have been made long ago may be for the period, or not."""
    facts = document("p") + act("adopt", "2010-05-01/2011-06-01", "p") + NOTHING
    assert verdicts(checked(FOR, facts))["2012-04-01"] == "undetermined"


def test_a_plan_that_states_years_only() -> None:
    """Years that can be the ends of the period are meant to be."""
    assert verdicts(checked(FOR, plan("2011", "2012") + NOTHING))["2011-04-01"] == "met"


def test_two_plans_for_one_period() -> None:
    """The first of two plans for a period counts."""
    facts = plan("2011-04-01", "2012-03-31", "2011-05-02", "q") + plan("2011-04-01", "2012-03-31")
    found = of(checked(FOR, facts), "2011-04-01")
    assert (str(found.verdict), [proof.fact for proof in found.evidence]) == ("met", ["act[1]"])


def test_contents_of_the_plan_of_each_period() -> None:
    """The contents judged in a period are those of its own plan."""
    rules = FOR.replace('document plan "plan"', 'document plan "plan"\n  must contain aims "the aims" at s.90')
    facts = plan("2011-04-01", "2012-03-31") + plan("2012-04-01", "2013-03-31", "2012-05-01", "q")
    facts = facts.replace('id = "q"', 'id = "q"\ncomplete = true').replace(
        'id = "p"', 'id = "p"\ncontents = { aims = "present" }'
    )
    found = {
        entry.cycle.partition(" to ")[0]: str(entry.verdict)
        for entry in checked(rules, facts).findings
        if entry.item == "aims" and entry.verdict is not None
    }
    assert found == {"2011-04-01": "met", "2012-04-01": "breached"}


# What ends one interval and begins the next

REVIEW = """
document plan "plan"
duty issue-plan
  council must issue plan
duty review-plan
  council must review plan
  at least every 1 years from issue of plan or review of plan
"""
ISSUED = act("issue", "2010-02-01", "plan")


def test_what_begins_an_interval_does_not_count_in_it() -> None:
    """A review ends the interval it lies in, and nothing is done yet in the one that it begins."""
    found = verdicts(checked(REVIEW, ISSUED + act("review", "2010-12-01", "plan"), "2011-06-01"), "review-plan")
    assert found == {"after 2010-02-01": "met", "after 2010-12-01": "due"}


def test_a_review_that_is_late_ends_its_interval() -> None:
    """A late review counts in the interval that it ends."""
    found = checked(REVIEW, ISSUED + act("review", "2011-02-11", "plan"), "2011-06-01")
    assert verdicts(found, "review-plan") == {"after 2010-02-01": "met_late", "after 2011-02-11": "due"}


def test_the_review_after_the_next_is_of_another_interval() -> None:
    """Of two reviews each counts in its own interval."""
    facts = ISSUED + act("review", "2010-12-01", "plan") + act("review", "2012-03-01", "plan")
    found = verdicts(checked(REVIEW, facts), "review-plan")
    assert found == {"after 2010-02-01": "met", "after 2010-12-01": "met_late", "after 2012-03-01": "due"}


def test_an_interval_that_nothing_ended() -> None:
    """Where nothing ended the interval and the record is complete, the review is missing."""
    facts = ISSUED + complete("review", "plan", "2010-01-01", "2012-06-01")
    assert verdicts(checked(REVIEW, facts), "review-plan") == {"after 2010-02-01": "breached"}
