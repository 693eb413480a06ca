"""What a verb is asked about: a body by its name, or a body with its record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import click

from csc_rules.cli.options import F
from csc_rules.cli.params import Day
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


def window(years: int) -> Callable[[F], F]:
    """Take the first and the last day of a window, which is so many years long where no last day is given."""
    later = f"The last day. {years} years later, if not given."
    to = click.option("--to", "through", type=Day(), metavar="DAY", help=later)
    since = click.option(
        "--from", "since", type=Day(), metavar="DAY", help="The first day. The day of --as-at, if not given."
    )
    return lambda command: since(to(command))


def days_of(since: date | None, through: date | None, as_at: date, years: int) -> tuple[date, date]:
    """Return the first and the last day of a window from what was given of it.

    >>> days_of(None, None, date(2026, 4, 1), 3)
    (datetime.date(2026, 4, 1), datetime.date(2029, 4, 1))

    Raises click's usage error where it ends before it begins.
    """
    first = since or as_at
    last = through or _years_later(first, years)
    if last < first:
        raise click.UsageError(f"--to {last.isoformat()} is before the first day, {spoken(first)}.")
    return first, last


def _years_later(day: date, years: int) -> date:
    """Return the day some years later, or the last day of the calendar."""
    try:
        return corresponding(day, years, "years")[0]
    except OverflowError:
        return date.max
