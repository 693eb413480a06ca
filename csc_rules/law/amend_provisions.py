"""What an amendment does to provisions: it omits, commences or renumbers whatever comes from one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from attrs import evolve

from csc_rules.language import nodes as n
from csc_rules.language.rebuild import rebuilt
from csc_rules.law.amend_lines import LINES, beginning, ending, lasts
from csc_rules.law.build_heads import span_of, tails
from csc_rules.law.provisions import within

# What an instrument is made of, and what it does not change by being amended.
_NOT_OF_A_PROVISION = ("instrument", "register", "amends", "amendment", "test", "act")

Blocks = tuple[n.Block, ...]
T = TypeVar("T", bound=n.Node)


def main(block: n.Block) -> str | None:
    """Return the provision that a statement comes from: the first that it cites."""
    return next((provision for tail in tails(block) for ref in tail.provisions for provision in span_of(ref)), None)


def of_provision(blocks: Blocks, provision: str) -> tuple[n.Block, ...]:
    """List the statements that come from a provision, or have a line that does."""
    return tuple(block for block in blocks if _is_of(block, provision) or any(_lines_of(block, provision)))


def omitted(blocks: Blocks, provision: n.ProvisionRef, since: n.Day) -> Blocks:
    """Return statements of which those from a provision end on a day, and elsewhere the lines from it."""
    return tuple(_changed(block, provision.text, lambda each: _ended(each, since)) for block in blocks)


def commenced(blocks: Blocks, change: n.Commences, since: n.Day) -> Blocks:
    """Return statements of which one, or those from a provision, are in force from a day on."""
    day = day_of(blocks, change, since)
    if change.target is not None:
        return tuple(_commenced(block, change, day) if _is_called(block, change.target) else block for block in blocks)
    assert change.provision is not None
    waiting = [block for block in blocks if waits(block)]
    begun = tuple(_changed(block, change.provision.text, lambda each: _begun(each, day)) for block in blocks)
    return tuple(_in_force(block, day, None) if block in waiting else block for block in begun)


def day_of(blocks: Blocks, change: n.Commences, since: n.Day) -> n.Day:
    """Return the day of a commencement: the one stated, that of the event stated, or the amendment's."""
    if change.event is not None:
        for event in events(blocks):
            if change.event.text in (event.name.text, *(name.text for name in event.also)) and event.days:
                return event.days[0]
    return change.day or since


def events(blocks: Blocks) -> Iterator[n.Event]:
    """Give the events of the instrument."""
    for block in blocks:
        if block.keyword == "instrument":
            yield from (clause for clause in block.clauses if isinstance(clause, n.Event))


def waits(block: n.Block) -> bool:
    """Tell whether a block is that of an instrument which waits for an event to come into force."""
    return block.keyword == "instrument" and any(
        isinstance(clause, n.InForce) and clause.event is not None for clause in block.clauses
    )


def _is_called(block: n.Block, name: n.Name) -> bool:
    return block.name is not None and block.name.text == name.text and block.keyword not in ("register", "amendment")


def _commenced(block: n.Block, change: n.Commences, day: n.Day) -> n.Block:
    if block.keyword == "instrument":
        return _in_force(block, day, change.event)
    return evolve(block, tail=evolve(block.tail, since=day))


def _in_force(block: n.Block, day: n.Day, event: n.Name | None) -> n.Block:
    known = [each for each in events((block,)) if event is not None and each.name.text == event.text and not each.days]
    start = {"day": None, "event": event} if known else {"day": day, "event": None}
    clauses = (evolve(clause, **start) if isinstance(clause, n.InForce) else clause for clause in block.clauses)
    return evolve(block, clauses=tuple(clauses))


def _changed(block: n.Block, provision: str, change: Callable[[n.Block | n.Clause], n.Node]) -> n.Block:
    if _is_of(block, provision):
        return change(block)  # type: ignore[return-value]
    found = tuple(_lines_of(block, provision))
    if not found:
        return block
    clauses = tuple(change(clause) if clause in found else clause for clause in block.clauses)
    return evolve(block, clauses=clauses)  # type: ignore[arg-type]


def _is_of(block: n.Block, provision: str) -> bool:
    found = main(block) if block.keyword not in _NOT_OF_A_PROVISION else None
    return found is not None and within(found, provision)


def _lines_of(block: n.Block, provision: str) -> Iterator[n.Clause]:
    if block.keyword in _NOT_OF_A_PROVISION:
        return
    for clause in block.clauses:
        refs = clause.tail.provisions[:1] if isinstance(clause, LINES) else ()
        if any(within(each, provision) for ref in refs for each in span_of(ref)):
            yield clause


def _ended(each: n.Block | n.Clause, day: n.Day) -> n.Node:
    if isinstance(each, n.Block):
        return ending(each, day)
    tail: n.Tail = each.tail  # type: ignore[attr-defined]
    return evolve(each, tail=evolve(tail, until=day)) if lasts(each, day) else each  # type: ignore[call-arg]


def _begun(each: n.Block | n.Clause, day: n.Day) -> n.Node:
    if isinstance(each, n.Block):
        return beginning(evolve(each, tail=evolve(each.tail, since=None)), day)
    tail: n.Tail = each.tail  # type: ignore[attr-defined]
    return evolve(each, tail=evolve(tail, since=day))  # type: ignore[call-arg]


def renumbered(blocks: Blocks, change: n.Renumbers) -> Blocks:
    """Return statements in which whatever cites a provision, or a part of it, cites it by its new number."""
    old, new = change.old.text, change.new.text
    return tuple(
        block if block.keyword in ("amends", "amendment") else rebuilt(block, lambda each: _recited(each, old, new))
        for block in blocks
    )


def _recited(node: n.Node, old: str, new: str) -> n.Node:
    match node:
        case n.Tail(provisions=refs) if refs:
            return evolve(node, provisions=_refs(refs, old, new))
        case n.Provisions(refs=refs) | n.NotEncoded(refs=refs):
            return evolve(node, refs=_refs(refs, old, new))
        case n.Block(covers=refs) if refs:
            return evolve(node, covers=_refs(refs, old, new))
        case _:
            return node


def _refs(refs: tuple[n.ProvisionRef, ...], old: str, new: str) -> tuple[n.ProvisionRef, ...]:
    return tuple(made for ref in refs for made in _ref(ref, old, new))


def _ref(ref: n.ProvisionRef, old: str, new: str) -> Iterator[n.ProvisionRef]:
    """Yield what a reference becomes; a range with the old number in it is written out."""
    every = span_of(ref)
    if not any(within(each, old) for each in every):
        yield ref
        return
    for each in every:
        text = f"{new}{each[len(old) :]}" if within(each, old) else each
        yield n.ProvisionRef(text=text, span=ref.span)
