"""Who belongs to what on which day: conditions on membership, what a record states, what changes in a range."""

from __future__ import annotations

import pytest

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.findings import Finding
from tests.engine.small import BODIES, act, activity, assess, complete, consultation, document, finding, law, record

TOWNS = BODIES + 'class town "town"\nclass lost "lost town"\n  members unknown because "the list was lost"\n'
PLAN = """
document plan "plan"
duty issue-plan
  council must issue plan
duty review-plan
  {who} must review plan
  {rest}
"""
NONE = complete("review", "plan", "2010-01-01", "2012-12-31")


def stated(kind: str, more: str = "", body: str = "") -> str:
    """Write a membership that a record states, of the body of the record where none is named."""
    return f'[[membership]]\nof = "{kind}"\n{f"body = {body!r}" if body else ""}\n{more}\n'


def reviewed(
    facts: str, who: str = "council", rest: str = "by 2011-12-31", *, bodies: str = TOWNS, as_at: str = "2012-06-01"
) -> Finding:
    """Judge the duty to review."""
    return finding(assess(law(PLAN.format(who=who, rest=rest), bodies=bodies), record(facts), as_at), "review-plan")


# Who is bound


def test_a_stated_member_is_bound() -> None:
    """A body that the record states to belong to a class is bound as one of it."""
    assert reviewed(stated("town") + NONE, "each town").verdict == "breached"


def test_nothing_stated() -> None:
    """A body that nothing says to belong to a class is not bound."""
    assert reviewed(NONE, "each town").reason == "not a bearer"


def test_nothing_stated_of_a_class_that_nobody_knows() -> None:
    """Of a class whose list is lost it is open whether the body is bound."""
    found = reviewed(NONE, "each lost")
    assert (found.verdict, found.causes) == ("undetermined", ("whether the body is one of those bound is not known",))


@pytest.mark.parametrize(("more", "verdict"), [("", "breached"), ("holds = false", "not_applicable")])
def test_a_class_that_nobody_knows_and_what_is_stated(more: str, verdict: str) -> None:
    """What the record states tells where the register cannot."""
    assert reviewed(stated("lost", more) + NONE, "each lost").verdict == verdict


@pytest.mark.parametrize(
    ("more", "verdict"),
    [
        ("from = 2011-12-31", "breached"),
        ("from = 2012-01-01", "not_applicable"),
        ("through = 2011-12-31", "breached"),
        ("through = 2011-12-30", "not_applicable"),
    ],
)
def test_the_last_day_decides_who_is_bound(more: str, verdict: str) -> None:
    """Whether a body belongs to the class is asked of the last day."""
    assert reviewed(stated("town", more) + NONE, "each town").verdict == verdict


@pytest.mark.parametrize("more", ['from = "2011"', 'through = "2011"', 'from = { not_before = "2011" }'])
def test_a_statement_that_may_not_reach_the_day(more: str) -> None:
    """A statement with a vague end tells of the days that it surely holds, and of no others."""
    found = reviewed(stated("lost", more) + NONE, "each lost", "by 2011-06-30")
    assert found.verdict == "undetermined"


def test_two_statements_that_contradict_each_other() -> None:
    """Two statements of one day that differ tell nothing."""
    facts = stated("lost") + stated("lost", "holds = false")
    assert reviewed(facts + NONE, "each lost").verdict == "undetermined"


def test_a_statement_about_another_body() -> None:
    """What is stated of another body does not bind this one."""
    assert reviewed(stated("town", body="The Other") + NONE, "each town").reason == "not a bearer"


def test_a_stated_member_is_a_member_of_what_takes_its_class() -> None:
    """A stated member of a class is one of every class that takes the members of that."""
    bodies = TOWNS + 'class place "place"\n  member each town\n'
    assert reviewed(stated("town") + NONE, "each place", bodies=bodies).verdict == "breached"


