"""Amendment files: laid over the rule file of the instrument that they name, which itself stays as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from csc_rules.language import nodes as n
from csc_rules.law.amend import UNDOING, Blocks, Step, after, day_of, steps

# What an amendment file says of itself, and what the instrument takes over from it.
HEADER = "amends"
_TAKEN = (n.Provisions, n.NotEncoded)


@frozen(kw_only=True)
class Layers:
    """A rule file with amendment files laid over it: all statements as written, and every change in order."""

    tree: n.File
    blocks: Blocks
    changes: tuple[Step, ...]


def header_of(tree: n.File) -> n.Block | None:
    """Return the block that says which instrument a file amends; none in any other file."""
    return next((block for block in tree.blocks if block.keyword == HEADER and block.name is not None), None)


def declared_in(tree: n.File) -> Mapping[str, n.Block]:
    """Return the statements that an amendment file declares, by their names."""
    blocks = (block for block in tree.blocks if block.keyword not in (HEADER, "amendment"))
    return {block.name.text: block for block in blocks if block.name is not None}


def laid_over(tree: n.File, amending: Sequence[n.File]) -> n.File:
    """Return a rule file with amendment files laid over it and carried out, along with its own amendments.

    >>> from csc_rules.language.parser import parse
    >>> law = parse('instrument a-law "A Law"\\nduty report at s.1\\n  a-body must publish report\\n')
    >>> bill = parse('amends a-law "A Bill"\\namendment repeal "Clause 1" from 2030-01-01\\n  omits report\\n')
    >>> laid_over(law, [bill]).blocks[1].tail.until.day.isoformat()
    '2030-01-01'
    """
    layers = layered(tree, amending)
    return evolve(tree, blocks=after(layers.blocks, layers.changes))


def layered(tree: n.File, amending: Sequence[n.File]) -> Layers:
    """Return a rule file with amendment files laid over it, before anything is carried out."""
    blocks = tree.blocks
    changes = [*steps(blocks, None)]
    for each in amending:
        declared = declared_in(each)
        own = tuple(_of_file(each))
        changes += steps(own, declared)
        restored = {step.change.target.text for step in changes if isinstance(step.change, n.Restores)}
        new = (block for block in declared.values() if block.name is not None and block.name.text not in restored)
        blocks = (*(_extended(block, each) for block in blocks), *new, *own)
    if not any(isinstance(step.change, UNDOING) for step in changes):
        # Tests that stand in an amendment file speak of what it inserts, which nothing may have taken away again.
        blocks = (*blocks, *(block for each in amending for block in each.blocks if block.name is None))
    return Layers(tree=tree, blocks=blocks, changes=tuple(changes))


def _of_file(tree: n.File) -> Iterator[n.Block]:
    """Give the amendments of a file, each with a day: its own, or that of the file."""
    top = header_of(tree)
    for block in tree.blocks:
        if block.keyword == "amendment":
            since = top.tail.since if top and day_of(block) is None else block.tail.since
            yield evolve(block, tail=evolve(block.tail, since=since)) if since else block


def _extended(block: n.Block, amending: n.File) -> n.Block:
    """Return the instrument with the provisions that an amendment file adds, and what it uses."""
    top = header_of(amending)
    if block.keyword != "instrument" or top is None:
        return block
    taken = (
        clause
        for clause in top.clauses
        if isinstance(clause, _TAKEN)
        or (isinstance(clause, n.Texts) and clause.key == "use" and _is_new(clause, block))
    )
    return evolve(block, clauses=(*block.clauses, *taken))


def _is_new(clause: n.Texts, block: n.Block) -> bool:
    used = {text.text for own in block.clauses if isinstance(own, n.Texts) and own.key == "use" for text in own.texts}
    return not {text.text for text in clause.texts} <= used
