"""Cycles: one instance for each time a duty is owed; sliding intervals, lifetimes, earlier cycles, what-ifs."""

from __future__ import annotations

import pytest

from csc_rules.engine.findings import Finding
from tests.engine.small import (
    BILL,
    EVENTS,
    act,
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

SLIDING = """
document plan "plan"
document report "report"
duty adopt-plan
  council must adopt plan
  makes plan
duty first-report
  council must prepare first report on plan
  makes report
  within 6 months after adoption of plan
duty next-report
  council must prepare next report on plan
  makes report
  at least every 1 years from preparation of previous report
  restarts on adoption of plan
  while lifetime of plan runs
duty last-report
  council must prepare report on plan
  makes report
  at the end of lifetime of plan
duty new-plan
  council must adopt new plan
  makes plan
  at the end of lifetime of plan
"""
PLAN = document("p", more='period = { from = "2010-01-01", through = "2013-12-31" }') + act("adopt", "2010-01-01", "p")


def report(name: str, on: str) -> str:
    """Write a report on the plan, prepared on a day."""
    return document(name, "report", 'about = "p"') + act("prepare", on, name)


def next_report(facts: str, as_at: str) -> Finding:
    """Judge the next report."""
    return judge(SLIDING, facts, as_at, "next-report")


NO_REPORT = complete("prepare", "report", "2010-01-01", "2013-12-31")


def test_no_previous_report() -> None:
    """Where there was no report, there is no next one to owe."""
    assert next_report(PLAN + NO_REPORT, "2012-01-01").reason == "not triggered"


def test_a_previous_report_that_is_unknown() -> None:
    """Where nothing is known of a report, nothing is known of the next one."""
    assert next_report(PLAN, "2012-01-01").verdict == "undetermined"


def test_the_interval_runs_from_the_previous_report() -> None:
    """The next report is due a year after the one before, however late that was."""
    found = next_report(PLAN + report("r", "2010-11-15"), "2011-11-15")
    assert (found.verdict, found.last_day) == ("due", day("2011-11-15"))


def test_the_interval_is_over() -> None:
    """A year without a report is a breach where the record is complete."""
    found = next_report(PLAN + NO_REPORT + report("r", "2010-11-15"), "2011-11-16")
    assert (found.verdict, found.last_day) == ("breached", day("2011-11-15"))


def test_each_report_starts_the_next_interval() -> None:
    """The last report on record starts the current cycle."""
    facts = PLAN + report("r1", "2010-05-01") + report("r2", "2011-04-01")
    assert next_report(facts, "2011-06-01").last_day == day("2012-04-01")


def test_earlier_cycles_are_listed_and_not_judged() -> None:
    """Where the record does not say when it begins, only the current cycle is judged."""
    facts = PLAN + report("r1", "2010-05-01") + report("r2", "2011-06-01")
    instances = [entry for entry in assess(SLIDING, facts, "2011-06-02").instances if entry.duty == "small.next-report"]
    assert [(entry.judged, entry.verdict is None) for entry in instances] == [(False, True), (True, False)]


@pytest.mark.parametrize(("begins", "judged"), [("2011-05-01", True), ("2011-05-02", False)])
def test_earlier_cycles_are_judged_as_far_back_as_the_record_begins(begins: str, judged: bool) -> None:
    """A cycle whose last day lies in the record is judged."""
    facts = PLAN + report("r1", "2010-05-01") + report("r2", "2011-06-01")
    entered = record(facts, head=f"begins = {begins}")
    instances = [
        entry for entry in assess(SLIDING, entered, "2011-06-02").instances if entry.duty == "small.next-report"
    ]
    assert instances[0].judged is judged


def test_a_cycle_without_a_last_day_that_was_done_before_the_record_begins() -> None:
    """An earlier act without a last day is listed where it was done before the record begins."""
    rules = SLIDING + "duty publish-plan\n  council must publish plan\n"
    facts = PLAN + act("publish", "2010-02-01", "p") + document("q") + act("adopt", "2011-01-01", "q")
    entered = record(facts, head="begins = 2011-01-01")
    instances = [
        entry for entry in assess(rules, entered, "2012-01-01").instances if entry.duty == "small.publish-plan"
    ]
    assert [entry.judged for entry in instances] == [False, True]


def test_an_earlier_cycle_that_was_judged_late() -> None:
    """An earlier cycle that is judged has its own verdict."""
    facts = PLAN + report("r1", "2010-05-01") + report("r2", "2011-06-01")
    checked = assess(SLIDING, record(facts, head="begins = 2010-01-01"), "2011-06-02")
    found = [entry for entry in checked.findings if entry.cycle == "after r1" and entry.aspect == "act"]
    assert [(str(entry.verdict), entry.days_late) for entry in found] == [("met_late", 31)]


def test_a_restart_ends_the_interval() -> None:
    """Where a new plan is adopted before the interval ends, that interval is not owed any more."""
    facts = PLAN + report("r", "2010-11-15") + document("q") + act("adopt", "2011-03-01", "q")
    assert next_report(facts, "2012-01-01").reason == "the clock was restarted"


def test_a_restart_after_the_interval() -> None:
    """Where a new plan is adopted after the interval ended, the report was owed."""
    facts = PLAN + NO_REPORT + report("r", "2010-11-15") + document("q") + act("adopt", "2011-11-16", "q")
    assert next_report(facts, "2012-01-01").verdict == "breached"


def test_the_interval_ends_with_the_lifetime() -> None:
    """A last day behind the end of the lifetime is not owed."""
    assert next_report(PLAN + report("r", "2013-06-01"), "2014-09-01").reason == "condition false"


def test_a_lifetime_that_is_not_known() -> None:
    """Where the end of the lifetime is not known, it is asked for."""
    facts = document("p") + act("adopt", "2010-01-01", "p") + report("r", "2010-11-15") + NO_REPORT
    found = next_report(facts, "2012-01-01")
    assert (found.verdict, "the last day of the lifetime of “p”" in found.missing) == ("undetermined", True)


# Lifetimes


def last_report(facts: str, as_at: str) -> Finding:
    """Judge the report at the end of the lifetime."""
    return judge(SLIDING, facts, as_at, "last-report")


def test_due_through_the_last_day_of_the_lifetime() -> None:
    """On the last day of the lifetime the last report is due."""
    found = last_report(PLAN, "2013-12-31")
    assert (found.verdict, found.last_day) == ("due", day("2013-12-31"))


def test_outstanding_after_the_lifetime() -> None:
    """After the lifetime it is outstanding since the day after, where the record is complete."""
    found = last_report(PLAN + complete("prepare", "report", "2013-12-31", "2014-06-01"), "2014-06-01")
    assert (found.verdict, found.since) == ("outstanding", day("2014-01-01"))


def test_after_the_lifetime_and_unknown() -> None:
    """After the lifetime it is open where the record is not complete."""
    assert last_report(PLAN, "2014-06-01").verdict == "undetermined"


def test_on_the_last_day_of_the_lifetime() -> None:
    """Prepared on the last day itself, there is no delay."""
    assert last_report(PLAN + report("r", "2013-12-31"), "2014-06-01").verdict == "met"


def test_some_days_after_the_lifetime() -> None:
    """Prepared after the lifetime, the delay is for a person to judge."""
    assert last_report(PLAN + report("r", "2014-01-15"), "2014-06-01").verdict == "needs_judgement"


def test_a_lifetime_of_which_only_the_year_is_known() -> None:
    """Inside the year in which the lifetime ends it is open whether it has ended."""
    facts = document("p", more='period = { from = "2010", through = "2013" }') + act("adopt", "2010-01-01", "p")
    assert last_report(facts, "2013-06-01").verdict == "undetermined"


def test_a_lifetime_that_was_extended() -> None:
    """An extension moves the end of the lifetime."""
    facts = PLAN + act("extend", "2013-05-01", "p", until="2015-12-31")
    found = last_report(facts, "2014-06-01")
    assert (found.verdict, found.last_day) == ("due", day("2015-12-31"))


def test_an_extension_of_a_later_day() -> None:
    """An extension made after the day asked about does not exist."""
    facts = PLAN + act("extend", "2014-07-01", "p", until="2015-12-31")
    assert last_report(facts, "2014-06-01").verdict == "undetermined"


def test_no_lifetime_stated() -> None:
    """Where no lifetime is stated, its last day is asked for."""
    found = last_report(document("p") + act("adopt", "2010-01-01", "p"), "2014-06-01")
    assert found.missing == ("the last day of the lifetime of “p”",)


def test_a_new_plan_after_the_lifetime() -> None:
    """A new plan is another document; adopting it does not end its own lifetime."""
    later = document("q", more='period = { from = "2014-01-10", through = "2017-12-31" }')
    facts = PLAN + later + act("adopt", "2014-01-10", "q")
    checked = assess(SLIDING, record(facts, head="begins = 2010-01-01"), "2014-06-01")
    found = {
        entry.cycle: str(entry.verdict)
        for entry in checked.findings
        if entry.duty == "small.new-plan" and entry.aspect == "act"
    }
    assert found == {"p": "needs_judgement", "q": "due"}


def test_a_new_plan_before_the_lifetime_ends() -> None:
    """A new plan adopted while the old one runs is in time."""
    facts = PLAN + document("q") + act("adopt", "2013-12-01", "q")
    checked = assess(SLIDING, record(facts, head="begins = 2010-01-01"), "2014-06-01")
    found = [entry for entry in checked.findings if entry.duty == "small.new-plan" and entry.cycle == "p"]
    assert str(found[0].verdict) == "met"


# Documents and cycles


def test_a_report_serves_the_plan_it_is_about() -> None:
    """A report on one plan is none on another."""
    facts = PLAN + document("q") + act("adopt", "2010-02-01", "q") + report("r", "2010-05-01")
    checked = assess(SLIDING, record(facts, head="begins = 2010-01-01"), "2012-01-01")
    found = {
        entry.cycle: str(entry.verdict)
        for entry in checked.findings
        if entry.duty == "small.first-report" and entry.aspect == "act"
    }
    assert found == {"p": "met", "q": "undetermined"}


def test_a_report_about_nothing_serves_the_plan_of_its_time() -> None:
    """A report that names no plan serves the plan that was current."""
    facts = PLAN + document("q") + act("adopt", "2011-02-01", "q")
    facts += document("r", "report") + act("prepare", "2010-05-01", "r")
    checked = assess(SLIDING, record(facts, head="begins = 2010-01-01"), "2012-01-01")
    found = {
        entry.cycle: str(entry.verdict)
        for entry in checked.findings
        if entry.duty == "small.first-report" and entry.aspect == "act"
    }
    assert found == {"p": "met", "q": "undetermined"}


def test_a_document_of_another_ruleset() -> None:
    """A document whose kind is said to be another ruleset's does not count here."""
    text = document("p", "small.plan") + act("adopt", "2010-06-01", "p")
    assert judge(SLIDING, text, "2012-01-01", "adopt-plan").verdict == "met"


def test_a_draft_is_no_plan() -> None:
    """What is done to a draft is not done to a plan."""
    facts = document("p", more="draft = true") + act("publish", "2010-06-01", "p")
    assert judge(SLIDING, facts, "2012-01-01", "adopt-plan").verdict == "undetermined"


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
