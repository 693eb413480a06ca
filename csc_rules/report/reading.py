"""A ruleset to be read beside the law: each section with its provisions, what tests and reviews there are of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from csc_rules.law.judged import slots_of
from csc_rules.law.model import BodyClass, Duty, Force, Statement, UnknownLimit
from csc_rules.law.provisions import address
from csc_rules.law.ruleset import Ruleset
from csc_rules.report.law_page.changes import Part, parts_of
from csc_rules.report.law_page.cited import of_section
from csc_rules.report.law_page.sections import each_section
from csc_rules.report.law_page.sheet import Sheet, has_section
from csc_rules.report.markdown import plain
from csc_rules.verify.model import ProvisionCoverage, RulesetCoverage


@frozen(kw_only=True)
class Reading:
    """A ruleset with its coverage; with a *day*, the law as it is on that day."""

    ruleset: Ruleset
    coverage: RulesetCoverage
    day: date | None = None
    file: str | None = None

    @property
    def sheet(self) -> Sheet:
        """Return what the page is made from."""
        return Sheet(ruleset=self.ruleset, file=self.file, day=self.day)


@frozen(kw_only=True)
class Beside:
    """A provision: where its text is, how it is encoded, tested and reviewed, and what is open in what it comes to."""

    source: str | None
    coverage: ProvisionCoverage
    open: tuple[str, ...]


@frozen(kw_only=True)
class Version:
    """A statement, or a line of one, that begins or ends while its instrument goes on."""

    title: str
    provisions: tuple[str, ...]
    days: Force


@frozen(kw_only=True)
class Section:
    """What stands under one heading: its lines as on the page of the law, its provisions, and what changed in it.

    ``tests`` are those of its provisions, each once, with the provisions that it covers here.
    """

    names: tuple[str, ...]
    lines: tuple[str, ...]
    beside: tuple[Beside, ...]
    versions: tuple[Version, ...]
    tests: tuple[tuple[str, tuple[str, ...]], ...]


def sections(found: Reading) -> Iterator[Section]:
    """Yield the sections of a ruleset in their order.

    >>> from csc_rules.law.loader import load_ruleset
    >>> from csc_rules.verify.coverage import coverage
    >>> reading = Reading(ruleset=load_ruleset("ni-act-2015"), coverage=coverage("ni-act-2015"))
    >>> [len(section.versions) for section in sections(reading) if section.names == ("s.9",)]
    [3]
    """
    sheet = found.sheet
    covered = {each.provision: each for each in found.coverage.provisions}
    parts = tuple(parts_of(sheet))
    for names, lines in each_section(sheet):
        listed = [each for name in names for each in of_section(name, sheet.ruleset.instrument.all_provisions)]
        beside = tuple(_beside(covered[each], sheet) for each in listed if each in covered)
        yield Section(
            names=names,
            lines=lines,
            beside=beside,
            versions=tuple(_version(part) for part in parts if part.section in names and _changes(part)),
            tests=tuple(_tests(beside)),
        )


def _tests(beside: tuple[Beside, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    titles = dict.fromkeys(title for row in beside for title in row.coverage.tests)
    for title in titles:
        yield title, tuple(row.coverage.provision for row in beside if title in row.coverage.tests)


def _changes(part: Part) -> bool:
    return part.force.since is not None or part.force.until is not None


def _version(part: Part) -> Version:
    return Version(title=plain(part.text), provisions=part.provisions, days=part.days)


def _beside(entry: ProvisionCoverage, sheet: Sheet) -> Beside:
    statements = [sheet.known[name] for name in entry.statements if name in sheet.known]
    found = dict.fromkeys(text for each in sheet.on_day(statements) for text in open_in(each, sheet))
    return Beside(source=address(sheet.ruleset.instrument.source, entry.provision), coverage=entry, open=tuple(found))


def open_in(statement: Statement, sheet: Sheet) -> Iterator[str]:
    """Yield what a statement leaves open, in a word for each sort; the page has the rest below."""
    if slots_of(statement, sheet.ruleset) or (isinstance(statement, BodyClass) and statement.judged_by):
        yield "left to a person"
    if isinstance(statement, Duty) and statement.unsettled:
        yield "read in more than one way"
    if isinstance(statement, Duty) and isinstance(statement.clock, UnknownLimit):
        yield "time limit not known"
    if isinstance(statement, BodyClass) and (statement.unknown or statement.unlisted):
        yield "members not known"
    if sheet.doubt(statement.unverified):
        yield "not verified"


def named(found: Reading, name: str) -> tuple[str, bool, str]:
    """Return the title of a statement, whether it has a place on the page, and its days where it has days of its own.

    Two versions of one thing have one title, and are told apart by their days.
    """
    sheet = found.sheet
    statement = sheet.known.get(name)
    if statement is None:
        # What is no statement of it is the instrument, which says when it comes into force.
        return sheet.ruleset.instrument.title, False, ""
    here = has_section(statement) and bool(sheet.on_day([statement]))
    return statement.title, here, sheet.own_days(statement.force)
