"""Files made to do harm, and spoilt ones: each is small by itself, and made within a moment."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="xml" ContentType="application/xml"/></Types>'
)
RELATIONS = (
    b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    b' Target="word/document.xml"/></Relationships>'
)
PARAGRAPH = "<w:p><w:r><w:t>We met.</w:t></w:r></w:p>"
OFFICE = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def packed(parts: Mapping[str, bytes | str]) -> bytes:
    """Return a packed file of parts."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return held.getvalue()


def word(body: str, more: Mapping[str, bytes | str] | None = None, before: str = "") -> bytes:
    """Return a Word file with a body; *before* stands before its first element."""
    document = f'<?xml version="1.0"?>{before}<w:document {W}><w:body>{body}</w:body></w:document>'
    parts = {"[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS, "word/document.xml": document, **(more or {})}
    return packed(parts)


def odt(body: str, before: str = "") -> bytes:
    """Return an OpenDocument text with a body."""
    content = (
        f'<?xml version="1.0"?>{before}<office:document-content {OFFICE}><office:body><office:text>{body}'
        "</office:text></office:body></office:document-content>"
    )
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def pdf(objects: Mapping[int, bytes], root: int = 1) -> bytes:
    """Return a PDF of objects by their numbers, with a table of where they stand."""
    made = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, content in objects.items():
        places[number] = len(made)
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(made)
    size = max(objects) + 1
    made += b"xref\n0 %d\n" % size
    made += b"0000000000 65535 f \n"
    for number in range(1, size):
        made += b"%010d 00000 n \n" % places.get(number, 0)
    made += b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, root, start)
    return bytes(made)


