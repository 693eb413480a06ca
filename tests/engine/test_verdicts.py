"""The table of verdicts, row by row, on a plan that is to be reviewed in time."""

from __future__ import annotations

import pytest

from tests.engine.small import act, answer, assess, complete, current, day, document, finding, judge, law, record

RULES = """
document plan "plan"
  must contain aims "the aims"
  must contain costs "the costs"
duty adopt-plan "adoption"
  council must adopt plan
  makes plan
  by 2010-12-31
duty review-plan "review"
  council must review plan
  within 6 months after adoption of plan
duty publish-plan "publication"
  council must publish plan
"""
ADOPTED = act("adopt", "2010-06-15", "plan")
REVIEWED_NOT = complete("review", "plan", "2010-06-15", "2010-12-15")


def test_met_on_the_last_day() -> None:
    """An act done on the last day is done in time."""
    assert judge(RULES, ADOPTED + act("review", "2010-12-15", "plan"), "2012-01-01", "review-plan").verdict == "met"


def test_met_late_a_day_after() -> None:
    """An act done a day after the last day is one day late."""
    found = judge(RULES, ADOPTED + act("review", "2010-12-16", "plan"), "2012-01-01", "review-plan")
    assert (found.verdict, found.days_late) == ("met_late", 1)


def test_met_without_a_last_day() -> None:
    """Where the law names no last day, an act that is done is met whenever it was done."""
    facts = ADOPTED + act("publish", "2020-01-01", "plan")
    assert judge(RULES, facts, "2020-01-01", "publish-plan").verdict == "met"


def test_due_on_the_last_day() -> None:
    """On the last day itself the act is still due."""
    found = judge(RULES, ADOPTED + REVIEWED_NOT, "2010-12-15", "review-plan")
    assert (found.verdict, found.last_day, found.days_left) == ("due", day("2010-12-15"), 0)


def test_breached_the_day_after_the_last() -> None:
    """When the last day is past and the record is complete through it, the act is missing."""
    assert judge(RULES, ADOPTED + REVIEWED_NOT, "2010-12-16", "review-plan").verdict == "breached"


def test_undetermined_without_completeness() -> None:
    """Silence alone accuses nobody."""
    assert judge(RULES, ADOPTED, "2010-12-16", "review-plan").verdict == "undetermined"


@pytest.mark.parametrize(
    ("since", "through"), [("2010-06-16", "2010-12-15"), ("2010-06-15", "2010-12-14"), ("2010-06-15", "2010-10-01")]
)
def test_undetermined_with_a_day_missing(since: str, through: str) -> None:
    """One day that the completeness does not cover leaves it open."""
    facts = ADOPTED + complete("review", "plan", since, through)
    assert judge(RULES, facts, "2012-01-01", "review-plan").verdict == "undetermined"


def test_undetermined_says_what_would_settle_it() -> None:
    """An open finding names the facts either of which would settle it."""
    found = judge(RULES, ADOPTED, "2012-01-01", "review-plan")
    done, listed = (" and ".join(needs) for needs in found.settles)
    assert "The Council" in done
    assert "from 15 June 2010 through 15 December 2010" in listed


@pytest.mark.parametrize("acts", ["adopt", "publish"])
def test_completeness_for_another_act(acts: str) -> None:
    """Completeness for another act says nothing about this one."""
    facts = ADOPTED + complete(acts, "plan", "2010-01-01", "2011-12-31")
    assert judge(RULES, facts, "2012-01-01", "review-plan").verdict == "undetermined"


def test_completeness_for_another_body() -> None:
    """Completeness for the acts of another body says nothing about this one."""
    facts = ADOPTED + complete("review", "plan", "2010-01-01", "2011-12-31", by="The Other")
    assert judge(RULES, facts, "2012-01-01", "review-plan").verdict == "undetermined"


def test_completeness_for_any_act() -> None:
    """A statement without acts speaks of any act."""
    facts = ADOPTED + complete("", "plan", "2010-01-01", "2011-12-31")
    assert judge(RULES, facts, "2012-01-01", "review-plan").verdict == "breached"


def test_completeness_for_any_object() -> None:
    """A statement about nothing in particular speaks of any object."""
    facts = ADOPTED + complete("review", "", "2010-01-01", "2011-12-31")
    assert judge(RULES, facts, "2012-01-01", "review-plan").verdict == "breached"


def test_completeness_in_two_parts() -> None:
    """Two statements that meet cover the days of both."""
    facts = ADOPTED + complete("review", "plan", "2010-09-01", "2011-12-31")
    facts += complete("review", "plan", "2010-06-15", "2010-08-31")
    assert judge(RULES, facts, "2012-01-01", "review-plan").verdict == "breached"


def test_outstanding_since_the_act_is_owed() -> None:
    """What is owed without a last day, and shown not to be done, is outstanding since it is owed."""
    facts = ADOPTED + complete("publish", "plan", "2010-06-15", "2012-01-01")
    found = judge(RULES, facts, "2012-01-01", "publish-plan")
    assert (found.verdict, found.since, found.last_day) == ("outstanding", day("2010-06-15"), None)
    assert found.since_earliest is None


def test_outstanding_since_a_vague_day() -> None:
    """Where it is not known from which day on it is owed, it is from the last of them, and the first is told."""
    facts = document("p") + act("adopt", "2010-06", "p") + complete("publish", "plan", "2010-06-01", "2012-01-01")
    found = judge(RULES, facts, "2012-01-01", "publish-plan")
    assert (found.verdict, found.since, found.since_earliest) == ("outstanding", day("2010-06-30"), day("2010-06-01"))


