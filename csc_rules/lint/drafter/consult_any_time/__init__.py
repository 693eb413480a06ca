"""People have to be consulted, and not before anything is decided."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.law.model import BeforeAct
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

_ASKING = frozenset({"consult", "give-opportunity"})


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the duties to consult, or to let people take part, whose clock is no limit before an act."""
    for duty in sheet.duties:
        if duty.verb in _ASKING and not duty.maintained and not isinstance(duty.clock, BeforeAct):
            message = (
                f"{sheet.said(duty)} requires {sheet.asked(duty)}, and not before anything: it can follow the decision"
            )
            yield sheet.hit(duty, message)


RULE = Rule(code="LD06", severity=Severity.WARNING, says="consultation is not before the decision", find=find)
