"""Text on its way into HTML and SVG: nothing in it is taken for markup, and every character of it can be shown."""

from __future__ import annotations

import hashlib
import re

from markupsafe import Markup, escape

from csc_rules.report.visible import visible

_LINK = re.compile(r"https?://[^\s<>\"\\^`{|}]+", re.IGNORECASE)
_KEPT = re.compile(r"[^A-Za-z0-9.]+")


def text(written: str) -> Markup:
    r"""Return a text as markup in which it is text.

    >>> print(text("<b> & \x07"))
    &lt;b&gt; &amp; ␇
    """
    return escape(shown(written))


def shown(written: str) -> str:
    """Return a text with a picture in the place of each character that a page cannot hold."""
    return written if written.isascii() and written.isprintable() else visible(written)


def address(written: str | None) -> str:
    """Return a text where it is the address of a web page as a whole; nothing where it is none.

    >>> address("https://example.org/a?b=c"), address("javascript:alert(1)"), address("see https://example.org")
    ('https://example.org/a?b=c', '', '')
    """
    return written if written and _LINK.fullmatch(written) else ""


def anchor(name: str) -> str:
    """Return the anchor of a finding, instance or the like by its id: the same for as long as the id is the same.

    >>> anchor("ni-act-2015.first-report/executive/strategy-2020#act")
    'ni-act-2015.first-report-executive-strategy-2020-act-9205e1c0'
    """
    digest = hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:8]
    return f"{_KEPT.sub('-', name)[:80].strip('-')}-{digest}"


def css_text(written: str) -> str:
    r"""Return a text as a string of a style sheet, with everything escaped that is no letter, digit or blank.

    >>> print(css_text("A </style>"))
    "A \00003c \00002f style\00003e "
    """
    kept = (each if each.isascii() and (each.isalnum() or each == " ") else f"\\{ord(each):06x} " for each in written)
    return f'"{"".join(kept)}"'
