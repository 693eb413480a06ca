"""Several owe one duty together, and nobody leads."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

_LEADING = frozenset({"appoint", "designate", "establish", "facilitate"})


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the joint duties of instruments in which nobody is to appoint or be a leader."""
    if any(norm.verb in _LEADING for norm in sheet.norms):
        return
    joint = [duty for duty in sheet.duties if duty.jointly and len(duty.bearers) > 1]
    for duty in joint[:1]:
        more = f", as do {len(joint) - 1} other duties here" if len(joint) > 1 else ""
        message = (
            f"{sheet.said(duty)} binds {sheet.words.bearers(duty)}{more}, and no provision encoded here says who leads"
        )
        yield sheet.hit(duty, message)


RULE = Rule(code="LD25", severity=Severity.NOTE, says="a joint duty has no leader", find=find)
