"""A sentence that the end of a page breaks off goes on at the top of the next one."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.documents.reading import read_text
from csc_rules.documents.reading_case import case_of
from tests.documents.cases import FIFE, PERIOD, law
from tests.documents.corpus.build import Draft, made

AS_AT = date(2024, 6, 1)
TITLE = "# Fife Children's Services Plan 2023-2026\n\n## How we made it\n\n"
ASKED = "In May 2022 we consulted on the draft plan with Police Scotland, the Scottish Fire and Rescue Service"
POINT = "sct-cyp-2014.give-opportunity-on-plan/reached/principal-reporter"


def _answer(text: str) -> str:
    """Return what a PDF says of whether the Principal Reporter was reached; "---" is the end of a page."""
    read = read_text("plan.pdf", made(Draft(name="plan.pdf", text=TITLE + text)))
    case = case_of([read], FIFE, AS_AT, law(FIFE, AS_AT), period=PERIOD)
    return next(each.answer.value for each in case.suggestions if each.id == POINT)


def test_who_stands_on_the_next_page() -> None:
    """Those named before the first stop on the next page were consulted, too."""
    assert _answer(f"{ASKED} and\n\n---\n\nthe Principal Reporter. They all replied.") == "found"


@pytest.mark.parametrize(
    "text",
    [
        f"{ASKED}.\n\n---\n\nThe Principal Reporter sits on the board of the college.",
        f"{ASKED} and\n\n---\n\n## Who works with us\n\nThe Principal Reporter and the college.",
        f"{ASKED} and\n\n---\n\nothers. The Principal Reporter sits on the board of the college.",
        f"{ASKED}\n\n---\n\nthe Principal Reporter was not consulted.",
        f"{ASKED} and left out\n\n---\n\nthe Principal Reporter.",
        f"{ASKED} and will consult\n\n---\n\nthe Principal Reporter.",
        f"{ASKED}, acting for\n\n---\n\nthe Principal Reporter.",
        f"{ASKED} and\n\n---\n\nPage 12 Principal Reporter",
        f"{ASKED} and\n\n---\n\nothers, among whom was not the Principal Reporter.",
        f"{ASKED} and\n\nthe Principal Reporter sits on the board of the college.",
    ],
)
def test_what_begins_anew(text: str) -> None:
    """Behind a stop or a heading, in the sentence after, and on the same page, nothing goes on."""
    assert _answer(text) != "found"
