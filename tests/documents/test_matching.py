"""Phrases looked for among folded words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_rules.documents.matching import Phrases
from csc_rules.documents.words import words_of


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("our vision", "Our Vision is clear", True),
        ("polic*", "The police came", True),
        ("police", "Our policies", False),
        ("jointly ... responsible", "They are jointly, and in all things, responsible", True),
        ("jointly ... responsible", "Jointly with everybody else in this place they are responsible", False),
        ("jointly ... responsible", "jointly responsible", True),
        ("co-operat*", "They cooperated", True),
        ("children's services plan", "the Children’s Services Plan", True),
        ("plan 2017-20", "Plan 2017-20", True),
        ("report", "The Reporter", False),
        ("# of # actions", "Of the year, 31 of 42 actions were done", True),
        ("# of the actions", "Two thirds of the actions were done", True),
        ("# of the actions", "In 2024 of the actions most were done", False),
        ("rose to #", "It rose to a height", False),
    ],
)
def test_a_phrase_is_found_among_words(phrase: str, text: str, found: bool) -> None:
    """Whole words count, endings where a star stands, and gaps of up to five words."""
    assert bool(list(Phrases([("it", phrase)]).find(words_of(text).folded))) is found


def test_phrases_that_begin_alike_are_all_found() -> None:
    """The shorter phrase is found beside the longer."""
    phrases = Phrases([("short", "annual report"), ("long", "annual report on the plan")])
    assert {match.key for match in phrases.find(words_of("Annual report on the plan").folded)} == {"short", "long"}


def test_a_match_says_which_words_it_takes() -> None:
    """The last word is left out of the range."""
    (match,) = Phrases([("it", "our vision")]).find(words_of("This is our vision").folded)
    assert (match.first, match.last) == (2, 4)


_WORDS = st.sampled_from(("a", "b", "c", "d"))
_STEPS = st.lists(st.sampled_from(("a", "b", "c", "d", "a*", "#", "...")), min_size=1, max_size=5)


@given(st.lists(_STEPS.map(lambda steps: " ".join(("a", *steps, "b"))), max_size=6), st.lists(_WORDS, max_size=14))
def test_many_phrases_find_what_each_finds_alone(phrases: list[str], words: list[str]) -> None:
    """What is given up early for one phrase is not given up for another that begins like it."""
    together = Phrases(tuple(enumerate(phrases))).spots(words)
    alone = [spot for number, phrase in enumerate(phrases) for spot in Phrases([(number, phrase)]).spots(words)]
    assert sorted(together) == sorted(alone)
