"""Amendments carried out: each turns into days in force of statements and of their lines, or into a later version.

What an amendment omits ends on its day, what it inserts begins on it, so that the law of every day stands in one tree.
The amendments may stand in the file that they change, or in one that is laid over it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import get_args

from attrs import evolve, frozen

from csc_rules.language import nodes as n
from csc_rules.law import amend_lines as lines
from csc_rules.law import amend_provisions as cited
from csc_rules.law.amend_versions import earlier_versions, with_another

Change = (
    n.Omits
    | n.Inserts
    | n.InsertsStatements
    | n.Substitutes
    | n.Commences
    | n.Renumbers
    | n.Saves
    | n.Restores
    | n.Removes
)
CHANGES: tuple[type[n.Clause], ...] = get_args(Change)
# What no amendment can change, but that it may bring an instrument into force.
UNCHANGED = ("instrument", "register", "amends", "amendment")
# What undoes an amendment leaves nothing behind.
UNDOING = (n.Restores, n.Removes)

Blocks = tuple[n.Block, ...]


@frozen(kw_only=True)
class Step:
    """One change of one amendment, with the day from which it is made; none where no day is stated.

    ``declared`` are the statements that an amendment file declares; an amendment in the file of the law has none of its
    own, but all of that file's.
    """

    change: Change
    block: n.Block
    day: n.Day | None
    declared: Mapping[str, n.Block] | None


def amended(tree: n.File) -> n.File:
    """Return a rule file with its amendments carried out; the amendments stay as statements that change nothing more.

    What an amendment cannot do is left out here, and told by :func:`csc_rules.law.amend_mistakes.mistakes`.

    >>> from csc_rules.language.parser import parse
    >>> text = 'document plan "plan"\\n  must contain vision "a vision"\\n'
    >>> text += 'amendment later "a later Act" from 2007-10-01\\n  omits vision of plan\\n'
    >>> str(amended(parse(text)).blocks[0].clauses[0].tail.until.day)
    '2007-10-01'
    """
    return evolve(tree, blocks=after(tree.blocks, steps(tree.blocks, None)))


def after(blocks: Blocks, changes: Iterable[Step]) -> Blocks:
    """Return statements as some changes leave them, the amendments among them with nothing left to do."""
    for step in changes:
        blocks = carried_out(blocks, step)
    return tuple(done for block in blocks if (done := _done(block)) is not None)


def steps(blocks: Blocks, declared: Mapping[str, n.Block] | None) -> Iterator[Step]:
    """Give every change of the amendments among some statements, in the order written."""
    for block in blocks:
        if block.keyword == "amendment":
            day = day_of(block)
            for clause in block.clauses:
                if isinstance(clause, CHANGES):
                    yield Step(change=clause, block=block, day=day, declared=declared)  # type: ignore[arg-type]


def day_of(block: n.Block) -> n.Day | None:
    """Return the day from which an amendment changes the law, where it states one."""
    stated = (clause.day for clause in block.clauses if isinstance(clause, n.Dated) and clause.key == "from")
    return block.tail.since or next(stated, None)


def find(blocks: Iterable[n.Block], name: n.Name | None) -> n.Block | None:
    """Return the statement of a name that can be changed; none where there is none."""
    if name is None:
        return None
    named = (block for block in blocks if block.name is not None and block.name.text == name.text)
    return next((block for block in named if block.keyword not in UNCHANGED), None)


def carried_out(blocks: Blocks, step: Step) -> Blocks:
    """Return statements as one change leaves them; what cannot be carried out changes nothing."""
    change, since = step.change, step.day
    if since is None:
        return blocks
    match change:
        case n.Restores():
            return _restored(blocks, (step.declared or {}).get(change.target.text))
        case n.Removes():
            return tuple(block for block in blocks if block.name is None or block.name.text != change.target.text)
        case n.Renumbers():
            return cited.renumbered(blocks, change)
        case n.Commences():
            return cited.commenced(blocks, change, since)
        case n.Omits(provision=n.ProvisionRef() as provision):
            return cited.omitted(blocks, provision, since)
        case n.InsertsStatements():
            names = {name.text for name in change.names}
            return tuple(lines.beginning(block, since) if _is_one_of(block, names) else block for block in blocks)
        case n.Saves():
            return _saved(blocks, change, change.before or since)
        case _:
            found = find(blocks, change.target)
            return blocks if found is None else _in_place(blocks, found, change, since, step)


def _in_place(
    blocks: Blocks, found: n.Block, change: n.Omits | n.Inserts | n.Substitutes, since: n.Day, step: Step
) -> Blocks:
    """Return statements in which one has changed, with its earlier version before it where it has got one."""
    match change:
        case n.Substitutes(by=n.Name() as by):
            new = find(blocks if step.declared is None else step.declared.values(), by)
            if new is None:
                return blocks
            ended = with_another(lines.ending(found, since), by)
            return tuple(
                ended if block is found else lines.beginning(block, since) if _is_one_of(block, {by.text}) else block
                for block in blocks
            )
        case n.Substitutes(part="sentence" | "bearer"):
            made = earlier_versions(found, change, since)
        case _:
            made = (lines.changed(found, change, since),)
    return tuple(each for block in blocks for each in (made if block is found else (block,)))


def _is_one_of(block: n.Block, names: Iterable[str]) -> bool:
    return block.name is not None and block.keyword not in UNCHANGED and block.name.text in names


def _restored(blocks: Blocks, original: n.Block | None) -> Blocks:
    if original is None or original.name is None:
        return blocks
    name = original.name.text
    return tuple(original if block.name is not None and block.name.text == name else block for block in blocks)


def _saved(blocks: Blocks, change: n.Saves, before: n.Day) -> Blocks:
    """Return statements in which a duty, or the duties that make a document, keep their law for what had begun."""
    saved = n.Saved(before=before, span=change.span)
    return tuple(
        evolve(block, clauses=(*block.clauses, saved)) if saves(block, change.target.text) else block
        for block in blocks
    )


def saves(block: n.Block, name: str) -> bool:
    """Tell whether a saving for a statement is one for this duty: itself, an earlier version, or what makes it."""
    if block.keyword != "duty" or block.name is None:
        return False
    set_to = {clause.key: clause.value.text for clause in block.clauses if isinstance(clause, n.Setting)}
    return name in (block.name.text, set_to.get("earlier version of"), set_to.get("makes"))


def _done(block: n.Block) -> n.Block | None:
    if block.keyword != "amendment":
        return block
    if any(isinstance(clause, UNDOING) for clause in block.clauses):
        return None
    return evolve(block, clauses=tuple(clause for clause in block.clauses if not isinstance(clause, CHANGES)))
