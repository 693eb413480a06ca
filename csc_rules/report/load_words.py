"""The words of a reporting load: what several plans and reports share, which go together, and in which month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from csc_rules.dates import MONTHS, spoken
from csc_rules.planner.alignment import Course, Month, Shared, Time, best
from csc_rules.planner.load import Load, Overlap, Report
from csc_rules.report.visible import one_line
from csc_rules.report.words import count

KINDS: Final = {
    "document": "The same document",
    "name": "Documents of the same name",
    "content": "The same content",
    "consultee": "Consulted on more than one",
    "addressee": "Receives more than one",
}
STANDINGS: Final = {"law": "law", "guidance": "guidance, not law", "good_practice": "good practice, not law"}


def titles(found: Load) -> dict[str, str]:
    """Return what each plan or report is called among people, by its name."""
    return {report.name: f"{one_line(report.title)} ({one_line(report.owed_by)})" for report in found.reports}


def standing(report: Report) -> str:
    """Say whether a plan or report is asked for by law."""
    return STANDINGS.get(report.standing, report.standing)


def overlap(found: Overlap, names: dict[str, str]) -> str:
    """Say what several plans and reports share."""
    return f"{one_line(found.title)}: {'; '.join(names[name] for name in found.reports)}"


def times(course: Course) -> str:
    """Say in short how often something can still be done in the window, and when first."""
    if not course.times:
        return "none that is known to fall in these days"
    first = course.times[0]
    return f"{count(len(course.times), 'time')}, the first {time_in_words(first)}"


def time_in_words(time: Time) -> str:
    """Say on which days something can be done once."""
    if time.last is not None:
        return f"from {spoken(time.first)} to {spoken(time.last)}"
    if time.wanted is not None:
        return f"from {spoken(time.first)}, for what begins on {spoken(time.wanted)}; no last day in law"
    return f"from {spoken(time.first)}; no last day in law"


def pair(found: Shared, names: dict[str, str]) -> str:
    """Say whether two can be done on one day each time, and on which days, or why not."""
    both = f"{names[found.one]} and {names[found.other]}"
    if not found.always:
        missed = sum(1 for days in found.days if days is None)
        return f"{both}: {missed} of {count(len(found.days), 'time')} have no day in common"
    days = "; ".join(_range(each) for each in found.days if each)
    return f"{both}: {days}"


def _range(days: tuple[date, date]) -> str:
    first, last = days
    return f"{spoken(first)} to {spoken(last)}" if first != last else spoken(first)


def months_in_words(found: Iterable[Month]) -> str:
    """Say which months of the year would do for everything.

    >>> months_in_words([Month(month=4, cannot=(), waits=())])
    'April'
    """
    known = tuple(found)
    fitting = [MONTHS[month.month - 1] for month in best(known)]
    if len(fitting) == len(MONTHS):
        return "any month"
    return ", ".join(fitting) or "no month"


def advice(found: Load) -> Iterator[str]:
    """Yield what the months come to: for the law alone, and with guidance and good practice."""
    names = titles(found)
    if not found.months:
        yield "nothing in these days has a time that could be moved"
        return
    if found.law_months:
        yield f"all that the law asks for can be done in: {months_in_words(found.law_months)}"
    if found.months != found.law_months:
        yield f"with guidance and good practice: {months_in_words(found.months)}"
    for month in best(found.law_months)[:1]:
        for name, waits in month.waits:
            if waits:
                yield (
                    f"{names[name]} would then wait {count(waits, 'month')}; the law names no last day, and whether"
                    " that is soon enough is a judgement"
                )


def why_not(found: Load) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield why months would not do, those of one reason together: what could not be done in them, and when it can."""
    names, reasons = titles(found), dict[tuple[str, ...], list[str]]()
    for month in found.months:
        why = tuple(f"{names[name]}: {time_in_words(time)}" for name, time in month.cannot)
        if why:
            reasons.setdefault(why, []).append(MONTHS[month.month - 1])
    for why, named in reasons.items():
        yield ", ".join(named), why
