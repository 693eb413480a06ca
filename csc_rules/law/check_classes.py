"""Classes: their members exist while they are members, and no class is a member of itself."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.dates import spoken
from csc_rules.errors import Diagnostic
from csc_rules.language import nodes as n
from csc_rules.law.build_heads import both, clauses, days, own_days
from csc_rules.law.build_instrument import inherited
from csc_rules.law.check_dates import empty, said
from csc_rules.law.mistakes import mistake
from csc_rules.law.model import ALWAYS, Body, Force
from csc_rules.law.scope import Scope

Found = Iterator[Diagnostic]


def classes(scope: Scope) -> Found:
    """Give the memberships that cannot be."""
    bodies = {body.id: body for unit in (scope.unit, *(unit for unit, _ in scope.used)) for body in unit.bodies}
    for block in scope.blocks("class"):
        top = scope.unit.instrument
        whole = both(own_days(block), inherited(top) if top else ALWAYS)
        for clause in clauses(block, n.Member):
            if clause.condition is not None and not isinstance(clause.condition, n.Belongs):
                message = "found a condition of a membership that is no membership itself; expected 'where bearer is …'"
                yield mistake("RL156", message, scope.at(clause.condition), hint="put other conditions into the duty")
            for ref in clause.refs:
                body = bodies.get(ref.name.text)
                if body is not None and ref.quantifier is None:
                    yield from _existence(ref, body, days(clause.tail), whole, scope)
    for block in scope.blocks("body"):
        assert block.name is not None
        for kind in clauses(block, n.Is):
            yield from _existence(kind, bodies[block.name.text], days(kind.tail), ALWAYS, scope)
    yield from _circles(scope)


def _existence(node: n.Node, body: Body, member: Force, whole: Force, scope: Scope) -> Found:
    """Check that a body is there on some day of its membership, and on its first day where one is stated."""
    if member.since is not None and not body.force.covers(member.since):
        when = f"on {spoken(member.since)}"
    elif empty(both(both(member, whole), body.force)) and not empty(both(member, whole)):
        when = said(both(member, whole))
    else:
        return
    message = f"found '{body.id}' as a member {when}; expected a body that exists then: it does {said(body.force)}"
    places = [scope.at(node)]
    places += [scope.at(block) for block in scope.blocks("body") if block.name and block.name.text == body.id]
    yield mistake("RL154", message, *places, hint="say 'from' or 'until', or name its successor")


def _circles(scope: Scope) -> Found:
    members = {
        entry.id: [member.party.name for member in entry.members if member.party.quantifier]
        for entry in scope.unit.classes
    }
    for name, below in members.items():
        seen: set[str] = set()
        ends = list(below)
        while ends:
            at = ends.pop()
            if at not in seen:
                seen.add(at)
                ends += members.get(at, [])
        if name in seen:
            message = (
                f"found '{name}', whose members are members of itself; expected classes that do not hold each other"
            )
            yield mistake("RL155", message, scope.at(scope.block(name)))
