"""The days on which who is who changes, and answers that are kept from one of them to the next."""

from __future__ import annotations

from datetime import date, timedelta

from csc_rules.law.loader import load_all
from csc_rules.law.model import Area, Body, BodyClass, Force, Kind, Membership, Party
from csc_rules.law.register import Register
from csc_rules.law.ruleset import register

CHANGED = date(2015, 4, 1)


def small() -> Register:
    """Return a register in which everything changes on one day."""
    later = Force(since=CHANGED)
    council = Body(id="a-council", title="A Council", kinds=(Kind(name="council", force=later),))
    board = Body(id="a-board", title="A Board", areas=(Area(body="a-council", force=later),))
    party = Party(name="council", quantifier="each")
    return Register(
        [council, board],
        [
            BodyClass(id="council", title="council"),
            BodyClass(id="partner", title="partner", members=(Membership(party=party, force=later),)),
        ],
    )


def test_an_answer_of_one_day_is_not_that_of_the_day_before() -> None:
    """Asked in whichever order, a class has its member from the day of the change on."""
    found = small()
    days = (CHANGED, CHANGED - timedelta(days=1), CHANGED + timedelta(days=900), CHANGED - timedelta(days=900))

    assert [found.is_member("a-council", "partner", day) for day in days] == [True, False, True, False]


def test_whom_to_reach_is_asked_for_each_day() -> None:
    """An area that is covered from a day on takes in nobody before."""
    found, party = small(), Party(name="council", quantifier="each", in_its_area=True)
    days = (CHANGED - timedelta(days=1), CHANGED)

    assert [found.to_reach(party, day, "a-board").names for day in days] == [(), ("a-council",)]


def test_what_is_kept_is_what_would_be_found() -> None:
    """For the shipped bodies, an answer that is kept is that of a register which was asked nothing before."""
    rulesets = load_all()
    kept = register(rulesets)
    days = [date(year, 4, 1) + timedelta(days=offset) for year in range(2003, 2027, 3) for offset in (-1, 0)]
    names = sorted(kept.classes)[::7]
    for day in days:
        fresh = register(rulesets)
        for name in names:
            for body in sorted(kept.bodies)[::60]:
                assert kept.is_member(body, name, day) == fresh.is_member(body, name, day)
