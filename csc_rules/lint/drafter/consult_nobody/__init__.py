"""There has to be a consultation, and nobody is named who has to be asked."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the duties to consult without a list and without anybody in the sentence."""
    for duty in sheet.duties:
        named = duty.consultees or any(phrase.preposition == "with" and phrase.parties for phrase in duty.phrases)
        if duty.verb == "consult" and not named:
            yield sheet.hit(
                duty, f"{sheet.said(duty)} requires {sheet.asked(duty)} and names nobody who is to be asked"
            )


RULE = Rule(code="LD07", severity=Severity.WARNING, says="consultation has no consultee", find=find)
