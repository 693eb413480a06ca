"""Zip archives that come out the same on every run: fixed times, one way to pack."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

# The first moment that a zip archive can hold.
_NEVER = (1980, 1, 1, 0, 0, 0)


def timeless(archive: bytes, replaced: Mapping[str, tuple[bytes, bytes]] | None = None) -> bytes:
    """Return a zip archive with the same files in the same order, their times taken away.

    *replaced* gives for the name of a file what is put in place of what in it.

    >>> import io, zipfile
    >>> with zipfile.ZipFile(held := io.BytesIO(), "w") as archive:
    ...     archive.writestr("a.txt", "a")
    >>> zipfile.ZipFile(io.BytesIO(timeless(held.getvalue()))).infolist()[0].date_time[0]
    1980
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as found, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in found.infolist():
            fixed = zipfile.ZipInfo(entry.filename, _NEVER)
            fixed.compress_type = zipfile.ZIP_DEFLATED
            fixed.external_attr = 0o600 << 16
            fixed.create_system = 0
            old, put = (replaced or {}).get(entry.filename, (b"", b""))
            content = found.read(entry.filename)
            new.writestr(fixed, content.replace(old, put) if old else content)
    return packed.getvalue()
