"""Calendar files: one all-day event for each deadline, so named that a second export updates the first.

The day of an event is the earliest last day. What has no last day in law stands on the day from which it is owed, and
says so.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Final

from csc_rules.dates import next_day
from csc_rules.engine.assessment import Assessment
from csc_rules.extra import needed
from csc_rules.planner.calendar import Calendar
from csc_rules.planner.deadlines import deadlines
from csc_rules.planner.entries import BEGINS, DEADLINE, Entry
from csc_rules.report.calendar_words import days, how, mind, standing
from csc_rules.report.visible import one_line
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown
from csc_rules.version import VERSION

if TYPE_CHECKING:
    import icalendar

# Counting the number of a revision from here keeps it small; every calendar program takes it for a count.
FIRST_REVISION: Final = date(2020, 1, 1)
CATEGORIES: Final = {"law": "Law", "guidance": "Guidance", "good_practice": "Good practice"}


def calendar_file(found: Calendar, shown: Shown) -> bytes:  # noqa: ARG001 - a calendar hides nothing
    """Return a calendar as the content of an .ics file.

    Raises UsageError where the package that writes it is not installed.
    """
    return _file(found.dated, found.name, found.as_at)


def assessment_file(assessment: Assessment, shown: Shown) -> bytes:  # noqa: ARG001 - what is met has no deadline
    """Return what is due or open in an assessment as the content of an .ics file.

    Raises UsageError where the package that writes it is not installed.
    """
    entries = deadlines(assessment)
    name = entries[0].bearer_name if entries else assessment.record.body
    return _file(entries, name, assessment.as_at)


def _file(entries: Iterable[Entry], name: str, as_at: date) -> bytes:
    needed("icalendar", "writing .ics")
    import icalendar

    found = icalendar.Calendar()
    found.add("prodid", f"-//csc-rules//csc-rules {VERSION}//EN")
    found.add("version", "2.0")
    found.add("method", "PUBLISH")
    found.add("x-wr-calname", f"Deadlines: {one_line(name)}")
    found.add("x-wr-caldesc", f"As at {as_at.isoformat()}. {DISCLAIMER}")
    for entry in entries:
        found.add_component(_event(entry, as_at))
    return bytes(found.to_ical())


def _event(entry: Entry, as_at: date) -> icalendar.Event:
    import icalendar

    event = icalendar.Event()
    event.add("uid", uid(entry))
    event.add("dtstamp", datetime.combine(as_at, time(), UTC))
    event.add("sequence", max((as_at - FIRST_REVISION).days, 0))
    event.add("dtstart", entry.day)
    event.add("dtend", next_day(entry.day))
    event.add("summary", summary(entry))
    event.add("description", "\n".join(_description(entry)))
    event.add("categories", [CATEGORIES.get(entry.standing, entry.standing)])
    event.add("status", "TENTATIVE" if entry.assumes or entry.depends_on else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    if entry.source:
        event.add("url", entry.source)
    return event


def uid(entry: Entry) -> str:
    """Return what names an event for ever: made of duty, bearer and which time it is, never of its day or words."""
    return f"{hashlib.sha256(entry.uid.encode('utf-8', 'replace')).hexdigest()[:32]}@csc-rules"


def summary(entry: Entry) -> str:
    """Return the line that a calendar shows of an entry.

    >>> import csc_rules
    >>> law, body = csc_rules.load_ruleset("ni-act-2015"), csc_rules.Record(body="the Executive")
    >>> summary(deadlines(csc_rules.check([law], body, date(2016, 11, 1)))[0]).partition(" (")[0]
    'Last day: laying of the first strategy'
    """
    mark, what = standing(entry), f"{one_line(entry.title)} ({one_line(entry.owed_by)})"
    lead = f"{mark}: {_lead(entry)}" if mark else _lead(entry)
    assumed = ", if what goes before is done on its last day" if entry.assumes else ""
    return f"{lead[0].upper()}{lead[1:]}: {what}{assumed}"


def _lead(entry: Entry) -> str:
    if entry.kind == DEADLINE:
        return "last day"
    if entry.kind == BEGINS:
        return "begins to be owed all the time"
    if entry.period is not None and entry.first_day == entry.period[0]:
        return "period begins, no last day in law"
    return "owed from now on, no last day in law"


def _description(entry: Entry) -> Iterator[str]:
    yield f"{one_line(entry.owed_by)} {one_line(entry.what)}."
    yield f"When: {days(entry)}"
    if how(entry):
        yield f"Worked out: {one_line(how(entry))}"
    yield f"Provision: {', '.join(entry.provisions)} [{entry.duty}]"
    yield from (f"{title} {one_line(text)}" for title, text in mind(entry))
    yield DISCLAIMER
