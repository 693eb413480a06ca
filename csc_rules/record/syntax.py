"""What keeps a text from being TOML, in words for people, and as many such mistakes as can be told apart in one run."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

from csc_rules.errors import Diagnostic, Place
from csc_rules.record.problems import SYNTAX, TOO_DEEP
from csc_rules.spans import Position

MOST = 20
DEEPEST_KEY = 32

# tomllib needs a time that grows with the square of the parts of a dotted key; this is looked for before it runs.
_PART = r"""(?:[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')"""
_DEEP_KEY = re.compile(rf"(?<![\w.-]){_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{{DEEPEST_KEY}}}")

# re compiles a pattern on first use: only a mistake pays for these.
_WHERE = r" \(at (?:line (\d+), column (\d+)|end of document)\)$"
_PAIR = r"(?P<key>\s*[A-Za-z0-9_.-]+\s*=\s*)(?P<value>[^\s#][^#]*?)\s*(?:#.*)?"
_ON_ITS_OWN = r"""[^"'\[\]{}]*|"[^"\\]*"|'[^']*'"""

# The beginning of tomllib's message, and ours.
_WORDS = (
    ("Exceeds the limit", "found a number of thousands of digits; expected an amount, a date or text in quotes"),
    ("Invalid date or datetime", "found a date that does not exist; expected a day of the calendar, as in 2021-02-28"),
    ("Cannot overwrite a value", "found a key a second time; expected every key once in a table"),
    ("Duplicate inline table key", "found a key a second time; expected every key once in a table"),
    ("Cannot declare", "found a table a second time; expected it once, or a list of tables as in [[act]]"),
    (
        "Cannot mutate immutable",
        "found an addition to a table or list that is complete; expected all of it in one place",
    ),
    ("Cannot extend", "found an addition to a list that is complete; expected all of it in one place"),
    ("Expected newline or end of document", "found more behind a value that is complete; expected the end of the line"),
    ("Expected '='", "found a key without its value; expected key = value"),
    ("Invalid initial character for a key", "found no key; expected key = value"),
    ("Invalid statement", "found no statement; expected key = value, [table] or [[table]]"),
    ("Invalid value", "found no value; expected text in quotes, a date, a number, true, false, a list or a table"),
    ("Unclosed array", "found a list that is not closed; expected ]"),
    ("Unclosed inline table", "found a table that is not closed; expected }"),
    ("Unterminated string", "found text that is not closed; expected a quote at its end"),
    ("Illegal character", "found a line end or control character in text; expected a quote before it"),
    ("Expected ']'", "found a header that is not closed; expected ] or ]]"),
    ("Unescaped '\\'", "found a backslash in text; expected \\\\, or the text in single quotes"),
)


def parse(text: str, name: str) -> tuple[dict[str, object] | None, tuple[Diagnostic, ...]]:
    """Parse TOML; give the tree, or as much of it as there is, and a diagnostic for each mistake.

    After a mistake in a line ``key = value`` that is complete in itself, that value is left blank and the rest is
    read; any other mistake ends the reading, since what follows could only be guessed at.
    """
    if deep := _DEEP_KEY.search(text):
        return None, (_deep(text, name, deep.start()),)
    lines = text.split("\n")
    faults: dict[int, Diagnostic] = {}
    for _ in range(MOST):
        try:
            return tomllib.loads("\n".join(lines)), tuple(faults.values())
        except RecursionError:
            faults[0] = Diagnostic(TOO_DEEP, "found far too many levels of nesting; expected a record", (Place(name),))
            break
        except ValueError as error:
            fault = _fault(str(error), lines, name)
            number = fault.places[0].position.line if fault.places[0].position else 0
            if number in faults:
                break
            faults[number] = fault
            if not _blanked(lines, number, fault):
                break
    return None, tuple(faults.values())


def _deep(text: str, name: str, offset: int) -> Diagnostic:
    line = text.count("\n", 0, offset) + 1
    place = Place(name, Position(line, offset - text.rfind("\n", 0, offset)))
    return Diagnostic(
        TOO_DEEP, f"found more than {DEEPEST_KEY} levels of nesting in a key; expected a record", (place,)
    )


def _fault(message: str, lines: list[str], name: str) -> Diagnostic:
    where = re.search(_WHERE, message)
    said = message[: where.start()] if where else message
    place = _of_digits(lines, name) if said.startswith("Exceeds the limit") else _place(where, lines, name)
    words = next((ours for theirs, ours in _WORDS if said.startswith(theirs)), f"found no TOML ({said}); expected TOML")
    if where is not None and where[1] is None and said.startswith("Invalid value"):
        words = "found the end of the file in the middle of a value; expected it to be closed"
    hint = _curly(place.line or "")
    if said.startswith(("Invalid date", "Expected newline")) and (dated := _dated(_value(place))):
        words, hint = dated
    return Diagnostic(SYNTAX, words, (place,), hint)


def _dated(value: str) -> tuple[str, str] | None:
    """Say what is wrong with a value that was meant for a date and that TOML refuses."""
    if re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])", value):
        return f"found {value} without quotes; expected a month in quotes", f'write "{value}"'
    match = re.fullmatch(r"([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?", value)
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2]), int(match[3] or 0)
    words = f"found {value}; expected a day that exists, as in 2021-02-28"
    if year and month > 12 and 1 <= day <= 12:
        return words, f"the month comes before the day: {year:04}-{day:02}-{month:02}"
    if year and 1 <= month <= 12 and day > 28:
        from calendar import monthrange

        return words, f"the last day of that month is {year:04}-{month:02}-{monthrange(year, month)[1]}"
    if year and 1 <= month <= 12 and day:
        return words, f"write {year:04}-{month:02}-{day:02}"
    return words, ""


def _place(where: re.Match[str] | None, lines: list[str], name: str) -> Place:
    if where is None:
        return Place(name)
    if where[1] is None:
        return Place(name, Position(len(lines), len(lines[-1]) + 1), 1, lines[-1])
    line, column = int(where[1]), int(where[2])
    return Place(name, Position(line, column), 1, lines[line - 1])


def _of_digits(lines: list[str], name: str) -> Place:
    """Say where a number stands that is too long to be read; what refuses it does not say."""
    for number, line in enumerate(lines, start=1):
        if match := re.search(r"[0-9][0-9_]{4299}", line):
            return Place(name, Position(number, match.start() + 1), 1, line)
    return Place(name)


def _value(place: Place) -> str:
    pair = _pair(place.line or "")
    return pair["value"] if pair else ""


def _pair(line: str) -> re.Match[str] | None:
    # The pattern is only safe for lines as people write them; endless ones are given up.
    return re.fullmatch(_PAIR, line) if len(line) < 500 else None


def _curly(line: str) -> str:
    return 'Word has curled the quotes: type " instead' if re.search("[“”„‘’]", line) else ""


def _blanked(lines: list[str], number: int, fault: Diagnostic) -> bool:
    """Blank a faulty line, if nothing on it can reach into the next; tell whether that was done."""
    pair = _pair(lines[number - 1]) if 1 <= number <= len(lines) else None
    if pair is None or not re.fullmatch(_ON_ITS_OWN, pair["value"]):
        return False
    # The key stays where it can, so that it is not reported as missing as well.
    lines[number - 1] = "" if "a second time" in fault.message else f'{pair["key"]}""'
    return True


def lines_of(faults: tuple[Diagnostic, ...]) -> Iterator[int]:
    """Yield the lines on which faults stand: what else is found there is their doing."""
    for fault in faults:
        for place in fault.places:
            if place.position is not None:
                yield place.position.line
