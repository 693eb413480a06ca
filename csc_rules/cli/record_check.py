"""``csc-rules record check``: explain every mistake of records, and write a record in another format."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import click

from csc_rules.cli import OK, files, options
from csc_rules.cli.changing import changed_evidence
from csc_rules.cli.each import of_each
from csc_rules.cli.streams import remark, show
from csc_rules.cli.waiting import working
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.vocabulary import choices, unknown_items, unused
from csc_rules.errors import RecordError
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.formats import FORMATS, load, suffix_of, written
from csc_rules.record.model import Record
from csc_rules.report.visible import one_line
from csc_rules.selection import Installed, assess

# What a record is about, told in the order of its tables.
_COUNTED = {
    "documents": "document",
    "acts": "act",
    "consultations": "consultation",
    "activities": "activity",
    "funds": "fund",
    "determinations": "determination",
}


@click.command("check")
@click.argument("records", nargs=-1, required=True, metavar="FILE...")
@options.as_at()
@options.rulesets()
@options.outputs(tuple(FORMATS))
def command(records: tuple[str, ...], as_at: date, rulesets: tuple[str, ...], outputs: tuple[str, ...]) -> int:
    """Explain every mistake of FILE..., records in .toml, .json or .xlsx, and what the law does not know in them.

    With -o, one record is written in another format.
    """
    if outputs and len(records) > 1:
        raise click.UsageError("-o writes one record; expected one FILE.")
    files.refuse_overwriting(outputs, [*records, *rulesets])
    known = of_each(records, lambda path: _checked(path, as_at, rulesets))
    for path, assessment in zip(records, known, strict=True):
        show("".join(f"{line}\n" for line in _told(path, assessment)))
    if outputs:
        _write(outputs, known[0])
    return OK


def _checked(path: str, as_at: date, names: tuple[str, ...]) -> Assessment:
    """Check a record as a record. Raises RecordError with all that is wrong with it."""
    with working("checking the record"):
        assessment = assess(load(path), as_at, names)
    mistakes = tuple(unknown_items(_rulesets(assessment), assessment.record))
    if mistakes:
        raise RecordError(mistakes)
    return assessment


def _rulesets(assessment: Assessment) -> tuple[Ruleset, ...]:
    return tuple(entry.view.ruleset for entry in assessment.checked)


def _told(path: str, assessment: Assessment) -> Iterator[str]:
    record = assessment.record
    yield f"{one_line(path)}: a record of {one_line(record.body)}, without mistakes: {_counted(record)}"
    rulesets = _rulesets(assessment)
    notes = (*assessment.notes, *unused(rulesets, record, Installed(rulesets)))
    for note in dict.fromkeys(notes):
        where = record.place(note.facts[0]) if note.facts else path
        yield one_line(f"{where}: note: {note.text}")
    for changed in changed_evidence(record, path):
        yield one_line(f"{changed.place}: note: {changed.said}")


def _counted(record: Record) -> str:
    counts = [(len(getattr(record, many)), one, many) for many, one in _COUNTED.items()]
    return ", ".join(f"{count} {many if count > 1 else one}" for count, one, many in counts if count) or "empty"


def _write(paths: tuple[str, ...], assessment: Assessment) -> None:
    """Write a record in other formats; none is begun before all are made."""
    words = choices(_rulesets(assessment))
    with working("making the files"):
        made = [(path, written(assessment.record, suffix_of(path), words)) for path in paths]
    files.write_together(made, keep=True)
    for path, _ in made:
        remark(f"wrote {path}")
