"""How things will look on a later day to a ruleset, if nothing more is done, or if what is owed by a day is done on it.

Nothing here says what a body did. What is assumed is done on its last day, carries a path of its own, and everything
that rests on it can be told by that path.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from attrs import evolve, frozen

from csc_rules.dates import When
from csc_rules.engine.achieved import decided
from csc_rules.engine.clocks import anchor_of, effective_clock, last_day
from csc_rules.engine.codes import Verdict
from csc_rules.engine.cycles import Cycle
from csc_rules.engine.facts import Doing, Facts, Paper
from csc_rules.engine.joint import leaders, partners
from csc_rules.engine.occurrences import View, target
from csc_rules.engine.own_acts import Setting, own_document
from csc_rules.engine.values import Days, hull
from csc_rules.engine.versions import cycles_of, versions
from csc_rules.law.model import Anchor, BeforeAct, Clock, Duty, Sliding

ASSUMED: Final = "assumed: "
# No body has so many acts before it in a calendar that anybody reads; a chain that never ends has to end somewhere.
MOST_STEPS: Final = 400


@frozen(kw_only=True)
class Step:
    """An act that is assumed to be done on its last day, or on one of a range of them."""

    duty: str
    bearer: str
    cycle: str
    document: str
    days: Days
    new: bool

    @property
    def path(self) -> str:
        """Return what stands in place of a path in the record."""
        return f"{ASSUMED}{self.duty} {self.days.first.isoformat()}"


def known_on(facts: Facts, day: date) -> Facts:
    """Return what a record shows as at a day: what is dated later is no part of it, however far ahead one looks."""
    return evolve(
        facts,
        doings=tuple(doing for doing in facts.doings if _seen(doing) is None or (_seen(doing) or day) <= day),
        consultations=tuple(each for each in facts.consultations if (each.first.earliest or day) <= day),
        activities=tuple(each for each in facts.activities if (each.since.earliest or day) <= day),
        determinations=tuple(each for each in facts.determinations if each.on <= day),
    )


def _seen(doing: Doing) -> date | None:
    return doing.seen_from if doing.shown_by else doing.when.earliest


def on_day(view: View, day: date, facts: Facts | None = None) -> View:
    """Return what a ruleset sees on another day, of the same facts or of others."""
    facts = facts or view.facts
    return evolve(view, as_at=day, facts=facts, answers=evolve(view.answers, as_at=day, facts=facts))


def held_by(view: View, duty: Duty, through: date) -> tuple[str, ...]:
    """List the bearers under which the bodies of a record owe a duty, now or on a later day."""
    bodies = view.facts.bodies
    found = [
        bearer
        for day in (view.as_at, through)
        for body in bodies
        for bearer in leaders(on_day(view, day), duty, body, bodies)
    ]
    return tuple(dict.fromkeys(found))


def last_of(clock: Clock | None, cycle: Cycle) -> Days | None:
    """Return the last day of a cycle, as a range where what it counts from is one; None where there is none."""
    return hull(last_day(clock, way.days) for way in cycle.ways) if clock else None


def done_when_due(view: View, through: date) -> tuple[View, tuple[Step, ...]]:
    """Return what a ruleset sees at the end of a window if each act that others wait for is done by its last day.

    Only acts whose last day is still to come are assumed, the earliest first, so that each rests on those before it.
    """
    ahead = on_day(view, max(through, view.as_at), known_on(view.facts, view.as_at))
    steps: list[Step] = []
    while len(steps) < MOST_STEPS:
        candidates = _next_steps(ahead, view.as_at, through, steps)
        found = sorted(candidates, key=lambda step: (step.days.first, step.document))
        first = [step for step in found if step.days.first == found[0].days.first]
        if not first:
            break
        for step in first:
            # Were a day of the range to lie beyond the day looked from, it would be cut off there.
            ahead = on_day(ahead, max(ahead.as_at, step.days.last), _with(ahead, step))
            steps.append(step)
    return ahead, tuple(steps)


def _next_steps(view: View, after: date, through: date, taken: Iterable[Step]) -> Iterator[Step]:
    done = {(step.duty, step.bearer, step.cycle) for step in taken}
    for duty in (version for whole in view.ruleset.duties.values() for version in versions(whole)):
        clock = effective_clock(view, duty)
        if not _is_assumed(view, duty, clock):
            continue
        for bearer in held_by(view, duty, through):
            for cycle in cycles_of(view, duty, bearer):
                last = last_of(clock, cycle)
                if last is None or not after <= last.first <= through or (duty.id, bearer, cycle.key) in done:
                    continue
                setting = Setting(view=on_day(view, last.first), duty=duty, bearer=bearer, cycle=cycle)
                found = decided(setting.view, duty, bearer, clock, cycle).outcome
                if found.verdict is not Verdict.NOT_APPLICABLE and found.done is None:
                    yield _step(setting, hull((last, found.last)) or last)


def _is_assumed(view: View, duty: Duty, clock: Clock | None) -> bool:
    """Tell whether a duty is one whose act others wait for, and that has a last day of its own.

    What has to be done before an act could be done long before it, so that nothing is counted from its last day.
    """
    owed = clock is not None and not (duty.contingent or duty.forbids or duty.maintained)
    return owed and not isinstance(clock, BeforeAct) and _is_waited_for(view, duty)


def _step(setting: Setting, last: Days) -> Step:
    duty, own = setting.duty, own_document(setting)
    named = own or f"{duty.id} {last.first.isoformat()}"
    return Step(
        duty=duty.id, bearer=setting.bearer, cycle=setting.cycle.key, days=last, document=named, new=own is None
    )


def _is_waited_for(view: View, duty: Duty) -> bool:
    """Tell whether some clock of the ruleset counts from, or up to, the act of a duty."""
    shown = {act for own in _acts(view, duty) for act in ((verb, own[1]) for verb in _shows(view, own[0]))}
    return bool(shown & {(anchor.verb, anchor.object) for anchor in _anchors(view)})


def _anchors(view: View) -> Iterator[Anchor]:
    for duty in view.ruleset.duties.values():
        clock = effective_clock(view, duty)
        found = clock.anchors if isinstance(clock, Sliding) else (anchor_of(clock),) if clock else ()
        yield from (anchor for anchor in found if anchor is not None and anchor.verb is not None)


def _acts(view: View, duty: Duty) -> tuple[tuple[str, str | None], ...]:
    if duty.completed_by:
        return tuple((anchor.verb or "", anchor.object) for anchor in duty.completed_by)
    return ((duty.verb, target(duty, view.ruleset)),)


def _shows(view: View, verb: str) -> tuple[str, ...]:
    word = view.ruleset.acts.get(verb)
    return (verb, *(word.shows if word else ()))


def _with(view: View, step: Step) -> Facts:
    """Return facts in which the act of a step was done, by all who owe it together."""
    duty, facts = view.ruleset.duties[step.duty], view.facts
    verb, kind = _acts(view, duty)[0]
    slot = view.ruleset.slots.get(duty.slot or "")
    verb = slot.settled[0] if slot and slot.settled else verb
    papers: Mapping[str, Paper] = facts.papers
    if kind is not None and step.new:
        papers = {**papers, step.document: _paper(view, step, kind)}
    bodies = (step.bearer, *partners(view, duty, step.bearer, step.days.first))
    doings = tuple(doing for body in dict.fromkeys(bodies) for doing in _doings(view, step, verb, kind, body))
    return evolve(facts, papers=papers, doings=(*facts.doings, *doings))


def _paper(view: View, step: Step, kind: str) -> Paper:
    return Paper(
        id=step.document,
        kind=kind,
        scope=view.ruleset.id,
        title=None,
        about=(),
        period=None,
        contents={},
        complete=False,
        path=step.path,
    )


def _doings(view: View, step: Step, verb: str, kind: str | None, body: str) -> Iterator[Doing]:
    """Yield an act, and what it shows to have been done: no earlier than itself, unless the record knows better."""
    known = {doing.verb for doing in view.facts.done_to(step.document) if doing.by == body}
    document = step.document if kind is not None else None
    for each in _shows(view, verb):
        if each not in known:
            when = When(step.days.first, step.days.last)
            yield Doing(verb=each, by=body, object=kind, document=document, when=when, path=step.path)
