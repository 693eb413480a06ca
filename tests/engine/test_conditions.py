"""Conditions and exceptions: true, false, unknown and judged; conflicts, excuses, exceptions to exceptions."""

from __future__ import annotations

import pytest

from csc_rules.engine.findings import Finding
from tests.engine.small import act, answer, assess, complete, document, finding, judge

BASE = """
document plan "plan"
document notice "notice"
duty issue-notice
  council must issue notice
duty send-notice
  council must send notice
duty review-plan "review"
  council must review plan
  by 2010-12-31
"""
NOT_REVIEWED = complete("review", "plan", "2010-01-01", "2010-12-31")


def under(clauses: str, facts: str, as_at: str = "2012-01-01") -> Finding:
    """Judge the review under some clauses or exceptions."""
    return judge(BASE + clauses, facts + NOT_REVIEWED, as_at, "review-plan")


def exception(name: str, effect: str, condition: str, target: str = "review-plan") -> str:
    """Write an exception."""
    verb, _, instead = effect.partition(" ")
    replaced = f" with {instead}" if instead else ""
    return f'exception {name} "{name}"\n  {verb} {target}{replaced}{f" where {condition}" if condition else ""}\n'


JUDGED = 'judged {} "?" by court'
ISSUED = "notice was issued"

# Conditions of a duty


def test_a_condition_that_holds() -> None:
    """Where its condition holds, a duty is judged as if it had none."""
    found = under("  where notice was issued\n", act("issue", "2010-03-01", "notice"))
    assert found.verdict == "breached"


def test_a_condition_that_is_false() -> None:
    """Where the record shows that its condition does not hold, a duty does not apply."""
    found = under("  where notice was issued\n", complete("issue", "notice", "2010-01-01", "2012-01-01"))
    assert (found.verdict, found.reason) == ("not_applicable", "condition false")


def test_a_condition_that_is_unknown() -> None:
    """Where nothing tells whether its condition holds, both branches are looked at, and they differ."""
    found = under("  where notice was issued\n", "")
    assert found.verdict == "undetermined"
    assert "whether and when this was done: the notice issued" in found.missing


def test_an_unknown_condition_asked_about_too_early() -> None:
    """A condition that is not complete through the day asked about is unknown."""
    found = under("  where notice was issued\n", complete("issue", "notice", "2010-01-01", "2011-12-31"))
    assert found.verdict == "undetermined"


def test_unless_turns_a_condition_round() -> None:
    """A duty that is owed unless something was done is not owed where it was."""
    found = under("  unless notice was issued\n", act("issue", "2010-03-01", "notice"))
    assert (found.verdict, found.reason) == ("not_applicable", "condition false")


def test_unless_with_what_was_never_done() -> None:
    """A duty that is owed unless something was done is owed where it is shown not to have been."""
    found = under("  unless notice was issued\n", complete("issue", "notice", "2010-01-01", "2012-01-01"))
    assert found.verdict == "breached"


def test_two_conditions_have_to_hold() -> None:
    """One condition that is false takes the duty away, whatever the other one is."""
    clauses = "  where notice was issued\n  unless notice was sent\n"
    facts = act("issue", "2010-03-01", "notice") + act("send", "2010-03-02", "notice")
    assert under(clauses, facts).verdict == "not_applicable"


@pytest.mark.parametrize(
    ("said", "verdict"),
    [("yes", "breached"), ("no", "not_applicable"), ("None", "not_applicable"), ("", "needs_judgement")],
)
def test_a_condition_for_a_person_to_judge(said: str, verdict: str) -> None:
    """A judged condition holds, or not, as it was determined; until then it is open."""
    facts = answer("needed", said, "2011-01-01") if said else ""
    assert under('  where judged needed "Is it needed?" by court\n', facts).verdict == verdict


def test_a_judged_condition_shows_both_futures() -> None:
    """What the verdict would be is shown for either answer."""
    found = under('  where judged needed "Is it needed?" by court\n', "")
    assert {(future.answer, str(future.verdict)) for future in found.futures} == {
        ("yes", "breached"),
        ("no", "not_applicable"),
    }


