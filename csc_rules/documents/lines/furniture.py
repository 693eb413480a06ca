"""What stands on every page: running heads and feet, page numbers, names of files. And the numbers that are printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from csc_rules.documents.lines.line import Line

# How many lines at the top and at the bottom of a page may be furniture.
_EDGE = 3
_NUMBER = re.compile(r"\d{1,4}")
_CALLED = re.compile(r"\bpage\s+(\d{1,4})\b", re.IGNORECASE)
_PAGE_ONLY = re.compile(
    r"(?:[-\u2013\u2014|\[(\s]*(?:p\s?a\s?g\s?e|p\.|pg\.?)?\s*[|:]?\s*(?:\d{1,4}|[ivxl]{1,6})"
    r"(?:\s*(?:of|/)\s*\d{1,4})?(?:\s*\|\s*p\s?a\s?g\s?e)?[-\u2013\u2014|\])\s]*)",
    re.IGNORECASE,
)
_PATH = re.compile(r"(?:[a-z]:\\|\\\\|file:/|https?://|www\.)\S+.*|\S+\.(?:docx?|pdf|indd|pub|qxd)\b.*", re.IGNORECASE)
_LONGEST = 160


def printed_offset(pages: Sequence[Sequence[Line]]) -> int | None:
    """Return by how much the printed numbers of pages differ from their count; none where no number is printed.

    A number that grows by one from page to page, at the edge of at least three pages and of half of them, is printed.
    """
    found: Counter[int] = Counter()
    for index, lines in enumerate(pages, 1):
        numbers = {int(each) for line in _edges(lines) for each in _at_ends(line.text)}
        found.update({number - index for number in numbers})
    if not found:
        return None
    offset, times = max(found.items(), key=lambda each: (each[1], -abs(each[0])))
    return offset if times >= 3 and times * 2 >= len(pages) else None


def _at_ends(text: str) -> Iterable[str]:
    """Return the number that a line calls that of a page, or those at its two ends."""
    if len(text) >= _LONGEST:
        return []
    called = [found[1] for found in _CALLED.finditer(text)]
    numbers = called or _NUMBER.findall(text)
    return [each for each in numbers if called or text.startswith(each) or text.endswith(each)]


def _edges(lines: Sequence[Line]) -> Sequence[Line]:
    return lines if len(lines) <= 2 * _EDGE else [*lines[:_EDGE], *lines[-_EDGE:]]


def furniture_of(pages: Sequence[Sequence[Line]], offset: int | None) -> list[frozenset[int]]:
    """Return which lines of each page are furniture, by their places in it.

    A line repeated at the edge of at least three pages, and of a quarter of those from its first to its last, is; so is
    a page number by itself, and the name of a file or an address.
    """
    keys: dict[str, set[int]] = {}
    for index, lines in enumerate(pages, 1):
        for at in _places(lines):
            keys.setdefault(_key(lines, at, index, offset), set()).add(index)
    repeated = {key for key, where in keys.items() if _is_repeated(where)}
    return [
        frozenset(at for at in _places(lines) if _is_furniture(lines, at, index, offset, repeated))
        for index, lines in enumerate(pages, 1)
    ]


def _places(lines: Sequence[Line]) -> list[int]:
    edge = min(_EDGE, max(1, len(lines) // 2)) if len(lines) > 1 else 1
    return sorted({*range(min(edge, len(lines))), *range(max(0, len(lines) - edge), len(lines))})


def _key(lines: Sequence[Line], at: int, index: int, offset: int | None) -> str:
    """Return a line without its page number: only that number may differ where a head is repeated.

    A heading that is repeated as a running head is set larger where it is the heading; and "Priority 2" on page 2 is
    no running head because "Priority 3" is on page 3.
    """
    line = lines[at]
    words = line.text.casefold().split()
    if at in (0, len(lines) - 1) and not _is_larger(lines, at):
        own = {str(index), str(index + (offset or 0))}
        words = ["#" if word.strip("|-\u2013.,") in own else word for word in words]
    return f"{line.size} {' '.join(words)}"[:_LONGEST]


def _is_larger(lines: Sequence[Line], at: int) -> bool:
    sizes = sorted(line.size for line in lines if line.size is not None)
    size = lines[at].size
    return bool(sizes) and size is not None and size > sizes[len(sizes) // 2]


def _is_repeated(where: set[int]) -> bool:
    span = max(where) - min(where) + 1
    return len(where) >= 3 and len(where) * 4 >= span


def _is_furniture(lines: Sequence[Line], at: int, index: int, offset: int | None, repeated: set[str]) -> bool:
    text = lines[at].text
    if _key(lines, at, index, offset) in repeated:
        return True
    if len(text) >= _LONGEST:
        return False
    if _PAGE_ONLY.fullmatch(text) and any(each.isdigit() for each in text):
        number = int(_NUMBER.findall(text)[0])
        return number in (index, index + (offset or 0)) or "age" in text.lower() or len(text) > len(str(number))
    return bool(_PATH.fullmatch(text)) and at in (0, len(lines) - 1)
