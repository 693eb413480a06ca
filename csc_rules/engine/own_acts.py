"""What a record shows of a duty's own act in one cycle: when it could count, when it was done, what would settle it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import evolve, frozen

from csc_rules.dates import next_day
from csc_rules.engine.clocks import anchor_of
from csc_rules.engine.codes import NO, YES
from csc_rules.engine.cycles import Cycle
from csc_rules.engine.decide import Covered
from csc_rules.engine.joint import partners, shared_with, together
from csc_rules.engine.occurrences import Occurrence, View, Way, Window, target
from csc_rules.engine.periods import AFTERWARDS, fit, is_shorter
from csc_rules.engine.values import Choice, Days, Need
from csc_rules.law.model import Anchor, BeforeAct, Clock, Duty, Sliding, Slot, Tiled
from csc_rules.record.model import Period


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
    in_force = max(date.min if duty.counts_earlier else view.first_day((duty,)), min(existing, default=date.min))
    if anchor.days is None:
        return in_force
    if isinstance(clock, Tiled):
        return max(in_force, cycle.opens)
    waits_for = anchor_of(clock) if clock else None
    if waits_for is not None and waits_for.end_of_lifetime:
        made = [way.days.first for way in _made(view, waits_for, cycle, bearer) if way.days] if _another(duty) else []
        return max(in_force, *(next_day(day) for day in made)) if made else max(in_force, anchor.days.first)
    if isinstance(clock, BeforeAct):
        return in_force
    return max(in_force, anchor.days.first)


def first_to_cover(setting: Setting, clock: Clock | None, anchor: Way) -> date:
    """Return the first day that a statement of completeness has to reach to show that the act was not done.

    What is owed once a period has ended can be done before, and need not have been looked for there.
    """
    first = max(first_day(setting, clock, anchor), setting.view.first_day((setting.duty,)))
    period = setting.cycle.period
    if period is None or not isinstance(clock, Tiled) or clock.mode not in AFTERWARDS:
        return first
    return max(first, next_day(period.last))


def _another(duty: Duty) -> bool:
    """Tell whether the act is to be done to another document than the one its cycle is about."""
    return duty.ordinal in ("new", "next")


def _made(view: View, waits_for: Anchor, cycle: Cycle, bearer: str) -> tuple[Way, ...]:
    made = view.making(waits_for.object or "")
    found = view.occurrences(made, bearer) if made else ()
    return next((entry.ways for entry in found if entry.document == cycle.document), ())


def covered_by(setting: Setting) -> Covered:
    """Return the question whether the record is complete for the duty's act from one day through another.

    Of several acts that would discharge the duty it has to be complete for each; of several bodies that owe one act
    together, for one that has no part in any.
    """
    view, document = setting.view, _own_document(setting)
    acts = own_acts(setting)

    def covered(first: date, last: date) -> tuple[str, ...]:
        # What was done to a draft may have been done for the document it became, so nothing is closed.
        drafts = {paper.id for paper in view.facts.papers.values() if paper.draft}
        # Nor is it where the very document of the cycle had it done too early to count: a record that shows it is no
        # proof that it was not done.
        for doing in (doing for verb, kind in acts for doing in view.facts.done(verb, kind)):
            early = doing.when.latest is not None and doing.when.latest < first and doing.shown_by is None
            if doing.document in drafts or (document and doing.document == document and doing.by == setting.bearer and early):
                return ()
        for body in together(view, setting.duty, setting.bearer):
            if setting.duty.jointly and _took_part(setting, body):
                continue
            found = [view.facts.covered(verb, body, kind, document, first, last) for verb, kind in acts]
            if all(found):
                return tuple(dict.fromkeys(path for paths in found for path in paths))
        return ()

    return covered


def own_acts(setting: Setting) -> tuple[tuple[str, str | None], ...]:
    """Return the acts that discharge a duty, each with the kind of object it is done to."""
    duty = setting.duty
    if duty.completed_by:
        return tuple((anchor.verb or "", anchor.object) for anchor in duty.completed_by)
    return ((duty.verb, target(duty, setting.view.ruleset)),)


def _took_part(setting: Setting, body: str) -> bool:
    """Tell whether a body is recorded as doing what may be its part of a joint act."""
    found = (doing for verb, kind in own_acts(setting) for doing in setting.view.facts.done(verb, kind))
    return any(doing.by == body for doing in found)


def _own_document(setting: Setting) -> str | None:
    """Return the document of a cycle where the duty's act is to be done to it, and not to another of its kind."""
    duty, view = setting.duty, setting.view
    kind = target(duty, view.ruleset)
    paper = view.facts.papers.get(setting.cycle.document or "")
    another = duty.makes == kind or _another(duty) or bool(duty.completed_by)
    return paper.id if paper is not None and paper.kind == kind and not another else None


