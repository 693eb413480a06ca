"""Reading the bytes of a record file, and refusing early what cannot be one."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from csc_rules.errors import Diagnostic, Place, RecordError
from csc_rules.record.problems import EMPTY, IS_FOLDER, NO_FILE, NOT_UTF8, TOO_LARGE, UNREADABLE
from csc_rules.similar import nearest
from csc_rules.spans import Position

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 5 * 1024 * 1024
RECORD = "a record"
BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def read_bytes(path: Path | str, expected: str = RECORD, largest: int | None = None) -> bytes:
    """Return the bytes of a file of at most 5 MiB, or *largest*.

    Raises RecordError for anything else, saying what was *expected*.
    """
    name, largest = str(path), largest or LARGEST
    try:
        # One byte more than the limit tells that it is passed, without reading the rest.
        with open(path, "rb", opener=_opened) as file:
            content = file.read(largest + 1)
    except FileNotFoundError:
        raise _refused(NO_FILE, name, f"found no such file; expected {expected}", _similar(name)) from None
    except IsADirectoryError:
        raise _refused(
            IS_FOLDER, name, "found a folder; expected a file", f"name {expected.replace('a ', 'one ', 1)} in it"
        ) from None
    except (OSError, ValueError) as error:
        # Windows answers for a folder that permission is denied.
        if isinstance(error, PermissionError) and os.path.isdir(path):
            raise _refused(
                IS_FOLDER, name, "found a folder; expected a file", f"name {expected.replace('a ', 'one ', 1)} in it"
            ) from None
        reason = getattr(error, "strerror", None) or str(error)
        message = f"found a file that cannot be read ({reason}); expected a readable one"
        raise _refused(UNREADABLE, name, message) from None
    if len(content) > largest:
        raise too_large(name, expected, largest)
    return content


def _opened(path: str, flags: int) -> int:
    """Open a file such that nothing is waited for, but what somebody is writing into a pipe.

    Raises OSError for what has no content of its own: a device would be waited for, or never end.
    """
    if (kind := _no_file(os.stat(path).st_mode)) is not None:
        raise OSError(0, f"it is {kind}")
    handle = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    if hasattr(os, "set_blocking") and stat.S_ISFIFO(os.fstat(handle).st_mode):
        # A pipe that nobody writes to is at its end at once; one that somebody has open is worth waiting for.
        os.set_blocking(handle, True)
    return handle


def _no_file(mode: int) -> str | None:
    kinds = {"a device": stat.S_ISCHR(mode) or stat.S_ISBLK(mode), "a socket": stat.S_ISSOCK(mode)}
    return next((kind for kind, is_one in kinds.items() if is_one), None)


def too_large(name: str, expected: str = RECORD, largest: int | None = None) -> RecordError:
    """Make the error for a file above the limit."""
    largest = largest or LARGEST
    message = f"found a file of more than {largest // 1024 // 1024} MiB; expected {expected}, which is far smaller"
    return _refused(TOO_LARGE, name, message, "is it the right file?")


def decode(content: bytes, name: str, expected: str = RECORD) -> str:
    """Return the text of a UTF-8 file, with or without byte-order mark, its line ends made one; raise RecordError.

    >>> decode(b"[record]\\r\\n", "a.toml")
    '[record]\\n'
    """
    if len(content) > LARGEST:
        raise too_large(name, expected)
    if content.startswith(_UTF16):
        raise _refused(NOT_UTF8, name, "found a file saved as UTF-16; expected UTF-8", "save it again as UTF-8")
    try:
        text = content.removeprefix(BOM).decode()
    except UnicodeDecodeError as error:
        raise _not_utf8(content, content.startswith(BOM) * len(BOM) + error.start, name) from None
    if not text.strip():
        wanted = '[record] with body = "…", whose record it is' if expected == RECORD else expected
        raise _refused(EMPTY, name, f"found an empty file; expected {wanted}")
    return text.replace("\r\n", "\n")


def _not_utf8(content: bytes, offset: int, name: str) -> RecordError:
    line = content.count(b"\n", 0, offset) + 1
    start = content.rfind(b"\n", 0, offset) + 1
    before = content[start:offset].removeprefix(BOM).decode()
    place = Place(name, Position(line, len(before) + 1), 1, _shown(content, start))
    message = f"found the byte 0x{content[offset]:02X} at offset {offset}, which is not UTF-8; expected UTF-8 text"
    return RecordError([Diagnostic(NOT_UTF8, message, (place,), "save the file again as UTF-8")])


def _shown(content: bytes, start: int) -> str:
    end = content.find(b"\n", start)
    line = content[start : end if end >= 0 else len(content)].removeprefix(BOM)
    return line.decode(errors="replace").rstrip("\r")


def _refused(code: str, name: str, message: str, hint: str = "") -> RecordError:
    return RecordError([Diagnostic(code, message, (Place(name),), hint)])


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        # A link that leads round to itself, for one.
        return False


def _similar(name: str) -> str:
    """Suggest a file of a similar name beside the missing one."""
    folder, missing = os.path.split(name)
    try:
        with os.scandir(folder or os.curdir) as entries:
            close = nearest(missing, (entry.name for entry in entries if _is_file(entry)))
    except OSError:
        return f"there is no folder {folder}"
    return f"did you mean {os.path.join(folder, close[0])}?" if close else ""
