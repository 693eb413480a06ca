"""Every exception of the package, and the diagnostics they carry."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from csc_rules.spans import Position


@frozen
class Place:
    """Say where a diagnostic points: a file, where known the line, column and length, and a note of its own."""

    file: str
    position: Position | None = None
    length: int = 1
    line: str | None = None
    note: str = ""

    def __str__(self) -> str:
        if self.position is None:
            return self.file
        return f"{self.file}:{self.position.line}:{self.position.column}"


@frozen
class Diagnostic:
    """State one mistake: what was found and expected (message), where (places), and what to do next (hint).

    >>> print(Diagnostic(code="RL001", message="unknown word 'witin'", places=(Place("a.rules"),)))
    a.rules: RL001 unknown word 'witin'
    """

    code: str
    message: str
    places: tuple[Place, ...] = ()
    hint: str = ""

    def __str__(self) -> str:
        where = f"{self.places[0]}: " if self.places else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{where}{self.code} {self.message}{hint}"


class CscRulesError(Exception):
    """Root of every error the package raises on purpose.

    ``diagnostics`` holds all the mistakes found in one run, in the order of their places.
    """

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(str(diagnostic) for diagnostic in self.diagnostics))


class RuleError(CscRulesError, ValueError):
    """A rule file cannot be used: it does not parse, or what it says does not hold together."""


class RecordError(CscRulesError, ValueError):
    """A record cannot be used: it does not load, or names what no loaded ruleset or register knows."""


class DocumentError(CscRulesError, ValueError):
    """A file cannot be read as a document: it is something else, locked, damaged, or far too large."""


class NotFoundError(CscRulesError, LookupError):
    """A ruleset, body or duty of that name is not known."""


class UsageError(CscRulesError, ValueError):
    """A call cannot be answered as it was put."""


def one(code: str, message: str, *, hint: str = "") -> tuple[Diagnostic, ...]:
    """Make a single diagnostic that has no place in a file."""
    return (Diagnostic(code=code, message=message, hint=hint),)


__all__ = [
    "CscRulesError",
    "Diagnostic",
    "DocumentError",
    "NotFoundError",
    "Place",
    "RecordError",
    "RuleError",
    "UsageError",
    "one",
]
