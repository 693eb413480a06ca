"""Anniversaries, yearly days, lifetimes of what went before, other ways of completion, earlier acts, firsts."""

from __future__ import annotations

import pytest

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.findings import Finding
from tests.engine.small import act, assess, complete, current, day, document, finding, law, record

PLAN = 'document plan "plan"\nduty issue-plan\n  council must issue plan\n'


def checked(rules: str, facts: str, as_at: str = "2012-06-01") -> Assessment:
    """Check a record that begins with the law."""
    return assess(law(rules), record(facts, head="begins = 2010-01-01"), as_at)


def verdicts(found: Assessment, duty: str) -> dict[str, str]:
    """Return the verdict of each cycle of a duty."""
    return {
        entry.cycle: str(entry.verdict) for entry in found.findings if entry.duty == f"small.{duty}" and not entry.item
    }


# Anniversaries

YEARLY = (
    PLAN
    + "duty review-plan\n  council must review plan\n"
    + "  before each 1 years anniversary of issue of plan or review of plan\n"
)
ISSUED = act("issue", "2010-02-28", "plan")
NO_REVIEW = complete("review", "plan", "2010-01-01", "2013-01-01")


@pytest.mark.parametrize(("on", "verdict"), [("2011-02-27", "met"), ("2011-02-28", "met_late")])
def test_the_last_good_day_is_the_one_before_the_anniversary(on: str, verdict: str) -> None:
    """On the anniversary itself it is too late."""
    found = verdicts(checked(YEARLY, ISSUED + act("review", on, "plan")), "review-plan")
    assert found["after 2010-02-28"] == verdict


def test_each_review_begins_the_next_year() -> None:
    """The next anniversary is that of the review."""
    found = checked(YEARLY, ISSUED + act("review", "2010-12-31", "plan") + NO_REVIEW)
    assert finding(found, "review-plan").last_day == day("2011-12-30")


def test_a_leap_day_has_its_anniversary_on_the_last_of_february() -> None:
    """The anniversary of 29 February in another year is past when February is."""
    found = checked(YEARLY, act("issue", "2012-02-29", "plan"), "2012-06-01")
    assert finding(found, "review-plan").last_day == day("2013-02-28")


def test_no_review_by_the_anniversary() -> None:
    """Where the record lists every review and has none, it is missing."""
    assert verdicts(checked(YEARLY, ISSUED + NO_REVIEW), "review-plan") == {"after 2010-02-28": "breached"}


# A day of a later year

IN_YEAR = PLAN + "duty review-plan\n  council must review plan\n  by {day} in year {count} after issue of plan\n"


@pytest.mark.parametrize(
    ("named", "count", "issued", "last"),
    [
        ("1 April", 1, "2010-01-01", "2011-04-01"),
        ("1 April", 1, "2010-12-31", "2011-04-01"),
        ("1 April", 2, "2010-06-01", "2012-04-01"),
        ("29 February", 1, "2010-06-01", "2011-02-28"),
        ("29 February", 2, "2010-06-01", "2012-02-29"),
    ],
)
def test_a_day_of_a_later_year(named: str, count: int, issued: str, last: str) -> None:
    """The day is that of so many calendar years after the one of the anchor."""
    rules = IN_YEAR.format(day=named, count=count)
    assert finding(checked(rules, act("issue", issued, "plan")), "review-plan").last_day == day(last)


def test_a_day_of_a_later_year_after_a_vague_day() -> None:
    """Where the anchor may lie in either of two years, so may the day."""
    found = finding(
        checked(IN_YEAR.format(day="1 April", count=1), act("issue", "2010-12-01/2011-01-31", "plan")), "review-plan"
    )
    assert (found.last_day, found.last_day_latest) == (day("2011-04-01"), day("2012-04-01"))


@pytest.mark.parametrize(("on", "verdict"), [("2011-04-01", "met"), ("2011-04-02", "met_late")])
def test_done_by_a_day_of_a_later_year(on: str, verdict: str) -> None:
    """The day itself is in time."""
    facts = act("issue", "2010-06-01", "plan") + act("review", on, "plan")
    assert finding(checked(IN_YEAR.format(day="1 April", count=1), facts), "review-plan").verdict == verdict


