"""Areas, kinds of body without a list, memberships that a record states, and public events."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.law.membership import Reach, Stated
from csc_rules.law.model import Area, Body, BodyClass, Force, Kind, Membership, Party, PublicEvent
from csc_rules.law.register import Register

DAY, LATER = date(2020, 1, 1), date(2021, 4, 1)


def body(name: str, kind: str, *areas: Area, force: Force = Force()) -> Body:  # noqa: B008 - a value that cannot change
    """Make a body of a kind."""
    return Body(id=name, title=name.title(), kinds=(Kind(name=kind),), areas=areas, force=force)


def each(name: str, *, near: bool = False) -> Party:
    """Mean each member of a class, or each in the area of the bearer."""
    return Party(name=name, quantifier="each", in_its_area=near)


BODIES = (
    body("north", "council"),
    body("south", "council"),
    body("west", "council", Area(body="west-ward")),
    body("board", "board", Area(body="north"), Area(body="south", force=Force(since=LATER))),
    body("far-board", "board", Area(body="far-away")),
    body("west-ward", "ward"),
    body("late", "council", force=Force(since=LATER)),
)
ELECTION = PublicEvent(id="election", title="election", days=(date(2017, 5, 4), date(2022, 5, 5)), also=("poll",))
CLASSES = (
    BodyClass(id="council", title="council", events=(ELECTION,)),
    BodyClass(id="board", title="board"),
    BodyClass(id="ward", title="ward"),
    BodyClass(id="trust", title="primary care trust", unlisted="no list is kept", aliases=("PCT", "the trusts")),
    BodyClass(id="parents", title="parents", persons=True),
    BodyClass(id="county", title="county", unknown="the order was not read"),
    BodyClass(id="adviser", title="adviser", judged_by="north", standard="as it thinks fit"),
    BodyClass(
        id="partner",
        title="partner",
        members=(
            Membership(party=each("council")),
            Membership(party=each("board", near=True)),
            Membership(party=each("ward", near=True), if_any=True),
            Membership(party=each("trust")),
        ),
    ),
    BodyClass(
        id="of-county",
        title="partner of a county",
        members=(Membership(party=each("board"), for_bearer="county"), Membership(party=Party(name="south"))),
    ),
    BodyClass(id="twin", title="Council", force=Force(until=DAY)),
)


def register(**stated: bool | None) -> Register:
    """Make the register, with memberships stated of every day: ``north__county=True``."""

    def always(holds: bool | None) -> Stated:
        return Stated(holds=lambda _day: holds)

    said = {(name.partition("__")[0], name.partition("__")[2]): always(holds) for name, holds in stated.items()}
    return Register(BODIES, CLASSES, said)


@pytest.mark.parametrize(
    ("one", "other", "day", "shares"),
    [
        ("board", "north", DAY, True),
        ("north", "board", DAY, True),
        ("board", "south", DAY, False),
        ("board", "south", LATER, True),
        ("board", "far-board", DAY, False),
        ("north", "north", DAY, True),
        ("north", "south", DAY, None),
        ("north", "nobody", DAY, None),
        ("board", "nobody", DAY, False),
    ],
)
def test_whether_areas_are_shared(one: str, other: str, day: date, *, shares: bool | None) -> None:
    """Two bodies share an area where theirs have a name in common; of bare names nobody knows."""
    assert register().share_area(one, other, day) is shares


@pytest.mark.parametrize(
    ("name", "near", "member"),
    [
        ("board", None, True),
        ("board", "north", True),
        ("board", "south", False),
        ("far-board", "north", False),
        ("west-ward", "north", None),
        ("west-ward", "west", True),
        ("south", "north", True),
    ],
)
def test_members_in_the_area_of_another(name: str, near: str | None, *, member: bool | None) -> None:
    """Of members "in its area" those count that share one with the body asked about, or all where none is."""
    assert register().is_member(name, "partner", DAY, near) is member


def test_members_near_a_body() -> None:
    """Only those that are known to be in its area are listed."""
    assert register().members("partner", DAY, "south") == ("north", "south", "west")
    assert register().members("partner", DAY) == ("north", "south", "west", "board", "far-board", "west-ward")


@pytest.mark.parametrize(
    ("stated", "near", "member"),
    [
        ({}, "north", None),
        ({"north__county": True}, "north", True),
        ({"north__county": False}, "north", False),
        ({}, None, True),
    ],
)
def test_an_entry_for_some_bearers(stated: dict[str, bool], near: str | None, *, member: bool | None) -> None:
    """An entry that counts for bearers of a class asks whether this one belongs to it."""
    assert register(**stated).is_member("board", "of-county", DAY, near) is member


@pytest.mark.parametrize(("holds", "member"), [(True, True), (False, False), (None, None)])
def test_a_stated_membership(*, holds: bool | None, member: bool | None) -> None:
    """What a record states counts before what the register does not know; where it does not reach, nobody knows."""
    assert register(north__county=holds).is_member("north", "county", DAY) is member


def test_a_stated_membership_counts_before_the_register() -> None:
    """So it does where the register has another view."""
    stated = register(north__council=False, south__county=True)

    assert stated.is_member("north", "council", DAY) is False
    assert "north" not in stated.members("council", DAY)
    assert stated.members("county", DAY) == ("south",)


def test_nobody_is_a_member_before_it_exists() -> None:
    """Whatever is stated."""
    assert register(late__county=True).is_member("late", "county", DAY) is False


# Whom an act has to reach ---------------------------------------------------------------------------------------------


def test_reaching_a_body() -> None:
    """A body is reached by its name, while it exists; one that nobody knows as well."""
    assert register().to_reach(Party(name="north"), DAY, "board") == Reach(names=("north",))
    assert register().to_reach(Party(name="late"), DAY, "board") == Reach()
    assert register().to_reach(Party(name="nobody"), DAY, "board") == Reach(names=("nobody",))


def test_reaching_a_kind_as_a_whole() -> None:
    """Persons, and a kind without a list, stand as one name; in an area, as one of that area."""
    assert register().to_reach(Party(name="parents"), DAY, "north") == Reach(names=("parents",))
    assert register().to_reach(each("trust"), DAY, "north") == Reach(names=("trust",))
    assert register().to_reach(each("trust", near=True), DAY, "north") == Reach(names=("trust",), local=("trust",))


def test_reaching_those_in_the_area() -> None:
    """Those elsewhere are left out, and of whom it is not known that is said."""
    assert register().to_reach(each("board", near=True), DAY, "north") == Reach(names=("board",))
    assert register().to_reach(each("council", near=True), DAY, "north") == Reach(
        names=("north",),
        unknown=("whether South shares an area with North is not known",),
    )


def test_reaching_a_class_of_classes() -> None:
    """Each entry adds its own: those that may be none apart, kinds as a whole, and what is not known."""
    assert register().to_reach(each("partner"), DAY, "west") == Reach(
        names=("north", "south", "west", "west-ward", "trust"),
        optional=("west-ward",),
    )


def test_reaching_what_is_for_a_person_to_say() -> None:
    """Judged classes and unknown ones are told apart from names."""
    assert register().to_reach(each("adviser"), DAY, "north") == Reach(judged=("adviser",))
    assert register().to_reach(each("county"), DAY, "north") == Reach(unknown=("the order was not read",))


@pytest.mark.parametrize(
    ("stated", "reach"),
    [
        ({"north__county": True}, Reach(names=("board", "far-board", "south"))),
        ({"north__county": False}, Reach(names=("south",))),
        ({}, Reach(names=("south",), unknown=("whether North belonged to these is not known: county",))),
    ],
)
def test_reaching_those_that_some_bearers_have(stated: dict[str, bool], reach: Reach) -> None:
    """An entry for some bearers is reached by those, and is open where nobody knows whether this is one."""
    assert register(**stated).to_reach(each("of-county"), DAY, "north") == reach


def test_reaching_whom_a_record_states() -> None:
    """Who is stated to be a member has to be reached, and who is stated to be none has not."""
    stated = register(north__county=True, south__council=False, late__county=True)

    assert stated.to_reach(each("county"), DAY, "west").names == ("north",)
    assert stated.to_reach(each("council"), DAY, "west").names == ("north", "west")


def test_reaching_nobody_of_a_class_that_is_no_more() -> None:
    """A class that is not in force adds nobody to another."""
    old = BodyClass(id="old", title="old", members=(Membership(party=each("twin")), Membership(party=each("board"))))
    made = Register((*BODIES, body("other", "twin")), (*CLASSES, old))

    assert made.to_reach(each("old"), DAY, "north").names == ("board", "far-board")


def test_bodies_of_a_party_near_another() -> None:
    """Those that are known to share an area; a body by name is always one."""
    assert register().in_area_of(each("board", near=True), "north", DAY) == ("board",)
    assert register().in_area_of(Party(name="far-board"), "north", DAY) == ("far-board",)


# Names and kinds ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("trust", "trust"),
        ("Primary Care Trust", "trust"),
        ("the PCT", "trust"),
        ("trusts", "trust"),
        ("council", None),
        ("nothing", None),
    ],
)
def test_a_class_is_found_by_its_names(name: str, found: str | None) -> None:
    """Id, title and aliases; a name that two classes have means neither."""
    assert register().find_class(name) == found


@pytest.mark.parametrize(
    ("name", "kind", "may"),
    [
        ("north", "north", True),
        ("north", "council", True),
        ("north", "partner", True),
        ("south", "of-county", True),
        ("board", "of-county", True),
        ("north", "of-county", False),
        ("north", "county", True),
        ("south", "county", False),
        ("north", "nothing", False),
        ("nobody", "council", False),
    ],
)
def test_what_a_body_may_ever_be(name: str, kind: str, *, may: bool) -> None:
    """Itself, of its kind or a wider one, a named member, or what a record states."""
    assert register(north__county=False).may_ever_be(name, kind) is may


# Public events --------------------------------------------------------------------------------------------------------


def test_the_days_of_a_public_event() -> None:
    """Those of the body, and of every class that it belongs to on the day."""
    own = PublicEvent(id="election", title="by-election", days=(date(2019, 1, 1),))
    old = Body(id="old", title="Old", kinds=(Kind(name="council", force=Force(until=LATER)),), events=(own,))
    made = Register((*BODIES, old), CLASSES)

    assert made.event_days("old", "election") == (date(2017, 5, 4), date(2019, 1, 1))
    assert made.event_days("north", "election") == ELECTION.days
    assert made.event_days("board", "election") == ()
    assert made.event_days("north", "coronation") == ()


def test_a_public_event_by_any_of_its_names() -> None:
    """An event is found by its id, and by what else it is called."""
    assert register().events("poll") == register().events("election") == (ELECTION,)
    assert register().events("coronation") == ()
