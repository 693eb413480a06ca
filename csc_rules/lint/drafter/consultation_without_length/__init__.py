"""A consultation has no least length."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the duties to consult that do not say how long it has to last."""
    for duty in sheet.duties:
        if duty.verb == "consult" and duty.lasting is None:
            yield sheet.hit(
                duty, f"{sheet.said(duty)} requires {sheet.asked(duty)} and does not say how long it has to last"
            )


RULE = Rule(code="LD09", severity=Severity.NOTE, says="a consultation has no least length", find=find)
