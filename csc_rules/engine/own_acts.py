"""What a record shows of a duty's own act in one cycle: when it could count, when it was done, what would settle it."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import evolve, frozen

from csc_rules.engine.cycles import Cycle
from csc_rules.engine.decide import Covered
from csc_rules.engine.occurrences import Occurrence, View, Way, target
from csc_rules.engine.values import Days, Need
from csc_rules.law.model import BeforeAct, Clock, Duty, EndOfLifetime

ONE_DAY = timedelta(days=1)


@frozen(kw_only=True)
class Setting:
    """One cycle of one duty of one bearer, as one ruleset sees it."""

    view: View
    duty: Duty
    bearer: str
    cycle: Cycle


def first_day(view: View, duty: Duty, cycle: Cycle, clock: Clock | None, anchor: Way) -> date:
    """Return the first day on which the act could count for a cycle."""
    body = view.register.bodies
    existing = [body[party.name].force.since or date.min for party in duty.bearers if party.name in body]
    in_force = max(view.first_day((duty,)), min(existing, default=date.min))
    if anchor.days is None:
        return in_force
    if isinstance(clock, EndOfLifetime):
        made = [way.days.first for way in _made(view, clock, cycle) if way.days] if duty.ordinal == "new" else []
        return max(in_force, *(day + ONE_DAY for day in made)) if made else max(in_force, anchor.days.first)
    if isinstance(clock, BeforeAct):
        return in_force
    return max(in_force, anchor.days.first)


def _made(view: View, clock: EndOfLifetime, cycle: Cycle) -> tuple[Way, ...]:
    made = view.making(clock.object)
    for occurrence in view.occurrences(made, "") if made else ():
        if occurrence.document == cycle.document:
            return occurrence.ways
    return ()


def covered_by(setting: Setting) -> Covered:
    duty, view = setting.duty, setting.view
    kind = target(duty, view.ruleset)

    def covered(first: date, last: date) -> bool:
        return view.facts.covered(duty.verb, setting.bearer, kind, setting.cycle.document, first, last)

    return covered


def ask(setting: Setting, first: date, last: Days | None) -> tuple[tuple[Need, ...], ...]:
    """Return the two facts either of which settles it: the day it was done, or that the record is complete."""
    duty, view = setting.duty, setting.view
    kind = target(duty, view.ruleset)
    until = last.last if last else view.as_at
    done = Need(code="done", verb=duty.verb, object=setting.cycle.document or kind, by=setting.bearer)
    complete = Need(code="complete", verb=duty.verb, object=kind, by=setting.bearer, first=first, last=until)
    return ((done,), (complete,))


def done_ways(setting: Setting, clock: Clock | None, anchor: Way) -> tuple[Way, ...]:
    """Return the ways the duty's own act was done in this cycle, not done among them."""
    view, duty, cycle = setting.view, setting.duty, setting.cycle
    if cycle.anchored and anchor.days is None:
        return (Way(days=None),)
    since = first_day(view, duty, cycle, clock, anchor)
    slot = view.ruleset.slots[duty.slot] if duty.slot else None
    found = view.acts(
        duty.verb,
        target(duty, view.ruleset),
        slot=slot,
        since=since,
        allowed=lambda doing: doing.by == setting.bearer or bool(slot and doing.verb in slot.raised),
    )
    own = [occurrence for occurrence in found if _serves(setting, clock, anchor, occurrence)]
    return _chain(sorted(own, key=lambda entry: (_latest(entry), entry.document or "")))


def _latest(occurrence: Occurrence) -> date:
    return min((way.days.last for way in occurrence.ways if way.days), default=date.max)


def _serves(setting: Setting, clock: Clock | None, anchor: Way, occurrence: Occurrence) -> bool:
    """Tell whether an occurrence of the act belongs to this cycle: by document, by what that is about, or by day."""
    cycle, papers = setting.cycle, setting.view.facts.papers
    if cycle.document is None or occurrence.document is None:
        return cycle.next is None or occurrence.earliest < cycle.next
    paper, about = papers.get(occurrence.document), papers.get(cycle.document)
    if paper is not None and about is not None and paper.kind == about.kind:
        same = occurrence.document == cycle.document
        makes_another = setting.duty.makes == paper.kind or setting.duty.ordinal in ("new", "next")
        return not same if makes_another else same
    if paper is not None and paper.about:
        return cycle.document in paper.about
    return cycle.next is None or occurrence.earliest < cycle.next


def _chain(found: list[Occurrence]) -> tuple[Way, ...]:
    """Return the ways the first of some occurrences came about; where it may not have, the next stands in."""
    if not found:
        return (Way(days=None),)
    ways: list[Way] = []
    for way in found[0].ways:
        if way.days is not None:
            ways.append(way)
            continue
        for rest in _chain(found[1:]):
            ways.append(evolve(rest, choices=(*way.choices, *rest.choices)))
    return tuple(ways)
