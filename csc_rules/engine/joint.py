"""Duties that several bodies owe together: who leads, who owes it beside, and whether one plan serves several."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from csc_rules.dates import day_before
from csc_rules.engine.codes import Verdict
from csc_rules.engine.occurrences import View
from csc_rules.engine.values import Outcome
from csc_rules.law.membership import Reach
from csc_rules.law.model import Duty, Power


def leaders(view: View, norm: Duty | Power, body: str, bodies: Iterable[str]) -> tuple[str, ...]:
    """Return the bearers under which a body of the record has instances of a duty or power.

    A duty that is owed jointly has one instance for each body that leads, whoever the record is of: the first party of
    its sentence leads. A body that only goes along has its instances under those that lead it, unless one of these is
    a body of the record itself.
    """
    if not isinstance(norm, Duty) or not norm.jointly:
        return (body,)
    first, others = norm.bearers[0], norm.bearers[1:]
    if view.register.may_ever_be(body, first.name):
        return (body,)
    day = view.law_at or view.as_at
    if all(view.belongs(body, party.name, day) is False for party in others):
        return (body,)
    led = view.register.in_area_of(first, body, day)
    if frozenset(led).intersection(bodies):
        return ()
    return led or (body,)


def partners(view: View, duty: Duty, leader: str, day: date) -> tuple[str, ...]:
    """Return the bodies that are known to owe a duty together with the one that leads, on a day."""
    found = [name for reach in _reached(view, duty, leader, day) for name in reach.names]
    return tuple(name for name in dict.fromkeys(found) if name != leader and name in view.register.bodies)


def owing_with(view: View, norm: Duty | Power, act: Outcome) -> tuple[str, ...]:
    """Return the bodies that are known to owe what a finding is on together with its bearer, on the day that decides.

    That is its last day, or where it has none the day it was done, and never one after the day of the check.
    """
    if not isinstance(norm, Duty) or not norm.jointly or act.verdict is Verdict.NOT_APPLICABLE:
        return ()
    known = act.last or act.done
    return partners(view, norm, act.bearer, min(known.first if known else date.max, _last_bound(view, norm, act)))


def _last_bound(view: View, duty: Duty, act: Outcome) -> date:
    """Return the last day, up to that of the check, on which there were both the duty and its bearer."""
    body = view.register.bodies.get(act.bearer)
    ends = (duty.force.until, body.force.until if body else None)
    return min((view.as_at, *(day_before(end) for end in ends if end)))


def all_known(view: View, duty: Duty, leader: str, day: date) -> bool:
    """Tell whether these are all who owe a duty together with the one that leads.

    They may not be where members of a class are for a person to name, are not known, or stand in no register; nor where
    none of those that could lead is known to share an area with the body.
    """
    leads = view.register.may_ever_be(leader, duty.bearers[0].name)
    found = _reached(view, duty, leader, day)
    listed = all(name in view.register.bodies for reach in found for name in reach.names)
    return leads and listed and not any(reach.judged or reach.unknown for reach in found)


def _reached(view: View, duty: Duty, leader: str, day: date) -> tuple[Reach, ...]:
    if not duty.jointly:
        return ()
    return tuple(view.register.to_reach(party, view.law_at or day, leader) for party in duty.bearers[1:])


def together(view: View, duty: Duty, leader: str, day: date) -> tuple[str, ...]:
    """Return all who are known to owe a duty together on a day, the one that leads first."""
    return (leader, *partners(view, duty, leader, day))


def shared_with(view: View, duty: Duty, leader: str, kind: str | None, document: str | None) -> tuple[str, ...]:
    """Return the other leading bearers that used the same document for their own instance of the duty."""
    if duty.shared is None or document is None:
        return ()
    first = duty.bearers[0].name
    users = [doing.by for doing in view.facts.done_on_one(duty.verb, kind, document)]
    return tuple(body for body in dict.fromkeys(users) if body != leader and view.register.may_ever_be(body, first))
