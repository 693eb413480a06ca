"""What a document gives of an item, asked of a text that is written down in a test."""

from __future__ import annotations

from datetime import date
from functools import cache

from csc_rules.documents.reading import read_text
from csc_rules.documents.reading_case import case_of
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.model import Record
from csc_rules.selection import load_rulesets_for

SCOTLAND = Record(body="Fife Council", jointly_with=("NHS Fife",))
ENGLAND = Record(body="Plymouth City Council")
TITLE = "# Fife Children's Services Plan 2023-2026\n\n"
ENGLISH = "# Plymouth Children and Young People's Plan 2008-2011\n\n"


@cache
def law(body: str) -> tuple[Ruleset, ...]:
    """Return the law that binds a body."""
    record = SCOTLAND if body == "Fife Council" else ENGLAND
    return load_rulesets_for(record, date(2023, 10, 2) if body == "Fife Council" else date(2009, 10, 2))


def answer(item: str, written: str) -> str:
    """Say what a plan says of an item."""
    english = written.startswith(ENGLISH)
    record = ENGLAND if english else SCOTLAND
    years = (date(2008, 4, 1), date(2011, 3, 31)) if english else (date(2023, 4, 1), date(2026, 3, 31))
    text = read_text("plan.md", written.encode())
    found = case_of([text], record, date(2023, 10, 2), law(record.body), period=years)
    return next(each.answer.value for each in found.suggestions if each.id.endswith(f"/item/{item}"))