def test_a_stated_member_has_to_be_consulted() -> None:
    """A body that the record states to belong to a class is on the list of those to be consulted."""
    rules = 'document plan "plan"\nduty issue-plan\n  council must issue plan\n  makes plan\n'
    rules += "duty ask\n  council must consult on plan\n  before issue of plan\n  (a) each town\n"
    facts = document("p") + act("issue", "2011-06-01", "p") + stated("town", body="The Other")
    facts += consultation("p", "The Charity", "2011-01-01", "2011-02-01", "complete = true")
    found = finding(assess(law(rules, bodies=TOWNS), record(facts), "2012-01-01"), "ask", "a")
    assert (found.verdict, found.missing) == ("breached", ("other",))


# Conditions


@pytest.mark.parametrize(
    ("clause", "more", "verdict"),
    [
        ("where", "", "breached"),
        ("where", "holds = false", "not_applicable"),
        ("unless", "", "not_applicable"),
        ("unless", "holds = false", "breached"),
    ],
)
def test_a_condition_on_membership(clause: str, more: str, verdict: str) -> None:
    """A duty can hang on whether its bearer belongs to a class."""
    assert reviewed(stated("lost", more) + NONE, rest=f"by 2011-12-31\n  {clause} bearer is lost").verdict == verdict


def test_a_condition_on_membership_that_nobody_knows() -> None:
    """Where nothing tells whether the bearer belongs, that is asked for with the day."""
    found = reviewed(NONE, rest="by 2011-12-31\n  where bearer is lost")
    assert (found.verdict, any("lost town" in text for text in found.missing)) == ("undetermined", True)


def test_a_condition_on_membership_that_nobody_needs() -> None:
    """What has been done may not have been owed, and so is not met for certain."""
    facts = act("review", "2011-06-01", "plan")
    assert reviewed(facts, rest="by 2011-12-31\n  where bearer is lost").verdict == "undetermined"


def test_the_last_day_decides_a_condition() -> None:
    """A bearer that left the class before the last day does not meet the condition on it."""
    facts = stated("lost", "through = 2011-12-30") + stated("lost", "from = 2011-12-31\nholds = false") + NONE
    assert reviewed(facts, rest="by 2011-12-31\n  where bearer is lost").reason == "condition false"


@pytest.mark.parametrize(("more", "verdict"), [("", "not_applicable"), ("holds = false", "breached")])
def test_an_exception_on_membership(more: str, verdict: str) -> None:
    """An exception can hang on whether the bearer belongs to a class."""
    rest = 'by 2011-12-31\nexception spared "spared"\n  disapplies review-plan where bearer is lost'
    assert reviewed(stated("lost", more) + NONE, rest=rest).verdict == verdict


def test_an_exception_on_membership_that_nobody_knows() -> None:
    """Where nothing tells whether the bearer is excepted, nothing is missing."""
    rest = 'by 2011-12-31\nexception spared "spared"\n  disapplies review-plan where bearer is lost'
    assert reviewed(NONE, rest=rest).verdict == "undetermined"


# Ranges of days that decide

MONTH = "within 1 months after issue of plan"
ISSUED = act("issue", "2011-05", "plan")  # so that the last day lies between 1 and 30 June


def test_an_exception_that_came_inside_the_range() -> None:
    """An exception in force on some of the days that may be the last one may have applied."""
    rest = f'{MONTH}\nexception spared "spared" from 2011-06-15\n  disapplies review-plan'
    assert reviewed(ISSUED + NONE, rest=rest).verdict == "undetermined"


def test_an_exception_to_an_exception_that_came_inside_the_range() -> None:
    """The same goes for an exception to an exception."""
    rest = f'{MONTH}\nexception spared "spared"\n  disapplies review-plan\n'
    rest += 'exception not-spared "not spared" from 2011-06-15\n  disapplies spared'
    assert reviewed(ISSUED + NONE, rest=rest).verdict == "undetermined"


@pytest.mark.parametrize(("until", "verdict"), [("2011-06-15", "undetermined"), ("2011-07-01", "breached")])
def test_a_condition_that_ended_inside_the_range(until: str, verdict: str) -> None:
    """A condition that held on some only of the days that may be the last one may not have held."""
    bodies = TOWNS.replace('"The Council"\n  is authority', f'"The Council"\n  is authority\n  is town until {until}')
    assert reviewed(ISSUED + NONE, rest=f"{MONTH}\n  where bearer is town", bodies=bodies).verdict == verdict


