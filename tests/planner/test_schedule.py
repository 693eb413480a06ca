"""Schedules and cures: the order and the least times of the law, the officer's times, and what cannot be put right."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import csc_rules
from csc_rules.dates import last_day_beginning
from csc_rules.errors import UsageError
from csc_rules.law.model import LeastTime
from csc_rules.planner.cure import Cure, cure
from csc_rules.planner.schedule import Schedule, Span, Step, latest_start, schedule, timed
from csc_rules.planner.steps import Act, Node, Order, in_order
from csc_rules.record.formats import loads
from csc_rules.record.toml import load
from csc_rules.selection import assess

GWENT = "Gwent Public Services Board"
DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))
SPANS = st.builds(Span, count=st.integers(1, 40), unit=st.sampled_from(("days", "weeks", "months", "years")))
HIGHLAND_WITHOUT_A_PLAN = b"""
[record]
body = "Highland Council"
jointly_with = ["NHS Highland"]

[[complete]]
acts = ["prepare"]
about = "childrens-services-plan"
from = 2017-04-01
through = 2021-05-20
stated_by = "somebody who looked"
"""


def gwent(lead: tuple[str, Span] | None = None) -> Schedule:
    """Return the schedule of a board to the publication of its plan a year after the election."""
    return to(GWENT, "local-well-being-plan", "publish", "2023-05-05", "2022-06-01", lead)


@cache
def to(body: str, document: str, act: str, by: str, as_at: str, lead: tuple[str, Span] | None = None) -> Schedule:
    """Return the schedule of a body to an act on a document."""
    assessment = assess(csc_rules.Record(body=body), date.fromisoformat(as_at))
    return schedule(assessment, document, act, date.fromisoformat(by), dict([lead]) if lead else {})


@cache
def cured(name: str, as_at: str) -> Cure:
    """Return the cure of an example."""
    return cure(assess(load(f"examples/{name}.toml"), date.fromisoformat(as_at)))


def the(found: Schedule, act: str) -> Step:
    """Return the step of an act."""
    return next(step for step in found.steps if step.node.act[0] == act)


def test_what_has_to_be_done_before_is_done_the_day_before() -> None:
    """Approval comes before publication, on the day before at the latest."""
    found = gwent()

    assert (the(found, "approve").ends, the(found, "publish").ends) == (date(2023, 5, 4), date(2023, 5, 5))


def test_a_least_time_is_counted_back() -> None:
    """A consultation of 85 days that ends on 4 May begins on 9 February, both days counted."""
    consult = the(gwent(), "consult")

    assert (consult.starts, consult.ends) == (date(2023, 2, 9), date(2023, 5, 4))


def test_the_time_another_has_to_answer_is_allowed_for() -> None:
    """The Commissioner has fourteen weeks, so that the request is made that long before the consultation begins."""
    request = the(gwent(), "request")

    assert (request.starts, request.node.answer is not None) == (date(2022, 11, 3), True)


def test_the_officers_time_counts_where_it_is_longer() -> None:
    """Six months of consultation begin six months before, and a week not less than the law's least time."""
    longer = gwent(("consult", Span(count=6, unit="months")))
    shorter = gwent(("consult", Span(count=1, unit="weeks")))

    assert the(longer, "consult").starts == date(2022, 11, 5)
    assert the(shorter, "consult").starts == date(2023, 2, 9)


def test_a_time_for_what_is_no_step_is_not_passed_over() -> None:
    """Nobody may think that it was counted."""
    found = gwent(("lay", Span(count=1, unit="weeks")))

    assert found.notes[-1].startswith("no step is called “lay”")


def test_what_cannot_be_done_in_time_says_when_it_can() -> None:
    """Begun on 1 March, a consultation of twelve weeks is over on 23 May, and the plan is published the day after."""
    found = to(
        "Fife Council",
        "children's services plan",
        "publish",
        "2026-04-30",
        "2026-03-01",
        ("consult", Span(count=12, unit="weeks")),
    )

    assert (found.possible, found.earliest) == (False, date(2026, 5, 24))


