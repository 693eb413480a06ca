"""Which tests to run first: those most likely to notice that a statement has changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import Factory, define, frozen

from csc_rules.language import nodes as n
from csc_rules.law.scope import walk
from csc_rules.verify.run import EXPECTATION
from csc_rules.verify.suite import Suite

_EXPECTED, _NAMED, _USED, _ANY = range(4)


@frozen(kw_only=True)
class Aim:
    """What a test names, and what it expects something of: statements, bodies, items, questions."""

    test: n.Block
    named: frozenset[str]
    expected: frozenset[str]


def aims(suite: Suite) -> tuple[Aim, ...]:
    """Give for each test of a file what it is aimed at, in the order they stand."""
    return tuple(
        Aim(
            test=test,
            named=_names(test.clauses) | frozenset(_bodies(suite, test)),
            expected=_names(clause for clause in test.clauses if isinstance(clause, EXPECTATION)),
        )
        for test in suite.tests
    )


def _names(nodes: Iterable[n.Node]) -> frozenset[str]:
    return frozenset(inner.text for node in nodes for inner in walk(node) if isinstance(inner, n.Name))


def _bodies(suite: Suite, test: n.Block) -> Iterator[str]:
    """Give the bodies that the texts of a test mean."""
    for node in walk(test):
        match = suite.register.find(node.text) if isinstance(node, n.Text) else None
        if match is not None:
            yield match.body.id


@define
class Order:
    """The tests of a file in the order in which they are run on the mutants of one statement.

    First come those that expect something of it, then those that name it, then those that expect something of a
    statement which names it; before all of them those that have noticed most of its mutants.
    """

    ranked: tuple[tuple[int, n.Block], ...]
    noticed: Counter[int] = Factory(Counter)

    def tests(self) -> list[n.Block]:
        """List the tests, the likeliest first."""
        order = sorted(range(len(self.ranked)), key=lambda at: (-self.noticed[at], self.ranked[at][0], at))
        return [self.ranked[at][1] for at in order]

    def remember(self, test: n.Block) -> None:
        """Remember that a test noticed a mutant."""
        self.noticed[next(at for at, (_, each) in enumerate(self.ranked) if each is test)] += 1


def order_for(block: n.Block, suite: Suite, known: Iterable[Aim]) -> Order:
    """Return the order of the tests for the mutants of one statement."""
    own, name = _declared(block), str(block.name)
    rules = (each for each in suite.tree.blocks if each.keyword != "test")
    users = frozenset(str(each.name) for each in rules if own & _names((each,)))
    return Order(tuple((_rank(aim, name, own, users), aim.test) for aim in known))


def _declared(block: n.Block) -> frozenset[str]:
    """List the names that a statement gives to itself, its parts and its questions."""
    parts = {str(clause.name) for clause in block.clauses if isinstance(clause, n.MustContain | n.Event)}
    slots = {str(node.name) for node in walk(block) if isinstance(node, n.Slot) and node.question is not None}
    return frozenset({str(block.name)} | parts | slots)


def _rank(aim: Aim, name: str, own: frozenset[str], users: frozenset[str]) -> int:
    if name in aim.expected:
        return _EXPECTED
    if own & aim.named:
        return _NAMED
    return _USED if users & aim.expected else _ANY
