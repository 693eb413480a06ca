"""From the tree to the unit: areas, events and kinds, periods, conditions of lines, and how a duty is discharged."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from csc_rules.law import model as m
from tests.law.test_build import built, duty, instrument

APRIL = date(2017, 4, 1)
PUBLIC = m.PublicEvent(
    id="election", title="ordinary election", days=(date(2017, 5, 4), date(2022, 5, 5)), also=("poll",)
)
ADOPTION = m.Anchor(verb="adopt", object="plan")


def test_the_area_of_a_body() -> None:
    """Each body covered has the days and the doubts of its line."""
    (made,) = built(
        'body a-board "A Board"\n  covers a, b from 2004-04-01 until 2012-04-01 unverified "from a map"\n  covers c\n'
    ).bodies
    force = m.Force(since=date(2004, 4, 1), until=date(2012, 4, 1))

    assert made.areas == (
        m.Area(body="a", force=force, unverified="from a map"),
        m.Area(body="b", force=force, unverified="from a map"),
        m.Area(body="c"),
    )


@pytest.mark.parametrize("keyword", ["body", "class"])
def test_public_events(keyword: str) -> None:
    """Those of bodies and classes have their days in order, and other names."""
    made = built(f'{keyword} a "A"\n  event election "ordinary election" on 2022-05-05, 2017-05-04 also poll\n')

    assert [body.events for body in made.bodies] + [entry.events for entry in made.classes] == [(PUBLIC,)]


def test_a_kind_without_a_list() -> None:
    """It has its reason, and other names."""
    (made,) = built('class trust "trust"\n  unlisted because "no list is kept"\n  alias "PCT", "PCTs"\n').classes

    assert (made.unlisted, made.aliases, made.unknown) == ("no list is kept", ("PCT", "PCTs"), None)


def test_members_near_a_bearer_or_of_some_bearers() -> None:
    """A member may be meant in the bearer's area only, for some bearers only, and may be none."""
    (made,) = built(
        'class partner "partner"\n  member each board in its area, a-body if any where bearer is county\n'
    ).classes

    assert made.members == (
        m.Membership(
            party=m.Party(name="board", quantifier="each", in_its_area=True), for_bearer="county", if_any=True
        ),
        m.Membership(party=m.Party(name="a-body"), for_bearer="county", if_any=True),
    )


def test_conditions_of_lines() -> None:
    """What a document must contain, and whom an act has to reach, may hang on conditions of every form."""
    made = instrument(
        """document plan "plan" at s.1
  must contain aims "the aims" where bearer is county
  must contain costs "the costs" where judged costly "Costly?" by a-court at s.2
  must contain means "the means" where plan was adopted
duty a-duty at s.1
  a-body must adopt plan
  (a) each council in its area if any where judged many "Many?" by a-court at s.3
  (b) parents where bearer is county
"""
    )

    assert [item.condition for item in made.documents[0].items] == [
        m.Belongs(kind="county"),
        m.SlotAnswered(slot="costly"),
        m.ActDone(verb="adopt", object="plan"),
    ]
    assert [(entry.party.in_its_area, entry.if_any, entry.condition) for entry in made.duties[0].consultees] == [
        (True, True, m.SlotAnswered(slot="many")),
        (False, False, m.Belongs(kind="county")),
    ]
    assert [(slot.id, slot.provisions) for slot in made.slots] == [("costly", ("s.2",)), ("many", ("s.3",))]


def test_whose_class_a_duty_hangs_on() -> None:
    """A membership of the bearer is a condition like others, of exceptions as well."""
    made = instrument(
        """duty a-duty at s.1
  a-body must adopt plan
  where bearer is county
  unless bearer is district
exception e at s.1
  disapplies a-duty where bearer is county
"""
    )

    assert made.duties[0].provisos == (
        m.Proviso(condition=m.Belongs(kind="county")),
        m.Proviso(condition=m.Belongs(kind="district"), negated=True),
    )
    assert made.exemptions[0].condition == m.Belongs(kind="county")


EACH_YEAR: dict[str, Any] = {"count": 1, "unit": "years", "start": m.Anchor(day=APRIL)}


