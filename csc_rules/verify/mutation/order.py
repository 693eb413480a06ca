"""Which tests to run first: those most likely to notice that a statement has changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from csc_rules.language import nodes as n
from csc_rules.law.scope import walk
from csc_rules.verify.run import EXPECTATION
from csc_rules.verify.suite import Suite

_EXPECTED, _NAMED, _USED, _ANY = range(4)


class Order:
    """The tests of a file in the order in which they are run on the mutants of one statement.

    First come those that expect something of the statement, then those that name it, then those that expect something
    of a statement which names it; among them those that have noticed most of its mutants.
    """

    def __init__(self, suite: Suite, block: n.Block) -> None:
        own = _declared(block)
        users = {str(each.name) for each in suite.tree.blocks if each.keyword != "test" and own & _named((each,))}
        self._noticed: Counter[int] = Counter()
        self._tests = suite.tests
        self._ranks = [self._rank(suite, test, block, own, users) for test in suite.tests]

    def tests(self) -> list[tuple[int, n.Block]]:
        """List the tests with their numbers, the likeliest first."""
        order = sorted(range(len(self._tests)), key=lambda at: (-self._noticed[at], self._ranks[at], at))
        return [(at, self._tests[at]) for at in order]

    def noticed(self, at: int) -> None:
        """Remember that a test noticed a mutant."""
        self._noticed[at] += 1

    @staticmethod
    def _rank(suite: Suite, test: n.Block, block: n.Block, own: set[str], users: set[str]) -> int:
        expected = _named(clause for clause in test.clauses if isinstance(clause, EXPECTATION))
        if str(block.name) in expected:
            return _EXPECTED
        if own & _named((test,)) or str(block.name) in _meant(suite, test):
            return _NAMED
        return _USED if users & expected else _ANY


def _declared(block: n.Block) -> set[str]:
    """List the names that a statement gives to itself, its parts and its questions."""
    parts = {str(clause.name) for clause in block.clauses if isinstance(clause, n.MustContain | n.Event)}
    slots = {str(node.name) for node in walk(block) if isinstance(node, n.Slot) and node.question is not None}
    return {str(block.name)} | parts | slots


def _named(nodes: Iterable[n.Node]) -> set[str]:
    return {inner.text for node in nodes for inner in walk(node) if isinstance(inner, n.Name)}


def _meant(suite: Suite, test: n.Block) -> set[str]:
    """List the bodies that the texts of a test mean."""
    texts = (node.text for node in walk(test) if isinstance(node, n.Text))
    return {match.body.id for text in texts if (match := suite.register.find(text)) is not None}
