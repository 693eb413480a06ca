"""The calendar of a body: which days it has, which it has not, and what each of them rests on."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

import csc_rules
from csc_rules.engine.codes import Verdict
from csc_rules.planner.calendar import Calendar, calendar
from csc_rules.planner.entries import Entry
from csc_rules.record.toml import load
from csc_rules.selection import assess


@cache
def of(subject: str, since: str, through: str, as_at: str) -> Calendar:
    """Return the calendar of a body, or of the record of one among the examples."""
    with_record = subject.endswith(".toml")
    record = load(f"examples/{subject}") if with_record else csc_rules.Record(body=subject)
    assessment = assess(record, date.fromisoformat(as_at))
    return calendar(assessment, date.fromisoformat(since), date.fromisoformat(through), has_record=with_record)


def held(found: Calendar, duty: str) -> list[Entry]:
    """Return the entries of a duty, whatever they are."""
    every = (*found.dated, *found.open, *found.waiting, *found.kept_up, *found.lapsed)
    return [entry for entry in every if entry.duty == duty]


def gwent() -> Calendar:
    """Return the calendar of the board whose plan of 2023 is on record, to 2030."""
    return of("gwent-well-being-plan.toml", "2024-01-01", "2030-12-31", "2024-07-01")


def test_a_last_day_is_a_range_where_its_anchor_is_one() -> None:
    """A plan published on some day of August 2023 asks for a report by some day of October 2024."""
    entry = held(gwent(), "wal-wfga-2015.first-progress-report")[0]

    assert (entry.last_day, entry.last_day_latest) == (date(2024, 10, 1), date(2024, 10, 31))


def test_a_sliding_deadline_chains_from_the_last_day_before_it() -> None:
    """The report after the next one is owed a year after the last day of the next, every year to the end."""
    days = [entry.last_day for entry in held(gwent(), "wal-wfga-2015.next-progress-report")]

    assert days == [date(year, 10, 1) for year in range(2025, 2031)]


def test_what_is_chained_says_what_it_assumes() -> None:
    """A day that rests on what has not been done names it; one that rests on the record assumes nothing."""
    found = gwent()

    assert held(found, "wal-wfga-2015.first-progress-report")[0].assumes == ()
    assert (
        "first-progress-report] is done on its last day"
        in held(found, "wal-wfga-2015.next-progress-report")[0].assumes[0]
    )


def test_an_election_that_nobody_knows_the_day_of_is_not_dropped() -> None:
    """The next plan waits for the next ordinary election, and is listed as doing so."""
    (entry,) = held(gwent(), "wal-wfga-2015.publish-plan")

    assert (entry.kind, entry.day, entry.depends_on) == ("waiting", date.min, ("ordinary election of councillors",))


def test_periods_run_on_by_themselves() -> None:
    """Each three years have a plan, with no last day, to the end of the window."""
    entries = held(of("Highland Council", "2020-01-01", "2029-12-31", "2026-11-26"), "sct-cyp-2014.prepare-plan")

    assert [entry.first_day and entry.first_day.year for entry in entries] == [2017, 2020, 2023, 2026, 2029]
    assert {entry.last_day for entry in entries} == {None}


def test_as_soon_as_practicable_has_no_last_day() -> None:
    """The annual report is owed from the day after its year, and no day is made up for it."""
    entry = held(of("Fife Council", "2026-01-01", "2026-12-31", "2026-01-01"), "sct-cyp-2014.publish-annual-report")[0]

    assert (entry.kind, entry.first_day, entry.last_day) == ("from", date(2026, 4, 1), None)


def test_guidance_has_a_day_and_is_marked() -> None:
    """What the guidance wants by June is a deadline of guidance, beside the law that has none."""
    found = of("Fife Council", "2026-01-01", "2026-12-31", "2026-01-01")
    entry = held(found, "sct-csp-guidance-2020.annual-report-by-june")[0]

    assert (entry.kind, entry.last_day, entry.standing) == ("deadline", date(2026, 6, 30), "guidance")


def test_what_the_law_took_away_has_lapsed() -> None:
    """The report of an authority for 2023 to 2026 was asked for until July 2024, and is no deadline any more."""
    (entry,) = held(
        of("Fife Council", "2024-01-01", "2029-12-31", "2024-01-01"), "sct-cyp-2014.publish-authority-report"
    )

    assert (entry.kind, entry.ends) == ("lapsed", date(2024, 7, 15))


def test_what_begins_in_the_window_has_a_day() -> None:
    """A Children's Trust Board is owed from 1 April 2010 on."""
    found = of("brighton-and-hove-trust-board.toml", "2010-01-01", "2010-12-31", "2010-05-20")
    (entry,) = held(found, "eng-children-act-2004.have-trust-board")

    assert (entry.kind, entry.first_day, entry in found.dated) == ("begins", date(2010, 4, 1), True)


