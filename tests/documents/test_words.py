"""The words of a text, folded, and where they stand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_rules.documents.words import words_of


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Children’s Services", ("childrens", "services")),
        ("CHILDREN'S services", ("childrens", "services")),
        ("fi rst", ("first",)),
        ("\ufb01rst", ("first",)),
        ("co-operation", ("cooperation",)),
        ("cooperation", ("cooperation",)),
        ("well being", ("wellbeing",)),
        ("well‑being", ("wellbeing",)),
        ("oh well then", ("oh", "well", "then")),
        ("chil-\ndren", ("children",)),
        ("2017-20", ("2017", "20")),
        ("YoungYoung andand", ("young", "and")),
        ("\uf0b7 vision", ("vision",)),
        ("third-sector", ("third", "sector")),
        ("murmur", ("murmur",)),
        ("", ()),
    ],
)
def test_words_are_folded(written: str, folded: tuple[str, ...]) -> None:
    """What extraction and typing do to words makes no difference."""
    assert words_of(written).folded == folded


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("We met. We agreed.", 2),
        ("We met under s. 10 of the Act.", 1),
        ("The plan, e.g. its aims.", 1),
        ("A line\n\nthat goes on", 1),
        ("Is it done? It is.", 2),
        ("Nothing ends here", 1),
        ("The priorities are:\n\u2022 health\n\u2022 safety", 3),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, count: int) -> None:
    """A stop or a new bullet ends a sentence; the stop of an abbreviation does not, and neither does an empty line."""
    assert len(words_of(text).sentences) == count


@given(st.text(max_size=80))
def test_every_word_stands_in_the_text_in_order(text: str) -> None:
    """Words follow each other in the original, and none is empty."""
    words = words_of(text)
    places = list(zip(words.starts, words.ends, strict=True))
    assert all(start < end for start, end in places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))


@given(st.text(max_size=80))
def test_sentences_take_up_every_word_once(text: str) -> None:
    """Sentences cover the words, one behind the other."""
    words = words_of(text)
    covered = [number for first, last in words.sentences for number in range(first, last)]
    assert covered == list(range(len(words.folded)))
