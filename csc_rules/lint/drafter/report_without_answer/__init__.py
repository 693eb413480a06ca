"""A report is laid or sent, and whoever gets it has to do nothing."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

_GIVEN = frozenset({"lay", "send", "provide"})


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the duties to lay or send a report to somebody of whom the instrument asks nothing about it."""
    for duty in sheet.duties:
        thing = sheet.document(duty.object)
        if duty.verb not in _GIVEN or thing is None or "report" not in f"{thing.id} {thing.title}":
            continue
        getting = {party.name for phrase in duty.phrases for party in phrase.parties}
        about = {thing.id, thing.about} | {each.id for each in sheet.law.documents.values() if each.about == thing.id}
        answers = [
            norm for norm in sheet.norms if norm.object in about and getting & {party.name for party in norm.bearers}
        ]
        if getting and not answers:
            who = sheet.words.party(duty.phrases[0].parties[0])
            message = (
                f"{sheet.said(duty)} requires {sheet.asked(duty)}, and no provision encoded here asks anything of"
                f" whoever gets it ({who})"
            )
            yield sheet.hit(duty, message)


RULE = Rule(code="LD11", severity=Severity.NOTE, says="a report asks nothing of whoever gets it", find=find)
