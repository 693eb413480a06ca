"""Operators that leave out a part of a line: an entry of a list, what may stand there or not, a mark."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import NOTHING, Attribute, evolve, fields, fields_dict

from csc_rules.language import nodes as n
from csc_rules.verify.mutation.changes import Change, Operator
from csc_rules.verify.mutation.sites import Site, altered

# Parts without which the rest of a line says nothing, and ends in force, which have operators of their own.
_KEPT: dict[type[n.Node], frozenset[str]] = {
    n.Anchor: frozenset({"day", "event", "object", "ordinal", "end_of_lifetime"}),
    n.Block: frozenset({"name"}),
    n.Effect: frozenset({"instead"}),
    n.InForce: frozenset({"day", "event"}),
    n.Only: frozenset({"object", "anchor", "condition"}),
    n.Period: frozenset({"length", "financial"}),
    n.Ref: frozenset({"quantifier"}),
    n.Slot: frozenset({"by"}),
    n.Tail: frozenset({"since", "until"}),
    n.Tiled: frozenset({"length"}),
    n.WasDone: frozenset({"relation", "length", "anchor"}),
    n.Within: frozenset({"beginning"}),
}


def _is_kept(owner: n.Node, part: str) -> bool:
    return part in _KEPT.get(type(owner), frozenset())


def _default(owner: n.Node, part: str) -> object:
    found: Attribute[object] = fields_dict(type(owner))[part]
    return found.default


def _without_entry(site: Site) -> Iterator[Change]:
    """Take one entry out of a list; the last one only where the list may be empty."""
    if site.owner is None or site.among is None or isinstance(site.node, n.Clause) or _is_kept(site.owner, site.part):
        return
    if site.among > 1 or _default(site.owner, site.part) is not NOTHING:
        yield Change(new=None)


def _without_part(site: Site) -> Iterator[Change]:
    """Take out what may be there or not: a condition, an object, by whom, the day of an event."""
    if site.owner is None or site.among is not None or _is_kept(site.owner, site.part):
        return
    if _default(site.owner, site.part) is None:
        yield Change(new=None)


def _without_mark(site: Site) -> Iterator[Change]:
    """Take out words that mark a line, such as *jointly*, *to bearer* and *next*."""
    for part in fields(type(site.node)):
        value = getattr(site.node, part.name)
        is_mark = (value is True and part.default is False) or (isinstance(value, str) and part.default is None)
        if is_mark and not _is_kept(site.node, part.name):
            yield Change(new=altered(site.node, part.name, part.default))


def _without_relation(site: Site) -> Iterator[Change]:
    """Ask only whether something was done, and no longer when."""
    if isinstance(site.node, n.WasDone) and site.node.relation is not None:
        yield Change(new=evolve(site.node, relation=None, length=None, anchor=None))


OPERATORS = (
    Operator(
        name="drop-entry",
        does="leaves out one entry of a list: a bearer, a member, another name, an anchor, a reading, an act",
        changes=_without_entry,
    ),
    Operator(
        name="drop-part",
        does="leaves out what need not be there: a condition, an object, by whom, the day of an event",
        changes=_without_part,
    ),
    Operator(
        name="drop-mark", does="leaves out *jointly*, *to bearer*, *next*, *if any* and the like", changes=_without_mark
    ),
    Operator(
        name="drop-relation",
        does="leaves out when something was done: *before*, *after* or *less than*",
        changes=_without_relation,
    ),
)
