"""The documents of a kind in the order in which an act was done to them, so that an interval looks only at the next.

Of documents that follow one another, an interval is ended by the first that surely had it done, or by one that may have
had it done before that. Those that surely came later change nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from attrs import frozen

from csc_rules.engine.facts import Doing


@frozen
class Group:
    """What was done to one document, or by one doing without a document: the first and the last day it may lie on."""

    document: str | None
    first: date
    last: date
    doings: tuple[Doing, ...]


@frozen
class InOrder:
    """Groups by their last days; ``firsts`` has for each the earliest first day of all from it on."""

    groups: tuple[Group, ...]
    lasts: tuple[date, ...]
    firsts: tuple[date, ...]

    def until(self, since: date, enough: Callable[[Group], bool]) -> Iterator[Doing]:
        """Yield the doings from a day on, up to the last that can lie before the first group that is enough."""
        bound = date.max
        for index in range(bisect_left(self.lasts, since), len(self.groups)):
            group = self.groups[index]
            if self.firsts[index] > bound:
                return
            if group.first <= bound:
                yield from group.doings
                bound = min(bound, group.last) if enough(group) else bound


def in_order(doings: Iterable[Doing]) -> InOrder:
    """Return doings by their documents, in the order of the last days on which they may lie."""
    found: dict[str | int, list[Doing]] = {}
    for doing in doings:
        found.setdefault(doing.document or id(doing), []).append(doing)
    groups = sorted((_group(entries) for entries in found.values()), key=lambda group: group.last)
    firsts: list[date] = []
    for group in reversed(groups):
        firsts.append(min(group.first, firsts[-1] if firsts else date.max))
    return InOrder(tuple(groups), tuple(group.last for group in groups), tuple(reversed(firsts)))


def _group(doings: list[Doing]) -> Group:
    return Group(
        document=doings[0].document,
        first=min(doing.when.earliest or date.min for doing in doings),
        last=max(doing.when.latest or date.max for doing in doings),
        doings=tuple(doings),
    )
