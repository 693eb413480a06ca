"""The last step of every reader of records: a plain tree with its places becomes a record, or all that is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from typing import Any, Protocol

from attrs import evolve

from csc_rules.errors import Diagnostic, Place, RecordError
from csc_rules.record.model import Record
from csc_rules.record.problems import Problem
from csc_rules.record.structure import structure
from csc_rules.record.syntax import lines_of


class Places(Protocol):
    """Where the paths of a record stand in its file: their keys, and their values."""

    @property
    def key(self) -> Callable[[str], Place]:
        """Answer where a key stands."""

    @property
    def value(self) -> Callable[[str], Place]:
        """Answer where a value stands."""


def record_of(
    tree: Mapping[str, Any],
    places: Places,
    content: bytes,
    faults: Iterable[Diagnostic] = (),
    *,
    days_as_text: bool = False,
    in_lines: bool = False,
) -> Record:
    """Make a record of a plain tree, with its places and the digest of its file.

    *faults* are the mistakes that the reader has found before; *in_lines*: what else is wrong with their lines follows
    from them, and is not told. Raises RecordError with all of them, and with all that
    is wrong with the tree, in the order of their places.
    """
    faults = tuple(faults)
    record, problems = structure(tree, days_as_text=days_as_text)
    if faults or problems or record is None:
        raise RecordError(_in_order(faults, [diagnostic(problem, places) for problem in problems], in_lines))
    return evolve(record, digest=sha256(content).hexdigest(), place=places.value)


def diagnostic(problem: Problem, places: Places) -> Diagnostic:
    """Say where in a file a problem stands."""
    place = places.key(problem.path) if problem.at_key else places.value(problem.path)
    shown = [evolve(place, note=problem.path)]
    if problem.first is not None:
        shown.append(evolve(places.value(problem.first), note=f"{problem.first}, the first"))
    return Diagnostic(problem.code, problem.message, tuple(shown), problem.hint)


def _in_order(faults: tuple[Diagnostic, ...], others: list[Diagnostic], in_lines: bool) -> list[Diagnostic]:
    """Order diagnostics by place, without those that only follow from a line that cannot be read."""
    spoilt = set(lines_of(faults)) if in_lines else set()
    kept = [other for other in others if not spoilt.intersection(_line(place) for place in other.places)]
    return sorted([*faults, *kept], key=lambda each: _line_and_column(each.places[0]))


def _line(place: Place) -> int:
    return place.position.line if place.position is not None else 0


def _line_and_column(place: Place) -> tuple[int, int]:
    return (place.position.line, place.position.column) if place.position is not None else (0, 0)
