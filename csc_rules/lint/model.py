"""What a rule of lint is, what it finds in a rule file, and what a run gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

from csc_rules.errors import Place
from csc_rules.language import nodes as n
from csc_rules.spans import Span

if TYPE_CHECKING:
    from csc_rules.lint.sheet import Sheet


class Pack(StrEnum):
    """Whom a rule is for: who writes rule files, or who writes the law."""

    ENCODER = "encoder"
    DRAFTER = "drafter"


class Severity(StrEnum):
    """How much a finding matters.

    ``error``: it cannot be what was meant; ``warning``: something is missing; ``note``: it is worth a look.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


# What each level of --fail-on counts.
FAIL_ON: dict[str, frozenset[Severity]] = {
    "error": frozenset({Severity.ERROR}),
    "warning": frozenset({Severity.ERROR, Severity.WARNING}),
    "note": frozenset(Severity),
}


@frozen(kw_only=True)
class Change:
    """Put a text in the place of a stretch of a rule file."""

    span: Span
    text: str


@frozen(kw_only=True)
class Hit:
    """What a rule finds: at which node, what there is to say, which statement and provisions it is about.

    ``place`` is set where it does not stand in the rule file itself; ``fix`` is what puts it right without a loss.
    """

    node: n.Node
    message: str
    statement: str = ""
    provisions: tuple[str, ...] = ()
    place: Place | None = None
    fix: tuple[Change, ...] = ()


@frozen(kw_only=True)
class Rule:
    """A rule of lint. ``says`` is what it finds, in a few words; name and pack are those of its folder.

    ``last`` rules look at what the others found, and at what of it is ignored.
    """

    code: str
    severity: Severity
    says: str
    find: Callable[[Sheet], Iterator[Hit]]
    name: str = ""
    pack: Pack = Pack.ENCODER
    last: bool = False


@frozen(kw_only=True)
class Finding:
    """What a rule found in a rule file; ``source`` is the address of its provision."""

    code: str
    rule: str
    pack: Pack
    severity: Severity
    ruleset: str
    statement: str
    provisions: tuple[str, ...]
    source: str | None
    place: Place
    message: str
    fixable: bool = False

    @property
    def at(self) -> tuple[int, int]:
        """Return the line and column on which it stands."""
        return (self.place.position.line, self.place.position.column) if self.place.position else (0, 0)


@frozen(kw_only=True)
class Ignored:
    """A finding that an author decided to leave, with the reason given."""

    finding: Finding
    because: str
    until: date | None = None


@frozen(kw_only=True)
class Lint:
    """What some packs found in some rule files on a day; ``titles`` are those of the files, by their names."""

    as_at: date
    packs: tuple[Pack, ...]
    rulesets: tuple[str, ...]
    findings: tuple[Finding, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    titles: tuple[tuple[str, str], ...] = ()

    def fails(self, level: str) -> bool:
        """Tell whether something was found that counts at a level of ``FAIL_ON``.

        >>> Lint(as_at=date(2026, 1, 1), packs=(Pack.ENCODER,), rulesets=()).fails("note")
        False
        """
        return any(finding.severity in FAIL_ON[level] for finding in self.findings)

    def counts(self) -> dict[str, int]:
        """Count the findings of each severity."""
        return {each.value: sum(finding.severity is each for finding in self.findings) for each in Severity}
