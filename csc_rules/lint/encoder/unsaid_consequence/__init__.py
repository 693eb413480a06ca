"""Nothing is said of what follows a breach of a duty, not even that nothing does."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the instrument with duties, neither all of which nor itself have a ``consequence``."""
    top = sheet.instrument
    if top is None or top.remedy is not None:
        return
    silent = [duty for duty in sheet.unit.duties if duty.remedy is None]
    if silent:
        message = f"nothing is said of what may follow a breach of “{silent[0].id}”; where nothing does, say so"
        yield sheet.hit(top, message)


RULE = Rule(code="LE21", severity=Severity.WARNING, says="nothing is said of what follows a breach", find=find)
