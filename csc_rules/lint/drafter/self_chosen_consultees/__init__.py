"""Whoever consults picks all whom it has to consult."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.law.model import Duty
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the duties to consult all of whose consultees are such as the bearer thinks appropriate."""
    for duty in sheet.duties:
        if (
            duty.verb == "consult"
            and duty.consultees
            and all(_picked(each.party.name, duty, sheet) for each in duty.consultees)
        ):
            message = (
                f"{sheet.said(duty)} leaves it to whoever consults to say who is consulted, and names nobody besides"
            )
            yield sheet.hit(duty, message)


def _picked(name: str, duty: Duty, sheet: Sheet) -> bool:
    entry = sheet.register.classes.get(name)
    return entry is not None and entry.judged_by in {party.name for party in duty.bearers} and not entry.members


RULE = Rule(code="LD08", severity=Severity.NOTE, says="all consultees are picked by whoever consults", find=find)
