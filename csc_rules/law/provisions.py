"""Provisions as cited: ranges, parts of provisions, and their addresses on legislation.gov.uk."""

from __future__ import annotations

import re

_PARTS = re.compile(r"\(([0-9A-Za-z]+)\)")
_CITED = re.compile(r"(?P<prefix>[a-z]+)\.(?P<number>[0-9]+[A-Z]*)(?P<rest>(?:\([0-9A-Za-z]+\))*)")

# How legislation.gov.uk names what a citation abbreviates.
_ADDRESS_WORDS = {"s": "section", "reg": "regulation", "art": "article", "sch": "schedule"}


def expand(first: str, last: str | None) -> tuple[str, ...]:
    """List the provisions of a range.

    >>> expand("s.1(1)", "3")
    ('s.1(1)', 's.1(2)', 's.1(3)')
    >>> expand("s.7", "9")
    ('s.7', 's.8', 's.9')

    Raises ValueError where the range does not go up, or is not over plain numbers.
    """
    if last is None:
        return (first,)
    match = re.fullmatch(r"(.*?)(\d+)(\)?)", first)
    if match is None or not last.isdigit():
        raise ValueError(f"the range {first}-({last}) does not run over numbers")
    head, start, close = match.group(1), int(match.group(2)), match.group(3)
    if int(last) <= start or int(last) - start > 500:
        raise ValueError(f"the range {first}-({last}) does not go up")
    return tuple(f"{head}{number}{close}" for number in range(start, int(last) + 1))


def within(part: str, whole: str) -> bool:
    """Tell whether one provision is another or a part of it.

    >>> within("s.5(5)(a)", "s.5(5)"), within("s.55", "s.5")
    (True, False)
    """
    return part == whole or part.startswith(whole + "(")


def address(source: str | None, provision: str) -> str | None:
    """Return the web address of a provision: that of its instrument, with the section where the site has one.

    >>> address("https://www.legislation.gov.uk/nia/2014/8", "s.69(2)(b)")
    'https://www.legislation.gov.uk/nia/2014/8/section/69'
    """
    if source is None or "//www.legislation.gov.uk/" not in source:
        return source
    match = _CITED.fullmatch(provision)
    word = _ADDRESS_WORDS.get(match["prefix"]) if match else None
    return f"{source}/{word}/{match['number']}" if match and word else source


def sort_key(provision: str) -> tuple[object, ...]:
    """Order provisions as they stand in the instrument: ``s.2`` before ``s.10``, ``s.10`` before ``s.10(1)``.

    >>> sorted(["s.10(1)", "s.2(1)", "s.10"], key=sort_key)
    ['s.2(1)', 's.10', 's.10(1)']
    """
    match = _CITED.fullmatch(provision)
    if match is None:
        return (provision,)
    parts = (match["number"], *_PARTS.findall(match["rest"]))
    return (match["prefix"], *(_part_key(part) for part in parts))


def _part_key(part: str) -> tuple[int, str]:
    digits = re.match(r"\d*", part)
    number = digits.group() if digits else ""
    return (int(number) if number else 0, part[len(number) :])
