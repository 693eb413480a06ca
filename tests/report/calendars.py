"""Calendars and entries for the tests and examples of their reports."""

from __future__ import annotations

from datetime import date

from attrs import evolve

import csc_rules
from csc_rules.planner.calendar import Calendar, calendar
from csc_rules.planner.entries import DEADLINE, Entry

PLAIN = Entry(
    kind=DEADLINE,
    duty="a-law.report",
    title="a report",
    provision="s.1",
    provisions=("s.1",),
    source=None,
    bearer="a-council",
    bearer_name="A Council",
    what="must publish report",
    when="within 1 year after the election",
    how="1 year after 1 October 2023, that day left out: 1 October 2024",
    cycle="once",
    number="1",
    last_day=date(2024, 10, 1),
    standing="law",
)


def deadline(**other: object) -> Entry:
    """Return a plain deadline, in some ways another."""
    return evolve(PLAIN, **other)  # type: ignore[arg-type]


def executive() -> Calendar:
    """Return the calendar of the Executive for its first years, before it did anything."""
    law = csc_rules.load_ruleset("ni-act-2015")
    assessment = csc_rules.check([law], csc_rules.Record(body="the Executive"), date(2016, 11, 1))
    return calendar(assessment, date(2016, 1, 1), date(2018, 12, 31), has_record=False)


def holding(text: str) -> Calendar:
    """Return a calendar in which each field that anybody could have written has one text."""
    entry = deadline(
        title=text,
        bearer_name=text,
        partner_names=(text,),
        what=text,
        status=text,
        depends_on=(text,),
        assumes=(text,),
        cycle=text,
    )
    kinds = ("deadline", "from", "begins")
    found = tuple(evolve(entry, kind=kind, number=kind, first_day=date(2024, 1, 1)) for kind in kinds)
    others = {kind: (evolve(entry, kind=kind),) for kind in ("open", "waiting", "kept up", "lapsed")}
    return evolve(
        executive(),
        name=text,
        dated=found,
        open=others["open"],
        waiting=others["waiting"],
        kept_up=others["kept up"],
        lapsed=others["lapsed"],
        notes=(text,),
    )
