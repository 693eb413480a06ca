"""The reporting load of a body: what stands side by side, what is shared, and which days and months would do."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

import csc_rules
from csc_rules.planner.alignment import Course, Time, best, has_day_in, last_of, months, shared
from csc_rules.planner.load import Load, Report, load
from csc_rules.record.toml import load as load_record
from csc_rules.selection import assess

DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))


@cache
def of(subject: str, since: str, through: str, as_at: str) -> Load:
    """Return the load of a body, or of the record of one among the examples."""
    with_record = subject.endswith(".toml")
    record = load_record(f"examples/{subject}") if with_record else csc_rules.Record(body=subject)
    assessment = assess(record, date.fromisoformat(as_at))
    return load(assessment, date.fromisoformat(since), date.fromisoformat(through), has_record=with_record)


def fife() -> Load:
    """Return the load of a Scottish council for six years."""
    return of("Fife Council", "2026-01-01", "2031-12-31", "2026-01-01")


def the(found: Load, duty: str) -> Report:
    """Return a plan or report by its duty."""
    return next(report for report in found.reports if report.duty == duty)


def test_plans_and_reports_stand_side_by_side_law_first() -> None:
    """The three that the law asks of a Scottish council, and after them what the guidance wants."""
    assert [report.duty for report in fife().reports] == [
        "sct-cyp-2014.prepare-plan",
        "sct-cyp-2014.publish-annual-report",
        "sct-uncrc-2024.publish-rights-report",
        "sct-csp-guidance-2020.plan-in-place-from-2020",
        "sct-csp-guidance-2020.annual-report-by-june",
    ]


def test_what_a_plan_has_to_hold_and_who_is_asked_stand_beside_it() -> None:
    """Contents, consultees and addressees come with their provisions."""
    plan = the(fife(), "sct-cyp-2014.prepare-plan")

    assert [item.provision for item in plan.contents] == ["s.8(2)", "s.8(2)"]
    assert "Scottish Ministers" in [item.title for item in plan.consultees]
    assert "Scottish Ministers" in [item.title for item in plan.addressees]


def test_who_receives_more_than_one_is_found() -> None:
    """The plan and the rights report both go to the Scottish Ministers."""
    (found,) = [each for each in fife().overlaps if each.kind == "addressee"]

    assert (found.title, len(found.reports)) == ("Scottish Ministers", 2)


def test_only_what_is_said_to_be_the_same_overlaps() -> None:
    """Two documents of one name are said to bear one name, and not to be the same."""
    kinds = {each.kind for each in fife().overlaps}

    assert "name" in kinds
    assert "document" not in kinds


def test_the_month_that_does_for_all() -> None:
    """On the first of April all of it can be done: the plan before its period, the reports after their years."""
    assert [month.month for month in best(fife().months)] == [4]


def test_why_a_month_would_not_do() -> None:
    """In May the plan is late for its period, and in March the annual report of the guidance too early."""
    march, may = fife().months[2], fife().months[4]

    assert [name for name, _ in march.cannot] == ["sct-csp-guidance-2020.annual-report-by-june (Fife Council)"]
    assert "sct-cyp-2014.prepare-plan (Fife Council)" in [name for name, _ in may.cannot]


def test_a_chain_can_be_moved_to_any_month_that_its_first_time_has() -> None:
    """The review and the statements of a community plan can share any month."""
    found = of("belfast-community-plan.toml", "2019-12-01", "2030-12-31", "2019-12-01")

    assert len(best(found.months)) == 12


def test_two_duties_on_one_document_are_no_pair() -> None:
    """The first progress report and the next one come one after the other."""
    assert of("gwent-well-being-plan.toml", "2024-07-01", "2030-12-31", "2024-07-01").pairs == ()


def test_what_waits_for_a_request_is_no_load() -> None:
    """A duty that comes with a direction, an agreement or a request is not counted before there is one."""
    found = of("brighton-and-hove-trust-board.toml", "2010-05-20", "2012-12-31", "2010-05-20")

    assert not [report for report in found.reports if "partnership" in report.duty]


def test_a_report_goes_with_the_plan_that_begins_with_it() -> None:
    """The next plan could be made already, and is not the one that is meant."""
    found = of("fife.toml", "2026-01-01", "2031-12-31", "2026-01-01")
    names = ("sct-uncrc-2024.publish-rights-report", "sct-csp-guidance-2020.plan-in-place-from-2020")
    pair = next(each for each in found.pairs if all(any(n in side for side in (each.one, each.other)) for n in names))

    assert pair.days == (
        (date(2026, 4, 1), date(2026, 4, 1)),
        (date(2029, 4, 1), date(2029, 4, 1)),
    )


# Days alone


def a_time(draw: st.DrawFn) -> Time:
    """Draw a time with or without a last day."""
    first = draw(DAYS)
    length = draw(st.integers(0, 1500))
    return Time(first=first, last=first + timedelta(days=length)) if draw(st.booleans()) else Time(first=first)


TIMES = st.composite(a_time)()
COURSES = st.lists(TIMES, min_size=1, max_size=4).map(lambda times: Course(name="x", times=tuple(times)))


@given(COURSES, COURSES)
def test_shared_days_lie_within_both(one: Course, other: Course) -> None:
    """Every day that two share is a day of a time of each."""
    found = shared(one, other)
    for first, last in (days for days in found.days if days):
        for course in (one, other):
            assert any(time.first <= first and last <= last_of(time) for time in course.times)


@given(COURSES, COURSES)
def test_nothing_shared_means_no_day_in_common(one: Course, other: Course) -> None:
    """Where nothing is said to be shared, the days of a time meet no time of the other."""
    found = shared(one, other)
    rarer, often = (one, other) if len(one.times) <= len(other.times) else (other, one)
    for time, days in zip(rarer.times, found.days, strict=True):
        meets = any(time.first <= last_of(each) and each.first <= last_of(time) for each in often.times)
        assert meets == (days is not None)


@given(TIMES, st.integers(1, 12))
def test_a_month_is_asked_day_by_day(time: Time, month: int) -> None:
    """A time has a day in a month where one of its days is in it."""
    days = min((last_of(time) - time.first).days, 400)

    assert has_day_in(time, month) == any((time.first + timedelta(days=n)).month == month for n in range(days + 1))


@given(st.lists(COURSES, min_size=1, max_size=3))
def test_a_month_that_fits_has_a_day_of_each_time(courses: list[Course]) -> None:
    """In a month that fits, every time of everything has a day."""
    for month in months(courses):
        every = all(has_day_in(time, month.month) for course in courses for time in course.times)
        assert month.fits == every
