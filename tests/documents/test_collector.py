"""The collector of garbage waits while a text is searched, and works again afterwards."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from datetime import date

import pytest

from csc_rules.documents.reading import read_text
from csc_rules.documents.reading_case import case_of
from csc_rules.errors import NotFoundError
from csc_rules.record.model import Record

AS_AT = date(2021, 6, 1)


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    gc.enable()


def test_it_waits_within_a_case() -> None:
    """While passages are read it does not work."""
    heard: list[bool] = []
    text = read_text("plan.md", b"Nothing.\n")
    case_of([text], Record(body="Fife Council"), AS_AT, told=lambda _: heard.append(gc.isenabled()))
    assert heard == [False]


def test_it_works_again_after_a_case() -> None:
    """What is found leaves the collector on."""
    case_of([read_text("plan.md", b"Nothing.\n")], Record(body="Fife Council"), AS_AT)
    assert gc.isenabled()


def test_it_works_again_after_an_error() -> None:
    """A body that nobody knows leaves the collector on."""
    with pytest.raises(NotFoundError):
        case_of([read_text("plan.md", b"Nothing.\n")], Record(body="Nowhere Council"), AS_AT)
    assert gc.isenabled()


def test_it_stays_off_where_it_was_off() -> None:
    """Who has switched it off for reasons of their own finds it off."""
    gc.disable()
    case_of([read_text("plan.md", b"Nothing.\n")], Record(body="Fife Council"), AS_AT)
    assert not gc.isenabled()
