"""What a line looks like by itself: an item of a list, an entry of a contents page, a numbered or capital heading."""

from __future__ import annotations

import re

BULLETS = (
    "\u2022\u2023\u2043\u2219\u25a0\u25a1\u25aa\u25ab\u25b6\u25ba\u25b8"
    "\u25cf\u25cb\u25e6\u2605\u2713\u2714\u2717\u2756\u27a2\u27a4\u00b7\u2212"
)
_BULLET = re.compile(
    rf"(?:[{BULLETS}\u2013\u2014*\-]|[\ue000-\uf8ff\x01-\x08\x0e-\x1f\x7f\x95\ufffd]|\u201a\u201a|o(?=\s))\s*(?=\S)(?!\d*\s*[-\u2013]?\s*$)"
)
_DASH = re.compile(r"[\u2013\u2014*\-]\S")
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})[.)]\s+(?=\S)")
_LEADERS = re.compile(r"(?:\.\s?){4,}|\u2026{2,}|_{4,}|(?:\u00b7\s?){4,}")
_LEADING = ("..", ". .", "\u2026", "__", "\u00b7")
_CONTENTS = re.compile(
    r"(.*?\S)(?:(?:\s*(?:\.\s?){3,}|\s*\u2026+|\s*_{4,}|\s*(?:\u00b7\s?){4,}|\s{3,}|\t+)\s*)(?:pages?\s*)?(\d{1,3}|[ivxl]{1,6})$",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"(.*?[^\W\d_].*?)\s+(\d{1,3}|[ivxl]{2,6})$")
_LIST_TITLE = re.compile(r"(?:table of )?contents(?: page)?|index|in this (?:plan|report|document)", re.IGNORECASE)
_DEPTH = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,4})\.?\)?\s+(?=[^\W\d_])")
_TITLED = re.compile(
    r"(?:part|section|chapter|appendix|annex|annexe|schedule|priority|outcome|theme|aim|goal|objective|foreword)"
    r"\s*(?:\d{1,2}|[ivx]{1,5}|[a-h])?\s*(?:[:.\-\u2013\u2014]|$)",
    re.IGNORECASE,
)
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "by",
        "for",
        "from",
        "in",
        "into",
        "is",
        "of",
        "on",
        "or",
        "our",
        "the",
        "their",
        "this",
        "to",
        "up",
        "we",
        "what",
        "with",
        "who",
        "how",
        "why",
        "when",
    ]
)
_UNDERLINE = re.compile(r"(?:={3,}|-{3,}|~{3,}|\*{3,}|_{3,}|\u2500{3,}|\u2550{3,})")
_CELLS = re.compile(r"[^\s.\d](?:[ \u00a0]{3,}|\t+)(?=[^\s.])")
_ENDS = re.compile(r"[.!?][\"'\u2019\u201d)\]]*\d{0,3}$")
# "Published 26 March 1999": when a document came out is told on a line of its own, which heads nothing.
_CAME_OUT = re.compile(
    r"(?:(?:first|last) )?(?:published|issued|approved|adopted|agreed|endorsed|updated|printed)"
    r":?(?: (?:on|in))? (?:\d{1,2}(?:[a-z]{2})? )?[A-Z][a-z]+,? (?:19|20)\d{2}",
    re.IGNORECASE,
)
_LONGEST_HEADING = 110
# Patterns that look for an end are not asked of a line longer than any entry, nor further than its beginning.
_LONGEST_ENTRY, _START, _TAIL = 300, 60, 12
_MOST_WORDS = 14


def is_item(text: str) -> bool:
    """Tell whether a line begins with a bullet or the letter or number of an item.

    >>> is_item("\\u2022 the council"), is_item("(a) the board"), is_item("- and the police"), is_item("We met.")
    (True, True, True, False)
    """
    return is_bulleted(text) or bool(_NUMBERED.match(text))


def is_bulleted(text: str) -> bool:
    """Tell whether a line begins with a bullet, which no heading does."""
    start = text[:_START]
    return bool(_BULLET.match(start)) and (not _DASH.match(start) or start[1:2].isspace())


def is_leading(text: str) -> bool:
    """Tell whether a line has the dotted leaders of a contents page.

    >>> is_leading("Our vision ........ 4"), is_leading("We met ... and agreed.")
    (True, False)
    """
    return any(each in text for each in _LEADING) and bool(_LEADERS.search(text))


