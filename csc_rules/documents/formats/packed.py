"""The parts of a packed file (.docx, .odt), taken out with care: only those asked for, and only within limits.

Nothing is written, so that a path in a part's name leads nowhere.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO

from csc_rules.documents import limits
from csc_rules.documents.formats.refusals import damaged, locked, unpacks_too_large

_ENCRYPTED = 0x1
_FAULTS = (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError, OSError, zlib.error)


def parts_of(content: bytes, what: str, wanted: Callable[[str], bool]) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """Return the parts of a packed file that are wanted, by name, and the names of all.

    Raises Refused for what is damaged, locked, or unpacks to more than is read.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            infos = packed.infolist()
            if len(infos) > limits.PARTS:
                raise unpacks_too_large()
            chosen = [info for info in infos if wanted(info.filename)]
            if any(info.flag_bits & _ENCRYPTED for info in chosen):
                raise locked(what)
            _within_limits([info.file_size for info in chosen])
            # Reading stops at the size that was looked at, and a part that goes on beyond it is found faulty.
            return {info.filename: packed.read(info) for info in chosen}, tuple(info.filename for info in infos)
    except _FAULTS as error:
        raise damaged(what, "it is cut short or spoilt") from error
    except RuntimeError as error:
        raise locked(what) from error


def _within_limits(sizes: list[int]) -> None:
    if sum(sizes) > limits.UNPACKED_BYTES or any(size > limits.PART_BYTES for size in sizes):
        raise unpacks_too_large()


def repacked(parts: dict[str, bytes]) -> BytesIO:
    """Return parts as a packed file of their own, for a library that opens one."""
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as packed:
        for name, content in parts.items():
            packed.writestr(zipfile.ZipInfo(name), content)
    held.seek(0)
    return held
