"""Word files and OpenDocument texts: controls, changes, styles, tables, notes, heads and feet, templates."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.documents import notices
from csc_rules.documents.anchors import bookmark_of, is_anchor_of
from csc_rules.documents.reading import read_text
from csc_rules.planner.template import template
from csc_rules.record.model import Record
from csc_rules.report.template_docx import template_file as word_template
from csc_rules.report.template_md import template_file as md_template
from csc_rules.report.written import Shown
from tests.documents.reading.hostile import W, odt
from tests.documents.reading.made import codes, para, read_word, run, table, told

CHANGED = (
    f'<w:p>{run("The council ")}<w:ins w:id="1" w:author="a">{run("and the board ")}</w:ins>'
    f'<w:del w:id="2"><w:r><w:delText>alone </w:delText></w:r></w:del>{run("met.")}</w:p>{para("They agreed.")}'
)


def test_insertions_are_read_and_deletions_are_not() -> None:
    """What was inserted is there and marked, what was deleted is not."""
    text = read_word(CHANGED)

    assert [(each.text, each.inserted) for each in text.passages] == [
        ("The council and the board met.", True),
        ("They agreed.", False),
    ]


def test_changes_are_counted() -> None:
    """A notice says how many tracked changes there are."""
    (notice,) = read_word(CHANGED).notices

    assert notice.code == notices.TRACKED
    assert "2 tracked changes: 1 inserted (read), 1 deleted (not read)" in notice.text


def test_content_controls_are_read() -> None:
    """What stands in a content control is text like any other."""
    control = f'<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>{para("We met.")}</w:sdtContent></w:sdt>'

    assert told(read_word(control)) == [("paragraph", "We met.")]


def test_a_prompt_is_no_text() -> None:
    """The prompt of a content control that nobody has written in is set apart, and told."""
    control = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{para('Write here.')}</w:sdtContent></w:sdt>"
    text = read_word(control)

    assert (told(text), codes(text)) == ([], [notices.HIDDEN])


@pytest.mark.parametrize(
    ("body", "role"),
    [
        (para("Our vision", "House"), "heading"),
        (para("Our vision", bold=True), "heading"),
        (para("Our vision for all children is that they are safe.", bold=True), "paragraph"),
        (para("Our vision\t4", "TOC1"), "contents"),
        (para("\uf0b7 our vision"), "item"),
    ],
)
def test_roles_by_style(body: str, role: str) -> None:
    """A heading is known by its style, by what that is based on, or by being short and bold."""
    assert [each[0] for each in told(read_word(body))] == [role]


def test_a_table_that_only_places_things() -> None:
    """Long text in a table is read as paragraphs, not as rows."""
    text = read_word(table(("Left", "We met. " * 100), ("a", "b")))

    assert [each.role for each in text.passages] == ["paragraph", "paragraph", "row"]


def test_heads_feet_and_notes() -> None:
    """Headers and footers are furniture, and a footnote follows the paragraph it belongs to."""
    note = f'<w:footnotes {W}><w:footnote w:id="2">{para("See the survey.")}</w:footnote></w:footnotes>'
    body = f'<w:p>{run("We asked.")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>{para("They answered.")}'
    foot = f"<w:ftr {W}>{para('Draft 3')}</w:ftr>"
    text = read_word(body, {"word/footnotes.xml": note, "word/footer1.xml": foot})

    assert [each.text for each in text.passages] == ["We asked.", "See the survey.", "They answered.", "Draft 3"]
    assert text.passages[-1].role == "furniture"


def test_macros_and_what_lies_elsewhere() -> None:
    """Macros are said and not run; what lies elsewhere is said and not fetched; a link is only a link."""
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="a" Type="x/image" Target="https://example.org/a.png" TargetMode="External"/>'
        '<Relationship Id="b" Type="x/hyperlink" Target="https://example.org" TargetMode="External"/></Relationships>'
    )
    text = read_word(para("We met."), {"word/vbaProject.bin": b"x", "word/_rels/document.xml.rels": relations})

    assert codes(text) == [notices.MACROS, notices.EXTERNAL]
    assert text.notices[1].text.startswith("1 part of it")


def test_text_boxes() -> None:
    """The text of a box follows the paragraph that it hangs on."""
    box = (
        '<w:p xmlns:v="urn:schemas-microsoft-com:vml"><w:r><w:t>Above.</w:t></w:r><w:r><w:pict><v:shape><v:textbox>'
        f"<w:txbxContent>{para('In the box.')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )

    assert [text for _, text in told(read_word(box))] == ["Above.", "In the box."]


ODT_CHANGED = (
    '<text:tracked-changes><text:changed-region text:id="c1"><text:insertion/></text:changed-region>'
    '<text:changed-region text:id="c2"><text:deletion><text:p>alone</text:p></text:deletion></text:changed-region>'
    '</text:tracked-changes><text:p>The council <text:change-start text:change-id="c1"/>and the board '
    '<text:change-end text:change-id="c1"/><text:change text:change-id="c2"/>met<text:s text:c="2"/>twice.</text:p>'
    "<text:p>They agreed.</text:p>"
)


def test_changes_in_odt() -> None:
    """OpenDocument keeps its changes likewise: insertions read and marked, deletions left out, both told."""
    text = read_text("plan.odt", odt(ODT_CHANGED))

    assert [(each.text, each.inserted) for each in text.passages] == [
        ("The council and the board met  twice.", True),
        ("They agreed.", False),
    ]
    assert codes(text) == [notices.TRACKED]


def test_a_template_comes_back() -> None:
    """Of a blank document only headings are read: each required item by its id, and no note and no blank row."""
    made = template("strategy", Record(body="the Executive"), date(2024, 7, 1))
    for name, content in (("a.docx", word_template(made, Shown())), ("a.md", md_template(made, Shown()))):
        text = read_text(name, content)
        found = [each for each in text.passages if is_anchor_of(each.anchor, "strategy.outcomes")]

        assert [each.role for each in found] == ["heading"]
        assert {each.role for each in text.passages} <= {"heading", "furniture", "row"}
        rows = {each.text.split(" | ")[0] for each in text.passages if each.role == "row"}
        assert rows <= {"Who", "What", "Indicator"}


def test_the_bookmark_of_a_heading() -> None:
    """The bookmark of a heading is its anchor; marks of Word's own are none."""
    mark = bookmark_of("strategy.outcomes")
    marks = f'<w:bookmarkStart w:name="_Toc1"/><w:bookmarkStart w:name="{mark}"/>'
    body = f'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>{marks}{run("Aims")}</w:p>'
    (heading,) = read_word(body).passages

    assert heading.anchor == mark
