"""To whom an act is done: one that was done to others than those a sentence names starts nothing and shows nothing."""

from __future__ import annotations

import pytest

from csc_rules.engine.assessment import Assessment
from tests.engine.small import act, activity, assess, complete, current, document, finding, judge, law, record

PARLIAMENT = '\nbody parliament "The Parliament"\nbody minister "The Minister"\n'

# A report is sent every year

YEARLY = (
    PARLIAMENT
    + """
document report "report"
duty send-report
  council must send next report to minister
  at least every 1 years from sending of previous report
"""
)
FIRST = document("r-1", "report") + act("send", "2010-03-15", "r-1", to="The Minister")
SENT = complete("send", "report", "2010-01-01", "2012-06-01")


def checked(rules: str, facts: str, as_at: str = "2012-01-31") -> Assessment:
    """Check a record that begins with the law."""
    return assess(law(rules), record(facts, head="begins = 2010-01-01"), as_at)


def second(to: str) -> Assessment:
    """Check a record of a second report that was sent to some, or to nobody who is named."""
    more = {"to": to} if to else {}
    return checked(YEARLY, FIRST + document("r-2", "report") + act("send", "2011-03-01", "r-2", **more) + SENT)


def test_what_was_sent_to_somebody_else_starts_no_interval() -> None:
    """A report that was sent to somebody else begins no new year: the one that is owed is missing."""
    found = current(second("The Charity"), "send-report")
    assert (found.cycle, found.verdict) == ("after r-1", "breached")


@pytest.mark.parametrize("to", ["The Minister", "The Minister, The Charity", ""])
def test_what_was_sent_to_the_one_named_starts_the_next(to: str) -> None:
    """A report that was sent to the one named, among others, or to nobody who is said, begins the next year."""
    found = current(second(to), "send-report")
    assert (found.cycle, found.verdict) == ("after r-2", "due")


def test_only_something_sent_to_somebody_else() -> None:
    """Where nothing was sent but to somebody else, and the record is complete, no year has begun."""
    facts = document("r-1", "report") + act("send", "2010-03-15", "r-1", to="The Charity") + SENT
    assert finding(checked(YEARLY, facts), "send-report").reason == "not triggered"


# Another duty's act

LAID = (
    PARLIAMENT
    + """
document plan "plan"
duty lay-plan
  council must lay plan before parliament
duty publish-plan
  council must publish plan
  within 1 months after laying of plan
duty ask-about-plan
  council must consult on plan
  before laying of plan
"""
)
PLAN = document("p")


@pytest.mark.parametrize(("to", "verdict"), [("The Parliament", "breached"), ("The Minister", "not_applicable")])
def test_the_act_of_another_duty(to: str, verdict: str) -> None:
    """What was laid before somebody else was not laid, and nothing follows from it."""
    facts = PLAN + act("lay", "2011-03-01", "p", to=to) + complete("", "plan", "2010-01-01", "2012-06-01")
    assert finding(checked(LAID, facts), "publish-plan").verdict == verdict


@pytest.mark.parametrize(("to", "verdict"), [("The Parliament", "breached"), ("The Minister", "due")])
def test_the_act_of_another_duty_as_a_limit(to: str, verdict: str) -> None:
    """What had to be done before a laying is due until it was laid before the one named."""
    facts = PLAN + act("lay", "2011-03-01", "p", to=to) + complete("", "plan", "2010-01-01", "2012-06-01")
    assert finding(checked(LAID, facts), "ask-about-plan").verdict == verdict


def test_a_laying_before_somebody_else_where_not_all_is_known() -> None:
    """Where the record is not complete, there may have been another laying."""
    facts = PLAN + act("lay", "2011-03-01", "p", to="The Minister")
    assert finding(checked(LAID, facts), "publish-plan").verdict == "undetermined"


# Several sentences

