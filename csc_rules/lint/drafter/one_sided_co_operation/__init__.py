"""Somebody has to co-operate with others who do not have to co-operate."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.law.model import Duty, Party
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

_TOGETHER = frozenset({"co-operate", "assist", "participate", "take-part"})


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the duties to co-operate with a body or class that no duty of the instrument binds to answer."""
    for duty in sheet.duties:
        if duty.verb != "co-operate":
            continue
        for party in (party for phrase in duty.phrases for party in phrase.parties):
            if party.name not in sheet.law.documents and not _bound(party, duty, sheet):
                who = sheet.words.body(party.name)
                message = f"{sheet.said(duty)} asks for co-operation with {who}, who is nowhere bound to co-operate"
                yield sheet.hit(duty, message)


def _bound(party: Party, duty: Duty, sheet: Sheet) -> bool:
    bearers = {each.name for other in sheet.duties if other.verb in _TOGETHER for each in other.bearers}
    # Whoever has others co-operate with it makes arrangements for that, and answers to its own duty.
    bearers |= {each.name for other in sheet.duties if other.id == duty.answers for each in other.bearers}
    if party.name in bearers:
        return True
    day = sheet.day_of(duty) or duty.force.since or sheet.as_at
    entry = sheet.register.classes.get(party.name)
    if entry is not None and sheet.indefinite(entry):
        return False
    wanted = {party.name} if entry is None else set(sheet.register.members(party.name, day))
    there = {name for each in bearers if each in sheet.register.classes for name in sheet.register.members(each, day)}
    return wanted <= there | bearers


RULE = Rule(code="LD16", severity=Severity.NOTE, says="co-operation is asked of one side only", find=find)
