"""What is wrong with amendments: what cannot be carried out, what conflicts, and what is declared and not used."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from attrs import evolve

from csc_rules.errors import Diagnostic
from csc_rules.language import nodes as n
from csc_rules.language.diagnostics import article, listed
from csc_rules.law.amend import UNCHANGED, UNDOING, Blocks, Step, after, carried_out, day_of, find, saves
from csc_rules.law.amend_conflicts import conflicts
from csc_rules.law.amend_files import HEADER, Layers, declared_in, layered
from csc_rules.law.amend_lines import PARTS, lasts, named, names_of
from csc_rules.law.amend_provisions import events, of_provision, waits
from csc_rules.law.build_heads import span_of
from csc_rules.law.mistakes import meant, mistake, place
from csc_rules.law.provisions import within
from csc_rules.spans import Source

Found = Iterator[Diagnostic]

# The statements that have lines of a form.
_HOLDERS: dict[type[n.Clause], tuple[str, ...]] = {
    n.Member: ("class",),
    n.MustContain: ("document",),
    n.Item: ("outcomes", "duty"),
    n.ClockClause: ("duty",),
    n.Consequence: ("duty",),
    n.Sentence: ("duty", "power"),
}
# What an amendment file declares and need not insert: it has no days of its own, or is no law.
_NOT_INSERTED = ("act", "test")


def mistakes(tree: n.File, source: Source, amending: Sequence[n.File] = ()) -> tuple[Diagnostic, ...]:
    """List the amendments that cannot be carried out, each with why: those of a file, and of files laid over it."""
    return examined(tree, source, amending)[1]


def examined(tree: n.File, source: Source, amending: Sequence[n.File] = ()) -> tuple[n.File, tuple[Diagnostic, ...]]:
    """Return a rule file with all carried out that can be, of its own amendments and of files laid over it; and what
    is wrong with the others."""
    layers = layered(tree, amending)
    found = [*_without_a_day(layers, source)]
    for each in amending:
        found += _of_file(each, source)
    blocks, good = layers.blocks, []
    conflicting = dict(conflicts(layers, source))
    for step in layers.changes:
        # What one amendment inserts a later one may omit.
        conflict = conflicting.get(id(step))
        wrong = [conflict] if conflict else [*_mistake(step, blocks, source)]
        found += wrong
        if not wrong:
            good.append(step)
            blocks = carried_out(blocks, step)
    return evolve(tree, blocks=after(layers.blocks, good)), tuple(found)


def _without_a_day(layers: Layers, source: Source) -> Found:
    for block in layers.blocks:
        if block.keyword == "amendment" and day_of(block) is None:
            text = "found an amendment without a day; expected 'from' and the first day of what it changes"
            yield mistake("RL190", text, place(source, (block.name or block).span), hint="put it behind the title")


def _of_file(amending: n.File, source: Source) -> Found:
    """Give what is wrong with an amendment file as such: its header, and what it declares."""
    tops = [block for block in amending.blocks if block.keyword in (HEADER, "register")]
    for other in tops[1:]:
        text = f"found {article(other.keyword)} in a file that amends already; expected one 'amends'"
        places = (place(source, other.span), place(source, tops[0].span))
        yield mistake("RL197", text, *places, hint="give it a file of its own")
    used = {name.text for block in amending.blocks for clause in block.clauses for name in _put_in(clause)}
    for name, block in declared_in(amending).items():
        if block.keyword in _NOT_INSERTED or block.name is None:
            continue
        at = place(source, block.name.span)
        if name not in used:
            text = f"found '{name}', {article(block.keyword)} that no amendment of this file inserts"
            yield mistake("RL196", f"{text}; expected each to be inserted", at, hint=f"say 'inserts {name}'")


def _put_in(clause: n.Clause) -> tuple[n.Name, ...]:
    match clause:
        case n.InsertsStatements(names=names):
            return names
        case n.Substitutes(by=n.Name() as by):
            return (by,)
        case n.Restores(target=target):
            return (target,)
        case _:
            return ()


def _mistake(step: Step, blocks: Blocks, source: Source) -> Found:
    change = step.change
    match change:
        case n.Restores() | n.Removes():
            yield from _undoing(step, blocks, source)
        case n.Renumbers():
            yield from _renumbering(change, blocks, source)
        case n.InsertsStatements():
            for name in change.names:
                yield from _inserting(name, step, blocks, source)
        case n.Omits(provision=n.ProvisionRef() as provision):
            yield from _of_provision(provision, blocks, source)
        case n.Commences():
            yield from _commencing(change, blocks, source)
        case n.Saves():
            yield from _saving(change, blocks, source)
        case n.Omits() | n.Inserts() | n.Substitutes():
            yield from _changing(change, step, blocks, source)
        case _:  # pragma: no cover
            assert_never(change)


def _changing(change: n.Omits | n.Inserts | n.Substitutes, step: Step, blocks: Blocks, source: Source) -> Found:
    assert change.target is not None
    target = find(blocks, change.target)
    if target is None:
        yield _unknown(change.target, blocks, source)
        return
    clause = change.clause if isinstance(change, n.Inserts | n.Substitutes) else None
    if isinstance(change, n.Substitutes) and change.by is not None:
        yield from _inserting(change.by, step, blocks, source)
    elif isinstance(change, n.Substitutes) and change.part in ("sentence", "bearer"):
        if target.keyword not in _HOLDERS[n.Sentence]:
            at = place(source, change.span)
            yield _of_no_kind(change.target, target, n.Sentence, "a sentence", at)
    elif isinstance(clause, n.Texts):
        return
    elif isinstance(change, n.Omits | n.Substitutes) and _lacks(target, change, step):
        yield _no_such_line(target, change, source)
    elif clause is not None and target.keyword not in _HOLDERS[type(clause)]:
        yield _of_no_kind(change.target, target, type(clause), "a line", place(source, clause.span))
    elif isinstance(change, n.Inserts):
        yield from _one_too_many(change, target, step, source)


def _one_too_many(change: n.Inserts, target: n.Block, step: Step, source: Source) -> Found:
    """Give the insertion of what a statement has one of at a time, and has already."""
    part = next((part for part, kind in PARTS.items() if isinstance(change.clause, kind)), None)
    if part is not None and _has(target, PARTS[part], step):
        text = f"found a {part} inserted into '{change.target}', which has one; expected it to be substituted"
        hint = f"say 'substitutes {part} of {change.target} with …'"
        yield mistake("RL193", text, place(source, change.clause.span), hint=hint)


def _lacks(target: n.Block, change: n.Omits | n.Substitutes, step: Step) -> bool:
    """Tell whether a statement lacks the line or part that is to be omitted."""
    if change.part is not None:
        return not _has(target, PARTS[change.part], step)
    return bool(named(change)) and not any(named(change) in names_of(clause) for clause in target.clauses)


def _has(target: n.Block, kind: type[n.Clause], step: Step) -> bool:
    return any(isinstance(each, kind) and (step.day is None or lasts(each, step.day)) for each in target.clauses)


def _no_such_line(target: n.Block, change: n.Omits | n.Substitutes, source: Source) -> Diagnostic:
    if change.part is not None:
        text = f"found the {change.part} of '{change.target}', which has none of its own; expected one that it has"
        return mistake("RL192", text, place(source, change.span), hint=f"say 'inserts into {change.target} …'")
    known = [name for clause in target.clauses for name in names_of(clause)]
    text = f"found '{named(change)}', which '{change.target}' does not have; expected one of its lines"
    return mistake("RL192", text, place(source, change.span), hint=meant(named(change), known))


def _of_no_kind(name: n.Name, target: n.Block, kind: type[n.Clause], what: str, at: object) -> Diagnostic:
    holders = listed([article(keyword) for keyword in _HOLDERS[kind]])
    text = f"found {what} for '{name}', {article(target.keyword)}; expected {holders} to have such a line"
    return mistake("RL193", text, at)  # type: ignore[arg-type]


def _unknown(name: n.Name, blocks: Blocks, source: Source) -> Diagnostic:
    known = {block.name.text: block.keyword for block in reversed(blocks) if block.name is not None}
    keyword = known.get(name.text)
    said = "which is no statement of this file" if keyword is None else article(keyword)
    text = f"found '{name}', {said}; expected a statement of this file that can be changed"
    changeable = [each for each, word in known.items() if word not in UNCHANGED]
    return mistake("RL191", text, place(source, name.span), hint=meant(name.text, changeable))


def _inserting(name: n.Name, step: Step, blocks: Blocks, source: Source) -> Found:
    known = blocks if step.declared is None else tuple(step.declared.values())
    if find(known, name) is None:
        changeable = [str(block.name) for block in known if block.keyword not in UNCHANGED]
        text = f"found '{name}', which is no statement of this file; expected one that it declares"
        yield mistake("RL191", text, place(source, name.span), hint=meant(name.text, changeable))


def _of_provision(ref: n.ProvisionRef, blocks: Blocks, source: Source) -> Found:
    if not of_provision(blocks, ref.text):
        text = f"found '{ref.text}', from which no statement comes; expected a provision that is encoded"
        yield mistake("RL195", text, place(source, ref.span), hint=meant(ref.text, _listed(blocks)))


def _listed(blocks: Blocks) -> list[str]:
    """List the provisions that the instrument has."""
    tops = (block for block in blocks if block.keyword == "instrument")
    clauses = (clause for block in tops for clause in block.clauses if isinstance(clause, n.Provisions))
    return [each for clause in clauses for ref in clause.refs for each in span_of(ref)]


def _renumbering(change: n.Renumbers, blocks: Blocks, source: Source) -> Found:
    known = _listed(blocks)
    if not any(within(each, change.old.text) for each in known):
        text = f"found '{change.old.text}', which the instrument does not have; expected one of its provisions"
        yield mistake("RL195", text, place(source, change.old.span), hint=meant(change.old.text, known))
    elif any(within(each, change.new.text) for each in known):
        text = f"found '{change.new.text}' as a new number, which there is already; expected one that is free"
        yield mistake("RL195", text, place(source, change.new.span), hint="renumber that one first")


def _commencing(change: n.Commences, blocks: Blocks, source: Source) -> Found:
    waiting = [block for block in blocks if waits(block)]
    if change.target is not None:
        called = [block for block in blocks if block.name is not None and block.name.text == change.target.text]
        top = called[0].keyword == "instrument" if called else False
        if not top and find(blocks, change.target) is None:
            yield _unknown(change.target, blocks, source)
        elif change.event is not None:
            yield from _on_event(change.event, blocks, source, days_only=not top)
        return
    assert change.provision is not None
    yield from _of_provision(change.provision, blocks, source)
    if change.event is not None:
        yield from _on_event(change.event, blocks, source, days_only=True)
    reached = of_provision(blocks, change.provision.text)
    left = [block for block in blocks if block.keyword in ("duty", "power") and block not in reached]
    if waiting and reached and left:
        text = f"found '{change.provision.text}' commenced alone, of an instrument that is not in force"
        others = ", ".join(str(block.name) for block in left)
        hint = f"commence the instrument itself; this would leave {others}"
        yield mistake("RL195", f"{text}; expected all of it", place(source, change.provision.span), hint=hint)


def _on_event(name: n.Name, blocks: Blocks, source: Source, *, days_only: bool) -> Found:
    known = {each.text: event for event in events(blocks) for each in (event.name, *event.also)}
    if name.text not in known:
        text = f"found '{name}', which is no event of the instrument; expected one of its events, or a day"
        yield mistake("RL107", text, place(source, name.span), hint=meant(name.text, known))
    elif days_only and not known[name.text].days:
        text = f"found '{name}', an event without a day; expected one with a day for a single statement"
        yield mistake("RL195", text, place(source, name.span), hint="say the day, or commence the whole instrument")


def _saving(change: n.Saves, blocks: Blocks, source: Source) -> Found:
    target = find(blocks, change.target)
    if target is None:
        yield _unknown(change.target, blocks, source)
    elif not any(saves(block, change.target.text) for block in blocks):
        text = f"found a saving for '{change.target}', {article(target.keyword)} that no duty is about"
        hint = "a saving keeps the law for what a duty had begun"
        said = f"{text}; expected a duty, or a document that one makes"
        yield mistake("RL193", said, place(source, change.target.span), hint=hint)


def _undoing(step: Step, blocks: Blocks, source: Source) -> Found:
    change = step.change
    assert isinstance(change, UNDOING)
    known = [block.name.text for block in blocks if block.name is not None]
    at = place(source, change.target.span)
    if change.target.text not in known:
        text = f"found '{change.target}', which is no statement of the law; expected one that is there to be undone"
        yield mistake("RL191", text, at, hint=meant(change.target.text, known))
    elif isinstance(change, n.Restores) and change.target.text not in (step.declared or {}):
        text = f"found '{change.target}' restored, and no such statement in this file; expected the words to restore"
        yield mistake("RL191", text, at, hint="write the statement as it was into the same file")
