"""Look through rule files with the rules of some packs; what an author decided to leave is told apart."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import evolve, frozen

from csc_rules.law.loader import PathLike
from csc_rules.law.provisions import address
from csc_rules.law.ruleset import Ruleset
from csc_rules.lint.ignores import Ignore, ignores
from csc_rules.lint.model import Change, Finding, Hit, Ignored, Lint, Pack, Rule
from csc_rules.lint.rules import rules_of
from csc_rules.lint.sheet import Sheet
from csc_rules.verify.suite import Suite, suite_of


@frozen(kw_only=True)
class Looked:
    """What was found in one rule file, and the changes that would put it right."""

    suite: Suite
    findings: tuple[Finding, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    changes: tuple[tuple[Finding, tuple[Change, ...]], ...] = ()


def lint(names: Iterable[PathLike], as_at: date, packs: Iterable[Pack] = (Pack.ENCODER,)) -> Lint:
    """Look through rule files, found by id, name or path, on a day.

    >>> lint(["northern-ireland/ni-act-2015"], date(2026, 11, 26)).rulesets
    ('ni-act-2015',)

    Raises NotFoundError where there is no such file, and CscRulesError with the mistakes of one that does not load.
    """
    chosen = tuple(packs)
    return together([look(opened(name, chosen), as_at, chosen) for name in names], as_at, chosen)


def opened(name: Ruleset | PathLike, packs: Iterable[Pack]) -> Suite:
    """Read and load a rule file for some packs; its tests, which are most of it, are read for the encoder's alone.

    >>> len(opened("ni-act-2015", [Pack.DRAFTER]).tests)
    0

    Raises what ``suite_of`` does.
    """
    return suite_of(name, tests=Pack.ENCODER in tuple(packs))


def together(looked: Iterable[Looked], as_at: date, packs: tuple[Pack, ...]) -> Lint:
    """Return what was found in several files as one result."""
    found = tuple(looked)
    return Lint(
        as_at=as_at,
        packs=packs,
        rulesets=tuple(name_of(each.suite) for each in found),
        findings=tuple(finding for each in found for finding in each.findings),
        ignored=tuple(entry for each in found for entry in each.ignored),
        titles=tuple((name_of(each.suite), each.suite.law.unit.title) for each in found),
    )


def name_of(suite: Suite) -> str:
    """Return what a rule file is called: the id of its instrument, or the name of a register."""
    instrument = suite.law.unit.instrument
    return instrument.id if instrument else suite.law.unit.name


def look(
    suite: Suite, as_at: date, packs: Iterable[Pack] = (Pack.ENCODER,), known: tuple[Ignore, ...] | None = None
) -> Looked:
    """Look through one rule file; *known* is what is to be ignored, read from beside the file where not given."""
    entries = ignores(suite.source.name) if known is None else known
    chosen = tuple(packs)
    sheet = Sheet(suite=suite, as_at=as_at, ignores=entries)
    asking = [rule for rule in rules_of(chosen) if rule.pack is Pack.ENCODER or _is_law(suite)]
    counted = [(rule, hit) for rule in asking if not rule.last for hit in rule.find(sheet)]
    valid = [entry for entry in entries if not entry.expired(as_at)]
    left = [(rule, hit, _left(rule, hit, valid)) for rule, hit in counted]
    used = {entry for _, _, entry in left if entry is not None}
    asked = {rule.code for rule in asking}
    idle = tuple(entry for entry in valid if entry not in used and entry.code in asked)
    after = evolve(sheet, idle=idle)
    counted = [(rule, hit) for rule, hit, entry in left if entry is None]
    counted += [(rule, hit) for rule in asking if rule.last for hit in rule.find(after)]
    made = sorted(((_finding(rule, hit, suite), hit) for rule, hit in counted), key=lambda each: _order(each[0]))
    return Looked(
        suite=suite,
        findings=tuple(finding for finding, _ in made),
        ignored=tuple(
            Ignored(finding=_finding(rule, hit, suite), because=entry.because, until=entry.until)
            for rule, hit, entry in left
            if entry is not None
        ),
        changes=tuple((finding, hit.fix) for finding, hit in made if hit.fix),
    )


def _is_law(suite: Suite) -> bool:
    """Tell whether a file is of law, made or proposed; what guidance leaves out is for the law to say."""
    instrument = suite.law.unit.instrument
    return instrument is not None and instrument.standing == "law"


def _left(rule: Rule, hit: Hit, known: Iterable[Ignore]) -> Ignore | None:
    return next((entry for entry in known if entry.code == rule.code and entry.statement == hit.statement), None)


def _finding(rule: Rule, hit: Hit, suite: Suite) -> Finding:
    instrument = suite.law.unit.instrument
    return Finding(
        code=rule.code,
        rule=rule.name,
        pack=rule.pack,
        severity=rule.severity,
        ruleset=name_of(suite),
        statement=hit.statement,
        provisions=hit.provisions,
        source=address(instrument.source, hit.provisions[0]) if instrument and hit.provisions else None,
        place=hit.place or suite.at(hit.node),
        message=hit.message,
        fixable=bool(hit.fix),
    )


def _order(finding: Finding) -> tuple[str, int, int, str, str]:
    return (finding.place.file, *finding.at, finding.code, finding.message)