# The lifetime of the document before

NEXT = """
document plan "plan"
duty issue-plan
  council must issue {which}plan
  makes plan
  within 6 weeks after end of lifetime of previous plan
"""


def plan(name: str, since: str, through: str, on: str) -> str:
    """Write a plan with its lifetime, issued on a day."""
    return document(name, more=f'period = {{ from = "{since}", through = "{through}" }}') + act("issue", on, name)


P, Q = plan("p", "2010-01-01", "2010-12-31", "2010-01-05"), plan("q", "2011-01-01", "2011-12-31", "2010-11-01")
WHICH = pytest.mark.parametrize("which", ["", "next ", "new "])


@WHICH
def test_so_long_after_the_end_of_a_lifetime(which: str) -> None:
    """The last day is so long after the end of the lifetime of the plan before."""
    assert finding(checked(NEXT.format(which=which), P, "2011-01-15"), "issue-plan").last_day == day("2011-02-11")


@WHICH
def test_a_plan_made_before_the_lifetime_ends(which: str) -> None:
    """A plan that was made while the one before ran is in time."""
    assert verdicts(checked(NEXT.format(which=which), P + Q), "issue-plan")["p"] == "met"


@WHICH
def test_a_plan_made_after_the_last_day(which: str) -> None:
    """A plan made more than six weeks after the end is late."""
    late = plan("q", "2011-03-01", "2011-12-31", "2011-02-12")
    found = verdicts(checked(NEXT.format(which=which), P + late, "2011-06-01"), "issue-plan")
    assert found == {"p": "met_late", "q": "due"}


@WHICH
def test_a_plan_is_not_its_own_successor(which: str) -> None:
    """The plan whose lifetime ended is not the one that is owed after it."""
    none = complete("issue", "plan", "2010-01-01", "2013-01-01")
    assert verdicts(checked(NEXT.format(which=which), P + none), "issue-plan") == {"p": "breached"}


@WHICH
def test_the_plan_before_is_not_the_next_one(which: str) -> None:
    """What was made before a plan is not what is owed after it."""
    none = complete("issue", "plan", "2010-01-01", "2013-01-01")
    assert verdicts(checked(NEXT.format(which=which), P + Q + none), "issue-plan")["q"] == "breached"


# Other ways of completion

DONE_BY = (
    PLAN
    + 'document note "note"\nduty review-plan\n  council must review plan\n  within 1 years after issue of plan\n'
    + "  completed by publication of plan or publication of note\n"
)


def completed(facts: str) -> Finding:
    """Judge a review that other acts complete."""
    return finding(checked(DONE_BY, ISSUED + facts), "review-plan")


@pytest.mark.parametrize("what", ["plan", "note"])
def test_either_act_completes_it(what: str) -> None:
    """Either of the acts named discharges the duty."""
    assert completed(act("publish", "2010-06-01", what)).verdict == "met"


def test_the_act_of_the_sentence_does_not_complete_it() -> None:
    """Where other acts complete it, the verb of the sentence does not."""
    assert (
        completed(act("review", "2010-06-01", "plan") + complete("publish", "", "2010-01-01", "2012-01-01")).verdict
        == "breached"
    )


def test_completeness_for_one_of_two_acts() -> None:
    """The record has to list both kinds of act to show that neither was done."""
    assert completed(complete("publish", "note", "2010-01-01", "2012-01-01")).verdict == "undetermined"


def test_completeness_for_both_acts() -> None:
    """Where the record lists both kinds of act and has neither, it is missing."""
    facts = complete("publish", "note", "2010-01-01", "2012-01-01") + complete(
        "publish", "plan", "2010-01-01", "2012-01-01"
    )
    assert completed(facts).verdict == "breached"


def test_the_first_of_two_completions() -> None:
    """Of two acts that complete it the first counts."""
    facts = act("publish", "2011-06-01", "note") + act("publish", "2010-06-01", "plan")
    assert completed(facts).verdict == "met"


# What was done before the duty

EARLIER = 'document plan "plan"\nduty review-plan from 2011-01-01\n  council must review plan\n{rest}'


