"""What a record shows of a duty's own act in one cycle: when it could count, when it was done, what would settle it."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from csc_rules.dates import next_day
from csc_rules.engine.clocks import anchor_of
from csc_rules.engine.cycles import Cycle
from csc_rules.engine.decide import Covered
from csc_rules.engine.facts import Doing
from csc_rules.engine.joint import partners, together
from csc_rules.engine.occurrences import View, target
from csc_rules.engine.periods import AFTERWARDS, ELSEWHERE, fit
from csc_rules.engine.values import Days, Need
from csc_rules.engine.ways import Way
from csc_rules.law.model import Anchor, BeforeAct, Clock, Duty, Tiled


@frozen(kw_only=True)
class Setting:
    """One cycle of one duty of one bearer, as one ruleset sees it."""

    view: View
    duty: Duty
    bearer: str
    cycle: Cycle


def first_day(setting: Setting, clock: Clock | None, anchor: Way) -> date:
    """Return the first day on which the act could count for a cycle."""
    view, duty, cycle, bearer = setting.view, setting.duty, setting.cycle, setting.bearer
    body = view.register.bodies
    existing = [body[party.name].force.since or date.min for party in duty.bearers if party.name in body]
    in_force = max(counts_from(view, duty), min(existing, default=date.min))
    if anchor.days is None:
        return in_force
    if isinstance(clock, Tiled):
        # A document that states the period it is for can have been made long before; see the module on what serves.
        return in_force if clock.mode == "for" else max(in_force, cycle.opens)
    waits_for = anchor_of(clock) if clock else None
    if waits_for is not None and waits_for.end_of_lifetime:
        made = [way.days.first for way in _made(view, waits_for, cycle, bearer) if way.days] if another(duty) else []
        return max(in_force, *(next_day(day) for day in made)) if made else max(in_force, anchor.days.first)
    if isinstance(clock, BeforeAct):
        return max(in_force, cycle.opens)
    return max(in_force, anchor.days.first)


def counts_from(view: View, duty: Duty) -> date:
    """Return the first day under the law on which what is done counts; the first of all where no day bounds it."""
    if duty.counts_earlier:
        return duty.counts_from or date.min
    return view.first_day((duty,))


def first_to_cover(setting: Setting, clock: Clock | None, anchor: Way) -> date:
    """Return the first day that a statement of completeness has to reach to show that the act was not done.

    What is owed for a period is looked for from the day on which that opens, and what is owed once it has ended from
    then on, though either can be done before.
    """
    first = max(first_day(setting, clock, anchor), setting.cycle.opens)
    period = setting.cycle.period
    if period is None or not isinstance(clock, Tiled) or clock.mode not in AFTERWARDS:
        return first
    return max(first, next_day(period.last))


def another(duty: Duty) -> bool:
    """Tell whether the act is to be done to another document than the one its cycle is about.

    It is where the sentence speaks of a new or next one, or its time limit of the one before.
    """
    waits_for = anchor_of(duty.clock) if duty.clock else None
    follows = waits_for is not None and waits_for.end_of_lifetime and waits_for.ordinal == "previous"
    return follows or duty.ordinal in ("new", "next")


def _made(view: View, waits_for: Anchor, cycle: Cycle, bearer: str) -> tuple[Way, ...]:
    made = view.making(waits_for.object or "")
    found = view.occurrences(made, bearer) if made else ()
    return next((entry.ways for entry in found if entry.document == cycle.document), ())


def covered_by(setting: Setting) -> Covered:
    """Return the question whether the record is complete for the duty's act from one day through another.

    Of several acts that would discharge the duty it has to be complete for each; of several bodies that owe one act
    together, for one that has no part in any.
    """
    view, document = setting.view, own_document(setting)
    acts = own_acts(view, setting.duty)

    def covered(first: date, last: date) -> tuple[str, ...]:
        # What was done to a draft may have been done for the document it became, so nothing is closed.
        if any(view.facts.is_done_to_drafts(verb, kind) for verb, kind in acts):
            return ()
        # Nor is it where the very document of the cycle had it done too early to count: a record that shows it is no
        # proof that it was not done.
        for doing in view.facts.done_to(document) if document else ():
            early = doing.when.latest is not None and doing.when.latest < first and doing.shown_by is None
            if early and doing.by == setting.bearer and (doing.verb, doing.object) in acts:
                return ()
        for body in together(view, setting.duty, setting.bearer, min(last, view.as_at)):
            if setting.duty.jointly and _took_part(setting, body):
                continue
            found = [view.facts.covered(verb, body, kind, document, first, last) for verb, kind in acts]
            if all(found):
                return tuple(dict.fromkeys(path for paths in found for path in paths))
        return ()

    return covered


def own_acts(view: View, duty: Duty) -> tuple[tuple[str, str | None], ...]:
    """Return the acts that discharge a duty, each with the kind of object it is done to."""
    if duty.completed_by:
        return tuple((anchor.verb or "", anchor.object) for anchor in duty.completed_by)
    return ((duty.verb, target(duty, view.ruleset)),)


def _took_part(setting: Setting, body: str) -> bool:
    """Tell whether a body is recorded as doing what may be its part of a joint act of this cycle."""
    view = setting.view
    found = (doing for verb, kind in own_acts(view, setting.duty) for doing in view.facts.done(verb, kind))
    return any(doing.by == body and not _is_of_another_period(setting, doing) for doing in found)


def _is_of_another_period(setting: Setting, doing: Doing) -> bool:
    """Tell whether what was done is surely not for the period of a cycle."""
    period, clock = setting.cycle.period, setting.duty.clock
    if period is None or not isinstance(clock, Tiled):
        return False
    if clock.mode == "in":
        first, last = doing.when.earliest, doing.when.latest
        return (last is not None and last < period.first) or (first is not None and first > period.last)
    paper = setting.view.facts.papers.get(doing.document or "")
    return fit(paper.period if paper else None, period) == ELSEWHERE


def own_document(setting: Setting) -> str | None:
    """Return the document of a cycle where the duty's act is to be done to it, and not to another of its kind."""
    duty, view = setting.duty, setting.view
    kind = target(duty, view.ruleset)
    paper = view.facts.papers.get(setting.cycle.document or "")
    elsewhere = duty.makes == kind or another(duty) or bool(duty.completed_by)
    return paper.id if paper is not None and paper.kind == kind and not elsewhere else None


