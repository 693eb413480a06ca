"""Who is who on a day."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.law.model import Body, BodyClass, Force, FormerName, Kind, Membership, Party
from csc_rules.law.register import Register

CHANGE = date(2016, 5, 8)
BEFORE, AFTER = date(2016, 5, 7), CHANGE

OFFICE = Body(
    id="executive-office",
    title="The Executive Office",
    aliases=("TEO",),
    former_names=(FormerName(name="Older Office", until=date(2007, 5, 8)), FormerName(name="Old Office", until=CHANGE)),
    kinds=(Kind(name="department"),),
)
OLD = Body(id="old-board", title="Old Board", aliases=("the Board",), force=Force(until=CHANGE))
NEW = Body(id="new-board", title="New Board", aliases=("The Board",), force=Force(since=CHANGE))


def each(name: str, since: date | None = None) -> Membership:
    """Make the membership of a class's members."""
    return Membership(party=Party(name=name, quantifier="each"), force=Force(since=since))


CLASSES = (
    BodyClass(id="department", title="department"),
    BodyClass(
        id="board",
        title="board",
        members=(Membership(party=Party(name="old-board")), Membership(party=Party(name="new-board"))),
    ),
    BodyClass(
        id="authority",
        title="authority",
        members=(each("department", CHANGE), each("board")),
        force=Force(since=date(2015, 1, 1)),
    ),
    BodyClass(id="judged", title="judged", judged_by="executive-office", standard="as it thinks"),
    BodyClass(id="unknown", title="unknown", unknown="lost"),
    BodyClass(id="wide", title="wide", members=(each("authority"), each("judged"), each("authority"), each("nothing"))),
)
REGISTER = Register((OFFICE, OLD, NEW), CLASSES)


@pytest.mark.parametrize(
    "name", ["executive-office", "executive office", "The Executive Office", "TEO", "old office", "Older  Office"]
)
def test_a_body_is_found_by_any_of_its_names(name: str) -> None:
    """Id, title, alias and former names."""
    found = REGISTER.find(name)

    assert found is not None
    assert found.body == OFFICE


@pytest.mark.parametrize(
    ("name", "day", "said"),
    [
        ("The Executive Office", AFTER, None),
        ("The Executive Office", BEFORE, "The Executive Office was called Old Office until 2016-05-08"),
        ("executive-office", date(2000, 1, 1), "The Executive Office was called Older Office until 2007-05-08"),
        ("executive-office", None, None),
        ("Old Office", BEFORE, None),
        ("Old Office", AFTER, "“Old Office” has been called The Executive Office since 2016-05-08"),
        ("TEO", AFTER, "“TEO” is taken to be The Executive Office"),
    ],
)
def test_how_a_name_was_taken_is_said(name: str, day: date | None, said: str | None) -> None:
    """Where it is not the body's name on that day."""
    found = REGISTER.find(name, day)

    assert found is not None
    assert found.said == said


@pytest.mark.parametrize(("day", "body"), [(BEFORE, "old-board"), (AFTER, "new-board")])
def test_of_two_bodies_the_one_that_exists_is_meant(day: date, body: str) -> None:
    """The day decides."""
    found = REGISTER.find("the board", day)

    assert found is not None
    assert found.body.id == body


def test_of_two_bodies_none_is_meant_without_a_day() -> None:
    """Nothing is guessed."""
    assert REGISTER.find("the board") is None


def test_an_unknown_name_means_nothing() -> None:
    """Similarity only suggests."""
    assert REGISTER.find("Executive Ofice") is None
    assert REGISTER.suggestions("Executive Ofice") == ("The Executive Office",)


def test_part_of_a_name_suggests_those_that_have_it() -> None:
    """Whoever leaves out “The … Office” is shown it before what merely looks like the word."""
    assert "The Executive Office" in REGISTER.suggestions("executive")


@pytest.mark.parametrize(
    ("body", "name", "day", "expected"),
    [
        ("executive-office", "department", AFTER, True),
        ("executive-office", "authority", BEFORE, False),
        ("executive-office", "authority", AFTER, True),
        ("old-board", "authority", BEFORE, True),
        ("old-board", "authority", AFTER, False),
        ("old-board", "authority", date(2014, 1, 1), False),
        ("executive-office", "judged", AFTER, None),
        ("executive-office", "unknown", AFTER, None),
        ("executive-office", "nothing", AFTER, False),
        ("nobody", "authority", AFTER, False),
    ],
)
def test_membership_on_a_day(body: str, name: str, day: date, expected: bool | None) -> None:
    """By name, by kind, through another class; not known where someone has to say."""
    assert REGISTER.is_member(body, name, day) is expected


def test_the_members_of_a_class() -> None:
    """In the order of the register, only those that are known."""
    assert REGISTER.members("authority", AFTER) == ("executive-office", "new-board")


@pytest.mark.parametrize(
    ("name", "is_open"), [("authority", False), ("judged", True), ("unknown", True), ("wide", True), ("nothing", False)]
)
def test_a_class_is_open_where_someone_has_to_name_its_members(name: str, *, is_open: bool) -> None:
    """Or where one of the classes it is made of is."""
    assert REGISTER.is_open(name) is is_open