def test_the_law_of_the_day_aimed_at_is_meant() -> None:
    """A plan of that name was asked for by an older Act; the one in force on the day is taken."""
    assert (
        to("Fife Council", "children's services plan", "publish", "2026-04-30", "2026-03-01").ruleset == "sct-cyp-2014"
    )


def test_the_last_days_of_the_law_stand_beside_the_day_aimed_at() -> None:
    """The plan is due one year after the election, which the day keeps."""
    (entry,) = gwent().deadlines

    assert entry.last_day == date(2023, 5, 5)


def test_what_follows_is_counted_from_the_day_aimed_at() -> None:
    """The first report on a strategy is due eighteen months after its adoption."""
    found = to("NI Executive", "strategy", "adopt", "2030-06-30", "2026-06-01")

    assert ("first report on a strategy", date(2031, 12, 30)) in [(e.what.title, e.last_day) for e in found.afterwards]


@pytest.mark.parametrize(("document", "act", "code"), [("strategie", "adopt", "US301"), ("strategy", "adpot", "US302")])
def test_a_slip_of_the_pen_is_answered_with_the_nearest(document: str, act: str, code: str) -> None:
    """An unknown document or act is a mistake of the command, with a suggestion."""
    with pytest.raises(UsageError) as caught:
        to("NI Executive", document, act, "2030-06-30", "2026-06-01")

    assert caught.value.diagnostics[0].code == code
    assert "did you mean" in (caught.value.diagnostics[0].hint or "")


# Cures


def test_what_is_past_can_be_done_late() -> None:
    """The first report and the laying can still be done, and their last days stay past."""
    remedies = cured("ni-executive", "2022-06-11").remedies

    assert [(remedy.can, bool(remedy.late)) for remedy in remedies] == [(True, True), (True, True)]


def test_what_was_done_to_the_document_is_not_done_again() -> None:
    """The strategy was adopted, so that it is laid without another adoption or consultation."""
    steps = [each.step.node.act for each in cured("ni-executive", "2022-06-11").steps]

    assert steps == [("lay", "strategy"), ("prepare", "report")]


def test_what_has_to_come_first_is_a_step() -> None:
    """Before an amended plan is published, people are involved in the review."""
    steps = cured("belfast-community-plan", "2022-09-11").steps

    assert [each.step.node.act[0] for each in steps] == ["give-opportunity", "publish"]
    assert steps[0].step.earliest < steps[1].step.earliest


def test_the_law_by_which_a_document_is_made_is_meant() -> None:
    """A law of a few months that only changed what is done to the plan does not take the place of its own."""
    found = to("Fife Council", "childrens-services-plan", "publish", "2021-12-31", "2017-12-31")

    assert found.ruleset == "sct-cyp-2014"
    assert [step.node.act[0] for step in found.steps] == ["give-opportunity", "consult", "prepare", "publish"]


def test_what_guidance_and_law_both_ask_for_is_one_step() -> None:
    """A plan that guidance wants in place is not prepared before those have been consulted whom the Act names."""
    record = loads(HIGHLAND_WITHOUT_A_PLAN, "record.toml")
    *before, last = cure(assess(record, date(2021, 5, 20))).steps

    assert [each.step.node.act[0] for each in before] == ["give-opportunity", "consult"]
    assert last.cures == ("sct-cyp-2014.prepare-plan", "sct-csp-guidance-2020.plan-in-place-from-2020")


def test_what_is_approved_comes_after_what_it_is_approved_upon() -> None:
    """Steps stand in the order in which they have to be finished: approval by every member comes after consulting."""
    steps = cured("gwent-well-being-plan", "2023-06-30").steps

    assert [each.step.node.act[0] for each in steps] == ["request", "consult", "provide", "approve", "publish"]


def test_a_step_that_can_wait_says_until_when() -> None:
    """The members can approve the plan while others are consulted, and have to by the day before it is published."""
    steps = {each.step.node.act[0]: each for each in cured("gwent-well-being-plan", "2023-06-30").steps}

    assert steps["approve"].needed_by == date(2023, 12, 29)
    assert steps["consult"].needed_by == steps["consult"].step.earliest_end