def earlier(on: str, rest: str) -> Finding:
    """Judge a duty whose act was done before it was in force."""
    return finding(checked(EARLIER.format(rest=rest), act("review", on, "plan")), "review-plan")


@pytest.mark.parametrize("clock", ["", "  by 2011-12-31\n"])
def test_what_was_done_before_the_duty_counts(clock: str) -> None:
    """What was done before the duty was in force counts where the law says so."""
    assert earlier("2010-06-01", clock + "  counting earlier acts\n").verdict == "met"


def test_what_was_done_before_the_duty() -> None:
    """Where the law does not say so, it does not count."""
    assert earlier("2010-06-01", "  by 2011-12-31\n").verdict == "undetermined"


@pytest.mark.parametrize(("on", "verdict"), [("2010-07-01", "met"), ("2010-06-30", "undetermined")])
def test_what_was_done_from_a_day_on_counts(on: str, verdict: str) -> None:
    """The law can say from which day on earlier acts count."""
    assert earlier(on, "  by 2011-12-31\n  counting earlier acts from 2010-07-01\n").verdict == verdict


def test_what_counts_is_not_owed_before() -> None:
    """That earlier acts count makes nobody owe them before the duty is in force."""
    found = checked(EARLIER.format(rest="  counting earlier acts\n"), act("review", "2010-06-01", "plan"), "2010-12-31")
    assert finding(found, "review-plan").reason == "not in force: in force from 2011-01-01"


# The very document, too early

SEND_IT = """
document plan "plan"
duty adopt-plan
  council must adopt plan
  makes plan
duty pass-on
  council must send plan
  {clock} adoption of plan
"""
ADOPTED = document("p") + act("adopt", "2011-06-01", "p")
SENT = complete("send", "plan", "2010-01-01", "2012-06-01")
CLOCKS = pytest.mark.parametrize("clock", ["after", "within 1 months after", "as soon as practicable after"])


@CLOCKS
def test_the_very_document_sent_too_early(clock: str) -> None:
    """A plan that was sent before it was adopted is no proof that it was not sent."""
    found = checked(SEND_IT.format(clock=clock), ADOPTED + act("send", "2011-05-30", "p") + SENT)
    assert finding(found, "pass-on").verdict == "undetermined"


@pytest.mark.parametrize(("clock", "verdict"), [("after", "outstanding"), ("within 1 months after", "breached")])
def test_another_document_sent_too_early(clock: str, verdict: str) -> None:
    """That another plan was sent before changes nothing."""
    facts = ADOPTED + document("q") + act("send", "2011-05-30", "q") + SENT
    assert current(checked(SEND_IT.format(clock=clock), facts), "pass-on").verdict == verdict


# To whom it has to be done

LAY = """
body parliament "The Parliament"
  alias "the House"
document plan "plan"
duty lay-plan
  council must lay plan {whom}
  by 2011-12-31
"""
LAID = complete("lay", "plan", "2010-01-01", "2012-06-01")


@pytest.mark.parametrize(
    ("to", "verdict"),
    [
        ("The Parliament", "met"),
        ("the House", "met"),
        ("The Parliament, The Charity", "met"),
        ("The Charity", "breached"),
        ("", "met"),
    ],
)
def test_to_whom_it_was_done(to: str, verdict: str) -> None:
    """What was done to somebody else is not the act, and what names nobody is taken for it."""
    facts = act("lay", "2011-06-01", "plan", **({"to": to} if to else {})) + LAID
    assert finding(checked(LAY.format(whom="before parliament"), facts), "lay-plan").verdict == verdict


@pytest.mark.parametrize(("to", "verdict"), [("The Other", "met"), ("The Charity", "breached"), ("authority", "met")])
def test_to_a_member_of_a_class(to: str, verdict: str) -> None:
    """One of the class that the sentence names is one to whom it is to be done, and so is the class as a whole."""
    facts = act("lay", "2011-06-01", "plan", to=to) + LAID
    assert finding(checked(LAY.format(whom="before each authority"), facts), "lay-plan").verdict == verdict


