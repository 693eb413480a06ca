"""The forms in which people write spans of years without a day: 2017-20, 2018/19, 06/07, "the next three years".

A pair of numbers is a span of years only where it can hardly be anything else: pages, ages, telephone numbers, sums of
money and months look the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from csc_rules.documents.days.forms import COUNT, COUNTS, DASH, GAP, YEAR, full_year

# No plan or report covers more years than this.
_LONGEST = 30
_SHORT = r"\d\d(?![\d/]|,\d|\.\d)"
_TO = rf"(?:{DASH}{{1,2}}|\bto\b|\buntil\b|\btill\b|\bthrough\b(?:{GAP}to\b)?|\band\b)"
_FINANCIAL = rf"(?:{YEAR}[/{DASH[1:-1]}](?:{YEAR}|\d\d(?!\d)))"
_SPANS = re.compile(
    rf"""(?<![^\W_])(?<![\u00a3$\u20ac#/.])(?<!\d[,-])(?<!\d{{3}}\s)(?:
    (?P<pair>(?P<pair_1>{_FINANCIAL}){GAP}{_TO}{GAP}(?P<pair_2>{_FINANCIAL}))
    |(?P<years>(?P<y_1>{YEAR})(?P<y_to>{GAP}(?:{_TO}|/){GAP})(?P<y_2>{YEAR}|{_SHORT}))
    |(?P<digit>(?P<d_1>{YEAR})[/{DASH[1:-1]}](?P<d_2>\d)(?![,.]\d))
    |(?P<short>(?P<s_1>\d\d)(?P<s_to>/|[ ]?{DASH}[ ]?)(?P<s_2>{_SHORT}))
    )(?![%\d]|{DASH}\d|/\d|[A-Za-z])""",
    re.VERBOSE | re.IGNORECASE,
)
_DIGITS = re.compile(r"\d\d")
_PAGES = re.compile(rf"(?<!\d)(\d{{1,3}})[ ]?{DASH}[ ]?(\d{{1,3}})(?!\d)")
_NEAR_PAGES = 60
# What stands before a pair of numbers that are no years.
_NUMBERED = re.compile(
    r"(?:\b(?:pages?|pp?|ext(?:ension)?|tel(?:ephone)?|phone|fax|rooms?|nos?|numbers?|ref(?:erence)?|paragraphs?|paras?"
    r"|sections?|aged?|ages|between)\b\.?:?|[\u00a3$\u20ac#+])\s*$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bbetween\s*$", re.IGNORECASE)
_COUNTED = re.compile(r"\s+(?:[a-z]+s|children|people|young|pupil)\b")
_AGES = re.compile(
    r"\s*-?\s*(?:%|(?:years?|yrs?|months?|weeks?|days?|hours?|pages?|year-olds?|percent|per cent)\b)", re.IGNORECASE
)
# What makes two numbers of two digits a span of years.
_OF_YEARS = re.compile(
    r"\b(?:financial years?|school years?|academic years?|years?|FY|budgets?|plan|strategy|report|review|accounts"
    r"|programme|framework|spend(?:ing)?)[\s:,(]*(?:(?:for|of|in)\s+)?(?:the\s+)?"
    r"(?:(?:period|financial year|year)s?\s+)?$",
    re.IGNORECASE,
)

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
_NUMERALS = (*COUNTS, *_ORDINALS)
# What stands between a number and "year" is no longer than this, or may be anything.
_NEAR = 40
# Printed twice in one place, "2020-20232020-2023" is one span.
_TWICE = re.compile(rf"(?<!\d)(\d{{4}}{DASH}\d{{2,4}})\1(?!\d)")
_BLANKS = re.compile(rf"(?:\s|{DASH})+$")
_LENGTH = re.compile(
    rf"""(?<![^\W_])(?:
    (?P<turn>next|coming|following|last|past|previous){GAP}(?P<t_n>{COUNT})[\s-]+years?\b(?![\s-]+old)
    |(?P<n>{COUNT})(?:[\s-]+|{DASH})(?P<y>years?)(?:ly)?\b(?![\s-]+old)
    |year\s+(?P<y_n>{COUNT})\s+of\s+(?:the|this|our|its|a)\b
    |(?P<ordinal>{"|".join(_ORDINALS)})\s+year\s+of\s+(?:the|this|our|its|a)\s+(?!life\b)
    )""",
    re.VERBOSE | re.IGNORECASE,
)


@frozen(kw_only=True)
class Span:
    """A span of years as it is written: the year in which it begins and that in which it ends.

    ``form`` is years, financial-year, financial-years or short-years.
    """

    start: int
    end: int
    form: str
    first: int
    last: int


@frozen(kw_only=True)
class Length:
    """A number of years as it is written: "the next three years", "three-year plan", "year 2 of the plan".

    ``form`` is length or plan-year; ``turn`` the word that says which years: next, last; ``plural`` that the years are
    counted ("three years") and not the measure of something ("three-year plan").
    """

    start: int
    end: int
    form: str
    years: int
    turn: str | None = None
    plural: bool = False


def spans(text: str) -> Iterator[Span]:
    """Yield the spans of years that are written in a text, in order.

    >>> [(span.first, span.last) for span in spans("Plan 2017\\u2013 20, pages 20-23, report 06/07, aged 12-15")]
    [(2017, 2020), (2006, 2007)]
    >>> [(span.first, span.last) for span in spans("the Plan 2006/9")]
    [(2006, 2009)]
    >>> [(span.first, span.last) for span in spans("Harbour PlanPlan 2020-20232020-2023")]
    [(2020, 2023)]
    """
    if not _DIGITS.search(text):
        return
    text = _TWICE.sub(lambda match: match[1] + " " * len(match[1]), text)
    at = 0
    while (match := _SPANS.search(text, at)) is not None:
        at = match.end()
        before = text[max(0, match.start() - 60) : match.start()]
        span = _READERS[str(match.lastgroup)](match, before)
        if span is not None and 0 < span.last - span.first <= _LONGEST:
            yield span
        elif match["pair"]:
            # Two spans side by side are two: "2017-20 and 2020-23".
            yield from _two(match)


def _two(match: re.Match[str]) -> Iterator[Span]:
    """Yield two spans of years that stand side by side and are not the ends of one."""
    for name in ("pair_1", "pair_2"):
        first, digits = re.findall(r"\d+", match[name])
        last = _second(int(first), digits)
        form = "financial-year" if last == int(first) + 1 else "years"
        if 0 < last - int(first) <= _LONGEST:
            yield Span(start=match.start(name), end=match.end(name), form=form, first=int(first), last=last)


def _pair(match: re.Match[str], before: str) -> Span | None:
    first, last = (_financial(match[name]) for name in ("pair_1", "pair_2"))
    if first is None or last is None or (" and " in match[0] and not _BETWEEN.search(before)):
        return None
    return Span(start=match.start(), end=match.end(), form="financial-years", first=first[0], last=last[1])


def _financial(text: str) -> tuple[int, int] | None:
    digits = re.findall(r"\d+", text)
    first = int(digits[0])
    last = _second(first, digits[1])
    return (first, last) if last == first + 1 else None


def _second(first: int, digits: str) -> int:
    """Return the year in which a span ends, of which only two digits may be written."""
    if len(digits) == 4:
        return int(digits)
    year = first - first % 100 + int(digits)
    return year + 100 if year < first and first % 100 >= 95 else year


def _years(match: re.Match[str], before: str) -> Span | None:
    first, digits, to = int(match["y_1"]), match["y_2"], match["y_to"].strip().casefold()
    between = _BETWEEN.search(before) is not None
    if (_NUMBERED.search(before) and not between) or (to == "and" and not between):
        return None
    if len(digits) == 2 and (to.isalpha() or (match["y_to"] != to and _COUNTED.match(match.string, match.end()))):
        return None
    last = _second(first, digits)
    form = "financial-year" if last == first + 1 and (to == "/" or len(digits) == 2) else "years"
    return Span(start=match.start(), end=match.end(), form=form, first=first, last=last)


def _short(match: re.Match[str], before: str) -> Span | None:
    first, last, slash = full_year(match["s_1"]), full_year(match["s_2"]), match["s_to"] == "/"
    if not _OF_YEARS.search(before) or _NUMBERED.search(before) or _AGES.match(match.string, match.end()):
        return None
    if _are_pages(match, before):
        return None
    # "Years 12-13" are those of a school, and a span of many years is never cut to two digits and a stroke.
    if (re.search(r"\byears?\s*$", before, re.IGNORECASE) and not slash) or last - first > (1 if slash else 10):
        return None
    form = "financial-year" if last == first + 1 else "short-years"
    return Span(start=match.start(), end=match.end(), form=form, first=first, last=last)


def _are_pages(match: re.Match[str], before: str) -> bool:
    """Tell whether numbers go on one from another as those of pages do in a list of contents: "4-9 … 10-16 … 17-20"."""
    first, last = int(match["s_1"]), int(match["s_2"])
    ahead = _PAGES.search(match.string, match.end(), match.end() + _NEAR_PAGES)
    back = _PAGES.findall(before)
    return (ahead is not None and int(ahead[1]) == last + 1) or bool(back and int(back[-1][1]) == first - 1)


def _digit(match: re.Match[str], before: str) -> Span | None:
    """Read "2006/9", of whose second year only the last digit is written."""
    first, digit = int(match["d_1"]), int(match["d_2"])
    if _NUMBERED.search(before) or digit <= first % 10:
        return None
    last = first - first % 10 + digit
    form = "financial-year" if last == first + 1 else "years"
    return Span(start=match.start(), end=match.end(), form=form, first=first, last=last)


_READERS = {"pair": _pair, "years": _years, "digit": _digit, "short": _short}


def lengths(text: str) -> Iterator[Length]:
    """Yield the numbers of years that a text gives to a plan or counts from somewhere, in order.

    >>> [(found.form, found.years, found.turn) for found in lengths("a three-year plan for the next 3 years")]
    [('length', 3, None), ('length', 3, 'next')]
    """
    if not _may_count(text.casefold()):
        return
    for match in _LENGTH.finditer(text):
        start, end = match.span()
        number = match["t_n"] or match["n"] or match["y_n"]
        if number and not 0 < count(number) <= _LONGEST:
            continue
        if match["turn"]:
            turn = "last" if match["turn"].casefold() in ("last", "past", "previous") else "next"
            yield Length(start=start, end=end, form="length", years=count(match["t_n"]), turn=turn, plural=True)
        elif match["n"]:
            plural = match["y"][-1:].casefold() == "s"
            yield Length(start=start, end=end, form="length", years=count(match["n"]), plural=plural)
        elif match["y_n"]:
            yield Length(start=start, end=match.end("y_n"), form="plan-year", years=count(match["y_n"]))
        elif match["ordinal"]:
            place = _ORDINALS.index(match["ordinal"].casefold()) + 1
            yield Length(start=start, end=start + len(match["ordinal"]) + len(" year"), form="plan-year", years=place)


def _may_count(folded: str) -> bool:
    """Tell whether a number may stand beside "year": the pattern would try all its words at each letter of a text."""
    at = folded.find("year")
    while at >= 0:
        before = _BLANKS.sub("", folded[max(0, at - _NEAR) : at])
        behind = folded[at + len("year") : at + _NEAR].lstrip()
        if not before or not behind or before[-1].isdigit() or behind[0].isdigit():
            return True
        if before.endswith(_NUMERALS) or behind.startswith(_NUMERALS):
            return True
        at = folded.find("year", at + 1)
    return False


def count(word: str) -> int:
    """Return the number that a word or digits stand for.

    >>> count("Three"), count("12")
    (3, 12)
    """
    return COUNTS.get(word.casefold()) or int(word)
