"""The table of operators, and all that they change in a statement. A new one is an entry in the file of its family."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from csc_rules.language import nodes as n
from csc_rules.law.ruleset import Ruleset
from csc_rules.verify.mutation import days, deletions, others, parts, words
from csc_rules.verify.mutation.changes import Change, Operator
from csc_rules.verify.mutation.sites import Path, Site, put, sites

OPERATORS: tuple[Operator, ...] = (
    *deletions.OPERATORS,
    *parts.OPERATORS,
    *days.OPERATORS,
    *words.OPERATORS,
    *others.OPERATORS,
)


@frozen(kw_only=True)
class Attempt:
    """One thing to change in a statement.

    ``blocks`` is what becomes of its block: the first of them that loads. With ``gone`` the node is taken out.
    """

    operator: str
    path: Path
    node: n.Node
    gone: bool
    blocks: tuple[n.Block | None, ...] = ()


def attempts(law: Ruleset, block: n.Block) -> Iterator[Attempt]:
    """Give everything that the operators change in a statement, in the order of its text."""
    for site in sites(law, block):
        for operator in OPERATORS:
            for change in operator.changes(site):
                yield _attempt(operator, site, change)


def _attempt(operator: Operator, site: Site, change: Change) -> Attempt:
    made: list[n.Block | None] = [put(site.block, site.path, change.new) if site.path else _block(change.new)]
    if change.instead is not None:
        made.append(_block(change.instead))
    return Attempt(operator=operator.name, path=site.path, node=site.node, gone=change.new is None, blocks=tuple(made))


def _block(node: n.Node | None) -> n.Block | None:
    assert node is None or isinstance(node, n.Block)
    return node
