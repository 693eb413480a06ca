"""No test looks at a deadline from both sides."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from csc_rules.language import nodes as n
from csc_rules.law.model import Duty, FixedDay, WithinSpan
from csc_rules.law.scope import walk
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

_DAY = timedelta(days=1)


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the duties with a last day of which the tests have no such day together with the one after it."""
    for duty in sheet.duties:
        if not isinstance(duty.clock, FixedDay | WithinSpan):
            continue
        days, last = _days(duty, sheet)
        if isinstance(duty.clock, FixedDay):
            last |= {duty.clock.day}
        if not any({day, day + _DAY} <= days for day in last):
            message = f"no test has both the last day of “{duty.id}” and the day after it"
            clock = next(iter(sheet.inside(duty.id, n.ClockClause)), None)
            yield sheet.hit(duty, message, clock)


def _days(duty: Duty, sheet: Sheet) -> tuple[set[date], set[date]]:
    """Gather all days in the tests that expect something of a duty, and its last days as they expect them."""
    days: set[date] = set()
    last: set[date] = set()
    for test in sheet.tests:
        expected = [each for each in test.clauses if isinstance(each, n.ExpectFinding) and each.duty.text == duty.id]
        if expected:
            days |= {node.day for node in walk(test) if isinstance(node, n.Day)}
            last |= {each.day for clause in expected for each in (clause.last_day, clause.last_day_latest) if each}
    return days, last


RULE = Rule(code="LE17", severity=Severity.NOTE, says="no test looks at a deadline from both sides", find=find)
