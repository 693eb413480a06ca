"""A power has no limit and no procedure."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

_LEGISLATION = frozenset({"regulations", "order", "rules"})


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the powers without a limit, a procedure or a question that is to be answered first."""
    for power in sheet.unit.powers:
        if _LEGISLATION & set(sheet.words.thing(power.object).casefold().split()):
            continue  # That regulations lack a procedure is what no-procedure says.
        if not power.limits and not power.procedures and power.slot is None:
            message = f"{sheet.said(power)} allows {sheet.asked(power)}, and no limit or procedure is encoded for it"
            yield sheet.hit(power, message)


RULE = Rule(code="LD12", severity=Severity.NOTE, says="a power has no limits", find=find)
