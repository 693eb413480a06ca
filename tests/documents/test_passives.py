"""Verbs read without the adverbs and the other participles in them."""

from __future__ import annotations

import pytest

from csc_rules.documents.cueing import CueIndex
from csc_rules.documents.passives import readings
from csc_rules.documents.words import words_of
from csc_rules.law.model.cues import Cue, CueFor

PUBLISHED = Cue(
    id="published",
    title="published",
    targets=(CueFor(kind="act", name="publish"),),
    states=("was published", "has been published"),
    mentions=("published",),
)


def how(text: str) -> list[str]:
    """Say what the first sentence of a text does to the cue."""
    words = words_of(text)
    return [each.how.value for each in CueIndex([PUBLISHED]).cues_in(words, *words.sentences[0])]


@pytest.mark.parametrize(
    "text",
    [
        "The plan has now been published.",
        "The plan was subsequently published.",
        "The plan has been agreed and published.",
        "The plan was approved by both boards in May 2017 and published in June.",
        "The plan was agreed, printed and published.",
        "The plan has since been finalised and duly published on the same day.",
        "It was noted that the plan had been published.",
        "The plan had since been published.",
        "The plan was, on 3 May 2012, published.",
        "The plan has, since 9 June, been published.",
        "The plan was, in 2014 and 2015, published.",
    ],
)
def test_what_states_it(text: str) -> None:
    """Adverbs and other participles change nothing of what is said."""
    assert how(text) == ["stated"]


@pytest.mark.parametrize(
    "text",
    [
        "The plan was informed by a survey and published in May.",
        "The plan was based on figures collected and published by the hospital.",
        "The plan was agreed and published figures were used.",
        "The plan was agreed; the summary and published list follow.",
        "The plan was agreed, which is welcome, and published next year.",
        "The plan will be agreed and published in May.",
        "The plan was, on the whole, published work.",
        "The plan was, in May 2012 at least, published work.",
        "The plan was for 2012, published figures were not.",
    ],
)
def test_what_does_not(text: str) -> None:
    """A ground, a noun, another clause or another tense is no second participle."""
    assert how(text) == ["mentioned"]


def test_what_is_found_over_a_gap_begins_behind_it() -> None:
    """By whom the plan was approved stands before what says that it was published."""
    words = words_of("It was approved by the board and published by the council.")
    (found,) = CueIndex([PUBLISHED]).cues_in(words, 0, len(words.folded))
    assert words.original(found.first, found.last) == "published"


def test_a_sentence_without_auxiliary_is_read_once() -> None:
    """Nothing is read again where no verb has two parts."""
    words = words_of("We published the plan.")
    assert list(readings(words, 0, 4)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The plan was to go to schools once the plan had been published.",
        "The chair asked to be told that the plan had been published.",
        "Proof that the plan had been published was to be sent.",
        "The clerk looked at whether the plan had been published.",
        "It was wrongly reported that the plan had been published.",
        "The plan had, in May 2012, been published.",
        "After the plan had been published there would be a launch.",
    ],
)
def test_what_had_been_done_in_a_clause_is_not_told(text: str) -> None:
    """There it is asked, hoped or to come; nor is it told with a time between."""
    assert how(text) != ["stated"]


@pytest.mark.parametrize("lead", ["It was noted that", "The members of the board heard that", "In May 2012,"])
def test_what_had_been_done_is_told_at_the_head(lead: str) -> None:
    """In a main clause, or behind a report that the sentence begins with."""
    assert how(f"{lead} the plan had been published.") == ["stated"]


def test_had_at_the_end_of_a_text_tells_nothing() -> None:
    """Nothing stands behind it that had been done."""
    assert how("It has now been as good a year as any that we had") == []
