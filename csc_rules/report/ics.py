"""Calendar files: one all-day event for each deadline or step, so named that a second export updates the first.

The day of an event is the earliest last day. What has no last day in law stands on the day from which it is owed, and
says so. A step of a schedule stands on the days by which it has to begin and be done, one of a cure on those from which
it can.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Final

from attrs import frozen

from csc_rules.dates import next_day
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.receipt import Receipt, hypotheticals
from csc_rules.extra import needed
from csc_rules.planner.calendar import Calendar
from csc_rules.planner.cure import Cure
from csc_rules.planner.deadlines import deadlines
from csc_rules.planner.entries import BEGINS, DEADLINE, Entry
from csc_rules.planner.schedule import Schedule
from csc_rules.report.calendar_words import days, how, mind, standing
from csc_rules.report.laid_out import LaidOut, Line, laid_out
from csc_rules.report.visible import one_line
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown
from csc_rules.version import TOOL

if TYPE_CHECKING:
    import icalendar

# Counting the number of a revision from here keeps it small; every calendar program takes it for a count.
FIRST_REVISION: Final = date(2020, 1, 1)
CATEGORIES: Final = {"law": "Law", "guidance": "Guidance", "good_practice": "Good practice"}


@frozen(kw_only=True)
class Event:
    """A day in a calendar: what names it for ever, what a calendar shows of it, and what it says when it is opened."""

    name: str
    day: date
    summary: str
    description: str
    category: str
    tentative: bool = False
    source: str | None = None


def calendar_file(found: Calendar, shown: Shown) -> bytes:  # noqa: ARG001 - a calendar hides nothing
    """Return a calendar as the content of an .ics file.

    Raises UsageError where the package that writes it is not installed.
    """
    return _file((_owed(entry) for entry in found.dated), f"Deadlines: {one_line(found.name)}", found.receipt)


def assessment_file(assessment: Assessment, shown: Shown) -> bytes:  # noqa: ARG001 - what is met has no deadline
    """Return what is due or open in an assessment as the content of an .ics file.

    Raises UsageError where the package that writes it is not installed.
    """
    entries = deadlines(assessment)
    name = entries[0].bearer_name if entries else assessment.record.body
    return _file((_owed(entry) for entry in entries), f"Deadlines: {one_line(name)}", assessment.receipt)


def schedule_file(found: Schedule | Cure, shown: Shown) -> bytes:  # noqa: ARG001 - it hides nothing
    """Return the days on which the steps of a schedule or a cure begin and end as the content of an .ics file.

    Raises UsageError where the package that writes it is not installed.
    """
    whole = laid_out(found)
    return _file((event for line in whole.lines for event in _steps(line, whole)), whole.title, whole.receipt)


def _file(events: Iterable[Event], name: str, receipt: Receipt) -> bytes:
    needed("icalendar", "writing .ics")
    import icalendar

    what_if = tuple(hypotheticals(receipt))
    found = icalendar.Calendar()
    found.add("prodid", f"-//csc-rules//{TOOL}//EN")
    found.add("version", "2.0")
    found.add("method", "PUBLISH")
    found.add("x-wr-calname", name)
    found.add("x-wr-caldesc", " ".join((f"As at {receipt.as_at.isoformat()}. {DISCLAIMER}", *what_if)))
    for event in events:
        found.add_component(_event(event, receipt.as_at, what_if))
    return bytes(found.to_ical())


def _event(event: Event, as_at: date, what_if: tuple[str, ...]) -> icalendar.Event:
    import icalendar

    made = icalendar.Event()
    made.add("uid", uid(event.name, what_if))
    made.add("dtstamp", datetime.combine(as_at, time(), UTC))
    made.add("sequence", max((as_at - FIRST_REVISION).days, 0))
    made.add("dtstart", event.day)
    made.add("dtend", next_day(event.day))
    made.add("summary", f"What if: {event.summary}" if what_if else event.summary)
    made.add("description", "\n".join((*what_if, event.description)))
    made.add("categories", [event.category])
    made.add("status", "TENTATIVE" if what_if or event.tentative else "CONFIRMED")
    made.add("transp", "TRANSPARENT")
    if event.source:
        made.add("url", event.source)
    return made


def _steps(line: Line, whole: LaidOut) -> Iterator[Event]:
    """Yield the events of a step: the day on which it begins, and where that is another, the day on which it ends."""
    begin, end, both = whole.verbs
    known = (f"{title} {text}" for title, text in line.known)
    told = "\n".join((f"{whole.title}.", *known, DISCLAIMER))
    days = ((begin, "begin", line.begins), (end, "end", line.ends))
    for verb, mark, day in days if line.begins != line.ends else ((both, "end", line.ends),):
        yield Event(
            name=f"{line.name}/{mark}",
            day=day,
            summary=f"{verb}: {line.title} ({whole.name})",
            description=told,
            category=whole.kind.capitalize(),
        )


def _owed(entry: Entry) -> Event:
    return Event(
        name=entry.uid,
        day=entry.day,
        summary=summary(entry),
        description="\n".join(_description(entry)),
        category=CATEGORIES.get(entry.standing, entry.standing),
        tentative=bool(entry.assumes or entry.depends_on),
        source=entry.source,
    )


def uid(name: str, what_if: tuple[str, ...] = ()) -> str:
    """Return what names an event for ever: made of duty, bearer and which time it is, never of its day or words.

    What is only assumed has names of its own, so that it never takes the place of what the law asks.
    """
    named = "\n".join((name, *what_if))
    return f"{hashlib.sha256(named.encode('utf-8', 'replace')).hexdigest()[:32]}@csc-rules"


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
