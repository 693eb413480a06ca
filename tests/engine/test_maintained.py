"""Duties that are kept up over a span: spans of being bound, evidence, late starts, gaps, triggers and judgements."""

from __future__ import annotations

import pytest

from csc_rules.engine.findings import Finding
from tests.engine.small import (
    BODIES,
    act,
    activity,
    answer,
    assess,
    complete,
    current,
    document,
    finding,
    judge,
    law,
    record,
)

KEEP = """
document plan "plan"
duty keep-up "monitoring"
  council must monitor plan
"""
AFTER = """
document plan "plan"
duty issue-plan
  council must issue plan
  makes plan
duty keep-up "monitoring"
  council must monitor plan
  contingent on issue of plan
"""
OPEN = """
duty help "co-operation"
  each authority must co-operate with charity
  judged helped "Has it co-operated?" by court
  so far as fitting "Is that fitting?" by court
"""
SHORT = """
class authority "authority"
body council "The Council"
  is authority until 2011-07-01
body charity "The Charity"
body court "the court"
"""


def kept(facts: str, as_at: str = "2012-01-01", rules: str = KEEP) -> Finding:
    """Judge the duty to monitor."""
    return judge(rules, facts, as_at, "keep-up")


def test_shown_throughout() -> None:
    """Kept up on every day since the duty began is met."""
    assert kept(activity("monitor", "2010-01-01", "2012-01-01")).verdict == "met"


def test_shown_and_still_going_on() -> None:
    """A span without an end runs through the day asked about."""
    assert kept(activity("monitor", "2010-01-01", "")).verdict == "met"


def test_spans_that_meet() -> None:
    """Two spans that meet leave no gap."""
    facts = activity("monitor", "2010-01-01", "2010-06-30") + activity("monitor", "2010-07-01", "")
    assert kept(facts).verdict == "met"


def test_spans_inside_one_another() -> None:
    """A span inside another one changes nothing."""
    facts = activity("monitor", "2010-01-01", "2012-01-01") + activity("monitor", "2010-03-01", "2010-04-01")
    assert kept(facts).verdict == "met"


def test_nothing_known() -> None:
    """Where nothing is recorded, evidence for every day is asked for."""
    found = kept("")
    assert found.verdict == "undetermined"
    assert "1 January 2010 through 1 January 2012" in found.settles[0][0]


def test_a_gap_is_open() -> None:
    """A gap of which nothing is known leaves it open and is named."""
    found = kept(activity("monitor", "2010-01-01", "2010-06-30") + activity("monitor", "2010-07-02", ""))
    assert found.verdict == "undetermined"
    assert "1 July 2010 through 1 July 2010" in found.settles[0][0]


def test_an_end_that_nothing_follows_is_open() -> None:
    """Evidence that stops short of the day asked about shows nothing of the days behind it."""
    assert kept(activity("monitor", "2010-01-01", "2011-12-31")).verdict == "undetermined"


def test_shown_absent_on_a_day() -> None:
    """A day on which it was shown not to be kept up is a breach, and is named."""
    facts = activity("monitor", "2010-01-01", "2010-06-30") + activity(
        "monitor", "2010-07-01", "2010-07-01", shown=False
    )
    found = kept(facts)
    assert (found.verdict, found.reason) == ("breached", "2010-07-01 to 2010-07-01")


def test_a_late_start() -> None:
    """Shown absent from the first day and kept up ever since is met late, with the gap."""
    facts = activity("monitor", "2010-01-01", "2010-01-31", shown=False) + activity("monitor", "2010-02-01", "")
    found = kept(facts)
    assert (found.verdict, found.days_late) == ("met_late", 31)


def test_a_start_of_which_the_days_before_are_unknown() -> None:
    """A start that is not shown to be late is open."""
    assert kept(activity("monitor", "2010-02-01", "")).verdict == "undetermined"


def test_a_late_start_and_a_later_absence() -> None:
    """A start that was late and an absence after it are a breach."""
    facts = activity("monitor", "2010-01-01", "2010-01-31", shown=False) + activity(
        "monitor", "2010-02-01", "2010-12-31"
    )
    facts += activity("monitor", "2011-01-01", "2012-01-01", shown=False)
    assert kept(facts).verdict == "breached"


def test_never_kept_up() -> None:
    """Shown absent on every day is a breach and no late start."""
    assert kept(activity("monitor", "2010-01-01", "", shown=False)).verdict == "breached"


def test_evidence_against_evidence() -> None:
    """What was shown both to be kept up and not to be on one day is not met."""
    facts = activity("monitor", "2010-01-01", "2012-01-01")
    facts += activity("monitor", "2011-01-01", "2011-02-01", shown=False)
    assert kept(facts).verdict != "met"


def test_vague_ends_count_for_what_they_surely_hold() -> None:
    """Of a span with vague ends only the days in it whichever way count."""
    facts = activity("monitor", "2010-01", "")
    found = kept(facts)
    assert found.verdict == "undetermined"
    assert "1 January 2010 through 30 January 2010" in found.settles[0][0]


