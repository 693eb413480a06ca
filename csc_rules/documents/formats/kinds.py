"""What kind a file is, by its content; its suffix only helps where content leaves it open."""

from __future__ import annotations

import os
import re
import zipfile
from io import BytesIO

from csc_rules.documents.formats.refusals import NO_TEXT, NOT_A_KIND, READABLE, Refused, damaged, locked

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_HEAD = 4096
_TAG = re.compile(rb"<(?:!doctype\s+html|html|head|body|h[1-6]|p|div|table|ul|title|meta)[\s>/]", re.IGNORECASE)
# What begins with these is known, and is none that can be read; what to do with each.
_OTHERS = (
    (b"{\\rtf", "a file in Rich Text Format", "save it as .docx"),
    (b"\x89PNG", "a picture", "name the document it was taken from, or a PDF with text"),
    (b"\xff\xd8\xff", "a picture", "name the document it was taken from, or a PDF with text"),
    (b"GIF8", "a picture", "name the document it was taken from, or a PDF with text"),
    (b"II*\x00", "a scan", "have it made into a PDF with text"),
    (b"MM\x00*", "a scan", "have it made into a PDF with text"),
    (b"\x1f\x8b", "a packed file", "unpack it first"),
    (b"7z\xbc\xaf", "a packed file", "unpack it first"),
    (b"Rar!", "a packed file", "unpack it first"),
    (b"\x7fELF", "a program", ""),
    (b"MZ\x90", "a program", ""),
)
SUFFIXES = {
    ".docx": "docx",
    ".docm": "docx",
    ".dotx": "docx",
    ".dotm": "docx",
    ".odt": "odt",
    ".ott": "odt",
    ".pdf": "pdf",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "md",
    ".markdown": "md",
    ".txt": "txt",
    ".text": "txt",
}


def kind_of(name: str, content: bytes) -> str:
    """Return the kind of a file by its content, with its suffix where that leaves it open.

    >>> kind_of("plan.txt", b"%PDF-1.7 and so on"), kind_of("plan.md", b"# Our plan")
    ('pdf', 'md')

    Raises Refused for a kind that is not read, with what to do.
    """
    if not content.strip():
        raise Refused(NO_TEXT, f"found an empty file; expected {READABLE}", "is it the right file?")
    hint = SUFFIXES.get(os.path.splitext(name)[1].lower())
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if content.startswith(b"PK"):
        return _packed(content, hint)
    if content.startswith(_OLD_OFFICE):
        raise _old_office(content)
    for start, what, todo in _OTHERS:
        if content.startswith(start):
            raise _no_kind(what, todo)
    return _text(content, hint)


def _packed(content: bytes, hint: str | None) -> str:
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            names = set(packed.namelist())
            mimetype = packed.read("mimetype")[:200] if _small(packed, "mimetype") else b""
    except (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError, OSError, RuntimeError) as error:
        what = {"docx": "a Word document", "odt": "an OpenDocument text"}.get(hint or "", "a packed file")
        raise damaged(what, "it is cut short or spoilt") from error
    if any(name.startswith("word/") for name in names):
        return "docx"
    if b"opendocument.text" in mimetype:
        return "odt"
    raise _other_packed(names, mimetype)


def _small(packed: zipfile.ZipFile, name: str) -> bool:
    info = packed.NameToInfo.get(name)
    return info is not None and info.file_size < _HEAD


def _other_packed(names: set[str], mimetype: bytes) -> Refused:
    if any(name.startswith("xl/") for name in names) or b"spreadsheet" in mimetype:
        return _no_kind("a workbook", "save what is to be read as .pdf or .docx")
    if any(name.startswith("ppt/") for name in names) or b"presentation" in mimetype:
        return _no_kind("a presentation", "save it as .pdf")
    return _no_kind("a packed file", "unpack it, and name the files in it")


def _old_office(content: bytes) -> Refused:
    if _LOCKED_OFFICE in content:
        return locked("a document")
    return _no_kind("a file of an old format of Office, such as .doc", "open it in Word and save it as .docx")


def _no_kind(what: str, todo: str) -> Refused:
    return Refused(NOT_A_KIND, f"found {what}; expected {READABLE}", todo)


def _text(content: bytes, hint: str | None) -> str:
    """Tell texts apart: what claims to be a packed file or PDF and is none was cut or is something else."""
    head = content[:_HEAD]
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff")) or _looks_wide(head)
    if not wide and b"\x00" in head:
        raise _no_kind("a file that is no text", "is it the right file?")
    plain = head.replace(b"\x00", b"")
    if hint == "html" or (
        hint != "md" and _TAG.search(plain) and plain.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:1] == b"<"
    ):
        return "html"
    if hint in ("docx", "odt", "pdf") and plain.lstrip().startswith(b"<?xml"):
        raise _no_kind("a file in XML", "save it as .docx")
    return hint if hint in ("md", "txt") else "txt"


def _looks_wide(head: bytes) -> bool:
    """Tell whether a text has two bytes for each letter, without saying so: every second byte is nothing."""
    odd, even = head[1::2], head[::2]
    return len(head) > 8 and (odd.count(0) > 0.4 * len(odd) or even.count(0) > 0.4 * len(even))
