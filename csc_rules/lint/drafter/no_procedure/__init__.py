"""Regulations or an order can be made without a procedure."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

_MAKING = frozenset({"make", "issue", "adopt"})
_LEGISLATION = ("regulations", "order", "rules", "scheme")
_PROCEDURE = frozenset({"consult", "lay", "approve", "publish", "send"})


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the powers to make regulations, orders and the like with no procedure, approval, laying or consultation."""
    for power in sheet.unit.powers:
        words = f"{power.object} {sheet.words.thing(power.object)}".casefold().replace("-", " ").split()
        if power.verb not in _MAKING or not any(word in words for word in _LEGISLATION):
            continue
        checked = power.procedures or any(limit.kind == "after" for limit in power.limits)
        if not checked and not sheet.does(_PROCEDURE, power.object):
            message = (
                f"{sheet.said(power)} allows {sheet.asked(power)}, and no laying, approval or consultation is encoded"
                " for it"
            )
            yield sheet.hit(power, message)


RULE = Rule(code="LD21", severity=Severity.WARNING, says="a delegated power has no procedure", find=find)
