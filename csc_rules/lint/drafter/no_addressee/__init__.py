"""Something has to be sent, laid or told, and it is not said to whom."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

_TO_SOMEBODY = frozenset({"send", "lay", "provide", "inform", "circulate"})
# What is provided reaches somebody where it is something to know; a service need not.
_TOLD = frozenset({"information", "advice", "report", "statement"})


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the duties of an act that reaches somebody, in a sentence that names nobody it reaches."""
    for duty in sheet.duties:
        if duty.answers or (duty.contingent is not None and duty.contingent.verb == "request"):
            continue  # Whoever asked is whom it reaches.
        if duty.verb == "provide" and not _TOLD & set(
            sheet.words.thing(duty.object).casefold().replace(",", "").split()
        ):
            continue
        if duty.verb in _TO_SOMEBODY and not duty.consultees and not any(phrase.parties for phrase in duty.phrases):
            yield sheet.hit(duty, f"{sheet.said(duty)} requires {sheet.asked(duty)} and does not say to whom")


RULE = Rule(code="LD04", severity=Severity.WARNING, says="an act that reaches somebody has no addressee", find=find)
