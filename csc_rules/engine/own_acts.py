"""What a record shows of a duty's own act in one cycle: when it could count, when it was done, what would settle it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import evolve, frozen

from csc_rules.dates import next_day
from csc_rules.engine.clocks import anchor_of
from csc_rules.engine.cycles import Cycle
from csc_rules.engine.decide import Covered
from csc_rules.engine.occurrences import Occurrence, View, Way, Window, target
from csc_rules.engine.values import Choice, Days, Need
from csc_rules.law.model import BeforeAct, Clock, Duty, EndOfLifetime, Sliding, Slot


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
        return max(in_force, *(next_day(day) for day in made)) if made else max(in_force, anchor.days.first)
    if isinstance(clock, BeforeAct):
        return in_force
    return max(in_force, anchor.days.first)


def _made(view: View, clock: EndOfLifetime, cycle: Cycle) -> tuple[Way, ...]:
    made = view.making(clock.object)
    found = view.occurrences(made, "") if made else ()
    return next((entry.ways for entry in found if entry.document == cycle.document), ())


def covered_by(setting: Setting) -> Covered:
    """Return the question whether the record is complete for the duty's act from one day through another."""
    duty, view = setting.duty, setting.view
    kind = target(duty, view.ruleset)
    document = _own_document(setting)

    def covered(first: date, last: date) -> tuple[str, ...]:
        # What was done to a draft may have been done for the document it became, so nothing is closed.
        drafts = {paper.id for paper in view.facts.papers.values() if paper.draft}
        if any(doing.document in drafts for doing in view.facts.done(duty.verb, kind)):
            return ()
        return view.facts.covered(duty.verb, setting.bearer, kind, document, first, last)

    return covered


def _own_document(setting: Setting) -> str | None:
    """Return the document of a cycle where the duty's act is to be done to it, and not to another of its kind."""
    duty, view = setting.duty, setting.view
    kind = target(duty, view.ruleset)
    paper = view.facts.papers.get(setting.cycle.document or "")
    another = duty.makes == kind or duty.ordinal in ("new", "next")
    return paper.id if paper is not None and paper.kind == kind and not another else None


def ask(setting: Setting, first: date, last: Days | None) -> tuple[tuple[Need, ...], ...]:
    """Return the two facts either of which settles it: the day it was done, or that the record is complete."""
    duty, view = setting.duty, setting.view
    kind = target(duty, view.ruleset)
    until = last.last if last else view.as_at
    done = Need(code="done", verb=duty.verb, object=_own_document(setting) or kind, by=setting.bearer)
    complete = Need(code="complete", verb=duty.verb, object=kind, by=setting.bearer, first=first, last=until)
    return ((done,), (complete,))


def done_ways(setting: Setting, clock: Clock | None, anchor: Way) -> tuple[Way, ...]:
    """Return the ways the duty's own act was done in this cycle, not done among them."""
    view, duty, cycle = setting.view, setting.duty, setting.cycle
    if cycle.anchored and anchor.days is None:
        return (Way(days=None),)
    # In an interval that another document began, what is only shown to have been done may lie before the interval.
    window = Window(
        since=first_day(view, duty, cycle, clock, anchor),
        law=view.first_day((duty,)),
        reaches_back=isinstance(clock, Sliding),
    )
    slot = view.ruleset.slots[duty.slot] if duty.slot else None
    found = _of(setting, slot, window, setting.bearer)
    for party in duty.bearers if duty.jointly else ():
        if party.name != setting.bearer:
            found = _together(found, _of(setting, slot, window, party.name))
    own = [occurrence for occurrence in found if _serves(setting, occurrence)]
    ways = _chain(sorted(own, key=lambda entry: (_latest(entry), entry.document or "")))
    return tuple(other for way in ways for other in _perhaps_too_early(setting, clock, anchor, way))


def _of(setting: Setting, slot: Slot | None, window: Window, body: str) -> list[Occurrence]:
    """Return the occurrences of the duty's act by one body; what only raises a question may be anybody's."""
    duty, view = setting.duty, setting.view
    return view.acts(
        duty.verb,
        target(duty, view.ruleset),
        slot=slot,
        window=window,
        allowed=lambda doing: doing.by == body or bool(slot and doing.verb in slot.raised),
    )


def _together(mine: list[Occurrence], theirs: list[Occurrence]) -> list[Occurrence]:
    """Return the acts that two bodies did on the same document: a joint act, done on the later day."""
    return [
        Occurrence(document=one.document, ways=tuple(_later(a, b) for a in one.ways for b in other.ways))
        for one in mine
        for other in theirs
        if one.document == other.document
    ]


def _later(one: Way, other: Way) -> Way:
    both = evolve(one, choices=(*one.choices, *other.choices), facts=(*one.facts, *other.facts))
    if one.days is None or other.days is None:
        return evolve(both, days=None)
    return evolve(both, days=Days(max(one.days.first, other.days.first), max(one.days.last, other.days.last)))


def _perhaps_too_early(setting: Setting, clock: Clock | None, anchor: Way, way: Way) -> Iterable[Way]:
    """Yield a way, and where its anchor has no exact day and may lie after it, that it was done too early to count.

    What shows that its document was made cannot have been done before that.
    """
    yield way
    if way.days is None or anchor.days is None or isinstance(clock, BeforeAct):
        return
    verb = getattr(anchor_of(clock) if clock else None, "verb", None)
    shows = verb in setting.view.ruleset.acts[setting.duty.verb].shows and way.document == setting.cycle.document
    if way.days.first < anchor.days.last and anchor.days.first < anchor.days.last and not shows:
        choice = Choice("date", next(iter(way.facts), ""), "before what it had to follow")
        yield Way(days=None, choices=(*way.choices, choice), facts=way.facts)


def _latest(occurrence: Occurrence) -> date:
    return min((way.days.last for way in occurrence.ways if way.days), default=date.max)


def _serves(setting: Setting, occurrence: Occurrence) -> bool:
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
    """Return the ways the first of some occurrences came about; where it may not have, the next stands in.

    Which of several vague ones was first may not be known: then the range reaches back to the earliest, and no document
    is named.
    """
    if not found:
        return (Way(days=None),)
    done = [_earliest_of(way, way.days, found[1:]) for way in found[0].ways if way.days is not None]
    if found[0].sure:
        return tuple(done)
    rest = _chain(found[1:])
    # Ways in which it was not done differ here only by the judgement they rest on; days that are vague add none.
    without = {_judged(way): way for way in found[0].ways if way.days is None}
    later = [evolve(entry, choices=(*way.choices, *entry.choices)) for way in without.values() for entry in rest]
    return (*done, *later)


def _judged(way: Way) -> tuple[Choice, ...]:
    return tuple(choice for choice in way.choices if choice.kind == "judgement")


def _earliest_of(way: Way, days: Days, others: list[Occurrence]) -> Way:
    first = min((occurrence.earliest for occurrence in others), default=date.max)
    if first > days.last:
        return way
    return evolve(way, days=Days(min(first, days.first), days.last), document=None)
