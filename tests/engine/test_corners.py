"""Rare turns: too many ways, two rulesets, laws without a maker, days of the old calendar, names nobody knows."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from csc_rules.dates import When
from csc_rules.engine.check import check
from csc_rules.engine.duties import duties
from csc_rules.engine.explain import explain
from csc_rules.engine.facts_in_words import sentence
from csc_rules.engine.wording import Words
from csc_rules.law.loader import load_text
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.model import Consultation, Owner
from tests.engine.small import (
    BILL,
    BODIES,
    EVENTS,
    act,
    activity,
    answer,
    assess,
    complete,
    document,
    finding,
    judge,
    law,
    record,
)

PLAN = 'document plan "plan"\nduty adopt-plan "adoption"\n  council must adopt plan\n  makes plan\n'
NOTICE = 'document notice "notice"\nduty issue-notice\n  council must issue notice\n'


def test_too_many_ways() -> None:
    """Where doubts multiply beyond what can be laid out, it is open, and that is said."""
    kinds = [f"notice-{index}" for index in range(9)]
    rules = "".join(f'document {kind} "notice"\nduty issue-{kind}\n  council must issue {kind}\n' for kind in kinds)
    rules += 'document plan "plan"\nduty adopt-plan\n  council must adopt plan\n  by 2010-12-31\n'
    rules += "".join(f"  where {kind} was issued\n" for kind in kinds)
    found = judge(rules, complete("adopt", "plan", "2010-01-01", "2012-01-01"), "2012-01-01", "adopt-plan")
    assert found.verdict == "undetermined"
    assert "too many ways" in " ".join((found.reason, *found.causes))


def test_a_letter_that_is_no_longer_in_force() -> None:
    """A class of consultees that had left the list before the plan was adopted is not asked for."""
    rules = PLAN + "duty consult-on-plan\n  council must consult on plan\n  before adoption of plan\n"
    rules += "  (a) charity until 2010-03-01 at s.40\n  (b) other at s.41\n"
    checked = assess(rules, document("p") + act("adopt", "2010-06-01", "p"), "2012-01-01")
    assert [entry.item for entry in checked.findings if entry.aspect == "process"] == ["b"]


def test_a_member_that_no_register_knows_is_asked_for_by_name() -> None:
    """Whether somebody was consulted whom only a determination names is asked by that name."""
    rules = PLAN + 'class friend "friend"\n  members judged by council "such as it thinks fit"\n'
    rules += (
        "duty consult-on-plan\n  council must consult on plan\n  before adoption of plan\n  (a) each friend at s.40\n"
    )
    facts = document("p") + act("adopt", "2010-06-01", "p")
    facts += answer("friend", "yes", "2010-02-01", 'members = ["A Neighbour"]')
    found = judge(rules, facts, "2012-01-01", "consult-on-plan", "a")
    assert (found.verdict, "A Neighbour" in found.settles[0][0]) == ("undetermined", True)


def test_a_lifetime_of_what_nobody_makes() -> None:
    """Where no duty makes a document, the end of its lifetime is asked for."""
    rules = 'document plan "plan"\nduty send-plan\n  council must send plan\n  at the end of lifetime of plan\n'
    assert judge(rules, "", "2012-01-01", "send-plan").missing == ("the last day of the lifetime of the plan",)


def test_under_what_nobody_makes() -> None:
    """A power under something that no duty makes is open on whether it was there."""
    rules = 'document deal "deal"\nobject goods "goods"\npower share\n  council may provide goods\n  only under deal\n'
    assert judge(rules, act("provide", "2010-06-01", "goods"), "2012-01-01", "share").verdict == "undetermined"


def test_under_something_that_may_not_count() -> None:
    """A power under something of which it is for a person to judge whether it counts is for that person too."""
    rules = 'document deal "deal"\nobject goods "goods"\nduty make-deal\n  council must make deal\n  makes deal\n'
    rules += '  judged counts "?" by court\n    raised by circulation\n'
    rules += "power share\n  council may provide goods\n  only under deal\n"
    facts = document("d", "deal") + act("circulate", "2010-03-01", "d") + act("provide", "2010-06-01", "goods")
    facts += complete("make", "deal", "2010-01-01", "2012-01-01")
    assert judge(rules, facts, "2012-01-01", "share").verdict == "needs_judgement"


def test_a_span_before_the_beginning_of_the_calendar() -> None:
    """A span that reaches back beyond the calendar begins with the calendar."""
    rules = NOTICE + 'document plan "plan"\nduty review-plan\n  council must review plan\n  by 2010-12-31\n'
    rules += "  unless notice was issued less than 3000 years before 2010-06-01\n"
    facts = complete("", "", "0001-01-01", "2012-01-01")
    assert judge(rules, facts, "2012-01-01", "review-plan").verdict == "breached"


def test_what_has_to_be_said_of_a_name() -> None:
    """What has to be said about how a body was named stands among the notes of its duties."""
    ruleset = law(PLAN)
    assert duties([ruleset], ruleset.bodies["council"], date(2012, 1, 1), "a word").notes == ("a word",)


def _texts(ruleset: Ruleset, facts: str = "") -> str:
    checked = assess(ruleset, facts, "2012-01-01")
    return "\n".join(step.text for instance in explain(checked, "adopt-plan") for step in instance.steps)


def test_a_proof_of_a_duty_without_a_clock() -> None:
    """That the law names no time limit is told."""
    assert "the law names no time limit" in _texts(law(PLAN))


def test_a_proof_without_an_address() -> None:
    """Where an instrument has no address, the proof has none."""
    plain = law(PLAN)
    assert plain.unit.instrument is not None
    unit = evolve(plain.unit, instrument=evolve(plain.unit.instrument, source=None))
    proof = explain(assess(evolve(plain, unit=unit), "", "2012-01-01"), "adopt-plan")
    steps = [step.text for instance in proof for rule in instance.steps for step in rule.steps]
    assert not any("the provision" in text for text in steps)


def test_a_change_of_membership_that_changes_nothing() -> None:
    """A body that left a class and joined it on the same day was a member throughout."""
    bodies = BODIES.replace(
        '"The Council"\n  is authority',
        '"The Council"\n  is authority until 2010-12-15\n  is authority from 2010-12-15',
    )
    rules = PLAN + "duty review-plan\n  each authority must review plan\n  within 6 months after adoption of plan\n"
    facts = act("adopt", "2010-06", "plan") + complete("review", "plan", "2010-01-01", "2012-01-01")
    assert judge(law(rules, bodies=bodies), facts, "2012-01-01", "review-plan").verdict == "breached"


def test_a_membership_that_ends_among_the_days_that_decide() -> None:
    """A body that leaves the class inside the range of the last day may have left in time."""
    bodies = BODIES.replace('"The Council"\n  is authority', '"The Council"\n  is authority until 2010-12-15')
    rules = PLAN + "duty review-plan\n  each authority must review plan\n  within 6 months after adoption of plan\n"
    facts = act("adopt", "2010-06", "plan") + complete("review", "plan", "2010-01-01", "2012-01-01")
    assert judge(law(rules, bodies=bodies), facts, "2012-01-01", "review-plan").verdict == "undetermined"


@pytest.mark.parametrize(
    ("facts", "verdict"), [("", "not_applicable"), (act("issue", "2010-02-01", "notice"), "breached")]
)
def test_a_maintained_duty_with_a_condition(facts: str, verdict: str) -> None:
    """A maintained duty is owed where its condition holds."""
    rules = NOTICE + 'document plan "plan"\nduty keep-up\n  council must monitor plan\n  where notice was issued\n'
    none = complete("issue", "notice", "2010-01-01", "2012-01-01") if not facts else ""
    entered = facts + none + activity("monitor", "2010-01-01", "", shown=False)
    assert judge(rules, entered, "2012-01-01", "keep-up").verdict == verdict


def test_a_joint_act_of_which_one_half_may_be_to_come() -> None:
    """A joint act is done when both have done it, and one of them may not have done so yet."""
    rules = 'document plan "plan"\nduty together\n  jointly council, other must adopt plan\n  by 2010-12-31\n'
    facts = document("p") + act("adopt", "2010-06-01", "p") + act("adopt", "2010-07", "p", by="The Other")
    assert judge(rules, facts, "2010-07-15", "together").verdict == "undetermined"
    assert judge(rules, facts, "2010-07-31", "together").verdict == "met"


def test_a_clock_that_waits_for_the_act_of_another_body() -> None:
    """A clock that counts from the act of a named body counts from nobody else's."""
    rules = 'document plan "plan"\nduty adopt-plan\n  other must adopt plan\n'
    rules += "duty review-plan\n  council must review plan\n  within 6 months after adoption of plan by other\n"
    mine, theirs = act("adopt", "2010-03-01", "plan"), act("adopt", "2010-06-01", "plan", by="The Other")
    assert judge(rules, mine + theirs, "2010-07-01", "review-plan").last_day == date(2010, 12, 1)


