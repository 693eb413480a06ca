"""Acts that may have been done, each with every way it may have come about, and from which days on they count."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from csc_rules.engine.values import Choice, Days


@frozen(kw_only=True)
class Way:
    """One way an act may have come about: the days on which it was done, or none, under some choices."""

    days: Days | None
    choices: tuple[Choice, ...] = ()
    facts: tuple[str, ...] = ()
    determinations: tuple[str, ...] = ()
    document: str | None = None
    notes: tuple[str, ...] = ()


@frozen(kw_only=True)
class Occurrence:
    """An act, by its verb and the kind of its object, that may have been done once, with every way it may have come
    about."""

    document: str | None
    ways: tuple[Way, ...]
    act: tuple[str, str | None] = ("", None)

    @property
    def sure(self) -> bool:
        """Tell whether the act was done, whichever way."""
        return all(way.days is not None for way in self.ways)

    @property
    def earliest(self) -> date:
        """Return the first day on which it may have been done, for ordering."""
        return min((way.days.first for way in self.ways if way.days), default=date.max)


@frozen(kw_only=True)
class Window:
    """The first day on which an act could count, and the first day of the law it counts under.

    ``reaches_back``: what is only shown to have been done may lie before the first day that counts. ``edge``: of what
    goes on over days, the day that it ``began`` or ``ended`` on counts.
    """

    since: date
    law: date
    reaches_back: bool = False
    edge: str = ""
