"""Mistakes as people see them: place, line, caret, hint; many at once; long lines and tabs."""

from __future__ import annotations

from csc_rules.errors import Diagnostic, Place
from csc_rules.report.diagnostics import draw
from csc_rules.spans import Position


def test_without_a_place() -> None:
    """A mistake of the command line has no place, and is one line with its hint."""
    assert draw([Diagnostic("US101", "no such event", hint="known: a")]) == "US101 no such event\n  = known: a"


def test_a_file_without_a_line() -> None:
    """A mistake of a whole file names the file."""
    assert draw([Diagnostic("IN001", "no such file", (Place("a.toml"),))]) == "a.toml: IN001 no such file"


def test_the_caret_stands_under_its_place() -> None:
    """The caret stands under what is meant, as long as it is."""
    place = Place("a.toml", Position(3, 8), 2, "body = 5x")

    assert draw([Diagnostic("IN011", "found a number", (place,))]).splitlines()[1:] == [
        "  | body = 5x",
        "  |        ^^",
    ]


def test_a_tab_is_kept_before_the_caret() -> None:
    """Tabs before the place are kept, so that the caret stands right whatever a tab's width."""
    place = Place("a.rules", Position(1, 3), 1, "\t\tx")

    assert draw([Diagnostic("RL001", "x", (place,))]).splitlines()[2] == "  | \t\t^"


def test_a_long_line_is_shown_around_the_place() -> None:
    """Of a very long line only what surrounds the place is shown, and the caret still points to it."""
    line = "a" * 5000 + "HERE" + "b" * 5000
    shown, caret = draw([Diagnostic("RL001", "x", (Place("a", Position(1, 5001), 4, line),))]).splitlines()[1:]

    assert len(shown) < 120
    assert shown[caret.index("^") : caret.rindex("^") + 1] == "HERE"


def test_a_caret_does_not_leave_the_line() -> None:
    """A place that claims to be longer than its line ends with it."""
    drawn = draw([Diagnostic("RL001", "x", (Place("a", Position(1, 2), 90, "abc"),))])

    assert drawn.splitlines()[2] == "  |  ^^"


def test_several_places() -> None:
    """Each further place is named with its note."""
    first = Place("a.toml", Position(1, 1), 1, "x")
    second = Place("a.toml", Position(9, 1), 1, "y", note="the first")

    assert "  a.toml:9:1: the first" in draw([Diagnostic("IN014", "twice", (first, second))])


def test_many_mistakes_are_counted() -> None:
    """More than one mistake ends with how many there are."""
    assert draw([Diagnostic("A", "x"), Diagnostic("B", "y")]).endswith("2 mistakes")


def test_of_very_many_the_first_are_shown_and_how_to_have_all() -> None:
    """On a terminal nobody reads the last of thousands, but everybody can have them."""
    drawn = draw([Diagnostic("A", str(number)) for number in range(300)], most=200).splitlines()

    assert drawn[:200] == [f"A {number}" for number in range(200)]
    assert len(drawn) == 201
    assert drawn[-1].startswith("300 mistakes, of which these are the first 200; with “2> mistakes.txt”")


def test_a_line_end_in_a_message_is_written_out() -> None:
    """Whatever was typed, a message is on one line, and its hint on another."""
    place = Place("a\nb.toml", note="x\ry")

    assert draw([Diagnostic("A", "one\ntwo", (place, place), "three\u2028four")]).splitlines() == [
        "a\\nb.toml: A one\\ntwo",
        "  a\\nb.toml: x\\ry",
        "  = three\\u2028four",
    ]
