"""Two duties ask for one act of the same bearer by two clocks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from csc_rules.law.build_heads import both
from csc_rules.law.check_dates import empty
from csc_rules.law.model import BeforeAct, Duty, OnceAfter
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

# What comes before each of several acts, or after each, is owed each time.
_LIMITS = (BeforeAct, OnceAfter)


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find pairs of duties with one act and bearer and different clocks, that no exception tells apart."""
    for one, other in combinations(sheet.duties, 2):
        if _same_act(one, other) and one.clock != other.clock and not _told_apart(one, other, sheet):
            message = (
                f"“{other.id}” and “{one.id}” require of the same bearers {sheet.asked(other)}, each by a clock of its"
                " own, and nothing says which of them counts when"
            )
            yield sheet.hit(other, message)


def _same_act(one: Duty, other: Duty) -> bool:
    same = one.makes == other.makes and (one.verb, one.object, one.ordinal, one.phrases) == (
        other.verb,
        other.object,
        other.ordinal,
        other.phrases,
    )
    clocks = one.clock is not None and other.clock is not None and not isinstance(one.clock, _LIMITS)
    return same and clocks and bool(set(one.bearers) & set(other.bearers)) and not empty(both(one.force, other.force))


def _told_apart(one: Duty, other: Duty, sheet: Sheet) -> bool:
    if any(sheet.law.exemptions.get(duty.id) for duty in (one, other)) or one.contingent != other.contingent:
        return True
    return one.provisos != other.provisos or one.while_lifetime_of != other.while_lifetime_of


RULE = Rule(code="LE13", severity=Severity.WARNING, says="one act has two clocks", find=find)