def ask(setting: Setting, first: date, last: Days | None) -> tuple[tuple[Need, ...], ...]:
    """Return the two facts either of which settles it: the day it was done, or that the record is complete."""
    until = last.last if last else setting.view.as_at
    acts, by = own_acts(setting.view, setting.duty), setting.bearer
    also = partners(setting.view, setting.duty, by, min(until, setting.view.as_at))
    done = (_done_by(setting, verb, kind, also, first, until) for verb, kind in acts)
    complete = (Need(code="complete", verb=verb, object=kind, by=by, first=first, last=until) for verb, kind in acts)
    return (*((need,) for need in done), tuple(complete))


def _done_by(setting: Setting, verb: str, kind: str | None, also: tuple[str, ...], first: date, until: date) -> Need:
    """Return the need for the day of an act, on the days of which the record does not tell where it tells of some."""
    own, facts, by = own_document(setting), setting.view.facts, setting.bearer
    since, through = facts.untold(verb, by, kind, own, first, min(until, setting.view.as_at))
    return Need(code="done", verb=verb, object=own or kind, by=by, first=since, last=through, also=also)


def trigger(duty: Duty) -> tuple[str | None, str | None]:
    """Return the act that a duty waits for."""
    return (duty.contingent.verb, duty.contingent.object) if duty.contingent else (None, None)
