"""Something is owed as soon as practicable, and no day is the latest."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.law.model import SoonAfter, Tiled
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the duties whose clock is judged alone."""
    for duty in sheet.duties:
        soon = isinstance(duty.clock, SoonAfter) or (isinstance(duty.clock, Tiled) and duty.clock.mode == "soon")
        if soon:
            message = f"{sheet.said(duty)} requires {sheet.asked(duty)} as soon as practicable and sets no latest day"
            yield sheet.hit(duty, message)


RULE = Rule(code="LD02", severity=Severity.NOTE, says="as soon as practicable, without a latest day", find=find)
