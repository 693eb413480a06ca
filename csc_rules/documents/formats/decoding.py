"""Bytes made into text: the encoding that a file states, UTF-8, or the one that Windows used before."""

from __future__ import annotations

import codecs
import re

from csc_rules.documents import limits, notices
from csc_rules.documents.formats.refusals import NO_TEXT, NOT_A_KIND, READABLE, Refused, too_much
from csc_rules.documents.model import Notice

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_STATED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,30})""", re.IGNORECASE)
_OLD = "cp1252"
# Encodings of the web that are those of Windows, whatever they are called.
_CALLED = frozenset({"iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252"})
_TEXTUAL = frozenset("\t\n\r\f\v\x1b")


def decoded(content: bytes, *, stated: bool = False) -> tuple[str, tuple[Notice, ...]]:
    """Return the text of a file with its line ends made one, and a notice where the encoding was guessed.

    *stated*: the file may state its encoding in its first lines, as a web page does.

    >>> decoded(b"Na h-Eileanan Siar \\x96 2017")[0]
    'Na h-Eileanan Siar – 2017'

    Raises Refused for what is no text, empty, or larger than is read.
    """
    if len(content) > limits.TEXT_BYTES:
        raise too_much("MiB of text", limits.TEXT_BYTES // limits.MIB)
    text, guessed = _decoded(content, _stated(content) if stated else None)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") > limits.LINES:
        raise too_much("lines", limits.LINES)
    if not text.strip():
        raise Refused(NO_TEXT, f"found a file without any text; expected {READABLE}", "is it the right file?")
    odd = sum(each < " " and each not in _TEXTUAL for each in text[:20_000])
    if odd > 0.02 * min(len(text), 20_000):
        raise Refused(NOT_A_KIND, f"found a file that is no text; expected {READABLE}", "is it the right file?")
    said = "its encoding is not stated and is not UTF-8; it was read as that of Windows (cp1252). Look at its £ and ’"
    return text, (Notice(code=notices.ENCODING, text=said),) if guessed else ()


def _stated(content: bytes) -> str | None:
    found = _STATED.search(content[:4096])
    name = found[1].decode().lower() if found else None
    if name in _CALLED:
        return _OLD
    try:
        return codecs.lookup(name).name if name else None
    except LookupError:
        return None


def _decoded(content: bytes, stated: str | None) -> tuple[str, bool]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace"), False
    if (wide := _wide(content[:4096])) is not None:
        return content.decode(wide, errors="replace"), False
    try:
        return content.decode("utf-8"), False
    except UnicodeDecodeError:
        pass
    # What says UTF-8 and is not was saved by a program that did not look.
    if stated and stated not in ("utf-8", "utf-16", _OLD):
        try:
            return content.decode(stated, errors="replace"), False
        except (LookupError, ValueError):
            pass
    return content.decode(_OLD, errors="replace"), stated != _OLD


def _wide(head: bytes) -> str | None:
    """Return the encoding of a text that has two bytes for each letter without saying so."""
    if len(head) < 8 or b"\x00" not in head:
        return None
    if head[1::2].count(0) > 0.4 * len(head[1::2]):
        return "utf-16-le"
    return "utf-16-be" if head[::2].count(0) > 0.4 * len(head[::2]) else None