@pytest.mark.parametrize(
    ("line", "clock"),
    [
        (
            "for each 3 years beginning on 2017-04-01 the first through 2019-03-31 by its first day",
            m.Tiled(
                count=3,
                unit="years",
                start=m.Anchor(day=APRIL),
                first_through=date(2019, 3, 31),
                mode="for",
                limit="first-day",
            ),
        ),
        (
            "for each 6 months beginning on royal-assent before it begins",
            m.Tiled(count=6, unit="months", start=m.Anchor(event="royal-assent"), mode="for", limit="before"),
        ),
        ("for each 1 year beginning on 2017-04-01", m.Tiled(mode="for", **EACH_YEAR)),
        ("in each financial year beginning on 2017-04-01", m.Tiled(mode="in", **EACH_YEAR)),
        ("after each financial year beginning on 2017-04-01", m.Tiled(mode="after", **EACH_YEAR)),
        ("as soon as practicable after each 1 year beginning on 2017-04-01", m.Tiled(mode="soon", **EACH_YEAR)),
        (
            "within 3 months after each 1 year beginning on 2017-04-01",
            m.Tiled(mode="within", grace=3, grace_unit="months", **EACH_YEAR),
        ),
        (
            "before each 4 years anniversary of adoption of plan or royal-assent",
            m.Sliding(count=4, unit="years", anchors=(ADOPTION, m.Anchor(event="royal-assent")), anniversary=True),
        ),
        (
            "by 1 April in year 2 after adoption of plan",
            m.YearlyDay(day=1, month=4, years=2, anchor=ADOPTION),
        ),
        (
            "within 6 weeks after end of lifetime of previous plan",
            m.WithinSpan(
                count=6,
                unit="weeks",
                beginning=False,
                anchor=m.Anchor(object="plan", ordinal="previous", end_of_lifetime=True),
            ),
        ),
    ],
)
def test_a_clock_over_periods_and_years(line: str, clock: m.Clock) -> None:
    """A financial year is a year; the grace, the limit and the first period are kept apart."""
    more = '  event royal-assent "Royal Assent" also signature'

    assert duty(f"  a-body must adopt plan\n  {line}", more=more).clock == clock


def test_a_public_event_is_known_by_its_other_names() -> None:
    """A clock may count from a public event of this file or of one it uses."""
    used = built('register words "Words"\nclass county "county"\n  event poll "poll" on 2017-05-04 also ballot\n')
    made = built(
        """instrument the-act "The Act"
body a-council "A Council"
  event election "election" on 2017-05-04 also vote
duty one at s.1
  a-council must adopt plan
  within 1 year after vote
duty two at s.1
  a-council must adopt plan
  within 1 year after ballot
""",
        used=(used,),
    )

    clocks = [entry.clock for entry in made.duties]
    assert [clock.anchor.event for clock in clocks if isinstance(clock, m.WithinSpan)] == ["election", "poll"]


def test_an_event_of_the_instrument_counts_before_a_public_one() -> None:
    """Where both have the name, what the instrument calls so is meant."""
    made = instrument(
        'body a-council "A Council"\n  event start "start" on 2017-05-04\n'
        "duty d at s.1\n  a-council must adopt plan\n  within 1 year after start\n",
        more='  event commencement "commencement" also start',
    )

    clock = made.duties[0].clock
    assert isinstance(clock, m.WithinSpan)
    assert clock.anchor == m.Anchor(event="commencement")


def test_how_a_duty_is_discharged() -> None:
    """By which acts, over how long, from when on, and whether one document counts for several."""
    made = duty(
        """  jointly each council, each board in its area must adopt plan
  completed by adoption of plan or watch of plan by a-body
  lasting at least 12 weeks at s.7(4)
  counting earlier acts at s.7(2)
  shared judged for-each "For each?" by a-court
"""
    )

    assert made.bearers == (
        m.Party(name="council", quantifier="each"),
        m.Party(name="board", quantifier="each", in_its_area=True),
    )
    assert made.completed_by == (ADOPTION, m.Anchor(verb="watch", object="plan", by="a-body"))
    assert made.lasting == m.LeastTime(count=12, unit="weeks", provisions=("s.7(4)",))
    assert (made.counts_earlier, made.shared) == (True, "for-each")
    assert made.provisions == ("s.1", "s.7(2)")


def test_a_duty_without_any_of_that() -> None:
    """Nothing of it is taken for granted."""
    made = duty("  a-body must adopt plan")

    assert (made.completed_by, made.lasting, made.counts_earlier, made.shared) == ((), None, False, None)


def test_slots_of_documents_and_of_what_is_shared_are_declared() -> None:
    """Wherever its question is put, a slot is one."""
    made = instrument(
        'duty d at s.1\n  a-body must adopt plan\n  shared judged for-each "For each?" by a-court\n'
        'document plan "plan"\n  must contain aims "the aims" where judged needed "Needed?" by a-court\n'
    )

    assert {slot.id for slot in made.slots} == {"for-each", "needed"}


def test_an_amendment_is_a_reading() -> None:
    """It remains as a statement without a verdict."""
    (made,) = instrument(
        'amendment later "A Later Act" from 2017-04-01 at s.1\n  says "It changes nothing here."'
    ).readings

    assert (made.kind, made.force, made.says) == ("amendment", m.Force(since=APRIL), "It changes nothing here.")
