"""The law names a body that is no more."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.dates import spoken
from csc_rules.language import nodes as n
from csc_rules.law.build_heads import days
from csc_rules.law.scope import walk
from csc_rules.lint.cited import in_words
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the bodies that statements in force name, and that had ended by the day of the look."""
    if sheet.instrument is None:
        return
    for statement in (*sheet.unit.classes, *sheet.norms):
        day = sheet.day_of(statement)
        for clause in sheet.block(statement.id).clauses if day else ():
            tail = getattr(clause, "tail", n.Tail())
            if not isinstance(clause, n.Member | n.Item | n.Sentence) or not days(tail).covers(sheet.as_at):
                continue
            for ref in (node for node in walk(clause) if isinstance(node, n.Ref) and node.quantifier is None):
                body = sheet.register.bodies.get(ref.name.text)
                if body is not None and body.force.until is not None and body.force.until <= sheet.as_at:
                    gone = spoken(body.force.until)
                    cited = in_words(tail.provisions[0].text) if tail.provisions else sheet.said(statement)
                    message = f"{cited} names, without a last day, {body.title}, which has not existed since {gone}"
                    yield sheet.hit(statement, message, ref)


RULE = Rule(code="LD17", severity=Severity.WARNING, says="the law names a body that is no more", find=find)
