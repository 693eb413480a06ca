"""The reader and writer of records in TOML, the documented format of records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csc_rules.errors import RecordError
from csc_rules.record.files import decode, read_bytes
from csc_rules.record.lines import Lines
from csc_rules.record.model import Record
from csc_rules.record.reading import record_of
from csc_rules.record.syntax import parse
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
    return record_of(tree, Lines(Source(name, text)), content, faults, in_lines=True)


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


def written(record: Record) -> bytes:
    """Write a record as the content of a TOML file."""
    return dumps(record).encode()
