"""A small picture, as logos and scans are: nobody can read it as text."""

from __future__ import annotations

import base64
import struct
import zlib


def png(width: int = 24, height: int = 12) -> bytes:
    """Return a grey picture of some pixels.

    >>> png()[:4]
    b'\\x89PNG'
    """

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + bytes(120 + 10 * ((x + y) % 5) for x in range(width)) for y in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


PNG = base64.b64encode(png()).decode()
