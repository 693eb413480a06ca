"""Names: every name in a statement has to mean something, and something that fits its place."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.errors import Diagnostic
from csc_rules.language import nodes as n
from csc_rules.language.diagnostics import article, listed
from csc_rules.law.mistakes import meant, mistake
from csc_rules.law.scope import PARTY, THING, Scope, walk

Found = Iterator[Diagnostic]

_CODES = {"body": "RL101", "class": "RL101", "document": "RL102", "object": "RL102", "outcomes": "RL102"}
_RULE_CODE = "RL104"


def names(scope: Scope) -> Found:
    """Give the mistakes in the names of all statements; those of the tests are for ``resolve_tests``."""
    for block in scope.tree.blocks:
        if block.keyword != "test":
            for clause in block.clauses:
                yield from _clause(clause, block, scope)
                yield from _inside(clause, scope)


def _clause(clause: n.Clause, block: n.Block, scope: Scope) -> Found:
    """Check the names that a clause holds itself."""
    match clause:
        case n.Sentence():
            yield from _sentence(clause, scope)
        case n.Setting(key="makes"):
            yield from expect(scope, clause.value, "document")
        case n.Setting(key="about"):
            yield from expect(scope, clause.value, *THING)
        case n.Setting(key="answers" | "earlier version of"):
            yield from expect(scope, clause.value, "duty", "power")
        case n.Names(key="shows"):
            for name in clause.names:
                yield from verb(scope, name)
        case n.Is(kind=kind):
            yield from expect(scope, kind, "class")
        case n.Succession(body=n.Name() as body):
            yield from expect(scope, body, "body")
        case n.Covers():
            for name in clause.bodies:
                yield from expect(scope, name, "body")
        case n.Member():
            for ref in clause.refs:
                yield from party(scope, ref)
        case n.Consequence():
            for name in clause.by:
                yield from expect(scope, name, *PARTY)
        case n.MembersJudged(by=by):
            yield from expect(scope, by, *PARTY)
        case n.Item() if block.keyword == "duty":
            yield from party(scope, clause.ref)
        case n.InForce(event=n.Name() as event):
            yield from known_event(scope, event)
        case n.Only():
            yield from _limit(clause, scope)
        case n.While(object=thing):
            yield from expect(scope, thing, *THING)
        case n.Effect():
            yield from _effect(clause, scope)
        case _:
            return


def _sentence(clause: n.Sentence, scope: Scope) -> Found:
    for ref in clause.bearers:
        yield from party(scope, ref)
    yield from verb(scope, clause.verb)
    if clause.object is not None:
        yield from expect(scope, clause.object, *THING, "outcomes", *PARTY)
    for phrase in clause.phrases:
        for ref in phrase.refs:
            yield from party(scope, ref, *THING, "outcomes")


def _limit(clause: n.Only, scope: Scope) -> Found:
    for ref in clause.refs:
        # The class of those who contribute stands without `each`: they are meant together.
        together = clause.key == "for"
        yield from expect(scope, ref.name, *PARTY) if together else party(scope, ref)
    # What `only for` is followed by is what is paid for, and need not be declared.
    if clause.object is not None and clause.key != "for":
        yield from expect(scope, clause.object, *THING)


def _effect(clause: n.Effect, scope: Scope) -> Found:
    yield from expect(scope, clause.target, "duty", "exception")
    if clause.instead is not None:
        yield from expect(scope, clause.instead, "duty")


def _inside(clause: n.Clause, scope: Scope) -> Found:
    """Check the names in the clocks, conditions and slots of a clause."""
    for node in walk(clause):
        match node:
            case n.Anchor():
                yield from anchor(scope, node)
            case n.AtEndOf():
                yield from expect(scope, node.object, *THING)
            case n.Belongs():
                yield from expect(scope, node.kind, "class")
            case n.WasDone():
                yield from expect(scope, node.object, *THING)
                yield from _participle(scope, node.done)
            case n.Slot():
                yield from _slot(scope, node)
            case _:
                continue


def expect(scope: Scope, name: n.Name, *kinds: str, called: str = "") -> Found:
    """Check that a name is one of some kinds of statement; *called* is a word for them all."""
    declared = scope.names.get(name.text)
    wanted = called or listed([article(kind) for kind in kinds])
    if declared is None:
        if name.text not in scope.lost:
            hint = meant(name.text, scope.named(*kinds))
            yield unknown(_CODES.get(kinds[0], _RULE_CODE), name, wanted, hint, scope)
    elif declared.kind not in kinds:
        message = f"found '{name}', {article(declared.kind)}; expected {wanted}"
        places = (scope.at(name), declared.place)
        yield mistake("RL108", message, *places, hint=meant(name.text, scope.named(*kinds)))


def unknown(code: str, name: n.Name, wanted: str, hint: str, scope: Scope) -> Diagnostic:
    """Say that a name is not known."""
    return mistake(code, f"found '{name}', which is not declared; expected {wanted}", scope.at(name), hint=hint)


def party(scope: Scope, ref: n.Ref, *besides: str) -> Found:
    """Check a reference to a body, or with ``each`` to a class; *besides* are kinds that may stand there too."""
    found = list(expect(scope, ref.name, *PARTY, *besides))
    yield from found
    declared = scope.names.get(ref.name.text)
    if found or declared is None:
        return
    if ref.quantifier and declared.kind != "class":
        message = f"found '{ref.quantifier}' before '{ref.name}', {article(declared.kind)}; expected a class behind it"
        yield mistake("RL111", message, scope.at(ref), declared.place, hint=f"leave '{ref.quantifier}' out")
    if ref.in_its_area and not ref.quantifier:
        message = f"found 'in its area' behind '{ref.name}' alone; expected 'each' and a class before it"
        hint = f"say 'each {ref.name} in its area'" if declared.kind == "class" else "leave 'in its area' out"
        yield mistake("RL111", message, scope.at(ref), declared.place, hint=hint)
    elif not ref.quantifier and declared.kind == "class" and not declared.persons:
        message = f"found '{ref.name}', a class of bodies, alone; expected 'each' or 'another' before it"
        yield mistake("RL111", message, scope.at(ref), declared.place, hint=f"say 'each {ref.name}'")


def verb(scope: Scope, name: n.Name) -> Found:
    """Check the verb of a sentence."""
    if name.text in scope.words.by_verb or name.text in scope.lost:
        return
    act = scope.words.by_noun.get(name.text) or scope.words.by_participle.get(name.text)
    hint = f"did you mean '{act.id}'?" if act else meant(name.text, scope.words.by_verb)
    yield unknown("RL103", name, "an act", hint, scope)


def noun(scope: Scope, name: n.Name) -> Found:
    """Check the noun of an act."""
    if name.text in scope.words.by_noun or name.text in scope.lost:
        return
    act = scope.words.by_verb.get(name.text) or scope.words.by_participle.get(name.text)
    hint = f"did you mean '{act.noun}'?" if act else meant(name.text, scope.words.by_noun)
    yield unknown("RL103", name, "the noun of an act", hint, scope)


def _participle(scope: Scope, name: n.Name) -> Found:
    if name.text in scope.words.by_participle or name.text in scope.lost:
        return
    act = scope.words.by_verb.get(name.text) or scope.words.by_noun.get(name.text)
    hint = f"did you mean '{act.title.replace(' ', '-')}'?" if act else meant(name.text, scope.words.by_participle)
    yield unknown("RL103", name, "the participle of an act", hint, scope)


def anchor(scope: Scope, node: n.Anchor) -> Found:
    """Check what a clock counts from."""
    if node.object is not None:
        yield from expect(scope, node.object, *THING, "outcomes")
        if node.event is not None:
            yield from noun(scope, node.event)
        if node.by is not None:
            yield from expect(scope, node.by, *PARTY)
    elif node.event is not None:
        yield from known_event(scope, node.event)


def known_event(scope: Scope, name: n.Name) -> Found:
    """Check the name of an event: one of the instrument, or a public one."""
    if name.text in scope.words.by_event or name.text in scope.lost:
        return
    if name.text in scope.words.by_noun:
        message = f"found '{name}', the noun of an act, alone; expected an event"
        yield mistake("RL107", message, scope.at(name), hint=f"say what it is done to: '{name} of …'")
    else:
        hint = meant(name.text, [*scope.words.by_event, *scope.words.by_noun])
        yield unknown("RL107", name, "an event, or an act with 'of' behind it", hint, scope)


def _slot(scope: Scope, slot: n.Slot) -> Found:
    for name in (*slot.settled, *slot.raised):
        yield from noun(scope, name)
    if slot.by is not None:
        yield from expect(scope, slot.by, *PARTY)
    if slot.question is None:
        yield from _referred(scope, slot)
    elif slot.by is None:
        message = f"found no one who decides '{slot.name}'; expected 'by' and a body or class"
        yield mistake("RL141", message, scope.at(slot), hint="name who decides in the end, such as a court")


def _referred(scope: Scope, slot: n.Slot) -> Found:
    known = scope.slots.get(slot.name.text)
    if known is None and slot.name.text not in scope.lost:
        hint = meant(slot.name.text, scope.slots) or "a slot is declared where its question stands behind its name"
        yield unknown("RL105", slot.name, "a judgement slot of this file", hint, scope)
    if known is not None and (slot.by or slot.standard or slot.evidence or slot.settled or slot.raised):
        message = f"found more of '{slot.name}' than its name; expected it where the slot is declared"
        yield mistake("RL113", message, scope.at(slot), scope.at(known), hint="move it to the declaration")
