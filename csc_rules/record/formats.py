"""The formats of records, by the suffix of the file.

A format is a module of this room with ``loads(content, name)`` and ``written(record)``, and its entry here.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from csc_rules.errors import Diagnostic, Place, RecordError, UsageError, one
from csc_rules.record.files import read_bytes
from csc_rules.record.model import Record
from csc_rules.record.problems import NOT_A_FORMAT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from csc_rules.record.change import Change
    from csc_rules.record.choices import Choices
    from csc_rules.record.given import Given

FORMATS = {".toml": "toml", ".json": "json", ".xlsx": "workbook"}
NOT_WRITTEN = "US233"

# What people have where they wanted one of these, and what to do about it.
_OTHERS = {
    ".xls": "open it in Excel and save it as .xlsx",
    ".xlsm": "open it in Excel and save it as .xlsx, without macros",
    ".ods": "save it as .xlsx",
    ".csv": "a record has several tables: begin with an .xlsx that csc-rules writes",
    ".yaml": "write the same in .json or .toml",
    ".yml": "write the same in .json or .toml",
    ".docx": "a document is not read; a record says what is in it",
    ".pdf": "a document is not read; a record says what is in it",
}


def load(path: Path | str) -> Record:
    """Read a record from a file in the format of its suffix: .toml, .json or .xlsx; without a suffix, TOML.

    Raises RecordError with every mistake of the file, each with its line or cell; nothing else is ever raised for what
    a file holds. UsageError where a format needs an extra that is not installed.

    >>> load("examples/empty.toml").body
    'Northern Ireland Executive'
    """
    return loads(read_bytes(path), str(path))


def loads(content: bytes, name: str) -> Record:
    """Read a record from the content of a file; its name says in which format it is, and what messages call it."""
    suffix = suffix_of(name) or ".toml"
    if suffix not in FORMATS:
        message = f"found a file that ends in {suffix}; expected a record, in {_listed()}"
        raise RecordError([Diagnostic(NOT_A_FORMAT, message, (Place(name),), _OTHERS.get(suffix, ""))])
    record: Record = _module(suffix).loads(content, name)
    return record


def written(record: Record, suffix: str, choices: Choices | None = None, given: Iterable[Given] = ()) -> bytes:
    """Return a record as the content of a file of some suffix; *choices* fill the drop-downs of a workbook.

    *given* is what a workbook or a JSON file is given to be filled in, and what is none of the record.

    >>> written(Record(body="B"), ".toml")
    b'[record]\\nbody = "B"\\n'

    Raises UsageError where the record could not be read back as it is, such as one made in a program with empty texts;
    and where the format needs an extra that is not installed.
    """
    more: dict[str, Any] = {"choices": choices} if suffix == ".xlsx" else {}
    if open_still := tuple(given):
        more["given"] = open_still
    content: bytes = _module(suffix).written(record, **more)
    try:
        same = loads(content, f"record{suffix}") == record
    except RecordError as error:
        first = error.diagnostics[0]
        message = f"found a record that cannot be written as {suffix}: {first.message}"
        raise UsageError(one(NOT_WRITTEN, message, hint=first.hint)) from None
    if not same:
        raise UsageError(one(NOT_WRITTEN, f"found a record that would not be the same if it were written as {suffix}"))
    return content


def amended(content: bytes, name: str, *changes: Change, choices: Choices | None = None) -> bytes:
    """Return the content of a record's file with changes made: in TOML at their places, in other formats anew.

    What the file was given to be filled in, and what the changes do not answer, stays in it.

    Raises what ``edited`` raises; then nothing is changed.
    """
    from csc_rules.record.change import changed
    from csc_rules.record.given import unanswered
    from csc_rules.record.plain import unstructure

    suffix = suffix_of(name) or ".toml"
    if suffix == ".toml":
        from csc_rules.record.edit import edited_bytes

        return edited_bytes(content, name, *changes)
    from csc_rules.record.edit import record_from

    tree = changed(unstructure(loads(content, name)), *changes)
    open_still = unanswered(_module(suffix).given(content, name), tree)
    return written(record_from(tree, name), suffix, choices, open_still)


def suffix_of(name: str) -> str:
    """Return the suffix of a file's name in small letters, with its dot; nothing where it has none.

    >>> suffix_of("work/Record.XLSX"), suffix_of("/dev/stdin")
    ('.xlsx', '')
    """
    last = name.replace("\\", "/").rpartition("/")[2]
    dot = last.rfind(".")
    return last[dot:].lower() if dot > 0 else ""


def _module(suffix: str) -> Any:
    return import_module(f"csc_rules.record.{FORMATS[suffix]}")


def _listed() -> str:
    *first, last = FORMATS
    return f"{', '.join(first)} or {last}"
