"""The reader and writer of records in JSON, the format of other tools: the tree of the TOML format, days as text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from csc_rules.errors import RecordError
from csc_rules.record.files import decode, read_bytes
from csc_rules.record.given import Given
from csc_rules.record.model import Record
from csc_rules.record.problems import WRONG_TYPE, found
from csc_rules.record.reading import record_of

if TYPE_CHECKING:
    from pathlib import Path

# Where a new record has what is to be filled in.
ASKED = "asked"

# Marks that turn the direction of writing: shown as they are, they would make a file look other than it is.
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def load(path: Path | str) -> Record:
    """Read a record from a JSON file; raise RecordError with every mistake, each with its line and column."""
    return loads(read_bytes(path), str(path))


def loads(content: bytes, name: str) -> Record:
    """Read a record from the bytes of a JSON file; *name* is what messages call it.

    >>> record = loads(b'{"record": {"body": "B"}, "act": [{"act": "adopt", "on": "2020-12-10"}]}', "a.json")
    >>> print(record.acts[0].on, record.place("act[0].on"))
    10 December 2020 a.json:1:58
    """
    from csc_rules.record.json_syntax import Parsed

    parsed = Parsed.of(decode(content, name), name)
    if not isinstance(parsed.tree, dict):
        if not parsed.faults:
            message = f"found {found(parsed.tree)}; expected an object with the key 'record'"
            parsed.mistake(WRONG_TYPE, message, 0, 1)
        raise RecordError(parsed.faults)
    # What is only asked for is none of the record.
    tree = {key: value for key, value in parsed.tree.items() if key != ASKED or not isinstance(value, list)}
    return record_of(tree, parsed, content, parsed.faults, days_as_text=True)


def given(content: bytes, name: str) -> tuple[Given, ...]:
    """Return what a JSON file was given to be filled in; entries of another form are passed over."""
    from csc_rules.record.json_syntax import Parsed

    tree = Parsed.of(decode(content, name), name).tree
    entries = tree.get(ASKED) if isinstance(tree, dict) else None
    return tuple(
        Given(
            key=entry["in"],
            table=entry["given"],
            asked=entry["example"],
            why=str(entry.get("why", "")),
            parent=str(entry.get("of", "")),
        )
        for entry in (entries if isinstance(entries, list) else ())
        if isinstance(entry, dict)
        and isinstance(entry.get("in"), str)
        and isinstance(entry.get("given"), dict)
        and isinstance(entry.get("example"), dict)
    )


def dumps(record: Record, given: Iterable[Given] = ()) -> str:
    """Write a record as JSON text, which ``loads`` reads back as an equal record; *given* is what is to be filled in.

    >>> print(dumps(Record(body="NI Executive")))
    {
      "record": {
        "body": "NI Executive"
      }
    }
    <BLANKLINE>
    """
    import json

    from csc_rules.record.plain import unstructure

    asked = [_asked(entry) for entry in given]
    tree = unstructure(record) | ({ASKED: asked} if asked else {})
    text = json.dumps(tree, default=_day, ensure_ascii=False, allow_nan=False, indent=2)
    return _TURNING.sub(lambda match: f"\\u{ord(match.group()):04x}", text) + "\n"


def written(record: Record, *, given: Iterable[Given] = ()) -> bytes:
    """Write a record as the content of a JSON file, with what is to be filled in beside it."""
    return dumps(record, given).encode()


def _asked(entry: Given) -> dict[str, object]:
    of = {"of": entry.parent} if entry.parent else {}
    return {"in": entry.key, **of, "given": dict(entry.table), "example": dict(entry.asked), "why": entry.why}


def _day(value: object) -> str:
    assert isinstance(value, date)
    return value.isoformat()
