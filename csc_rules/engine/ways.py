"""Acts that may have been done, each with every way it may have come about, and from which days on they count."""

from __future__ import annotations

from datetime import date

from attrs import evolve, frozen

from csc_rules.engine.facts import Doing
from csc_rules.engine.values import Choice, Days
from csc_rules.law.model import Slot


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


def perhaps(occurrence: Occurrence, choice: Choice) -> Occurrence:
    """Return an occurrence that may not count in the cycle, whichever way it came about."""
    yes, no = evolve(choice, answer="yes"), evolve(choice, answer="no")
    counting = (evolve(way, choices=(*way.choices, yes)) for way in occurrence.ways)
    without = (evolve(way, days=None, choices=(*way.choices, no)) for way in occurrence.ways[:1])
    return evolve(occurrence, ways=(*counting, *without))


def at_edge(doing: Doing, edge: str) -> Doing:
    """Return what goes on over days as done on the day that it began or ended."""
    day = {"began": doing.began, "ended": doing.ended}.get(edge)
    return evolve(doing, when=day) if day is not None else doing


def counted(group: list[Doing], slot: Slot | None, window: Window) -> list[Doing]:
    """Return the doings on one document that may count; none where it was surely done before, under the law.

    What was done before there was the law settles nothing, and is left out.
    """
    before = [doing for doing in group if doing.when.latest is not None and doing.when.latest < window.since]
    done = [doing for doing in before if doing.when.latest and doing.when.latest >= window.law]
    sure = (doing for doing in done if not doing.only_raises)
    if any(slot is None or doing.shown_by or doing.verb in slot.settled for doing in sure):
        return []
    return [doing for doing in group if doing not in before]
