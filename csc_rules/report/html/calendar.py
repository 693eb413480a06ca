"""A calendar as a page: what has a day by year, what waits and on what, what is owed without a day."""

from __future__ import annotations

from itertools import groupby

from csc_rules.planner.calendar import Calendar
from csc_rules.report.calendar import WHAT_NEXT, counts, parts
from csc_rules.report.calendar_words import KINDS, by_dependency, days, heading, how, looked_at, mind, standing
from csc_rules.report.html.pages import page
from csc_rules.report.visible import one_line
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown


def calendar_file(found: Calendar, shown: Shown) -> bytes:  # noqa: ARG001 - a calendar hides nothing
    """Return a calendar as the content of an HTML file."""
    years = [(str(year), tuple(entries)) for year, entries in groupby(found.dated, key=lambda entry: entry.day.year)]
    values = {
        "calendar": found,
        "subject": one_line(found.name),
        "looked_at": looked_at(found),
        "years": years,
        "waiting": by_dependency(found.waiting),
        "lists": [(title, held) for title, held in parts(found)[1:] if held and held != found.waiting],
        "counts": counts(found),
        "next": WHAT_NEXT,
        "disclaimer": DISCLAIMER,
        "kinds": KINDS,
        "days": days,
        "how": how,
        "mind": lambda entry: tuple(mind(entry)),
        "standing": standing,
    }
    return page("calendar.html", values, running_title=f"Calendar of {heading(found)}")
