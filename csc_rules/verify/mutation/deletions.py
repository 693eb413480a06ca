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
_DATED = frozenset({"body", "class", "duty", "power", "exception", "definition", "principle"})
_UNLISTED = (n.MembersJudged, n.MembersUnknown, n.Unlisted)
_HEADERS = frozenset({"instrument", "register"})

_TIME = (n.ClockClause, n.Unsettled, n.RestartsOn)
# Lines without which no file loads.
_NEEDED = (n.Sentence, n.InForce, n.Effect)


def _without_statement(site: Site) -> Iterator[Change]:
    if isinstance(site.node, n.Block) and site.node.keyword not in _HEADERS:
        yield Change(new=None, instead=asleep(site.node) if _has_days(site.node) else None)


def _has_days(block: n.Block) -> bool:
    """Tell whether anything asks for the days of a statement: of a class, only where it has members that are listed."""
    return block.keyword in _DATED and not any(
        isinstance(clause, _UNLISTED) or _is_persons(clause) for clause in block.clauses
    )


def _is_persons(clause: n.Clause) -> bool:
    return isinstance(clause, n.Flag) and clause.key == "persons"


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
        yield Change(new=None, instead=_without_time(site.block) if isinstance(clause, n.ClockClause) else None)


def _without_time(block: n.Block) -> n.Block:
    """Return a duty without its clock, and without what has no meaning but beside one."""
    kept = tuple(clause for clause in block.clauses if not isinstance(clause, _TIME))
    return evolve(block, clauses=kept)


OPERATORS = (
    Operator(
        name="delete-statement",
        does="leaves out a statement; where something else names it, it is never in force instead",
        changes=_without_statement,
    ),
    Operator(name="delete-clause", does="leaves out a line of a statement", changes=_without_clause),
)
