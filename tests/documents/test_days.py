"""Days in a text: every form they are written in, their year, and what they are the day of."""

from __future__ import annotations

from datetime import date

import pytest
from dateutil import parser
from hypothesis import given
from hypothesis import strategies as st

from csc_rules.dates import MONTHS, When
from csc_rules.documents.days.forms import WEEKDAYS
from csc_rules.documents.days.points import UNKNOWN, Context, points
from csc_rules.documents.days.roles import role_phrases
from csc_rules.documents.days.times import times, times_of
from csc_rules.documents.matching import Phrases
from csc_rules.documents.model import Passage, SourceFile, Text
from csc_rules.law.model.cues import Cue, CueFor

ROLES = Phrases(
    (
        ("meeting", "meeting of"),
        ("meeting", "at its meeting"),
        ("meeting", "last updated"),
        ("meeting", "agenda item"),
        ("publish", "publish*"),
        ("approve", "approv*"),
        ("consult", "consult*"),
        ("other", "mental health strategy"),
    )
)

FORMS = {
    "6 Oct 2017": "2017-10-06",
    "6 Oct. 2017": "2017-10-06",
    "20th May 2021": "2021-05-20",
    "20 th May 2021": "2021-05-20",
    "1st of April 2020": "2020-04-01",
    "21/03/2023": "2023-03-21",
    "03/03/2020": "2020-03-03",
    "3.12.2020": "2020-12-03",
    "21/03/23": "2023-03-21",
    "January 26, 2021": "2021-01-26",
    "April 1st 2006": "2006-04-01",
    "1st April 2006": "2006-04-01",
    "1\nApril 2020": "2020-04-01",
    "1\u00a0April\u00a02020": "2020-04-01",
    "Wednesday 3 May 2023": "2023-05-03",
    "Wed, 3 May 2023": "2023-05-03",
    "2021-06-30": "2021-06-30",
    "3 MAY 2023": "2023-05-03",
    "6 Oct \u201917": "2017-10-06",
    "May 2021": "2021-05",
    "Sept 2021": "2021-09",
    "2017": "2017",
}


@pytest.mark.parametrize(("written", "meant"), FORMS.items(), ids=repr)
def test_each_form_is_read(written: str, meant: str) -> None:
    """A day is read in every form that real documents have, with the characters it stands in."""
    (day,) = points(f"It was in {written}; so it is.")

    assert (day.text, day.when, day.inferred) == (written, When.parse(meant), False)


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("Spring 2023", date(2023, 3, 1), date(2023, 5, 31)),
        ("summer of 2023", date(2023, 6, 1), date(2023, 8, 31)),
        ("Autumn/Winter 2023", date(2023, 9, 1), date(2024, 2, 29)),
        ("Winter 2022/23", date(2022, 12, 1), date(2023, 2, 28)),
        ("Winter 2023", date(2023, 1, 1), date(2024, 2, 29)),
    ],
)
def test_a_season_is_a_range(written: str, first: date, last: date) -> None:
    """A season is all of its days, and a winter that nobody tells is both that a year has."""
    assert points(f"In {written} we met.")[0].when == When(first, last)


NOT_DAYS = (
    "partners may 2017 times say so",
    "version v2.1, file App10, section 1.2.23",
    "of 2017 responses",
    "the 2014 Act and the Children Act 2004",
    "the 2009 Education and Skills (Etc.) Regulations",
    "it cost \u00a32017 and 2,017 came",
    "call 0131 496 2017-20",
    "see /uksi/2010/2129/made",
    "[2019] EWHC 1817",
    "2020-30-15",
)


