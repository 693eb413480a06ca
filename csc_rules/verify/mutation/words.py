"""Operators that put a word in the place of its opposite or neighbour."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import evolve

from csc_rules.language import nodes as n
from csc_rules.verify.mutation.changes import Change, Operator
from csc_rules.verify.mutation.sites import Site, altered


def _swap(kind: type[n.Node], field: str, one: object, other: object) -> Callable[[Site], Iterator[Change]]:
    """Return what puts each of two values of a field in the place of the other."""
    swapped = {one: other, other: one}

    def changes(site: Site) -> Iterator[Change]:
        if isinstance(site.node, kind) and (value := getattr(site.node, field)) in swapped:
            yield Change(new=altered(site.node, field, swapped[value]))

    return changes


def _another(site: Site) -> Iterator[Change]:
    # Only a limit of a power asks whether it is another one than the bearer.
    if isinstance(site.owner, n.Only):
        yield from _swap(n.Ref, "quantifier", "each", "another")(site)


def _period(site: Site) -> Iterator[Change]:
    if isinstance(site.node, n.Tiled) and site.node.limit is None:
        yield from _swap(n.Tiled, "mode", "for", "in")(site)


def _effect(site: Site) -> Iterator[Change]:
    if isinstance(site.node, n.Effect):
        key = "excuses" if site.node.key == "disapplies" else "disapplies"
        yield Change(new=evolve(site.node, key=key, instead=None))


def _relation(site: Site) -> Iterator[Change]:
    yield from _swap(n.WasDone, "relation", "before", "after")(site)


OPERATORS = (
    Operator(
        name="must-not",
        does="makes *must* of *must not*, and the reverse",
        changes=_swap(n.Sentence, "modal", "must", "must not"),
    ),
    Operator(
        name="unless",
        does="makes *unless* of *where*, and the reverse",
        changes=_swap(n.Where, "key", "where", "unless"),
    ),
    Operator(
        name="beginning-with",
        does="makes *beginning with* of *after*, and the reverse",
        changes=_swap(n.Within, "beginning", one=False, other=True),
    ),
    Operator(
        name="period",
        does="makes *in each* of *for each* where no limit is stated, and the reverse",
        changes=_period,
    ),
    Operator(
        name="period-limit",
        does="makes *before it begins* of *by its first day*, and the reverse",
        changes=_swap(n.Tiled, "limit", "first-day", "before"),
    ),
    Operator(name="another", does="makes *another* of *each* in a limit of a power, and the reverse", changes=_another),
    Operator(name="relation", does="makes *after* of *before* in a condition, and the reverse", changes=_relation),
    Operator(
        name="effect",
        does="makes *excuses* of *disapplies*, and *disapplies* of the others",
        changes=_effect,
    ),
    Operator(
        name="once",
        does="makes *achieved once* of *achieved*, and the reverse",
        changes=_swap(n.Flag, "key", "achieved", "achieved once"),
    ),
)
