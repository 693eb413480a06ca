"""What every statement of the law has: an id, a title, provisions, and its days in force."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from csc_rules.value import Value


@frozen(kw_only=True, eq=False, repr=False)
class Force(Value):
    """The days in force: from the first day in force until the first day no longer in force (half-open)."""

    since: date | None = None
    until: date | None = None

    def covers(self, day: date) -> bool:
        """Tell whether *day* is a day in force."""
        return (self.since is None or day >= self.since) and (self.until is None or day < self.until)


ALWAYS = Force()


@frozen(kw_only=True, eq=False, repr=False)
class Statement(Value):
    """What every statement of a rule file has. ``provisions`` lists the primary one first."""

    id: str
    title: str
    provisions: tuple[str, ...] = ()
    force: Force = ALWAYS
    says: str | None = None
    unverified: str | None = None
    line: int = 0
