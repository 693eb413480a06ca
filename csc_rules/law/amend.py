"""Amendments written beside the law they change: each turns into days in force of statements and of their lines.

What an amendment omits ends on its day, what it inserts begins on it, so that the law of every day stands in one tree.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve

from csc_rules.errors import Diagnostic
from csc_rules.language import nodes as n
from csc_rules.language.diagnostics import article, listed
from csc_rules.law.mistakes import meant, mistake, place
from csc_rules.spans import Source

Change = n.Omits | n.Inserts | n.Substitutes | n.Commences
CHANGES = (n.Omits, n.Inserts, n.Substitutes, n.Commences)
LINES = (n.Member, n.MustContain, n.Item)
# What no amendment of the same file can change.
_UNCHANGED = ("instrument", "register", "amendment")
# The statements that have lines of a form.
_HOLDERS: dict[type[n.Clause], tuple[str, ...]] = {
    n.Member: ("class",),
    n.MustContain: ("document",),
    n.Item: ("outcomes", "duty"),
}


def amended(tree: n.File) -> n.File:
    """Return a rule file with its amendments carried out; the amendments stay as statements that change nothing more.

    What an amendment cannot do is left out here, and told by :func:`mistakes`.

    >>> from csc_rules.language.parser import parse
    >>> text = 'document plan "plan"\\n  must contain vision "a vision"\\n'
    >>> text += 'amendment later "a later Act" from 2007-10-01\\n  omits vision of plan\\n'
    >>> str(amended(parse(text)).blocks[0].clauses[0].tail.until.day)
    '2007-10-01'
    """
    blocks = dict(enumerate(tree.blocks))
    for block in tree.blocks:
        since = _day(block)
        for change in _changes(block) if since else ():
            index = _index(blocks, change.target.text)
            if index is not None and since is not None:
                blocks[index] = _carried_out(blocks[index], change, since)
    return evolve(tree, blocks=tuple(_done(block) for block in blocks.values()))


def mistakes(tree: n.File, source: Source) -> Iterator[Diagnostic]:
    """Give the amendments that cannot be carried out, each with why."""
    known = {block.name.text: block for block in tree.blocks if block.name is not None}
    for block in tree.blocks:
        since = _day(block)
        if block.keyword == "amendment" and since is None:
            text = "found an amendment without a day; expected 'from' and the first day of what it changes"
            yield mistake("RL190", text, place(source, (block.name or block).span), hint="put it behind the title")
        for change in _changes(block):
            found = list(_mistake(change, known, source))
            yield from found
            if since is not None and not found:
                # What one amendment inserts a later one may omit.
                known[change.target.text] = _carried_out(known[change.target.text], change, since)


def _mistake(change: Change, known: Mapping[str, n.Block], source: Source) -> Iterator[Diagnostic]:
    target = known.get(change.target.text)
    if target is None or target.keyword in _UNCHANGED:
        said = "which is no statement of this file" if target is None else article(target.keyword)
        text = f"found '{change.target}', {said}; expected a statement of this file that can be changed"
        changeable = [name for name, block in known.items() if block.keyword not in _UNCHANGED]
        yield mistake("RL191", text, place(source, change.target.span), hint=meant(change.target.text, changeable))
    elif isinstance(change, n.Omits | n.Substitutes) and _named(change) and not any(_meant(target, change)):
        lines = [name for clause in target.clauses for name in _names(clause)]
        text = f"found '{_named(change)}', which '{change.target}' does not have; expected one of its lines"
        yield mistake("RL192", text, place(source, change.span), hint=meant(_named(change), lines))
    elif isinstance(change, n.Inserts | n.Substitutes) and target.keyword not in _HOLDERS[type(change.clause)]:
        holders = listed([article(keyword) for keyword in _HOLDERS[type(change.clause)]])
        text = f"found a line for '{change.target}', {article(target.keyword)}; expected {holders} to have such a line"
        yield mistake("RL193", text, place(source, change.clause.span))


def _changes(block: n.Block) -> tuple[Change, ...]:
    return tuple(clause for clause in block.clauses if isinstance(clause, CHANGES))


def _day(block: n.Block) -> n.Day | None:
    stated = (clause.day for clause in block.clauses if isinstance(clause, n.Dated) and clause.key == "from")
    return (block.tail.since or next(stated, None)) if block.keyword == "amendment" else None


def _index(blocks: Mapping[int, n.Block], name: str) -> int | None:
    found = (index for index, block in blocks.items() if block.name is not None and block.name.text == name)
    return next((index for index in found if blocks[index].keyword not in _UNCHANGED), None)


def _done(block: n.Block) -> n.Block:
    if block.keyword != "amendment":
        return block
    return evolve(block, clauses=tuple(clause for clause in block.clauses if not isinstance(clause, CHANGES)))


def _carried_out(block: n.Block, change: Change, since: n.Day) -> n.Block:
    match change:
        case n.Commences():
            return evolve(block, tail=evolve(block.tail, since=since))
        case n.Inserts():
            return evolve(block, clauses=(*block.clauses, _beginning(change.clause, since)))
        case n.Omits(letter=None, item=None):
            return evolve(block, tail=_ending(block.tail, since))
        case n.Omits():
            return _without(block, change, since)
        case _:
            left = _without(block, change, since)
            return evolve(left, clauses=(*left.clauses, _beginning(change.clause, since)))


def _without(block: n.Block, change: n.Omits | n.Substitutes, since: n.Day) -> n.Block:
    """Return a block in which one line has ended; of a line that names several, only the one named ends."""
    clauses: list[n.Clause] = []
    for clause in block.clauses:
        if not isinstance(clause, LINES) or _named(change) not in _names(clause):
            clauses.append(clause)
        elif isinstance(clause, n.Member) and len(clause.refs) > 1:
            gone = tuple(ref for ref in clause.refs if ref.name.text == _named(change))
            kept = tuple(ref for ref in clause.refs if ref not in gone)
            clauses += [evolve(clause, refs=kept), evolve(clause, refs=gone, tail=_ending(clause.tail, since))]
        else:
            clauses.append(evolve(clause, tail=_ending(clause.tail, since)))
    return evolve(block, clauses=tuple(clauses))


def _meant(block: n.Block, change: n.Omits | n.Substitutes) -> Iterator[bool]:
    for clause in block.clauses:
        yield _named(change) in _names(clause)


def _named(change: n.Omits | n.Substitutes) -> str:
    """Return the line that a change is about: its letter, its item, or the body or class that it names."""
    return change.letter or (change.item.text if change.item else "")


def _names(clause: n.Clause) -> tuple[str, ...]:
    match clause:
        case n.Member():
            return tuple(ref.name.text for ref in clause.refs)
        case n.MustContain():
            return (clause.name.text,)
        case n.Item():
            return clause.letter, clause.ref.name.text
        case _:
            return ()


def _ending(tail: n.Tail, day: n.Day) -> n.Tail:
    """Return a tail that ends on a day, or earlier where it did so already."""
    return tail if tail.until is not None and tail.until.day <= day.day else evolve(tail, until=day)


def _beginning(clause: n.Member | n.MustContain | n.Item, since: n.Day) -> n.Clause:
    return clause if clause.tail.since else evolve(clause, tail=evolve(clause.tail, since=since))