@pytest.mark.parametrize("who", ["each authority", "council, other"])
def test_an_act_that_any_of_several_may_do_is_asked_for_without_a_name(who: str) -> None:
    """Where several bodies could have done what a clock waits for, none of them is named."""
    rules = f'document plan "plan"\nduty adopt-plan\n  {who} must adopt plan\n'
    rules += "duty review-plan\n  charity must review plan\n  within 6 months after adoption of plan\n"
    checked = assess(rules, record(body="The Charity"), "2012-01-01")
    (asked,) = finding(checked, "review-plan", body="charity").missing
    assert "by the body whose act it is" in asked


def test_an_act_of_ones_own_is_asked_for_by_name() -> None:
    """Where the body is itself one of several who could have done what a clock waits for, its own act is asked for."""
    rules = 'document plan "plan"\nduty adopt-plan\n  each authority must adopt plan\n'
    rules += "duty review-plan\n  council must review plan\n  within 6 months after adoption of plan\n"
    (asked,) = judge(rules, "", "2012-01-01", "review-plan").missing
    assert "The Council" in asked


def test_a_lifetime_through_what_a_document_is_about() -> None:
    """The lifetime that a duty runs with is that of the plan which the report is about."""
    rules = (
        PLAN
        + 'document report "report"\nduty next-report\n  council must prepare next report on plan\n  makes report\n'
    )
    rules += "  at least every 1 years from preparation of previous report\n  while lifetime of plan runs\n"
    facts = document("n", "report") + document("p", more='period = { from = "2010-01-01", through = "2011-06-30" }')
    facts += (
        document("r", "report", 'about = ["n", "p"]')
        + act("adopt", "2010-01-01", "p")
        + act("prepare", "2010-08-01", "r")
    )
    assert judge(rules, facts, "2012-01-01", "next-report").reason == "condition false"


