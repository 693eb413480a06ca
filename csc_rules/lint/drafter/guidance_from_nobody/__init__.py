"""Regard is owed to guidance that nobody may issue."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

_HEEDING = frozenset({"have-regard-to", "comply-with", "take-account-of", "take-into-account"})
_GIVING = frozenset({"issue", "make", "publish", "direct", "prepare", "provide", "send"})
_GUIDANCE = ("guidance", "direction", "code")


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the duties to heed guidance or directions that no duty or power of the instrument brings about."""
    for duty in sheet.duties:
        title = sheet.words.thing(duty.object).casefold()
        if duty.verb in _HEEDING and any(word in title for word in _GUIDANCE) and not sheet.does(_GIVING, duty.object):
            message = (
                f"{sheet.said(duty)} requires {sheet.asked(duty)}, and no provision encoded here lets anybody issue it"
            )
            yield sheet.hit(duty, message)


RULE = Rule(code="LD19", severity=Severity.WARNING, says="guidance is heeded that nobody may issue", find=find)
