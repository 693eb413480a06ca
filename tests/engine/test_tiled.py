"""Clocks over periods in their five modes: which period is current, which is ahead, what is owed for each and when."""

from __future__ import annotations

import pytest

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.explain import Step, explain
from csc_rules.engine.findings import Finding
from tests.engine.small import BODIES, act, answer, assess, complete, day, document, finding, law, record

RULES = """
document plan "plan"
duty make-plan
  council must adopt plan
  makes plan
  {clock}
"""
YEARS = "each 1 years beginning on 2010-04-01"
MODES = ("for", "in", "after", "as soon as practicable after", "within 2 months after")
NOTHING = complete("adopt", "plan", "2010-01-01", "2013-12-31")


def under(clock: str, facts: str = "", as_at: str = "2012-06-01", head: str = "", **options: str) -> Assessment:
    """Check a record under a duty that hangs on periods."""
    return assess(law(RULES.format(clock=clock), **options), record(facts, head=head), as_at)


def of(checked: Assessment, period: str) -> Finding:
    """Return the act finding for the period that begins on a day."""
    (found,) = [entry for entry in checked.findings if entry.cycle.startswith(period) and entry.aspect == "act"]
    return found


def plan(first: str, last: str, on: str, name: str = "p") -> str:
    """Write a plan that states its period, adopted on a day."""
    period = f'period = {{ from = "{first}", through = "{last}" }}'
    return document(name, more=period) + act("adopt", on, name)


# Which periods there are


@pytest.mark.parametrize(
    ("mode", "current", "listed"),
    [
        ("for", "2012-04-01", 4),
        ("in", "2012-04-01", 4),
        ("after", "2011-04-01", 3),
        ("as soon as practicable after", "2011-04-01", 3),
        ("within 2 months after", "2011-04-01", 3),
    ],
)
def test_which_period_is_current(mode: str, current: str, listed: int) -> None:
    """Current is the period of the day, or the last that ended where it is owed after one; the next is shown."""
    instances = under(f"{mode} {YEARS}").instances
    assert ([str(entry.period and entry.period[0]) for entry in instances if entry.current], len(instances)) == (
        [current],
        listed,
    )


@pytest.mark.parametrize("mode", MODES)
def test_before_the_first_period(mode: str) -> None:
    """Before the first period begins, what is owed for it is current, and due."""
    found = finding(under(f"{mode} {YEARS}", as_at="2010-03-01"), "make-plan")
    assert (str(found.verdict), found.cycle) == ("due", "2010-04-01 to 2011-03-31")


@pytest.mark.parametrize("mode", MODES)
def test_the_next_period_is_due(mode: str) -> None:
    """What is owed for the period ahead is shown, and due."""
    found = under(f"{mode} {YEARS}", NOTHING).findings[-1]
    assert str(found.verdict) == "due"


@pytest.mark.parametrize("mode", MODES)
def test_earlier_periods_are_listed_and_not_judged(mode: str) -> None:
    """Where the record does not say when it begins, periods before the current one are not judged."""
    found = under(f"{mode} {YEARS}", NOTHING).instances[0]
    assert (found.judged, found.verdict) == (False, None)


@pytest.mark.parametrize(("begins", "judged"), [("2011-03-31", True), ("2011-04-01", False)])
def test_earlier_periods_are_judged_as_far_back_as_the_record_begins(begins: str, judged: bool) -> None:
    """A period whose last day lies in the record is judged."""
    assert under(f"for {YEARS}", head=f"begins = {begins}").instances[0].judged is judged


def test_what_is_owed_after_a_period_that_ended_before_the_record_begins() -> None:
    """The current instance is judged, though its period ended before the record begins."""
    found = finding(under(f"after {YEARS}", head="begins = 2012-05-01"), "make-plan")
    assert str(found.verdict) == "undetermined"


