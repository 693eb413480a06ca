"""What can be put right is put right: what comes out is in its form, loads, and says the same."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from csc_rules.errors import RuleError
from csc_rules.language.parser import parse
from csc_rules.language.printer import format_file
from csc_rules.lint.fixes import changed, difference, fixed
from csc_rules.lint.model import Change, Rule
from csc_rules.lint.pages import page_of, whole
from csc_rules.lint.rules import rules
from csc_rules.lint.run import Looked, look
from csc_rules.spans import Span
from csc_rules.verify.suite import suite_of_text
from tests.lint.examples import DAY, looked

OWN = {"LE02", "LE03", "LE23", "LE24", "LE25"}


def alone(rule: Rule) -> Looked:
    """Look through the bad example of a rule, for the changes of that rule alone."""
    result, _ = looked(rule, page_of(rule).bad)
    own = tuple((finding, changes) for finding, changes in result.changes if finding.code == rule.code)
    return evolve(result, changes=own)


each_fix = pytest.mark.parametrize(
    "rule", [rule for rule in rules() if rule.code in OWN], ids=lambda rule: f"{rule.code}-{rule.name}"
)


def test_these_rules_have_a_fix() -> None:
    """The rules whose pages promise a fix have one, and no others."""
    promised = {rule.code for rule in rules() if "`--fix`" in dict(page_of(rule).sections)["How to fix"]}

    assert {rule.code for rule in rules() if alone(rule).changes} == promised == OWN


@each_fix
def test_a_fix_puts_it_right(rule: Rule) -> None:
    """After the fix the rule finds nothing."""
    again = look(suite_of_text(fixed(alone(rule)), "example.rules"), DAY, (rule.pack,), ())

    assert [finding for finding in again.findings if finding.code == rule.code] == []


@each_fix
def test_what_comes_out_is_in_its_form(rule: Rule) -> None:
    """The formatter has nothing to change in it."""
    text = fixed(alone(rule))

    assert format_file(parse(text)) == text


@each_fix
def test_a_fix_changes_no_rule(rule: Rule) -> None:
    """Bodies, duties, clocks and exceptions are what they were: only titles, gists, aliases and uses may differ."""
    result = alone(rule)
    after = suite_of_text(fixed(result), "example.rules").law.unit

    for was, now in zip(result.suite.law.unit.duties, after.duties, strict=True):
        assert evolve(now, says=was.says, title=was.title, line=was.line) == was


def test_the_first_of_two_changes_that_meet_is_made() -> None:
    """What is changed twice is changed once, and found again in the next run."""
    changes = [Change(span=Span(2, 6), text="X"), Change(span=Span(4, 8), text="Y"), Change(span=Span(8, 9), text="")]

    assert changed("0123456789", changes) == "01X679"


def test_what_would_not_load_is_refused() -> None:
    """A change after which the file does not load leaves everything as it was."""
    suite = suite_of_text(whole('document plan "safety plan" at s.1\n')[0], "example.rules")
    everything = Change(span=Span(0, len(suite.source.text)), text='duty x "x" at s.9\n')
    result = look(suite, date(2026, 1, 1))
    broken = evolve(result, changes=((result.findings[0], (everything,)),))

    with pytest.raises(RuleError):
        fixed(broken)


def test_what_changed_is_shown_in_lines() -> None:
    """The difference names the file, and has what went and what came."""
    assert difference("a\nb\n", "a\nc\n", "x.rules").splitlines()[-2:] == ["-b", "+c"]
