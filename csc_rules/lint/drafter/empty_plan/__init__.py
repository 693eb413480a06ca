"""A plan, strategy or report has to be made, and nothing has to be in it."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

_MAKING = frozenset({"prepare", "adopt", "make"})
_PAPERS = ("plan", "strategy", "report", "statement", "scheme", "programme")


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the plans and the like that a duty has made, and that have no content of their own."""
    seen: set[str] = set()
    for duty in sheet.duties:
        thing = sheet.document(duty.makes or duty.object)
        if duty.verb not in _MAKING or thing is None or thing.items or thing.id in seen:
            continue
        if any(word in thing.title.casefold().split() for word in _PAPERS):
            seen.add(thing.id)
            yield sheet.hit(
                duty, f"{sheet.said(duty)} requires {sheet.asked(duty)} and does not say what has to be in it"
            )


RULE = Rule(code="LD22", severity=Severity.NOTE, says="a plan or report has no contents", find=find)