@pytest.mark.parametrize(("begins", "judged"), [("2011-05-31", True), ("2011-06-01", False)])
def test_a_last_day_in_the_record_after_a_period_before_it(begins: str, judged: bool) -> None:
    """Where the last day for an earlier period lies in the record, it is judged."""
    assert under(f"within 2 months after {YEARS}", head=f"begins = {begins}").instances[0].judged is judged


def test_a_day_names_the_period_it_lies_in() -> None:
    """An instance concerns every day of its period, and no other."""
    found = under(f"for {YEARS}").instances[1]
    days = ("2011-03-31", "2011-04-01", "2012-03-31", "2012-04-01")
    assert [found.concerns(day(text)) for text in days] == [False, True, True, False]


# For a period


@pytest.mark.parametrize(("as_at", "verdict"), [("2010-03-31", "due"), ("2010-04-01", "outstanding")])
def test_for_a_period(as_at: str, verdict: str) -> None:
    """What is owed for a period is due until that begins, and then owed."""
    assert str(of(under(f"for {YEARS}", NOTHING, as_at), "2010-04-01").verdict) == verdict


def test_for_a_period_since_when() -> None:
    """What is owed for a period is outstanding since its first day."""
    assert of(under(f"for {YEARS}", NOTHING), "2012-04-01").since == day("2012-04-01")


def test_for_a_period_without_completeness() -> None:
    """Where nothing is known of it, it is open, and the record is asked for since the period before."""
    found = of(under(f"for {YEARS}"), "2012-04-01")
    assert (str(found.verdict), "from 1 April 2011 through 1 June 2012" in found.settles[1][0]) == (
        "undetermined",
        True,
    )


@pytest.mark.parametrize(("since", "verdict"), [("2011-04-01", "outstanding"), ("2011-04-02", "undetermined")])
def test_how_far_back_silence_has_to_reach(since: str, verdict: str) -> None:
    """A plan can be made in the period before, so the record has to be complete from its first day on."""
    facts = complete("adopt", "plan", since, "2012-06-01")
    assert str(of(under(f"for {YEARS}", facts), "2012-04-01").verdict) == verdict


@pytest.mark.parametrize(("since", "verdict"), [("2010-01-01", "outstanding"), ("2010-01-02", "undetermined")])
def test_how_far_back_silence_has_to_reach_for_the_first_period(since: str, verdict: str) -> None:
    """What is for the first period can be done from the first day of the duty."""
    facts = complete("adopt", "plan", since, "2010-06-01")
    assert str(of(under(f"for {YEARS}", facts, "2010-06-01"), "2010-04-01").verdict) == verdict


@pytest.mark.parametrize("on", ["2011-04-01", "2012-03-31", "2012-05-31"])
def test_made_for_a_period(on: str) -> None:
    """A plan for the period is the one that is owed, whether it was made before or in it."""
    facts = plan("2012-04-01", "2013-03-31", on)
    assert str(of(under(f"for {YEARS}", facts), "2012-04-01").verdict) == "met"


def test_made_for_a_period_long_before() -> None:
    """A plan that states the period counts for it, however early it was made."""
    facts = plan("2012-04-01", "2013-03-31", "2010-05-01") + NOTHING
    assert str(of(under(f"for {YEARS}", facts), "2012-04-01").verdict) == "met"


@pytest.mark.parametrize(
    ("limit", "on", "verdict", "last"),
    [
        (" by its first day", "2012-04-01", "met", "2012-04-01"),
        (" by its first day", "2012-04-02", "met_late", "2012-04-01"),
        (" before it begins", "2012-03-31", "met", "2012-03-31"),
        (" before it begins", "2012-04-01", "met_late", "2012-03-31"),
    ],
)
def test_for_a_period_with_a_last_day(limit: str, on: str, verdict: str, last: str) -> None:
    """The last day can be the first of the period, or the day before it."""
    found = of(under(f"for {YEARS}{limit}", plan("2012-04-01", "2013-03-31", on)), "2012-04-01")
    assert (str(found.verdict), found.last_day) == (verdict, day(last))


