"""Days at the beginning of a duty lie in none of its periods, or periods begin before it."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.dates import spoken
from csc_rules.law.model import Tiled
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the duties for each period whose first period begins after the day from which they are in force."""
    for duty in sheet.duties:
        clock = duty.clock
        since = duty.force.since or (sheet.instrument.force.since if sheet.instrument else None)
        if isinstance(clock, Tiled) and clock.start.day is not None and since is not None and clock.start.day > since:
            message = (
                f"{sheet.said(duty)} is in force from {spoken(since)} and counts periods from"
                f" {spoken(clock.start.day)}; the days between are in none"
            )
            yield sheet.hit(duty, message)


RULE = Rule(code="LD27", severity=Severity.NOTE, says="periods leave a gap at the beginning", find=find)
