"""OpenDocument texts, written by hand into an archive."""

from __future__ import annotations

import io
import zipfile
from html import escape

from tests.documents.corpus.markup import Block
from tests.documents.corpus.pictures import png

_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("meta", "meta"),
    )
)
_TYPE = "application/vnd.oasis.opendocument.text"
_DAY = (2020, 1, 1, 0, 0, 0)


def made(parts: tuple[Block, ...], title: str | None) -> bytes:
    """Return the bytes of an .odt file."""
    body = "".join(_element(part) for part in parts)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_NAMES} office:version="1.3">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    names = f'{_NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/"'
    meta = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-meta {names} office:version="1.3">'
        f"<office:meta><dc:title>{escape(title or '')}</dc:title></office:meta></office:document-meta>"
    )
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_TYPE}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mimetype", _DAY), _TYPE)
        for name, text in (("content.xml", content), ("meta.xml", meta), ("META-INF/manifest.xml", manifest)):
            archive.writestr(zipfile.ZipInfo(name, _DAY), text, zipfile.ZIP_DEFLATED)
        archive.writestr(zipfile.ZipInfo("Pictures/logo.png", _DAY), png())
    return stream.getvalue()


def _element(part: Block) -> str:
    text = escape(part.text, quote=False)
    match part.kind:
        case "heading":
            return f'<text:h text:outline-level="{part.level}">{text}</text:h>'
        case "item":
            return f"<text:list><text:list-item><text:p>{text}</text:p></text:list-item></text:list>"
        case "row":
            cells = "".join(
                f"<table:table-cell><text:p>{escape(cell, quote=False)}</text:p></table:table-cell>"
                for cell in part.cells
            )
            return f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
        case "picture":
            return '<text:p><draw:frame><draw:image href="Pictures/logo.png"/></draw:frame></text:p>'
        case "paragraph" | "control" | "inserted":
            return f"<text:p>{text}</text:p>"
        case "columns":
            return "".join(f"<text:p>{escape(cell, quote=False)}</text:p>" for cell in part.cells)
        case _:
            return ""
