"""On the day of the look nobody owes a duty or has a power."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.dates import spoken
from csc_rules.law.model import Duty
from csc_rules.lint.cited import listed
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the duties and powers in force whose bearers are known to be nobody on that day."""
    for norm in sheet.norms:
        day = sheet.day_of(norm)
        if day is not None and all(sheet.nobody(party, day) for party in norm.bearers):
            verb = "binds" if isinstance(norm, Duty) else "empowers"
            who = listed((sheet.words.body(party.name) for party in norm.bearers), "or")
            message = f"{sheet.said(norm)} is in force on {spoken(day)} and {verb} nobody: no {who} exists then"
            yield sheet.hit(norm, message)


RULE = Rule(code="LD03", severity=Severity.WARNING, says="a duty or power has no bearer", find=find)
