"""Whether a duty is owed, or was done, is for the one who owes it to say."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.law.model import Duty, SlotAnswered
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the duties with a condition, qualifier or measure that the bearer itself judges."""
    for duty in sheet.duties:
        bearers = {party.name for party in duty.bearers}
        for name in _slots(duty):
            slot = sheet.law.slots.get(name)
            if slot is not None and slot.by in bearers:
                message = f"{sheet.said(duty)} turns on the opinion of the one it binds: “{slot.question}”"
                yield sheet.hit(duty, message)


def _slots(duty: Duty) -> tuple[str, ...]:
    asked = [duty.slot, *duty.qualifiers]
    asked += [each.condition.slot for each in duty.provisos if isinstance(each.condition, SlotAnswered)]
    return tuple(dict.fromkeys(name for name in asked if name))


RULE = Rule(code="LD24", severity=Severity.NOTE, says="a duty turns on the opinion of the one bound", find=find)
