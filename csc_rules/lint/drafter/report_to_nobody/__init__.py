"""A report has to be made, and nobody has to get it."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

_MADE = frozenset({"prepare", "make", "compile", "produce"})
_GIVEN = frozenset({"publish", "lay", "send", "circulate", "provide", "deposit", "issue", "inform", "deliver"})


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the reports that a duty has made, and no duty or power has published, laid or sent to anybody."""
    for duty in sheet.duties:
        thing = sheet.document(duty.object)
        if duty.verb not in _MADE or thing is None or "report" not in f"{thing.id} {thing.title}":
            continue
        if not sheet.does(_GIVEN, duty.object, duty.makes) and not any(
            phrase.preposition == "to" for phrase in duty.phrases
        ):
            yield sheet.hit(
                duty,
                f"{sheet.said(duty)} requires {sheet.asked(duty)}, and no provision encoded here has anybody given it",
            )


RULE = Rule(code="LD05", severity=Severity.WARNING, says="a report has no recipient", find=find)
