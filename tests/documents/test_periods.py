"""Periods in a text: every form they are written in, what is none, and which one is the document's own."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_rules.documents.days.own_period import own_periods
from csc_rules.documents.days.periods import periods
from csc_rules.documents.days.points import Context
from csc_rules.documents.matching import Phrases
from csc_rules.documents.model import Passage, SourceFile, Text

THREE = (date(2017, 4, 1), date(2020, 3, 31))
LIKELY = (
    "2017-2020",
    "2017/20",
    "2017-20",
    "2017\u2013 2020",
    "2017- 2020",
    "2017\u201320",
    "2017\u201420",
    "2017 to 2020",
    "2017 - 2020",
    "2017\u20112020",
    "2017\u2013\n2020",
    "2017/18 to 2019/20",
    "2017/18-2019/20",
    "2017-18 \u2013 2019-20",
)
CERTAIN = (
    "April 2017 to March 2020",
    "Apr 2017 \u2013 Mar 2020",
    "1 April 2017 - 31 March 2020",
    "1st April 2017 until 31st March 2020",
    "three year period from 1 April 2017",
    "three years beginning with 1 April 2017",
    "three years to 31 March 2020",
    "1 April 2017 for a period of three years",
)


@pytest.mark.parametrize("written", LIKELY)
def test_years_are_planning_years(written: str) -> None:
    """Years without days run from April to March, which is likely and no more."""
    (period,) = periods(f"Our Plan {written} is here")

    assert (period.text, period.days, period.sure, period.whole_years) == (written, THREE, "likely", 3)


@pytest.mark.parametrize("written", CERTAIN)
def test_days_and_months_are_certain(written: str) -> None:
    """A period with days or months is what they say."""
    (period,) = periods(f"It is for the {written}.")

    assert (period.text, period.days, period.sure) == (written, THREE, "certain")


@pytest.mark.parametrize(
    ("text", "written", "first", "last"),
    [
        ("Our Plan 20-23", "20-23", date(2020, 4, 1), date(2023, 3, 31)),
        ("Annual report 06/07", "06/07", date(2006, 4, 1), date(2007, 3, 31)),
        ("in the financial year 2018/19", "2018/19", date(2018, 4, 1), date(2019, 3, 31)),
        ("in 1999/00", "1999/00", date(1999, 4, 1), date(2000, 3, 31)),
        ("between 2017 and 2020", "2017 and 2020", *THREE),
        ("1st April to 31st March 2018", "1st April to 31st March 2018", date(2017, 4, 1), date(2018, 3, 31)),
        ("for the three year period 2017-20", "three year period 2017-20", *THREE),
        ("April to June 2017", "April to June 2017", date(2017, 4, 1), date(2017, 6, 30)),
    ],
)
def test_other_forms(text: str, written: str, first: date, last: date) -> None:
    """Short years, financial years and ranges whose year stands once are read."""
    (period,) = periods(text)

    assert (period.text, period.days) == (written, (first, last))


@pytest.mark.parametrize(
    ("text", "form", "years", "turn"),
    [
        ("over the next three years", "length", 3, "next"),
        ("in the last 5 years", "length", 5, "last"),
        ("a three-year plan", "length", 3, None),
        ("our vision to 2030", "until", None, None),
        ("between now and 2021", "until", None, None),
        ("year 2 of the plan", "plan-year", None, None),
        ("the second year of our strategy", "plan-year", None, None),
    ],
)
def test_open_periods_say_so(text: str, form: str, years: int | None, turn: str | None) -> None:
    """What does not say when it begins is open, with what it does say."""
    (period,) = periods(text)

    assert (period.form, period.years, period.turn, period.sure, period.days) == (form, years, turn, "open", None)


def test_a_year_of_the_plan_has_days_where_the_plan_has() -> None:
    """The second year of a plan for 2017-20 is 2018-19."""
    (period,) = periods("year 2 of the plan", Context(period=THREE))

    assert period.days == (date(2018, 4, 1), date(2019, 3, 31))


@pytest.mark.parametrize(
    "text",
    [
        "in 06/07",
        "20-23",
        "pages 20-23",
        "pp. 2017-2020",
        "aged 12-15",
        "ages 0-3",
        "a plan for 12-15 year olds",
        "11/12 year olds",
        "children aged 3 years",
        "a 3 year old",
        "open 24/7",
        "0131 496 2017-20",
        "\u00a32017-2020",
        "2,017-2,020",
        "2017-03-01",
        "Years 12-13",
        "2017 \u2013 20 schools took part",
        "2017 and 2020",
        "2020 to 2017",
        "every three years",
        "version 2.17-20",
    ],
)
def test_what_is_no_period_is_not_read_as_one(text: str) -> None:
    """Pages, ages, telephone numbers, sums, months and days are no periods."""
    assert periods(text) == ()


def test_two_periods_side_by_side_are_two() -> None:
    """What stands between "2017-20" and "2020-23" does not make six years of them."""
    assert [period.text for period in periods("for 2017-20 and 2020-23")] == ["2017-20", "2020-23"]


@given(
    st.integers(1995, 2040),
    st.integers(1, 20),
    st.sampled_from(("-", "\u2013", " \u2013 ", "- ", "\u2011", " to ", "/", "\u2014", "\u2013\n")),
    st.booleans(),
)
def test_spans_of_years_are_read_back(first: int, years: int, between: str, short: bool) -> None:
    """Any years, with any stroke between them, give the days from April to March and stand where they were written."""
    last = first + years
    short = short and between != " to " and last // 100 == first // 100
    written = f"{first}{between}{last % 100:02}" if short else f"{first}{between}{last}"
    text = f"The Plan {written}."
    (period,) = periods(text)

    assert (text[period.start : period.end], period.days) == (written, (date(first, 4, 1), date(last, 3, 31)))


# The document's own


def text_of(*lines: tuple[str, str], name: str = "plan.txt", title: str | None = None) -> Text:
    """Make a file of lines, each with its role."""
    passages = tuple(
        Passage(number=number, text=line, role=role, level=1 if role == "heading" else None)
        for number, (role, line) in enumerate(lines, start=1)
    )
    return Text(file=SourceFile(name=name, kind="txt", sha256="", title=title), passages=passages)


TONES = Phrases((("previous", "previous plan"), ("other", "mental health strategy")))


def own(text: Text) -> list[tuple[str, str]]:
    """Return the candidates by their words and places."""
    return [(each.period.text, each.place) for each in own_periods(text, tones=TONES)]


def test_a_cover_comes_first() -> None:
    """The period on the cover comes before those of the title, of a sentence and of the file name."""
    text = text_of(
        ("heading", "Our Plan"),
        ("paragraph", "2017-2020"),
        ("paragraph", "This plan covers the period 2017-21."),
        name="plan_2014-17.pdf",
        title="Plan 2016-19",
    )

    assert own(text) == [
        ("2017-2020", "cover"),
        ("Plan 2016-19"[5:], "title"),
        ("2017-21", "stated"),
        ("2014-17", "file name"),
    ]


def test_a_period_on_a_line_of_its_own_is_named_by_the_line_before() -> None:
    """The label of the period is what the document calls itself."""
    text = text_of(("heading", "Our Joint Plan"), ("paragraph", "2017-2020"))

    assert own_periods(text)[0].label == ("joint", "plan")


def test_periods_of_others_are_no_candidates() -> None:
    """Other strategies, the plan before and visions without a first day are left out."""
    text = text_of(
        ("heading", "Our Plan"),
        ("paragraph", "It builds on the previous plan 2014-17, and our vision to 2030."),
        ("paragraph", "Our mental health strategy covers 2015-25."),
        ("paragraph", "In 2018/19 we spent more."),
    )

    assert own(text) == []


def test_what_an_assessment_covers_is_not_the_plans_period() -> None:
    """A sentence about something else than what the cover names gives no candidate."""
    text = text_of(("heading", "Our Plan 2017-20"), ("paragraph", "Our assessment covers 2012-16."))

    assert own(text) == [("2017-20", "cover")]


def test_a_report_on_a_year_of_a_plan_is_for_the_year() -> None:
    """Of a plan's period and a year of it on one cover, the year is the report's."""
    text = text_of(("heading", "Our Plan 2017-2020"), ("heading", "Annual Report 2018/19"))

    assert own(text) == [("2018/19", "cover"), ("2017-2020", "cover")]


def test_a_year_in_days_is_the_report_s() -> None:
    """It is a year of the plan, however it is written."""
    text = text_of(("heading", "Our Plan 2020-2023"), ("heading", "Annual Report, 1 April 2021 to 31 March 2022"))

    assert own(text)[0] == ("1 April 2021 to 31 March 2022", "cover")


def test_it_stands_for_what_the_sentence_before_speaks_of() -> None:
    """A document speaks of itself, and goes on with "it"."""
    text = text_of(("heading", "Growing up"), ("paragraph", "The board wrote this plan. It covers 2017-20."))

    assert own(text) == [("2017-20", "stated")]


def test_it_stands_for_nothing_that_is_not_the_document_s_own() -> None:
    """What the sentence before speaks of is another one."""
    text = text_of(("heading", "Growing up"), ("paragraph", "The port has a budget. It covers 2017-20."))

    assert own(text) == []


def test_years_that_were_printed_twice_are_one_span() -> None:
    """The head of a page that is printed twice in one place has its years twice."""
    (found,) = periods("Harbour PlanPlan 2017-20202017-2020")

    assert (found.text, found.days) == ("2017-2020", THREE)
