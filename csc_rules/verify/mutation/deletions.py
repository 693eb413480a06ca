"""Operators that leave out a whole statement or a whole line of one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from csc_rules.language import nodes as n
from csc_rules.verify.mutation.changes import Change, Operator
from csc_rules.verify.mutation.sites import Site

# A day that no test looks from.
NEVER = n.Day(day=date(2999, 1, 1))

# Statements whose days in force are asked for: where others name one, it is never in force instead of being taken away.
_IN_FORCE = frozenset({"body", "class", "duty", "power", "exception", "definition", "principle"})
_HEADERS = frozenset({"instrument", "register"})

# Lines without which no file loads.
_NEEDED = (n.Sentence, n.InForce, n.Effect)


def _without_statement(site: Site) -> Iterator[Change]:
    if isinstance(site.node, n.Block) and site.node.keyword not in _HEADERS:
        yield Change(new=None, instead=asleep(site.node) if site.node.keyword in _IN_FORCE else None)


def asleep(block: n.Block) -> n.Block:
    """Return a statement that is never in force, so that what names it still finds it.

    >>> asleep(n.Block(keyword="duty", tail=n.Tail(until=n.Day(day=date(2022, 4, 1))))).tail.until is None
    True
    """
    kept = (clause for clause in block.clauses if not (isinstance(clause, n.Dated) and clause.key != "made on"))
    clauses = tuple(_undated(clause) for clause in kept)
    return evolve(block, tail=evolve(block.tail, since=NEVER, until=None), clauses=clauses)


def _undated(clause: n.Clause) -> n.Clause:
    if isinstance(clause, n.Sentence):
        return evolve(clause, tail=evolve(clause.tail, since=None, until=None))
    return clause


def _without_clause(site: Site) -> Iterator[Change]:
    clause = site.node
    if not isinstance(clause, n.Clause) or isinstance(clause, _NEEDED):
        return
    # Of several other names of a body each is taken out by itself.
    if not (isinstance(clause, n.Texts) and len(clause.texts) > 1):
        yield Change(new=None)


OPERATORS = (
    Operator(
        name="delete-statement",
        does="leaves out a statement; where something else names it, it is never in force instead",
        changes=_without_statement,
    ),
    Operator(name="delete-clause", does="leaves out a line of a statement", changes=_without_clause),
)
