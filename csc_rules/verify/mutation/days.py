"""Operators on time: every day moved by one day, every span by one unit, and days in force left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

from attrs import evolve, fields

from csc_rules.language import nodes as n
from csc_rules.verify.mutation.changes import Change, Operator
from csc_rules.verify.mutation.sites import Site, altered


def _moved(days: int) -> Callable[[Site], Iterator[Change]]:
    def changes(site: Site) -> Iterator[Change]:
        if isinstance(site.node, n.Day):
            yield Change(new=evolve(site.node, day=site.node.day + timedelta(days=days)))

    return changes


def _longer(by: int) -> Callable[[Site], Iterator[Change]]:
    def changes(site: Site) -> Iterator[Change]:
        for part in fields(type(site.node)):
            number = getattr(site.node, part.name)
            # A span of nothing is none, and what comes round every nothing never ends.
            if type(number) is int and number + by > 0:
                yield Change(new=altered(site.node, part.name, number + by))

    return changes


def _without_first_day(site: Site) -> Iterator[Change]:
    if isinstance(site.node, n.Tail) and site.node.since is not None:
        yield Change(new=evolve(site.node, since=None))


def _without_end(site: Site) -> Iterator[Change]:
    if isinstance(site.node, n.Tail) and site.node.until is not None:
        yield Change(new=evolve(site.node, until=None))


OPERATORS = (
    Operator(name="day-earlier", does="moves a day back by one day", changes=_moved(-1)),
    Operator(name="day-later", does="moves a day on by one day", changes=_moved(1)),
    Operator(name="span-shorter", does="makes a span shorter by one of its units", changes=_longer(-1)),
    Operator(name="span-longer", does="makes a span longer by one of its units", changes=_longer(1)),
    Operator(name="drop-from", does="leaves out `from DAY` at the end of a line", changes=_without_first_day),
    Operator(name="drop-until", does="leaves out `until DAY` at the end of a line", changes=_without_end),
)
