"""What an author decided to leave as it is, beside the rules: ``a-law.lint.toml`` for ``a-law.rules``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from attrs import frozen

from csc_rules.errors import Diagnostic, Place
from csc_rules.record.lines import Lines
from csc_rules.verify.beside import content_of, entries, path_beside, read

ENDING = ".lint.toml"
_KEYS = ("code", "statement", "because", "until")
_NEEDED = ("code", "statement", "because")
_HINT = "an entry has code, statement, because, and perhaps until, each a text in quotes"


@frozen(kw_only=True)
class Ignore:
    """A finding to be left, by its code and statement, with the reason, and the first day on which it counts again."""

    code: str
    statement: str
    because: str
    until: date | None = None
    place: Place

    def expired(self, day: date) -> bool:
        """Tell whether it counts no longer on a day."""
        return self.until is not None and day >= self.until


def beside(path: str) -> str:
    """Return the path of the file that says what is to be ignored in a rule file.

    >>> beside("rulesets/a-law.rules")
    'rulesets/a-law.lint.toml'
    """
    return path_beside(path, ENDING)


def ignores(path: str) -> tuple[Ignore, ...]:
    """Read what is to be ignored in a rule file; nothing where there is no such file beside it.

    Raises CscRulesError where it cannot be read, with every mistake in it.
    """
    name = beside(path)
    return loads(content_of(name), name) if name != path else ()


def loads(content: bytes, name: str) -> tuple[Ignore, ...]:
    """Read what is to be ignored from the bytes of a TOML file; *name* is what messages call it.

    >>> loads(b'[[ignore]]\\ncode = "LE01"\\nstatement = "publish"\\nbecause = "used next year"', "a.lint.toml")[
    ...     0
    ... ].because
    'used next year'

    Raises CscRulesError with every mistake.
    """
    found, lines = read(content, name, "ignore", _mistakes)
    return tuple(_ignore(entry, lines.key(f"ignore[{index}]")) for index, entry in enumerate(found))


def _ignore(entry: dict[str, Any], place: Place) -> Ignore:
    until = entry.get("until")
    fields = {key: entry[key] for key in _NEEDED}
    return Ignore(**fields, until=date.fromisoformat(until) if until else None, place=place)


def _entries(tree: dict[str, Any]) -> tuple[dict[str, Any], ...]:
    return entries(tree, "ignore")


def _mistakes(tree: dict[str, Any], lines: Lines) -> Iterator[Diagnostic]:
    for key, value in tree.items():
        if key != "ignore" or not isinstance(value, list) or len(value) != len(_entries(tree)):
            yield _mistake(f"found '{key}'; expected entries [[ignore]] and nothing else", key, lines)
    for index, entry in enumerate(_entries(tree)):
        path = f"ignore[{index}]"
        for key in _NEEDED:
            if key not in entry:
                yield _mistake(f"found an entry without '{key}'; expected it to have one", path, lines)
        for key, value in entry.items():
            if key not in _KEYS:
                yield _mistake(f"found the key '{key}'; expected one of those of an entry", f"{path}.{key}", lines)
            elif not isinstance(value, str) or not value.strip():
                yield _mistake(f"found no text as '{key}'; expected one", f"{path}.{key}", lines)
            elif key == "until" and not _is_day(value):
                message = f"found '{value}'; expected a day of the calendar, such as 2027-01-31"
                yield _mistake(message, f"{path}.{key}", lines)


def _is_day(written: str) -> bool:
    try:
        return date.fromisoformat(written).isoformat() == written
    except ValueError:
        return False


def _mistake(message: str, path: str, lines: Lines) -> Diagnostic:
    return Diagnostic(code="US280", message=message, places=(lines.key(path),), hint=_HINT)
