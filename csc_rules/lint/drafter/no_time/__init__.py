"""Something has to be done once, and no day is named by which."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.law.model import Duty, OnceAfter
from csc_rules.lint.cited import in_words
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the duties to do something, without a clock or with one that begins and never ends."""
    for duty in sheet.duties:
        if not duty.maintained and duty.answers is None and (duty.clock is None or isinstance(duty.clock, OnceAfter)):
            message = f"{sheet.said(duty)} requires {sheet.asked(duty)} and names no day by which{_after(duty, sheet)}"
            yield sheet.hit(duty, message)


def _after(duty: Duty, sheet: Sheet) -> str:
    anchor = duty.contingent or (duty.clock.anchor if isinstance(duty.clock, OnceAfter) else None)
    if anchor is None or (anchor.verb is None and anchor.event is None):
        return ""
    cited = f" ({in_words(duty.clock_provisions[0])})" if duty.clock_provisions else ""
    event = sheet.awaited(anchor) if anchor.verb else str(anchor.event).replace("-", " ")
    return f"; it only follows {event}{cited}"


RULE = Rule(code="LD01", severity=Severity.WARNING, says="a duty has no time", find=find)
