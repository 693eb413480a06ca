"""The article that English wants before a title, told by its words alone: none before many, or before what has one.

A title whose article is told wrongly is written with the right one in its rule file, and keeps it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

# What a title that begins with one of these needs no article before.
_HAVE_ONE: Final = re.compile(r"(?:an?|another|any|each|every|no|one|sufficient|the|those)\b", re.IGNORECASE)
# Where the noun of a title ends: at what says more of it.
_MORE: Final = re.compile(
    r"[,:(]|\b(?:about|affected|against|and the|appropriate|as|at|between|by|concerned|consulted|for|from|identified|in"
    r"|interested|into|made|not|of|on|or the|out|over|paid|representative|represented|representing|resident|that|to"
    r"|under|until|which|who|whom|whose|with)\b"
)
_MANY: Final = re.compile(r"(?:.*[^su'i]s|.*\bchildren|criteria|.*\bpeople|police)")
# What cannot be counted.
_MUCH: Final = re.compile(
    r".*\b(?:accommodation|advice|assistance|awareness|co-operation|communication|consensus|consent|education|evidence"
    r"|expenditure|guidance|help|information|legislation|participation|planning|progress|research|space|staff|time"
    r"|training|understanding|well-?being|work)"
)
# Letters whose names begin with a vowel, and words that are written with a vowel and not spoken with one.
_SPOKEN_WITH_A_VOWEL: Final = frozenset("AEFHILMNORSX")
_SPOKEN_WITHOUT: Final = re.compile(r"(?:eu|one\b|uni|us(?:e|ual))", re.IGNORECASE)


@lru_cache(maxsize=4_096)
def the(title: str) -> str:
    """Return "the " where a sentence that means one thing, or all of it, wants it before a title.

    >>> [the(title) + title for title in ("annual report", "arrangements to co-operate", "the plan on the website")]
    ['the annual report', 'arrangements to co-operate', 'the plan on the website']
    """
    return "the " if _is_one(title) or (not _HAVE_ONE.match(title) and _noun(title)[1] == "of") else ""


@lru_cache(maxsize=4_096)
def an(title: str) -> str:
    """Return "a " or "an " where a sentence that means any one of its kind wants it; before "other" it is one word.

    >>> [an(title) + title for title in ("children's services plan", "NHS body", "other partner", "police")]
    ["a children's services plan", 'an NHS body', 'another partner', 'police']
    """
    if not _is_one(title):
        return ""
    if title.startswith("other "):
        return "an"
    first = re.split(r"[\s-]", title, maxsplit=1)[0]
    if first.isupper() and len(first) > 1:
        return "an " if first[0] in _SPOKEN_WITH_A_VOWEL else "a "
    return "an " if title[0].lower() in "aeiou" and not _SPOKEN_WITHOUT.match(title) else "a "


def _is_one(title: str) -> bool:
    """Tell whether a title without an article is the name of one thing that can be counted."""
    noun = _noun(title)[0].rstrip().lower()
    return bool(noun) and not (_HAVE_ONE.match(title) or _MANY.fullmatch(noun) or _MUCH.fullmatch(noun))


def _noun(title: str) -> tuple[str, str]:
    """Return a title as far as its noun, and the word that leads to what is said of it beside."""
    found = _MORE.search(title, 1)
    return (title[: found.start()], found[0]) if found else (title, "")