def test_a_stated_membership_that_ended_inside_the_range() -> None:
    """A stated membership that ended among the days that may be the last one may have ended in time."""
    facts = ISSUED + NONE + stated("town", "through = 2011-06-15")
    assert reviewed(facts, "each town", MONTH).verdict == "undetermined"


def test_what_turns_inside_the_range_is_named() -> None:
    """Why it is open is said: which day decides is not known."""
    rest = f'{MONTH}\nexception spared "spared" from 2011-06-15\n  disapplies review-plan'
    assert reviewed(ISSUED + NONE, rest=rest).causes == ("the day that decides is not known closely enough",)


MAKES = """
document plan "plan"
  must contain aims "the aims" where bearer is town at s.90
duty issue-plan
  council must issue plan
  makes plan
  by 2011-12-31
exception spared "spared" from 2012-01-15 until 2012-03-01
  disapplies issue-plan
"""


def contents(facts: str, bodies: str = TOWNS, rules: str = MAKES) -> Assessment:
    """Check a plan with its contents."""
    return assess(law(rules, bodies=bodies), record(facts), "2012-02-01")


EMPTY = document("p", more="complete = true") + act("issue", "2011-06", "p")


@pytest.mark.parametrize(
    ("more", "verdict"), [("", ["breached"]), ("through = 2011-06-15", ["undetermined"]), ("holds = false", [])]
)
def test_an_item_for_some_bearers_only(more: str, verdict: list[str]) -> None:
    """An item is required where its condition holds on the day of making, and open where that day may be another."""
    found = contents(EMPTY + stated("town", more))
    assert [str(entry.verdict) for entry in found.findings if entry.item == "aims"] == verdict


def test_an_item_that_is_there_though_it_need_not_be() -> None:
    """An item that is there is there, whether it was required or not."""
    facts = document("p", more='contents = { aims = "present" }') + act("issue", "2011-06", "p")
    assert str(finding(contents(facts + stated("town", "through = 2011-06-15")), "issue-plan", "aims").verdict) == "met"


def test_contents_by_the_law_of_the_day_that_decides() -> None:
    """An exception of a later day than the one that decides takes nothing from the contents."""
    assert str(finding(contents(EMPTY + stated("town")), "issue-plan", "aims").verdict) == "breached"


def test_contents_under_an_exception_inside_the_range() -> None:
    """Where an excuse may have been in force on the day that decides, it is open what is missing."""
    rules = MAKES.replace("  by 2011-12-31\n", "  within 1 months after review of plan\n").replace(
        "from 2012-01-15 until 2012-03-01\n  disapplies", "from 2011-06-15\n  excuses"
    )
    rules += "duty review-plan\n  other must review plan\n"
    facts = EMPTY.replace('on = "2011-06"', "on = 2011-06-01") + act("review", "2011-05", "plan", by="The Other")
    found = contents(facts + stated("town"), rules=rules)
    assert str(finding(found, "issue-plan", "aims").verdict) == "undetermined"


# What is kept up, by the law of each day

KEEP = 'object river "river"\nduty keep-up\n  {who} must monitor river\n{rest}'


def kept(facts: str, rest: str = "", who: str = "council", bodies: str = TOWNS) -> Finding:
    """Judge the duty to monitor."""
    checked = assess(law(KEEP.format(who=who, rest=rest), bodies=bodies), record(facts), "2013-01-01")
    return finding(checked, "keep-up")


def monitored(since: str, through: str = "", *, shown: bool = True) -> str:
    """Write a span of monitoring."""
    return activity("monitor", since, through, shown, about="river")


def test_a_stated_member_keeps_up_since_then() -> None:
    """Who belongs to the class since some day is bound since then, and not before."""
    facts = stated("town", "from = 2012-01-01") + monitored("2011-01-01", "2011-12-31", shown=False)
    found = kept(facts + monitored("2012-01-01"), who="each town")
    assert (found.verdict, found.cycle) == ("met", "from 2012-01-01")


