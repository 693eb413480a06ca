"""Every rule does what its page says: it fires on the bad example where that says so, and is silent on the good one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

import pytest

from csc_rules.law.library import available
from csc_rules.law.loader import load_ruleset
from csc_rules.law.provisions import within
from csc_rules.lint.model import Finding, Pack, Rule
from csc_rules.lint.pages import SECTIONS, page_of
from csc_rules.lint.rules import rules
from csc_rules.lint.run import look, opened
from tests.lint.examples import found

each_rule = pytest.mark.parametrize("rule", rules(), ids=lambda rule: f"{rule.code}-{rule.name}")
each_of_the_law = pytest.mark.parametrize(
    "rule", [rule for rule in rules() if rule.pack is Pack.DRAFTER], ids=lambda rule: rule.code
)
NEVER = "No shipped ruleset shows it"


@cache
def of_the_law() -> Mapping[str, tuple[Finding, ...]]:
    """Look through all shipped rulesets with the drafter's pack."""
    names = [info.id for info in available()]
    return {name: look(opened(name, (Pack.DRAFTER,)), date(2026, 11, 26), (Pack.DRAFTER,)).findings for name in names}


@each_rule
def test_it_fires_where_its_page_says(rule: Rule) -> None:
    """In the bad example the rule finds what is marked, at the words that are marked, and nothing else."""
    page = page_of(rule)
    hits = found(rule, page.bad, page.beside[0])
    marks = page.marks()
    if page.beside[0]:
        assert [finding.place.file for finding, _ in hits] == ["example.lint.toml"]
        return

    assert marks
    assert [line for _, line in hits] == [mark.line for mark in marks]
    for (finding, _), mark in zip(hits, marks, strict=True):
        written = finding.place.line or ""
        assert mark.code == rule.code
        assert written[finding.at[1] - 1 :].startswith(mark.words), (mark.words, written, finding.at)


@each_rule
def test_it_is_silent_on_the_good_twin(rule: Rule) -> None:
    """In the good example the rule finds nothing."""
    page = page_of(rule)

    assert [str(finding.message) for finding, _ in found(rule, page.good, page.beside[1])] == []


@each_rule
def test_what_it_says_can_be_read(rule: Rule) -> None:
    """A message is one line, without an id in brackets or a stop at its end."""
    page = page_of(rule)
    for finding, _ in found(rule, page.bad, page.beside[0]):
        assert "\n" not in finding.message
        assert not finding.message.endswith(".")


@each_rule
def test_its_page_is_whole(rule: Rule) -> None:
    """The title has the code and name, and every section is there and says something."""
    page = page_of(rule)

    assert page.title == f"{rule.code} {rule.name}"
    assert page.what
    assert [title for title, _ in page.sections] == list(SECTIONS)
    assert all(text for _, text in page.sections)


@each_rule
def test_its_page_names_real_provisions(rule: Rule) -> None:
    """What a page says of real law is of a ruleset that is shipped, and of a provision it lists."""
    page = page_of(rule)

    assert page.shown or NEVER in dict(page.sections)["In real law"]
    for name, provision in page.shown:
        listed = load_ruleset(name).instrument.all_provisions
        whole = provision.rstrip(":")
        assert whole == "as a whole" or any(within(whole, each) or within(each, whole) for each in listed), provision


@each_of_the_law
def test_real_law_shows_it(rule: Rule) -> None:
    """A rule of the drafter's pack finds something at each provision that its page names, or nothing anywhere."""
    page = page_of(rule)
    if not page.shown:
        assert [each for name in of_the_law() for each in of_the_law()[name] if each.code == rule.code] == []
    for name, provision in page.shown:
        own = [each for each in of_the_law()[name] if each.code == rule.code]
        cited = [ref for finding in own for ref in finding.provisions]
        whole = provision.rstrip(":")
        assert own if whole == "as a whole" else whole in cited, (name, provision, cited)


def test_codes_and_names_are_their_own() -> None:
    """No two rules share a code or a name, and a code says whose rule it is."""
    codes, names = [rule.code for rule in rules()], [rule.name for rule in rules()]
    letter = {Pack.ENCODER: "LE", Pack.DRAFTER: "LD"}

    assert len(set(codes)) == len(codes) >= 30
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(rf"{letter[rule.pack]}[0-9]{{2}}", rule.code) for rule in rules())
