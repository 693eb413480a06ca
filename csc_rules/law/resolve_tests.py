"""Names in tests: what is given, assumed and expected has to be there, and of the kind it is taken for."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.errors import Diagnostic
from csc_rules.language import nodes as n
from csc_rules.law.mistakes import meant, mistake
from csc_rules.law.model import Duty
from csc_rules.law.resolve import expect, known_event, noun, unknown, verb
from csc_rules.law.scope import PARTY, STATEMENTS, THING, Scope

Found = Iterator[Diagnostic]

# The item of the finding on the least time that what is done has to take.
LENGTH = "length"

VERDICTS = (
    "not_applicable",
    "conflict",
    "met",
    "met_late",
    "breached",
    "excused",
    "needs_judgement",
    "due",
    "outstanding",
    "undetermined",
    "within_power",
    "outside_power",
)


def tests(scope: Scope) -> Found:
    """Give the mistakes in the names of all tests."""
    for block in scope.tree.blocks:
        if block.keyword == "test":
            for clause in block.clauses:
                yield from _given(clause, scope)
                yield from _expected(clause, scope)


def _given(clause: n.Clause, scope: Scope) -> Found:
    match clause:
        case n.GivenAct():
            yield from noun(scope, clause.noun)
            yield from expect(scope, clause.object, *THING, "outcomes")
            yield from _parties(scope, *clause.by, *clause.to, clause.beneficiary)
        case n.GivenNothing():
            if clause.noun is not None:
                yield from noun(scope, clause.noun)
            yield from expect(scope, clause.object, *THING, "outcomes")
            yield from _parties(scope, *clause.by)
        case n.GivenLifetime() | n.GivenContentsComplete():
            yield from expect(scope, clause.object, *THING)
        case n.GivenContent():
            yield from _listed(scope, clause.object, clause.item, "document")
        case n.GivenConsultation():
            yield from expect(scope, clause.object, *THING)
            yield from _parties(scope, *clause.consulted, *clause.by)
        case n.GivenActivity():
            yield from verb(scope, clause.verb)
            if clause.object is not None:
                yield from expect(scope, clause.object, *THING, "outcomes", *PARTY)
            yield from _parties(scope, *clause.involving, *clause.by)
        case n.GivenBody(kind=n.Name() as kind):
            yield from expect(scope, kind, "class")
            yield from _parties(scope, *clause.covering)
        case n.GivenJointly():
            yield from _parties(scope, *clause.bodies)
        case n.GivenMembership():
            yield from _parties(scope, clause.body)
            yield from expect(scope, clause.kind, "class")
        case n.GivenExcuse():
            yield from expect(scope, clause.duty, "duty")
        case n.GivenAnswer():
            yield from _answered(scope, clause.slot)
            yield from _parties(scope, clause.by)
        case n.Assume():
            yield from known_event(scope, clause.event)
        case n.GivenHeading() | n.GivenText():
            message = "found a text to be read in a test of the law; expected facts of a record"
            yield mistake("RL204", message, scope.at(clause), hint="tests of cues stand in their cue file")
        case _:
            return


def _expected(clause: n.Clause, scope: Scope) -> Found:
    match clause:
        case n.ExpectFinding():
            yield from _finding(clause, scope)
        case n.ExpectMembership():
            yield from _parties(scope, clause.body)
            yield from expect(scope, clause.kind, "class")
        case n.ExpectCue():
            message = f"found the verdict '{clause.outcome}'; expected {', '.join(VERDICTS)}"
            yield mistake("RL109", message, scope.at(clause), hint="what is expected of a cue stands in its cue file")
        case n.ExpectCovers():
            yield from _parties(scope, clause.body, clause.other)
        case n.ExpectCount():
            yield from expect(scope, clause.kind, "class", "outcomes")
        case n.ExpectForce():
            yield from expect(scope, clause.statement, *STATEMENTS, called="a statement")
        case n.ExpectListed():
            yield from _listed(scope, clause.list, clause.item, "outcomes", "document")
        case _:
            return


def _parties(scope: Scope, *parties: n.Name | n.Text | None) -> Found:
    """Check names of bodies and classes; a quoted text is a name as a record gives it, which may be anyone's."""
    for party in parties:
        if isinstance(party, n.Name):
            yield from expect(scope, party, *PARTY)


def _answered(scope: Scope, slot: n.Name) -> Found:
    """Check what a test answers: a judgement slot, or a class whose members are for someone to determine."""
    declared = scope.names.get(slot.text)
    if slot.text in scope.slots or slot.text in scope.lost or (declared and declared.kind == "class"):
        return
    hint = meant(slot.text, [*scope.slots, *scope.named("class")])
    yield unknown("RL105", slot, "a judgement slot of this file, or a class", hint, scope)


def _listed(scope: Scope, owner: n.Name, item: n.Name, *kinds: str) -> Found:
    found = list(expect(scope, owner, *kinds))
    yield from found
    known = _items(scope, owner.text)
    if not found and item.text not in known and item.text not in scope.lost:
        yield _no_item(scope, item, item.text, f"an item of '{owner}'", known)


def _items(scope: Scope, owner: str) -> tuple[str, ...]:
    units = (scope.unit, *(unit for unit, _ in scope.used))
    documents = [document.items for unit in units for document in unit.documents if document.id == owner]
    outcomes = [entry.items for unit in units for entry in unit.outcomes if entry.id == owner]
    return tuple(item.id for items in (*documents, *outcomes) for item in items)


def _no_item(scope: Scope, node: n.Node, written: str, wanted: str, known: tuple[str, ...]) -> Diagnostic:
    message = f"found '{written}', which is not listed; expected {wanted}"
    return mistake("RL106", message, scope.at(node), hint=meant(written, known))


def _finding(clause: n.ExpectFinding, scope: Scope) -> Found:
    found = list(expect(scope, clause.duty, "duty", "power"))
    yield from found
    yield from _parties(scope, clause.of)
    if clause.verdict.replace("-", "_") not in VERDICTS:
        message = f"found the verdict '{clause.verdict}'; expected {', '.join(VERDICTS)}"
        yield mistake("RL109", message, scope.at(clause), hint=meant(clause.verdict, VERDICTS))
    duty = next((duty for duty in scope.unit.duties if duty.id == clause.duty.text), None)
    if duty is not None and scope.whole:
        yield from _item_of(clause, duty, scope)
        yield from _missing(clause, duty, scope)


def _item_of(clause: n.ExpectFinding, duty: Duty, scope: Scope) -> Found:
    letters = (consultee.letter for consultee in duty.consultees)
    known = (*_items(scope, duty.makes or ""), *letters, *([LENGTH] if duty.lasting else []))
    if clause.item is not None and clause.item not in known:
        wanted = f"an item that '{duty.id}' has a finding on"
        yield _no_item(scope, clause, clause.item, wanted, known)


def _missing(clause: n.ExpectFinding, duty: Duty, scope: Scope) -> Found:
    """Check what is expected to be missing: an item of the document, or a body or class to be consulted."""
    known = _items(scope, duty.makes or "")
    for name in clause.missing:
        if isinstance(name, n.Name) and name.text not in known and name.text not in scope.named(*PARTY):
            yield _no_item(scope, name, name.text, "an item, a body or a class", (*known, *scope.named(*PARTY)))
