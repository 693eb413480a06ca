"""Whoever owes a duty decides that an exception to it applies."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.law.model import SlotAnswered
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the exceptions that hang on a question put to a bearer of the duty itself."""
    for entry in sheet.unit.exemptions:
        duty = sheet.law.duties.get(entry.target)
        slot = sheet.law.slots.get(entry.condition.slot) if isinstance(entry.condition, SlotAnswered) else None
        if duty is not None and slot is not None and slot.by in {party.name for party in duty.bearers}:
            message = (
                f"{sheet.said(entry)} lets whoever owes {sheet.said(duty)} say when it is not owed: “{slot.question}”"
            )
            yield sheet.hit(entry, message)


RULE = Rule(code="LD15", severity=Severity.NOTE, says="an exception is for the one bound to claim", find=find)
