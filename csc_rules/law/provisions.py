"""Provisions as cited: ranges, parts of provisions, and their addresses on legislation.gov.uk."""

from __future__ import annotations

import re
from functools import lru_cache

_PARTS = re.compile(r"\(([0-9A-Za-z]+)\)")
_STEP = re.compile(r"(?P<prefix>[a-z]+)\.(?P<number>[0-9]+[A-Z]*)(?P<rest>(?:\([0-9A-Za-z]+\))*)(?:\.(?=.)|$)")

_BRACKETS = re.compile(r"(?:\([^()]*\))+$")
_NAMES = {
    "s": "section",
    "reg": "regulation",
    "art": "article",
    "sch": "schedule",
    "para": "paragraph",
    "cl": "clause",
    "ch": "chapter",
}

_BEHIND = 1_000_000  # more than any number of a provision

# How legislation.gov.uk names what a citation abbreviates, and where it keeps an instrument: whatever part of it the
# source names, and of which version.
_ADDRESS_WORDS = {"s": "section", "reg": "regulation", "art": "article", "sch": "schedule", "para": "paragraph"}
_PUBLISHED = re.compile(
    r"(?P<whole>https?://www\.legislation\.gov\.uk/[a-z]+/[0-9]+/[0-9]+)(?:/.*?)??"
    r"(?P<version>/made|/enacted|/[0-9-]{10})?"
)


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


def in_part(provision: str, part: str) -> bool:
    """Tell whether a provision lies in a part of an instrument: a provision, or a range of them.

    >>> in_part("s.10(4)", "s.10"), in_part("s.18", "s.7-18"), in_part("s.19", "s.7-18")
    (True, True, False)

    Raises ValueError where the range does not go up, or is not over plain numbers.
    """
    first, _, last = part.partition("-")
    return any(within(provision, each) for each in expand(first, last or None))


def steps(provision: str) -> tuple[tuple[str, str], ...]:
    """Return what a citation leads through: each step with its abbreviation and number, and nothing in brackets.

    >>> steps("sch.2.para.2A(3)"), steps("the preamble")
    ((('sch', '2'), ('para', '2A')), ())
    """
    return tuple((step["prefix"], step["number"]) for step in _steps(provision))


def _steps(provision: str) -> tuple[re.Match[str], ...]:
    """Match each step of a citation; none where it is not written as one."""
    found: list[re.Match[str]] = []
    at = 0
    while at < len(provision):
        step = _STEP.match(provision, at)
        if step is None:
            return ()
        found.append(step)
        at = step.end()
    return tuple(found)


@lru_cache(maxsize=4_096)
def address(source: str | None, provision: str) -> str | None:
    """Return the web address of a provision: that of its instrument, with the section where the site has one.

    >>> address("https://www.legislation.gov.uk/nia/2014/8/part/10", "s.69(2)(b)")
    'https://www.legislation.gov.uk/nia/2014/8/section/69'
    >>> address("https://www.legislation.gov.uk/wsi/2007/2316/made", "reg.4(1)")
    'https://www.legislation.gov.uk/wsi/2007/2316/regulation/4/made'
    """
    published = _PUBLISHED.fullmatch(source or "")
    found = steps(provision)
    known = [_ADDRESS_WORDS.get(prefix) for prefix, _ in found]
    # Paragraphs have an address within a schedule, and nowhere else.
    if published is None or not known or None in known or known[0] == "paragraph":
        return source
    path = "".join(f"/{word}/{number}" for word, (_, number) in zip(known, found, strict=True))
    return f"{published['whole']}{path}{published['version'] or ''}"


def section_of(provision: str) -> str:
    """Return the section, regulation or paragraph that a provision is a part of.

    >>> section_of("s.8(1)(a)"), section_of("sch.2.para.2A(3)")
    ('s.8', 'sch.2.para.2A')
    """
    return _BRACKETS.sub("", provision)


def in_full(provision: str) -> str:
    """Return a citation in words.

    >>> in_full("s.8"), in_full("sch.2.para.2A"), in_full("the preamble")
    ('Section 8', 'Schedule 2, paragraph 2A', 'the preamble')
    """
    found = ", ".join(f"{_NAMES.get(prefix, prefix)} {number}" for prefix, number in steps(provision))
    return found[:1].upper() + found[1:] if found else provision


def sort_key(provision: str) -> tuple[object, ...]:
    """Order provisions as they stand in the instrument: ``s.2`` before ``s.10``, ``s.10`` before ``s.10(1)``.

    >>> sorted(["s.10(1)", "s.2(1)", "s.10"], key=sort_key)
    ['s.2(1)', 's.10', 's.10(1)']
    """
    found = _steps(provision)
    if not found:
        return (provision,)
    first, *further = found
    # What follows a step stands behind all that is in brackets after it.
    deeper = (part for step in further for part in ((_BEHIND, step["prefix"]), *_numbers(step)))
    return (first["prefix"], *_numbers(first), *deeper)


def _numbers(step: re.Match[str]) -> tuple[tuple[int, str], ...]:
    return tuple(_part_key(part) for part in (step["number"], *_PARTS.findall(step["rest"])))


def _part_key(part: str) -> tuple[int, str]:
    digits = re.match(r"\d*", part)
    number = digits.group() if digits else ""
    return (int(number) if number else 0, part[len(number) :])
