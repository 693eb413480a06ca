"""Changing the file of a record: read, changed, looked at as a whole, and only then saved."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date

from csc_rules.cli.streams import remark
from csc_rules.cli.waiting import reading_on
from csc_rules.record.change import Change
from csc_rules.record.evidence import Changed, changed_files
from csc_rules.record.files import read_bytes
from csc_rules.record.formats import amended, loads
from csc_rules.record.model import Record
from csc_rules.record.save import previous, save
from csc_rules.selection import assess


def change(path: str, make: Callable[[Record], Change], as_at: date) -> None:
    """Make a change in the file of a record; *make* gives it for the record as it is.

    The record with the change is checked against the law that binds its body, so that a name that nobody knows is
    refused before it is written. Raises CscRulesError with what stands in the way; then nothing is changed.
    """
    from csc_rules.engine.vocabulary import choices

    content = read_bytes(path)
    before = assess(loads(content, path), as_at)
    rulesets = [entry.view.ruleset for entry in before.checked]
    new = amended(content, path, make(before.record), choices=choices(rulesets))
    assess(loads(new, path), as_at)
    save(path, new, was=content)
    remark(f"wrote {path}; the version before is {previous(path)}")


def beside(seen: str, record: str) -> str:
    """Name a file as seen from the folder of the record, so that both can be moved together."""
    folder = os.path.dirname(os.path.abspath(record))
    try:
        return os.path.relpath(os.path.abspath(seen), folder).replace(os.sep, "/")
    except ValueError:
        # On Windows there is no way from one drive to another.
        return os.path.abspath(seen)


def warn_of_changed_evidence(record: Record, path: str) -> None:
    """Say which files of evidence, beside the file of a record, are gone or have changed since they were entered."""
    for each in changed_evidence(record, path):
        remark(f"{each.place}: {each.said}")


def changed_evidence(record: Record, path: str) -> tuple[Changed, ...]:
    """Return the files of evidence, beside the file of a record, that are gone or have changed; a bar says how far."""
    with reading_on("reading the evidence, in MiB") as told:
        return tuple(changed_files(record, os.path.dirname(path), told))
