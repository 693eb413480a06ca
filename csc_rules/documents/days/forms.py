"""The forms in which people write points in time, found in a text: what stands there, before anything is made of it.

One pattern goes over a text once. It knows months, seasons and weekdays, and how a day is put together; what
a day is the day of is told by words that stand with the rules (``day_roles``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from attrs import frozen

from csc_rules.dates import MONTHS, When
from csc_rules.documents.words import flat

# Dates are broken by line ends, no-break spaces and superscripts; a blank line ends them.
GAP = r"[^\S\n]{0,4}\n?[^\S\n]{0,4}"
DASH = r"[-\u2010-\u2014\u2212]"
YEAR = r"(?:19|20)\d\d(?!\d)"
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
DAY = r"(?<![\d.,\u00a3$])(?:3[01]|[12]\d|0?[1-9])(?!\d)"
ORDINAL = rf"(?:{GAP}(?:st|[nr]d|th)\b)?"
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
SEASON = r"(?:Spring|Summer|Autumn|Winter)"
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?"
_RELATIVE = ("today", "yesterday", "tomorrow", "this", "last", "next")
_JOIN = rf"(?:{DASH}|\bto\b|\band\b|\buntil\b|&|/|,)"

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
COUNTS = {word: number for number, word in enumerate(_ONES, start=1)}
_COUNTING = tuple(f"{word} " for word in COUNTS)
COUNT = rf"(?:{'|'.join(sorted(COUNTS, key=len, reverse=True))}|\d{{1,2}})"


def _beginnings() -> str:
    """Return a pattern of what can begin a date, by first letters: all other words are passed over at once."""
    seconds: dict[str, set[str]] = {}
    for word in (*MONTHS, *SEASONS, *WEEKDAYS, *_RELATIVE):
        seconds.setdefault(word[0].lower(), set()).update((word[1:3].lower(), word[1:3].upper()))
    letters = (f"[{first.upper()}{first}](?:{'|'.join(sorted(rest))})" for first, rest in sorted(seconds.items()))
    return rf"(?-i:\d|{'|'.join(letters)})"


_FORMS = re.compile(
    rf"""(?<![^\W_])(?={_beginnings()})(?:
    (?P<iso>(?<![\d/-])(?P<iso_y>{YEAR}){DASH}(?P<iso_m>\d\d){DASH}(?P<iso_d>\d\d)(?!\d))
    |(?P<numeric>(?<![\d/.\u00a3$-])(?P<num_d>\d{{1,2}})(?P<sep>[ ]?/[ ]?|[.\u2010\u2011-])(?P<num_m>\d{{1,2}})(?P=sep)
        (?P<num_y>{YEAR}|\d\d)(?![\d/]|[.-]\d))
    |(?P<relative>(?:today|yesterday|tomorrow|this{GAP}(?:morning|afternoon|evening))\b
        |(?:(?P<rel_d>{DAY}){ORDINAL}{GAP}(?:of{GAP})?)?(?P<rel_m>\b{MONTH}),?{GAP}(?:of{GAP})?(?P<rel_w>this|last|next){GAP}year\b
        |(?P<rel_u>(?:this|last|next){GAP}(?:week|month|year))\b)
    |(?P<season>(?:(?P<sea_1>{SEASON}){GAP}(?:/|{DASH}|and\b|or\b){GAP})?(?P<sea_2>{SEASON})\b,?{GAP}(?:of{GAP})?(?P<sea_y>{YEAR})
        (?:(?:/|{DASH})(?P<sea_z>{YEAR}|\d\d(?!\d)))?)
    |(?P<dmy>(?:(?P<dmy_w>{_WEEKDAY}),?{GAP}(?:the{GAP})?)?(?P<dmy_d>{DAY}){ORDINAL}{GAP}(?:day\b{GAP})?(?:of\b{GAP})?
        (?P<dmy_m>\b{MONTH})(?:,?{GAP}(?P<dmy_y>{YEAR})|{GAP}['\u2019](?P<dmy_yy>\d\d)(?!\d))?)
    |(?P<mdy>(?:(?P<mdy_w>{_WEEKDAY}),?{GAP})?(?P<mdy_m>{MONTH}){GAP}(?P<mdy_d>{DAY})(?P<mdy_o>{ORDINAL})
        (?:,?{GAP}(?P<mdy_y>{YEAR}))?)
    |(?P<month>(?P<mon_m>{MONTH})(?:,?{GAP}(?:of{GAP})?(?P<mon_y>{YEAR})|(?:{GAP}['\u2019]|{DASH})(?P<mon_yy>\d\d)(?![\d/])))
    |(?P<part>(?P<par_d>{DAY}){ORDINAL})(?={GAP}{_JOIN}{GAP}{DAY}{ORDINAL}{GAP}(?:of{GAP})?\b{MONTH})
    |(?P<bare>(?P<bar_m>{MONTH}))(?={GAP}{_JOIN}{GAP}\b{MONTH},?{GAP}{YEAR})
    |(?P<year>(?<![\u00a3$\u20ac.,#'\u2019/-])(?P<yea_y>{YEAR})(?![\w%/]|[.,]\d|-\w))
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_DIGIT = re.compile(r"\d")
# Nothing is told of time without a digit or one of these, or of them a part.
_TELLING = ("year", "month", "week", "today", "yesterday", "tomorrow", "morning", "afternoon", "evening")
_HINT = re.compile(
    r"\d|\b(?:today|yesterday|tomorrow|this\s+(?:morning|afternoon|evening)|(?:this|last|next)\s+(?:week|month|year))\b",
    re.IGNORECASE,
)

# A year of a law's name is no day of anything.
_LAW = r"(?:Acts?|Orders?|Regulations?|Bills?|Measures?|Rules|Directions?|Schemes?)"
_LAW_BEFORE = re.compile(rf"\b{_LAW}\b\)?\s*(?:\([^()]{{0,60}}\)\s*)?$")
_LAW_AFTER = re.compile(rf"\s+(?:(?:\(?[A-Z&][\w\u2019',.]*\)?,?|and|of|the|for)\s+){{0,8}}{_LAW}\b")
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|during|of|since|from|by|until|till|to|before|after|for|early|late|mid|end|and|or|the|our|this|year|now)"
    r"|(?P<name>\b[A-Z][\w\u2019'-]*)|[(:,;|_\u00a9\u2010-\u2014-]|[.!?]|^)\s*$"
)
_IN_YEAR = re.compile(r"\b(?:in|during|since|by|until|till|before|after|mid|year)\s*$", re.IGNORECASE)
_COUNTED = re.compile(r"\s+(?:[a-z]+s\b|children\b|people\b|young\b|pupil|of\b)")


@frozen(kw_only=True)
class Form:
    """A point in time as it is written: its characters, its form, and its parts as far as they are given.

    ``form`` is day, month, season, year or relative; ``said`` is the word of a relative one, and ``within``
    the days of a season. ``year`` is None where none is written, and ``weekday`` counts from Monday, 0.
    """

    start: int
    end: int
    form: str
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    said: str | None = None
    within: When | None = None


def forms(text: str) -> Iterator[Form]:
    """Yield the points in time that are written in a text, in order.

    >>> [text[form.start : form.end] for text in ("of 6 Oct 2017 and 21/03/2023",) for form in forms(text)]
    ['6 Oct 2017', '21/03/2023']
    >>> next(forms("in March this year")).said
    'this year'
    """
    # A search for single words at each letter is slow, and most texts have none of them anywhere.
    if not _DIGIT.search(text) and not (_may_hint(text) and _HINT.search(text)):
        return
    for match in _FORMS.finditer(text):
        form = _READERS[str(match.lastgroup)](match)
        if form is not None:
            yield form


def _may_hint(text: str) -> bool:
    return any(map(text.casefold().__contains__, _RELATIVE))


def may_count(text: str) -> bool:
    """Tell whether a text may have a number before a blank, in digits or up to twelve in words.

    >>> may_count("our two priorities"), may_count("our priorities")
    (True, False)
    """
    if _DIGIT.search(text) is not None:
        return True
    # Only a blank is printed: a line may end behind a number.
    told = text if text.isprintable() else flat(text)
    return any(map(told.casefold().__contains__, _COUNTING))


def may_tell(text: str) -> bool:
    """Tell whether a text may have points in time or periods, as few have; it is asked of every text first.

    >>> may_tell("We listened to families."), may_tell("We listened for three years.")
    (False, True)
    """
    if _DIGIT.search(text) is not None:
        return True
    return any(map(text.casefold().__contains__, _TELLING))


def full_year(digits: str) -> int:
    """Return the year that two or four digits stand for.

    >>> full_year("17"), full_year("98"), full_year("2017")
    (2017, 1998, 2017)
    """
    number = int(digits)
    if len(digits) == 4:
        return number
    return number + (2000 if number < 70 else 1900)


def month_number(word: str) -> int:
    """Return the number of a month by the first letters of its name.

    >>> month_number("Sept.")
    9
    """
    return next(number for number, name in enumerate(MONTHS, 1) if name[:3].casefold() == word[:3].casefold())


def _weekday(word: str | None) -> int | None:
    if word is None:
        return None
    return next(number for number, name in enumerate(WEEKDAYS) if name[:3].casefold() == word[:3].casefold())


def _made(match: re.Match[str], form: str, **parts: object) -> Form:
    start, end = match.span(str(match.lastgroup))
    # A full stop of an abbreviated month belongs to it in "Oct. 2017", and ends the sentence in "in Oct."
    if match.string[end - 1 : end] == ".":
        end -= 1
    return Form(start=start, end=end, form=form, **parts)  # type: ignore[arg-type]


def _iso(match: re.Match[str]) -> Form | None:
    year, month, day = (int(match[name]) for name in ("iso_y", "iso_m", "iso_d"))
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return _made(match, "day", year=year, month=month, day=day)


def _numeric(match: re.Match[str]) -> Form | None:
    day, month, year, separator = int(match["num_d"]), int(match["num_m"]), match["num_y"], match["sep"].strip()
    if len(year) == 2 and separator != "/" and (separator != "." or len(match["num_d"]) + len(match["num_m"]) < 4):
        return None
    # Day and month stand in the order used here; where they cannot, a machine has written the other one.
    if month > 12 >= day:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return _made(match, "day", year=full_year(year), month=month, day=day)


def _relative(match: re.Match[str]) -> Form | None:
    if match["rel_m"] is not None:
        if not _capital(match["rel_m"]):
            return None
        day = int(match["rel_d"]) if match["rel_d"] else None
        said = f"{match['rel_w'].casefold()} year"
        return _made(match, "relative", day=day, month=month_number(match["rel_m"]), said=said)
    return _made(match, "relative", said=" ".join(match[0].casefold().split()))


def _season(match: re.Match[str]) -> Form | None:
    first, last = (match["sea_1"] or match["sea_2"]).casefold(), match["sea_2"].casefold()
    year = int(match["sea_y"])
    second = full_year(match["sea_z"]) if match["sea_z"] else None
    if second is not None and (second != year + 1 or last != "winter"):
        return None
    low = date(year, SEASONS[first], 1)
    high = _end_of_season(year, last)
    # The winter of one year is that in which it begins or that in which it ends: nobody says which.
    if first == last == "winter" and second is None:
        low = date(year, 1, 1)
    return _made(match, "season", year=year, within=When(low, high))


def _end_of_season(year: int, season: str) -> date:
    month = SEASONS[season] + 3
    return date(year + (month > 12), month - 12 if month > 12 else month, 1) - timedelta(days=1)


def _dmy(match: re.Match[str]) -> Form | None:
    digits = match["dmy_y"] or match["dmy_yy"]
    if digits is None and not _capital(match["dmy_m"]):
        return None
    return _made(
        match,
        "day",
        day=int(match["dmy_d"]),
        month=month_number(match["dmy_m"]),
        year=full_year(digits) if digits else None,
        weekday=_weekday(match["dmy_w"]),
    )


def _mdy(match: re.Match[str]) -> Form | None:
    if match["mdy_y"] is None and (not _capital(match["mdy_m"]) or not (match["mdy_o"] or match["mdy_w"])):
        return None
    return _made(
        match,
        "day",
        day=int(match["mdy_d"]),
        month=month_number(match["mdy_m"]),
        year=int(match["mdy_y"]) if match["mdy_y"] else None,
        weekday=_weekday(match["mdy_w"]),
    )


def _month(match: re.Match[str]) -> Form | None:
    if not _capital(match["mon_m"]):
        return None
    return _made(match, "month", month=month_number(match["mon_m"]), year=full_year(match["mon_y"] or match["mon_yy"]))


def _part(match: re.Match[str]) -> Form:
    return _made(match, "day", day=int(match["par_d"]))


def _bare(match: re.Match[str]) -> Form | None:
    return _made(match, "month", month=month_number(match["bar_m"])) if _capital(match["bar_m"]) else None


def _year(match: re.Match[str]) -> Form | None:
    text, start, end = match.string, match.start(), match.end()
    before = text[max(0, start - 90) : start]
    preceded = _YEAR_BEFORE.search(before)
    if preceded is None or _LAW_BEFORE.search(before) or _LAW_AFTER.match(text, end):
        return None
    if _COUNTED.match(text, end) and not _IN_YEAR.search(before):
        return None
    return _made(match, "year", year=int(match["yea_y"]))


def _capital(word: str) -> bool:
    """Tell a month from the verbs that look like one: "we may", "they march"."""
    return word[:1].isupper()


_READERS = {
    "iso": _iso,
    "numeric": _numeric,
    "relative": _relative,
    "season": _season,
    "dmy": _dmy,
    "mdy": _mdy,
    "month": _month,
    "part": _part,
    "bare": _bare,
    "year": _year,
}
