"""From the Bill as introduced to the Act, and from one text of an Act to another."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from csc_rules.compare.delta import Change, Delta, delta
from csc_rules.compare.matrix import Subject
from csc_rules.law.loader import load_ruleset


def of(name: str, day: date, part: str | None = None) -> Subject:
    """Return a shipped ruleset on a day."""
    return Subject(ruleset=load_ruleset(name), day=day, part=part)


@cache
def bill_to_act() -> Delta:
    """Return what changed from the Bill to the Act as made."""
    return delta(of("ni-bill-2014", date(2014, 12, 8)), of("ni-act-2015", date(2016, 1, 1)))


def changes(title: str, slot: str = "") -> list[Change]:
    """Return the changes of a row from the Bill to the Act."""
    return [each for each in bill_to_act().changes if each.title == title and each.slot == slot]


@pytest.mark.parametrize(
    ("title", "what"),
    [
        ("plan for children's services: making it", "lost"),
        ("statutory strategy: making it", "gained"),
        ("arrangements to promote co-operation: making it", "gained"),
        ("guidance: making it", "gained"),
    ],
)
def test_what_the_act_dropped_and_added(title: str, what: str) -> None:
    """The services plan went, a strategy and arrangements came."""
    assert [each.what for each in changes(title)] == [what]


def test_the_first_report() -> None:
    """Three years after the Act became eighteen months after adoption of the strategy: another event to count from."""
    (change,) = changes("report on co-operation: making it", "clock")
    assert change.what == "clock changed"
    assert "within 3 years after the Bill's passing" in change.before[0].text
    assert "within 18 months after the adoption of" in change.after[0].text
    assert change.relation is not None
    assert "first: they are counted from different events" in change.relation.reason


def test_departments_became_nine_kinds_of_authority() -> None:
    """More bodies are bound to co-operate: of one kind under the Bill, of nine under the Act."""
    (change,) = changes("co-operation: taking part", "bearer")
    assert (change.what, len(change.before), len(change.after)) == ("more are bound", 1, 9)


def test_six_outcomes_became_eight_heads() -> None:
    """Two heads are added, none is dropped."""
    (change,) = changes("well-being outcomes: list", "entries")
    assert change.relation is not None
    assert (len(change.before), len(change.after), change.relation.lost) == (6, 8, ())
    assert change.relation.gained == (
        "play and leisure",
        "a society that promotes equality of opportunity and good relations",
    )


def test_pooling_is_wider() -> None:
    """More bodies may pool."""
    (change,) = changes("pooled fund: making it", "bearer")
    assert change.what == "more are bound"


def test_pooling_is_tied_to_arrangements() -> None:
    """A limit that the Bill does not have ties pooling to arrangements."""
    (change,) = changes("pooled fund: making it", "limits")
    assert change.relation is not None
    assert any("under arrangements to promote co-operation" in each for each in change.relation.gained)


def test_every_change_cites_both_texts() -> None:
    """Nothing stands in a delta without a provision on either side."""
    for change in bill_to_act().changes:
        for points, searched in zip((change.before, change.after), change.searched, strict=True):
            assert all(point.provision for point in points)
            assert searched


@pytest.mark.parametrize(
    ("day", "came", "went"),
    [
        ("2010-04-01", (), ("Learning and Skills Council for England",)),
        ("2012-01-16", ("local policing body",), ()),
        ("2012-11-22", (), ("police authority",)),
        (
            "2013-04-01",
            ("NHS England", "clinical commissioning group"),
            ("Strategic Health Authority", "Primary Care Trust"),
        ),
        ("2022-07-01", ("integrated care board",), ("clinical commissioning group",)),
    ],
)
def test_partners_that_came_and_went(day: str, came: tuple[str, ...], went: tuple[str, ...]) -> None:
    """Every relevant partner of section 10(4) that came or went is told with its day."""
    found = delta(
        of("eng-children-act-2004", date(2005, 4, 1), "s.10"), of("eng-children-act-2004", date(2026, 1, 1), "s.10")
    )
    step = next(each for each in found.steps if each.day.isoformat() == day)
    relations = [each.relation for each in step.changes if each.slot == "entries" and each.relation]
    assert [(each.gained, each.lost) for each in relations] == [(came, went)]


def test_one_text_twice() -> None:
    """Nothing changes from a text to itself."""
    one = of("ni-act-2015", date(2016, 1, 1))
    assert delta(one, one).changes == ()


def test_a_day_on_which_nothing_of_the_part_changed() -> None:
    """A day on which another section changed is no step of a part."""
    found = delta(of("ni-act-2015", date(2016, 1, 1), "s.3"), of("ni-act-2015", date(2026, 1, 1), "s.3"))
    assert found.steps == ()
