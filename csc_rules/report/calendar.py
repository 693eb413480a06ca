"""The calendar of a body for people: in full, one line for each entry, and as the content of text files and JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from csc_rules.dates import spoken
from csc_rules.planner.calendar import Calendar
from csc_rules.planner.entries import DEADLINE, WAITING, Entry
from csc_rules.report.calendar_words import (
    KINDS,
    by_dependency,
    days,
    heading,
    how,
    looked_at,
    mind,
    receipt,
    standing,
)
from csc_rules.report.visible import one_line
from csc_rules.report.words import DISCLAIMER, count
from csc_rules.report.written import Shown

if TYPE_CHECKING:
    from rich.text import Text

    from csc_rules.report.console import Look, Pen

WHAT_NEXT = "enter what is done in the record, and the days that depend on it will follow"
INTO_A_CALENDAR = "put the last days into a calendar with -o deadlines.ics"


def what_next(*, filed: bool) -> str:
    """Say what to do next with a calendar; where it was put into a calendar file, no more of that."""
    return WHAT_NEXT if filed else f"{INTO_A_CALENDAR}; {WHAT_NEXT}"


def parts(found: Calendar) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    """Return the parts of a calendar with their titles, in the order of its reports."""
    return (
        ("What has a day", found.dated),
        ("Owed, and the law names no day", found.open),
        ("No day yet", found.waiting),
        ("Kept up throughout", found.kept_up),
        ("Lapsed: the law that asked for it ended before its day", found.lapsed),
    )


def concise(found: Calendar, *, filed: bool = False) -> str:
    """Return a calendar with one line for each entry: day, kind, provision, duty, bearer, and what to mind.

    *filed*: it is put into a calendar file as well.

    >>> import csc_rules
    >>> from datetime import date
    >>> from csc_rules.planner.calendar import calendar
    >>> law, body = csc_rules.load_ruleset("sct-cyp-2014"), csc_rules.Record(body="Fife Council")
    >>> assessment = csc_rules.check([law], body, date(2025, 4, 1))
    >>> found = calendar(assessment, date(2025, 4, 1), date(2025, 4, 30), has_record=False)
    >>> print(concise(found).splitlines()[1].partition("  sct")[0])
    2025-04-01  from, no last day in law  s.13(1)
    """
    entries = (*found.dated, *found.open, *found.waiting, *found.kept_up, *found.lapsed)
    lines = [_line(entry) for entry in entries]
    if not found.dated:
        lines.insert(0, "no deadline or cycle in these days")
    lines += [f"note: {one_line(note)}" for note in found.notes]
    lines += [f"counts: {counts(found)}", receipt(found.receipt)]
    lines.append(f"{heading(found)}; as at {found.as_at.isoformat()}; {DISCLAIMER}")
    lines.append(f"next: {what_next(filed=filed)}")
    return "\n".join(lines) + "\n"


def counts(found: Calendar) -> str:
    """Say how many entries of each kind a calendar has."""
    last = sum(1 for entry in found.dated if entry.kind == DEADLINE)
    parts = (
        count(last, "last day"),
        f"{len(found.dated) - last} from a day on",
        f"{len(found.open)} owed without a day",
        f"{len(found.waiting)} with no day yet",
        f"{len(found.kept_up)} kept up throughout",
        f"{len(found.lapsed)} lapsed",
    )
    return ", ".join(parts)


def _line(entry: Entry) -> str:
    parts = [_iso(entry), KINDS[entry.kind], entry.provision, entry.duty, one_line(entry.owed_by)]
    parts += [one_line(entry.title), standing(entry), one_line(entry.status or ""), *_short(entry)]
    return "  ".join(part for part in parts if part)


def _iso(entry: Entry) -> str:
    """Return the days of an entry, as ISO has them."""
    if entry.kind == WAITING:
        return ""
    first, latest = entry.last_day, entry.last_day_latest
    if first is None:
        first, latest = entry.first_day, entry.first_day_latest or (entry.ends if entry.kind != "lapsed" else None)
    if first is None:
        return ""
    return f"{first.isoformat()} to {latest.isoformat()}" if latest else first.isoformat()


def _short(entry: Entry) -> Iterator[str]:
    yield from (f"depends on {one_line(text)}" for text in entry.depends_on)
    yield from (f"assumes {one_line(text)}" for text in entry.assumes[:1])
    if entry.readings:
        yield "the law can be read in more than one way"


def full(found: Calendar, look: Look | None = None, *, filed: bool = False) -> str:
    """Return a calendar as a report: by year what has a day, then what has none, what waits, and what is kept up.

    *filed*: it is put into a calendar file as well.
    """
    from csc_rules.report.console import Look, Pen, render

    look = look or Look()
    return render(_full(found, Pen(look=look), filed=filed), look)


def _full(found: Calendar, pen: Pen, *, filed: bool) -> Iterator[Text]:
    yield from pen.indented(f"Calendar of {heading(found)}", style="bold", hang=2)
    yield from pen.titled("As at:", looked_at(found))
    yield from pen.titled("Rulesets:", ", ".join(found.rulesets) or "none binds the body")
    yield from pen.indented(DISCLAIMER)
    for note in found.notes:
        yield from pen.titled("Note:", one_line(note))
    if not found.dated:
        yield from _heading(pen, "No deadline or cycle in these days")
    for year, entries in groupby(found.dated, key=lambda entry: entry.day.year):
        yield from _heading(pen, str(year))
        for entry in entries:
            yield from _entry(entry, pen)
    yield from _waiting(found, pen)
    for title, held in parts(found):
        if held not in (found.dated, found.waiting):
            yield from _list(title, held, pen)
    yield from _heading(pen, "In all")
    yield from pen.indented(f"{counts(found)}.", hang=2)
    yield from pen.titled("Next:", what_next(filed=filed))
    yield from pen.indented(receipt(found.receipt), hang=2)


def _heading(pen: Pen, text: str) -> Iterator[Text]:
    from csc_rules.report.console import styled

    yield styled("")
    yield from pen.indented(text, style="bold")


def _entry(entry: Entry, pen: Pen) -> Iterator[Text]:
    from csc_rules.report.console import styled

    yield styled("")
    yield from pen.indented(f"{spoken(entry.day)}  {one_line(entry.title)} [{entry.duty}]", 2, style="bold", hang=2)
    yield from pen.titled("When:", days(entry), 4)
    yield from pen.titled("Who, what:", one_line(f"{entry.owed_by} {entry.what}"), 4)
    yield from pen.titled("Provision:", f"{', '.join(entry.provisions)}  {entry.source or ''}".rstrip(), 4)
    if entry.how:
        yield from pen.titled("Worked out:", how(entry), 4)
    for title, text in mind(entry):
        yield from pen.titled(title, text, 4)


def _waiting(found: Calendar, pen: Pen) -> Iterator[Text]:
    """Yield what has no day yet, under what it depends on."""
    if found.waiting:
        yield from _heading(pen, f"No day yet ({len(found.waiting)})")
    for text, entries in by_dependency(found.waiting).items():
        yield from pen.indented(f"Depends on: {text}", 2, style="bold", hang=2)
        for entry in _each_once(entries):
            yield from pen.indented(_in_short(entry, entry.when), 4, hang=2)


def _list(title: str, entries: tuple[Entry, ...], pen: Pen) -> Iterator[Text]:
    if entries:
        yield from _heading(pen, f"{title} ({len(entries)})")
    for entry in _each_once(entries):
        yield from pen.indented(_in_short(entry, days(entry)), 2, hang=2)


def _each_once(entries: Iterable[Entry]) -> Iterator[Entry]:
    seen: set[tuple[str, str, str]] = set()
    for entry in entries:
        key = (entry.duty, entry.bearer, entry.number)
        if key not in seen:
            seen.add(key)
            yield entry


def _in_short(entry: Entry, when: str) -> str:
    extra = [one_line(when), standing(entry), one_line(entry.status or "")]
    said = "; ".join(part for part in extra if part)
    return f"{entry.provision}  {one_line(entry.title)} [{entry.duty}], {one_line(entry.owed_by)}: {said}"


def text_file(found: Calendar, shown: Shown) -> bytes:  # noqa: ARG001 - a calendar hides nothing
    """Return a calendar as the content of a text file."""
    return full(found, filed=True).encode()


def json_file(found: Calendar, shown: Shown) -> bytes:  # noqa: ARG001 - tools get everything
    """Return a calendar as the content of a JSON file."""
    return to_json(found).encode()


def to_json(found: Calendar) -> str:
    """Return a calendar as JSON, each entry with its ``uid``."""
    from csc_rules.report.json import plain, text

    values = plain(found)
    for name in ("dated", "open", "waiting", "kept_up", "lapsed"):
        for value, entry in zip(values[name], getattr(found, name), strict=True):
            value["uid"] = entry.uid
    return text(values)