def test_for_a_period_with_a_last_day_that_is_past() -> None:
    """Where the last day is past and the record is complete, it is missing."""
    found = of(under(f"for {YEARS} by its first day", NOTHING), "2012-04-01")
    assert (str(found.verdict), found.last_day) == ("breached", day("2012-04-01"))


# In a period


@pytest.mark.parametrize(
    ("on", "verdict"),
    [("2010-03-31", "breached"), ("2010-04-01", "met"), ("2011-03-31", "met"), ("2011-04-01", "breached")],
)
def test_in_a_period(on: str, verdict: str) -> None:
    """What is owed in a period has to be done on one of its days."""
    facts = act("adopt", on, "plan") + NOTHING
    found = of(under(f"in {YEARS}", facts, head="begins = 2010-04-01"), "2010-04-01")
    assert (str(found.verdict), found.last_day) == (verdict, day("2011-03-31"))


def test_in_a_financial_year() -> None:
    """A financial year lasts from the day named through the day before it in the next."""
    checked = under("in each financial year beginning on 2010-04-01", as_at="2010-06-01")
    assert of(checked, "2010-04-01").last_day == day("2011-03-31")


def test_in_a_period_that_is_not_over() -> None:
    """Through the last day of the period it is due."""
    assert str(of(under(f"in {YEARS}", NOTHING, "2011-03-31"), "2010-04-01").verdict) == "due"


@pytest.mark.parametrize(("on", "verdict"), [("2010-06", "met"), ("2011", "undetermined")])
def test_in_a_period_on_a_vague_day(on: str, verdict: str) -> None:
    """A vague day that lies in the period is in it whichever day it was, and one across its end may not be."""
    facts = act("adopt", on, "plan") + NOTHING
    found = of(under(f"in {YEARS}", facts, head="begins = 2010-04-01"), "2010-04-01")
    assert str(found.verdict) == verdict


def test_two_vague_days_in_a_period() -> None:
    """One act that may lie outside the period does not keep another one from counting."""
    facts = act("adopt", "2011", "plan") + act("adopt", "2010-06-01", "plan")
    assert str(of(under(f"in {YEARS}", facts, head="begins = 2010-04-01"), "2010-04-01").verdict) == "met"


# After a period


@pytest.mark.parametrize(("as_at", "verdict"), [("2011-03-31", "due"), ("2011-04-01", "outstanding")])
def test_after_a_period(as_at: str, verdict: str) -> None:
    """What is owed after a period is due through its last day, and then owed."""
    assert str(of(under(f"after {YEARS}", NOTHING, as_at), "2010-04-01").verdict) == verdict


def test_after_a_period_since_when() -> None:
    """It is outstanding since the day after the period."""
    assert of(under(f"after {YEARS}", NOTHING), "2011-04-01").since == day("2012-04-01")


@pytest.mark.parametrize(("since", "verdict"), [("2012-04-01", "outstanding"), ("2012-04-02", "undetermined")])
def test_how_far_back_silence_has_to_reach_after_a_period(since: str, verdict: str) -> None:
    """What is owed after a period has to be looked for only since its end."""
    facts = complete("adopt", "plan", since, "2012-06-01")
    assert str(of(under(f"after {YEARS}", facts), "2011-04-01").verdict) == verdict


def test_a_report_on_a_period() -> None:
    """A report that states the period is the one on it, long after its end as well."""
    facts = plan("2011-04-01", "2012-03-31", "2012-05-31") + NOTHING
    assert str(of(under(f"after {YEARS}", facts), "2011-04-01").verdict) == "met"


def test_a_report_on_another_period() -> None:
    """A report on the year before is none on this one."""
    facts = plan("2010-04-01", "2011-03-31", "2012-05-31") + NOTHING
    assert str(of(under(f"after {YEARS}", facts), "2011-04-01").verdict) == "outstanding"


# As soon as practicable after a period


