"""A duty to keep something up says neither how nor by what standard."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.law.model import Duty
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

_OPEN = frozenset(
    {
        "co-operate",
        "promote",
        "improve",
        "secure",
        "encourage",
        "work-towards",
        "assist",
        "facilitate",
        "involve",
        "participate",
    }
)


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the duties to keep something up whose measure has no standard, where they have one at all."""
    for duty in sheet.duties:
        if duty.verb in _OPEN and duty.maintained and not _measured(duty, sheet):
            message = f"{sheet.said(duty)} requires {sheet.asked(duty)} and states no manner or standard to judge it by"
            yield sheet.hit(duty, message)


def _measured(duty: Duty, sheet: Sheet) -> bool:
    slot = sheet.law.slots.get(duty.slot or "")
    return bool(slot and slot.standard) or bool(duty.consultees) or bool(duty.qualifiers)


RULE = Rule(code="LD31", severity=Severity.NOTE, says="a duty has no manner or standard", find=find)
