"""An exception is as wide as the rule it is made to."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.law.model import Belongs, Duty, Exemption
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the exceptions that take a duty away on all of its days, without a condition or for all of its bearers."""
    for entry in sheet.unit.exemptions:
        duty = sheet.law.duties.get(entry.target)
        if duty is None or entry.effect != "disapplies" or sheet.law.exemptions.get(entry.id):
            continue
        if _all_days(entry, duty) and (entry.condition is None or _all_bearers(entry, duty)):
            message = f"{sheet.said(entry)} takes {sheet.said(duty)} away from all whom it binds, on all of its days"
            yield sheet.hit(entry, message)


def _all_days(entry: Exemption, duty: Duty) -> bool:
    begins = entry.force.since is None or entry.force.since == duty.force.since
    return begins and entry.force.until in (None, duty.force.until)


def _all_bearers(entry: Exemption, duty: Duty) -> bool:
    return isinstance(entry.condition, Belongs) and {party.name for party in duty.bearers} == {entry.condition.kind}


RULE = Rule(code="LD14", severity=Severity.WARNING, says="an exception is as wide as its rule", find=find)
