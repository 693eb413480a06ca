"""What an amendment does within a statement: its lines end and begin, and so do its time limit and what may follow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from attrs import evolve

from csc_rules.language import nodes as n

LINES = (n.Member, n.MustContain, n.Item)
PARTS: dict[str, type[n.Clause]] = {"time limit": n.ClockClause, "consequence": n.Consequence}

T = TypeVar("T", bound=n.Clause)


def changed(block: n.Block, change: n.Omits | n.Inserts | n.Substitutes, since: n.Day) -> n.Block:
    """Return a statement as an omission, insertion or substitution within it leaves it; or the end of all of it."""
    match change:
        case n.Inserts():
            return _with(block, change.clause, since)
        case n.Omits() if _whole(change):
            return ending(block, since)
        case n.Omits():
            return _without(block, change, since)
        case n.Substitutes(clause=n.Texts() as gist):
            return _with_gist(block, gist)
        case _:
            assert change.clause is not None
            return _with(_without(block, change, since), change.clause, since)


def _with_gist(block: n.Block, gist: n.Texts) -> n.Block:
    """Return a statement with another gist: it is ours, has no days, and is that of the latest words."""
    kept = tuple(clause for clause in block.clauses if not (isinstance(clause, n.Texts) and clause.key == gist.key))
    return evolve(block, clauses=(*kept, gist))


def _whole(change: n.Omits) -> bool:
    return not (change.part or change.letter or change.item)


def _with(block: n.Block, clause: n.Clause, since: n.Day) -> n.Block:
    tail: n.Tail = clause.tail  # type: ignore[attr-defined]
    begun = clause if tail.since else evolve(clause, tail=evolve(tail, since=since))  # type: ignore[call-arg]
    return evolve(block, clauses=(*block.clauses, begun))


def _without(block: n.Block, change: n.Omits | n.Substitutes, since: n.Day) -> n.Block:
    if change.part is not None:
        return _without_part(block, PARTS[change.part], since)
    clauses = (part for clause in block.clauses for part in _line_without(clause, named(change), since))
    return evolve(block, clauses=tuple(clauses))


def _without_part(block: n.Block, kind: type[n.Clause], since: n.Day) -> n.Block:
    ended = (_ended(clause, since) if isinstance(clause, kind) else clause for clause in block.clauses)
    return evolve(block, clauses=tuple(ended))


def _line_without(clause: n.Clause, name: str, since: n.Day) -> Iterator[n.Clause]:
    """Yield a line, ended where it is the one named; of a line that names several, only the one named ends."""
    if not isinstance(clause, LINES) or name not in names_of(clause) or not lasts(clause, since):
        yield clause
    elif isinstance(clause, n.Member) and len(clause.refs) > 1:
        gone = tuple(ref for ref in clause.refs if ref.name.text == name)
        yield evolve(clause, refs=tuple(ref for ref in clause.refs if ref not in gone))
        yield _ended(evolve(clause, refs=gone), since)
    else:
        yield _ended(clause, since)


def lasts(clause: n.Clause, since: n.Day) -> bool:
    """Tell whether a line is still there on a day: it had not ended before."""
    tail = getattr(clause, "tail", None)
    return not isinstance(tail, n.Tail) or tail.until is None or tail.until.day > since.day


def named(change: n.Omits | n.Substitutes) -> str:
    """Return the line that a change is about: its letter, its item, or the body or class that it names."""
    return change.letter or (change.item.text if change.item else "")


def names_of(clause: n.Clause) -> tuple[str, ...]:
    """List the names by which a line can be omitted or substituted."""
    match clause:
        case n.Member():
            return tuple(ref.name.text for ref in clause.refs)
        case n.MustContain():
            return (clause.name.text,)
        case n.Item():
            return clause.letter, clause.ref.name.text
        case _:
            return ()


def ending(block: n.Block, day: n.Day) -> n.Block:
    """Return a statement that ends on a day, or earlier where it did so already."""
    return evolve(block, tail=_until(block.tail, day))


def beginning(block: n.Block, day: n.Day) -> n.Block:
    """Return a statement that begins on a day, where it states none itself."""
    stated = any(isinstance(clause, n.Dated) and clause.key == "from" for clause in block.clauses)
    return block if block.tail.since or stated else evolve(block, tail=evolve(block.tail, since=day))


def _ended(clause: T, day: n.Day) -> T:
    tail: n.Tail = clause.tail  # type: ignore[attr-defined]
    return evolve(clause, tail=_until(tail, day))  # type: ignore[call-arg]


def _until(tail: n.Tail, day: n.Day) -> n.Tail:
    return tail if tail.until is not None and tail.until.day <= day.day else evolve(tail, until=day)
