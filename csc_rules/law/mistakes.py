"""Mistakes of meaning: made where they are found, with the places they concern and what to do about them."""

from __future__ import annotations

from collections.abc import Iterable

from csc_rules.errors import Diagnostic, Place
from csc_rules.similar import nearest
from csc_rules.spans import Source, Span


def place(source: Source, span: Span, note: str = "") -> Place:
    """Say where a stretch of a source stands; of one that goes on over several lines, the part on the first.

    >>> str(place(Source("a.rules", "duty publish"), Span(5, 12)))
    'a.rules:1:6'
    """
    source, start = source.located(span.start)
    position = source.position(start)
    line = source.line(position.line)
    length = max(1, min(span.end - span.start, len(line) - position.column + 1))
    return Place(file=source.name, position=position, length=length, line=line, note=note)


def mistake(code: str, message: str, *places: Place, hint: str = "") -> Diagnostic:
    """Make a diagnostic.

    >>> print(mistake("RL104", "found 'x'; expected a duty", Place("a.rules")))
    a.rules: RL104 found 'x'; expected a duty
    """
    return Diagnostic(code=code, message=message, places=places, hint=hint)


def meant(written: str, known: Iterable[str]) -> str:
    """Suggest the known name that a written one comes nearest to; nothing where none is near.

    >>> meant("stratgy", ["report", "strategy"])
    "did you mean 'strategy'?"
    """
    near = nearest(written, known)
    return f"did you mean '{near[0]}'?" if near else ""


def in_order(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Put diagnostics in the order of their places, each once."""
    return tuple(sorted(dict.fromkeys(found), key=_order))


def _order(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
    first = diagnostic.places[0] if diagnostic.places else Place("")
    line, column = (first.position.line, first.position.column) if first.position else (0, 0)
    return first.file, line, column, diagnostic.code, diagnostic.message