def test_a_span_that_may_be_empty() -> None:
    """A span whose beginning may lie behind its end shows nothing."""
    assert kept(activity("monitor", "2010", "2010")).verdict == "undetermined"


def test_a_span_that_has_not_begun() -> None:
    """Activity of later days does not exist for the check."""
    facts = activity("monitor", "2010-01-01", "2010-12-31") + activity("monitor", "2011-01-01", "", shown=False)
    assert kept(facts, "2010-12-31").verdict == "met"


@pytest.mark.parametrize("facts", [activity("maintain", "2010-01-01", ""), ""])
def test_another_act_is_no_evidence(facts: str) -> None:
    """Keeping up something else shows nothing."""
    assert kept(facts).verdict == "undetermined"


def test_the_activity_of_another_body_is_no_evidence() -> None:
    """What another body keeps up shows nothing."""
    facts = activity("monitor", "2010-01-01", "") + 'by = "The Other"\n'
    assert kept(facts).verdict == "undetermined"


def test_not_yet_in_force() -> None:
    """Before the duty is in force nobody is bound."""
    found = kept("", "2009-12-31")
    assert (found.verdict, found.reason) == ("not_applicable", "not in force: in force from 2010-01-01")


# Triggers


def test_not_triggered() -> None:
    """A contingent duty of which no trigger is recorded does not apply."""
    found = kept("", rules=AFTER)
    assert (found.verdict, found.reason) == ("not_applicable", "not triggered")


def test_bound_from_the_trigger_on() -> None:
    """A contingent duty runs from the day of its trigger."""
    facts = act("issue", "2010-06-01", "plan") + activity("monitor", "2010-06-01", "")
    assert kept(facts, rules=AFTER).verdict == "met"


def test_a_vague_trigger_accuses_nobody() -> None:
    """Days on which the trigger may not yet have come are not held against anybody."""
    facts = act("issue", "2010-06", "plan") + activity("monitor", "2010-06-01", "2010-06-20", shown=False)
    assert kept(facts + activity("monitor", "2010-06-21", ""), rules=AFTER).verdict == "undetermined"


def test_a_trigger_that_may_not_have_come() -> None:
    """While the trigger may still be to come, nothing is missing."""
    facts = act("issue", "2010-06", "plan") + activity("monitor", "2010-06-01", "2010-06-20", shown=False)
    assert kept(facts, "2010-06-15", AFTER).verdict == "undetermined"


# Judgements


def helped(facts: str, as_at: str = "2012-01-01", body: str = "The Council") -> Finding:
    """Judge the duty to co-operate."""
    bearer = {"The Council": "council", "The Charity": "charity"}[body]
    return finding(assess(OPEN, record(facts, body=body), as_at), "help", body=bearer)


def test_open_textured() -> None:
    """An open-textured duty is for a person to judge, whatever activity is on record."""
    found = helped(activity("co-operate", "2010-01-01", "", about=""))
    assert found.verdict == "needs_judgement"
    assert [question.slot for question in found.questions] == ["small.helped", "small.fitting"]
    assert [proof.fact for proof in found.evidence] == ["activity[0]"]


def test_judged_to_be_done() -> None:
    """A determination that it was done settles it."""
    assert helped(answer("helped", "yes", "2011-01-01")).verdict == "met"


def test_judged_not_to_be_done_and_how_far_unknown() -> None:
    """That it was not done is a breach only once it is settled that the duty went so far."""
    found = helped(answer("helped", "no", "2011-01-01"))
    assert found.verdict == "needs_judgement"
    assert [question.slot for question in found.questions] == ["small.fitting"]


def test_judged_not_to_be_done() -> None:
    """That it was not done, and the duty went so far, is a breach."""
    facts = answer("helped", "no", "2011-01-01") + answer("fitting", "yes", "2011-01-01")
    assert helped(facts).verdict == "breached"


def test_judged_not_to_go_so_far() -> None:
    """Where the duty does not go so far, it does not apply."""
    found = helped(answer("fitting", "no", "2011-01-01"))
    assert (found.verdict, found.reason) == ("not_applicable", "condition false")


def test_an_admission_is_no_determination() -> None:
    """An admission stands under the question and settles nothing."""
    remark = '[[remark]]\nabout = "small.helped"\ntext = "We did not."\nadmission = true\non = "2011-05-01"\n'
    found = helped(remark)
    assert (found.verdict, [proof.text for proof in found.remarks]) == ("needs_judgement", ["We did not."])


def test_a_remark_of_a_later_day() -> None:
    """What was said after the day asked about is not shown."""
    remark = '[[remark]]\nabout = "small.helped"\ntext = "We did not."\non = "2012-05-01"\n'
    assert helped(remark).remarks == ()


def test_no_bearer_of_a_class() -> None:
    """A body outside the class is not bound."""
    found = helped("", body="The Charity")
    assert (found.verdict, found.reason) == ("not_applicable", "not a bearer")


# Spans of being bound