def test_without_a_record_nothing_has_a_status() -> None:
    """Of a body that is only named nothing is known of what it did."""
    found = of("Northern Ireland Executive", "2016-01-01", "2016-12-31", "2020-01-01")

    assert {entry.status for entry in (*found.dated, *found.open, *found.kept_up)} == {None}


def test_with_a_record_each_has_its_status() -> None:
    """What the record shows by the day asked about stands beside each deadline; later ones are to come."""
    found = of("belfast-community-plan.toml", "2019-01-01", "2029-12-31", "2024-07-01")

    assert held(found, "ni-community-planning-2014.complete-review")[0].verdict is Verdict.BREACHED
    assert held(gwent(), "wal-wfga-2015.next-progress-report")[0].status == "to come"


def test_a_judgement_that_a_day_hangs_on_is_named() -> None:
    """Whether the report of 2024 was prepared decides when the next is owed."""
    found = of("ni-executive.toml", "2024-01-01", "2034-12-31", "2024-07-01")

    assert held(found, "ni-act-2015.later-report")[0].depends_on[0].startswith("What counts as prepared")


def test_what_is_dated_later_than_the_day_asked_about_does_not_exist() -> None:
    """Looked at before the strategy was adopted, the first report is counted from the last day for laying one."""
    (entry,) = held(of("ni-executive.toml", "2016-01-01", "2034-12-31", "2016-11-01"), "ni-act-2015.first-report")

    assert (entry.last_day, entry.last_day_latest) == (date(2018, 6, 8), date(2018, 6, 9))
    assert "lay-first-strategy] is done on its last day" in entry.assumes[0]


def test_a_duty_that_may_not_bind_the_body_is_not_passed_over() -> None:
    """Where it depends on whether the body is one of a class, that is what it waits for."""
    found = of("Fife Council", "2026-01-01", "2026-12-31", "2026-01-01")

    assert held(found, "sct-cyp-2014.meet-request-on-plan")[0].depends_on[0].startswith("whether the body is one of")


@pytest.mark.parametrize("name", ["PSNI", "Barnardo's"])
def test_where_no_duty_has_a_day_it_says_so(name: str) -> None:
    """A body without deadlines has an empty list, and no error."""
    assert of(name, "2020-01-01", "2024-12-31", "2020-01-01").dated == ()


def test_a_bill_has_no_deadlines() -> None:
    """What never was law is left out, and the reason given."""
    record = csc_rules.Record(body="OFMDFM")
    found = calendar(assess(record, date(2015, 1, 1), ["ni-bill-2014"]), date(2015, 1, 1), date(2020, 1, 1))

    assert (found.dated, found.waiting) == ((), ())
    assert "left out: a bill binds nobody" in found.notes[0]


def test_a_bill_on_an_assumption_is_marked() -> None:
    """What if it had passed: there are deadlines, and a loud note."""
    record = csc_rules.Record(body="OFMDFM")
    assumed = {"royal-assent": date(2015, 12, 9), "passing": date(2015, 11, 9)}
    found = calendar(
        assess(record, date(2015, 1, 1), ["ni-bill-2014"], None, assumed), date(2015, 1, 1), date(2020, 1, 1)
    )

    assert found.notes[0].startswith("WHAT IF: this assumes")


def test_what_is_owed_jointly_names_the_partners() -> None:
    """Who owes it together with the council stands beside it, and the name of the time stays that of the council."""
    found = of("Highland Council", "2020-01-01", "2020-12-31", "2020-01-01")
    entry = held(found, "sct-cyp-2014.prepare-plan")[-1]
    assert entry.owed_by == "Highland Council with NHS Highland"
    assert entry.uid == "sct-cyp-2014.prepare-plan/highland-council/2020-04-01"
