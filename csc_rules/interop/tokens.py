"""Names that every format takes: a letter first, then letters, digits, dots, hyphens and low lines."""

from __future__ import annotations

import re

_OTHERS = re.compile(r"[^A-Za-z0-9.-]")


def token(text: str) -> str:
    """Return a text as such a name, a different one for each text; ids of rules stay as they are.

    >>> token("ni-act-2015.first-report"), token("s.3(1)"), token("17a")
    ('ni-act-2015.first-report', 's.3_28_1_29_', '_17a')
    """
    found = _OTHERS.sub(lambda match: f"_{ord(match[0]):x}_", text)
    return found if found[:1].isalpha() else f"_{found}"
