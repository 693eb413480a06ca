"""A schedule and a cure as page, document, table and calendar file: their days, their names, their order."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from io import BytesIO, StringIO
from typing import Any

import pytest
from attrs import evolve

from csc_rules.planner.cure import Cure
from csc_rules.planner.schedule import Schedule
from csc_rules.report.laid_out import laid_out
from csc_rules.report.written import suffixes, written
from tests.report import pages, steps


def _kind(found: Schedule | Cure) -> str:
    return "schedule" if isinstance(found, Schedule) else "cure"


def events(found: Schedule | Cure) -> dict[str, Any]:
    """Return the events of a calendar file by their names."""
    import icalendar

    calendar = icalendar.Calendar.from_ical(written(_kind(found), ".ics", found))
    return {str(event["uid"]): event for event in calendar.events}


def days(found: Schedule | Cure) -> set[date]:
    """Return the days of the events of a calendar file."""
    return {event["dtstart"].dt for event in events(found).values()}


@pytest.mark.parametrize("found", [steps.gwent(), steps.executive()], ids=_kind)
def test_same_inputs_same_bytes(found: Schedule | Cure) -> None:
    """Each format is a pure function of the result."""
    for suffix in suffixes(_kind(found)):
        assert written(_kind(found), suffix, found) == written(_kind(found), suffix, found)


def test_each_latest_start_and_last_day_is_an_event() -> None:
    """A step that takes time has two events, one that is done in a day has one."""
    found = steps.gwent()
    ends = [{step.starts, step.ends} for step in found.steps]

    assert days(found) == set().union(*ends)
    assert len(events(found)) == sum(len(each) for each in ends)


def test_an_event_keeps_its_name_when_its_day_moves() -> None:
    """A second file, to another day, moves the events and doubles none."""
    before, after = events(steps.gwent()), events(steps.gwent(date(2023, 4, 28)))

    assert list(before) == list(after)
    assert {before[name]["dtstart"].dt - after[name]["dtstart"].dt for name in before} == {timedelta(days=7)}


def test_another_time_has_other_events() -> None:
    """The plan after the next election is not the plan after this one."""
    assert not events(steps.gwent()).keys() & events(steps.gwent(date(2028, 5, 4))).keys()


def test_another_body_has_other_events() -> None:
    """Two bodies in one calendar do not take each other's places."""
    other = evolve(steps.gwent(), body="another-board")

    assert not events(steps.gwent()).keys() & events(other).keys()


def test_a_cure_has_its_first_days_as_events() -> None:
    """What can be put right stands on the days from which it can."""
    assert days(steps.executive()) == {date(2016, 12, 20), date(2016, 12, 21)}


def test_a_table_has_a_row_for_each_step() -> None:
    """Days are written as ISO has them, the first to be begun first."""
    text = written("schedule", ".csv", steps.gwent()).decode("utf-8-sig")
    rows = list(csv.DictReader(StringIO(text)))

    assert [row["Begin by"] for row in rows] == [step.starts.isoformat() for step in steps.gwent().steps]


def test_what_can_no_longer_be_done_in_time_says_so() -> None:
    """Where a step would end too late, its place in the picture says so."""
    found = steps.gwent()
    late = evolve(found, steps=tuple(evolve(each, earliest_end=date(2024, 1, 1)) for each in found.steps))

    assert not any(line.late for line in laid_out(found).lines)
    assert b"too late: begin by" in written("schedule", ".html", late)


def test_the_page_has_a_picture_and_the_same_as_a_table() -> None:
    """Every step is in both."""
    page = pages.parsed(written("schedule", ".html", steps.gwent()))
    (drawn,) = [each for each in page.all("svg") if each.attributes.get("class") == "timeline"]
    rows = [each for each in page.all("th") if each.attributes.get("scope") == "row"]

    assert drawn.attributes["role"] == "img"
    assert [line.title for line in laid_out(steps.gwent()).lines] == [each.text for each in rows[:5]]


def test_a_cure_says_first_what_can_be_put_right() -> None:
    """The answer comes before the steps to it."""
    page = written("cure", ".html", steps.executive()).decode()

    assert page.index("Can be put right</h2>") < page.index("Steps in their order</h2>")


def test_nothing_to_put_right_is_a_page_too() -> None:
    """It says that nothing was found missing, and has no empty picture."""
    none = evolve(steps.executive(), remedies=(), steps=())
    page = written("cure", ".html", none)

    assert b"Nothing was found missing or outstanding." in page
    assert b"<figure>" not in page


def test_a_document_names_its_steps() -> None:
    """Headings are headings, and the table has a row for each step below its header."""
    import docx

    made = docx.Document(BytesIO(written("schedule", ".docx", steps.gwent())))
    (table,) = made.tables
    heads = [each.text for each in made.paragraphs if each.style is not None and each.style.name == "Heading 1"]

    assert heads == ["Steps in their order", "The law's last days for it", "What follows", "Receipt"]
    assert len(table.rows) == 1 + len(steps.gwent().steps)
