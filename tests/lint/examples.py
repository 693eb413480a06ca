"""The examples on the pages of the rules, looked through."""

from __future__ import annotations

from datetime import date
from functools import cache

from csc_rules.lint.ignores import loads
from csc_rules.lint.model import Finding, Rule
from csc_rules.lint.pages import whole
from csc_rules.lint.run import Looked, look
from csc_rules.verify.suite import suite_of_text

DAY = date(2026, 1, 1)


def looked(rule: Rule, example: str, beside: str = "", name: str = "example.rules") -> tuple[Looked, int]:
    """Look through an example with the pack of a rule; also returned is how many lines stand before it."""
    text, before = whole(example)
    known = loads(beside.encode(), "example.lint.toml")
    return look(suite_of_text(text, name), DAY, (rule.pack,), known), before


@cache
def found(rule: Rule, example: str, beside: str = "") -> tuple[tuple[Finding, int], ...]:
    """List what a rule finds in an example, each with its line in the example or in what lies beside it."""
    result, before = looked(rule, example, beside)
    own = [finding for finding in result.findings if finding.code == rule.code]
    lines = [(each, each.at[0] - (before if each.place.file == "example.rules" else 0)) for each in own]
    return tuple((finding, line) for finding, line in lines if line > 0)