def test_an_unknown_event_is_asked_for() -> None:
    """Where one event of a bill is assumed and another is not, the other is not guessed."""
    found = judge(
        law(BILL, kind="bill", force=EVENTS), "", "2012-06-01", "adopt-plan", assume={"commencement": "2012-01-01"}
    )
    assert found.readings[0].last_day is None


def test_an_exception_by_a_report_on_another_plan() -> None:
    """A report on one plan shortly before its end does not take away the report at the end of another."""
    rules = PLAN + 'document report "report"\nduty last-report\n  council must prepare report on plan\n  makes report\n'
    rules += '  at the end of lifetime of plan\nexception recent "recent"\n  disapplies last-report'
    rules += " where report was prepared less than 6 months before end of lifetime of plan\n"
    facts = document("p", more='period = { from = "2010-01-01", through = "2012-12-31" }') + act(
        "adopt", "2010-01-01", "p"
    )
    facts += document("q", more='period = { from = "2011-01-01", through = "2013-01-31" }') + act(
        "adopt", "2011-01-01", "q"
    )
    facts += document("r", "report", 'about = "p"') + act("prepare", "2012-11-01", "r")
    entered = record(facts, head="begins = 2010-01-01")
    found = {entry.cycle: entry.reason for entry in assess(rules, entered, "2013-06-01").findings if entry.item is None}
    assert (found["p"], found["q"]) == ("disapplied by recent", "")


