"""Markdown: what stands in data is read as it is, and is no markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_rules.report.markdown import anchor, code, escaped, labelled, link, sentence, table

MARKUP = r"\`*_[]<>|~$#"


@pytest.mark.parametrize("mark", MARKUP)
def test_a_mark_of_markdown_is_escaped(mark: str) -> None:
    """Every mark that Markdown could read as its own has a backslash before it."""
    assert escaped(f"a{mark}b") == f"a\\{mark}b"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- not a list", r"\- not a list"),
        ("+ nor this", r"\+ nor this"),
        ("=== nor a heading", r"\=== nor a heading"),
        ("2) nor this", r"2\) nor this"),
        ("12. nor this", r"12\. nor this"),
        ("2 years", "2 years"),
        ("in 2. place", "in 2. place"),
    ],
)
def test_the_beginning_of_a_text_begins_no_list(text: str, expected: str) -> None:
    """What would begin a list or a heading is escaped where it begins the text, and nowhere else."""
    assert escaped(text) == expected


def test_an_entity_is_no_entity() -> None:
    """An ampersand that could begin an entity is escaped, and one that stands alone is not."""
    assert escaped("Argyll & Bute &amp; &#124;") == r"Argyll & Bute \&amp; \&\#124;"


@given(st.text())
def test_a_text_stays_on_its_line(text: str) -> None:
    """Whatever the text is, it is one line, and its pipes end no cell."""
    found = escaped(text)

    assert len(found.splitlines()) <= 1
    assert found.count("|") == found.count(r"\|")


@pytest.mark.parametrize("address", ["", None, "javascript:alert(1)", "file:///etc/hosts"])
def test_no_link_to_what_is_no_page(address: str | None) -> None:
    """Only pages of the web, places and files beside it are linked to."""
    assert link("text", address) == "text"


def test_an_address_cannot_end_its_link() -> None:
    """What would end a link or a cell is written as a code in the address."""
    assert link("text", "https://example.org/a(b)|c d") == "[text](https://example.org/a%28b%29%7Cc%20d)"


def test_a_place_has_a_plain_name() -> None:
    """An anchor has letters, digits and hyphens only."""
    assert anchor('a "b" <c>') == '<a id="a-b-c"></a>'


def test_code_with_a_backtick() -> None:
    """A backtick in a name does not end the code."""
    assert code("a`b") == "``a`b``"


def test_a_table_of_nothing_is_nothing() -> None:
    """Without rows, or with empty ones, there is no table."""
    assert list(table(["a"], [])) == []
    assert list(table(["a", "b"], [["", ""]])) == []


def test_a_list_within_a_list() -> None:
    """An entry can be set in below another."""
    assert list(labelled("Why", ["a", "b"], 1)) == ["  - **Why:**", "    - a", "    - b"]


@pytest.mark.parametrize(("text", "expected"), [("how?", "How?"), ("It is.", "It is."), ("(a) x", "(a) x."), ("", ".")])
def test_a_sentence_ends_once(text: str, expected: str) -> None:
    """A sentence that ends already gets no further full stop."""
    assert sentence(text) == expected
