"""Provisions in the words of a lawyer."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORDS = {
    "s": "section",
    "cl": "clause",
    "reg": "regulation",
    "art": "article",
    "sch": "Schedule",
    "para": "paragraph",
    "ch": "chapter",
}
_STEP = re.compile(rf"(?:^|\.)({'|'.join(_WORDS)})\.(?=[0-9A-Z])")


def in_words(provision: str) -> str:
    """Return a provision as it is said.

    >>> in_words("s.5(8)(a)"), in_words("sch.2.para.2A(3)"), in_words("the preamble")
    ('section 5(8)(a)', 'Schedule 2 paragraph 2A(3)', 'the preamble')
    """
    return _STEP.sub(lambda found: f" {_WORDS[found[1]]} ", provision).strip()


def listed(names: Iterable[str], last: str = "and") -> str:
    """Return names as a list in a sentence.

    >>> listed(["a", "b", "c"]), listed(["a"])
    ('a, b and c', 'a')
    """
    all_of_them = tuple(names)
    if len(all_of_them) < 2:
        return "".join(all_of_them)
    return f"{', '.join(all_of_them[:-1])} {last} {all_of_them[-1]}"