def ask(setting: Setting, first: date, last: Days | None) -> tuple[tuple[Need, ...], ...]:
    """Return the two facts either of which settles it: the day it was done, or that the record is complete."""
    until = last.last if last else setting.view.as_at
    acts, own, by = own_acts(setting), _own_document(setting), setting.bearer
    done = (Need(code="done", verb=verb, object=own or kind, by=by) for verb, kind in acts)
    complete = (Need(code="complete", verb=verb, object=kind, by=by, first=first, last=until) for verb, kind in acts)
    return (*((need,) for need in done), tuple(complete))


def done_ways(setting: Setting, clock: Clock | None, anchor: Way) -> tuple[Way, ...]:
    """Return the ways the duty's own act was done in this cycle, not done among them."""
    view, duty, cycle = setting.view, setting.duty, setting.cycle
    if cycle.anchored and anchor.days is None:
        return (Way(days=None),)
    # In an interval that another document began, what is only shown to have been done may lie before the interval.
    window = Window(
        since=first_day(setting, clock, anchor),
        law=date.min if duty.counts_earlier else view.first_day((duty,)),
        reaches_back=isinstance(clock, Sliding),
    )
    slot = view.ruleset.slots[duty.slot] if duty.slot else None
    found = _of(setting, slot, window, setting.bearer)
    for body in partners(view, duty, setting.bearer, view.law_at or view.as_at) if duty.jointly else ():
        found = _together(found, _of(setting, slot, window, body))
    if duty.jointly and not partners(view, duty, setting.bearer, view.law_at or view.as_at):
        found = found if _alone(setting) else []
    own = [_if_shared(setting, entry) for occurrence in found for entry in _serving(setting, clock, occurrence)]
    ways = _chain(sorted(own, key=lambda entry: (_latest(entry), entry.document or "")))
    return tuple(other for way in ways for other in _perhaps_too_early(setting, clock, anchor, way))


def _alone(setting: Setting) -> bool:
    """Tell whether a body that leads has nobody to go along with, since none of the others is in its area."""
    register, day = setting.view.register, setting.view.law_at or setting.view.as_at
    return not any(register.to_reach(party, day, setting.bearer).unknown for party in setting.duty.bearers[1:])


def _of(setting: Setting, slot: Slot | None, window: Window, body: str) -> list[Occurrence]:
    """Return the occurrences of the duty's act by one body; what only raises a question may be anybody's."""
    return [
        occurrence
        for verb, kind in own_acts(setting)
        for occurrence in setting.view.acts(
            verb,
            kind,
            slot=slot,
            window=window,
            allowed=lambda doing: doing.by == body or bool(slot and doing.verb in slot.raised),
        )
    ]


def _serving(setting: Setting, clock: Clock | None, occurrence: Occurrence) -> Iterable[Occurrence]:
    """Yield an occurrence as far as it belongs to the cycle, with what is doubtful about that."""
    period = setting.cycle.period
    if isinstance(clock, Tiled) and period is not None:
        yield from _in_period(period, occurrence) if clock.mode == "in" else _for_period(setting, period, occurrence)
    elif _serves(setting, occurrence):
        yield occurrence


