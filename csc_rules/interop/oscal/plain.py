"""The plain values of OSCAL: lines, Markdown that shows a text as it is, tokens, identifiers, times and links.

OSCAL reads titles, prose and remarks as Markdown, so that a text of a rule file has to be escaped to be read as it is.
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any
from urllib.parse import quote

from csc_rules.interop.tokens import token

Table = dict[str, Any]

VERSION = "1.2.1"
# The namespace of properties and parts that OSCAL does not know, and of the identifiers that are made from names.
NAMESPACE = "urn:x-csc-rules:interop:1"
_IDS = uuid.uuid5(uuid.NAMESPACE_URL, NAMESPACE)

_MARKS = re.compile(r"[\\`*_{}\[\]<>~^|\"&$#!]")
_AT_START = re.compile(r"^(?=[-+=]|\d+[.)])", re.MULTILINE)
_WEB = re.compile(r"https?://\S+", re.IGNORECASE)
# What Unicode calls a space or a mark of byte order counts as a space for some readers, and not for Python.
_SPACES = re.compile("[\\s\ufeff]+")
_NOTHING = "(no text)"


def line(text: str) -> str:
    r"""Return a text on one line without spaces at its ends; what is empty says so.

    >>> line(" a\n b "), line("")
    ('a b', '(no text)')
    """
    return _SPACES.sub(" ", text).strip() or _NOTHING


def markup(text: str) -> str:
    r"""Return a text on one line as Markdown that shows it.

    >>> print(markup("a *plan* [x] <b>"))
    a \*plan\* \[x\] \<b\>
    """
    return _AT_START.sub(r"\\", _MARKS.sub(r"\\\g<0>", line(text)))


def prose(texts: Iterable[str]) -> str:
    r"""Return paragraphs as Markdown that shows them.

    >>> prose(["one", "", "two"])
    'one\n\ntwo'
    """
    return "\n\n".join(markup(text) for text in texts if text)


def uid(*names: str) -> str:
    """Return the identifier that is made from some names: the same for the same names.

    >>> uid("a", "b") == uid("a", "b"), uid("a", "b") == uid("ab")
    (True, False)
    """
    return str(uuid.uuid5(_IDS, json.dumps(names)))


def stamp(day: date) -> str:
    """Return the first moment of a day, as OSCAL takes times.

    >>> stamp(date(2024, 7, 1))
    '2024-07-01T00:00:00Z'
    """
    return f"{day.isoformat()}T00:00:00Z"


def web(address: str | None) -> str | None:
    """Return an address as a link, if it leads to the web; anything else is no link.

    >>> web("https://example.org/a b"), web("javascript:alert(1)")
    (None, None)
    """
    if address is None or not _WEB.fullmatch(address):
        return None
    return quote(address, safe=":/?#@!$&'()*+,;=%~")


def prop(name: str, value: str, **more: str) -> Table:
    """Return a property of our own; *more* can be its ``class``, ``group`` or ``remarks``."""
    return {"name": token(name), "ns": NAMESPACE, "value": line(value), **more}


def props(found: Iterable[tuple[str, object]]) -> Iterator[Table]:
    """Yield a property for each pair whose value is not nothing: days as ISO, truth as yes and no."""
    for name, value in found:
        if value is None or value == "":
            continue
        text = ("yes" if value else "no") if isinstance(value, bool) else str(value)
        yield prop(name, text)


def without_empty(table: Table) -> Table:
    """Return a table without what is empty: OSCAL has no empty lists.

    >>> without_empty({"a": [], "b": "c", "d": None})
    {'b': 'c'}
    """
    return {name: value for name, value in table.items() if value not in ([], None, "", {})}
