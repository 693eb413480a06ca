"""Duties of every kind: rival readings, repeal, what-ifs, prohibitions, joint bearers, qualifiers, requests."""

from __future__ import annotations

import pytest

from csc_rules.engine.findings import Finding
from tests.engine.small import (
    BILL,
    EVENTS,
    act,
    activity,
    answer,
    assess,
    complete,
    current,
    day,
    document,
    finding,
    judge,
    law,
    record,
)

# Readings

RIVALS = """
document plan "plan"
duty lay-plan
  council must lay plan
  by 2010-12-08
  unsettled "the day may be the next" reading last day 2010-12-09
"""
NOT_LAID = complete("lay", "plan", "2010-01-01", "2011-12-31")


@pytest.mark.parametrize(
    ("as_at", "verdict"), [("2010-12-08", "due"), ("2010-12-09", "undetermined"), ("2010-12-10", "breached")]
)
def test_rival_readings_have_to_agree(as_at: str, verdict: str) -> None:
    """Where the readings agree the verdict stands, on the day between them it is open."""
    assert judge(RIVALS, NOT_LAID, as_at, "lay-plan").verdict == verdict


def test_the_reading_is_the_cause() -> None:
    """Where the readings differ, that is the cause, and both are listed with their verdicts."""
    found = judge(RIVALS, NOT_LAID, "2010-12-09", "lay-plan")
    assert found.causes == ("the law can be read in more than one way: the day may be the next",)
    assert [(entry.last_day, str(entry.verdict)) for entry in found.readings] == [
        (day("2010-12-08"), "breached"),
        (day("2010-12-09"), "due"),
    ]


def test_the_last_day_is_the_earliest() -> None:
    """The last day of rival readings is the earlier one, and the later one is given beside it."""
    found = judge(RIVALS, NOT_LAID, "2010-12-10", "lay-plan")
    assert found.last_day == day("2010-12-08")


def test_a_time_limit_that_is_not_known() -> None:
    """A time limit that was lost leaves it open, and says so."""
    rules = 'document plan "plan"\nduty lay-plan\n  council must lay plan\n  time limit unknown because "it was lost"\n'
    found = judge(rules, NOT_LAID, "2012-01-01", "lay-plan")
    assert (found.verdict, found.causes) == ("undetermined", ("the time limit is not known: it was lost",))


# Force and repeal

REPEALED = """
document plan "plan"
duty adopt-plan
  council must adopt plan
  makes plan
duty review-plan
  council must review plan
  within 6 months after adoption of plan
  until 2011-01-01
"""


@pytest.mark.parametrize(
    ("adopted", "verdict"), [("2010-06-30", "breached"), ("2010-07-01", "not_applicable"), ("2010-06", "breached")]
)
def test_a_last_day_before_the_repeal_keeps_its_verdict(adopted: str, verdict: str) -> None:
    """From the repeal on, an instance whose last day fell before it keeps its verdict, and no other."""
    facts = act("adopt", adopted, "plan") + complete("review", "plan", "2010-01-01", "2012-01-01")
    assert judge(REPEALED, facts, "2012-01-01", "review-plan").verdict == verdict


def test_a_repeal_among_the_last_days_that_are_possible() -> None:
    """Where the repeal lies inside the range of the last day, it is open whether the duty applied."""
    facts = act("adopt", "2010-06-20/2010-07-10", "plan") + complete("review", "plan", "2010-01-01", "2012-01-01")
    assert judge(REPEALED, facts, "2012-01-01", "review-plan").verdict == "undetermined"


def test_a_repeal_that_is_still_to_come_is_no_verdict() -> None:
    """Before the repeal the duty is owed as ever."""
    assert judge(REPEALED, act("adopt", "2010-08-01", "plan"), "2010-12-31", "review-plan").verdict == "due"


def test_the_law_of_a_later_day() -> None:
    """With the law frozen after the repeal, nothing is owed."""
    facts = act("adopt", "2010-05-01", "plan")
    found = judge(REPEALED, facts, "2010-12-31", "review-plan", law_at="2011-01-01")
    assert (found.verdict, found.assumptions) == ("not_applicable", ("the law as on 2011-01-01",))


def test_an_event_of_which_no_day_is_known() -> None:
    """Under an Act that is in force, the day of an event that a clock counts from is asked for."""
    rules = 'document plan "plan"\nduty adopt-plan\n  council must adopt plan\n  within 1 years after election\n'
    force = 'event election "the election"\n  in force from 2010-01-01 at s.99'
    found = judge(law(rules, force=force), "", "2012-01-01", "adopt-plan")
    assert (found.verdict, found.missing) == ("undetermined", ("the day of election",))


# What if


def bill(facts: str = "", as_at: str = "2012-06-01", **assumed: str) -> Finding:
    """Judge the duty of a bill, what if its events had had days."""
    return judge(law(BILL, kind="bill", force=EVENTS), facts, as_at, "adopt-plan", assume=assumed)


def test_a_what_if_is_marked() -> None:
    """What is assumed is marked on the finding."""
    found = bill(passing="2012-01-01")
    assert (found.verdict, found.last_day, found.assumptions) == ("due", day("2013-01-01"), ("passing on 2012-01-01",))


def test_a_what_if_by_another_name_of_the_event() -> None:
    """An event can be assumed by another name that the instrument gives it."""
    assert bill(enactment="2012-01-01").assumptions == ("passing on 2012-01-01",)