def _in_period(period: Days, occurrence: Occurrence) -> Iterable[Occurrence]:
    """Yield an occurrence with its days cut to a period; of a vague day that may lie outside, both are laid out."""
    ways: list[Way] = []
    for way in occurrence.ways:
        if way.days is None or (way.days.first >= period.first and way.days.last <= period.last):
            ways.append(way)
            continue
        path = next(iter(way.facts), "")
        if way.days.first <= period.last and way.days.last >= period.first:
            cut = Days(max(way.days.first, period.first), min(way.days.last, period.last))
            ways.append(evolve(way, days=cut, choices=(*way.choices, Choice("date", path, "in the period"))))
        ways.append(evolve(way, days=None, choices=(*way.choices, Choice("date", path, "outside the period"))))
    if any(way.days for way in ways):
        yield evolve(occurrence, ways=tuple(ways))


def _for_period(setting: Setting, period: Days, occurrence: Occurrence) -> Iterable[Occurrence]:
    """Yield an occurrence where its document is for a period, by the period it states itself.

    One that states a period across two is for a person to judge; of one that states none there is no telling.
    """
    paper = setting.view.facts.papers.get(occurrence.document or "")
    stated = paper.period if paper else None
    match fit(stated, period):
        case "within":
            yield _noted(occurrence, stated, period) if stated is not None else occurrence
        case "elsewhere":
            return
        case "across":
            slot = f"{setting.duty.id}.period"
            yield _if(setting, occurrence, slot, "its period runs across")
        case _:
            yield _perhaps(occurrence, Choice("fact", f"the period that {_named(occurrence)} is for", ""))


def _named(occurrence: Occurrence) -> str:
    return f"“{occurrence.document}”" if occurrence.document else "what was done"


def _noted(occurrence: Occurrence, stated: Period, period: Days) -> Occurrence:
    if not is_shorter(stated, period):
        return occurrence
    text = f"{_named(occurrence)} states a shorter period than {period.first.isoformat()} to {period.last.isoformat()}"
    return evolve(occurrence, ways=tuple(evolve(way, notes=(*way.notes, text)) for way in occurrence.ways))


def _perhaps(occurrence: Occurrence, choice: Choice) -> Occurrence:
    """Return an occurrence that may not belong to the cycle, whichever way it came about."""
    yes, no = evolve(choice, answer="yes"), evolve(choice, answer="no")
    counting = (evolve(way, choices=(*way.choices, yes)) for way in occurrence.ways)
    without = (evolve(way, days=None, choices=(*way.choices, no)) for way in occurrence.ways[:1])
    return evolve(occurrence, ways=(*counting, *without))


def _if(setting: Setting, occurrence: Occurrence, slot: str, note: str) -> Occurrence:
    """Return an occurrence as the answer to a slot about its document leaves it."""
    answer = setting.view.answers.to(slot, occurrence.document)
    folded = answer.answer.strip().casefold() if answer else ""
    if answer and folded in (YES, *NO):
        counted = occurrence.ways if folded == YES else (Way(days=None),)
        ways = tuple(evolve(way, determinations=(*way.determinations, answer.path)) for way in counted)
        return evolve(occurrence, ways=ways)
    found = _perhaps(occurrence, Choice("judgement", slot, ""))
    text = f"{_named(occurrence)}: {note}"
    return evolve(found, ways=tuple(evolve(way, notes=(*way.notes, text)) for way in found.ways))


def _if_shared(setting: Setting, occurrence: Occurrence) -> Occurrence:
    """Return an occurrence with the question whether a document that serves several bearers counts for this one."""
    view, duty = setting.view, setting.duty
    kind = own_acts(setting)[0][1]
    others = shared_with(view, duty, setting.bearer, kind, occurrence.document)
    if duty.shared is None or not others:
        return occurrence
    titles = (view.register.bodies[name].title for name in others)
    return _if(setting, occurrence, duty.shared, f"it serves {', '.join(titles)} as well")


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
    if way.days is None or anchor.days is None or isinstance(clock, BeforeAct | Tiled):
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
        if setting.duty.contingent is not None and (setting.duty.verb, paper.kind) == _trigger(setting.duty):
            return same
        makes_another = setting.duty.makes == paper.kind or _another(setting.duty)
        return not same if makes_another else same
    if paper is not None and paper.about:
        return cycle.document in paper.about
    return cycle.next is None or occurrence.earliest < cycle.next


def _trigger(duty: Duty) -> tuple[str | None, str | None]:
    """Return the act that a duty waits for."""
    return (duty.contingent.verb, duty.contingent.object) if duty.contingent else (None, None)


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
