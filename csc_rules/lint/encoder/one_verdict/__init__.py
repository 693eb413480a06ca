"""The tests of a duty expect one verdict only."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.language import nodes as n
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the duties and powers of which all tests expect one and the same."""
    expected: dict[str, set[str]] = {}
    for test in sheet.tests:
        for clause in test.clauses:
            if isinstance(clause, n.ExpectFinding):
                expected.setdefault(clause.duty.text, set()).add(clause.verdict)
    for norm in sheet.norms:
        verdicts = expected.get(norm.id, set())
        if len(verdicts) == 1:
            only = next(iter(verdicts)).replace("_", " ")
            yield sheet.hit(norm, f"every test of “{norm.id}” expects “{only}”; none shows it otherwise")


RULE = Rule(code="LE16", severity=Severity.NOTE, says="the tests of a duty expect one verdict only", find=find)
