"""Plain text, Markdown and web pages: encodings, headings, wrapped lines, menus, tables."""

from __future__ import annotations

import pytest

from csc_rules.documents import notices
from csc_rules.documents.model import Text
from csc_rules.documents.reading import read_text
from tests.documents.reading.made import codes, told

WRAPPED = "The council and the health board prepared this plan\ntogether, and both of them\napproved it in the spring."


def txt(text: str) -> Text:
    """Read a plain text."""
    return read_text("plan.txt", text.encode())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings(encoding: str) -> None:
    """Whatever the encoding, the characters are what they were."""
    text = read_text("plan.txt", "Children\u2019s plan \u2013 \u00a35m spent.".encode(encoding))

    assert [each.text for each in text.passages] == ["Children\u2019s plan \u2013 \u00a35m spent."]
    assert text.notices == ()


def test_a_guessed_encoding_is_told() -> None:
    """A text that is not UTF-8 is read as that of Windows, and said to be."""
    text = read_text("plan.txt", "Children\u2019s plan: \u00a35m spent.".encode("cp1252"))

    assert text.passages[0].text == "Children\u2019s plan: \u00a35m spent."
    assert codes(text) == [notices.ENCODING]


@pytest.mark.parametrize(
    "heading", ["OUR VISION", "Our vision\n==========", "2. Our vision", "Our vision", "Priority 1: A good start"]
)
def test_headings_of_a_text(heading: str) -> None:
    """Capitals, underlining, a number and room make a heading."""
    assert [role for role, _ in told(txt(f"{heading}\n\n{WRAPPED}"))] == ["heading", "paragraph"]


def test_wrapped_lines_are_one_paragraph() -> None:
    """Lines that were broken to fit are joined, and stay as they are."""
    assert told(txt(f"{WRAPPED}\n\n{WRAPPED}")) == [("paragraph", WRAPPED)] * 2


def test_a_blank_line_after_each_line() -> None:
    """A blank line after every printed line makes no paragraphs; two do."""
    line = "the council and the health board prepared this plan together and approved it"
    spaced = f"The plan begins.\n\n{line.capitalize()}\n\n" + "\n\n".join([line] * 5) + " in the spring of that year."
    text = txt(f"{spaced}\n\n\nNeeds\n\n\n{spaced}")

    assert [each.text for each in text.passages][-1] == spaced.partition("\n\n")[2]
    assert [each.role for each in text.passages].count("heading") == 1


def test_form_feeds_are_pages() -> None:
    """A form feed begins a page."""
    text = txt("We met.\fThey came.\fAll agreed.\f")

    assert [each.page for each in text.passages] == [1, 2, 3]
    assert text.file.pages == 3


def test_a_number_at_the_beginning_of_a_line_is_no_item() -> None:
    """A year or number that a broken line begins with ends a sentence, and begins no item."""
    text = "The council has had a plan of this kind in place ever since the year\n10. Its aims are those of the law."

    assert told(txt(text)) == [("paragraph", text)]


def test_names_one_below_the_other_are_no_headings() -> None:
    """Names with room between them are not headings of each other."""
    found = told(txt("The council\n\nThe health board\n\nThe police\n\nThe fire service"))

    assert sum(role == "heading" for role, _ in found) <= 1


def test_rows_of_a_text() -> None:
    """Lines with cells that stand apart are rows."""
    assert [role for role, _ in told(txt("Help      Council     2021\nNurses    Board       2022"))] == ["row", "row"]


MD = """# Plan

<a id="x-aims"></a><!-- csc-rules: x.aims -->

## Aims

> *A note of ours.*

We **met** them.
They came.

Needs
-----

1. One
2. Two
   and more

| Who | When |
| --- | --- |
| Board | May |

<!-- csc-rules: write here, x.aims -->
![picture](a.png)
"""


def test_markdown() -> None:
    """Headings, items and rows are told apart, and are what stands in the file; notes of our templates are not."""
    text = read_text("plan.md", MD.encode())

    assert told(text) == [
        ("heading", "Plan"),
        ("heading", "Aims"),
        ("paragraph", "We **met** them.\nThey came."),
        ("heading", "Needs"),
        ("item", "1. One"),
        ("item", "2. Two\n   and more"),
        ("row", "Who | When"),
        ("row", "Board | May"),
    ]
    assert text.passages[1].anchor == "x.aims"


HTML = """<!DOCTYPE html><html><head><title>Our  plan</title><meta charset="windows-1252"><script>var a = "no";</script>
</head><body><nav><ul><li>Home</li></ul></nav><h1 id="aims">Our&nbsp;aims</h1><p>We   <b>met</b>
them.<br>They came &amp; went.</p><div>Loose<p style="display: none">hidden</p></div>
<ul><li>One<ul><li>Two</li></ul></li></ul><table><tr><th>Who</th><td><p>The</p><p>board</p></td></tr></table>
<iframe src="https://example.org/x"></iframe><footer>Last updated 3 May</footer></body></html>"""


def test_a_web_page() -> None:
    """A page is read as it is seen: blanks made one, what is hidden left out, menus and feet set apart."""
    text = read_text("plan.html", HTML.encode("cp1252"))

    assert text.file.title == "Our plan"
    assert told(text) == [
        ("heading", "Our\u00a0aims"),
        ("paragraph", "We met them.\nThey came & went."),
        ("paragraph", "Loose"),
        ("item", "One"),
        ("item", "Two"),
        ("row", "Who | The\nboard"),
    ]
    assert [each.text for each in text.passages if each.role == "furniture"] == ["Home", "Last updated 3 May"]
    assert (text.passages[1].anchor, codes(text)) == ("aims", [notices.EXTERNAL])


def test_a_page_laid_out_in_a_table() -> None:
    """A table that only places things gives paragraphs and headings, not rows."""
    page = f"<html><table><tr><td><ul><li>Home</li></ul></td><td><h2>Aims</h2><p>{WRAPPED}</p></td></tr></table></html>"

    assert [role for role, _ in told(read_text("a.htm", page.encode()))] == ["item", "heading", "paragraph"]