@pytest.mark.parametrize(("as_at", "verdict"), [("2011-03-31", "due"), ("2011-04-01", "outstanding")])
def test_soon_after_a_period(as_at: str, verdict: str) -> None:
    """What is owed soon after a period is due through its last day, and then owed."""
    clock = f"as soon as practicable after {YEARS}"
    assert str(of(under(clock, NOTHING, as_at), "2010-04-01").verdict) == verdict


def test_soon_enough_is_for_a_person_to_judge() -> None:
    """Done after the period, how soon it was is a judgement, with the days."""
    facts = plan("2011-04-01", "2012-03-31", "2012-04-30")
    found = of(under(f"as soon as practicable after {YEARS}", facts), "2011-04-01")
    assert (str(found.verdict), [question.slot for question in found.questions]) == (
        "needs_judgement",
        ["small.make-plan.delay"],
    )


@pytest.mark.parametrize(("said", "verdict"), [("yes", "met"), ("no", "met_late")])
def test_a_delay_that_was_judged(said: str, verdict: str) -> None:
    """A determination says whether it was soon enough."""
    facts = plan("2011-04-01", "2012-03-31", "2012-04-30") + answer("make-plan.delay", said, "2012-05-01")
    assert str(of(under(f"as soon as practicable after {YEARS}", facts), "2011-04-01").verdict) == verdict


def test_before_the_period_is_over_there_is_no_delay() -> None:
    """Done on the last day of the period, there is no delay to judge."""
    facts = plan("2011-04-01", "2012-03-31", "2012-03-31")
    assert str(of(under(f"as soon as practicable after {YEARS}", facts), "2011-04-01").verdict) == "met"


# Within a time after a period


@pytest.mark.parametrize(("on", "verdict"), [("2011-05-31", "met"), ("2011-06-01", "met_late")])
def test_within_a_time_after_a_period(on: str, verdict: str) -> None:
    """The last day is so long after the last day of the period."""
    facts = plan("2010-04-01", "2011-03-31", on)
    found = of(under(f"within 2 months after {YEARS}", facts, head="begins = 2010-04-01"), "2010-04-01")
    assert (str(found.verdict), found.last_day) == (verdict, day("2011-05-31"))


def test_within_a_time_after_a_period_and_nothing_done() -> None:
    """Past the last day, and the record complete since the end of the period, it is missing."""
    facts = complete("adopt", "plan", "2012-04-01", "2012-05-31")
    assert str(of(under(f"within 2 months after {YEARS}", facts), "2011-04-01").verdict) == "breached"


# Who is bound


LATER = RULES.format(clock="{clock}").replace("duty make-plan", "duty make-plan from 2012-01-01")


@pytest.mark.parametrize("mode", ["for", "after", "as soon as practicable after", "within 24 months after"])
def test_periods_that_were_over_before_the_duty(mode: str) -> None:
    """Nothing is owed for a period that was over before the duty was in force."""
    rules = LATER.format(clock=f"{mode} {YEARS}")
    checked = assess(law(rules), record(NOTHING, head="begins = 2010-01-01"), "2012-06-01")
    assert of(checked, "2010-04-01").reason == "not in force: in force from 2012-01-01"


def test_the_period_in_which_the_duty_came_into_force() -> None:
    """For the period in which the duty came into force it is owed since then."""
    rules = LATER.format(clock=f"for {YEARS}")
    checked = assess(law(rules), record(NOTHING, head="begins = 2010-01-01"), "2012-06-01")
    found = of(checked, "2011-04-01")
    assert (str(found.verdict), found.since) == ("outstanding", day("2012-01-01"))


