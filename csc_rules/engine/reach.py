"""How far back an act could count, and whether the record shows that it was not done."""

from __future__ import annotations

from datetime import date

from csc_rules.dates import day_before
from csc_rules.engine.clocks import anchor_of, effective_clock
from csc_rules.engine.joint import partners
from csc_rules.engine.occurrences import View
from csc_rules.engine.values import Need
from csc_rules.law.model import Anchor, BeforeAct, Clock, Duty, Power

Seen = frozenset[tuple[str | None, str | None]]


def shown_absent(view: View, anchor: Anchor, bearer: str, seen: Seen = frozenset()) -> bool:
    """Tell whether the record shows, through the day asked about, that an act was not done.

    It does where it is complete for the act from the first day on which it could count; and where the act could not
    have counted at all, because what it waits for is shown not to have happened.
    """
    first = earliest(view, anchor, bearer, seen)
    if first > view.as_at:
        return True
    actor = view.doer(anchor, bearer)
    if actor is None:
        return False
    return bool(view.facts.covered(anchor.verb or "", actor, anchor.object, None, first, view.as_at))


def act_wanted(view: View, anchor: Anchor, bearer: str) -> Need:
    """Return the need to know whether an act was done: by whom, and on which days, where the record tells some.

    Of what several owe together, those who have to do it beside the one that leads are named too.
    """
    actor = view.doer(anchor, bearer)
    first, last = _untold(view, anchor, actor, earliest(view, anchor, bearer))
    return Need(
        code="act",
        verb=anchor.verb,
        object=anchor.object,
        by=actor,
        first=first,
        last=last,
        also=_together_with(view, anchor, actor),
    )


def _untold(view: View, anchor: Anchor, actor: str | None, since: date) -> tuple[date | None, date | None]:
    if actor is None or since > view.as_at:
        return None, None
    return view.facts.untold(anchor.verb or "", actor, anchor.object, None, since, view.as_at)


def _together_with(view: View, anchor: Anchor, actor: str | None) -> tuple[str, ...]:
    for norm in view.performers(anchor.verb or "", anchor.object) if actor else ():
        if isinstance(norm, Duty) and norm.jointly and view.register.may_ever_be(actor or "", norm.bearers[0].name):
            return partners(view, norm, actor or "", view.as_at)
    return ()


def earliest(view: View, anchor: Anchor, bearer: str, seen: Seen = frozenset()) -> date:
    """Return the first day on which an act could count; date.max where it cannot have as yet.

    An act that nobody in the ruleset is to do counts from the first day of its object, and of the instrument.
    """
    norms = view.performers(anchor.verb or "", anchor.object)
    within = seen | {(anchor.verb, anchor.object)}
    thing = view.ruleset.documents.get(anchor.object or "")
    days = [thing.force.since if thing else None, view.ruleset.instrument.force.since]
    start = max([day for day in days if day is not None], default=date.min)
    return min((_earliest_under(view, norm, bearer, within) for norm in norms), default=start)


def _earliest_under(view: View, norm: Duty | Power, bearer: str, seen: Seen) -> date:
    bodies = [view.register.bodies[party.name] for party in norm.bearers if party.name in view.register.bodies]
    existing = min((body.force.since or date.min for body in bodies), default=date.min)
    start = max(view.first_day((norm,)), existing)
    clock = effective_clock(view, norm) if isinstance(norm, Duty) else None
    waits_for = anchor_of(clock) if clock else None
    if waits_for is not None and waits_for.end_of_lifetime and waits_for.object:
        waits_for = view.making(waits_for.object)
    if waits_for is None or waits_for.verb is None or _is_limit(clock):
        return start
    if (waits_for.verb, waits_for.object) in seen:
        return date.max
    return max(start, _first_occurrence(view, waits_for, bearer, seen))


def _is_limit(clock: Clock | None) -> bool:
    """Tell whether a clock only limits an act, which may then be done before its anchor."""
    return isinstance(clock, BeforeAct)


def _first_occurrence(view: View, anchor: Anchor, bearer: str, seen: Seen) -> date:
    """Return the first day an anchoring act can have been done: the first on record, if none can be earlier."""
    first = earliest(view, anchor, bearer, seen)
    found = view.occurrences(anchor, bearer)
    if not found:
        return date.max if shown_absent(view, anchor, bearer, seen) else first
    actor = view.doer(anchor, bearer)
    day = found[0].earliest
    none_before = actor is not None and (
        day <= first or view.facts.covered(anchor.verb or "", actor, anchor.object, None, first, day_before(day))
    )
    return day if none_before else first
