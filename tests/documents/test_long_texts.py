"""Texts without an end: paragraphs and sentences that go on for pages are read piece by piece."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.documents import limits
from csc_rules.documents.finding import who_got_it
from csc_rules.documents.names.model import NameRead
from csc_rules.documents.reading import read_text
from csc_rules.documents.reading_case import case_of
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.words import LONGEST_SENTENCE, words_of
from csc_rules.record.model import Record
from tests.documents.cases import PLAN
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


def taken(said: str, length: int) -> int:
    """Return how many calls it takes to read a plan that says a thing again and again, up to a length."""

    def read() -> None:
        text = read_text("plan.md", (PLAN + said * (length // len(said))).encode())
        case_of((text,), Record(body="Fife Council"), date(2026, 1, 1), period=PERIOD)

    return calls(read)


@pytest.mark.parametrize(
    "said",
    [
        "We consulted Police Scotland, ",
        "1 April 2017 ",
        "Each was sent a draft to comment on. ",
        "This plan was published on 3 May 2023. ",
        "This plan covers the period from 1 April 2023 to 31 March 2026.\n\n",
        "The following were consulted:\n\n",
    ],
)
def test_a_text_that_never_stops_is_read_in_bounded_time(said: str) -> None:
    """Acts or days without end are work for as many as they are; a page of them took minutes before."""
    taken(said, 100)
    nothing, some, many = (taken(said, length) for length in (100, 2_500, 10_000))
    assert many - nothing < 6 * (some - nothing)


def test_names_and_acts_in_a_sentence_without_a_stop() -> None:
    """Each name is held against each act, and not against each pair of them."""
    said = "Issued to: Scottish Ministers; Police Scotland "
    taken(said, 100)
    nothing, some, many = (taken(said, length) for length in (100, 700, 1_400))
    assert many - nothing < 5 * (some - nothing)


def test_who_is_named_is_held_against_no_act_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether somebody got a document is asked once of each name, and not for each act and each body."""
    asked: list[int] = []
    look = who_got_it.did_not_get_it

    def counting(line: Line, name: NameRead) -> bool:
        asked.append(id(name))
        return look(line, name)

    monkeypatch.setattr(who_got_it, "did_not_get_it", counting)
    said = "The plan was sent to Police Scotland, to Scottish Ministers, to the Principal Reporter, " * 4

    text = read_text("plan.md", (PLAN + said).encode())
    case_of((text,), Record(body="Fife Council"), date(2026, 1, 1), period=PERIOD)

    assert len(asked) == len(set(asked)) > 0
