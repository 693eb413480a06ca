"""What a document gives of an item, asked of a text that is written down in a test.

What a document must contain is found beside other things of it (docs/decisions/0080-an-item-among-others.md). What a
test writes is therefore read with three sections on other items behind it, which touch nothing of the item asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from csc_rules.record.model import Record
from tests.documents.cases import FIFE, PERIOD, case

ENGLAND = Record(body="Plymouth City Council")
ENGLISH = "# Plymouth Children and Young People's Plan 2008-2011\n\n"
AS_AT = date(2023, 10, 2)
IN_ENGLAND = (date(2008, 4, 1), date(2011, 3, 31))
SECTIONS = 3

# Sections that a document has, each by the item that it gives. They name no document, and do not call it their own.
OF_A_PLAN = {
    "girfec": "## GIRFEC\n\nNurses and teachers are named persons, and share what they know.",
    "resources": "## Resources\n\nNext year the council puts in £14m and the health board £6m.",
    "measures": (
        "## Indicators\n\n| Indicator | Baseline | Target |\n| --- | --- | --- |\n| Pupils at school | 91% | 95% |"
    ),
    "childrens-rights": "## Children's rights\n\nThe articles of the UNCRC shape each of our chapters.",
}
OF_AN_ENGLISH_PLAN = {
    "economic-improvements": (
        "## Achieving economic well-being\n\nFewer young people will be without work.\n\n"
        "Child poverty will be cut by a tenth."
    ),
    "contribution-improvements": (
        "## Making a positive contribution\n\nMore young people will volunteer.\n\nYouth crime will be cut by a tenth."
    ),
    "needs-assessment": (
        "## Needs assessment\n\nOur assessment of needs found that a fifth of children in the city are poor."
    ),
}
OF_A_REPORT = {
    "best-use": "## Use of resources\n\nWe shared two buildings, and saved £200,000 which we spent on a centre.",
    "best-wellbeing": (
        "## Are children safer?\n\nCompared with the year before, 78% of young people feel safe, up from 74%."
    ),
    "early-action": "## Early help\n\nFamilies were seen within nine days on average, down from twenty days.",
    "integration": (
        "## Working together\n\nServices are more joined up: 68% of parents told their story once, up from 49%."
    ),
}
# A statement of progress has two things in it.
OF_A_STATEMENT = "\n\n## Outcomes achieved\n\nFewer people smoke: 17% did in 2019, down from 22% in 2017.\n"


def rest(sections: Mapping[str, str], but: str = "") -> str:
    """Return three sections of a document, none of them on an item."""
    others = [text for item, text in sections.items() if item != but]
    assert len(others) >= SECTIONS
    return "\n\n" + "\n\n".join(others[:SECTIONS]) + "\n"


def answer(item: str, written: str) -> str:
    """Say what a plan or a report says of an item, with the rest of it behind what is written."""
    english = written.startswith(ENGLISH)
    title, _, _ = written.partition("\n")
    sections = OF_AN_ENGLISH_PLAN if english else OF_A_REPORT if "Annual Report" in title else OF_A_PLAN
    return alone(item, written + rest(sections, but=item))


def alone(item: str, written: str) -> str:
    """Say what a text says of an item, where it is all there is."""
    english = written.startswith(ENGLISH)
    record, years = (ENGLAND, IN_ENGLAND) if english else (FIFE, PERIOD)
    found = case(written, record=record, as_at=AS_AT, period=years)
    return next(each.answer.value for each in found.suggestions if each.id.endswith(f"/item/{item}"))
