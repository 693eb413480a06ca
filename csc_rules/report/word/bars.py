"""Bars in the cells of a table of a Word document: one picture of a single point, drawn as long as each has to be."""

from __future__ import annotations

import zlib
from functools import cache

from csc_rules.report.visible import xml_value
from csc_rules.report.word.blocks import Links

# How wide a hundredth of the text is, and how high a bar, in the units of a drawing.
_HUNDREDTH, _HEIGHT = 60_000, 130_000
_COLOUR = (27, 79, 143)
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


def bar(length: float, room: int, said: str, links: Links) -> str:
    """Return a bar as a run: *length* is its part of *room*, which is in hundredths of the text; *said* is its words.

    >>> 'cx="900000"' in bar(0.5, 30, "half", Links())
    True
    """
    wide = max(round(min(length, 1) * room * _HUNDREDTH), 12_700)
    name, size = links.id_of_picture(_point()), f'cx="{wide}" cy="{_HEIGHT}"'
    number = links.number_of(f"bar-{len(links.bookmarks)}")
    picture = (
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="{number}" name="bar"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{name}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic>"
    )
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0"'
        f' distR="0"><wp:extent {size}/><wp:docPr id="{number}" name="Bar {number}" descr={xml_value(said)}/>'
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">{picture}</a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


@cache
def _point() -> bytes:
    """Return a PNG of one point; nothing in it is compressed, so that it is the same whatever compresses."""
    head = (1).to_bytes(4) + (1).to_bytes(4) + bytes((8, 2, 0, 0, 0))
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes((0, *_COLOUR)), 0)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        len(data).to_bytes(4) + name + data + zlib.crc32(name + data).to_bytes(4) for name, data in parts
    )
