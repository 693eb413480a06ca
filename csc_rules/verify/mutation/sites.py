"""Places in a syntax tree where something can be changed, and the tree with it changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from attrs import evolve, fields, frozen

from csc_rules.language import nodes as n
from csc_rules.law.ruleset import Ruleset
from csc_rules.verify.mutation.unread import is_unread

Step = tuple[str, int | None]  # the field of a node, and which entry of it where it holds several
Path = tuple[Step, ...]
N = TypeVar("N", bound=n.Node)


@frozen(kw_only=True)
class Site:
    """A node of a statement: how it is reached from the statement's block, and what it is a part of.

    ``law`` is the law it belongs to, for operators that put one name in the place of another.
    """

    law: Ruleset
    block: n.Block
    path: Path = ()
    node: n.Node
    owner: n.Node | None = None

    @property
    def part(self) -> str:
        """Return the field of its owner that holds the node; nothing for the block itself."""
        return self.path[-1][0] if self.path else ""

    @property
    def among(self) -> int | None:
        """Return how many entries the list has that the node stands in; none where it stands in no list."""
        if not self.path or self.path[-1][1] is None:
            return None
        return len(getattr(self.owner, self.part))

    @property
    def clause(self) -> n.Clause | None:
        """Return the line that the node stands on; none for the first line of the block."""
        return clause_at(self.block, self.path)


def sites(law: Ruleset, block: n.Block) -> Iterator[Site]:
    """Give every node of a statement that a verdict may read, the block itself first, in the order of the text.

    A kind of node that the language gets later is reached as well: nothing here knows any of them.
    """
    return _below(Site(law=law, block=block, node=block))


def _below(site: Site) -> Iterator[Site]:
    yield site
    for step, node in _steps(site.node):
        if not is_unread(site.law, site.block, site.node, node):
            yield from _below(evolve(site, path=(*site.path, step), node=node, owner=site.node))


def _steps(node: n.Node) -> Iterator[tuple[Step, n.Node]]:
    """Give the nodes directly below one, each with the step that leads there."""
    for each in fields(type(node)):
        value = getattr(node, each.name)
        if isinstance(value, n.Node):
            yield (each.name, None), value
        elif isinstance(value, tuple):
            for index, entry in enumerate(value):
                if isinstance(entry, n.Node):
                    yield (each.name, index), entry


def put(node: N, path: Path, new: n.Node | None) -> N:
    """Return a node with another one in a place below it; none takes out what is there.

    >>> tail = n.Tail(provisions=(n.ProvisionRef(text="s.1"), n.ProvisionRef(text="s.2")))
    >>> put(tail, (("provisions", 0),), None).provisions
    (ProvisionRef(text='s.2', last=None),)
    """
    (name, index), *rest = path
    value = getattr(node, name)
    below = value if index is None else value[index]
    changed = put(below, tuple(rest), new) if rest else new
    if index is not None:
        kept = () if changed is None else (changed,)
        return altered(node, name, (*value[:index], *kept, *value[index + 1 :]))
    return altered(node, name, changed)


def altered(node: N, part: str, value: object) -> N:
    """Return a node with another value in one of its fields, whichever that is."""
    whole: Any = node
    made: N = evolve(whole, **{part: value})
    return made


def clause_at(block: n.Block, path: Path) -> n.Clause | None:
    """Return the clause that a path goes through, or none where it stays on the first line of the block."""
    if path and path[0][0] == "clauses" and path[0][1] is not None:
        return block.clauses[path[0][1]]
    return None
