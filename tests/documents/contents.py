"""What a document gives of an item, asked of a text that is written down in a test."""

from __future__ import annotations

from datetime import date

from csc_rules.record.model import Record
from tests.documents.cases import FIFE, PERIOD, case

ENGLAND = Record(body="Plymouth City Council")
ENGLISH = "# Plymouth Children and Young People's Plan 2008-2011\n\n"


def answer(item: str, written: str) -> str:
    """Say what a plan says of an item."""
    english = written.startswith(ENGLISH)
    record = ENGLAND if english else FIFE
    years = (date(2008, 4, 1), date(2011, 3, 31)) if english else PERIOD
    found = case(written, record=record, as_at=date(2023, 10, 2), period=years)
    return next(each.answer.value for each in found.suggestions if each.id.endswith(f"/item/{item}"))