def test_completeness_of_one_of_two_joint_bodies() -> None:
    """A statement that names nobody is about the body of the record, and not about those it acts with."""
    rules = 'document plan "plan"\nduty adopt-plan\n  each authority must adopt plan\n  by 2010-12-31\n'
    entered = record(complete("adopt", "plan", "2010-01-01", "2011-01-01"), head='jointly_with = ["The Other"]')
    verdicts = [str(entry.verdict) for entry in assess(rules, entered, "2012-01-01").findings]
    assert verdicts == ["breached", "undetermined"]


def test_an_extension_by_a_body_that_cannot_extend() -> None:
    """A lifetime is not lengthened by what somebody else does."""
    rules = PLAN + "duty review-plan\n  council must review plan\n  at the end of lifetime of plan\n"
    rules += "power extend-plan\n  council may extend plan\n"
    facts = document("p", more='period = { from = "2010-01-01", through = "2010-12-31" }') + act(
        "adopt", "2010-01-01", "p"
    )
    facts += act("extend", "2010-05-01", "p", until="2011-12-31", by="The Charity")
    facts += complete("review", "p", "2010-01-01", "2012-01-01")
    assert judge(rules, facts, "2011-05-15", "review-plan").verdict == "outstanding"


# Two rulesets

SECOND = """instrument second "A second Act"
  kind act
  stage as-enacted
  standing law
  jurisdiction somewhere
  in force from 2010-01-01 at s.99
  provisions s.1, s.99
  use "acts"
body stranger "The Stranger"
document plan "plan" at s.1
duty adopt-plan "adoption" at s.1
  stranger must adopt plan
  makes plan
"""


def test_a_body_that_one_ruleset_does_not_know() -> None:
    """A body that is known to one ruleset of a check owes nothing under the other."""
    checked = check([law(PLAN), load_text(SECOND, "second.rules")], record(), date(2012, 1, 1))
    found = {entry.duty: str(entry.verdict) for entry in checked.findings}
    assert found == {"small.adopt-plan": "undetermined", "second.adopt-plan": "not_applicable"}


@pytest.mark.parametrize(("kind", "verdict"), [("plan", "met"), ("small.plan", "met"), ("second.plan", "undetermined")])
def test_a_kind_of_one_of_two_rulesets(kind: str, verdict: str) -> None:
    """A document whose kind is said to be one ruleset's counts in that one only."""
    facts = record(document("p", kind) + act("adopt", "2010-06-01", "p"))
    checked = check([law(PLAN), load_text(SECOND, "second.rules")], facts, date(2012, 1, 1))
    mine = evolve(checked, checked=checked.checked[:1])
    assert finding(mine, "adopt-plan").verdict == verdict


def test_a_document_about_what_this_check_does_not_know() -> None:
    """A document that is about one of another kind of law is judged without it."""
    facts = document("x", "quite-different") + document("p", more='about = "x"') + act("adopt", "2010-06-01", "p")
    assert judge(PLAN, facts, "2012-01-01", "adopt-plan").verdict == "met"


def test_two_rulesets_in_another_order() -> None:
    """Rulesets in another order give the same findings."""
    laws = [law(PLAN), load_text(SECOND, "second.rules")]
    one, other = (check(each, record(), date(2012, 1, 1)) for each in (laws, laws[::-1]))
    assert {entry.id: entry.verdict for entry in one.findings} == {entry.id: entry.verdict for entry in other.findings}


def test_records_made_in_a_program() -> None:
    """A record whose facts have no places is judged as the same record from a file."""
    entered = record(
        act("request", "2010-06-01", "news", to="The Council") + act("request", "2011-06-01", "news", to="The Council")
    )
    rules = 'object news "news"\nduty tell\n  council must provide news\n  contingent on request of news to bearer\n'
    bare = evolve(entered, acts=tuple(evolve(entry, path="") for entry in entered.acts))
    assert [entry.id for entry in assess(rules, bare, "2012-01-01").instances] == [
        entry.id for entry in assess(rules, entered, "2012-01-01").instances
    ]


