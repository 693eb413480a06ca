"""What can be wrong with a record, as data: a code, a path into the record, what was found and what was expected."""

from __future__ import annotations

import re
from datetime import date, time

from attrs import frozen

# Codes are public: they are listed in the documentation and never change their meaning.
NO_FILE = "IN001"
IS_FOLDER = "IN002"
UNREADABLE = "IN003"
TOO_LARGE = "IN004"
NOT_UTF8 = "IN005"
EMPTY = "IN006"
SYNTAX = "IN007"
TOO_DEEP = "IN008"
UNKNOWN_KEY = "IN009"
MISSING_KEY = "IN010"
WRONG_TYPE = "IN011"
BAD_DATE = "IN012"
ENDS_TOO_EARLY = "IN013"
SAME_ID = "IN014"
BAD_TEXT = "IN015"
NOT_A_CHOICE = "IN016"
BAD_AMOUNT = "IN017"
NOT_A_FORMAT = "IN018"
NO_WORKBOOK = "IN019"
NOT_A_SHEET = "IN020"
NOT_A_COLUMN = "IN021"
NOT_A_ROW = "IN022"

_BACK, _QUOTE = "\\", '"'
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


@frozen
class Problem:
    """One mistake of a record: *path* says where, *at_key* that the key itself is meant, *first* where else to look."""

    code: str
    path: str
    message: str
    hint: str = ""
    at_key: bool = False
    first: str | None = None


class Refused(ValueError):
    """A single value cannot be used; whoever knows its path turns this into a problem."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint


def child(path: str, key: str | int) -> str:
    """Return the path of an entry below *path*.

    >>> child(child("act", 2), "by")
    'act[2].by'
    >>> child("document[0].contents", "two words")
    'document[0].contents."two words"'
    """
    if isinstance(key, int):
        return f"{path}[{key}]"
    name = key if _BARE_KEY.fullmatch(key) else f'"{key.replace(_BACK, _BACK * 2).replace(_QUOTE, _BACK + _QUOTE)}"'
    return f"{path}.{name}" if path else name


_STEP = re.compile(
    r'\.?(?:(?P<bare>[A-Za-z0-9_-]+)|"(?P<quoted>(?:[^"\\]|\\.)*)")|\[(?P<index>[0-9]{1,9})\]', re.DOTALL
)


def steps(path: str) -> tuple[str | int, ...]:
    """Return the keys and positions that a path leads over, the reverse of ``child``.

    >>> steps('document[0].contents."two words"')
    ('document', 0, 'contents', 'two words')

    Raises ValueError for what is no path.
    """
    taken: list[str | int] = []
    at = 0
    while at < len(path):
        step = _STEP.match(path, at)
        if step is None or (at == 0) == path.startswith((".", "["), at):
            raise ValueError(f"{found(path)} is no path in a record, such as act[2].evidence")
        at = step.end()
        quoted = step["quoted"]
        name = step["bare"] if quoted is None else re.sub(r"\\(.)", r"\1", quoted, flags=re.DOTALL)
        taken.append(name if step["index"] is None else int(step["index"]))
    return tuple(taken)


def found(value: object) -> str:
    """Return how a message names a value that was found.

    >>> found(True), found("5"), found([1])
    ('true', '"5"', 'a list')
    """
    match value:
        case str():
            return f'"{value}"' if len(value) <= 40 else f'"{value[:37]}…"'
        case bool():
            return "true" if value else "false"
        case int():
            # Python refuses to write out integers of thousands of digits.
            return f"the number {value}" if value.bit_length() < 64 else "a very large number"
        case float():
            return f"the number {value}"
        case date() | time():
            return value.isoformat()
        case list() | tuple():
            return "a list"
        case dict():
            return "a table"
        case _:
            return "nothing"
