"""Nothing says when something comes into force."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.language import nodes as n
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the instrument of law that is in force from no known day."""
    top = sheet.instrument
    if top is not None and top.standing == "law" and top.force.since is None:
        event = next((each.title for each in top.events if each.id == top.commences_on), "")
        waits = f"; it waits for: {event}" if event else ""
        clause = next((each for each in sheet.block(top.id).clauses if isinstance(each, n.InForce)), None)
        yield sheet.hit(top, f"no day is known from which “{top.title}” is in force{waits}", clause)


RULE = Rule(code="LD18", severity=Severity.WARNING, says="commencement is missing", find=find)
