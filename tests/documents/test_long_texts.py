"""Texts without an end: paragraphs and sentences that go on for pages are read piece by piece."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from csc_rules.documents import limits
from csc_rules.documents.reading import read_text
from csc_rules.documents.reading_case import case_of
from csc_rules.documents.words import LONGEST_SENTENCE, words_of
from csc_rules.record.model import Record
from tests.work import calls

PERIOD = (date(2017, 4, 1), date(2020, 3, 31))


def test_a_paragraph_without_an_end_is_read_in_pieces() -> None:
    """Every word of a very long paragraph is in one of its pieces, and none is cut."""
    text = " ".join(f"word{number}" for number in range(20_000))

    passages = read_text("plan.txt", text.encode()).passages

    assert max(len(passage.text) for passage in passages) <= limits.PASSAGE
    assert " ".join(passage.text for passage in passages).split() == text.split()


def test_a_sentence_without_an_end_is_read_in_pieces() -> None:
    """The pieces of a sentence follow each other, and none is longer than a sentence can be."""
    sentences = words_of("word " * 1_000).sentences

    assert [first for first, _ in sentences] == [0, LONGEST_SENTENCE, 2 * LONGEST_SENTENCE]
    assert sentences[-1][1] == 1_000


@pytest.mark.parametrize(
    "said",
    [
        "We consulted Police Scotland, ",
        "1 April 2017 ",
        "Each was sent a draft to comment on. ",
        "This plan was published on 3 May 2023. ",
    ],
)
def test_a_text_that_never_stops_is_read_in_bounded_time(said: str) -> None:
    """Acts or days without end are work for as many as they are; a page of them took minutes before."""

    def read(length: int) -> None:
        text = read_text("plan.txt", (said * (length // len(said))).encode())
        case_of((text,), Record(body="Fife Council"), date(2026, 1, 1), period=PERIOD)

    read(100)
    nothing, some, many = (calls(partial(read, length)) for length in (100, 2_500, 10_000))
    assert many - nothing < 6 * (some - nothing)
