"""What lint found, for people and tools: in full with the line it stands on, in lines, as JSON and as text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from csc_rules.dates import spoken
from csc_rules.errors import Place
from csc_rules.lint.model import Finding, Ignored, Lint, Pack, Rule
from csc_rules.report.json import text
from csc_rules.report.visible import one_line
from csc_rules.report.words import DISCLAIMER, count
from csc_rules.report.written import Shown

if TYPE_CHECKING:
    from rich.text import Text

    from csc_rules.report.console import Look, Pen

TITLES = {Pack.ENCODER: "the encoder's pack", Pack.DRAFTER: "the drafter's pack"}


def summary(found: Lint) -> str:
    """Say how much was found, in how many rule files.

    >>> from datetime import date
    >>> summary(Lint(as_at=date(2026, 1, 1), packs=(Pack.ENCODER,), rulesets=("a-law",)))
    "nothing found in 1 rule file by the encoder's pack, as at 1 January 2026"
    """
    number = count(len(found.findings), "finding") if found.findings else "nothing found"
    severities = ", ".join(count(many, each) for each, many in found.counts().items() if many)
    by = " and ".join(TITLES[pack] for pack in found.packs)
    parts = [number, f"({severities})" if severities else "", f"in {count(len(found.rulesets), 'rule file')} by {by}"]
    told = f"{' '.join(part for part in parts if part)}, as at {spoken(found.as_at)}"
    return f"{told}; {len(found.ignored)} ignored" if found.ignored else told


def cited(finding: Finding) -> str:
    """Return the provisions of a finding, or nothing."""
    return ", ".join(finding.provisions)


def concise(found: Lint) -> str:
    """Return what was found in lines, the place first, and at the end how much it is.

    >>> from datetime import date
    >>> print(concise(Lint(as_at=date(2026, 1, 1), packs=(Pack.DRAFTER,), rulesets=())), end="")
    nothing found in 0 rule files by the drafter's pack, as at 1 January 2026
    """
    lines = [
        f"{one_line(str(each.place))}: {each.code} {each.severity}: {one_line(each.message)}{_tail(each)}"
        for each in found.findings
    ]
    return "".join(f"{line}\n" for line in [*lines, summary(found)])


def _tail(finding: Finding) -> str:
    parts = [part for part in (one_line(finding.statement), cited(finding)) if part]
    return f" [{', '.join(parts)}]" if parts else ""


def full(found: Lint, look: Look | None = None) -> str:
    """Return what was found as a report: each finding with the line that it stands on, and what can be done."""
    from csc_rules.report.console import Look, Pen, render

    look = look or Look()
    return render(_full(found, Pen(look=look)), look)


def _full(found: Lint, pen: Pen) -> Iterator[Text]:
    for finding in found.findings:
        yield from pen.indented(f"{finding.code} {finding.severity}: {one_line(finding.message)}", style="bold", hang=2)
        yield from pen.titled("Where:", one_line(str(finding.place)), 2)
        yield from _excerpt(finding.place, pen)
        if finding.provisions:
            source = f" <{one_line(finding.source)}>" if finding.source else ""
            yield from pen.titled("Provision:", f"{finding.ruleset} {cited(finding)}{source}", 2)
        fixed = "csc-rules lint --fix puts it right; " if finding.fixable else ""
        yield from pen.titled("Next:", f"{fixed}csc-rules lint --explain {finding.code}", 2)
        yield from pen.indented("")
    for entry in found.ignored:
        yield from pen.indented(ignored(entry), style="dim", hang=2)
    yield from pen.indented(summary(found), style="bold", hang=2)
    yield from pen.indented(DISCLAIMER)


def _excerpt(place: Place, pen: Pen) -> Iterator[Text]:
    if place.line is not None and place.line.strip():
        yield from pen.titled("Written:", one_line(place.line), 2)


def ignored(entry: Ignored) -> str:
    """Say what was left, and why."""
    until = f" until {spoken(entry.until)}" if entry.until else ""
    place = one_line(str(entry.finding.place))
    return f"{place}: {entry.finding.code} is ignored{until}: {one_line(entry.because)}"


# Rules ----------------------------------------------------------------------------------------------------------------


def of_rules(rules: tuple[Rule, ...]) -> str:
    """Return a list of rules, a line each."""
    return "".join(f"{each.code}  {each.pack}  {each.severity:7}  {each.name}: {each.says}\n" for each in rules)


# For tools ------------------------------------------------------------------------------------------------------------


def to_json(found: Lint) -> str:
    """Return what was found as JSON, places by file, line and column."""
    return text(
        {
            "as_at": found.as_at,
            "packs": found.packs,
            "rulesets": found.rulesets,
            "counts": found.counts(),
            "findings": [plain(finding) for finding in found.findings],
            "ignored": [
                {**plain(entry.finding), "because": entry.because, "until": entry.until} for entry in found.ignored
            ],
            "reading": DISCLAIMER,
        }
    )


def plain(finding: Finding) -> dict[str, Any]:
    """Return a finding as a table of JSON."""
    line, column = finding.at
    return {
        "code": finding.code,
        "rule": finding.rule,
        "pack": finding.pack,
        "severity": finding.severity,
        "ruleset": finding.ruleset,
        "statement": finding.statement,
        "provisions": finding.provisions,
        "source": finding.source,
        "file": finding.place.file,
        "line": line or None,
        "column": column or None,
        "message": finding.message,
        "fixable": finding.fixable,
    }


def json_file(found: Lint, shown: Shown) -> bytes:  # noqa: ARG001 - tools get everything
    """Return what was found as the content of a JSON file."""
    return to_json(found).encode()


def text_file(found: Lint, shown: Shown) -> bytes:  # noqa: ARG001 - lint hides nothing
    """Return what was found as the content of a text file."""
    return full(found).encode()
