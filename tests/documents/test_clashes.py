"""Contradictions inside files and between them: what is told, and what is not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from csc_rules.documents.clashes.every import CODES, clashes
from csc_rules.documents.matching import Phrases
from csc_rules.documents.model import Notice, Passage, SourceFile, Text
from tests.house.program import ROOT

ROLES = Phrases(
    (
        ("meeting", "meeting"),
        ("publish", "publish*"),
        ("approve", "approv*"),
        ("decide", "decision"),
        ("consult", "consult*"),
        ("draft", "draft"),
        ("previous", "previous plan"),
        ("other", "mental health strategy"),
    )
)


def file(name: str, *lines: str) -> Text:
    """Make a file of lines: "# " begins a heading, "* " an item, and "| " a line on page two."""
    passages: list[Passage] = []
    trail: tuple[str, ...] = ()
    for number, line in enumerate(lines, start=1):
        kind, _, rest = line.partition(" ")
        role = {"#": "heading", "*": "item"}.get(kind, "paragraph")
        words = rest if kind in ("#", "*") else line
        level = 1 if role == "heading" else None
        passages.append(Passage(number=number, text=words, role=role, level=level, trail=() if level else trail))
        trail = (words,) if level else trail
    return Text(file=SourceFile(name=name, kind="txt", sha256=""), passages=tuple(passages))


def told(*texts: Text) -> list[str]:
    """Return the codes of what is told of some files."""
    return [notice.code for notice in clashes(texts, roles=ROLES)]


def of(*lines: str) -> list[str]:
    """Return the codes of what is told of one file."""
    return told(file("plan.txt", *lines))


PLANTED = {
    "weekday": ("We met on Thursday 3 May 2023.",),
    "no-such-day": ("It is open until 31 June 2020.",),
    "weeks": ("We consulted for 12 weeks, from 1 May 2020 to 25 July 2020.",),
    "order": ("The meeting of June 2009 fed into the decision of April 2009.",),
    "published-before-approved": ("It was published on 1 May 2020.", "It was approved on 5 May 2020."),
    "rival-periods": ("# Our Plan 2020-2023", "# Aims", "This plan covers April 2021 to March 2023."),
    "period-misquoted": ("# Our Joint Plan 2008 - 2011", "# Aims", "The Joint Plan 2008 - 2009 is at work."),
    "number-of-years": ("# Our Plan 2021-2023", "# Aims", "This plan says what we do over the next three years."),
    "two-days": (
        "# Our Plan 2023-26",
        "# Aims",
        "The plan was approved by the Council on 19 April 2023.",
        "The plan was approved by the Council on 26 April 2023.",
    ),
    "count-of-list": ("Our six outcomes are:-", "* safe", "* healthy", "* active", "* nurtured", "* included"),
    "counts-differ": ("# Our priorities", "We have five priorities.", "Our six priorities are clear."),
}


def test_each_code_has_an_example() -> None:
    """Every code is planted here, but for the one that needs the time for which files are read."""
    assert sorted((*PLANTED, "other-period")) == sorted(CODES)


@pytest.mark.parametrize(("code", "lines"), PLANTED.items(), ids=list(PLANTED))
def test_what_is_planted_is_told(code: str, lines: tuple[str, ...]) -> None:
    """Each contradiction is told, once, and nothing else with it."""
    assert of(*lines) == [code]


@pytest.mark.parametrize("code", PLANTED)
def test_quotes_stand_in_the_file(code: str) -> None:
    """What is quoted is cut from the passages, character for character."""
    text = file("plan.txt", *PLANTED[code])
    (notice,) = clashes((text,), roles=ROLES)

    assert notice.quotes
    assert all(text.passages[quote.passage - 1].text[quote.start : quote.end] == quote.text for quote in notice.quotes)


@pytest.mark.parametrize("code", ["weeks", "rival-periods", "period-misquoted", "two-days", "counts-differ"])
def test_both_sides_are_quoted(code: str) -> None:
    """Two words that contradict each other are both shown."""
    (notice,) = clashes((file("plan.txt", *PLANTED[code]),), roles=ROLES)

    assert len(notice.quotes) == 2


BESIDE = (
    "We met on Monday 14/03/2023.",
    "We met on 3 May 2023 (a Thursday).",
    "We met on 3 May 2023 (Thursday).",
    "On 3 May 2023, a Thursday, we met.",
    "Closing date: Friday 03.05.2023",
    "The board sat on Tuesday, 2023-05-03.",
)


@pytest.mark.parametrize("line", BESIDE)
def test_a_weekday_beside_a_day_is_told(line: str) -> None:
    """The weekday may stand before a day in figures, or behind it."""
    assert of(line) == ["weekday"]


@pytest.mark.parametrize(
    "line",
    [
        "We met on Tuesday 14/03/2023.",
        "We met on 3 May 2023 (a Wednesday).",
        "We are open Monday to Friday, 03/05/2023 to 09/05/2023.",
        "From 3 May 2023 (Mondays only) it is free.",
        "From 3 May 2023 (Monday and Friday) it is free.",
        "From 3 May 2023 a Monday club meets.",
        "| Monday | 03/05/2023 |",
    ],
)
def test_other_weekdays_near_a_day_are_not_its_own(line: str) -> None:
    """Hours of opening, clubs and cells of a table say nothing of the day."""
    assert of(line) == []


def test_a_three_year_plan_that_is_two() -> None:
    """What the text says that it is counts as well as "this three-year plan"."""
    assert of("# Our Plan 2020-2022", "# Aims", "This is a three-year plan for all.") == ["number-of-years"]


SOUND = {
    "the right weekday": ("We met on Wednesday 3 May 2023.",),
    "a weekday of a year that is guessed": ("# Consultation 2023", "Come on Thursday 3 May."),
    "twelve weeks": ("We consulted for 12 weeks, from 1 May 2020 to 23 July 2020.",),
    "from a Friday to a Friday": ("We consulted for 12 weeks, from 1 May 2020 to 24 July 2020.",),
    "weeks from Monday to Friday": ("For 10 weeks, from 4 January 2021 to 12 March 2021.",),
    "about twelve weeks": ("We consulted for about 12 weeks, from 1 May 2020 to 30 July 2020.",),
    "weeks of something else": ("Courses of 6 weeks ran from 1 April 2020 to 31 March 2021.",),
    "a meeting before a decision": ("The meeting of April 2009 fed into the decision of June 2009.",),
    "a draft approved first": (
        "The draft was approved for consultation on 1 May 2020.",
        "The consultation ran from 4 May 2020 to 24 July 2020.",
    ),
    "calendar years": ("# Our Plan 2017-2020", "# Aims", "This plan covers 1 January 2017 to 31 December 2020."),
    "the plan before": ("# Our Joint Plan 2017-2020", "# Aims", "The Joint Plan 2014-2017 was our first."),
    "a report on a year": ("# Our Joint Plan 2017-2020", "# Aims", "See the Joint Plan 2017-18 Annual Report."),
    "figures of five years": ("# Our Plan 2017-20", "# Aims", "The five-year average 2014-2018 fell."),
    "a forecast": ("# Our Plan 2017-20", "# Aims", "Over the next five years the number of births will fall."),
    "three years that are three": ("# Our Three Year Plan 2017-20", "# Aims", "Our plan is for the next three years."),
    "two approvals": (
        "# Our Plan 2023-26",
        "# Aims",
        "The plan was approved by the Council on 19 April 2023.",
        "The plan was approved by the Health Board on 26 April 2023.",
    ),
    "a list that fits": ("Our three outcomes are:", "* safe", "* healthy", "* active"),
    "items below items": (
        "Our two outcomes are:",
        "1. safe",
        "* \u2022 safe",
        "* o at home",
        "* o outside",
        "* \u2022 well",
    ),
    "some of them": (
        "# Our priorities",
        "We have five priorities.",
        "Two priorities were late.",
        "We met four priorities.",
    ),
    "the previous plan's": (
        "# Our priorities",
        "We have five priorities.",
        "The previous plan had: our six priorities.",
    ),
}


@pytest.mark.parametrize("lines", SOUND.values(), ids=list(SOUND))
def test_what_is_sound_is_not_told(lines: tuple[str, ...]) -> None:
    """Nothing is told that may well be so."""
    assert of(*lines) == []


def test_approved_while_people_were_asked() -> None:
    """An approval inside the weeks of a consultation on the same plan is told."""
    lines = ("The plan was approved on 5 May 2020.", "The consultation ran from 1 April 2020 until 30 June 2020.")

    assert of(*lines) == ["order"]


def test_a_decision_before_its_consultation_in_an_entry() -> None:
    """Lines of one entry that put a decision before its consultation are told."""
    assert of("# Entry", "Consultation: meeting of the board, June 2009", "Decision: April 2009") == ["order"]


def test_a_plan_misquoted_in_another_file() -> None:
    """A review that gives the plan another period than its cover is told, with both files."""
    plan = file("plan.txt", "# Children and Young People\u2019s Plan 2008 - 2011")
    review = file("review.txt", "# Our year", "The Children and Young People's Plan 2008 - 2009 is at work.")
    (notice,) = clashes((plan, review), roles=ROLES)

    assert (notice.code, [quote.file for quote in notice.quotes]) == ("period-misquoted", ["plan.txt", "review.txt"])


def test_one_consultation_with_two_last_days() -> None:
    """A consultation that two files end on two days is told."""
    assert told(
        file("plan.txt", "The consultation ran from 1 May 2020 to 31 July 2020."),
        file("paper.txt", "Consultation: 1 May 2020 - 7 August 2020"),
    ) == ["two-days"]


def test_numbers_differ_between_files() -> None:
    """Five priorities in the plan and six in the paper before it are told, where the caller says what is counted."""
    plan, paper = file("plan.txt", "Our five priorities are clear."), file("paper.txt", "The plan has six priorities.")

    assert [notice.code for notice in clashes((plan, paper), counted=("priorities",))] == ["counts-differ"]


def test_files_for_different_years_may_count_differently() -> None:
    """A plan and the one after it need not have the same number of priorities."""
    old = file("old.txt", "# Our Plan 2017-20", "# Our priorities", "We have five priorities.")
    new = file("new.txt", "# Our Plan 2020-23", "# Our priorities", "We have six priorities.")

    assert told(old, new) == []


FOUR_YEARS = file("plan.txt", "# Our Plan 2016-2020")


@pytest.mark.parametrize(
    ("first", "last", "codes"),
    [
        (date(2017, 4, 1), date(2020, 3, 31), ["other-period"]),
        (date(2016, 1, 1), date(2020, 12, 31), []),
        (date(2018, 4, 1), date(2019, 3, 31), []),
    ],
)
def test_a_cover_that_goes_beyond_the_time_asked_for(first: date, last: date, codes: list[str]) -> None:
    """A plan of four years read for three of them is told; one read for its years, or for a single one, is not."""
    assert [notice.code for notice in clashes((FOUR_YEARS,), period=(first, last))] == codes


NAMING = Phrases((("community-plan", "community plan"), ("childrens-plan", "children's services plan")))


def test_a_document_without_a_cover_in_two_files() -> None:
    """A document that the cues name, with two periods in two files, is told."""
    one = file("one.txt", "The community plan was adopted for 2017-2026.")
    other = file("other.txt", "The community plan for 2017-2027 is here.")

    assert [notice.code for notice in clashes((one, other), naming=NAMING)] == ["period-misquoted"]


def test_a_publication_with_two_days_in_two_files() -> None:
    """Two files that name a document and have it come out on two days are told; of two documents nothing is."""
    news = file(
        "news.txt", "# Our Children's Services Plan is out", "The plan was launched at an event on 23 August 2023."
    )
    minute = file("minute.txt", "We noted that the Children's Services Plan was published on 30 August 2023.")
    other = file("other.txt", "We noted that the Community Plan had been published on 30 August 2023.")
    roles = Phrases((("publish", "published"), ("publish", "launched")))

    assert [notice.code for notice in clashes((news, minute), roles=roles, naming=NAMING)] == ["two-days"]
    assert clashes((minute, other), roles=roles, naming=NAMING) == ()


def test_two_years_that_may_be_three_say_so() -> None:
    """Where counting whole calendar years would help, the message says it."""
    (notice,) = clashes((file("plan.txt", *PLANTED["number-of-years"]),), roles=ROLES)

    assert "3 only if whole calendar years are meant" in notice.text


def test_the_pages_of_this_project_contradict_nothing() -> None:
    """Prose that is not a plan gives no alarm."""
    notices: list[Notice] = []
    for path in sorted((ROOT / "docs" / "law").glob("*.md")):
        notices += clashes((file(path.name, *_paragraphs(path)),), roles=ROLES)

    assert [notice.text for notice in notices] == []


def _paragraphs(path: Path) -> list[str]:
    return [paragraph for paragraph in path.read_text("utf-8").split("\n\n") if paragraph.strip()]


def test_every_code_is_documented() -> None:
    """Every code has its row in the page of days in a text."""
    page = (ROOT / "docs" / "reference" / "days-in-text.md").read_text("utf-8")

    assert all(f"| `{code}` |" in page for code in CODES)


def test_weeks_that_stand_apart_from_the_days() -> None:
    """The only days of a file are those for which it says elsewhere that something is open."""
    assert of("Opened 4 November 2024. Closes 27 January 2025.", "It will be open for 10 weeks.") == ["weeks"]


def test_weeks_of_something_else_apart_from_the_days() -> None:
    """Weeks for which nothing is said to be open are not those days."""
    assert not of("Opened 4 November 2024. Closes 27 January 2025.", "Each course takes 10 weeks.")


def test_what_partners_will_do_over_three_years_of_two() -> None:
    """A foreword need not say "we" to speak of the years of the plan."""
    lines = ("# Harbour Plan 2021-2023", "Over the next three years partners will mend the quays.")
    assert of(*lines) == of(lines[0], "Over the next three years we will mend the quays.")