def test_to_one_who_may_be_of_a_class() -> None:
    """What was done to one of whom nobody knows whether it is of the class may be the act."""
    rules = LAY.replace("body parliament", 'class lost "lost"\n  members unknown because "lost"\nbody parliament')
    facts = act("lay", "2011-06-01", "plan", to="The Charity") + LAID
    assert finding(checked(rules.format(whom="before each lost"), facts), "lay-plan").verdict == "met"


# The first of a kind

FIRST = 'document plan "plan"\nduty adopt-plan\n  council must adopt first plan\n  makes plan\n  by 2011-06-30\n'


def first(on: str, facts: str = "") -> Finding:
    """Judge the duty to adopt a first plan."""
    return finding(checked(FIRST, document("p") + act("adopt", on, "p") + facts), "adopt-plan")


def test_a_first_plan_in_time() -> None:
    """A plan that was adopted by the last day shows that the first one was."""
    assert first("2011-06-30").verdict == "met"


def test_a_plan_after_the_last_day_need_not_be_the_first() -> None:
    """A plan adopted after the last day may have had one before it, and that is said."""
    found = first("2011-07-01")
    assert (found.verdict, found.causes) == (
        "undetermined",
        ("whether this was the first is not known: the record is not complete for the days before",),
    )


def test_a_plan_after_the_last_day_that_is_the_first() -> None:
    """Where the record is complete for the days before, it is late."""
    found = first("2011-07-01", complete("adopt", "plan", "2010-01-01", "2011-06-30"))
    assert (found.verdict, found.days_late) == ("met_late", 1)


# Amendments

AMENDED = """
document plan "plan"
  must contain aims "the aims" at s.90
duty adopt-plan
  council must adopt plan
  makes plan
  by 2011-12-31
duty old-duty
  council must review plan
  by {day}
amendment second-act "A second Act" from 2011-09-01 at s.92
  omits old-duty
  substitutes aims of plan with must contain goals "the goals" at s.93
"""


@pytest.mark.parametrize(("on", "item"), [("2011-08-31", "aims"), ("2011-09-01", "goals")])
def test_contents_before_and_after_an_amendment(on: str, item: str) -> None:
    """What a plan has to contain is what the law asked for on the day it was made."""
    facts = document("p", more="complete = true") + act("adopt", on, "p")
    found = checked(AMENDED.format(day="2011-08-31"), facts).findings
    assert [(entry.item, str(entry.verdict)) for entry in found if entry.item] == [(item, "breached")]


@pytest.mark.parametrize(
    ("last", "verdict", "reason"),
    [("2011-08-31", "breached", ""), ("2011-09-01", "not_applicable", "not in force: ended on 2011-09-01")],
)
def test_a_duty_that_an_amendment_omits(last: str, verdict: str, reason: str) -> None:
    """What fell due before the amendment stays missing, and what would have fallen due after it is gone."""
    found = finding(checked(AMENDED.format(day=last), NO_REVIEW), "old-duty")
    assert (str(found.verdict), found.reason) == (verdict, reason)


# Judged classes that nobody asked anything of

HELP = """
class friend "friend"
  members judged by council "such as it thinks fit"
document plan "plan"
duty help
  each friend must send plan
  contingent on request of plan to bearer
"""


def test_a_judged_class_before_the_trigger() -> None:
    """While nobody asked for anything, nobody is asked whether the body is one of those bound."""
    found = finding(checked(HELP, ""), "help")
    assert (found.verdict, found.reason) == ("not_applicable", "not triggered")


def test_a_judged_class_after_the_trigger() -> None:
    """Once something was asked for, whether the body is bound is a question."""
    facts = act("request", "2011-01-01", "plan", by="The Other", to="The Council")
    assert finding(checked(HELP, facts), "help").causes == ("whether the body is one of those bound is not known",)


# What is asked for


def test_how_far_back_earlier_acts_are_asked_for() -> None:
    """Where acts of any day count, the record is asked for from the start."""
    found = finding(checked(EARLIER.format(rest="  by 2011-12-31\n  counting earlier acts\n"), ""), "review-plan")
    assert "by The Council from the start through 31 December 2011" in found.missing[1]