def test_bound_through_the_last_day() -> None:
    """A body is bound through the last day on which it belongs to the class."""
    assert judge(law(OPEN, bodies=SHORT), "", "2011-06-30", "help").verdict == "needs_judgement"


def test_bound_no_longer() -> None:
    """From the first day on which it no longer belongs to the class it is not bound, and since when is said."""
    found = judge(law(OPEN, bodies=SHORT), "", "2011-07-01", "help")
    assert (found.verdict, found.reason) == ("not_applicable", "not a bearer: ended on 2011-07-01")


def test_a_span_that_is_over_keeps_its_verdict() -> None:
    """A span that is over is judged on what the record holds of it."""
    facts = answer("helped", "yes", "2011-06-01")
    assert judge(law(OPEN, bodies=SHORT), facts, "2012-01-01", "help").verdict == "met"


def test_two_spans_are_two_instances() -> None:
    """A body that leaves the class and comes back has an instance for each span."""
    bodies = BODIES.replace(
        '"The Council"\n  is authority',
        '"The Council"\n  is authority until 2010-06-01\n  is authority from 2011-01-01',
    )
    checked = assess(law(OPEN, bodies=bodies), "", "2012-01-01")
    found = [entry.cycle for entry in checked.instances if entry.duty == "small.help"]
    assert found == ["from 2010-01-01", "from 2011-01-01"]


def test_the_law_frozen_on_a_day() -> None:
    """With the law of an earlier day the body is still bound."""
    found = judge(law(OPEN, bodies=SHORT), "", "2012-01-01", "help", law_at="2011-06-30")
    assert found.verdict == "needs_judgement"


# Exceptions


def test_an_exception_disapplies() -> None:
    """An exception takes a maintained duty away."""
    rules = KEEP + 'exception rest "rest"\n  disapplies keep-up\n'
    assert kept("", rules=rules).reason == "disapplied by rest"


def test_an_exception_of_unknown_condition() -> None:
    """While an exception may apply, an absence is not held against anybody."""
    rules = KEEP + "duty issue-plan\n  council must issue plan\n"
    rules += 'exception rest "rest"\n  disapplies keep-up where plan was issued\n'
    assert kept(activity("monitor", "2010-01-01", "", shown=False), rules=rules).verdict == "undetermined"


def test_an_excuse_of_an_absence() -> None:
    """An excuse leaves the breach standing, without consequence."""
    rules = KEEP + 'exception rest "rest"\n  excuses keep-up where judged tired "?" by court\n'
    facts = activity("monitor", "2010-01-01", "", shown=False) + answer("tired", "yes", "2011-01-01")
    assert kept(facts, rules=rules).verdict == "excused"


def test_a_judged_excuse_that_nobody_has_decided() -> None:
    """An excuse that is for a person to recognise changes nothing until somebody has."""
    rules = KEEP + 'exception rest "rest"\n  excuses keep-up where judged tired "?" by court\n'
    assert kept(activity("monitor", "2010-01-01", "", shown=False), rules=rules).verdict == "breached"


def test_a_judged_exception_that_nobody_has_decided() -> None:
    """An absence that may not have been owed is for a person to judge."""
    rules = KEEP + 'exception rest "rest"\n  disapplies keep-up where judged tired "?" by court\n'
    found = kept(activity("monitor", "2010-01-01", "", shown=False), rules=rules)
    assert found.verdict == "needs_judgement"


def test_activity_on_something_else() -> None:
    """What was kept up on something else than the duty speaks of is no evidence."""
    rules = KEEP + 'object river "river"\n'
    assert kept(activity("monitor", "2010-01-01", "", about="river"), rules=rules).verdict == "undetermined"


def test_activity_that_does_not_say_on_what() -> None:
    """What was kept up on nobody knows what is no evidence, and a note says what it would have to be about."""
    entered = record(activity("monitor", "2010-01-01", "", about=""))
    notes = [note.text for note in assess(KEEP, entered, "2012-01-01").notes if note.code == "not-used"]
    assert [note.endswith("say what it is about, such as plan") for note in notes] == [True]


def test_exceptions_that_conflict() -> None:
    """Exceptions of equal rank with different effects are a conflict."""
    rules = (
        KEEP
        + 'exception rest "rest"\n  disapplies keep-up\nexception nap "nap"\n  excuses keep-up where plan was issued\n'
    )
    rules += "duty issue-plan\n  council must issue plan\n"
    assert kept(act("issue", "2010-02-01", "plan"), rules=rules).verdict == "conflict"


def test_completeness_is_not_about_activity() -> None:
    """A completeness statement lists acts, and shows no absence of what is kept up."""
    facts = document("p") + complete("monitor", "plan", "2010-01-01", "2012-01-01")
    assert kept(facts).verdict == "undetermined"


def test_the_instance_is_named_by_its_span() -> None:
    """An instance of a maintained duty is named by the day from which the body is bound."""
    assert current(assess(KEEP, "", "2012-01-01"), "keep-up").cycle == "from 2010-01-01"
