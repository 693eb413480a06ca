"""The words of calendars: what an entry is, its days, and what has to be said beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from csc_rules.dates import spoken
from csc_rules.engine.receipt import Receipt
from csc_rules.planner.calendar import Calendar
from csc_rules.planner.entries import BEGINS, DEADLINE, FROM, KEPT_UP, LAPSED, OPEN, WAITING, Entry
from csc_rules.report.visible import one_line

KINDS: Final = {
    DEADLINE: "last day",
    FROM: "from, no last day in law",
    BEGINS: "begins",
    OPEN: "owed, no day in law",
    WAITING: "no day yet",
    KEPT_UP: "kept up throughout",
    LAPSED: "lapsed",
}
STANDINGS: Final = {"law": "", "guidance": "guidance, not law", "good_practice": "good practice, not law"}


def days(entry: Entry) -> str:
    """Say in a few words on which days something is owed.

    >>> import csc_rules
    >>> from csc_rules.planner.deadlines import deadlines
    >>> law, body = csc_rules.load_ruleset("ni-act-2015"), csc_rules.Record(body="the Executive")
    >>> days(deadlines(csc_rules.check([law], body, date(2016, 11, 1)))[0])
    'by 8 December 2016 at the earliest, 9 December 2016 at the latest'
    """
    match entry.kind:
        case "deadline":
            return f"by {_range(entry.last_day, entry.last_day_latest)}"
        case "from" if entry.period is not None and entry.first_day == entry.period[0]:
            return f"for {_period(entry)}; the law names no last day"
        case "from":
            return f"from {_range(entry.first_day, entry.first_day_latest)}; the law names no last day"
        case "begins" | "kept up":
            return f"{_since(entry)}{_until(entry)}".strip()
        case "lapsed":
            return f"would have been owed {_lapsed_day(entry)}; the law that asked for it ended on {_end(entry)}"
        case _:
            return f"owed since {spoken(entry.first_day)}; the law names no day" if entry.first_day else ""


def _range(first: date | None, latest: date | None) -> str:
    if first is None:
        return "a day that is not known"
    return spoken(first) if latest is None else f"{spoken(first)} at the earliest, {spoken(latest)} at the latest"


def _period(entry: Entry) -> str:
    assert entry.period is not None
    return f"{spoken(entry.period[0])} to {spoken(entry.period[1])}"


def _since(entry: Entry) -> str:
    return f"from {spoken(entry.first_day)} on" if entry.first_day else "throughout"


def _until(entry: Entry) -> str:
    return f", through {spoken(entry.ends)}" if entry.ends else ""


def _end(entry: Entry) -> str:
    return spoken(entry.ends) if entry.ends else "an earlier day"


def _lapsed_day(entry: Entry) -> str:
    if entry.last_day:
        return f"by {_range(entry.last_day, entry.last_day_latest)}"
    return f"from {_range(entry.first_day, entry.first_day_latest)}"


def standing(entry: Entry) -> str:
    """Say what an entry is if it is not law; nothing where it is."""
    return STANDINGS.get(entry.standing, entry.standing)


def mind(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield what a reader has to mind, each with a short title: status, what it depends on, what is assumed."""
    if standing(entry):
        yield "Standing:", standing(entry)
    if entry.status:
        yield "Status:", one_line(entry.status)
    for text in entry.depends_on:
        yield "Depends on:", one_line(text) + (": no day yet" if entry.kind == WAITING else "")
    for text in entry.assumes:
        yield "Assumes:", one_line(text)
    for text in entry.readings:
        yield "Can be read:", one_line(text)
    if entry.unverified:
        yield "Unverified:", one_line(entry.unverified)


def how(entry: Entry) -> str:
    """Say how the day was worked out, or where there is none, when the law wants it done."""
    return one_line(entry.how or entry.when)


def heading(found: Calendar) -> str:
    """Name a calendar and its window."""
    return f"{one_line(found.name)}: {spoken(found.since)} to {spoken(found.through)}"


def looked_at(found: Calendar) -> str:
    """Say on which day things were looked at, and what is known of what was done."""
    if found.has_record:
        return f"{spoken(found.as_at)}; the status is that of the record on that day"
    return f"{spoken(found.as_at)}; there is no record, so that nothing is known of what was done"


def receipt(given: Receipt) -> str:
    """Return a receipt in one line, its digests cut short; the whole of them are in the JSON."""
    laws = ", ".join(f"{name} {digest[:12]}" for name, digest in given.rulesets) or "no ruleset"
    return f"receipt: {given.tool}; {laws}; record {given.record[:12]}"


def by_dependency(entries: tuple[Entry, ...]) -> dict[str, tuple[Entry, ...]]:
    """Group what waits by what it waits for, in the order in which that comes up."""
    found: dict[str, tuple[Entry, ...]] = {}
    for entry in entries:
        for text in entry.depends_on or ("what is not known",):
            found[one_line(text)] = (*found.get(one_line(text), ()), entry)
    return found
