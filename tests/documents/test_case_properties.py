"""What holds of every case: quotes stand in the text, and the same files give the same case in whatever order."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from csc_rules.documents.case import Case
from csc_rules.documents.model import Text
from csc_rules.documents.reading import read_text
from csc_rules.documents.reading_case import case_of
from tests.documents.cases import FIFE, PERIOD, law

AS_AT = date(2023, 10, 2)
SENTENCES = (
    "# Fife Children\u2019s Services Plan 2023\u201326",
    "## Our  vision",
    "## Consultation",
    "This plan was prepared jointly by Fife Council and NHS Fife, and runs from 1 April 2023 to 31 March 2026.",
    "The plan was approved on Friday 3rd May 2023 and published on 21/06/2023.",
    "We consulted NHS Fife, the Scottish Fire and Rescue Service and Police Scot\ufb02and\u2019s chief constable.",
    "We will publish the next plan. The Act requires the council to consult Scottish Ministers!",
    "- Tayside Police\n- the Childrens Panel\n- parents and carers",
    "| Who | When |\n| --- | --- |\n| NHS Fife | 5 May 2022 |",
    "The previous plan, for 2017-20, did not say so. Was anybody asked?",
    "Our vision is that every child in Fife is safe; \u201cwe  want\u201d no less.",
)
DOCUMENTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=12).map("\n\n".join)


def read(*written: str) -> list[Text]:
    """Read documents, which are called by their numbers."""
    return [read_text(f"{number}.md", each.encode()) for number, each in enumerate(written)]


def case(texts: list[Text]) -> Case:
    """Return what documents say."""
    return case_of(texts, FIFE, AS_AT, law(FIFE, AS_AT), period=PERIOD)


@settings(max_examples=5, deadline=None)
@given(DOCUMENTS)
def test_every_quote_stands_in_the_text(written: str) -> None:
    """Each is found again, character for character, and none is empty."""
    found = case(read(written))
    passages = {(text.file.name, each.number): each.text for text in found.texts for each in text.passages}
    quotes = [bearing.quote for each in found.suggestions for bearing in each.bearings]
    quotes += [quote for notice in found.notices for quote in notice.quotes]

    for quote in quotes:
        assert quote.text.strip()
        assert passages[quote.file, quote.passage][quote.start : quote.end] == quote.text


@settings(max_examples=4, deadline=None)
@given(DOCUMENTS)
def test_the_same_files_give_the_same_case(written: str) -> None:
    """Nothing hangs on what was read before."""
    assert case(read(written)) == case(read(written))


@settings(max_examples=6, deadline=None)
@given(DOCUMENTS, DOCUMENTS)
def test_the_order_of_files_changes_no_answer(one: str, other: str) -> None:
    """Each point has the same answer, whichever file is named first."""
    texts = read(one, other)
    answers = [{each.id: each.answer for each in case(each_way).suggestions} for each_way in (texts, texts[::-1])]

    assert answers[0] == answers[1]