TWO = (
    PARLIAMENT
    + """
document plan "plan"
duty send-to-parliament
  council must send plan to parliament
duty send-to-minister
  {who} must send plan to minister
duty publish-plan
  charity must publish plan
  after sending of plan
"""
)
PUBLISHED = complete("publish", "plan", "2010-01-01", "2012-06-01", by="The Charity")


def published(who: str, by: str, to: str, anchor: str = "sending of plan") -> str:
    """Return the verdict on what follows a sending, by one of two duties to send."""
    rules = TWO.format(who=who).replace("sending of plan", anchor)
    sent = act("send", "2011-03-01", "p", by=by, to=to)
    entered = record(PLAN + sent + SENT.replace("report", "plan") + PUBLISHED, "The Charity")
    return str(finding(assess(law(rules), entered, "2012-01-31"), "publish-plan", body="charity").verdict)


@pytest.mark.parametrize(
    ("to", "verdict"),
    [("The Parliament", "outstanding"), ("The Minister", "outstanding"), ("The Other", "undetermined")],
)
def test_either_of_two_sentences(to: str, verdict: str) -> None:
    """Where one body has to send it to each of two, having sent it to one of them counts."""
    assert published("council", "The Council", to) == verdict


@pytest.mark.parametrize(("to", "verdict"), [("The Parliament", "undetermined"), ("The Minister", "outstanding")])
def test_the_sentence_of_who_did_it(to: str, verdict: str) -> None:
    """What another body is to do says nothing of what this one did."""
    assert published("other", "The Other", to) == verdict


def test_an_act_that_no_sentence_asks_for() -> None:
    """What somebody did whom no sentence names can have been done to anybody."""
    assert published("council", "The Other", "The Court", "sending of plan by other") == "outstanding"


# A class that is named as a whole

WHOLE = (
    PARLIAMENT
    + """
class public-body "public body"
  member each authority
document plan "plan"
duty send-plan
  council must send plan to each public-body
  by 2011-12-31
"""
)


@pytest.mark.parametrize(
    ("to", "verdict"), [("public body", "met"), ("authority", "met"), ("The Minister", "breached")]
)
def test_a_class_within_the_one_named(to: str, verdict: str) -> None:
    """A class that the one named takes its members from is one of those named."""
    facts = PLAN + act("send", "2011-03-01", "p", to=to) + SENT.replace("report", "plan")
    assert judge(WHOLE, facts, "2012-01-31", "send-plan").verdict == verdict


def test_another_class() -> None:
    """A class that has nothing to do with the one named is not."""
    rules = WHOLE.replace("each public-body\n  by", "each friend\n  by") + 'class friend "friend"\n  member charity\n'
    facts = PLAN + act("send", "2011-03-01", "p", to="authority") + SENT.replace("report", "plan")
    assert judge(rules, facts, "2012-01-31", "send-plan").verdict == "breached"


# What is kept up

KEPT = (
    PARLIAMENT
    + """
class trust "care trust"
  unlisted because "no list of them is kept here"
document plan "plan"
duty keep-up "reports"
  council must {not_}report-quarterly-on plan to {whom}
"""
)


def kept(names: str, *, whom: str = "minister", complete: bool = True, shown: bool = True, not_: str = "") -> str:
    """Return the verdict on what is kept up to some, over the whole time."""
    listed = ", ".join(f'"{name.strip()}"' for name in names.split(",") if name)
    more = f"with = [{listed}]\ncomplete = {str(complete).lower()}\n"
    entered = activity("report-quarterly-on", "2010-01-01", "2012-01-31", shown=shown, more=more)
    return str(judge(KEPT.format(whom=whom, not_=not_), entered, "2012-01-31", "keep-up").verdict)


def test_kept_up_to_somebody_else() -> None:
    """What was kept up to others alone is not what was asked for; it may have been kept up to the right one as well."""
    assert kept("The Charity") == "undetermined"


