"""What ``compare`` and ``delta`` take: rulesets, each with a day and a part, and the formats of the result."""

from __future__ import annotations

from datetime import date, timedelta

from csc_rules.cli import files
from csc_rules.cli.params import day as read_day
from csc_rules.cli.rules import ruleset_of
from csc_rules.cli.screen import show_result
from csc_rules.compare.matrix import Subject
from csc_rules.errors import Diagnostic, UsageError, one
from csc_rules.law.provisions import in_part
from csc_rules.law.ruleset import Ruleset

WRITTEN = "RULESET[:PROVISION][@DAY]"


def subject(written: str, today: date) -> Subject:
    """Return what a text such as ``a-law:s.10@2010-04-01`` means.

    Without a day it is *today*, or the last day in force of what has ended by then.

    Raises UsageError for a day that is none, or a provision that the ruleset does not have; NotFoundError for a ruleset
    that there is not.
    """
    named, at, when = written.partition("@")
    name, _, part = named.partition(":")
    ruleset = ruleset_of(name)
    if part and not _has(ruleset, part):
        raise UsageError(_no_part(written, part, ruleset))
    return Subject(ruleset=ruleset, day=_day(written, when) if at else _in_force(ruleset, today), part=part or None)


def _has(ruleset: Ruleset, part: str) -> bool:
    try:
        return any(in_part(each, part) for each in ruleset.instrument.all_provisions)
    except ValueError:
        return False


def _day(written: str, when: str) -> date:
    try:
        return read_day(when)
    except ValueError as error:
        raise UsageError(one("US212", f"in '{written}': {error}")) from None


def _in_force(ruleset: Ruleset, today: date) -> date:
    until = ruleset.instrument.force.until
    return until - timedelta(days=1) if until is not None and until <= today else today


def _no_part(written: str, part: str, ruleset: Ruleset) -> tuple[Diagnostic, ...]:
    known = ", ".join(ruleset.instrument.all_provisions[:8])
    text = f"found '{written}'; '{part}' is no provision of {ruleset.id}"
    return one("US212", text, hint=f"it has {known} and so on")


def give(kind: str, found: object, form: str | None, outputs: tuple[str, ...]) -> None:
    """Show a result that is read side by side in a format, and write it to files."""
    show_result(kind, form, found)
    files.write_all(kind, outputs, found)
