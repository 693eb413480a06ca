"""PDF: pages and their printed numbers, pages that cannot be read, heads and feet, contents, headings by size."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from csc_rules.documents import notices
from csc_rules.documents.formats.pdf_page import is_garbled
from csc_rules.documents.model import Text
from csc_rules.documents.reading import read_text
from tests.documents.reading.hostile import FONT, PAGE, pages, pdf, stream
from tests.documents.reading.made import as_pdf, codes

LONG = "The council and the health board prepared this plan together and both of them approved it in the spring."
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ffff3f0005fe02fe0def46b8"
    "0000000049454e44ae426082"
)


def drawn(draw: Callable[[Canvas], None]) -> Text:
    """Read what is drawn on a canvas."""
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(595, 842), invariant=1)
    draw(canvas)
    canvas.save()
    return read_text("plan.pdf", held.getvalue())


def lines(canvas: Canvas, *texts: str, top: int = 800, step: int = 13, size: int = 10) -> None:
    """Draw lines, one below the other."""
    canvas.setFont("Helvetica", size)
    for number, text in enumerate(texts):
        canvas.drawString(60, top - step * number, text)


def test_pages_are_counted() -> None:
    """A passage knows the page it stands on."""
    text = read_text("a.pdf", as_pdf([("p", LONG)] * 20))

    assert text.file.pages == 3
    assert {each.page for each in text.passages} == {1, 2, 3}


def test_printed_numbers_that_the_file_states() -> None:
    """A page is called by the number that the file says is printed on it."""
    labels = b"<< /Nums [0 << /S /r >> 1 << /S /D >>] >>"
    content = pages(b"3 0 R 3 0 R", 2, {1: b"<< /Type /Catalog /Pages 2 0 R /PageLabels %s >>" % labels})

    assert [each.label for each in read_text("a.pdf", content).passages] == ["i", "1"]


def test_printed_numbers_at_the_foot() -> None:
    """Where the file does not state them, they are those that grow by one at the foot of its pages."""

    def draw(canvas: Canvas) -> None:
        for number in range(1, 6):
            lines(canvas, LONG)
            lines(canvas, f"Children's plan | {number + 4}", top=30)
            canvas.showPage()

    assert drawn(draw).file.labels == ("5", "6", "7", "8", "9")


def test_what_stands_on_every_page_is_furniture() -> None:
    """Running heads and page numbers are furniture; a heading that differs from page to page is none."""

    def draw(canvas: Canvas) -> None:
        for number in range(1, 5):
            lines(canvas, "Draft children's plan", top=820)
            lines(canvas, f"Priority {number}", size=16)
            lines(canvas, f"In year {'abcd'[number - 1]} {LONG}", top=770)
            lines(canvas, f"{number} | P a g e", top=30)
            canvas.showPage()

    found = drawn(draw).passages
    assert {each.text for each in found if each.role == "heading"} == {f"Priority {n}" for n in range(1, 5)}
    assert sum(each.role == "furniture" for each in found) == 8


def test_a_page_without_text_is_named() -> None:
    """A scanned page is named in the file and in a notice, and is not silence."""

    def draw(canvas: Canvas) -> None:
        lines(canvas, LONG)
        canvas.showPage()
        canvas.drawImage(ImageReader(io.BytesIO(PNG)), 50, 50, 400, 600)
        canvas.showPage()
        lines(canvas, LONG)

    text = drawn(draw)
    assert text.file.unread == (2,)
    assert [(each.code, each.page, each.file) for each in text.notices] == [(notices.UNREAD_PAGE, 2, "plan.pdf")]
    assert "may be scanned" in text.notices[0].text


def test_a_scan_with_a_running_foot_is_named() -> None:
    """A page with a picture and only what stands on every page is unread: its foot is not what it says."""

    def draw(canvas: Canvas) -> None:
        for number, word in enumerate(("spring", "summer", "autumn", "winter"), 1):
            if number == 3:
                canvas.drawImage(ImageReader(io.BytesIO(PNG)), 50, 50, 400, 600)
            else:
                lines(canvas, f"In {word} we heard what children say.", LONG.replace("spring", word))
            lines(canvas, f"Children's services plan, page {number}", top=30, size=8)
            canvas.showPage()

    text = drawn(draw)
    assert (text.file.unread, codes(text)) == ((3,), [notices.UNREAD_PAGE])


def test_a_scanned_file() -> None:
    """A file none of whose pages has text says so once for all, and for each."""
    text = drawn(lambda canvas: canvas.drawImage(ImageReader(io.BytesIO(PNG)), 50, 50, 400, 600))

    assert codes(text) == [notices.SCANNED, notices.UNREAD_PAGE]
    assert text.passages == ()


@pytest.mark.parametrize(
    "said",
    ["7KH FRXQFLO DQG WKH KHDOWK ERDUG SUHSDUHG WKLV SODQ WRJHWKHU " * 4, "\ufffd\ufffd \ufffd" * 20, "/g12/g44" * 20],
)
def test_signs_that_make_no_words(said: str) -> None:
    """What a font without letters leaves is told from words."""
    assert is_garbled(said)


@pytest.mark.parametrize(
    "said",
    [
        LONG * 3,
        "Tha am plana seo airson clann agus daoine \u00f2ga " * 5,
        "12 34 56 78 " * 90,
        "\u0645\u0631\u062d\u0628\u0627 " * 30,
    ],
)
def test_words_of_other_languages_are_words(said: str) -> None:
    """Gaelic, numbers and other scripts are not taken for spoilt text."""
    assert not is_garbled(said)


def test_a_garbled_page_is_named() -> None:
    """A page whose signs make no words is unread."""
    spoilt = stream(
        b"BT /F1 12 Tf 72 700 Td (7KH FRXQFLO DQG WKH KHDOWK ERDUG SUHSDUHG WKLV SODQ " + b"WRJ KHU " * 20 + b") Tj ET"
    )
    text = read_text("a.pdf", pages(b"3 0 R 6 0 R", 2, {6: PAGE.replace(b"4 0 R", b"7 0 R"), 7: spoilt}))

    assert (text.file.unread, codes(text)) == ((2,), [notices.GARBLED_PAGE])


def test_a_spoilt_page_harms_no_other() -> None:
    """A page that cannot be read is named, and the rest is read."""
    text = read_text("a.pdf", pages(b"3 0 R 6 0 R", 2, {6: PAGE.replace(b"4 0 R", b"99 0 R")}))

    assert [each.text for each in text.passages] == ["We met the council on Monday."]
    assert text.file.unread == (2,)


def test_contents_and_headings_by_size() -> None:
    """Dotted leaders make an entry of contents; letters that are larger make a heading, of two lines perhaps."""

    def draw(canvas: Canvas) -> None:
        lines(canvas, "Contents", size=16)
        lines(canvas, "Our vision ............ 2", "Needs ............ 3", top=770)
        canvas.showPage()
        lines(canvas, "Our vision for every", "child in the county", size=16, step=20)
        lines(canvas, LONG, "and went on with it.", top=740)
        lines(canvas, "Needs", size=13, top=700)
        lines(canvas, LONG, top=680)

    found = [(each.role, each.level) for each in drawn(draw).passages]
    assert found == [
        ("heading", 1),
        ("contents", None),
        ("contents", None),
        ("heading", 1),
        ("paragraph", None),
        ("heading", 2),
        ("paragraph", None),
    ]


def test_room_makes_paragraphs() -> None:
    """Lines that go on are one paragraph, and room between lines begins another."""

    def draw(canvas: Canvas) -> None:
        for top in (800, 740):
            lines(canvas, LONG, "and so the work that families had asked for", "began at once.", top=top)

    assert [each.text.count("\n") for each in drawn(draw).passages] == [2, 2]


def test_a_paragraph_beside_a_table_is_as_wide_as_it_is() -> None:
    """The rows are wider than its lines, which are full all the same."""
    cells = ("Education", "The boards of the north, the south, the east and the west, and all of the colleges there")

    def draw(canvas: Canvas) -> None:
        said = ("We asked all who work with children, and the draft", "was out for twelve weeks, to 9 November")
        lines(canvas, *said, "2011. Answers were received from:", size=9)
        for number in range(4):
            for at, cell in enumerate(cells):
                canvas.drawString(60 + 90 * at, 760 - 12 * number, cell)

    assert [each.role for each in drawn(draw).passages] == ["paragraph", "row", "row", "row", "row"]


def test_columns_read_straight_across() -> None:
    """Columns that the file draws line by line are told, with the page."""
    left = (
        "The council and the health board have|prepared this plan together, and they|say what children told them"
        " about|their lives in the county and what|they want to see changed by the|people who look after them there."
    )
    right = (
        "spending on early help rose to four|million pounds in the year, and most of|it went to families in the north"
        " of|the county, where the need is known to|be highest and where services were|few until the centre opened."
    )

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 9)
        for number, pair in enumerate(zip(left.split("|"), right.split("|"), strict=True)):
            for at, half in enumerate(pair):
                canvas.drawString(60 + 250 * at, 800 - 12 * number, half)

    assert [(each.code, each.page) for each in drawn(draw).notices] == [(notices.INTERLEAVED, 1)]


def test_a_table_is_no_interleaving() -> None:
    """Rows of short cells are rows."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 9)
        for number in range(8):
            for at, cell in enumerate(("Early help and support", "The council", "2021")):
                canvas.drawString(60 + 180 * at, 800 - 12 * number, cell)

    text = drawn(draw)
    assert (codes(text), {each.role for each in text.passages}) == ([], {"row"})


def test_a_title_in_the_margin() -> None:
    """Letters one below the other are furniture, and told."""
    text = drawn(lambda canvas: lines(canvas, LONG, *"PLANS", LONG, step=20))

    assert codes(text) == [notices.LETTERS]
    assert [each.text for each in text.passages if each.role != "furniture"] == [LONG, LONG]


def test_the_title_of_a_file() -> None:
    """The title that a file states is kept, and one that a program put there is not."""

    def titled(title: bytes) -> str | None:
        base = {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", 3: PAGE}
        content = pdf({**base, 4: stream(b"BT /F1 9 Tf (We met them) Tj ET"), 5: FONT, 6: b"<< /Title (%s) >>" % title})
        return read_text("a.pdf", content.replace(b"/Root 1 0 R", b"/Root 1 0 R /Info 6 0 R")).file.title

    assert titled(b"Our plan") == "Our plan"
    assert titled(b"Microsoft Word - plan.doc") is None


def test_progress_is_told() -> None:
    """What is given to be told hears of every page."""
    heard: list[tuple[int, int]] = []
    read_text("a.pdf", as_pdf([("p", LONG)] * 12), lambda *each: heard.append(each))

    assert heard == [(1, 2), (2, 2)]