@pytest.mark.parametrize("names", ["The Minister", "The Charity, The Minister", ""])
def test_kept_up_to_the_one_named(names: str) -> None:
    """What was kept up to the one named, among others, or to nobody who is said, counts."""
    assert kept(names) == "met"


def test_a_list_that_is_not_complete() -> None:
    """Where the list is not complete, the one named may be missing from it."""
    assert kept("The Charity", complete=False) == "met"


@pytest.mark.parametrize(
    ("whom", "names", "verdict"),
    [
        ("each authority", "The Other", "met"),
        ("each authority", "authority", "met"),
        ("each authority", "The Charity", "undetermined"),
        ("each authority", "a name that nothing knows", "undetermined"),
        ("each trust", "a name that nothing knows", "met"),
        ("each trust", "The Charity", "undetermined"),
    ],
)
def test_kept_up_to_a_class(whom: str, names: str, verdict: str) -> None:
    """It counts where one of those named is of the class, or may be one of a class without a list."""
    assert kept(names, whom=whom) == verdict


@pytest.mark.parametrize(
    ("names", "complete", "verdict"),
    [
        ("The Charity", True, "undetermined"),
        ("The Charity", False, "undetermined"),
        ("The Minister", True, "breached"),
        ("", False, "breached"),
    ],
)
def test_not_kept_up_to_somebody_else(names: str, complete: bool, verdict: str) -> None:
    """That it was not kept up to somebody else is no breach."""
    assert kept(names, complete=complete, shown=False) == verdict


def test_what_must_not_be_kept_up_to_one() -> None:
    """What must not be done to one is not done by doing it to another."""
    assert (kept("The Charity", not_="not "), kept("The Minister", not_="not ")) == ("undetermined", "breached")


def test_a_span_that_is_over_and_what_was_kept_up_to_somebody_else() -> None:
    """What is on record of a span that is over is asked about, even where it was done to somebody else."""
    bodies = 'class authority "authority"\nbody council "The Council"\n  is authority until 2011-07-01\n'
    rules = law(
        KEPT.format(whom="minister", not_="").replace("council must", "each authority must"),
        bodies=bodies + 'body charity "The Charity"\n',
    )
    more = 'with = ["The Charity"]\ncomplete = true\n'
    entered = activity("report-quarterly-on", "2010-01-01", "2011-06-30", more=more)
    assert judge(rules, entered, "2012-01-31", "keep-up").verdict == "undetermined"


# In its area

AREAS = """
class area-board "board"
body near-board "Near Board"
  is area-board
  covers council
body far-board "Far Board"
  is area-board
  covers other
body nowhere-board "Nowhere Board"
  is area-board
document plan "plan"
duty send-plan
  council must send plan to each area-board in its area
"""


@pytest.mark.parametrize(
    ("to", "verdict"),
    [
        ("Near Board", "met"),
        ("Far Board, Near Board", "met"),
        ("Far Board", "outstanding"),
        ("Nowhere Board", "met"),
        ("", "met"),
    ],
)
def test_one_of_another_area_is_not_meant(to: str, verdict: str) -> None:
    """What was sent to a board of another area was not sent; of one whose area nobody knows it may have been."""
    facts = PLAN + act("send", "2011-03-01", "p", **({"to": to} if to else {})) + SENT.replace("report", "plan")
    assert finding(checked(AREAS, facts), "send-plan").verdict == verdict


INFORMING = AREAS.replace("must send plan to", "must exercise plan to")


@pytest.mark.parametrize(("name", "verdict"), [("Near Board", "met"), ("Far Board", "undetermined")])
def test_what_is_kept_up_to_one_of_another_area(name: str, verdict: str) -> None:
    """So it is with what is kept up."""
    span = activity("exercise", "2010-01-01", "2012-01-31", about="plan", more=f'with = ["{name}"]\ncomplete = true')
    assert finding(checked(INFORMING, span), "send-plan").verdict == verdict
