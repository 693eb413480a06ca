"""What holds of every calendar: its window, its longer sisters, the check on each of its days, and its names."""

from __future__ import annotations

from datetime import date
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import csc_rules
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import Aspect, Verdict
from csc_rules.planner.calendar import Calendar, calendar
from csc_rules.planner.deadlines import deadlines
from csc_rules.planner.entries import DEADLINE, Entry
from csc_rules.record.model import Record
from csc_rules.record.toml import load
from csc_rules.selection import assess

NAMED = ("Fife Council", "Highland Council", "NI Executive", "Belfast City Council", "Gwent Public Services Board")
RECORDED = (
    "fife",
    "highland",
    "ni-executive",
    "belfast-community-plan",
    "gwent-well-being-plan",
    "plymouth-voluntary-plan",
)
FEW = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))

SUBJECTS = st.sampled_from((*NAMED, "Brighton & Hove City Council", *(f"{name}.toml" for name in RECORDED)))
DAYS = st.dates(date(2005, 1, 1), date(2032, 12, 31))


@cache
def record_of(subject: str) -> Record:
    """Return the record of an example, or one that holds only the name of a body."""
    return load(f"examples/{subject}") if subject.endswith(".toml") else Record(body=subject)


@cache
def checked(subject: str, as_at: date) -> Assessment:
    """Check a subject as at a day."""
    return assess(record_of(subject), as_at)


def of(subject: str, since: date, through: date, as_at: date) -> Calendar:
    """Return the calendar of a subject."""
    return calendar(checked(subject, as_at), since, through, has_record=subject.endswith(".toml"))


def span(entry: Entry) -> tuple[date, date]:
    """Return the first and the last day by which an entry belongs to a window."""
    if entry.last_day is not None:
        return entry.last_day, entry.last_day_latest or entry.last_day
    if entry.period is not None and entry.first_day == entry.period[0]:
        return entry.period
    return entry.day, entry.first_day_latest or entry.day


@FEW
@given(SUBJECTS, DAYS, DAYS, DAYS)
def test_entries_lie_within_the_window(subject: str, one: date, other: date, as_at: date) -> None:
    """Each entry with a day meets the window, and what is chained comes after what it is chained to."""
    since, through = sorted((one, other))
    for entry in of(subject, since, through, as_at).dated:
        first, last = span(entry)
        assert first <= through
        assert last >= since


@FEW
@given(SUBJECTS, DAYS, DAYS, DAYS, DAYS)
def test_a_longer_window_contains_a_shorter(subject: str, one: date, other: date, third: date, as_at: date) -> None:
    """What a short window has, with its days, a window that begins no later and ends no earlier has too."""
    since, middle, through = sorted((one, other, third))
    short = of(subject, since, middle, as_at).dated
    long = {(entry.uid, entry.last_day, entry.last_day_latest) for entry in of(subject, since, through, as_at).dated}

    assert {(entry.uid, entry.last_day, entry.last_day_latest) for entry in short} <= long


@FEW
@given(SUBJECTS, DAYS, DAYS)
def test_a_deadline_is_what_a_check_says_on_its_day(subject: str, since: date, as_at: date) -> None:
    """Looked at on its own day with nothing more done, a deadline that assumes nothing is in the check, as it is."""
    through = since.replace(day=1, year=since.year + 6)
    found = [
        entry for entry in of(subject, since, through, as_at).dated if entry.kind == DEADLINE and not entry.assumes
    ]
    for entry in found[:4]:
        assert entry.last_day is not None
        if entry.last_day < as_at and subject.endswith(".toml"):
            continue  # What was done between the two days is seen on the one and not on the other.
        said = [
            (finding.last_day, finding.last_day_latest)
            for finding in checked(subject, entry.last_day).findings
            if (finding.duty, finding.bearer, finding.aspect) == (entry.duty, entry.bearer, Aspect.ACT)
            and finding.last_day is not None
        ]
        assert (entry.last_day, entry.last_day_latest) in said


@FEW
@given(SUBJECTS, DAYS, DAYS)
def test_names_are_unique_and_stay(subject: str, since: date, as_at: date) -> None:
    """No two events share a name, and one that is there on a later day has the name it had."""
    through = since.replace(day=1, year=since.year + 8)
    first = of(subject, since, through, as_at).dated
    later = of(subject, since, through, as_at.replace(day=1, year=as_at.year + 1)).dated
    names = [entry.uid for entry in first]

    assert len(set(names)) == len(names)
    if not subject.endswith(".toml"):
        assert {entry.uid for entry in later} == set(names)


@FEW
@given(SUBJECTS, DAYS)
def test_nothing_is_due_that_the_calendar_has_not(subject: str, as_at: date) -> None:
    """What a check finds due with a last day is in the calendar of the days ahead, under the same name, unless the law
    ends before its day."""
    ahead = of(subject, as_at, date(2060, 12, 31), as_at)
    known = {entry.uid for entry in (*ahead.dated, *ahead.lapsed)}
    due = [entry for entry in deadlines(checked(subject, as_at)) if entry.verdict is Verdict.DUE and entry.last_day]

    assert {entry.uid for entry in due} <= known


def test_the_facts_are_those_of_the_day() -> None:
    """A calendar of the past as at the past knows nothing of what came after."""
    early = of("ni-executive.toml", date(2016, 1, 1), date(2030, 1, 1), date(2016, 11, 1))
    late = of("ni-executive.toml", date(2016, 1, 1), date(2030, 1, 1), date(2024, 7, 1))

    assert csc_rules.Verdict.BREACHED not in {entry.verdict for entry in early.dated}
    assert csc_rules.Verdict.BREACHED in {entry.verdict for entry in late.dated}