def test_a_stated_member_keeps_up_until_then() -> None:
    """Who belonged to the class through some day is judged on what it did through that."""
    facts = stated("town", "through = 2011-12-31") + monitored("2010-01-01", "2011-12-31")
    assert kept(facts, who="each town").verdict == "met"


def test_days_on_which_a_condition_did_not_hold() -> None:
    """On days on which the condition did not hold nothing had to be kept up."""
    facts = stated("town", "from = 2012-01-01") + stated("town", "through = 2011-12-31\nholds = false")
    facts += monitored("2010-01-01", "2011-12-31", shown=False) + monitored("2012-01-01")
    assert kept(facts, "  where bearer is town\n").verdict == "met"


def test_days_on_which_nobody_knows_whether_a_condition_held() -> None:
    """What was not kept up on days on which it may not have been owed is open."""
    facts = stated("lost", "from = 2012-01-01") + monitored("2010-01-01", "2011-12-31", shown=False)
    assert kept(facts + monitored("2012-01-01"), "  where bearer is lost\n").verdict == "undetermined"


SUSPENDED = 'exception rest "rest" from 2011-03-01 until 2011-09-01\n  {effect} keep-up {where}\n'
BROKEN = (
    monitored("2010-01-01", "2011-02-28") + monitored("2011-03-01", "2011-08-31", shown=False) + monitored("2011-09-01")
)


@pytest.mark.parametrize(
    ("effect", "where", "verdict"),
    [
        ("disapplies", "", "met"),
        ("excuses", "", "excused"),
        ("disapplies", "where bearer is lost", "undetermined"),
        ("excuses", "where bearer is lost", "undetermined"),
    ],
)
def test_days_under_an_exception_that_is_over(effect: str, where: str, verdict: str) -> None:
    """What was not kept up under an exception of that time is no breach when the exception is over."""
    assert kept(BROKEN, SUSPENDED.format(effect=effect, where=where)).verdict == verdict


def test_days_outside_an_exception_that_is_over() -> None:
    """What was not kept up after the exception was over is a breach, of those days only."""
    facts = monitored("2010-01-01", "2011-02-28") + monitored("2011-08-01", "2011-09-10", shown=False)
    found = kept(facts + monitored("2011-09-11"), SUSPENDED.format(effect="disapplies", where=""))
    assert (found.verdict, found.reason) == ("breached", "2011-09-01 to 2011-09-10")


def test_nothing_known_of_days_under_an_exception_that_is_over() -> None:
    """Of days on which nothing was owed nothing is asked for."""
    facts = monitored("2010-01-01", "2011-02-28") + monitored("2011-09-01")
    assert kept(facts, SUSPENDED.format(effect="disapplies", where="")).verdict == "met"


def test_nothing_known_of_days_that_may_be_excused() -> None:
    """Of days on which an excuse held it is still asked whether it was kept up."""
    facts = monitored("2010-01-01", "2011-02-28") + monitored("2011-09-01")
    assert kept(facts, SUSPENDED.format(effect="excuses", where="")).verdict == "undetermined"


def test_a_span_on_no_day_of_which_anything_was_owed() -> None:
    """Where nothing was owed on any day of a span that is over, the duty does not apply to it."""
    bodies = TOWNS.replace('"The Council"\n  is authority', '"The Council"\n  is authority until 2011-01-01')
    facts = stated("town", "through = 2011-06-30\nholds = false") + stated("town", "from = 2011-07-01")
    facts += monitored("2010-06-01", "2010-06-30")
    found = kept(facts, "  where bearer is town\n", "each authority", bodies)
    assert (found.verdict, found.reason) == ("not_applicable", "condition false")


def test_a_late_start_under_a_condition() -> None:
    """A start is late from the first day on which the condition held."""
    facts = stated("town", "from = 2012-01-01") + stated("town", "through = 2011-12-31\nholds = false")
    facts += monitored("2010-01-01", "2012-01-10", shown=False) + monitored("2012-01-11")
    found = kept(facts, "  where bearer is town\n")
    assert (found.verdict, found.days_late) == ("met_late", 10)
