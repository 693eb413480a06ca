"""The record workbook, the officers' format of records: a sheet for each list of facts, with prompts and drop-downs."""

from __future__ import annotations

from collections.abc import Iterable

from csc_rules.record.choices import Choices
from csc_rules.record.given import Given
from csc_rules.record.model import Record


def loads(content: bytes, name: str) -> Record:
    """Read a record from the content of a workbook; raise RecordError with every mistake, each with sheet and cell.

    Raises UsageError where the package for it is not installed.
    """
    from csc_rules.record.workbook.into import record

    return record(content, name)


def given(content: bytes, name: str) -> tuple[Given, ...]:
    """Return the rows that a workbook was given to be filled in, whether they have been or not."""
    from csc_rules.record.workbook.into import given

    return given(content, name)


def written(record: Record, *, choices: Choices | None = None, given: Iterable[Given] = ()) -> bytes:
    """Write a record as a workbook, which ``loads`` reads back as an equal record.

    *choices* fill the drop-downs; *given* are rows to be filled in, which are none of the record.
    """
    from csc_rules.record.plain import unstructure
    from csc_rules.record.workbook.out import workbook

    return workbook(unstructure(record), choices, given)
