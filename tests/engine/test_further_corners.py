"""More rare turns: names nobody knows in new places, acts of one day, joint acts of other periods, words for clocks."""

from __future__ import annotations

import pytest
from attrs import evolve

from csc_rules.dates import When
from csc_rules.engine.explain import Step, explain
from csc_rules.engine.findings import Finding
from csc_rules.errors import RecordError
from csc_rules.record.model import Activity, Consultation
from tests.engine.small import (
    BILL,
    BODIES,
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

PLAN = 'document plan "plan"\nduty adopt-plan\n  council must adopt plan\n  makes plan\n'
KEEP = 'object river "river"\nduty keep-up\n  council must monitor river\n'


def mistakes(facts: str, rules: str = PLAN, bodies: str = BODIES) -> list[tuple[str, str]]:
    """Return the codes and hints of what is wrong with a record."""
    with pytest.raises(RecordError) as caught:
        assess(law(rules, bodies=bodies), facts)
    return [(entry.code, entry.hint or "") for entry in caught.value.diagnostics]


# Names


def test_an_activity_of_an_unknown_verb() -> None:
    """An activity has to be one of the vocabulary."""
    assert mistakes(activity("monitr", "2010-01-01", "")) == [("IN102", "did you mean “monitor”?")]


def test_an_activity_on_something_unknown() -> None:
    """What an activity is about has to be known."""
    assert mistakes(activity("monitor", "2010-01-01", "", about="rivr"), KEEP) == [("IN103", "did you mean “river”?")]


def test_an_activity_on_something_of_another_law() -> None:
    """An activity on what no ruleset of the check speaks of is not used."""
    assert (
        judge(KEEP, activity("monitor", "2010-01-01", "", about="building"), "2012-01-01", "keep-up").verdict
        == "undetermined"
    )


def test_a_consultation_of_an_unknown_verb() -> None:
    """How people were asked has to be an act of the vocabulary, in a record made in a program too."""
    asked = Consultation(about=("p",), consulted=(), act="ask", since=When.on(day("2010-01-01")))
    with pytest.raises(RecordError) as caught:
        assess(PLAN, evolve(record(document("p")), consultations=(asked,)))
    assert [entry.code for entry in caught.value.diagnostics] == ["IN102"]


def test_a_membership_of_an_unknown_class() -> None:
    """A membership has to be of a class of the register."""
    facts = '[[membership]]\nof = "authorty"\n'
    assert mistakes(facts) == [("IN105", "did you mean “authority”?")]


def test_a_membership_of_a_class_like_no_other() -> None:
    """A class that is like none of the register has no suggestion."""
    assert mistakes('[[membership]]\nof = "zzz"\n') == [("IN105", "")]


def test_a_membership_of_an_unknown_body() -> None:
    """A membership has to be of a body of the register."""
    assert [code for code, _ in mistakes('[[membership]]\nof = "authority"\nbody = "Nobody"\n')] == ["IN101"]


# Acts of one day

NOTICE = 'document notice "notice"\nduty issue-notice\n  council must issue notice\n'
WHERE = (
    PLAN
    + NOTICE
    + "duty review-plan\n  council must review plan\n  by 2011-12-31\n  where notice was issued {} adoption of plan\n"
)
BOTH = act("adopt", "2011-01-01", "plan") + act("issue", "2011-01-01", "notice")
NO_REVIEW = complete("review", "plan", "2010-01-01", "2012-01-01")


@pytest.mark.parametrize("relation", ["before", "after"])
def test_of_two_acts_of_one_day_nobody_knows_the_order(relation: str) -> None:
    """Of two acts of one day nothing tells which came first."""
    assert judge(WHERE.format(relation), BOTH + NO_REVIEW, "2012-01-01", "review-plan").verdict == "undetermined"


def test_an_act_after_one_of_today() -> None:
    """Nothing can have been done after what was done on the day asked about."""
    facts = act("adopt", "2012-01-01", "plan") + NO_REVIEW
    found = judge(WHERE.format("after"), facts, "2012-01-01", "review-plan")
    assert (found.verdict, found.reason) == ("not_applicable", "condition false")


def test_a_condition_on_an_act_of_any_of_several() -> None:
    """That an act which several could have done was not done cannot be shown by one of them."""
    rules = PLAN + NOTICE.replace("council must", "each authority must")
    rules += "duty review-plan\n  charity must review plan\n  by 2011-12-31\n  where notice was issued\n"
    entered = record(complete("issue", "notice", "2010-01-01", "2012-01-01"), body="The Charity")
    found = finding(assess(rules, entered, "2012-01-01"), "review-plan", body="charity")
    assert found.verdict == "undetermined"


# Exceptions on which nothing turns


def test_an_exception_that_nobody_decided_and_an_act_that_was_done() -> None:
    """Where the duty was done, it is only noted that an exception may apply."""
    rules = PLAN + '  by 2011-12-31\nexception rest "rest"\n  disapplies adopt-plan where judged tired "?" by court\n'
    found = judge(rules, act("adopt", "2011-01-01", "plan"), "2012-01-01", "adopt-plan")
    assert (found.verdict, found.notes) == ("met", ("an exception may apply, “rest”; nothing turns on it",))


# Recipients of what was perhaps sent

SEND = PLAN + "duty pass-on\n  council must send plan\n  after adoption of plan\n  (a) other\n"


def test_recipients_of_what_was_sent_too_early() -> None:
    """Whom a sending reached that may not count is listed, without a verdict."""
    facts = document("p") + act("adopt", "2011-06-01", "p") + act("send", "2011-05-30", "p", to="The Charity")
    assert judge(SEND, facts, "2012-01-01", "pass-on", "a").verdict is None


# Instances


def test_a_day_names_a_cycle() -> None:
    """Where a duty has no periods, an instance concerns the day that its cycle is named after."""
    rules = PLAN + "duty review-plan\n  council must review plan\n  within 1 years after adoption of plan\n"
    found = current(assess(rules, act("adopt", "2011-01-01", "plan")), "review-plan")
    assert [found.concerns(day(text)) for text in ("2011-01-01", "2011-01-02")] == [True, False]


# Bills


def test_a_bill_on_what_is_kept_up() -> None:
    """What would have to be kept up under a bill is owed from the day on which it is assumed to be law."""
    facts = activity("monitor", "2012-01-01", "", about="river")
    rules = law(BILL + KEEP, kind="bill", force=EVENTS)
    found = judge(rules, facts, "2012-06-01", "keep-up", assume={"passing": "2011-01-01", "commencement": "2012-01-01"})
    assert found.verdict == "met"


# How far a duty goes, and what must not be done


SO_FAR = KEEP + '  so far as fitting "Is it fitting?" by court\n'


@pytest.mark.parametrize(
    ("facts", "verdict"), [(activity("monitor", "2010-01-01", "", about="river"), "met"), ("", "undetermined")]
)
def test_a_duty_that_goes_so_far(facts: str, verdict: str) -> None:
    """Where the duty goes so far, and nothing else is to be judged, whether it was done is a matter of fact."""
    assert judge(SO_FAR, facts + answer("fitting", "yes", "2011-01-01"), "2012-01-01", "keep-up").verdict == verdict


@pytest.mark.parametrize(("said", "verdict"), [("yes", "breached"), ("no", "met")])
def test_what_must_not_be_done_and_was_judged(said: str, verdict: str) -> None:
    """That it was done is a breach of what must not be done, and that it was not keeps it."""
    rules = 'object river "river"\nduty keep-off\n  council must not exercise river\n  judged did "Was it?" by court\n'
    assert judge(rules, answer("did", said, "2011-01-01"), "2012-01-01", "keep-off").verdict == verdict


# Anchors of named bodies


def test_an_act_that_a_named_body_is_to_do() -> None:
    """What a clock waits for can be the act of a body that the rule names."""
    rules = PLAN.replace("council must", "each authority must")
    rules += "duty review-plan\n  charity must review plan\n  within 1 years after adoption of plan by other\n"
    found = finding(assess(rules, record(body="The Charity"), "2012-01-01"), "review-plan", body="charity")
    assert found.missing == ("whether and when this was done: the plan adopted by The Other",)


# Lifetimes of what a document is about

LIFETIME = (
    PLAN
    + 'document report "report"\nduty review-report\n  council must review report\n  by 2011-12-31\n'
    + "  while lifetime of plan runs\n"
)


def test_a_lifetime_of_the_last_plan() -> None:
    """Without a document to tell, the lifetime is that of the last plan made."""
    facts = document("p", more='period = { from = "2010-01-01", through = "2011-06-30" }') + act(
        "adopt", "2010-01-01", "p"
    )
    assert judge(LIFETIME, facts, "2012-01-01", "review-report").reason == "condition false"


# Joint acts of other periods

JOINT = """
document plan "plan"
duty together
  jointly council, other must adopt plan
  makes plan
  {mode} each 1 years beginning on 2010-04-01
"""
OF_BOTH = act("adopt", "2010-05-01", "p", by="The Council, The Other")
NONE = complete("adopt", "plan", "2010-01-01", "2012-06-01")


@pytest.mark.parametrize(
    ("mode", "period", "verdict"),
    [
        ("for", ("2010-04-01", "2011-03-31"), "outstanding"),
        ("for", ("2010-04-01", "2012-03-31"), "needs_judgement"),
        ("in", ("2010-04-01", "2011-03-31"), "breached"),
    ],
)
def test_a_joint_act_of_another_period(mode: str, period: tuple[str, str], verdict: str) -> None:
    """That both took part in what is for another period does not keep a complete record open."""
    first, last = period
    facts = document("p", more=f'period = {{ from = "{first}", through = "{last}" }}') + OF_BOTH + NONE
    found = assess(JOINT.format(mode=mode), record(facts, head="begins = 2010-01-01"), "2012-05-01")
    (entry,) = [entry for entry in found.findings if entry.cycle.startswith("2011-04-01")]
    assert str(entry.verdict) == verdict


def test_a_joint_act_without_periods() -> None:
    """Where there are no periods, what both took part in keeps the record open."""
    rules = JOINT.replace("  {mode} each 1 years beginning on 2010-04-01\n", "  by 2010-04-30\n")
    late = (
        document("p")
        + act("adopt", "2010-05-01", "p", by="The Council")
        + act("adopt", "2010-05-01", "q", by="The Other")
    )
    assert judge(rules, late + document("q") + NONE, "2012-05-01", "together").verdict == "undetermined"


# What is contingent on its own act

OWN = (
    PLAN.replace('"plan"\n', '"plan"\n  must contain aims "the aims" at s.90\n', 1)
    + "  contingent on adoption of plan\n"
)


def test_what_is_contingent_on_its_own_act() -> None:
    """Where a duty waits for the act that it makes, the contents of each document are judged in a cycle of its own."""
    facts = document("p", more='contents = { aims = "present" }') + act("adopt", "2010-05-01", "p")
    facts += document("q", more="complete = true") + act("adopt", "2011-05-01", "q")
    found = assess(OWN, record(facts, head="begins = 2010-01-01"), "2012-01-01").findings
    assert {entry.cycle: str(entry.verdict) for entry in found if entry.item} == {"p": "met", "q": "breached"}


# Powers

SHARE = """
object goods "goods"
class board "board"
body near-board "Near Board"
  is board
  covers council
body far-board "Far Board"
  is board
  covers other
body new-board "New Board"
  is board
power share
  each authority may provide goods
  only to {whom}
"""


@pytest.mark.parametrize(
    ("whom", "to", "verdict"),
    [
        ("another authority", "The Other", "within_power"),
        ("another authority", "The Council", "outside_power"),
        ("each board in its area", "Near Board", "within_power"),
        ("each board in its area", "Far Board", "outside_power"),
        ("each board in its area", "New Board", "undetermined"),
        ("each board in its area", "The Charity", "outside_power"),
        ("each board in its area", "board", "within_power"),
        ("each board in its area", "authority", "undetermined"),
    ],
)
def test_to_whom_a_power_is_used(whom: str, to: str, verdict: str) -> None:
    """A power can be limited to others of a class, or to those in the area."""
    assert (
        judge(SHARE.format(whom=whom), act("provide", "2011-01-01", "goods", to=to), "2012-01-01", "share").verdict
        == verdict
    )


def test_a_power_used_on_a_vague_day_while_others_joined() -> None:
    """That others joined the class in the month of the use changes nothing for the one that used the power."""
    bodies = BODIES.replace(
        '"The Other"\n  is authority', '"The Other"\n  is authority\n  is authority from 2011-01-15'
    )
    bodies = bodies.replace(
        '"The Council"\n  is authority',
        '"The Council"\n  is authority until 2011-01-20\n  is authority from 2011-01-20',
    )
    rules = law(SHARE.format(whom="another authority"), bodies=bodies)
    assert (
        judge(rules, act("provide", "2011-01", "goods", to="The Other"), "2012-01-01", "share").verdict
        == "within_power"
    )


# Words for clocks


def proof(clock: str, facts: str) -> str:
    """Return the proof of a review as lines of text."""
    rules = PLAN + f"duty review-plan\n  council must review plan\n  {clock}\n"
    return "\n".join(_lines(explain(assess(rules, facts, "2012-01-01"), "review-plan")))


def _lines(steps: tuple[Step, ...]) -> list[str]:
    return [line for step in steps for line in (step.text, *_lines(step.steps))]


@pytest.mark.parametrize(
    ("clock", "words"),
    [
        ("by 1 April in year 2 after adoption of plan", "in year 2 after that of 1 June 2010: 1 April 2012"),
        (
            "before each 4 years anniversary of adoption of plan",
            "since 1 June 2010, the last good day being the day before the anniversary: 31 May 2014",
        ),
    ],
)
def test_a_clock_in_words(clock: str, words: str) -> None:
    """A proof says how the last day was worked out."""
    assert words in proof(clock, act("adopt", "2010-06-01", "plan"))


# Findings


def test_an_activity_made_in_a_program() -> None:
    """A record that was made in a program is judged as one that was read."""
    kept = Activity(act="monitor", about="river", since=When.on(day("2010-01-01")))
    found: Finding = judge(KEEP, evolve(record(), activities=(kept,)), "2012-01-01", "keep-up")
    assert found.verdict == "met"
