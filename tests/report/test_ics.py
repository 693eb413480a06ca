"""Calendar files: they are read back by another program, and a second export updates the first."""

from __future__ import annotations

from datetime import date
from typing import Any

import icalendar
import pytest
from attrs import evolve

from csc_rules.planner.calendar import Calendar, calendar
from csc_rules.record.toml import load
from csc_rules.report.ics import assessment_file, calendar_file, summary, uid
from csc_rules.report.written import Shown
from csc_rules.selection import assess
from tests.hostile import HOSTILE
from tests.report.calendars import deadline, executive, holding


def events(content: bytes) -> list[Any]:
    """Read the events of a file."""
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


def of(name: str, as_at: date) -> Calendar:
    """Return the calendar of an example for six years from a day."""
    return calendar(assess(load(f"examples/{name}.toml"), as_at), as_at, as_at.replace(year=as_at.year + 6))


def test_each_deadline_is_one_all_day_event() -> None:
    """An event begins on the day and ends on the next, with days and no times."""
    found = events(calendar_file(executive(), Shown()))

    assert len(found) == len(executive().dated)
    first = next(each for each in found if "first strategy" in str(each["summary"]))
    assert (first["dtstart"].dt, first["dtend"].dt) == (date(2016, 12, 8), date(2016, 12, 9))


def test_the_other_end_of_a_range_is_in_the_description() -> None:
    """The earliest last day is the day of the event; the latest is said."""
    found = events(calendar_file(executive(), Shown()))
    first = next(each for each in found if "first strategy" in str(each["summary"]))

    assert "by 8 December 2016 at the earliest, 9 December 2016 at the latest" in str(first["description"])


def test_same_inputs_same_bytes() -> None:
    """No clock and no chance is in it."""
    assert calendar_file(executive(), Shown()) == calendar_file(executive(), Shown())


def test_lines_are_folded_and_end_as_the_standard_wants() -> None:
    """No line has more than 75 octets, and each ends with CR LF."""
    content = calendar_file(holding(HOSTILE["long"]), Shown())

    assert content.count(b"\n") == content.count(b"\r\n")
    assert max(len(line) for line in content.split(b"\r\n")) <= 75


def test_a_uid_is_that_of_one_event_only() -> None:
    """Two events never share what names them."""
    found = events(calendar_file(of("ni-executive", date(2024, 7, 1)), Shown()))

    assert len({str(event["uid"]) for event in found}) == len(found)


def test_a_second_export_keeps_what_names_an_event() -> None:
    """When the day moves or more comes to be known, the event is the same, and its revision is higher."""
    before, after = of("gwent-well-being-plan", date(2023, 9, 1)), of("gwent-well-being-plan", date(2024, 7, 1))
    first, second = (
        {str(event["uid"]): event for event in events(calendar_file(found, Shown()))} for found in (before, after)
    )
    shared = [name for name in first if name in second]

    assert shared
    assert all(second[name]["sequence"] > first[name]["sequence"] for name in shared)


def test_the_uid_does_not_hang_on_day_or_words() -> None:
    """Another day, another title, the same event."""
    assert uid(deadline().uid) == uid(deadline(last_day=date(2025, 1, 1), title="another title", status="met").uid)
    assert uid(deadline().uid) != uid(deadline(number="2").uid)


def test_what_a_chain_assumes_makes_an_event_tentative() -> None:
    """An event that rests on what has not been done says so in its status and its line."""
    found = events(calendar_file(of("gwent-well-being-plan", date(2024, 7, 1)), Shown()))
    chained = [event for event in found if str(event["status"]) == "TENTATIVE"]

    assert chained
    assert all("if what goes before is done on its last day" in str(event["summary"]) for event in chained)


def test_guidance_is_marked() -> None:
    """What is not law says so first, and has a category of its own."""
    assert summary(deadline(standing="guidance")).startswith("Guidance, not law: last day")


def test_an_assessment_gives_what_is_due_and_open() -> None:
    """What was met has no event; what is due has one, with the name that the calendar gives it."""
    assessment = assess(load("examples/gwent-well-being-plan.toml"), date(2024, 7, 1))
    found = events(assessment_file(assessment, Shown()))
    both = events(calendar_file(of("gwent-well-being-plan", date(2024, 7, 1)), Shown()))
    report = next(event for event in found if "first progress report" in str(event["summary"]))

    assert report["uid"] in {event["uid"] for event in both}
    assert not [event for event in found if "publication of the local well-being plan" in str(event["summary"])]


def test_without_a_deadline_the_file_is_an_empty_calendar() -> None:
    """Nothing due is a calendar without events, which programs can read."""
    assert events(calendar_file(evolve(executive(), dated=()), Shown())) == []


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_stays_text(name: str) -> None:
    """Whatever a field holds, there are as many events as entries, and no property that was not meant."""
    found = holding(HOSTILE[name])
    content = calendar_file(found, Shown())
    read = icalendar.Calendar.from_ical(content)

    assert len(events(content)) == len(found.dated)
    assert set(read) == {"VERSION", "PRODID", "METHOD", "X-WR-CALDESC", "X-WR-CALNAME"}
    assert {frozenset(event) for event in events(content)} == {frozenset(events(content)[0])}
