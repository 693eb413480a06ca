"""Clocks, conditions and parties in words."""

from __future__ import annotations

import pytest

from csc_rules.engine.clock_words import clock, condition
from csc_rules.engine.wording import Words
from csc_rules.law.loader import load_text
from csc_rules.law.ruleset import Ruleset, register
from csc_rules.report.page import page

LAW = """instrument a-law "A Law"
  kind act
  stage as-made
  jurisdiction somewhere
  in force from 2020-01-01 at s.1
  provisions s.1, s.2
  event royal-assent "Royal Assent" on 2019-12-31
  event commencement "commencement"
  use "acts"

class council "council" at s.1

class board "health board" at s.1

class parents "parents" at s.1
  persons

body a-council "A Council"
  is council
  event ordinary-election "ordinary election" on 2017-05-04, 2022-05-05

body a-court "a court"

document plan "plan" at s.1
  must contain aims "the aims" at s.1
  must contain budget "how it is paid for" where bearer is council at s.2
  must contain costs "what it costs" where judged costly "Is it costly?" by a-court unverified "seen in a leaflet"

object board-meeting "meeting" at s.1

duty prepare-plan at s.1
  each council must prepare plan
"""


def ruleset(lines: str) -> Ruleset:
    """Load the law with one more duty."""
    return load_text(f"{LAW}\nduty publish-plan at s.2\n  each council must publish plan\n{lines}", "a-law.rules")


def said(line: str) -> str:
    """Say a clock in words."""
    law = ruleset(f"  {line}\n")
    found = law.duties["publish-plan"].clock
    assert found is not None
    return clock(found, Words(ruleset=law, register=register((law,))))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("by 2020-06-30", "by 30 June 2020"),
        (
            "within 1 month after royal-assent",
            "within 1 month after Royal Assent (31 December 2019), that day left out",
        ),
        ("within 3 months after commencement", "within 3 months after commencement, that day left out"),
        ("within 1 year after ordinary-election", "within 1 year after ordinary election, that day left out"),
        (
            "within 12 months beginning with preparation of plan",
            "within 12 months beginning with the preparation of the plan, that day counted",
        ),
        (
            "by 1 April in year 2 after preparation of plan",
            "by 1 April of year 2 after that of the preparation of the plan",
        ),
        (
            "at least every 3 years from preparation of plan by a-council",
            "at least every 3 years from the preparation of the plan by A Council, that day left out",
        ),
        (
            "before each 4 years anniversary of preparation of plan or publication of plan",
            "each time before 4 years have gone by since the preparation of the plan or the publication of the plan",
        ),
        ("before preparation of plan", "before the preparation of the plan: the last good day is the day before"),
        (
            "within 6 weeks after end of lifetime of previous plan",
            "within 6 weeks after the end of the lifetime of the previous plan, that day left out",
        ),
        (
            "for each 3 years beginning on 2017-04-01",
            "for each 3 years beginning on 1 April 2017; the law names no last day",
        ),
        (
            "for each 3 years beginning on 2008-08-01 the first through 2011-03-31 by its first day",
            "for each 3 years beginning on 1 August 2008, the first through 31 March 2011, by its first day",
        ),
        (
            "for each 1 year beginning on commencement before it begins",
            "for each year beginning on commencement, before it begins",
        ),
        ("in each financial year beginning on 2020-04-01", "in each year beginning on 1 April 2020"),
        (
            "after each 6 months beginning on 2020-04-01",
            "after each 6 months beginning on 1 April 2020; the law names no last day",
        ),
        (
            "as soon as practicable after each 1 year beginning on 2017-04-01",
            "as soon as practicable after each year beginning on 1 April 2017; how soon is a judgement",
        ),
        (
            "within 3 months after each 1 year beginning on 2019-04-01",
            "within 3 months after the end of each year beginning on 1 April 2019",
        ),
    ],
)
def test_a_clock_in_words(line: str, words: str) -> None:
    """Each clock says from what, how long, and which day is the last good one."""
    assert said(line) == words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("where bearer is council", "where the body is one of: council"),
        ("unless bearer is council", "unless the body is one of: council"),
        ("where plan was prepared", "where the plan was prepared"),
        ("unless plan was prepared after commencement", "unless the plan was prepared after commencement"),
        (
            "where plan was prepared less than 6 months before end of lifetime of plan",
            "where the plan was prepared less than 6 months before the end of the lifetime of the plan",
        ),
        ('where judged wise "Is it wise?" by a-court', "only if this is answered yes: Is it wise?"),
    ],
)
def test_a_condition_in_words(line: str, words: str) -> None:
    """Each condition says when the duty is owed."""
    law = ruleset(f"  {line}\n")
    (proviso,) = law.duties["publish-plan"].provisos

    found = condition(proviso.condition, Words(ruleset=law, register=register((law,))), negated=proviso.negated)
    assert found == words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (
            "completed by publication of plan or preparation of plan",
            "any of these discharges it: the publication of the plan, the preparation of the plan",
        ),
        ("lasting at least 12 weeks", "it lasts at least 12 weeks"),
        ("lasting at least 1 day at s.1", "it lasts at least 1 day (s.1)"),
        ("counting earlier acts", "what was done before it was in force counts"),
        ("contingent on royal-assent", "only once this has come about: Royal Assent (31 December 2019)"),
    ],
)
def test_what_is_said_of_the_act(line: str, words: str) -> None:
    """The page of a duty says what stands for the act, how long it takes, and what it waits for."""
    assert page(ruleset(f"  {line}\n"), "publish-plan").conditions == (words,)


def test_those_who_owe_it_together() -> None:
    """The page of a joint duty names the parties, and says that it is one act."""
    law = load_text(
        f"{LAW}\nduty publish at s.2\n  jointly each council, each board in its area must publish plan to each board\n"
    )
    found = page(law, "publish")

    assert (
        found.sentence
        == "each council jointly with each health board in its area must publish the plan to each health board"
    )
    assert found.conditions == ("jointly: one act of all of them together",)


def test_what_has_to_be_in_a_document_under_conditions() -> None:
    """An item says when it is required, and what is not certain of it."""
    found = page(ruleset("  makes plan\n"), "publish-plan")

    assert [(part.title, part.provision, part.note) for part in found.contents] == [
        ("the aims", "s.1", ""),
        ("how it is paid for", "s.2", "where the body is one of: council"),
        ("what it costs", "", "only if this is answered yes: Is it costly?; seen in a leaflet"),
    ]


def test_those_it_has_to_reach_under_conditions() -> None:
    """One of those whom the act has to reach says whether there may be none, and when it has to."""
    lines = "  (a) each board in its area if any where bearer is council at s.1\n  (b) parents\n"
    found = page(ruleset(lines), "publish-plan")

    assert [(part.title, part.provision, part.note) for part in found.consultees] == [
        ("(a) health board in its area", "s.1", "there may be none; where the body is one of: council"),
        ("(b) parents", "", ""),
    ]


def test_the_questions_of_a_duty() -> None:
    """Every question is asked once: of the act, of the document shared, of conditions, contents and those reached."""
    lines = """  makes plan
  judged enough "Enough?" by a-court
  so far as wise "Wise?" by a-court
  shared judged for-each "For each?" by a-court
  where judged needed "Needed?" by a-court
  where judged costly
  (a) parents where judged many "Many?" by a-court
"""
    found = page(ruleset(lines), "publish-plan")

    assert [asked.question for asked in found.questions] == [
        "Enough?",
        "Wise?",
        "For each?",
        "Needed?",
        "Is it costly?",
        "Many?",
    ]
