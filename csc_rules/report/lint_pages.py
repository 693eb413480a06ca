"""The pages of lint in the documents: every rule with its example, and what the drafter's pack finds in the Acts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csc_rules.dates import spoken
from csc_rules.law.ruleset import Ruleset
from csc_rules.lint import pages
from csc_rules.lint.model import Finding, Lint, Pack, Rule
from csc_rules.lint.rules import page, rules, rules_of
from csc_rules.report.lint import TITLES
from csc_rules.report.markdown import escaped, link
from csc_rules.report.words import count

_SURROUNDINGS = "```text\n{}\n```\n"
_MADE = "Made by `csc-rules lint --pack drafter` from the shipped rulesets, as at {}: {} in {}.\n"


def reference() -> str:
    """Return what the page of lint has of the rules: their list, and the page of each as a section.

    >>> reference().splitlines()[0]
    '| rule | pack | severity | what it finds |'
    """
    return "\n".join([*_list(rules()), *(_deeper(page(rule)) for rule in rules())])


def surroundings() -> str:
    """Return what the examples of the rules stand in, as a block of a page."""
    return _SURROUNDINGS.format(pages.surroundings().rstrip("\n"))


def _list(known: Iterable[Rule]) -> Iterator[str]:
    yield "| rule | pack | severity | what it finds |"
    yield "|---|---|---|---|"
    for rule in known:
        yield f"| [{rule.code}](#{anchor(rule)}) `{rule.name}` | {rule.pack} | {rule.severity} | {rule.says} |"
    yield ""


def anchor(rule: Rule) -> str:
    """Return where the section of a rule is found on its page."""
    return f"{rule.code}-{rule.name}".casefold()


def _deeper(text: str) -> str:
    """Put the headings of a page one level down; those in its examples are comments and stay."""
    lines, inside = [], False
    for line in text.splitlines():
        inside ^= line.startswith("```")
        lines.append(f"#{line}" if line.startswith("#") and not inside else line)
    return "\n".join(lines) + "\n"


def findings_page(found: Lint, rulesets: Iterable[Ruleset]) -> str:
    """Return what was found in rulesets: how much of each rule, and ruleset by ruleset what it is.

    >>> from datetime import date
    >>> nothing = Lint(as_at=date(2026, 1, 1), packs=(Pack.DRAFTER,), rulesets=())
    >>> findings_page(nothing, ()).splitlines()[0][-41:]
    '1 January 2026: 0 findings in 0 rulesets.'
    """
    known = tuple(each for each in rulesets if any(finding.ruleset == each.id for finding in found.findings))
    number, many = count(len(found.findings), "finding"), count(len(known), "ruleset")
    head = _MADE.format(spoken(found.as_at), number, many)
    lines = [head, *_tally(found), *(line for ruleset in known for line in _ruleset(found, ruleset))]
    return "\n".join([*lines, ""])


def _tally(found: Lint) -> Iterator[str]:
    yield "| rule | what it finds | findings | rulesets |"
    yield "|---|---|---|---|"
    for rule in rules_of(found.packs):
        own = [finding for finding in found.findings if finding.code == rule.code]
        within = len({finding.ruleset for finding in own})
        yield f"| {_link(rule.code, anchor(rule))} | {rule.says} | {len(own)} | {within} |"


def _link(code: str, where: str) -> str:
    return f"[{code}](../reference/lint.md#{where})"


def _ruleset(found: Lint, ruleset: Ruleset) -> Iterator[str]:
    own = [finding for finding in found.findings if finding.ruleset == ruleset.id]
    yield f"\n## {escaped(ruleset.instrument.title)}\n"
    yield f"[The rules](../law/{ruleset.unit.name}.md); {count(len(own), 'finding')} by {TITLES[Pack.DRAFTER]}.\n"
    yield "| provision | finding | rule |"
    yield "|---|---|---|"
    for finding in own:
        yield f"| {_cited(finding)} | {escaped(finding.message)} | {_link(finding.code, _anchor_of(finding))} |"


def _anchor_of(finding: Finding) -> str:
    return f"{finding.code}-{finding.rule}".casefold()


def _cited(finding: Finding) -> str:
    if not finding.provisions:
        return "as a whole"
    first = finding.provisions[0]
    return link(first, finding.source)
