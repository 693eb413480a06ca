"""What a verb is asked about: a body by its name, or a body with its record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import click

from csc_rules.cli.options import F
from csc_rules.dates import corresponding, spoken
from csc_rules.record.model import Record


def record_file() -> Callable[[F], F]:
    """Take the record of a body, in place of its name."""
    return click.option("--record", metavar="FILE", help="The record of a body, in place of the name of one.")


def subject(body: str | None, record: str | None) -> Record:
    """Return the record that a verb is asked about; of a body that is only named, one that holds nothing but its name.

    Raises click's usage error unless one of the two is given.
    """
    if (body is None) == (record is None):
        found = "neither was given" if body is None else "both were given"
        raise click.UsageError(f"Expected the name of a body, or --record FILE; {found}.")
    if record is None:
        _refuse_file(body or "")
        return Record(body=body or "")
    from csc_rules.record.formats import load

    return load(record)


def _refuse_file(body: str) -> None:
    """Tell whoever gives a file where a body is named by which option it is given."""
    from csc_rules.record.formats import FORMATS, suffix_of

    if suffix_of(body) in FORMATS:
        raise click.UsageError(f"“{body}” is the name of a file; expected the name of a body, or --record {body}.")


def in_order(first: date, last: date) -> None:
    """Raise click's usage error where a window of days ends before it begins."""
    if last < first:
        raise click.UsageError(f"--to {last.isoformat()} is before the first day, {spoken(first)}.")


def years_later(day: date, years: int) -> date:
    """Return the day some years later, or the last day of the calendar.

    >>> years_later(date(2024, 2, 29), 3)
    datetime.date(2027, 2, 28)
    """
    try:
        return corresponding(day, years, "years")[0]
    except OverflowError:
        return date.max
