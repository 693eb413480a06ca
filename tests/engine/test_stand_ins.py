"""What was done to another document of the kind that a cycle is about: it may be what was owed, and is asked about."""

from __future__ import annotations

import pytest

from csc_rules.engine.findings import Finding
from tests.engine.small import act, assess, complete, document, finding, judge, record

REVISED = """
document plan "plan"
document revised-plan "revised plan"
duty prepare-plan
  council must prepare plan
  makes plan
power revise-plan
  council may revise plan
duty publish-revised
  council must publish revised-plan
  contingent on revision of plan
  completed by publication of revised-plan or publication of plan
"""
P = document("p") + act("prepare", "2010-03-01", "p") + act("revise", "2010-06-01", "p")
Q = document("q")
CLOSED = complete("", "", "2010-01-01", "2012-01-01")


def revised(facts: str, rules: str = REVISED) -> Finding:
    """Judge whether the plan that was revised on 1 June 2010 was published, by a record that is complete."""
    return judge(rules, P + CLOSED + facts, "2012-01-01", "publish-revised")


def by_cycle(rules: str, facts: str, duty: str) -> dict[str, str]:
    """Return the verdicts of a duty by cycle, the earlier ones among them."""
    checked = assess(rules, record(facts, head="begins = 2010-01-01"), "2012-01-01")
    return {entry.cycle: str(entry.verdict) for entry in checked.findings if entry.duty == f"small.{duty}"}


def test_another_document_that_was_published_after_the_revision() -> None:
    """It may be the plan as revised, under an id of its own: that is asked, and nobody is accused."""
    found = revised(Q + act("publish", "2010-07-01", "q"))
    assert (found.verdict, found.causes) == ("undetermined", ("whether “q” is what was owed",))


def test_nothing_that_was_published() -> None:
    """Where nothing was published that could be meant, it is outstanding."""
    assert revised(Q).verdict == "outstanding"


def test_the_document_itself() -> None:
    """Where the plan itself was published, nothing is asked."""
    assert revised(Q + act("publish", "2010-07-01", "q") + act("publish", "2010-08-01", "p")).verdict == "met"


def test_another_document_that_was_published_before_the_revision() -> None:
    """What was published before the revision is not what became of it."""
    assert revised(Q + act("publish", "2010-05-01", "q")).verdict == "outstanding"


def test_another_document_that_was_made_on_its_own() -> None:
    """A plan that the record has as prepared is a plan of its own."""
    facts = Q + act("prepare", "2010-06-15", "q") + act("publish", "2010-07-01", "q")
    assert revised(facts).verdict == "outstanding"


def test_another_document_of_somebody_else() -> None:
    """What another body published is not meant."""
    assert revised(Q + act("publish", "2010-07-01", "q", by="The Other")).verdict == "outstanding"


def test_another_document_after_the_next_revision() -> None:
    """What was published after the next revision is asked about there, and not here."""
    facts = Q + document("r") + act("revise", "2010-09-01", "r") + act("publish", "2010-10-01", "q")
    assert by_cycle(REVISED, P + CLOSED + facts, "publish-revised") == {"p": "outstanding", "r": "undetermined"}


def test_a_duty_that_one_act_completes() -> None:
    """Where the law names only one way of completion, nothing else is meant."""
    rules = REVISED.replace(" revised-plan or publication of plan", " plan")
    rules = rules.replace("  completed by publication of plan\n", "").replace("publish revised-plan", "publish plan")
    assert revised(Q + act("publish", "2010-07-01", "q"), rules).verdict == "outstanding"


def test_a_duty_that_waits_for_nothing() -> None:
    """Where the duty is not contingent on what was done to the document, another one is another one."""
    rules = REVISED.replace("contingent on", "after")
    assert revised(Q + act("publish", "2010-07-01", "q"), rules).verdict == "outstanding"


# Intervals

SLIDING = """
document plan "plan"
document amended-plan "amended plan"
duty issue-plan
  council must issue plan
duty review-plan
  council must review plan
  at least every 1 years from issue of plan or issue of amended-plan
  completed by issue of amended-plan
"""


@pytest.mark.parametrize(("on", "verdict"), [("2011-02-01", "undetermined"), ("2011-02-02", "breached")])
def test_another_plan_that_ended_the_interval(on: str, verdict: str) -> None:
    """A second plan that was issued by the last day may be the amended one; what came later completes nothing."""
    facts = document("p") + Q + act("issue", "2010-02-01", "p") + act("issue", on, "q")
    assert by_cycle(SLIDING, facts + CLOSED, "review-plan")["after p"] == verdict


def test_a_plan_that_ended_no_interval() -> None:
    """The interval that a plan begins is open to the next one only."""
    facts = document("p") + act("issue", "2010-02-01", "p")
    assert finding(assess(SLIDING, record(facts + CLOSED), "2012-01-01"), "review-plan").verdict == "breached"
