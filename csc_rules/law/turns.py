"""The days on which who is who changes: what holds on one day holds on all days up to the next of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date

from csc_rules.law.membership import Stated
from csc_rules.law.model import Body, BodyClass, Force


class Turns:
    """Number the stretches of days in which bodies, classes and what a record states of them stay as they are.

    >>> from csc_rules.law.model import Body
    >>> turns = Turns([Body(id="a", title="A", force=Force(since=date(2015, 4, 1)))], [], [])
    >>> [turns.of(date(2015, 3, 31)), turns.of(date(2015, 4, 1)), turns.of(date(2024, 1, 1))]
    [0, 1, 1]
    """

    def __init__(self, bodies: Iterable[Body], classes: Iterable[BodyClass], stated: Iterable[Stated]) -> None:
        forces = (*_of_bodies(bodies), *_of_classes(classes))
        days = {day for force in forces for day in (force.since, force.until) if day is not None}
        self._days = sorted(days.union(*(entry.days for entry in stated)))

    def of(self, day: date) -> int:
        """Return the number of the stretch that a day lies in."""
        return bisect_right(self._days, day)


def _of_bodies(bodies: Iterable[Body]) -> Iterator[Force]:
    for body in bodies:
        yield body.force
        yield from (kind.force for kind in body.kinds)
        yield from (area.force for area in body.areas)


def _of_classes(classes: Iterable[BodyClass]) -> Iterator[Force]:
    for entry in classes:
        yield entry.force
        yield from (member.force for member in entry.members)