# Days in conditions


@pytest.mark.parametrize(
    ("on", "verdict"),
    [("2010-05-31", "breached"), ("2010-06-01", "not_applicable"), ("2010-05-31/2010-06-02", "undetermined")],
)
def test_done_before_a_day(on: str, verdict: str) -> None:
    """Before a day means a day before it; a range around it is unknown."""
    facts = act("issue", on, "notice") + complete("issue", "notice", "2010-01-01", "2012-01-01")
    assert under("  where notice was issued before 2010-06-01\n", facts).verdict == verdict


@pytest.mark.parametrize(
    ("on", "verdict"),
    [("2010-06-01", "not_applicable"), ("2010-06-02", "breached"), ("2010-05-31/2010-06-02", "undetermined")],
)
def test_done_after_a_day(on: str, verdict: str) -> None:
    """After a day means a day after it."""
    facts = act("issue", on, "notice") + complete("issue", "notice", "2010-01-01", "2012-01-01")
    assert under("  where notice was issued after 2010-06-01\n", facts).verdict == verdict


@pytest.mark.parametrize(
    ("on", "verdict"),
    [
        ("2010-06-30", "breached"),
        ("2010-07-01", "not_applicable"),
        ("2010-12-31", "not_applicable"),
        ("2011-01-01", "breached"),
        ("2010-06-30/2010-07-02", "undetermined"),
        ("2010-12-30/2011-01-02", "undetermined"),
        ("2010-08-01/2010-08-31", "not_applicable"),
    ],
)
def test_done_less_than_a_span_before_a_day(on: str, verdict: str) -> None:
    """Exactly six months before is not less than six months before; after the day is not before it."""
    facts = act("issue", on, "notice") + complete("issue", "notice", "2010-01-01", "2012-01-01")
    clause = "  unless notice was issued less than 6 months before 2010-12-31\n"
    assert under(clause, facts, "2012-01-01").verdict == verdict


def test_nothing_done_less_than_a_span_before() -> None:
    """Completeness over the days that could count is enough to show that it was not done then."""
    facts = complete("issue", "notice", "2010-07-01", "2010-12-31")
    clause = "  unless notice was issued less than 6 months before 2010-12-31\n"
    assert under(clause, facts).verdict == "breached"


def test_nothing_done_less_than_a_span_before_and_a_day_not_covered() -> None:
    """A day that could count and is not covered leaves it unknown."""
    facts = complete("issue", "notice", "2010-07-02", "2010-12-31")
    clause = "  unless notice was issued less than 6 months before 2010-12-31\n"
    assert under(clause, facts).verdict == "undetermined"


def test_a_condition_before_an_act_that_is_unknown() -> None:
    """Where the act that a condition is measured by is not on record, the condition is unknown."""
    clauses = "  where notice was issued before sending of notice\n"
    assert under(clauses, act("issue", "2010-03-01", "notice")).verdict == "undetermined"


def test_a_condition_before_an_act_that_was_done() -> None:
    """The act that a condition is measured by may be any act on record."""
    clauses = "  where notice was issued before sending of notice\n"
    facts = act("issue", "2010-03-01", "notice") + act("send", "2010-03-02", "notice")
    assert under(clauses, facts).verdict == "breached"


# Exceptions


def test_an_exception_that_holds_disapplies() -> None:
    """An exception whose condition holds takes the duty away and is named."""
    found = under(exception("short", "disapplies", ISSUED), act("issue", "2010-03-01", "notice"))
    assert (found.verdict, found.reason) == ("not_applicable", "disapplied by short")


def test_an_exception_without_a_condition() -> None:
    """An exception without a condition always holds."""
    assert under(exception("always", "disapplies", ""), "").verdict == "not_applicable"


def test_an_exception_shown_not_to_hold() -> None:
    """An exception that is shown not to hold changes nothing."""
    facts = complete("issue", "notice", "2010-01-01", "2012-01-01")
    assert under(exception("short", "disapplies", ISSUED), facts).verdict == "breached"


