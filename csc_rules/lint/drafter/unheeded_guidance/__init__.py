"""Guidance or a direction can be given that nobody has to heed."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

_HEEDING = frozenset({"have-regard-to", "comply-with", "take-account-of", "take-into-account", "carry-out"})
_GIVING = frozenset({"issue", "direct"})


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the duties and powers to issue guidance or to direct, of which no duty says that it is heeded."""
    for norm in sheet.norms:
        if norm.verb in _GIVING and not sheet.does(_HEEDING, norm.object):
            message = (
                f"{sheet.said(norm)} provides for {sheet.asked(norm)}, and no duty encoded here says that it is heeded"
            )
            yield sheet.hit(norm, message)


RULE = Rule(code="LD20", severity=Severity.WARNING, says="guidance or a direction binds nobody", find=find)
