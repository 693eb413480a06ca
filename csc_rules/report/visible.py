"""Texts for formats made of XML, which cannot hold every character: those it cannot are shown by their pictures."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

# What XML 1.0 leaves out, and the controls that nobody means to be seen.
_UNHELD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# What turns the order of letters round would do so with whatever comes after it, such as the next date.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")


def visible(text: str) -> str:
    r"""Return a text with one kind of line end, and with a picture for each character that XML cannot hold.

    What turns the order of letters round is named in place of being followed.

    >>> visible("a\r\nb\x1b[31m\x7f"), visible("\u202ename")
    ('a\nb␛[31m␡', '[U+202E]name')
    """
    if text.isascii() and text.isprintable():
        return text
    held = _UNHELD.sub(_picture, _LINE_ENDS.sub("\n", text))
    return unturned(held)


def unturned(text: str) -> str:
    """Return a text in which what turns the order of letters round is named in place of being followed.

    >>> unturned("a \u202eb")
    'a [U+202E]b'
    """
    return text if text.isascii() else _TURNING.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def pictured(text: str) -> str:
    r"""Return a text with a picture for each control character, and otherwise as it is.

    >>> pictured("a\x1b[31m")
    'a␛[31m'
    """
    return text if text.isprintable() else _UNHELD.sub(_picture, text)


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    return chr(0x2400 + code) if code < 0x20 else "␡" if code == 0x7F else "�"


def one_line(text: str) -> str:
    r"""Return a text on one line, every character of it visible.

    >>> one_line("a\n b\t")
    'a b'
    """
    return " ".join(visible(text).split())


def xml_text(text: str) -> str:
    """Return a text as it stands in XML.

    >>> xml_text("<b> & ]]>")
    '&lt;b&gt; &amp; ]]&gt;'
    """
    return escape(visible(text))


def xml_value(text: str) -> str:
    """Return a text as a quoted value of an attribute of XML.

    >>> xml_value('say "a"')
    '\\'say "a"\\''
    """
    return quoteattr(visible(text))


MOST = 32_767  # what a cell of Excel holds
_CUT = " … [cut here: the whole text is in the other reports]"


def fitting(text: str, most: int = MOST) -> str:
    """Return a text that fits into a cell, with a note where it had to be cut.

    >>> fitting("x" * 100, 60)
    'xxxxxxx … [cut here: the whole text is in the other reports]'
    """
    return text if _units(text) <= most else f"{_first(text, most - len(_CUT))}{_CUT}"


def _units(text: str) -> int:
    """Count as Excel does, which takes two for what lies outside the basic plane."""
    return len(text) + sum(1 for each in text if each > "\uffff") if not text.isascii() else len(text)


def _first(text: str, units: int) -> str:
    found = text[:units]
    while _units(found) > units:
        found = found[: len(found) - max(1, (_units(found) - units) // 2)]
    return found
