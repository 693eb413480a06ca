"""A time limit can be read in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.language import nodes as n
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the duties whose clock has a rival reading."""
    for duty in sheet.duties:
        if duty.unsettled:
            clause = next(iter(sheet.inside(duty.id, n.Unsettled)), None)
            yield sheet.hit(
                duty, f"the time in {sheet.said(duty)} can be read in more than one way: {duty.unsettled}", clause
            )


RULE = Rule(code="LD28", severity=Severity.WARNING, says="a time limit can be read in two ways", find=find)