def stream(content: bytes, more: bytes = b"") -> bytes:
    """Return a stream of a PDF."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), more, content)


PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources 5 0 R >>"
FONT = b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
SAID = b"BT /F1 12 Tf 72 700 Td (We met the council on Monday.) Tj ET"


def pages(kids: bytes, count: int, more: Mapping[int, bytes] | None = None, content: bytes | None = None) -> bytes:
    """Return a PDF with a tree of pages."""
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count),
        3: PAGE,
        4: content if content is not None else stream(SAID),
        5: FONT,
    }
    return pdf({**objects, **(more or {})})


def _bomb(name: str) -> bytes:
    return word(PARAGRAPH, {name: b"\x00" * (61 * 1024 * 1024)})


def _laughs() -> str:
    lines = ['<!ENTITY a0 "ha">', *(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))]
    return f"<!DOCTYPE x [{''.join(lines)}]>"


def _locked_pdf() -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(io.BytesIO(pages(b"3 0 R", 1))))
    writer.encrypt("secret", algorithm="RC4-128")
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()


def _many_forms() -> bytes:
    """Forms that draw each other ten times over, eleven deep: ten thousand million drawings."""
    more = {
        10 + n: stream(
            b"/X Do " * 10 if n else SAID,
            b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>" % (9 + n),
        )
        for n in range(11)
    }
    resources = b"<< /XObject << /X 20 0 R >> >>"
    return pages(b"3 0 R", 1, {**more, 5: resources}, stream(b"/X Do"))


def _zipped(content: bytes) -> bytes:
    import zlib

    return zlib.compress(content, 1)


NESTED = 10_000
# Each file with the code of the refusal, or None where it is read.
HOSTILE: Mapping[str, tuple[str, Callable[[], bytes], str | None]] = {
    "zip bomb in the text": ("a.docx", lambda: _bomb("word/footnotes.xml"), "IN454"),
    "zip bomb beside the text": ("a.docx", lambda: _bomb("word/media/image1.png"), None),
    "more parts than are counted": (
        "a.docx",
        lambda: word(PARAGRAPH, {f"word/media/{n}": b"" for n in range(10_001)}),
        "IN454",
    ),
    "entities in Word": ("a.docx", lambda: word("<w:p><w:r><w:t>&a11;</w:t></w:r></w:p>", before=_laughs()), "IN455"),
    "entities in OpenDocument": ("a.odt", lambda: odt("<text:p>&a11;</text:p>", before=_laughs()), "IN455"),
    "an entity from a file": (
        "a.odt",
        lambda: odt("<text:p>&e;</text:p>", before='<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
        "IN455",
    ),
    "nested tables in Word": (
        "a.docx",
        lambda: word("<w:tbl><w:tr><w:tc>" * NESTED + PARAGRAPH + "</w:tc></w:tr></w:tbl>" * NESTED),
        "IN456",
    ),
    "nested tables in OpenDocument": (
        "a.odt",
        lambda: odt(
            "<table:table><table:table-row><table:table-cell>" * NESTED
            + "</table:table-cell></table:table-row></table:table>" * NESTED
        ),
        "IN456",
    ),
    "nested tables in a web page": (
        "a.html",
        lambda: b"<html><body>" + b"<table><tr><td>" * NESTED + b"x" + b"</td></tr></table>" * NESTED,
        "IN456",
    ),
    "a million paragraphs": ("a.docx", lambda: word(PARAGRAPH * 1_000_000), "IN457"),
    "a million paragraphs of text": ("a.txt", lambda: b"We met.\n\n" * 1_000_000, "IN457"),
    "a path that leads out": (
        "a.docx",
        lambda: word(PARAGRAPH, {"../../../../tmp/owned": b"x", "/etc/owned": b"x", "word/..\\..\\owned.xml": b"x"}),
        None,
    ),
    "a locked Office file": (
        "a.docx",
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le"),
        "IN452",
    ),
    "an old Office file": ("a.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "IN451"),
    "a locked PDF": ("a.pdf", _locked_pdf, "IN452"),
    "a Word file cut short": ("a.docx", lambda: word(PARAGRAPH * 99)[:-40], "IN453"),
    "a PDF cut short": ("a.pdf", lambda: b"%PDF-1.7\n1 0 obj\n<< /Type /Cat", "IN453"),
    "XML cut short": ("a.docx", lambda: packed({"word/document.xml": f"<w:document {W}><w:body>"}), "IN453"),
    "a Word file without its text": ("a.docx", lambda: packed({"word/styles.xml": "<x/>"}), "IN453"),
    "a workbook": ("a.docx", lambda: packed({"xl/workbook.xml": "<x/>"}), "IN451"),
    "a picture": ("a.pdf", lambda: b"\x89PNG\r\n\x1a\n" + b"\x00" * 99, "IN451"),
    "no text at all": ("a.txt", lambda: bytes(range(256)) * 99, "IN451"),
    "nothing": ("a.txt", lambda: b"", "IN459"),
    "five thousand pages": ("a.pdf", lambda: pages(b"3 0 R " * 5_000, 5_000), "IN458"),
    "a tree of pages that leads round": ("a.pdf", lambda: pages(b"2 0 R 3 0 R", 2), "IN453"),
    "forms that draw each other": ("a.pdf", _many_forms, None),
    "a form that draws itself": (
        "a.pdf",
        lambda: pages(
            b"3 0 R",
            1,
            {
                5: b"<< /XObject << /X 6 0 R >> >>",
                6: stream(b"/X Do", b"/Subtype /Form /Resources << /XObject << /X 6 0 R >> >>"),
            },
            stream(b"/X Do"),
        ),
        None,
    ),
    "a stream that unpacks without end": (
        "a.pdf",
        lambda: pages(b"3 0 R", 1, content=stream(_zipped(b" " * (40 * 1024 * 1024)), b"/Filter /FlateDecode")),
        None,
    ),
    "a picture as large as a town": (
        "a.pdf",
        lambda: pages(
            b"3 0 R",
            1,
            {
                5: FONT.replace(b"/Font", b"/XObject << /I 6 0 R >> /Font", 1),
                6: stream(
                    _zipped(b"\x00" * (8 * 1024 * 1024)),
                    b"/Subtype /Image /Width 999999 /Height 999999 /BitsPerComponent 8 /ColorSpace /DeviceRGB"
                    b" /Filter /FlateDecode",
                ),
            },
            stream(SAID + b" /I Do"),
        ),
        None,
    ),
    "arrays without end": ("a.pdf", lambda: pages(b"3 0 R", 1, content=stream(b"[" * 200_000)), None),
    "a line without end": ("a.md", lambda: b"# " + b"a " * 500_000, None),
    "comments without end": ("a.md", lambda: b"<!--" * 1_000_000, None),
    "blanks without end": (
        "a.txt",
        lambda: b"a" + b" " * 1_000_000 + b"b\n" + b"\xe2\x80\xa2 1" + b" " * 500_000 + b"x",
        None,
    ),
}
