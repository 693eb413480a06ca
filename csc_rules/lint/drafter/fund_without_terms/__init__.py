"""A fund can be set up without written terms or a host."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

_SETTING_UP = frozenset({"establish", "maintain"})


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the powers about a fund that are not limited to one under an agreement or with somebody who keeps it."""
    for power in sheet.unit.powers:
        thing = sheet.words.thing(power.object).casefold()
        if power.verb not in _SETTING_UP or "fund" not in thing.replace("-", " ").split():
            continue
        if not any(limit.kind in ("under", "after") for limit in power.limits) and not power.procedures:
            message = (
                f"{sheet.said(power)} allows {sheet.asked(power)}, and asks for no written terms that say who keeps it"
                " and how it ends"
            )
            yield sheet.hit(power, message)


RULE = Rule(code="LD23", severity=Severity.NOTE, says="a fund needs no written terms", find=find)