def test_what_only_guidance_finds_missing_has_the_steps_of_the_act() -> None:
    """Whether the Act's own plan was made is open; whoever makes one still has to consult first."""
    record = loads(HIGHLAND_WITHOUT_A_PLAN.replace(b"2021-05-20", b"2020-04-01"), "record.toml")
    found = cure(assess(record, date(2021, 5, 20)))

    assert [remedy.duty for remedy in found.remedies] == ["sct-csp-guidance-2020.plan-in-place-from-2020"]
    assert [each.step.node.act[0] for each in found.steps] == ["give-opportunity", "consult", "prepare"]


def test_what_is_open_is_left_out_and_said() -> None:
    """To cure what is open would be to say that it is missing."""
    found = cured("gwent-well-being-plan", "2024-07-01")

    assert (found.remedies, found.steps) == ((), ())
    assert "findings are open" in found.notes[-1]


def test_what_had_to_come_before_cannot_be_put_right() -> None:
    """Whoever published without consulting cannot consult before that any more."""
    record = load("tests/planner/consulted-nobody.toml")
    found = cure(assess(record, date(2023, 9, 1)))
    consultation = [remedy for remedy in found.remedies if remedy.duty == "wal-wfga-2015.consult-on-plan"]

    assert consultation
    assert not any(remedy.can for remedy in consultation)


# Days alone


@given(DAYS, SPANS)
def test_a_latest_start_is_the_latest(ends: date, span: Span) -> None:
    """Begun on that day it is over in time, and begun a day later it is not."""
    day = latest_start(ends, span)

    assert last_day_beginning(day, span.count, span.unit) <= ends
    assert last_day_beginning(date.fromordinal(day.toordinal() + 1), span.count, span.unit) > ends


@given(DAYS, DAYS, st.lists(st.integers(1, 200), min_size=2, max_size=6))
def test_every_order_is_kept_backwards_and_forwards(by: date, today: date, lengths: list[int]) -> None:
    """Of a chain of steps each ends before the next begins, reckoned from either end."""
    acts: list[Act] = [(f"act-{number}", "plan") for number in range(len(lengths))]
    nodes = {
        act: Node(
            act=act,
            title="",
            least=LeastTime(count=length, unit="days"),
            orders=(Order(before=acts[number + 1], days=1, why=""),) if number + 1 < len(acts) else (),
        )
        for number, (act, length) in enumerate(zip(acts, lengths, strict=True))
    }
    steps = {step.node.act: step for step in timed({act: nodes[act] for act in in_order(nodes)}, by, today, {})}
    for before, after in pairwise(acts):
        assert steps[before].ends < steps[after].starts
        assert steps[before].earliest_end < steps[after].earliest
    assert steps[acts[-1]].ends == by
    assert steps[acts[0]].earliest == today
    assert (steps[acts[0]].starts >= today) == (steps[acts[-1]].earliest_end <= by)


@pytest.mark.parametrize("count", [9999, 2026])
@pytest.mark.parametrize("day", [date(2023, 5, 5), date.max])
def test_times_that_lead_out_of_the_calendar_are_refused(day: date, count: int) -> None:
    """A lead time of thousands of years, or an aim on the last of all days, is told and is no fault of the program."""
    act: Act = ("publish", "plan")
    nodes = {act: Node(act=act, title="")}

    with pytest.raises(UsageError, match="US303"):
        timed(nodes, day, date(9000, 1, 1), {"publish": Span(count=count, unit="years")})


def test_a_cure_on_the_last_of_all_days_has_no_steps_beyond_it() -> None:
    """Where the calendar ends, there is no room for steps, and none is reckoned past it."""
    assert timed({}, date.max, date.max, {}) == ()
    found = assess(load("examples/fife.toml"), date.max)

    assert cure(found).as_at == date.max


def test_a_step_that_is_owed_jointly_names_the_partners() -> None:
    """A step of a schedule is for all who owe it."""
    found = to("Highland Council", "childrens-services-plan", "publish", "2023-06-01", "2022-06-01")
    assert the(found, "prepare").node.bearers == ("Highland Council with NHS Highland",)