def entry_of(text: str) -> str | None:
    """Return what an entry of a contents page lists, without leaders and page number; none where it is no entry.

    >>> entry_of("1. Our vision ........ 4"), entry_of("We met.")
    ('1. Our vision', None)
    """
    could_be = len(text) < _LONGEST_ENTRY and (text[-1:].isdecimal() or text[-1:] in "ivxlIVXL")
    found = _CONTENTS.match(text) if could_be else None
    return found[1].rstrip(" .\u2026_\u00b7\t") if found else None


def listed_with_page(text: str) -> str | None:
    """Return what a line lists that ends in a number, as lines of a contents page without leaders do.

    >>> listed_with_page("Our vision 4"), listed_with_page("In 2017.")
    ('Our vision', None)
    """
    found = _TRAILING.match(text) if len(text) < _LONGEST_HEADING else None
    return found[1] if found else None


def is_contents_title(text: str) -> bool:
    """Tell whether a heading is that of a contents page."""
    return bool(_LIST_TITLE.fullmatch(text.strip(" :.")))


def depth_of(text: str) -> int | None:
    """Return how deep the number of a heading is: 1 for "3 Needs", 2 for "3.1 Needs"; none without a number.

    >>> depth_of("3 Needs"), depth_of("3.1. Needs"), depth_of("Needs"), depth_of("17 March")
    (1, 2, None, 1)
    """
    found = _DEPTH.match(text)
    return found[1].count(".") + 1 if found else None


def is_titled(text: str) -> bool:
    """Tell whether a line is a heading by its first word, as "Appendix 2:" and "Priority 1 –" are."""
    return bool(_TITLED.match(text))


def is_capital(text: str) -> bool:
    """Tell whether a line is set in capitals.

    >>> is_capital("OUR VISION"), is_capital("NHS"), is_capital("Our Vision")
    (True, False, False)
    """
    letters = [each for each in text if each.isalpha()]
    return len(letters) > 4 and all(each.isupper() for each in letters)


def is_title_case(text: str) -> bool:
    """Tell whether most words of weight begin with a capital.

    >>> is_title_case("Our Vision for Children"), is_title_case("We met the council")
    (True, False)
    """
    words = [each for each in re.findall(r"[^\W\d_][\w'\u2019]*", text) if each.lower() not in _SMALL]
    return bool(words) and sum(each[0].isupper() for each in words) >= 0.75 * len(words)


def is_underline(text: str) -> bool:
    """Tell whether a line is nothing but an underlining."""
    return bool(_UNDERLINE.fullmatch(text))


def has_cells(text: str) -> bool:
    """Tell whether parts of a line stand apart, as the cells of a table do.

    >>> has_cells("Housing    The council    2021"), has_cells("| a | b |"), has_cells("We met.  We agreed.")
    (True, True, False)
    """
    stands_apart = "   " in text or "\t" in text
    return text.count("|") > 1 or (stands_apart and bool(_CELLS.search(text)))


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence does, perhaps with the number of a footnote.

    >>> ends_sentence("We met."), ends_sentence("We met the")
    (True, False)
    """
    return bool(_ENDS.search(text[-_TAIL:]))


def closes(text: str) -> bool:
    """Tell whether a line ends as a sentence, or with the colon of a list.

    >>> closes("Our aims are:-"), closes("We met.")
    (True, True)
    """
    return ends_sentence(text) or text.rstrip(" -\u2013").endswith(":")


def can_be_heading(text: str) -> bool:
    """Tell whether a line is short enough for a heading, begins as one and does not end as a sentence.

    >>> can_be_heading("Our vision"), can_be_heading("We met."), can_be_heading("Published in May 2020")
    (True, False, False)
    """
    if _CAME_OUT.fullmatch(text):
        return False
    if len(text) > _LONGEST_HEADING or text.endswith((",", ";", ".", "-", "\u2013", " and", " of", " the", "&")):
        return False
    if has_cells(text):
        return False
    first = next((each for each in text if each.isalnum()), "")
    words = text.split()
    if not first or (first.isalpha() and not first.isupper()) or len(words) > _MOST_WORDS:
        return False
    return any(each.isalpha() for each in text) and not is_bulleted(text) and "@" not in text and "://" not in text