@pytest.mark.parametrize("text", NOT_DAYS)
def test_what_is_no_day_is_not_read_as_one(text: str) -> None:
    """Numbers of files, versions, laws, sums and telephones are no days."""
    assert points(text) == ()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("from 1 May to 7 August 2020", ["2020-05-01", "2020-08-07"]),
        ("from 12 November to 7 January 2021", ["2020-11-12", "2021-01-07"]),
        ("from 12 November 2020 to 7 January", ["2020-11-12", "2021-01-07"]),
        ("12\u201314 June 2023", ["2023-06-12", "2023-06-14"]),
        ("between 5 and 20 May 2020", ["2020-05-05", "2020-05-20"]),
        ("It closed on 7 August 2020, and was approved on 3 October.", ["2020-08-07", "2020-10-03"]),
    ],
)
def test_the_sentence_gives_the_year(text: str, days: list[str]) -> None:
    """A day without a year takes it from the day beside it, and says so."""
    found = points(text)

    assert [day.when for day in found] == [When.parse(day) for day in days]
    assert all(day.note for day in found if day.inferred)


def test_a_day_without_a_year_stays_unknown() -> None:
    """Where nothing gives the year, the day is not known."""
    (day,) = points("The survey is open until 7 August.")

    assert (day.when, day.known, day.note, day.edge) == (UNKNOWN, False, "no year is stated", "closing")


def test_the_turn_of_the_year_is_not_guessed() -> None:
    """A day that would come before the one that gives the year stays unknown."""
    assert not points("We met on 3 May 2020, and again on 7 January.")[1].known


def test_the_headings_give_the_year() -> None:
    """One year in the headings above is that of the day."""
    day = points("Open until 7 August.", Context(trail=("Our work", "Consultation 2020")))[0]

    assert day.when == When.parse("2020-08-07")
    assert day.inferred


def test_a_period_gives_the_year_where_one_fits() -> None:
    """Of a three-year period, the weekday tells which year is meant; without it none is."""
    period = Context(period=(date(2018, 4, 1), date(2021, 3, 31)))

    assert points("until Wednesday 7 August", period)[0].when == When.parse("2019-08-07")
    assert not points("until 7 August", period)[0].known


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Published today.", When.parse("2021-01-05")),
        ("It was launched yesterday.", When.parse("2021-01-04")),
        ("in March this year", When.parse("2021-03")),
        ("on 3 March last year", When.parse("2020-03-03")),
        ("last month", When.parse("2020-12")),
    ],
)
def test_relative_days_need_the_day_of_the_document(text: str, meant: When) -> None:
    """A word such as "today" is unknown until it is known when the document was written."""
    assert not points(text)[0].known
    assert points(text, Context(on=date(2021, 1, 5)))[0].when == meant


def test_a_day_that_no_calendar_has() -> None:
    """The thirty-first of June is told and not guessed."""
    (day,) = points("on 31 June 2020")

    assert (day.impossible, day.known, day.note) == (True, False, "June 2020 has no day 31")


# What it is the day of


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Page last updated: 6 Oct 2017", ["meeting"]),
        ("Minutes of the meeting of the Board, 5 May 2023", ["meeting"]),
        ("On 5 May 2023 the council published the plan.", ["publish"]),
        ("Approved on 5 May 2023, published on 6 June 2023.", ["approve", "publish"]),
        ("The plan was published by 5 May 2023.", [None]),
        ("It was published by the council, whose chair was elected on 5 May 2023.", [None]),
        ("The consultation ran from 1 May 2020 to 24 July 2020.", ["consult", "consult"]),
    ],
)
def test_the_words_around_a_day_tell_its_role(text: str, roles: list[str | None]) -> None:
    """The nearest words tell what a day is the day of, those before it first, and never over another day or clause."""
    assert [day.role for day in points(text, roles=ROLES)] == roles


def test_a_meeting_is_no_publication() -> None:
    """The day of a meeting is that of an approval there, and never that of a publication."""
    (approved,) = points("At its meeting on 5 May 2023 the Board approved the plan.", roles=ROLES)
    (noted,) = points("At its meeting on 5 May 2023 the Board noted the published plan.", roles=ROLES)

    assert (approved.role, approved.also) == ("approve", ("meeting",))
    assert (noted.role, noted.also) == ("meeting", ("publish",))


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("It was approved, and published on 5 May 2023.", ("publish",)),
        ("It was approved on 5 May 2023 and published.", ("approve",)),
        ("The plan was published after the consultation on 5 May 2023.", ("consult",)),
    ],
)
def test_an_act_of_its_own_is_not_taken_along(text: str, roles: tuple[str, ...]) -> None:
    """What is said before or behind the act of the day has no day here."""
    assert points(text, roles=ROLES)[0].roles == roles


