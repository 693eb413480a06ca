"""Values in cells: how a plain value is written in one, and what was meant by what stands in one.

What people type is taken as it is meant where that is beyond doubt: 5 in a column of texts is "5". What is not beyond
doubt is handed on as it is, for the reader of records to refuse with its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from csc_rules.record.workbook.sheets import Column

YES, NO = "yes", "no"
ERRORS = frozenset({"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"})

# A spreadsheet counts its days from here; what is older stands in a cell as text.
FIRST_DAY = date(1900, 3, 1)
LARGEST_WHOLE = 2**53
LONGEST_NUMBER = 100
_SEPARATOR = re.compile(r"[;\n]")
_BETWEEN = re.compile(r"(?:not before (?P<low>\S+?))?(?:(?:,| and|,? but)? ?not after (?P<high>\S+))?", re.IGNORECASE)
_PLAIN_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?")


def as_text(value: object) -> str:
    """Write a plain value as text: what a cell holds where it holds neither a date nor a number.

    >>> as_text({"not_before": date(2014, 1, 31)}), as_text(["A; B", "C"]), as_text(True)
    ('not before 2014-01-31', '"A; B"; C', 'yes')
    """
    match value:
        case bool():
            return YES if value else NO
        case list():
            return joined(str(entry) for entry in value)
        case dict():
            return ", ".join(f"{key.replace('_', ' ')} {as_text(bound)}" for key, bound in value.items())
        case date():
            return value.isoformat()
        case str():
            return guarded(value)
        case _:
            return repr(value)


def guarded(text: str) -> str:
    """Put text in quotes where the cell would otherwise be read as something else: with blanks around it, for one.

    >>> guarded("a"), guarded(" a"), guarded('"a"'), guarded('" a"')
    ('a', '" a"', '"a"', '"" a""')
    """
    return f'"{text}"' if _looks_other(text) or _is_guarded(text) else text


def unguarded(text: str) -> str:
    """Take text out of the quotes that ``guarded`` has put around it; blanks around any other text go."""
    text = text.strip()
    return text[1:-1] if _is_guarded(text) else text


def _is_guarded(text: str) -> bool:
    inside = text[1:-1]
    return len(text) > 2 and text[0] == text[-1] == '"' and (_looks_other(inside) or _is_guarded(inside))


def _looks_other(text: str) -> bool:
    return text != text.strip() or text in ERRORS


def joined(entries: Iterable[str]) -> str:
    """Write several texts into one cell, with semicolons; those that hold one, or begin with a quote, are quoted."""
    return "; ".join(f'"{_doubled(each)}"' if _needs_quotes(each) else each for each in entries)


def _needs_quotes(text: str) -> bool:
    return bool(_SEPARATOR.search(text)) or text.startswith('"') or _looks_other(text)


def _doubled(text: str) -> str:
    return text.replace('"', '""')


_ENTRY = re.compile(r'\s*(?:"(?P<quoted>(?:[^"]|"")*)"\s*(?=[;\n]|$)|(?P<plain>[^;\n]*))(?:[;\n]|$)')


def parted(text: str) -> list[str]:
    """Return the texts in one cell, with semicolons or line ends between them.

    >>> parted('"A; B"; C')
    ['A; B', 'C']
    """
    found, at = [], 0
    while at < len(text):
        match = _ENTRY.match(text, at)
        assert match is not None
        quoted = match["quoted"]
        entry = match["plain"].strip() if quoted is None else quoted.replace('""', '"')
        if entry:
            found.append(entry)
        at = max(match.end(), at + 1)
    return found


def meant(column: Column, value: object) -> Any:
    """Return the plain value that is meant by what stands in a cell of a column; None for an empty cell."""
    value = _shown(value)
    if isinstance(value, str) and not value.strip():
        return [] if column.written else None
    match column.kind:
        case "flag":
            return _flag(value)
        case "when":
            return _when(value)
        case "day":
            return value.strip() if isinstance(value, str) else value
        case "amount":
            return _amount(value)
        case _:
            text = _text(value)
    if isinstance(text, str):
        return parted(text) if column.many else unguarded(text)
    return text


def _shown(value: object) -> object:
    """Take a time of day that is midnight off a date: a spreadsheet has no dates without one."""
    if isinstance(value, datetime) and value.time() == time():
        return value.date()
    return value.total_seconds() / 86400 if isinstance(value, timedelta) else value


def _text(value: object) -> object:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer() and abs(value) < LARGEST_WHOLE:
        return str(int(value))
    return repr(value) if isinstance(value, int | float) else value


def _flag(value: object) -> object:
    if isinstance(value, str):
        known = {YES: True, NO: False, "true": True, "false": False}
        return known.get(value.strip().casefold(), value.strip())
    return bool(value) if isinstance(value, float) and value in (0.0, 1.0) else value


def _amount(value: object) -> object:
    if isinstance(value, str):
        text = value.strip()
        if len(text) > LONGEST_NUMBER or not _PLAIN_NUMBER.fullmatch(text):
            return text
        return float(text) if set(text) & set(".e") else int(text)
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _when(value: object) -> object:
    if isinstance(value, float) and value.is_integer() and 1000 <= value <= 9999:
        return str(int(value))
    if not isinstance(value, str):
        return value
    text = " ".join(value.split())
    if text.casefold() == "unknown":
        return "unknown"
    match = _BETWEEN.fullmatch(text)
    if not text or match is None:
        return text
    bounds: Mapping[str, str | None] = {"not_before": match["low"], "not_after": match["high"]}
    return {key: bound for key, bound in bounds.items() if bound is not None}
