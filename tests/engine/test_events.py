"""Public events as anchors and triggers, and what is kept up from an act or an event on."""

from __future__ import annotations

import pytest

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.findings import Finding
from tests.engine.small import BODIES, act, activity, assess, complete, day, finding, law, record

ELECTED = BODIES.replace(
    '"The Council"\n  is authority',
    '"The Council"\n  is authority\n  event election "election" on 2010-05-06, 2011-05-05 also poll',
)
OF_CLASS = BODIES.replace(
    'class authority "authority"\n', 'class authority "authority"\n  event election "election" on 2010-05-06\n'
)
PLAN = 'document plan "plan"\nduty issue-plan\n  {who} must issue plan\n  {clock}\n'
NONE = complete("issue", "plan", "2010-01-01", "2012-12-31")


def checked(
    clock: str, facts: str = "", as_at: str = "2012-01-01", *, bodies: str = ELECTED, who: str = "council"
) -> Assessment:
    """Check a record that begins with the law under a duty that hangs on an event."""
    rules = law(PLAN.format(who=who, clock=clock), bodies=bodies)
    return assess(rules, record(facts, head="begins = 2010-01-01"), as_at)


def verdicts(found: Assessment) -> dict[str, str]:
    """Return the verdict of each cycle."""
    return {entry.cycle: str(entry.verdict) for entry in found.findings}


# Anchors


def test_a_cycle_for_each_day_of_an_event() -> None:
    """What is owed after an event is owed after each day of it."""
    found = verdicts(checked("within 6 months after election", act("issue", "2010-11-06", "plan") + NONE))
    assert found == {"after 2010-05-06": "met", "after 2011-05-05": "breached"}


def test_an_act_after_the_next_event_is_of_the_next_cycle() -> None:
    """What was done after the next event does not make up for the one before."""
    found = verdicts(checked("within 6 months after election", act("issue", "2011-05-05", "plan") + NONE))
    assert found == {"after 2010-05-06": "breached", "after 2011-05-05": "met"}


def test_an_event_of_a_later_day() -> None:
    """An event that has not taken place yet does not exist for the check."""
    found = verdicts(checked("within 6 months after election", NONE, "2011-05-04"))
    assert found == {"after 2010-05-06": "breached"}


def test_before_the_first_event() -> None:
    """Before the first day of an event nothing is owed."""
    (found,) = checked("within 6 months after election", NONE, "2010-05-05").findings
    assert (found.verdict, found.reason) == ("not_applicable", "not triggered")


def test_an_event_by_another_name() -> None:
    """A rule can call an event by another name of it."""
    (found, _) = checked("within 6 months after poll").findings
    assert found.last_day == day("2010-11-06")


def test_an_event_of_a_class() -> None:
    """An event of a class is one of each of its members."""
    (found,) = checked("within 6 months after election", bodies=OF_CLASS).findings
    assert found.last_day == day("2010-11-06")


def test_an_event_of_a_class_by_another_name() -> None:
    """An event of a class can be called by another name as well."""
    bodies = OF_CLASS.replace("on 2010-05-06", "on 2010-05-06 also poll")
    (found,) = checked("within 6 months after poll", bodies=bodies).findings
    assert found.last_day == day("2010-11-06")


def test_an_event_of_a_class_for_those_who_belonged_to_it() -> None:
    """An event of a class is not one of a body that was no member on its day."""
    bodies = OF_CLASS.replace("  is authority\nbody other", "  is authority from 2010-05-07\nbody other")
    (found,) = checked("within 6 months after election", bodies=bodies).findings
    assert found.reason == "not triggered"


def test_the_event_of_another_body() -> None:
    """An event of another body sets nothing off."""
    bodies = (
        ELECTED.replace('"The Council"', '"A Council"')
        .replace('"The Other"', '"The Council"')
        .replace("body council", "body a-council")
        .replace("body other", "body council")
    )
    (found,) = checked("within 6 months after election", bodies=bodies).findings
    assert found.reason == "not triggered"


def test_an_event_that_nobody_knows() -> None:
    """The day of an event that no register has is asked for."""
    force = 'event start "the start"\n  in force from 2010-01-01 at s.99'
    rules = law(PLAN.format(who="council", clock="within 6 months after start"), force=force)
    (found,) = assess(rules, "", "2012-01-01").findings
    assert (found.verdict, found.missing) == ("undetermined", ("the day of start",))


# Limits


def test_what_is_owed_before_each_event() -> None:
    """What was done before one event is not done again before the next."""
    found = verdicts(checked("before election", act("issue", "2010-05-05", "plan") + NONE))
    assert found == {"before 2010-05-06": "met", "before 2011-05-05": "breached"}


def test_what_was_done_between_two_events() -> None:
    """What was done after one event is done before the next."""
    found = verdicts(checked("before election", act("issue", "2010-05-06", "plan") + NONE))
    assert found["before 2011-05-05"] == "met"


def test_before_the_first_event_it_is_due() -> None:
    """Until the first event what has to be done before it is due."""
    (found,) = checked("before election", NONE, "2010-05-05").findings
    assert (found.verdict, found.last_day) == ("due", None)


# Periods


def test_periods_that_begin_with_a_public_event() -> None:
    """Periods that begin with a public event begin with the first day of it, and run on by themselves."""
    found = verdicts(checked("in each 1 years beginning on election", act("issue", "2010-06-01", "plan") + NONE))
    assert found == {
        "2010-05-06 to 2011-05-05": "met",
        "2011-05-06 to 2012-05-05": "due",
        "2012-05-06 to 2013-05-05": "due",
    }