def test_two_bodies_that_approve_on_two_days() -> None:
    """The second day is that of the same act."""
    text = "It was approved by the Council on 19 April 2023 and by the Health Board on 6 April 2023."

    assert [day.role for day in points(text, roles=ROLES)] == ["approve", "approve"]


def test_a_day_alone_on_its_line_is_told_by_the_lines_around() -> None:
    """A bare date near "Agenda item" is that of the meeting."""
    assert points("5 May 2023", Context(around=("Agenda item 5",)), ROLES)[0].role == "meeting"


def test_the_ends_of_a_stretch_are_marked() -> None:
    """What opened and what closed are told."""
    first, last = points("It opened on 4 January 2021 and closed on 15 March 2021.")

    assert (first.edge, last.edge) == ("opening", "closing")


def test_roles_come_from_cues() -> None:
    """Acts and the tones that tell a day are taken from the cues; other tones are not."""
    targets = (CueFor(kind="act", name="publish"), CueFor(kind="tone", name="promise"))
    cue = Cue(id="c", title="c", targets=targets, states=("came out",))

    assert [match.key for match in role_phrases((cue,)).find(("it", "came", "out"))] == ["publish"]


def test_a_running_head_is_never_a_publication() -> None:
    """A day that stands on every page is that of the file."""
    head = Passage(number=1, text="Published 6 Oct 2017", role="furniture")
    text = Text(file=SourceFile(name="a.pdf", kind="pdf", sha256=""), passages=(head,))

    assert times_of(text, ROLES)[0].days[0].role == "meeting"


def test_the_days_of_a_sentence() -> None:
    """Days and periods are asked for by characters of the passage."""
    text = "We met on 5 May 2023. The plan is for 2023-26."
    found = times(text).between(text.index("The"), len(text))

    assert (found.days, [period.text for period in found.periods]) == ((), ["2023-26"])


# Any day


def suffix(day: int) -> str:
    """Return the letters behind an ordinal number."""
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def written(day: date) -> st.SearchStrategy[str]:
    """Write a day in one of its forms."""
    month, ordinal = MONTHS[day.month - 1], f"{day.day}{suffix(day.day)}"
    weekday = WEEKDAYS[day.weekday()]
    return st.sampled_from(
        (
            f"{day.day} {month} {day.year}",
            f"{day.day:02} {month[:3]} {day.year}",
            f"{ordinal} {month} {day.year}",
            f"{month} {day.day}, {day.year}",
            f"{month} {ordinal} {day.year}",
            f"{weekday} {ordinal} {month}, {day.year}",
            f"{day.day}\n{month}\u00a0{day.year}",
            f"{day.day:02}/{day.month:02}/{day.year}",
            f"{day.day}/{day.month}/{day.year}",
            day.isoformat(),
        )
    )


DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2069, 12, 31))


@given(
    DAYS.flatmap(written),
    st.sampled_from(("", "Approved on ", "(", "\u2013 ")),
    st.sampled_from(("", ".", " and so", ")")),
)
def test_a_day_is_read_back(day: str, before: str, behind: str) -> None:
    """Every form is read as dateutil reads it, and its characters are those that were written."""
    text = before + day + behind
    (found,) = points(text)
    meant = parser.parse(day, dayfirst=day[:4].isdigit() is False).date()

    assert (text[found.start : found.end], found.when) == (day, When.on(meant))


@given(st.text(alphabet="0123456789 -/.,\u2013\nMayJune1st20th\u00a3", max_size=60))
def test_whatever_is_read_stands_in_the_text(text: str) -> None:
    """Characters of days and periods are cut from the text, in any text, and in order."""
    found = times(text)

    assert all(text[day.start : day.end] == day.text for day in found.days)
    assert all(text[period.start : period.end] == period.text for period in found.periods)
    assert [day.start for day in found.days] == sorted(day.start for day in found.days)