def test_an_exception_of_unknown_condition_makes_an_adverse_verdict_open() -> None:
    """Nobody is accused while an exception may apply; what would tell is asked for."""
    found = under(exception("short", "disapplies", ISSUED), "")
    assert found.verdict == "undetermined"
    assert "whether and when this was done: the notice issued" in found.missing


@pytest.mark.parametrize(("on", "verdict"), [("2010-12-01", "met"), ("2011-02-01", "undetermined")])
def test_an_exception_of_unknown_condition_and_an_act_done(on: str, verdict: str) -> None:
    """A favourable verdict stands while an exception may apply; lateness does not."""
    found = judge(
        BASE + exception("short", "disapplies", ISSUED), act("review", on, "plan"), "2012-01-01", "review-plan"
    )
    assert found.verdict == verdict


def test_a_favourable_verdict_carries_a_note_of_the_exception() -> None:
    """That an exception may apply is said beside a verdict that stands."""
    facts = act("review", "2010-12-01", "plan")
    found = judge(BASE + exception("short", "disapplies", ISSUED), facts, "2012-01-01", "review-plan")
    assert any("short" in note for note in found.notes)


def test_an_excuse_leaves_the_breach_standing() -> None:
    """An excuse that was determined to apply is shown beside the breach."""
    rules = exception("storm", "excuses", JUDGED.format("stormy"))
    found = under(rules, answer("stormy", "yes", "2011-01-01"))
    assert (found.verdict, "storm" in found.reason) == ("excused", True)


def test_an_excuse_needs_a_determination() -> None:
    """An excuse on which nobody has decided changes nothing."""
    rules = exception("storm", "excuses", JUDGED.format("stormy"))
    assert under(rules, "").verdict == "breached"


def test_an_excuse_that_was_refused() -> None:
    """An excuse that was determined not to apply changes nothing."""
    rules = exception("storm", "excuses", JUDGED.format("stormy"))
    assert under(rules, answer("stormy", "no", "2011-01-01")).verdict == "breached"


def test_an_excuse_does_not_touch_what_was_met() -> None:
    """What was done in time needs no excuse."""
    rules = BASE + exception("storm", "excuses", JUDGED.format("stormy"))
    facts = act("review", "2010-12-01", "plan") + answer("stormy", "yes", "2011-01-01")
    assert judge(rules, facts, "2012-01-01", "review-plan").verdict == "met"


VERSIONS = """
document plan "plan"
duty review-plan-until-2012-01-01 until 2012-01-01
  council must review plan
  by 2011-06-01
  earlier version of review-plan
duty review-plan from 2012-01-01
  council must review plan
  by 2013-06-01
"""
CLAIMED = """
[[excuse]]
duty = "small.{duty}"
claim = "there was a storm"
[[remark]]
about = "small.{duty}"
text = "We were late."
"""


@pytest.mark.parametrize(
    ("duty", "said"),
    [
        ("review-plan", {"review-plan", "review-plan-until-2012-01-01"}),
        ("review-plan-until-2012-01-01", {"review-plan-until-2012-01-01"}),
    ],
)
def test_what_is_said_of_a_duty_is_said_of_its_earlier_versions(duty: str, said: set[str]) -> None:
    """An excuse or a remark that names the duty reaches what it was; one that names an earlier version, that alone."""
    facts = CLAIMED.format(duty=duty) + complete("review", "plan", "2010-01-01", "2013-12-31")
    found = {entry.duty.removeprefix("small."): entry for entry in assess(VERSIONS, facts, "2013-12-01").findings}
    assert {entry.verdict for entry in found.values()} == {"breached"}
    told = {name for name, entry in found.items() if len(entry.remarks) == 2}
    asked = {name for name, entry in found.items() if any("a storm" in each.question for each in entry.questions)}
    assert told == asked == said


def test_versions_that_name_each_other_are_gone_through_once() -> None:
    """A circle of names by hand ends."""
    rules = VERSIONS + "  earlier version of review-plan\n"
    assert finding(assess(rules, CLAIMED.format(duty="review-plan"), "2013-12-01"), "review-plan").remarks