def test_a_what_if_of_both_events() -> None:
    """With both events assumed, both readings are evaluated."""
    found = bill(passing="2012-01-01", commencement="2012-02-01")
    assert [entry.last_day for entry in found.readings] == [day("2013-01-01"), day("2013-02-01")]


def test_a_what_if_before_it_begins() -> None:
    """Before the day on which it would have come into force nothing is owed."""
    found = bill(as_at="2011-12-31", passing="2012-01-01")
    assert found.reason == "not in force: in force from 2012-01-01, as assumed"


def test_an_act_not_yet_commenced() -> None:
    """An Act whose commencement has no day is not in force."""
    found = judge(law(BILL, force=EVENTS), "", "2012-01-01", "adopt-plan")
    assert (found.verdict, found.reason) == ("not_applicable", "not in force: not commenced")


# Prohibitions, joint bearers, qualifiers

MORE = """
document plan "plan"
document notice "notice"
duty silence
  council must not publish notice
duty together
  jointly council, other must adopt plan
  by 2010-12-31
duty far
  council must review plan
  by 2010-12-31
  so far as fitting "Is it fitting?" by court
"""


def test_a_prohibition_that_was_broken() -> None:
    """What must not be done, and was, is a breach."""
    assert judge(MORE, act("publish", "2010-06-01", "notice"), "2012-01-01", "silence").verdict == "breached"


def test_a_prohibition_that_was_kept() -> None:
    """What must not be done, and is shown not to have been, is met."""
    facts = complete("publish", "notice", "2010-01-01", "2012-01-01")
    assert judge(MORE, facts, "2012-01-01", "silence").verdict == "met"


def test_a_prohibition_of_which_nothing_is_known() -> None:
    """Silence does not show that a prohibition was kept."""
    assert judge(MORE, "", "2012-01-01", "silence").verdict == "undetermined"


BOTH = act("adopt", "2010-06-01", "p") + act("adopt", "2010-06-01", "p", by="The Other")


def test_a_joint_duty_is_not_discharged_by_one() -> None:
    """What bodies owe together one of them cannot do alone."""
    found = judge(MORE, document("p") + act("adopt", "2010-06-01", "p"), "2012-01-01", "together")
    assert found.verdict not in ("met", "met_late")


def test_a_joint_duty_is_discharged_together() -> None:
    """What bodies owe together they discharge by one act of all of them."""
    assert judge(MORE, document("p") + BOTH, "2012-01-01", "together").verdict == "met"


@pytest.mark.parametrize(("said", "verdict"), [("yes", "breached"), ("no", "not_applicable"), ("", "needs_judgement")])
def test_a_qualified_duty(said: str, verdict: str) -> None:
    """How far a qualified duty goes is for a person to judge before anything is missing."""
    facts = complete("review", "plan", "2010-01-01", "2012-01-01")
    facts += answer("fitting", said, "2011-01-01") if said else ""
    assert judge(MORE, facts, "2012-01-01", "far").verdict == verdict


def test_a_qualified_duty_that_was_done() -> None:
    """What was done needs no judgement on how far it had to be."""
    assert judge(MORE, act("review", "2010-06-01", "plan"), "2012-01-01", "far").verdict == "met"


# Contingent duties

ASKED = """
object news "news"
duty tell
  council must provide news
  contingent on request of news to bearer
"""


def test_no_request() -> None:
    """A contingent duty of which no trigger is recorded is not triggered."""
    assert judge(ASKED, "", "2012-01-01", "tell").reason == "not triggered"


def test_a_request_to_another_body() -> None:
    """A request made to another body triggers nothing here."""
    facts = act("request", "2010-06-01", "news", by="The Charity", to="The Other")
    assert judge(ASKED, facts, "2012-01-01", "tell").reason == "not triggered"


def test_each_request_is_an_instance() -> None:
    """Every request is owed an answer of its own."""
    facts = act("request", "2010-06-01", "news", by="The Charity", to="The Council")
    facts += act("request", "2011-06-01", "news", by="The Charity", to="The Council")
    facts += act("provide", "2010-07-01", "news")
    checked = assess(ASKED, record(facts, head="begins = 2010-01-01"), "2012-01-01")
    assert [str(entry.verdict) for entry in checked.instances] == ["met", "undetermined"]


def test_the_current_instance_is_the_last() -> None:
    """The last request is the current cycle."""
    facts = act("request", "2010-06-01", "news", by="The Charity", to="The Council")
    checked = assess(ASKED, facts, "2012-01-01")
    assert current(checked, "tell").cycle == "after 2010-06-01"
    assert finding(checked, "tell").verdict == "undetermined"


OUTCOMES = """
outcomes aims "aims of the plan" at s.1
  (a) safe "being safe" at s.1
duty promote-aims at s.1
  council must promote aims
"""


@pytest.mark.parametrize(("shown", "verdict"), [(True, "met"), (False, "breached")])
def test_what_is_kept_up_for_a_list_of_outcomes(shown: bool, verdict: str) -> None:
    """A span of promoting outcomes can be on record, by the name of their list."""
    span = activity("promote", "2010-01-01", "2012-01-31", about="aims", shown=shown)
    assert judge(OUTCOMES, span, "2012-01-31", "promote-aims").verdict == verdict


def test_a_list_of_outcomes_is_no_document() -> None:
    """A document of that kind is not used, and that is said."""
    notes = [note.text for note in assess(OUTCOMES, document("p", "aims"), "2012-01-31").notes]
    assert "“aims” is no kind of the rulesets in this check; not used" in notes
