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
