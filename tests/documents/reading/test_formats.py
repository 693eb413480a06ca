"""What every format gives alike: blocks in order with their roles, and every word and quote where it was."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csc_rules.documents.formats import FORMATS
from csc_rules.documents.formats.kinds import SUFFIXES
from csc_rules.documents.model import Text, quoted
from csc_rules.documents.reading import read_text
from csc_rules.documents.words import words_of
from tests.documents.reading.made import WRITERS, Blocks

PLAN: Blocks = [
    ("h", "Our vision"),
    ("p", "Every child in the district is safe, heard and helped to do well at school, at home and with friends, now."),
    ("i", "We listened to four hundred young people."),
    ("i", "We asked their parents, too."),
    ("h", "Who does what"),
    ("r", ("Early help", "The council", "June 2021")),
    ("r", ("School nurses", "The health board", "May 2022")),
    ("p", "The council and the health board prepared this plan together, and both of them approved it in the spring."),
]
WORDS = st.lists(
    st.sampled_from(
        [
            "council",
            "board",
            "children",
            "families",
            "plan",
            "school",
            "health",
            "help",
            "report",
            "parents",
            "named",
            "listened",
        ]
    ),
    min_size=3,
    max_size=30,
)
TEXTS = WORDS.map(lambda words: f"{' '.join(words).capitalize()}.")
HEADINGS = st.sampled_from(["Our Vision", "What we heard", "2. Needs", "Priorities", "How we will know"])
BLOCKS = st.lists(
    st.one_of(
        st.tuples(st.just("h"), HEADINGS),
        st.tuples(st.just("p"), TEXTS),
        st.tuples(st.just("i"), TEXTS),
        st.tuples(st.just("r"), st.tuples(TEXTS.map(lambda text: text[:20].strip()), HEADINGS)),
    ),
    min_size=1,
    max_size=12,
)


def read(kind: str, blocks: Blocks) -> Text:
    """Write blocks in a format, and read them."""
    return read_text(f"plan.{kind}", WRITERS[kind](blocks))


def words(text: str) -> list[str]:
    """Return the words of a text that are not the sign of an item."""
    return [word for word in words_of(text).folded if word != "o"]


@pytest.mark.parametrize("kind", WRITERS)
def test_roles(kind: str) -> None:
    """Headings, paragraphs, items and rows are told apart in every format."""
    roles = [passage.role for passage in read(kind, PLAN).passages]

    assert roles == ["heading", "paragraph", "item", "item", "heading", "row", "row", "paragraph"]


@pytest.mark.parametrize("kind", WRITERS)
def test_the_trail(kind: str) -> None:
    """Each passage knows the heading it stands under; a heading is not under itself."""
    trails = [passage.trail for passage in read(kind, PLAN).passages]

    assert trails[0] == ()
    assert trails[1] == trails[3] == ("Our vision",)
    assert trails[-1] == ("Who does what",)


@pytest.mark.parametrize("kind", ["docx", "odt", "html", "md"])
def test_cells_of_a_row(kind: str) -> None:
    """The cells of a row are joined by a stroke."""
    assert read(kind, PLAN).passages[5].text == "Early help | The council | June 2021"


@pytest.mark.parametrize("kind", WRITERS)
@settings(max_examples=12)
@given(BLOCKS)
def test_every_word_is_kept(kind: str, blocks: Blocks) -> None:
    """Whatever is written comes back: every word, in its order, in passages that are numbered from 1."""
    text = read(kind, blocks)
    written = " ".join(held if isinstance(held, str) else " ".join(held) for _, held in blocks)

    assert [word for each in text.passages for word in words(each.text)] == words(written)
    assert [each.number for each in text.passages] == list(range(1, len(text.passages) + 1))


@pytest.mark.parametrize("kind", ["txt", "md", "pdf"])
@settings(max_examples=12)
@given(BLOCKS, st.data())
def test_every_quote_is_found_again(kind: str, blocks: Blocks, data: st.DataObject) -> None:
    """Any part of any passage stands in the original, character for character: in the file, or on the page named."""
    content = WRITERS[kind](blocks)
    text = read_text(f"plan.{kind}", content)
    passage = data.draw(st.sampled_from(text.passages))
    start = data.draw(st.integers(0, len(passage.text) - 1))
    quote = quoted(text, passage, start, data.draw(st.integers(start + 1, len(passage.text))))

    assert quote.text in original(content, kind, quote.page)
    assert quote.text == passage.text[quote.start : quote.end]


def original(content: bytes, kind: str, page: int | None) -> str:
    """Return the text of a file, or of one page of it, as its library gives it by itself."""
    if kind != "pdf":
        return content.decode()
    from pypdf import PdfReader

    assert page is not None
    return PdfReader(io.BytesIO(content)).pages[page - 1].extract_text()


def test_each_kind_has_a_suffix_and_a_test() -> None:
    """A format that is added has a suffix, and is read in these tests."""
    assert set(FORMATS) == set(SUFFIXES.values()) == set(WRITERS)


@pytest.mark.parametrize("kind", WRITERS)
def test_the_same_file_reads_the_same(kind: str) -> None:
    """Reading a file twice gives the same."""
    assert read(kind, PLAN) == read(kind, PLAN)
