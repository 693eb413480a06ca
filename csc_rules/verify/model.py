"""What running the tests of a rule file gives: results of tests, and coverage provision by provision."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import frozen


class Status(StrEnum):
    """How a provision stands. Only the first three are in order."""

    TESTED = "encoded and tested"
    UNTESTED = "encoded, untested"
    NOT_ENCODED = "not encoded"
    MISSING = "missing"
    STALE_EXCUSE = "stale excuse"


@frozen(kw_only=True)
class Failure:
    """What a test expected and did not find, at the line of its file that says so.

    >>> Failure(line=7, text="expected met; found due").text
    'expected met; found due'
    """

    line: int
    text: str


@frozen(kw_only=True)
class TestResult:
    """One test of a rule file, run. ``covers`` lists the provisions it names, ranges expanded."""

    __test__ = False  # Its name makes pytest take it for a class of tests.

    file: str
    line: int
    title: str
    covers: tuple[str, ...] = ()
    expectations: int = 0
    failures: tuple[Failure, ...] = ()

    @property
    def passed(self) -> bool:
        """Tell whether everything was found as expected."""
        return not self.failures


class Signed(StrEnum):
    """Whether somebody has reviewed a provision, and whether what they read is what stands there now."""

    SIGNED_OFF = "signed off"
    CHANGED = "changed since signed off"
    NOT_SIGNED_OFF = "not signed off"


@frozen(kw_only=True)
class SignOff:
    """That somebody reviewed a provision on a day, against which text of the law, and the digest of what they read."""

    provision: str
    by: str
    on: date
    against: str
    digest: str
    note: str | None = None


@frozen(kw_only=True)
class Review:
    """The latest sign-off of a provision by one reviewer; ``holds`` while what they read still stands there."""

    by: str
    on: date
    against: str
    note: str | None = None
    holds: bool


@frozen(kw_only=True)
class ProvisionCoverage:
    """How one provision stands: the statements that encode it or a part of it, and the titles of the tests of it.

    ``because`` says why a provision is not encoded; ``reviews`` are those of each reviewer, the latest first.
    """

    provision: str
    status: Status
    statements: tuple[str, ...] = ()
    tests: tuple[str, ...] = ()
    because: str | None = None
    signed: Signed = Signed.NOT_SIGNED_OFF
    reviews: tuple[Review, ...] = ()


@frozen(kw_only=True)
class RulesetCoverage:
    """Every provision of an instrument in its order, and the tests that claim a provision and expect nothing of it.

    ``stray_sign_offs`` are those of provisions that the instrument does not list.

    >>> RulesetCoverage(ruleset="a-law", file="a-law.rules", provisions=()).ok
    True
    """

    ruleset: str
    file: str
    provisions: tuple[ProvisionCoverage, ...]
    idle_claims: tuple[Failure, ...] = ()
    stray_sign_offs: tuple[SignOff, ...] = ()

    @property
    def ok(self) -> bool:
        """Tell whether every provision is encoded or excused, and every claim of a test is kept."""
        wrong = (Status.MISSING, Status.STALE_EXCUSE)
        return not self.idle_claims and not any(entry.status in wrong for entry in self.provisions)

    @property
    def complete(self) -> bool:
        """Tell whether, beyond that, nothing that is encoded lacks a test."""
        return self.ok and not self.with_status(Status.UNTESTED)

    def with_status(self, status: Status) -> tuple[ProvisionCoverage, ...]:
        """List the provisions that stand in a certain way."""
        return tuple(entry for entry in self.provisions if entry.status is status)

    def with_sign_off(self, signed: Signed) -> tuple[ProvisionCoverage, ...]:
        """List the provisions that are signed off, changed since, or not signed off."""
        return tuple(entry for entry in self.provisions if entry.signed is signed)