def test_many_open_judgements_are_told_in_good_time() -> None:
    """Nine conditions that are all for a person to judge are laid out as far as it goes, and do not hang the check."""
    rules = PLAN.replace("  makes plan\n", "  by 2010-12-31\n")
    rules += "".join(f'  where judged slot-{index} "Is it so?" by court\n' for index in range(9))
    found = judge(rules, complete("adopt", "plan", "2010-01-01", "2012-01-01"), "2012-01-01", "adopt-plan")
    assert found.verdict in ("needs_judgement", "undetermined")


CONSULT = (
    PLAN + "duty consult-on-plan\n  council must consult on plan\n  before adoption of plan\n  (a) charity at s.40\n"
)


def consultation(about: str, first: str, last: str) -> str:
    """Write a consultation with nobody in particular."""
    return f'[[consultation]]\nabout = "{about}"\nwith = []\nfrom = {first}\nthrough = {last}\n'


def test_a_consultation_on_a_draft_closes_nothing() -> None:
    """Where people were consulted on a draft, nobody is said to have left them out of what it became."""
    facts = document("p") + document("d", more="draft = true") + act("adopt", "2010-06-01", "p")
    facts += consultation("d", "2010-02-01", "2010-04-01") + complete("consult", "plan", "2010-01-01", "2012-01-01")
    assert judge(CONSULT, facts, "2012-01-01", "consult-on-plan").verdict == "undetermined"


def test_a_consultation_that_runs_past_the_adoption() -> None:
    """A consultation that began before the adoption and ended after it is neither in time nor late for certain."""
    facts = document("p") + act("adopt", "2010-06-01", "p") + consultation("p", "2010-05-01", "2010-06-15")
    assert judge(CONSULT, facts, "2012-01-01", "consult-on-plan").verdict == "undetermined"


def test_facts_of_a_program_have_their_own_evidence() -> None:
    """Each fact of a record made in a program is cited by a path of its own."""
    facts = record(document("p") + act("adopt", "2010-06-01", "p"))
    bare = evolve(facts, acts=tuple(evolve(entry, path="") for entry in facts.acts))
    assert [proof.fact for proof in finding(assess(PLAN, bare, "2012-01-01"), "adopt-plan").evidence] == ["act[0]"]


def test_a_report_after_the_end_takes_nothing_away() -> None:
    """A report that was prepared after the end of the lifetime is not one prepared shortly before it."""
    rules = PLAN + 'document report "report"\nduty last-report\n  council must prepare report on plan\n  makes report\n'
    rules += '  at the end of lifetime of plan\nexception recent "recent"\n  disapplies last-report'
    rules += " where report was prepared less than 6 months before end of lifetime of plan\n"
    facts = document("p", more='period = { from = "2010-01-01", through = "2010-12-31" }') + act(
        "adopt", "2010-01-01", "p"
    )
    facts += document("r", "report", 'about = "p"') + act("prepare", "2011-02-01", "r")
    facts += complete("prepare", "report", "2010-01-01", "2012-01-01")
    assert judge(rules, facts, "2012-01-01", "last-report").verdict == "needs_judgement"


def test_a_fact_without_words_of_its_own_is_named_by_its_place() -> None:
    """A fact of a kind that needs no sentence is told by its note, or else by its place."""
    words = Words(ruleset=law(PLAN), register=law(PLAN).register)
    assert sentence(Owner(duty="small.adopt-plan", owner="A. Officer", path="owner[0]"), words) == "owner[0]"


def test_a_consultation_of_which_it_is_not_said_whom_it_was_with() -> None:
    """It is told without anybody, and with no word that hangs in the air."""
    words = Words(ruleset=law(PLAN), register=law(PLAN).register)
    held = Consultation(about=("p",), consulted=(), since=When.parse("2016-10-01"))

    assert sentence(held, words).endswith(", 1 October 2016")
