"""What lint found as one page: by rule file, each finding with its provision and the line it stands on."""

from __future__ import annotations

from csc_rules.lint.model import Finding, Lint
from csc_rules.lint.rules import rules_of
from csc_rules.report.html.pages import page
from csc_rules.report.lint import TITLES, cited, summary
from csc_rules.report.visible import one_line
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown


def lint_file(found: Lint, shown: Shown) -> bytes:  # noqa: ARG001 - lint hides nothing
    """Return what was found as the content of an HTML file."""
    groups: dict[str, list[Finding]] = {}
    for finding in found.findings:
        groups.setdefault(finding.ruleset, []).append(finding)
    fired = {finding.code for finding in found.findings}
    values = {
        "lint": found,
        "summary": summary(found),
        "packs": " and ".join(TITLES[pack] for pack in found.packs),
        "groups": tuple(groups.items()),
        "rules": tuple(rule for rule in rules_of(found.packs) if rule.code in fired),
        "tally": {code: sum(finding.code == code for finding in found.findings) for code in fired},
        "cited": cited,
        "titles": {name: one_line(title) for name, title in found.titles},
        "one_line": one_line,
        "disclaimer": DISCLAIMER,
    }
    return page("lint.html", values, running_title="What lint found in rule files")