def test_outstanding_needs_completeness_through_the_day_asked() -> None:
    """Without a last day the completeness has to reach the day asked about."""
    facts = ADOPTED + complete("publish", "plan", "2010-06-15", "2011-12-31")
    assert judge(RULES, facts, "2012-01-01", "publish-plan").verdict == "undetermined"


def test_outstanding_needs_completeness_from_the_day_it_is_owed() -> None:
    """Without a last day the completeness has to begin when the act could first count."""
    facts = ADOPTED + complete("publish", "plan", "2010-06-16", "2012-01-01")
    assert judge(RULES, facts, "2012-01-01", "publish-plan").verdict == "undetermined"


def test_an_anchor_unknown_on_the_first_day_in_force() -> None:
    """On the first day in force nothing is known either of what may be done that day."""
    assert judge(RULES, "", "2010-01-01", "review-plan").verdict == "undetermined"


def test_acts_of_later_days_do_not_exist() -> None:
    """An act dated after the day asked about is not seen."""
    facts = ADOPTED + REVIEWED_NOT + act("review", "2011-03-01", "plan")
    assert judge(RULES, facts, "2011-02-28", "review-plan").verdict == "breached"


def test_a_later_statement_of_completeness_counts_by_its_span() -> None:
    """A completeness statement counts by the span it covers, whenever it reaches beyond the day asked about."""
    facts = ADOPTED + complete("review", "plan", "2010-06-15", "2030-01-01")
    assert judge(RULES, facts, "2010-12-16", "review-plan").verdict == "breached"


def test_an_act_before_its_anchor_does_not_count() -> None:
    """A review before the plan was adopted is no review of that plan."""
    facts = ADOPTED + act("review", "2010-06-14", "plan") + complete("review", "plan", "2010-06-15", "2011-01-01")
    assert judge(RULES, facts, "2012-01-01", "review-plan").verdict == "breached"


def test_an_act_on_the_day_of_its_anchor_counts() -> None:
    """A review on the day of adoption counts."""
    facts = ADOPTED + act("review", "2010-06-15", "plan")
    assert judge(RULES, facts, "2012-01-01", "review-plan").verdict == "met"


def test_the_act_of_another_body_does_not_count() -> None:
    """What another body did is not what this body owes."""
    facts = ADOPTED + REVIEWED_NOT + act("review", "2010-07-01", "plan", by="The Other")
    assert judge(RULES, facts, "2012-01-01", "review-plan").verdict == "breached"


def test_the_first_of_two_acts_counts() -> None:
    """Where it was done twice, the first time counts."""
    facts = ADOPTED + act("review", "2011-05-01", "plan") + act("review", "2010-08-01", "plan")
    assert judge(RULES, facts, "2012-01-01", "review-plan").verdict == "met"


def test_completeness_about_the_cycles_document_is_not_about_another_kind() -> None:
    """That every act on the plan is listed does not say that every report on it is."""
    rules = """
document plan "plan"
document report "report"
duty adopt-plan
  council must adopt plan
  makes plan
duty first-report
  council must prepare report
  makes report
  within 6 months after adoption of plan
"""
    facts = document("p") + act("adopt", "2010-06-01", "p") + complete("", "p", "2010-01-01", "2012-01-01")
    assert judge(rules, facts, "2012-01-01", "first-report").verdict == "undetermined"


# Instances


def test_the_overall_verdict_is_the_worst_that_counts() -> None:
    """An instance is not met while one of its findings is not."""
    facts = document("p", more='complete = true\n[document.contents.aims]\nstatus = "present"')
    done = assess(RULES, facts + act("adopt", "2010-06-15", "p"), "2012-01-01")
    assert finding(done, "adopt-plan").verdict == "met"
    assert current(done, "adopt-plan").verdict == "breached"


def test_a_bill_is_never_law() -> None:
    """A bill binds nobody, whatever was done or not done."""
    bill = law('document plan "plan"\nduty adopt-plan\n  council must adopt plan\n  by 2010-12-31\n', kind="bill")
    facts = complete("adopt", "plan", "2010-01-01", "2012-01-01")
    found = judge(bill, facts, "2012-01-01", "adopt-plan")
    assert (found.verdict, found.reason) == ("not_applicable", "never law: a bill binds nobody")


def test_not_a_bearer() -> None:
    """A body that the sentence does not name owes nothing."""
    checked = assess(RULES, record(ADOPTED, body="The Other"), "2012-01-01")
    found = finding(checked, "review-plan", body="other")
    assert (found.verdict, found.reason) == ("not_applicable", "not a bearer")


def test_not_triggered() -> None:
    """Where the record shows that nothing was adopted, no review is owed."""
    facts = complete("adopt", "plan", "2010-01-01", "2012-01-01")
    found = judge(RULES, facts, "2012-01-01", "review-plan")
    assert (found.verdict, found.reason) == ("not_applicable", "not triggered")


def test_an_anchor_merely_unknown() -> None:
    """Where nothing is known of an adoption, nothing is known of the review."""
    found = judge(RULES, "", "2012-01-01", "review-plan")
    assert (found.verdict, found.missing) == (
        "undetermined",
        ("whether and when this was done: the plan adopted by The Council",),
    )


def test_a_judgement_decides() -> None:
    """A determination is used, shown and counted."""
    rules = RULES + '  judged counts "Was it published?" by court\n    raised by sending\n'
    facts = ADOPTED + act("send", "2011-01-01", "plan")
    asked = judge(rules, facts, "2012-01-01", "publish-plan")
    told = judge(rules, facts + answer("counts", "yes", "2011-06-01"), "2012-01-01", "publish-plan")
    assert (asked.verdict, told.verdict, told.determinations) == ("needs_judgement", "met", ("determination[0]",))