@pytest.mark.parametrize("mode", ["for", "after", "as soon as practicable after", "within 24 months after"])
def test_a_body_that_came_after_a_period(mode: str) -> None:
    """A body that joined the class after a period ended owes nothing for it."""
    bodies = BODIES.replace("  is authority\nbody other", "  is authority from 2012-01-01\nbody other")
    rules = law(RULES.format(clock=f"{mode} {YEARS}").replace("council must", "each authority must"), bodies=bodies)
    checked = assess(rules, record(NOTHING, head="begins = 2010-01-01"), "2012-06-01")
    assert of(checked, "2010-04-01").reason == "not a bearer"


def test_a_body_of_which_nobody_knows_whether_it_was_bound() -> None:
    """Where nothing tells whether a body was bound before a period ended, nothing is missing."""
    bodies = BODIES + 'class town "town"\n  members unknown because "the list was lost"\n'
    facts = '[[membership]]\nof = "town"\nfrom = 2012-01-01\n' + NOTHING
    rules = law(RULES.format(clock=f"for {YEARS}").replace("council must", "each town must"), bodies=bodies)
    checked = assess(rules, record(facts, head="begins = 2010-01-01"), "2012-06-01")
    assert str(of(checked, "2010-04-01").verdict) == "undetermined"


def test_a_repeal_takes_the_running_period_away() -> None:
    """What has no last day is not owed any more once the duty has ended."""
    rules = RULES.format(clock=f"for {YEARS}").replace("duty make-plan", "duty make-plan until 2012-05-01")
    checked = assess(rules, record(NOTHING), "2012-06-01")
    assert of(checked, "2012-04-01").reason == "not in force: ended on 2012-05-01"


# Where periods begin


def test_periods_that_begin_with_an_event() -> None:
    """Periods can begin with an event of the instrument."""
    force = 'event start "the start" on 2010-07-01\n  in force from 2010-01-01 at s.99'
    checked = assess(law(RULES.format(clock="for each 1 years beginning on start"), force=force), "", "2010-08-01")
    assert checked.instances[0].cycle == "2010-07-01 to 2011-06-30"


def test_periods_that_begin_on_a_day_nobody_knows() -> None:
    """Where the day of the event is not known, it is asked for."""
    force = 'event start "the start"\n  in force from 2010-01-01 at s.99'
    rules = law(RULES.format(clock="for each 1 years beginning on start"), force=force)
    found = finding(assess(rules, "", "2010-08-01"), "make-plan")
    assert (str(found.verdict), found.missing) == ("undetermined", ("the day of start",))


# In words


@pytest.mark.parametrize(
    ("clock", "words"),
    [
        (f"for {YEARS}", "for the period 1 April 2012 to 31 March 2013; the law names no last day"),
        (f"for {YEARS} by its first day", "for the period 1 April 2012 to 31 March 2013: 1 April 2012"),
        (f"in {YEARS}", "within the period 1 April 2012 to 31 March 2013: its last day is 31 March 2013"),
        (f"after {YEARS}", "after the period 1 April 2011 to 31 March 2012; the law names no last day"),
        (
            f"as soon as practicable after {YEARS}",
            "as soon as practicable after the period 1 April 2011 to 31 March 2012; how soon is a judgement",
        ),
        (
            f"within 2 months after {YEARS}",
            "2 months after 31 March 2012, that day left out, by corresponding date: 31 May 2012",
        ),
    ],
)
def test_a_period_in_words(clock: str, words: str) -> None:
    """A proof says which period it is about, and what the law makes of it."""
    assert words in "\n".join(_lines(explain(under(clock), "make-plan")))


def test_a_period_that_nobody_knows_in_words() -> None:
    """Of periods of which nobody knows the first day, the length is told."""
    clock = 'for each 1 years beginning on start\n  unsettled "which it is" reading by 2012-01-01'
    force = 'event start "the start"\n  in force from 2010-01-01 at s.99'
    found = finding(under(clock, as_at="2010-08-01", force=force), "make-plan")
    assert found.readings[0].label == "each 1 year from a day that is not known"


def _lines(steps: tuple[Step, ...]) -> list[str]:
    return [line for step in steps for line in (step.text, *_lines(step.steps))]
