"""A class or an entry of it has never had a member on any of its days."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.language import nodes as n
from csc_rules.law.build_heads import both, clauses, days
from csc_rules.law.check_dates import empty
from csc_rules.law.model import BodyClass, Force
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the classes, and the lines ``member each …``, that hold no body of the register on any of their days."""
    for entry in sheet.unit.classes:
        if not sheet.indefinite(entry) and not _any(entry, entry.force, sheet, frozenset()):
            yield sheet.hit(entry, f"class “{entry.id}” has never had a member")
            continue
        for clause in clauses(sheet.block(entry.id), n.Member):
            for ref in clause.refs:
                below = sheet.register.classes.get(ref.name.text) if ref.quantifier else None
                force = both(days(clause.tail), entry.force)
                if below and not sheet.indefinite(below) and not _any(below, force, sheet, frozenset()):
                    yield sheet.hit(entry, f"“each {ref.name}” has held nobody on any day of the entry", ref)


def _any(entry: BodyClass, force: Force, sheet: Sheet, seen: frozenset[str]) -> bool:
    """Tell whether some body belongs to a class on some day of a span."""
    if entry.id in seen:
        return False
    for body in sheet.register.bodies.values():
        spans = [both(kind.force, body.force) for kind in body.kinds if kind.name == entry.id]
        spans += [
            both(member.force, body.force)
            for member in entry.members
            if member.party.quantifier is None and member.party.name == body.id
        ]
        if any(not empty(both(span, force)) for span in spans):
            return True
    return any(
        below is not None and _any(below, both(force, member.force), sheet, seen | {entry.id})
        for member in entry.members
        if member.party.quantifier
        for below in [sheet.register.classes.get(member.party.name)]
    )


RULE = Rule(code="LE12", severity=Severity.WARNING, says="a class or entry has never had a member", find=find)
