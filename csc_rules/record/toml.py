"""The reader and writer of records in TOML, the documented format of records."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from attrs import evolve

from csc_rules.errors import Diagnostic, Place, RecordError
from csc_rules.record.files import decode, read_bytes
from csc_rules.record.lines import Lines
from csc_rules.record.model import Record
from csc_rules.record.problems import Problem
from csc_rules.record.structure import structure
from csc_rules.record.syntax import lines_of, parse
from csc_rules.spans import Source

if TYPE_CHECKING:
    from pathlib import Path


def load(path: Path | str) -> Record:
    """Read a record from a TOML file.

    Raises RecordError with every mistake of the file, each with its line and column; nothing else is ever raised for
    what a file holds.

    >>> load("examples/empty.toml").body
    'Northern Ireland Executive'
    """
    return loads(read_bytes(path), str(path))


def loads(content: bytes, name: str) -> Record:
    """Read a record from the bytes of a TOML file; *name* is what messages call it.

    >>> record = loads(b'[record]\\nbody = "NI Executive"\\n[[act]]\\nact = "adopt"\\non = "2020"\\n', "a.toml")
    >>> print(record.acts[0].on, record.place("act[0].on"))
    2020 a.toml:5:6
    """
    text = decode(content, name)
    tree, faults = parse(text, name)
    if tree is None:
        raise RecordError(faults)
    lines = Lines(Source(name, text))
    record, problems = structure(tree)
    if faults or problems or record is None:
        raise RecordError(_in_order(faults, [_diagnostic(problem, lines) for problem in problems]))
    return evolve(record, digest=sha256(content).hexdigest(), place=lines.value)


def dumps(record: Record) -> str:
    """Write a record as TOML text, which ``loads`` reads back as an equal record.

    >>> print(dumps(Record(body="NI Executive", title="Strategy")))
    [record]
    body = "NI Executive"
    title = "Strategy"
    <BLANKLINE>
    """
    # Reading needs neither of them, and a check has to start at once.
    from csc_rules.record.layout import laid_out
    from csc_rules.record.plain import unstructure

    return laid_out(unstructure(record))


def _diagnostic(problem: Problem, lines: Lines) -> Diagnostic:
    place = lines.key(problem.path) if problem.at_key else lines.value(problem.path)
    places = [evolve(place, note=problem.path)]
    if problem.first is not None:
        places.append(evolve(lines.value(problem.first), note=f"{problem.first}, the first"))
    return Diagnostic(problem.code, problem.message, tuple(places), problem.hint)


def _in_order(faults: tuple[Diagnostic, ...], others: list[Diagnostic]) -> list[Diagnostic]:
    """Order diagnostics by place, without those that only follow from a line that is not TOML."""
    spoilt = set(lines_of(faults))
    kept = [other for other in others if not spoilt.intersection(_line(place) for place in other.places)]
    return sorted([*faults, *kept], key=lambda diagnostic: _line_and_column(diagnostic.places[0]))


def _line(place: Place) -> int:
    return place.position.line if place.position is not None else 0


def _line_and_column(place: Place) -> tuple[int, int]:
    return (place.position.line, place.position.column) if place.position is not None else (0, 0)
