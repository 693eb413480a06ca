"""Cycles: one instance for each time a duty is owed; sliding intervals, lifetimes, earlier cycles."""

from __future__ import annotations

import pytest

from csc_rules.engine.findings import Finding
from tests.engine.small import act, assess, complete, day, document, judge, record

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


def test_a_restart_on_the_last_day_of_the_interval() -> None:
    """A new plan adopted on the last day itself ends the interval before anything is missing."""
    facts = PLAN + NO_REPORT + report("r", "2010-11-15") + document("q") + act("adopt", "2011-11-15", "q")
    assert next_report(facts, "2012-01-01").reason == "the clock was restarted"


def test_a_restart_after_the_interval() -> None:
    """Where a new plan is adopted after the interval ended, the report was owed."""
    facts = PLAN + NO_REPORT + report("r", "2010-11-15") + document("q") + act("adopt", "2011-11-16", "q")
    assert next_report(facts, "2012-01-01").verdict == "breached"


def test_the_interval_ends_with_the_lifetime() -> None:
    """A last day behind the end of the lifetime is not owed."""
    assert next_report(PLAN + report("r", "2013-06-01"), "2014-09-01").reason == "condition false"


def test_the_interval_ends_on_the_last_day_of_the_lifetime() -> None:
    """A last day that is the last day of the lifetime is owed."""
    facts = PLAN + report("r", "2012-12-31") + complete("prepare", "report", "2012-12-31", "2014-06-01")
    assert next_report(facts, "2014-01-01").verdict == "breached"


def test_the_interval_ends_on_the_latest_last_day_of_a_vague_lifetime() -> None:
    """Where the last day is the latest on which the lifetime may end, it is open whether it is owed."""
    plan = document("p", more='period = { from = "2010", through = "2013" }') + act("adopt", "2010-01-01", "p")
    facts = plan + report("r", "2012-12-31") + complete("prepare", "report", "2012-12-31", "2014-06-01")
    assert next_report(facts, "2014-01-01").verdict == "undetermined"


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
