"""Nothing in the instrument follows from a breach of a duty."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.language import nodes as n
from csc_rules.law.model import Remedy, lasting
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

_NOTHING = ("none", "public-law")


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the instrument none of whose duties has a consequence, or else the duties that have none."""
    top = sheet.instrument
    if top is None or not sheet.duties:
        return
    without = [duty for duty in sheet.duties if _is_nothing(lasting(duty.remedies or top.remedies))]
    if without and len(without) == len(sheet.duties):
        clause = next((each for each in sheet.block(top.id).clauses if isinstance(each, n.Consequence)), None)
        number = "its only duty" if len(without) == 1 else f"any of its {len(without)} duties"
        message = (
            f"nothing in the instrument follows from a breach of {number}: no sanction, no appeal, nobody who could"
            " step in; what is left is public law"
        )
        yield sheet.hit(top, message, clause)
        return
    for duty in without:
        yield sheet.hit(duty, f"nothing in the instrument follows where {sheet.said(duty)} is not complied with")


def _is_nothing(remedies: tuple[Remedy, ...]) -> bool:
    """Tell whether it is recorded that nothing follows, which is more than that nothing is recorded."""
    return bool(remedies) and all(remedy.kind in _NOTHING for remedy in remedies)


RULE = Rule(code="LD13", severity=Severity.WARNING, says="a duty has no consequence", find=find)
