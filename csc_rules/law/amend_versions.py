"""Earlier versions of a statement: what has no days of its own in a line changes by a later version of the whole.

The later version keeps the name, so that what a record says of the duty is said of it; the earlier one is called by the
day until which it was the law.
"""

from __future__ import annotations

from attrs import evolve

from csc_rules.language import nodes as n
from csc_rules.language.rebuild import rebuilt
from csc_rules.law.amend_lines import beginning, ending

EARLIER = "earlier version of"


def earlier_versions(block: n.Block, change: n.Substitutes, since: n.Day) -> tuple[n.Block, ...]:
    """Return the version of a statement until a day, and that with another sentence or bearer from it on."""
    assert block.name is not None
    name = n.Name(text=f"{block.name.text}-until-{since.day.isoformat()}", span=block.name.span)
    earlier = ending(evolve(block, name=name), since)
    # What is asked is asked in one place; a later version only names the question.
    later = evolve(rebuilt(_with_sentence(block, change), _referring), comments=n.NO_COMMENTS)
    return with_another(earlier, block.name), beginning(_undated(later), since)


def with_another(block: n.Block, later: n.Name) -> n.Block:
    """Return a statement that says of what it is an earlier version."""
    return evolve(block, clauses=(*block.clauses, n.Setting(key=EARLIER, value=later, span=later.span)))


def _with_sentence(block: n.Block, change: n.Substitutes) -> n.Block:
    clauses = tuple(
        _sentence(clause, change) if isinstance(clause, n.Sentence) else clause
        for clause in block.clauses
        if not (isinstance(clause, n.Setting) and clause.key == EARLIER)
    )
    return evolve(block, clauses=clauses)


def _sentence(old: n.Sentence, change: n.Substitutes) -> n.Sentence:
    if isinstance(change.clause, n.Sentence):
        tail = change.clause.tail if change.clause.tail.provisions else evolve(old.tail, since=None, until=None)
        return evolve(change.clause, tail=tail)
    return evolve(old, bearers=change.bearers, span=change.span)


def _undated(block: n.Block) -> n.Block:
    """Return a version without the day on which the one before it began."""
    clauses = (clause for clause in block.clauses if not (isinstance(clause, n.Dated) and clause.key == "from"))
    return evolve(block, tail=evolve(block.tail, since=None), clauses=tuple(clauses))


def _referring(node: n.Node) -> n.Node:
    if isinstance(node, n.Slot) and node.question is not None:
        return n.Slot(name=node.name, span=node.span)
    return node