def test_a_bare_claim_changes_nothing() -> None:
    """An excuse that is merely claimed leaves the verdict as it is."""
    claim = '[[excuse]]\nduty = "small.review-plan"\nclaim = "there was a storm"\n'
    assert under("", claim).verdict == "breached"


def test_a_bare_claim_names_the_slot_that_would_settle_it() -> None:
    """The question that a claim adds can be answered: it names the slot of the excuse, and an answer to it counts."""
    rules = BASE + exception("storm", "excuses", JUDGED.format("stormy"), "send-notice")
    facts = '[[excuse]]\nduty = "small.send-notice"\nclaim = "a storm"\n'
    facts += complete("send", "notice", "2010-01-01", "2012-01-01")
    found = judge(rules, facts, "2012-01-01", "send-notice")
    assert (found.verdict, [asked.slot for asked in found.questions]) == ("outstanding", ["small.stormy"])
    settled = judge(rules, facts + answer("stormy", "yes", "2011-01-01"), "2012-01-01", "send-notice")
    assert settled.verdict == "excused"


def test_exceptions_of_equal_rank_conflict() -> None:
    """Two exceptions that hold and have different effects are a conflict of the law."""
    rules = exception("short", "disapplies", ISSUED) + exception("storm", "excuses", "notice was sent")
    facts = act("issue", "2010-03-01", "notice") + act("send", "2010-03-02", "notice")
    found = under(rules, facts)
    assert (found.verdict, found.reason) == ("conflict", "short, storm")


def test_exceptions_of_equal_effect_are_all_listed() -> None:
    """Two exceptions with the same effect do not conflict, and both are named."""
    rules = exception("short", "disapplies", ISSUED) + exception("storm", "disapplies", "notice was sent")
    facts = act("issue", "2010-03-01", "notice") + act("send", "2010-03-02", "notice")
    assert under(rules, facts).reason == "disapplied by short, storm"


def test_an_exception_to_an_exception_outranks_it() -> None:
    """Where an exception to an exception holds, the lower one has no effect."""
    rules = exception("short", "disapplies", ISSUED) + exception("again", "disapplies", "notice was sent", "short")
    facts = act("issue", "2010-03-01", "notice") + act("send", "2010-03-02", "notice")
    assert under(rules, facts).verdict == "breached"


def test_an_exception_to_an_exception_that_does_not_hold() -> None:
    """Where the exception to an exception is shown not to hold, the lower one has its effect."""
    rules = exception("short", "disapplies", ISSUED) + exception("again", "disapplies", "notice was sent", "short")
    facts = act("issue", "2010-03-01", "notice") + complete("send", "notice", "2010-01-01", "2012-01-01")
    assert under(rules, facts).reason == "disapplied by short"


def test_an_exception_to_an_exception_of_unknown_condition() -> None:
    """Where it is unknown whether an exception is itself disapplied, its effect is unknown."""
    rules = exception("short", "disapplies", ISSUED) + exception("again", "disapplies", "notice was sent", "short")
    assert under(rules, act("issue", "2010-03-01", "notice")).verdict == "undetermined"


def test_an_exception_out_of_force() -> None:
    """An exception that came into force after the last day does not reach back."""
    rules = exception("short", "disapplies", ISSUED) + "  from 2011-06-01\n"
    assert under(rules, act("issue", "2010-03-01", "notice")).verdict == "breached"


def test_a_duty_replaced_by_another() -> None:
    """An exception can put another duty in the place of one."""
    rules = exception("other-way", "replaces send-notice", ISSUED)
    found = under(rules, act("issue", "2010-03-01", "notice"))
    assert (found.verdict, found.reason) == ("not_applicable", "disapplied by other-way; send-notice instead")


def test_an_exception_that_names_a_document_of_the_record() -> None:
    """A condition on an act looks at the documents of the record too."""
    facts = document("n", "notice") + act("issue", "2010-03-01", "n")
    assert under(exception("short", "disapplies", ISSUED), facts).reason == "disapplied by short"