def test_periods_that_begin_with_the_event_of_another() -> None:
    """Where the event has no day for the bearer, no period begins."""
    bodies = BODIES.replace('"The Other"\n', '"The Other"\n  event election "election" on 2010-05-06\n')
    (found,) = checked("in each 1 years beginning on election", bodies=bodies).findings
    assert found.reason == "not triggered"


# Triggers


def test_contingent_on_an_event() -> None:
    """What is contingent on an event is owed after each day of it."""
    found = verdicts(checked("contingent on election", act("issue", "2010-06-01", "plan")))
    assert found == {"after 2010-05-06": "met", "after 2011-05-05": "undetermined"}


def test_contingent_on_an_event_that_has_not_been() -> None:
    """Before the event it is not triggered."""
    (found,) = checked("contingent on election", as_at="2010-05-05").findings
    assert found.reason == "not triggered"


# What others do to the bearer

ANSWER = """
document plan "plan"
duty pass-on
  each authority must send plan to another authority
duty answer-it
  each authority must review plan
  within 28 days after sending of plan to bearer
"""
NO_REVIEW = complete("review", "plan", "2010-01-01", "2012-01-01")


def answered(facts: str) -> Finding:
    """Judge the duty to answer what was sent to the council."""
    return finding(assess(ANSWER, facts + NO_REVIEW, "2012-01-01"), "answer-it")


def test_what_was_sent_to_the_bearer() -> None:
    """What another of the class sent to the bearer sets its duty off."""
    found = answered(act("send", "2011-01-01", "plan", by="The Other", to="The Council"))
    assert (found.verdict, found.last_day) == ("breached", day("2011-01-29"))


def test_what_the_bearer_sent_itself() -> None:
    """What the bearer sent to another sets nothing off for itself."""
    found = answered(act("send", "2011-01-01", "plan", to="The Other"))
    assert (found.verdict, found.last_day) == ("undetermined", None)


def test_what_the_bearer_sent_to_nobody_in_particular() -> None:
    """What the bearer sent without a word on to whom was not sent to itself."""
    assert answered(act("send", "2011-01-01", "plan")).last_day is None


def test_what_the_bearer_lists_of_its_own() -> None:
    """That the bearer lists all it sent is no proof that nothing was sent to it."""
    assert answered(complete("send", "plan", "2010-01-01", "2012-01-01")).verdict == "undetermined"


# What is kept up from then on

KEEP = """
document plan "plan"
object river "river"
duty issue-plan
  council must issue plan
duty keep-up
  council must monitor river
  {from_when}
"""


def kept(from_when: str, facts: str, as_at: str = "2012-01-01") -> Finding:
    """Judge what is kept up from an act or an event on."""
    return finding(assess(law(KEEP.format(from_when=from_when), bodies=ELECTED), facts, as_at), "keep-up")


def monitored(since: str) -> str:
    """Write that the river was monitored since some day."""
    return activity("monitor", since, "", about="river")


def test_kept_up_after_an_act() -> None:
    """What is owed after an act has to be kept up from its day on."""
    assert kept("after issue of plan", act("issue", "2011-06-01", "plan") + monitored("2011-06-01")).verdict == "met"


def test_kept_up_too_late_after_an_act() -> None:
    """Of the days between the act and the evidence it is asked."""
    found = kept("after issue of plan", act("issue", "2011-06-01", "plan") + monitored("2011-06-03"))
    assert "1 June 2011 through 2 June 2011" in found.settles[0][0]


def test_kept_up_after_an_act_that_nobody_knows() -> None:
    """Where nothing is known of the act, nothing is known of what is owed after it."""
    found = kept("after issue of plan", monitored("2011-06-01"))
    assert (found.verdict, found.missing) == (
        "undetermined",
        ("whether and when this was done: the plan issued by The Council",),
    )


def test_kept_up_after_an_act_that_was_not_done() -> None:
    """Where the record shows that the act was not done, nothing has to be kept up."""
    found = kept("after issue of plan", complete("issue", "plan", "2010-01-01", "2012-01-01"))
    assert (found.verdict, found.reason) == ("not_applicable", "not triggered")


def test_kept_up_after_an_event() -> None:
    """What is owed after an event has to be kept up from the first day of it on."""
    assert kept("after election", monitored("2010-05-06")).verdict == "met"


def test_kept_up_only_since_the_second_day_of_an_event() -> None:
    """A second day of the event does not begin it anew."""
    assert kept("after election", monitored("2011-05-05")).verdict == "undetermined"


@pytest.mark.parametrize("clause", ["after", "contingent on"])
def test_nothing_is_kept_up_before_the_event(clause: str) -> None:
    """Before the event nothing has to be kept up."""
    assert kept(f"{clause} election", "", "2010-05-05").reason == "not triggered"


# What must not be done over time

OFF = 'object river "river"\nduty keep-off\n  council must not exercise river\n{rest}'


def off(facts: str, rest: str = "") -> Finding:
    """Judge what must not be done over time."""
    return finding(assess(OFF.format(rest=rest), facts, "2012-01-01"), "keep-off")


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        (activity("exercise", "2010-01-01", "", False, about="river"), "met"),
        (activity("exercise", "2011-01-01", "2011-02-01", about="river"), "breached"),
        (activity("exercise", "2011-01-01", "2011-02-01", False, about="river"), "undetermined"),
        ("", "undetermined"),
    ],
)
def test_what_must_not_be_done_over_time(facts: str, verdict: str) -> None:
    """What was done on a day is a breach, what was shown not to be done on any is kept, and silence shows nothing."""
    assert off(facts).verdict == verdict


def test_what_must_not_be_done_is_never_late() -> None:
    """What was done at first and then no more is a breach and no late start."""
    facts = activity("exercise", "2010-01-01", "2010-01-31", about="river")
    facts += activity("exercise", "2010-02-01", "", False, about="river")
    assert off(facts).verdict == "breached"
